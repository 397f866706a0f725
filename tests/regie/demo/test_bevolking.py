# SPDX-License-Identifier: EUPL-1.2
"""Invented dossiers are believable: same seed same people, the order of the law holds, nothing after today."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from random import Random
from uuid import uuid4

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from stdnum.nl import bsn as stdnum_bsn

from meedoen.domein.fasen import Fase
from meedoen.domein.gebeurtenissen import (
    IntakeAfgerond,
    OproepVerstuurd,
    PipConceptKlaar,
    PipVastgesteld,
    TermijnGesteld,
    Toegewezen,
    WaarschuwingVerstuurd,
    naar_dict,
    uit_dict,
)
from meedoen.domein.klokken import klokken
from meedoen.domein.klokken.basis import KlokSoort, KlokStaat
from meedoen.domein.toegang import Rol
from meedoen.domein.vouwen import feiten_uit
from meedoen.gegevens import lees
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.termijn import inburgeringstermijn
from meedoen.regie.demo.bevolking import GROTE_VIER, DemoDossier, demo_regio, genereer, landelijke_medewerkers
from meedoen.regie.demo.laden import EERSTE_DAG, DemoTeVroeg, eis_dag
from meedoen.regie.demo.levensloop import Feit, Levensloop, als_gebeurtenissen
from meedoen.regie.demo.levensloop.plan import einde_termijn
from meedoen.regie.demo.lijnen import BEGIN_WET, SITUATIES, plan_lijn
from meedoen.regie.demo.medewerkers import REGIO, medewerkers, partners
from meedoen.regie.demo.plannen import KOLOMMEN_PLAN, plan_rijen
from meedoen.regie.demo.rijen import KOLOMMEN, rijen_van
from meedoen.regie.demo.schrijven import Nummering
from meedoen.regie.demo.sleutels import Sleutels
from meedoen.regie.plannen.controle import Invoer
from meedoen.regie.plannen.controle import controleer as controleer_plan
from meedoen.regie.plannen.models import Pip

VANDAAG = date(2026, 11, 21)


@pytest.fixture(scope="module")
def regio() -> tuple[DemoDossier, ...]:
    return demo_regio(vandaag=VANDAAG)


def van(loop: Levensloop, soort: type) -> list[Feit]:
    return [feit for feit in loop.feiten if isinstance(feit.gegevens, soort)]


def controleer(dossier: DemoDossier, vandaag: date) -> None:
    """Assert everything that must hold for any dossier, whatever its situatie."""
    persoon, lijn, loop = dossier
    momenten = [feit.vastgelegd_op for feit in loop.feiten]
    assert momenten == sorted(set(momenten))
    assert momenten[-1].date() < vandaag
    assert all(feit.geldig_op < vandaag for feit in loop.feiten)
    assert all(feit.geldig_op <= feit.vastgelegd_op.date() for feit in loop.feiten)
    assert lijn.kennisgeving >= BEGIN_WET
    assert loop.fase is lijn.situatie.fase
    assert (loop.gesloten_op is not None) is (loop.fase is Fase.GESLOTEN)
    leeftijd_bij_kennisgeving = (lijn.kennisgeving - persoon.geboortedatum).days / 365.25
    assert 18 <= leeftijd_bij_kennisgeving < 65
    assert stdnum_bsn.is_valid(persoon.bsn)
    assert persoon.email.endswith("@post.example")
    assert re.fullmatch(r"[a-z0-9.]+@post\.example", persoon.email)
    assert (persoon.adres is None) is (persoon.inschrijving is None)
    if persoon.adres:
        assert re.fullmatch(r"[1-9]\d{3}[A-Z]{2}", persoon.adres.postcode)
    for lid in persoon.gezin:
        assert lid.geboortedatum < vandaag
        if lid.relatie == "kind":
            assert (lid.geboortedatum - persoon.geboortedatum).days >= 17.9 * 365
    controleer_volgorde(dossier)


def controleer_volgorde(dossier: DemoDossier) -> None:
    """Assert the order of the law: oproep, intake, draft, PIP, term; and no oproep in the azc."""
    lijn, loop = dossier.lijn, dossier.loop
    stappen = [
        [feit.vastgelegd_op for feit in van(loop, soort)]
        for soort in (Toegewezen, IntakeAfgerond, PipConceptKlaar, PipVastgesteld)
    ]
    gezet = [stap[0] for stap in stappen if stap]
    assert gezet == sorted(gezet)
    for oproep in van(loop, OproepVerstuurd):
        assert lijn.start is not None
        assert oproep.geldig_op >= lijn.start
        assert oproep.gegevens.afspraak_op > oproep.geldig_op
    for waarschuwing in van(loop, WaarschuwingVerstuurd):
        eerste = van(loop, OproepVerstuurd)[0].gegevens
        assert waarschuwing.geldig_op > eerste.afspraak_op
    for pip in van(loop, PipVastgesteld):
        assert lijn.start is not None
        assert lijn.inschrijving is not None
        assert pip.gegevens.dagtekening > max(lijn.start, lijn.inschrijving)
    for termijn in van(loop, TermijnGesteld)[:1]:
        dagtekening = lijn.pip or lijn.pip_elders
        assert dagtekening is not None
        assert termijn.gegevens.start == dagtekening + timedelta(days=1)
    if lijn.doelgroep is Doelgroep.GEZIN_OVERIG:
        assert lijn.azc_vanaf is None
        assert lijn.koppeling is None
        assert loop.pip is None or loop.pip.uren_taal_knm is None


def test_the_demo_region_has_every_situatie_and_phase_in_each_gemeente(regio: tuple[DemoDossier, ...]) -> None:
    situaties, fasen, groepen = defaultdict(set), defaultdict(set), defaultdict(set)
    for persoon, lijn, loop in regio:
        situaties[persoon.gemeente].add(lijn.situatie.code)
        fasen[persoon.gemeente].add(loop.fase)
        groepen[persoon.gemeente].add(persoon.doelgroep)
    assert set(situaties) == {308, 313, 342}
    for gemeente in situaties:
        assert situaties[gemeente] == set(SITUATIES)
        assert fasen[gemeente] == set(Fase)
        assert groepen[gemeente] == set(Doelgroep)
    assert len(regio) >= 66


def test_the_demo_region_is_consistent_and_uses_the_test_range_only(regio: tuple[DemoDossier, ...]) -> None:
    bezet = set(lees("rvig_personen")["bezette_bsns"])
    for dossier in regio:
        controleer(dossier, VANDAAG)
        assert dossier.persoon.bsn.startswith("9999")
        assert dossier.persoon.bsn not in bezet
    for veld in ("bsn", "v_nummer", "telefoon", "email"):
        assert len({getattr(dossier.persoon, veld) for dossier in regio}) == len(regio)


def test_the_same_seed_gives_the_same_people_and_another_seed_others(regio: tuple[DemoDossier, ...]) -> None:
    assert demo_regio(vandaag=VANDAAG) == regio
    anders = demo_regio(vandaag=VANDAAG, zaad=5)
    assert [d.persoon.naam for d in anders] != [d.persoon.naam for d in regio]


def test_rows_survive_the_way_through_json(regio: tuple[DemoDossier, ...]) -> None:
    for dossier in regio:
        for feit in dossier.loop.feiten:
            assert uit_dict(feit.gegevens.code, naar_dict(feit.gegevens)) == feit.gegevens


@settings(max_examples=8, deadline=None)
@given(zaad=st.integers(0, 2**32), dagen=st.integers(0, 900))
def test_any_seed_and_any_day_gives_consistent_dossiers(zaad: int, dagen: int) -> None:
    vandaag = VANDAAG + timedelta(days=dagen)
    for dossier in demo_regio(vandaag=vandaag, zaad=zaad):
        controleer(dossier, vandaag)


@settings(max_examples=8, deadline=None)
@given(zaad=st.integers(0, 2**32), dagen=st.integers(0, 1_500))
def test_a_national_set_is_consistent_on_any_day_since_the_law(zaad: int, dagen: int) -> None:
    vandaag = date(2023, 1, 2) + timedelta(days=dagen)
    for dossier in genereer(dossiers=120, zaad=zaad, vandaag=vandaag):
        controleer(dossier, vandaag)


def test_a_national_set_is_repeatable_unique_and_follows_cbs() -> None:
    set_ = list(genereer(dossiers=10_000, gemeenten=342, zaad=7, vandaag=VANDAAG))
    opnieuw = list(islice(genereer(dossiers=10_000, gemeenten=342, zaad=7, vandaag=VANDAAG), 40))
    assert opnieuw == set_[:40]
    assert len({d.persoon.bsn for d in set_}) == len({d.persoon.v_nummer for d in set_}) == 10_000
    assert {d.loop.fase for d in set_} == set(Fase)
    asiel = sum(d.persoon.doelgroep is Doelgroep.ASIEL for d in set_) / len(set_)
    assert 0.60 < asiel < 0.72
    syrisch = [d for d in set_ if d.persoon.doelgroep is Doelgroep.ASIEL]
    assert 0.46 < sum(d.persoon.herkomst == "Syrië" for d in syrisch) / len(syrisch) < 0.54
    per_gemeente = defaultdict(int)
    for dossier in set_:
        per_gemeente[dossier.persoon.gemeente] += 1
    assert len(per_gemeente) > 330
    assert 0.020 < max(per_gemeente.values()) / len(set_) < 0.032


def test_a_prefix_of_fewer_gemeenten_and_a_wrong_number_is_refused() -> None:
    codes = {d.persoon.gemeente for d in genereer(dossiers=50, gemeenten=2, vandaag=VANDAAG)}
    assert codes == {363, 599}
    with pytest.raises(ValueError, match="gemeenten"):
        next(genereer(dossiers=1, gemeenten=343, vandaag=VANDAAG))


def test_a_line_for_the_wrong_group_or_before_the_law_is_refused() -> None:
    rng, situaties = Random(1), SITUATIES
    with pytest.raises(ValueError, match="alleen"):
        plan_lijn(rng, situaties["azc_nieuw"], doelgroep=Doelgroep.GEZIN_OVERIG, gemeente=308, vandaag=VANDAAG)
    with pytest.raises(ValueError, match="begint voor"):
        plan_lijn(
            rng,
            situaties["afronding"],
            doelgroep=Doelgroep.ASIEL,
            gemeente=308,
            vandaag=VANDAAG,
            begonnen=date(2021, 12, 1),
        )


@given(st.dates(BEGIN_WET, date(2040, 1, 1)))
@example(date(2024, 2, 28))
@example(date(2024, 2, 29))
@example(date(2025, 2, 27))
def test_the_term_of_the_demo_ends_where_the_law_says(dagtekening: date) -> None:
    periode = inburgeringstermijn(dagtekening).waarde
    assert einde_termijn(dagtekening) == periode.einde


PIP_KLOK = {
    Fase.GEKOPPELD: {KlokStaat.NOG_NIET},
    Fase.INTAKE: {KlokStaat.LOOPT},
    Fase.PLAN: {KlokStaat.LOOPT, KlokStaat.TE_LAAT},
    Fase.TRAJECT: {KlokStaat.GEHAALD},
}


def test_the_domain_reads_the_rows_and_its_ten_week_clock_agrees(regio: tuple[DemoDossier, ...]) -> None:
    for persoon, lijn, loop in regio:
        rijen = als_gebeurtenissen(loop.feiten, Random(1))
        assert len({rij.id for rij in rijen}) == len(rijen)
        feiten = feiten_uit(rijen, gemeente=persoon.gemeente)
        assert feiten.fase in (None, loop.fase)
        staten = {klok.soort: klok.staat for klok in klokken(feiten, vandaag=VANDAAG)}
        pip = staten[KlokSoort.PIP_TIEN_WEKEN]
        assert pip in PIP_KLOK.get(loop.fase, {pip}), lijn.situatie.code
        if lijn.situatie.code == "pip_te_laat":
            assert pip is KlokStaat.TE_LAAT


def test_the_plan_of_two_situaties_is_what_their_name_says(regio: tuple[DemoDossier, ...]) -> None:
    for _, lijn, loop in regio:
        code = lijn.situatie.code
        if code == "pip_te_laat":
            assert lijn.start is not None
            assert (VANDAAG - lijn.start).days > 75
            assert not van(loop, PipVastgesteld)
        if code == "traject_bijna_anderhalf_jaar":
            assert lijn.pip is not None
            assert timedelta(days=510) < VANDAAG - lijn.pip < timedelta(days=547)
        if code in ("nieuw_van_niemand", "azc_nieuw"):
            assert loop.consulent_id is None
        if code == "pip_ter_vaststelling":
            assert loop.pip is not None
            assert loop.pip.staat == "ter_vaststelling"


def test_the_staff_is_complete_and_every_consulent_has_work(regio: tuple[DemoDossier, ...]) -> None:
    staf = medewerkers()
    for gemeente in REGIO:
        hier = [m.rol for m in staf if m.gemeenten == (gemeente,)]
        assert hier.count(Rol.CONSULENT) == 3
        assert hier.count(Rol.TEAMLEIDER) == 1
    assert sum(m.rol is Rol.BEHEERDER for m in staf) == 1
    assert len({m.id for m in staf}) == len({m.email for m in staf}) == len(staf) == 18
    bezig = {d.loop.consulent_id for d in regio} - {None}
    assert bezig == {m.id for m in staf if m.rol is Rol.CONSULENT}
    assert {p.naam for p in partners()} >= {f"Steunpunt Nieuwkomers {naam}" for naam in REGIO.values()}


@settings(max_examples=6, deadline=None)
@given(zaad=st.integers(0, 2**32), dagen=st.integers(0, 1_500))
@example(zaad=2021, dagen=-505)
def test_any_adopted_plan_passes_the_check_on_its_day(zaad: int, dagen: int) -> None:
    """Else no besluit could be made of it, and the demo would not start."""
    rng, gezien = Random(1), 0
    for dossier in demo_regio(vandaag=VANDAAG + timedelta(days=dagen), zaad=zaad):
        vastgesteld = van(dossier.loop, PipVastgesteld)
        if not vastgesteld:
            continue
        feiten = feiten_uit(
            als_gebeurtenissen(dossier.loop.feiten, rng),
            bekend_op=vastgesteld[0].vastgelegd_op - timedelta(microseconds=1),
            gemeente=dossier.persoon.gemeente,
        )
        rijen = dict(plan_rijen(dossier, Sleutels(dossier.persoon.gemeente, uuid4(), dossier.loop.aangemaakt_op, rng)))
        pip = Pip(**dict(zip(KOLOMMEN_PLAN["plannen_pip"], _gelezen(rijen["plannen_pip"]), strict=True)))
        assert pip.dagtekening is not None
        moment = datetime.combine(pip.dagtekening, time(11, 30), UTC)
        oordeel = controleer_plan(
            pip,
            Invoer(
                feiten=feiten,
                geldend=None,
                niveau_bij_deels_a2="A2",
                vrijstelling_lezing="schuift",
                vandaag=pip.dagtekening,
                nu=moment,
            ),
        )
        assert oordeel.open == 0, (dossier.lijn.situatie.code, oordeel.ontbreekt, oordeel.weigeringen, oordeel.punten)
        gezien += 1
    assert gezien == 45


def _gelezen(rij: tuple[object, ...]) -> list[object]:
    """JSON columns as the database would give them back."""
    return [json.loads(waarde) if waarde in ("[]", "{}") else waarde for waarde in rij]


def test_the_first_day_of_the_demo_is_the_first_that_can_be() -> None:
    eis_dag(EERSTE_DAG)
    demo_regio(vandaag=EERSTE_DAG)
    with pytest.raises(ValueError):
        demo_regio(vandaag=EERSTE_DAG - timedelta(days=1))
    with pytest.raises(DemoTeVroeg, match="4 juli 2025"):
        eis_dag(EERSTE_DAG - timedelta(days=1))


def test_a_generator_can_be_stopped_early() -> None:
    assert len(list(islice(genereer(dossiers=1_000_000, vandaag=VANDAAG), 5))) == 5


def test_a_national_set_can_be_laid_down() -> None:
    """Its consulenten are all that stands beside the dossiers (no begeleider, no organisation), and each id is once."""
    reeks = {"dossiers": 6_000, "gemeenten": 342, "zaad": 7}
    mensen = {wie for wie, _, _ in landelijke_medewerkers(**reeks)}
    deel = [d for d in genereer(**reeks, vandaag=VANDAAG) if d.persoon.gemeente in {*REGIO, *GROTE_VIER}]
    assert sum(d.persoon.gemeente in REGIO for d in deel) > 15, "where people of organisations exist elsewhere"
    nummering, rng = Nummering(), Random(7)
    genoemd, ids = set[object](), list[tuple[str, object]]()
    for dossier in deel:
        for tabel, rij in rijen_van(dossier, nummer=nummering.volgende(dossier), vandaag=VANDAAG, rng=rng):
            velden = dict(zip(KOLOMMEN[tabel], rij, strict=True))
            genoemd |= {velden.get(naam) for naam in ("medewerker_id", "consulent_id", "organisatie_id")}
            ids.append((tabel, velden["id"]))
    assert genoemd - {None} <= mensen
    assert len(ids) == len(set(ids))
