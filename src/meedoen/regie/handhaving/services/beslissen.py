# SPDX-License-Identifier: EUPL-1.2
"""The decision: a fine, or no fine. By somebody else than who made the report (Awb 10:3 lid 4), never automatic."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction

from meedoen.domein.boetes import intakeboetes
from meedoen.domein.gebeurtenissen import Boeteactie, Boetegrond, Verzendwijze
from meedoen.domein.toegang import Handeling, Scope, Veldgroep
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.wi2021.boete_bedragen import GROND
from meedoen.recht.wi2021.boete_medewerking import Verwijtbaarheid
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.brieven.boete import BoeteBesluitBrief, GeenBoeteBrief
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.services import Voorbereider, leg_besluit_vast, leg_brief_vast, volgend_nummer, wie_werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving import brieven, toets
from meedoen.regie.handhaving.fouten import BoeteWeigering
from meedoen.regie.handhaving.models import Boetebedrag, Boeteprocedure
from meedoen.regie.handhaving.services import basis
from meedoen.regie.handhaving.services.rapport import bewijs as proef
from meedoen.regie.handhaving.services.rapport import punten
from meedoen.regie.handhaving.toets import Zaak
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.voordeel.punten import Punt
from meedoen.regie.web import datums
from meedoen.regie.web.taal import euro

_BESLIS = Handeling.BOETE_BESLISSEN


def eis_rijp(scope: Scope, zaak: Zaak) -> None:
    """Refuse a fine before there is a report, before the person could be heard, and by who made the report."""
    basis.eis_loopt(zaak)
    rij = zaak.rij
    if rij.rapport_op is None or rij.zienswijze_tot is None:
        raise BoeteWeigering("niets_te_beslissen")
    if rij.zienswijze_op is None:
        if scope.vandaag <= rij.zienswijze_tot:
            raise BoeteWeigering("zienswijze_loopt", dag=datums.voluit(rij.zienswijze_tot))
        raise BoeteWeigering("niets_te_beslissen")


class Oordeel(NamedTuple):
    """What who decides on a fine says: why it fits, and how the blame is judged.

    `lager`: the amount in cents where special circumstances make the amount of the rules too high (Awb 5:46 lid 3).
    `strafzaak`: "nee" or "ja", as who decides found it (Awb 5:44); empty: as it was found at the weighing.
    """

    motivering: str
    verwijt: Verwijtbaarheid
    lager: int | None = None
    strafzaak: str = ""


class _Boete(NamedTuple):
    """A fine as the rules let it be imposed today, with the receipt of them; amounts in cents."""

    zaak: Zaak
    voor: list[Punt]
    stuk: Bewijs
    motivering: str
    berekend: int
    centen: int
    betalen_tot: date
    termijn: date | None


def concept_boete(
    *, scope: Scope, dossier: Dossier, procedure_id: UUID, oordeel: Oordeel, brieftaal: str = ""
) -> BoeteBesluitBrief:
    """Return the letter as it would leave today, after the same checks as `leg_op`; writes nothing."""
    return _brief(scope, _toets(scope, basis.bekijk(scope, dossier, procedure_id), oordeel), brieven.CONCEPT, brieftaal)


@transaction.atomic
def leg_op(
    *, scope: Scope, dossier: Dossier, procedure_id: UUID, gezien: int, motivering: str, verwijt: Verwijtbaarheid,
    lager: int | None = None, strafzaak: str = "", hoe: Verzendwijze | None = Verzendwijze.POST, brieftaal: str = "",
) -> Besluit:  # fmt: skip
    """Impose the fine: every rule is run again, with a receipt; letter, amount, new term and payment day with it.

    `motivering` to `strafzaak`: see `Oordeel`. `hoe`: as in `leg_besluit_vast`; `brieftaal`: the language beside
    Dutch, empty for none. Raise `BoeteWeigering`.
    """
    zaak = basis.pak(scope, dossier, procedure_id, _BESLIS, gezien=gezien)
    boete = _toets(scope, zaak, Oordeel(motivering, verwijt, lager, strafzaak))
    besluit = _besluit(scope, zaak, boete.stuk, hoe)
    leg_brief_vast(
        scope=scope, dossier=zaak.dossier, soort="boete", brief=_brief(scope, boete, besluit.nummer, brieftaal),
        besluit=besluit, veldgroep=Veldgroep.HANDHAVING,
    )  # fmt: skip
    _leg_bedrag_vast(zaak, boete.berekend, boete.centen)
    _klaar(scope, zaak, boete=True, motivering=boete.motivering, besluit=besluit, verwijt=verwijt.value,
           strafzaak=zaak.rij.strafzaak)  # fmt: skip
    _vertel(scope, zaak, hoe, boete.termijn)
    return besluit


def _toets(scope: Scope, zaak: Zaak, oordeel: Oordeel) -> _Boete:
    """Run every rule of the fine on what who decides says, or refuse."""
    eis_rijp(scope, zaak)
    motivering = basis.eis_tekst(oordeel.motivering, "motivering_nodig", "motivering")
    zaak.rij.verwijt, zaak.rij.strafzaak = oordeel.verwijt.value, oordeel.strafzaak or zaak.rij.strafzaak
    voor, stuk = punten(zaak), Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    _eis_ander(scope, zaak, stuk)
    toets.eis_vrij(zaak, stuk.reken)
    berekend, lager = toets.bedrag(zaak, stuk.reken).centen, oordeel.lager
    if lager is not None and not 0 <= lager < berekend:
        raise BoeteWeigering("lager_klopt_niet", veld="bedrag", bedrag=euro(berekend))
    centen = toets.verlaagd(zaak, berekend, lager, stuk.reken)
    if not centen:
        raise BoeteWeigering("bedrag_nul")
    betalen_tot = stuk.reken("uiterste_betaaldag_boete", bekendmaking=scope.vandaag).waarde
    termijn = None
    if _stelt_termijn(zaak):
        termijn = stuk.reken("nieuwe_termijn_intake", bekendmaking=scope.vandaag).waarde
    stuk.feiten = _feiten(zaak, voor, motivering, scope)
    stuk.uitkomst = {"boete": euro(centen), "betalen_tot_en_met": betalen_tot, "nieuwe_termijn_tot_en_met": termijn}
    return _Boete(zaak, voor, stuk, motivering, berekend, centen, betalen_tot, termijn)


def _brief(scope: Scope, boete: _Boete, nummer: str, brieftaal: str) -> BoeteBesluitBrief:
    return brieven.boete(
        scope, boete.zaak, nummer=nummer, centen=boete.centen, berekend=boete.berekend, voor=boete.voor,
        motivering=boete.motivering, betalen_tot=boete.betalen_tot, termijn_tot=boete.termijn,
        bezwaar_tot=bezwaartermijn(scope.vandaag).waarde.laatste_dag, taal=brieftaal,
    )  # fmt: skip


def _leg_bedrag_vast(zaak: Zaak, berekend: int, centen: int) -> None:
    Boetebedrag.objects.create(
        id=nieuw_id(), gemeente_id=zaak.dossier.gemeente_id, dossier_id=zaak.dossier.id, procedure_id=zaak.rij.id,
        berekend=berekend, centen=centen,
    )  # fmt: skip


def concept_geen_boete(*, scope: Scope, dossier: Dossier, procedure_id: UUID, motivering: str) -> GeenBoeteBrief:
    """Return the letter as it would leave today, after the same checks as `zie_af`; writes nothing."""
    zaak = basis.bekijk(scope, dossier, procedure_id)
    motivering = _eis_afzien(scope, zaak, motivering)
    return brieven.geen_boete(scope, zaak, nummer=brieven.CONCEPT, voor=punten(zaak), motivering=motivering)


@transaction.atomic
def zie_af(*, scope: Scope, dossier: Dossier, procedure_id: UUID, gezien: int, motivering: str) -> Boeteprocedure:
    """Decide that no fine comes, and tell the person in a letter; a fine for this is barred from then on (Awb 5:43).

    Open at any moment of the weighing. For article 22 two people decide this too: before there is a report somebody
    else proposes it. Raise `BoeteWeigering`.
    """
    zaak = basis.pak(scope, dossier, procedure_id, _BESLIS, gezien=gezien)
    motivering = _eis_afzien(scope, zaak, motivering)
    nummer = volgend_nummer(scope=scope, gemeente_id=zaak.dossier.gemeente_id)
    brief = brieven.geen_boete(scope, zaak, nummer=nummer, voor=punten(zaak), motivering=motivering)
    leg_brief_vast(scope=scope, dossier=zaak.dossier, soort="geen_boete", brief=brief, veldgroep=Veldgroep.HANDHAVING)
    _klaar(scope, zaak, boete=False, motivering=motivering)
    basis.op_tijdlijn(scope, zaak, Boeteactie.GEEN_BOETE, scope.vandaag)
    return zaak.rij


def _eis_afzien(scope: Scope, zaak: Zaak, motivering: str) -> str:
    """Return the reason, or refuse while no fine can't be decided by who works now."""
    basis.eis_loopt(zaak)
    motivering = basis.eis_tekst(motivering, "motivering_nodig", "motivering")
    if zaak.rij.rapport_door is not None:
        _eis_ander(scope, zaak, None)
    elif zaak.grond is Boetegrond.INTAKE and zaak.rij.afzien_door is None:
        raise BoeteWeigering("eerst_voorleggen")
    elif zaak.rij.afzien_door == wie_werkt(scope).id:
        raise BoeteWeigering("eigen_voorstel")
    return motivering


def _vertel(scope: Scope, zaak: Zaak, hoe: Verzendwijze | None, termijn: date | None) -> None:
    """Lay down the fine. One that was not made known is not in force: nothing runs from it yet."""
    if hoe is None:
        basis.op_tijdlijn(scope, zaak, Boeteactie.BESLOTEN, scope.vandaag)
    else:
        basis.op_tijdlijn(scope, zaak, Boeteactie.BEBOET, scope.vandaag, tot=termijn)


def _eis_ander(scope: Scope, zaak: Zaak, stuk: Bewijs | None) -> None:
    """Refuse who made the report: by the law for article 23, by our way of working for article 22."""
    reken = toets.los if stuk is None else stuk.reken
    mag = reken(
        "mag_boete_opleggen",
        soort=zaak.soort,
        beslisser=str(wie_werkt(scope).id),
        opsteller_rapport=str(zaak.rij.rapport_door) if zaak.rij.rapport_door else None,
        peildatum=scope.vandaag,
    )
    if not mag.waarde:
        raise BoeteWeigering("zelfde_mens")


def _besluit(scope: Scope, zaak: Zaak, stuk: Bewijs, hoe: Verzendwijze | None) -> Besluit:
    assert zaak.rij.rapport_door is not None  # `eis_rijp`
    return leg_besluit_vast(
        scope=scope,
        dossier=zaak.dossier,
        soort="boete",
        veldgroep=Veldgroep.HANDHAVING,
        dagtekening=scope.vandaag,
        gronden=[GROND[zaak.soort]],
        bewijs=stuk,
        voorbereid=Voorbereider(zaak.rij.rapport_door, zaak.rij.rapport_door_naam),
        vier_ogen=True,
        hoe=hoe,
    )


def _feiten(zaak: Zaak, voor: list[Punt], motivering: str, scope: Scope) -> dict[str, Any]:
    """What the decision rested on, for the receipt."""
    rij, lezingen = zaak.rij, toets.lezingen(zaak)
    return {
        "grond": rij.grond,
        "overtreding_op": rij.overtreding_op,
        "geconstateerd_op": rij.constatering,
        "strafzaak": rij.strafzaak,
        **({"lezing_van_de_wet": list(lezingen)} if lezingen else {}),
        "rapport_op": rij.rapport_op,
        "rapport_door": rij.rapport_door_naam,
        "besloten_door": scope.naam,
        "bewijsstukken": [f"{datums.voluit(stuk.datum)}: {stuk.zin}" for stuk in proef(zaak)],
        "voor_de_inburgeraar": [
            punt.zin if punt.weegt else f"{punt.zin} Weegt hier niet: {punt.waarom}" for punt in voor
        ],
        "zienswijze": brieven.zienswijzezin(rij).tekst,
        "motivering": motivering,
    }


def _klaar(scope: Scope, zaak: Zaak, *, boete: bool, motivering: str, **meer: Any) -> None:
    wie = wie_werkt(scope)
    basis.bewaar(
        zaak.rij,
        boete=boete,
        motivering=motivering[:2000],
        besloten_op=scope.vandaag,
        besloten_door=wie.id,
        besloten_door_naam=wie.naam,
        **meer,
    )


def _stelt_termijn(zaak: Zaak) -> bool:
    """A new term belongs to the first fine of article 22 alone (lid 2); after the second (lid 3) the act has none."""
    eerder = intakeboetes(zaak.feiten.boetes)
    return zaak.grond is Boetegrond.INTAKE and zaak.feiten.intake is None and not eerder
