# SPDX-License-Identifier: EUPL-1.2
"""The page Ontzorgen in words: how it stands, who pays what, per month, budget, the gap and the toeslagen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Betaler, VasteLast
from meedoen.domein.huishoudgeld import Brug, Maand, Post, begroting, dagen, maanden, stukken
from meedoen.domein.klokken import Klok, KlokStaat
from meedoen.recht.participatiewet.ontzorgen import VASTE_LASTEN
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.ontzorgen.forms import POSTEN
from meedoen.regie.ontzorgen.models import Begrotingsplan, Overgang, Toeslag
from meedoen.regie.ontzorgen.queries import Betaling
from meedoen.regie.ontzorgen.services.plan import TOESLAGEN
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LinkBeeld, ToestandBeeld
from meedoen.regie.web.taal import euro
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.web.zinnen.domein_nl.ontzorgen import LASTEN

_EEN_DAG: Final = timedelta(days=1)
_TEKENS: Final = {
    KlokStaat.LOOPT: "loopt", KlokStaat.OPGESCHORT: "wacht", KlokStaat.GEHAALD: "goed", KlokStaat.TE_LAAT: "te_laat",
    KlokStaat.VERVALLEN: "nvt", KlokStaat.NIET_VAN_TOEPASSING: "nvt", KlokStaat.NOG_NIET: "nog_niet",
}  # fmt: skip
_WIE: Final = {Betaler.GEMEENTE: "Gemeente", Betaler.ZELF: "Zelf", Betaler.ANDER: "Ander"}
_BRUG: Final = {
    Brug.LEEFGELD: "Leefgeld van COA", Brug.VOORSCHOT: "Voorschot op de bijstand", Brug.ANDERS: "Iets anders",
    Brug.NIETS: "Geen geld", Brug.UITKERING: "Uitkering",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class StandBeeld:
    """How ontzorgen stands: state, facts, why, and what the law says of it (title, sentence, article)."""

    toestand: ToestandBeeld
    paren: tuple[tuple[str, str], ...]
    zinnen: tuple[str, ...]
    wet: tuple[tuple[str, str, LinkBeeld], ...]


@dataclass(frozen=True, slots=True)
class BetalingBeeld:
    """One row of the table of fixed costs."""

    wat: str
    ontvanger: str
    wie: str
    periode: str
    bedrag: str
    reden: str
    knoppen: tuple[KnopBeeld, ...]


@dataclass(frozen=True, slots=True)
class MaandBeeld:
    """One month: who paid or will pay how much."""

    maand: str
    stand: str
    gemeente: str
    zelf: str
    ander: str


@dataclass(frozen=True, slots=True)
class ToeslagBeeld:
    """One line of the check-list."""

    naam: str
    toestand: ToestandBeeld
    wie: str
    uiterlijk: str
    knop: KnopBeeld | None


def stand(feiten: DossierFeiten, klok: Klok) -> StandBeeld:
    """Return the head of the page."""
    bijstand, paren = feiten.bijstand, []
    if bijstand is not None:
        tot = f", tot en met {datums.voluit(bijstand.tot - _EEN_DAG)}" if bijstand.tot else ""
        paren.append(("Bijstand", f"Vanaf {datums.voluit(bijstand.vanaf)}{tot}"))
    if klok.uiterste is not None:
        paren.append(("Ontzorgen", f"Tot en met {datums.voluit_met_dag(klok.uiterste)}"))
    for naam, feit in (
        ("Geregeld", feiten.ontzorgen_begonnen),
        ("Uitstroomplan", feiten.exitplan),
        ("Eindgesprek", feiten.ontzorgen_beeindigd),
    ):
        if feit is not None and (bijstand is None or klok.start is None or _hoort_bij(feit, klok.start)):
            paren.append((naam, datums.voluit(feit.datum)))
    zinnen = [domein_nl.zin(f"reden_{klok.reden}", klok.waarden)] if klok.reden else []
    zinnen += [domein_nl.twijfelzin(code) for code in klok.twijfel]
    wet = tuple(
        (domein_nl.titel(stap), domein_nl.uitleg(stap), artikellink(stap.artikel))
        for stap in klok.stappen
        if stap.code != "ontzorgen_betaalt"
    )
    teken = ToestandBeeld(_TEKENS[klok.staat], domein_nl.zin(f"staat_{klok.staat.value}"))  # type: ignore[arg-type]
    return StandBeeld(teken, tuple(paren), tuple(zinnen), wet)


def besluitbeeld(rij: Besluit, basis: str, *, leest: bool, mag_wijzigen: bool) -> dict[str, object]:
    """Return the newest decision to go on, with its letter. `leest`: this role reads decisions on their own page."""
    links = [LinkBeeld("Brief lezen (PDF)", f"{basis}/besluit.pdf")]
    if leest:
        links.append(LinkBeeld("Besluit, brief en bewijs", f"/dossiers/{rij.dossier_id}/besluiten/{rij.id}"))
    if mag_wijzigen and rij.staat != "ingetrokken":
        links.append(LinkBeeld("Besluit intrekken", f"{basis}/langer/intrekken"))
    ingetrokken = ", ingetrokken" if rij.ingetrokken_op else ""
    zin = f"Besluit {rij.nummer} van {datums.voluit(rij.dagtekening)}, door {rij.besloten_door_naam}{ingetrokken}."
    return {"zin": zin, "links": links}


def _hoort_bij(feit: g.OntzorgenBegonnen | g.ExitplanGemaakt | g.OntzorgenBeeindigd, vanaf: date) -> bool:
    """What was laid down long before this right to bijstand is about an earlier one."""
    return feit.datum >= vanaf - timedelta(days=31)


def ontbreekt(klok: Klok, betalingen: Sequence[Betaling], vandaag: date) -> list[str]:
    """Return which costs of article 56a nobody pays today, in words; empty while it does not run."""
    if klok.staat is not KlokStaat.LOOPT:
        return []
    er = {b.rij.last for b in betalingen if b.rij.vanaf <= vandaag and (b.rij.tot is None or vandaag < b.rij.tot)}
    return [LASTEN[VasteLast(code)].lower() for code in VASTE_LASTEN if code not in er]


def betalingen(rijen: Sequence[Betaling], *, basis: str, vandaag: date, mag: bool) -> list[BetalingBeeld]:
    """Return the table of fixed costs; what is over comes last."""
    op_volgorde = sorted(rijen, key=lambda b: b.rij.tot is not None and b.rij.tot <= vandaag)
    return [_betaling(b, op_volgorde, basis, vandaag, mag=mag) for b in op_volgorde]


def _betaling(betaling: Betaling, alle: Sequence[Betaling], basis: str, vandaag: date, *, mag: bool) -> BetalingBeeld:
    rij = betaling.rij
    betaler, wat = Betaler(rij.betaler), LASTEN[VasteLast(rij.last)]
    opgevolgd = any(b.rij.last == rij.last and b.rij.vanaf == rij.tot for b in alle)
    voorbij = rij.tot is not None and rij.tot <= vandaag
    knoppen: list[KnopBeeld] = []
    if mag and betaler is not Betaler.ZELF and not opgevolgd:
        knoppen.append(KnopBeeld("Zelf betalen", f"{basis}/last/{rij.id}/zelf", onzichtbaar=f": {wat.lower()}"))
    if mag:
        knoppen.append(KnopBeeld("Klopt niet", f"{basis}/last/{rij.id}/weg", "stil", onzichtbaar=f": {wat.lower()}"))
    tot = f" tot en met {datums.kort(rij.tot - _EEN_DAG)}" if rij.tot else ""
    return BetalingBeeld(
        wat=wat, ontvanger=rij.ontvanger, wie=_WIE[betaler], reden=rij.reden, knoppen=tuple(knoppen),
        periode=f"Vanaf {datums.kort(rij.vanaf)}{tot}{' (voorbij)' if voorbij else ''}",
        bedrag="" if betaling.centen is None else euro(betaling.centen),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class MaandenBeeld:
    """The months of now (what comes, and the last two that are over), earlier ones, and whether another pays too."""

    nu: tuple[MaandBeeld, ...]
    eerder: tuple[MaandBeeld, ...]
    ander: bool


def per_maand(rijen: Sequence[Betaling], vandaag: date) -> MaandenBeeld | None:
    """Return what was paid and what comes, per month; None without payments."""
    alle = maanden([b.last() for b in rijen], vandaag)
    beelden = tuple(_maand(maand, vandaag) for maand in alle)
    grens = max(0, sum(maand.voorbij for maand in alle) - 2)
    return MaandenBeeld(beelden[grens:], beelden[:grens], any(maand.ander for maand in alle)) if alle else None


def _maand(maand: Maand, vandaag: date) -> MaandBeeld:
    nu = maand.eerste == vandaag.replace(day=1)
    return MaandBeeld(
        maand=datums.voluit(maand.eerste).partition(" ")[2],
        stand="Betaald" if maand.voorbij else "Deze maand" if nu else "Komt nog",
        gemeente=euro(maand.gemeente), zelf=euro(maand.zelf), ander=euro(maand.ander),
    )  # fmt: skip


def begrotingsbeeld(plan: Begrotingsplan, rijen: Sequence[Betaling], vandaag: date) -> dict[str, object]:
    """Return the newest budget: its lines, and what is left."""
    uit = begroting(plan.posten, [b.last() for b in rijen], vandaag)
    return {
        "op": plan.opgesteld_op,
        "door": plan.gemaakt_door,
        "posten": [(POSTEN[post], euro(plan.posten[post])) for post in Post if post in plan.posten],
        "paren": [("Komt binnen", euro(uit.inkomen)), ("Vaste lasten", euro(uit.vaste_lasten)),
                  ("Andere uitgaven", euro(uit.uitgaven))],
        "over": euro(abs(uit.over)),
        "tekort": uit.over < 0,
    }  # fmt: skip


def overgangsbeeld(rij: Overgang) -> dict[str, object]:
    """Return the gap from COA to bijstand, in stretches and day by day."""
    voorschot = (rij.voorschot_vanaf, rij.voorschot_tot_en_met) if rij.voorschot_vanaf else None
    anders = (rij.anders_vanaf, rij.anders_tot_en_met) if rij.anders_vanaf else None
    per_dag = dagen(rij.leefgeld_tot_en_met, rij.uitkering_op, voorschot=voorschot, anders=anders)  # type: ignore[arg-type]
    woorden = _BRUG | ({Brug.ANDERS: rij.anders} if rij.anders else {})
    zonder = sum(stuk.dagen for stuk in stukken(per_dag) if stuk.brug is Brug.NIETS)
    return {
        "leefgeld": rij.leefgeld_tot_en_met,
        "uitkering": rij.uitkering_op,
        "zonder": zonder,
        "stukken": [
            (_periode(stuk.vanaf, stuk.tot_en_met), stuk.dagen, woorden[stuk.brug], stuk.brug is Brug.NIETS)
            for stuk in stukken(per_dag)
        ],
        "dagen": [(datums.voluit_met_dag(dag), woorden[brug]) for dag, brug in per_dag],
    }


def _periode(vanaf: date, tot_en_met: date) -> str:
    if vanaf == tot_en_met:
        return datums.voluit(vanaf)
    return f"{datums.kort(vanaf)} tot en met {datums.kort(tot_en_met)}"


def toeslagen(rijen: Mapping[str, Toeslag], *, basis: str, vandaag: date, mag: bool) -> list[ToeslagBeeld]:
    """Return the check-list."""
    return [_toeslag(soort, naam, rijen.get(soort), basis, vandaag, mag=mag) for soort, naam in TOESLAGEN.items()]


def _toeslag(soort: str, naam: str, rij: Toeslag | None, basis: str, vandaag: date, *, mag: bool) -> ToeslagBeeld:
    if rij is None:
        teken = ToestandBeeld("nog_niet", "Nog niet bekeken")
    elif rij.nvt:
        teken = ToestandBeeld("nvt", "Niet van toepassing")
    elif rij.gedaan_op is not None:
        teken = ToestandBeeld("goed", f"Gedaan op {datums.voluit(rij.gedaan_op)}")
    elif rij.uiterlijk is not None and rij.uiterlijk < vandaag:
        teken = ToestandBeeld("te_laat", "Te laat", vlak=True)
    else:
        teken = ToestandBeeld("loopt", "Nog doen")
    knop = KnopBeeld("Invullen", f"{basis}/toeslag/{soort}", onzichtbaar=f": {naam.lower()}") if mag else None
    uiterlijk = datums.voluit(rij.uiterlijk) if rij is not None and rij.uiterlijk else ""
    return ToeslagBeeld(naam, teken, rij.wie if rij is not None else "", uiterlijk, knop)
