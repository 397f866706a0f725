# SPDX-License-Identifier: EUPL-1.2
import pytest

from meedoen.recht.bron import AVG, AWB, BESLUIT, WET, Artikel


@pytest.mark.parametrize(
    ("artikel", "citaat"),
    [
        (Artikel(WET, "19"), "artikel 19 Wet inburgering 2021"),
        (Artikel(BESLUIT, "5.3", "1"), "artikel 5.3 lid 1 Besluit inburgering 2021"),
        (Artikel(WET, "14", "3", "a"), "artikel 14 lid 3 onderdeel a Wet inburgering 2021"),
    ],
)
def test_an_article_is_cited_as_people_cite_it(artikel: Artikel, citaat: str) -> None:
    assert artikel.citaat == citaat


def test_the_link_leads_to_the_article_whatever_its_lid() -> None:
    verwacht = "https://wetten.overheid.nl/jci1.3:c:BWBR0045555&artikel=5.3"
    assert Artikel(BESLUIT, "5.3").link == verwacht
    assert Artikel(BESLUIT, "5.3", "2").link == verwacht


@pytest.mark.parametrize(
    ("artikel", "gelezen"),
    [
        (Artikel(AWB, "4:112", "1"), "2017-05"), (Artikel(AWB, "3:45", "1"), "2017-05"),
        (Artikel(AWB, "6:9"), "2017-05"),
        (Artikel(AWB, "10:3", "4"), "2017-05"), (Artikel(AWB, "5:10a"), "2017-05"),
        (Artikel(AWB, "4:113", "1"), ""), (Artikel(AWB, "5:53"), ""), (Artikel(AWB, "6:7"), ""),
        (Artikel(AWB, "7:10"), ""),
        (Artikel(WET, "4", "1"), ""), (Artikel(BESLUIT, "5.8"), ""),
    ],
)  # fmt: skip
def test_an_article_that_was_read_in_an_old_text_says_so(artikel: Artikel, gelezen: str) -> None:
    assert artikel.gelezen == gelezen


def test_the_avg_stands_at_eur_lex() -> None:
    assert Artikel(AVG, "17", "1", "b").link == "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679"


def test_an_unknown_regulation_has_no_name() -> None:
    with pytest.raises(KeyError):
        _ = Artikel("BWBR9999999", "1").regeling
