# SPDX-License-Identifier: EUPL-1.2
"""What DUO decides and we only follow: a pause, and the doelgroep; with what it does to what runs here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import ROUTE_VAN_DUO
from meedoen.domein.klokken import Klok, KlokStaat
from meedoen.domein.klokken.ontzorgen import TITEL_ASIEL_BEPAALD
from meedoen.recht.fouten import RechtFout
from meedoen.recht.uitkomst import Stap
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.groepswissel import GroepVanaf, rechten_na_groepswissel
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen import domein_nl, recht_nl
from meedoen.regie.wijzigingen.beeld.wet import Wetstap, van_fout, wetstappen

NOOIT_STIL = (
    "Bezwaar, beslissen op bezwaar en andere termijnen van de Awb.",
    "Betalen: een boete, een betalingsregeling, bijstand.",
    "Hoelang het dossier wordt bewaard.",
    "Wat DUO nog van ons moet horen.",
)
"""What no pause stops (proces of the gemeente; Wet inburgering 2021 suspends only its own terms)."""


@dataclass(frozen=True, slots=True)
class PauzeBeeld:
    """A pause: since when, what stands still, what goes on, and the pauses of before."""

    sinds: date | None
    stil: tuple[str, ...]
    loopt: tuple[str, ...]
    eerder: tuple[str, ...]


def pauze(feiten: DossierFeiten, klokken: Iterable[Klok]) -> PauzeBeeld:
    """Return the pause that lasts, or that there is none, on the clocks of today."""
    alle = tuple(klokken)
    nu = feiten.pauze
    return PauzeBeeld(
        sinds=nu.vanaf if nu else None,
        stil=_namen(alle, KlokStaat.OPGESCHORT),
        loopt=_namen(alle, KlokStaat.LOOPT, KlokStaat.TE_LAAT),
        eerder=tuple(
            f"Van {datums.voluit(p.vanaf)} tot en met {datums.voluit(p.tot - timedelta(days=1))}"
            for p in feiten.pauzes
            if p.tot is not None
        ),
    )


def _namen(alle: Iterable[Klok], *staten: KlokStaat) -> tuple[str, ...]:
    return tuple(domein_nl.zin(f"klok_{klok.soort.value}") for klok in alle if klok.staat in staten)


@dataclass(frozen=True, slots=True)
class GroepBeeld:
    """The doelgroep: as DUO told it over time, and what a change begins and ends.

    `wissel`: the day it is about; None: it is about what would change today, as nothing changed yet.
    """

    nu: str
    historie: tuple[tuple[str, str], ...]
    wissel: date | None
    naar: str
    stappen: tuple[Wetstap, ...]
    naar_gezin: bool


def doelgroep(
    feiten: DossierFeiten, *, vandaag: date, vergunning: bool | None, bijstand: bool | None
) -> GroepBeeld | None:
    """Return the group with its last change, or else what a change today would do; None while no group is known."""
    groepen = tuple(
        GroepVanaf(d.begindatum, d.doelgroep) for d in feiten.doelgroepen if d.begindatum and d.begindatum <= vandaag
    )
    if feiten.doelgroep is None or not groepen:
        return None
    wissel = _laatste_wissel(groepen)
    ander = Doelgroep.GEZIN_OVERIG if feiten.doelgroep is Doelgroep.ASIEL else Doelgroep.ASIEL
    dag = wissel or vandaag
    reeks = groepen if wissel else (*(groep for groep in groepen if groep.groep_vanaf < dag), GroepVanaf(dag, ander))
    naar = feiten.doelgroep if wissel else ander
    return GroepBeeld(
        nu=_woord(feiten.doelgroep),
        historie=tuple((_woord(groep), f"sinds {datums.voluit(vanaf)}") for vanaf, groep in groepen),
        wissel=wissel,
        naar=_woord(naar),
        stappen=_gevolgen(reeks, dag, feiten, vergunning, bijstand),
        naar_gezin=naar is Doelgroep.GEZIN_OVERIG,
    )


def _laatste_wissel(groepen: tuple[GroepVanaf, ...]) -> date | None:
    """The last day on which the group really became another one."""
    paren = [later for eerder, later in pairwise(groepen) if eerder.groep is not later.groep]
    return paren[-1].groep_vanaf if paren else None


def _gevolgen(
    groepen: tuple[GroepVanaf, ...], dag: date, feiten: DossierFeiten, vergunning: bool | None, bijstand: bool | None
) -> tuple[Wetstap, ...]:
    try:
        uitkomst = rechten_na_groepswissel(
            groepen, wissel_op=dag, leerroute=ROUTE_VAN_DUO.get(feiten.leerroute or ""),
            eigen_asielvergunning=vergunning, heeft_bijstand=bijstand,
        )  # fmt: skip
    except RechtFout as fout:
        return van_fout(fout)
    return wetstappen(stap for stap in uitkomst.stappen if _gaat_over_rechten(stap))


def _gaat_over_rechten(stap: Stap) -> bool:
    return stap.code in ("voorziening_begint", "voorziening_eindigt", "lopende_lessen", "rechten_blijven_gelijk")


def _woord(groep: Doelgroep) -> str:
    return recht_nl.WOORDEN["doelgroep"][groep.value]


def vergunning_van(feiten: DossierFeiten) -> bool | None:
    """Return whether the person has or had an own asylum permit for a definite time; None: no title is known."""
    titels = [titel.titel for titel in feiten.verblijfstitels if titel.titel]
    return TITEL_ASIEL_BEPAALD in titels if titels else None
