# SPDX-License-Identifier: EUPL-1.2
"""Acts of the team, the chain, files, and the own account."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.bestanden import COA, OUD, code_van_nu
from tests.regie.daden.speler import HIERNA, Daad

_D = "dossiers/<uuid:dossier_id>"
DADEN: Final[dict[str, Daad]] = {
    "team/verdelen": Daad(
        wie="teamleider",
        stand="nergens",
        velden={"dossier": True, "naar": "eec125da-0fe4-5eeb-a0d5-d5187d91c20c"},
        ziet="7 dossiers geven?",
    ),
    "team/verdelen ja": Daad(
        wie="teamleider",
        stand="nergens",
        via=(HIERNA,),
        eerst=("team/verdelen",),
        tijdlijn=("toegewezen",) * 7,
    ),
    "team/vervanging": Daad(
        wie="teamleider",
        stand="nergens",
        velden={
            "medewerker": "eec125da-0fe4-5eeb-a0d5-d5187d91c20c",
            "vervanger": "8a47ad7b-a5f3-5f03-affd-0b3728cce56e",
            "vanaf": "1-12-2026",
            "tot_en_met": "14-12-2026",
        },
        rijen=("organisaties_vervanging",),
    ),
    "team/vervanging/<uuid:vervanging_id>/intrekken": Daad(
        wie="teamleider",
        stand="nergens",
        via=("team/vervanging",),
        eerst=("team/vervanging",),
        rijen=("organisaties_vervanging",),
    ),
    "team/lading": Daad(
        wie="teamleider",
        stand="nergens",
        tijdlijn=("toegewezen",) * 6,
    ),
    "keten/scholen/ophalen": Daad(
        wie="teamleider", stand="nergens", via=("keten/scholen",), rijen=("koppelingen_duolijst",)
    ),
    "keten/afstemmen/<int:gemeente>": Daad(wie="teamleider", stand="nergens", via=("keten",)),
    "keten/bericht/<int:gemeente>/<uuid:id>/opnieuw": Daad(stand="nergens", via=("keten",)),
    "keten/bericht/<int:gemeente>/<uuid:id>/intrekken": Daad(stand="nergens", via=("keten",)),
    "keten/melding/<int:gemeente>/<uuid:id>/opnieuw": Daad(
        stand="nergens", via=("keten",), rijen=("koppelingen_inkomend",)
    ),
    "keten/melding/<int:gemeente>/<uuid:id>/afwijzen": Daad(
        stand="nergens", via=("keten",), rijen=("koppelingen_inkomend",)
    ),
    "keten/verschillen/<int:gemeente>/<uuid:id>/opnieuw": Daad(stand="nergens", via=("keten/verschillen",)),
    "cbs": Daad(
        wie="teamleider",
        stand="nergens",
        rijen=("uitvoer_opgave", "uitvoer_opgaveregel"),
        ziet="Opgave over het 3e kwartaal van 2026",
        werk=True,
    ),
    "cbs/<uuid:bundel_id>/geleverd": Daad(
        wie="teamleider",
        stand="nergens",
        via=("cbs/<uuid:bundel_id>", "cbs/<uuid:bundel_id>/geleverd"),
        eerst=("cbs",),
        rijen=("uitvoer_opgave",),
    ),
    "cbs/<uuid:bundel_id>/weggooien": Daad(
        wie="teamleider",
        stand="nergens",
        via=("cbs/<uuid:bundel_id>", "cbs/<uuid:bundel_id>/weggooien"),
        eerst=("cbs",),
        rijen=("uitvoer_opgave", "uitvoer_opgaveregel"),
    ),
    "coa": Daad(
        stand="nergens",
        velden={"bestand": COA},
        rijen=("inlezen_inleesrij", "inlezen_inlezing"),
        ziet="Kijk het bestand na",
    ),
    "coa/met-de-hand": Daad(
        stand="nergens",
        velden={"v_nummer": "1234567890"},
        rijen=("inlezen_inleesrij", "inlezen_inlezing"),
        ziet="Kijk het bestand na",
    ),
    "coa/<uuid:id>": Daad(stand="nergens", via=(HIERNA,), eerst=("coa",)),
    "coa/<uuid:id>/bevestigen": Daad(
        stand="nergens",
        via=("coa/<uuid:id>", "coa/<uuid:id>/bevestigen"),
        eerst=("coa",),
        tijdlijn=("dossier_gemaakt", "gekoppeld", "verblijf_azc", "fase_gewijzigd"),
        rijen=(
            "dossiers_contact",
            "dossiers_identificatie",
            "dossiers_verblijf",
            "inlezen_inleesrij",
            "inlezen_inlezing",
        ),
    ),
    "coa/<uuid:id>/weggooien": Daad(
        stand="nergens",
        via=("coa/<uuid:id>", "coa/<uuid:id>/weggooien"),
        eerst=("coa",),
        rijen=("inlezen_inleesrij", "inlezen_inlezing"),
    ),
    "overzetten": Daad(
        stand="nergens",
        velden={"bestand": OUD},
        rijen=("inlezen_inleesrij", "inlezen_inlezing"),
        ziet="Kijk het bestand na",
    ),
    "overzetten/<uuid:id>": Daad(stand="nergens", via=(HIERNA,), eerst=("overzetten",)),
    "overzetten/<uuid:id>/bevestigen": Daad(
        stand="nergens",
        via=("overzetten/<uuid:id>", "overzetten/<uuid:id>/bevestigen"),
        eerst=("overzetten",),
        tijdlijn=(
            "dossier_gemaakt",
            "plicht_vastgesteld",
            "doelgroep_vastgesteld",
            "ingeschreven",
            "intake_afgerond",
            "pip_vastgesteld",
            "termijn_gesteld",
            "fase_gewijzigd",
            "verschil_termijn",
        ),
        rijen=(
            "dossiers_contact",
            "dossiers_identificatie",
            "dossiers_verblijf",
            "inlezen_inleesrij",
            "inlezen_inlezing",
            "plannen_pip",
        ),
    ),
    "overzetten/<uuid:id>/weggooien": Daad(
        stand="nergens",
        via=("overzetten/<uuid:id>", "overzetten/<uuid:id>/weggooien"),
        eerst=("overzetten",),
        rijen=("inlezen_inleesrij", "inlezen_inlezing"),
    ),
    "overzetten/<uuid:id>/ongedaan": Daad(
        stand="nergens",
        via=("overzetten/<uuid:id>", "overzetten/<uuid:id>/ongedaan"),
        eerst=("overzetten", "overzetten/<uuid:id>/bevestigen"),
        rijen=("inlezen_inlezing",),
        ziet="Het overzetten wordt ongedaan gemaakt",
    ),
    "inzage/<uuid:inzage_id>/stoppen": Daad(
        wie="teamleider", via=(_D,), eerst=(f"{_D}/breekglas",), rijen=("inzage_breekglas",)
    ),
    "account/wachtwoord": Daad(
        wie="nieuweling",
        stand="nergens",
        velden={"huidig": "een lang genoeg wachtwoord", "nieuw": "vier gele fietsen hier"},
        rijen=("organisaties_account",),
    ),
    "account/code": Daad(stand="nergens", velden={"code": code_van_nu}, rijen=("otp_totp_totpdevice",)),
    "account/e-mail": Daad(stand="nergens", via=("account",), rijen=("organisaties_account",)),
    "account/agenda": Daad(
        stand="nergens", via=("account",), rijen=("organisaties_agendaadres",), ziet="Adres voor je agenda"
    ),
    "account/agenda/intrekken": Daad(
        stand="nergens", via=("account",), eerst=("account/agenda",), rijen=("organisaties_agendaadres",)
    ),
    "uitloggen": Daad(stand="nergens", via=("",)),
    "inloggen": Daad(
        wie="",
        stand="nergens",
        velden={"email": "joke.steenstra@baarn.example", "wachtwoord": "samen-meedoen-2026"},
        rijen=("axes_accesslog", "organisaties_account"),
        ziet="Vandaag",
    ),
    "rekenhulp/<str:naam>": Daad(
        wie="",
        stand="nergens",
        via=("rekenhulp", "rekenhulp/<str:naam>"),
        velden={"asielbesluitOp": "2024-02-01"},
        ziet="Welke inburgeringswet geldt: die van 2013 of die van 2021?",
    ),
}
