# SPDX-License-Identifier: EUPL-1.2
"""The page Begeleiding in words: the line, the list of the first week, the house, and the two views over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.safestring import SafeString

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.begeleiding import volgend_contact, volgende_meting
from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.regie.begeleiding.models import HoeGaatHet, Meting
from meedoen.regie.begeleiding.schaal import ANTWOORDEN, LEEFGEBIEDEN, TRAPPEN, VRAGEN, Leefgebied
from meedoen.regie.begeleiding.tekening import trappenlijn
from meedoen.regie.dossiers.models import Gebeurtenis
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.web.zinnen.domein_nl.begeleiding import (
    FASEN,
    WOONSTAPPEN,
    WOONVORMEN,
    ritmezin,
)

KOLOMMEN: Final = ("datum", "leefgebied", "wie kijkt", "trap", "betekenis")
_WIE: Final = {g.Blik.EIGEN: "Inburgeraar", g.Blik.BEGELEIDER: "Begeleider"}


@dataclass(frozen=True, slots=True)
class LijnBeeld:
    """The line of guidance: each phase as (name, past, present or to come), the one of now in words, the next talk."""

    stappen: tuple[tuple[str, str], ...]
    zinnen: tuple[str, ...]
    toestand: ToestandBeeld | None


def lijn(feiten: DossierFeiten, beleid: Beleid, vandaag: date) -> LijnBeeld:
    """Return how the guidance stands."""
    nu, begeleiding = feiten.begeleiding.fase, feiten.begeleiding
    if nu is None:
        zin = "De begeleiding is nog niet begonnen. Met de sleutel begint ze vanzelf, of kies zelf een fase."
        return LijnBeeld(tuple((naam, "komt") for naam in FASEN.values()), (zin,), None)
    plek = list(FASEN).index(nu.fase)
    stappen = tuple(
        (naam, "klaar" if i < plek else "nu" if i == plek else "komt") for i, naam in enumerate(FASEN.values())
    )
    zinnen = [f"Sinds {datums.voluit(nu.datum)}. {ritmezin(nu.ritme_dagen)}"]
    if nu.reden:
        zinnen.append(nu.reden)
    if feiten.laatste_gesprek is not None:
        zinnen.append(f"Het laatste gesprek was op {datums.voluit(feiten.laatste_gesprek)}.")
    volgend, meten = volgend_contact(begeleiding, feiten.laatste_gesprek), volgende_meting(begeleiding, beleid)
    if volgend is not None:
        zinnen.append(f"Praat weer uiterlijk {datums.voluit_met_dag(volgend)}.")
    if meten is not None:
        weer = "weer " if begeleiding.gemeten else ""
        zinnen.append(f"Kijk uiterlijk {datums.voluit(meten)} {weer}samen naar wat de inburgeraar zelf doet.")
    teken = ToestandBeeld("goed" if nu.fase is g.Begeleidingsfase.KLAAR else "loopt", FASEN[nu.fase])
    if volgend is not None and volgend < vandaag:
        teken = ToestandBeeld("te_laat", "Gesprek te laat", vlak=True)
    return LijnBeeld(stappen, tuple(zinnen), teken)


def wie(feiten: DossierFeiten, vandaag: date) -> list[str]:
    """Return who of which organisation guides, or was asked and did not answer yet."""
    lopend = [v for v in feiten.begeleiding.verwijzingen if v.tot is None or v.tot > vandaag]
    return [
        f"{v.gedaan.organisatie}: {v.wie}." if v.wie else f"{v.gedaan.organisatie} is gevraagd en antwoordde nog niet."
        for v in lopend
    ]


@dataclass(frozen=True, slots=True)
class WonenBeeld:
    """The house: how it stands, where somebody lives since when, the steps, and the time without a house."""

    stand: ToestandBeeld
    nu: str
    stappen: tuple[tuple[str, str], ...]
    plekken: tuple[str, ...]
    weken: int
    zonder: tuple[str, ...]


def wonen(rijen: Sequence[tuple[Gebeurtenis, g.Gegevens]], feiten: DossierFeiten) -> WonenBeeld:
    """Return the house from the rows that still count, newest first."""
    stappen = [feit for _, feit in rijen if isinstance(feit, g.WoningStap)]
    plekken = [feit for _, feit in rijen if isinstance(feit, g.WoonsituatieVastgesteld)]
    zonder = [feit for _, feit in rijen if isinstance(feit, g.GeenWoning)]
    laatste = feiten.begeleiding.woning
    if laatste is None:
        teken = ToestandBeeld("nog_niet", "Nog niets vastgelegd")
    else:
        teken = ToestandBeeld("goed" if laatste.stap is g.Woonstap.SLEUTEL else "loopt", WOONSTAPPEN[laatste.stap])
    dagen = {dag for z in zonder for dag in range(z.vanaf.toordinal(), z.tot_en_met.toordinal() + 1)}
    return WonenBeeld(
        stand=teken,
        nu=_plek(plekken[0]) if plekken else "",
        stappen=tuple((datums.voluit(s.datum), _stap(s)) for s in stappen),
        plekken=tuple(_plek(p) for p in plekken[1:]),
        weken=round(len(dagen) / 7),
        zonder=tuple(
            f"Van {datums.voluit(z.vanaf)} tot en met {datums.voluit(z.tot_en_met)}"
            f"{f': {z.toelichting}' if z.toelichting else ''}"
            for z in zonder
        ),
    )


def _stap(feit: g.WoningStap) -> str:
    waar = f" in {feit.plaats}" if feit.plaats else ""
    return f"{WOONSTAPPEN[feit.stap]}{waar}.{f' {feit.reden}' if feit.reden else ''}"


def _plek(feit: g.WoonsituatieVastgesteld) -> str:
    waar = f", in de gemeente {feit.gemeente}" if feit.gemeente else ""
    return f"{WOONVORMEN[feit.vorm]}{waar}, sinds {datums.voluit(feit.vanaf)}"


@dataclass(frozen=True, slots=True)
class GebiedBeeld:
    """One part of life: both last steps in words, whether they differ, the drawing, and all steps as rows."""

    sleutel: str
    naam: str
    nu: tuple[tuple[str, str], ...]
    anders: bool
    tekening: SafeString
    rijen: tuple[tuple[str, str, str], ...]


def gebieden(metingen: Sequence[Meting]) -> tuple[GebiedBeeld, ...]:
    """Return every part of life that was asked, in the order of the scale."""
    if not metingen:
        return ()
    van, tot = metingen[0].datum, metingen[-1].datum
    return tuple(
        _gebied(gebied, metingen, van, tot) for gebied in LEEFGEBIEDEN if any(gebied in m.trappen for m in metingen)
    )


def _gebied(gebied: Leefgebied, metingen: Sequence[Meting], van: date, tot: date) -> GebiedBeeld:
    naam = LEEFGEBIEDEN[gebied][0]
    per_blik = {
        blik: [(m.datum, int(m.trappen[gebied])) for m in metingen if m.blik == blik and gebied in m.trappen]
        for blik in g.Blik
    }
    laatste = {blik: reeks[-1][1] for blik, reeks in per_blik.items() if reeks}
    kop = f"{naam}: " + ", ".join(f"{_WIE[blik].lower()} {trap}" for blik, trap in laatste.items())
    dagen = sorted({dag for reeks in per_blik.values() for dag, _ in reeks}, reverse=True)
    van_dag = {blik: dict(reeks) for blik, reeks in per_blik.items()}
    return GebiedBeeld(
        sleutel=gebied.value, naam=naam,
        nu=tuple((_WIE[blik], f"{trap}. {TRAPPEN[trap]}") for blik, trap in laatste.items()),
        anders=len(set(laatste.values())) > 1,
        tekening=trappenlijn(gebied.value, kop, per_blik[g.Blik.EIGEN], per_blik[g.Blik.BEGELEIDER], van, tot),
        rijen=tuple(
            (datums.voluit(dag), _trap(van_dag[g.Blik.EIGEN].get(dag)), _trap(van_dag[g.Blik.BEGELEIDER].get(dag)))
            for dag in dagen
        ),
    )  # fmt: skip


def _trap(trap: int | None) -> str:
    return f"{trap}. {TRAPPEN[trap]}" if trap else "niet besproken"


def momenten(metingen: Sequence[Meting], basis: str, *, mag: bool) -> tuple[tuple[str, str, KnopBeeld | None], ...]:
    """Return each time that something was filled in, newest first: when and who, what was noted, the way to undo it."""
    return tuple(
        (
            f"{datums.voluit(m.datum)}, {_WIE[g.Blik(m.blik)].lower()}",
            m.toelichting,
            KnopBeeld("Klopt niet", f"{basis}/meting/{m.id}/weg", "stil",
                      onzichtbaar=f": {_WIE[g.Blik(m.blik)].lower()} op {datums.voluit(m.datum)}") if mag else None,
        )
        for m in reversed(metingen)
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class AntwoordBeeld:
    """What the person answered once: the day, each answer with the name of its question, own words, the way to undo."""

    dag: str
    antwoorden: tuple[tuple[str, str], ...]
    woorden: str
    knop: KnopBeeld | None


def antwoorden(rijen: Sequence[HoeGaatHet], basis: str, *, mag: bool) -> tuple[AntwoordBeeld, ...]:
    """Return each time the person was asked how it goes, newest first."""

    def beeld(rij: HoeGaatHet) -> AntwoordBeeld:
        dag, adres = datums.voluit(rij.datum), f"{basis}/hoe-gaat-het/{rij.id}/weg"
        gezegd = tuple(
            (naam, ANTWOORDEN.get(rij.antwoorden.get(vraag, 0), "geen antwoord")) for vraag, (naam, _) in VRAGEN.items()
        )
        knop = KnopBeeld("Klopt niet", adres, "stil", onzichtbaar=f": gevraagd op {dag}") if mag else None
        return AntwoordBeeld(dag, gezegd, rij.woorden, knop)

    return tuple(beeld(rij) for rij in rijen)


def csvrijen(metingen: Sequence[Meting]) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield every step that was filled in, by day."""
    for m in metingen:
        for gebied, (naam, _) in LEEFGEBIEDEN.items():
            if gebied in m.trappen:
                trap = int(m.trappen[gebied])
                yield m.datum.isoformat(), naam, _WIE[g.Blik(m.blik)].lower(), str(trap), TRAPPEN[trap]
