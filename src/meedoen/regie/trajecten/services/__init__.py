# SPDX-License-Identifier: EUPL-1.2
"""Writes in the traject: one function per act, keyword-only, atomic, with one row on the tijdlijn and one message."""

from meedoen.regie.trajecten.services.aanbod import registreer_aanbod, trek_aanbod_in
from meedoen.regie.trajecten.services.fouten import DuoZouWeigeren, TrajectWeigering
from meedoen.regie.trajecten.services.instellingen import bewaar_instellingen
from meedoen.regie.trajecten.services.lbt import heeft_nummer, trek_lbt_nummer_in
from meedoen.regie.trajecten.services.resultaten import Onderdeel, controle, leg_resultaat_vast, rond_zroute_af
from meedoen.regie.trajecten.services.uren import boek_uren, verbeter_uren

__all__ = [
    "DuoZouWeigeren",
    "Onderdeel",
    "TrajectWeigering",
    "bewaar_instellingen",
    "boek_uren",
    "controle",
    "heeft_nummer",
    "leg_resultaat_vast",
    "registreer_aanbod",
    "rond_zroute_af",
    "trek_aanbod_in",
    "trek_lbt_nummer_in",
    "verbeter_uren",
]
