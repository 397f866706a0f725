# SPDX-License-Identifier: EUPL-1.2
"""The batch in words, a table and a drawing: per week what must be ready, and per colleague who comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import ceil
from typing import Final, NamedTuple
from uuid import UUID

from django.utils.safestring import SafeString

from meedoen.domein.lading import Collega, Gevolg, Week
from meedoen.regie.dossiers.queries.herkenning import voluit
from meedoen.regie.web import datums
from meedoen.regie.web.html import vul_html, vul_html_reeks
from meedoen.regie.web.onderdelen.modellen import StripDeel, ToestandBeeld
from meedoen.regie.werkplek.lading.queries import LosseRij

BREED, HOOG, LINKS, ONDER, BOVEN = 640, 240, 44, 34, 20
_STAPPEN: Final = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)


class WeekRegel(NamedTuple):
    """A row of the weeks."""

    week: Week
    vanaf: str
    stand: ToestandBeeld


class CollegaRegel(NamedTuple):
    """A row of the proposal: how many this colleague has, gets, and then has."""

    collega: Collega
    doet_mee: bool
    krijgt: int
    wordt: int


class WieRegel(NamedTuple):
    """A row of who goes to whom. `uiterlijk` None: the ten weeks do not run yet."""

    dossier_id: UUID
    naam: str
    gemeente: str
    uiterlijk: date | None
    collega: str


def weekregels(gevolg: Gevolg) -> tuple[WeekRegel, ...]:
    """Return the rows of the weeks."""
    return tuple(WeekRegel(week, datums.voluit(week.maandag), _stand(week)) for week in gevolg.weken)


def _stand(week: Week) -> ToestandBeeld:
    if week.te_laat:
        return ToestandBeeld("te_laat", f"{week.te_laat} te laat", vlak=True)
    if week.nieuw + week.eigen:
        return ToestandBeeld("goed", "Iedereen op tijd")
    return ToestandBeeld("nog_niet", "Niets met een laatste dag")


def strip(rijen: Sequence[LosseRij], gevolg: Gevolg) -> tuple[StripDeel, ...]:
    """Return the three numbers on top."""
    gemist = sum(week.te_laat for week in gevolg.weken)
    wacht = f"bij {gevolg.loopt_niet} loopt de klok nog niet" if gevolg.loopt_niet else "hun klok loopt"
    return (
        StripDeel(str(len(rijen)), "Nog van niemand", wacht, "#voorstel"),
        StripDeel(str(gevolg.al_te_laat), "Al te laat", "de tien weken zijn voorbij", "#weken",
                  te_laat=bool(gevolg.al_te_laat)),
        StripDeel(str(gemist), "Worden nog te laat", "als het team niet meer kan doen", "#weken",
                  te_laat=bool(gemist)),
    )  # fmt: skip


def bevinding(rijen: Sequence[LosseRij], gevolg: Gevolg, per_week: int) -> str:
    """Return what the weeks show, in one or two sentences."""
    begin = min((rij.begin for rij in rijen if rij.begin), default=None)
    alle = sum(week.nieuw + week.eigen for week in gevolg.weken)
    zinnen = []
    if begin is not None:
        zinnen.append(f"De eerste klok van tien weken begon op {datums.voluit(begin)}.")
    if alle:
        plannen = "plan" if per_week == 1 else "plannen"
        zinnen.append(f"Met {per_week} {plannen} per week zijn {gevolg.haalt} van de {alle} plannen op tijd.")
    if gevolg.klaar is not None and (alle or gevolg.al_te_laat):
        zinnen.append(f"Alles is klaar in de week van {datums.voluit(gevolg.klaar)}.")
    return " ".join(zinnen)


def collegaregels(
    collegas: Sequence[Collega], mee: frozenset[UUID], voorstel: Mapping[UUID, UUID]
) -> tuple[CollegaRegel, ...]:
    """Return the rows of the proposal, by name."""
    krijgt = {mens.medewerker_id: 0 for mens in collegas}
    for wie in voorstel.values():
        krijgt[wie] += 1
    return tuple(
        CollegaRegel(m, m.medewerker_id in mee, krijgt[m.medewerker_id], m.heeft + krijgt[m.medewerker_id])
        for m in collegas
    )


def wieregels(
    rijen: Sequence[LosseRij], collegas: Sequence[Collega], voorstel: Mapping[UUID, UUID]
) -> tuple[WieRegel, ...]:
    """Return who goes to whom, earliest last day first."""
    namen = {mens.medewerker_id: mens.naam for mens in collegas}
    return tuple(
        WieRegel(rij.dossier_id, voluit(rij.naam, rij.kenmerk), rij.gemeente, rij.uiterste,
                 namen[voorstel[rij.dossier_id]])
        for rij in rijen
        if rij.dossier_id in voorstel
    )  # fmt: skip


def grafiek(gevolg: Gevolg, per_week: int) -> SafeString:
    """Draw per week what must be ready (new on top of what colleagues had), and a line at what the team can do."""
    weken = gevolg.weken
    hoogste = max([per_week, *(week.nieuw + week.eigen for week in weken)])
    stap = next((s for s in _STAPPEN if ceil(hoogste / s) <= 4), hoogste)
    top = stap * max(ceil(hoogste / stap), 1)
    vak = (BREED - LINKS - 8) / max(len(weken), 6)

    def y(waarde: float) -> float:
        return round(BOVEN + (HOOG - ONDER - BOVEN) * (1 - waarde / top), 1)

    def balk(klasse: str, nummer: int, van: int, tot: int) -> tuple[str, float, float, float, float]:
        return (klasse, round(LINKS + vak * (nummer + 0.15), 1), y(tot), round(vak * 0.7, 1), round(y(van) - y(tot), 1))

    delen = [
        deel
        for nummer, week in enumerate(weken)
        for deel in (balk("is-eigen", nummer, 0, week.eigen), balk("is-nieuw", nummer, week.eigen,
                                                                   week.eigen + week.nieuw))
        if deel[4]
    ]  # fmt: skip
    raster = vul_html_reeks(
        "",
        '<line class="{}" x1="{}" x2="{}" y1="{}" y2="{}"/><text x="{}" y="{}" text-anchor="end">{}</text>',
        (("is-nul" if w == 0 else "is-raster", LINKS, BREED - 8, y(w), y(w), LINKS - 8, y(w) + 4, w)
         for w in range(0, top + 1, stap)),
    )  # fmt: skip
    balken = vul_html_reeks("", '<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>', delen)
    te_laat = vul_html_reeks(
        "",
        '<text class="is-waarde" x="{}" y="{}" text-anchor="middle">{}</text>',
        ((round(LINKS + vak * (n + 0.5), 1), max(y(w.nieuw + w.eigen) - 5, 12), w.te_laat)
         for n, w in enumerate(weken) if w.te_laat),
    )  # fmt: skip
    return vul_html(
        '<svg class="meedoen-trend" viewBox="0 0 {} {}" role="img" aria-labelledby="lading-titel lading-uitleg" '
        'focusable="false"><desc id="lading-uitleg">Staven: hoeveel plannen er per week uiterlijk klaar moeten zijn. '
        "Lijn: de {} plannen die het team per week kan maken. De getallen staan in de tabel.</desc>"
        '{}{}<line class="is-grens" x1="{}" x2="{}" y1="{}" y2="{}"/>{}{}</svg>',
        BREED, HOOG, per_week, raster, balken, LINKS, BREED - 8, y(per_week), y(per_week), _dagen(weken, vak), te_laat,
    )  # fmt: skip


def _dagen(weken: Sequence[Week], vak: float) -> SafeString:
    """Return the Mondays under at most six bars, the first one always."""
    elke = max(1, ceil(len(weken) / 6))
    return vul_html_reeks(
        "",
        '<text x="{}" y="{}" text-anchor="middle">{}</text>',
        ((round(LINKS + vak * (n + 0.5), 1), HOOG - 10, datums.dag_en_maand(week.maandag))
         for n, week in enumerate(weken) if n % elke == 0),
    )  # fmt: skip
