# SPDX-License-Identifier: EUPL-1.2
"""DUO's contactpersonen follow ours: who is coupled to whom, and what DUO knows of each colleague.

What DUO has is read from the messages that we laid ready, in their order; one that a person withdrew does not count.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from meedoen.domein.keten import berichten as b
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Betrokkene
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import Aanstelling, Medewerker
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitgaand.services import leg_klaar

_KOPPELING = (b.CONTACTPERSOON_KOPPELEN, b.CONTACTPERSOON_ONTKOPPELEN)
_PERSOON = (b.CONTACTPERSOON, b.CONTACTPERSOON_VERWIJDEREN)


@transaction.atomic
def volg_contactpersonen(*, scope: Scope, gemeente_id: int, dossier_ids: Collection[UUID] | None = None) -> int:
    """Lay ready what makes DUO's contactpersonen equal to ours on `scope.vandaag`; return how many messages.

    Of the open dossiers with a BSN, all of the gemeente or those given. A colleague who left is taken away at DUO when
    nobody has them any more; that is seen only when all dossiers are looked at. A second run lays nothing.
    """
    nu = _bij_ons(scope, gemeente_id, dossier_ids)
    gekoppeld = _gekoppeld(gemeente_id, dossier_ids)
    bekend = _bekend(gemeente_id)
    nieuw = _personen(gemeente_id, nu, bekend)
    for dossier_id, (bsn, medewerker_id) in nu.items():
        duo = gekoppeld.pop(dossier_id, None)
        if (duo[1] if duo else None) == medewerker_id:
            continue
        if medewerker_id is not None:
            nieuw.append((dossier_id, b.ContactpersoonKoppelBericht(bsn=bsn, medewerker_id=medewerker_id)))
        elif duo is not None:
            nieuw.append((dossier_id, b.ContactpersoonOntkoppelBericht(bsn=bsn, medewerker_id=duo[1] or "")))
    if dossier_ids is None:
        nieuw += _vertrokken(scope, gemeente_id, nu, bekend)
    for dossier_id, bericht in nieuw:
        leg_klaar(scope=scope, gemeente_id=gemeente_id, dossier_id=dossier_id, bericht=bericht)
    if nieuw:
        wie = list(dict.fromkeys(dossier_id for dossier_id, _ in nieuw))
        log(scope=scope, handeling="klaarleggen", object="contactpersoon voor DUO", gemeente_id=gemeente_id,
            dossier_ids=wie)  # fmt: skip
    return len(nieuw)


def _bij_ons(
    scope: Scope, gemeente_id: int, dossier_ids: Collection[UUID] | None
) -> dict[UUID, tuple[str, str | None]]:
    """Return per dossier its BSN and the colleague who is contact person today, or None."""
    van = Betrokkene.objects.filter(
        gemeente_id=gemeente_id, rol="contact_gemeente", dossier__gesloten_op__isnull=True,
        dossier__grond="wi2021",
        dossier__identificatie__bsn__isnull=False,
    )  # fmt: skip
    if dossier_ids is not None:
        van = van.filter(dossier_id__in=dossier_ids)
    uit: dict[UUID, tuple[str, str | None]] = {}
    velden = ("dossier_id", "dossier__identificatie__bsn", "medewerker_id", "vanaf", "tot")
    for dossier_id, bsn, medewerker_id, vanaf, tot in van.values_list(*velden):
        geldt = vanaf <= scope.vandaag and (tot is None or tot > scope.vandaag)
        if geldt and medewerker_id is not None:
            uit[dossier_id] = (bsn, str(medewerker_id))
        else:
            uit.setdefault(dossier_id, (bsn, None))
    return uit


def _berichten(gemeente_id: int, soorten: tuple[str, ...]) -> Any:
    rijen = Bericht.objects.filter(gemeente_id=gemeente_id, soort__in=soorten).exclude(staat="ingetrokken")
    return rijen.order_by("gelegd_op", "id")


def _gekoppeld(gemeente_id: int, dossier_ids: Collection[UUID] | None) -> dict[UUID, tuple[str, str | None]]:
    """Return per dossier what the last coupling says: its kind, and who is coupled (None: nobody)."""
    rijen = _berichten(gemeente_id, _KOPPELING)
    if dossier_ids is not None:
        rijen = rijen.filter(dossier_id__in=dossier_ids)
    return {
        dossier_id: (soort, inhoud["medewerker_id"] if soort == b.CONTACTPERSOON_KOPPELEN else None)
        for dossier_id, soort, inhoud in rijen.values_list("dossier_id", "soort", "inhoud")
    }


def _bekend(gemeente_id: int) -> dict[str, tuple[UUID, dict[str, Any] | None]]:
    """Return per colleague the dossier of the last message and what DUO was told (None: taken away)."""
    rijen = _berichten(gemeente_id, _PERSOON).values_list("dossier_id", "soort", "inhoud")
    return {
        inhoud["medewerker_id"]: (dossier_id, inhoud if soort == b.CONTACTPERSOON else None)
        for dossier_id, soort, inhoud in rijen
    }


def _personen(
    gemeente_id: int,
    nu: dict[UUID, tuple[str, str | None]],
    bekend: dict[str, tuple[UUID, dict[str, Any] | None]],
) -> list[tuple[UUID, b.Bericht]]:
    """Return who is new to DUO, and whose name, e-mail or telephone changed since."""
    eerste = {wie: dossier_id for dossier_id, (_, wie) in reversed(nu.items()) if wie is not None}
    uit: list[tuple[UUID, b.Bericht]] = []
    for medewerker in Medewerker.objects.filter(id__in=eerste):
        wie = str(medewerker.id)
        bericht = b.ContactpersoonBericht(
            medewerker_id=wie, naam=medewerker.naam, email=medewerker.email, telefoonnummer=medewerker.telefoon
        )
        verteld = bekend.get(wie, (None, None))[1]
        if verteld is None or b.naar_dict(bericht) != {k: v for k, v in verteld.items() if k != "duo_id"}:
            uit.append((eerste[wie], bericht))
    return uit


def _vertrokken(
    scope: Scope,
    gemeente_id: int,
    nu: dict[UUID, tuple[str, str | None]],
    bekend: dict[str, tuple[UUID, dict[str, Any] | None]],
) -> list[tuple[UUID, b.Bericht]]:
    """Return who is still at DUO, works here no more, and is nobody's contact person."""
    over = {wie: plek for wie, (plek, verteld) in bekend.items() if verteld is not None}
    over = {wie: plek for wie, plek in over.items() if wie not in {m for _, m in nu.values()}}
    hier = Aanstelling.objects.filter(
        Q(tot__isnull=True) | Q(tot__gt=scope.vandaag), gemeente_id=gemeente_id, medewerker_id__in=over
    ).values_list("medewerker_id", flat=True)
    weg = over.keys() - {str(id_) for id_ in hier}
    return [(over[wie], b.ContactpersoonVerwijderBericht(medewerker_id=wie)) for wie in sorted(weg)]
