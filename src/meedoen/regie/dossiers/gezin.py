# SPDX-License-Identifier: EUPL-1.2
"""Somebody of the household in words. Ages here only choose a sentence: no rule of law is read from them."""

from __future__ import annotations

from datetime import date
from typing import Final

from meedoen.regie.dossiers.kop import leeftijd
from meedoen.regie.dossiers.models import Gezinslid
from meedoen.regie.web import datums

RELATIES: Final = (
    ("partner", "Partner"),
    ("kind", "Kind"),
    ("ouder", "Ouder"),
    ("broer_zus", "Broer of zus"),
    ("voogd", "Voogd (Nidos)"),
    ("ander", "Iemand anders"),
)
"""What somebody is to the person of the dossier, as the form offers it."""
SCHOOL: Final = {"gaat": "Gaat naar school", "aangemeld": "Aangemeld bij een school", "geen": "Nog geen school"}
"""How school of a child stands, as the form offers it; "" is not known."""


def noem(lid: Gezinslid) -> str:
    """Return what one calls somebody: the name, or of a child without one what is known of its birth."""
    if lid.naam:
        return lid.naam
    return f"kind uit {datums.maand_en_jaar(lid.geboortedatum).lower()}" if lid.geboortedatum else "kind"


def geboren(lid: Gezinslid) -> str:
    """Return the birth as far as it is known, as part of a sentence; "" when nobody knows."""
    if lid.geboortedatum is None:
        return ""
    dag = lid.geboortedatum
    return f"geboren in {datums.maand_en_jaar(dag).lower()}" if lid.alleen_maand else f"geboren op {datums.voluit(dag)}"


def zorg(kind: Gezinslid, vandaag: date) -> list[str]:
    """Return what is known of school and care of a child, and what nobody knows yet that its age asks."""
    jaren = leeftijd(kind.geboortedatum, vandaag) if kind.geboortedatum else None
    zinnen = []
    if kind.school:
        zinnen.append(f"{SCHOOL[kind.school]}.")
    elif jaren is None or _SCHOOL_VAN <= jaren < _VOLWASSEN:
        zinnen.append("Of er een school is, is niet bekend.")
    if kind.vve:
        zinnen.append(f"Voorschool: {kind.vve.rstrip('.')}.")
    elif kind.geboortedatum is not None and _voorschool(kind.geboortedatum, vandaag):
        zinnen.append("Kan naar de voorschool (VVE): vraag ernaar, en zet de afspraak in het plan.")
    if jaren is None or jaren < _OPVANG_TOT:
        zinnen.append(_OPVANG[kind.opvang])
    return zinnen


def met_hoofdletter(woorden: str) -> str:
    """Return these words as the begin of a sentence."""
    return woorden[:1].upper() + woorden[1:]


def lidbeeld(lid: Gezinslid, vandaag: date) -> dict[str, str]:
    """Return somebody of the household as the pages show them; `zorg` is what is known of school and care."""
    delen = [lid.naam, geboren(lid), "" if lid.woont_bij else "woont ergens anders"]
    return {
        "id": str(lid.id),
        "relatie": _RELATIE.get(lid.relatie, lid.relatie),
        "noem": noem(lid),
        "zin": met_hoofdletter(", ".join(deel for deel in delen if deel)) or "Nog niets bekend",
        "zorg": " ".join(zorg(lid, vandaag)) if lid.relatie == "kind" else lid.vve,
    }


_RELATIE: Final = dict(RELATIES)
_SCHOOL_VAN: Final = 4
_VOLWASSEN: Final = 18
_OPVANG_TOT: Final = 12
_VOORSCHOOL: Final = (30, 48)
"""From two and a half to four, in months: as most gemeenten offer voorschool."""
_OPVANG: Final = {
    True: "Heeft opvang nodig tijdens de lessen.",
    False: "Heeft geen opvang nodig.",
    None: "Of er opvang nodig is, is niet bekend.",
}


def _voorschool(geboren_op: date, vandaag: date) -> bool:
    maanden = (vandaag.year - geboren_op.year) * 12 + vandaag.month - geboren_op.month
    maanden -= vandaag.day < geboren_op.day
    return _VOORSCHOOL[0] <= maanden < _VOORSCHOOL[1]
