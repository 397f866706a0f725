# SPDX-License-Identifier: EUPL-1.2
"""Joint plan sessions in the demo, with goals, print and signatures: one per language that has a translation."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, Final

import psycopg

from meedoen.domein.toegang import Scope, veldgroepen
from meedoen.regie.begeleiding.doelen import VOORBEELDEN
from meedoen.regie.begeleiding.queries import afspraken
from meedoen.regie.begeleiding.services import neem_voorbeeld
from meedoen.regie.demo.medewerkers import Medewerker, consulenten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.plangesprek import services
from meedoen.regie.tolken.models import Wijze
from meedoen.regie.tolken.services import boek
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.web.vertaling import TALEN, taal_van, vertaling

BAARN: Final = 308
_WELK: Final = """
select distinct on (d.taal) d.taal, d.id, d.consulent_id from dossiers_dossier d
join plannen_pip p on p.dossier_id = d.id and p.staat in ('concept', 'vastgesteld')
where d.gemeente_id = %s and d.gesloten_op is null and d.taal = any (%s) and d.naam_bekend
  and not exists (select from plangesprek_plangesprek g where g.gemeente_id = %s)
order by d.taal, d.nummer
"""


def werkt(mens: Medewerker, nu: datetime) -> Scope:
    """Return the scope of a consulent or teamleider of Baarn who works at `nu`."""
    return Scope(
        medewerker_id=mens.id, naam=mens.naam, rol=mens.rol, gemeenten=(BAARN,),
        veldgroepen=veldgroepen(mens.rol), herkomst="demo", vandaag=nu.date(), nu=nu,
        doel="uitvoering Wet inburgering 2021",
    )  # fmt: skip


def praat_over_plannen(verbinding: psycopg.Connection[tuple[Any, ...]], *, nu: datetime) -> int:
    """Let consulenten of Baarn discuss a plan on the last working day; return how many. `verbinding` passes RLS."""
    talen = [vertaling(code).naam_nl for code in TALEN]
    welke = verbinding.execute(_WELK, [BAARN, talen, BAARN]).fetchall()
    mensen = {mens.id: mens for mens in consulenten(BAARN)}
    dag = (nu - timedelta(days=max(1, nu.weekday() - 3))).date()
    for taal, dossier_id, consulent_id in welke:
        mens = mensen[consulent_id] if consulent_id in mensen else next(iter(mensen.values()))
        scope = werkt(mens, nu)
        with met_scope(scope):
            _praat(scope, Dossier.objects.get(gemeente_id=BAARN, id=dossier_id), taal_van(str(taal)), dag)
    return len(welke)


def _praat(scope: Scope, dossier: Dossier, taal: str, dag: date) -> None:
    """Agree on what is in the examples where nothing was yet, keep the print, and book two interpreters."""
    if not afspraken(scope, dossier):
        for voorbeeld in VOORBEELDEN[-2:]:
            neem_voorbeeld(scope=scope, dossier=dossier, voorbeeld=voorbeeld)
    gesprek = services.bewaar(
        scope=scope, dossier=dossier, datum=dag, taal=taal, tolk=True,
        erbij=("Henk Smit, VluchtelingenWerk",),
    )  # fmt: skip
    for dagen, minuten in ((3, 60), (24, 90)):
        boek(
            scope=scope, dossier=dossier, datum=scope.vandaag + timedelta(days=dagen), begin=time(10), minuten=minuten,
            taal=dossier.tolk or dossier.taal, wijze=Wijze.TELEFOON, plek="088 000 10 00", bureau="De Brug",
        )  # fmt: skip
    if taal != "ti":
        services.teken(scope=scope, dossier=dossier, gesprek_id=gesprek.id, plek=0, wijze="papier", datum=dag)
