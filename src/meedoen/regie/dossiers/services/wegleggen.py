# SPDX-License-Identifier: EUPL-1.2
"""Putting a task away until a later day, with a reason, and taking it back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import KlokSoort, KlokStaat
from meedoen.domein.taken import EIGEN_TAAK, Gewicht
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.models import Klok, Taak
from meedoen.regie.dossiers.services.fouten import Weigering
from meedoen.regie.dossiers.services.projecties import NIET_WEGGELEGD
from meedoen.regie.dossiers.services.vastleggen import houd_vast, leg_vast
from meedoen.regie.dossiers.uitleg import lees_waarden
from meedoen.regie.web import datums

LANGSTE: Final = timedelta(days=92)
"""Nothing is put away for longer: three months."""


def laatste_dag(taak: Taak, vandaag: date) -> tuple[date, bool]:
    """Return the last day until which `taak` can be put away, and whether the law sets it; one query.

    The law does where it gives the task its day, or while the ten weeks for the plan run: all that is asked before
    the plan stands serves it (Besluit inburgering 2021, article 5.3). It sets none for what a colleague wrote down.
    """
    if taak.soort == EIGEN_TAAK:
        return vandaag + LANGSTE, False
    dagen = [dag for dag in (lees_waarden(taak.waarden).get("wet"),) if isinstance(dag, date)]
    if taak.gewicht == Gewicht.WET and taak.uiterlijk is not None:
        dagen.append(taak.uiterlijk)
    klok = Klok.objects.filter(
        gemeente_id=taak.gemeente_id,
        dossier_id=taak.dossier_id,
        soort=KlokSoort.PIP_TIEN_WEKEN.value,
        staat__in=[KlokStaat.LOOPT.value, KlokStaat.TE_LAAT.value],
    )
    dagen += [dag for dag in klok.values_list("uiterste", flat=True) if dag is not None]
    wet, langste = min(dagen, default=None), vandaag + LANGSTE
    return (wet, True) if wet is not None and wet <= langste else (langste, False)


@transaction.atomic
def leg_taak_weg(*, scope: Scope, taak_id: UUID, tot: date, reden: g.Uitstelreden, toelichting: str = "") -> Taak:
    """Put an open task away until `tot`. The same again changes nothing; raise `Weigering` when it may not be.

    `Taak.DoesNotExist` outside the scope.
    """
    taak = _houd_vast(scope, taak_id)
    uitleg = toelichting.strip()
    if taak.later_tot is not None and taak.later_tot > scope.vandaag:
        if (taak.later_tot, taak.later_reden, taak.later_toelichting) == (tot, reden.value, uitleg):
            return taak
        raise Weigering("taak_al_weggelegd", tot=datums.voluit_met_dag(taak.later_tot), door=taak.later_door)
    if taak.groep == "wacht":
        raise Weigering("taak_wacht_al")
    if tot <= scope.vandaag:
        raise Weigering("later_niet_later")
    if reden is g.Uitstelreden.ANDERS and not uitleg:
        raise Weigering("reden_nodig")
    inhoud = g.TaakWeggelegd(
        sleutel=taak.sleutel, taak=taak.soort, knop=taak.knop, datum=scope.vandaag, tot=tot, reden=reden,
        toelichting=uitleg,
    )  # fmt: skip
    _leg_vast(scope, taak, inhoud)
    # The row rebuilt clocks and tasks for today: only now the last day is the right one. A refusal undoes the row.
    taak.refresh_from_db()
    if not taak.open:
        raise Weigering("taak_weg")
    _eis_op_tijd(taak, tot, scope.vandaag)
    Taak.objects.filter(gemeente_id=taak.gemeente_id, id=taak.id).update(
        later_tot=tot, later_reden=reden.value, later_toelichting=uitleg, later_door=scope.naam
    )
    taak.refresh_from_db()
    return taak


def _eis_op_tijd(taak: Taak, tot: date, vandaag: date) -> None:
    laatste, wet = laatste_dag(taak, vandaag)
    if tot > laatste:
        code = "later_te_ver" if not wet else "later_na_wet" if laatste > vandaag else "later_wet_voorbij"
        raise Weigering(code, dag=datums.voluit_met_dag(laatste))


@transaction.atomic
def haal_taak_terug(*, scope: Scope, taak_id: UUID) -> Taak:
    """Take a task back that was put away. One that lies in the list already stays as it is."""
    taak = _houd_vast(scope, taak_id)
    if taak.later_tot is None or taak.later_tot <= scope.vandaag:
        return taak
    Taak.objects.filter(gemeente_id=taak.gemeente_id, id=taak.id).update(**NIET_WEGGELEGD)
    inhoud = g.TaakTeruggehaald(sleutel=taak.sleutel, taak=taak.soort, knop=taak.knop, datum=scope.vandaag)
    _leg_vast(scope, taak, inhoud)
    taak.refresh_from_db()
    return taak


def _houd_vast(scope: Scope, taak_id: UUID) -> Taak:
    """Return the open task as it is now, with its dossier locked."""
    taak = Taak.objects.select_related("dossier").get(id=taak_id)
    if not mag_in(scope, Handeling.TAAK_AFSLUITEN, taak.gemeente_id):
        raise Weigering("mag_niet")
    taak.dossier = houd_vast(scope=scope, dossier=taak.dossier)
    taak.refresh_from_db(fields=["open", "groep", "gewicht", "uiterlijk", "waarden", *NIET_WEGGELEGD])
    if not taak.open:
        raise Weigering("taak_weg")
    return taak


def _leg_vast(scope: Scope, taak: Taak, inhoud: g.Gegevens) -> None:
    leg_vast(scope=scope, dossier=taak.dossier, inhoud=inhoud, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER)
