# SPDX-License-Identifier: EUPL-1.2
"""Paying a fine: payments and an aanmaning; paying in parts: `regelen`. Never set off against bijstand."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from meedoen.domein.boetes import Boete
from meedoen.domein.gebeurtenissen import Boeteactie
from meedoen.domein.toegang import Handeling, Scope, Veldgroep
from meedoen.recht.awb.betaling import (
    InvorderFeiten,
    InvorderStap,
    einde_aanmaning,
    invordering,
    uiterste_betaaldag_boete,
)
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.uitkomst import Uitkomst
from meedoen.regie.besluiten.brieven.boete import AanmaningBrief
from meedoen.regie.besluiten.services import leg_brief_vast, volgend_nummer
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving import brieven, queries
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.models import Betaling, Boetebedrag
from meedoen.regie.handhaving.regeling import lees, open_delen
from meedoen.regie.handhaving.services import basis
from meedoen.regie.handhaving.toets import Zaak
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web import datums
from meedoen.regie.web.taal import euro

_DOE = Handeling.BOETE_VOORBEREIDEN


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


def pak(
    scope: Scope, dossier: Dossier, procedure_id: UUID, *, gezien: int | None = None
) -> tuple[Zaak, Boete, Boetebedrag]:
    """Lock a fine that stands, for an act on its money. Raise `BoeteWeigering`."""
    return _met_bedrag(basis.pak(scope, dossier, procedure_id, _DOE, gezien=gezien))


def bekijk(scope: Scope, dossier: Dossier, procedure_id: UUID) -> tuple[Zaak, Boete, Boetebedrag]:
    """Return the same without a lock, for a letter that is read first."""
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
    zaak, boete, bedrag = pak(scope, dossier, procedure_id, gezien=gezien)
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
    if centen == rest:
        basis.op_tijdlijn(scope, zaak, Boeteactie.BETAALD, datum)
    else:
        basis.op_tijdlijn(scope, zaak, Boeteactie.BETALING, datum, deel_tot=volgend_deel(zaak.dossier, bedrag))
    return rij


def volgend_deel(dossier: Dossier, bedrag: Boetebedrag) -> date | None:
    """Return by when the next part has to be paid, or until when one that was missed is let be; None without parts."""
    dag = oudste_deel(dossier, bedrag)
    return max(dag, bedrag.regeling_wacht_tot or dag) if dag else None


def oudste_deel(dossier: Dossier, bedrag: Boetebedrag) -> date | None:
    """Return the last day of the oldest part that is not paid in full; None without parts."""
    betaald = bedrag.centen - openstaand(dossier, bedrag) - bedrag.regeling_betaald
    nog = open_delen(lees(bedrag.regeling_delen), betaald)
    return nog[0].dag if nog else None


def concept_aanmaning(*, scope: Scope, dossier: Dossier, procedure_id: UUID) -> AanmaningBrief:
    """Return the letter as it would leave today, after the same checks as sending it; writes nothing."""
    zaak, boete, bedrag = bekijk(scope, dossier, procedure_id)
    return _aanmaning(scope, zaak, boete, _eis_aanmaning(scope, zaak, boete, bedrag), brieven.CONCEPT)


@transaction.atomic
def maan_aan(*, scope: Scope, dossier: Dossier, procedure_id: UUID) -> None:
    """Send an aanmaning, once the person is late and no delay runs (Awb 4:112). Raise `BoeteWeigering`."""
    zaak, boete, bedrag = pak(scope, dossier, procedure_id)
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
