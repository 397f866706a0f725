# SPDX-License-Identifier: EUPL-1.2
"""Acts of the gemeente: place somebody at a provider, end that, and write with the provider about it."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.keten.berichten import PartnerMelding
from meedoen.domein.partners import Gebeurtenis
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.organisaties.models import Organisatie
from meedoen.regie.organisaties.queries import abonnementen, partners_van
from meedoen.regie.trajecten.models import Partnerbericht, Plaatsing
from meedoen.regie.trajecten.services.fouten import TrajectWeigering
from meedoen.regie.uitgaand.services import leg_klaar

ONDERWERP_TEKENS: Final = 120
BERICHT_TEKENS: Final = 4000


@transaction.atomic
def plaats(
    *,
    scope: Scope,
    dossier: Dossier,
    organisatie_id: UUID,
    vanaf: date,
    tot: date | None = None,
    leerroute: str = "",
    cursus: str = "",
    instellingsnummer: str = "",
) -> Plaatsing:
    """Place this person at a provider from `vanaf` until `tot` (exclusive); the provider sees it at once.

    Raise `TrajectWeigering`.
    """
    nu = _open(scope, dossier, Handeling.PLAATSEN)
    namen = dict(partners_van(nu.gemeente_id, scope.vandaag))
    if organisatie_id not in namen:
        raise TrajectWeigering("aanbieder_onbekend", veld="aanbieder")
    if tot is not None and tot <= vanaf:
        raise TrajectWeigering("plaatsing_periode", veld="tot")
    rij = Plaatsing(
        gemeente_id=nu.gemeente_id, dossier_id=nu.id, organisatie_id=organisatie_id, vanaf=vanaf, tot=tot,
        leerroute=leerroute, cursus=cursus, instellingsnummer=instellingsnummer, gemaakt_op=scope.nu,
        gemaakt_door=scope.naam,
    )  # fmt: skip
    if dubbel(rij, nu).exists():
        raise TrajectWeigering("plaatsing_dubbel", veld="aanbieder")
    rij.save(force_insert=True)
    inhoud = g.Geplaatst(
        plaatsing_id=rij.id, organisatie=namen[organisatie_id], vanaf=vanaf, tot=tot, leerroute=leerroute, cursus=cursus
    )
    leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=vanaf, bron=g.Bron.MEDEWERKER)
    _meld(scope, rij, Gebeurtenis.GEPLAATST, rij.id, f"/plaatsingen/{rij.id}")
    return rij


def dubbel(rij: Plaatsing, dossier: Dossier) -> QuerySet[Plaatsing]:
    """Return the placements of `dossier` for the same course at the same provider, in days that `rij` has too."""
    ander = Plaatsing.objects.filter(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, organisatie_id=rij.organisatie_id, cursus=rij.cursus
    ).exclude(tot__lte=rij.vanaf)
    return ander if rij.tot is None else ander.filter(vanaf__lt=rij.tot)


@transaction.atomic
def beeindig_plaatsing(*, scope: Scope, dossier: Dossier, plaatsing_id: UUID, tot: date, reden: str) -> None:
    """End a placement on `tot` (exclusive): from that day the provider sees nothing of it. Raise `TrajectWeigering`."""
    nu = _open(scope, dossier, Handeling.PLAATSEN)
    rij = _plaatsing(nu, plaatsing_id)
    if rij.tot is not None and rij.tot <= min(tot, scope.vandaag):
        raise TrajectWeigering("plaatsing_weg")
    if tot < rij.vanaf:
        raise TrajectWeigering("plaatsing_periode", veld="tot")
    if not reden.strip():
        raise TrajectWeigering("reden_nodig", veld="reden")
    rij.tot = tot
    rij.save(update_fields=["tot"])
    naam = Organisatie.objects.values_list("naam", flat=True).get(id=rij.organisatie_id)
    inhoud = g.PlaatsingBeeindigd(plaatsing_id=rij.id, organisatie=naam, tot=tot, reden=reden.strip())
    leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=tot, bron=g.Bron.MEDEWERKER)
    _meld(scope, rij, Gebeurtenis.BEEINDIGD, rij.id, f"/plaatsingen/{rij.id}")


def beeindig_bij_vertrek(scope: Scope, dossier: Dossier, weg: date) -> None:
    """End all placements on the day somebody left: from then no provider sees anything of this person here.

    A placement that would begin later ends on its own first day, so that it never begins.
    """
    open_ = Plaatsing.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).exclude(tot__lte=weg)
    for rij in open_.select_related("organisatie").order_by("id"):
        rij.tot = max(weg, rij.vanaf)
        rij.save(update_fields=["tot"])
        inhoud = g.PlaatsingBeeindigd(
            plaatsing_id=rij.id, organisatie=rij.organisatie.naam, tot=rij.tot, reden="Verhuisd uit de gemeente."
        )
        leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=rij.tot, bron=g.Bron.SYSTEEM)
        _meld(scope, rij, Gebeurtenis.BEEINDIGD, rij.id, f"/plaatsingen/{rij.id}")


@transaction.atomic
def schrijf_bericht(
    *, scope: Scope, dossier: Dossier, plaatsing_id: UUID, onderwerp: str, tekst: str
) -> Partnerbericht:
    """Write to the provider of a placement; what it wrote there before counts as read. Raise `TrajectWeigering`."""
    nu = _open(scope, dossier, Handeling.BERICHT_LEZEN)
    rij = _plaatsing(nu, plaatsing_id)
    if rij.tot is not None and rij.tot <= scope.vandaag:
        raise TrajectWeigering("plaatsing_weg")
    onderwerp, tekst = keur_tekst(onderwerp, tekst)
    _lees(scope, dossier, Partnerbericht.objects.filter(gemeente_id=nu.gemeente_id, plaatsing_id=rij.id))
    bericht = Partnerbericht.objects.create(
        gemeente_id=nu.gemeente_id, dossier_id=nu.id, plaatsing_id=rij.id, organisatie_id=rij.organisatie_id,
        van="gemeente", onderwerp=onderwerp, tekst=tekst, gemaakt_op=scope.nu, door=scope.naam,
    )  # fmt: skip
    _meld(scope, rij, Gebeurtenis.BERICHT, bericht.id, f"/berichten/{bericht.id}")
    return bericht


@transaction.atomic
def lees_bericht(*, scope: Scope, dossier: Dossier, bericht_id: UUID) -> None:
    """Say that a message of a provider was read; its task ends, also in a closed dossier. Raise `TrajectWeigering`."""
    nu = _houd(scope, dossier, Handeling.BERICHT_LEZEN)
    rijen = Partnerbericht.objects.filter(gemeente_id=nu.gemeente_id, dossier_id=nu.id, id=bericht_id)
    if not rijen.exists():
        raise TrajectWeigering("bericht_onbekend")
    _lees(scope, dossier, rijen)


def keur_tekst(onderwerp: str, tekst: str) -> tuple[str, str]:
    """Return subject and text without blanks around them. Raise `TrajectWeigering` for what can't be a message."""
    onderwerp, tekst = " ".join(onderwerp.split()), tekst.replace("\r\n", "\n").strip()
    if not onderwerp or not tekst:
        raise TrajectWeigering("bericht_leeg", veld="tekst" if onderwerp else "onderwerp")
    if len(onderwerp) > ONDERWERP_TEKENS or len(tekst) > BERICHT_TEKENS:
        raise TrajectWeigering("bericht_lang", veld="onderwerp" if len(onderwerp) > ONDERWERP_TEKENS else "tekst")
    for veld, waarde in (("onderwerp", onderwerp), ("tekst", tekst)):
        if any(unicodedata.category(teken) in ("Cc", "Cs", "Cn", "Co") and teken not in "\n\t" for teken in waarde):
            raise TrajectWeigering("bericht_tekens", veld=veld)
    return onderwerp, tekst


def _lees(scope: Scope, dossier: Dossier, rijen: object) -> None:
    ongelezen = {feit.bericht_id: feit for feit, _ in dossierfeiten(dossier).ongelezen}
    for rij in rijen.filter(van="aanbieder", gelezen_op__isnull=True).order_by("id"):  # type: ignore[attr-defined]
        Partnerbericht.objects.filter(gemeente_id=rij.gemeente_id, id=rij.id).update(gelezen_op=scope.nu)
        feit = ongelezen.get(rij.id)
        if feit is not None:
            inhoud = g.BerichtGelezen(bericht_id=rij.id, organisatie=feit.organisatie)
            leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER)


def _houd(scope: Scope, dossier: Dossier, handeling: Handeling) -> Dossier:
    if not mag_in(scope, handeling, dossier.gemeente_id):
        raise TrajectWeigering("mag_niet")
    return houd_vast(scope=scope, dossier=dossier)


def _open(scope: Scope, dossier: Dossier, handeling: Handeling) -> Dossier:
    nu = _houd(scope, dossier, handeling)
    if nu.fase == Fase.GESLOTEN.value or nu.gesloten_op is not None:
        raise TrajectWeigering("gesloten")
    return nu


def _plaatsing(dossier: Dossier, plaatsing_id: UUID) -> Plaatsing:
    rij = Plaatsing.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=plaatsing_id).first()
    if rij is None:
        raise TrajectWeigering("plaatsing_weg")
    return rij


def _meld(scope: Scope, plaatsing: Plaatsing, wat: Gebeurtenis, stuk: UUID, pad: str) -> None:
    """Lay a CloudEvent ready for each webhook of this provider."""
    for abonnement in abonnementen(plaatsing.gemeente_id, plaatsing.organisatie_id):
        leg_klaar(
            scope=scope, gemeente_id=plaatsing.gemeente_id, dossier_id=plaatsing.dossier_id,
            bericht=PartnerMelding(
                abonnement_id=str(abonnement.id), gebeurtenis=wat.value, stuk=str(stuk), pad=pad
            ),
        )  # fmt: skip
