# SPDX-License-Identifier: EUPL-1.2
"""What holds for every rule: receipts stay, suspension and extension move exactly, periods are half-open, and no term
ends on a day that the Algemene termijnenwet excludes.
"""

import inspect
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.archief.bewaartermijn import BewaarFeiten, Bewaargegeven, verwijderdag
from meedoen.recht.awb.aanvraag import AanvraagFeiten, beslistermijn_aanvraag
from meedoen.recht.awb.beslissing_op_bezwaar import BezwaarFeiten, Verzuim, beslistermijn_bezwaar
from meedoen.recht.awb.betaling import einde_aanmaning, uiterste_betaaldag_boete
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.awb.boete import beslistermijn_boete
from meedoen.recht.awb.mildste import mildste_boete
from meedoen.recht.bron import WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, NogNietVanKracht
from meedoen.recht.geldigheid import Versie, gekend, kies, met_kennis_van, met_voorstel
from meedoen.recht.kalender import Periode
from meedoen.recht.parameters import PARAMETERS
from meedoen.recht.participatiewet.ontzorgen import OntzorgFeiten, ontzorgperiode
from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.termijnenwet import is_werkdag, verschuif_einde
from meedoen.recht.uitkomst import Uitkomst
from meedoen.recht.wi2021.aanbod import uiterlijk_aanbod
from meedoen.recht.wi2021.boete import boete_intake, nieuwe_termijn_intake
from meedoen.recht.wi2021.boete_bedragen import Boetesoort
from meedoen.recht.wi2021.doelgroep import Doelgroep, Vergunning
from meedoen.recht.wi2021.duo_beslistermijn import DuoAanvraag, uiterste_beslisdag_duo
from meedoen.recht.wi2021.financiering_dagen import uiterste_bijstelling_spuk
from meedoen.recht.wi2021.financiering_verantwoording import sisa_dagen
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.lening_terugbetalen import terugbetaalperiode
from meedoen.recht.wi2021.pip_termijn import InformatieDerde, PipTermijnFeiten, uiterste_dagtekening_pip
from meedoen.recht.wi2021.pip_wijziging import laatste_dag_routewissel
from meedoen.recht.wi2021.pvt_map import MapFeiten, PvtFeiten, map_afgerond, pvt_afgerond
from meedoen.recht.wi2021.termijn import inburgeringstermijn
from meedoen.recht.wi2021.verlenging import Omstandigheid, Verlengingsgrond, verlengde_termijn
from meedoen.recht.wi2021.verlenging_aanvraag import vroegste_verlengingsdag
from meedoen.recht.wi2021.verlenging_opleiding import Opleiding, Opleidingssoort, verlenging_opleiding
from meedoen.recht.wi2021.z_route import ZNormFeiten, z_norm

HIER = Artikel(WET, "40")
TOEN = date(2026, 11, 25)
DAG = st.dates(date(2023, 1, 1), date(2060, 12, 31))
EEN_DAG = timedelta(days=1)


def uitkomst_of_fout(vraag: Callable[[], Any]) -> Any:
    try:
        return vraag()
    except (NogNietVanKracht, GegevenOntbreekt) as fout:
        return type(fout), str(fout)


# Later facts never make an earlier receipt irreproducible.


def _versies(sinds: st.SearchStrategy[date]) -> st.SearchStrategy[list[Versie[int]]]:
    return st.lists(st.builds(Versie, st.dates(date(2022, 1, 1), date(2030, 1, 1)), st.integers(), sinds), max_size=4)


@given(_versies(st.dates(date(2022, 1, 1), TOEN)), _versies(st.dates(TOEN + EEN_DAG, date(2035, 1, 1))), DAG)
def test_what_is_learned_later_changes_nothing_that_was_known(
    toen: list[Versie[int]], later: list[Versie[int]], peildatum: date
) -> None:
    def vraag(versies: list[Versie[int]], bekend_op: date | None) -> Any:
        return uitkomst_of_fout(lambda: kies(versies, peildatum, bekend_op, regel="x", artikel=HIER).waarde)

    versies = [Versie(date(2022, 1, 1), 0, date(2021, 1, 1)), *toen]
    assert vraag(versies + later, TOEN) == vraag(versies, None)
    assert gekend(versies + later, TOEN) == tuple(versies)
    with met_kennis_van(TOEN):
        assert vraag(versies + later, None) == vraag(versies, TOEN)


KLOKKEN: dict[str, Callable[[date], Uitkomst[Any]]] = {
    "pip_dagen": lambda dag: uiterste_dagtekening_pip(
        PipTermijnFeiten(kennisgeving=dag, inschrijving=dag, groep=Doelgroep.ASIEL), peildatum=dag
    ),
    "pip_derde_dagen": lambda dag: uiterste_dagtekening_pip(
        PipTermijnFeiten(
            kennisgeving=dag,
            inschrijving=dag,
            groep=Doelgroep.ASIEL,
            derden=(InformatieDerde(gevraagd_op=dag, ontvangen_op=dag + timedelta(days=70)),),
        ),
        peildatum=dag + timedelta(days=70),
    ),
    "termijn_maanden": inburgeringstermijn,
    "routewissel_maanden": lambda dag: laatste_dag_routewissel(dag, route=Leerroute.B1),
    "bezwaar_dagen": bezwaartermijn,
    "verlenging_maanden": vroegste_verlengingsdag,
    "aanbod_maanden": lambda dag: uiterlijk_aanbod(dag, groep=Doelgroep.ASIEL, route=Leerroute.B1),
    "taalschakeltraject_maanden": lambda dag: uiterlijk_aanbod(dag, groep=Doelgroep.ASIEL, route=Leerroute.ONDERWIJS),
    "ontzorgen_maanden": lambda dag: ontzorgperiode(
        OntzorgFeiten(inburgeringsplichtig=True, vergunning=Vergunning.ASIEL_BEPAALD, bijstand_vanaf=dag)
    ),
    "beslissen_aanvraag_weken": lambda dag: beslistermijn_aanvraag(AanvraagFeiten(ontvangen_op=dag)),
    "beslissen_bezwaar_weken": lambda dag: beslistermijn_bezwaar(BezwaarFeiten(bekendmaking=dag, commissie=False)),
    "beslissen_commissie_weken": lambda dag: beslistermijn_bezwaar(BezwaarFeiten(bekendmaking=dag, commissie=True)),
    "bewaren_jaren": lambda dag: _bewaren(dag),
    "boete_beslissen_weken": beslistermijn_boete,
    "boete_betalen_weken": uiterste_betaaldag_boete,
    "aanmaning_weken": einde_aanmaning,
    "pvt_norm": lambda dag: pvt_afgerond(PvtFeiten(pvt_uren=12, activiteit=True), peildatum=dag),
    "map_norm": lambda dag: map_afgerond(MapFeiten(praktijkuren=40), peildatum=dag),
    "z_lesuren": lambda dag: z_norm(ZNormFeiten(groep=Doelgroep.ASIEL), peildatum=dag),
    "z_meedoenuren": lambda dag: z_norm(ZNormFeiten(groep=Doelgroep.ASIEL), peildatum=dag),
    "boete_intake": boete_intake,
    "boete_grondbedrag": lambda dag: mildste_boete(Boetesoort.MEDEWERKING, overtreding_op=dag, besluit_op=dag),
}
"""Parameter -> a rule that rests on it, asked of one day."""


def _bewaren(dag: date) -> Uitkomst[Any]:
    uit = verwijderdag(BewaarFeiten(groep=Doelgroep.ASIEL, plicht_geeindigd_op=dag), Bewaargegeven.OVERIG)
    assert isinstance(uit, Uitkomst)
    return uit


def test_every_length_has_a_clock_here() -> None:
    assert set(KLOKKEN) == set(PARAMETERS)


@pytest.mark.parametrize("naam", KLOKKEN)
def test_a_proposal_moves_the_outcome_from_its_day_on_and_not_the_day_before(naam: str) -> None:
    """The day before, on its start, and after it; and the law of now proposed changes nothing."""
    van = date(2027, 3, 1)
    # The extra days run from when the information came, which is seventy days later here.
    begin = van + timedelta(days=70 if naam == "pip_derde_dagen" else 0)
    nu = PARAMETERS[naam].versies[-1].waarde
    for waarde, anders in ((nu, False), (nu + 7, True)):
        for dag in (van - EEN_DAG, van, van + EEN_DAG):
            zonder = KLOKKEN[naam](dag)
            with met_voorstel({naam: (Versie(begin, waarde, date.min),)}):
                beide = (zonder, KLOKKEN[naam](dag))
            assert (beide[0] != beide[1]) is (anders and dag >= van)


@pytest.mark.parametrize("naam", KLOKKEN)
@given(dag=DAG, waarde=st.integers(100, 200), na=st.integers(1, 4000))
def test_a_receipt_comes_out_again_after_the_length_was_mended(naam: str, dag: date, waarde: int, na: int) -> None:
    bewijs = KLOKKEN[naam](dag)
    geleerd = TOEN + timedelta(days=na)
    with met_voorstel({naam: (Versie(date(2022, 1, 1), waarde, geleerd),)}):
        assert KLOKKEN[naam](dag) != bewijs
        with met_kennis_van(geleerd - EEN_DAG):
            assert KLOKKEN[naam](dag) == bewijs
        with met_kennis_van(geleerd):
            assert KLOKKEN[naam](dag) != bewijs


GEDATEERD = [regel for regel in regels().values() if "bekend_op" in inspect.signature(regel.functie).parameters]


@pytest.mark.parametrize("regel", GEDATEERD, ids=lambda regel: regel.naam)
def test_a_receipt_and_a_question_know_the_same_on_a_day(regel: Regel) -> None:
    uitkomsten = []
    for dag in (date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 22), TOEN):
        gevraagd = uitkomst_of_fout(lambda dag=dag: regel.functie(**regel.voorbeeld, bekend_op=dag))  # type: ignore[misc]
        with met_kennis_van(dag):
            assert uitkomst_of_fout(lambda: regel.functie(**regel.voorbeeld)) == gevraagd
        uitkomsten.append(gevraagd)
    assert uitkomsten[-1] == regel.functie(**regel.voorbeeld)


# Suspension and extension move dates exactly by their length.


@given(DAG, st.lists(st.tuples(st.integers(0, 60), st.integers(1, 60)), max_size=4), st.randoms())
def test_interruptions_move_the_end_by_their_days_together_in_any_order(
    dagtekening: date, stukken: list[tuple[int, int]], kans: Any
) -> None:
    kaal = inburgeringstermijn(dagtekening).waarde
    perioden, begin = [], kaal.start
    for tussen, dagen in stukken:
        begin += timedelta(days=tussen)
        perioden.append(Periode(begin, begin + timedelta(days=dagen)))
        begin = perioden[-1].einde
    kans.shuffle(perioden)
    langer = inburgeringstermijn(dagtekening, onderbreking=perioden).waarde
    assert langer.start == kaal.start
    assert (langer.einde - kaal.einde).days == sum(dagen for _, dagen in stukken)


@given(DAG, st.integers(0, 700), st.integers(95, 300))
def test_a_circumstance_moves_the_end_by_its_days(dagtekening: date, na: int, dagen: int) -> None:
    termijn = inburgeringstermijn(dagtekening).waarde
    begin = termijn.start + timedelta(days=na)
    ziek = Omstandigheid(Verlengingsgrond.ZIEKTE, begin, begin + timedelta(days=dagen))
    langer = verlengde_termijn(termijn, (ziek,), leerroute=Leerroute.B1)
    assert isinstance(langer, Uitkomst)
    assert langer.waarde == Periode(termijn.start, termijn.einde + timedelta(days=dagen))


@given(DAG, st.integers(0, 700), st.integers(1, 300), st.sampled_from(Opleidingssoort))
def test_an_education_moves_the_end_by_its_days(dagtekening: date, na: int, dagen: int, soort: Opleidingssoort) -> None:
    termijn = inburgeringstermijn(dagtekening).waarde
    begin = termijn.start + timedelta(days=na)
    opleiding = Opleiding(soort, begin, begin + timedelta(days=dagen))
    langer = verlenging_opleiding(termijn, (opleiding,), plicht_vanaf=termijn.start, peildatum=opleiding.start)
    assert isinstance(langer, Uitkomst)
    assert langer.waarde == Periode(termijn.start, termijn.einde + timedelta(days=dagen))


@given(DAG, st.booleans(), st.integers(0, 40), st.integers(2, 60), st.integers(0, 6))
def test_a_suspension_moves_the_counted_end_of_a_decision_on_bezwaar_by_its_days(
    dag: date, commissie: bool, na: int, duur: int, verdaagd: int
) -> None:
    termijn = bezwaartermijn(dag).waarde
    gevraagd = termijn.einde + timedelta(days=na - 1)
    verzuim = Verzuim(herstel_gevraagd_op=gevraagd, herstel_tot=gevraagd + timedelta(days=duur))
    feiten = BezwaarFeiten(bekendmaking=dag, commissie=commissie, verzuimen=(verzuim,), verdaagd_weken=verdaagd)
    geteld = termijn.laatste_dag + timedelta(weeks=(12 if commissie else 6) + verdaagd, days=duur - 1)
    assert beslistermijn_bezwaar(feiten).waarde == verschuif_einde(geteld).waarde


# Half-open intervals stay half-open.


@given(DAG, st.integers(0, 400), st.integers(0, 400), st.integers(-500, 1000))
def test_a_day_lies_in_one_of_two_periods_that_touch(start: date, een: int, twee: int, na: int) -> None:
    midden = start + timedelta(days=een)
    eerste, tweede = Periode(start, midden), Periode(midden, midden + timedelta(days=twee))
    heel, dag = Periode(start, tweede.einde), start + timedelta(days=na)
    assert eerste.bevat(dag) + tweede.bevat(dag) == heel.bevat(dag)
    assert eerste.dagen + tweede.dagen == heel.dagen
    assert heel.bevat(dag) == (0 <= na < een + twee)


def _ontzorgen(dag: date) -> Periode:
    feiten = OntzorgFeiten(inburgeringsplichtig=True, vergunning=Vergunning.ASIEL_BEPAALD, bijstand_vanaf=dag)
    periode = ontzorgperiode(feiten).waarde
    assert periode is not None
    return periode


PERIODEN: dict[str, tuple[int, Callable[[date], Periode]]] = {
    # How many days after the fact the period begins.
    "inburgeringstermijn": (1, lambda dag: inburgeringstermijn(dag).waarde),
    "bezwaartermijn": (1, lambda dag: bezwaartermijn(dag).waarde),
    "ontzorgperiode": (0, _ontzorgen),
    "aanloopfase": (0, lambda dag: terugbetaalperiode(voldaan_of_vervallen_op=dag).waarde.aanloopfase),
}


@pytest.mark.parametrize("naam", PERIODEN)
@given(dag=DAG)
def test_a_period_has_its_first_day_and_not_its_end(naam: str, dag: date) -> None:
    na, maak = PERIODEN[naam]
    periode = maak(dag)
    assert periode.start == dag + timedelta(days=na)
    assert periode.bevat(periode.start) and periode.bevat(periode.laatste_dag)
    assert not periode.bevat(periode.einde) and not periode.bevat(periode.start - EEN_DAG)


# A term never ends on a day that the Algemene termijnenwet excludes.

EINDEN: dict[str, Callable[[date], date]] = {
    "beslistermijn_bezwaar": lambda dag: beslistermijn_bezwaar(BezwaarFeiten(bekendmaking=dag, commissie=True)).waarde,
    "bezwaartermijn": lambda dag: bezwaartermijn(dag).waarde.laatste_dag,
    "einde_aanmaning": lambda dag: einde_aanmaning(dag).waarde,
    "nieuwe_termijn_intake": lambda dag: nieuwe_termijn_intake(dag).waarde,
    "pip": lambda dag: KLOKKEN["pip_dagen"](dag).waarde,
    "pip_na_derde": lambda dag: KLOKKEN["pip_derde_dagen"](dag).waarde,
    "sisa_mededeling": lambda dag: sisa_dagen(dag.year).waarde.mededeling,
    "uiterste_bijstelling_spuk": lambda dag: (
        uiterste_bijstelling_spuk(dag.replace(year=dag.year + 3), jaar=dag.year + 3).waarde
    ),
    "uiterste_beslisdag_duo": lambda dag: uiterste_beslisdag_duo(DuoAanvraag.LENING, ontvangen_op=dag).waarde,
    "uiterste_betaaldag_boete": lambda dag: uiterste_betaaldag_boete(dag).waarde,
}


@pytest.mark.parametrize("naam", EINDEN)
@given(dag=DAG.filter(lambda dag: (dag.month, dag.day) != (2, 29)))
def test_a_term_never_ends_on_an_excluded_day(naam: str, dag: date) -> None:
    assert is_werkdag(EINDEN[naam](dag))
