# SPDX-License-Identifier: EUPL-1.2
"""The versions of a plan and what changed from one to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import DuoUitkomst
from meedoen.regie.plannen import wijziging
from meedoen.regie.plannen.feiten import momentopname
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.onderdelen import ONDERDELEN, TITELS
from meedoen.regie.plannen.zinnen import LEERROUTES, STATEN
from meedoen.regie.web.onderdelen.modellen import ToestandBeeld, Toestandsoort

_SOORT: Final[dict[str, Toestandsoort]] = {"vastgesteld": "goed", "ingetrokken": "nvt", "vervangen": "nog_niet"}
_DUO: Final = {
    None: "DUO heeft nog niet geantwoord.",
    DuoUitkomst.AANVAARD: "DUO nam dit plan aan.",
    DuoUitkomst.GEWEIGERD: "DUO nam dit plan niet aan.",
    DuoUitkomst.INGETROKKEN: "Dit plan is weggehaald bij DUO.",
}
_OUD: Final = "Komt uit een ouder systeem. Elke nacht legt Meedoen het naast DUO."
_NIET_TONEN: Final = frozenset({"wijziging"})


@dataclass(frozen=True, slots=True, kw_only=True)
class VersieBeeld:
    """One adopted version in the list."""

    pip: Pip
    url: str
    besluit_url: str
    route: str
    toestand: ToestandBeeld
    grond: str
    anders: str
    duo: str


def _duo(pip: Pip, bij_duo: Mapping[int, DuoUitkomst | None]) -> str:
    """What DUO said of this version; of a plan that another system sent, DUO never answers us."""
    if pip.versie not in bij_duo:
        return ""
    if pip.besluit_id is None and pip.staat == "vastgesteld" and bij_duo[pip.versie] is None:
        return _OUD
    return _DUO[bij_duo[pip.versie]]


def maak_versies(versies: Sequence[Pip], feiten: DossierFeiten, *, dossier_url: str) -> tuple[VersieBeeld, ...]:
    """Return the versions, newest first, each with what changed since the one before it."""
    bij_duo = {versie.versie: versie.duo for versie in feiten.pips}
    return tuple(
        VersieBeeld(
            pip=pip,
            url=f"{dossier_url}/plan/versies/{pip.versie}",
            besluit_url=f"{dossier_url}/besluiten/{pip.besluit_id}" if pip.besluit_id else "",
            route=LEERROUTES.get(pip.leerroute, ""),
            toestand=ToestandBeeld(_SOORT.get(pip.staat, "nvt"), STATEN.get(pip.staat, pip.staat)),
            grond=wijziging.TEKSTEN.get(pip.wijzigingsgrond, ""),
            anders=_anders(vorige, pip) if vorige else "",
            duo=_duo(pip, bij_duo),
        )
        for pip, vorige in zip_longest(versies, versies[1:])
    )


def _anders(vorige: Pip, pip: Pip) -> str:
    """Name the parts that differ, as one sentence."""
    oud, nieuw = momentopname(vorige), momentopname(pip)
    delen = [
        TITELS[onderdeel].lower() if onderdeel != "pvt_map" else TITELS[onderdeel]
        for onderdeel, velden in ONDERDELEN.items()
        if onderdeel not in _NIET_TONEN and any(oud.get(veld) != nieuw.get(veld) for veld in velden)
    ]
    if not delen:
        return "De inhoud is gelijk gebleven."
    return f"Anders: {', '.join(delen[:-1])}{' en ' if len(delen) > 1 else ''}{delen[-1]}."
