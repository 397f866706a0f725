# SPDX-License-Identifier: EUPL-1.2
"""Weighing a fine: begin with the proof of every earlier step, judge, count what speaks for the person, or stop."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Boeteactie, Boetegrond
from meedoen.domein.taken.boetes import te_wegen
from meedoen.domein.toegang import Handeling, Scope
from meedoen.recht.wi2021.boete_medewerking import Planonderdeel, Verwijtbaarheid
from meedoen.regie.besluiten.services import wie_werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.handhaving import toets
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.models import Boeteprocedure, Omstandigheid
from meedoen.regie.handhaving.services import basis
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.voordeel.punten import Soort
from meedoen.regie.web import datums

_WEGEN = Handeling.BOETE_VOORBEREIDEN


@transaction.atomic
def begin_intake(*, scope: Scope, dossier: Dossier) -> Boeteprocedure:
    """Begin to weigh a fine of article 22 for the newest oproep that was missed and counts.

    Raise `BoeteWeigering` with the article when an earlier step is missing: never without warning and second oproep.
    """
    nu, feiten = basis.begin(scope, dossier, _WEGEN)
    _eis_kan(nu, feiten)
    toets.grond_intake(feiten, nu.fase, behalve=None, op=scope.vandaag, reken=toets.los)
    gemist = te_wegen(feiten.oproepen, feiten.boetes)
    if gemist is None:
        raise BoeteWeigering("loopt_al")
    gezien = min(gemist.uitkomst_op or gemist.afspraak_op, scope.vandaag)
    op = min(gemist.afspraak_op, gezien)
    return _begin(scope, nu, Boetegrond.INTAKE, op, gezien, oproep_nummer=gemist.nummer)


@transaction.atomic
def begin_medewerking(
    *,
    scope: Scope,
    dossier: Dossier,
    onderdeel: Planonderdeel,
    overtreding_op: date,
    feiten_zelf_gezien: str,
    geconstateerd_op: date | None = None,
) -> Boeteprocedure:
    """Begin to weigh a fine of article 23 for one part of the plan, with the facts that the worker saw and typed.

    `overtreding_op`: the day it happened, whose rules hold; `geconstateerd_op`: the day it was seen, from which the
    ladder looks back; None: that same day. Raise `BoeteWeigering`: no plan, a part on which no fine stands for this
    group, a day that can't be, no facts.
    """
    nu, feiten = basis.begin(scope, dossier, _WEGEN)
    _eis_kan(nu, feiten)
    gezien = geconstateerd_op or overtreding_op
    basis.eis_geweest(scope, overtreding_op, "overtreding_op")
    basis.eis_geweest(scope, gezien, "geconstateerd_op")
    if gezien < overtreding_op:
        raise BoeteWeigering("gezien_voor_overtreding", veld="geconstateerd_op", dag=datums.voluit(overtreding_op))
    eerste = feiten.eerste_dagtekening
    if eerste is None:
        raise BoeteWeigering("geen_plan")
    if overtreding_op < eerste:
        raise BoeteWeigering("plan_later", veld="overtreding_op", dag=datums.voluit(eerste))
    toets.grond_medewerking(feiten, onderdeel, reken=toets.los)
    tekst = basis.eis_tekst(feiten_zelf_gezien, "feiten_nodig", "feiten_zelf_gezien")
    zelfde = Boeteprocedure.objects.filter(
        gemeente_id=nu.gemeente_id, dossier_id=nu.id, grond="23", planonderdeel=onderdeel.value,
        overtreding_op=overtreding_op, gestopt_op__isnull=True,
    )  # fmt: skip
    if zelfde.exists():
        raise BoeteWeigering("loopt_al")
    return _begin(
        scope, nu, Boetegrond.MEDEWERKING, overtreding_op, gezien, planonderdeel=onderdeel.value, feiten=tekst
    )


def _eis_kan(dossier: Dossier, feiten: DossierFeiten) -> None:
    code = basis.einde(dossier, feiten)
    if code:
        raise BoeteWeigering(code)


def _begin(
    scope: Scope, dossier: Dossier, grond: Boetegrond, op: date, gezien: date, **velden: object
) -> Boeteprocedure:
    rij = Boeteprocedure.objects.create(
        id=nieuw_id(),
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        grond=grond.value,
        overtreding_op=op,
        geconstateerd_op=gezien,
        begonnen_op=scope.nu,
        begonnen_door=scope.naam,
        **velden,
    )
    inhoud = g.BoeteStap(
        procedure_id=rij.id, actie=Boeteactie.BEGONNEN, datum=scope.vandaag, grond=grond, overtreding_op=op,
        geconstateerd_op=gezien, oproep_nummer=rij.oproep_nummer,
    )  # fmt: skip
    leg_vast(
        scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER,
        grond=f"artikel {grond.value} Wet inburgering 2021",
    )  # fmt: skip
    return rij


@transaction.atomic
def weeg(
    *,
    scope: Scope,
    dossier: Dossier,
    procedure_id: UUID,
    gezien: int,
    verwijt: Verwijtbaarheid,
    verwijt_reden: str,
    bijstand: str,
    verlaagd_op: date | None = None,
    verlaagd_artikel: str = "",
    strafzaak: str = "",
    onwil_bewezen: bool | None = None,
    onwil_reden: str = "",
) -> Boeteprocedure:
    """Write how blame, bijstand and, for an asielstatushouder, unwillingness were judged; a proposal to who decides.

    `bijstand`: "niet" (asked: not lowered for this), "verlaagd", or empty (not asked yet). `strafzaak`: "nee" or "ja":
    there is no criminal case for the same, or there is; empty (not asked yet). Raise `BoeteWeigering`.
    """
    zaak = basis.pak(scope, dossier, procedure_id, _WEGEN, gezien=gezien)
    basis.eis_loopt(zaak)
    if bijstand == "verlaagd":
        if verlaagd_op is None:
            raise BoeteWeigering("reden_nodig", veld="verlaagd_op")
        basis.eis_geweest(scope, verlaagd_op, "verlaagd_op")
    if onwil_bewezen:
        onwil_reden = basis.eis_tekst(onwil_reden, "motivering_nodig", "onwil_reden")
    basis.bewaar(
        zaak.rij,
        verwijt=verwijt.value,
        verwijt_reden=basis.eis_tekst(verwijt_reden, "motivering_nodig", "verwijt_reden"),
        bijstand=bijstand,
        verlaagd_op=verlaagd_op if bijstand == "verlaagd" else None,
        verlaagd_artikel=verlaagd_artikel if bijstand == "verlaagd" else "",
        strafzaak=strafzaak,
        onwil_bewezen=onwil_bewezen,
        onwil_reden=onwil_reden.strip(),
    )
    basis.op_tijdlijn(scope, zaak, Boeteactie.GEWOGEN, scope.vandaag)
    return zaak.rij


@transaction.atomic
def voeg_toe(
    *, scope: Scope, dossier: Dossier, procedure_id: UUID, gezien: int, soort: Soort, tekst: str, zelf_verteld: bool
) -> Omstandigheid:
    """Add something that speaks for the person. Health only when the person brought it up. Raise `BoeteWeigering`."""
    if soort is Soort.ZIEKTE and not zelf_verteld:
        raise BoeteWeigering("ziekte_niet_zelf", veld="zelf_verteld")
    zaak = basis.pak(scope, dossier, procedure_id, _WEGEN, gezien=gezien)
    return _omstandigheid(scope, zaak, soort.value, tekst, zelf_verteld=zelf_verteld, weegt=True)


@transaction.atomic
def weegt_niet(*, scope: Scope, dossier: Dossier, procedure_id: UUID, sleutel: str, reden: str) -> Omstandigheid:
    """Write why something that was counted has no weight here; it stays in sight. Raise `BoeteWeigering`."""
    zaak = basis.pak(scope, dossier, procedure_id, _WEGEN)
    return _omstandigheid(scope, zaak, sleutel, reden, zelf_verteld=False, weegt=False)


def _omstandigheid(
    scope: Scope, zaak: toets.Zaak, soort: str, tekst: str, *, zelf_verteld: bool, weegt: bool
) -> Omstandigheid:
    basis.eis_loopt(zaak)
    rij = Omstandigheid.objects.create(
        id=nieuw_id(),
        gemeente_id=zaak.dossier.gemeente_id,
        dossier_id=zaak.dossier.id,
        procedure_id=zaak.rij.id,
        soort=soort[:24],
        tekst=basis.eis_tekst(tekst, "reden_nodig", "tekst" if weegt else "reden")[:500],
        zelf_verteld=zelf_verteld,
        weegt=weegt,
        gemaakt_op=scope.nu,
        gemaakt_door=scope.naam,
    )
    # Somebody who is looking at this procedure has to see it before deciding.
    basis.bewaar(zaak.rij)
    basis.op_tijdlijn(scope, zaak, Boeteactie.OMSTANDIGHEID, scope.vandaag)
    return rij


@transaction.atomic
def stel_geen_boete_voor(
    *, scope: Scope, dossier: Dossier, procedure_id: UUID, gezien: int, motivering: str
) -> Boeteprocedure:
    """Lay before a second person that no fine fits, before there is a report. Raise `BoeteWeigering`."""
    zaak = basis.pak(scope, dossier, procedure_id, _WEGEN, gezien=gezien)
    basis.eis_loopt(zaak)
    if zaak.rij.rapport_op is not None:
        raise BoeteWeigering("klaar")
    if zaak.rij.afzien_op is not None:
        raise BoeteWeigering("al_voorgelegd")
    wie = wie_werkt(scope)
    basis.bewaar(
        zaak.rij,
        afzien_op=scope.vandaag,
        afzien_door=wie.id,
        afzien_door_naam=wie.naam,
        afzien_reden=basis.eis_tekst(motivering, "motivering_nodig", "motivering"),
    )
    basis.op_tijdlijn(scope, zaak, Boeteactie.VOORGELEGD, scope.vandaag)
    return zaak.rij


@transaction.atomic
def stop(*, scope: Scope, dossier: Dossier, procedure_id: UUID, reden: str) -> Boeteprocedure:
    """Stop weighing, at any moment before the decision; also in a dossier that was closed. Raise `BoeteWeigering`."""
    zaak = basis.pak(scope, dossier, procedure_id, _WEGEN)
    if zaak.rij.besloten_op is not None or zaak.rij.gestopt_op is not None:
        raise BoeteWeigering("klaar")
    reden = basis.eis_tekst(reden, "reden_nodig", "reden")[:300]
    basis.bewaar(zaak.rij, gestopt_op=scope.vandaag, stopreden=reden)
    basis.op_tijdlijn(scope, zaak, Boeteactie.GESTOPT, scope.vandaag, reden=reden)
    return zaak.rij
