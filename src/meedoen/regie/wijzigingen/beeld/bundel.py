# SPDX-License-Identifier: EUPL-1.2
"""The evidence for a change: the meter, the lessons with what counts and why, levels, exams, and talks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.recht.uitkomst import Stap
from meedoen.recht.wi2021.afschalen import NT2_UREN
from meedoen.recht.wi2021.uren import MINUTEN_PER_UUR, Aanbieder, Urenstand
from meedoen.regie.plannen.leren import EXAMENDEEL
from meedoen.regie.trajecten.queries import LesRegel
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld
from meedoen.regie.web.zinnen.domein_nl.traject import LESSEN
from meedoen.regie.wijzigingen.beeld.wet import Wetstap, wetstappen

NORM = NT2_UREN[-1].waarde
AANBIEDERS = {
    Aanbieder.KEURMERK: "School met het keurmerk",
    Aanbieder.TAALSCHAKEL: "Instelling voor het taalschakeltraject",
    Aanbieder.NIET_VRIJSTELLEND: "Praktijkonderwijs, speciaal onderwijs of entree",
    Aanbieder.ANDERS: "Ergens anders, zonder keurmerk",
}


@dataclass(frozen=True, slots=True)
class MeterBeeld:
    """Hours that count against the norm; `aandeel` from 0 to 1."""

    telt: int
    norm: int
    open: int
    telt_niet: int
    aandeel: float
    stappen: tuple[Wetstap, ...]

    @property
    def nog(self) -> int:
        """Hours to go."""
        return max(0, self.norm - self.telt)


@dataclass(frozen=True, slots=True)
class LesBeeld:
    """One row of lessons in words."""

    periode: str
    soort: str
    school: str
    uren: int
    aanwezig: str
    inzet: str
    herkomst: str
    knoppen: tuple[KnopBeeld, ...]


def meter(stand: Urenstand, stappen: Sequence[Stap], norm: int = NORM) -> MeterBeeld:
    """Return the meter of one norm, with the steps that are about it."""
    eigen = [stap for stap in stappen if stap.waarden and stap.waarden[0] == stand.doel.value]
    return MeterBeeld(
        telt=stand.uren,
        norm=norm,
        open=stand.open // MINUTEN_PER_UUR,
        telt_niet=stand.telt_niet // MINUTEN_PER_UUR,
        aandeel=stand.uren / norm,
        stappen=wetstappen(eigen),
    )


def lessen(regels: Sequence[LesRegel], basis: str, *, mag: bool) -> list[LesBeeld]:
    """Return the rows of lessons, newest first."""
    return [
        LesBeeld(
            periode=f"{datums.kort(r.feit.vanaf)} tot en met {datums.kort(r.feit.tot_en_met)}",
            soort=LESSEN[r.feit.lessoort.value][:1].upper() + LESSEN[r.feit.lessoort.value][1:],
            school=f"{r.feit.school} ({AANBIEDERS[r.feit.aanbieder].lower()})",
            uren=r.feit.uren,
            aanwezig=_aanwezig(r.feit),
            inzet=r.feit.inzet,
            herkomst=f"{r.feit.herkomst}. Vastgelegd door {r.door}.",
            knoppen=(
                KnopBeeld("Klopt niet", f"{basis}/lesuren/{r.id}/weg", "stil", onzichtbaar=f": {r.feit.uren} uur"),
            )
            if mag
            else (),
        )
        for r in regels
    ]


def _aanwezig(les: g.LesurenGeboekt) -> str:
    if not les.aangeboden:
        return "niet bekend"
    return f"{les.uren} van {les.aangeboden} uur ({round(100 * les.uren / les.aangeboden)}%)"


def niveaus(feiten: DossierFeiten) -> list[tuple[str, str]]:
    """Return per skill the last level that was told, with its day."""
    laatste: dict[str, str] = {}
    for meting in feiten.metingen:
        for code, niveau in meting.niveaus.items():
            laatste[EXAMENDEEL[code].value] = f"{niveau.value}, op {datums.voluit(meting.datum)}"
    return [(deel.capitalize(), tekst) for deel, tekst in laatste.items()]


def examens(feiten: DossierFeiten) -> list[tuple[str, str]]:
    """Return the results of exams that DUO told."""
    return [
        (
            EXAMENDEEL[e.onderdeel].value.upper()
            if e.onderdeel == "KNM"
            else EXAMENDEEL[e.onderdeel].value.capitalize(),
            f"{e.niveau + ': ' if e.niveau else ''}{e.resultaat.lower()} op {datums.voluit(e.datum)}",
        )
        for e in feiten.duo.examens
        if e.onderdeel in EXAMENDEEL
    ]


def gezegd(feiten: DossierFeiten, geboekt: int) -> str:
    """Return how the total of the last talk stands beside the rows; empty when no talk told one."""
    totaal = next((m for m in reversed(feiten.metingen) if m.lesuren is not None), None)
    if totaal is None or totaal.lesuren is None:
        return ""
    zin = f"In het gesprek van {datums.voluit(totaal.datum)} noemde de school {totaal.lesuren} uur in totaal."
    if totaal.lesuren > geboekt:
        return f"{zin} Hier staan er {geboekt}. Vraag de school om de uren per periode: alleen die tellen als bewijs."
    return zin
