# SPDX-License-Identifier: EUPL-1.2
"""Does this path make the term? Reckoned openly, step by step, from facts of the process alone.

Only hours, levels, exams, PVT, MAP and the days of plan and term count; who somebody is, does not. What is not known
is named, never guessed. The answer is a reason for a talk; it is no ground for a warning, a fine or a decision.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken.basis import Klok, KlokStaat
from meedoen.recht.wi2021.doelgroep import Doelgroep

TAAL: Final = ("LE", "LU", "SC", "SP")
EXAMENS: Final = (*TAAL, "KNM")
"""The parts of the inburgeringsexamen by DUO's codes (Wi2021, article 7)."""
_VOLGORDE: Final = {niveau.value: plek for plek, niveau in enumerate(g.Taalniveau)}
_WEEK: Final = 7


class Oordeel(StrEnum):
    """What a part, or the whole, says."""

    HAALT = "haalt"
    HAALT_NIET = "haalt_niet"
    ONBEKEND = "onbekend"


class Tempostap(NamedTuple):
    """One part of the answer. `code` is that of its sentence, filled by `waarden`."""

    onderdeel: str
    oordeel: Oordeel
    code: str
    waarden: dict[str, object]


class Tempo(NamedTuple):
    """The answer, with the steps it rests on; `weken` are the whole weeks left, None without a term."""

    oordeel: Oordeel
    stappen: tuple[Tempostap, ...]
    weken: int | None = None

    @property
    def ontbreekt(self) -> tuple[Tempostap, ...]:
        """The steps that can not be answered, with what is missing."""
        return tuple(stap for stap in self.stappen if stap.oordeel is Oordeel.ONBEKEND)


def tempo(feiten: DossierFeiten, *, termijn: Klok, map_: Klok, vandaag: date, beleid: Beleid) -> Tempo:
    """Return whether the path makes the term, as it stands on `vandaag`.

    `termijn` and `map_` are the clocks of the inburgeringstermijn and of the MAP. One part that does not make it
    decides; else one that is not known; only when all make it, the path does.
    """
    pip, start, einde = feiten.pip, termijn.start, termijn.uiterste
    if pip is None:
        return _zonder("tempo_geen_plan")
    if start is None or einde is None or termijn.staat is KlokStaat.OPGESCHORT:
        return _zonder("tempo_geen_termijn")
    weken = max(0, (einde - vandaag).days + 1) // _WEEK
    stappen = (
        *_lessen(feiten, start, einde, vandaag, beleid),
        *_meedoen(feiten, start, einde, vandaag, beleid),
        *_niveau(feiten, weken, vandaag),
        *_examens(feiten, weken, beleid),
        *_onderdelen(feiten, map_, weken, beleid),
    )
    gezegd = {stap.oordeel for stap in stappen}
    ernst = (Oordeel.HAALT_NIET, Oordeel.ONBEKEND)
    return Tempo(next((o for o in ernst if o in gezegd), Oordeel.HAALT), stappen, weken)


def _zonder(code: str) -> Tempo:
    return Tempo(Oordeel.ONBEKEND, (Tempostap("termijn", Oordeel.ONBEKEND, code, {}),))


def _lessen(f: DossierFeiten, start: date, einde: date, vandaag: date, beleid: Beleid) -> Iterator[Tempostap]:
    """Hours of lessons, as the school told them. A gezinsmigrant chooses the lessons: the plan has none."""
    assert f.pip is not None
    plan = f.pip.uren_les
    if plan is None:
        if f.doelgroep is Doelgroep.GEZIN_OVERIG:
            return
        yield Tempostap("lessen", Oordeel.ONBEKEND, "tempo_lessen_geen_plan", {})
        return
    gemeten = [m for m in f.metingen if m.lesuren is not None and m.datum <= vandaag]
    if not gemeten:
        yield Tempostap("lessen", Oordeel.ONBEKEND, "tempo_lessen_niet_gemeld", {"plan": plan})
        return
    laatste = gemeten[-1]
    assert laatste.lesuren is not None
    begin = min([a.start for a in f.aanbod if a.start is not None and a.start >= start], default=start)
    yield _vaart("lessen", plan, laatste.lesuren, begin, laatste.datum, einde, vandaag, beleid)


def _meedoen(f: DossierFeiten, start: date, einde: date, vandaag: date, beleid: Beleid) -> Iterator[Tempostap]:
    """Hours of taking part in the Z-route, as the hours book has them."""
    assert f.pip is not None
    plan = f.pip.uren_meedoen
    if f.leerroute != "Z" or plan is None:
        return
    gedaan = f.totaal(g.Urensoort.ACTIVITEITEN)
    if gedaan is None or f.uren_tot is None:
        yield Tempostap("meedoen", Oordeel.ONBEKEND, "tempo_meedoen_niet_geboekt", {"plan": plan})
        return
    yield _vaart("meedoen", plan, gedaan, start, f.uren_tot, einde, vandaag, beleid)


def _vaart(
    wat: str, plan: int, gedaan: int, begin: date, op: date, einde: date, vandaag: date, beleid: Beleid
) -> Tempostap:
    """Compare the hours a week so far with the hours a week that are still needed, both counted at the day `op`."""
    over = max(0, plan - gedaan)
    waarden: dict[str, object] = {"plan": plan, "gedaan": gedaan, "op": op}
    if over == 0:
        return Tempostap(wat, Oordeel.HAALT, f"tempo_{wat}_klaar", waarden)
    geweest, rest = (op - begin).days / _WEEK, (einde - op).days / _WEEK
    if (vandaag - op).days > beleid.tempo_meting_dagen:
        return Tempostap(wat, Oordeel.ONBEKEND, f"tempo_{wat}_oud", waarden)
    if geweest < beleid.tempo_meten_weken:
        return Tempostap(wat, Oordeel.ONBEKEND, f"tempo_{wat}_kort", waarden | {"weken": beleid.tempo_meten_weken})
    waarden |= {"over": over}
    if rest <= 0:
        return Tempostap(wat, Oordeel.HAALT_NIET, f"tempo_{wat}_over", waarden)
    nu, nodig = gedaan / geweest, over / rest
    waarden |= {"per_week": komma(nu), "nodig": komma(nodig)}
    return Tempostap(wat, Oordeel.HAALT if nodig <= nu else Oordeel.HAALT_NIET, f"tempo_{wat}_vaart", waarden)


def _niveau(f: DossierFeiten, weken: int, vandaag: date) -> Iterator[Tempostap]:
    """Steps on the ladder of levels: the weeks a step took so far, against the steps and weeks that are left.

    The lowest of the four skills counts. Without two talks that saw a step nothing can be said of it; that weighs only
    where nothing tells of the lessons, as for a gezinsmigrant.
    """
    assert f.pip is not None
    doel = _VOLGORDE.get(f.pip.niveau or "")
    if doel is None or f.leerroute == "Z":
        return
    gezien = [(m.datum, min(_VOLGORDE[n] for n in m.niveaus.values())) for m in f.metingen
              if len(m.niveaus) == len(TAAL) and m.datum <= vandaag]  # fmt: skip
    if gezien and gezien[-1][1] >= doel:
        yield Tempostap("niveau", Oordeel.HAALT, "tempo_niveau_klaar", {"op": gezien[-1][0], "doel": f.pip.niveau})
        return
    if gezien and gezien[-1][1] > gezien[0][1]:
        (eerst, laag), (laatst, hoog) = gezien[0], gezien[-1]
        per_stap = (laatst - eerst).days / _WEEK / (hoog - laag)
        nodig = round((doel - hoog) * per_stap)
        oordeel = Oordeel.HAALT if nodig <= weken else Oordeel.HAALT_NIET
        yield Tempostap("niveau", oordeel, "tempo_niveau_vaart",
                        {"stappen": hoog - laag, "per_stap": round(per_stap), "open": doel - hoog, "nodig": nodig,
                         "weken": weken, "doel": f.pip.niveau})  # fmt: skip
    elif f.pip.uren_les is None:
        yield Tempostap("niveau", Oordeel.ONBEKEND, "tempo_niveau_niet_gezien", {"doel": f.pip.niveau})


def komma(getal: float) -> str:
    """Return a number with one decimal as people write it: 6,5."""
    return f"{getal:.1f}".replace(".", ",")


def open_examens(f: DossierFeiten) -> tuple[str, ...] | None:
    """Return the parts of the exam still to pass at the level of the plan; None where the route asks no exam of all.

    What DUO gave a (partial) vrijstelling or ontheffing for, is not to pass.
    """
    if f.leerroute != "B" or f.pip is None:
        return None
    vrij = {v.onderdeel for v in f.duo.vrijstellingen if v.toegekend and v.onderdeel}
    vrij |= {o.onderdeel for o in f.duo.ontheffingen if o.toegekend and o.onderdeel}
    return tuple(deel for deel in EXAMENS if deel not in vrij and not _gehaald(f, deel))


def _gehaald(f: DossierFeiten, deel: str) -> bool:
    assert f.pip is not None
    minstens = _VOLGORDE.get(f.pip.niveau or "", 0)
    return any(
        e.onderdeel == deel and e.resultaat == "Geslaagd" and (deel == "KNM" or _VOLGORDE[e.niveau or "A0"] >= minstens)
        for e in f.duo.examens
    )


def _examens(f: DossierFeiten, weken: int, beleid: Beleid) -> Iterator[Tempostap]:
    """So many weeks a part: booking, sitting and the result. Silence of DUO is not "none passed"."""
    te_doen = open_examens(f)
    if te_doen is None:
        return
    nodig = len(te_doen) * beleid.tempo_examen_weken
    waarden: dict[str, object] = {"open": len(te_doen), "nodig": nodig, "weken": weken}
    if not te_doen:
        yield Tempostap("examens", Oordeel.HAALT, "tempo_examens_klaar", waarden)
    elif nodig <= weken:
        yield Tempostap("examens", Oordeel.HAALT, "tempo_examens_open", waarden)
    elif not f.duo.examens:
        yield Tempostap("examens", Oordeel.ONBEKEND, "tempo_examens_niet_gemeld", waarden)
    else:
        yield Tempostap("examens", Oordeel.HAALT_NIET, "tempo_examens_open", waarden)


def _onderdelen(f: DossierFeiten, map_: Klok, weken: int, beleid: Beleid) -> Iterator[Tempostap]:
    """PVT and MAP, for whom they have to be done."""
    delen: list[tuple[str, date | None]] = [("pvt", f.pvt_op)]
    if map_.staat is not KlokStaat.NIET_VAN_TOEPASSING:
        delen.append(("map", f.map_op))
    for deel, gehaald in delen:
        if gehaald is not None:
            yield Tempostap(deel, Oordeel.HAALT, f"tempo_{deel}_klaar", {"op": gehaald})
            continue
        haalt = weken >= beleid.tempo_onderdeel_weken
        waarden: dict[str, object] = {"weken": weken, "nodig": beleid.tempo_onderdeel_weken}
        yield Tempostap(deel, Oordeel.HAALT if haalt else Oordeel.HAALT_NIET, f"tempo_{deel}_open", waarden)
