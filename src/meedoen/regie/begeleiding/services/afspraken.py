# SPDX-License-Identifier: EUPL-1.2
"""Goals and agreements: in own words, from the library, an example or the plan; and what came of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import klokken
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding import queries
from meedoen.regie.begeleiding.doelen import Thema, Voorbeeld, dagen_van
from meedoen.regie.begeleiding.models import Afspraak, Doel
from meedoen.regie.begeleiding.services import basis
from meedoen.regie.begeleiding.services.fouten import BegeleidWeigering
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.organisaties.models import nieuw_id

_MAAND = timedelta(days=30)


@transaction.atomic
def stel_doel(*, scope: Scope, dossier: Dossier, thema: Thema, tekst: str) -> Doel:
    """Keep a goal. Raise `BegeleidWeigering` for one without words, or that stands there already."""
    basis.begin(scope, dossier)
    return _doel(scope, dossier, thema, tekst)


@transaction.atomic
def spreek_af(
    *,
    scope: Scope,
    dossier: Dossier,
    wat: str,
    wie: str,
    uiterlijk: date,
    gezien: str = "",
    doel_id: UUID | None = None,
    begeleider_id: UUID | None = None,
) -> Afspraak:
    """Keep an agreement; on its day it becomes a task. Raise `BegeleidWeigering` for a day that is past.

    `begeleider_id`: the begeleider or volunteer who does it, or does it along; from now on they read this agreement.
    """
    basis.begin(scope, dossier)
    if uiterlijk < scope.vandaag:
        raise BegeleidWeigering("verleden", veld="uiterlijk")
    if doel_id is not None and not _open_doelen(dossier).filter(id=doel_id).exists():
        raise BegeleidWeigering("doel_weg", veld="doel_id")
    if _eigen(dossier).filter(wat=wat.strip(), uiterlijk=uiterlijk, uitkomst="").exists():
        raise BegeleidWeigering("afspraak_dubbel", veld="wat")
    rij = _rij(scope, dossier, wat, wie, uiterlijk, gezien, doel_id=doel_id)
    if begeleider_id is not None and not _geef(scope, dossier, rij, begeleider_id):
        raise BegeleidWeigering("begeleider_weg", veld="begeleider_id")
    _leg_neer(scope, dossier, [rij])
    return rij


@transaction.atomic
def neem_voorbeeld(*, scope: Scope, dossier: Dossier, voorbeeld: Voorbeeld) -> Doel:
    """Keep the goal of an example with its agreements, each on a day that follows the clocks of this dossier.

    Raise `BegeleidWeigering` when the goal stands there already.
    """
    feiten = basis.begin(scope, dossier)
    doel = _doel(scope, dossier, voorbeeld.thema, voorbeeld.doel)
    regels = beleid(dossier.gemeente_id, scope.vandaag)
    lopend = {klok.soort: klok for klok in klokken(feiten, vandaag=scope.vandaag, beleid=regels)}
    dagen = dagen_van(voorbeeld, lopend, scope.vandaag)
    rijen = [
        _rij(scope, dossier, v.wat, v.wie, dag, v.gezien, doel_id=doel.id)
        for v, dag in zip(voorbeeld.afspraken, dagen, strict=True)
    ]
    _leg_neer(scope, dossier, rijen)
    return doel


@transaction.atomic
def neem_over_uit_plan(*, scope: Scope, dossier: Dossier) -> int:
    """Follow the agreements of the plan in force that were not taken over yet; return how many.

    An agreement without a day, or on one that is past, is looked at in a month. Raise `BegeleidWeigering`.
    """
    basis.begin(scope, dossier)
    rijen = [
        _rij(scope, dossier, a.wat, a.wie, _dag(a.uiterlijk, scope.vandaag), "", uit_plan=a.id)
        for a in queries.in_plan(scope, dossier, queries.afspraken(scope, dossier))
    ]
    if rijen:
        _leg_neer(scope, dossier, rijen)
    return len(rijen)


@transaction.atomic
def rond_af(
    *, scope: Scope, dossier: Dossier, afspraak_id: UUID, uitkomst: g.Uitkomst, toelichting: str = "",
    nieuwe_dag: date | None = None,
) -> Afspraak:  # fmt: skip
    """Lay down what came of an agreement. With `nieuwe_dag` one that did not work out goes on, until that day.

    It says nothing of whose fault it is. Raise `BegeleidWeigering` when it was closed already.
    """
    basis.begin(scope, dossier)
    rij = _eigen(dossier).filter(id=afspraak_id, uitkomst="").first()
    if rij is None:
        raise BegeleidWeigering("afspraak_weg")
    if nieuwe_dag is not None:
        if uitkomst is not g.Uitkomst.NIET_GELUKT:
            raise BegeleidWeigering("dag_alleen_bij_niet", veld="nieuwe_dag")
        if nieuwe_dag <= scope.vandaag:
            raise BegeleidWeigering("dag_later", veld="nieuwe_dag")
    rij.uitkomst, rij.klaar_op, rij.toelichting = uitkomst.value, scope.vandaag, toelichting.strip()
    rij.save(update_fields=["uitkomst", "klaar_op", "toelichting"])
    paren: list[tuple[date, g.Gegevens]] = [
        (scope.vandaag, g.AfspraakAfgerond(afspraak_id=rij.id, datum=scope.vandaag, uitkomst=uitkomst))
    ]
    if nieuwe_dag is not None:
        verder = _rij(scope, dossier, rij.wat, rij.wie, nieuwe_dag, rij.gezien, doel_id=rij.doel_id)
        if rij.medewerker_id is not None:
            _geef(scope, dossier, verder, rij.medewerker_id)
        verder.save(force_insert=True)
        paren.append((scope.vandaag, g.AfspraakGemaakt(afspraak_id=verder.id, uiterlijk=nieuwe_dag)))
    basis.op_tijdlijn(scope, dossier, *paren)
    return rij


@transaction.atomic
def sluit_doel(*, scope: Scope, dossier: Dossier, doel_id: UUID, gehaald: bool) -> None:
    """Lay down that a goal was reached or let go; its open agreements fall away. Raise `BegeleidWeigering`."""
    basis.begin(scope, dossier)
    rij = _open_doelen(dossier).filter(id=doel_id).first()
    if rij is None:
        raise BegeleidWeigering("doel_weg")
    rij.klaar_op, rij.gehaald = scope.vandaag, gehaald
    rij.save(update_fields=["klaar_op", "gehaald"])
    open_ = list(_eigen(dossier).filter(doel_id=rij.id, uitkomst="").order_by("id").values_list("id", flat=True))
    _eigen(dossier).filter(id__in=open_).update(uitkomst=g.Uitkomst.VERVALT.value, klaar_op=scope.vandaag)
    dag = scope.vandaag
    paren: list[tuple[date, g.Gegevens]] = [
        (dag, g.AfspraakAfgerond(afspraak_id=id_, datum=dag, uitkomst=g.Uitkomst.VERVALT)) for id_ in open_
    ]
    basis.op_tijdlijn(scope, dossier, *paren, (dag, g.DoelGesloten(doel_id=rij.id, datum=dag, gehaald=gehaald)))


def _eigen(dossier: Dossier) -> QuerySet[Afspraak]:
    return Afspraak.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)


def _open_doelen(dossier: Dossier) -> QuerySet[Doel]:
    return Doel.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, klaar_op__isnull=True)


def _dag(dag: date | None, vandaag: date) -> date:
    return dag if dag is not None and dag >= vandaag else vandaag + _MAAND


def _doel(scope: Scope, dossier: Dossier, thema: Thema, tekst: str) -> Doel:
    tekst = basis.eis_reden(tekst, "eigen")
    if _open_doelen(dossier).filter(tekst=tekst).exists():
        raise BegeleidWeigering("doel_dubbel", veld="eigen")
    doel = Doel.objects.create(
        id=nieuw_id(), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, thema=thema.value, tekst=tekst,
        gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    basis.op_tijdlijn(scope, dossier, (scope.vandaag, g.DoelGesteld(doel_id=doel.id, datum=scope.vandaag)))
    return doel


def _rij(
    scope: Scope, dossier: Dossier, wat: str, wie: str, uiterlijk: date, gezien: str, *, doel_id: UUID | None = None,
    uit_plan: UUID | None = None,
) -> Afspraak:  # fmt: skip
    return Afspraak(
        id=nieuw_id(), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, doel_id=doel_id, uit_plan=uit_plan,
        wat=wat.strip(), wie=wie.strip(), uiterlijk=uiterlijk, gezien=gezien.strip(), gemaakt_op=scope.nu,
        gemaakt_door=scope.naam,
    )  # fmt: skip


def _geef(scope: Scope, dossier: Dossier, rij: Afspraak, medewerker_id: UUID) -> bool:
    """Give the agreement to who guides this person today; False, and given to nobody, for anybody else."""
    for mens, _ in queries.begeleiders(scope, dossier):
        if mens.medewerker_id == medewerker_id:
            rij.medewerker_id, rij.organisatie_id = medewerker_id, mens.organisatie_id
            rij.wie = rij.wie or mens.naam
            return True
    return False


def _leg_neer(scope: Scope, dossier: Dossier, rijen: Sequence[Afspraak]) -> None:
    Afspraak.objects.bulk_create(rijen)
    feiten = [g.AfspraakGemaakt(afspraak_id=rij.id, uiterlijk=rij.uiterlijk) for rij in rijen]
    basis.op_tijdlijn(scope, dossier, *((scope.vandaag, feit) for feit in feiten))
