# SPDX-License-Identifier: EUPL-1.2
"""What is asked of whom, by when: each trigger of the line gives its task, once, in one sentence."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import klokken
from meedoen.domein.metrolijn import StationStaat, metrolijn
from meedoen.domein.signalen import SIGNALEN
from meedoen.domein.taken import Taak, taken_uit
from meedoen.domein.toegang import Handeling, Rol
from meedoen.domein.volgende_stap import ORDE, VolgendeStap, volgende_stap
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.web.zinnen import domein_nl
from tests.domein.bouw import D, asiel, dagen, gevestigd, gezin, pip, plicht, rijen, tijdlijnen

KENNIS, HIER = D(2026, 9, 1), D(2026, 10, 2)  # ten weeks from 2 October end on Friday 11 December
BASIS = gevestigd(KENNIS, HIER)
SPRAK = (D(2026, 10, 6), g.Contactmoment(datum=D(2026, 10, 6), kanaal=g.Kanaal.TELEFOON))
KLAAR = (D(2026, 11, 12), g.IntakeAfgerond(datum=D(2026, 11, 12), wijze=g.IntakeWijze.GESPREK))
NIVEAU = (D(2026, 11, 12), g.StartniveauVastgesteld(datum=D(2026, 11, 12), herkomst="inburgeraar"))


def taken(vandaag: date, *feiten: tuple[date, g.Gegevens]) -> dict[str, Taak]:
    f = feiten_uit(rijen(*feiten))
    return {t.code: t for t in taken_uit(f, klokken(f, vandaag=vandaag), vandaag=vandaag)}


def stap(vandaag: date, *feiten: tuple[date, g.Gegevens]) -> VolgendeStap:
    f = feiten_uit(rijen(*feiten))
    return volgende_stap(f, taken_uit(f, klokken(f, vandaag=vandaag), vandaag=vandaag))


def test_first_contact_is_asked_within_two_weeks_and_ends_with_a_talk() -> None:
    gevraagd = taken(D(2026, 10, 5), *BASIS)
    assert gevraagd["eerste_contact"].uiterste == D(2026, 10, 16)
    assert "eerste_contact" not in taken(D(2026, 10, 7), *BASIS, SPRAK)
    assert taken(D(2026, 10, 7), *BASIS, SPRAK)["intake_plannen"].knop is Handeling.OPROEPEN


def oproep(nummer: int, op: date) -> tuple[date, g.Gegevens]:
    return (op, g.OproepVerstuurd(nummer=nummer, datum=op, afspraak_op=op + timedelta(days=7)))


def gemist(nummer: int, op: date, *, verwijtbaar: bool | None = None) -> tuple[date, g.Gegevens]:
    uitkomst = g.Opkomst.NIET_VERSCHENEN
    return (op, g.OproepUitkomst(nummer=nummer, uitkomst=uitkomst, datum=op, verwijtbaar=verwijtbaar))


def gebeld(nummer: int, op: date, *, bereikt: bool = True) -> tuple[date, g.Gegevens]:
    poging = g.Contactpoging(datum=op, kanaal=g.Kanaal.TELEFOON, bereikt=bereikt, oproep_nummer=nummer)
    return (op, poging)


def test_after_a_missed_oproep_somebody_calls_first_and_warns_only_without_good_reason() -> None:
    een = [*BASIS, oproep(1, D(2026, 10, 8))]
    assert "oproep_gemist" not in taken(D(2026, 10, 14), *een)
    assert "oproep_uitkomst" in taken(D(2026, 10, 16), *een)
    weg = [*een, gemist(1, D(2026, 10, 15))]
    bellen = taken(D(2026, 10, 16), *weg)["oproep_gemist"]
    assert (bellen.uiterste, bellen.knop) == (D(2026, 10, 22), Handeling.CONTACT_VASTLEGGEN)
    assert "waarschuwing" not in taken(D(2026, 10, 16), *weg)
    weg.append(gebeld(1, D(2026, 10, 16), bereikt=False))
    nog_eens = taken(D(2026, 10, 16), *weg)
    assert (nog_eens["oproep_nog_eens"].uiterste, nog_eens["oproep_nog_eens"].knop) == (bellen.uiterste, bellen.knop)
    assert "oproep_verwijt" not in nog_eens, "nobody judges before anybody spoke"
    weg.append(gebeld(1, D(2026, 10, 16)))
    assert "oproep_verwijt" in taken(D(2026, 10, 16), *weg)
    goed = [*weg, gemist(1, D(2026, 10, 17), verwijtbaar=False)]
    assert "oproep_nieuwe_datum" in taken(D(2026, 10, 18), *goed)
    kwaad = [*weg, gemist(1, D(2026, 10, 17), verwijtbaar=True)]
    assert taken(D(2026, 10, 18), *kwaad)["waarschuwing"].waarden["volgende"] == 2


def drie_gemist() -> list[tuple[date, g.Gegevens]]:
    """Three oproepen that count; the last was on 1 November."""
    rij = list(BASIS)
    dag = D(2026, 10, 5)
    for nummer in (1, 2, 3):
        rij += [oproep(nummer, dag), gemist(nummer, dag + timedelta(days=7), verwijtbaar=True)]
        rij += [gebeld(nummer, dag + timedelta(days=8))]
        if nummer == 1:
            waarschuwing = g.WaarschuwingVerstuurd(oproep_nummer=1, datum=dag + timedelta(days=9))
            rij.append((dag + timedelta(days=9), waarschuwing))
        dag += timedelta(days=10)
    return rij


def test_after_three_counted_oproepen_completing_in_absence_is_laid_before_a_colleague() -> None:
    assert taken(D(2026, 11, 6), *drie_gemist())["intake_zonder_medewerking"].knop is Handeling.INTAKE_AFRONDEN


def test_the_second_person_gets_the_task_and_who_proposed_waits_until_it_ended() -> None:
    dag, kenmerken = D(2026, 11, 6), {"intake_zonder_medewerking", "intake_voorgelegd", "intake_wacht_collega"}
    voor = (dag, g.IntakeVoorgelegd(datum=dag, door="Sanne Bakker"))
    gevraagd = taken(D(2026, 11, 9), *drie_gemist(), voor)
    taak, wacht = gevraagd["intake_voorgelegd"], gevraagd["intake_wacht_collega"]
    assert (taak.rol, taak.uiterste, taak.wacht) == (Rol.TEAMLEIDER, D(2026, 11, 15), False)
    assert (wacht.rol, wacht.uiterste, wacht.wacht, wacht.sinds) == (Rol.CONSULENT, D(2026, 11, 15), True, dag)
    assert "Sanne Bakker" in domein_nl.zin(taak.zin, taak.waarden) and taak.knop is Handeling.INTAKE_BEVESTIGEN
    assert "intake_zonder_medewerking" not in gevraagd
    terug = (D(2026, 11, 7), g.IntakeVoorgelegd(datum=D(2026, 11, 7), door="Karin", stand=g.Voorlegging.TERUGGEGEVEN))
    lezen = taken(D(2026, 11, 9), *drie_gemist(), voor, terug)
    assert lezen["intake_teruggegeven"].uiterste == D(2026, 11, 9), "the first working day after it came back"
    assert "Karin" in domein_nl.zin(lezen["intake_teruggegeven"].zin, lezen["intake_teruggegeven"].waarden)
    assert not kenmerken & set(lezen)
    for stand in (g.Voorlegging.TERUGGEHAALD, g.Voorlegging.BEVESTIGD):
        uit = (D(2026, 11, 7), g.IntakeVoorgelegd(datum=D(2026, 11, 7), door="Sanne Bakker", stand=stand))
        assert kenmerken & set(taken(D(2026, 11, 9), *drie_gemist(), voor, uit)) == {"intake_zonder_medewerking"}
    for verder in (oproep(4, D(2026, 11, 7)), gemist(3, D(2026, 11, 7), verwijtbaar=False)):
        assert not kenmerken & set(taken(D(2026, 11, 9), *drie_gemist(), voor, verder))
    gekomen = (D(2026, 11, 7), g.IntakeGestart(datum=D(2026, 11, 7)))
    assert not kenmerken & set(taken(D(2026, 11, 9), *drie_gemist(), voor, gekomen))


def test_completing_in_absence_is_never_due_after_the_ten_weeks_and_one_task_says_so() -> None:
    """Ten weeks end on 11 December; two weeks after the last oproep would be later."""
    later = [
        (op + timedelta(days=31), replace(feit, datum=feit.datum + timedelta(days=31)))
        if isinstance(feit, g.OproepUitkomst | g.Contactpoging | g.WaarschuwingVerstuurd)
        else (op + timedelta(days=31), replace(feit, datum=feit.datum + timedelta(days=31),
                                               afspraak_op=feit.afspraak_op + timedelta(days=31)))
        for op, feit in drie_gemist()[len(BASIS):]
    ]  # fmt: skip
    nu = D(2026, 12, 4)
    open_ = taken(nu, *BASIS, *later)
    assert open_["intake_zonder_medewerking"].uiterste == D(2026, 12, 11)
    assert open_["pip_nadert_intake"].uiterste == D(2026, 12, 11)
    wacht = taken(nu, *BASIS, *later, (nu, g.IntakeVoorgelegd(datum=nu, door="Sanne Bakker")))
    assert wacht["intake_voorgelegd"].uiterste == D(2026, 12, 11) and "pip_nadert_intake" not in wacht


def test_in_the_azc_nobody_is_warned() -> None:
    azc = [(D(2026, 9, 1), plicht(KENNIS)), (D(2026, 9, 1), asiel()), (D(2026, 9, 1), g.VerblijfAzc(vanaf=KENNIS))]
    weg = [
        *azc,
        oproep(1, D(2026, 10, 8)),
        gemist(1, D(2026, 10, 15), verwijtbaar=True),
        gebeld(1, D(2026, 10, 16)),
    ]
    gevraagd = taken(D(2026, 10, 20), *weg)
    assert "waarschuwing" not in gevraagd
    assert "intake_uitnodigen" in gevraagd


@pytest.mark.parametrize(
    ("vandaag", "erbij", "code", "uiterste"),
    [
        (D(2026, 11, 13), [SPRAK, KLAAR, NIVEAU], "pip_opstellen", D(2026, 11, 13)),
        (D(2026, 11, 16), [SPRAK, KLAAR, NIVEAU], "pip_opstellen", D(2026, 12, 11)),
        (D(2026, 12, 12), [SPRAK, KLAAR, NIVEAU], "pip_te_laat", D(2026, 12, 11)),
        (D(2026, 11, 20), [SPRAK], "pip_nadert_intake", D(2026, 12, 11)),
        (D(2026, 12, 12), [SPRAK], "pip_te_laat_intake", D(2026, 12, 11)),
        (
            D(2026, 11, 21),
            [SPRAK, KLAAR, NIVEAU, (D(2026, 11, 20), g.PipConceptKlaar(datum=D(2026, 11, 20)))],
            "pip_vaststellen",
            D(2026, 12, 11),
        ),
    ],
)
def test_the_plan_is_asked_for_with_the_day_of_the_law(
    vandaag: date, erbij: list[tuple[date, g.Gegevens]], code: str, uiterste: date
) -> None:
    gevraagd = taken(vandaag, *BASIS, *erbij)
    assert gevraagd[code].uiterste == uiterste
    assert sum(t.sleutel == "pip" for t in gevraagd.values()) == 1


def test_nobody_and_missing_people_go_to_the_teamleider() -> None:
    nieuw = [(D(2026, 11, 19), g.DossierGemaakt(datum=D(2026, 11, 19), naam_bekend=False))]
    assert "niemand" not in taken(D(2026, 11, 23), *nieuw)  # Thursday + two working days is Monday
    assert taken(D(2026, 11, 24), *nieuw)["niemand"].rol is Rol.TEAMLEIDER
    assert taken(D(2026, 11, 24), *nieuw)["naam_onbekend"].uiterste == D(2026, 11, 23)
    van_sanne = (D(2026, 11, 20), g.Toegewezen(datum=D(2026, 11, 20), medewerker_id=UUID(int=9), naam="Sanne"))
    gevraagd = taken(D(2026, 11, 24), *nieuw, van_sanne)
    assert "niemand" not in gevraagd
    assert gevraagd["contactpersoon_gemeente"].rol is Rol.TEAMLEIDER
    assert "contactpersoon_uitvoerder" in gevraagd


def test_duo_refuses_then_mend_and_without_an_answer_wait_then_ask() -> None:
    besluit = D(2026, 11, 19)
    plan = [*BASIS, SPRAK, KLAAR, NIVEAU, (besluit, pip(besluit))]
    assert taken(D(2026, 11, 20), *plan)["wacht_op_duo"].wacht
    assert "duo_antwoordt_niet" in taken(D(2026, 11, 21), *plan)
    geweigerd = g.PipBijDuo(versie=1, uitkomst=g.DuoUitkomst.GEWEIGERD, tekst="A2 mag niet")
    assert taken(D(2026, 11, 21), *plan, (D(2026, 11, 20), geweigerd))["duo_weigert"].uiterste == D(2026, 11, 23)
    weigert = taken(D(2026, 11, 21), *plan, (D(2026, 11, 20), geweigerd))["duo_weigert"]
    assert domein_nl.zin(weigert.zin, weigert.waarden).endswith("DUO neemt het zo niet aan: “A2 mag niet”.")
    assert domein_nl.regel(geweigerd).zin == "DUO nam versie 1 niet aan: “A2 mag niet”."
    aanvaard = g.PipBijDuo(versie=1, uitkomst=g.DuoUitkomst.AANVAARD)
    assert not {"wacht_op_duo", "duo_weigert"} & taken(D(2026, 11, 21), *plan, (D(2026, 11, 20), aanvaard)).keys()


def test_the_term_is_told_once_per_end() -> None:
    besluit, einde = D(2026, 11, 20), D(2029, 11, 21)
    termijn = (besluit, g.TermijnGesteld(start=D(2026, 11, 21), einde=einde))
    plan = [*BASIS, SPRAK, KLAAR, (besluit, pip(besluit)), termijn]
    vertel = taken(D(2026, 11, 23), *plan)["termijn_vertellen"]
    assert "20 november 2029" in domein_nl.zin(vertel.zin, vertel.waarden)
    verteld = (D(2026, 11, 23), g.TermijnVerteld(datum=D(2026, 11, 23), einde=einde))
    assert "termijn_vertellen" not in taken(D(2026, 11, 24), *plan, verteld)


def test_who_moved_in_with_a_running_term_hears_of_it_after_the_move_not_before() -> None:
    hier, begin = D(2026, 9, 21), D(2026, 5, 26)
    termijn = (hier, g.TermijnGesteld(start=begin, einde=D(2029, 5, 26)))
    vertel = taken(D(2026, 9, 22), *gevestigd(hier, hier), termijn)["termijn_vertellen"]
    assert vertel.uiterste == D(2026, 9, 28)


@pytest.mark.parametrize("code", sorted(c for c, s in SIGNALEN.items() if s.taak))
def test_every_signal_with_a_task_gives_it_until_a_person_closes_it(code: str) -> None:
    dag = D(2026, 11, 20)
    signaal = (dag, g.OverigSignaal(gebeurtenis_id=code, ontvangen_op=dag))
    rij = [*BASIS, (dag, g.Gepauzeerd(vanaf=dag))] if code == "SS109" else BASIS
    gevraagd = taken(D(2026, 11, 21), *rij, signaal)[SIGNALEN[code].taak]
    assert gevraagd.afsluitbaar and dag <= gevraagd.uiterste
    zin = domein_nl.zin(gevraagd.zin, gevraagd.waarden)
    assert zin.endswith(".") and "{" not in zin
    gesloten = (dag, g.TaakAfgesloten(sleutel=gevraagd.sleutel, datum=dag))
    assert SIGNALEN[code].taak not in taken(D(2026, 11, 21), *rij, signaal, gesloten)


def test_what_a_pause_asks_ends_with_that_pause_and_what_its_end_asks_with_the_next() -> None:
    def signaal(code: str, dag: date) -> tuple[date, g.Gegevens]:
        return dag, g.OverigSignaal(gebeurtenis_id=code, ontvangen_op=dag)

    def sleutels(*meer: tuple[date, g.Gegevens]) -> list[str]:
        f = feiten_uit(rijen(*BASIS, *meer))
        alle = taken_uit(f, klokken(f, vandaag=D(2027, 3, 1)), vandaag=D(2027, 3, 1))
        return [t.sleutel for t in alle if t.code in ("pauze_begonnen", "hervatten")]

    een, twee, drie, vier = D(2026, 11, 20), D(2026, 12, 21), D(2027, 1, 20), D(2027, 2, 19)
    begin = [signaal("SS109", een), (een, g.Gepauzeerd(vanaf=een))]
    einde = [signaal("SS129", twee), (twee, g.Hervat(vanaf=twee))]
    weer = [signaal("SS109", drie), (drie, g.Gepauzeerd(vanaf=drie))]
    slot = [signaal("SS130", vier), (vier, g.Hervat(vanaf=vier))]
    assert sleutels(*begin) == [f"signaal:SS109:{een}"]
    assert sleutels(*begin, *einde) == [f"signaal:SS129:{twee}"]
    assert sleutels(*begin, *einde, *weer) == [f"signaal:SS109:{drie}"]
    assert sleutels(*begin, *einde, *weer, *slot) == [f"signaal:SS130:{vier}"]
    zelfde_dag = [signaal("SS129", een), (een, g.Hervat(vanaf=een))]
    assert sleutels(*begin, *zelfde_dag) == [f"signaal:SS129:{een}"]
    assert sleutels(signaal("SS129", een)) == [f"signaal:SS129:{een}"]


def test_in_a_pause_nothing_is_asked_of_the_person_and_after_death_only_to_stop() -> None:
    pauze = (D(2026, 11, 1), g.Gepauzeerd(vanaf=D(2026, 11, 1)))
    assert taken(D(2026, 12, 20), *BASIS, pauze) == {}
    begonnen = (D(2026, 10, 20), g.IntakeGestart(datum=D(2026, 10, 20)))
    assert taken(D(2026, 12, 20), *BASIS, begonnen, pauze) == {}
    assert stap(D(2026, 12, 20), *BASIS, pauze).code == "pauze"
    dood = [
        (D(2026, 11, 2), g.OverigSignaal(gebeurtenis_id="SS111", ontvangen_op=D(2026, 11, 2))),
        (D(2026, 11, 2), g.OverigSignaal(gebeurtenis_id="SS126", ontvangen_op=D(2026, 11, 2))),
        (D(2026, 11, 2), g.Overleden(datum=D(2026, 11, 2))),
    ]
    assert set(taken(D(2026, 11, 3), *BASIS, *dood)) == {"overlijden"}


def test_the_next_step_follows_the_line_and_not_the_oldest_date() -> None:
    assert stap(D(2026, 10, 5), *BASIS).code == "eerste_contact"
    assert stap(D(2026, 11, 14), *BASIS, SPRAK, KLAAR).code == "startniveau"
    stap_pip = stap(D(2026, 11, 14), *BASIS, SPRAK, KLAAR, NIVEAU)
    assert (stap_pip.code, stap_pip.knop) == ("pip_opstellen", Handeling.PIP_OPSTELLEN)
    assert domein_nl.zin(stap_pip.titel) == "Stel het plan (PIP) op"
    assert "12 november 2026" in domein_nl.zin(stap_pip.reden, stap_pip.waarden)


@settings(max_examples=250, deadline=None)
@given(tijdlijnen(), dagen)
def test_every_task_of_any_tijdlijn_is_one_sentence_and_comes_once(rij: list[g.Gebeurtenis], vandaag: date) -> None:
    f = feiten_uit(rij)
    alle = klokken(f, vandaag=vandaag)
    gevraagd = taken_uit(f, alle, vandaag=vandaag)
    assert len({t.sleutel for t in gevraagd}) == len(gevraagd)
    assert list(gevraagd) == sorted(gevraagd, key=Taak.volgorde)
    for t in gevraagd:
        zin = domein_nl.zin(t.zin, t.waarden)
        assert zin.endswith(".") and "{" not in zin and "None" not in zin
        assert domein_nl.knop(t.code, t.knop)
        domein_nl.zin(f"stap_{t.code}")
    s = volgende_stap(f, gevraagd)
    assert domein_nl.zin(s.titel, s.waarden) and "{" not in domein_nl.zin(s.reden, s.waarden)


@settings(max_examples=250, deadline=None)
@given(tijdlijnen(), dagen)
def test_every_metro_line_has_nine_stations_and_at_most_one_now(rij: list[g.Gebeurtenis], vandaag: date) -> None:
    f = feiten_uit(rij)
    lijn = metrolijn(f, klokken(f, vandaag=vandaag), vandaag)
    assert len(lijn) == 9
    assert sum(s.staat is StationStaat.NU for s in lijn) == (0 if f.beeindigd or f.pauze else 1)
    for s in lijn:
        domein_nl.zin(s.naam)
        assert len(s.regels) <= 2
        assert all(len(domein_nl.zin(r.zin, r.waarden)) <= 24 for r in s.regels)


def test_the_metro_line_of_a_gezinsmigrant_begins_at_housing() -> None:
    f = feiten_uit(
        rijen((KENNIS, plicht(KENNIS)), (KENNIS, gezin()), (KENNIS, g.Ingeschreven(datum=KENNIS, gemeente=308)))
    )
    lijn = metrolijn(f, klokken(f, vandaag=D(2026, 9, 10)), D(2026, 9, 10))
    assert [s.staat.value for s in lijn] == ["nvt", "klaar", "nu", *["komt"] * 6]


def test_the_z_route_ends_in_hours_and_the_plan_shows_the_days_left() -> None:
    f = feiten_uit(rijen(*BASIS, SPRAK, KLAAR))
    lijn = {s.code: s for s in metrolijn(f, klokken(f, vandaag=D(2026, 12, 1)), D(2026, 12, 1))}
    assert lijn["pip"].staat is StationStaat.NU
    assert [domein_nl.zin(r.zin, r.waarden) for r in lijn["pip"].regels] == [
        "uiterlijk 11 dec 2026",
        "nog 10 dagen",
    ]
    z = feiten_uit(rijen(*BASIS, SPRAK, KLAAR, (D(2026, 12, 1), pip(D(2026, 12, 1), route="Z"))))
    assert "uren" in {s.code for s in metrolijn(z, klokken(z, vandaag=D(2026, 12, 2)), D(2026, 12, 2))}


def test_a_plan_stays_done_on_the_line_when_the_duty_is_over_or_stands_still() -> None:
    met_plan = [*BASIS, SPRAK, KLAAR, (D(2026, 12, 1), pip(D(2026, 12, 1)))]
    for dag, einde in (
        (D(2027, 2, 1), g.Overleden(datum=D(2027, 2, 1))),
        (D(2027, 2, 1), g.PlichtVastgesteld(inburgeringsplichtig=False, begindatum=KENNIS, kennisgeving=KENNIS)),
        (D(2027, 2, 1), g.Gepauzeerd(vanaf=D(2027, 2, 1))),
    ):
        f = feiten_uit(rijen(*met_plan, (dag, einde)))
        lijn = {s.code: s for s in metrolijn(f, klokken(f, vandaag=dag), dag)}
        assert lijn["pip"].staat is StationStaat.KLAAR
        assert "na het plan" not in [domein_nl.zin(r.zin, r.waarden) for r in lijn["voldaan"].regels]


def test_who_died_gets_a_word_of_its_own() -> None:
    dood = (D(2027, 2, 1), g.Overleden(datum=D(2027, 2, 1)))
    gedaan = (D(2027, 2, 2), g.TaakAfgesloten(sleutel="overlijden", datum=D(2027, 2, 2)))
    rust = stap(D(2027, 2, 2), *BASIS, SPRAK, dood, gedaan)
    assert domein_nl.zin(rust.reden) == "Deze persoon is overleden. Er gaan geen brieven meer uit."


def test_a_death_or_move_that_the_brp_told_asks_the_same_until_duo_tells_it() -> None:
    dood = (D(2027, 2, 1), g.Overleden(datum=D(2027, 2, 1)))
    (taak,) = taken(D(2027, 2, 2), *BASIS, dood).values()
    assert (taak.code, taak.sleutel, taak.zin, taak.afsluitbaar) == ("overlijden", "overlijden", "taak_ss111", True)
    weg = (D(2027, 2, 1), g.VerhuisdUit(datum=D(2027, 2, 1), nieuwe_gemeente=342))
    taak = taken(D(2027, 2, 2), *BASIS, weg)["verhuisd_uit"]
    assert (taak.sleutel, taak.uiterste, taak.zin) == ("verhuisd_uit:2027-02-01", D(2027, 2, 8), "taak_ss122")
    land = (D(2027, 2, 1), g.VerhuisdUit(datum=D(2027, 2, 1), buitenland=True))
    assert taken(D(2027, 2, 2), *BASIS, land)["vertrokken_nl"].zin == "taak_ss123"
    for code, feit in (("SS111", dood), ("SS122", weg), ("SS123", land)):
        melding = g.NotificatieOntvangen(gebeurtenis_id=code, registratie_datum_tijd=datetime(2027, 2, 3, tzinfo=UTC))
        sleutels = {t.sleutel for t in taken(D(2027, 2, 3), *BASIS, feit, (D(2027, 2, 3), melding)).values()}
        assert f"signaal:{code}:2027-02-03" in sleutels
        assert not {"overlijden", "verhuisd_uit:2027-02-01"} & sleutels


def test_a_running_term_is_told_from_the_day_duo_told_us_of_the_move() -> None:
    termijn = g.TermijnGesteld(start=D(2026, 4, 24), einde=D(2029, 4, 24))
    melding = g.NotificatieOntvangen(gebeurtenis_id="SS121", registratie_datum_tijd=datetime(2026, 11, 23, tzinfo=UTC))
    gevraagd = taken(D(2026, 11, 23), *BASIS, (HIER, termijn), (D(2026, 11, 23), melding))
    assert gevraagd["termijn_vertellen"].uiterste == D(2026, 11, 30)


def test_every_step_in_the_order_of_the_line_has_a_title() -> None:
    for code in ORDE:
        assert domein_nl.zin(f"stap_{code}")


def test_a_task_and_its_step_have_words_for_the_same_codes() -> None:
    taken_nl = {code.removeprefix("taak_") for code in domein_nl.taken.TAKEN}
    stappen_nl = {code.removeprefix("stap_") for code in domein_nl.taken.STAPPEN if code.startswith("stap_")}
    signaaltaken = {s.taak for s in SIGNALEN.values() if s.taak}
    assert stappen_nl == taken_nl | signaaltaken | {"pauze", "klaar", "niets"}


DELEN = (domein_nl.taken, domein_nl.traject, domein_nl.ontzorgen, domein_nl.handhaving, domein_nl.begeleiding)


def test_a_button_of_its_own_belongs_to_a_task_that_exists() -> None:
    bestaand = {code.removeprefix("taak_") for deel in DELEN for code in deel.TAKEN}
    assert set(domein_nl.knoppen.KNOP_PER_TAAK) | set(domein_nl.handhaving.KNOP_PER_TAAK) <= bestaand
    assert domein_nl.knop("duo_weigert", Handeling.PIP_WIJZIGEN) == "Plan herstellen"
    assert domein_nl.knop("niemand", Handeling.TOEWIJZEN) == "Toewijzen"


def test_a_stored_task_older_than_its_sentence_shows_a_gap_and_no_error() -> None:
    assert domein_nl.zin("taak_duo_weigert", {"uiterste": D(2026, 11, 23)}).endswith("niet aan….")
