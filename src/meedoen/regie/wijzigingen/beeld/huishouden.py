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
from meedoen.regie.dossiers.gezin import lidbeeld
from meedoen.regie.dossiers.kop import contact_van, fasenaam
from meedoen.regie.dossiers.models import Dossier, Gezinslid
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.web.zinnen.domein_nl.traject import nareis as nareis_in_woorden
from meedoen.regie.wijzigingen.models import Huishoudband
from meedoen.regie.wijzigingen.services.huishouden import ANDERSOM

RELATIES = {"partner": "Partner", "kind": "Kind", "ouder": "Vader of moeder", "familie": "Andere familie"}


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
    """A member of the family without a dossier: who, and of a child school and care; `url` changes it."""

    relatie: str
    noem: str
    zin: str
    zorg: str
    url: str


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


def gezin(rijen: Sequence[Gezinslid], vandaag: date, dossier: str, *, mag: bool) -> list[GezinsBeeld]:
    """Return the family as it stands with this person; `dossier` is the address of the dossier.

    Of everybody the year of birth, or the age, is enough here: the day stands with Persoon.
    """
    uit = []
    for lid in rijen:
        beeld = lidbeeld(lid, vandaag)
        jaar = f"geboren in {lid.geboortedatum.year}" if lid.geboortedatum else "geboortejaar niet bekend"
        zin = f"{f'{lid.naam}, {jaar}' if lid.naam else jaar.capitalize()}."
        url = f"{dossier}/persoon/gezin/{lid.id}?terug={dossier}/wijzigen/huishouden" if mag else ""
        ergens = "" if lid.woont_bij else " Woont ergens anders."
        uit.append(GezinsBeeld(beeld["relatie"], beeld["noem"], f"{zin}{ergens}", beeld["zorg"], url))
    return uit


@dataclass(frozen=True, slots=True)
class LesBeeld:
    """Lessons and childcare side by side: who has lessons since when, and what to do about both at once."""

    regels: tuple[str, ...]
    zin: str


def lessen(
    mensen: Sequence[tuple[Dossier, DossierFeiten]], rijen: Sequence[Gezinslid], opvang: int | None, vandaag: date
) -> LesBeeld:
    """Return from when each of these people has lessons, the person of this page first, and for how many children care
    may be needed then (`opvang`; None: nobody knows).

    On which hours the lessons are, nobody tells us: no clash is claimed that we can't see.
    """
    wanneer = [(dossier.naam, _eerste_les(feiten)) for dossier, feiten in mensen]
    regels = tuple(
        f"{naam}: {'les vanaf' if dag >= vandaag else 'les sinds'} {datums.voluit(dag)}."
        if dag
        else f"{naam}: nog geen eerste les bekend."
        for naam, dag in wanneer
    )
    samen = sum(dag is not None for _, dag in wanneer) > 1
    if not opvang:
        if not rijen:
            zin = "Zijn er kinderen? Voeg ze toe bij Gezin. Dan staat hier of er opvang nodig is."
        else:
            zin = "Voor geen kind is opvang nodig." if opvang == 0 else "Vul bij elk kind in of er opvang nodig is."
        return LesBeeld(regels, zin)
    wie = "een kind" if opvang == 1 else f"{opvang} kinderen"
    nodig = f"Voor {wie} is opvang nodig, of is dat niet bekend."
    if samen:
        wat = "Meer mensen in dit huis hebben les: spreek andere uren af, of één opvang voor dezelfde uren."
    elif any(dag is not None and dag < vandaag for _, dag in wanneer):
        wat = "De lessen zijn al begonnen: vraag of de opvang er is."
    else:
        wat = "Die moet er zijn voor de eerste les."
    return LesBeeld(regels, f"{nodig} {wat}")


def _eerste_les(feiten: DossierFeiten) -> date | None:
    """The first day of the lessons that were offered and hold, as the school or we laid it down."""
    return min((les.start for les in feiten.aanbod if les.start is not None), default=None)


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
