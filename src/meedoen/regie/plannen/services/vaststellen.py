# SPDX-License-Identifier: EUPL-1.2
"""Adopt a plan: a besluit with receipt, letter and message to DUO, all in one transaction (Wi2021 art. 15)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.berichten import PipBericht
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in
from meedoen.recht.termijnenwet import tel_werkdagen_op
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.plannen import brief as brieven
from meedoen.regie.plannen import queries, wijziging
from meedoen.regie.plannen.controle import Oordeel, controleer
from meedoen.regie.plannen.feiten import leerroute, momentopname, voor_duo
from meedoen.regie.plannen.gevolgen import Gevolgen, bepaal
from meedoen.regie.plannen.leren import bundel
from meedoen.regie.plannen.models import Afspraak, Pip
from meedoen.regie.plannen.services import toegang
from meedoen.regie.plannen.services.fouten import PlanWeigering
from meedoen.regie.plannen.zinnen import eerste_open
from meedoen.regie.uitgaand.services import leg_klaar

SOORT_EERSTE, SOORT_GEWIJZIGD = "pip", "pip_gewijzigd"


@transaction.atomic
def leg_voor(*, scope: Scope, dossier: Dossier, bewerking: int) -> Pip:
    """Lay a plan before a colleague to adopt (four eyes). It must be ready; nobody changes it meanwhile."""
    pip = toegang.pak_concept(scope, dossier)
    toegang.eis_zelfde(pip, bewerking)
    oordeel, _ = toegang.oordeel_over(scope, dossier, pip)
    _eis_klaar(oordeel)
    wie = besluiten.wie_werkt(scope)
    toegang.bewaar(
        scope,
        pip,
        "voorgelegd",
        staat="ter_vaststelling",
        voorgelegd_op=scope.nu,
        voorgelegd_door=wie.id,
        voorgelegd_door_naam=wie.naam,
    )
    _meld_voorlegging(scope, dossier, pip)
    toegang.noteer(scope, dossier, "plan voorleggen", pip)
    return pip


@transaction.atomic
def haal_terug(*, scope: Scope, dossier: Dossier) -> Pip:
    """Make a plan that lies before a colleague a draft again."""
    toegang.eis(scope, Handeling.PIP_VASTSTELLEN, dossier)
    pip = toegang.pak_open(scope, dossier)
    if pip.staat != "ter_vaststelling":
        raise PlanWeigering("ligt_niet_voor")
    toegang.bewaar(
        scope,
        pip,
        "voorgelegd",
        staat="concept",
        voorgelegd_op=None,
        voorgelegd_door=None,
        voorgelegd_door_naam="",
    )
    _meld_voorlegging(scope, dossier, pip, terug=True)
    toegang.noteer(scope, dossier, "plan terughalen", pip)
    return pip


def _meld_voorlegging(scope: Scope, dossier: Dossier, pip: Pip, *, terug: bool = False) -> None:
    """Put it on the tijdlijn: from there the task goes to the second person, and back."""
    leg_vast(
        scope=scope,
        dossier=dossier,
        inhoud=g.PipVoorgelegd(versie=pip.versie, datum=scope.vandaag, door=scope.naam, terug=terug),
        geldig_op=scope.vandaag,
        bron=g.Bron.MEDEWERKER,
    )


@transaction.atomic
def stel_vast(
    *, scope: Scope, dossier: Dossier, dagtekening: date, bewerking: int,
    hoe: g.Verzendwijze | None = g.Verzendwijze.POST, brieftaal: str = "",
) -> Besluit:  # fmt: skip
    """Adopt the plan as it stands: checked again, decided, written, told to DUO; all of it or nothing.

    `bewerking` is the number the person read; `hoe` as in `leg_besluit_vast`; `brieftaal`: the language beside Dutch
    (`brieven.talen`), empty for none. Raises PlanWeigering or
    BesluitWeigering with a sentence.
    """
    toegang.eis(scope, Handeling.PIP_VASTSTELLEN, dossier)
    pip = toegang.pak_open(scope, dossier)
    toegang.eis_zelfde(pip, bewerking)
    vier_ogen = toegang.vier_ogen(dossier, scope)
    voorbereid = _voorbereid(scope, pip, vier_ogen)
    if dagtekening > scope.vandaag:
        raise PlanWeigering("datum_toekomst", veld="dagtekening")
    besluit = _besluit(scope, dossier, pip, dagtekening, voorbereid, vier_ogen=vier_ogen, hoe=hoe, brieftaal=brieftaal)
    toegang.noteer(scope, dossier, "plan vaststellen", pip)
    return besluit


def _besluit(
    scope: Scope,
    dossier: Dossier,
    pip: Pip,
    dagtekening: date,
    voorbereid: besluiten.Voorbereider,
    *,
    vier_ogen: bool,
    hoe: g.Verzendwijze | None,
    brieftaal: str,
) -> Besluit:
    """Check, decide, write the letter, tell DUO, and put it on the tijdlijn."""
    feiten = dossierfeiten(dossier)
    geldend = queries.plannen(scope, dossier).geldend
    besluit, oordeel = besluit_met_brief(
        scope=scope, dossier=dossier, pip=pip, dagtekening=dagtekening, voorbereid=voorbereid, vier_ogen=vier_ogen,
        feiten=feiten, geldend=geldend, hoe=hoe, brieftaal=brieftaal,
    )  # fmt: skip
    if geldend is not None:
        Pip.objects.filter(gemeente_id=dossier.gemeente_id, id=geldend.id).update(staat="vervangen")
    toegang.bewaar(scope, pip, "vastgesteld", staat="vastgesteld", dagtekening=dagtekening, besluit=besluit)
    _naar_duo(scope, dossier, pip, dagtekening, oordeel, feiten)
    _op_tijdlijn(scope, dossier, pip, dagtekening, oordeel, besluit)
    return besluit


def besluit_met_brief(
    *,
    scope: Scope,
    dossier: Dossier,
    pip: Pip,
    dagtekening: date,
    voorbereid: besluiten.Voorbereider,
    vier_ogen: bool,
    feiten: DossierFeiten,
    geldend: Pip | None,
    hoe: g.Verzendwijze | None = g.Verzendwijze.POST,
    brieftaal: str = "",
) -> tuple[Besluit, Oordeel]:
    """Check the plan on `feiten`, decide with a receipt, and write the letter; the plan itself is not touched.

    `geldend`: the plan in force until now. Raises PlanWeigering or BesluitWeigering with a sentence.
    """
    bewijs = Bewijs(peildatum=dagtekening, nu=scope.nu)
    afspraken = queries.afspraken(scope, pip)
    invoer = replace(toegang.invoer_voor(scope, dossier, feiten, geldend, afspraken), dagtekening=dagtekening)
    oordeel = controleer(pip, invoer, bewijs=bewijs)
    _eis_klaar(oordeel)
    route = leerroute(pip)
    assert route is not None  # the check asks it
    gevolgen = bepaal(
        dagtekening=dagtekening, route=route, feiten=feiten, bekendmaking=scope.vandaag, bewijs=bewijs,
        lezing=invoer.vrijstelling_lezing,
    )  # fmt: skip
    _vul_bewijs(bewijs, pip, afspraken, feiten, gevolgen, oordeel)
    eerste = geldend is None and feiten.pip_overgenomen is None
    besluit = besluiten.leg_besluit_vast(
        scope=scope, dossier=dossier, soort=SOORT_EERSTE if eerste else SOORT_GEWIJZIGD, veldgroep=Veldgroep.PIP,
        dagtekening=dagtekening, gronden=[wijziging.artikel(pip.wijzigingsgrond), *_artikelen(oordeel)],
        bewijs=bewijs, voorbereid=voorbereid, vier_ogen=vier_ogen, hoe=hoe,
    )  # fmt: skip
    brief = brieven.maak(
        scope, dossier, pip, afspraken=afspraken, feiten=feiten, gevolgen=gevolgen, dagtekening=dagtekening,
        niveau=oordeel.niveau.niveau, nummer=besluit.nummer, taal=brieftaal,
    )  # fmt: skip
    besluiten.leg_brief_vast(
        scope=scope, dossier=dossier, soort=besluit.soort, brief=brief, besluit=besluit, veldgroep=Veldgroep.PIP
    )
    return besluit, oordeel


def _voorbereid(scope: Scope, pip: Pip, vier_ogen: bool) -> besluiten.Voorbereider:
    """Who prepared the plan, from the database; refuses who would adopt the own plan where two are asked."""
    if pip.voorgelegd_door is not None and pip.staat == "ter_vaststelling":
        if vier_ogen and pip.voorgelegd_door == scope.medewerker_id:
            raise PlanWeigering("vier_ogen")
        return besluiten.Voorbereider(pip.voorgelegd_door, pip.voorgelegd_door_naam)
    if vier_ogen:
        raise PlanWeigering("eerst_voorleggen")
    if not mag_in(scope, Handeling.PIP_OPSTELLEN, pip.gemeente_id):
        raise PlanWeigering("mag_niet")
    return besluiten.wie_werkt(scope)


def _eis_klaar(oordeel: Oordeel) -> None:
    if oordeel.open:
        raise PlanWeigering("niet_klaar", veld=_veld(oordeel), eerste=eerste_open(oordeel))


def _veld(oordeel: Oordeel) -> str:
    """The field of the first thing that stands in the way, as `eerste_open` names it."""
    if oordeel.ontbreekt:
        return ""
    return oordeel.weigeringen[0].veld if oordeel.weigeringen else oordeel.punten[0].onderdeel


def _artikelen(oordeel: Oordeel) -> list[Any]:
    return list(dict.fromkeys(eis.artikel for eis in oordeel.eisen if eis.staat == "klaar"))


def _vul_bewijs(
    bewijs: Bewijs,
    pip: Pip,
    afspraken: list[Afspraak],
    feiten: DossierFeiten,
    gevolgen: Gevolgen,
    oordeel: Oordeel,
) -> None:
    bewijs.feiten = {
        "plan": momentopname(pip),
        "versie": pip.versie,
        "afspraken": [
            {"wat": a.wat, "wie": a.wie, "uiterlijk": a.uiterlijk, "zichtbaar_aan": a.zichtbaar_aan} for a in afspraken
        ],
        "doelgroep": feiten.doelgroep,
        "begin_plicht": feiten.plicht.begindatum if feiten.plicht else None,
        "gevestigd_op": feiten.gevestigd_op,
        "eerste_dagtekening": feiten.eerste_dagtekening,
        **(bundel(feiten) if pip.wijzigingsgrond in (wijziging.AFSCHALEN, wijziging.ANDERE_LEERROUTE) else {}),
        "termijn_van_duo": [feiten.termijn.start, feiten.termijn.einde] if feiten.termijn else None,
    }
    bewijs.uitkomst = {
        "niveau_voor_duo": oordeel.niveau.niveau,
        "termijn_van": gevolgen.termijn_van,
        "termijn_tot_en_met": gevolgen.termijn_tot_en_met,
        "routewissel_tot_en_met": gevolgen.routewissel,
        "aanbod_uiterlijk": gevolgen.aanbod,
        "bezwaar_tot_en_met": gevolgen.bezwaar,
    }


def _naar_duo(
    scope: Scope, dossier: Dossier, pip: Pip, dagtekening: date, oordeel: Oordeel, feiten: DossierFeiten
) -> None:
    bsn = queries.bsn(scope, dossier)
    if not bsn:
        raise PlanWeigering("bsn_nodig")
    deel = voor_duo(pip, dagtekening=dagtekening, niveau=oordeel.niveau.niveau, doelgroep=feiten.doelgroep)
    dagen = beleid(dossier.gemeente_id, scope.vandaag).verzenden_werkdagen
    leg_klaar(
        scope=scope,
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        bericht=PipBericht(
            bsn=bsn,
            dagtekening=dagtekening,
            leerroute=pip.leerroute,
            pip_versie=pip.versie,
            niveau=deel.niveau,
            uren_totaal=deel.uren_totaal,
            mag_opleiding_afmaken=deel.mag_opleiding_afmaken,
            alfabetisering=deel.alfabetisering,
        ),
        uiterlijk=tel_werkdagen_op(scope.vandaag, dagen),
    )


def _op_tijdlijn(
    scope: Scope, dossier: Dossier, pip: Pip, dagtekening: date, oordeel: Oordeel, besluit: Besluit
) -> None:
    leg_vast(
        scope=scope,
        dossier=dossier,
        inhoud=g.PipVastgesteld(
            dagtekening=dagtekening,
            leerroute=pip.leerroute,
            versie=pip.versie,
            niveau=oordeel.niveau.niveau,
            wijzigingsgrond=pip.wijzigingsgrond or None,
            bekendgemaakt_op=besluit.bekendmaking,
            gesprekken=pip.voortgangsgesprekken,
            uren_les=pip.uren_taal_knm,
            uren_meedoen=pip.uren_participatie,
        ),
        geldig_op=dagtekening,
        bron=g.Bron.MEDEWERKER,
        grond=f"besluit {besluit.nummer}",
    )
