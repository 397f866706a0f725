# SPDX-License-Identifier: EUPL-1.2
"""Phase, clocks and tasks as projections of the tijdlijn: always rebuilt, never thought up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db import transaction
from django.db.models import Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import Beleid
from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok as KlokNu
from meedoen.domein.klokken import KlokSoort, KlokStaat, klokken, zoek
from meedoen.domein.taken import taken_uit
from meedoen.domein.toegang import Scope
from meedoen.domein.uitwisseling import einde_toegang
from meedoen.domein.verschillen import te_melden
from meedoen.domein.vervolg import leesgroepen, voorbij
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers.feiten import beleid as lees_beleid
from meedoen.regie.dossiers.feiten import rijen as lees_rijen
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.klokkenronde.stand import maatstaf, onthoud_maatstaf
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Klok
from meedoen.regie.dossiers.services.projecties import (
    schrijf_klokken,
    schrijf_taken,
    schrijf_verblijven,
    werk_bij,
)
from meedoen.regie.dossiers.services.vertrek import na_einde
from meedoen.regie.dossiers.verloop import Stand, Verloop, speel_af
from meedoen.regie.organisaties.models import nieuw_id

_BLOK, _RIJEN = 200, 1000
WI2021 = "wi2021"
"""The ground of a dossier under the Wet inburgering 2021."""


class Stuk(NamedTuple):
    """One dossier to rebuild, with all rows of its tijdlijn and the phases that they give."""

    dossier: Dossier
    rijen: tuple[g.Gebeurtenis, ...]
    verloop: Verloop


class _Gevolg(NamedTuple):
    """What follows for one dossier; `nieuw` are rows of the tijdlijn that follow from the others by themselves."""

    dossier: Dossier
    feiten: DossierFeiten
    stand: Stand | None
    lopend: tuple[KlokNu, ...]
    nieuw: list[Gebeurtenis]
    titel: bool


@transaction.atomic
def herbereken(*, scope: Scope, dossier: Dossier) -> DossierFeiten:
    """Rebuild phase, clocks and tasks of this dossier on `scope.vandaag`. A second run writes nothing."""
    rijen = lees_rijen(dossier)
    stuk = Stuk(dossier, rijen, speel_af(rijen, gemeente=dossier.gemeente_id))
    return pas_toe(scope=scope, stukken=[stuk])[0]


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
            stukken = [Stuk(d, alle[d.id], speel_af(alle[d.id], gemeente=gemeente_id)) for d in blok]
            pas_toe(scope=scope, stukken=stukken, beleid=beleid)
        gedaan, laatste = gedaan + len(blok), blok[-1].id


def pas_toe(*, scope: Scope, stukken: Sequence[Stuk], beleid: Beleid | None = None) -> list[DossierFeiten]:
    """Write what follows from the rows of these dossiers of one gemeente on `scope.vandaag`: only what changed.

    As many queries for a thousand as for one. Return the facts of each.
    """
    if not stukken:
        return []
    gemeente_id = stukken[0].dossier.gemeente_id
    regels = beleid or lees_beleid(gemeente_id, scope.vandaag)
    gevolgen = [_gevolg(scope, stuk, regels) for stuk in stukken]
    Gebeurtenis.objects.bulk_create([rij for gevolg in gevolgen for rij in gevolg.nieuw], batch_size=_RIJEN)
    _werk_dossiers_bij(gemeente_id, gevolgen)
    schrijf_klokken(gemeente_id, [(gevolg.dossier, gevolg.lopend) for gevolg in gevolgen])
    taken = [
        (gevolg.dossier, taken_uit(gevolg.feiten, gevolg.lopend, vandaag=scope.vandaag, beleid=regels))
        for gevolg in gevolgen
    ]
    schrijf_taken(scope, gemeente_id, taken)
    schrijf_verblijven(scope, gemeente_id, [(gevolg.dossier, gevolg.feiten, gevolg.titel) for gevolg in gevolgen])
    for gevolg in gevolgen:
        na_einde(scope=scope, dossier=gevolg.dossier, feiten=gevolg.feiten)
    return [gevolg.feiten for gevolg in gevolgen]


def _gevolg(scope: Scope, stuk: Stuk, beleid: Beleid) -> _Gevolg:
    """Reckon what follows for one dossier; writes nothing."""
    dossier, rijen, verloop = stuk
    nieuw: list[Gebeurtenis] = []
    feiten = feiten_uit(rijen, gemeente=dossier.gemeente_id)
    if (einde := _einde_toegang(feiten, dossier, scope, beleid)) is not None:
        rijen = (*rijen, _leg_klaar(scope, dossier, g.ToegangDuoGeeindigd(datum=einde), einde, nieuw))
        verloop = speel_af(rijen, gemeente=dossier.gemeente_id)
        feiten = feiten_uit(rijen, gemeente=dossier.gemeente_id)
    if (voorbij_op := voorbij(feiten.vervolg, scope.vandaag)) is not None and feiten.buiten_de_wet:
        # Access ends by itself when the ground does.
        stop = g.VervolgGestopt(datum=voorbij_op, reden=g.Stopreden.TERMIJN)
        rijen = (*rijen, _leg_klaar(scope, dossier, stop, voorbij_op, nieuw))
        verloop = speel_af(rijen, gemeente=dossier.gemeente_id)
        feiten = feiten_uit(rijen, gemeente=dossier.gemeente_id)
    if verloop.stand is not None and feiten.fase is not verloop.stand.fase:
        fase = _fase_gewijzigd(feiten.fase, verloop.stand)
        rijen = (*rijen, _leg_klaar(scope, dossier, fase, verloop.stand.sinds, nieuw))
        feiten = feiten_uit(rijen, gemeente=dossier.gemeente_id)
    lopend = tuple(klokken(feiten, vandaag=scope.vandaag, beleid=beleid))
    if verschillen := te_melden(feiten, lopend):
        # No clock reads these rows, so the clocks stay as they are.
        rijen = (*rijen, *(_leg_klaar(scope, dossier, inhoud, scope.vandaag, nieuw) for inhoud in verschillen))
        feiten = feiten_uit(rijen, gemeente=dossier.gemeente_id)
    titel = any(isinstance(rij.gegevens, g.VerblijfstitelVastgesteld) for rij in rijen)
    return _Gevolg(dossier, feiten, verloop.stand, lopend, nieuw, titel)


def _einde_toegang(feiten: DossierFeiten, dossier: Dossier, scope: Scope, beleid: Beleid) -> date | None:
    """Return the day on which the dossier closes to us (article 33); a running bezwaar keeps it open."""
    einde = einde_toegang(feiten, gemeente=dossier.gemeente_id, vandaag=scope.vandaag)
    if einde is None:
        return None
    bezwaar = zoek(klokken(feiten, vandaag=scope.vandaag, beleid=beleid), KlokSoort.BEZWAAR)
    return None if bezwaar.open else einde


def _fase_gewijzigd(van: Fase | None, stand: Stand) -> g.FaseGewijzigd:
    return g.FaseGewijzigd(
        van=van.value if van else "",
        naar=stand.fase.value,
        aanleiding=stand.aanleiding.value if stand.aanleiding else "",
    )


def _leg_klaar(
    scope: Scope, dossier: Dossier, inhoud: g.Gegevens, geldig_op: date, nieuw: list[Gebeurtenis]
) -> g.Gebeurtenis:
    """Add a row that follows from the others by itself to `nieuw`; return it as a fact."""
    rij = Gebeurtenis(
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
    nieuw.append(rij)
    return g.Gebeurtenis(rij.id, inhoud, geldig_op, scope.nu, g.Bron.SYSTEEM)


def _werk_dossiers_bij(gemeente_id: int, gevolgen: Sequence[_Gevolg]) -> None:
    wijzigingen = []
    for dossier, feiten, stand, *_ in gevolgen:
        dicht = stand is not None and stand.fase is Fase.GESLOTEN
        nieuw = {
            "fase": stand.fase.value if stand else dossier.fase,
            "fase_sinds": stand.sinds if stand else dossier.fase_sinds,
            "gepauzeerd_sinds": feiten.pauze.vanaf if feiten.pauze else None,
            "gesloten_op": stand.sinds if stand and dicht else None,
            "gesloten_om": _waarom_dicht(feiten, stand) if stand and dicht else "",
            "samengevoegd_in": feiten.samengevoegd_in,
            **_grond(feiten),
        }
        anders = {veld: waarde for veld, waarde in nieuw.items() if getattr(dossier, veld) != waarde}
        for veld, waarde in anders.items():
            setattr(dossier, veld, waarde)
        wijzigingen.append((dossier.id, anders))
    werk_bij(Dossier.objects.filter(gemeente_id=gemeente_id), "id", wijzigingen)


def _grond(feiten: DossierFeiten) -> dict[str, str]:
    """Return under which ground the dossier is, and which field groups stay readable there (empty: all)."""
    begonnen = feiten.vervolg.begonnen
    if begonnen is None or not feiten.buiten_de_wet:
        return {"grond": WI2021, "leesgroepen": ""}
    open_ = sorted(groep.value for groep in leesgroepen(feiten.vervolg))
    return {"grond": begonnen.grond.value, "leesgroepen": ",".join(open_)}


def _waarom_dicht(feiten: DossierFeiten, stand: Stand) -> str:
    """Return the trigger that closed the dossier; death goes before what closed it first."""
    if feiten.overleden is not None:
        return Aanleiding.OVERLIJDEN.value
    return stand.aanleiding.value if stand.aanleiding else ""
