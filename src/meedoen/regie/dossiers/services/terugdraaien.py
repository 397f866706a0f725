# SPDX-License-Identifier: EUPL-1.2
"""Undo a mistaken notification: all rows that came from it no longer count."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.db import connection, transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.geldend import geldende_rijen
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.feiten import rijen
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services.fouten import Weigering
from meedoen.regie.dossiers.services.vastleggen import Feit, houd_vast, leg_alles_vast, neem_over
from meedoen.regie.dossiers.verloop import aanleiding_van

Luisteraar = Callable[[Scope, int, g.NotificatieOntvangen], None]
_luisteraars: list[Luisteraar] = []


def na_terugdraaien(luisteraar: Luisteraar) -> None:
    """Register what a room above does when a notification is undone (the inbox marks its row).

    Called in the same transaction with the scope, the gemeente and the notification. Register in
    `AppConfig.ready`.
    """
    if luisteraar not in _luisteraars:
        _luisteraars.append(luisteraar)


def regels_van(dossier: Dossier, oorzaak: UUID) -> tuple[UUID, ...]:
    """Return the ids of the rows that came with row `oorzaak`, whatever their field group."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select id from meedoen.tijdlijn_feiten(%s::int, %s::uuid[]) where oorzaak_id = %s::uuid",
            [dossier.gemeente_id, [dossier.id], oorzaak],
        )
        return tuple(id_ for (id_,) in cursor)


@transaction.atomic
def draai_terug(*, scope: Scope, dossier: Dossier, regel_id: UUID, reden: str) -> Gebeurtenis:
    """Undo the notification on row `regel_id`: it and what came from it stay readable but no longer count.

    A dossier that has nothing else closes. Raise `Weigering` when the row is no notification, counts no more, or a
    decision (an adopted PIP) was built on the dossier after it.
    """
    if not mag_in(scope, Handeling.NOTIFICATIE_TERUGDRAAIEN, dossier.gemeente_id):
        raise Weigering("mag_niet")
    if not reden.strip():
        raise Weigering("reden_nodig")
    nu = houd_vast(scope=scope, dossier=dossier)
    geldend = geldende_rijen(rijen(nu))
    rij = next((rij for rij in geldend if rij.id == regel_id), None)
    if rij is None:
        raise Weigering("feit_weg")
    if not isinstance(rij.gegevens, g.NotificatieOntvangen):
        raise Weigering("geen_notificatie")
    weg = {regel_id, *regels_van(nu, regel_id)}
    blijft = [ander for ander in geldend if ander.id not in weg]
    if any(
        isinstance(ander.gegevens, g.PipVastgesteld) and ander.vastgelegd_op > rij.vastgelegd_op for ander in blijft
    ):
        raise Weigering("besluit_genomen")
    feiten = [
        Feit(
            g.NotificatieTeruggedraaid(
                gebeurtenis_id=rij.gegevens.gebeurtenis_id,
                reden=reden.strip(),
                regels=tuple(sorted(weg - {regel_id})),
            ),
            scope.vandaag,
            g.Bron.MEDEWERKER,
            corrigeert=regel_id,
            grond=reden.strip()[:120],
        )
    ]
    if not _houdt_iets(blijft) and nu.fase != Fase.GESLOTEN:
        einde = g.FaseGewijzigd(van=nu.fase, naar=Fase.GESLOTEN, aanleiding=Aanleiding.TERUGGEDRAAID)
        feiten.append(Feit(einde, scope.vandaag, g.Bron.MEDEWERKER))
    nieuw = leg_alles_vast(scope=scope, dossier=nu, feiten=feiten)
    for luisteraar in _luisteraars:
        luisteraar(scope, nu.gemeente_id, rij.gegevens)
    neem_over(nu, dossier)
    return nieuw[0]


def _houdt_iets(blijft: list[g.Gebeurtenis]) -> bool:
    """Whether a dossier still has a ground after the undo: anything of a register, or made by hand."""
    leeg = DossierFeiten()
    return any(
        (isinstance(rij.gegevens, g.DossierGemaakt) and rij.gegevens.wijze != "notificatie")
        or (
            not isinstance(rij.gegevens, g.DossierGemaakt | g.FaseGewijzigd)
            and aanleiding_van(rij.gegevens, leeg) is not None
        )
        or isinstance(rij.gegevens, g.Ingeschreven | g.VerblijfAzc)
        for rij in blijft
    )
