# SPDX-License-Identifier: EUPL-1.2
"""Reads of referrals and of the people who guide. What the scope may not see, the database does not give."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet, Sum

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import Lijst, Partij, Punt, punten
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Rol, Scope, aanbieder, mens_achter
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.begeleiding.models import Afspraak
from meedoen.regie.databank.vaste_vraag import eerste, vaste_vraag
from meedoen.regie.dossiers.models import Betrokkene, Dossier
from meedoen.regie.organisaties.models import Aanstelling
from meedoen.regie.verwijzen.models import Afgevinkt, Bezoek, Notitie, Uren, Verwijzing

_MEER = 1
_OP_NAAM = "select * from meedoen.begeleid_kort(%s::uuid, %s::int)"
_DEZE = "select * from meedoen.begeleide_mensen(%s::uuid[])"
# The ids as one array: as fifty parameters the statement is read anew each time.
_OPEN = """
select dossier_id, count(*) from begeleiding_afspraak
where gemeente_id = any (%s::int[]) and dossier_id = any (%s::uuid[]) and medewerker_id = %s and uitkomst = ''
group by dossier_id
"""
_AANKOMST = """
select dossier, id, kenmerk, gegevens::text, geldig_op, vastgelegd_op, bron from meedoen.begeleide_aankomst(%s::uuid[])
"""
_MAG_LEEG = ("ritme", "vanaf", "tot")
VAN_AFSPRAAK = (
    "id", "gemeente_id", "dossier_id", "organisatie_id", "medewerker_id", "wat", "uiterlijk", "uitkomst", "klaar_op",
    "toelichting",
)  # fmt: skip
"""What a volunteer may read of an agreement: the database gives no other column."""


class Mens(NamedTuple):
    """Somebody whom this scope guides; what its field groups do not hold is empty. A volunteer: first name, phone."""

    dossier_id: UUID
    gemeente_id: int
    naam: str
    uitspraak: str
    taal: str
    tolk: str
    telefoon: str
    telefoon_uitleg: str
    veilig_contact: str
    email: str
    geheim_adres: bool
    adres: str
    plaats: str
    leerroute: str
    fase: str
    ritme: int | None
    consulent: str
    consulent_telefoon: str
    begeleider: str
    begeleider_telefoon: str
    vanaf: date
    tot: date | None


class MensKort(NamedTuple):
    """One of the own people as the list shows them; what the scope may not read, or is not there, is empty."""

    dossier_id: UUID
    gemeente_id: int
    naam: str
    taal: str
    telefoon: str
    veilig_contact: str
    leerroute: str


class Gezinslid(NamedTuple):
    """A member of the household."""

    relatie: str
    naam: str
    geboortedatum: date | None
    woont_bij: bool


class Vraag(NamedTuple):
    """What an organisation needs to answer a referral, and no name."""

    verwijzing_id: UUID
    taal: str
    tolk: str
    plaats: str
    volwassenen: int
    kinderen: int
    consulent: str | None
    consulent_telefoon: str | None


def mensen(scope: Scope, *, na: UUID | None = None, aantal: int) -> tuple[list[MensKort], bool]:
    """Return the own people by name, after `na`, and whether there are more; one query."""
    with connection.cursor() as cursor:
        cursor.execute(_OP_NAAM, [na, aantal + _MEER])
        rijen = [MensKort(*rij) for rij in cursor.fetchall()]
    return rijen[:aantal], len(rijen) > aantal


def deze_mensen(scope: Scope, dossier_ids: Sequence[UUID]) -> dict[UUID, Mens]:
    """Return those of these people whom this scope guides; one query, none without ids."""
    ids = list(dict.fromkeys(dossier_ids))
    return {rij.dossier_id: rij for rij in _mensen(ids)} if ids else {}


def mens(scope: Scope, dossier_id: UUID) -> Mens | None:
    """Return one of the own people, or None for anybody else."""
    return deze_mensen(scope, [dossier_id]).get(dossier_id)


def _mensen(ids: list[UUID]) -> list[Mens]:
    with connection.cursor() as cursor:
        cursor.execute(_DEZE, [ids])
        namen = [kolom.name for kolom in cursor.description or ()]
        return [_mens(dict(zip(namen, rij, strict=True))) for rij in cursor.fetchall()]


def _mens(rij: dict[str, Any]) -> Mens:
    """Return a row of the function; a text that the scope may not read, or that is not there, is empty."""
    velden: dict[str, Any] = {n: "" if waarde is None and n not in _MAG_LEEG else waarde for n, waarde in rij.items()}
    return Mens(dossier_id=velden.pop("dossier"), gemeente_id=velden.pop("gemeente"), **velden)


def gezin(scope: Scope, dossier_id: UUID) -> list[Gezinslid]:
    """Return the household, the partner first; nothing for a volunteer, who may not ask."""
    if scope.rol is not Rol.BEGELEIDER:
        return []
    with connection.cursor() as cursor:
        cursor.execute("select * from meedoen.begeleid_gezin(%s::uuid)", [dossier_id])
        return [Gezinslid(*rij) for rij in cursor.fetchall()]


def eerste_week(scope: Scope, dossier_ids: Sequence[UUID]) -> dict[UUID, list[Punt]]:
    """Return what the own organisation arranges in the first week of these people, as it stands; one query.

    Nothing before the key, of a referral for something else, or for a volunteer, who may not ask.
    """
    if scope.rol is not Rol.BEGELEIDER or not dossier_ids:
        return {}
    rijen: dict[UUID, list[g.Gebeurtenis]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_AANKOMST, [list(dossier_ids)])
        for dossier, id_, kenmerk, gegevens, geldig_op, vastgelegd_op, bron in cursor:
            inhoud = g.uit_dict(kenmerk, json.loads(gegevens))
            rij = g.Gebeurtenis(id_, inhoud, geldig_op, vastgelegd_op, g.Bron(bron), None)
            rijen.setdefault(dossier, []).append(rij)
    return {dossier: _eigen_punten(feiten_uit(alle)) for dossier, alle in rijen.items()}


def _eigen_punten(feiten: DossierFeiten) -> list[Punt]:
    sleutel = feiten.begeleiding.sleutel
    if sleutel is None:
        return []
    alle = punten(feiten.begeleiding, Lijst.EERSTE_WEEK, sleutel, feiten.kinderen)
    return [punt for punt in alle if punt.stuk.partij is Partij.BEGELEIDER]


def open_vragen(scope: Scope) -> list[Verwijzing]:
    """Return the referrals that the own organisation has to answer, oldest first."""
    return list(
        Verwijzing.objects.filter(
            gemeente_id__in=scope.gemeenten, organisatie_id=aanbieder(scope), staat="gevraagd"
        ).order_by("gevraagd_op", "id")
    )


def verwijzing(scope: Scope, verwijzing_id: UUID) -> Verwijzing | None:
    """Return one referral to the own organisation that is not over, or None."""
    return Verwijzing.objects.filter(gemeente_id__in=scope.gemeenten, id=verwijzing_id).first()


@vaste_vraag
def _aangenomen(gemeenten: tuple[int, ...], dossier_id: UUID) -> QuerySet[Verwijzing, UUID]:
    rijen = Verwijzing.objects.filter(gemeente_id__in=gemeenten, dossier_id=dossier_id, staat="aangenomen")
    return rijen.order_by("id").values_list("id", flat=True)[:1]


def verwijzing_van(scope: Scope, dossier_id: UUID) -> UUID | None:
    """Return the referral by which the own organisation guides this person; a volunteer may not ask."""
    if scope.rol is not Rol.BEGELEIDER:
        return None
    return eerste(_aangenomen(scope.gemeenten, dossier_id))


def wie_nu(scope: Scope, rij: Verwijzing) -> dict[str, UUID]:
    """Return role -> who of the own organisation does it today or will."""
    mensen_ = Betrokkene.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=scope.vandaag), gemeente_id=rij.gemeente_id, dossier_id=rij.dossier_id,
        organisatie_id=rij.organisatie_id, rol__in=("begeleider", "vrijwilliger"),
    )  # fmt: skip
    return dict(mensen_.values_list("rol", "medewerker_id"))


def vraag(scope: Scope, verwijzing_id: UUID) -> Vraag | None:
    """Return what is needed to answer a referral."""
    with connection.cursor() as cursor:
        cursor.execute("select * from meedoen.verwijzing_vraag(%s::uuid[])", [[verwijzing_id]])
        rij = cursor.fetchone()
    return Vraag(*rij) if rij else None


def collegas(scope: Scope, rol: Rol, gemeente_id: int) -> list[tuple[UUID, str]]:
    """Return (id, name) of who works in `rol` for the own organisation and this gemeente today, by name."""
    rijen = Aanstelling.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=scope.vandaag), gemeente_id=gemeente_id, organisatie_id=aanbieder(scope),
        rol=rol.value, vanaf__lte=scope.vandaag,
    )  # fmt: skip
    return list(rijen.order_by("medewerker__naam").values_list("medewerker_id", "medewerker__naam").distinct())


@vaste_vraag
def _bezoeken(
    gemeenten: tuple[int, ...], dossier_ids: tuple[UUID, ...], medewerker_id: UUID, vandaag: date, voor: date
) -> QuerySet[Bezoek]:
    rijen = Bezoek.objects.filter(
        gemeente_id__in=gemeenten, dossier_id__in=dossier_ids, medewerker_id=medewerker_id, dag__gte=vandaag,
        dag__lt=voor, afgezegd_op__isnull=True,
    )  # fmt: skip
    return rijen.order_by("dag", "tijd", "id")


def bezoeken(scope: Scope, dossier_ids: Sequence[UUID], *, dagen: int) -> list[Bezoek]:
    """Return the own appointments with these people from today for so many days, by day and hour."""
    voor = scope.vandaag + timedelta(days=dagen)
    return _bezoeken(scope.gemeenten, tuple(dossier_ids), mens_achter(scope), scope.vandaag, voor)


def bezoeken_nu(scope: Scope) -> list[Bezoek]:
    """Return the own appointments of today, whoever they are with, by hour."""
    return list(
        Bezoek.objects.filter(
            gemeente_id__in=scope.gemeenten, medewerker_id=mens_achter(scope), dag=scope.vandaag,
            afgezegd_op__isnull=True,
        ).order_by("tijd", "id")
    )  # fmt: skip


def open_afspraken(scope: Scope, dossier_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Return how many own agreements are open for each of these people."""
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, [list(scope.gemeenten), list(dossier_ids), mens_achter(scope)])
        return dict(cursor.fetchall())


@vaste_vraag
def _afspraken(
    gemeenten: tuple[int, ...], dossier_id: UUID, organisatie_id: UUID, medewerker_id: UUID | None
) -> QuerySet[Afspraak]:
    rijen = Afspraak.objects.filter(gemeente_id__in=gemeenten, dossier_id=dossier_id, organisatie_id=organisatie_id)
    if medewerker_id is not None:
        rijen = rijen.filter(medewerker_id=medewerker_id).only(*VAN_AFSPRAAK)
    return rijen.order_by("uiterlijk", "id")


def afspraken(scope: Scope, dossier_id: UUID) -> list[Afspraak]:
    """Return the agreements that concern this scope, open ones first, by day."""
    zelf = mens_achter(scope) if scope.rol is Rol.VRIJWILLIGER else None
    rijen = _afspraken(scope.gemeenten, dossier_id, aanbieder(scope), zelf)
    return sorted(rijen, key=lambda rij: bool(rij.uitkomst))


@vaste_vraag
def _afgevinkt(gemeenten: tuple[int, ...], dossier_id: UUID) -> QuerySet[Afgevinkt]:
    return Afgevinkt.objects.filter(gemeente_id__in=gemeenten, dossier_id=dossier_id, gedaan_op__isnull=False)


def afgevinkt(scope: Scope, dossier_id: UUID) -> dict[str, Afgevinkt]:
    """Return what was ticked, by code."""
    return {rij.punt: rij for rij in _afgevinkt(scope.gemeenten, dossier_id)}


@vaste_vraag
def _uren(gemeenten: tuple[int, ...], dossier_id: UUID, medewerker_id: UUID) -> QuerySet[Uren]:
    rijen = Uren.objects.filter(gemeente_id__in=gemeenten, dossier_id=dossier_id, medewerker_id=medewerker_id)
    return rijen.order_by("-dag", "-gemaakt_op")[:10]


@vaste_vraag
def _minuten(gemeenten: tuple[int, ...], dossier_id: UUID, medewerker_id: UUID) -> QuerySet[Uren, int]:
    rijen = Uren.objects.filter(gemeente_id__in=gemeenten, dossier_id=dossier_id, medewerker_id=medewerker_id)
    return rijen.values("dossier_id").annotate(som=Sum("minuten")).order_by().values_list("som", flat=True)


@vaste_vraag
def _notities(gemeenten: tuple[int, ...], dossier_id: UUID, medewerker_id: UUID) -> QuerySet[Notitie]:
    rijen = Notitie.objects.filter(gemeente_id__in=gemeenten, dossier_id=dossier_id, medewerker_id=medewerker_id)
    return rijen.order_by("-dag", "-gemaakt_op")[:10]


def uren(scope: Scope, dossier_id: UUID) -> tuple[list[Uren], int]:
    """Return the newest own rows of the ledger of one person, and the sum of all own minutes with them."""
    eigen = (scope.gemeenten, dossier_id, mens_achter(scope))
    return _uren(*eigen), sum(_minuten(*eigen))


def notities(scope: Scope, dossier_id: UUID) -> list[Notitie]:
    """Return the newest own notes about one person."""
    return _notities(scope.gemeenten, dossier_id, mens_achter(scope))


def van_dossier(scope: Scope, dossier: Dossier) -> list[Verwijzing]:
    """Return all referrals of a dossier, those that run first, newest first."""
    rijen = Verwijzing.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    rijen = rijen.select_related("organisatie").order_by("-gevraagd_op", "-id")
    return sorted(rijen, key=lambda rij: rij.staat not in ("gevraagd", "aangenomen"))


def betrokkenen(scope: Scope, dossier: Dossier) -> list[Betrokkene]:
    """Return who of an organisation guides this person today or will."""
    return list(
        Betrokkene.objects.filter(
            Q(tot__isnull=True) | Q(tot__gt=scope.vandaag), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id,
            rol__in=("begeleider", "vrijwilliger"),
        ).order_by("vanaf", "id")
    )  # fmt: skip


def minuten(scope: Scope, dossier: Dossier) -> dict[UUID, int]:
    """Return how many minutes each organisation booked for this person."""
    rijen = Uren.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return dict(rijen.values("organisatie_id").annotate(som=Sum("minuten")).values_list("organisatie_id", "som"))


def alle_notities(scope: Scope, dossier: Dossier) -> list[Notitie]:
    """Return the newest notes that organisations wrote about this person; nothing for who reads no notes."""
    rijen = Notitie.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    return list(rijen.order_by("-dag", "-gemaakt_op")[:20])
