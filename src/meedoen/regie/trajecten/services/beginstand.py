# SPDX-License-Identifier: EUPL-1.2
"""Hours that came from an old system: DUO hears their total at once, and not only with the next hours."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.berichten import UREN, Bericht, UrenBericht, betreft_uren
from meedoen.domein.keten.duo_voorcontrole import controleer_uren
from meedoen.domein.toegang import Scope
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.models import Identificatie
from meedoen.regie.logboek.services import log
from meedoen.regie.trajecten.feiten import traject_stand
from meedoen.regie.uitgaand.models import Bericht as Uitgaand
from meedoen.regie.uitgaand.services import leg_veel_klaar, trek_onverstuurde_in


@transaction.atomic
def vertel_beginstand(*, scope: Scope, gemeente_id: int, soorten: Mapping[UUID, Collection[g.Urensoort]]) -> None:
    """Lay ready for DUO the total of these kinds of hours of these dossiers; a handful of queries for all together.

    Nothing for who has no BSN yet, whose dossier is closed or under another ground, or what DUO would refuse (Gevolgde
    Uren API 1.0.0): the hours book holds it, and the next hours tell the total. Never twice: not where DUO was told.
    """
    ids = list(soorten)
    if not ids:
        return
    alle = rijen_van(gemeente_id, ids)
    bsns = dict(
        Identificatie.objects.filter(gemeente_id=gemeente_id, dossier_id__in=ids).values_list("dossier_id", "bsn")
    )
    verteld = set(
        Uitgaand.objects.filter(gemeente_id=gemeente_id, dossier_id__in=ids, soort=UREN)
        .exclude(staat="ingetrokken")
        .values_list("dossier_id", "inhoud__urensoort")
    )
    stukken: list[tuple[UUID, Bericht]] = []
    for id_, bsn in bsns.items():
        if bsn is None:
            continue
        feiten = feiten_uit(alle[id_], gemeente=gemeente_id)
        for soort in soorten[id_]:
            totaal = feiten.totaal(soort)
            if totaal and (id_, soort.value) not in verteld and _mag(feiten, soort, totaal):
                stukken.append((id_, UrenBericht(bsn=bsn, urensoort=soort.value, uren=totaal)))
    leg_veel_klaar(scope=scope, gemeente_id=gemeente_id, stukken=stukken)
    if stukken:
        log(
            scope=scope, handeling="klaarleggen", object=f"bericht voor DUO: {UREN}", gemeente_id=gemeente_id,
            dossier_ids=list(dict.fromkeys(id_ for id_, _ in stukken)),
        )  # fmt: skip


def _mag(feiten: DossierFeiten, soort: g.Urensoort, totaal: int) -> bool:
    if feiten.fase is Fase.GESLOTEN or feiten.buiten_de_wet or controleer_uren(soort, totaal, traject_stand(feiten)):
        return False
    return not any(levering.betreft == betreft_uren(soort.value) for levering in feiten.leveringen)


def laat_beginstand_vallen(*, scope: Scope, gemeente_id: int, dossier_id: UUID) -> None:
    """Withdraw what was laid ready of hours that were taken back, as far as it did not leave yet."""
    trek_onverstuurde_in(scope=scope, gemeente_id=gemeente_id, dossier_id=dossier_id, soort=UREN)
