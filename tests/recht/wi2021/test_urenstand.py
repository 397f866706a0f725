# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 5.3 lid 5: the whole ledger of hours, norm by norm."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.invoer import lees
from meedoen.recht.register import regels
from meedoen.recht.uitkomst import Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.uren import (
    Aanbieder,
    Urendoel,
    Urengrond,
    Urenregel,
    Urenstand,
    Uursoort,
    telt_uur_mee,
    urenstand,
)

Goed = Callable[[Any], Any]
AS, GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
PLAN = date(2026, 11, 20)
EERDER = PLAN - timedelta(days=1)
NU = date(2027, 6, 1)
CURSUS, PARTICIPATIE, AFSCHALEN = Urendoel.CURSUS_Z, Urendoel.PARTICIPATIE_Z, Urendoel.AFSCHALEN

LES: dict[str, Any] = {"uursoort": Uursoort.NT2, "aanbieder": Aanbieder.KEURMERK, "nt2_docent": True}
ACTIVITEIT: dict[str, Any] = {"uursoort": Uursoort.PARTICIPATIE, "nederlandstalig": True, "in_isolement": False}
PVT: dict[str, Any] = {"uursoort": Uursoort.PVT}
PRAKTIJK: dict[str, Any] = {"uursoort": Uursoort.MAP_PRAKTIJK}


def regel(soort: dict[str, Any], dag: date = date(2027, 1, 5), **anders: Any) -> Urenregel:
    return Urenregel(**({"dag": dag, "minuten": 150} | soort | anders))


def stand(*lijst: Urenregel, groep: Doelgroep = AS) -> dict[Urendoel, Urenstand]:
    uitkomst = urenstand(lijst, dagtekening=PLAN, groep=groep, peildatum=NU)
    assert [s.doel for s in uitkomst.waarde] == list(Urendoel)
    return {s.doel: s for s in uitkomst.waarde}


def test_the_ledger_adds_up_per_norm_and_keeps_apart_what_is_open(goed: Goed) -> None:
    lijst = (
        regel(LES, minuten=90),
        regel(LES, minuten=100, route=Leerroute.B1),
        regel(LES, minuten=45, nt2_docent=None),
        regel(LES, EERDER, minuten=60, urengrond=Urengrond.BREDE_INTAKE),
        regel(LES, EERDER, minuten=120),
        regel(PVT, minuten=150),
        regel(PRAKTIJK, minuten=240),
        regel(ACTIVITEIT, minuten=30),
    )
    uit = stand(*lijst)
    assert uit[CURSUS] == Urenstand(CURSUS, telt=190, open=105, telt_niet=120)
    assert uit[CURSUS].uren == 3
    assert uit[PARTICIPATIE] == Urenstand(PARTICIPATIE, telt=420, open=0, telt_niet=0)
    assert uit[Urendoel.PVT].telt == 150
    assert uit[Urendoel.MAP].telt == 240
    assert uit[AFSCHALEN] == Urenstand(AFSCHALEN, telt=235, open=60, telt_niet=120)
    uitkomst = goed(urenstand(lijst, dagtekening=PLAN, groep=AS, peildatum=NU))
    codes = [(s.code, *s.waarden[:2]) for s in uitkomst.stappen if s.waarden[0] == "cursus_z"]
    assert codes == [
        ("uren_tellen", "cursus_z", 90),
        ("uren_tellen", "cursus_z", 100),
        ("uren_nog_open", "cursus_z", 45),
        ("uren_nog_open", "cursus_z", 60),
        ("uren_tellen_niet", "cursus_z", 120),
        ("uren_totaal", "cursus_z", 190),
    ]


def test_for_gezin_en_overig_no_participation_is_counted() -> None:
    uit = stand(regel(PVT), regel(PRAKTIJK), regel(ACTIVITEIT), groep=GO)
    assert uit[PARTICIPATIE] == Urenstand(PARTICIPATIE, telt=0, open=0, telt_niet=450)
    assert uit[Urendoel.PVT].telt == 150


def test_an_empty_ledger_still_explains_itself(goed: Goed) -> None:
    uitkomst = goed(urenstand((), dagtekening=PLAN, groep=AS, peildatum=NU))
    assert [s.code for s in uitkomst.stappen] == ["uren_totaal"] * 5
    assert all((s.telt, s.open, s.telt_niet) == (0, 0, 0) for s in uitkomst.waarde)


@pytest.mark.parametrize(("minuten", "uren"), [(47999, 799), (48000, 800), (48001, 800)])
def test_a_part_of_an_hour_does_not_complete_the_norm(minuten: int, uren: int) -> None:
    assert Urenstand(CURSUS, minuten, 0, 0).uren == uren


_REGEL = st.builds(
    Urenregel,
    dag=st.dates(date(2024, 10, 1), date(2027, 12, 31)),
    minuten=st.integers(1, 600),
    uursoort=st.sampled_from(Uursoort),
    urengrond=st.none() | st.sampled_from(Urengrond),
    aanbieder=st.none() | st.sampled_from(Aanbieder),
    nt2_docent=st.none() | st.booleans(),
    nederlandstalig=st.none() | st.booleans(),
    in_isolement=st.none() | st.booleans(),
    meegeteld=st.none() | st.booleans(),
)
_LIJST = st.lists(_REGEL, max_size=5)


@given(_LIJST, st.randoms(use_true_random=False), st.sampled_from(Doelgroep))
def test_the_order_of_the_lines_does_not_matter(lijst: list[Urenregel], kans: Any, groep: Doelgroep) -> None:
    anders = lijst.copy()
    kans.shuffle(anders)
    eerst = urenstand(tuple(lijst), dagtekening=PLAN, groep=groep, peildatum=NU)
    assert urenstand(tuple(anders), dagtekening=PLAN, groep=groep, peildatum=NU) == eerst


@given(_LIJST, _REGEL, st.sampled_from(Doelgroep))
def test_a_line_more_never_takes_hours_away_and_counts_once_per_norm(
    lijst: list[Urenregel], extra: Urenregel, groep: Doelgroep
) -> None:
    voor, na = stand(*lijst, groep=groep), stand(*lijst, extra, groep=groep)
    for doel in Urendoel:
        verschil = [nieuw - oud for oud, nieuw in zip(voor[doel][1:], na[doel][1:], strict=True)]
        assert min(verschil) >= 0
        assert sum(verschil) in (0, extra.minuten)


@given(_REGEL, st.sampled_from(Urendoel))
def test_before_the_plan_nothing_counts_without_ground_and_decision(r: Urenregel, doel: Urendoel) -> None:
    if r.dag >= PLAN or (r.aanbieder is Aanbieder.NIET_VRIJSTELLEND and doel is CURSUS):
        return
    uit = stand(r)[doel]
    if r.urengrond in (None, Urengrond.VOORINBURGERING) or not r.meegeteld:
        assert uit.telt == 0


@given(_REGEL, st.sampled_from(Urendoel), st.sampled_from(Doelgroep))
def test_one_line_counts_in_the_ledger_exactly_as_it_does_alone(r: Urenregel, doel: Urendoel, groep: Doelgroep) -> None:
    try:
        alleen: Any = telt_uur_mee(r, urendoel=doel, dagtekening=PLAN, groep=groep, peildatum=NU)
    except GegevenOntbreekt:
        alleen = None
    uit = stand(r, groep=groep)[doel]
    if isinstance(alleen, Uitkomst):
        assert uit.telt == (r.minuten if alleen.waarde else 0)
        assert uit.open == 0
    else:
        assert (uit.telt, uit.open, uit.telt_niet) == (0, r.minuten, 0)


def test_the_ledger_can_be_asked_with_plain_json() -> None:
    vraag_json = {
        "urenregels": [
            {"dag": "2027-01-05", "minuten": 150, "uursoort": "nt2", "aanbieder": "keurmerk", "nt2Docent": True}
        ],
        "dagtekening": "2026-11-20",
        "groep": "AS",
        "peildatum": "2027-06-01",
    }
    regel_ = regels()["urenstand"]
    uitkomst: Any = regel_.functie(**lees(regel_, vraag_json))
    assert uitkomst.waarde[0] == Urenstand(CURSUS, 150, 0, 0)
