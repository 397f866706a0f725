# SPDX-License-Identifier: EUPL-1.2
"""Ontheffing of the leerbaarheidstoets as a besluit (Wet inburgering 2021, art. 14 lid 6-7)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in, ziet
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.intake import LbtFeiten
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.brieven.gegevens import OntheffingLbtBesluitBrief
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.services import brieven
from meedoen.regie.besluiten.services.besluiten import leg_besluit_vast, wie_werkt
from meedoen.regie.besluiten.services.fouten import BesluitWeigering
from meedoen.regie.dossiers.models import Dossier, Gezondheid
from meedoen.regie.dossiers.services import leg_vast

SOORT = "ontheffing_lbt"


@transaction.atomic
def neem_ontheffing_lbt(
    *, scope: Scope, dossier: Dossier, dagtekening: date, in_staat: bool | None = None, toelichting: str = ""
) -> Besluit:
    """Decide on ontheffing from what stands in the field group gezondheid of this dossier.

    `in_staat`: the judgement whether someone with an auditory disability can take the test; asked only then.
    Granted or refused follows from the law; a refusal needs a `toelichting` that does not name the disability.
    Besluit, receipt and letter belong to the field group gezondheid; the letter never shows the ground.
    Raises BesluitWeigering.
    """
    if not (
        mag_in(scope, Handeling.LBT_ONTHEFFEN, dossier.gemeente_id)
        and ziet(scope, Veldgroep.GEZONDHEID, dossier.gemeente_id)
    ):
        raise BesluitWeigering("mag_niet")
    feiten = _feiten(dossier, in_staat)
    bewijs = Bewijs(peildatum=dagtekening, nu=scope.nu)
    uitkomst = bewijs.reken("ontheffing_lbt", feiten=feiten, peildatum=dagtekening)
    if isinstance(uitkomst, OordeelNodig):
        raise BesluitWeigering("oordeel_nodig", veld="in_staat")
    if not uitkomst.waarde and not toelichting.strip():
        raise BesluitWeigering("toelichting_nodig", veld="toelichting")
    bewijs.uitkomst = {"toegekend": uitkomst.waarde}
    besluit = leg_besluit_vast(
        scope=scope,
        dossier=dossier,
        soort=SOORT,
        veldgroep=Veldgroep.GEZONDHEID,
        dagtekening=dagtekening,
        gronden=[stap.artikel for stap in uitkomst.stappen],
        bewijs=bewijs,
        voorbereid=wie_werkt(scope),
    )
    _brief(scope, dossier, besluit, toegekend=uitkomst.waarde, toelichting=toelichting)
    if uitkomst.waarde:
        leg_vast(
            scope=scope,
            dossier=dossier,
            inhoud=g.LbtOntheffing(datum=dagtekening),
            geldig_op=dagtekening,
            bron=g.Bron.MEDEWERKER,
            grond=f"besluit {besluit.nummer}",
        )
    return besluit


def _feiten(dossier: Dossier, in_staat: bool | None) -> LbtFeiten:
    rij = Gezondheid.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).first()
    if rij is None or (rij.visuele_beperking is None and rij.auditieve_beperking is None):
        raise BesluitWeigering("gezondheid_onbekend")
    return LbtFeiten(
        visuele_beperking=bool(rij.visuele_beperking),
        auditieve_beperking=bool(rij.auditieve_beperking),
        in_staat=in_staat,
    )


def _brief(scope: Scope, dossier: Dossier, besluit: Besluit, *, toegekend: bool, toelichting: str) -> None:
    gemeente = dossier.gemeente
    assert besluit.bezwaar_tot_en_met is not None
    brieven.leg_brief_vast(
        scope=scope,
        dossier=dossier,
        soort=SOORT,
        besluit=besluit,
        veldgroep=Veldgroep.GEZONDHEID,
        brief=OntheffingLbtBesluitBrief(
            afzender=brieven.afzender(gemeente, scope),
            geadresseerde=brieven.geadresseerde(dossier),
            dagtekening=besluit.dagtekening,
            nummer=besluit.nummer,
            ondertekenaar=brieven.ondertekenaar(gemeente, scope),
            toegekend=toegekend,
            bezwaar=brieven.bezwaarclausule(gemeente, besluit.bezwaar_tot_en_met),
            toelichting=toelichting,
        ),
    )
