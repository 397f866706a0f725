# SPDX-License-Identifier: EUPL-1.2
"""Tasks, receivers and parts in words."""

from __future__ import annotations

from typing import Final

from meedoen.domein.contracten import PrijsPer
from meedoen.domein.mandaten import Mandaattaak, Onderdeel, Ontvanger
from meedoen.regie.mandaten.models import Contract, Mandaat
from meedoen.regie.web.taal import euro
from meedoen.regie.web.zinnen import domein_nl

TAAK: Final = {
    Mandaattaak.PIP: "Een plan (PIP) vaststellen",
    Mandaattaak.LBT_ONTHEFFING: "Beslissen over de leerbaarheidstoets",
    Mandaattaak.ONTZORGEN_LANGER: "Beslissen over langer ontzorgen",
    Mandaattaak.BOETE: "Beslissen over een boete",
    Mandaattaak.BOETE_UITSTEL: "Beslissen over later of in delen betalen",
    Mandaattaak.BOETE_BEZWAAR: "Beslissen op bezwaar tegen een boete",
    Mandaattaak.BEZWAAR: "Beslissen op bezwaar tegen een ander besluit",
    Mandaattaak.EINDGESPREK_MAP: "Het eindgesprek van de MAP voeren",
    Mandaattaak.EINDGESPREK_Z: "Het eindgesprek van de Z-route voeren",
}
LET_OP: Final = {
    Mandaattaak.BOETE: "Nooit wie het rapport schreef (artikel 10:3 lid 4 van de Awb). Meedoen let daarop.",
    Mandaattaak.BOETE_BEZWAAR: "Nooit wie de boete oplegde (artikel 10:3 lid 3 van de Awb). Meedoen let daarop.",
    Mandaattaak.BEZWAAR: "Nooit wie het besluit nam (artikel 10:3 lid 3 van de Awb). Meedoen let daarop.",
    Mandaattaak.EINDGESPREK_Z: "Alleen eigen mensen of een openbaar lichaam "
    "(artikel 3.14 lid 4 van het Besluit inburgering 2021).",
}
AAN: Final = {
    Ontvanger.ROL: "Eigen mensen, met een rol in Meedoen",
    Ontvanger.OPENBAAR_LICHAAM: "Een openbaar lichaam (gemeenschappelijke regeling)",
    Ontvanger.ORGANISATIE: "Een andere organisatie of gemeente",
}
ONDERDEEL: Final = {
    Onderdeel.INTAKE: "Brede intake",
    Onderdeel.BEGELEIDING: "Maatschappelijke begeleiding",
    Onderdeel.ONTZORGEN: "Ontzorgen",
    Onderdeel.PVT: "Participatieverklaring (PVT)",
    Onderdeel.MAP: "Module arbeidsmarkt (MAP)",
    Onderdeel.LES: "Inburgeringslessen",
    Onderdeel.WERK: "Werk en meedoen",
    Onderdeel.NAZORG: "Nazorg",
}

PER: Final = {
    PrijsPer.PERSOON: "per persoon",
    PrijsPer.UUR: "per uur",
    PrijsPer.MAAND: "per maand",
    PrijsPer.JAAR: "per jaar",
}


def afgesproken(rij: Contract) -> str:
    """Return what a contract says of number and price."""
    aantal = "aantal niet afgesproken" if rij.aantal is None else f"hoogstens {mensen(rij.aantal)} tegelijk"
    return aantal if rij.prijs is None else f"{aantal}, {euro(rij.prijs)} {PER[PrijsPer(rij.per)]}"


def mensen(aantal: int) -> str:
    """Return a number of people in words."""
    return "1 mens" if aantal == 1 else f"{aantal} mensen"


def wie(rij: Mandaat) -> str:
    """Return to whom a mandate was given."""
    return domein_nl.zin(f"rol_{rij.rol}") if rij.rol else rij.naam
