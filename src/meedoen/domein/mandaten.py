# SPDX-License-Identifier: EUPL-1.2
"""What the college can let others do in its name, and to whom the act forbids it. Pure.

Mandate is open unless the act or the nature of the power is against it (Awb 10:3 lid 1). One ban stands in the
Besluit inburgering 2021: the eindgesprek of the Z-route (art. 3.14 lid 4). That the same person does not decide twice
(Awb 10:3 lid 3 and 4) is about people and is looked at with each decision, not here.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.z_route import Eindgesprek, Gespreksvoerder, eindgesprek_bevoegd


class Mandaattaak(StrEnum):
    """A decision or act of the college that can be mandated."""

    PIP = "pip"
    LBT_ONTHEFFING = "lbt_ontheffing"
    ONTZORGEN_LANGER = "ontzorgen_langer"
    BOETE = "boete"
    BOETE_UITSTEL = "boete_uitstel"
    BOETE_BEZWAAR = "boete_bezwaar"
    BEZWAAR = "bezwaar"
    EINDGESPREK_MAP = "eindgesprek_map"
    EINDGESPREK_Z = "eindgesprek_z"


class Ontvanger(StrEnum):
    """To whom a mandate is given."""

    ROL = "rol"
    """People of the gemeente in a role of Meedoen: under the college itself."""
    OPENBAAR_LICHAAM = "openbaar_lichaam"
    """A public body of gemeenten together (Wet gemeenschappelijke regelingen, art. 8)."""
    ORGANISATIE = "organisatie"
    """Another gemeente, a school, a guidance organisation: a third party."""


_VOERDER: Final = {
    Ontvanger.ROL: Gespreksvoerder.COLLEGE,
    Ontvanger.OPENBAAR_LICHAAM: Gespreksvoerder.OPENBAAR_LICHAAM,
    Ontvanger.ORGANISATIE: Gespreksvoerder.DERDE,
}
_GESPREK: Final = {
    Mandaattaak.EINDGESPREK_Z: Eindgesprek.Z_ROUTE,
    Mandaattaak.EINDGESPREK_MAP: Eindgesprek.MAP,
}


def mag_mandateren(taak: Mandaattaak, aan: Ontvanger) -> Uitkomst[bool]:
    """Return whether the college may give this mandate, with the article where one speaks of it."""
    gesprek = _GESPREK.get(taak)
    if gesprek is None:
        return Uitkomst(True, ())
    return eindgesprek_bevoegd(_VOERDER[aan], welk_gesprek=gesprek)


def bezwaarlijk(stappen: tuple[Stap, ...]) -> Stap | None:
    """Return the step that forbids or holds a doubt, for who fills in the register; None when nothing stands out."""
    return next((stap for stap in stappen if stap.twijfel or stap.code == "gesprek_derde_mag_niet"), None)


class Onderdeel(StrEnum):
    """A part of the work that one party carries: a division of work, not of powers."""

    INTAKE = "intake"
    BEGELEIDING = "begeleiding"
    ONTZORGEN = "ontzorgen"
    PVT = "pvt"
    MAP = "map"
    LES = "les"
    WERK = "werk"
    NAZORG = "nazorg"
