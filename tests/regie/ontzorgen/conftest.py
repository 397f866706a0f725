# SPDX-License-Identifier: EUPL-1.2
"""An invented asielstatushouder, living here since 1 September 2026; today is 23 November 2026."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, maak_dossier
from meedoen.regie.ontzorgen.services.verlengen import Verlenging
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, SANNE, VANDAAG
from tests.regie.besluiten import brieven_voorbeelden

HIER = date(2026, 9, 1)
EINDE = date(2027, 3, 1)
"""First day after the six months of article 56a for bijstand from `HIER`."""


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


def langer(tot: date, **anders: Any) -> Verlenging:
    """Return what is decided when ontzorgen goes on until `tot` (exclusive)."""
    velden = {"gegronde_redenen": True, "reden": "schulden", "besproken_op": VANDAAG} | anders
    return Verlenging(tot=tot, **velden)


def maak(scope: Any, *, groep: Doelgroep = Doelgroep.ASIEL, titel: str = "26", **velden: Any) -> Dossier:
    """Make a dossier of somebody who lives here with this residence title."""
    duo, mens = g.Bron.DUO, g.Bron.MEDEWERKER
    feiten = [
        Feit(g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=HIER, kennisgeving=HIER), HIER, duo),
        Feit(g.DoelgroepVastgesteld(doelgroep=groep, begindatum=HIER), HIER, duo),
        Feit(g.Ingeschreven(datum=HIER, gemeente=BAARN), HIER, g.Bron.BRP),
        Feit(g.VerblijfstitelVastgesteld(titel=titel), HIER, mens),
    ]
    velden = {"bsn": "999990019", "voornamen": "Amira", "achternaam": "Haddad", "geslacht": "v"} | velden
    return maak_dossier(scope=scope, gemeente_id=BAARN, feiten=feiten, **velden)


@pytest.fixture
def sanne(db: None, scope_van: Callable[..., Any]) -> Any:
    """The scope of consulent Sanne, open for the whole test."""
    with met_scope(scope_van(SANNE)) as scope:
        yield scope
