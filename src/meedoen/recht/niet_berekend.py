# SPDX-License-Identifier: EUPL-1.2
"""What this package does not compute, whole rules and parts of rules, and why: see docs/wet/herleidbaarheid.md."""

from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.recht.bron import AWB, BESLUIT, FINANCIELE_VERHOUDINGSWET, REGELING, WET, WET_KINDEROPVANG, Artikel


class NietBerekend(NamedTuple):
    """Where the rule stands, and in one Dutch sentence why there is nothing to compute."""

    artikel: Artikel
    waarom: str


class DeelNietBerekend(NamedTuple):
    """A part of a rule that is computed otherwise: the rule, where the part stands, and in Dutch what is left out."""

    id: str
    artikel: Artikel
    waarom: str


NIET_BEREKEND: Final = MappingProxyType(
    {
        "DP-14": NietBerekend(Artikel(WET, "33"), "Techniek van de uitwisseling; die staat in regie/koppelingen."),
        "SP-11": NietBerekend(Artikel(WET, "40", "1"), "De gemiddelde prijs van een route is een aanname, geen norm."),
    }
)
"""Id of the rule -> where and why."""


def _deel(id_: str, artikel: Artikel, waarom: str) -> DeelNietBerekend:
    return DeelNietBerekend(id_, artikel, waarom)


DEELS_NIET_BEREKEND: Final = (
    # Oordeel of gegeven van DUO of een arts
    _deel("WHO-06", Artikel(WET, "4"), "Of een ander document gelijk is aan een van de lijst, beslist DUO op advies."),
    _deel("WHO-07", Artikel(BESLUIT, "2.7"), "Of iemand het binnen vijf jaar kan, is een oordeel van arts en DUO."),
    _deel("WHO-13", Artikel(WET, "3"), "Een nieuwe vergunning voor Oekraïners staat in geen tekst die is gelezen."),
    _deel("RT-01", Artikel(BESLUIT, "3.15"), "Of de plicht vervuld is, beslist DUO; wij rekenen ernaast."),
    _deel("RT-02", Artikel(REGELING, "3.4"), "Wat een Staatsexamen NT2 kost, staat in geen bron; A2 en KNM wel."),
    _deel("RT-03", Artikel(WET, "8", "2"), "Of een cursus een taalschakeltraject is, staat op de lijst van DUO."),
    _deel("RT-04", Artikel(REGELING, "3.16", "2"), "Welke vaardigheden vervallen, verandert geen aantal uren."),
    _deel("RT-07", Artikel(REGELING, "3.18", "1"), "Het certificaat zelf maakt DUO; hier alleen het uitreiken."),
    _deel("PVT-01", Artikel(WET, "6", "5"), "De tekst van de participatieverklaring is een document, geen regel."),
    _deel("VOOR-01", Artikel(BESLUIT, "3.18"), "Wie de voorinburgering betaalt, vraagt niets van een gemeente."),
    _deel("AANB-01", Artikel(WET, "16", "2"), "Voor prijs, kwaliteit en continuïteit geeft de wet geen maat."),
    _deel("LBT-01", Artikel(WET, "14", "3", "a"), "Score en grens van de toets zijn van DUO; wij lezen de uitslag."),
    # Verlenging en lening
    _deel("IT-03", Artikel(WET, "12", "1", "a"), "Of het iemand te verwijten is, beoordeelt DUO op de stukken."),
    _deel("IT-04", Artikel(REGELING, "4.2", "2"), "De hele tekst is niet gelezen; wat hij openlaat, vragen wij."),
    _deel("IT-05", Artikel(WET, "12", "1", "b"), "Of zes maanden genoeg is, verwacht DUO; de eisen zijn berekend."),
    _deel("IT-06", Artikel(BESLUIT, "4.5", "3"), "Een groep verlengen, zoals om late uitslagen in 2026, doet DUO."),
    _deel("LN-04", Artikel(REGELING, "6.3"), "Het rentepercentage van een jaar staat in geen bron die is gelezen."),
    _deel("LN-04", Artikel(REGELING, "6.8", "3"), "Het belastbaar minimumloon van een jaar moet men opgeven."),
    _deel("LN-04", Artikel(REGELING, "6.6"), "Wonen in het buitenland en minder inkomen rekent alleen DUO uit."),
    # Handhaving
    _deel("FIN-09", Artikel(WET, "23"), "Of rechtspraak over DUO ook voor de gemeente geldt, vraagt de regel."),
    _deel("FIN-11", Artikel(REGELING, "7.1"), "Hoe een deel-ontheffing telt in de boetetabel, staat in geen tekst."),
    _deel("AWB-02", Artikel(AWB, "4:17"), "De dwangsom bij te laat beslissen is nog niet uitgewerkt."),
    _deel("AWB-03", Artikel(AWB, "3:46"), "Of een motivering goed is, is een oordeel; berekend is of zij er staat."),
    _deel(
        "AWB-09",
        Artikel(AWB, "4:98", "1"),
        "Het percentage van de rente staat in geen bron; de drempel wel.",
    ),
    _deel("AWB-09", Artikel(AWB, "4:113", "1"), "Aanmaningskosten van voor 1-7-2026 staan in geen bron."),
    _deel("AWB-12", Artikel(AWB, "1:3"), "Of de kennisgeving van DUO een besluit is, vraagt de regel."),
    _deel("AWB-16", Artikel(AWB, "4:15", "2"), "Uitstel met instemming of door overmacht is nog niet uitgewerkt."),
    _deel("AWB-16", Artikel(AWB, "4:17"), "De dwangsom bij te laat beslissen is nog niet uitgewerkt."),
    _deel("AWB-17", Artikel(AWB, "9:8"), "Of een klacht niet behandeld hoeft te worden, is een oordeel."),
    # Gegevens
    _deel("DP-09", Artikel(BESLUIT, "9.11"), "Of een systeem aan de eisen voldoet, is een feit over dat systeem."),
    _deel("DP-10", Artikel(BESLUIT, "9.9", "1"), "Niet langer dan nodig is een oordeel; berekend is de laatste dag."),
    _deel("DP-12", Artikel(REGELING, "9.1"), "Bijlage 7 met de gegevens voor het CBS ontbreekt in alle bronnen."),
    _deel("KOT-01", Artikel(WET_KINDEROPVANG, "1.6", "1", "g"), "De andere eisen zijn van Dienst Toeslagen."),
    # Geld
    _deel(
        "SP-02",
        Artikel(WET, "40a", "3"),
        "Welke gegevens de bijstelling gebruikt, staat in geen besluit.",
    ),
    _deel("SP-04", Artikel(BESLUIT, "10.4"), "GPAS verdelen vraagt inwonertallen en een formule die wij niet hebben."),
    _deel("SP-06", Artikel(REGELING, "10.2"), "Bedragen van 2024 en 2027 staan in geen bron."),
    _deel("SP-07", Artikel(REGELING, "10.3"), "Bedragen van 2024 en 2027 staan in geen bron."),
    _deel("SP-08", Artikel(REGELING, "10.4"), "Gewichten van 2024 en 2027 staan in geen bron."),
    _deel("SP-10", Artikel(BESLUIT, "10.1", "6"), "Bedrag en percentage van de onderwijsroute staan in geen bron."),
    _deel("SP-12", Artikel(BESLUIT, "10.5"), "De formule is een plaatje dat ontbreekt; de ruimte is een gegeven."),
    _deel(
        "SP-14",
        Artikel(FINANCIELE_VERHOUDINGSWET, "17a"),
        "De codes van SiSa staan in geen bron.",
    ),
    _deel("SP-14", Artikel(WET, "42", "3"), "Of alles terugvorderen onbillijk is, beslist de minister."),
    # Overgang
    _deel("OV-02", Artikel(WET, "54", "1"), "Alleen de wetten van 2013 en 2021 zijn uit elkaar gehouden."),
    _deel("OV-05", Artikel(BESLUIT, "12.1a"), "Ontheffing, verlenging en lening van Wi2013 doet DUO."),
    _deel("OV-06", Artikel(WET, "54"), "Wie ten onrechte geen kennisgeving kreeg, weet alleen DUO."),
)
"""Parts of rules that are computed for the rest."""
