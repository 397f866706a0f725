# SPDX-License-Identifier: EUPL-1.2
"""The codes of the steps that the domain itself adds beside those of the law, with the meaning of each value.

The sentence per code stands with the pages (`regie/web/zinnen`); a test fails on a code without one.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

STAPPEN: Final = MappingProxyType[str, tuple[str, ...]]({
    "beleid_dagen": ("start", "dagen", "uiterste"),
    "beleid_werkdagen": ("start", "dagen", "uiterste"),
    "beleid_afspraak": ("afspraak",),
    "beleid_richtdag": ("start", "maanden", "richtdag"),
    "onderdeel_hoort_erbij": (),
    "onderdeel_in_termijn": ("start", "laatste_dag"),
    "gesprekken_in_plan": ("aantal", "start", "laatste_dag"),
    "gesprekken_onbekend": (),
    "boete_termijn_gesteld": ("bekendmaking", "laatste_dag"),
    "boete_uitstel": ("laatste_dag",),
    "boete_uitstel_gestopt": ("laatste_dag",),
    "beleid_voor_einde": ("einde", "maanden", "vanaf"),
    "pauze_schuift": ("vanaf", "tot_en_met", "dagen", "uiterste"),
    "pauze_telt_mee": ("vanaf", "tot_en_met", "dagen", "uiterste"),
    "duo_termijn_leidt": ("start", "laatste_dag"),
    "duo_termijn_verlengd": ("onze_laatste", "dagen", "omschrijving"),
    "duo_termijn_verschilt": ("onze_start", "onze_laatste", "duo_start", "duo_laatste"),
    "fase_blijft": ("van", "naar", "aanleiding"),
    "fase_gaat_naar": ("van", "naar", "aanleiding"),
    "fase_teruggedraaid": ("van", "naar"),
})  # fmt: skip
TWIJFELS: Final = frozenset({
    "pauze_in_tien_weken", "pauze_in_termijn", "inschrijving_in_azc", "niveau_deels_a2", "begin_zoals_gepland",
    "gesprekken_verdeeld", "ontzorgen_vergunning", "ontzorgen_in_pauze",
})  # fmt: skip
"""Open questions that the domain adds; each has a sentence that says what we choose and why."""
