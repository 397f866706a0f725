# SPDX-License-Identifier: EUPL-1.2
"""Acts of a provider on its own placements, over the API or by spreadsheet: one set of checks for both.

The provider's own database role writes the row, so that Row-Level Security decides whether it may. What this means
for the dossier (the tijdlijn, a task) the provider may neither see nor write: that is laid down by the chain role.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from django.db import connection, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope, aanbieder
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.logboek.services import log
from meedoen.regie.trajecten.models import Partnerbericht, PartnerVerzoek, Plaatsing
from meedoen.regie.trajecten.services.fouten import TrajectWeigering
from meedoen.regie.trajecten.services.plaatsingen import keur_tekst
from meedoen.regie.web.toegang import keten_scope, met_scope


class SleutelAnders(Exception):
    """This key was used before for something else."""


@transaction.atomic
def eenmaal(
    *, scope: Scope, aansluiting_id: UUID, sleutel: str, wat: Mapping[str, object], doe: Callable[[], UUID]
) -> tuple[UUID, bool]:
    """Do something once under a key of the provider; return the id of what it made, and whether it was made now.

    `wat` is all that was asked. The same key with something else raises `SleutelAnders`. When `doe` raises nothing
    is kept, so that a mended request may use its key again.
    """
    afdruk = hashlib.sha256(json.dumps(wat, sort_keys=True, default=str).encode()).digest()
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s::text, 0))", [f"{aansluiting_id}:{sleutel}"])
    oud = PartnerVerzoek.objects.filter(aansluiting_id=aansluiting_id, sleutel=sleutel).first()
    if oud is not None:
        if bytes(oud.afdruk) != afdruk:
            raise SleutelAnders
        return oud.uitkomst_id, False
    uitkomst = doe()
    PartnerVerzoek.objects.create(
        gemeente_id=scope.gemeenten[0], organisatie_id=aanbieder(scope), aansluiting_id=aansluiting_id,
        sleutel=sleutel, afdruk=afdruk, uitkomst_id=uitkomst, op=scope.nu,
    )  # fmt: skip
    return uitkomst, True


@transaction.atomic
def schrijf_als_partner(
    *, scope: Scope, organisatie: str, plaatsing: Plaatsing, onderwerp: str, tekst: str
) -> Partnerbericht:
    """Write to the consulent about one placement; it becomes a task there. Raise `TrajectWeigering`."""
    onderwerp, tekst = keur_tekst(onderwerp, tekst)
    bericht = Partnerbericht.objects.create(
        gemeente_id=plaatsing.gemeente_id, dossier_id=plaatsing.dossier_id, plaatsing_id=plaatsing.id,
        organisatie_id=aanbieder(scope), van="aanbieder", onderwerp=onderwerp, tekst=tekst, gemaakt_op=scope.nu,
        door=scope.naam,
    )  # fmt: skip
    _log(scope, "schrijven", "bericht van aanbieder", plaatsing)
    feit = g.BerichtVanPartner(bericht_id=bericht.id, organisatie=organisatie, onderwerp=onderwerp)
    _in_dossier(scope, plaatsing, feit, scope.vandaag)
    return bericht


@transaction.atomic
def meld_start(*, scope: Scope, organisatie: str, plaatsing: Plaatsing, startdatum: date) -> Plaatsing:
    """Tell on which day somebody began; the same day again changes nothing. Raise `TrajectWeigering`."""
    if startdatum > scope.vandaag:
        raise TrajectWeigering("start_toekomst", veld="startdatum")
    if startdatum < plaatsing.vanaf:
        raise TrajectWeigering("start_te_vroeg", veld="startdatum")
    if plaatsing.startdatum == startdatum:
        return plaatsing
    # The dossier first: it is locked before its placement everywhere, so that two acts never wait for each other.
    feit = g.PlaatsingGestart(plaatsing_id=plaatsing.id, organisatie=organisatie, startdatum=startdatum)
    _in_dossier(scope, plaatsing, feit, startdatum)
    plaatsing.startdatum, plaatsing.gestart_op = startdatum, scope.nu
    plaatsing.save(update_fields=["startdatum", "gestart_op"])
    _log(scope, "wijzigen", "plaatsing", plaatsing)
    return plaatsing


@transaction.atomic
def lees_als_partner(*, scope: Scope, bericht: Partnerbericht) -> Partnerbericht:
    """Say that a message of the gemeente was read; once more changes nothing. Raise `TrajectWeigering`."""
    if bericht.van != "gemeente":
        raise TrajectWeigering("bericht_onbekend")
    if bericht.gelezen_op is None:
        bericht.gelezen_op = scope.nu
        bericht.save(update_fields=["gelezen_op"])
        _log(scope, "lezen", "bericht van gemeente", bericht)
    return bericht


def _in_dossier(scope: Scope, plaatsing: Plaatsing, feit: g.Gegevens, geldig_op: date) -> None:
    keten = keten_scope(
        plaatsing.gemeente_id, nu=scope.nu, vandaag=scope.vandaag, herkomst=scope.herkomst, doel=scope.doel
    )
    with met_scope(replace(keten, naam=scope.naam)) as eigen:
        dossier = Dossier(gemeente_id=plaatsing.gemeente_id, id=plaatsing.dossier_id)
        # Nothing moves a placement while its dossier is held; it may have moved since it was read (a merge).
        dossier = houd_vast(scope=eigen, dossier=dossier)
        if not Plaatsing.objects.filter(
            gemeente_id=plaatsing.gemeente_id, id=plaatsing.id, dossier_id=dossier.id
        ).exists():
            raise TrajectWeigering("plaatsing_verhuisd")
        leg_vast(scope=eigen, dossier=dossier, inhoud=feit, geldig_op=geldig_op, bron=g.Bron.PARTNER)


def _log(scope: Scope, handeling: str, wat: str, stuk: Plaatsing | Partnerbericht) -> None:
    log(scope=scope, handeling=handeling, object=wat, gemeente_id=stuk.gemeente_id, dossier_ids=[stuk.dossier_id])
