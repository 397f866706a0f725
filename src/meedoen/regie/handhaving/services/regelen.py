# SPDX-License-Identifier: EUPL-1.2
"""Paying a fine in parts: agreeing on it (Awb 4:94), asking why a part was not paid, and withdrawing it (4:96).

A missed part does nothing by itself: somebody asks first, and letting it stand is as easy as ending it.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from django.db import transaction

from meedoen.domein.boetes import Boete
from meedoen.domein.gebeurtenissen import Boeteactie, Verzendwijze
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.recht.awb.betaling import AWB_4_96_1, UitstelFeiten, einde_aanmaning, uiterste_betaaldag_boete
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.bron import AWB, Artikel
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.brieven.boete import UitstelBetalingBrief
from meedoen.regie.besluiten.brieven.intrekking import IntrekkingBrief
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.services import (
    Intrekking,
    concept_intrekking,
    leg_besluit_vast,
    leg_brief_vast,
    neem_intrekking,
    wie_werkt,
)
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving import brieven
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.models import Boetebedrag, Boeteprocedure
from meedoen.regie.handhaving.regeling import Deel, schrijf
from meedoen.regie.handhaving.regeling import delen as splits
from meedoen.regie.handhaving.services import basis
from meedoen.regie.handhaving.services.betalen import bekijk, openstaand, oudste_deel, pak, volgend_deel
from meedoen.regie.handhaving.toets import Zaak
from meedoen.regie.web import datums
from meedoen.regie.web.taal import euro

UITSTEL: Final = "boete_uitstel"
"""The kind of decision to pay a fine later or in parts."""
AWB_4_94_1: Final = Artikel(AWB, "4:94", "1")


class Regeling(NamedTuple):
    """In how many parts a fine is paid, up to and including which day."""

    termijnen: int
    tot: date


class Navraag(NamedTuple):
    """That the person was asked why a part was not paid: when, reached or not, and what came of it in a few words.

    `wacht_tot`: the arrangement stands as it is, and nobody asks again up to and including this day; None: not said.
    """

    datum: date
    gesproken: bool
    tekst: str
    wacht_tot: date | None = None


class Stopgrond(StrEnum):
    """For what an arrangement can be withdrawn (Awb 4:96 lid 1)."""

    DEEL = "deel"
    GEGEVENS = "gegevens"
    OMSTANDIGHEDEN = "omstandigheden"


class Stop(NamedTuple):
    """An arrangement is withdrawn: on which ground, why in words to the person, and the last day to pay what is open.

    `hoe` the letter goes out, which it does today: the last day in it counts from then.
    """

    grond: Stopgrond
    reden: str
    tot: date
    hoe: Verzendwijze = Verzendwijze.POST


def concept_regeling(*, scope: Scope, dossier: Dossier, procedure_id: UUID, wat: Regeling) -> UitstelBetalingBrief:
    """Return the letter as it would leave today, after the same checks as deciding; writes nothing."""
    zaak, boete, bedrag = bekijk(scope, dossier, procedure_id)
    return _uitstelbrief(scope, zaak, boete, bedrag, _toets_regeling(scope, zaak, boete, bedrag, wat), brieven.CONCEPT)


@transaction.atomic
def spreek_regeling_af(
    *, scope: Scope, dossier: Dossier, procedure_id: UUID, wat: Regeling,
    hoe: Verzendwijze | None = Verzendwijze.POST,
) -> Besluit:  # fmt: skip
    """Let the person pay later or in parts (Awb 4:94), by a besluit with its letter: no aanmaning and nothing collected
    until then. Also instead of an arrangement that runs. `hoe`: as in `leg_besluit_vast`. Raise `BoeteWeigering`, and
    `BesluitWeigering` for mandate or letter.
    """
    zaak, boete, bedrag = pak(scope, dossier, procedure_id)
    delen = _toets_regeling(scope, zaak, boete, bedrag, wat)
    rest = openstaand(zaak.dossier, bedrag)
    stuk = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    stuk.reken("uiterste_betaaldag_boete", bekendmaking=boete.beboet_op)
    stuk.feiten = {"boete_van": boete.beboet_op, "openstaand": euro(rest), "besloten_door": scope.naam}
    stuk.uitkomst = {"delen": len(delen), "uitstel_tot_en_met": wat.tot}
    besluit = leg_besluit_vast(
        scope=scope, dossier=zaak.dossier, soort=UITSTEL, veldgroep=Veldgroep.HANDHAVING, dagtekening=scope.vandaag,
        gronden=[AWB_4_94_1], bewijs=stuk, voorbereid=wie_werkt(scope), hoe=hoe,
    )  # fmt: skip
    leg_brief_vast(
        scope=scope, dossier=zaak.dossier, soort=UITSTEL, besluit=besluit, veldgroep=Veldgroep.HANDHAVING,
        brief=_uitstelbrief(scope, zaak, boete, bedrag, delen, besluit.nummer),
    )  # fmt: skip
    _zet(bedrag, termijnen=wat.termijnen, tot=wat.tot, delen=schrijf(delen), betaald=bedrag.centen - rest,
         wacht_tot=None, besluit=besluit)  # fmt: skip
    basis.bewaar(zaak.rij)
    basis.op_tijdlijn(scope, zaak, Boeteactie.UITSTEL, scope.vandaag, tot=wat.tot, deel_tot=delen[0].dag)
    return besluit


def _zet(bedrag: Boetebedrag, **velden: object) -> None:
    """Write fields of the arrangement."""
    namen = {f"regeling_{naam}": waarde for naam, waarde in velden.items()}
    for naam, waarde in namen.items():
        setattr(bedrag, naam, waarde)
    bedrag.save(update_fields=list(namen))


def _toets_regeling(scope: Scope, zaak: Zaak, boete: Boete, bedrag: Boetebedrag, wat: Regeling) -> tuple[Deel, ...]:
    assert boete.beboet_op is not None  # `eis_boete`
    rest = openstaand(zaak.dossier, bedrag)
    if rest <= 0:
        raise BoeteWeigering("al_betaald")
    dag = uiterste_betaaldag_boete(boete.beboet_op).waarde
    nu = boete.uitstel_tot or dag
    if wat.tot <= max(dag, scope.vandaag) or wat.tot < nu:
        # A running arrangement can be spread anew over the days it has; a shorter one is a withdrawal (Awb 4:96).
        raise BoeteWeigering("uitstel_te_kort", veld="tot", dag=datums.voluit(max(dag, nu, scope.vandaag)))
    try:
        return splits(rest, wat.termijnen, vandaag=scope.vandaag, tot=wat.tot)
    except ValueError as fout:
        raise BoeteWeigering("te_veel_delen", veld="termijnen") from fout


def _uitstelbrief(
    scope: Scope, zaak: Zaak, boete: Boete, bedrag: Boetebedrag, delen: tuple[Deel, ...], nummer: str
) -> UitstelBetalingBrief:
    assert boete.beboet_op is not None  # `eis_boete`
    return brieven.uitstel(
        scope, zaak, open_=openstaand(zaak.dossier, bedrag), boete_van=boete.beboet_op, delen=delen, nummer=nummer,
        bezwaar_tot=bezwaartermijn(scope.vandaag).waarde.laatste_dag,
    )  # fmt: skip


@transaction.atomic
def leg_navraag_vast(
    *, scope: Scope, dossier: Dossier, procedure_id: UUID, gezien: int, wat: Navraag
) -> Boeteprocedure:
    """Write what came of asking why a part was not paid, and that the arrangement stands where that is so.

    The words stand with the procedure and not on the tijdlijn; who collects the money does not see them. Raise
    `BoeteWeigering`.
    """
    zaak, boete, bedrag = pak(scope, dossier, procedure_id, gezien=gezien)
    einde, _ = _loopt(scope, boete, bedrag)
    assert boete.beboet_op is not None  # `eis_boete`
    basis.eis_geweest(scope, wat.datum, "datum")
    if wat.datum < boete.beboet_op:
        raise BoeteWeigering("voor_boete", veld="datum", dag=datums.voluit(boete.beboet_op))
    tekst = basis.eis_tekst(wat.tekst, "reden_nodig", "tekst")
    if wat.wacht_tot is not None and not scope.vandaag < wat.wacht_tot <= einde:
        raise BoeteWeigering("wacht_tot_klopt_niet", veld="wacht_tot", dag=datums.voluit(einde))
    regel = {"op": wat.datum.isoformat(), "gesproken": wat.gesproken, "tekst": tekst[:1000], "door": scope.naam,
             "tot": wat.wacht_tot.isoformat() if wat.wacht_tot else ""}  # fmt: skip
    basis.bewaar(zaak.rij, navragen=[*zaak.rij.navragen, regel])
    if wat.wacht_tot is not None:
        _zet(bedrag, wacht_tot=wat.wacht_tot)
    basis.op_tijdlijn(scope, zaak, Boeteactie.NAVRAAG, wat.datum, deel_tot=volgend_deel(zaak.dossier, bedrag))
    return zaak.rij


def eerste_dag(scope: Scope, boete: Boete) -> date:
    """Return the first day that can be the new last day to pay: never less than an aanmaning gives, nor the fine."""
    assert boete.beboet_op is not None  # `eis_boete`
    return max(einde_aanmaning(scope.vandaag).waarde, uiterste_betaaldag_boete(boete.beboet_op).waarde)


def concept_stop(*, scope: Scope, dossier: Dossier, procedure_id: UUID, wat: Stop) -> IntrekkingBrief:
    """Return the letter as it would leave today, after the same checks as `stop_regeling`; writes nothing."""
    zaak, boete, bedrag = bekijk(scope, dossier, procedure_id)
    besluit, intrekking = _toets_stop(scope, zaak, boete, bedrag, wat)
    return concept_intrekking(scope=scope, dossier=zaak.dossier, besluit=besluit, wat=intrekking)


@transaction.atomic
def stop_regeling(*, scope: Scope, dossier: Dossier, procedure_id: UUID, gezien: int, wat: Stop) -> Besluit:
    """Withdraw an arrangement (Awb 4:96 lid 1), after asking why, by a besluit with its letter: reason, what is open,
    the last day to pay it, and bezwaar. No aanmaning up to that day. Raise `BoeteWeigering`, and `BesluitWeigering`
    for mandate or letter.
    """
    zaak, boete, bedrag = pak(scope, dossier, procedure_id, gezien=gezien)
    besluit, intrekking = _toets_stop(scope, zaak, boete, bedrag, wat)
    nieuw = neem_intrekking(scope=scope, dossier=zaak.dossier, besluit=besluit, wat=intrekking)
    assert nieuw is not None  # `_toets_stop`: its letter went out
    _zet(bedrag, termijnen=None, tot=None, delen=[], betaald=0, wacht_tot=None, besluit=None)
    basis.bewaar(zaak.rij)
    basis.op_tijdlijn(scope, zaak, Boeteactie.REGELING_INGETROKKEN, scope.vandaag, tot=wat.tot)
    return nieuw


def _loopt(scope: Scope, boete: Boete, bedrag: Boetebedrag) -> tuple[date, Besluit]:
    """Return the last day and the besluit of the arrangement that runs; refuse where none does."""
    besluit, einde = bedrag.regeling_besluit, boete.uitstel_tot
    if besluit is None or einde is None or scope.vandaag > einde:
        raise BoeteWeigering("geen_regeling")
    return einde, besluit


def _toets_stop(scope: Scope, zaak: Zaak, boete: Boete, bedrag: Boetebedrag, wat: Stop) -> tuple[Besluit, Intrekking]:
    einde, besluit = _loopt(scope, boete, bedrag)
    rest = openstaand(zaak.dossier, bedrag)
    if rest <= 0:
        raise BoeteWeigering("al_betaald")
    if besluit.bekendmaking is None:
        raise BoeteWeigering("regeling_niet_verstuurd")
    if boete.navraag_op is None:
        raise BoeteWeigering("eerst_vragen")
    reden = basis.eis_tekst(wat.reden, "reden_nodig", "reden")
    stuk = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    feiten = UitstelFeiten(
        deel_uiterlijk=boete.deel_tot if wat.grond is Stopgrond.DEEL and boete.deel_gemist(scope.vandaag) else None,
        gegevens_onjuist=wat.grond is Stopgrond.GEGEVENS,
        omstandigheden_tegen=wat.grond is Stopgrond.OMSTANDIGHEDEN,
    )
    if not stuk.reken("uitstel_intrekken", feiten=feiten, peildatum=scope.vandaag).waarde:
        raise BoeteWeigering("geen_deel_te_laat", veld="grond")
    eerst = eerste_dag(scope, boete)
    if eerst >= einde:
        raise BoeteWeigering("regeling_bijna_klaar", dag=datums.voluit(einde))
    if not eerst <= wat.tot < einde:
        raise BoeteWeigering("stopdag_klopt_niet", veld="tot", dag=datums.voluit(eerst), einde=datums.voluit(einde))
    stuk.feiten = {"boete_van": boete.beboet_op, "openstaand": euro(rest), "navraag_op": boete.navraag_op}
    stuk.uitkomst = {"betalen_tot_en_met": wat.tot}
    return besluit, Intrekking(
        reden=reden, gevolg=brieven.gevolg_stop(rest, wat.tot), hoe=wat.hoe, bewijs=stuk, gronden=(AWB_4_96_1,),
        grond=brieven.grond_stop(wat.grond.value, oudste_deel(zaak.dossier, bedrag)),
    )  # fmt: skip
