# SPDX-License-Identifier: EUPL-1.2
"""Paying a fine: payments, paying in parts, an aanmaning. A fine is never set off against bijstand."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple
from uuid import UUID

from django.db import transaction

from meedoen.domein.boetes import Boete
from meedoen.domein.gebeurtenissen import Boeteactie, Verzendwijze
from meedoen.domein.toegang import Handeling, Scope, Veldgroep
from meedoen.recht.awb.betaling import (
    InvorderFeiten,
    InvorderStap,
    einde_aanmaning,
    invordering,
    uiterste_betaaldag_boete,
)
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.uitkomst import Uitkomst
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.brieven.boete import AanmaningBrief, UitstelBetalingBrief
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.services import leg_besluit_vast, leg_brief_vast, volgend_nummer, wie_werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving import brieven, queries
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.models import Betaling, Boetebedrag
from meedoen.regie.handhaving.regeling import Deel
from meedoen.regie.handhaving.regeling import delen as splits
from meedoen.regie.handhaving.services import basis
from meedoen.regie.handhaving.toets import Zaak
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web import datums
from meedoen.regie.web.taal import euro

_DOE = Handeling.BOETE_VOORBEREIDEN
UITSTEL: Final = "boete_uitstel"
"""The kind of decision to pay a fine later or in parts."""
AWB_4_94_1: Final = Artikel(AWB, "4:94", "1")


def openstaand(dossier: Dossier, bedrag: Boetebedrag) -> int:
    """Return what is still to be paid, in cents."""
    return bedrag.centen - sum(rij.centen for rij in queries.betalingen(dossier, bedrag.procedure_id))


def stand(boete: Boete, bedrag: Boetebedrag, betaald: int, *, vandaag: date) -> Uitkomst[InvorderStap]:
    """Return where the payment stands (Awb 4:86 to 4:117). GegevenStrijdig as `invordering`."""
    assert boete.beboet_op is not None
    feiten = InvorderFeiten(
        bekendmaking=boete.beboet_op, boetebedrag=bedrag.centen, betaald=betaald, uitstel_tot=boete.uitstel_tot,
        aanmaning_op=boete.aangemaand_op, bezwaar_loopt=boete.bezwaar_loopt,
    )  # fmt: skip
    return invordering(feiten, peildatum=vandaag)


def rond_af(scope: Scope, zaak: Zaak, bedrag: Boetebedrag, datum: date) -> None:
    """End the clock of paying when nothing is open any more, also because the fine got lower."""
    boete = next(boete for boete in zaak.feiten.boetes if boete.id == zaak.rij.id)
    if bedrag.centen and boete.betaald_op is None and openstaand(zaak.dossier, bedrag) <= 0:
        basis.op_tijdlijn(scope, zaak, Boeteactie.BETAALD, datum)


def _pak(
    scope: Scope, dossier: Dossier, procedure_id: UUID, *, gezien: int | None = None
) -> tuple[Zaak, Boete, Boetebedrag]:
    return _met_bedrag(basis.pak(scope, dossier, procedure_id, _DOE, gezien=gezien))


def _bekijk(scope: Scope, dossier: Dossier, procedure_id: UUID) -> tuple[Zaak, Boete, Boetebedrag]:
    return _met_bedrag(basis.bekijk(scope, dossier, procedure_id))


def _met_bedrag(zaak: Zaak) -> tuple[Zaak, Boete, Boetebedrag]:
    boete = basis.eis_boete(zaak)
    bedrag = zaak.bedragen.get(zaak.rij.id)
    if bedrag is None:
        raise BoeteWeigering("geen_boete_hier")
    return zaak, boete, bedrag


@transaction.atomic
def boek_betaling(
    *, scope: Scope, dossier: Dossier, procedure_id: UUID, gezien: int, datum: date, centen: int
) -> Betaling:
    """Write a payment by the person; the last one ends the clock. Raise `BoeteWeigering`."""
    zaak, boete, bedrag = _pak(scope, dossier, procedure_id, gezien=gezien)
    basis.eis_geweest(scope, datum, "datum")
    assert boete.beboet_op is not None  # `eis_boete`
    if datum < boete.beboet_op:
        raise BoeteWeigering("voor_boete", veld="datum", dag=datums.voluit(boete.beboet_op))
    rest = openstaand(zaak.dossier, bedrag)
    if rest <= 0:
        raise BoeteWeigering("al_betaald")
    if not 0 < centen <= rest:
        raise BoeteWeigering("te_veel", veld="bedrag", bedrag=euro(rest))
    rij = Betaling.objects.create(
        id=nieuw_id(), gemeente_id=zaak.dossier.gemeente_id, dossier_id=zaak.dossier.id, procedure_id=zaak.rij.id,
        datum=datum, centen=centen, gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    # The same form sent twice is one payment.
    basis.bewaar(zaak.rij)
    basis.op_tijdlijn(scope, zaak, Boeteactie.BETAALD if centen == rest else Boeteactie.BETALING, datum)
    return rij


class Regeling(NamedTuple):
    """In how many parts a fine is paid, up to and including which day."""

    termijnen: int
    tot: date


def concept_regeling(*, scope: Scope, dossier: Dossier, procedure_id: UUID, wat: Regeling) -> UitstelBetalingBrief:
    """Return the letter as it would leave today, after the same checks as deciding; writes nothing."""
    zaak, boete, bedrag = _bekijk(scope, dossier, procedure_id)
    return _uitstelbrief(scope, zaak, boete, bedrag, _toets_regeling(scope, zaak, boete, bedrag, wat), brieven.CONCEPT)


@transaction.atomic
def spreek_regeling_af(
    *, scope: Scope, dossier: Dossier, procedure_id: UUID, wat: Regeling,
    hoe: Verzendwijze | None = Verzendwijze.POST,
) -> Besluit:  # fmt: skip
    """Let the person pay later or in parts (Awb 4:94), by a besluit with its letter: no aanmaning and nothing collected
    until then. `hoe`: as in `leg_besluit_vast`. Raise `BoeteWeigering`, and `BesluitWeigering` for mandate or letter.
    """
    zaak, boete, bedrag = _pak(scope, dossier, procedure_id)
    delen = _toets_regeling(scope, zaak, boete, bedrag, wat)
    stuk = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    stuk.reken("uiterste_betaaldag_boete", bekendmaking=boete.beboet_op)
    stuk.feiten = {"boete_van": boete.beboet_op, "openstaand": euro(openstaand(zaak.dossier, bedrag)),
                   "besloten_door": scope.naam}  # fmt: skip
    stuk.uitkomst = {"delen": len(delen), "uitstel_tot_en_met": wat.tot}
    besluit = leg_besluit_vast(
        scope=scope, dossier=zaak.dossier, soort=UITSTEL, veldgroep=Veldgroep.HANDHAVING, dagtekening=scope.vandaag,
        gronden=[AWB_4_94_1], bewijs=stuk, voorbereid=wie_werkt(scope), hoe=hoe,
    )  # fmt: skip
    leg_brief_vast(
        scope=scope, dossier=zaak.dossier, soort=UITSTEL, besluit=besluit, veldgroep=Veldgroep.HANDHAVING,
        brief=_uitstelbrief(scope, zaak, boete, bedrag, delen, besluit.nummer),
    )  # fmt: skip
    bedrag.regeling_termijnen, bedrag.regeling_tot = wat.termijnen, wat.tot
    bedrag.save(update_fields=["regeling_termijnen", "regeling_tot"])
    basis.op_tijdlijn(scope, zaak, Boeteactie.UITSTEL, scope.vandaag, tot=wat.tot)
    return besluit


def _toets_regeling(scope: Scope, zaak: Zaak, boete: Boete, bedrag: Boetebedrag, wat: Regeling) -> tuple[Deel, ...]:
    assert boete.beboet_op is not None  # `eis_boete`
    rest = openstaand(zaak.dossier, bedrag)
    if rest <= 0:
        raise BoeteWeigering("al_betaald")
    dag = uiterste_betaaldag_boete(boete.beboet_op).waarde
    laatste = max(dag, boete.uitstel_tot or dag, scope.vandaag)
    if wat.tot <= laatste:
        raise BoeteWeigering("uitstel_te_kort", veld="tot", dag=datums.voluit(laatste))
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


def concept_aanmaning(*, scope: Scope, dossier: Dossier, procedure_id: UUID) -> AanmaningBrief:
    """Return the letter as it would leave today, after the same checks as sending it; writes nothing."""
    zaak, boete, bedrag = _bekijk(scope, dossier, procedure_id)
    return _aanmaning(scope, zaak, boete, _eis_aanmaning(scope, zaak, boete, bedrag), brieven.CONCEPT)


@transaction.atomic
def maan_aan(*, scope: Scope, dossier: Dossier, procedure_id: UUID) -> None:
    """Send an aanmaning, once the person is late and no delay runs (Awb 4:112). Raise `BoeteWeigering`."""
    zaak, boete, bedrag = _pak(scope, dossier, procedure_id)
    rest = _eis_aanmaning(scope, zaak, boete, bedrag)
    brief = _aanmaning(scope, zaak, boete, rest, volgend_nummer(scope=scope, gemeente_id=zaak.dossier.gemeente_id))
    leg_brief_vast(scope=scope, dossier=zaak.dossier, soort="aanmaning", brief=brief, veldgroep=Veldgroep.HANDHAVING)
    basis.op_tijdlijn(scope, zaak, Boeteactie.AANGEMAAND, scope.vandaag)


def _eis_aanmaning(scope: Scope, zaak: Zaak, boete: Boete, bedrag: Boetebedrag) -> int:
    """Return what is open, in cents, or refuse while no aanmaning may be sent."""
    assert boete.beboet_op is not None  # `eis_boete`
    rest = openstaand(zaak.dossier, bedrag)
    try:
        uit = stand(boete, bedrag, bedrag.centen - rest, vandaag=scope.vandaag)
    except GegevenStrijdig as fout:
        raise BoeteWeigering("klopt_niet", artikel=fout.artikel.citaat) from fout
    if uit.waarde is InvorderStap.BETAALD:
        raise BoeteWeigering("al_betaald")
    if uit.waarde in (InvorderStap.AANMANING_LOOPT, InvorderStap.DWANGBEVEL_MAG):
        raise BoeteWeigering("al_aangemaand")
    if uit.waarde is not InvorderStap.AANMANEN:
        dag = uiterste_betaaldag_boete(boete.beboet_op).waarde
        raise BoeteWeigering("nog_niet_te_laat", dag=datums.voluit(max(dag, boete.uitstel_tot or dag)))
    return rest


def _aanmaning(scope: Scope, zaak: Zaak, boete: Boete, rest: int, nummer: str) -> AanmaningBrief:
    assert boete.beboet_op is not None  # `eis_boete`
    return brieven.aanmaning(
        scope, zaak, open_=rest, boete_van=boete.beboet_op, tot=einde_aanmaning(scope.vandaag).waarde, nummer=nummer
    )
