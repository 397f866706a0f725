# SPDX-License-Identifier: EUPL-1.2
from datetime import date

import pytest

from meedoen.recht.bron import AVG, WET, Artikel
from meedoen.recht.fouten import NogNietVanKracht
from meedoen.recht.geldigheid import Tekst, Versie, kies, met_kennis_van, met_teksten, teksten

HIER = Artikel(WET, "40")
VERSIES = (
    Versie(date(2022, 1, 1), "oud", date(2021, 6, 1)),
    Versie(date(2023, 1, 1), "nieuw", date(2022, 11, 1)),
    Versie(date(2023, 1, 1), "hersteld", date(2024, 5, 1)),
)


@pytest.mark.parametrize(
    ("peildatum", "waarde"),
    [
        (date(2022, 1, 1), "oud"),
        (date(2022, 12, 31), "oud"),
        (date(2023, 1, 1), "hersteld"),
        (date(2023, 1, 2), "hersteld"),
    ],
)
def test_the_version_in_force_on_the_day_is_chosen(peildatum: date, waarde: str) -> None:
    assert kies(VERSIES, peildatum, regel="x", artikel=HIER).waarde == waarde


@pytest.mark.parametrize(
    ("bekend_op", "waarde"),
    [
        (date(2022, 10, 31), "oud"),
        (date(2022, 11, 1), "nieuw"),
        (date(2024, 4, 30), "nieuw"),
        (date(2024, 5, 1), "hersteld"),
    ],
)
def test_an_old_receipt_is_recomputed_with_what_was_known_then(bekend_op: date, waarde: str) -> None:
    assert kies(VERSIES, date(2023, 6, 1), bekend_op, regel="x", artikel=HIER).waarde == waarde


def test_the_order_of_the_table_does_not_matter() -> None:
    assert kies(VERSIES[::-1], date(2023, 6, 1), regel="x", artikel=HIER).waarde == "hersteld"


@pytest.mark.parametrize(
    ("peildatum", "bekend_op"),
    [(date(2021, 12, 31), None), (date(2022, 5, 1), date(2021, 5, 31))],
)
def test_before_the_first_version_the_rule_refuses(peildatum: date, bekend_op: date | None) -> None:
    with pytest.raises(NogNietVanKracht) as gevangen:
        kies(VERSIES, peildatum, bekend_op, regel="x", artikel=HIER)
    assert gevangen.value.vanaf == date(2022, 1, 1)
    assert "2022-01-01" in str(gevangen.value)
    assert gevangen.value.artikel is HIER


def test_who_listens_hears_which_text_was_read_and_nobody_else_does() -> None:
    with met_teksten() as gelezen, met_kennis_van(date(2022, 10, 31)):
        kies(VERSIES, date(2023, 6, 1), regel="x", artikel=HIER)
    with met_teksten() as later:
        kies(VERSIES, date(2022, 6, 1), regel="x", artikel=HIER)
        kies(VERSIES, date(2023, 6, 1), regel="x", artikel=HIER)
        with met_teksten() as binnen:
            kies(VERSIES, date(2023, 6, 1), regel="y", artikel=HIER)
    kies(VERSIES, date(2023, 6, 1), regel="x", artikel=HIER)
    assert gelezen == [Tekst("x", HIER, date(2022, 1, 1))]
    assert [tekst.vanaf.year for tekst in later] == [2022, 2023]
    assert [tekst.regel for tekst in binnen] == ["y"]


def test_of_an_article_the_text_counts_that_the_rule_with_the_latest_one_read() -> None:
    elders = Artikel(WET, "41")
    oud, nieuw = date(2022, 1, 1), date(2023, 1, 1)
    bedrag, tekst = Tekst("bedrag", HIER, oud), Tekst("tekst", HIER, nieuw)
    assert teksten([bedrag, tekst, Tekst("z", elders, oud), tekst]) == (tekst, Tekst("z", elders, oud))
    assert teksten([tekst, tekst._replace(vanaf=oud), bedrag]) == (tekst._replace(vanaf=oud), tekst)
    assert teksten([]) == ()


def test_the_link_to_a_text_names_the_day_on_which_it_holds() -> None:
    assert HIER.link_op(date(2023, 1, 1)) == (
        "https://wetten.overheid.nl/jci1.3:c:BWBR0044770&artikel=40&z=2023-01-01&g=2023-01-01"
    )
    avg = Artikel(AVG, "9")
    assert avg.link_op(date(2023, 1, 1)) == avg.link
