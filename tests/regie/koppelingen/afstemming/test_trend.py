# SPDX-License-Identifier: EUPL-1.2
"""The nights as a finding and a drawing: round numbers, no more than six days, and words for who can't see it."""

from datetime import date, timedelta
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from meedoen.regie.koppelingen.afstemming.queries import Nacht
from meedoen.regie.koppelingen.afstemming.trend import bevinding, streepjes, trend

EERSTE = date(2026, 11, 9)


def nachten(*aantallen: int) -> list[Nacht]:
    return [Nacht(EERSTE + timedelta(days=n), 26, aantal, {}) for n, aantal in enumerate(aantallen)]


@pytest.mark.parametrize(
    ("aantallen", "zin"),
    [
        ((3,), "In de eerste nacht 3 verschillen"),
        ((0,), "In de eerste nacht geen verschillen"),
        ((6, 2), "Nu 2 verschillen, 4 minder dan op 9 november 2026"),
        ((1, 4), "Nu 4 verschillen, 3 meer dan op 9 november 2026"),
        ((2, 5, 2), "Nu 2 verschillen, net zoveel als op 9 november 2026"),
        ((2, 1), "Nu 1 verschil, 1 minder dan op 9 november 2026"),
    ],
)
def test_the_title_is_the_finding(aantallen: tuple[int, ...], zin: str) -> None:
    assert bevinding(nachten(*aantallen)) == zin


@pytest.mark.parametrize("hoogste", [0, 1, 3, 4, 5, 9, 17, 99, 101, 2000, 39_999])
def test_the_scale_has_at_most_five_round_numbers_and_reaches_the_highest(hoogste: int) -> None:
    stappen = streepjes(hoogste)
    assert len(stappen) <= 5 and stappen[0] == 0 and stappen[-1] >= max(hoogste, 1)
    assert len({b - a for a, b in pairwise(stappen)}) == 1


def test_the_drawing_is_whole_and_tells_what_it_is() -> None:
    beeld = trend(nachten(*range(30)))
    assert beeld is not None
    svg = ElementTree.fromstring(beeld.grafiek)
    assert svg.attrib["role"] == "img" and svg.attrib["aria-labelledby"] == "trend-titel trend-uitleg"
    desc = svg.find("desc")
    assert desc is not None and "van 9 november 2026 tot en met 8 december 2026" in (desc.text or "")
    balken = svg.findall("rect")
    assert len(balken) == 30 and balken[-1].attrib["class"] == "is-laatste"
    assert all(float(balk.attrib["height"]) >= 0 and float(balk.attrib["x"]) < 720 for balk in balken)
    dagen = [tekst.text for tekst in svg.findall("text") if tekst.attrib["y"] == "182"]
    assert len(dagen) <= 6 and dagen[-1] == "di 8 dec"
    assert [nacht.dag for nacht in beeld.nachten] == sorted((n.dag for n in beeld.nachten), reverse=True)


def test_without_a_night_there_is_nothing_to_draw() -> None:
    assert trend([]) is None
