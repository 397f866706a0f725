# SPDX-License-Identifier: EUPL-1.2
"""A gemeente that laid down how long it keeps what help outside the act brings; today is 23 November 2026."""

from collections.abc import Callable
from typing import Any

import pytest

from meedoen.regie.organisaties.services import stel_beleid_in
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, SANNE, VANDAAG

MAANDEN = 12


@pytest.fixture
def met_beleid(db: None, scope_van: Callable[..., Any]) -> None:
    """Lay down that Baarn keeps it for twelve months."""
    with met_scope(scope_van(BEHEER)) as scope:
        stel_beleid_in(
            scope=scope, gemeenten=[BAARN], sleutel="vervolg_bewaren_maanden", waarde=MAANDEN, vanaf=VANDAAG, reden=""
        )


@pytest.fixture
def sanne(met_beleid: None, scope_van: Callable[..., Any]) -> Any:
    """The scope of consulent Sanne, open for the whole test."""
    with met_scope(scope_van(SANNE)) as scope:
        yield scope
