# SPDX-License-Identifier: EUPL-1.2
"""What Meedoen asks of the Basisregistratie Personen (BRP), whoever answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, NamedTuple, Protocol


class Adres(NamedTuple):
    """A Dutch address; `postcode` without a space."""

    straat: str
    huisnummer: str
    postcode: str
    plaats: str


class Inschrijving(NamedTuple):
    """Registered in a gemeente (official code) from a day on."""

    gemeente: int
    vanaf: date


class Titel(NamedTuple):
    """A residence title: code of two digits (RvIG, table 56). A day that the BRP does not know whole is None."""

    code: str
    vanaf: date | None = None
    tot: date | None = None


class Gezin(NamedTuple):
    """How many partners of now, and the children, by the BRP. No BSN and no name: there is no ground for them."""

    partners: int
    kinderen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BrpPersoon:
    """One person as the BRP knows them. `inschrijvingen`: oldest first, the last one is where they live.

    None or empty is not known. `geboren` is all that is known of an incomplete birth date ("1985", "1985-03"), for
    `geboortedatum` then is None. `gemeente` is where they are registered, also when the day of that is not whole.
    `geheim_adres`: geheimhouding, of which the BRP knows more degrees; any of them counts.
    """

    voornamen: str = ""
    achternaam: str = ""
    geslacht: str = ""
    geboortedatum: date | None = None
    geboren: str = ""
    geheim_adres: bool = False
    adres: Adres | None = None
    inschrijvingen: tuple[Inschrijving, ...] = ()
    gemeente: int | None = None
    vertrokken: bool = False
    vertrokken_op: date | None = None
    overleden: bool = False
    overleden_op: date | None = None
    titel: Titel | None = None
    gezin: Gezin | None = None


class Kandidaat(NamedTuple):
    """Somebody who may be the one looked for: only what tells two people apart."""

    bsn: str
    voornamen: str
    achternaam: str
    geboortedatum: date | None


class BrpPort(Protocol):
    """The BRP, whoever answers. `bron`: the OIN of the gemeente that asks, by which the proxy chooses its right.

    All raise `GeenRegister` when there is no answer, with what a person can do about it.
    """

    def zoek(self, *, bsn: str, vandaag: date, bron: str = "") -> BrpPersoon | None:
        """Return what the BRP knows of this BSN on `vandaag`, or None when it has nobody with it."""
        ...

    def zoek_alle(self, *, bsns: Sequence[str], vandaag: date, bron: str = "") -> Mapping[str, BrpPersoon]:
        """Return the same for at most twenty BSNs at once, by BSN; whom the BRP does not have is not in it."""
        ...

    def zoek_op_naam(
        self, *, achternaam: str, geboortedatum: date, voornamen: str = "", bron: str = ""
    ) -> tuple[Kandidaat, ...]:
        """Return who has this name and birth date. A person decides whether it is the same one."""
        ...


class GeenRegister(Exception):
    """The register does not answer now. `oorzaak` is a code of `zinnen`; `tijdelijk`: ask again later."""

    oorzaak: ClassVar[str] = "register_onbereikbaar"
    tijdelijk: ClassVar[bool] = True


class GeenRecht(GeenRegister):
    """The BRP refuses us (401, 403): the autorisatie, or the proxy that shows it, is not in order."""

    oorzaak = "brp_geen_recht"
    tijdelijk = False


class VraagGeweigerd(GeenRegister):
    """The BRP cannot do anything with the question (400, 406, 415). The text is what it said, without values."""

    oorzaak = "brp_weigert"
    tijdelijk = False


class Onbegrijpelijk(GeenRegister):
    """What came back does not fit the agreements of the BRP API Personen."""

    oorzaak = "brp_onbegrijpelijk"
    tijdelijk = False
