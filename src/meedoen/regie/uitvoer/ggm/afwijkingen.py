# SPDX-License-Identifier: EUPL-1.2
"""Where the export departs from the JSON Schema of the GGM, and why. A test holds this list against what is written."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple


class Soort(StrEnum):
    """How it departs."""

    ONTBREEKT = "ontbreekt in het schema"
    TYPE = "ander type"
    WAARDEN = "andere waarden"
    BETEKENIS = "zelfde vorm, onze lezing"


class Afwijking(NamedTuple):
    """One attribute (or, when empty, a whole object type) that is not as the schema says."""

    object: str
    attribuut: str
    soort: Soort
    ggm: str
    wij: str
    waarom: str


_A, _S = Afwijking, Soort
AFWIJKINGEN: Final[tuple[Afwijking, ...]] = (
    _A("INBURGERAAR", "DOELGROEP", _S.TYPE, "een geheel getal, zonder lijst",
       "Asielstatushouder, of Gezinsmigrant en overige migrant",
       "De wet kent twee groepen; zo noemt DUO ze. Een getal zonder lijst zegt niets."),
    _A("INBURGERAAR", "GEDETAILLEERDE_DOELGROEP", _S.WAARDEN, "Nieuwkomers, Expats en kennismigranten en zo verder",
       "de zeven groepen van DUO", "De lijst van het GGM is die van de wet niet."),
    _A("LEERROUTE", "INDICATORALFABETISERING", _S.WAARDEN, "Arm tot Uitstekend", "A, AA of NVT",
       "Het gaat om wel of geen alfabetisering, zoals DUO het vraagt, en niet om een cijfer."),
    _A("EXAMENONDERDEEL", "RESULTAAT", _S.TYPE, "een geheel getal", "Geslaagd, Gezakt of Geen",
       "DUO geeft geen cijfer maar een uitslag."),
    _A("VRIJSTELLING", "EINDOORDEELVRIJSTELLING", _S.TYPE, "een datum", "Toekenning of Afwijzing",
       "Een oordeel is geen datum; de definitie van het GGM noemt hier redenen die DUO niet kent."),
    _A("Z_ROUTE", "", _S.ONTBREEKT, "wel in de definities, niet in het JSON Schema", "een eigen object, als B1_ROUTE",
       "Anders staan de uren van de Z-route nergens."),
    _A("INBURGERINGSTERMIJN", "DATUMEINDEINBURGERINGSTERMIJN", _S.BETEKENIS, "zegt niet of de dag zelf meetelt",
       "de laatste dag die meetelt", "DUO rekent met de dag erna."),
    _A("VERBLIJFPLAATS_AZC", "PLAATS", _S.BETEKENIS, "een gemeente", "de naam van de COA-locatie",
       "Zo krijgt de gemeente haar van het COA. Bij een geheim adres blijft het object weg."),
    _A("EXAMENONDERDEEL", "DATUMREGISTRATIEUITSLAG", _S.BETEKENIS, "de dag waarop de uitslag is geregistreerd",
       "de dag van het examen", "DUO geeft alleen die dag."),
    _A("EDUCATIE", "EDUCATIEDIPLOMA", _S.BETEKENIS, "zeven Nederlandse niveaus",
       "alleen Geen basisopleiding en Basisniveau",
       "Een buitenlandse middelbare school of hogeschool is niet zonder waardering in te delen. Ons woord staat in "
       "OPLEIDING."),
    _A("PVT", "VERWIJTBAARNIETVOLDAAN", _S.BETEKENIS, "een tekst zonder lijst", "Ja of Nee", "Zoals DUO het vraagt."),
    _A("BREDE_INTAKE", "DATUMTOT_PEILDATUM_", _S.BETEKENIS, "peildatum van de uren", "de dag van de uitvoer",
       "Zo staan de uren dan in het urenboek."),
)  # fmt: skip
NIET: Final[tuple[tuple[str, str], ...]] = (
    ("ONTHEFFING", "Zegt iets over gezondheid. De teamleider die uitvoert, mag dat niet zien."),
    ("AANDACHTSPUNT_", "Kan over gezondheid, schulden of justitie gaan. Meedoen houdt er geen lijst van bij."),
    ("Adres, telefoon, e-mail", "Staan niet in dit deel van het GGM, of zijn die van een azc. Niets daarvan gaat mee."),
    ("Notities en gesprekken", "Kent het GGM niet, en horen niet in een bestand."),
)
"""What stays out on purpose."""
