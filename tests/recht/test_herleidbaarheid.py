# SPDX-License-Identifier: EUPL-1.2
"""Every rule of the field is computed, or stands on the list of what is not computed with the reason."""

import re
from pathlib import Path

import pytest

from meedoen.recht.niet_berekend import DEELS_NIET_BEREKEND, NIET_BEREKEND
from meedoen.recht.register import regels

BLAD = Path(__file__).parents[3] / "shared/wet"
BEREKEND = {id_ for regel in regels().values() for id_ in regel.ids}


def test_nothing_is_both_computed_and_not() -> None:
    assert not BEREKEND & set(NIET_BEREKEND)


def test_ids_of_one_kind_have_no_holes() -> None:
    """The twin on our own data of the comparison below: TERM-03 can't be missing between TERM-02 and TERM-04."""
    alle = BEREKEND | set(NIET_BEREKEND)
    for soort in {id_.split("-")[0] for id_ in alle}:
        nummers = sorted(int(id_.split("-")[1]) for id_ in alle if id_.split("-")[0] == soort)
        assert nummers == list(range(1, len(nummers) + 1)), soort


@pytest.mark.parametrize("id_", sorted(NIET_BEREKEND))
def test_what_is_not_computed_says_where_and_why(id_: str) -> None:
    rij = NIET_BEREKEND[id_]
    assert re.fullmatch(r"[A-Z]+-\d\d", id_)
    assert rij.artikel.citaat
    assert rij.waarom.endswith(".")
    assert len(rij.waarom) > 25


def test_a_part_that_is_left_out_belongs_to_a_computed_rule_and_says_why() -> None:
    assert {deel.id for deel in DEELS_NIET_BEREKEND} <= BEREKEND
    assert len({(deel.id, deel.artikel) for deel in DEELS_NIET_BEREKEND}) == len(DEELS_NIET_BEREKEND)
    for deel in DEELS_NIET_BEREKEND:
        assert deel.artikel.citaat
        assert deel.waarom.endswith(".") and len(deel.waarom) > 25, deel


@pytest.mark.skipif(not BLAD.is_dir(), reason="de gedeelde feiten staan hier niet naast het project")
def test_the_sheet_of_facts_has_no_rule_that_is_forgotten() -> None:
    blad = "".join((BLAD / naam).read_text("utf-8") for naam in ("feiten.md", "aanvulling.md"))
    gevraagd = set(re.findall(r"^\| \*{0,2}([A-Z]{2,4}-\d\d)", blad, re.MULTILINE))
    assert len(gevraagd) > 100
    assert gevraagd - BEREKEND - set(NIET_BEREKEND) == set()
