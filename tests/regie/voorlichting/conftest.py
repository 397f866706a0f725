# SPDX-License-Identifier: EUPL-1.2
"""Two invented people of Baarn, a kind about money and one about health; today is 23 November 2026."""

from collections.abc import Callable
from datetime import time
from typing import Any, NamedTuple

import pytest

from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.voorlichting import services
from meedoen.regie.voorlichting.models import Bijeenkomst, Soort
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, SANNE, VANDAAG
from tests.regie.ontzorgen.conftest import maak


class Zaal(NamedTuple):
    """Who asks, two people, a kind about money and one about health."""

    scope: Scope
    amira: Dossier
    biniam: Dossier
    geld: Soort
    veerkracht: Soort


def plan(scope: Scope, soort: Soort, **anders: Any) -> Bijeenkomst:
    """Plan a session today, for ten."""
    velden: dict[str, Any] = {"datum": VANDAAG, "begin": time(10), "plaats": "Bibliotheek", "plekken": 10} | anders
    return services.plan(scope=scope, soort=soort, **velden)


def richt_in(scope: Scope) -> Zaal:
    """Lay down the people and the kinds."""
    amira = maak(scope, taal="Arabisch")
    biniam = maak(scope, bsn="999990020", voornamen="Biniam", achternaam="Tesfay", taal="Tigrinya")
    geld = services.maak_soort(scope=scope, gemeente_id=BAARN, naam="Geld en post")
    veerkracht = services.maak_soort(scope=scope, gemeente_id=BAARN, naam="Veerkracht", gezondheid=True)
    return Zaal(scope, amira, biniam, geld, veerkracht)


@pytest.fixture
def zaal(db: None, scope_van: Callable[..., Any]) -> Any:
    """Everything within the scope of consulent Sanne, open for the whole test."""
    with met_scope(scope_van(SANNE)) as scope:
        yield richt_in(scope)


@pytest.fixture
def bladen(db: None, scope_van: Callable[..., Any], ingelogd: Any) -> Any:
    """The same without an open scope, and a client that is logged in as Sanne."""
    with met_scope(scope_van(SANNE)) as scope:
        alles = richt_in(scope)
    return alles, ingelogd(SANNE)
