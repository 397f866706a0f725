# SPDX-License-Identifier: EUPL-1.2
"""A move as its page shows it: the check-list for DUO, access of others, packages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten import berichten
from meedoen.domein.uitwisseling import Toegang, vertrokken_op
from meedoen.regie.trajecten.beeld import duo_stand, totalen
from meedoen.regie.trajecten.models import Plaatsing
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web import datums
from meedoen.regie.web.gemeenten import naam_van
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.wijzigingen.beeld.wet import Wetstap, wetstappen
from meedoen.regie.wijzigingen.models import Overdrachtspakket

_LEEG = ToestandBeeld("nog_niet", "Niets vastgelegd")


@dataclass(frozen=True, slots=True)
class LijstRegel:
    """One line of the check-list: what, how far it is at DUO, and a few words."""

    wat: str
    toestand: ToestandBeeld
    tekst: str


@dataclass(frozen=True, slots=True)
class VerhuisBeeld:
    """The move: since when and where to, the check-list, who still sees the person, and our own access by DP-13."""

    weg: date | None
    waarheen: str
    lijst: tuple[LijstRegel, ...]
    aanbieders: tuple[tuple[str, str], ...]
    toegang: str
    stappen: tuple[Wetstap, ...]
    hierheen: str


@dataclass(frozen=True, slots=True)
class PakketBeeld:
    """One package: which way, what it was for, who took it, and its buttons."""

    kop: str
    zin: str
    gehaald: tuple[str, ...]
    knoppen: tuple[KnopBeeld, ...]


def verhuisbeeld(
    feiten: DossierFeiten, toegang: Toegang, leveringen: Mapping[str, Bericht], plaatsingen: Sequence[Plaatsing],
    *, vandaag: date,
) -> VerhuisBeeld:  # fmt: skip
    """Return the move of this dossier; without one the page says how it begins."""
    weg, uit = vertrokken_op(feiten), feiten.verhuisd_uit
    waarheen = ""
    if weg is not None and uit is not None:
        waarheen = "het buitenland" if uit.buitenland else naam_van(uit.nieuwe_gemeente) if uit.nieuwe_gemeente else ""
    ons = feiten.verhuisd
    vorige = naam_van(ons.vorige_gemeente) if ons and ons.vorige_gemeente else "een andere gemeente"
    return VerhuisBeeld(
        weg=weg,
        waarheen=waarheen,
        lijst=bij_duo(feiten, leveringen),
        aanbieders=tuple(_aanbieder(p, vandaag) for p in plaatsingen),
        toegang=_toegang(toegang),
        stappen=wetstappen(toegang.stappen),
        hierheen=f"Verhuisd hierheen op {datums.voluit(ons.datum)}, vanuit {vorige}." if ons else "",
    )


def bij_duo(feiten: DossierFeiten, leveringen: Mapping[str, Bericht]) -> tuple[LijstRegel, ...]:
    """Return the check-list of hours and results: what is laid down, and how far it is at DUO."""
    uit = [
        LijstRegel(
            f"{t.soort}: {t.uren}", t.duo or _LEEG, t.duo_tekst if t.duo else "Er staan geen uren in het urenboek."
        )
        for t in totalen(feiten, leveringen)
    ]
    for naam, betreft, is_er in (
        ("Participatieverklaring (PVT)", berichten.PVT, feiten.pvt),
        ("Eindgesprek MAP", berichten.MAP, feiten.map),
        ("Z-route af", berichten.ZROUTE, feiten.zroute if feiten.leerroute == "Z" else None),
    ):
        if naam.startswith("Z") and feiten.leerroute != "Z":
            continue
        stand = duo_stand(betreft, feiten, leveringen) if is_er is not None else _elders(betreft, feiten)
        tekst = stand[1] if stand else "Nog niet gedaan, of nog niet vastgelegd."
        uit.append(LijstRegel(naam, stand[0] if stand else _LEEG, tekst))
    return tuple(uit)


def _elders(betreft: str, feiten: DossierFeiten) -> tuple[ToestandBeeld, str] | None:
    """Return what another gemeente told DUO of the PVT or the MAP."""
    dag = {berichten.PVT: feiten.pvt_op, berichten.MAP: feiten.map_op}.get(betreft)
    return (ToestandBeeld("goed", "DUO heeft dit"), f"Gedaan op {datums.voluit(dag)}.") if dag else None


def _aanbieder(rij: Plaatsing, vandaag: date) -> tuple[str, str]:
    if rij.tot is None:
        return rij.organisatie.naam, "Ziet deze persoon nog."
    laatste = datums.voluit(rij.tot - timedelta(days=1))
    if rij.tot > vandaag:
        return rij.organisatie.naam, f"Ziet deze persoon tot en met {laatste}."
    return rij.organisatie.naam, f"Ziet niets meer sinds {datums.voluit(rij.tot)}."


def _toegang(toegang: Toegang) -> str:
    if toegang.mag and toegang.tot is None:
        return "Wij mogen DUO nog gegevens vragen over deze persoon."
    if toegang.tot is None:
        return "Wij mogen DUO geen gegevens meer vragen over deze persoon."
    dag = datums.voluit(toegang.tot)
    return f"Wij mogen DUO vragen tot {dag}." if toegang.mag else f"Wij mogen DUO niets meer vragen sinds {dag}."


def pakketbeelden(rijen: Sequence[Overdrachtspakket], basis: str, *, mag: bool) -> tuple[PakketBeeld, ...]:
    """Return the packages, newest first; downloads are a POST, since each is written down."""
    return tuple(_pakket(rij, f"{basis}/verhuizen/pakket/{rij.id}", mag=mag) for rij in rijen)


def _pakket(rij: Overdrachtspakket, url: str, *, mag: bool) -> PakketBeeld:
    gemeente, op = naam_van(rij.gemeentecode), datums.voluit(rij.gemaakt_op.astimezone(AMSTERDAM).date())
    knoppen = [KnopBeeld("Lezen", url, onzichtbaar=f": pakket van {op}")]
    if rij.richting == "uit" and mag:
        knoppen += [
            KnopBeeld("Bestand ophalen", f"{url}/json", post=True, onzichtbaar=f": pakket van {op}"),
            KnopBeeld("PDF ophalen", f"{url}/pdf", post=True, onzichtbaar=f": pakket van {op}"),
        ]
    kop = f"Voor gemeente {gemeente}" if rij.richting == "uit" else f"Van gemeente {gemeente}"
    gedaan = "Gemaakt" if rij.richting == "uit" else "Ingelezen"
    gevraagd = f"Gevraagd op {datums.voluit(rij.gevraagd_op)} door {rij.gevraagd_door}."
    zin = f"{gedaan} op {op} door {rij.gemaakt_door}. {gevraagd}"
    gehaald = tuple(
        f"{v.door} haalde {'de PDF' if v.vorm == 'pdf' else 'het bestand'} op: "
        f"{datums.voluit(v.op.astimezone(AMSTERDAM).date())}, {datums.tijdstip(v.op.astimezone(AMSTERDAM))}"
        for v in sorted(rij.verstrekkingen.all(), key=lambda v: v.op)
    )
    return PakketBeeld(kop, zin, gehaald, tuple(knoppen))
