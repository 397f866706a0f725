# SPDX-License-Identifier: EUPL-1.2
"""The household as its page shows it.

Of another adult it shows no more than that they belong together and how far the path is: what somebody says alone,
contact, notes, health and safe contact never show here. Of who must be reached safely it shows the name alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from meedoen.domein.feiten import DossierFeiten
from meedoen.regie.dossiers.kop import contact_van, fasenaam
from meedoen.regie.dossiers.models import Dossier, Gezinslid
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.web.zinnen.domein_nl.traject import nareis as nareis_in_woorden
from meedoen.regie.wijzigingen.models import Huishoudband
from meedoen.regie.wijzigingen.services.huishouden import ANDERSOM

RELATIES = {"partner": "Partner", "kind": "Kind", "ouder": "Vader of moeder", "familie": "Andere familie"}
_JONG = 12


@dataclass(frozen=True, slots=True)
class LidBeeld:
    """One other dossier of the household: who, what to this person, and a few words."""

    naam: str
    relatie: str
    url: str
    zin: str
    knop: KnopBeeld | None


@dataclass(frozen=True, slots=True)
class GezinsBeeld:
    """A member of the family without a dossier: name, birth year, and for a child what it needs."""

    naam: str
    relatie: str
    geboren: str
    zin: str


@dataclass(frozen=True, slots=True)
class NareisBeeld:
    """Family that follows: how it stands and what is said of it."""

    toestand: ToestandBeeld
    zin: str


def leden(dossier: Dossier, banden: Sequence[Huishoudband], basis: str, *, mag: bool) -> list[LidBeeld]:
    """Return the other dossiers of this household, each seen from this person."""
    return [_lid(dossier, band, basis, mag=mag) for band in banden]


def _lid(dossier: Dossier, band: Huishoudband, basis: str, *, mag: bool) -> LidBeeld:
    eigen = band.dossier_id == dossier.id
    ander, relatie = (band.ander, band.relatie) if eigen else (band.dossier, ANDERSOM[band.relatie])
    contact = contact_van(ander)
    zin = f"{fasenaam(ander.fase, ander.gesloten_om)}. Eigen dossier {ander.nummer}."
    if contact is not None and contact.veilig_contact:
        zin = "Eigen dossier. Hier staat verder niets over deze persoon."
    knop = KnopBeeld("Losmaken", f"{basis}/huishouden/{band.id}/los", "stil", onzichtbaar=f": {ander.naam}")
    return LidBeeld(ander.naam, RELATIES[relatie], f"/dossiers/{ander.id}", zin, knop if mag else None)


def gezin(rijen: Sequence[Gezinslid], vandaag: date) -> list[GezinsBeeld]:
    """Return the family as it stands with this person; of a child the year of birth and the care it needs."""
    uit = []
    for lid in rijen:
        jaar = f"geboren in {lid.geboortedatum.year}" if lid.geboortedatum else "geboortejaar niet bekend"
        delen = [] if lid.woont_bij else ["Woont ergens anders."]
        if lid.relatie == "kind" and _jong(lid.geboortedatum, vandaag):
            delen.append(f"Opvang of voorschool: {lid.vve}" if lid.vve else "Of er opvang nodig is, is niet bekend.")
        uit.append(GezinsBeeld(lid.naam, lid.relatie.capitalize(), jaar, " ".join(delen)))
    return uit


def _jong(geboren: date | None, vandaag: date) -> bool:
    """Under twelve: lessons wait for care (proces of the gemeente); unknown counts as young."""
    return geboren is None or vandaag.year - geboren.year <= _JONG


def nareis(feiten: DossierFeiten) -> NareisBeeld:
    """Return how family that follows stands."""
    komt = feiten.nareis
    if komt is None:
        return NareisBeeld(ToestandBeeld("nog_niet", "Niet aangekondigd"), "Er is geen familie die nakomt.")
    wie = nareis_in_woorden(komt)
    if feiten.nareis_hier is not None:
        op = datums.voluit(feiten.nareis_hier)
        return NareisBeeld(
            ToestandBeeld("goed", "Aangekomen"),
            f"{wie.capitalize()}, sinds {op}. Maak voor elke volwassene een dossier.",
        )
    verwacht = f"verwacht op {datums.voluit(komt.verwacht)}" if komt.verwacht else "wanneer is nog niet bekend"
    return NareisBeeld(ToestandBeeld("loopt", "Aangekondigd"), f"{wie.capitalize()}, {verwacht}.")
