# SPDX-License-Identifier: EUPL-1.2
"""DUO's rules for a PIP: registering, changing and taking it away (PIP API 1.2.0)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from meedoen.domein.keten.duo_voorcontrole.basis import Herstel, Weigering
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid
from meedoen.recht.wi2021.niveau_duo import niveau_voor_duo

DUO_ROUTE: Mapping[Leerroute, str] = MappingProxyType(
    {
        Leerroute.B1: "B",
        Leerroute.ONDERWIJS: "O",
        Leerroute.ZELFREDZAAMHEID: "Z",
    }
)
"""The code DUO uses for each leerroute; rows on the tijdlijn and messages hold DUO's code."""
ROUTE_VAN_DUO: Mapping[str, Leerroute] = MappingProxyType({code: route for route, code in DUO_ROUTE.items()})
LEERROUTES = tuple(ROUTE_VAN_DUO)
NIVEAUS = ("A2", "B1")
ALFABETISERING = ("A", "AA", "NVT")
HOOGSTE_UREN = 9999


@dataclass(frozen=True, slots=True, kw_only=True)
class PipVoorDuo:
    """The part of a PIP that DUO takes, as it stands on the form. Codes are DUO's; hours are a total."""

    dagtekening: date | None = None
    leerroute: str | None = None
    niveau: str | None = None
    uren_totaal: int | None = None
    mag_opleiding_afmaken: bool | None = None
    alfabetisering: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DuoStand:
    """What we know DUO holds of this person.

    `vestiging`: settled in our gemeente (None: not yet). `eerste_pip` and `huidige_pip`: dagtekening of the
    first and of the current PIP of the person, of any gemeente; both None when there was none.
    """

    doelgroep: Doelgroep | None
    begin_plicht: date | None
    vestiging: date | None
    eerste_pip: date | None = None
    huidige_pip: date | None = None


class NiveauKeuze(NamedTuple):
    """The one level DUO wants; `twijfel` is the code of a doubt, set when the skills differ."""

    niveau: str | None
    twijfel: str = ""


def controleer_pip(pip: PipVoorDuo, stand: DuoStand, *, vandaag: date) -> tuple[Weigering, ...]:
    """Return every reason for which DUO would refuse this PIP, in the order of the form; empty: accepted."""
    return (*_dagtekening(pip.dagtekening, stand, vandaag), *_route(pip, stand), *_uren(pip, stand))


def _dagtekening(dagtekening: date | None, stand: DuoStand, vandaag: date) -> Iterator[Weigering]:
    if stand.begin_plicht is None:
        yield Weigering("plicht_onbekend", "dagtekening")
    if stand.vestiging is None:
        yield Weigering("niet_gevestigd", "dagtekening")
    grenzen = (
        ("dagtekening_voor_plicht", stand.begin_plicht),
        ("dagtekening_voor_vestiging", stand.vestiging),
        ("dagtekening_voor_eerste_pip", stand.eerste_pip),
        ("dagtekening_voor_huidige_pip", stand.huidige_pip),
    )
    # Today mends it only when today itself passes every bound.
    past = all(grens is None or grens <= vandaag for _, grens in grenzen)
    herstel = Herstel("dagtekening", vandaag) if past else None
    if dagtekening is None:
        yield Weigering("dagtekening_ontbreekt", "dagtekening", herstel)
        return
    if dagtekening > vandaag:
        yield Weigering("dagtekening_toekomst", "dagtekening", herstel)
    for code, grens in grenzen:
        if grens is not None and dagtekening < grens:
            yield Weigering(code, "dagtekening", herstel, {"dagtekening": dagtekening, "grens": grens})


def _route(pip: PipVoorDuo, stand: DuoStand) -> Iterator[Weigering]:
    if pip.leerroute not in LEERROUTES:
        yield Weigering("leerroute_ontbreekt", "leerroute")
        return
    if pip.niveau is not None and pip.niveau not in NIVEAUS:
        yield Weigering("niveau_onbekend", "niveau", Herstel("niveau", None))
    if pip.niveau == "A2" and pip.leerroute == "O":
        yield Weigering("a2_bij_onderwijsroute", "niveau", Herstel("niveau", "B1"))
    if pip.niveau == "B1" and pip.leerroute == "Z":
        yield Weigering("b1_bij_zroute", "niveau", Herstel("niveau", None))
    if pip.niveau == "A2" and pip.leerroute == "B" and stand.eerste_pip is None:
        yield Weigering("a2_bij_eerste_pip", "niveau", Herstel("niveau", "B1"))
    if pip.alfabetisering is not None and pip.alfabetisering not in ALFABETISERING:
        yield Weigering("alfabetisering_onbekend", "alfabetisering", Herstel("alfabetisering", "NVT"))


def _uren(pip: PipVoorDuo, stand: DuoStand) -> Iterator[Weigering]:
    if pip.uren_totaal is None:
        return
    if pip.leerroute in LEERROUTES and pip.leerroute != "B":
        yield Weigering("uren_alleen_b1_route", "uren_totaal", Herstel("uren_totaal", None))
    elif stand.doelgroep is not Doelgroep.ASIEL:
        yield Weigering("uren_alleen_asiel", "uren_totaal", Herstel("uren_totaal", None))
    elif not 1 <= pip.uren_totaal <= HOOGSTE_UREN:
        yield Weigering("uren_buiten_grens", "uren_totaal", None, {"hoogste": HOOGSTE_UREN})


def controleer_verwijderen(*, termijn_gesteld: bool, cursusuren: bool) -> tuple[Weigering, ...]:
    """Return why DUO would refuse to delete the current PIP: its term is set, or course hours are booked."""
    uit: list[Weigering] = []
    if termijn_gesteld:
        uit.append(Weigering("verwijderen_termijn_gesteld", "pip"))
    if cursusuren:
        uit.append(Weigering("verwijderen_cursusuren", "pip"))
    return tuple(uit)


def kies_niveau(
    route: Leerroute, niveaus: Mapping[Vaardigheid, Niveau], *, niveau_bij_deels_a2: str = "A2"
) -> NiveauKeuze:
    """Return the one `niveau` for a level per skill; a skill without a level counts as B1.

    As `niveau_duo.niveau_voor_duo` says, with the choice of the gemeente for a plan that is in part at A2.
    """
    alle = {vaardigheid: niveaus.get(vaardigheid, Niveau.B1) for vaardigheid in Vaardigheid}
    # By the article DUO's one level is the same on any day; what may differ by day is handed in.
    uitkomst = niveau_voor_duo(
        alle, leerroute=route, peildatum=INWERKINGTREDING, bij_deels_a2=Niveau(niveau_bij_deels_a2)
    )
    niveau = uitkomst.waarde
    return NiveauKeuze(niveau.value if niveau is not None else None, "niveau_deels_a2" if uitkomst.twijfels else "")
