# SPDX-License-Identifier: EUPL-1.2
"""Make the opgave that somebody asked for, a block of people at a time: by the worker, or at once by the command.

What was read stays in the memory of this process until all is there; then one transaction writes everything. Of a
worker that is killed nothing is left but the request: after the loan another worker begins it anew.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from django.db import InterfaceError, OperationalError, connection
from django.db.models import F, QuerySet

from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.uitvoer.cbs import bestand, queries, vergelijken
from meedoen.regie.uitvoer.cbs.beschrijving import Beschrijving
from meedoen.regie.uitvoer.cbs.bestand import Deel
from meedoen.regie.uitvoer.cbs.kenmerken import KENMERKEN, hoort_in, kenmerken_van
from meedoen.regie.uitvoer.cbs.kwartaal import Kwartaal, uit_code
from meedoen.regie.uitvoer.cbs.services import OBJECT, afdruk, ga_aan_de_beurt, overlap, vraag_aan
from meedoen.regie.uitvoer.models import Opgave, OpgaveRegel
from meedoen.regie.web.toegang import met_scope, scope_namens

BEWAARD: Final = timedelta(days=30)
"""So long an opgave that was not delivered is kept, with the numbers of people in it."""
_LEEN: Final = """
select bundel, gemeenten, door, medewerker_id from meedoen.leen_opgave(%s::timestamptz, %s::timestamptz)
"""
_log = logging.getLogger("meedoen.cbs")


class _Gelezen(NamedTuple):
    """How everybody of one gemeente reads per quarter, and who left when."""

    nu: dict[tuple[UUID, Kwartaal], dict[str, str]]
    weg: dict[tuple[UUID, Kwartaal], str]


class _Onderhanden(NamedTuple):
    """An opgave that this process is making. `tot`: the end of its loan."""

    scope: Scope
    bundel_id: UUID
    tot: datetime
    stappen: Iterator[None]


_onderhanden: list[_Onderhanden] = []
"""At most one: what this worker is at, between two pieces."""


def maak(*, scope: Scope, gemeenten: Sequence[int], over: Kwartaal, berichtgever: str) -> UUID:
    """Ask for an opgave and make it here and now; return the bundel. Raise `Geweigerd` as `vraag_aan` does."""
    bundel_id = vraag_aan(scope=scope, gemeenten=gemeenten, over=over, berichtgever=berichtgever)
    for _ in stappen(scope=scope, bundel_id=bundel_id):
        pass
    return bundel_id


def stappen(*, scope: Scope, bundel_id: UUID) -> Iterator[None]:
    """Make an opgave that was asked for: after each block of people that was read, and then all that is written.

    One that was thrown away meanwhile is not made.
    """
    with met_scope(scope):
        stukken = queries.bundel(scope, bundel_id)
    if not stukken:
        return
    vorm, over = queries.vorm_van(stukken[0].beschrijving), uit_code(stukken[0].kwartaal)
    assert over is not None  # vraag_aan wrote it
    gelezen: dict[int, _Gelezen] = {}
    for code in (stuk.gemeente_id for stuk in stukken):
        gelezen[code], na = _Gelezen({}, {}), None
        with met_scope(scope):
            _van(code, bundel_id).update(gelezen=0)
        while True:
            with met_scope(scope):
                blok = _lees_blok(code, over, vorm.beschrijving, gelezen[code], na=na)
                _van(code, bundel_id).update(gelezen=F("gelezen") + len(blok))
            if not blok:
                break
            na = blok[-1]
            yield
    with met_scope(scope):
        ga_aan_de_beurt(scope, sorted(gelezen))
        nog = [stuk for stuk in queries.bundel(scope, bundel_id) if stuk.staat == "wacht"]
        if nog:
            _schrijf(scope, [_deel(stuk, over, vorm.beschrijving, gelezen[stuk.gemeente_id]) for stuk in nog])


def _van(code: int, bundel_id: UUID) -> QuerySet[Opgave, Opgave]:
    return Opgave.objects.filter(gemeente_id=code, bundel=bundel_id, staat="wacht")


def _eerder(code: int, over: Kwartaal) -> frozenset[Kwartaal]:
    return frozenset(k for k in queries.kwartalen_geleverd([code])[code] if k <= over)


def _lees_blok(code: int, over: Kwartaal, b: Beschrijving, uit: _Gelezen, *, na: UUID | None) -> list[UUID]:
    """Read the next people of one gemeente into `uit`; return who they are."""
    kwartalen, blok = sorted(_eerder(code, over) | {over}), queries.personen(code, na=na)
    for id_, persoon in blok:
        for k in kwartalen:
            if hoort_in(persoon, k):
                uit.nu[id_, k] = kenmerken_van(persoon, k, b.gevraagd)
                uit.weg[id_, k] = KENMERKEN["vertrokken_op"].lees(persoon, k)
    return [id_ for id_, _ in blok]


def _deel(stuk: Opgave, over: Kwartaal, b: Beschrijving, gelezen: _Gelezen) -> Deel:
    """Return the rows of one gemeente beside what was delivered before. Saves nothing."""
    code = stuk.gemeente_id
    toen, rijen = queries.geleverd(code), []
    for nummer, r in enumerate(vergelijken.regels(gelezen.nu, toen, kwartaal=over, eerder=_eerder(code, over)), 1):
        rij = OpgaveRegel(
            id=nieuw_id(),
            gemeente_id=code,
            opgave=stuk,
            dossier_id=r.dossier_id,
            nummer=nummer,
            kwartaal=r.kwartaal.code,
            soort=r.soort.value,
            waarden=dict(r.waarden),
            verschillen=[list(v) for v in r.verschillen],
            vertrokken_op=gelezen.weg.get((r.dossier_id, r.kwartaal)) or None,
        )
        rij.fouten = bestand.keur_op_beschrijving(rij, b)
        rijen.append(rij)
    niet_meer = vergelijken.niet_meer((id_ for id_, k in gelezen.nu if k == over), toen, kwartaal=over)
    stuk.tellingen = {**Counter(rij.soort for rij in rijen), "niet_meer": niet_meer}
    return Deel(stuk, rijen)


def _schrijf(scope: Scope, delen: Sequence[Deel]) -> None:
    """Hold the whole file against layout and XSD, and keep it."""
    vorm = queries.vorm_van(delen[0].stuk.beschrijving)
    oordeel = bestand.keur(delen, vorm.beschrijving, vorm.xsd)
    dubbel = overlap(delen)
    for deel in delen:
        stuk, code = deel.stuk, deel.stuk.gemeente_id
        stuk.opmerkingen = oordeel.opmerkingen
        stuk.afdruk = "" if oordeel.opmerkingen else afdruk(oordeel.inhoud)
        stuk.tellingen["overlap"] = sum(any(p.gemeente_id == code for p in o.plaatsen) for o in dubbel)
        stuk.tellingen["fout"] = sum(bool(rij.fouten) for rij in deel.rijen)
        stuk.staat, stuk.geleend_tot = "klaar", None
        stuk.save(update_fields=["opmerkingen", "afdruk", "tellingen", "staat", "geleend_tot"])
        OpgaveRegel.objects.bulk_create(deel.rijen, batch_size=1000)
        log_lijst(
            scope=scope, handeling="maken", object=OBJECT, dossiers=((code, rij.dossier_id) for rij in deel.rijen)
        )


def werk(*, nu: datetime, lease: timedelta) -> bool:
    """Read a block of the opgave that waits, or write it; wipe old drafts. For the worker; False: nothing to do."""
    if not _onderhanden:
        _begin(nu, lease)
    return _ga_door(nu, lease) or _wis(nu)


def _begin(nu: datetime, lease: timedelta) -> None:
    """Borrow the oldest request; it is done in the name of who asked, with the rights of a teamleider."""
    with connection.cursor() as cursor:
        cursor.execute(_LEEN, [nu, nu + lease])
        rij = cursor.fetchone()
    if rij is None:
        return
    bundel_id, gemeenten, door, medewerker_id = rij
    scope = scope_namens(medewerker_id, door, Rol.TEAMLEIDER, gemeenten, nu=nu, doel="opgave aan het CBS")
    _onderhanden.append(_Onderhanden(scope, bundel_id, nu + lease, stappen(scope=scope, bundel_id=bundel_id)))


def _ga_door(nu: datetime, lease: timedelta) -> bool:
    """Do one piece and begin the loan anew; leave what was thrown away, or what another worker took over."""
    if not _onderhanden:
        return False
    stuk = _onderhanden.pop()
    eerste = _van(stuk.scope.gemeenten[0], stuk.bundel_id)
    try:
        with met_scope(stuk.scope):
            if not eerste.filter(geleend_tot=stuk.tot).update(geleend_tot=nu + lease):
                return True
        next(stuk.stappen)
    except StopIteration:
        return True
    except (OperationalError, InterfaceError):
        raise
    except Exception as fout:  # one opgave must not stop the messages of all; the text may hold data of a person
        _log.error("opgave %s mislukt: %s", stuk.bundel_id, type(fout).__name__)
        with met_scope(stuk.scope) as scope:
            for code in scope.gemeenten:
                _van(code, stuk.bundel_id).update(staat="mislukt", geleend_tot=None)
        return True
    _onderhanden.append(stuk._replace(tot=nu + lease))
    return True


def _wis(nu: datetime) -> bool:
    """Wipe drafts older than `BEWAARD`, of all gemeenten."""
    with connection.cursor() as cursor:
        cursor.execute("select meedoen.wis_opgaven(%s::timestamptz)", [nu - BEWAARD])
        return bool(cursor.fetchone()[0])
