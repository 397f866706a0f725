# SPDX-License-Identifier: EUPL-1.2
"""Which fields a profile has, and which column of the file they come from unless the gemeente chose otherwise.

The COA publishes no list of the fields of its client profile (TVS). So the default below is ours, with that doubt
named on every page, and each gemeente can put its own column names over it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from meedoen.regie.dossiers.namen import plat

TWIJFEL: Final = (
    "Het COA maakt niet openbaar welke velden er in zijn profiel staan. De namen hier zijn een voorstel van Meedoen: "
    "leg ze naast het bestand dat jullie krijgen."
)


class Veld(NamedTuple):
    """One field: our name, the word on pages, the column it comes from by default ("" is: not read), and a hint.

    `naar_notitie`: it has no place of its own in a dossier and goes to a note, for the brede intake.
    """

    naam: str
    woord: str
    kolom: str
    hint: str = ""
    naar_notitie: bool = False


VELDEN: Final = (
    Veld("v_nummer", "V-nummer", "V-nummer", "Hoogstens tien cijfers. V-nummer of BSN is nodig."),
    Veld("bsn", "BSN", "BSN", "Negen cijfers, als het COA het al weet."),
    Veld("voornamen", "Voornamen", "Voornamen"),
    Veld("achternaam", "Achternaam", "Achternaam", "Nodig voor elke rij."),
    Veld("geboortedatum", "Geboortedatum", "Geboortedatum", "Dag, maand en jaar. Leeg als de dag onbekend is."),
    Veld("geslacht", "Geslacht", "Geslacht", "v, m of x; ook vrouw, man en anders."),
    Veld("taal", "Taal", "Taal"),
    Veld("locatie", "COA-locatie", "COA-locatie"),
    Veld("vanaf", "Verblijf vanaf", "Verblijf vanaf", "Eerste dag op deze locatie."),
    Veld("tot", "Verblijf tot", "Verblijf tot", "Eerste dag ergens anders: de uitstroom uit het azc."),
    Veld("regioplaatsing", "Regioplaatsing", "", "Ja of nee: blijft in het azc van de regio waar iemand gaat wonen."),
    Veld("gemeente", "Gekoppelde gemeente", "Gekoppelde gemeente", "Naam of code. Andere gemeenten weigert Meedoen."),
    Veld("koppeldag", "Datum koppeling", "Datum koppeling", "Nodig voor elke rij."),
    Veld("land", "Land van herkomst", "", "Komt in een notitie voor de brede intake.", True),
    Veld("huishouden", "Huishoudnummer", "", "Komt in een notitie voor de brede intake.", True),
    Veld("opleiding", "Opleiding", "", "Komt in een notitie voor de brede intake.", True),
    Veld("werk", "Werkervaring", "", "Komt in een notitie voor de brede intake.", True),
    Veld(
        "opmerkingen", "Opmerkingen", "",
        "Kan over gezondheid gaan. Lees deze kolom alleen in als dat nodig is (artikel 37 van de wet).", True,
    ),
)  # fmt: skip
OP_NAAM: Final[Mapping[str, Veld]] = {veld.naam: veld for veld in VELDEN}
STANDAARD: Final[Mapping[str, str]] = {veld.naam: veld.kolom for veld in VELDEN}
"""Field -> name of the column."""
Indeling = Mapping[str, str]


def klachten(indeling: Indeling) -> list[tuple[str, str]]:
    """Return (field, sentence) of what is wrong with a choice of columns; empty when it can be used."""
    uit: list[tuple[str, str]] = []
    gezien: dict[str, str] = {}
    for naam in OP_NAAM:
        kolom = sleutel(indeling.get(naam, ""))
        if kolom and kolom in gezien:
            uit.append((naam, f"Deze kolom staat ook al bij {OP_NAAM[gezien[kolom]].woord}. Kies er één."))
        gezien.setdefault(kolom, naam)
    if not indeling.get("v_nummer") and not indeling.get("bsn"):
        uit.append(("v_nummer", "Kies een kolom voor het V-nummer of voor het BSN. Zonder nummer komen er dubbelen."))
    for naam in ("achternaam", "koppeldag"):
        if not indeling.get(naam):
            uit.append((naam, f"Kies een kolom voor {OP_NAAM[naam].woord}. Zonder die kolom kan geen rij naar binnen."))
    return uit


def sleutel(kolom: str) -> str:
    """Return the name of a column as it is compared: without capitals, accents, dashes and double spaces."""
    return plat(kolom.replace("_", " "))
