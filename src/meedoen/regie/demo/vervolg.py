# SPDX-License-Identifier: EUPL-1.2
"""Help after and outside the act in the demo: one who finished, one under the act of 2013, one from Ukraine."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, Final

import psycopg

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.regie.demo.medewerkers import consulenten
from meedoen.regie.demo.plangesprekken import BAARN, werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import herbereken, leg_contact_vast, maak_dossier, neem_op_mij
from meedoen.regie.vervolg import services
from meedoen.regie.vervolg.models import Soort
from meedoen.regie.vervolg.services import Lening
from meedoen.regie.web.toegang import met_scope

_TERUG: Final = timedelta(days=70)
_BUITEN: Final = (
    ("2800000001", "Yosef", "Habte", "Tigrinya", g.Vervolggrond.WI2013),
    ("2800000002", "Oksana", "Melnyk", "Oekraïens", g.Vervolggrond.ONTHEEMD),
)
"""V-nummers below those of all other invented people."""


def ga_verder(verbinding: psycopg.Connection[tuple[Any, ...]], *, nu: datetime) -> None:
    """Begin such help in Baarn, once. `verbinding` passes RLS."""
    er = verbinding.execute(
        "select 1 from dossiers_dossier where gemeente_id = %s and grond <> 'wi2021' limit 1", [BAARN]
    ).fetchone()
    if er is not None:
        return
    mens = consulenten(BAARN)[0]
    toen, scope = werkt(mens, nu - _TERUG), werkt(mens, nu)
    with met_scope(toen):
        dossiers = [_buiten(toen, *wie) for wie in _BUITEN]
    with met_scope(scope):
        for dossier in dossiers:
            herbereken(scope=scope, dossier=dossier)
        # Whose nazorg ended: the few who are in it stay to be ended.
        klaar = Dossier.objects.filter(gemeente_id=BAARN, gesloten_om="nazorg_beeindigd", naam_bekend=True)
        for dossier in klaar.order_by("-gesloten_op", "nummer")[:1]:
            _na_de_inburgering(scope, dossier)


def _na_de_inburgering(scope: Scope, dossier: Dossier) -> None:
    services.begin_vervolg(
        scope=scope, dossier=dossier, grond=g.Vervolggrond.NA_INBURGERING,
        doelen=(g.Vervolgdoel.WERK, g.Vervolgdoel.TAAL), tot_en_met=scope.vandaag + timedelta(days=364),
        grondslag=g.Grondslag.TOESTEMMING, toestemming_op=scope.vandaag, wijze=g.Toestemmingswijze.GETEKEND,
        mee=(Veldgroep.STARTNIVEAU, Veldgroep.LBT_EXAMENS),
    )  # fmt: skip
    _activiteit(scope, dossier, Soort.WERKERVARING, "Leerwerkplek in de fietsenmakerij", "Werkplaats Eemland", 24)
    _activiteit(scope, dossier, Soort.LES, "Taalles voor het werk, naar B2", "Taalhuis Baarn", 4)


def _buiten(scope: Scope, nummer: str, voornaam: str, achternaam: str, taal: str, grond: g.Vervolggrond) -> Dossier:
    """Make a dossier of somebody outside the act, with what they do; the lessons of one will soon be over."""
    dossier = maak_dossier(
        scope=scope, gemeente_id=BAARN, feiten=[], v_nummer=nummer, voornamen=voornaam, achternaam=achternaam,
        geboortedatum=date(1987, 5, 4), taal=taal,
    )  # fmt: skip
    neem_op_mij(scope=scope, dossier=dossier)
    taak = grond is g.Vervolggrond.WI2013
    einde = scope.vandaag + timedelta(days=300 if taak else 90)
    services.begin_vervolg(
        scope=scope, dossier=dossier, grond=grond, doelen=(g.Vervolgdoel.TAAL,), tot_en_met=einde,
        grondslag=g.Grondslag.TAAK if taak else g.Grondslag.TOESTEMMING,
        toestemming_op=scope.vandaag, wijze=g.Toestemmingswijze.MET_TOLK,
        lening=Lening(960_000, 1_000_000, scope.vandaag + timedelta(days=200)) if taak else None,
    )  # fmt: skip
    _activiteit(scope, dossier, Soort.LES, "Nederlandse les in de wijk", "Buurthuis De Leuning", 6)
    leg_contact_vast(
        scope=scope, dossier=dossier, datum=scope.vandaag, kanaal=g.Kanaal.KANTOOR, tolk=True,
        tekst="Wil vooral meer spreken, en straks werk in de zorg.",
    )  # fmt: skip
    return dossier


def _activiteit(scope: Scope, dossier: Dossier, soort: Soort, wat: str, waar: str, uren: int) -> None:
    services.voeg_activiteit_toe(
        scope=scope, dossier=dossier, soort=soort, wat=wat, waar=waar, uren=uren, vanaf=scope.vandaag
    )
