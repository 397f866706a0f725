# SPDX-License-Identifier: EUPL-1.2
"""Acts of a bezwaar: written down by the consulent, handled by a jurist who had no part in the decision."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.blad import Waarde
from tests.regie.daden.speler import Daad

_D = "dossiers/<uuid:dossier_id>"
_B = f"{_D}/bezwaren/<uuid:bezwaar_id>"
_NIEUW = f"{_D}/bezwaren/nieuw"
_TE_LAAT = f"{_NIEUW} te laat"


def _jurist(daad: str, *, na: tuple[str, ...] = (_NIEUW,), rijen: tuple[str, ...] = (), **velden: Waarde) -> Daad:
    """One act of the jurist, reached from the list of bezwaren of the dossier."""
    return Daad(
        wie="jurist",
        stand="besloten",
        via=(f"{_D}/bezwaren", _B, f"{_B}/{daad}"),
        velden=dict(velden),
        eerst=na,
        tijdlijn=("bezwaar_stap",),
        rijen=("bezwaren_bezwaar", *rijen),
    )


DADEN: Final[dict[str, Daad]] = {
    _NIEUW: Daad(
        stand="besloten",
        via=(f"{_D}/besluiten/<uuid:besluit_id>", _NIEUW),
        velden={"gronden": "De lessen zijn onder werktijd."},
        tijdlijn=("bezwaar_stap",),
        rijen=("besluiten_brief", "bezwaren_bezwaar"),
    ),
    _TE_LAAT: Daad(
        stand="lang_besloten",
        via=(f"{_D}/besluiten/<uuid:besluit_id>", _NIEUW),
        tijdlijn=("bezwaar_stap",),
        rijen=("besluiten_brief", "bezwaren_bezwaar"),
    ),
    f"{_B}/aanvullen": _jurist(
        "aanvullen", rijen=("besluiten_brief",), vereisten=["ondertekening"], wat="Belde op maandag.", tot="7-12-2026"
    ),
    f"{_B}/aangevuld": _jurist("aangevuld", na=(_NIEUW, f"{_B}/aanvullen")),
    f"{_B}/oordeel": Daad(
        wie="jurist",
        stand="lang_besloten",
        via=(f"{_D}/bezwaren", _B, f"{_B}/oordeel"),
        velden={"verschoonbaar": "ja", "reden": "Lag in het ziekenhuis."},
        eerst=(_TE_LAAT,),
        rijen=("bezwaren_bezwaar",),
    ),
    f"{_B}/horen": _jurist("horen", gehoord="ja", datum="23-11-2026", verslag="Wil een andere lesdag."),
    f"{_B}/verdagen": _jurist("verdagen", rijen=("besluiten_brief",)),
    f"{_B}/uitstel": _jurist("uitstel", rijen=("besluiten_brief",), tot="1-7-2027"),
    f"{_B}/intrekken": _jurist("intrekken"),
    f"{_B}/beslissing": _jurist(
        "beslissing",
        na=(_NIEUW, f"{_B}/horen"),
        rijen=("besluiten_besluit", "besluiten_brief", "besluiten_nummerreeks"),
        uitkomst="gegrond",
        vervolg="herroepen",
        motivering="Het plan houdt geen rekening met het werk.",
    ),
    f"{_B}/beroep": _jurist("beroep", na=(_NIEUW, f"{_B}/horen", f"{_B}/beslissing")),
    f"{_B}/uitspraak": _jurist("uitspraak", na=(_NIEUW, f"{_B}/horen", f"{_B}/beslissing", f"{_B}/beroep")),
}
