# SPDX-License-Identifier: EUPL-1.2
"""Plain JSON becomes facts or a refusal that names the fact, and goes back to the same JSON."""

import contextlib
import json
from datetime import date
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.fouten import RechtFout
from meedoen.recht.invoer import Invoerfout, Samenhangfout, lees, velden, verwacht
from meedoen.recht.kalender import Periode
from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.uitvoer import als_json, schema, voorbeeld
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.pip_termijn import InformatieDerde, PipTermijnFeiten

ALLE = tuple(regels().values())
PIP = regels()["uiterste_dagtekening_pip"]
GOED = {"kennisgeving": "2026-10-16", "inschrijving": None, "groep": "AS", "peildatum": "2026-11-21"}


def test_flat_json_becomes_the_facts_of_the_rule() -> None:
    derde = {"gevraagdOp": "2026-10-20", "ontvangenOp": None}
    feiten = PipTermijnFeiten(
        kennisgeving=date(2026, 10, 16),
        inschrijving=None,
        groep=Doelgroep.ASIEL,
        derden=(InformatieDerde(gevraagd_op=date(2026, 10, 20), ontvangen_op=None),),
    )
    assert lees(PIP, {**GOED, "derden": [derde]}) == {"feiten": feiten, "peildatum": date(2026, 11, 21)}


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"kennisgeving": "2026-02-29"}, "kennisgeving", "een datum als"),
        ({"kennisgeving": "20261016"}, "kennisgeving", "een datum als"),
        ({"kennisgeving": "2026-10-16T00:00"}, "kennisgeving", "een datum als"),
        ({"kennisgeving": "1899-12-31"}, "kennisgeving", "van 1900"),
        ({"kennisgeving": "2200-01-01"}, "kennisgeving", "tot en met 2199"),
        ({"kennisgeving": 20261016}, "kennisgeving", "een datum als"),
        ({"groep": "asiel"}, "groep", "AS, GO"),
        ({"groep": None}, "groep", "AS, GO"),
        ({"huisvestingGemeente": "ja"}, "huisvestingGemeente", "true of false"),
        ({"huisvestingGemeente": 1}, "huisvestingGemeente", "true of false"),
        ({"huisvesting_gemeente": True}, "huisvesting_gemeente", "kent de vraag niet"),
        ({"derden": {}}, "derden", "een lijst"),
        ({"derden": [{"gevraagdOp": "2026-10-20"}] * 1001}, "derden", "hoogstens 1000"),
        ({"derden": ["x"]}, "derden[0]", "een object met gevraagdOp"),
        ({"derden": [{"ontvangenOp": None}]}, "derden[0].gevraagdOp", "ontbreekt"),
        ({"derden": [{"gevraagdOp": "2026-10-20", "x": 1}]}, "derden[0].x", "onbekend"),
        ({"derden": [{"gevraagdOp": "gisteren"}]}, "derden[0].gevraagdOp", "een datum als"),
    ],
)
def test_what_is_wrong_is_named_with_what_would_do(anders: dict[str, Any], veld: str, zin: str) -> None:
    with pytest.raises(Invoerfout) as fout:
        lees(PIP, {**GOED, **anders})
    assert fout.value.veld == veld
    assert zin in fout.value.verwacht


@pytest.mark.parametrize("naam", ["kennisgeving", "groep", "peildatum"])
def test_a_missing_fact_is_named(naam: str) -> None:
    with pytest.raises(Invoerfout, match="ontbreekt") as fout:
        lees(PIP, {sleutel: waarde for sleutel, waarde in GOED.items() if sleutel != naam})
    assert fout.value.veld == naam


@pytest.mark.parametrize(
    ("veld", "waarde", "goed"),
    [
        ("ondersteuning", "x" * 500, True),
        ("ondersteuning", "x" * 501, False),
        ("ondersteuning", [], False),
        ("ondersteuning", None, False),
        ("peildatum", "1900-01-01", True),
        ("peildatum", "1899-12-31", False),
        ("peildatum", "2199-12-31", True),
        ("peildatum", "2200-01-01", False),
        ("examensZ", ["a"] * 1000, True),
        ("examensZ", ["a"] * 1001, False),
    ],
)
def test_the_longest_text_and_list_and_the_first_and_last_day(veld: str, waarde: object, goed: bool) -> None:
    basis = {"groep": "AS", "peildatum": "2026-11-21", veld: waarde}
    if goed:
        assert lees(regels()["controleer_inhoud"], basis)
    else:
        with pytest.raises(Invoerfout) as fout:
            lees(regels()["controleer_inhoud"], basis)
        assert fout.value.veld == veld


@pytest.mark.parametrize(
    ("gegevens", "veld", "zin"),
    [
        (GOED | {"x" * 90: 1}, "x" * 80, "dit gegeven kent de vraag niet; wel: kennisgeving, inschrijving, groep"),
        (GOED | {"derden": [{"x" * 90: 1}]}, "derden[0]." + "x" * 80, "onbekend; wel: gevraagdOp, ontvangenOp"),
        (GOED | {"inschrijving": 3}, "inschrijving", "verwacht een datum als 2026-11-21"),
        (GOED | {"derden": [3]}, "derden[0]", "verwacht een object met gevraagdOp, ontvangenOp"),
    ],
)
def test_a_refusal_says_what_would_do_in_these_words(gegevens: dict[str, Any], veld: str, zin: str) -> None:
    with pytest.raises(Invoerfout) as fout:
        lees(PIP, gegevens)
    assert fout.value.veld == veld
    assert fout.value.verwacht.startswith(zin)


def test_the_words_for_a_type() -> None:
    assert verwacht(Literal[1, 2]) == "een van 1, 2"
    assert verwacht(int | None) == f"{verwacht(int)} of null"
    assert verwacht(bool) == "true of false"


def test_a_rule_without_facts_says_that_it_knows_none() -> None:
    with pytest.raises(Invoerfout, match="wel: niets"):
        lees(regels()["wijzigingsgronden"], {"x": 1})


def test_a_schema_takes_no_facts_it_does_not_know_and_asks_for_what_must_be_there() -> None:
    gezegd = schema(PIP)
    assert gezegd["additionalProperties"] is False
    derde = gezegd["properties"]["derden"]["items"]
    assert derde["additionalProperties"] is False
    assert "gevraagdOp" in derde["required"]
    verzuim = schema(regels()["beslistermijn_bezwaar"])["properties"]["verzuimen"]["items"]
    assert verzuim["required"] == ["herstelGevraagdOp", "herstelTot"]


def test_numbers_are_whole_and_not_absurd() -> None:
    inhoud = regels()["controleer_inhoud"]
    basis = {"groep": "AS", "peildatum": "2026-11-21"}
    assert lees(inhoud, {**basis, "pvtUren": 10**12})["inhoud"].pvt_uren == 10**12
    # To JSON Schema 12.0 is an integer as well.
    assert lees(inhoud, {**basis, "pvtUren": 12.0})["inhoud"].pvt_uren == 12
    for fout in (10**12 + 1, 12.5, 1e300, float("inf"), float("nan"), "12", True):
        with pytest.raises(Invoerfout, match="heel getal"):
            lees(inhoud, {**basis, "pvtUren": fout})


@pytest.mark.parametrize("regel", ALLE, ids=lambda regel: regel.naam)
def test_a_rule_can_be_asked_its_example_in_json_and_the_schema_names_every_fact(regel: Regel) -> None:
    vraag = json.loads(json.dumps(voorbeeld(regel)))
    assert regel.functie(**lees(regel, vraag)) == regel.functie(**regel.voorbeeld)
    gezegd = schema(regel)
    assert list(gezegd["properties"]) == [veld.sleutel for veld in velden(regel)]
    assert set(gezegd["required"]) <= set(voorbeeld(regel))
    assert len(set(gezegd["properties"])) == len(velden(regel)), "two facts share a name"
    json.dumps(gezegd)


RAAR = [
    *(None, True, 0, -1, 10**30, 1.5, float("inf"), "", "x" * 501, "2026-11-21", "0001-01-01", "AS"),
    *(
        [],
        {},
        [None],
        [{}],
        {"start": "2026-11-21", "einde": "2026-11-20"},
        [{"start": 3}],
        {"lezen": "A2"},
        {"": None},
    ),
]


@given(st.data())
def test_whatever_comes_in_a_rule_reads_it_or_refuses_it(data: st.DataObject) -> None:
    regel = data.draw(st.sampled_from(ALLE))
    namen = [veld.sleutel for veld in velden(regel)] or ["x"]
    gegevens = voorbeeld(regel) | data.draw(st.dictionaries(st.sampled_from(namen), st.sampled_from(RAAR), max_size=3))
    try:
        gelezen = lees(regel, gegevens)
    except Invoerfout as fout:
        assert fout.verwacht
    else:
        assert lees(regel, json.loads(json.dumps(gegevens))) == gelezen


def test_what_is_no_json_is_not_made_up() -> None:
    with pytest.raises(TypeError):
        als_json(object())
    assert als_json({Doelgroep.ASIEL: frozenset({"b", "a"})}) == {"AS": ["a", "b"]}


@pytest.mark.parametrize("kwartaal", [True, 1.5, "1", 5, [1], {}])
def test_a_choice_among_numbers_is_taken_by_its_type(kwartaal: object) -> None:
    """To Python True is 1; to somebody who asks it is no quarter."""
    with pytest.raises(Invoerfout, match="een van 1, 2, 3, 4"):
        lees(regels()["uiterste_cbs_levering"], {"jaar": 2026, "kwartaal": kwartaal})
    assert lees(regels()["uiterste_cbs_levering"], {"jaar": 2026, "kwartaal": 1.0})["kwartaal"] == 1


@pytest.mark.parametrize("regel", ALLE, ids=lambda regel: regel.naam)
def test_no_number_however_absurd_breaks_a_rule(regel: Regel) -> None:
    """A number that can be read gives an answer, a refusal of the law, or is too far away to reckon with."""
    for veld in velden(regel):
        if veld.soort in (int, int | None):
            for getal in (0, -1, 13, 2021, 2027, 9999, 10_000, 26_398, 10**6, 10**12, -(10**12)):
                with contextlib.suppress(RechtFout, OverflowError):
                    regel.functie(**lees(regel, {**voorbeeld(regel), veld.sleutel: getal}))


@pytest.mark.parametrize("regel", ALLE, ids=lambda regel: regel.naam)
def test_no_day_however_far_breaks_a_rule(regel: Regel) -> None:
    for veld in velden(regel):
        if veld.soort in (date, date | None):
            for dag in ("1900-01-01", "2000-02-29", "2021-12-31", "2024-02-29", "2199-12-31"):
                with contextlib.suppress(RechtFout, OverflowError):
                    regel.functie(**lees(regel, {**voorbeeld(regel), veld.sleutel: dag}))


def test_half_a_character_is_no_text_and_can_still_be_named() -> None:
    with pytest.raises(Invoerfout) as fout:
        lees(PIP, {**GOED, "\ud800": 1})
    assert str(fout.value).encode()
    inhoud = regels()["controleer_inhoud"]
    with pytest.raises(Invoerfout, match="een tekst"):
        lees(inhoud, {"groep": "AS", "peildatum": "2026-11-21", "ondersteuning": "\ud800"})


def test_facts_that_contradict_each_other_are_told_from_facts_that_can_not_be_read() -> None:
    achterstevoren = {"start": "2026-02-01", "einde": "2026-01-01"}
    regel = next(r for r in ALLE if any(veld.soort is Periode and not veld.deel for veld in velden(r)))
    veld = next(veld for veld in velden(regel) if veld.soort is Periode)
    with pytest.raises(Samenhangfout) as fout:
        lees(regel, {**voorbeeld(regel), veld.sleutel: achterstevoren})
    assert fout.value.veld == f"{veld.sleutel}.einde"
    onderbroken = regels()["inburgeringstermijn"]
    with pytest.raises(Samenhangfout, match=r"onderbreking\[0\]\.einde"):
        lees(onderbroken, {**voorbeeld(onderbroken), "onderbreking": [achterstevoren]})
    # What can't be read goes first: a program mends that before it thinks about the rest.
    with pytest.raises(Invoerfout, match="onderbreking") as fout:
        lees(onderbroken, {**voorbeeld(onderbroken), "onderbreking": [achterstevoren, 1]})
    assert not isinstance(fout.value, Samenhangfout)
