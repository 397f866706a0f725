# SPDX-License-Identifier: EUPL-1.2
"""Break-glass: open one dossier for a few hours with a reason, stop, and judge what another did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Rol, Scope, mag_in, veldgroepen
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Weigering, leg_vast
from meedoen.regie.inzage.models import Breekglas
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web.toegang import met_scope, zet_scope

DOEL: Final = "breekglas"
"""The purpose of every line in the logboek of what was read this way."""
UREN: Final = (1, 2, 4, 8)
"""For how long one may choose to look, in hours."""


@transaction.atomic
def breek(*, scope: Scope, gemeente_id: int, reden: str, uren: int, dossier_id: UUID | None = None,
          nummer: str = "") -> Breekglas:  # fmt: skip
    """Let the asker read one dossier (by id, or by its number) in whole for `uren` hours, and say so on its tijdlijn.

    Raise `Weigering` without a reason, for another number of hours, or where there is no such dossier. The same asker
    again while it runs gives the look that is there.
    """
    if not mag_in(scope, Handeling.GLAS_BREKEN, gemeente_id) or scope.medewerker_id is None:
        raise Weigering("mag_niet")
    if not reden.strip() or uren not in UREN:
        raise Weigering("reden_nodig")
    with _machinerie(scope, gemeente_id) as machine:
        zoek = {"id": dossier_id} if dossier_id else {"nummer": nummer}
        dossier = Dossier.objects.select_for_update().filter(gemeente_id=gemeente_id, **zoek).first()
        if dossier is None:
            raise Weigering("dossier_onbekend")
        loopt = Breekglas.objects.filter(
            gemeente_id=gemeente_id, dossier_id=dossier.id, medewerker_id=scope.medewerker_id, tot__gt=scope.nu,
            gestopt_op__isnull=True,
        ).first()  # fmt: skip
        if loopt is not None:
            return loopt
        inzage = Breekglas.objects.create(
            id=nieuw_id(), gemeente_id=gemeente_id, dossier_id=dossier.id, medewerker_id=scope.medewerker_id,
            naam=scope.naam, rol=scope.rol.value, reden=reden.strip(), vanaf=scope.nu,
            tot=scope.nu + timedelta(hours=uren),
        )  # fmt: skip
        feit = g.GlasGebroken(inzage_id=inzage.id, wie=scope.naam, rol=scope.rol.value, reden=inzage.reden, uren=uren)
        leg_vast(scope=machine, dossier=dossier, inhoud=feit, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER)
        log(scope=machine, handeling="breekglas", object="dossier geopend met reden", gemeente_id=gemeente_id,
            dossier_ids=[dossier.id])  # fmt: skip
    return inzage


@transaction.atomic
def stop(*, scope: Scope, inzage_id: UUID) -> Breekglas:
    """End a look of the asker now. Raise `Breekglas.DoesNotExist` for one that is not theirs; twice is no matter."""
    if scope.medewerker_id is None:
        raise Breekglas.DoesNotExist
    inzage = Breekglas.objects.get(id=inzage_id, gemeente_id__in=scope.gemeenten, medewerker_id=scope.medewerker_id)
    with _machinerie(scope, inzage.gemeente_id):
        Breekglas.objects.filter(id=inzage_id, gestopt_op__isnull=True, tot__gt=scope.nu).update(gestopt_op=scope.nu)
    return inzage


@transaction.atomic
def kijk_na(*, scope: Scope, dossier: Dossier, inzage_id: UUID, terecht: bool, toelichting: str) -> None:
    """Say whether a look was right. Raise `Weigering` for one's own, for one that was judged, or "no" without why."""
    if not mag_in(scope, Handeling.INZAGE_NAKIJKEN, dossier.gemeente_id):
        raise Weigering("mag_niet")
    inzage = Breekglas.objects.select_for_update().get(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=inzage_id
    )
    if inzage.medewerker_id == scope.medewerker_id:
        raise Weigering("inzage_eigen")
    if inzage.nagekeken_op is not None:
        raise Weigering("inzage_nagekeken")
    if not terecht and not toelichting.strip():
        raise Weigering("reden_nodig")
    velden = {"nagekeken_op": scope.nu, "nagekeken_door_id": scope.medewerker_id, "terecht": terecht,
              "toelichting": toelichting.strip()}  # fmt: skip
    Breekglas.objects.filter(gemeente_id=dossier.gemeente_id, id=inzage_id).update(**velden)
    feit = g.InzageNagekeken(inzage_id=inzage_id, wie=scope.naam, terecht=terecht, toelichting=toelichting.strip())
    leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER)


@contextmanager
def _machinerie(scope: Scope, gemeente_id: int) -> Iterator[Scope]:
    """Write the look down with the rights of the chain, in the name of the asker, who may not read the dossier yet."""
    machine = replace(scope, rol=Rol.KETEN, gemeenten=(gemeente_id,), veldgroepen=veldgroepen(Rol.KETEN), doel=DOEL)
    try:
        with met_scope(machine):
            yield machine
    finally:
        zet_scope(scope)
