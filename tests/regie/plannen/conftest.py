# SPDX-License-Identifier: EUPL-1.2
"""Invented newcomers whose brede intake is done, and a plan that is ready to adopt."""

from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.models import Contact, Dossier
from meedoen.regie.dossiers.services import Feit, leg_vast, maak_dossier
from meedoen.regie.plannen import services
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, KARIN, SANNE, VANDAAG
from tests.regie.besluiten import brieven_voorbeelden

BSNS = ("999990019", "999990020", "999990032", "999990044", "999990056", "999990068", "999990081", "999990093")
_BSN = count()
PLICHT = date(2026, 9, 1)

KLAAR: dict[str, dict[str, Any]] = {
    "doel": {"doel": "Ik wil in Baarn op een kinderopvang werken."},
    "leerroute": {
        "leerroute": "B",
        "route_reden": "U bent twaalf jaar naar school gegaan. De toets laat zien dat u B1 kunt halen.",
        "wens_onderwijsroute": False,
        "niveau_lezen": "B1",
        "niveau_luisteren": "B1",
        "niveau_schrijven": "B1",
        "niveau_spreken": "B1",
        "uren_taal_knm": 600,
        "weken": 50,
        "school": "Taalschool Eemland",
        "alfabetisering": "NVT",
    },
    "pvt_map": {"pvt_uren": 12, "map_uren": 40},
    "begeleiding": {"begeleiding": "Henk Smit van VluchtelingenWerk helpt u.", "pw_beschikkingen": False},
    "gesprekken": {"voortgangsgesprekken": 6},
    "kinderen": {"vve_kind": False},
}


UREN_Z = {"uren_taal_knm": 800, "uren_participatie": 800}


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


def intake_klaar(
    scope: Any,
    *,
    groep: Doelgroep = Doelgroep.ASIEL,
    afgerond: bool = True,
    met: tuple[Feit, ...] = (),
    **velden: Any,
) -> Dossier:
    """Make a dossier whose facts allow a plan; `met` are facts to add, `velden` go to the dossier itself."""
    feiten = [
        Feit(g.PlichtVastgesteld(inburgeringsplichtig=True, begindatum=PLICHT, kennisgeving=date(2026, 10, 16)),
             PLICHT, g.Bron.DUO),
        Feit(g.DoelgroepVastgesteld(doelgroep=groep, begindatum=PLICHT, gedetailleerd="Asielstatushouder"),
             PLICHT, g.Bron.DUO),
        Feit(g.Ingeschreven(datum=date(2026, 9, 25), gemeente=BAARN), date(2026, 9, 25), g.Bron.BRP),
        *met,
    ]  # fmt: skip
    if afgerond:
        inhoud = g.IntakeAfgerond(datum=date(2026, 11, 12), wijze=g.IntakeWijze.GESPREK)
        feiten.append(Feit(inhoud, date(2026, 11, 12), g.Bron.MEDEWERKER))
    velden = {
        "bsn": BSNS[next(_BSN) % len(BSNS)],
        "voornamen": "Amira",
        "achternaam": "Haddad",
        "geslacht": "v",
    } | velden
    dossier = maak_dossier(scope=scope, gemeente_id=BAARN, feiten=feiten, **velden)
    Contact.objects.filter(dossier=dossier).update(
        straat="Prinses Irenelaan", huisnummer="12", postcode="3743ZZ", plaats="Baarn"
    )
    return dossier


def vul(scope: Any, dossier: Dossier, **anders: Any) -> Any:
    """Fill in every part of the draft; `anders` replaces single fields."""
    pip = None
    for onderdeel, velden in KLAAR.items():
        waarden = {veld: anders.get(veld, waarde) for veld, waarde in velden.items()}
        pip = services.bewaar_onderdeel(
            scope=scope, dossier=dossier, onderdeel=onderdeel, velden=waarden, bewerking=10_000
        )
    return pip


@pytest.fixture
def sanne(db: None, scope_van: Callable[..., Any]) -> Any:
    """The scope of consulent Sanne, open for the whole test."""
    with met_scope(scope_van(SANNE)) as scope:
        yield scope


@pytest.fixture
def klaar(sanne: Any) -> Dossier:
    """A dossier with a first plan that is ready to adopt."""
    dossier = intake_klaar(sanne)
    services.begin_pip(scope=sanne, dossier=dossier)
    vul(sanne, dossier)
    return dossier


def bewerking(scope: Any, dossier: Dossier) -> int:
    """The number of the last save, as a page shows it to who adopts."""
    from meedoen.regie.plannen import queries

    concept = queries.plannen(scope, dossier).concept
    assert concept is not None
    return concept.bewerking


def stel_vast(scope: Any, dossier: Dossier, dag: date = VANDAAG) -> Any:
    """Adopt the plan in the making."""
    return services.stel_vast(scope=scope, dossier=dossier, dagtekening=dag, bewerking=bewerking(scope, dossier))


def pdf_van(besluit: Any) -> bytes:
    """The letter of a besluit as PDF."""
    return bytes(Brief.objects.get(besluit=besluit).pdf)


def van_twee(scope: Any, dossier: Dossier) -> Besluit:
    """Adopt the draft as two people would have: it went out and DUO took it."""
    hoe = g.Verzendwijze.POST
    besluit = services.stel_vast(
        scope=scope, dossier=dossier, dagtekening=VANDAAG, bewerking=bewerking(scope, dossier), hoe=hoe
    )
    aanvaard = g.PipBijDuo(versie=1, uitkomst=g.DuoUitkomst.AANVAARD)
    leg_vast(scope=scope, dossier=dossier, geldig_op=VANDAAG, bron=g.Bron.DUO, inhoud=aanvaard)
    Besluit.objects.filter(id=besluit.id).update(vier_ogen=True, besloten_door=KARIN.id)
    return besluit
