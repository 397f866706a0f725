# SPDX-License-Identifier: EUPL-1.2
"""Patterns of DUO's files: whole for what we send and take in, to the letter for what DUO answers."""

from __future__ import annotations

import pytest

from meedoen.regie.koppelingen.duo.schema import keur


def _naam(tekst: str, *, heel: bool) -> list[str]:
    schema = {"type": "string", "pattern": r"[\s'.\p{L}\p{Pd}]{0,100}"}
    return keur({}, schema, tekst, "naam", heel=heel)


def test_a_name_with_other_signs_fits_an_answer_but_no_request() -> None:
    assert _naam("Şule d'Ancona-Åberg", heel=True) == []
    assert _naam("Bakker (2)", heel=True) == ["naam heeft niet de goede vorm"]
    assert _naam("Bakker (2)", heel=False) == []


@pytest.mark.parametrize("heel", [True, False])
def test_what_a_pattern_anchors_itself_is_held_to_it_either_way(heel: bool) -> None:
    schema = {"type": "string", "pattern": "^[0-9]{4}$"}
    assert keur({}, schema, "0308", heel=heel) == []
    for fout in ("03081", "0308\n", "a0308"):
        assert keur({}, schema, fout, heel=heel) == ["de waarde heeft niet de goede vorm"]
