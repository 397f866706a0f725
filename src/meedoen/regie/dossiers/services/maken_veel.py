# SPDX-License-Identifier: EUPL-1.2
"""Many new dossiers as one act: what `maak_dossier` does, with a handful of statements for all of them together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.models import Contact, Dossier, Gebeurtenis, Identificatie, Verblijf
from meedoen.regie.dossiers.services.fouten import DubbelDossier
from meedoen.regie.dossiers.services.herberekenen import Stuk, pas_toe
from meedoen.regie.dossiers.services.maken import (
    ga_aan_de_beurt,
    lees_nummers,
    naamvelden,
    volgend_nummer,
)
from meedoen.regie.dossiers.services.vastleggen import Feit, maak_rijen
from meedoen.regie.dossiers.verloop import speel_af
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id

# A plan for the foreign keys, made when this table was small, can read all of a gemeente for each new row.
_PLAN_OPNIEUW = "set local plan_cache_mode = force_custom_plan"


class Nieuw(NamedTuple):
    """One newcomer; the fields are those of `maak_dossier`. BSN or V-nummer is needed.

    `consulent_id` goes with a `Toegewezen` among the facts.
    """

    bsn: str
    v_nummer: str
    voornamen: str
    achternaam: str
    geboortedatum: date | None
    geslacht: str
    taal: str
    feiten: tuple[Feit, ...]
    consulent_id: UUID | None = None
    telefoon: str = ""
    email: str = ""


@transaction.atomic
def maak_dossiers(*, scope: Scope, gemeente_id: int, mensen: Sequence[Nieuw], bron: g.Bron) -> list[Dossier]:
    """Make a dossier for each of `mensen`, in their order, as `bron` told of them (`REGISTERS`).

    Raise `DubbelDossier` when a number is known here; whether a name is known, the caller has looked. `Weigering` for
    a number that can't be, or who may not.
    """
    ga_aan_de_beurt(scope, gemeente_id)
    with connection.cursor() as cursor:
        cursor.execute(_PLAN_OPNIEUW)
    nummers = [lees_nummers(mens.bsn, mens.v_nummer) for mens in mensen]
    _controleer(gemeente_id, nummers)
    jaar, volgend = volgend_nummer(gemeente_id, scope.vandaag.year).split("-")
    dossiers = [
        Dossier(
            id=nieuw_id(),
            gemeente_id=gemeente_id,
            nummer=f"{jaar}-{int(volgend) + plek:05d}",
            fase=Fase.INTAKE.value,
            fase_sinds=scope.vandaag,
            aangemaakt_op=scope.nu,
            geboortedatum=mens.geboortedatum,
            geslacht=mens.geslacht,
            taal=mens.taal,
            consulent_id=mens.consulent_id,
            leesgroepen="",
            **naamvelden(mens.voornamen, mens.achternaam),
        )
        for plek, mens in enumerate(mensen)
    ]
    Dossier.objects.bulk_create(dossiers)
    van = [{"gemeente_id": gemeente_id, "dossier_id": dossier.id} for dossier in dossiers]
    Identificatie.objects.bulk_create(
        Identificatie(**wie, bsn=bsn, v_nummer=v) for wie, (bsn, v) in zip(van, nummers, strict=True)
    )
    Contact.objects.bulk_create(
        Contact(**wie, telefoon=mens.telefoon, email=mens.email) for wie, mens in zip(van, mensen, strict=True)
    )
    Verblijf.objects.bulk_create(Verblijf(**wie) for wie in van)
    _leg_vast(scope, gemeente_id, dossiers, mensen, bron)
    return dossiers


def _controleer(gemeente_id: int, nummers: Sequence[tuple[str | None, str | None]]) -> None:
    actief = Identificatie.objects.filter(gemeente_id=gemeente_id, actief=True).select_related("dossier")
    for plek, veld in enumerate(("bsn", "v_nummer")):
        gezocht = {paar[plek] for paar in nummers if paar[plek]}
        gevonden = actief.filter(**{f"{veld}__in": gezocht}).first() if gezocht else None
        if gevonden is not None:
            ander = gevonden.dossier
            raise DubbelDossier(ander.id, nummer=ander.nummer, naam=ander.naam, hard=True)


def _leg_vast(
    scope: Scope, gemeente_id: int, dossiers: Sequence[Dossier], mensen: Sequence[Nieuw], bron: g.Bron
) -> None:
    """Lay down the first facts of all, then rebuild phase, clocks and tasks of each."""
    rijen: list[Gebeurtenis] = []
    for dossier, mens in zip(dossiers, mensen, strict=True):
        gemaakt = g.DossierGemaakt(
            datum=scope.vandaag, wijze=bron.value, naam_bekend=dossier.naam_bekend, bsn_bekend=bool(mens.bsn)
        )
        rijen += maak_rijen(scope, dossier, [Feit(gemaakt, scope.vandaag, bron), *mens.feiten], None)
    Gebeurtenis.objects.bulk_create(rijen, batch_size=1000)
    alle = rijen_van(gemeente_id, [dossier.id for dossier in dossiers])
    stukken = [Stuk(d, alle[d.id], speel_af(alle[d.id], gemeente=gemeente_id)) for d in dossiers]
    pas_toe(scope=scope, stukken=stukken)
    log(
        scope=scope,
        handeling="vastleggen",
        object=f"dossiers maken: {bron.value}",
        gemeente_id=gemeente_id,
        dossier_ids=[dossier.id for dossier in dossiers],
    )
