# SPDX-License-Identifier: EUPL-1.2
"""Writes in the traject: one function per act, keyword-only, atomic, with one row on the tijdlijn and one message."""

from meedoen.regie.trajecten.services.aanbod import registreer_aanbod, trek_aanbod_in
from meedoen.regie.trajecten.services.aanbod_te_laat import geef_verklaring, meld_aanbod_aan_duo
from meedoen.regie.trajecten.services.beginstand import laat_beginstand_vallen, vertel_beginstand
from meedoen.regie.trajecten.services.fouten import DuoZouWeigeren, TrajectWeigering
from meedoen.regie.trajecten.services.instellingen import bewaar_instellingen
from meedoen.regie.trajecten.services.keurmerk import volg_keurmerken
from meedoen.regie.trajecten.services.lbt import heeft_nummer, trek_lbt_nummer_in
from meedoen.regie.trajecten.services.lesuren import boek_lesuren, haal_lesuren_weg
from meedoen.regie.trajecten.services.meer_tijd import laat_grond_vervallen, leg_grond_vast
from meedoen.regie.trajecten.services.partners import (
    SleutelAnders,
    eenmaal,
    lees_als_partner,
    meld_start,
    schrijf_als_partner,
)
from meedoen.regie.trajecten.services.plaatsingen import (
    beeindig_plaatsing,
    lees_bericht,
    plaats,
    schrijf_bericht,
)
from meedoen.regie.trajecten.services.resultaten import Onderdeel, controle, leg_resultaat_vast, rond_zroute_af
from meedoen.regie.trajecten.services.uren import boek_uren, verbeter_uren
from meedoen.regie.trajecten.services.verwijt import (
    Hoor,
    Oordeel,
    als_rijen,
    bevestig_verwijt,
    geef_verwijt_terug,
    haal_verwijt_terug,
    leg_verwijt_voor,
)
from meedoen.regie.trajecten.services.voortgang import leg_gesprek_vast, plan_gesprek

__all__ = [
    "DuoZouWeigeren",
    "Hoor",
    "Onderdeel",
    "Oordeel",
    "SleutelAnders",
    "TrajectWeigering",
    "als_rijen",
    "beeindig_plaatsing",
    "bevestig_verwijt",
    "bewaar_instellingen",
    "boek_lesuren",
    "boek_uren",
    "controle",
    "eenmaal",
    "geef_verklaring",
    "geef_verwijt_terug",
    "haal_lesuren_weg",
    "haal_verwijt_terug",
    "heeft_nummer",
    "laat_beginstand_vallen",
    "laat_grond_vervallen",
    "lees_als_partner",
    "lees_bericht",
    "leg_gesprek_vast",
    "leg_grond_vast",
    "leg_resultaat_vast",
    "leg_verwijt_voor",
    "meld_aanbod_aan_duo",
    "meld_start",
    "plaats",
    "plan_gesprek",
    "registreer_aanbod",
    "rond_zroute_af",
    "schrijf_als_partner",
    "schrijf_bericht",
    "trek_aanbod_in",
    "trek_lbt_nummer_in",
    "verbeter_uren",
    "vertel_beginstand",
    "volg_keurmerken",
]
