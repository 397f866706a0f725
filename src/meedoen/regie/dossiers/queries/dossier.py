# SPDX-License-Identifier: EUPL-1.2
"""One dossier and what hangs directly on it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Case, Q, QuerySet, Value, When

from meedoen.domein.nummers import lees_bsn, toon_v_nummer
from meedoen.domein.nummers import v_nummer as lees_v_nummer
from meedoen.domein.toegang import Scope
from meedoen.regie.databank.vaste_vraag import eerste, tabel_van_dossier, van_dossier, vaste_vraag
from meedoen.regie.dossiers.models import Betrokkene, Dossier, Gezinslid, Klok, Taak


@vaste_vraag
def _dossier(dossier_id: UUID, gemeenten: tuple[int, ...]) -> QuerySet[Dossier]:
    rijen = Dossier.objects.select_related("gemeente", "consulent", "contact", "verblijf")
    return rijen.filter(id=dossier_id, gemeente_id__in=gemeenten)


def dossier(scope: Scope, dossier_id: UUID) -> Dossier:
    """Return one dossier with gemeente, consulent, contact and verblijf, or raise `Dossier.DoesNotExist`.

    One query. `contact` and `verblijf` are only there when this scope may read them and they exist.
    """
    rij = eerste(_dossier(dossier_id, scope.gemeenten))
    if rij is None:
        raise Dossier.DoesNotExist
    return rij


def dossier_met_nummer(*, gemeente_id: int, bsn: str | None, v_nummer: str | int | None) -> Dossier | None:
    """Return the dossier that carries this BSN or, failing that, this V-nummer in this gemeente.

    A number of a double that was merged away leads to the dossier that stayed.
    """
    kaal = lees_bsn(bsn) if bsn else None
    getal = None if v_nummer is None or v_nummer == "" else lees_v_nummer(v_nummer)
    zoek = [("bsn", kaal), ("v_nummer", None if getal is None else toon_v_nummer(getal))]
    for veld, waarde in zoek:
        if waarde is None:
            continue
        gevonden = (
            Dossier.objects.filter(gemeente_id=gemeente_id, **{f"identificatie__{veld}": waarde})
            .order_by("-identificatie__actief", "-aangemaakt_op")
            .first()
        )
        if gevonden is not None and gevonden.samengevoegd_in is not None:
            return Dossier.objects.get(gemeente_id=gemeente_id, id=gevonden.samengevoegd_in)
        if gevonden is not None:
            return gevonden
    return None


@vaste_vraag
def _mensen(gemeente_id: int, dossier_id: UUID, vandaag: date) -> QuerySet[Betrokkene]:
    eerst = Case(
        When(rol="contact_gemeente", then=Value(0)),
        When(rol="contact_uitvoerder", then=Value(1)),
        default=Value(2),
    )
    rijen = Betrokkene.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=vandaag), gemeente_id=gemeente_id, dossier_id=dossier_id, vanaf__lte=vandaag
    )
    return rijen.select_related("organisatie").order_by(eerst, "naam")


def mensen(scope: Scope, dossier: Dossier) -> list[Betrokkene]:
    """Return who is around this newcomer today, the two contact persons first."""
    return _mensen(dossier.gemeente_id, dossier.id, scope.vandaag)


_gezin = tabel_van_dossier(Gezinslid, "geboortedatum", "naam")


def gezin(dossier: Dossier) -> list[Gezinslid]:
    """Return the household, oldest first; empty for a scope without that field group."""
    return _gezin(dossier.gemeente_id, dossier.id)


_klokken = tabel_van_dossier(Klok)
_taken = van_dossier(
    lambda gemeente, id_: Taak.objects.filter(gemeente_id=gemeente, dossier_id=id_, open=True).order_by(
        "groep", "gewicht", "uiterlijk", "sleutel"
    )
)


def klokken_van(dossier: Dossier) -> list[Klok]:
    """Return the stored clocks of a dossier; `uitleg.lees_stappen` reads their steps."""
    return _klokken(dossier.gemeente_id, dossier.id)


def taken_van(dossier: Dossier) -> list[Taak]:
    """Return the open tasks of a dossier in the order of a list: waiting last, law first, then the day."""
    return _taken(dossier.gemeente_id, dossier.id)


@vaste_vraag
def _zelfde(gemeente_id: int, behalve: UUID, geboortedatum: date, sorteernaam: str) -> QuerySet[Dossier]:
    rijen = Dossier.objects.filter(
        gemeente_id=gemeente_id, geboortedatum=geboortedatum, sorteernaam=sorteernaam, samengevoegd_in__isnull=True
    )
    return rijen.exclude(id=behalve)[:5]


def mogelijk_dubbel(dossier: Dossier) -> list[Dossier]:
    """Return other dossiers of this gemeente with the same name and birth date; a person has to look."""
    if dossier.geboortedatum is None or not dossier.naam_bekend:
        return []
    return _zelfde(dossier.gemeente_id, dossier.id, dossier.geboortedatum, dossier.sorteernaam)
