# SPDX-License-Identifier: EUPL-1.2
"""Where a demo dossier stands today, and the few dates from which its whole line follows.

``SITUATIES`` names every moment a consulent meets. ``plan_lijn`` puts one on the calendar: all dates lie on
or before the day before ``vandaag`` (only an appointment may lie ahead) and follow the order of the law.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from meedoen.domein.fasen import Fase
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.demo import cohorten

BEGIN_WET = date(2022, 1, 1)
MAANDEN_18 = 547


class Situatie(NamedTuple):
    """One recognisable moment. ``dagen``: how long ago the ten weeks began (azc: the coupling), from - up to.

    ``doorloop``: days from the start of the ten weeks to the dagtekening, where it is not drawn.
    """

    code: str
    fase: Fase
    dagen: tuple[int, int]
    gewicht: int = 10
    alleen: Doelgroep | None = None
    doorloop: tuple[int, int] | None = None


_AS = Doelgroep.ASIEL
SITUATIES: dict[str, Situatie] = {
    situatie.code: situatie
    for situatie in (
        Situatie("azc_nieuw", Fase.GEKOPPELD, (2, 8), alleen=_AS),
        Situatie("azc_uitgenodigd", Fase.GEKOPPELD, (14, 40), alleen=_AS),
        Situatie("azc_gesprek_gestart", Fase.GEKOPPELD, (40, 120), alleen=_AS),
        Situatie("azc_pip_concept", Fase.GEKOPPELD, (90, 240), alleen=_AS),
        Situatie("nieuw_van_niemand", Fase.INTAKE, (1, 6)),
        Situatie("oproep_verstuurd", Fase.INTAKE, (8, 14)),
        Situatie("oproep_een_gemist", Fase.INTAKE, (20, 30)),
        Situatie("oproep_twee_gemist", Fase.INTAKE, (32, 44)),
        Situatie("gesprek_half_klaar", Fase.INTAKE, (20, 42)),
        Situatie("verhuisd_met_pip", Fase.INTAKE, (10, 40)),
        Situatie("intake_klaar", Fase.PLAN, (35, 52)),
        Situatie("pip_concept", Fase.PLAN, (42, 60)),
        Situatie("pip_ter_vaststelling", Fase.PLAN, (52, 66)),
        Situatie("pip_te_laat", Fase.PLAN, (76, 130)),
        Situatie("pip_geweigerd_door_duo", Fase.TRAJECT, (58, 67), doorloop=(50, 54)),
        Situatie("traject_begonnen", Fase.TRAJECT, (110, 200), 60, doorloop=(50, 69)),
        Situatie("traject_halfjaar", Fase.TRAJECT, (200, 330), 100),
        Situatie("traject_jaar", Fase.TRAJECT, (400, 560), 100),
        Situatie("traject_bijna_anderhalf_jaar", Fase.TRAJECT, (577, 605), 100, doorloop=(60, 60)),
        Situatie("traject_halverwege", Fase.TRAJECT, (660, 960), 100),
        Situatie("traject_laatste_halfjaar", Fase.TRAJECT, (1010, 1130), 70, doorloop=(60, 69)),
        Situatie("traject_verlengd", Fase.TRAJECT, (1200, 1600), 20, doorloop=(50, 69)),
        Situatie("afronding", Fase.AFRONDING, (840, 1130), 8),
        Situatie("nazorg", Fase.NAZORG, (840, 1500), 12),
        Situatie("gesloten_plicht_ingetrokken", Fase.GESLOTEN, (180, 2500), 4),
        Situatie("gesloten_overleden", Fase.GESLOTEN, (180, 2500), 1),
        Situatie("gesloten_verhuisd", Fase.GESLOTEN, (240, 2500), 6),
        Situatie("gesloten_na_nazorg", Fase.GESLOTEN, (1250, 2500), 40),
        Situatie("gepauzeerd", Fase.TRAJECT, (240, 900), 2),
    )
}
_ZONDER_PIP = {
    "azc_nieuw", "azc_uitgenodigd", "azc_gesprek_gestart", "azc_pip_concept", "nieuw_van_niemand",
    "oproep_verstuurd", "oproep_een_gemist", "oproep_twee_gemist", "gesprek_half_klaar", "verhuisd_met_pip",
    "intake_klaar", "pip_concept", "pip_ter_vaststelling", "pip_te_laat",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijn:
    """The dates of one line. ``start``: the day that starts the ten weeks; None while in the azc.

    ``pip_elders``: dagtekening of the PIP of the previous gemeente. ``einde``: the day the last thing
    happened (voldaan, withdrawn, moved, died, paused, last part done), by situatie.
    """

    situatie: Situatie
    doelgroep: Doelgroep
    gemeente: int
    vergund_op: date
    kennisgeving: date
    start: date | None
    azc_vanaf: date | None = None
    koppeling: date | None = None
    inschrijving: date | None = None
    intake_klaar: date | None = None
    concept: date | None = None
    pip: date | None = None
    pip_elders: date | None = None
    einde: date | None = None


def werkdag(dag: date, laatste: date) -> date:
    """Return ``dag``, moved from a weekend to Monday, but never after the last working day up to
    ``laatste``.
    """
    vooruit = dag + timedelta(days=max(0, 7 - dag.weekday()) if dag.weekday() >= 5 else 0)
    grens = laatste - timedelta(days=max(0, laatste.weekday() - 4))
    return min(vooruit, grens)


def plan_lijn(
    rng: Random,
    situatie: Situatie,
    *,
    doelgroep: Doelgroep,
    gemeente: int,
    vandaag: date,
    begonnen: date | None = None,
) -> Lijn:
    """Return the dates of a line that stands in ``situatie`` on ``vandaag``.

    ``begonnen``: start of the ten weeks (azc: the coupling); drawn from the situatie when not given. Raises
    ValueError when the situatie is for the other doelgroep or would begin before the law.
    """
    if situatie.alleen not in (None, doelgroep):
        raise ValueError(f"{situatie.code} is alleen voor {situatie.alleen}")
    start = begonnen or vandaag - timedelta(days=rng.randint(*situatie.dagen))
    if start < BEGIN_WET + timedelta(days=30):
        raise ValueError(f"{situatie.code} op {vandaag} begint voor de Wet inburgering 2021")
    if situatie.fase is Fase.GEKOPPELD:
        return _in_azc(rng, situatie, gemeente, start, vandaag)
    herkomst = _voor_start(rng, doelgroep, start, direct=situatie.code == "nieuw_van_niemand")
    intake, concept, pip = _tot_pip(rng, situatie, start, vandaag)
    elders = None
    if situatie.code == "verhuisd_met_pip":
        elders, herkomst = _verhuisd(rng, doelgroep, start)
    return Lijn(
        situatie=situatie,
        doelgroep=doelgroep,
        gemeente=gemeente,
        start=start,
        intake_klaar=intake,
        concept=concept,
        pip=pip,
        pip_elders=elders,
        einde=_einde(rng, situatie, pip, vandaag),
        **herkomst,
    )


def _in_azc(rng: Random, situatie: Situatie, gemeente: int, koppeling: date, vandaag: date) -> Lijn:
    kennisgeving = koppeling - timedelta(days=rng.randint(0, 6))
    vergund = kennisgeving - timedelta(days=rng.randint(5, 20))
    concept = None
    intake = None
    if situatie.code == "azc_pip_concept":
        concept = werkdag(vandaag - timedelta(days=rng.randint(4, 20)), vandaag - timedelta(days=1))
        intake = werkdag(concept - timedelta(days=rng.randint(7, 21)), vandaag - timedelta(days=1))
    return Lijn(
        situatie=situatie,
        doelgroep=Doelgroep.ASIEL,
        gemeente=gemeente,
        vergund_op=vergund,
        kennisgeving=kennisgeving,
        start=None,
        azc_vanaf=vergund - timedelta(days=rng.randint(90, 420)),
        koppeling=koppeling,
        intake_klaar=intake,
        concept=concept,
    )


class _Herkomst(dict[str, date]):
    """The dates before the start of the ten weeks, by field of ``Lijn``."""


def _voor_start(rng: Random, doelgroep: Doelgroep, start: date, *, direct: bool) -> _Herkomst:
    """Return the dates before ``start``; ``direct``: nobody knew of this person before the notice."""
    if doelgroep is Doelgroep.GEZIN_OVERIG:
        inschrijving = start - timedelta(days=rng.randint(14, 60))
        vergund = inschrijving - timedelta(days=rng.randint(0, 30))
        return _Herkomst(vergund_op=vergund, kennisgeving=start, inschrijving=inschrijving)
    azc = rng.randint(90, 420)
    if direct or rng.random() < cohorten.AANNAME_AL_GEHUISVEST:
        inschrijving = start - timedelta(days=rng.randint(3, 21))
        vergund = inschrijving - timedelta(days=rng.randint(30, 150))
        return _Herkomst(
            vergund_op=vergund,
            kennisgeving=start,
            inschrijving=inschrijving,
            azc_vanaf=vergund - timedelta(days=azc),
        )
    # No notice of a duty exists before the law, so the wait in the azc is cut short where it would.
    wachten = min(rng.randint(28, 200), (start - BEGIN_WET).days)
    kennisgeving = start - timedelta(days=wachten)
    vergund = kennisgeving - timedelta(days=rng.randint(5, 20))
    return _Herkomst(
        vergund_op=vergund,
        kennisgeving=kennisgeving,
        inschrijving=start,
        azc_vanaf=vergund - timedelta(days=azc),
        koppeling=kennisgeving + timedelta(days=rng.randint(1, 10)),
    )


def _verhuisd(rng: Random, doelgroep: Doelgroep, start: date) -> tuple[date, _Herkomst]:
    """Return the dagtekening elsewhere and the dates before it; ``start`` is the registration here."""
    sinds_wet = (start - BEGIN_WET).days
    elders = start - timedelta(days=min(rng.randint(120, 500), max(15, sinds_wet - 75)))
    kennisgeving = max(BEGIN_WET, elders - timedelta(days=rng.randint(40, 70)))
    vergund = kennisgeving - timedelta(days=rng.randint(30, 90))
    herkomst = _Herkomst(vergund_op=vergund, kennisgeving=kennisgeving, inschrijving=start)
    if doelgroep is Doelgroep.ASIEL:
        herkomst["azc_vanaf"] = vergund - timedelta(days=rng.randint(90, 420))
    return elders, herkomst


def _tot_pip(
    rng: Random, situatie: Situatie, start: date, vandaag: date
) -> tuple[date | None, date | None, date | None]:
    """Return the days of intake complete, draft ready and dagtekening, as far as the situatie has come."""
    gister = vandaag - timedelta(days=1)

    def na(dagen: int) -> date:
        return werkdag(start + timedelta(days=dagen), gister)

    verstreken = (vandaag - start).days
    if situatie.fase is Fase.INTAKE:
        return None, None, None
    if situatie.code in _ZONDER_PIP:
        if situatie.code == "intake_klaar":
            return na(verstreken - rng.randint(3, 8)), None, None
        if situatie.code == "pip_te_laat":
            intake = rng.randint(45, 60)
            return na(intake), na(intake + rng.randint(5, 14)) if rng.random() < 0.5 else None, None
        return na(verstreken - rng.randint(12, 18)), na(verstreken - rng.randint(2, 7)), None
    doorloop = rng.randint(*(situatie.doorloop or _doorloop(rng)))
    return na(round(doorloop * 0.6)), na(round(doorloop * 0.85)), na(doorloop)


def _doorloop(rng: Random) -> tuple[int, int]:
    return (73, 150) if rng.random() < cohorten.AANNAME_PIP_TE_LAAT else (40, 66)


def _einde(rng: Random, situatie: Situatie, pip: date | None, vandaag: date) -> date | None:
    """Return the day of the last fact of a line that is at its end, or paused; else None."""
    if pip is None or situatie.code.startswith(("traject", "pip_")):
        return None
    ruimte = (vandaag - pip).days
    if situatie.code == "gesloten_na_nazorg":
        return werkdag(pip + timedelta(days=rng.randint(700, min(1_000, ruimte - 100))), vandaag - timedelta(days=1))
    na_pip = 14 if situatie.fase in (Fase.GESLOTEN, Fase.TRAJECT) else 600
    dagen = rng.randint(min(na_pip, ruimte - 2), min(ruimte - 1, 1_080))
    if situatie.code in ("afronding", "gepauzeerd", "nazorg"):
        dagen = max(dagen, min(ruimte - 1, ruimte - rng.randint(5, 120)))
    return werkdag(pip + timedelta(days=min(dagen, 1_080)), vandaag - timedelta(days=1))
