# SPDX-License-Identifier: EUPL-1.2
"""Dutch words for the table of DUO's events: what is read, and what comes in the dossier. For the manual."""

from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.signalen import Raadpleging

RAADPLEGINGEN: Final[dict[Raadpleging, str]] = {
    Raadpleging.PLICHT: "de inburgeringsplicht",
    Raadpleging.PLICHT_HISTORIE: "de inburgeringsplicht van vroeger",
    Raadpleging.DOELGROEP: "de doelgroep, ook die van vroeger",
    Raadpleging.LBT: "het nummer en de uitslag van de leerbaarheidstoets",
    Raadpleging.TERMIJN: "de inburgeringstermijn",
    Raadpleging.TERMIJN_HISTORIE: "de eerdere termijnen",
    Raadpleging.PIP: "het plan (PIP)",
    Raadpleging.EXAMEN: "de examenuitslagen en de gratis pogingen",
    Raadpleging.VRIJSTELLING: "de vrijstellingen",
    Raadpleging.ONTHEFFING: "de ontheffingen",
    Raadpleging.UREN: "de uren per gemeente",
    Raadpleging.MAP: "het eindgesprek van de MAP",
    Raadpleging.PVT: "de participatieverklaring",
    Raadpleging.VERLENGING: "de verzoeken om verlenging*",
    Raadpleging.BOETE: "de boetes van DUO*",
    Raadpleging.GEBEURTENIS: "de gebeurtenissen bij DUO*",
}
"""With a star: of an API that is off until the owner has DUO's file."""

GEVOLGEN: Final[dict[type[g.Gegevens], str]] = {
    g.PlichtVastgesteld: "de inburgeringsplicht",
    g.PlichtEerder: "de plicht van vroeger",
    g.DoelgroepVastgesteld: "de doelgroep",
    g.LbtAangemeld: "de aanmelding voor de leerbaarheidstoets",
    g.LbtUitslag: "de uitslag van de leerbaarheidstoets",
    g.TermijnGesteld: "de inburgeringstermijn",
    g.TermijnEerder: "de eerdere termijnen",
    g.PipOvergenomen: "het plan (PIP) van de vorige gemeente",
    g.PipElders: "het plan (PIP) van de nieuwe gemeente",
    g.ExamenUitslag: "de examenuitslagen",
    g.Examentegoed: "de gratis pogingen",
    g.VrijstellingBesloten: "de vrijstellingen",
    g.OntheffingBesloten: "de ontheffingen",
    g.UrenBijDuo: "de uren per gemeente",
    g.OnderdeelBijDuo: "de dagen van MAP en participatieverklaring",
    g.VerlengingGevraagd: "de verzoeken om verlenging*",
    g.BoeteBijDuo: "de boetes van DUO*",
    g.NietMeerBijDuo: "dat iets niet meer bij DUO staat",
    g.VerhuisdNaarGemeente: "de verhuizing naar ons",
    g.VerhuisdUit: "de verhuizing of het vertrek",
    g.Gepauzeerd: "het begin van de pauze",
    g.Hervat: "het einde van de pauze",
    g.PlichtIngetrokken: "dat de plicht is ingetrokken",
    g.Voldaan: "dat de inburgeraar klaar is",
    g.Overleden: "het overlijden",
    g.VerschilSs139: "een verschil met de start van de tien weken",
    g.VerschilOpgelost: "dat het verschil weg is",
}
