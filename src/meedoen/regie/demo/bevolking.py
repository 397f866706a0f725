# SPDX-License-Identifier: EUPL-1.2
"""Whole populations: the demo region (every situatie in every gemeente) and a national set of any size."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from random import Random
from typing import NamedTuple
from uuid import NAMESPACE_URL, UUID, uuid5

from meedoen.gegevens import lees
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.demo import cohorten, nummers
from meedoen.regie.demo.levensloop import Levensloop, Team, maak_levensloop
from meedoen.regie.demo.lijnen import BEGIN_WET, SITUATIES, Lijn, Situatie, plan_lijn
from meedoen.regie.demo.medewerkers import REGIO, SCHOOL, consulenten, steunpunt
from meedoen.regie.demo.personen import Nummers, Persoon, maak_persoon

GROTE_VIER = (363, 599, 518, 344)
DOSSIERS_PER_CONSULENT = 80
"""Assumption, for the national set only."""
_AANLOOP = 30


class DemoDossier(NamedTuple):
    """One invented dossier: the person, the dates it follows from and everything that happened."""

    persoon: Persoon
    lijn: Lijn
    loop: Levensloop


@cache
def gemeentenamen() -> dict[int, str]:
    """Return code -> name of every gemeente in force (landelijke tabel 33; see ``gegevens/BRONNEN.json``)."""
    tekst = files("meedoen.gegevens").joinpath("gemeenten.csv").read_text(encoding="utf-8")
    return {int(rij["code"]): rij["naam"] for rij in csv.DictReader(tekst.splitlines())}


def vrije_bsns() -> Iterator[str]:
    """Yield the BSNs for invented people: none that RvIG's test set uses."""
    return nummers.bsns(lees("rvig_personen")["bezette_bsns"])


def demo_regio(*, vandaag: date, zaad: int = 2021) -> tuple[DemoDossier, ...]:
    """Return the dossiers of Baarn, Bunschoten and Soest: in each gemeente every situatie once.

    Both groups occur in each gemeente. Raises ValueError when ``vandaag`` is so early that the longest lines
    would begin before the law did (before 4 July 2025).
    """
    rng = Random(zaad)  # noqa: S311 - invented people, no secret
    vrij = vrije_bsns()
    dossiers: list[DemoDossier] = []
    for rij, gemeente in enumerate(REGIO):
        teams = _teams_regio(gemeente)
        for nummer, situatie in enumerate(SITUATIES.values()):
            groep = situatie.alleen or (Doelgroep.GEZIN_OVERIG if (nummer + rij) % 3 == 0 else Doelgroep.ASIEL)
            lijn = _lijn_of_later(rng, situatie, groep, gemeente, vandaag)
            wie = Nummers(len(dossiers) + 1, next(vrij))
            team = teams[nummer % len(teams)]
            dossiers.append(_dossier(rng, lijn, wie, team, vandaag, REGIO[gemeente]))
    return tuple(dossiers)


def genereer(*, dossiers: int, gemeenten: int = 342, zaad: int = 7, vandaag: date) -> Iterator[DemoDossier]:
    """Yield a national set of ``dossiers`` over the ``gemeenten`` largest gemeenten.

    Years and groups follow CBS's cohorts; how far a dossier has come follows from how long ago it began.
    Sizes of gemeenten are skewed (``cohorten.gemeentegewichten``). The same arguments give the same people,
    and no more than one dossier is held in memory.
    """
    namen = gemeentenamen()
    codes = _volgorde(gemeenten, zaad)
    verdeling = cohorten.Verdeling(dict(zip(codes, cohorten.gemeentegewichten(gemeenten), strict=True)))
    cohort = _cohortverdeling(vandaag)
    teams = {code: _teams_landelijk(code, dossiers, len(codes), rang) for rang, code in enumerate(codes)}
    rng = Random(zaad)  # noqa: S311 - invented people, no secret
    vrij = vrije_bsns()
    for volgnummer in range(1, dossiers + 1):
        gemeente = verdeling.trek(rng)
        jaar, groep = cohort.trek(rng)
        begonnen = _dag_in(rng, jaar, vandaag)
        verstreken = (vandaag - begonnen).days
        situatie = _kansen(verstreken, groep).trek(rng)
        laag, hoog = situatie.dagen
        begonnen = vandaag - timedelta(days=min(max(verstreken, laag), hoog))
        lijn = plan_lijn(rng, situatie, doelgroep=groep, gemeente=gemeente, vandaag=vandaag, begonnen=begonnen)
        wie = Nummers(volgnummer, next(vrij))
        yield _dossier(rng, lijn, wie, rng.choice(teams[gemeente]), vandaag, namen[gemeente])


def landelijke_medewerkers(*, dossiers: int, gemeenten: int = 342, zaad: int = 7) -> Iterator[tuple[UUID, str, int]]:
    """Yield (id, name, gemeente) of every consulent to whom ``genereer`` with these arguments gives dossiers."""
    codes = _volgorde(gemeenten, zaad)
    for rang, code in enumerate(codes):
        for team in _teams_landelijk(code, dossiers, len(codes), rang):
            yield team.consulent_id, team.consulent, code


def _dossier(rng: Random, lijn: Lijn, wie: Nummers, team: Team, vandaag: date, gemeentenaam: str) -> DemoDossier:
    persoon = maak_persoon(rng, lijn, nummers_van=wie, vandaag=vandaag, gemeentenaam=gemeentenaam)
    loop = maak_levensloop(persoon, lijn, vandaag=vandaag, rng=rng, team=team)
    return DemoDossier(persoon, lijn, loop)


def _lijn_of_later(rng: Random, situatie: Situatie, groep: Doelgroep, gemeente: int, vandaag: date) -> Lijn:
    """Return the line; one that would begin before the law begins on its first possible day instead."""
    laag, hoog = situatie.dagen
    grens = (vandaag - BEGIN_WET).days - _AANLOOP
    begonnen = vandaag - timedelta(days=rng.randint(laag, max(laag, min(hoog, grens))))
    return plan_lijn(rng, situatie, doelgroep=groep, gemeente=gemeente, vandaag=vandaag, begonnen=begonnen)


def _teams_regio(gemeente: int) -> tuple[Team, ...]:
    partner = steunpunt(gemeente)
    mensen = partner.contactpersonen
    return tuple(
        Team(consulent.id, consulent.naam, mensen[nummer % len(mensen)].naam, partner.naam, SCHOOL)
        for nummer, consulent in enumerate(consulenten(gemeente))
    )


def _teams_landelijk(gemeente: int, dossiers: int, gemeenten: int, rang: int) -> tuple[Team, ...]:
    """Return enough nameless-but-distinct consulenten for the share that this gemeente gets."""
    deel = cohorten.gemeentegewichten(gemeenten)[rang] * dossiers
    aantal = max(1, round(deel / DOSSIERS_PER_CONSULENT))
    return tuple(
        Team(
            uuid5(NAMESPACE_URL, f"https://meedoen.example/landelijk/{gemeente}/{nummer}"),
            f"Consulent {nummer}",
            f"Begeleider {nummer}",
            "Steunpunt Nieuwkomers",
        )
        for nummer in range(1, aantal + 1)
    )


def _volgorde(aantal: int, zaad: int) -> Sequence[int]:
    """Return the codes of ``aantal`` gemeenten, the four large cities first, the others in seeded order."""
    alle = gemeentenamen()
    if not 1 <= aantal <= len(alle):
        raise ValueError(f"1 tot en met {len(alle)} gemeenten, niet {aantal}")
    rest = [code for code in alle if code not in GROTE_VIER]
    Random(zaad).shuffle(rest)  # noqa: S311 - order of a list, no secret
    return (*GROTE_VIER, *rest)[:aantal]


def _cohortverdeling(vandaag: date) -> cohorten.Verdeling[tuple[int, Doelgroep]]:
    """Return (year, group) by cohort size; the running year counts for the part that has gone by."""
    gewichten: dict[tuple[int, Doelgroep], float] = {}
    for jaar in range(BEGIN_WET.year, vandaag.year + 1):
        cohort = cohorten.cohort(jaar)
        deel = 1.0 if jaar < vandaag.year else vandaag.timetuple().tm_yday / 365
        gewichten[jaar, Doelgroep.ASIEL] = cohort.asiel * deel
        gewichten[jaar, Doelgroep.GEZIN_OVERIG] = cohort.gezin_overig * deel
    return cohorten.Verdeling(gewichten)


def _dag_in(rng: Random, jaar: int, vandaag: date) -> date:
    eerste = max(date(jaar, 1, 1), BEGIN_WET + timedelta(days=_AANLOOP))
    laatste = min(date(jaar, 12, 31), vandaag - timedelta(days=1))
    return eerste + timedelta(days=rng.randint(0, max(0, (laatste - eerste).days)))


@cache
def _kansen(verstreken: int, groep: Doelgroep) -> cohorten.Verdeling[Situatie]:
    """Return the situaties that fit so many days after the start; the nearest one when none fits."""
    mogelijk = [s for s in SITUATIES.values() if s.alleen in (None, groep)]
    past = {s: float(s.gewicht) for s in mogelijk if s.dagen[0] <= verstreken <= s.dagen[1]}
    if past:
        return cohorten.Verdeling(past)
    naast = min(mogelijk, key=lambda s: min(abs(s.dagen[0] - verstreken), abs(s.dagen[1] - verstreken)))
    return cohorten.Verdeling({naast: 1.0})
