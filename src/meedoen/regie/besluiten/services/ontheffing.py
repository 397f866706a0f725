# SPDX-License-Identifier: EUPL-1.2
"""Ontheffing of the leerbaarheidstoets as a besluit (Wet inburgering 2021, art. 14 lid 6-7)."""

from __future__ import annotations

from datetime import date
from typing import Final

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in, ziet
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.uitkomst import OordeelNodig, Uitkomst
from meedoen.recht.wi2021.intake import LbtFeiten
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.brieven.gegevens import Brief, OntheffingLbtBesluitBrief
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.services import besluiten, brieven
from meedoen.regie.besluiten.services.fouten import BesluitWeigering
from meedoen.regie.besluiten.services.intrekken import Intrekking, neem_intrekking
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Gezondheid
from meedoen.regie.dossiers.services import corrigeer, houd_vast, leg_vast
from meedoen.regie.web import datums

SOORT: Final = "ontheffing_lbt"
AFGEWEZEN: Final = "ontheffing_lbt_afgewezen"
SOORTEN: Final = (SOORT, AFGEWEZEN)
CONCEPT: Final = "concept"
GEVOLG_ONTHEFFING: Final = {
    SOORT: ("De leerbaarheidstoets hoort weer bij uw brede intake. Wij maken daarover een afspraak met u.",),
    AFGEWEZEN: ("Wij kijken opnieuw of u de leerbaarheidstoets moet doen. U krijgt daarover een nieuwe brief.",),
}
"""What it means for the reader that this kind of besluit is withdrawn."""


@transaction.atomic
def neem_ontheffing_lbt(
    *, scope: Scope, dossier: Dossier, dagtekening: date, in_staat: bool | None = None, toelichting: str = "",
    hoe: g.Verzendwijze | None = g.Verzendwijze.POST,
) -> Besluit:  # fmt: skip
    """Decide on ontheffing from what stands in the field group gezondheid of this dossier.

    `in_staat`: the judgement whether someone with an auditory disability can take the test; asked only then.
    `hoe`: as in `leg_besluit_vast`. Granted or refused follows from the law; a refusal needs a `toelichting`
    that does not name the disability.
    Besluit, receipt and letter belong to the field group gezondheid; the letter never shows the ground.
    Raises BesluitWeigering, also where the test is not asked (any more): done, lifted before, or after a move.
    """
    _eis_mag(scope, dossier)
    nu = houd_vast(scope=scope, dossier=dossier)
    bewijs = Bewijs(peildatum=dagtekening, nu=scope.nu)
    uitkomst = _beslis(nu, bewijs, dagtekening, in_staat, toelichting)
    besluit = besluiten.leg_besluit_vast(
        scope=scope,
        dossier=dossier,
        soort=SOORT if uitkomst.waarde else AFGEWEZEN,
        veldgroep=Veldgroep.GEZONDHEID,
        dagtekening=dagtekening,
        gronden=[stap.artikel for stap in uitkomst.stappen],
        bewijs=bewijs,
        voorbereid=besluiten.wie_werkt(scope),
        hoe=hoe,
    )
    tot = bezwaartermijn(scope.vandaag).waarde.laatste_dag
    brieven.leg_brief_vast(
        scope=scope,
        dossier=dossier,
        soort=besluit.soort,
        besluit=besluit,
        veldgroep=Veldgroep.GEZONDHEID,
        brief=_brief(scope, dossier, uitkomst, besluit.nummer, dagtekening, tot, toelichting),
    )
    leg_vast(
        scope=scope,
        dossier=dossier,
        inhoud=g.LbtOntheffing(datum=dagtekening, toegekend=uitkomst.waarde),
        geldig_op=dagtekening,
        bron=g.Bron.MEDEWERKER,
        grond=_grond(besluit),
    )
    return besluit


def concept_ontheffing_lbt(
    *, scope: Scope, dossier: Dossier, in_staat: bool | None = None, toelichting: str = ""
) -> Brief:
    """Return the letter as it would leave today, after the same checks as deciding; writes nothing."""
    _eis_mag(scope, dossier)
    bewijs = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    uitkomst = _beslis(dossier, bewijs, scope.vandaag, in_staat, toelichting)
    tot = bezwaartermijn(scope.vandaag).waarde.laatste_dag
    return _brief(scope, dossier, uitkomst, CONCEPT, scope.vandaag, tot, toelichting)


@transaction.atomic
def trek_ontheffing_lbt_in(
    *, scope: Scope, dossier: Dossier, besluit: Besluit, reden: str, hoe: g.Verzendwijze | None = g.Verzendwijze.POST
) -> Besluit | None:
    """Withdraw a besluit on ontheffing by a besluit, with its letter; the test is asked again. As `neem_intrekking`.

    Raises BesluitWeigering: not this role, another kind of besluit, withdrawn before, no reason.
    """
    _eis_mag(scope, dossier)
    houd_vast(scope=scope, dossier=dossier)
    if besluit.soort not in SOORTEN:
        raise BesluitWeigering("mag_niet")
    wat = Intrekking(reden, GEVOLG_ONTHEFFING[besluit.soort], hoe)
    nieuw = neem_intrekking(scope=scope, dossier=dossier, besluit=besluit, wat=wat)
    regels = Gebeurtenis.objects.filter(
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        kenmerk=g.LbtOntheffing.code,
        grond=_grond(besluit),
        correcties__isnull=True,
    )
    # A refusal of before refusals stood on the tijdlijn left no row there.
    for regel in regels:
        corrigeer(scope=scope, dossier=dossier, regel_id=regel.id, inhoud=None, reden=reden)
    return nieuw


def _grond(besluit: Besluit) -> str:
    return f"besluit {besluit.nummer}"


def _eis_mag(scope: Scope, dossier: Dossier) -> None:
    if not (
        mag_in(scope, Handeling.LBT_ONTHEFFEN, dossier.gemeente_id)
        and ziet(scope, Veldgroep.GEZONDHEID, dossier.gemeente_id)
    ):
        raise BesluitWeigering("mag_niet")


def _beslis(
    dossier: Dossier, bewijs: Bewijs, dagtekening: date, in_staat: bool | None, toelichting: str
) -> Uitkomst[bool]:
    """Run the rule on what is known, with the receipt; refuse where there is nothing to decide (yet)."""
    _eis_toets_gevraagd(dossier)
    feiten = _feiten(dossier, in_staat)
    uitkomst: Uitkomst[bool] | OordeelNodig = bewijs.reken("ontheffing_lbt", feiten=feiten, peildatum=dagtekening)
    if isinstance(uitkomst, OordeelNodig):
        raise BesluitWeigering("oordeel_nodig", veld="in_staat")
    if not uitkomst.waarde and not toelichting.strip():
        raise BesluitWeigering("toelichting_nodig", veld="toelichting")
    bewijs.feiten = {
        "visuele_beperking": feiten.visuele_beperking,
        "auditieve_beperking": feiten.auditieve_beperking,
        **({} if feiten.visuele_beperking or in_staat is None else {"kan_toets_maken": in_staat}),
    }
    bewijs.uitkomst = {"toegekend": uitkomst.waarde}
    return uitkomst


def _eis_toets_gevraagd(dossier: Dossier) -> None:
    feiten = dossierfeiten(dossier)
    if feiten.overleden is not None:
        raise BesluitWeigering("overleden")
    if dossier.gesloten_op is not None:
        raise BesluitWeigering("gesloten")
    if feiten.lbt_ontheffing is not None:
        raise BesluitWeigering("al_ontheffing", dag=datums.voluit(feiten.lbt_ontheffing))
    if feiten.lbt_uitslag is not None:
        raise BesluitWeigering("toets_gemaakt", dag=datums.voluit(feiten.lbt_uitslag.datum_afname))
    if feiten.pip_overgenomen is not None:
        raise BesluitWeigering("toets_na_verhuizing")


def _feiten(dossier: Dossier, in_staat: bool | None) -> LbtFeiten:
    rij = Gezondheid.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).first()
    if rij is None or (rij.visuele_beperking is None and rij.auditieve_beperking is None):
        raise BesluitWeigering("gezondheid_onbekend")
    return LbtFeiten(
        visuele_beperking=bool(rij.visuele_beperking),
        auditieve_beperking=bool(rij.auditieve_beperking),
        in_staat=in_staat,
    )


def _brief(
    scope: Scope,
    dossier: Dossier,
    uitkomst: Uitkomst[bool],
    nummer: str,
    dagtekening: date,
    bezwaar_tot: date,
    toelichting: str,
) -> OntheffingLbtBesluitBrief:
    gemeente = dossier.gemeente
    return OntheffingLbtBesluitBrief(
        afzender=brieven.afzender(gemeente, scope),
        geadresseerde=brieven.geadresseerde(dossier),
        dagtekening=dagtekening,
        nummer=nummer,
        ondertekenaar=brieven.ondertekenaar(gemeente, scope, besluit="lbt_ontheffing"),
        toegekend=uitkomst.waarde,
        bezwaar=brieven.bezwaarclausule(gemeente, bezwaar_tot),
        toelichting=toelichting,
    )
