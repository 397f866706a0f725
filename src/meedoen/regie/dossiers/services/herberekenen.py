# SPDX-License-Identifier: EUPL-1.2
"""Phase, clocks and tasks as projections of the tijdlijn: always rebuilt, never thought up."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import Beleid
from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import KlokStaat, klokken
from meedoen.domein.taken import taken_uit
from meedoen.domein.toegang import Scope
from meedoen.domein.verschillen import te_melden
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import beleid as lees_beleid
from meedoen.regie.dossiers.feiten import rijen as lees_rijen
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.klokkenronde.stand import maatstaf, onthoud_maatstaf
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Klok
from meedoen.regie.dossiers.services.projecties import schrijf_klokken, schrijf_taken, schrijf_verblijf
from meedoen.regie.dossiers.verloop import Stand, Verloop, speel_af
from meedoen.regie.organisaties.models import nieuw_id

_BLOK = 200


@transaction.atomic
def herbereken(*, scope: Scope, dossier: Dossier) -> DossierFeiten:
    """Rebuild phase, clocks and tasks of this dossier on `scope.vandaag`. A second run writes nothing."""
    rijen = lees_rijen(dossier)
    verloop = speel_af(rijen, gemeente=dossier.gemeente_id)
    return pas_toe(scope=scope, dossier=dossier, rijen=rijen, verloop=verloop)


def herbereken_gemeente(*, scope: Scope, gemeente_id: int) -> int:
    """Rebuild all dossiers of one gemeente in which a day changes something, for the job of each new day.

    Return how many were looked at. Each block of 200 is one transaction when the caller opened none.
    """
    nu = maatstaf(scope, gemeente_id)
    beleid = nu.beleid
    # Of a closed dossier a clock can still run (how long it is kept): only on the day it ends there is work.
    af = Klok.objects.filter(gemeente_id=gemeente_id, staat=KlokStaat.LOOPT, uiterste__lt=scope.vandaag)
    open_ = Dossier.objects.filter(
        Q(gesloten_op__isnull=True) | Q(id__in=af.values("dossier_id")), gemeente_id=gemeente_id
    ).order_by("id")
    gedaan, laatste = 0, None
    while True:
        blok = list((open_.filter(id__gt=laatste) if laatste else open_)[:_BLOK])
        if not blok:
            onthoud_maatstaf(nu, gemeente_id)
            return gedaan
        with transaction.atomic():
            alle = rijen_van(gemeente_id, [dossier.id for dossier in blok])
            for dossier in blok:
                rijen = alle[dossier.id]
                verloop = speel_af(rijen, gemeente=gemeente_id)
                pas_toe(scope=scope, dossier=dossier, rijen=rijen, verloop=verloop, beleid=beleid)
        gedaan, laatste = gedaan + len(blok), blok[-1].id


def pas_toe(
    *,
    scope: Scope,
    dossier: Dossier,
    rijen: tuple[g.Gebeurtenis, ...],
    verloop: Verloop,
    beleid: Beleid | None = None,
) -> DossierFeiten:
    """Write what follows from `rijen` on `scope.vandaag`: only what changed. Return the facts."""
    feiten = feiten_uit(rijen, gemeente=dossier.gemeente_id)
    if verloop.stand is not None and feiten.fase is not verloop.stand.fase:
        fase = _fase_gewijzigd(feiten.fase, verloop.stand)
        rijen = (*rijen, _leg_vast(scope, dossier, fase, verloop.stand.sinds))
        feiten = feiten_uit(rijen, gemeente=dossier.gemeente_id)
    _werk_dossier_bij(dossier, feiten, verloop.stand)
    regels = beleid or lees_beleid(dossier.gemeente_id, scope.vandaag)
    lopend = klokken(feiten, vandaag=scope.vandaag, beleid=regels)
    if verschillen := te_melden(feiten, lopend):
        # No clock reads these rows, so the clocks stay as they are.
        rijen = (*rijen, *(_leg_vast(scope, dossier, inhoud, scope.vandaag) for inhoud in verschillen))
        feiten = feiten_uit(rijen, gemeente=dossier.gemeente_id)
    schrijf_klokken(dossier, lopend)
    schrijf_taken(scope, dossier, taken_uit(feiten, lopend, vandaag=scope.vandaag, beleid=regels))
    titel = any(isinstance(rij.gegevens, g.VerblijfstitelVastgesteld) for rij in rijen)
    schrijf_verblijf(scope, dossier, feiten, titel=titel)
    return feiten


def _fase_gewijzigd(van: Fase | None, stand: Stand) -> g.FaseGewijzigd:
    return g.FaseGewijzigd(
        van=van.value if van else "",
        naar=stand.fase.value,
        aanleiding=stand.aanleiding.value if stand.aanleiding else "",
    )


def _leg_vast(scope: Scope, dossier: Dossier, inhoud: g.Gegevens, geldig_op: date) -> g.Gebeurtenis:
    """Lay down a row that follows from the others by itself."""
    rij = Gebeurtenis.objects.create(
        id=nieuw_id(),
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        kenmerk=inhoud.code,
        geldig_op=geldig_op,
        vastgelegd_op=scope.nu,
        gegevens=g.naar_dict(inhoud),
        veldgroep=inhoud.veldgroep.value,
        bron=g.Bron.SYSTEEM.value,
        door="Meedoen",
    )
    return g.Gebeurtenis(rij.id, inhoud, geldig_op, scope.nu, g.Bron.SYSTEEM)


def _werk_dossier_bij(dossier: Dossier, feiten: DossierFeiten, stand: Stand | None) -> None:
    dicht = stand is not None and stand.fase is Fase.GESLOTEN
    nieuw = {
        "fase": stand.fase.value if stand else dossier.fase,
        "fase_sinds": stand.sinds if stand else dossier.fase_sinds,
        "gepauzeerd_sinds": feiten.pauze.vanaf if feiten.pauze else None,
        "gesloten_op": stand.sinds if stand and dicht else None,
        "gesloten_om": _waarom_dicht(feiten, stand) if stand and dicht else "",
        "samengevoegd_in": feiten.samengevoegd_in,
    }
    anders = {veld: waarde for veld, waarde in nieuw.items() if getattr(dossier, veld) != waarde}
    if not anders:
        return
    Dossier.objects.filter(gemeente_id=dossier.gemeente_id, id=dossier.id).update(**anders)
    for veld, waarde in anders.items():
        setattr(dossier, veld, waarde)


def _waarom_dicht(feiten: DossierFeiten, stand: Stand) -> str:
    """Return the trigger that closed the dossier; death goes before what closed it first."""
    if feiten.overleden is not None:
        return Aanleiding.OVERLIJDEN.value
    return stand.aanleiding.value if stand.aanleiding else ""
