# SPDX-License-Identifier: EUPL-1.2
"""Facts on the tijdlijn: the only way in which anything about a dossier becomes true."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Rol, Scope, Veldgroep
from meedoen.domein.wonen import REGISTERS
from meedoen.regie.dossiers.feiten import rijen
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import mail
from meedoen.regie.dossiers.services.fouten import Weigering
from meedoen.regie.dossiers.services.herberekenen import Stuk, herbereken, pas_toe
from meedoen.regie.dossiers.services.vertrek import na_vertrek
from meedoen.regie.dossiers.verloop import speel_af
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import nieuw_id


class Feit(NamedTuple):
    """One fact to lay down. `geldig_op`: the day it is true from; `grond`: an article or a few words.

    `corrigeert` is the id of the row it replaces (or withdraws, for `RegelVervallen`). `veldgroep` only where the
    group of the kind is not the right one for this row.
    """

    inhoud: g.Gegevens
    geldig_op: date
    bron: g.Bron
    corrigeert: UUID | None = None
    veldgroep: Veldgroep | None = None
    grond: str = ""


def houd_vast(*, scope: Scope, dossier: Dossier) -> Dossier:
    """Lock the row of this dossier until the transaction ends, and return it as it is now."""
    return Dossier.objects.select_for_update().get(gemeente_id=dossier.gemeente_id, id=dossier.id)


def eis_open(scope: Scope, dossier: Dossier) -> None:
    """Refuse a person who changes a closed dossier; the chain (BRP, DUO) still may, the register leads."""
    if dossier.gesloten_op is not None and scope.rol is not Rol.KETEN:
        raise Weigering("dossier_gesloten")


@transaction.atomic
def leg_alles_vast(
    *, scope: Scope, dossier: Dossier, feiten: Sequence[Feit], oorzaak: UUID | None = None
) -> list[Gebeurtenis]:
    """Lay down several facts as one act and rebuild phase, clocks and tasks once.

    `oorzaak`: the row that brought these along; without it the first `NotificatieOntvangen` among them, so that a
    mistaken notification can be undone with all that came from it. Raise `Weigering` when a fact of a person can't
    be in this phase; a fact of a register is always kept (the register leads), the phase then stays.
    """
    nu = houd_vast(scope=scope, dossier=dossier)
    nieuw = maak_rijen(scope, nu, feiten, oorzaak)
    Gebeurtenis.objects.bulk_create(nieuw)
    alle = rijen(nu)
    verloop = speel_af(alle, gemeente=nu.gemeente_id)
    for rij in nieuw:
        weigering = verloop.geweigerd.get(rij.id)
        if weigering is not None and g.Bron(rij.bron) not in REGISTERS:
            raise Weigering(weigering.code)
    pas_toe(scope=scope, stukken=[Stuk(nu, alle, verloop)])
    mail.leg_klaar_na(scope=scope, dossier=nu, nieuw=nieuw)
    neem_over(nu, dossier)
    na_vertrek(scope=scope, dossier=nu, alle=alle, nieuw=nieuw)
    log(
        scope=scope,
        handeling="vastleggen",
        object=f"tijdlijn: {', '.join(dict.fromkeys(rij.kenmerk for rij in nieuw))}"[:80],
        gemeente_id=nu.gemeente_id,
        dossier_ids=[nu.id],
    )
    return nieuw


def leg_vast(
    *,
    scope: Scope,
    dossier: Dossier,
    inhoud: g.Gegevens,
    geldig_op: date,
    bron: g.Bron,
    corrigeert: UUID | None = None,
    veldgroep: Veldgroep | None = None,
    grond: str = "",
    oorzaak: UUID | None = None,
) -> Gebeurtenis:
    """Lay down one fact; see `leg_alles_vast`."""
    feit = Feit(inhoud, geldig_op, bron, corrigeert, veldgroep, grond)
    return leg_alles_vast(scope=scope, dossier=dossier, feiten=[feit], oorzaak=oorzaak)[0]


def maak_rijen(scope: Scope, dossier: Dossier, feiten: Sequence[Feit], oorzaak: UUID | None) -> list[Gebeurtenis]:
    """Return the rows for these facts, not saved yet; `oorzaak` as in `leg_alles_vast`."""
    uit: list[Gebeurtenis] = []
    for feit in feiten:
        rij = Gebeurtenis(
            id=nieuw_id(),
            gemeente_id=dossier.gemeente_id,
            dossier_id=dossier.id,
            kenmerk=feit.inhoud.code,
            geldig_op=feit.geldig_op,
            vastgelegd_op=scope.nu,
            gegevens=g.naar_dict(feit.inhoud),
            veldgroep=(feit.veldgroep or feit.inhoud.veldgroep).value,
            bron=feit.bron.value,
            door=scope.naam,
            medewerker_id=scope.medewerker_id,
            grond=feit.grond,
            corrigeert_id=feit.corrigeert,
            vervallen=isinstance(feit.inhoud, g.RegelVervallen | g.NotificatieTeruggedraaid),
            oorzaak_id=oorzaak,
        )
        if oorzaak is None and isinstance(feit.inhoud, g.NotificatieOntvangen):
            oorzaak = rij.id
        uit.append(rij)
    return uit


def neem_over(nieuw: Dossier, oud: Dossier) -> None:
    """Copy the fields of the locked row to the object the caller holds, so that it is not stale."""
    for veld in Dossier._meta.concrete_fields:
        setattr(oud, veld.attname, getattr(nieuw, veld.attname))


@transaction.atomic
def corrigeer(
    *,
    scope: Scope,
    dossier: Dossier,
    regel_id: UUID,
    inhoud: g.Gegevens | None,
    reden: str,
    geldig_op: date | None = None,
) -> Gebeurtenis:
    """Put a better row in the place of `regel_id`, or (`inhoud` None) withdraw it. The old row stays readable."""
    oud = Gebeurtenis.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=regel_id)
    if not reden.strip():
        raise Weigering("reden_nodig")
    if Gebeurtenis.objects.filter(gemeente_id=dossier.gemeente_id, corrigeert_id=regel_id).exists():
        raise Weigering("feit_weg")
    if inhoud is not None and inhoud.code != oud.kenmerk:
        raise Weigering("feit_anders")
    return leg_vast(
        scope=scope,
        dossier=dossier,
        inhoud=inhoud or g.RegelVervallen(reden=reden),
        geldig_op=geldig_op or oud.geldig_op,
        bron=g.Bron.MEDEWERKER,
        corrigeert=regel_id,
        veldgroep=Veldgroep(oud.veldgroep),
        grond=reden[:120],
    )


def trek_regels_in(
    *, scope: Scope, dossier: Dossier, soort: type[g.Gegevens], veld: str, id_: UUID, reden: str
) -> None:
    """Let the rows of this kind that tell of `id_` (in their field `veld`) count no more."""
    regels = Gebeurtenis.objects.filter(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, kenmerk=soort.code, correcties__isnull=True,
        **{f"gegevens__{veld}": str(id_)},
    ).order_by("id")  # fmt: skip
    for regel_id in list(regels.values_list("id", flat=True)):
        corrigeer(scope=scope, dossier=dossier, regel_id=regel_id, inhoud=None, reden=reden)


__all__ = [
    "Feit",
    "corrigeer",
    "eis_open",
    "herbereken",
    "houd_vast",
    "leg_alles_vast",
    "leg_vast",
    "neem_over",
    "trek_regels_in",
]
