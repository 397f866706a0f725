# SPDX-License-Identifier: EUPL-1.2
"""Words of the consequences of a proposal: parameters by subject, clocks and tasks by name, what counts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.regie.impact.rekenen import Onderdeel
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen import domein_nl

TELT: Final = (
    "Open dossiers, met de feiten en het beleid van vandaag.",
    "Klokken die nu lopen of dan zouden lopen. Ook of een klok te laat wordt, of juist niet meer.",
    "Taken die erbij komen, wegvallen of een andere dag krijgen.",
)
TELT_NIET: Final = (
    "Gesloten dossiers, en klokken die al gehaald of voorbij zijn.",
    "Besluiten en brieven die al weg zijn: die veranderen niet.",
    "De termijn die DUO al vaststelde: de datum van DUO gaat voor op onze berekening.",
    "Boetes, leningen en geld van het Rijk: Meedoen bewaart daar nog geen gegevens over.",
    "Oproepen en waarschuwingen: daarvan legt de wet nog geen lengte vast die je hier kunt kiezen.",
)
ERBIJ_WEG: Final = MappingProxyType(
    {
        Onderdeel.KLOK: ("krijgt een datum", "heeft geen datum meer"),
        Onderdeel.TAAK: ("komt erbij", "valt weg"),
    }
)


class Over(NamedTuple):
    """What a parameter is about: the subject it stands under, its name, and the doubts that touch it."""

    onderwerp: str
    naam: str
    twijfels: tuple[str, ...] = ()


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
        "bezwaar_dagen": Over("Besluiten", "Tijd om bezwaar te maken"),
    }
)
"""Parameter -> its words; all of `recht.parameters` (a test sees to it)."""

_TAKEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "niemand": "Dossier toewijzen",
        "inzage_nakijken": "Inzage nakijken",
        "contactpersoon_gemeente": "Contactpersoon bij de gemeente kiezen",
        "contactpersoon_uitvoerder": "Contactpersoon bij de uitvoerder kiezen",
        "naam_onbekend": "Naam aanvullen",
        "email_klopt_niet": "Vragen om het goede e-mailadres",
        "bsn_onbekend": "BSN aanvullen",
        "bericht_vastgelopen": "Kijken naar een bericht dat niet aankomt",
        "duo_weigert": "Plan herstellen dat DUO weigerde",
        "duo_antwoordt_niet": "Kijken waar het antwoord van DUO blijft",
        "wacht_op_duo": "Wachten op DUO",
        "verschil_termijn": "Verschil met de termijn van DUO bekijken",
        "verschil_ss139": "Verschil met DUO over het begin bekijken",
        "verschil_ss139_geen_start": "Verschil met DUO over het begin bekijken",
        "termijn_vertellen": "Vertellen tot wanneer de termijn loopt",
        "eerste_contact": "Kennismaken",
        "eerste_contact_azc": "Kennismaken in het azc",
        "intake_plannen": "Brede intake plannen",
        "intake_uitnodigen": "Uitnodigen in het azc",
        "intake_afnemen": "Met de brede intake beginnen",
        "intake_afmaken": "Brede intake afmaken",
        "oproepen_kloppen_niet": "Oproepen nakijken",
        "oproep_uitkomst": "Uitkomst van een oproep vastleggen",
        "oproep_gemist": "Contact zoeken na een gemist gesprek",
        "oproep_nog_eens": "Nog eens contact zoeken",
        "oproep_verwijt": "Oordeel over een gemist gesprek vastleggen",
        "oproep_nieuwe_datum": "Nieuwe afspraak maken",
        "waarschuwing": "Waarschuwing sturen",
        "derde_oproep": "Derde oproep sturen",
        "intake_zonder_medewerking": "Afronden zonder gesprek voorleggen",
        "intake_voorgelegd": "Afronden zonder gesprek bevestigen",
        "intake_teruggegeven": "Teruggegeven afronding bekijken",
        "intake_wacht_collega": "Wachten op een collega bij de intake",
        "startniveau": "Startniveau invullen",
        "lbt_aangemeld": "Over de leerbaarheidstoets vertellen",
        "lbt_uitslag": "Uitslag van de leerbaarheidstoets bespreken",
        "pip_opstellen": "Plan opstellen",
        "pip_vaststellen": "Plan vaststellen",
        "pip_voorgelegd": "Voorgelegd plan lezen en vaststellen",
        "pip_wacht_collega": "Wachten op een collega bij het plan",
        "pip_te_laat": "Plan opstellen dat te laat is",
        "pip_te_laat_vaststellen": "Plan vaststellen dat te laat is",
        "pip_nadert_intake": "Intake afmaken omdat het plan bijna moet",
        "pip_te_laat_intake": "Intake afmaken omdat het plan te laat is",
        "wacht_op_derde": "Wachten op informatie van een ander",
    }
)


def naam(onderdeel: Onderdeel, soort: str) -> str:
    """Return what a kind of clock or the code of a task is called. What DUO's signals ask goes under one name."""
    if onderdeel is Onderdeel.KLOK:
        return domein_nl.zin(f"klok_{soort}")
    return _TAKEN.get(soort, "Taak na een bericht van DUO")


def stand(onderdeel: Onderdeel, staat: str) -> str:
    """Return the state of a clock or task in words."""
    if onderdeel is Onderdeel.KLOK:
        return domein_nl.zin(f"staat_{staat}")
    return "Open" if staat else "Er niet"


def later(dagen: int) -> str:
    """Return "14 dagen eerder", "1 dag later"."""
    return f"{datums.dagen(abs(dagen))} {'later' if dagen >= 0 else 'eerder'}"
