# SPDX-License-Identifier: EUPL-1.2
"""All acceptance rules in one table, in the order in which the page "Wat weigert DUO?" shows them.

The checks give `Weigering`en with these codes; `voorbeelden` gives for each code a case that breaks the rule. Tests
hold the three together.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from meedoen.domein.keten.duo_voorcontrole.basis import DuoRegel, Herkomst, Levering

_P, _W, _A, _R = Levering.PIP, Levering.PIP_VERWIJDEREN, Levering.AANBOD, Levering.PVT_MAP
_Z, _U, _C = Levering.ZROUTE, Levering.UREN, Levering.CONTACTPERSOON
_S, _E = Herkomst.SCHEMA, Herkomst.EIGEN

REGELS: Final[tuple[DuoRegel, ...]] = (
    DuoRegel("plicht_onbekend", _P),
    DuoRegel("niet_gevestigd", _P),
    DuoRegel("dagtekening_ontbreekt", _P, _S),
    DuoRegel("dagtekening_toekomst", _P, _E),
    DuoRegel("dagtekening_voor_plicht", _P),
    DuoRegel("dagtekening_voor_vestiging", _P),
    DuoRegel("dagtekening_voor_eerste_pip", _P),
    DuoRegel("dagtekening_voor_huidige_pip", _P),
    DuoRegel("leerroute_ontbreekt", _P, _S),
    DuoRegel("niveau_onbekend", _P, _S),
    DuoRegel("a2_bij_onderwijsroute", _P),
    DuoRegel("b1_bij_zroute", _P),
    DuoRegel("a2_bij_eerste_pip", _P),
    DuoRegel("alfabetisering_onbekend", _P, _S),
    DuoRegel("uren_alleen_b1_route", _P),
    DuoRegel("uren_alleen_asiel", _P),
    DuoRegel("uren_buiten_grens", _P, _S),
    DuoRegel("verwijderen_termijn_gesteld", _W),
    DuoRegel("verwijderen_cursusuren", _W, twijfel="cursusuren_van_ons"),
    DuoRegel("aanbod_alleen_asiel", _A),
    DuoRegel("aanbod_zonder_pip", _A),
    DuoRegel("aanbod_keurmerk", _A),
    DuoRegel("aanbod_keurmerk_onderwijs", _A, twijfel="bow_voor_elke_route"),
    DuoRegel("aanbod_alfabetisering", _A, _S),
    DuoRegel("aanbod_voor_pip", _A),
    DuoRegel("aanbod_buiten_termijn", _A),
    DuoRegel("aanbod_start_voor_aanbod", _A, twijfel="aanbod_na_aanbod"),
    DuoRegel("aanbod_einde_voor_start", _A, twijfel="aanbod_na_aanbod"),
    DuoRegel("resultaat_van_ander", _R),
    DuoRegel("resultaat_zonder_ons_pip", _R),
    DuoRegel("resultaat_al_voldaan", _R),
    DuoRegel("resultaat_zonder_termijn", _R),
    DuoRegel("resultaat_voor_termijn", _R),
    DuoRegel("resultaat_toekomst", _R),
    DuoRegel("resultaat_na_zroute", _R),
    DuoRegel("resultaat_weg_na_zroute", _R),
    DuoRegel("resultaat_niets_in_te_trekken", _R, _E),
    DuoRegel("verwijtbaar_ontbreekt", _R),
    DuoRegel("verwijtbaar_op_tijd", _R),
    DuoRegel("verwijtbaar_ja_te_vroeg", _R),
    DuoRegel("verwijtbaar_nee_te_vroeg", _R, twijfel="nee_maanden"),
    DuoRegel("verwijtbaar_nee_te_laat", _R, twijfel="nee_na_termijn"),
    DuoRegel("zroute_andere_route", _Z, twijfel="zroute_als_pvt_map"),
    DuoRegel("zroute_voor_onderdeel", _Z, twijfel="zroute_als_pvt_map"),
    DuoRegel("zroute_niets_in_te_trekken", _Z, _E),
    DuoRegel("activiteiten_alleen_asiel", _U),
    DuoRegel("activiteiten_alleen_z", _U),
    DuoRegel("activiteiten_zonder_pip", _U, twijfel="activiteiten_voor_pip"),
    DuoRegel("uren_totaal_buiten_grens", _U, _S),
    DuoRegel("naam_leeg", _C, _E),
    DuoRegel("naam_te_lang", _C, _S),
    DuoRegel("naam_tekens", _C, _S),
    DuoRegel("email_vorm", _C, _S),
    DuoRegel("telefoon_vorm", _C, _S),
)
PER_CODE: Final[Mapping[str, DuoRegel]] = MappingProxyType({regel.code: regel for regel in REGELS})
SLAPEND: Final = frozenset({"verwijtbaar_nee_te_laat", "activiteiten_zonder_pip"})
"""Rules that hold only under another reading (`Lezing`) than the one we chose; the page says so."""
