# SPDX-License-Identifier: EUPL-1.2
"""Keeps the registration of zaken equal to the dossiers: lays ready what changed since the last look.

Not at each act: a phase moves by many acts and by DUO, and a gemeente that switches this on has dossiers already. What
was told is read from the messages that we laid ready (docs/besluiten/0020).
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import InterfaceError, OperationalError, connection

from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.keten import berichten as b
from meedoen.domein.keten.zgw import BRIEFSOORTEN, BriefStand, ZaakStand, te_melden
from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.models import Dossier, Identificatie
from meedoen.regie.koppelingen.zgw.lezen import soorten
from meedoen.regie.koppelingen.zgw.models import Aansluiting
from meedoen.regie.logboek.services import log
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitgaand.services import leg_klaar
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.toegang import keten_scope, met_scope

IN_EEN_KEER: Final = 50
WACHT_HOOGSTENS: Final = 100
"""So many messages of a gemeente may wait before more are laid ready: messages to DUO are behind them in the line."""
TUSSENPOOS: Final = timedelta(seconds=10)
"""Between two looks at one gemeente where nothing waits."""
_DOEL: Final = "zaken bijhouden in de zaakregistratie van de gemeente"
_LEEN: Final = "select meedoen.leen_zgw(%s::timestamptz, %s::timestamptz)"
_ZAAK: Final = "zgw."
# A dossier that was closed before anything was told is no business of the registration.
_MERK_ALLES: Final = """
insert into koppelingen_zgw_gewijzigd (id, gemeente_id, dossier_id)
select gen_random_uuid(), d.gemeente_id, d.id from dossiers_dossier d
where d.gemeente_id = %s::int and (d.gesloten_op is null or d.id in (
  select b.dossier_id from uitgaand_bericht b where b.gemeente_id = %s::int and b.soort like 'zgw.%%'))
"""
# Taken away first and read after: what a dossier is by then, is at least as new as each of these rows.
_NEEM: Final = """
with weg as (
  delete from koppelingen_zgw_gewijzigd where gemeente_id = %s::int and dossier_id in (
    select distinct dossier_id from koppelingen_zgw_gewijzigd where gemeente_id = %s::int
    order by dossier_id limit %s::int)
  returning dossier_id)
select distinct dossier_id from weg
"""
_log = logging.getLogger("meedoen.zgw")


def werk(*, nu: datetime, lease: timedelta) -> bool:
    """Look at one gemeente and lay ready what changed; False when no gemeente waits. For the worker."""
    with connection.cursor() as cursor:
        cursor.execute(_LEEN, [nu, nu + lease])
        (gemeente_id,) = cursor.fetchone()
    if gemeente_id is None:
        return False
    scope = keten_scope(gemeente_id, nu=nu, vandaag=nu.date(), herkomst="worker", doel=_DOEL)
    volgende = nu + TUSSENPOOS
    try:
        with met_scope(scope):
            if volg(scope=scope, gemeente_id=gemeente_id) == IN_EEN_KEER:
                volgende = nu - timedelta(seconds=1)
    except (OperationalError, InterfaceError):
        raise
    except Exception as fout:  # the zaken of one gemeente must not stop the rest; the text may hold data of a person
        _log.error("zaken van gemeente %s niet vergeleken: %s", gemeente_id, type(fout).__name__)
        volgende = nu + timedelta(minutes=5)
    with met_scope(scope):
        Aansluiting.objects.filter(gemeente_id=gemeente_id).update(geleend_tot=volgende)
    return True


def volg(*, scope: Scope, gemeente_id: int) -> int:
    """Lay ready what the registration does not know yet of the dossiers that changed; return how many were looked at.

    Needs an open transaction in the scope of the worker, which does not see letters of other field groups.
    """
    if _wachtend(gemeente_id) >= WACHT_HOOGSTENS:
        return 0
    # First the mark and then the set-up: one that is kept meanwhile marks again.
    alles = Aansluiting.objects.filter(gemeente_id=gemeente_id, alles=True).update(alles=False)
    met = soorten(Aansluiting.objects.get(gemeente_id=gemeente_id))
    dossiers = _neem(gemeente_id, alles=bool(alles))
    verteld = _verteld(gemeente_id, dossiers)
    aantal = 0
    for dossier_id, stand in _standen(scope, gemeente_id, dossiers).items():
        for bericht in te_melden(stand, verteld[dossier_id], met=met):
            leg_klaar(scope=scope, gemeente_id=gemeente_id, dossier_id=dossier_id, bericht=bericht)
            aantal += 1
    if aantal:
        log(scope=scope, handeling="klaarleggen", object="zaak voor de zaakregistratie", gemeente_id=gemeente_id,
            dossier_ids=dossiers)  # fmt: skip
    return len(dossiers)


def _wachtend(gemeente_id: int) -> int:
    return Bericht.objects.filter(
        gemeente_id=gemeente_id, staat__in=("wacht", "bezig"), soort__startswith=_ZAAK
    ).count()  # fmt: skip


def _neem(gemeente_id: int, *, alles: bool) -> list[UUID]:
    """Take at most `IN_EEN_KEER` dossiers that changed; with `alles` every dossier counts as changed."""
    with connection.cursor() as cursor:
        if alles:
            cursor.execute(_MERK_ALLES, [gemeente_id, gemeente_id])
        cursor.execute(_NEEM, [gemeente_id, gemeente_id, IN_EEN_KEER])
        return [dossier_id for (dossier_id,) in cursor.fetchall()]


def _verteld(gemeente_id: int, dossiers: Sequence[UUID]) -> Mapping[UUID, list[b.Bericht]]:
    rijen = Bericht.objects.filter(
        gemeente_id=gemeente_id, dossier_id__in=dossiers, soort__startswith=_ZAAK
    ).exclude(staat="ingetrokken")  # fmt: skip
    uit: dict[UUID, list[b.Bericht]] = defaultdict(list)
    for dossier_id, inhoud in rijen.order_by("gelegd_op", "id").values_list("dossier_id", "inhoud"):
        uit[dossier_id].append(b.uit_dict(inhoud))
    return uit


def _standen(scope: Scope, gemeente_id: int, dossiers: Sequence[UUID]) -> Mapping[UUID, ZaakStand]:
    brieven: dict[UUID, list[BriefStand]] = defaultdict(list)
    velden = ("dossier_id", "id", "soort", "dagtekening", "besluit__nummer", "besluit__soort",
              "besluit__bezwaar_tot_en_met", "besluit__ingetrokken_op")  # fmt: skip
    rijen = Brief.objects.filter(gemeente_id=gemeente_id, dossier_id__in=dossiers, soort__in=BRIEFSOORTEN)
    for dossier_id, id_, soort, dag, nummer, besluitsoort, tot, weg in rijen.order_by("gemaakt_op", "id").values_list(
        *velden
    ):
        brieven[dossier_id].append(
            BriefStand(str(id_), soort, dag, nummer or "", besluitsoort or "", tot, weg)
        )  # fmt: skip
    bsns = dict(
        Identificatie.objects.filter(gemeente_id=gemeente_id, dossier_id__in=dossiers).values_list("dossier_id", "bsn")
    )
    return {
        dossier.id: ZaakStand(
            dossier.nummer,
            dossier.aangemaakt_op.astimezone(AMSTERDAM).date(),
            # Help on another ground is no part of this zaak: for the registration the inburgering is over.
            Fase.GESLOTEN if dossier.leesgroepen else Fase(dossier.fase),
            # A status can't be of a day that has not come yet.
            min(dossier.fase_sinds, scope.vandaag),
            Aanleiding.NAZORG_BEEINDIGD.value if dossier.leesgroepen else dossier.gesloten_om,
            bsns.get(dossier.id),
            tuple(brieven[dossier.id]),
        )
        for dossier in Dossier.objects.filter(gemeente_id=gemeente_id, id__in=dossiers).order_by("id")
    }
