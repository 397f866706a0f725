# SPDX-License-Identifier: EUPL-1.2
"""DUO's rules for an inburgeringsaanbod (Inburgeringsaanbod API 1.2.0)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from meedoen.domein.keten.duo_voorcontrole.basis import LEZING, Herstel, Lezing, Weigering
from meedoen.domein.keten.duo_voorcontrole.pip import ALFABETISERING
from meedoen.domein.keten.duo_voorcontrole.traject import TrajectStand
from meedoen.recht.wi2021.doelgroep import Doelgroep


@dataclass(frozen=True, slots=True, kw_only=True)
class AanbodVoorDuo:
    """An aanbod as it stands on the form; `bow` and `tst` are the keurmerken of the institution."""

    instellingsnummer: str
    alfabetisering: str | None = None
    bow: bool = False
    tst: bool = False
    datum: date | None = None
    start: date | None = None
    einde: date | None = None


def controleer_aanbod(aanbod: AanbodVoorDuo, stand: TrajectStand, *, lezing: Lezing = LEZING) -> tuple[Weigering, ...]:
    """Return every reason for which DUO would refuse this aanbod; empty: accepted."""
    return (*_wie(stand), *_instelling(aanbod, stand, lezing), *_datums(aanbod, stand), *_volgorde(aanbod, lezing))


def _wie(stand: TrajectStand) -> Iterator[Weigering]:
    if stand.doelgroep is not Doelgroep.ASIEL:
        yield Weigering("aanbod_alleen_asiel", "instelling")
    if stand.pip is None:
        yield Weigering("aanbod_zonder_pip", "instelling")


def _instelling(aanbod: AanbodVoorDuo, stand: TrajectStand, lezing: Lezing) -> Iterator[Weigering]:
    if aanbod.alfabetisering not in ALFABETISERING:
        yield Weigering("aanbod_alfabetisering", "alfabetisering")
    if stand.pip is None:
        return
    if not keurmerk_past(stand.leerroute, bow=aanbod.bow, tst=aanbod.tst, lezing=lezing):
        onderwijs = stand.leerroute == "O"
        yield Weigering("aanbod_keurmerk_onderwijs" if onderwijs else "aanbod_keurmerk", "instelling")


def keurmerk_past(leerroute: str | None, *, bow: bool, tst: bool, lezing: Lezing = LEZING) -> bool:
    """True when these keurmerken (Blik op Werk, taalschakeltraject) are enough for lessons of this leerroute."""
    onderwijs = leerroute == "O"
    return (bow and (lezing.bow_voor_elke_route or not onderwijs)) or (onderwijs and tst)


def _datums(aanbod: AanbodVoorDuo, stand: TrajectStand) -> Iterator[Weigering]:
    """The end of the course is not checked against the term: DUO names the other two dates ("both")."""
    if stand.pip is None:
        return
    for veld, dag in (("datum", aanbod.datum), ("start", aanbod.start)):
        if dag is None:
            continue
        if dag < stand.pip:
            yield Weigering("aanbod_voor_pip", veld, Herstel(veld, stand.pip), {"dag": dag, "grens": stand.pip})
        start, einde = stand.termijn_start, stand.termijn_einde
        if start is not None and einde is not None and not start <= dag < einde:
            laatste = einde - timedelta(days=1)
            yield Weigering("aanbod_buiten_termijn", veld, None, {"dag": dag, "eerste": start, "laatste": laatste})


def _volgorde(aanbod: AanbodVoorDuo, lezing: Lezing) -> Iterator[Weigering]:
    if not lezing.aanbod_na_aanbod:
        return
    datum, start, einde = aanbod.datum, aanbod.start, aanbod.einde
    if datum is not None and start is not None and start < datum:
        yield Weigering("aanbod_start_voor_aanbod", "start", Herstel("start", datum), {"dag": start, "grens": datum})
    if start is not None and einde is not None and einde < start:
        yield Weigering("aanbod_einde_voor_start", "einde", None, {"dag": einde, "grens": start})
