# SPDX-License-Identifier: EUPL-1.2
"""What comes after a fine, for its page: paying, bezwaar, and from when on nothing can be brought against it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from meedoen.domein.boetes import Boete
from meedoen.domein.klokken import KlokSoort, zoek
from meedoen.domein.toegang import Handeling, mag
from meedoen.recht.awb.betaling import InvorderStap
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.participatiewet.samenloop import BoeteVoorGedraging, verlaging_naast_boete
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.regie.bezwaren.beeld import basis as bezwaarbasis
from meedoen.regie.bezwaren.beeld import toestand
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.handhaving.beeld import Kijk, StapBeeld, Volgende
from meedoen.regie.handhaving.models import Betaling, Boetebedrag
from meedoen.regie.handhaving.regeling import lees, open_delen
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


DEEL_GEMIST = ToestandBeeld("let_op", "Deel niet betaald")
_ALLE_DELEN = 12


def regeling(bedrag: Boetebedrag, betaald: int) -> list[tuple[str, str]]:
    """Return the arrangement in words: its parts with what is open of each; of many only what comes next."""
    if bedrag.regeling_tot is None:
        return []
    tot = f"{bedrag.regeling_termijnen} delen, tot en met {datums.voluit(bedrag.regeling_tot)}"
    delen = lees(bedrag.regeling_delen)
    open_ = {deel.dag: deel.centen for deel in open_delen(delen, betaald - bedrag.regeling_betaald)}
    if len(delen) > _ALLE_DELEN:
        eerst = min(open_, default=None)
        meer = [f"{len(delen) - len(open_)} delen zijn betaald."]
        meer += [f"Daarna {euro(open_[eerst])}, uiterlijk {datums.voluit(eerst)}."] if eerst else []
        return [("Regeling", tot), ("Delen", " ".join(meer))]
    return [("Regeling", tot)] + [
        (
            f"Deel {nummer}",
            f"{euro(deel.centen)}, uiterlijk {datums.voluit(deel.dag)}: {_deel(deel.centen, open_.get(deel.dag, 0))}",
        )
        for nummer, deel in enumerate(delen, 1)
    ]


def _deel(centen: int, open_: int) -> str:
    if not open_:
        return "betaald"
    return "nog niet betaald" if open_ == centen else f"nog {euro(open_)} open"


def te_laat_deel(bedrag: Boetebedrag, betaald: int, vandaag: date) -> int:
    """Return what should have been paid of the arrangement before today and was not, in cents."""
    open_ = open_delen(lees(bedrag.regeling_delen), betaald - bedrag.regeling_betaald)
    return sum(deel.centen for deel in open_ if deel.dag < vandaag)


def volgende_na_boete(kijk: Kijk, boete: Boete | None) -> Volgende | None:
    """Return what to do about a part that was not paid: ask first, then choose; None where nothing is."""
    if boete is None or boete.deel_tot is None or not kijk.weegt or not boete.deel_gemist(kijk.scope.vandaag):
        return None
    zin = f"De laatste dag was {datums.voluit(boete.deel_tot)}. Er gebeurt niets vanzelf."
    if boete.navraag_op is None:
        return Volgende(
            "Vraag waarom een deel niet is betaald", zin, kijk.knop("Antwoord vastleggen", "navraag", "hoofd")
        )
    return Volgende(
        "Kies hoe het verder gaat",
        f"{zin} Gevraagd op {datums.voluit(boete.navraag_op)}. De regeling blijft, er komt een nieuwe, of zij stopt.",
        kijk.knop("Nieuwe regeling", "regeling", "hoofd"),
    )


def _navragen(kijk: Kijk) -> list[tuple[str, str]]:
    uit = []
    for regel in kijk.rij.navragen:
        wacht = (
            f" De regeling blijft, tot en met {datums.voluit(date.fromisoformat(regel['tot']))}."
            if regel["tot"]
            else ""
        )
        wie = f"{regel['door']} vroeg het" if regel["gesproken"] else f"{regel['door']} bereikte de inburgeraar niet"
        uit.append((f"Gevraagd op {datums.voluit(date.fromisoformat(regel['op']))}", f"{wie}. {regel['tekst']}{wacht}"))
    return uit


def _knoppen(kijk: Kijk, boete: Boete, bedrag: Boetebedrag, stap: InvorderStap) -> tuple[KnopBeeld, ...]:
    if not kijk.weegt or stap is InvorderStap.BETAALD or kijk.zaak.feiten.overleden is not None:
        return ()
    loopt = stap in (InvorderStap.UITSTEL, InvorderStap.WACHTEN) and bool(bedrag.regeling_delen)
    knoppen = [kijk.knop("Betaling vastleggen", "betaling"),
               kijk.knop("Nieuwe regeling" if loopt else "In delen betalen", "regeling")]  # fmt: skip
    if loopt:
        gevraagd = boete.navraag_op is not None
        knoppen.append(
            kijk.knop("Laten staan, of opnieuw vragen" if gevraagd else "Vragen waarom niet is betaald", "navraag")
        )
    if loopt and boete.navraag_op is not None:
        knoppen.append(kijk.knop("Regeling stoppen", "regeling/stoppen", "stil"))
    if stap is InvorderStap.AANMANEN:
        knoppen.append(kijk.knop("Aanmanen", "aanmaning"))
    return tuple(knoppen)


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
    paren += [*regeling(bedrag, betaald), *_navragen(kijk)]
    if boete.regeling_ingetrokken_op is not None:
        paren.append(("Regeling gestopt", datums.voluit(boete.regeling_ingetrokken_op)))
    if boete.vervallen:
        terug = (f"{euro(betaald)} gaat terug naar de inburgeraar.",) if betaald else ()
        return StapBeeld(code="betalen", kop="7. Betalen", toestand=ToestandBeeld("nvt", "Vervallen"),
                         zinnen=("De boete geldt niet meer.", *terug), paren=tuple(paren[1:]))  # fmt: skip
    try:
        uit = stand(boete, bedrag, betaald, vandaag=kijk.scope.vandaag)
    except GegevenStrijdig as fout:
        return StapBeeld(code="betalen", kop="7. Betalen", toestand=ToestandBeeld("let_op", "Klopt niet"),
                         zinnen=(recht_nl.weigerzin(fout),), paren=tuple(paren))  # fmt: skip
    teken = DEEL_GEMIST if boete.deel_gemist(kijk.scope.vandaag) else STAND[uit.waarde]
    return StapBeeld(
        code="betalen", kop="7. Betalen", toestand=teken, paren=tuple(paren),
        zinnen=("Een boete wordt nooit ingehouden op de bijstand.",), wet=wetstappen(uit.stappen),
        knoppen=_knoppen(kijk, boete, bedrag, uit.waarde),
    )  # fmt: skip


def stap_bezwaar(kijk: Kijk, boete: Boete, bezwaren: Sequence[Bezwaar], nummer: str) -> StapBeeld:
    """Step 8: bezwaar and beroep, which go as against any decision, and from when on the fine stands.

    `bezwaren`: against this fine, newest first; `nummer`: on the letter of the fine.
    """
    vast = boete.onherroepelijk()
    assert boete.beboet_op is not None and vast is not None
    paren = [("Bezwaar kan", _tot(boete))]
    teken = toestand(bezwaren[0], kijk.scope.vandaag) if bezwaren else ToestandBeeld("nvt", "Geen bezwaar")
    for orde, dag in enumerate(boete.beroepen):
        klaar = boete.uitspraken[orde] if orde < len(boete.uitspraken) else None
        hoe = f", uitspraak {datums.voluit(klaar)}" if klaar else ", nog geen uitspraak"
        paren.append(("Hoger beroep" if orde else "Beroep", f"{datums.voluit(dag)}{hoe}"))
    if not boete.vervallen:
        wanneer = "Nog niet: er loopt iets"
        if vast.waarde:
            wanneer = f"Vanaf {datums.voluit(vast.waarde)}; wacht nog een week op de post"
        paren.append(("Staat vast", wanneer))
    knoppen = []
    begin = bezwaarbasis(kijk.rij.dossier_id)
    kan = all(rij.ingetrokken_op is not None for rij in bezwaren) and not boete.vervallen
    if kan and kijk.zaak.feiten.overleden is None and mag(kijk.scope.rol, Handeling.BEZWAAR_ONTVANGEN):
        knoppen.append(KnopBeeld("Bezwaar vastleggen", f"{begin}/nieuw?besluit={nummer}"))
    links = [LinkBeeld(f"Bezwaar van {datums.voluit(rij.ontvangen_op)}", f"{begin}/{rij.id}") for rij in bezwaren]
    return StapBeeld(code="bezwaar", kop="8. Bezwaar en beroep", toestand=teken, paren=tuple(paren), links=tuple(links),
                     knoppen=tuple(knoppen), zinnen=_samenloop(kijk, boete))  # fmt: skip


def _tot(boete: Boete) -> str:
    assert boete.beboet_op is not None
    return f"tot en met {datums.voluit_met_dag(bezwaartermijn(boete.beboet_op).waarde.laatste_dag)}"


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
