# SPDX-License-Identifier: EUPL-1.2
"""The pages of people who guide in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from meedoen.domein.begeleiding import Punt
from meedoen.domein.gebeurtenissen import Begeleidingsfase, Uitkomst
from meedoen.domein.verwijzen import Lijstthema, punten_van
from meedoen.regie.begeleiding.models import Afspraak
from meedoen.regie.dossiers.kop import leeftijd
from meedoen.regie.trajecten.zinnen import LEERROUTES
from meedoen.regie.verwijzen.beeld import duur
from meedoen.regie.verwijzen.models import Afgevinkt, Bezoek, Uren
from meedoen.regie.verwijzen.queries import Gezinslid, Mens, MensKort, Vraag
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen.domein_nl.begeleiding import FASEN, PUNTEN, UITKOMSTEN, ritmezin

THEMAS: Final[dict[Lijstthema, str]] = {
    Lijstthema.WONEN: "Wonen", Lijstthema.ZORG: "Zorg", Lijstthema.WERK: "Werk", Lijstthema.INKOMEN: "Inkomen",
    Lijstthema.VERZEKERINGEN: "Verzekeringen", Lijstthema.ONDERWIJS: "Onderwijs", Lijstthema.BUURT: "Buurt",
}  # fmt: skip
_RELATIES: Final = {"partner": "Partner", "kind": "Kind", "ouder": "Ouder", "broer_zus": "Broer of zus",
                    "voogd": "Voogd (Nidos)"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MensRij:
    """One of the own people in the list."""

    naam: str
    url: str
    klein: str
    telefoon: str
    let_op: str


@dataclass(frozen=True, slots=True)
class BezoekBeeld:
    """One appointment: when and where, with whom, what for, and the address of the page of that person."""

    wanneer: str
    wie: str
    wat: str
    url: str
    afzeggen: str = ""


@dataclass(frozen=True, slots=True)
class ThemaBeeld:
    """One theme of the list: how much of it is done."""

    naam: str
    url: str
    klaar: int
    alle: int


@dataclass(frozen=True, slots=True)
class TaakBeeld:
    """Something to do: what, by whom and when, or what came of it."""

    wat: str
    klein: str
    url: str = ""
    te_laat: bool = False


def rijen(
    mensen: Sequence[MensKort], open_: Mapping[UUID, int], week: Mapping[UUID, Sequence[Punt]], *, basis: str
) -> list[MensRij]:
    """Return the own people as rows of the list."""
    uit = []
    for mens in mensen:
        aantal = open_.get(mens.dossier_id, 0)
        nog = sum(punt.open for punt in week.get(mens.dossier_id, ()))
        delen = [mens.taal, LEERROUTES.get(mens.leerroute, "") if mens.leerroute else "",
                 f"{aantal} {'taak' if aantal == 1 else 'taken'} open" if aantal else "",
                 f"eerste week: nog {nog}" if nog else ""]  # fmt: skip
        uit.append(MensRij(mens.naam, f"{basis}/{mens.dossier_id}", " · ".join(filter(None, delen)) or "Geen taak open",
                           mens.telefoon, mens.veilig_contact))  # fmt: skip
    return uit


def bezoeken(stukken: Sequence[Bezoek], mensen: Mapping[UUID, Mens], *, basis: str, met_dag: bool) -> list[BezoekBeeld]:
    """Return the appointments with people who are still one's own."""
    uit = []
    for stuk in stukken:
        mens = mensen.get(stuk.dossier_id)
        if mens is None:
            continue
        url = f"{basis}/{stuk.dossier_id}"
        dag = f"{datums.voluit_met_dag(stuk.dag).capitalize()}, " if met_dag else ""
        uit.append(BezoekBeeld(f"{dag}{datums.tijdstip(stuk.tijd)}, {stuk.waar}", mens.naam, stuk.wat, url,
                               f"{url}/bezoek/{stuk.id}/afzeggen"))  # fmt: skip
    return uit


def themas(afgevinkt: Mapping[str, Afgevinkt], *, basis: str) -> list[ThemaBeeld]:
    """Return each theme with how much of it is ticked."""
    return [
        ThemaBeeld(naam, f"{basis}/lijst/{thema.value}", sum(p.code in afgevinkt for p in punten_van(thema)),
                   len(punten_van(thema)))
        for thema, naam in THEMAS.items()
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class WeekStand:
    """How the own part of the first week stands: how many things are open, in a sentence, and whether a day passed."""

    aantal: int
    zin: str
    te_laat: bool


def weekstand(alle: Sequence[Punt], vandaag: date) -> WeekStand | None:
    """Return how the first week stands; None where there is none."""
    if not alle:
        return None
    nog = [punt for punt in alle if punt.open]
    if not nog:
        return WeekStand(0, "Alles is geregeld.", te_laat=False)
    eerst = min(punt.uiterlijk for punt in nog)
    dingen = "ding" if len(nog) == 1 else "dingen"
    return WeekStand(len(nog), f"Nog {len(nog)} {dingen} te regelen, het eerste uiterlijk {datums.voluit(eerst)}.",
                     te_laat=eerst < vandaag)  # fmt: skip


def week(alle: Sequence[Punt], vandaag: date) -> list[dict[str, object]]:
    """Return the things of the first week to tick, each with by when, or when it was done and by whom."""
    return [
        {"code": punt.stuk.punt.value, "wat": PUNTEN[punt.stuk.punt], "aan": not punt.open,
         "klein": _wanneer_punt(punt, vandaag)}
        for punt in alle
    ]  # fmt: skip


def _wanneer_punt(punt: Punt, vandaag: date) -> str:
    stand = punt.stand
    wie = f", {stand.wie}" if stand is not None and stand.wie else ""
    if stand is not None and stand.gedaan_op is not None:
        return f"{datums.voluit(stand.gedaan_op)}{wie}"
    voorbij = "Dag voorbij. " if punt.uiterlijk < vandaag else ""
    return f"{voorbij}Uiterlijk {datums.voluit(punt.uiterlijk)}{wie}"


def taken(
    rijen_: Sequence[Afspraak], vandaag: date, *, basis: str, wie: bool
) -> tuple[list[TaakBeeld], list[TaakBeeld]]:
    """Return what is open, and what was done; `wie`: also who does it, which a volunteer does not read."""
    open_ = [
        TaakBeeld(rij.wat, _wanneer(rij, wie=wie),
                  f"{basis}/afspraak/{rij.id}", rij.uiterlijk < vandaag)
        for rij in rijen_ if not rij.uitkomst
    ]  # fmt: skip
    klaar = [
        TaakBeeld(rij.wat, f"{_uitkomst(rij.uitkomst)}{f', {datums.voluit(rij.klaar_op)}' if rij.klaar_op else ''}")
        for rij in rijen_ if rij.uitkomst
    ]  # fmt: skip
    return open_, klaar


def _wanneer(rij: Afspraak, *, wie: bool) -> str:
    zin = f"uiterlijk {datums.voluit(rij.uiterlijk)}"
    zin = f"{rij.wie}, {zin}" if wie else zin
    return f"{zin[:1].upper()}{zin[1:]}"


def _uitkomst(code: str) -> str:
    return UITKOMSTEN[Uitkomst(code)].capitalize()


def feiten(mens: Mens, gezin: Sequence[Gezinslid], vandaag: date) -> list[tuple[str, str]]:
    """Return what a begeleider needs to know, as label and value; for a volunteer hardly anything is left."""
    adres = (
        "Geheim: vraag het aan de consulent"
        if mens.geheim_adres
        else ", ".join(filter(None, [mens.adres, mens.plaats]))
    )
    paren = [
        ("Taal", mens.taal), ("Tolk", mens.tolk), ("Adres", adres if mens.consulent or mens.adres else ""),
        ("E-mail", mens.email), ("Leerroute", LEERROUTES.get(mens.leerroute, "") if mens.leerroute else ""),
        ("Thuis", "; ".join(_lid(lid, vandaag) for lid in gezin)),
        ("Lijn van begeleiding", _lijn(mens)),
        ("Consulent", _wie(mens.consulent, mens.consulent_telefoon)),
        ("Begeleider", _wie(mens.begeleider, mens.begeleider_telefoon)),
        ("Je begeleidt tot", datums.voluit(mens.tot) if mens.tot else ""),
    ]  # fmt: skip
    return [(label, waarde) for label, waarde in paren if waarde]


def _wie(naam: str | None, nummer: str | None) -> str:
    return f"{naam}, {nummer}" if naam and nummer else naam or ""


def _lijn(mens: Mens) -> str:
    if not mens.fase:
        return ""
    return f"{FASEN[Begeleidingsfase(mens.fase)]}. {ritmezin(mens.ritme or 0)}"


def _lid(lid: Gezinslid, vandaag: date) -> str:
    delen = [f"{_RELATIES.get(lid.relatie, 'Familie')} {lid.naam}".strip()]
    if lid.geboortedatum is not None:
        delen.append(f"{leeftijd(lid.geboortedatum, vandaag)} jaar")
    if not lid.woont_bij:
        delen.append("woont ergens anders")
    return ", ".join(delen)


def uren(boek: Sequence[Uren], totaal: int, soorten: Mapping[str, str]) -> tuple[str, list[str]]:
    """Return the sum in words, and the newest rows of the ledger."""
    regels = [
        f"{datums.voluit(rij.dag)}: {duur(rij.minuten)}, {soorten.get(rij.wat, rij.wat).lower()}"
        f"{f' ({rij.uitleg})' if rij.uitleg else ''}"
        for rij in boek
    ]
    return (duur(totaal) if totaal else ""), regels


def vraag(stuk: Vraag) -> list[tuple[str, str]]:
    """Return what an organisation needs to answer, as label and value."""
    groot, klein = stuk.volwassenen, stuk.kinderen
    thuis = [f"{groot} {'volwassene' if groot == 1 else 'volwassenen'}" if groot else "",
             f"{klein} {'kind' if klein == 1 else 'kinderen'}" if klein else ""]  # fmt: skip
    paren = [("Taal", stuk.taal), ("Tolk", stuk.tolk), ("Woonplaats", stuk.plaats),
             ("Woont samen met", " en ".join(filter(None, thuis)) or "niemand, voor zover bekend"),
             ("Consulent", _wie(stuk.consulent, stuk.consulent_telefoon))]  # fmt: skip
    return [(label, waarde) for label, waarde in paren if waarde]


def punten(thema: Lijstthema, afgevinkt: Mapping[str, Afgevinkt], gekozen: Collection[str]) -> list[dict[str, object]]:
    """Return the things of one theme; `gekozen` are ticked, with the day where that was kept."""
    return [
        {
            "code": punt.code,
            "wat": punt.wat,
            "aan": punt.code in gekozen,
            "klein": f"{datums.voluit(dag)}, {afgevinkt[punt.code].door}"
            if punt.code in afgevinkt and (dag := afgevinkt[punt.code].gedaan_op)
            else "",
        }
        for punt in punten_van(thema)
    ]
