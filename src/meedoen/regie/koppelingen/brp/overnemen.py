# SPDX-License-Identifier: EUPL-1.2
"""Lay down what the BRP says of somebody with a dossier: only what differs from what we have.

What the BRP does not know never wipes what we do know. That an address is secret is taken over, that it is not is
left to a person: somebody can have told us what the BRP does not hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.geldend import verbeteringen
from meedoen.domein.toegang import Scope
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import rijen
from meedoen.regie.dossiers.models import Dossier, Verblijf
from meedoen.regie.dossiers.regels import VELDEN
from meedoen.regie.dossiers.services import Feit, leg_alles_vast, vul_gegevens_aan
from meedoen.regie.koppelingen.brp.port import BrpPersoon
from meedoen.regie.koppelingen.verwerken.bronnen import zonder_herhaling
from meedoen.regie.web.zinnen import domein_nl


@transaction.atomic
def neem_over(*, scope: Scope, dossier: Dossier, persoon: BrpPersoon) -> tuple[str, ...]:
    """Write what changed; return it in words, empty when nothing did (and then nothing is written).

    Raise `Weigering` as `vul_gegevens_aan` does.
    """
    al = rijen(dossier)
    bekend = feiten_uit(al, gemeente=dossier.gemeente_id)
    namen = vul_gegevens_aan(scope=scope, dossier=dossier, velden=velden_van(persoon, dossier, bekend), bron=g.Bron.BRP)
    feiten = tuple(feiten_van(persoon, bekend, gemeente=dossier.gemeente_id, vandaag=scope.vandaag))
    feiten = zonder_herhaling(feiten, verbeteringen(al)) if feiten else feiten
    if feiten:
        leg_alles_vast(scope=scope, dossier=dossier, feiten=feiten)
    return (*(VELDEN.get(naam, naam) for naam in namen), *(domein_nl.regel(feit.inhoud).titel for feit in feiten))


def velden_van(persoon: BrpPersoon, dossier: Dossier, bekend: DossierFeiten) -> dict[str, object]:
    """Return the fields of the person that the BRP knows, for `vul_gegevens_aan`.

    The address of who moved to another gemeente is no longer ours to have.
    """
    velden: dict[str, object] = {
        "voornamen": persoon.voornamen,
        "achternaam": persoon.achternaam,
        "geslacht": persoon.geslacht,
        "geboortedatum": persoon.geboortedatum,
        "geheim_adres": persoon.geheim_adres,
    }
    velden = {veld: waarde for veld, waarde in velden.items() if waarde}
    if persoon.adres is not None and not _weg(persoon, bekend, dossier.gemeente_id):
        velden |= persoon.adres._asdict()
    return velden | _titel(persoon, dossier)


def _titel(persoon: BrpPersoon, dossier: Dossier) -> dict[str, object]:
    if persoon.titel is None:
        return {}
    velden: dict[str, object] = {
        "verblijfstitel": persoon.titel.code,
        "titel_vanaf": persoon.titel.vanaf,
        "titel_tot": persoon.titel.tot,
    }
    van = Verblijf.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    if van.filter(verblijfstitel=persoon.titel.code).exists():
        return {veld: waarde for veld, waarde in velden.items() if waarde}
    return velden


def feiten_van(persoon: BrpPersoon, bekend: DossierFeiten, *, gemeente: int, vandaag: date) -> Iterator[Feit]:
    """Return what happened by the BRP and is not known here yet: settled, moved away, died, household. Pure."""
    for inhoud, dag in (*_wonen(persoon, bekend, gemeente), *_overlijden(persoon, bekend)):
        yield Feit(inhoud, min(dag or vandaag, vandaag), g.Bron.BRP)
    if persoon.gezin is not None:
        gezin = g.GezinVolgensBrp(partners=persoon.gezin.partners, kinderen=persoon.gezin.kinderen)
        if gezin != bekend.gezin_brp:
            yield Feit(gezin, vandaag, g.Bron.BRP)


def onzeker(persoon: BrpPersoon, bekend: DossierFeiten, *, gemeente: int, geheim: bool) -> tuple[str, ...]:
    """Return in sentences what the BRP says and a person has to judge, since we lay down no invented day."""
    uit = []
    if _weg(persoon, bekend, gemeente) and bekend.verhuisd_uit is None and not list(_wonen(persoon, bekend, gemeente)):
        uit.append("De BRP noemt een andere gemeente, maar niet de hele datum van de verhuizing.")
    if persoon.geboren:
        uit.append(f"De BRP kent maar een deel van de geboortedatum: {persoon.geboren}.")
    if geheim and not persoon.geheim_adres:
        uit.append("In de BRP is het adres niet geheim. In het dossier blijft het geheim tot je dat wijzigt.")
    return tuple(uit)


def _weg(persoon: BrpPersoon, bekend: DossierFeiten, gemeente: int) -> bool:
    """Say whether this person lived here and is registered elsewhere now; in an azc elsewhere is not gone."""
    if bekend.ingeschreven is None and bekend.verhuisd is None:
        return False
    return persoon.vertrokken or (persoon.gemeente is not None and persoon.gemeente != gemeente)


def _wonen(persoon: BrpPersoon, bekend: DossierFeiten, gemeente: int) -> Iterator[tuple[g.Gegevens, date]]:
    laatste = persoon.inschrijvingen[-1] if persoon.inschrijvingen else None
    sinds = bekend.ingeschreven.datum if bekend.ingeschreven else date.min
    uit: g.VerhuisdUit | None = None
    if _weg(persoon, bekend, gemeente):
        if persoon.vertrokken and persoon.vertrokken_op is not None:
            uit = g.VerhuisdUit(datum=persoon.vertrokken_op, buitenland=True)
        elif not persoon.vertrokken and laatste is not None:
            uit = g.VerhuisdUit(datum=laatste.vanaf, nieuwe_gemeente=laatste.gemeente)
        if uit is not None and uit != bekend.verhuisd_uit and uit.datum >= sinds:
            yield uit, uit.datum
    elif laatste is not None and laatste.gemeente == gemeente:
        hier = g.Ingeschreven(datum=laatste.vanaf, gemeente=gemeente)
        if hier != bekend.ingeschreven:
            yield hier, hier.datum


def _overlijden(persoon: BrpPersoon, bekend: DossierFeiten) -> Iterator[tuple[g.Gegevens, date | None]]:
    if not persoon.overleden:
        return
    nieuw = g.Overleden(datum=persoon.overleden_op)
    if bekend.overleden is None or (bekend.overleden.datum is None and nieuw.datum is not None):
        yield nieuw, nieuw.datum
