# SPDX-License-Identifier: EUPL-1.2
"""Long lists in blocks, each a transaction of its own: judge, write, undo. Who stops halfway goes on where it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Identificatie
from meedoen.regie.dossiers.services import (
    Feit,
    ga_aan_de_beurt,
    leg_alles_vast,
    volg_toewijzing,
    vul_gegevens_aan,
)
from meedoen.regie.inlezen import queries
from meedoen.regie.inlezen.huishouden import Banden
from meedoen.regie.inlezen.keuren import keur
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.inlezen.schrijven import schrijf
from meedoen.regie.inlezen.services import Geweigerd, bewaar_tellingen, gelezen, naam_van, pak, sluit_af
from meedoen.regie.inlezen.soorten import OUD, SOORTEN
from meedoen.regie.inlezen.vergelijken import vergelijk
from meedoen.regie.logboek.services import log
from meedoen.regie.plannen.services import laat_oude_plannen_vallen
from meedoen.regie.trajecten.services import laat_beginstand_vallen
from meedoen.regie.web.rekenblad import Tabel

_LEES_BLOK: Final = 1_000
_TERUG_BLOK: Final = 100
_GELEZEN: Final = [
    "naam", "soort", "profiel", "fouten", "dossier_id", "dossiernummer", "verschillen", "keuze", "cellen",
]  # fmt: skip
_REDEN: Final = "Overzetten uit het oude systeem is ongedaan gemaakt."


@transaction.atomic
def lees_blok(*, scope: Scope, stuk: Inlezing) -> bool:
    """Judge the next thousand rows of a list that was laid aside. False: that was the last."""
    rijen = list(queries.open_rijen(stuk, "soort")[:_LEES_BLOK])
    soort, stand = SOORTEN[stuk.soort], queries.gezien(stuk)
    tabel = Tabel(tuple(stuk.kop), tuple((rij.nummer, tuple(rij.cellen)) for rij in rijen))
    keuze = queries.indeling_van(stuk)
    samen = stand.huishoudens + queries.huishoudens(queries.ongelezen(stuk), keuze.kolommen, soort)
    rond = queries.omgeving(stuk.gemeente_id, scope.vandaag, soort, samen)._replace(eerder=stand.nummers)
    gekeurd = list(keur(tabel, keuze.kolommen, omgeving=rond, soort=soort))
    goed = {rij.nummer: rij.profiel for rij in gekeurd if rij.profiel is not None}
    naast = vergelijk(stuk.gemeente_id, goed, soort, stand.dossiers)
    ids = {rij.nummer: rij.id for rij in rijen}
    InleesRij.objects.bulk_create(
        [gelezen(stuk, rij, naast.get(rij.nummer), ids[rij.nummer]) for rij in gekeurd],
        batch_size=500, update_conflicts=True, unique_fields=["id"], update_fields=_GELEZEN,
    )  # fmt: skip
    if len(rijen) == _LEES_BLOK:
        return True
    stuk.staat = "klaar"
    bewaar_tellingen(stuk, queries.tel(stuk, "soort"))
    return False


@transaction.atomic
def schrijf_blok(*, scope: Scope, stuk: Inlezing) -> bool:
    """Write the next rows of a list that was confirmed. False: that was the last. Raise `Geweigerd` as `pak` does."""
    ga_aan_de_beurt(scope, stuk.gemeente_id)
    nu = pak(scope, stuk, al_gevraagd=True)
    blok = SOORTEN[nu.soort].blok or 0
    rijen = list(queries.open_rijen(nu, "uitkomst")[:blok])
    schrijf(scope, nu, rijen)
    if len(rijen) == blok:
        return True
    sluit_af(scope, nu)
    return False


@transaction.atomic
def vraag_ongedaan(*, scope: Scope, stuk: Inlezing) -> Inlezing:
    """Ask to undo a list: the worker takes back every row after which nothing happened. Raise `Geweigerd`."""
    if not mag_in(scope, Handeling.DOSSIER_MAKEN, stuk.gemeente_id):
        raise Geweigerd("Dit mag je niet voor deze gemeente.")
    nu = Inlezing.objects.select_for_update().get(gemeente_id=stuk.gemeente_id, id=stuk.id)
    if nu.soort != OUD.code:
        raise Geweigerd("Dit bestand kun je niet ongedaan maken.")
    if nu.staat in ("terug", "ongedaan"):
        raise Geweigerd(f"{nu.terug_door} maakte dit al ongedaan.")
    if nu.staat != "ingelezen" or nu.gewist:
        raise Geweigerd("Er is niets om ongedaan te maken: de rijen zijn niet ingelezen, of al gewist.")
    nu.staat, nu.terug_op, nu.terug_door, nu.terug_id = "terug", scope.nu, scope.naam, scope.medewerker_id
    nu.geleend_tot, nu.melding = None, ""
    nu.save(update_fields=["staat", "terug_op", "terug_door", "terug_id", "geleend_tot", "melding"])
    log(scope=scope, handeling="ongedaan maken", object=naam_van(nu), gemeente_id=nu.gemeente_id)
    return nu


@transaction.atomic
def draai_blok_terug(*, scope: Scope, stuk: Inlezing) -> bool:
    """Undo the next rows; a row after which somebody went on stays as it is, and says so. False: that was the last."""
    nu = Inlezing.objects.select_for_update().get(gemeente_id=stuk.gemeente_id, id=stuk.id)
    if nu.staat != "terug":
        return False
    rijen = list(queries.te_ongedaan(nu)[:_TERUG_BLOK])
    sporen = _sporen(nu.gemeente_id, rijen)
    banden = Banden(nu, rijen)
    dossiers = Dossier.objects.filter(gemeente_id=nu.gemeente_id).in_bulk([rij.dossier_id for rij in rijen])
    for rij in rijen:
        dossier = dossiers[rij.dossier_id]
        verder = banden.verder(rij) or _verder(rij, sporen[rij.dossier_id])
        rij.uitkomst = "verder" if verder else _draai_terug(scope, dossier, rij, sporen[rij.dossier_id])
    banden.maak_los(scope, [rij for rij in rijen if rij.uitkomst == "ongedaan"])
    InleesRij.objects.bulk_create(
        rijen, batch_size=500, update_conflicts=True, unique_fields=["id"], update_fields=["uitkomst"]
    )
    if len(rijen) == _TERUG_BLOK:
        return True
    nu.staat = "ongedaan"
    bewaar_tellingen(nu, queries.tel(nu, "uitkomst"))
    return False


class _Spoor(NamedTuple):
    """One row on the tijdlijn of a dossier."""

    id: UUID
    kenmerk: str
    vastgelegd_op: datetime
    geldig_op: date
    bron: str
    veldgroep: str


def _sporen(gemeente_id: int, rijen: Sequence[InleesRij]) -> dict[UUID | None, list[_Spoor]]:
    """Return per dossier all rows of its tijdlijn, of every field group; the consulent reads them all."""
    uit: dict[UUID | None, list[_Spoor]] = defaultdict(list)
    alle = Gebeurtenis.objects.filter(gemeente_id=gemeente_id, dossier_id__in=[rij.dossier_id for rij in rijen])
    for dossier_id, *spoor in alle.order_by("vastgelegd_op", "id").values_list("dossier_id", *_Spoor._fields):
        uit[dossier_id].append(_Spoor._make(spoor))
    return uit


def _verder(rij: InleesRij, sporen: Sequence[_Spoor]) -> bool:
    """Say whether somebody, or a register, went on in the dossier of this row after it was written."""
    gedaan = rij.gedaan_op
    return any(gedaan is None or (s.vastgelegd_op > gedaan and s.bron != g.Bron.SYSTEEM.value) for s in sporen)


def _draai_terug(scope: Scope, dossier: Dossier, rij: InleesRij, sporen: Sequence[_Spoor]) -> str:
    """Undo one row in its dossier and return what came of it."""
    eigen = [s for s in sporen if s.vastgelegd_op == rij.gedaan_op and s.bron == g.Bron.OUD_SYSTEEM.value]
    weg = [s for s in eigen if s.kenmerk not in (g.DossierGemaakt.code, g.GegevensAangevuld.code)]
    feiten = [
        Feit(g.RegelVervallen(reden=_REDEN), s.geldig_op, g.Bron.MEDEWERKER, s.id, Veldgroep(s.veldgroep)) for s in weg
    ]
    if any(s.kenmerk == g.PipVastgesteld.code for s in weg):
        laat_oude_plannen_vallen(scope=scope, gemeente_id=dossier.gemeente_id, dossier_ids=[dossier.id])
    if any(s.kenmerk == g.UrenGeboekt.code for s in weg):
        laat_beginstand_vallen(scope=scope, gemeente_id=dossier.gemeente_id, dossier_id=dossier.id)
    if rij.uitkomst == "gemaakt":
        einde = g.FaseGewijzigd(van=dossier.fase, naar=Fase.GESLOTEN, aanleiding=Aanleiding.TERUGGEDRAAID)
        feiten.append(Feit(einde, scope.vandaag, g.Bron.MEDEWERKER))
        # The numbers are free again, so that a better list makes a new dossier.
        Identificatie.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).update(actief=False)
    elif rij.oud:
        velden: dict[str, Any] = dict(rij.oud)
        if dag := velden.get("geboortedatum"):
            velden["geboortedatum"] = date.fromisoformat(dag)
        vul_gegevens_aan(scope=scope, dossier=dossier, velden=velden)
    if feiten:
        leg_alles_vast(scope=scope, dossier=dossier, feiten=feiten)
    if any(s.kenmerk == g.Toegewezen.code for s in weg):
        volg_toewijzing(dossier=dossier, medewerker_id=None)
    return "ongedaan"
