# SPDX-License-Identifier: EUPL-1.2
"""Reads of the traject: the hours book, DUO's institutions, deliveries, placements and what providers see of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import F, Q, QuerySet

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.berichten import uit_dict as bericht_uit
from meedoen.domein.toegang import Scope, aanbieder
from meedoen.regie.databank.vaste_vraag import van_dossier
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Identificatie
from meedoen.regie.dossiers.queries.tijdlijn import gecorrigeerd, geldend
from meedoen.regie.trajecten.models import Instelling, Partnerbericht, Plaatsing, Verwijtvoorstel
from meedoen.regie.uitgaand.models import Bericht, Poging

_SOORTEN = ("duo.aanbod", "duo.aanbod_verwijderen", "duo.pvt", "duo.map", "duo.zroute", "duo.uren",
            "duo.lbt_nummer_verwijderen")  # fmt: skip


class UrenRegel(NamedTuple):
    """One row of the hours book. `geldt`: not corrected since; `verbetering`: it took the place of another."""

    id: UUID
    feit: g.UrenGeboekt
    door: str
    geldt: bool
    verbetering: bool


@van_dossier
def _uren(gemeente_id: int, dossier_id: UUID) -> QuerySet[Gebeurtenis]:
    rijen = Gebeurtenis.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id, kenmerk=g.UrenGeboekt.code)
    return rijen.order_by("-geldig_op", "-vastgelegd_op", "-id")


def verwijten(dossier: Dossier, onderdeel: str) -> QuerySet[Verwijtvoorstel]:
    """Return the proposals that somebody is to blame for a PVT or MAP ("pvt", "map"), newest first."""
    rijen = Verwijtvoorstel.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, onderdeel=onderdeel)
    return rijen.order_by("-voorgelegd_op", "-id")


def urenregels(scope: Scope, dossier: Dossier) -> list[UrenRegel]:
    """Return the hours book of one dossier, newest period first; rows that no longer count included."""
    rijen = _uren(dossier.gemeente_id, dossier.id)
    weg = gecorrigeerd(dossier, [rij.id for rij in rijen]) if rijen else set()
    uit = []
    for rij in rijen:
        feit = g.uit_dict(rij.kenmerk, rij.gegevens)
        assert isinstance(feit, g.UrenGeboekt)
        uit.append(UrenRegel(rij.id, feit, rij.door, rij.id not in weg, rij.corrigeert_id is not None))
    return uit


def gesprekken_van(dossier: Dossier, dag: date) -> list[g.Gegevens]:
    """Return the voortgangsgesprekken of one day that still count."""
    rijen = list(
        Gebeurtenis.objects.filter(
            gemeente_id=dossier.gemeente_id,
            dossier_id=dossier.id,
            kenmerk=g.Voortgangsgesprek.code,
            geldig_op=dag,
        )
    )
    weg = gecorrigeerd(dossier, [rij.id for rij in rijen])
    return [g.uit_dict(rij.kenmerk, rij.gegevens) for rij in rijen if rij.id not in weg]


def urenregel(scope: Scope, dossier: Dossier, regel_id: UUID) -> UrenRegel | None:
    """Return one row of the hours book that still counts and has hours, or None."""
    return next((r for r in urenregels(scope, dossier) if r.id == regel_id and r.geldt and r.feit.uren), None)


class LesRegel(NamedTuple):
    """Hours of lessons that count, with who laid them down."""

    id: UUID
    feit: g.LesurenGeboekt
    door: str


def lesregels(scope: Scope, dossier: Dossier) -> list[LesRegel]:
    """Return the hours of lessons that still count, newest period first; two queries."""
    rijen = geldend(scope, dossier, g.LesurenGeboekt)
    return [LesRegel(rij.id, feit, rij.door) for rij, feit in rijen if isinstance(feit, g.LesurenGeboekt) and feit.uren]


def gesprekken(scope: Scope, dossier: Dossier) -> list[tuple[g.Voortgangsgesprek, str]]:
    """Return the voortgangsgesprekken that still count with who laid each down, newest first; two queries."""
    rijen = geldend(scope, dossier, g.Voortgangsgesprek)
    return [(feit, rij.door) for rij, feit in rijen if isinstance(feit, g.Voortgangsgesprek)]


def instellingen(*, ook: str = "") -> list[Instelling]:
    """Return the institutions DUO lists now, by name, and the one with number `ook` if it is no longer there."""
    rijen = Instelling.objects.filter(Q(weg_sinds__isnull=True) | Q(instellingsnummer=ook))
    return list(rijen.order_by("naam", "instellingsnummer"))


@van_dossier
def _leveringen(gemeente_id: int, dossier_id: UUID) -> QuerySet[Bericht]:
    rijen = Bericht.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id, soort__in=_SOORTEN)
    return rijen.order_by("gelegd_op", "id")


def leveringen(scope: Scope, dossier: Dossier) -> Mapping[str, Bericht]:
    """Return per delivery (`Bericht.betreft`) the last message about it."""
    return {bericht_uit(rij.inhoud).betreft: rij for rij in _leveringen(dossier.gemeente_id, dossier.id)}


def is_nooit_aangekomen(dossier: Dossier, betreft: str) -> bool:
    """Say whether DUO surely has nothing of this delivery: all we sent was refused, or never left.

    Without any message we don't know; a withdrawn one may have arrived when its outcome was unknown.
    """
    rijen = Bericht.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort__in=_SOORTEN)
    over = [rij for rij in rijen if bericht_uit(rij.inhoud).betreft == betreft]
    if not over or any(rij.staat not in ("geweigerd", "ingetrokken") for rij in over):
        return False
    aangekomen = Poging.objects.filter(
        gemeente_id=dossier.gemeente_id, bericht_id__in=[rij.id for rij in over],
        uitkomst__in=("gelukt", "onbekend", "nagekeken"),
    )  # fmt: skip
    return not aangekomen.exists()


def bsn(dossier: Dossier) -> str | None:
    """Return the BSN of this dossier, if known."""
    return (
        Identificatie.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
        .values_list("bsn", flat=True)
        .first()
    )


@van_dossier
def _plaatsingen(gemeente_id: int, dossier_id: UUID) -> QuerySet[Plaatsing]:
    rijen = Plaatsing.objects.filter(gemeente_id=gemeente_id, dossier_id=dossier_id)
    return rijen.select_related("organisatie").order_by("-vanaf", "-id")


def plaatsingen(scope: Scope, dossier: Dossier) -> list[Plaatsing]:
    """Return where this person is or was placed, newest first, each with its `organisatie`."""
    return _plaatsingen(dossier.gemeente_id, dossier.id)


def partnerberichten(scope: Scope, dossier: Dossier) -> list[Partnerbericht]:
    """Return what was written with providers about this person, oldest first."""
    rijen = Partnerbericht.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return list(rijen.select_related("organisatie").order_by("gemaakt_op", "id"))


class Leerling(NamedTuple):
    """What the purpose of a provider lets it know of one person; empty text: unknown, or not for this purpose."""

    plaatsing: UUID
    naam: str
    voornamen: str
    achternaam: str
    geheim_adres: bool
    straat: str
    huisnummer: str
    postcode: str
    plaats: str
    taal: str
    tolk: str
    telefoon: str
    telefoon_uitleg: str
    email: str
    veilig_contact: str
    consulent: str
    consulent_telefoon: str
    consulent_email: str


def eigen_plaatsingen(scope: Scope, *, na: UUID | None = None, hoogstens: int = 0) -> list[Plaatsing]:
    """Return the placements that a provider sees, in order of id, after `na`; all without `hoogstens`."""
    rijen = Plaatsing.objects.filter(gemeente_id__in=scope.gemeenten, organisatie_id=aanbieder(scope))
    rijen = (rijen.filter(id__gt=na) if na else rijen).order_by("id")
    return list(rijen[:hoogstens] if hoogstens else rijen)


def eigen_plaatsing(scope: Scope, plaatsing_id: UUID) -> Plaatsing | None:
    """Return one placement that a provider sees, or None."""
    rijen = Plaatsing.objects.filter(gemeente_id__in=scope.gemeenten, organisatie_id=aanbieder(scope))
    return rijen.filter(id=plaatsing_id).first()


def leerlingen(scope: Scope, plaatsing_ids: Sequence[UUID]) -> dict[UUID, Leerling]:
    """Return per placement what this provider may know of the person, in one query."""
    with connection.cursor() as cursor:
        cursor.execute("select * from meedoen.partner_leerlingen(%s::uuid[])", [list(plaatsing_ids)])
        gelezen = [Leerling._make("" if waarde is None else waarde for waarde in rij) for rij in cursor.fetchall()]
    return {leerling.plaatsing: leerling for leerling in gelezen}


def eigen_berichten(
    scope: Scope, *, plaatsing_id: UUID | None = None, na: UUID | None = None, hoogstens: int = 0
) -> list[Partnerbericht]:
    """Return the messages that a provider sees, in order of id, after `na`; all without `hoogstens`."""
    rijen = Partnerbericht.objects.filter(gemeente_id__in=scope.gemeenten, organisatie_id=aanbieder(scope))
    if plaatsing_id is not None:
        rijen = rijen.filter(plaatsing_id=plaatsing_id)
    rijen = (rijen.filter(id__gt=na) if na else rijen).order_by("id")
    return list(rijen[:hoogstens] if hoogstens else rijen)


def berichten_van_gemeente(scope: Scope, *, hoogstens: int) -> list[Partnerbericht]:
    """Return what the gemeente wrote to a provider: unread first, then the last that was read."""
    rijen = Partnerbericht.objects.filter(
        gemeente_id__in=scope.gemeenten, organisatie_id=aanbieder(scope), van="gemeente"
    )
    return list(rijen.order_by(F("gelezen_op").desc(nulls_first=True), "-id")[:hoogstens])


def eigen_bericht(scope: Scope, bericht_id: UUID) -> Partnerbericht | None:
    """Return one message that a provider sees, or None."""
    rijen = Partnerbericht.objects.filter(gemeente_id__in=scope.gemeenten, organisatie_id=aanbieder(scope))
    return rijen.filter(id=bericht_id).first()
