# SPDX-License-Identifier: EUPL-1.2
"""Which fields a row has, and which column of the file they come from unless the gemeente chose otherwise.

The COA publishes no list of the fields of its client profile (TVS), and every old system has names of its own. So the
defaults below are ours, with that doubt named on every page, and each gemeente can put its own column names over it.
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
_WIE: Final = VELDEN[:7]
UIT_OUD: Final = (
    *(veld._replace(hint="") if veld.naam == "bsn" else veld for veld in _WIE),
    Veld("doelgroep", "Doelgroep", "Doelgroep", "AS of asiel, GO of gezin."),
    Veld("plicht", "Begin van de plicht", "Begin plicht", "Eerste dag van de inburgeringsplicht."),
    Veld("kennisgeving", "Kennisgeving", "Kennisgeving", "De dag waarop DUO de plicht aan de inburgeraar meldde."),
    Veld("inschrijving", "Inschrijving in de gemeente", "Inschrijving", "Nodig als er een plan is."),
    Veld("intake", "Brede intake klaar", "Brede intake", "Nodig als er een plan is."),
    Veld("pip", "Dagtekening van het PIP", "Datum PIP", "De dag op het besluit."),
    Veld("leerroute", "Leerroute", "Leerroute", "B1-route, onderwijsroute of Z-route; ook B, O en Z."),
    Veld("niveau", "Niveau", "Niveau", "A2, B1 of B2. Leeg bij de Z-route."),
    Veld("verstuurd", "PIP verstuurd", "", "De dag waarop de brief met het plan weg ging."),
    Veld("termijn", "Laatste dag van de termijn", "Einde termijn", "De laatste dag die nog meetelt, volgens DUO."),
    Veld("consulent", "Consulent", "E-mail consulent", "Het e-mailadres waarmee de consulent inlogt bij Meedoen."),
    Veld("telefoon", "Telefoonnummer", "Telefoon"),
    Veld("email", "E-mailadres", "E-mail", "Meedoen mailt pas als de inburgeraar daarom vraagt."),
    Veld("uren_taalles_knm", "Uren taalles en KNM in de brede intake", "Uren intake", "Alle uren tot nu toe samen."),
    Veld("uren_activiteiten", "Uren participatieactiviteiten", "Uren activiteiten", "Alleen op de Z-route."),
    Veld("uren_taalles", "Uren participatie als taalles", "Uren als taalles"),
    Veld("uren_tot", "Uren tot en met", "Uren tot en met", "Leeg: tot en met de dag waarop je het bestand inleest."),
    Veld("huishouden", "Huishoudnummer", "Huishouden", "Wie hetzelfde nummer heeft, hoort bij elkaar."),
    Veld("rol", "Plaats in het huishouden", "Rol in huishouden", "Hoofd, partner, kind, ouder of familie."),
    Veld("opmerkingen", "Opmerkingen", "", "Komt in een notitie. Lees deze kolom alleen in als dat nodig is.", True),
)
"""What counts of a dossier that another system kept: who it is, and the facts that clocks read."""
STANDAARD: Final[Mapping[str, str]] = {veld.naam: veld.kolom for veld in VELDEN}
"""Field of the COA -> name of the column."""
Indeling = Mapping[str, str]


def sleutel(kolom: str) -> str:
    """Return the name of a column as it is compared: without capitals, accents, dashes and double spaces."""
    return plat(kolom.replace("_", " "))
