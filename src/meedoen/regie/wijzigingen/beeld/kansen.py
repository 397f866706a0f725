# SPDX-License-Identifier: EUPL-1.2
"""Which changes can be made now, each with the law's answer, and why not where it can't."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import Final

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import ROUTE_VAN_DUO
from meedoen.domein.uitwisseling import vertrokken_op
from meedoen.recht.fouten import RechtFout
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.pip_wijziging import StilstandLezing, laatste_dag_routewissel
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.plannen import leren
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.web.zinnen import recht_nl
from meedoen.regie.wijzigingen.beeld.wet import Wetstap, van_fout, wetstappen
from meedoen.regie.wijzigingen.services.plan import start_termijn

GEEN_PLAN: Final = "Er is nog geen vastgesteld plan (PIP). Daarna kan dit."
KAN: Final = ToestandBeeld("goed", "Kan nu")
NIET: Final = ToestandBeeld("nvt", "Kan nu niet")
NVT: Final = ToestandBeeld("nvt", "Niet van toepassing")


@dataclass(frozen=True, slots=True)
class Kans:
    """One change: can it now, in one sentence why, the steps of the law, and the way to it."""

    sleutel: str
    titel: str
    toestand: ToestandBeeld
    zin: str
    stappen: tuple[Wetstap, ...] = ()
    knop: KnopBeeld | None = None


@dataclass(frozen=True, slots=True)
class Vraag:
    """What the answers are about: the facts, the day, an address, and a receipt to run rules on.

    `lezing`: whether a temporary vrijstelling moves the last day for another leerroute.
    """

    feiten: DossierFeiten
    vandaag: date
    basis: str
    bewijs: Bewijs
    mag: bool
    lezing: StilstandLezing


def kansen(vraag: Vraag, *, concept_door: str) -> tuple[Kans, ...]:
    """Return all changes in the order in which they are asked most. `concept_door`: who has a plan in the making."""
    uit = tuple(maak(vraag) for maak in _KANSEN)
    if not concept_door:
        return uit
    wacht = f"Er is al een plan in de maak. {concept_door} bewaarde het. Rond dat eerst af."
    return tuple(
        Kans(k.sleutel, k.titel, ToestandBeeld("wacht", "Wacht op het plan"), wacht, k.stappen)
        if k.sleutel in _VAN_PLAN and k.toestand == KAN
        else k
        for k in uit
    )


def afspraken(vraag: Vraag) -> Kans:
    """Other agreements, hours or guidance: no ground of the act is needed, and no route changes."""
    titel = "Andere afspraken, uren of begeleiding"
    if not vraag.feiten.pips:
        return Kans("afspraken", titel, ToestandBeeld("nog_niet", "Nog niet"), GEEN_PLAN)
    zin = "De leerroute en de niveaus blijven dezelfde. Het wordt een nieuwe versie van het plan."
    knop = _knop(vraag, "Plan wijzigen", "plan/opstellen") if vraag.mag else None
    return Kans("afspraken", titel, KAN, zin, knop=knop)


def leerroute(vraag: Vraag) -> Kans:
    """Another leerroute, and until which day."""
    titel, route = "Een andere leerroute", ROUTE_VAN_DUO.get(vraag.feiten.leerroute or "")
    if not vraag.feiten.pips or route is None:
        return Kans("leerroute", titel, ToestandBeeld("nog_niet", "Nog niet"), GEEN_PLAN)
    start, stil = start_termijn(vraag.feiten), vraag.feiten.stilstand
    uitkomst = laatste_dag_routewissel(start, route=route, stilstand=stil, stilstand_lezing=vraag.lezing)
    laatste, stappen = uitkomst.waarde, wetstappen(uitkomst.stappen)
    knop = _knop(vraag, "Andere leerroute bekijken", "wijzigen/leerroute")
    if laatste is None or vraag.vandaag <= laatste:
        tot = f"Dit kan tot en met {datums.voluit(laatste)}. " if laatste else ""
        zin = f"{tot}Alleen als het leren beter of minder goed gaat dan verwacht. Uren en examens gaan mee."
        return Kans("leerroute", titel, KAN, zin, stappen, knop)
    if route is Leerroute.ONDERWIJS:
        zin = (
            f"Naar de B1-route kan het hele traject. Voor een andere route was de laatste dag {datums.voluit(laatste)}."
        )
        return Kans("leerroute", titel, KAN, zin, stappen, knop)
    zin = f"De laatste dag was {datums.voluit(laatste)}. Daarna kan het alleen in een bijzonder geval."
    return Kans("leerroute", titel, NIET, zin, stappen, knop)


def afschalen(vraag: Vraag) -> Kans:
    """A2 in place of B1: what the law says on the hours that are known."""
    titel, feiten = "Afschalen naar A2", vraag.feiten
    if not feiten.pips:
        return Kans("afschalen", titel, ToestandBeeld("nog_niet", "Nog niet"), GEEN_PLAN)
    knop = _knop(vraag, "Uren en bewijs bekijken", "wijzigen/afschalen")
    try:
        uitkomst = leren.afschalen(
            feiten, genoeg_inzet=None, niet_haalbaar=None, peildatum=vraag.vandaag, bewijs=vraag.bewijs
        )
    except RechtFout as fout:
        return Kans("afschalen", titel, NIET, recht_nl.weigerzin(fout), van_fout(fout), knop)
    if isinstance(uitkomst, OordeelNodig):
        zin = "Er zijn minstens 600 uur les die meetellen. Nu beoordeel je de inzet, en of B1 nog op tijd lukt."
        return Kans("afschalen", titel, KAN, zin, knop=knop)
    stappen = wetstappen(uitkomst.stappen)
    if feiten.leerroute != "B":
        return Kans("afschalen", titel, NVT, stappen[-1].titel + ".", stappen)
    return Kans("afschalen", titel, NIET, f"{stappen[-1].titel}. {stappen[-1].uitleg}", stappen, knop)


def verhuizing(vraag: Vraag) -> Kans:
    """Moved away or to us: what the one gemeente gives the other."""
    titel, weg = "Verhuizing", vertrokken_op(vraag.feiten)
    knop = _knop(vraag, "Verhuizing bekijken", "wijzigen/verhuizen")
    if weg is not None:
        zin = f"Verhuisd op {datums.voluit(weg)}. Werk DUO bij. Vraagt de nieuwe gemeente erom? Maak dan een pakket."
        return Kans("verhuizing", titel, ToestandBeeld("loopt", "Verhuisd"), zin, knop=knop)
    if vraag.feiten.verhuisd is not None:
        op = datums.voluit(vraag.feiten.verhuisd.datum)
        zin = f"Verhuisd hierheen op {op}. Vraag de vorige gemeente om het pakket."
        return Kans("verhuizing", titel, KAN, zin, knop=knop)
    zin = "De nieuwe gemeente krijgt op verzoek het plan, de voortgang en de boetes. Aanbieders zien dan niets meer."
    return Kans("verhuizing", titel, KAN, zin, knop=knop)


def huishouden(vraag: Vraag) -> Kans:
    """Who belongs to this household, and family that follows."""
    knop = _knop(vraag, "Huishouden bekijken", "wijzigen/huishouden")
    zin = "Verbind dossiers van mensen die samen wonen, en leg vast of er familie nakomt."
    if vraag.feiten.nareis is not None and vraag.feiten.nareis_hier is None:
        zin = "Er komt familie na. Kijk wat er te doen is."
    return Kans("huishouden", "Huishouden en nareis", KAN, zin, knop=knop)


def pauze(vraag: Vraag) -> Kans:
    """A temporary vrijstelling: DUO begins and ends it."""
    knop = _knop(vraag, "Pauze bekijken", "wijzigen/pauze")
    nu = vraag.feiten.pauze
    if nu is None:
        zin = "DUO meldt een tijdelijke vrijstelling vanzelf (SS109). Wij kunnen er zelf geen beginnen."
        return Kans("pauze", "Pauze", ToestandBeeld("nog_niet", "Geen pauze"), zin, knop=knop)
    zin = f"Er is een pauze sinds {datums.voluit(nu.vanaf)}. DUO meldt vanzelf wanneer het weer verdergaat."
    return Kans("pauze", "Pauze", ToestandBeeld("wacht", "Gepauzeerd"), zin, knop=knop)


def doelgroep(vraag: Vraag) -> Kans:
    """Another doelgroep: DUO says it, mostly because the person asked."""
    zin = "DUO meldt een andere doelgroep vanzelf (SS124, SS125). Kijk wat er dan begint en eindigt."
    return Kans("doelgroep", "Doelgroep", ToestandBeeld("informatie", "Door DUO"), zin,
                knop=_knop(vraag, "Doelgroep bekijken", "wijzigen/doelgroep"))  # fmt: skip


def verzoek(vraag: Vraag) -> Kans:
    """What the person asks: the gemeente decides on it, also where the answer is no."""
    loopt = [een for een in vraag.feiten.verzoeken if een.loopt]
    knop = _knop(vraag, "Verzoeken bekijken", "verzoeken")
    if not loopt:
        zin = "Vraagt iemand zelf om een wijziging? Leg dat vast. Ook een nee is een besluit, met een brief."
        return Kans("verzoek", "Verzoek van de inburgeraar", KAN, zin, knop=knop)
    laatste, aanvulling = min(((een.termijn().waarde, een.aanvulling) for een in loopt), key=itemgetter(0))
    toestand, zin = ToestandBeeld("loopt", "Beslissen"), f"Beslis uiterlijk {datums.voluit(laatste)}."
    if vraag.vandaag > laatste:
        toestand, zin = ToestandBeeld("te_laat", "Te laat"), f"De laatste dag was {datums.voluit(laatste)}."
    elif aanvulling is not None and aanvulling.loopt(vraag.vandaag):
        tot = datums.voluit(aanvulling.herstel_tot)
        toestand = ToestandBeeld("wacht", "Wacht op aanvulling")
        zin = f"De inburgeraar kan aanvullen tot en met {tot}. {zin}"
    return Kans("verzoek", "Verzoek van de inburgeraar", toestand, f"Er ligt een verzoek. {zin}", knop=knop)


_KANSEN: Final[tuple[Callable[[Vraag], Kans], ...]] = (
    afspraken,
    leerroute,
    afschalen,
    verzoek,
    verhuizing,
    huishouden,
    pauze,
    doelgroep,
)
_VAN_PLAN: Final = frozenset({"afspraken", "leerroute", "afschalen"})


def _knop(vraag: Vraag, tekst: str, einde: str) -> KnopBeeld:
    """A button; who may only read sees the same page without its form."""
    return KnopBeeld(tekst, f"{vraag.basis}/{einde}")
