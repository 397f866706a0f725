# SPDX-License-Identifier: EUPL-1.2
"""Two dossiers of one person become one, and that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.geldend import geldende_rijen
from meedoen.domein.taken.dossier import eigen_sleutel
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.feiten import rijen
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services.fouten import Weigering
from meedoen.regie.dossiers.services.herberekenen import herbereken
from meedoen.regie.dossiers.services.samenvoegen_persoon import geef_persoon_terug, neem_persoon_over
from meedoen.regie.dossiers.services.terugdraaien import regels_van
from meedoen.regie.dossiers.services.vastleggen import Feit, houd_vast, leg_alles_vast, leg_vast, neem_over
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id

# What belongs to the file and not to the person stays behind in the double.
_BLIJFT_ACHTER = (
    g.DossierGemaakt, g.FaseGewijzigd, g.Toegewezen, g.TaakAfgesloten, g.TaakWeggelegd, g.TaakTeruggehaald,
    g.Samengevoegd, g.SamenvoegingTeruggedraaid, g.ContactpersoonGewijzigd, g.NotificatieTeruggedraaid,
    g.RegelVervallen, g.IntakeVoorgelegd, g.VerwijtVoorgelegd,
)  # fmt: skip


class Meeganger(NamedTuple):
    """What a room above moves along with a merge, in the same transaction. Both may raise `Weigering`.

    `heen(scope, van, naar)` moves all that hangs on `van` and returns the ids. `terug(scope, van, naar, ids)` brings
    those back to `naar`, and returns the rows on the tijdlijn of `van` that tell of them: they go back too.
    """

    heen: Callable[[Scope, Dossier, Dossier], Collection[UUID]]
    terug: Callable[[Scope, Dossier, Dossier, Collection[UUID]], Collection[UUID]]


_meegangers: list[Meeganger] = []


def gaat_mee(meeganger: Meeganger) -> None:
    """Register what a room above moves along. Register in `AppConfig.ready`."""
    if meeganger not in _meegangers:
        _meegangers.append(meeganger)


@transaction.atomic
def voeg_samen(*, scope: Scope, blijft: Dossier, dubbel: Dossier, reden: str) -> Dossier:
    """Take the facts of `dubbel` over into `blijft` and close `dubbel`; both keep a row that says so.

    Every row taken over keeps its day, its moment of recording, its source and who wrote it; what other rooms
    registered with `gaat_mee` moves as it is. Raise `Weigering` for one dossier, two gemeenten, one that was merged
    before, or when a PIP was adopted in both.
    """
    if blijft.id == dubbel.id:
        raise Weigering("zelfde_dossier")
    if blijft.gemeente_id != dubbel.gemeente_id:
        raise Weigering("andere_gemeente")
    _eis(scope, blijft, reden)
    nu, weg = _houd_beide(scope, blijft, dubbel)
    if nu.samengevoegd_in or weg.samengevoegd_in:
        raise Weigering("al_samengevoegd")
    over = geldende_rijen(rijen(weg))
    if all(_heeft_pip(deel) for deel in (over, geldende_rijen(rijen(nu)))):
        raise Weigering("plan_in_beide")
    mee = tuple(id_ for meeganger in _meegangers for id_ in meeganger.heen(scope, weg, nu))
    rij = leg_vast(
        scope=scope, dossier=nu, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER, grond=reden.strip()[:120],
        inhoud=g.Samengevoegd(ander_dossier=weg.id, blijft=True, datum=scope.vandaag, meegegaan=mee),
    )  # fmt: skip
    dicht = {r.gegevens.sleutel for r in over if isinstance(r.gegevens, g.TaakAfgesloten)}
    gedaan = {r.id for r in over if isinstance(r.gegevens, g.EigenTaak) and eigen_sleutel(r.gegevens) in dicht}
    mee_over = [r.id for r in over if not isinstance(r.gegevens, _BLIJFT_ACHTER) and r.id not in gedaan]
    _neem_rijen_over(nu, weg, mee_over, rij.id)
    velden = neem_persoon_over(nu, weg)
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
    """Open the merged dossier again; what was taken over from it no longer counts in the other one.

    What moved along goes back, with all that the tijdlijn of the other one tells of it since.
    """
    _eis(scope, dubbel, reden)
    if dubbel.samengevoegd_in is None:
        raise Weigering("niet_samengevoegd")
    ander = Dossier.objects.get(gemeente_id=dubbel.gemeente_id, id=dubbel.samengevoegd_in)
    nu, weg = _houd_beide(scope, ander, dubbel)
    rij_hier, rij_daar = _samenvoegrij(nu, weg.id, blijft=True), _samenvoegrij(weg, nu.id, blijft=False)
    geef_persoon_terug(nu, weg, _aangevuld(rij_hier))
    over = regels_van(nu, rij_hier.id)
    sindsdien = _terug(scope, nu, weg, rij_hier, over)
    for dossier, tegen, rij, regels in ((nu, weg, rij_hier, (*over, *sindsdien)), (weg, nu, rij_daar, ())):
        terug = leg_vast(
            scope=scope,
            dossier=dossier,
            inhoud=g.SamenvoegingTeruggedraaid(ander_dossier=tegen.id, datum=scope.vandaag, regels=regels),
            geldig_op=scope.vandaag,
            bron=g.Bron.MEDEWERKER,
            corrigeert=rij.id,
            grond=reden.strip()[:120],
        )
    if sindsdien:
        _neem_rijen_over(weg, nu, sindsdien, terug.id)
        herbereken(scope=scope, dossier=weg)
    neem_over(weg, dubbel)
    return dubbel


def _eis(scope: Scope, dossier: Dossier, reden: str) -> None:
    if not mag_in(scope, Handeling.DOSSIER_SAMENVOEGEN, dossier.gemeente_id):
        raise Weigering("mag_niet")
    if not reden.strip():
        raise Weigering("reden_nodig")


def _houd_beide(scope: Scope, een: Dossier, ander: Dossier) -> tuple[Dossier, Dossier]:
    """Lock both rows, always in the same order, and return them in the order asked."""
    rij = {d.id: houd_vast(scope=scope, dossier=d) for d in sorted((een, ander), key=lambda d: d.id)}
    return rij[een.id], rij[ander.id]


def _terug(scope: Scope, nu: Dossier, weg: Dossier, rij: Gebeurtenis, over: Collection[UUID]) -> list[UUID]:
    """Move back what went along; return the rows about it that still count in `nu` and came after the merge."""
    samengevoegd = g.uit_dict(rij.kenmerk, rij.gegevens)
    assert isinstance(samengevoegd, g.Samengevoegd)
    van_hen = {id_ for mee in _meegangers for id_ in mee.terug(scope, nu, weg, samengevoegd.meegegaan)}
    return [r.id for r in geldende_rijen(rijen(nu)) if r.id in van_hen and r.id not in over]


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


def _aangevuld(rij: Gebeurtenis) -> Collection[str]:
    """Return the names of the fields of the person that were taken over with this merge."""
    aangevuld = Gebeurtenis.objects.filter(
        gemeente_id=rij.gemeente_id, dossier_id=rij.dossier_id, kenmerk=g.GegevensAangevuld.code,
        oorzaak_id=rij.id, bron=g.Bron.SYSTEEM.value, vastgelegd_op=rij.vastgelegd_op,
    )  # fmt: skip
    return {veld for velden in aangevuld.values_list("gegevens__velden", flat=True) for veld in velden}


def _neem_rijen_over(blijft: Dossier, dubbel: Dossier, ids: list[UUID], oorzaak: UUID) -> None:
    """Copy rows through the database: also of groups this scope may read but not write (results of DUO)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select meedoen.neem_rijen_over(%s::int, %s::uuid, %s::uuid, %s::uuid[], %s::uuid[], %s::uuid)",
            [blijft.gemeente_id, dubbel.id, blijft.id, ids, [nieuw_id() for _ in ids], oorzaak],
        )
