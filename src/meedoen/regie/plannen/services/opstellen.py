# SPDX-License-Identifier: EUPL-1.2
"""Draw up a plan: begin, save part by part, agreements, mend, throw away."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.plannen import herstel, queries, wijziging
from meedoen.regie.plannen.models import Afspraak, Pip
from meedoen.regie.plannen.onderdelen import ONDERDELEN
from meedoen.regie.plannen.services import toegang
from meedoen.regie.plannen.services.fouten import PlanWeigering
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM

# What a later version does not take over: the reason of the change and the talk about it are its own.
_NIET_OVERNEMEN = frozenset(
    {"wijzigingsgrond", "wijzigingsreden", "voortgang", "opleiding_tot", "bijzonder_geval", "besproken_op",
     "inzet_genoeg", "inzet_reden", "niet_haalbaar", "niet_haalbaar_reden"}
)  # fmt: skip


@transaction.atomic
def begin_pip(*, scope: Scope, dossier: Dossier, grond: str = "") -> Pip:
    """Begin a draft. A first plan starts empty (start values are offered with their source, never filled in).

    A later version starts with the content of the plan in force; `grond` is then a code of `wijziging`.
    Raises PlanWeigering: not this role, closed, a draft is there already, a ground that can't be.
    """
    toegang.eis(scope, Handeling.PIP_OPSTELLEN, dossier)
    houd_vast(scope=scope, dossier=dossier)
    plannen = queries.plannen(scope, dossier)
    if plannen.concept is not None:
        raise PlanWeigering("is_er_al", door=plannen.concept.bewaard_door)
    gronden = wijziging.mogelijke_gronden(dossierfeiten(dossier))
    if (gronden and grond and grond not in gronden) or (grond and not gronden):
        raise PlanWeigering("grond_kan_niet", veld="wijzigingsgrond")
    if not grond and len(gronden) == 1:
        grond = gronden[0]
    pip = Pip.objects.create(
        id=nieuw_id(),
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        versie=max((pip.versie for pip in plannen.versies), default=0) + 1,
        staat="concept",
        wijzigingsgrond=grond,
        gemaakt_op=scope.nu,
        bewaard_op=scope.nu,
        bewaard_door=scope.naam,
        **_beginwaarden(plannen.geldend),
    )
    if plannen.geldend is not None:
        _neem_afspraken_over(scope, plannen.geldend, pip)
    toegang.noteer(scope, dossier, "plan beginnen", pip)
    return pip


def _beginwaarden(geldend: Pip | None) -> dict[str, Any]:
    if geldend is None:
        return {}
    velden = [veld for deel in ONDERDELEN.values() for veld in deel if veld not in _NIET_OVERNEMEN]
    return {veld: getattr(geldend, veld) for veld in velden}


def _neem_afspraken_over(scope: Scope, van: Pip, naar: Pip) -> None:
    Afspraak.objects.bulk_create(
        Afspraak(
            id=nieuw_id(),
            gemeente_id=naar.gemeente_id,
            dossier_id=naar.dossier_id,
            pip=naar,
            volgorde=oud.volgorde,
            wat=oud.wat,
            wie=oud.wie,
            uiterlijk=oud.uiterlijk,
            zichtbaar_aan=oud.zichtbaar_aan,
        )
        for oud in queries.afspraken(scope, van)
    )


@transaction.atomic
def bewaar_onderdeel(
    *, scope: Scope, dossier: Dossier, onderdeel: str, velden: Mapping[str, Any], bewerking: int
) -> Pip:
    """Save one part of the draft. `bewerking` is the number the person saw when they began to type.

    Who saves a part that a colleague saved since is told who and when (`intussen_bewaard`); nothing is
    overwritten. Two people who work on two parts don't hinder each other. Raises PlanWeigering.
    """
    pip = toegang.pak_concept(scope, dossier)
    if set(velden) - set(ONDERDELEN[onderdeel]):
        raise PlanWeigering("onbekend_veld")
    _eis_niet_overschreven(pip, onderdeel, bewerking)
    toegang.bewaar(scope, pip, onderdeel, **velden)
    toegang.noteer(scope, dossier, f"plan bewaren: {onderdeel}", pip)
    _meld_klaar(scope, dossier, pip)
    return pip


def _eis_niet_overschreven(pip: Pip, onderdeel: str, bewerking: int) -> None:
    laatste = pip.onderdelen.get(onderdeel)
    if laatste is not None and laatste["bewerking"] > bewerking:
        op = datetime.fromisoformat(laatste["op"]).astimezone(AMSTERDAM)
        raise PlanWeigering("intussen_bewaard", door=laatste["door"], tijd=datums.tijdstip(op))


def _meld_klaar(scope: Scope, dossier: Dossier, pip: Pip) -> None:
    """Put on the tijdlijn, once, that the first draft is complete: the task then becomes adopting it."""
    oordeel, feiten = toegang.oordeel_over(scope, dossier, pip)
    if oordeel.inhoud_klaar and feiten.pip_concept is None and not feiten.pips:
        leg_vast(
            scope=scope,
            dossier=dossier,
            inhoud=g.PipConceptKlaar(datum=scope.vandaag),
            geldig_op=scope.vandaag,
            bron=g.Bron.MEDEWERKER,
        )


@transaction.atomic
def bewaar_afspraak(
    *,
    scope: Scope,
    dossier: Dossier,
    wat: str,
    wie: str,
    uiterlijk: date | None,
    zichtbaar_aan: str,
    afspraak_id: UUID | None = None,
    bewerking: int,
) -> Afspraak:
    """Add an agreement, or change the one with `afspraak_id`. Raises PlanWeigering."""
    pip = toegang.pak_concept(scope, dossier)
    onderdeel = f"afspraak:{afspraak_id}" if afspraak_id else "afspraken"
    if afspraak_id is not None:
        _eis_niet_overschreven(pip, onderdeel, bewerking)
    bestaand = _afspraak(pip, afspraak_id) if afspraak_id else None
    afspraak = bestaand or Afspraak(
        id=nieuw_id(),
        gemeente_id=pip.gemeente_id,
        dossier_id=pip.dossier_id,
        pip=pip,
        volgorde=Afspraak.objects.filter(gemeente_id=pip.gemeente_id, pip=pip).count(),
    )
    afspraak.wat, afspraak.wie = wat, wie
    afspraak.uiterlijk, afspraak.zichtbaar_aan = uiterlijk, zichtbaar_aan
    afspraak.save(force_insert=bestaand is None, force_update=bestaand is not None)
    toegang.bewaar(scope, pip, onderdeel)
    toegang.noteer(scope, dossier, "plan bewaren: afspraak", pip)
    return afspraak


def _afspraak(pip: Pip, afspraak_id: UUID) -> Afspraak:
    gevonden = Afspraak.objects.filter(gemeente_id=pip.gemeente_id, pip=pip, id=afspraak_id).first()
    if gevonden is None:
        raise PlanWeigering("afspraak_weg")
    return gevonden


@transaction.atomic
def verwijder_afspraak(*, scope: Scope, dossier: Dossier, afspraak_id: UUID) -> None:
    """Take an agreement out of the draft. Raises PlanWeigering."""
    pip = toegang.pak_concept(scope, dossier)
    _afspraak(pip, afspraak_id).delete()
    toegang.bewaar(scope, pip, "afspraken")
    toegang.noteer(scope, dossier, "plan: afspraak weghalen", pip)


@transaction.atomic
def herstel_punt(*, scope: Scope, dossier: Dossier, code: str, bewerking: int) -> Pip:
    """Mend what a refusal says, by the button beside it. Raises PlanWeigering when it is mended already."""
    pip = toegang.pak_concept(scope, dossier)
    velden = herstel.velden(code, pip, dossierfeiten(dossier))
    if not velden:
        raise PlanWeigering("onbekend_herstel")
    onderdeel = herstel.onderdeel(code)
    _eis_niet_overschreven(pip, onderdeel, bewerking)
    toegang.bewaar(scope, pip, onderdeel, **velden)
    toegang.noteer(scope, dossier, f"plan herstellen: {code}"[:60], pip)
    _meld_klaar(scope, dossier, pip)
    return pip


@transaction.atomic
def gooi_weg(*, scope: Scope, dossier: Dossier, bewerking: int) -> Pip:
    """Throw the draft away. It stays in the database as thrown away; a plan in force stays in force."""
    pip = toegang.pak_concept(scope, dossier)
    toegang.eis_zelfde(pip, bewerking)
    toegang.bewaar(scope, pip, "weggegooid", staat="weggegooid")
    toegang.noteer(scope, dossier, "plan weggooien", pip)
    return pip
