# SPDX-License-Identifier: EUPL-1.2
"""What a letter says, as data: one frozen dataclass per kind of letter.

The sentences stand in `sjablonen/*.typ`; these classes carry only what differs from person to person. All
text is data: it is printed as it stands and never read as markup. No field takes health data: a letter can be
opened by anyone in the house.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import ClassVar

from meedoen.regie.web.datums import voluit


class Leerroute(StrEnum):
    """The three leerroutes (Wet inburgering 2021, art. 7-9), with the letter DUO uses for each."""

    B1_ROUTE = "B"
    ONDERWIJSROUTE = "O"
    Z_ROUTE = "Z"


class Tekortkoming(StrEnum):
    """Why a warning is given (Wet inburgering 2021, art. 14 lid 1)."""

    NIET_GEKOMEN = "niet_gekomen"
    NIET_MEEGEWERKT = "niet_meegewerkt"


@dataclass(frozen=True, kw_only=True)
class Afzender:
    """The gemeente that writes, and the person to call.

    gemeente: name without "Gemeente" ("Baarn"); kleur: "#rrggbb", of the shield; adres: one line, foot.
    """

    gemeente: str
    kleur: str
    adres: str
    telefoon: str
    email: str
    contactpersoon: str
    functie: str

    def __post_init__(self) -> None:
        """Refuse a colour Typst can't read: ValueError."""
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", self.kleur):
            raise ValueError(f"kleur van gemeente {self.gemeente}: verwacht #rrggbb, kreeg {self.kleur!r}")


@dataclass(frozen=True, kw_only=True)
class Geadresseerde:
    """Who gets the letter.

    aanhef: "Geachte mevrouw Haddad" (without comma); naam: as above the address.
    adresregels is empty for a geheim adres: the letter is then handed over and no address is printed.
    """

    aanhef: str
    naam: str
    adresregels: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ondertekenaar:
    """Who signs under mandate; namens: "het college van burgemeester en wethouders van Baarn".

    mandaat: the document that gave it, as the register of the gemeente names it; empty when it names none.
    """

    naam: str
    functie: str
    namens: str
    mandaat: str = ""


@dataclass(frozen=True, kw_only=True)
class Stuk:
    """A piece of a sentence; vet prints it bold."""

    tekst: str
    vet: bool = False


@dataclass(frozen=True)
class Zin:
    """A fixed sentence by its Dutch words, with what is filled in: *so* is bold, {so} is a value.

    It is how a letter in two languages knows the sentence (`talen.py`).
    """

    bron: str
    waarden: Mapping[str, str | int | date] = field(default_factory=dict)

    @property
    def stukken(self) -> tuple[Stuk, ...]:
        """The Dutch sentence in pieces."""
        waarden = {n: voluit(w) if isinstance(w, date) else w for n, w in self.waarden.items()}
        delen = [deel.format(**waarden) for deel in self.bron.split("*")]
        return tuple(Stuk(tekst=deel, vet=plek % 2 == 1) for plek, deel in enumerate(delen) if deel)

    @property
    def tekst(self) -> str:
        """The Dutch sentence."""
        return "".join(stuk.tekst for stuk in self.stukken)


@dataclass(frozen=True, kw_only=True)
class Regel:
    """One row of a decision: a label and what it means for the reader. `regels.py` makes the usual ones.

    uit: the fixed sentence that it is made from; None for words of a person.
    """

    label: str
    zin: tuple[Stuk, ...]
    uit: Zin | None = None


@dataclass(frozen=True, kw_only=True)
class Afspraak:
    """One agreement of the plan: who does what by when (uiterlijk is the last day, inclusive)."""

    wie: str
    wat: str
    uiterlijk: date | None = None


@dataclass(frozen=True, kw_only=True)
class Wijziging:
    """Why a plan is changed: the earlier plan, the reason as sentence, the legal ground as citation."""

    vorige_dagtekening: date
    reden: str
    artikel: str


@dataclass(frozen=True, kw_only=True)
class Bezwaar:
    """Remedy (Awb art. 3:45): last day (inclusive, from `recht.awb.bezwaar`), the body and where to write."""

    tot_en_met: date
    orgaan: str
    adresregels: tuple[str, ...]

    def __post_init__(self) -> None:
        """Refuse a remedy without address: the reader could not use it. ValueError."""
        if not self.adresregels:
            raise ValueError("bezwaaradres ontbreekt")


@dataclass(frozen=True, kw_only=True)
class Gesprek:
    """A talk to come to: day, time, place; tolktaal is the interpreter's language, empty for none."""

    datum: date
    tijd: time
    plaats: tuple[str, ...]
    tolktaal: str = ""
    meenemen: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class EigenTekst:
    """What the gemeente adds to a letter, place by place; `versie` names the versions it comes from."""

    opening: str = ""
    contact: str = ""
    openingstijden: str = ""
    slot: str = ""
    versie: str = ""


@dataclass(frozen=True, kw_only=True)
class Brief:
    """What every letter has; the dagtekening is also the moment written in the file.

    taal: code of the language beside Dutch (`talen.KEUZES`), empty for Dutch alone.
    """

    sjabloon: ClassVar[str]

    afzender: Afzender
    geadresseerde: Geadresseerde
    dagtekening: date
    nummer: str
    ondertekenaar: Ondertekenaar
    eigen: EigenTekst = EigenTekst()
    taal: str = ""

    @property
    def titel(self) -> str:
        """Heading of the letter, and the title in the PDF."""
        raise NotImplementedError

    @property
    def titelzin(self) -> Zin:
        """The heading as a fixed sentence, for another language."""
        return Zin(self.titel)


@dataclass(frozen=True, kw_only=True)
class PipBesluitBrief(Brief):
    """The PIP, first or changed (Wet inburgering 2021, art. 15, 17; Besluit inburgering 2021, art. 5.3-5.5).

    termijn_van, termijn_tot_en_met: both inclusive. routewissel_tot_en_met: last day, inclusive; None where
    the law sets none. besproken_op: day of the talk about the plan, None when there was none.
    bij_afwezigheid: the brede intake was completed without the person (art. 14 lid 2).
    """

    sjabloon: ClassVar[str] = "pip_besluit.typ"

    leerroute: Leerroute
    regels: tuple[Regel, ...]
    termijn_van: date
    termijn_tot_en_met: date
    waarom_deze_route: str
    bezwaar: Bezwaar
    besproken_op: date | None = None
    bij_afwezigheid: bool = False
    afspraken: tuple[Afspraak, ...] = ()
    routewissel_tot_en_met: date | None = None
    wijziging: Wijziging | None = None

    def __post_init__(self) -> None:
        """Refuse what would make an untrue letter: ValueError."""
        if not self.regels:
            raise ValueError("een PIP zonder regels zegt niets")
        if not self.waarom_deze_route.strip():
            raise ValueError("de motivering van de leerroute ontbreekt (artikel 3:46 Awb)")
        if self.termijn_tot_en_met < self.termijn_van:
            raise ValueError("de inburgeringstermijn eindigt voordat zij begint")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        if self.wijziging:
            return "Besluit: uw nieuwe plan voor inburgering (PIP)"
        return "Besluit: uw plan voor inburgering en participatie (PIP)"

    @property
    def hele_jaren(self) -> int:
        """Number of years when the term is exactly whole years, else 0."""
        van, tot = self.termijn_van, date.fromordinal(self.termijn_tot_en_met.toordinal() + 1)
        return tot.year - van.year if (van.month, van.day) == (tot.month, tot.day) else 0


@dataclass(frozen=True, kw_only=True)
class OproepBrief(Brief):
    """Call for the brede intake (Wet inburgering 2021, art. 14 lid 1-2).

    volgnummer: 1, 2 or 3. boete: eurocents of the fine of art. 22 lid 1, named from the second call on.
    """

    sjabloon: ClassVar[str] = "oproep.typ"

    volgnummer: int
    gesprek: Gesprek
    boete: int

    def __post_init__(self) -> None:
        """Refuse a number the law does not know: ValueError."""
        if self.volgnummer not in (1, 2, 3):
            raise ValueError(f"oproep {self.volgnummer}: de wet kent er drie (artikel 14 lid 2)")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return {
            1: "Oproep: gesprek over uw inburgering",
            2: "Tweede oproep: gesprek over uw inburgering",
            3: "Derde oproep: gesprek over uw inburgering",
        }[self.volgnummer]


@dataclass(frozen=True, kw_only=True)
class UitnodigingBrief(Brief):
    """Invitation to a first talk while the person lives in the azc: voluntary, never an oproep."""

    sjabloon: ClassVar[str] = "uitnodiging.typ"

    gesprek: Gesprek

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return self.titelzin.tekst

    @property
    def titelzin(self) -> Zin:
        """The heading with its gemeente."""
        return Zin("Uitnodiging: maak kennis met de gemeente {gemeente}", {"gemeente": self.afzender.gemeente})


@dataclass(frozen=True, kw_only=True)
class WaarschuwingBrief(Brief):
    """Written warning with a new call (Wet inburgering 2021, art. 14 lid 1, second sentence).

    gemist_op: day of the talk it is about; contactpogingen: sentences on how the gemeente tried to reach the
    person; boete: eurocents, art. 22 lid 1.
    """

    sjabloon: ClassVar[str] = "waarschuwing.typ"

    tekortkoming: Tekortkoming
    gemist_op: date
    gesprek: Gesprek
    boete: int
    contactpogingen: tuple[Zin, ...] = ()

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return "Waarschuwing en nieuwe oproep"


@dataclass(frozen=True, kw_only=True)
class OntheffingLbtBesluitBrief(Brief):
    """Decision on ontheffing from the leerbaarheidstoets (Wet inburgering 2021, art. 14 lid 6-7).

    The ground is a handicap and so is never in the letter: it says where the person can read it.
    toelichting: needed for a refusal, in words that don't name the handicap.
    """

    sjabloon: ClassVar[str] = "ontheffing_lbt.typ"

    toegekend: bool
    bezwaar: Bezwaar
    toelichting: str = ""

    def __post_init__(self) -> None:
        """Refuse a refusal without reasons (Awb art. 3:46): ValueError."""
        if not self.toegekend and not self.toelichting.strip():
            raise ValueError("een afwijzing moet een motivering hebben (artikel 3:46 Awb)")

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        if self.toegekend:
            return "Besluit: u hoeft de leerbaarheidstoets niet te doen"
        return "Besluit: u moet de leerbaarheidstoets doen"
