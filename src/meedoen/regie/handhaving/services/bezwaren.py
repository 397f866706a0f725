# SPDX-License-Identifier: EUPL-1.2
"""Bezwaar against a fine, the decision on it by a third person, and what a court said after it (Awb chapters 6-8)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from meedoen.domein.boetes import Boete
from meedoen.domein.gebeurtenissen import Boeteactie, Heroverweging
from meedoen.domein.toegang import Handeling, Scope, Veldgroep
from meedoen.recht.awb.beslissing_op_bezwaar import WEKEN_VERDAGING, BezwaarFeiten
from meedoen.recht.awb.bezwaar import bezwaar_tijdig
from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.services import Voorbereider, leg_besluit_vast, leg_brief_vast, wie_werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving import brieven, queries
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.models import Bezwaar, Boetebedrag
from meedoen.regie.handhaving.services import basis
from meedoen.regie.handhaving.services.betalen import rond_af
from meedoen.regie.handhaving.toets import Zaak
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web import datums
from meedoen.regie.web.taal import euro

_DOE, _BESLIS = Handeling.BOETE_VOORBEREIDEN, Handeling.BOETE_BESLISSEN
AWB_7_11: Artikel = Artikel(AWB, "7:11", "1")


@transaction.atomic
def ontvang(
    *,
    scope: Scope,
    dossier: Dossier,
    procedure_id: UUID,
    ontvangen_op: date,
    post_op: date | None = None,
    commissie: bool = False,
    gronden: str = "",
) -> Bezwaar:
    """Write that bezwaar came in against the fine, in time or not (Awb 6:9). Raise `BoeteWeigering`.

    Who is late still gets a decision: whether it can be forgiven (Awb 6:11) is for who decides.
    """
    zaak = basis.pak(scope, dossier, procedure_id, _DOE)
    boete = basis.eis_boete(zaak)
    basis.eis_geweest(scope, ontvangen_op, "ontvangen_op")
    assert boete.beboet_op is not None and zaak.rij.besloten_door is not None  # `eis_boete`
    if ontvangen_op < boete.beboet_op:
        raise BoeteWeigering("voor_boete", veld="ontvangen_op", dag=datums.voluit(boete.beboet_op))
    if queries.bezwaar(zaak.dossier, zaak.rij.id) is not None:
        raise BoeteWeigering("bezwaar_er_al")
    try:
        tijdig = bezwaar_tijdig(boete.beboet_op, ontvangen_op=ontvangen_op, per_post_op=post_op).waarde
    except GegevenStrijdig as fout:
        raise BoeteWeigering("post_na_ontvangst", veld="post_op") from fout
    rij = Bezwaar.objects.create(
        id=nieuw_id(),
        gemeente_id=zaak.dossier.gemeente_id,
        dossier_id=zaak.dossier.id,
        procedure_id=zaak.rij.id,
        besluit_door=zaak.rij.besloten_door,
        ontvangen_op=ontvangen_op,
        post_op=post_op,
        tijdig=tijdig,
        commissie=commissie,
        gronden=gronden.strip(),
    )
    basis.op_tijdlijn(scope, zaak, Boeteactie.BEZWAAR, ontvangen_op, commissie=commissie)
    return rij


def _pak(scope: Scope, dossier: Dossier, procedure_id: UUID, handeling: Handeling) -> tuple[Zaak, Boete, Bezwaar]:
    zaak = basis.pak(scope, dossier, procedure_id, handeling)
    boete = basis.eis_boete(zaak)
    rij = queries.bezwaar(zaak.dossier, zaak.rij.id)
    if rij is None or rij.beslist_op is not None:
        raise BoeteWeigering("geen_bezwaar")
    return zaak, boete, rij


@transaction.atomic
def verdaag(*, scope: Scope, dossier: Dossier, procedure_id: UUID) -> Bezwaar:
    """Put the decision on bezwaar off by the six weeks that the law allows (Awb 7:10 lid 3). Raise `BoeteWeigering`."""
    zaak, _, rij = _pak(scope, dossier, procedure_id, _DOE)
    if rij.verdaagd_weken:
        raise BoeteWeigering("al_verdaagd")
    rij.verdaagd_weken = WEKEN_VERDAGING
    rij.save(update_fields=["verdaagd_weken"])
    basis.op_tijdlijn(scope, zaak, Boeteactie.VERDAAGD, scope.vandaag, weken=WEKEN_VERDAGING)
    return rij


def eis_derde(scope: Scope, zaak: Zaak) -> None:
    """Refuse who imposed the fine (the law) and who made the report (our way of working)."""
    wie = wie_werkt(scope).id
    if wie == zaak.rij.besloten_door:
        raise BoeteWeigering("zelfde_beslisser")
    if wie == zaak.rij.rapport_door:
        raise BoeteWeigering("derde_nodig")


@transaction.atomic
def beslis(
    *,
    scope: Scope,
    dossier: Dossier,
    procedure_id: UUID,
    uitkomst: Heroverweging,
    motivering: str,
    lager: int | None = None,
) -> Besluit:
    """Decide on the bezwaar: the fine stays, gets lower or falls. Never higher. Raise `BoeteWeigering`."""
    zaak, boete, rij = _pak(scope, dossier, procedure_id, _BESLIS)
    motivering = basis.eis_tekst(motivering, "motivering_nodig", "motivering")
    eis_derde(scope, zaak)
    bedrag = zaak.bedragen.get(zaak.rij.id)
    assert bedrag is not None and boete.beboet_op is not None  # `eis_boete`
    centen = _nieuw_bedrag(bedrag, uitkomst, lager)
    besluit = _besluit(scope, zaak, rij, _stuk(scope, zaak, boete.beboet_op, rij, centen, motivering))
    brief = brieven.bezwaar(
        scope, zaak, nummer=besluit.nummer, bezwaar_van=rij.ontvangen_op, boete_van=boete.beboet_op,
        uitkomst=uitkomst, centen=centen, motivering=motivering,
    )  # fmt: skip
    leg_brief_vast(
        scope=scope, dossier=zaak.dossier, soort="boete_bezwaar", brief=brief, besluit=besluit,
        veldgroep=Veldgroep.HANDHAVING,
    )  # fmt: skip
    wie = wie_werkt(scope)
    velden = {
        "uitkomst": uitkomst.value, "motivering": motivering[:2000], "beslist_op": scope.vandaag,
        "beslist_door": wie.id, "beslist_door_naam": wie.naam, "besluit": besluit,
    }  # fmt: skip
    for veld, waarde in velden.items():
        setattr(rij, veld, waarde)
    rij.save(update_fields=list(velden))
    bedrag.centen = centen
    bedrag.save(update_fields=["centen"])
    basis.op_tijdlijn(scope, zaak, Boeteactie.BEZWAAR_BESLIST, scope.vandaag, uitkomst=uitkomst)
    rond_af(scope, zaak, bedrag, scope.vandaag)
    return besluit


def _nieuw_bedrag(bedrag: Boetebedrag, uitkomst: Heroverweging, lager: int | None) -> int:
    if uitkomst is Heroverweging.VERVALT:
        return 0
    if uitkomst is Heroverweging.BLIJFT:
        return bedrag.centen
    if lager is None or not 0 < lager < bedrag.centen:
        raise BoeteWeigering("lager_klopt_niet", veld="bedrag", bedrag=euro(bedrag.centen))
    return lager


def _stuk(scope: Scope, zaak: Zaak, bekendmaking: date, rij: Bezwaar, centen: int, motivering: str) -> Bewijs:
    stuk = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    stuk.reken("bezwaar_tijdig", bekendmaking=bekendmaking, ontvangen_op=rij.ontvangen_op, per_post_op=rij.post_op)
    vraag = BezwaarFeiten(bekendmaking=bekendmaking, commissie=rij.commissie, verdaagd_weken=rij.verdaagd_weken)
    stuk.reken("beslistermijn_bezwaar", feiten=vraag)
    stuk.reken(
        "mag_op_bezwaar_beslissen",
        beslisser_bezwaar=str(wie_werkt(scope).id),
        beslisser_besluit=str(zaak.rij.besloten_door),
    )
    stuk.feiten = {"grond": zaak.rij.grond, "overtreding_op": zaak.rij.overtreding_op, "besloten_door": scope.naam,
                   "motivering": motivering}  # fmt: skip
    stuk.uitkomst = {"boete": euro(centen)}
    return stuk


def _besluit(scope: Scope, zaak: Zaak, rij: Bezwaar, stuk: Bewijs) -> Besluit:
    return leg_besluit_vast(
        scope=scope,
        dossier=zaak.dossier,
        soort="boete_bezwaar",
        veldgroep=Veldgroep.HANDHAVING,
        dagtekening=scope.vandaag,
        gronden=[AWB_7_11],
        bewijs=stuk,
        voorbereid=Voorbereider(rij.besluit_door, zaak.rij.besloten_door_naam),
        vier_ogen=True,
    )


@transaction.atomic
def meld_beroep(*, scope: Scope, dossier: Dossier, procedure_id: UUID, datum: date) -> None:
    """Write that beroep (or hoger beroep) was brought: the fine is not irrevocable yet. Raise `BoeteWeigering`."""
    zaak = basis.pak(scope, dossier, procedure_id, _DOE)
    boete = basis.eis_boete(zaak)
    basis.eis_geweest(scope, datum, "datum")
    if boete.bezwaar_beslist_op is None or len(boete.beroepen) > len(boete.uitspraken) or len(boete.beroepen) > 1:
        raise BoeteWeigering("geen_beroep")
    basis.op_tijdlijn(scope, zaak, Boeteactie.BEROEP, datum)


@transaction.atomic
def leg_uitspraak_vast(
    *,
    scope: Scope,
    dossier: Dossier,
    procedure_id: UUID,
    datum: date,
    uitkomst: Heroverweging,
    lager: int | None = None,
) -> None:
    """Write what the court did to the fine. Raise `BoeteWeigering`."""
    zaak = basis.pak(scope, dossier, procedure_id, _DOE)
    boete = basis.eis_boete(zaak)
    basis.eis_geweest(scope, datum, "datum")
    if len(boete.beroepen) <= len(boete.uitspraken) or datum < boete.beroepen[-1]:
        raise BoeteWeigering("geen_uitspraak")
    bedrag = zaak.bedragen.get(zaak.rij.id)
    assert bedrag is not None  # `eis_boete`
    bedrag.centen = _nieuw_bedrag(bedrag, uitkomst, lager)
    bedrag.save(update_fields=["centen"])
    basis.op_tijdlijn(scope, zaak, Boeteactie.UITSPRAAK, datum, uitkomst=uitkomst)
    rond_af(scope, zaak, bedrag, scope.vandaag)
