# SPDX-License-Identifier: EUPL-1.2
"""The page Advies in words: what comes next, the demands of the article with their answers, and how it ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.recht.uitkomst import OordeelNodig, Stap
from meedoen.recht.wi2021.ontheffing import B_2_8_1, B_2_8_2, B_2_8_4, WI_5_1, advies_college_nodig
from meedoen.regie.adviezen.models import Advies
from meedoen.regie.adviezen.services import EISEN, WIJZEN, uitkomst
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LinkBeeld, ToestandBeeld
from meedoen.regie.web.zinnen.domein_nl import bij_duo

ARTIKELEN: Final[Sequence[LinkBeeld]] = tuple(artikellink(a) for a in (B_2_8_1, B_2_8_2, B_2_8_4))
GEZONDHEID: Final = artikellink(WI_5_1)
NAAR_DUO: Final = "DUO heeft geen digitaal bericht voor dit advies. Het gaat als brief, op papier of als pdf."
_DOOR: Final = {g.Adviesvrager.INBURGERAAR.value: "de inburgeraar", g.Adviesvrager.DUO.value: "DUO"}
_JA_NEE: Final = {True: ToestandBeeld("goed", "Ja"), False: ToestandBeeld("nvt", "Nee")}
_OPEN, _NIET_BEOORDEELD = ToestandBeeld("nog_niet", "Open"), ToestandBeeld("nvt", "Niet beoordeeld")


@dataclass(frozen=True, slots=True)
class Volgende:
    """What to do next, or how it stands (`klaar`)."""

    kop: str
    zin: str
    knop: KnopBeeld | None = None
    klaar: bool = False


def basis(dossier_id: object, advies_id: object = None) -> str:
    """Return the address of the advice of a dossier, or of the acts on one."""
    begin = f"/dossiers/{dossier_id}/advies"
    return begin if advies_id is None else f"{begin}/{advies_id}"


def uiterlijk(rij: Advies, regels: Beleid) -> date:
    """Return the day by which the gemeente wants to give it: its own policy, as the clock reckons."""
    return eerste_werkdag(rij.gevraagd_op + timedelta(days=regels.advies_duo_dagen))


def volgende(rij: Advies, regels: Beleid, *, mag: bool) -> Volgende:
    """Return the step that moves this advice on, or how it ended."""
    if rij.verstuurd_op is not None:
        return Volgende(f"Het advies is: {_wat(rij.ontheffen)}",
                        f"Gegeven op {datums.voluit(rij.verstuurd_op)} door {rij.gegeven_door}. DUO beslist.",
                        klaar=True)  # fmt: skip
    if rij.vervallen_op is not None:
        return Volgende("Het advies is niet nodig", f"Sinds {datums.voluit(rij.vervallen_op)}: {rij.vervallen_reden}",
                        klaar=True)  # fmt: skip
    tot = f"Geef het advies uiterlijk {datums.voluit_met_dag(uiterlijk(rij, regels))}."
    url = basis(rij.dossier_id, rij.id)
    if isinstance(uitkomst(rij), OordeelNodig):
        knop = KnopBeeld("Vragen beantwoorden", f"{url}/wegen", "hoofd") if mag else None
        return Volgende("Beantwoord de vier vragen van de wet", f"Bij één nee is het advies: geen ontheffing. {tot}",
                        knop)  # fmt: skip
    knop = KnopBeeld("Advies lezen en geven", f"{url}/versturen", "hoofd") if mag else None
    return Volgende("Lees het advies en geef het", tot, knop)


def _wat(ontheffen: bool | None) -> str:
    return "wel ontheffing" if ontheffen else "geen ontheffing"


def eisen(rij: Advies) -> list[dict[str, Any]]:
    """Return the demands of the article with their answers, as one table."""
    open_ = _OPEN if rij.loopt else _NIET_BEOORDEELD
    return [
        {"eis": woorden, "toestand": _JA_NEE.get(getattr(rij, eis), open_), "reden": getattr(rij, f"{eis}_reden")}
        for eis, woorden in EISEN.items()
    ]


def paren(rij: Advies) -> list[tuple[str, str]]:
    """Return who asked when, and how it went to DUO, as label and value."""
    uit = [("Gevraagd", f"{datums.voluit(rij.gevraagd_op)}, door {_DOOR[rij.door]}")]
    if rij.kenmerk:
        uit.append(("Kenmerk van DUO", rij.kenmerk))
    if rij.gezegd:
        uit.append(("Wat de inburgeraar zegt", rij.gezegd))
    if rij.wijze:
        uit.append(("Naar DUO", WIJZEN[rij.wijze]))
    return [*uit, ("Vastgelegd door", rij.gemaakt_door)]


def wet(rij: Advies) -> tuple[Stap, ...]:
    """Return the steps of the rules behind this advice: that it is needed, without a term, and what it is."""
    nodig = advies_college_nodig(ambtshalve=rij.door == g.Adviesvrager.DUO.value, advies_van_belang=True)
    wat = uitkomst(rij)
    stappen = () if isinstance(nodig, OordeelNodig) else nodig.stappen
    return stappen if isinstance(wat, OordeelNodig) else (*stappen, *wat.stappen)


def besluit_van_duo(feiten: DossierFeiten) -> list[tuple[str, str]]:
    """Return what DUO decided on this ground, newest first."""
    return [
        (datums.voluit(o.datum), bij_duo.ontheffing(o)) for o in reversed(feiten.duo.ontheffingen) if o.grond == "BIO"
    ]
