# SPDX-License-Identifier: EUPL-1.2
"""An invented newcomer with a plan that DUO has, a term, and DUO's list of institutions."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, leg_vast, maak_dossier
from meedoen.regie.trajecten.services import bewaar_instellingen
from meedoen.regie.web.toegang import keten_scope, met_scope, zet_scope
from tests.conftest import BAARN, SANNE

PLAN, START, EINDE = date(2026, 3, 2), date(2026, 3, 3), date(2029, 3, 3)
SCHOOL, SCHAKEL, ZONDER = "9900000101", "9900000104", "9900000106"
LIJST = [
    {"instellingsnummer": SCHOOL, "naam": "Taalschool De Eem", "plaatsnaam": "Baarn", "indicatieBowKeurmerk": True},
    {"instellingsnummer": SCHAKEL, "naam": "Schakelcollege", "plaatsnaam": "Amersfoort", "indicatieTstKeurmerk": True},
    {"instellingsnummer": ZONDER, "naam": "Cursus", "plaatsnaam": "Amersfoort"},
]
LIJST = [{"postcode": "3741AA", "huisnummer": 1, **school} for school in LIJST]


def in_traject(
    scope: Any, *, groep: Doelgroep = Doelgroep.ASIEL, route: str = "B", met: tuple[Feit, ...] = (), **velden: Any
) -> Dossier:
    """Make a dossier in the phase traject."""
    feiten = [
        Feit(g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=date(2026, 1, 5), kennisgeving=date(2026, 1, 5)),
             date(2026, 1, 5), g.Bron.DUO),
        Feit(g.DoelgroepVastgesteld(doelgroep=groep, begindatum=date(2026, 1, 5)), date(2026, 1, 5), g.Bron.DUO),
        Feit(g.Ingeschreven(datum=date(2026, 1, 12), gemeente=BAARN), date(2026, 1, 12), g.Bron.BRP),
        Feit(g.IntakeAfgerond(datum=date(2026, 2, 20), wijze=g.IntakeWijze.GESPREK), date(2026, 2, 20),
             g.Bron.MEDEWERKER),
        Feit(g.PipVastgesteld(dagtekening=PLAN, leerroute=route, versie=1, bekendgemaakt_op=PLAN), PLAN,
             g.Bron.MEDEWERKER),
        Feit(g.PipBijDuo(versie=1, uitkomst=g.DuoUitkomst.AANVAARD), PLAN, g.Bron.DUO),
        Feit(g.TermijnGesteld(start=START, einde=EINDE), START, g.Bron.DUO),
        *met,
    ]  # fmt: skip
    velden = {"bsn": "999990019", "voornamen": "Amira", "achternaam": "Haddad", "geslacht": "v"} | velden
    dossier = maak_dossier(scope=scope, gemeente_id=BAARN, feiten=feiten, **velden)
    leg_vast_als_keten(scope, dossier, g.LbtAangemeld(datum=date(2026, 1, 20), examennummer="123456"))
    return dossier


def leg_vast_als_keten(scope: Any, dossier: Dossier, feit: g.Gegevens) -> None:
    """Lay down what only the chain may write."""
    keten = keten_scope(BAARN, vandaag=scope.vandaag, nu=scope.nu, herkomst="toets", doel="toets")
    with met_scope(keten):
        leg_vast(scope=keten, dossier=dossier, inhoud=feit, geldig_op=date(2026, 1, 20), bron=g.Bron.DUO)
    # The settings of the transaction stay those of the last one set.
    zet_scope(scope)


@pytest.fixture
def sanne(db: None, scope_van: Callable[..., Any]) -> Any:
    """The scope of consulent Sanne, open for the whole test; DUO's list stands there."""
    with met_scope(scope_van(SANNE)) as scope:
        bewaar_instellingen(scope, LIJST)
        yield scope
