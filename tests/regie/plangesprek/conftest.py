# SPDX-License-Identifier: EUPL-1.2
"""An invented asielstatushouder who speaks Arabic, living here since 1 September 2026; today is 23 November 2026."""

from collections.abc import Callable
from typing import Any

import pytest

from meedoen.regie.web.toegang import met_scope
from tests.conftest import SANNE
from tests.regie.ontzorgen.conftest import maak


@pytest.fixture
def sanne(db: None, scope_van: Callable[..., Any]) -> Any:
    """The scope of consulent Sanne, open for the whole test."""
    with met_scope(scope_van(SANNE)) as scope:
        yield scope


@pytest.fixture
def bladen(scope_van: Any, ingelogd: Any) -> Any:
    """A dossier, a client that is logged in as Sanne, and the address of the joint plan session."""
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak(scope, taal="Arabisch")
    return dossier, ingelogd(SANNE), f"/dossiers/{dossier.id}/plangesprek"
