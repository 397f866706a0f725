# SPDX-License-Identifier: EUPL-1.2
"""Placements and messages in words, for the page Traject and the page of messages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from meedoen.regie.trajecten.models import Partnerbericht, Plaatsing
from meedoen.regie.trajecten.zinnen import LEERROUTES
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld


@dataclass(frozen=True, slots=True)
class PlaatsingBeeld:
    """One placement: where, for what, from when until when, and what can be done."""

    kop: str
    toestand: ToestandBeeld
    wat: str
    wanneer: str
    knoppen: tuple[KnopBeeld, ...] = ()


@dataclass(frozen=True, slots=True)
class BerichtBeeld:
    """One message. `gelezen_url`: where to say that it was read; empty when that is done or not ours to say."""

    id: str
    onderwerp: str
    wie: str
    wanneer: str
    alineas: tuple[str, ...]
    nieuw: bool = False
    gelezen_url: str = ""
    stand: str = ""


@dataclass(frozen=True, slots=True)
class GesprekBeeld:
    """The messages about one placement; `schrijf`: the button to write, or None when that can't be any more."""

    id: str
    kop: str
    onder: str
    berichten: tuple[BerichtBeeld, ...]
    schrijf: KnopBeeld | None


def loopt(rij: Plaatsing, vandaag: date) -> bool:
    """Say whether the provider still sees this placement."""
    return rij.tot is None or rij.tot > vandaag


def plaatsing(rij: Plaatsing, *, vandaag: date, basis: str, mag: bool) -> PlaatsingBeeld:
    """Return a placement; `basis` is the address of the page Traject."""
    naam = rij.organisatie.naam
    wat = ", ".join(deel for deel in (LEERROUTES[rij.leerroute] if rij.leerroute else "", rij.cursus) if deel)
    einde = f" tot {datums.voluit(rij.tot)}" if rij.tot else ""
    begonnen = f" De aanbieder zegt: begonnen op {datums.voluit(rij.startdatum)}." if rij.startdatum else ""
    stand = ToestandBeeld("goed", "Loopt")
    if not loopt(rij, vandaag):
        stand = ToestandBeeld("nvt", "Voorbij")
    elif rij.vanaf > vandaag:
        stand = ToestandBeeld("nog_niet", "Begint nog")
    knoppen = (
        KnopBeeld("Beëindigen", f"{basis}/plaatsing/{rij.id}/einde", "stil", onzichtbaar=f": plaatsing bij {naam}"),
    )
    kan = mag and loopt(rij, vandaag)
    wanneer = f"Vanaf {datums.voluit(rij.vanaf)}{einde}.{begonnen}"
    return PlaatsingBeeld(naam, stand, wat, wanneer, knoppen if kan else ())


def gesprekken(
    plaatsingen: Sequence[Plaatsing],
    berichten: Sequence[Partnerbericht],
    *,
    vandaag: date,
    leest: bool,
    schrijft: bool,
    basis: str,
) -> list[GesprekBeeld]:
    """Return the talks with providers, the newest placement first, each from its first message on."""
    per: dict[object, list[BerichtBeeld]] = {}
    for rij in berichten:
        per.setdefault(rij.plaatsing_id, []).append(_bericht(rij, leest, basis))
    uit = []
    for plek in plaatsingen:
        naam = plek.organisatie.naam
        knop = KnopBeeld("Bericht schrijven", f"{basis}/berichten/{plek.id}", onzichtbaar=f" aan {naam}")
        open_ = loopt(plek, vandaag)
        onder = plek.cursus or f"vanaf {datums.voluit(plek.vanaf)}"
        if not open_ and plek.tot:
            onder += f", gestopt op {datums.voluit(plek.tot)}"
        uit.append(
            GesprekBeeld(str(plek.id), naam, onder, tuple(per.get(plek.id, ())), knop if schrijft and open_ else None)
        )
    return uit


def _bericht(rij: Partnerbericht, leest: bool, basis: str) -> BerichtBeeld:
    van_ons = rij.van == "gemeente"
    nieuw = not van_ons and rij.gelezen_op is None
    stand = ""
    if van_ons:
        stand = "Gelezen door de aanbieder." if rij.gelezen_op else "Nog niet gelezen door de aanbieder."
    return BerichtBeeld(
        id=str(rij.id),
        onderwerp=rij.onderwerp,
        wie=rij.door,
        wanneer=datums.voluit(rij.gemaakt_op.astimezone(AMSTERDAM).date()),
        alineas=tuple(deel.strip() for deel in rij.tekst.split("\n") if deel.strip()),
        nieuw=nieuw,
        gelezen_url=f"{basis}/berichten/{rij.id}/gelezen" if nieuw and leest else "",
        stand=stand,
    )
