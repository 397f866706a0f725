# SPDX-License-Identifier: EUPL-1.2
import pytest

from meedoen.recht.bron import AVG, BESLUIT, WET, Artikel


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


def test_the_avg_stands_at_eur_lex() -> None:
    assert Artikel(AVG, "17", "1", "b").link == "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679"


def test_an_unknown_regulation_has_no_name() -> None:
    with pytest.raises(KeyError):
        _ = Artikel("BWBR9999999", "1").regeling
