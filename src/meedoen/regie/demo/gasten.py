# SPDX-License-Identifier: EUPL-1.2
"""People whom DUO, BRP and COA know but of whom no gemeente has heard: for trying out a notification."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice
from random import Random
from typing import Any, NamedTuple

from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.demo.bevolking import vrije_bsns
from meedoen.regie.demo.bij_duo import kaal
from meedoen.regie.demo.levensloop.plan import einde_termijn
from meedoen.regie.demo.lijnen import SITUATIES, Lijn, plan_lijn
from meedoen.regie.demo.medewerkers import REGIO
from meedoen.regie.demo.personen import Nummers, Persoon, maak_persoon

_OVERSLAAN = 500
"""BSNs and V-nummers of guests begin this far behind those of the dossiers."""
_VORIGE_GEMEENTE = "0307"


_MELDING = {"azc": "SS101", "gehuisvest": "SS139", "gezin": "SS139", "verhuisd": "SS121"}
_LIJN_IN = 308


class Gast(NamedTuple):
    """One such person: `soort` is azc, gehuisvest, gezin or verhuisd."""

    soort: str
    persoon: Persoon
    lijn: Lijn

    @property
    def melding(self) -> str:
        """The notification with which a gemeente would hear of this person first."""
        return _MELDING[self.soort]


_SOORTEN: tuple[tuple[str, str, Doelgroep], ...] = (
    ("azc", "azc_nieuw", Doelgroep.ASIEL),
    ("gehuisvest", "nieuw_van_niemand", Doelgroep.ASIEL),
    ("gezin", "nieuw_van_niemand", Doelgroep.GEZIN_OVERIG),
    ("verhuisd", "verhuisd_met_pip", Doelgroep.ASIEL),
)


def gasten(*, vandaag: date, zaad: int) -> tuple[Gast, ...]:
    """Return four people per gemeente of the demo region, one of each kind."""
    rng = Random(zaad + 1)  # noqa: S311 - invented people, no secret
    vrij = islice(vrije_bsns(), _OVERSLAAN, None)
    uit: list[Gast] = []
    for gemeente, naam in REGIO.items():
        for soort, situatie, groep in _SOORTEN:
            lijn = plan_lijn(rng, SITUATIES[situatie], doelgroep=groep, gemeente=gemeente, vandaag=vandaag)
            wie = Nummers(_OVERSLAAN + len(uit), next(vrij))
            uit.append(Gast(soort, maak_persoon(rng, lijn, nummers_van=wie, vandaag=vandaag, gemeentenaam=naam), lijn))
    return tuple(uit)


def gast_van_de_lijn(*, vandaag: date, zaad: int) -> Gast:
    """Return the person in Baarn whose line the demo plays by itself: lives here, and fits the B1-route.

    Somebody apart from `gasten`, so that those are all still there for who wants to try.
    """
    rng = Random(zaad + 2)  # noqa: S311 - invented people, no secret
    bsn = next(islice(vrije_bsns(), 2 * _OVERSLAAN, None))
    while True:
        lijn = plan_lijn(
            rng, SITUATIES["nieuw_van_niemand"], doelgroep=Doelgroep.ASIEL, gemeente=_LIJN_IN, vandaag=vandaag
        )
        wie = Nummers(2 * _OVERSLAAN, bsn)
        mens = maak_persoon(rng, lijn, nummers_van=wie, vandaag=vandaag, gemeentenaam=REGIO[_LIJN_IN])
        if mens.leerroute == "B" and mens.startniveau.alfabetisering == "NVT" and not mens.geheim_adres:
            return Gast("gehuisvest", mens, lijn)


def gast_bij_duo(gast: Gast) -> dict[str, Any]:
    """Return the person for the simulator; who moved brings the PIP and the term of the previous gemeente."""
    uit = kaal(gast.persoon)
    if gast.soort != "verhuisd" or gast.lijn.pip_elders is None:
        return uit
    dag = gast.lijn.pip_elders
    route = gast.persoon.leerroute
    pip = {"gemeentecode": _VORIGE_GEMEENTE, "dagtekeningPip": dag.isoformat(), "leerroute": route}
    return uit | {
        "begindatumPlicht": gast.lijn.vergund_op.isoformat(),
        "kennisgeving": gast.lijn.kennisgeving.isoformat(),
        "pips": [pip if route == "Z" else pip | {"niveau": "B1"}],
        "termijn": {"start": (dag + timedelta(days=1)).isoformat(), "einde": einde_termijn(dag).isoformat()},
    }
