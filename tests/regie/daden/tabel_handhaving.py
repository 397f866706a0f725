# SPDX-License-Identifier: EUPL-1.2
"""Acts of a boeteprocedure, each by who may do it."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import Daad

_D = "dossiers/<uuid:dossier_id>"
_H = f"{_D}/handhaving/<uuid:procedure_id>"
_TOT_BOETE: Final = (
    f"{_D}/handhaving/intake",
    f"{_H}/wegen",
    f"{_H}/voornemen",
    f"{_H}/zienswijze",
    f"{_H}/boete",
)
DADEN: Final[dict[str, Daad]] = {
    f"{_D}/handhaving/plan": Daad(stand="as_traject", tijdlijn=("boete_stap",), rijen=("handhaving_boeteprocedure",)),
    f"{_D}/handhaving/intake": Daad(
        stand="Tesfay", tijdlijn=("boete_stap",), rijen=("handhaving_boeteprocedure",), ziet="Boete wegen"
    ),
    f"{_H}/wegen": Daad(
        stand="Tesfay",
        via=(f"{_D}/handhaving", _H, f"{_H}/wegen"),
        velden={"bijstand": "niet", "verwijt": "normaal"},
        eerst=(f"{_D}/handhaving/intake",),
        tijdlijn=("boete_stap",),
        rijen=("handhaving_boeteprocedure",),
    ),
    f"{_H}/omstandigheid": Daad(
        stand="Tesfay",
        via=(f"{_D}/handhaving", _H, f"{_H}/omstandigheid"),
        velden={"soort": "werk"},
        eerst=(f"{_D}/handhaving/intake",),
        tijdlijn=("boete_stap",),
        rijen=("handhaving_boeteprocedure", "handhaving_omstandigheid"),
    ),
    f"{_H}/weegt-niet": Daad(
        stand="Tesfay",
        via=(f"{_D}/handhaving", _H, f"{_H}/weegt-niet"),
        eerst=(f"{_D}/handhaving/intake", f"{_H}/omstandigheid"),
        tijdlijn=("boete_stap",),
        rijen=("handhaving_boeteprocedure", "handhaving_omstandigheid"),
    ),
    f"{_H}/voornemen": Daad(
        stand="Tesfay",
        via=(f"{_D}/handhaving", _H, f"{_H}/voornemen"),
        eerst=(f"{_D}/handhaving/intake", f"{_H}/wegen"),
        tijdlijn=("boete_stap",),
        rijen=("besluiten_brief", "handhaving_boeteprocedure"),
    ),
    f"{_H}/zienswijze": Daad(
        stand="Tesfay",
        via=(f"{_D}/handhaving", _H, f"{_H}/zienswijze"),
        velden={"datum": "23-11-2026", "verhoord": "nee", "tekst": "Ik was bij de dokter."},
        eerst=(f"{_D}/handhaving/intake", f"{_H}/wegen", f"{_H}/voornemen"),
        tijdlijn=("boete_stap",),
        rijen=("handhaving_boeteprocedure",),
    ),
    f"{_H}/voorstel": Daad(
        stand="Tesfay",
        via=(f"{_D}/handhaving", _H, f"{_H}/voorstel"),
        eerst=(f"{_D}/handhaving/intake", f"{_H}/wegen"),
        tijdlijn=("boete_stap",),
        rijen=("handhaving_boeteprocedure",),
    ),
    f"{_H}/stop": Daad(
        stand="Tesfay",
        via=(f"{_D}/handhaving", _H, f"{_H}/stop"),
        eerst=(f"{_D}/handhaving/intake",),
        tijdlijn=("boete_stap",),
        rijen=("handhaving_boeteprocedure",),
    ),
    f"{_H}/boete": Daad(
        wie="teamleider",
        stand="Tesfay",
        via=(f"{_D}/handhaving", _H, f"{_H}/boete"),
        velden={"lager": "nee"},
        eerst=(f"{_D}/handhaving/intake", f"{_H}/wegen", f"{_H}/voornemen", f"{_H}/zienswijze"),
        tijdlijn=("boete_stap",),
        rijen=(
            "besluiten_besluit",
            "besluiten_brief",
            "besluiten_nummerreeks",
            "handhaving_boetebedrag",
            "handhaving_boeteprocedure",
        ),
    ),
    f"{_H}/geen-boete": Daad(
        wie="teamleider",
        stand="Tesfay",
        via=(f"{_D}/handhaving", _H, f"{_H}/geen-boete"),
        eerst=(f"{_D}/handhaving/intake", f"{_H}/wegen", f"{_H}/voorstel"),
        tijdlijn=("boete_stap",),
        rijen=("besluiten_brief", "besluiten_nummerreeks", "handhaving_boeteprocedure"),
    ),
    f"{_H}/betaling": Daad(
        stand="Tesfay",
        via=(f"{_D}/handhaving", _H, f"{_H}/betaling"),
        eerst=_TOT_BOETE,
        tijdlijn=("boete_stap",),
        rijen=("handhaving_betaling", "handhaving_boeteprocedure"),
    ),
    f"{_H}/regeling": Daad(
        stand="Tesfay",
        via=(f"{_D}/handhaving", _H, f"{_H}/regeling"),
        velden={"tot": "1-6-2027"},
        eerst=_TOT_BOETE,
        tijdlijn=("boete_stap",),
        rijen=(
            "besluiten_besluit",
            "besluiten_brief",
            "besluiten_nummerreeks",
            "handhaving_boetebedrag",
            "handhaving_boeteprocedure",
        ),
    ),
    f"{_H}/navraag": Daad(
        stand="Tesfay",
        via=(_H, f"{_H}/navraag"),
        velden={"verder": "laten", "wacht_tot": "20-5-2027"},
        eerst=(*_TOT_BOETE, f"{_H}/regeling"),
        tijdlijn=("boete_stap",),
        rijen=("handhaving_boetebedrag", "handhaving_boeteprocedure"),
    ),
    f"{_H}/regeling/stoppen": Daad(
        stand="Tesfay",
        via=(_H, f"{_H}/regeling/stoppen"),
        velden={"grond": "omstandigheden"},
        eerst=(*_TOT_BOETE, f"{_H}/regeling", f"{_H}/navraag"),
        tijdlijn=("boete_stap",),
        rijen=(
            "besluiten_besluit",
            "besluiten_brief",
            "besluiten_nummerreeks",
            "handhaving_boetebedrag",
            "handhaving_boeteprocedure",
        ),
    ),
    f"{_H}/aanmaning": Daad(
        stand="zaak_bezwaar",
        via=(_H, f"{_H}/aanmaning"),
        tijdlijn=("boete_stap",),
        rijen=("besluiten_brief", "besluiten_nummerreeks"),
    ),
}
