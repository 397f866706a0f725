# SPDX-License-Identifier: EUPL-1.2
"""Writes in a dossier: one function per act, keyword-only, atomic, each with its line in the logboek."""

from meedoen.regie.dossiers.services.contact_bij_duo import volg_contactpersonen
from meedoen.regie.dossiers.services.contactpersonen import beeindig_contactpersoon, kies_contactpersoon
from meedoen.regie.dossiers.services.eigen_taken import laat_vrij, maak_eigen_taak, voor_wie
from meedoen.regie.dossiers.services.fouten import DubbelDossier, VeldWeigering, Weigering
from meedoen.regie.dossiers.services.gegevens import bewaar_gezinslid, verwijder_gezinslid, vul_gegevens_aan
from meedoen.regie.dossiers.services.gesprekken import (
    draag_over,
    leg_contact_vast,
    schrijf_notitie,
    sluit_taak,
)
from meedoen.regie.dossiers.services.herberekenen import herbereken, herbereken_gemeente
from meedoen.regie.dossiers.services.maken import ga_aan_de_beurt, maak_dossier
from meedoen.regie.dossiers.services.maken_veel import Nieuw, maak_dossiers
from meedoen.regie.dossiers.services.meegaan import verhuis, verhuis_terug, zaken_gaan_mee
from meedoen.regie.dossiers.services.samenvoegen import (
    Meeganger,
    gaat_mee,
    maak_samenvoegen_ongedaan,
    voeg_samen,
)
from meedoen.regie.dossiers.services.terugdraaien import draai_terug, na_terugdraaien
from meedoen.regie.dossiers.services.toewijzen import neem_op_mij, volg_toewijzing, wijs_toe
from meedoen.regie.dossiers.services.vastleggen import (
    Feit,
    corrigeer,
    houd_vast,
    leg_alles_vast,
    leg_vast,
    trek_regels_in,
)
from meedoen.regie.dossiers.services.vertrek import bij_einde, bij_vertrek
from meedoen.regie.dossiers.services.wegleggen import haal_taak_terug, laatste_dag, leg_taak_weg

__all__ = [
    "DubbelDossier",
    "Feit",
    "Meeganger",
    "Nieuw",
    "VeldWeigering",
    "Weigering",
    "beeindig_contactpersoon",
    "bewaar_gezinslid",
    "bij_einde",
    "bij_vertrek",
    "corrigeer",
    "draag_over",
    "draai_terug",
    "ga_aan_de_beurt",
    "gaat_mee",
    "haal_taak_terug",
    "herbereken",
    "herbereken_gemeente",
    "houd_vast",
    "kies_contactpersoon",
    "laat_vrij",
    "laatste_dag",
    "leg_alles_vast",
    "leg_contact_vast",
    "leg_taak_weg",
    "leg_vast",
    "maak_dossier",
    "maak_dossiers",
    "maak_eigen_taak",
    "maak_samenvoegen_ongedaan",
    "na_terugdraaien",
    "neem_op_mij",
    "schrijf_notitie",
    "sluit_taak",
    "trek_regels_in",
    "verhuis",
    "verhuis_terug",
    "verwijder_gezinslid",
    "voeg_samen",
    "volg_contactpersonen",
    "volg_toewijzing",
    "voor_wie",
    "vul_gegevens_aan",
    "wijs_toe",
    "zaken_gaan_mee",
]
