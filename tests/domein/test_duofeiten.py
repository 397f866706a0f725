# SPDX-License-Identifier: EUPL-1.2
"""What DUO holds beside plicht and term: each thing once, with its last value."""

from datetime import date

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.uitwisseling import einde_toegang, mag_vragen, toegang_bij_duo, vertrokken_op
from meedoen.regie.web.zinnen import domein_nl
from tests.domein.bouw import D, feiten, gevestigd

DAG = D(2026, 3, 2)
BEGIN = gevestigd(DAG, DAG)


def _examen(**anders: object) -> g.ExamenUitslag:
    velden: dict[str, object] = {"datum": DAG, "onderdeel": "LE", "resultaat": "Gezakt", "niveau": "B1"}
    return g.ExamenUitslag(**(velden | anders))  # type: ignore[arg-type]


def test_a_corrected_result_takes_the_place_of_the_first() -> None:
    duo = feiten((DAG, _examen()), (DAG, _examen(resultaat="Geslaagd")), (DAG, _examen(onderdeel="SP"))).duo
    assert [(e.onderdeel, e.resultaat) for e in duo.examens] == [("LE", "Geslaagd"), ("SP", "Gezakt")]


def test_what_duo_lists_no_more_is_gone_and_can_come_back() -> None:
    weg = g.NietMeerBijDuo(wat=g.BijDuo.EXAMEN, sleutel=_examen().sleutel)
    assert feiten((DAG, _examen()), (DAG, weg)).duo.examens == ()
    assert feiten((DAG, _examen()), (DAG, weg), (DAG, _examen())).duo.examens == (_examen(),)


def test_a_number_of_the_lbt_that_vanished_is_no_registration() -> None:
    aan = g.LbtAangemeld(datum=DAG, examennummer="LBT1")
    weg = g.NietMeerBijDuo(wat=g.BijDuo.LBT_NUMMER, sleutel="LBT1")
    assert feiten((DAG, aan)).lbt_aangemeld == aan
    assert feiten((DAG, aan), (DAG, weg)).lbt_aangemeld is None


def test_every_term_is_kept_and_the_last_is_the_one_of_now() -> None:
    eerst = g.TermijnGesteld(start=DAG, einde=D(2029, 3, 2))
    langer = g.TermijnGesteld(start=DAG, einde=D(2029, 9, 2), grondcode="E", omschrijving="Alfabetisering")
    stand = feiten((DAG, eerst), (DAG, langer))
    assert stand.termijn == langer and stand.duo.termijnen == (eerst, langer)
    regel = domein_nl.regel(langer)
    assert regel.titel == "Inburgeringstermijn verlengd" and regel.zin.endswith("Reden: Alfabetisering.")


@pytest.mark.parametrize(
    ("feit", "titel", "zin"),
    [
        (_examen(), "Examen: lezen, niveau B1, niet gehaald", "2 maart 2026"),
        (_examen(resultaat="Geen", reden="Absent"), "geen uitslag (niet gekomen)", "2 maart 2026"),
        (
            g.OntheffingBesloten(reikwijdte=g.Reikwijdte.GEDEELTELIJK, toegekend=True, grond="MED", datum=DAG, uren=0),
            "Gedeeltelijke ontheffing gegeven",
            "Grond: gezondheid. Participatie in de Z-route hoeft niet.",
        ),
        (
            g.VrijstellingBesloten(
                reikwijdte=g.Reikwijdte.TIJDELIJK, toegekend=True, reden="INS", start=DAG, einde=D(2027, 3, 1)
            ),
            "Tijdelijke vrijstelling gegeven",
            "Vanaf 2 maart 2026 tot en met 1 maart 2027.",
        ),
        (g.UrenBijDuo(gemeente=308, taalles=81), "Uren bij DUO van gemeente Baarn", "81 uur participatie als taalles"),
        (g.GratisPogingen(onderdeel="KNM", tegoed=1), "Gratis examens: kennis", "1 keer"),
        (
            g.Examentegoed(onderdelen=("LE", "LU", "SP"), tegoeden=(2, 2, 1)),
            "Gratis examens",
            "spreken 1 keer; lezen en luisteren 2 keer.",
        ),
    ],
)
def test_a_row_reads_as_people_say_it(feit: g.Gegevens, titel: str, zin: str) -> None:
    regel = domein_nl.regel(feit)
    assert titel in regel.titel and zin in regel.zin


# --- whose data may be asked for, and until when ------------------------------------------------------------------

WEG = D(2026, 9, 1)
UIT = (WEG, g.VerhuisdUit(datum=WEG, nieuwe_gemeente=313))
PIP = (D(2026, 4, 1), g.PipVastgesteld(versie=1, dagtekening=D(2026, 4, 1), leerroute="B"))


def _elders(dag: date) -> tuple[date, g.PipElders]:
    return dag, g.PipElders(dagtekening=dag, gemeente=313)


def test_who_lives_here_is_asked_about() -> None:
    stand = feiten(*BEGIN)
    assert toegang_bij_duo(stand, gemeente=308, vandaag=WEG).mag
    assert vertrokken_op(stand) is None and einde_toegang(stand, gemeente=308, vandaag=WEG) is None


def test_without_a_plan_access_ends_with_leaving() -> None:
    stand = feiten(*BEGIN, UIT)
    assert toegang_bij_duo(stand, gemeente=308, vandaag=D(2026, 8, 31)).mag
    voorbij = toegang_bij_duo(stand, gemeente=308, vandaag=WEG)
    assert (voorbij.mag, voorbij.tot) == (False, WEG)
    assert all(domein_nl.titel(stap) for stap in voorbij.stappen)
    assert einde_toegang(stand, gemeente=308, vandaag=WEG) == WEG


def test_with_a_plan_of_ours_it_ends_a_month_after_the_plan_of_the_new_gemeente() -> None:
    stand = feiten(*BEGIN, PIP, UIT)
    assert toegang_bij_duo(stand, gemeente=308, vandaag=D(2026, 12, 31)).mag
    stand = feiten(*BEGIN, PIP, UIT, _elders(D(2026, 10, 20)))
    assert toegang_bij_duo(stand, gemeente=308, vandaag=D(2026, 11, 19)).mag
    assert not toegang_bij_duo(stand, gemeente=308, vandaag=D(2026, 11, 20)).mag
    assert einde_toegang(stand, gemeente=308, vandaag=D(2026, 11, 19)) is None
    assert einde_toegang(stand, gemeente=308, vandaag=D(2026, 11, 20)) == D(2026, 11, 20)


def test_a_coupling_that_was_withdrawn_is_no_ground() -> None:
    azc = (DAG, g.VerblijfAzc(vanaf=DAG))
    anders = (DAG, g.Gekoppeld(datum=DAG, gemeente=313))
    hier = (DAG, g.Gekoppeld(datum=DAG, gemeente=308))
    assert toegang_bij_duo(feiten(azc, hier), gemeente=308, vandaag=WEG).mag
    assert not toegang_bij_duo(feiten(azc, anders), gemeente=308, vandaag=WEG).mag


def test_a_message_that_somebody_belongs_to_us_is_a_ground_by_itself() -> None:
    stand = feiten(*BEGIN, UIT)
    assert not mag_vragen(stand, "SS199", gemeente=308, vandaag=WEG).mag
    assert mag_vragen(stand, "SS121", gemeente=308, vandaag=WEG).mag


def test_what_is_not_known_is_no_refusal() -> None:
    assert toegang_bij_duo(feiten((DAG, g.DossierGemaakt(datum=DAG))), gemeente=308, vandaag=WEG).mag


def test_who_came_back_did_not_leave() -> None:
    terug = D(2026, 10, 1)
    stand = feiten(*BEGIN, UIT, (terug, g.VerhuisdNaarGemeente(datum=terug, vorige_gemeente=313)))
    assert vertrokken_op(stand) is None
    assert toegang_bij_duo(stand, gemeente=308, vandaag=terug).mag
