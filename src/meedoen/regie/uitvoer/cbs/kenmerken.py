# SPDX-License-Identifier: EUPL-1.2
"""What we can tell of a person in a quarter: one kenmerk each, as text, from the facts of the dossier. Pure.

Each kenmerk is read as it stood on the last day of the quarter, with what we know now. So a fact that came in late
changes an earlier quarter, and that becomes a correction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final, NamedTuple

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.nummers import gemeentecode
from meedoen.domein.toegang import Veldgroep
from meedoen.regie.uitvoer.cbs.kwartaal import Kwartaal
from meedoen.regie.uitvoer.cbs.verblijf import Verblijf

_V = Veldgroep
_NERGENS: Final = Verblijf()


class Persoon(NamedTuple):
    """A dossier as the opgave reads it: its numbers, the facts that count in it, and its stays here in order."""

    gemeente_id: int
    bsn: str
    v_nummer: str
    gesloten_op: date | None
    feiten: DossierFeiten
    verblijven: tuple[Verblijf, ...]


class Kenmerk(NamedTuple):
    """One thing we can tell. `groep`: who may see it; `soort`: tekst, datum or code."""

    woord: str
    groep: Veldgroep
    soort: str
    lees: Callable[[Persoon, Kwartaal], str]


def _dag(dag: date | None, k: Kwartaal) -> str:
    """Return a day as text; empty when it is not known, or after the quarter."""
    return dag.isoformat() if dag is not None and dag <= k.einde else ""


def _hier(p: Persoon, k: Kwartaal) -> Verblijf | None:
    """Return the last stay of this quarter; None when the person was not with the gemeente then.

    A coupling begins the stay that was the next to end.
    """
    gekoppeld = p.feiten.gekoppeld.datum if p.feiten.gekoppeld else None
    uit, vorige_tot = None, date.min
    for verblijf in p.verblijven:
        tot = verblijf.tot or date.max
        begin = [verblijf.vanaf, gekoppeld if gekoppeld is not None and vorige_tot < gekoppeld <= tot else None]
        if tot >= k.begin and any(dag is not None and dag <= k.einde for dag in begin):
            uit = verblijf
        vorige_tot = tot
    return uit


def _doelgroep(p: Persoon, k: Kwartaal) -> str:
    gold = [d for d in p.feiten.doelgroepen if d.begindatum is None or d.begindatum <= k.einde]
    return gold[-1].doelgroep.value if gold else ""


def _pips(p: Persoon, k: Kwartaal) -> list[tuple[date, str, str]]:
    """Return (dagtekening, leerroute, niveau) of the plans up to the end of the quarter, in order."""
    eigen = [(v.dagtekening, v.leerroute, v.niveau or "") for v in p.feiten.pips if v.dagtekening <= k.einde]
    ander = p.feiten.pip_overgenomen
    if ander is not None and ander.dagtekening <= k.einde:
        eigen.insert(0, (ander.dagtekening, ander.leerroute, ander.niveau or ""))
    return eigen


def _eerste_pip(p: Persoon, k: Kwartaal) -> str:
    return min((dag.isoformat() for dag, _, _ in _pips(p, k)), default="")


def _laatste(p: Persoon, k: Kwartaal, plek: int) -> str:
    plannen = _pips(p, k)
    return str(plannen[-1][plek]) if plannen else ""


def _gestart(p: Persoon, k: Kwartaal) -> str:
    return _dag(p.feiten.intake_gestart, k)


def _einde_plicht(p: Persoon, k: Kwartaal) -> str:
    f = p.feiten
    dagen = [f.voldaan.datum if f.voldaan else None, f.plicht_ingetrokken.datum if f.plicht_ingetrokken else None]
    return _dag(min((dag for dag in dagen if dag), default=None), k)


KENMERKEN: Final[Mapping[str, Kenmerk]] = {
    "bsn": Kenmerk("BSN", _V.BSN, "tekst", lambda p, k: p.bsn),
    "v_nummer": Kenmerk("V-nummer", _V.BSN, "tekst", lambda p, k: p.v_nummer),
    "gemeentecode": Kenmerk("Gemeentecode", _V.VERLOOP, "tekst", lambda p, k: gemeentecode(p.gemeente_id)),
    "kwartaal": Kenmerk("Kwartaal", _V.VERLOOP, "tekst", lambda p, k: k.code),
    "doelgroep": Kenmerk("Doelgroep", _V.VERBLIJF, "code", _doelgroep),
    "plicht_begin": Kenmerk(
        "Begin van de plicht", _V.VERBLIJF, "datum",
        lambda p, k: _dag(p.feiten.plicht.begindatum if p.feiten.plicht else None, k),
    ),
    "kennisgeving": Kenmerk(
        "Kennisgeving", _V.VERBLIJF, "datum",
        lambda p, k: _dag(p.feiten.plicht.kennisgeving if p.feiten.plicht else None, k),
    ),
    "gekoppeld_op": Kenmerk(
        "Gekoppeld", _V.VERLOOP, "datum", lambda p, k: _dag(p.feiten.gekoppeld.datum if p.feiten.gekoppeld else None, k)
    ),
    "gevestigd_op": Kenmerk("Vestiging", _V.VERBLIJF, "datum", lambda p, k: _dag((_hier(p, k) or _NERGENS).vanaf, k)),
    "start_intake": Kenmerk("Start van de brede intake", _V.BEGELEIDING, "datum", _gestart),
    "intake_klaar": Kenmerk(
        "Brede intake afgerond", _V.BEGELEIDING, "datum",
        lambda p, k: _dag(p.feiten.intake.datum if p.feiten.intake else None, k),
    ),
    "eerste_pip": Kenmerk("Dagtekening van het eerste PIP", _V.PIP, "datum", _eerste_pip),
    "laatste_pip": Kenmerk("Dagtekening van het laatste PIP", _V.PIP, "datum", lambda p, k: _laatste(p, k, 0)),
    "leerroute": Kenmerk("Leerroute", _V.PIP, "code", lambda p, k: _laatste(p, k, 1)),
    "niveau": Kenmerk("Niveau van het PIP", _V.PIP, "code", lambda p, k: _laatste(p, k, 2)),
    "eerste_aanbod": Kenmerk(
        "Eerste aanbod", _V.PIP, "datum",
        lambda p, k: _dag(min((a.datum for a in p.feiten.aanbod if a.datum), default=None), k),
    ),
    "pvt_op": Kenmerk(
        "PVT ondertekend", _V.PIP, "datum", lambda p, k: _dag(p.feiten.pvt.datum if p.feiten.pvt else None, k)
    ),
    "map_op": Kenmerk(
        "MAP afgerond", _V.PIP, "datum", lambda p, k: _dag(p.feiten.map.datum if p.feiten.map else None, k)
    ),
    "zroute_op": Kenmerk(
        "Z-route afgerond", _V.PIP, "datum", lambda p, k: _dag(p.feiten.zroute.datum if p.feiten.zroute else None, k)
    ),
    "einde_plicht": Kenmerk("Einde van de plicht", _V.VERBLIJF, "datum", _einde_plicht),
    "vertrokken_op": Kenmerk(
        "Vertrokken uit de gemeente", _V.VERBLIJF, "datum",
        lambda p, k: _dag((_hier(p, k) or _NERGENS).tot, k),
    ),
}  # fmt: skip
"""Everything a description may ask for, by its code."""
VAN_DE_REGEL: Final[Mapping[str, str]] = {"soort_regel": "Soort regel", "volgnummer": "Volgnummer"}
"""What does not come from the dossier: new, correction or withdrawn; and the number of the row in the file."""
VAN_DE_KOP: Final[Mapping[str, str]] = {
    "kwartaal": "Kwartaal", "berichtgever": "Berichtgever", "gemaakt_op": "Dag waarop het bestand is gemaakt",
    "aantal": "Aantal regels", "programma": "Programma", "gemeentecode": "Gemeentecode", "gemeente": "Gemeente",
    "leeg": "Of er geen regels zijn",
}  # fmt: skip
"""What the head of the file, or of one gemeente in it, can tell. No person."""


def hoort_in(p: Persoon, k: Kwartaal) -> bool:
    """Say whether this person counts for the quarter in this gemeente.

    Our reading, no public source says it: the person was with the gemeente (coupled or settled) and the duty had begun,
    on or before the last day; and the duty, the life, or the stay here had not ended before the first day. Who left
    and came back counts for the quarters of each stay, and not for those between them.
    """
    f = p.feiten
    if _hier(p, k) is None:
        return False
    if f.plicht is None or (not f.plicht.inburgeringsplichtig and not f.beeindigd):
        return False
    if f.plicht.begindatum is None or f.plicht.begindatum > k.einde:
        return False
    weg = [
        f.plicht.einddatum,
        f.voldaan.datum if f.voldaan else None,
        f.plicht_ingetrokken.datum if f.plicht_ingetrokken else None,
        f.overleden.datum if f.overleden else None,
        p.gesloten_op,
    ]
    return not any(dag is not None and dag < k.begin for dag in weg)


def kenmerken_van(p: Persoon, k: Kwartaal, gevraagd: frozenset[str]) -> dict[str, str]:
    """Return the kenmerken that a description asks for (code -> text, empty when unknown); no others are read."""
    return {code: kenmerk.lees(p, k) for code, kenmerk in KENMERKEN.items() if code in gevraagd}
