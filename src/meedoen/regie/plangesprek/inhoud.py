# SPDX-License-Identifier: EUPL-1.2
"""What is discussed: parts of the plan, goals and agreements, in short sentences in two languages.

Nothing internal is read here: no note, no health, no pace, nothing of enforcement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from meedoen.domein.klokken import KlokSoort, KlokStaat, klokken
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding import queries as begeleiding
from meedoen.regie.begeleiding.models import Afspraak, Doel
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.plannen import queries as plannen
from meedoen.regie.plannen.feiten import per_week
from meedoen.regie.plannen.models import Afspraak as PlanAfspraak
from meedoen.regie.plannen.models import Pip
from meedoen.regie.web.vertaling import Paar, Stuk, Tweetalig, Zin, samen, vertaling


@dataclass(frozen=True, slots=True)
class Stof:
    """All that is on the table, read once. `termijn`: last day of the inburgeringstermijn, inclusive."""

    pip: Pip | None
    plan_afspraken: tuple[PlanAfspraak, ...]
    doelen: tuple[Doel, ...]
    afspraken: tuple[Afspraak, ...]
    termijn: date | None


@dataclass(frozen=True, slots=True)
class Inhoud:
    """The pairs of the page and the print, per part."""

    plan: tuple[Paar, ...]
    doelen: tuple[Paar, ...]
    slot: tuple[Paar, ...]


def lees(scope: Scope, dossier: Dossier) -> Stof:
    """Return what is on the table of this dossier, in a fixed number of queries."""
    alle = plannen.plannen(scope, dossier)
    pip = alle.concept or alle.geldend
    afspraken = begeleiding.afspraken(scope, dossier)
    gevolgd = {a.uit_plan for a in afspraken}
    feiten = dossierfeiten(dossier)
    lopend = klokken(feiten, vandaag=scope.vandaag, beleid=beleid(dossier.gemeente_id, scope.vandaag))
    termijn = next((k for k in lopend if k.soort is KlokSoort.INBURGERINGSTERMIJN), None)
    loopt = termijn is not None and termijn.staat in (KlokStaat.LOOPT, KlokStaat.TE_LAAT)
    return Stof(
        pip=pip,
        plan_afspraken=tuple(a for a in plannen.afspraken(scope, pip) if a.id not in gevolgd) if pip else (),
        doelen=tuple(d for d in begeleiding.doelen(scope, dossier) if d.klaar_op is None),
        afspraken=tuple(a for a in afspraken if not a.uitkomst),
        termijn=termijn.uiterste if termijn and loopt else None,
    )


def tweetalig(taal: str) -> Tweetalig:
    """Return what makes the pairs for a code of `vertaling.TALEN`, or for Dutch alone."""
    return Tweetalig(vertaling(taal) if taal else None)


def maak(stof: Stof, t: Tweetalig) -> Inhoud:
    """Return all sentences of what is on the table."""
    return Inhoud(plan=tuple(_plan(stof, t)), doelen=tuple(_doelen(stof, t)), slot=tuple(_slot(t)))


def _plan(stof: Stof, t: Tweetalig) -> Iterator[Paar]:
    pip = stof.pip
    if pip is None:
        yield t.zin("geen_plan")
        return
    if pip.dagtekening and pip.staat == "vastgesteld":
        yield t.zin("vastgesteld", "klein", dag=pip.dagtekening)
    else:
        yield t.zin("concept", "klein")
    if pip.doel.strip():
        yield t.tekst(pip.doel, label="doel")
    yield from _leren(pip, t)
    for code, uren, dag in (("pvt", pip.pvt_uren, pip.pvt_uiterlijk), ("map", pip.map_uren, pip.map_uiterlijk)):
        if uren:
            zin = t.zin(code, uren=uren)
            yield samen(zin, t.zin("klaar_voor", dag=dag)) if dag else zin
    if pip.voortgangsgesprekken:
        yield t.zin("gesprekken", aantal=pip.voortgangsgesprekken)
    if pip.begeleiding.strip():
        yield t.tekst(pip.begeleiding, label="hulp")
    if pip.vve_kind and pip.vve.strip():
        yield t.tekst(pip.vve, label="kinderen")
    if pip.pw_bijgevoegd:
        yield t.zin("bijstand")
    if stof.termijn:
        yield t.zin("termijn", dag=stof.termijn)


def _leren(pip: Pip, t: Tweetalig) -> Iterator[Paar]:
    niveaus = {pip.niveau_lezen, pip.niveau_luisteren, pip.niveau_schrijven, pip.niveau_spreken} - {""}
    if pip.leerroute == "B":
        yield t.zin("route_B", niveau="A2" if niveaus == {"A2"} else "B1")
    elif pip.leerroute:
        yield t.zin(f"route_{pip.leerroute}")
    if pip.uren_taal_knm:
        week = per_week(pip.uren_taal_knm, pip.weken)
        zin = t.zin("lessen", uren=week) if week else t.zin("lessen_totaal", uren=pip.uren_taal_knm)
        yield samen(zin, t.zin("school", school=pip.school.strip())) if pip.school.strip() else zin
    if pip.alfabetisering_verplicht:
        yield t.zin("alfabetisering")
    if pip.leerroute == "Z" and pip.uren_participatie:
        yield t.zin("meedoen", uren=pip.uren_participatie)


def _doelen(stof: Stof, t: Tweetalig) -> Iterator[Paar]:
    if not (stof.doelen or stof.afspraken or stof.plan_afspraken):
        yield t.zin("geen_doelen")
    for doel in stof.doelen:
        yield t.tekst(doel.tekst, "doel")
        for rij in stof.afspraken:
            if rij.doel_id == doel.id:
                yield from _afspraak(t, rij.wie, rij.wat, rij.uiterlijk, rij.gezien)
    ids = {doel.id for doel in stof.doelen}
    los: list[tuple[str, str, date | None, str]] = [
        (a.wie, a.wat, a.uiterlijk, a.gezien) for a in stof.afspraken if a.doel_id not in ids
    ]
    los += [(p.wie, p.wat, p.uiterlijk, p.zichtbaar_aan) for p in stof.plan_afspraken]
    if los and stof.doelen:
        yield t.zin("andere_afspraken", "doel")
    for wie, wat, dag, gezien in los:
        yield from _afspraak(t, wie, wat, dag, gezien)


def _afspraak(t: Tweetalig, wie: str, wat: str, dag: date | None, gezien: str) -> Iterator[Paar]:
    yield t.tekst(wat, "afspraak", wie=wie)
    erbij = [t.zin("uiterlijk", dag=dag)] if dag else []
    if gezien.strip():
        erbij.append(t.tekst(gezien, label="klaar_als"))
    if erbij:
        yield samen(*erbij, soort="klein")


def _slot(t: Tweetalig) -> Iterator[Paar]:
    yield t.zin("kop_eens", "kop")
    yield t.zin("niet_eens")
    yield t.zin("kop_tekenen", "kop")
    yield t.zin("tekenen")


def erbij(aanwezigen: Sequence[Mapping[str, Any]], t: Tweetalig) -> Iterator[Paar]:
    """Yield who sat there, each with what they are to the person."""
    for mens in aanwezigen:
        nl = t.tekst(mens["naam"]).nl
        rol = t.zin(f"rol_{mens['rol']}")
        ander = (*nl, *_haak(rol.ander)) if rol.ander else ()
        yield Paar("afspraak", (*nl, *_haak(rol.nl)), ander)


def _haak(zin: Zin) -> Zin:
    return (Stuk(" ("), *zin, Stuk(")"))
