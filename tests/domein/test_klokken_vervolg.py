# SPDX-License-Identifier: EUPL-1.2
"""The clocks beside and after the plan, and which rows a clock reads."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import Klok, KlokGrond, KlokSoort, KlokStaat, klokken, klokken_van_vele, onthouden, zoek
from meedoen.domein.klokken.gelezen import CORRECTIES, KENMERKEN, SIGNALEN
from meedoen.domein.vouwen import Regel, feiten_uit, feiten_uit_geldende
from meedoen.recht.geldigheid import Versie, met_voorstel
from tests.domein.bouw import asiel, feiten, gevestigd, pip, plicht, tijdlijnen

D, K, S = date, KlokSoort, KlokStaat
HIER = D(2026, 10, 2)
BESLUIT = D(2026, 11, 20)
BASIS = [*gevestigd(D(2026, 9, 1), HIER), (BESLUIT, pip(BESLUIT))]
EINDE = D(2029, 11, 21)
"""The end (exclusive) of the term that begins on the day after the plan."""


def klok(soort: KlokSoort, vandaag: date, *rijen: tuple[date, g.Gegevens]) -> Klok:
    return zoek(klokken(feiten(*rijen), vandaag=vandaag), soort)


@pytest.mark.parametrize(
    ("vandaag", "staat", "reden"),
    [
        (D(2029, 5, 20), S.NOG_NIET, "verlenging_kan_vanaf"),
        (D(2029, 5, 21), S.LOOPT, ""),
        (D(2029, 11, 20), S.LOOPT, ""),
        (D(2029, 11, 21), S.VERVALLEN, "verlenging_voorbij"),
    ],
)
def test_an_extension_is_asked_in_the_last_six_months(vandaag: date, staat: KlokStaat, reden: str) -> None:
    k = klok(K.VERLENGING_AANVRAGEN, vandaag, *BASIS)
    assert (k.staat, k.reden, k.start, k.uiterste) == (staat, reden, D(2029, 5, 21), D(2029, 11, 20))
    assert [stap.code for stap in k.stappen] == ["vroegste_dag_aanvraag"] and k.grond is KlokGrond.WET


def test_the_window_follows_the_date_of_duo_and_waits_in_a_pause() -> None:
    duo = g.TermijnGesteld(start=D(2026, 11, 21), einde=D(2030, 2, 1), grondcode="Z", omschrijving="Langdurige ziekte")
    k = klok(K.VERLENGING_AANVRAGEN, D(2029, 8, 1), *BASIS, (BESLUIT, duo))
    assert (k.staat, k.start, k.grond) == (S.LOOPT, D(2029, 8, 1), KlokGrond.DUO)
    dag = D(2029, 7, 1)
    k = klok(K.VERLENGING_AANVRAGEN, D(2029, 8, 1), *BASIS, (BESLUIT, duo), (dag, g.Gepauzeerd(vanaf=dag)))
    assert (k.staat, k.uiterste) == (S.OPGESCHORT, None)
    assert klok(K.VERLENGING_AANVRAGEN, HIER, *BASIS[:-1]).reden == "verlenging_wacht_termijn"


def test_a_term_that_duo_extended_says_by_how_much_and_why() -> None:
    duo = g.TermijnGesteld(
        start=D(2026, 11, 21), einde=EINDE + timedelta(days=72), grondcode="Z", omschrijving="Langdurige ziekte"
    )
    k = klok(K.INBURGERINGSTERMIJN, D(2027, 1, 1), *BASIS, (BESLUIT, duo))
    stap = k.stappen[-1]
    assert (stap.code, stap.waarden) == ("duo_termijn_verlengd", (D(2029, 11, 20), 72, "Langdurige ziekte"))
    assert (k.uiterste, k.reden) == (EINDE + timedelta(days=71), "")
    zonder = g.TermijnGesteld(start=duo.start, einde=duo.einde)
    k = klok(K.INBURGERINGSTERMIJN, D(2027, 1, 1), *BASIS, (BESLUIT, zonder))
    assert k.reden == "termijn_verschil_duo" and k.stappen[-1].code == "duo_termijn_verschilt"


@pytest.mark.parametrize(
    ("vandaag", "staat"),
    [(D(2026, 12, 31), S.NOG_NIET), (D(2027, 1, 1), S.LOOPT), (D(2027, 7, 1), S.LOOPT), (D(2027, 7, 2), S.TE_LAAT)],
)
def test_a_residence_title_asks_attention_half_a_year_before_it_ends(vandaag: date, staat: KlokStaat) -> None:
    titel = (HIER, g.VerblijfstitelVastgesteld(titel="26", tot=D(2027, 7, 1)))
    k = klok(K.VERBLIJFSTITEL, vandaag, *BASIS, titel)
    assert (k.staat, k.start, k.uiterste, k.grond) == (staat, D(2027, 1, 1), D(2027, 7, 1), KlokGrond.BELEID)
    nieuw = (D(2027, 6, 1), g.VerblijfstitelVastgesteld(titel="27"))
    assert klok(K.VERBLIJFSTITEL, vandaag, *BASIS, titel, nieuw).staat is S.NIET_VAN_TOEPASSING


def test_a_dossier_is_kept_five_years_after_the_plicht_also_when_all_else_lapsed() -> None:
    weg = D(2027, 3, 4)
    ingetrokken = (weg, g.PlichtIngetrokken(datum=weg))
    k = klok(K.BEWAARTERMIJN, D(2027, 4, 1), *BASIS, ingetrokken)
    assert (k.staat, k.start, k.uiterste) == (S.LOOPT, weg, D(2032, 3, 4))
    assert [stap.code for stap in k.stappen] == ["bewaren_vijf_jaar"]
    assert klok(K.BEWAARTERMIJN, D(2032, 3, 5), *BASIS, ingetrokken).staat is S.TE_LAAT
    assert klok(K.BEWAARTERMIJN, D(2027, 4, 1), *BASIS).reden == "bewaren_wacht_einde"
    voldaan = (weg, g.Voldaan(datum=weg, wijze=g.Vaststelling.DIPLOMA))
    assert klok(K.BEWAARTERMIJN, D(2027, 4, 1), *BASIS, voldaan).uiterste == D(2032, 3, 4)
    eind = g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=D(2026, 9, 1), einddatum=D(2027, 2, 1))
    assert klok(K.BEWAARTERMIJN, D(2027, 4, 1), *BASIS, voldaan, (weg, eind)).uiterste == D(2032, 2, 1)


def test_at_death_the_dossier_must_go_at_once_and_a_merged_one_goes_on_elsewhere() -> None:
    dag = D(2027, 3, 4)
    k = klok(K.BEWAARTERMIJN, dag, *BASIS, (dag, g.Overleden(datum=dag)))
    assert (k.staat, k.uiterste, k.stappen[0].code) == (S.LOOPT, dag, "bewaren_overleden")
    assert klok(K.BEWAARTERMIJN, dag, *BASIS, (dag, g.Overleden())).reden == "bewaren_wacht_overlijden"
    over = g.Samengevoegd(ander_dossier=UUID(int=5), blijft=False, datum=dag)
    voldaan = (dag, g.Voldaan(datum=dag, wijze=g.Vaststelling.DIPLOMA))
    assert klok(K.BEWAARTERMIJN, dag, *BASIS, voldaan, (dag, over)).staat is S.VERVALLEN


def test_reading_at_duo_ends_with_a_move_unless_our_plan_holds() -> None:
    dag = D(2026, 11, 1)
    weg = (dag, g.VerhuisdUit(datum=dag, nieuwe_gemeente=313))
    zonder = [(D(2026, 9, 1), plicht(D(2026, 9, 1))), (HIER, asiel()), (HIER, g.Ingeschreven(datum=HIER, gemeente=308))]
    assert klok(K.TOEGANG_DUO, dag, *zonder).reden == "woont_hier"
    k = klok(K.TOEGANG_DUO, dag - timedelta(days=1), *zonder, weg)
    assert (k.staat, k.uiterste) == (S.LOOPT, D(2026, 10, 31))
    k = klok(K.TOEGANG_DUO, dag, *zonder, weg)
    assert (k.staat, k.reden) == (S.VERVALLEN, "toegang_voorbij")
    k = klok(K.TOEGANG_DUO, D(2027, 1, 1), *BASIS, (D(2026, 12, 1), g.VerhuisdUit(datum=D(2026, 12, 1))))
    assert (k.staat, k.reden) == (S.NOG_NIET, "toegang_eigen_pip")
    terug = (D(2027, 2, 1), g.Ingeschreven(datum=D(2027, 2, 1), gemeente=308))
    assert klok(K.TOEGANG_DUO, D(2027, 3, 1), *zonder, weg, terug).reden == "woont_hier"


@settings(max_examples=150, deadline=None)
@given(tijdlijnen(max_size=20))
def test_rows_that_no_clock_reads_change_no_clock(rijen: list[g.Gebeurtenis]) -> None:
    rijen = [rij._replace(vervangt=None) for rij in rijen]
    gelezen = [
        rij for rij in rijen
        if rij.gegevens.code in KENMERKEN
        and (not isinstance(rij.gegevens, g.NotificatieOntvangen) or rij.gegevens.gebeurtenis_id in SIGNALEN)
        and (not isinstance(rij.gegevens, g.FaseGewijzigd) or "gesloten" in (rij.gegevens.van, rij.gegevens.naar))
    ]  # fmt: skip
    vandaag = D(2027, 6, 1)
    assert klokken(feiten_uit(gelezen), vandaag=vandaag) == klokken(feiten_uit(rijen), vandaag=vandaag)


@settings(max_examples=150, deadline=None)
@given(tijdlijnen(max_size=20))
def test_without_corrections_the_short_fold_gives_the_same_facts(rijen: list[g.Gebeurtenis]) -> None:
    zonder = [rij._replace(vervangt=None) for rij in rijen if rij.gegevens.code not in CORRECTIES]
    op_volgorde = sorted(zonder, key=lambda rij: (rij.vastgelegd_op, rij.id))
    contact = [rij.gegevens for rij in op_volgorde if isinstance(rij.gegevens, g.Contactmoment | g.Voortgangsgesprek)]
    voortgang = [feit.datum for feit in contact if isinstance(feit, g.Voortgangsgesprek)]
    eerste = min(
        [*voortgang, *(f.datum for f in contact if isinstance(f, g.Contactmoment) and f.gesprek)], default=None
    )
    laatste = max(voortgang, default=None)
    kort = [Regel(rij.gegevens, rij.geldig_op, rij.bron) for rij in op_volgorde if rij.gegevens not in contact]
    bijeen = feiten_uit_geldende(kort, gemeente=308, eerste_contact=eerste, laatste_voortgang=laatste)
    voluit = feiten_uit(zonder, gemeente=308)
    # Of all talks a rebuild reads only the first day: the last one is for tasks, and no clock may hang on it.
    assert replace(bijeen, laatste_gesprek=voluit.laatste_gesprek) == voluit
    assert klokken(bijeen, vandaag=D(2027, 6, 1)) == klokken(voluit, vandaag=D(2027, 6, 1))


@settings(max_examples=150, deadline=None)
@given(st.lists(tijdlijnen(max_size=20), max_size=4), st.dates(D(2024, 1, 1), D(2032, 1, 1)))
def test_many_at_once_get_the_clocks_that_each_gets_alone(lijnen: list[list[g.Gebeurtenis]], dag: date) -> None:
    alle = [feiten(*BASIS), *(feiten_uit(rijen, gemeente=308) for rijen in lijnen)]
    assert klokken_van_vele(alle, vandaag=dag) == [klokken(feiten, vandaag=dag) for feiten in alle]


def test_nothing_remembered_counts_under_a_proposal() -> None:
    dag = date(2026, 11, 20)
    nu = onthouden.bezwaartermijn(dag)
    langer = (Versie(date(2022, 1, 1), 70, date(2026, 11, 21)),)
    with met_voorstel({"bezwaar_dagen": langer}):
        assert onthouden.bezwaartermijn(dag).waarde.einde > nu.waarde.einde
    assert onthouden.bezwaartermijn(dag) == nu
