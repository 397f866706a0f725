# SPDX-License-Identifier: EUPL-1.2
"""Arriving and guidance: what is asked after a key, how often to talk, and that no answer is ever a fact."""

import ast
import re
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

import meedoen.regie
from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import LEEG, REGELSTUKKEN, Lijst, punten, ritme
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken import klokken
from meedoen.domein.taken import Taak, taken_uit
from meedoen.domein.toegang import Rol, Veldgroep, veldgroepen
from tests.domein.bouw import feiten, gevestigd

D, P, F = date, g.Regelpunt, g.Begeleidingsfase
SLEUTEL = D(2026, 9, 1)
HIER = gevestigd(D(2026, 8, 28), SLEUTEL)
MET_SLEUTEL = (SLEUTEL, g.WoningStap(datum=SLEUTEL, stap=g.Woonstap.SLEUTEL))
_Rij = tuple[date, g.Gegevens]
CODES = {
    "melding_bijstand", "eerste_week", "woning_zoeken", "woning_opnieuw", "woning_antwoord", "opvang_regelen",
    "begeleiding_contact", "zelfredzaamheid_bekijken", "hoe_gaat_het", "nidos_achttien",
}  # fmt: skip


def taken(vandaag: date, *rijen: _Rij, beleid=BELEID) -> dict[str, Taak]:
    f = feiten(*rijen)
    gevonden = taken_uit(f, klokken(f, vandaag=vandaag, beleid=beleid), vandaag=vandaag, beleid=beleid)
    return {taak.code: taak for taak in gevonden if taak.code in CODES}


def gezin(kinderen: int) -> _Rij:
    return SLEUTEL, g.GezinVolgensBrp(partners=0, kinderen=kinderen)


def punt(soort: g.Regelpunt, op: date = SLEUTEL, **velden: object) -> _Rij:
    return op, g.RegelpuntBijgewerkt(punt=soort, **velden)  # type: ignore[arg-type]


def fase(soort: g.Begeleidingsfase, op: date, dagen: int) -> _Rij:
    return op, g.BegeleidingFase(datum=op, fase=soort, ritme_dagen=dagen)


def test_a_key_asks_the_melding_that_day_and_the_rest_as_one_task() -> None:
    nu = taken(SLEUTEL, *HIER, MET_SLEUTEL)
    assert nu.keys() == {"melding_bijstand", "eerste_week"}
    assert nu["melding_bijstand"].uiterste == SLEUTEL
    assert (nu["eerste_week"].uiterste, nu["eerste_week"].waarden["aantal"]) == (SLEUTEL + timedelta(days=1), 12)
    assert not taken(SLEUTEL, *HIER)


def test_what_is_done_or_not_needed_is_asked_no_more_and_an_agreed_day_counts() -> None:
    klaar = [punt(soort, gedaan_op=SLEUTEL) for soort in P if soort is not P.SCHOOL]
    laat = punt(P.SCHOOL, uiterlijk=D(2026, 9, 20))
    nu = taken(SLEUTEL, *HIER, MET_SLEUTEL, *klaar, laat)
    assert nu.keys() == {"eerste_week"} and nu["eerste_week"].uiterste == D(2026, 9, 20)
    assert not taken(SLEUTEL, *HIER, MET_SLEUTEL, *klaar, laat, punt(P.SCHOOL, nvt=True))
    terug = taken(SLEUTEL, *HIER, MET_SLEUTEL, *klaar, laat, punt(P.SCHOOL, nvt=True), punt(P.MELDING_BIJSTAND))
    assert terug.keys() == {"melding_bijstand"}


@pytest.mark.parametrize(("kinderen", "aantal"), [(None, 12), (0, 9), (2, 12)])
def test_things_for_children_are_asked_unless_the_brp_counts_none(kinderen: int | None, aantal: int) -> None:
    met = [gezin(kinderen)] if kinderen is not None else []
    assert taken(SLEUTEL, *HIER, MET_SLEUTEL, *met)["eerste_week"].waarden["aantal"] == aantal


def test_a_second_key_begins_no_list_that_is_done() -> None:
    klaar = [punt(soort, gedaan_op=SLEUTEL) for soort in P]
    later = D(2027, 3, 1)
    assert not taken(later, *HIER, MET_SLEUTEL, *klaar, (later, g.WoningStap(datum=later, stap=g.Woonstap.SLEUTEL)))


KOPPELING = D(2026, 9, 1)
IN_AZC: list[_Rij] = [
    (KOPPELING, g.DossierGemaakt(datum=KOPPELING)),
    (KOPPELING, g.FaseGewijzigd(van="", naar="gekoppeld", aanleiding="koppeling")),
    (KOPPELING, g.Gekoppeld(datum=KOPPELING, gemeente=308)),
    (KOPPELING, g.VerblijfAzc(vanaf=KOPPELING, locatie="Leersum")),
]


def stap(soort: g.Woonstap, op: date) -> _Rij:
    return op, g.WoningStap(datum=op, stap=soort)


@pytest.mark.parametrize(
    ("stappen", "code", "uiterste"),
    [
        ((), "woning_zoeken", D(2026, 9, 15)),
        ((stap(g.Woonstap.ZOEKEN, D(2026, 9, 3)),), None, None),
        ((stap(g.Woonstap.AANBOD, D(2026, 9, 10)),), "woning_antwoord", D(2026, 9, 17)),
        ((stap(g.Woonstap.AANBOD, D(2026, 9, 10)), stap(g.Woonstap.GEWEIGERD, D(2026, 9, 12))), "woning_opnieuw",
         D(2026, 9, 26)),
    ],
)  # fmt: skip
def test_the_house_of_somebody_who_waits_in_the_azc(
    stappen: tuple[_Rij, ...], code: str | None, uiterste: date | None
) -> None:
    nu = taken(D(2026, 9, 12), *IN_AZC, *stappen)
    assert {taak.code: taak.uiterste for taak in nu.values()} == ({code: uiterste} if code else {})
    assert not taken(D(2026, 9, 12), *IN_AZC, *stappen, beleid=replace(BELEID, woning_zoeken_dagen=0))
    assert not taken(D(2026, 9, 12), *HIER, *stappen)  # lives here already


def test_childcare_is_asked_with_a_draft_and_children_only() -> None:
    concept = (D(2026, 10, 1), g.PipConceptKlaar(datum=D(2026, 10, 1)))
    vandaag = D(2026, 10, 2)
    assert taken(vandaag, *HIER, gezin(1), concept)["opvang_regelen"].uiterste == D(2026, 10, 29)
    assert not taken(D(2027, 4, 2), *HIER, gezin(1), concept)
    for anders in ((concept,), (gezin(0), concept), (gezin(1),), (gezin(1), concept, punt(P.OPVANG, nvt=True))):
        assert not taken(vandaag, *HIER, *anders)


def aangevuld(**anders: Any) -> _Rij:
    return (D(2026, 9, 2), g.GegevensAangevuld(velden=("gezin",), **anders))


@pytest.mark.parametrize(
    ("verteld", "kinderen"),
    [
        ((), None),
        ((gezin(0),), 0),
        ((gezin(2),), 2),
        ((aangevuld(kinderen=2),), 2),
        ((aangevuld(kinderen=0),), None),  # a list without children says nothing of those it lacks
        ((gezin(0), aangevuld(kinderen=1)), 1),
        ((gezin(3), aangevuld(kinderen=1)), 3),
        ((aangevuld(kinderen=2), aangevuld(kinderen=1)), 1),
        ((aangevuld(kinderen=2), aangevuld()), 2),
        ((aangevuld(noemt_kinderen=True),), 1),
        ((gezin(0), aangevuld(noemt_kinderen=True), aangevuld(kinderen=0)), 1),
    ],
)
def test_childcare_sees_children_that_people_told_of_too(verteld: tuple[_Rij, ...], kinderen: int | None) -> None:
    concept = (D(2026, 10, 1), g.PipConceptKlaar(datum=D(2026, 10, 1)))
    alle = [*HIER, *verteld]
    assert feiten(*alle).kinderen == kinderen
    assert ("opvang_regelen" in taken(D(2026, 10, 2), *alle, concept)) is bool(kinderen)


@pytest.mark.parametrize(
    ("dagen", "gesprek", "vandaag", "uiterste"),
    [
        (7, None, D(2026, 9, 4), None),
        (7, None, D(2026, 9, 5), D(2026, 9, 8)),
        (7, D(2026, 9, 8), D(2026, 9, 11), None),
        (7, D(2026, 9, 8), D(2026, 9, 12), D(2026, 9, 15)),
        (28, None, D(2026, 9, 21), None),
        (28, None, D(2026, 9, 22), D(2026, 9, 29)),
        (28, D(2026, 8, 1), D(2026, 9, 22), D(2026, 9, 29)),
        (0, None, D(2027, 9, 1), None),
    ],
)
def test_the_next_talk_counts_from_the_last_one(
    dagen: int, gesprek: date | None, vandaag: date, uiterste: date | None
) -> None:
    gepraat = [(gesprek, g.Contactmoment(datum=gesprek, kanaal=g.Kanaal.BEZOEK))] if gesprek else []
    nu = taken(vandaag, *HIER, *gepraat, fase(F.BEGELEIDEN, SLEUTEL, dagen)).get("begeleiding_contact")
    assert (nu.uiterste if nu else None) == uiterste


def test_looking_at_self_reliance_comes_back_and_ends_with_the_guidance() -> None:
    begin = fase(F.INTENSIEF, SLEUTEL, 0)

    def gevraagd(vandaag: date, *meer: _Rij) -> date | None:
        nu = taken(vandaag, *HIER, begin, *meer).get("zelfredzaamheid_bekijken")
        return nu.uiterste if nu else None

    gemeten = (
        D(2026, 10, 1),
        g.ZelfredzaamheidBesproken(datum=D(2026, 10, 1), blik=g.Blik.EIGEN, meting_id=UUID(int=1)),
    )
    assert gevraagd(D(2026, 9, 14)) is None
    assert gevraagd(D(2026, 9, 15)) == D(2026, 9, 29)
    assert gevraagd(D(2026, 10, 2), gemeten) is None
    assert gevraagd(D(2027, 3, 20), gemeten) == D(2027, 4, 1)
    assert gevraagd(D(2027, 3, 20), gemeten, fase(F.KLAAR, D(2027, 3, 1), 0)) is None


def test_each_phase_has_a_rhythm_that_goes_down() -> None:
    dagen = [ritme(soort, BELEID) for soort in F]
    assert dagen == [7, 28, 91, 0]


@given(st.lists(st.sampled_from(P), max_size=20), st.sampled_from([None, 0, 3]))
def test_the_list_holds_each_thing_once_and_what_was_laid_down_never_hides(
    gedaan: list[g.Regelpunt], kinderen: int | None
) -> None:
    rijen = [punt(soort, gedaan_op=SLEUTEL) for soort in gedaan]
    alle = list(punten(feiten(*rijen).begeleiding, Lijst.EERSTE_WEEK, SLEUTEL, kinderen))
    codes = [p.stuk.punt for p in alle]
    assert len(codes) == len(set(codes))
    week = {stuk.punt for stuk in REGELSTUKKEN if stuk.lijst is Lijst.EERSTE_WEEK}
    assert set(gedaan) & week <= set(codes)
    assert {p.stuk.punt for p in alle if not p.open} == set(gedaan) & week


def test_without_rows_there_is_nothing_and_no_answer_is_a_fact() -> None:
    assert feiten(*HIER).begeleiding is LEEG
    velden = {v.name for v in fields(g.ZelfredzaamheidBesproken)}
    assert velden == {"datum", "blik", "meting_id"}
    assert {v.name for v in fields(g.HoeGaatHetGevraagd)} == {"datum", "antwoord_id"}
    assert Veldgroep.BEGELEIDING.value not in veldgroepen(Rol.KETEN) + veldgroepen(Rol.PARTNER)


_DOELEN_EN_AFSPRAKEN = ("plangesprek", "voorlichting")


def test_only_guidance_itself_and_the_demo_reach_the_answers() -> None:
    """Self-reliance is never usable in enforcement: no other room imports this one, nor names its table."""
    regie = Path(meedoen.regie.__file__).parent
    vreemd = []
    for bestand in sorted(regie.rglob("*.py")):
        kamer = bestand.relative_to(regie).parts[0]
        if kamer in ("begeleiding", "demo"):
            continue
        if kamer in _DOELEN_EN_AFSPRAKEN:  # these talk about goals and agreements, and never see an answer
            zien = re.search(
                r"\b(Meting|HoeGaatHet|metingen|hoe_gaat_het|schaal)\b", bestand.read_text(encoding="utf-8")
            )
            assert zien is None, bestand
            continue
        tekst = bestand.read_text(encoding="utf-8")
        knopen = [k for k in ast.walk(ast.parse(tekst)) if isinstance(k, ast.ImportFrom | ast.Import)]
        # Who guides reads the agreements that are for them, and no answers.
        if kamer in ("verwijzen", "partnerportaal"):
            knopen = [k for k in knopen if [a.name for a in k.names] != ["Afspraak"]]
        namen = [getattr(k, "module", "") or "" for k in knopen] + [a.name for k in knopen for a in k.names]
        if any(naam.startswith("meedoen.regie.begeleiding") for naam in namen) or re.search(
            "begeleiding_(meting|hoegaathet)", tekst
        ):
            vreemd.append(str(bestand.relative_to(regie)))
    assert vreemd == []


def test_what_people_who_guide_write_stays_with_guidance() -> None:
    """Notes, hours and lists of a begeleider or volunteer are never usable in a rapport or fine."""
    regie = Path(meedoen.regie.__file__).parent
    mag = {"verwijzen", "partnerportaal", "demo", "instellingen.py", "urls.py"}
    vreemd = {
        bestand.relative_to(regie).parts[0]
        for bestand in regie.rglob("*.py")
        if re.search(r"regie\.verwijzen|verwijzen_(notitie|uren|afgevinkt|bezoek)", bestand.read_text(encoding="utf-8"))
    }
    assert vreemd - mag == set()


def test_how_it_goes_is_asked_some_months_after_the_key_and_again() -> None:
    def gevraagd(vandaag: date, *meer: _Rij) -> date | None:
        nu = taken(vandaag, *HIER, *meer).get("hoe_gaat_het")
        return nu.uiterste if nu else None

    eerste, op = SLEUTEL + timedelta(days=91), D(2026, 12, 1)
    antwoord = (op, g.HoeGaatHetGevraagd(datum=op, antwoord_id=UUID(int=2)))
    assert gevraagd(eerste - timedelta(days=15), MET_SLEUTEL) is None
    assert gevraagd(eerste - timedelta(days=14), MET_SLEUTEL) == eerste
    assert gevraagd(op, MET_SLEUTEL, antwoord) is None
    assert gevraagd(op + timedelta(days=170), MET_SLEUTEL, antwoord) == op + timedelta(days=182)
    assert gevraagd(D(2027, 6, 1)) is None


@pytest.mark.parametrize(
    ("vandaag", "uiterste"),
    [(D(2026, 11, 30), None), (D(2026, 12, 1), D(2027, 3, 1)), (D(2027, 6, 2), D(2027, 3, 1))],
)
def test_half_a_year_before_eighteen_what_comes_then_is_prepared(vandaag: date, uiterste: date | None) -> None:
    nidos = g.WoonsituatieVastgesteld(vanaf=SLEUTEL, vorm=g.Woonvorm.NIDOS, wordt_18=D(2027, 6, 1))
    nu = taken(vandaag, *HIER, (SLEUTEL, nidos)).get("nidos_achttien")
    assert (nu.uiterste if nu else None) == uiterste and (nu is None or nu.afsluitbaar)
    weg = (vandaag, g.WoonsituatieVastgesteld(vanaf=vandaag, vorm=g.Woonvorm.EIGEN))
    assert "nidos_achttien" not in taken(vandaag, *HIER, (SLEUTEL, nidos), weg)


def test_when_the_duty_is_met_somebody_asks_once_whether_guidance_goes_on() -> None:
    """Nazorg has a purpose of its own: guidance does not go on unasked, and does not stop by itself either."""
    eerst, klaar = D(2026, 9, 2), D(2026, 10, 1)
    gevraagd = (eerst, g.VerwijzingGedaan(verwijzing_id=UUID(int=5), organisatie="Steunpunt", datum=eerst, vanaf=eerst,
                                          taak=g.Begeleidtaak.BEGELEIDING))  # fmt: skip
    ja = (eerst, g.VerwijzingAangenomen(verwijzing_id=UUID(int=5), organisatie="Steunpunt", datum=eerst, wie="Fleur"))
    voldaan = (
        (klaar, g.Voldaan(datum=klaar, wijze=g.Vaststelling.ONTHEFFING)),
        (klaar, g.FaseGewijzigd(van="intake", naar="nazorg", aanleiding="volledige_ontheffing")),
    )

    def nu(*rijen: _Rij) -> dict[str, date]:
        f = feiten(*HIER, gevraagd, ja, *rijen)
        alle = taken_uit(f, klokken(f, vandaag=klaar, beleid=BELEID), vandaag=klaar, beleid=BELEID)
        return {t.code: t.uiterste for t in alle if t.code.startswith("verwijzing")}

    assert nu() == {}
    assert nu(*voldaan) == {"verwijzing_plicht": D(2026, 11, 1)}
    gestopt = g.VerwijzingGestopt(verwijzing_id=UUID(int=5), organisatie="Steunpunt", tot=klaar, reden="klaar")
    assert nu(*voldaan, (klaar, gestopt)) == {}
