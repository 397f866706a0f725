# SPDX-License-Identifier: EUPL-1.2
"""Where a rule stands: the articles that every step of an outcome cites."""

from datetime import date
from typing import Final, NamedTuple

WET = "BWBR0044770"
BESLUIT = "BWBR0045555"
REGELING = "BWBR0045574"
TERMIJNENWET = "BWBR0002448"
AWB = "BWBR0005537"
HUISVESTINGSWET = "BWBR0035303"
PARTICIPATIEWET = "BWBR0015703"
FINANCIELE_VERHOUDINGSWET = "BWBR0008290"
AOW = "BWBR0002221"
BURGERLIJK_WETBOEK_1 = "BWBR0002656"
WET_KINDEROPVANG = "BWBR0017017"
AVG = "32016R0679"
"""No BWB id but a CELEX number: a regulation of the European Union."""

TEKST_2017: Final = "2017-05"
"""The month of the text in which some articles of the Awb were read; what came after it was not seen."""
_GELEZEN_IN_2017: Final = frozenset({"5:8", "5:9", "5:10", "5:10a", "6:9", "6:16", "10:3"})
_HOOFDSTUKKEN_2017: Final = ("3:", "4:")
_LATER_GELEZEN: Final = frozenset({"4:113"})

_NAMEN: dict[str, str] = {
    WET: "Wet inburgering 2021",
    BESLUIT: "Besluit inburgering 2021",
    REGELING: "Regeling inburgering 2021",
    TERMIJNENWET: "Algemene termijnenwet",
    AWB: "Algemene wet bestuursrecht",
    HUISVESTINGSWET: "Huisvestingswet 2014",
    PARTICIPATIEWET: "Participatiewet",
    FINANCIELE_VERHOUDINGSWET: "Financiële-verhoudingswet",
    AOW: "Algemene Ouderdomswet",
    BURGERLIJK_WETBOEK_1: "Burgerlijk Wetboek Boek 1",
    WET_KINDEROPVANG: "Wet kinderopvang",
    AVG: "Algemene verordening gegevensbescherming",
}


class Artikel(NamedTuple):
    """One place in the law: regulation (BWB id), article, and where needed lid and onderdeel."""

    bwb: str
    artikel: str
    lid: str = ""
    onderdeel: str = ""

    @property
    def link(self) -> str:
        """The page of the article at wetten.overheid.nl (Juriconnect jci 1.3); it shows all leden.

        Of the AVG, which stands not there: the whole regulation at EUR-Lex.
        """
        if self.bwb == AVG:
            return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{AVG}"
        return f"https://wetten.overheid.nl/jci1.3:c:{self.bwb}&artikel={self.artikel}"

    def link_op(self, dag: date) -> str:
        """The page of the article as its text was on `dag` (Juriconnect 1.3: `z` day of looking, `g` day in force)."""
        return self.link if self.bwb == AVG else f"{self.link}&z={dag}&g={dag}"

    @property
    def gelezen(self) -> str:
        """The month ("2017-05") of the text this was read in, where that is an old one; empty otherwise.

        What a rule says of such an article wants a second look at wetten.overheid.nl.
        """
        if self.bwb != AWB or self.artikel in _LATER_GELEZEN:
            return ""
        oud = self.artikel in _GELEZEN_IN_2017 or self.artikel.startswith(_HOOFDSTUKKEN_2017)
        return TEKST_2017 if oud else ""

    @property
    def regeling(self) -> str:
        """The citeertitel of the regulation, such as `Besluit inburgering 2021`; KeyError when unknown."""
        return _NAMEN[self.bwb]

    @property
    def citaat(self) -> str:
        """The article as one cites it, such as `artikel 5.3 lid 1 Besluit inburgering 2021`."""
        lid = f" lid {self.lid}" if self.lid else ""
        onderdeel = f" onderdeel {self.onderdeel}" if self.onderdeel else ""
        return f"artikel {self.artikel}{lid}{onderdeel} {self.regeling}"
