# SPDX-License-Identifier: EUPL-1.2
"""Does this path make the term: each boundary, what is not known named, and nothing of who somebody is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import KlokSoort, klokken, zoek
from meedoen.domein.tempo import Oordeel, Tempo, tempo
from meedoen.domein.terugblik import Terugblik, blik_terug
from meedoen.regie.web.zinnen import domein_nl
from tests.domein.bouw import feiten, gevestigd, gezin, pip, rijen

D = date
PLAN = D(2026, 11, 20)
LAATSTE = D(2029, 11, 20)
EXAMENDAG = D(2028, 1, 10)
HIER = gevestigd(D(2026, 9, 1), D(2026, 10, 2))
KLAAR = [(D(2027, 6, 1), g.PvtOndertekend(datum=D(2027, 6, 1))), (D(2028, 6, 1), g.MapAfgerond(datum=D(2028, 6, 1)))]
_Rij = tuple[date, g.Gegevens]


def plan(route: str = "B", les: int | None = 600, meedoen: int | None = None) -> _Rij:
    niveau = None if route == "Z" else "B1"
    return PLAN, replace(pip(PLAN, route=route), niveau=niveau, uren_les=les, uren_meedoen=meedoen)


def gesprek(op: date, lesuren: int | None = None, niveau: str = "") -> _Rij:
    vier = {naam: g.Taalniveau(niveau) for naam in ("lezen", "luisteren", "schrijven", "spreken")} if niveau else {}
    return op, g.Voortgangsgesprek(datum=op, kanaal=g.Kanaal.KANTOOR, gaat_goed="ja", lesuren=lesuren, **vier)


def examens(*delen: str, op: date = EXAMENDAG, niveau: str = "B1", uitslag: str = "Geslaagd") -> list[_Rij]:
    return [(op, g.ExamenUitslag(datum=op, onderdeel=deel, resultaat=uitslag, niveau=None if deel == "KNM" else niveau))
            for deel in delen]  # fmt: skip


def reken(vandaag: date, *rij: _Rij) -> Tempo:
    f = feiten(*HIER, *rij)
    alle = klokken(f, vandaag=vandaag)
    return tempo(f, termijn=zoek(alle, KlokSoort.INBURGERINGSTERMIJN), map_=zoek(alle, KlokSoort.MAP), vandaag=vandaag,
                 beleid=BELEID)  # fmt: skip


def deel(uitkomst: Tempo, naam: str) -> tuple[Oordeel, str]:
    (stap,) = [stap for stap in uitkomst.stappen if stap.onderdeel == naam]
    assert domein_nl.zin(stap.code, stap.waarden).count("…") == 0
    return stap.oordeel, stap.code


MEETDAG = D(2027, 11, 22)
"""366 days after the term began; 729 days before its last day: 52,3 and 104,1 weeks."""


@pytest.mark.parametrize(
    ("uren", "oordeel"),
    [(200, Oordeel.HAALT_NIET), (201, Oordeel.HAALT), (600, Oordeel.HAALT), (0, Oordeel.HAALT_NIET)],
)
def test_the_hours_a_week_so_far_against_what_is_still_needed(uren: int, oordeel: Oordeel) -> None:
    # 201/366 a day is more than 399/729; 200/366 is less than 400/729.
    assert deel(reken(MEETDAG, plan(), gesprek(MEETDAG, uren)), "lessen")[0] is oordeel


@pytest.mark.parametrize(
    ("vandaag", "rij", "code"),
    [
        (MEETDAG, None, "tempo_lessen_niet_gemeld"),
        (MEETDAG + timedelta(days=275), gesprek(MEETDAG, 300), "tempo_lessen_oud"),
        (D(2027, 2, 19), gesprek(D(2027, 2, 19), 60), "tempo_lessen_kort"),
    ],
)
def test_what_is_not_known_is_named_and_never_guessed(vandaag: date, rij: _Rij | None, code: str) -> None:
    uitkomst = reken(vandaag, plan(), *([rij] if rij else []))
    assert deel(uitkomst, "lessen") == (Oordeel.ONBEKEND, code)
    assert uitkomst.oordeel is Oordeel.ONBEKEND and [stap.code for stap in uitkomst.ontbreekt] == [code]


def test_the_days_on_which_it_is_just_known() -> None:
    assert deel(reken(MEETDAG + timedelta(days=274), plan(), gesprek(MEETDAG, 300)), "lessen")[0] is Oordeel.HAALT
    # Thirteen weeks after the term began.
    assert deel(reken(D(2027, 2, 20), plan(), gesprek(D(2027, 2, 20), 60)), "lessen")[1] == "tempo_lessen_vaart"
    assert reken(MEETDAG).stappen[0].code == "tempo_geen_plan"
    assert deel(reken(MEETDAG, plan(les=None)), "lessen") == (Oordeel.ONBEKEND, "tempo_lessen_geen_plan")
    over = reken(LAATSTE, plan(), gesprek(LAATSTE, 599))
    assert deel(over, "lessen") == (Oordeel.HAALT_NIET, "tempo_lessen_over") and over.weken == 0


def test_in_the_z_route_taking_part_counts_too_and_no_exam_is_asked() -> None:
    uren = g.UrenGeboekt(urensoort=g.Urensoort.ACTIVITEITEN, uren=250, vanaf=PLAN, tot_en_met=MEETDAG, herkomst="lijst")
    z = plan("Z", 800, 800)
    uitkomst = reken(MEETDAG, z, gesprek(MEETDAG, 300), (MEETDAG, uren))
    assert deel(uitkomst, "lessen")[0] is Oordeel.HAALT and deel(uitkomst, "meedoen")[0] is Oordeel.HAALT_NIET
    assert not [stap for stap in uitkomst.stappen if stap.onderdeel in ("examens", "niveau")]
    assert deel(reken(MEETDAG, z, gesprek(MEETDAG, 300)), "meedoen") == (Oordeel.ONBEKEND, "tempo_meedoen_niet_geboekt")


@pytest.mark.parametrize(("dagen", "oordeel"), [(16 * 7 - 1, Oordeel.HAALT), (16 * 7 - 2, Oordeel.HAALT_NIET)])
def test_each_part_of_the_exam_asks_eight_weeks(dagen: int, oordeel: Oordeel) -> None:
    vandaag = LAATSTE - timedelta(days=dagen)
    rij = [plan(), gesprek(vandaag, 600), *KLAAR, *examens("LE", "LU", "KNM")]
    assert deel(reken(vandaag, *rij), "examens") == (oordeel, "tempo_examens_open")
    assert reken(vandaag, *rij).oordeel is oordeel
    assert deel(reken(vandaag, *rij, *examens("SC", "SP")), "examens")[1] == "tempo_examens_klaar"


def test_silence_of_duo_is_not_none_passed_and_below_the_plan_does_not_count() -> None:
    vandaag = LAATSTE - timedelta(days=200)
    rij = [plan(), gesprek(vandaag, 600), *KLAAR]
    assert deel(reken(vandaag, *rij), "examens") == (Oordeel.ONBEKEND, "tempo_examens_niet_gemeld")
    alle = ("LE", "LU", "SC", "SP", "KNM")
    assert deel(reken(vandaag, *rij, *examens(*alle, niveau="A2")), "examens")[0] is Oordeel.HAALT_NIET
    assert deel(reken(vandaag, *rij, *examens(*alle, uitslag="Gezakt")), "examens")[0] is Oordeel.HAALT_NIET
    assert deel(reken(vandaag, *rij, *examens(*alle, niveau="B2")), "examens")[0] is Oordeel.HAALT
    vrij = g.OntheffingBesloten(reikwijdte=g.Reikwijdte.GEDEELTELIJK, toegekend=True, grond="MED", datum=vandaag,
                                onderdeel="SP")  # fmt: skip
    zonder = reken(vandaag, *rij, *examens("LE", "LU", "SC", "KNM"), (vandaag, vrij))
    assert deel(zonder, "examens")[1] == "tempo_examens_klaar" and zonder.oordeel is Oordeel.HAALT


@pytest.mark.parametrize(("dagen", "oordeel"), [(9 * 7 - 1, Oordeel.HAALT), (9 * 7 - 2, Oordeel.HAALT_NIET)])
def test_pvt_and_map_ask_nine_weeks(dagen: int, oordeel: Oordeel) -> None:
    uitkomst = reken(LAATSTE - timedelta(days=dagen), plan())
    assert deel(uitkomst, "pvt")[0] is oordeel and deel(uitkomst, "map")[0] is oordeel
    assert deel(reken(LAATSTE, plan(), *KLAAR), "map")[0] is Oordeel.HAALT


def test_levels_tell_of_who_chooses_the_lessons() -> None:
    go = [(PLAN, gezin()), plan(les=None)]
    assert deel(reken(MEETDAG, *go), "niveau") == (Oordeel.ONBEKEND, "tempo_niveau_niet_gezien")
    assert not [stap for stap in reken(MEETDAG, *go).stappen if stap.onderdeel == "lessen"]
    een = gesprek(D(2027, 5, 24), niveau="A1")
    assert deel(reken(MEETDAG, *go, een), "niveau")[0] is Oordeel.ONBEKEND
    # One step in 26 weeks, one to go: 26 weeks.
    twee = [een, gesprek(MEETDAG, niveau="A2")]
    for weken, oordeel in ((26, Oordeel.HAALT), (25, Oordeel.HAALT_NIET)):
        vandaag = LAATSTE - timedelta(days=weken * 7 - 1)
        assert deel(reken(vandaag, *go, *twee), "niveau") == (oordeel, "tempo_niveau_vaart")
    assert deel(reken(LAATSTE, *go, *twee, gesprek(LAATSTE, niveau="B1")), "niveau")[1] == "tempo_niveau_klaar"


@given(st.integers(0, 900), st.integers(0, 900), st.integers(100, 1000))
def test_more_hours_never_make_it_worse(een: int, twee: int, na: int) -> None:
    op = PLAN + timedelta(days=na)
    ernst = {Oordeel.HAALT_NIET: 0, Oordeel.ONBEKEND: 1, Oordeel.HAALT: 2}
    laag, hoog = (deel(reken(op, plan(), gesprek(op, uren)), "lessen")[0] for uren in sorted((een, twee)))
    assert ernst[laag] <= ernst[hoog]


@given(st.sampled_from(["Syrisch", "Asielstatushouder"]), st.integers(0, 3000))
def test_who_somebody_is_changes_nothing(fijn: str, jaren: int) -> None:
    wie = [
        (PLAN, g.DoelgroepVastgesteld(doelgroep=HIER[2][1].doelgroep, gedetailleerd=fijn)),
        (PLAN, g.VerblijfstitelVastgesteld(titel=f"{jaren % 90:02d}")),
        (PLAN, g.GezinVolgensBrp(partners=jaren % 2, kinderen=jaren % 5)),
    ]  # fmt: skip
    rij = [plan(), gesprek(MEETDAG, 250)]
    assert reken(MEETDAG, *rij, *wie) == reken(MEETDAG, *rij)


def _leven(*rij: _Rij) -> tuple[int, tuple[g.Gebeurtenis, ...]]:
    termijn = g.TermijnGesteld(start=D(2026, 11, 21), einde=D(2029, 11, 21))
    op_dag = sorted([*HIER, plan(), (D(2026, 11, 24), termijn), *rij], key=lambda paar: paar[0])
    return 308, tuple(rijen(*op_dag))


def test_looking_back_counts_what_was_said_against_what_came_of_it() -> None:
    toen = D(2029, 4, 2)
    goed, traag = gesprek(toen, 560), gesprek(toen, 200)
    voldaan = (D(2029, 10, 1), g.Voldaan(datum=D(2029, 10, 1), wijze=g.Vaststelling.DIPLOMA))
    meer = g.TermijnGesteld(start=D(2026, 11, 21), einde=D(2030, 5, 21), grondcode="A", omschrijving="ziek")
    langer = (D(2029, 9, 3), meer)
    vroeg = (D(2028, 10, 1), g.Voldaan(datum=D(2028, 10, 1), wijze=g.Vaststelling.DIPLOMA))
    examen = [*KLAAR, *examens("LE", "LU", "SC", "SP")]
    # What was recorded after the day on which is looked, was not known then.
    later = (D(2029, 5, 22), gesprek(D(2029, 5, 14), 600)[1])
    levens = [
        _leven(goed, *examen, voldaan), _leven(goed, *examen, langer), _leven(traag, *examen, voldaan),
        _leven(traag, *examen, later, langer), _leven(*examen, langer), _leven(goed, *examen, vroeg),
    ]  # fmt: skip
    blik = blik_terug(levens, maanden=6, vandaag=D(2029, 11, 20), beleid=BELEID)
    assert blik == Terugblik(maanden=6, mensen=5, ja=2, ja_gehaald=1, nee=2, nee_gehaald=1, onbekend=1)
    # Whose term ended without more, did not make it; one day before the end nobody knows.
    over = [_leven(goed, *examen)]
    assert blik_terug(over, maanden=6, vandaag=D(2029, 11, 20), beleid=BELEID).mensen == 0
    assert blik_terug(over, maanden=6, vandaag=D(2029, 11, 21), beleid=BELEID).ja_gehaald == 0
