# SPDX-License-Identifier: EUPL-1.2
"""Every kind of row survives JSON, has a title and a sentence, and refuses what does not fit."""

import json

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.web.zinnen import domein_nl
from tests.domein.bouw import D, voorbeeld

KINDEN = sorted(g.REGISTER.items())


@pytest.mark.parametrize(("code", "klasse"), KINDEN)
@pytest.mark.parametrize("vol", [False, True])
def test_every_kind_goes_to_json_and_back_unchanged(code: str, klasse: type[g.Gegevens], vol: bool) -> None:
    gegevens = voorbeeld(klasse, vol=vol)
    assert g.uit_dict(code, json.loads(json.dumps(g.naar_dict(gegevens)))) == gegevens


@pytest.mark.parametrize(("code", "klasse"), KINDEN)
@pytest.mark.parametrize("vol", [False, True])
def test_every_kind_has_a_title_and_a_sentence(code: str, klasse: type[g.Gegevens], vol: bool) -> None:
    regel = domein_nl.regel(voorbeeld(klasse, vol=vol))
    assert regel.titel and regel.zin
    assert "{" not in regel.titel + regel.zin
    assert "None" not in regel.titel + regel.zin


@pytest.mark.parametrize("uitkomst", g.Opkomst)
def test_every_outcome_of_an_oproep_has_its_own_title(uitkomst: g.Opkomst) -> None:
    regel = domein_nl.regel(g.OproepUitkomst(nummer=2, uitkomst=uitkomst, datum=D(2026, 11, 12)))
    assert "2" in regel.titel


@pytest.mark.parametrize("wijze", [*g.IntakeWijze, *g.Vaststelling])
def test_every_way_to_finish_has_words(wijze: g.IntakeWijze | g.Vaststelling) -> None:
    dag = D(2026, 11, 12)
    gegevens: g.Gegevens = (
        g.IntakeAfgerond(datum=dag, wijze=wijze)
        if isinstance(wijze, g.IntakeWijze)
        else g.Voldaan(datum=dag, wijze=wijze)
    )
    assert "12 november 2026" in domein_nl.regel(gegevens).zin


def test_the_end_of_a_term_is_told_as_its_last_day() -> None:
    regel = domein_nl.regel(g.TermijnGesteld(start=D(2026, 3, 16), einde=D(2029, 3, 16)))
    assert "tot en met 15 maart 2029" in regel.zin


@pytest.mark.parametrize(
    ("code", "ruw", "veld"),
    [
        ("bestaat_niet", {}, ""),
        ("ingeschreven", {"datum": "2026-11-12"}, "gemeente"),
        ("ingeschreven", {"datum": "12-11-2026", "gemeente": 308}, "datum"),
        ("ingeschreven", {"datum": "2026-11-12", "gemeente": "308"}, "gemeente"),
        ("ingeschreven", {"datum": "2026-11-12", "gemeente": True}, "gemeente"),
        ("ingeschreven", {"datum": "2026-11-12", "gemeente": 308, "straat": "x"}, "straat"),
        ("voortgangsgesprek_gepland", {"datum": "2026-11-12", "op": "2026-11-20", "om": "25:00"}, "om"),
        ("oproep_uitkomst", {"nummer": 1, "uitkomst": "weg", "datum": "2026-11-12"}, "uitkomst"),
    ],
)
def test_a_row_that_does_not_fit_its_kind_is_refused(code: str, ruw: dict[str, object], veld: str) -> None:
    with pytest.raises(g.GegevensOnleesbaar) as fout:
        g.uit_dict(code, ruw)
    assert fout.value.veld == veld


def test_a_code_is_given_out_once() -> None:
    with pytest.raises(ValueError, match="ingeschreven"):
        g.basis.gebeurtenis("ingeschreven", g.Soort.KETEN, g.Ingeschreven.veldgroep)(g.Ingeschreven)


def test_the_first_phase_has_nothing_before_it() -> None:
    regel = domein_nl.regel(g.FaseGewijzigd(van="", naar="gekoppeld", aanleiding="koppeling"))
    assert regel == ("Nieuwe fase: Gekoppeld", "In deze fase begint het dossier.")
