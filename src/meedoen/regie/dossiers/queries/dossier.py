# SPDX-License-Identifier: EUPL-1.2
"""One dossier and what hangs directly on it."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Case, Q, Value, When

from meedoen.domein.nummers import lees_bsn, toon_v_nummer
from meedoen.domein.nummers import v_nummer as lees_v_nummer
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Betrokkene, Dossier, Gezinslid, Klok, Taak


def dossier(scope: Scope, dossier_id: UUID) -> Dossier:
    """Return one dossier with gemeente, consulent, contact and verblijf, or raise `Dossier.DoesNotExist`.

    One query. `contact` and `verblijf` are only there when this scope may read them and they exist.
    """
    return Dossier.objects.select_related("gemeente", "consulent", "contact", "verblijf").get(
        id=dossier_id, gemeente_id__in=scope.gemeenten
    )


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


def mensen(scope: Scope, dossier: Dossier) -> list[Betrokkene]:
    """Return who is around this newcomer today, the two contact persons first."""
    eerst = Case(
        When(rol="contact_gemeente", then=Value(0)),
        When(rol="contact_uitvoerder", then=Value(1)),
        default=Value(2),
    )
    return list(
        Betrokkene.objects.filter(
            Q(tot__isnull=True) | Q(tot__gt=scope.vandaag),
            gemeente_id=dossier.gemeente_id,
            dossier_id=dossier.id,
            vanaf__lte=scope.vandaag,
        )
        .select_related("organisatie")
        .order_by(eerst, "naam")
    )


def gezin(dossier: Dossier) -> list[Gezinslid]:
    """Return the household, oldest first; empty for a scope without that field group."""
    return list(
        Gezinslid.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).order_by(
            "geboortedatum", "naam"
        )
    )


def klokken_van(dossier: Dossier) -> list[Klok]:
    """Return the stored clocks of a dossier; `uitleg.lees_stappen` reads their steps."""
    return list(Klok.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id))


def taken_van(dossier: Dossier) -> list[Taak]:
    """Return the open tasks of a dossier in the order of a list: waiting last, law first, then the day."""
    return list(
        Taak.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, open=True).order_by(
            "groep", "gewicht", "uiterlijk", "sleutel"
        )
    )


def mogelijk_dubbel(dossier: Dossier) -> list[Dossier]:
    """Return other dossiers of this gemeente with the same name and birth date; a person has to look."""
    if dossier.geboortedatum is None or not dossier.naam_bekend:
        return []
    return list(
        Dossier.objects.filter(
            gemeente_id=dossier.gemeente_id,
            geboortedatum=dossier.geboortedatum,
            sorteernaam=dossier.sorteernaam,
            samengevoegd_in__isnull=True,
        ).exclude(id=dossier.id)[:5]
    )
