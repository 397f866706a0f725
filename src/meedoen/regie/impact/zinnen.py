# SPDX-License-Identifier: EUPL-1.2
"""Words of the consequences of a proposal: parameters by subject, what shifts by name and how far, what counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.recht.parameters import PARAMETERS
from meedoen.regie.impact.rekenen import Onderdeel
from meedoen.regie.impact.taaknamen import TAKEN, VAN_SIGNAAL
from meedoen.regie.web import datums
from meedoen.regie.web.taal import euro, met_punten
from meedoen.regie.web.zinnen import domein_nl

TELT: Final = (
    "Open dossiers, met de feiten en het beleid van vandaag.",
    "Klokken die nu lopen of dan zouden lopen. Ook of een klok te laat wordt, of juist niet meer.",
    "Taken die erbij komen, wegvallen of een andere dag krijgen.",
    "Uren die de wet nog vraagt van wie een plan heeft: PVT, MAP en de Z-route. De lesuren en uren meedoen die in "
    "Meedoen staan, gaan eraf.",
    "Boetes van de gemeente die nog niet zijn besloten, met wat nu in de zaak staat. Wat voor de inburgeraar het "
    "gunstigst is, geldt, ook als de regel na de overtreding veranderde.",
)
TELT_NIET: Final = (
    "Gesloten dossiers, en klokken die al gehaald of voorbij zijn.",
    "Besluiten en brieven die al weg zijn: die veranderen niet. Ook een boete die is opgelegd, blijft wat die is.",
    "De termijn die DUO al vaststelde: de datum van DUO gaat voor op onze berekening.",
    "Wat DUO of de gemeente al als klaar vastlegde: de PVT, de MAP, de Z-route en het inburgeren zelf.",
    "Uren van PVT en MAP die al zijn gemaakt: die houdt Meedoen niet bij. Daar staat dus het hele aantal. "
    "Ook minder uren door een gedeeltelijke ontheffing tellen niet mee.",
    "Een plan dat nog niet is vastgesteld: of daarin dan te weinig uren staan, telt hier niet mee.",
    "Een boete waarvoor nog een oordeel nodig is, of die van de wet niet kan: daar is nog geen bedrag.",
    "Het hoogste bedrag van een boete, wat de boetes samen hoogstens mogen zijn, en hoeveel het verwijt scheelt: die "
    "kun je hier niet anders kiezen.",
    "Boetes van DUO, leningen en geld van het Rijk: die houdt Meedoen niet per dossier bij.",
    "Dagen die de gemeente zelf kiest (beleid), en dagen in een besluit, zoals uitstel of een nieuwe termijn.",
    "Oproepen en waarschuwingen: daarvan legt de wet nog geen lengte vast die je hier kunt kiezen.",
)
ERBIJ_WEG: Final = MappingProxyType(
    {
        Onderdeel.KLOK: ("krijgt een datum", "heeft geen datum meer"),
        Onderdeel.TAAK: ("komt erbij", "valt weg"),
        Onderdeel.PLICHT: ("heeft dan niet meer genoeg uren", "heeft dan genoeg uren"),
        Onderdeel.BEDRAG: ("krijgt een bedrag", "heeft geen bedrag meer"),
    }
)
TELLINGEN: Final = MappingProxyType(
    {
        Onderdeel.KLOK: ("krijgen een andere datum", "krijgen een datum", "hebben geen datum meer"),
        Onderdeel.PLICHT: (
            "moeten dan meer of minder uren volgen",
            "hebben dan niet meer genoeg uren",
            "hebben dan genoeg uren",
        ),
        Onderdeel.BEDRAG: ("krijgen een ander bedrag", "krijgen een bedrag", "hebben geen bedrag meer"),
    }
)
"""Onderdeel -> what counts of dossiers say: how many shift, get one, lose one."""
ANDERS: Final = "houden dezelfde laatste dag, maar de klok begint of stopt op een andere dag"
_SOORTEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pvt_uren": "Uren PVT",
        "map_uren": "Uren praktijk in de MAP",
        "z_lesuren": "Uren les in de Z-route",
        "z_meedoenuren": "Uren meedoen in de Z-route",
        "boete_intake": "Boete bij de brede intake (artikel 22), nog niet besloten",
        "boete_medewerking": "Boete tijdens het traject (artikel 23), nog niet besloten",
    }
)
"""Kind of duty or fine -> its name."""
_EEN: Final[Mapping[str, str]] = MappingProxyType({"dagen": "dag", "weken": "week", "maanden": "maand"})
_MEER: Final[Mapping[str, str]] = MappingProxyType({"jaren": "jaar", "uren": "uur"})


class Over(NamedTuple):
    """What a parameter is about: the subject it stands under, its name, and the doubts that touch it."""

    onderwerp: str
    naam: str
    twijfels: tuple[str, ...] = ()


_LESSEN: Final = "Aanbod van lessen"
_UREN: Final = "Uren die de wet vraagt"
_BESLUITEN: Final = "Besluiten"
_BOETES: Final = "Boetes van de gemeente"

OVER: Final[Mapping[str, Over]] = MappingProxyType(
    {
        "pip_dagen": Over(
            "Plan (PIP)",
            "Tijd om het plan vast te stellen",
            ("dag_van_kennisgeving", "huisvesting_onbekend", "overgang_2023"),
        ),
        "pip_derde_dagen": Over(
            "Plan (PIP)",
            "Tijd voor het plan na informatie van een ander",
            ("derde_binnen_termijn", "derde_in_verlenging"),
        ),
        "termijn_maanden": Over(
            "Inburgeringstermijn en leerroute", "Lengte van de inburgeringstermijn", ("schrikkeldag", "ontbrekende_dag")
        ),
        "routewissel_maanden": Over(
            "Inburgeringstermijn en leerroute", "Tijd om een andere leerroute te kiezen", ("ontbrekende_dag",)
        ),
        "verlenging_maanden": Over(
            "Inburgeringstermijn en leerroute",
            "Hoe lang voor het einde iemand verlenging kan vragen",
            ("zes_maanden_terug", "aanvraag_na_einde"),
        ),
        "aanbod_maanden": Over(_LESSEN, "Tijd om lessen aan te bieden", ("ontbrekende_dag",)),
        "taalschakeltraject_maanden": Over(
            _LESSEN, "Tijd tot het taalschakeltraject begint", ("ontbrekende_dag", "aanbod_bij_onderwijsroute")
        ),
        "pvt_norm": Over(_UREN, "Uren PVT"),
        "map_norm": Over(_UREN, "Uren praktijk in de MAP", ("map_bij_onderwijsroute",)),
        "z_lesuren": Over(_UREN, "Uren les in de Z-route"),
        "z_meedoenuren": Over(_UREN, "Uren meedoen in de Z-route", ("belastbaarheid_is_norm",)),
        "ontzorgen_maanden": Over(
            "Ontzorgen", "Hoe lang het ontzorgen duurt", ("ontbrekende_dag", "ontzorgen_met_bijstand")
        ),
        "bezwaar_dagen": Over(_BESLUITEN, "Tijd om bezwaar te maken"),
        "beslissen_aanvraag_weken": Over(
            _BESLUITEN, "Tijd om op een verzoek te beslissen", ("opschorting_laatste_dag", "aanvraag_mondeling")
        ),
        "beslissen_bezwaar_weken": Over(
            _BESLUITEN, "Tijd om op een bezwaar te beslissen", ("opschorting_laatste_dag",)
        ),
        "beslissen_commissie_weken": Over(
            _BESLUITEN, "Tijd om met een commissie op een bezwaar te beslissen", ("opschorting_laatste_dag",)
        ),
        "boete_intake": Over(_BOETES, "Boete bij de brede intake", ("mildste_tussenin", "medewerking_tweede_oproep")),
        "boete_grondbedrag": Over(
            _BOETES,
            "Boete tijdens het traject: het bedrag om mee te beginnen",
            ("mildste_tussenin", "boeteladder", "factor_of_ladder_eerst", "boetes_buiten_termijn"),
        ),
        "boete_beslissen_weken": Over(_BOETES, "Tijd om over een boete te beslissen"),
        "boete_betalen_weken": Over(_BOETES, "Tijd om een boete te betalen"),
        "aanmaning_weken": Over(_BOETES, "Tijd om te betalen na een aanmaning"),
        "bewaren_jaren": Over("Bewaren", "Hoe lang een dossier blijft na de inburgering", ("ontbrekende_dag",)),
    }
)
"""Parameter -> its words; all of `recht.parameters` (a test sees to it)."""


def naam(onderdeel: Onderdeel, soort: str) -> str:
    """Return what a kind of clock, duty or fine or the code of a task is called; DUO's signals go under one name."""
    if onderdeel is Onderdeel.KLOK:
        return domein_nl.zin(f"klok_{soort}")
    return TAKEN.get(soort, VAN_SIGNAAL) if onderdeel is Onderdeel.TAAK else _SOORTEN[soort]


def stand(onderdeel: Onderdeel, staat: str) -> str:
    """Return the state of a clock, task, duty or fine in words."""
    if onderdeel is Onderdeel.KLOK:
        return domein_nl.zin(f"staat_{staat}")
    if onderdeel is Onderdeel.PLICHT:
        return "Uren te gaan" if staat else "Genoeg uren"
    if onderdeel is Onderdeel.BEDRAG:
        return "Nog niet besloten"
    return "Open" if staat else "Er niet"


def hoeveel(naam: str, getal: int) -> str:
    """Return a value of a parameter with its unit: "56 dagen", "1 week", "40 uur", "€ 250"."""
    eenheid = PARAMETERS[naam].eenheid
    if eenheid == "euro":
        return euro(getal)
    meer = _MEER.get(eenheid, eenheid)
    return f"{met_punten(getal)} {_EEN.get(eenheid, meer) if getal == 1 else meer}"


def waarde(onderdeel: Onderdeel, wat: date | int | None) -> str:
    """Return what a clock, task, duty or fine is from or to: "12 november 2026", "nog 40 uur", "€ 250"."""
    if onderdeel is Onderdeel.PLICHT:
        return "genoeg uren" if wat is None else f"nog {met_punten(_getal(wat))} uur"
    if onderdeel is Onderdeel.BEDRAG:
        return "geen bedrag" if wat is None else euro(_getal(wat))
    return datums.voluit(wat) if isinstance(wat, date) else "geen datum"


def _getal(wat: date | int) -> int:
    assert isinstance(wat, int)
    return wat


def verder(onderdeel: Onderdeel, verschil: int) -> str:
    """Return how far something shifts: "14 dagen eerder", "20 uur meer", "€ 50 minder"."""
    if onderdeel is Onderdeel.PLICHT:
        return f"{met_punten(abs(verschil))} uur {richting(onderdeel, verschil)}"
    if onderdeel is Onderdeel.BEDRAG:
        return f"{euro(abs(verschil))} {richting(onderdeel, verschil)}"
    return f"{datums.dagen(abs(verschil))} {richting(onderdeel, verschil)}"


def richting(onderdeel: Onderdeel, verschil: int) -> str:
    """Return "later" or "eerder" of a day, "meer" or "minder" of hours and euros."""
    if onderdeel in (Onderdeel.PLICHT, Onderdeel.BEDRAG):
        return "meer" if verschil >= 0 else "minder"
    return "later" if verschil >= 0 else "eerder"


def cel(onderdeel: Onderdeel, verschil: int) -> tuple[str, str]:
    """Return how far, without direction, and its unit, for a spreadsheet: ("14", "dagen"), ("20", "uren")."""
    if onderdeel is Onderdeel.BEDRAG:
        return kaal(verschil), "euro"
    return str(abs(verschil)), "uren" if onderdeel is Onderdeel.PLICHT else "dagen"


def kaal(centen: int) -> str:
    """Return an amount for a spreadsheet, without sign: "250,00"."""
    heel, rest = divmod(abs(centen), 100)
    return f"{heel},{rest:02d}"
