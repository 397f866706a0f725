# SPDX-License-Identifier: EUPL-1.2
"""Two dossiers of one person become one, and that can be undone."""

from __future__ import annotations

from uuid import UUID

from django.db import IntegrityError, connection, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.geldend import geldende_rijen
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.feiten import rijen
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Identificatie
from meedoen.regie.dossiers.services.fouten import Weigering
from meedoen.regie.dossiers.services.herberekenen import herbereken
from meedoen.regie.dossiers.services.maken import naamvelden
from meedoen.regie.dossiers.services.terugdraaien import regels_van
from meedoen.regie.dossiers.services.vastleggen import Feit, houd_vast, leg_alles_vast, leg_vast, neem_over
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id

# What belongs to the file and not to the person stays behind in the double.
_BLIJFT_ACHTER = (
    g.DossierGemaakt, g.FaseGewijzigd, g.Toegewezen, g.TaakAfgesloten, g.Samengevoegd,
    g.SamenvoegingTeruggedraaid, g.ContactpersoonGewijzigd, g.NotificatieTeruggedraaid, g.RegelVervallen,
    g.IntakeVoorgelegd,
)  # fmt: skip


@transaction.atomic
def voeg_samen(*, scope: Scope, blijft: Dossier, dubbel: Dossier, reden: str) -> Dossier:
    """Take the facts of `dubbel` over into `blijft` and close `dubbel`; both keep a row that says so.

    Every row taken over keeps its day, its moment of recording, its source and who wrote it. Raise `Weigering` for
    one dossier, two gemeenten, one that was merged before, or when a PIP was adopted in both.
    """
    if blijft.id == dubbel.id:
        raise Weigering("zelfde_dossier")
    if blijft.gemeente_id != dubbel.gemeente_id:
        raise Weigering("andere_gemeente")
    if not mag_in(scope, Handeling.DOSSIER_SAMENVOEGEN, blijft.gemeente_id):
        raise Weigering("mag_niet")
    if not reden.strip():
        raise Weigering("reden_nodig")
    een, ander = (houd_vast(scope=scope, dossier=d) for d in sorted((blijft, dubbel), key=lambda d: d.id))
    nu, weg = (een, ander) if een.id == blijft.id else (ander, een)
    if nu.samengevoegd_in or weg.samengevoegd_in:
        raise Weigering("al_samengevoegd")
    over = geldende_rijen(rijen(weg))
    if all(_heeft_pip(deel) for deel in (over, geldende_rijen(rijen(nu)))):
        raise Weigering("plan_in_beide")
    rij = leg_vast(
        scope=scope, dossier=nu, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER, grond=reden.strip()[:120],
        inhoud=g.Samengevoegd(ander_dossier=weg.id, blijft=True, datum=scope.vandaag),
    )  # fmt: skip
    _neem_rijen_over(nu, weg, [r.id for r in over if not isinstance(r.gegevens, _BLIJFT_ACHTER)], rij.id)
    velden = _neem_identiteit_over(nu, weg)
    leg_vast(
        scope=scope, dossier=weg, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER, grond=reden.strip()[:120],
        inhoud=g.Samengevoegd(ander_dossier=nu.id, blijft=False, datum=scope.vandaag),
    )  # fmt: skip
    if velden:
        feit = Feit(g.GegevensAangevuld(velden=velden), scope.vandaag, g.Bron.SYSTEEM)
        leg_alles_vast(scope=scope, dossier=nu, feiten=[feit], oorzaak=rij.id)
    herbereken(scope=scope, dossier=nu)
    log(
        scope=scope,
        handeling="samenvoegen",
        object=f"dossier {weg.nummer} in {nu.nummer}",
        gemeente_id=nu.gemeente_id,
        dossier_ids=[nu.id, weg.id],
    )
    neem_over(nu, blijft)
    neem_over(weg, dubbel)
    return blijft


@transaction.atomic
def maak_samenvoegen_ongedaan(*, scope: Scope, dubbel: Dossier, reden: str) -> Dossier:
    """Open the merged dossier again; what was taken over from it no longer counts in the other one."""
    if not mag_in(scope, Handeling.DOSSIER_SAMENVOEGEN, dubbel.gemeente_id):
        raise Weigering("mag_niet")
    if not reden.strip():
        raise Weigering("reden_nodig")
    if dubbel.samengevoegd_in is None:
        raise Weigering("niet_samengevoegd")
    ander = Dossier.objects.get(gemeente_id=dubbel.gemeente_id, id=dubbel.samengevoegd_in)
    een, twee = (houd_vast(scope=scope, dossier=d) for d in sorted((ander, dubbel), key=lambda d: d.id))
    nu, weg = (een, twee) if een.id == ander.id else (twee, een)
    _geef_identiteit_terug(nu, weg)
    rij_hier, rij_daar = _samenvoegrij(nu, weg.id, blijft=True), _samenvoegrij(weg, nu.id, blijft=False)
    for dossier, tegen, rij, regels in (
        (nu, weg, rij_hier, regels_van(nu, rij_hier.id)),
        (weg, nu, rij_daar, ()),
    ):
        leg_vast(
            scope=scope,
            dossier=dossier,
            inhoud=g.SamenvoegingTeruggedraaid(ander_dossier=tegen.id, datum=scope.vandaag, regels=regels),
            geldig_op=scope.vandaag,
            bron=g.Bron.MEDEWERKER,
            corrigeert=rij.id,
            grond=reden.strip()[:120],
        )
    neem_over(weg, dubbel)
    return dubbel


def _heeft_pip(deel: tuple[g.Gebeurtenis, ...]) -> bool:
    return any(isinstance(rij.gegevens, g.PipVastgesteld) for rij in deel)


def _samenvoegrij(dossier: Dossier, ander: UUID, *, blijft: bool) -> Gebeurtenis:
    rij = (
        Gebeurtenis.objects.filter(
            gemeente_id=dossier.gemeente_id,
            dossier_id=dossier.id,
            kenmerk=g.Samengevoegd.code,
            gegevens__ander_dossier=str(ander),
            gegevens__blijft=blijft,
        )
        .order_by("-vastgelegd_op", "-id")
        .first()
    )
    if rij is None:
        raise Weigering("niet_samengevoegd")
    return rij


def _neem_rijen_over(blijft: Dossier, dubbel: Dossier, ids: list[UUID], oorzaak: UUID) -> None:
    """Copy rows through the database: also of groups this scope may read but not write (results of DUO)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select meedoen.neem_rijen_over(%s::int, %s::uuid, %s::uuid, %s::uuid[], %s::uuid[], %s::uuid)",
            [blijft.gemeente_id, dubbel.id, blijft.id, ids, [nieuw_id() for _ in ids], oorzaak],
        )


def _neem_identiteit_over(blijft: Dossier, dubbel: Dossier) -> tuple[str, ...]:
    """Give `blijft` the numbers and the name that only `dubbel` had; the double is found by number no more."""
    van = Identificatie.objects.get(gemeente_id=dubbel.gemeente_id, dossier_id=dubbel.id)
    naar = Identificatie.objects.get(gemeente_id=blijft.gemeente_id, dossier_id=blijft.id)
    van.actief = False
    van.save(update_fields=["actief"])
    velden: list[str] = []
    for nummer in ("bsn", "v_nummer"):
        if getattr(naar, nummer) is None and getattr(van, nummer) is not None:
            setattr(naar, nummer, getattr(van, nummer))
            velden.append(nummer)
    naar.save(update_fields=["bsn", "v_nummer"])
    if not blijft.naam_bekend and dubbel.naam_bekend:
        nieuw = naamvelden(dubbel.voornamen, dubbel.achternaam)
        Dossier.objects.filter(gemeente_id=blijft.gemeente_id, id=blijft.id).update(**nieuw)
        for veld, waarde in nieuw.items():
            setattr(blijft, veld, waarde)
        velden.append("naam")
    return tuple(velden)


def _geef_identiteit_terug(blijft: Dossier, dubbel: Dossier) -> None:
    van = Identificatie.objects.get(gemeente_id=dubbel.gemeente_id, dossier_id=dubbel.id)
    naar = Identificatie.objects.get(gemeente_id=blijft.gemeente_id, dossier_id=blijft.id)
    for nummer in ("bsn", "v_nummer"):
        eigen = getattr(van, nummer)
        if eigen is not None and getattr(naar, nummer) == eigen:
            setattr(naar, nummer, None)
    naar.save(update_fields=["bsn", "v_nummer"])
    van.actief = True
    try:
        with transaction.atomic():
            van.save(update_fields=["actief"])
    except IntegrityError as fout:
        raise Weigering("nummer_elders") from fout
