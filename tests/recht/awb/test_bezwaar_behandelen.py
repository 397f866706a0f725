# SPDX-License-Identifier: EUPL-1.2
"""Algemene wet bestuursrecht art. 6:5, 6:6, 6:11, 7:2 and 7:3: is a bezwaar complete, judged, must one hear."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.recht.awb.bezwaar_behandelen import (
    BezwaarUitkomst,
    GeenHoor,
    OntvankelijkFeiten,
    Vereiste,
    bezwaar_ontvankelijk,
    horen_nodig,
    verzuim_in_bezwaar,
)
from meedoen.recht.uitkomst import OordeelNodig

Goed = Callable[[Any], Any]
U, G = BezwaarUitkomst, GeenHoor


PLEK = {
    Vereiste.GRONDEN: ("6:5", "1", "d", ""), Vereiste.ONDERTEKENING: ("6:5", "1", "", ""),
    Vereiste.BESLUIT: ("6:5", "1", "c", ""), Vereiste.NAAM_ADRES: ("6:5", "1", "a", ""),
    Vereiste.DAGTEKENING: ("6:5", "1", "b", ""), Vereiste.MACHTIGING: ("2:1", "2", "", "machtiging_als_verzuim"),
    Vereiste.VERTALING: ("6:5", "3", "", "vertaling_nodig"),
}  # fmt: skip


@pytest.mark.parametrize("wat", list(Vereiste))
def test_what_is_missing_cites_where_the_law_asks_it(wat: Vereiste, goed: Goed) -> None:
    uitkomst = goed(verzuim_in_bezwaar((wat,)))
    eerste, laatste = uitkomst.stappen
    assert uitkomst.waarde is True and laatste.code == "herstel_vragen" and laatste.artikel.artikel == "6:6"
    assert (eerste.artikel.artikel, eerste.artikel.lid, eerste.artikel.onderdeel, eerste.twijfel) == PLEK[wat]


def test_a_complete_bezwaar_has_no_defect(goed: Goed) -> None:
    uitkomst = goed(verzuim_in_bezwaar(()))
    assert uitkomst.waarde is False and [stap.code for stap in uitkomst.stappen] == ["bezwaar_compleet"]


@given(st.lists(st.sampled_from(Vereiste), min_size=1))
def test_each_thing_that_is_missing_is_named_once_in_whatever_order(mist: list[Vereiste]) -> None:
    uitkomst = verzuim_in_bezwaar(tuple(mist))
    assert {stap.waarden[0] for stap in uitkomst.stappen[:-1]} == set(mist)
    assert len(uitkomst.stappen) == len(set(mist)) + 1
    assert uitkomst == verzuim_in_bezwaar(tuple(reversed(mist)))


@pytest.mark.parametrize(
    ("tijdig", "vergeven", "open_", "gepasseerd", "behandelen", "codes"),
    [
        (True, None, False, None, True, ["bezwaar_ontvankelijk"]),
        (True, False, False, False, True, ["bezwaar_ontvankelijk"]),
        (False, True, False, None, True, ["te_laat_vergeven", "bezwaar_ontvankelijk"]),
        (False, False, False, None, False, ["te_laat_niet_vergeven"]),
        (False, False, True, True, False, ["te_laat_niet_vergeven"]),
        (True, None, True, True, True, ["verzuim_gepasseerd", "bezwaar_ontvankelijk"]),
        (True, None, True, False, False, ["verzuim_niet_hersteld"]),
        (False, True, True, False, False, ["te_laat_vergeven", "verzuim_niet_hersteld"]),
        (False, True, True, True, True, ["te_laat_vergeven", "verzuim_gepasseerd", "bezwaar_ontvankelijk"]),
    ],
)
def test_whether_a_bezwaar_is_judged(
    tijdig: bool, vergeven: bool | None, open_: bool, gepasseerd: bool | None, behandelen: bool, codes: list[str],
    goed: Goed,
) -> None:  # fmt: skip
    feiten = OntvankelijkFeiten(
        bezwaar_is_tijdig=tijdig, te_laat_verschoonbaar=vergeven, verzuim_open=open_, verzuim_gepasseerd=gepasseerd
    )
    uitkomst = goed(bezwaar_ontvankelijk(feiten))
    assert uitkomst.waarde is behandelen and [stap.code for stap in uitkomst.stappen] == codes


@pytest.mark.parametrize(
    ("feiten", "vraag", "artikel"),
    [
        (OntvankelijkFeiten(bezwaar_is_tijdig=False), "te_laat_verschoonbaar", "6:11"),
        (OntvankelijkFeiten(bezwaar_is_tijdig=True, verzuim_open=True), "verzuim_gepasseerd", "6:6"),
        (OntvankelijkFeiten(bezwaar_is_tijdig=False, te_laat_verschoonbaar=True, verzuim_open=True),
         "verzuim_gepasseerd", "6:6"),
    ],
)  # fmt: skip
def test_what_the_law_leaves_open_is_asked(feiten: OntvankelijkFeiten, vraag: str, artikel: str, goed: Goed) -> None:
    oordeel = goed(bezwaar_ontvankelijk(feiten))
    assert isinstance(oordeel, OordeelNodig) and oordeel.vraag == vraag
    assert artikel in oordeel.artikel.citaat


ALLEEN_BIJ = {
    G.KENNELIJK_NIET_ONTVANKELIJK: {U.NIET_ONTVANKELIJK}, G.KENNELIJK_ONGEGROND: {U.ONGEGROND},
    G.AFGEZIEN: set(U), G.NIET_GEREAGEERD: set(U), G.GEHEEL_TEGEMOET: {U.GEGROND},
}  # fmt: skip


@pytest.mark.parametrize("uitkomst", list(U))
@pytest.mark.parametrize("reden", [None, *G])
def test_hearing_is_left_out_only_for_a_reason_that_fits_the_decision(
    uitkomst: BezwaarUitkomst, reden: GeenHoor | None, goed: Goed
) -> None:
    antwoord = goed(horen_nodig(uitkomst, geen_hoor=reden))
    mag_weg = reden is not None and uitkomst in ALLEEN_BIJ[reden]
    assert antwoord.waarde is not mag_weg
    verwacht = "horen_niet_nodig" if mag_weg else "horen_moet" if reden is None else "geen_hoor_past_niet"
    assert [stap.code for stap in antwoord.stappen] == [verwacht]


def test_each_reason_cites_its_own_letter_of_the_article() -> None:
    letters = [horen_nodig(U.GEGROND, geen_hoor=reden).stappen[0].artikel.onderdeel for reden in G]
    assert letters == ["a", "b", "c", "d", "e"]
