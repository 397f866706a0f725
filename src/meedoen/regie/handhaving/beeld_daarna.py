# SPDX-License-Identifier: EUPL-1.2
"""What comes after a fine, for its page: paying, bezwaar, and from when on nothing can be brought against it."""

from __future__ import annotations

from collections.abc import Sequence

from meedoen.domein.boetes import Boete
from meedoen.domein.gebeurtenissen import Heroverweging
from meedoen.domein.klokken import KlokSoort, zoek
from meedoen.recht.awb.beslissing_op_bezwaar import BezwaarFeiten, beslistermijn_bezwaar
from meedoen.recht.awb.betaling import InvorderStap
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.participatiewet.samenloop import BoeteVoorGedraging, verlaging_naast_boete
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.regie.handhaving.beeld import Kijk, StapBeeld
from meedoen.regie.handhaving.models import Betaling, Bezwaar, Boetebedrag
from meedoen.regie.handhaving.services.betalen import stand
from meedoen.regie.intake.views.hulp import wetstappen
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LinkBeeld, ToestandBeeld
from meedoen.regie.web.taal import euro
from meedoen.regie.web.zinnen import recht_nl

STAND = {
    InvorderStap.BETAALD: ToestandBeeld("goed", "Betaald"),
    InvorderStap.WACHTEN: ToestandBeeld("loopt", "Loopt"),
    InvorderStap.UITSTEL: ToestandBeeld("loopt", "Regeling"),
    InvorderStap.AANMANEN: ToestandBeeld("let_op", "Te laat"),
    InvorderStap.AANMANING_LOOPT: ToestandBeeld("wacht", "Aangemaand"),
    InvorderStap.DWANGBEVEL_MAG: ToestandBeeld("let_op", "Te laat"),
}
UITKOMST = {
    Heroverweging.BLIJFT.value: "De boete blijft",
    Heroverweging.LAGER.value: "De boete werd lager",
    Heroverweging.VERVALT.value: "De boete verviel",
}


def stap_betalen(kijk: Kijk, boete: Boete, bedrag: Boetebedrag, betalingen: Sequence[Betaling]) -> StapBeeld:
    """Step 7: what was paid, what is open, and paying in parts."""
    betaald = sum(rij.centen for rij in betalingen)
    paren = [("Open", euro(max(0, bedrag.centen - betaald)))]
    klok = zoek(kijk.zaak.klokken, KlokSoort.BOETE_BETALEN)
    if klok.uiterste is not None and betaald < bedrag.centen:
        paren.append(("Betalen", f"uiterlijk {datums.voluit_met_dag(klok.uiterste)}"))
    if betaald > bedrag.centen and not boete.vervallen:
        paren.append(("Terug te betalen", euro(betaald - bedrag.centen)))
    paren += [(datums.voluit(rij.datum), f"{euro(rij.centen)} betaald") for rij in betalingen]
    if bedrag.regeling_tot is not None:
        paren.append(
            ("Regeling", f"{bedrag.regeling_termijnen} delen, tot en met {datums.voluit(bedrag.regeling_tot)}")
        )
    if boete.vervallen:
        terug = (f"{euro(betaald)} gaat terug naar de inburgeraar.",) if betaald else ()
        return StapBeeld(code="betalen", kop="7. Betalen", toestand=ToestandBeeld("nvt", "Vervallen"),
                         zinnen=("De boete geldt niet meer.", *terug), paren=tuple(paren[1:]))  # fmt: skip
    try:
        uit = stand(boete, bedrag, betaald, vandaag=kijk.scope.vandaag)
    except GegevenStrijdig as fout:
        return StapBeeld(code="betalen", kop="7. Betalen", toestand=ToestandBeeld("let_op", "Klopt niet"),
                         zinnen=(recht_nl.weigerzin(fout),), paren=tuple(paren))  # fmt: skip
    knoppen: list[KnopBeeld] = []
    if kijk.weegt and uit.waarde is not InvorderStap.BETAALD and kijk.zaak.feiten.overleden is None:
        knoppen = [kijk.knop("Betaling vastleggen", "betaling"), kijk.knop("In delen betalen", "regeling")]
        if uit.waarde is InvorderStap.AANMANEN:
            knoppen.append(kijk.knop("Aanmanen", "aanmaning"))
    return StapBeeld(
        code="betalen", kop="7. Betalen", toestand=STAND[uit.waarde], paren=tuple(paren),
        zinnen=("Een boete wordt nooit ingehouden op de bijstand.",), wet=wetstappen(uit.stappen),
        knoppen=tuple(knoppen),
    )  # fmt: skip


def stap_bezwaar(kijk: Kijk, boete: Boete, rij: Bezwaar | None) -> StapBeeld:
    """Step 8: bezwaar, the decision on it, and beroep."""
    vast = boete.onherroepelijk()
    assert boete.beboet_op is not None and vast is not None
    paren, knoppen = [("Bezwaar kan", _tot(boete))], []
    mag = kijk.weegt and kijk.zaak.feiten.overleden is None and not boete.vervallen
    teken = ToestandBeeld("nvt", "Geen bezwaar")
    if rij is None and mag:
        knoppen.append(kijk.knop("Bezwaar ontvangen", "bezwaar"))
    if rij is not None:
        teken = ToestandBeeld("loopt", "Loopt") if rij.beslist_op is None else ToestandBeeld("goed", "Beslist")
        paren += _bezwaarparen(boete, rij)
        if rij.beslist_op is None:
            knoppen += _beslisknoppen(kijk, rij, mag=mag)
        elif mag:
            open_ = len(boete.beroepen) > len(boete.uitspraken)
            knoppen.append(kijk.knop("Uitspraak vastleggen", "uitspraak") if open_ else kijk.knop("Beroep", "beroep"))
    if not boete.vervallen:
        paren.append(
            (
                "Staat vast",
                f"Vanaf {datums.voluit(vast.waarde)}; wacht nog een week op de post"
                if vast.waarde
                else "Nog niet: er loopt iets",
            )
        )
    links: tuple[LinkBeeld, ...] = ()
    if rij is not None and rij.besluit_id is not None:
        links = (LinkBeeld("Beslissing op bezwaar", f"/dossiers/{kijk.rij.dossier_id}/besluiten/{rij.besluit_id}"),)
    return StapBeeld(code="bezwaar", kop="8. Bezwaar en beroep", toestand=teken, paren=tuple(paren), links=links,
                     knoppen=tuple(knoppen), zinnen=_samenloop(kijk, boete))  # fmt: skip


def _tot(boete: Boete) -> str:
    assert boete.beboet_op is not None
    return f"tot en met {datums.voluit_met_dag(bezwaartermijn(boete.beboet_op).waarde.laatste_dag)}"


def _bezwaarparen(boete: Boete, rij: Bezwaar) -> list[tuple[str, str]]:
    assert boete.beboet_op is not None
    op_tijd = "op tijd" if rij.tijdig else "te laat; weeg of dat te vergeven is (artikel 6:11 Awb)"
    paren = [("Ontvangen", f"{datums.voluit(rij.ontvangen_op)}, {op_tijd}")]
    if rij.gronden:
        paren.append(("Waarom", rij.gronden))
    if rij.beslist_op is None:
        vraag = BezwaarFeiten(bekendmaking=boete.beboet_op, commissie=rij.commissie, verdaagd_weken=rij.verdaagd_weken)
        paren.append(("Beslissen", f"uiterlijk {datums.voluit_met_dag(beslistermijn_bezwaar(vraag).waarde)}"))
    else:
        paren.append(("Beslist", f"{datums.voluit(rij.beslist_op)} door {rij.beslist_door_naam}. "
                      f"{UITKOMST[rij.uitkomst]}. {rij.motivering}"))  # fmt: skip
    for nummer, dag in enumerate(boete.beroepen):
        klaar = boete.uitspraken[nummer] if nummer < len(boete.uitspraken) else None
        hoe = f", uitspraak {datums.voluit(klaar)}" if klaar else ", nog geen uitspraak"
        paren.append(("Hoger beroep" if nummer else "Beroep", f"{datums.voluit(dag)}{hoe}"))
    return paren


def _beslisknoppen(kijk: Kijk, rij: Bezwaar, *, mag: bool) -> list[KnopBeeld]:
    uit = []
    if kijk.beslist and kijk.scope.medewerker_id not in (kijk.rij.besloten_door, kijk.rij.rapport_door):
        uit.append(kijk.knop("Op bezwaar beslissen", "beslissing"))
    if mag and not rij.verdaagd_weken:
        uit.append(kijk.knop("Zes weken later beslissen", "verdagen"))
    return uit


def _samenloop(kijk: Kijk, boete: Boete) -> tuple[str, ...]:
    """The other way round: what the fine means for a lowering of the bijstand."""
    assert boete.beboet_op is not None
    if boete.vervallen:
        return ()
    gedraging = str(kijk.rij.id)
    oordeel = verlaging_naast_boete(
        gedraging, boetes_gedraging=(BoeteVoorGedraging(gedraging=gedraging, opgelegd_op=boete.beboet_op),)
    )
    if not isinstance(oordeel, OordeelNodig):
        return ()
    return (f"Bijstand: {recht_nl.vraagzin(oordeel)} Vertel de collega van de bijstand dat er een boete is.",)
