# SPDX-License-Identifier: EUPL-1.2
"""Every button of a task leads to a page that this site has."""

import uuid

import pytest
from django.urls import resolve

from meedoen.domein.toegang import Handeling, Rol
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.werkplek import handelingen
from meedoen.regie.werkplek.vandaag.wet import wat_de_wet_vraagt

DOSSIER = uuid.UUID("01900000-0000-7000-8000-000000000001")
TAKEN = sorted(code.removeprefix("stap_") for code in domein_nl.ZINNEN if code.startswith("stap_"))


@pytest.mark.parametrize("handeling", list(Handeling))
def test_each_act_has_an_address_that_exists(handeling) -> None:
    resolve(handelingen.adres(handeling, DOSSIER).partition("?")[0])


@pytest.mark.parametrize("taak", TAKEN)
def test_each_task_leads_to_a_page_and_says_what_is_asked(taak) -> None:
    resolve(handelingen.adres(Handeling.CONTACT_VASTLEGGEN, DOSSIER, taak=taak))
    tekst, artikelen = wat_de_wet_vraagt(taak)
    assert tekst.endswith(".")
    assert all(artikel.url.startswith("https://wetten.overheid.nl/") for artikel in artikelen)


def test_closing_a_task_has_an_address() -> None:
    resolve(handelingen.sluit_taak(DOSSIER))


@pytest.mark.parametrize(
    ("taak", "einde"),
    [("bsn_onbekend", "/persoon/nummers"), ("contactpersoon_uitvoerder", "/contactpersoon/uitvoerder")],
)
def test_a_task_can_have_a_more_exact_page(taak, einde) -> None:
    assert handelingen.adres(Handeling.GEGEVENS_AANVULLEN, DOSSIER, taak=taak) == f"/dossiers/{DOSSIER}{einde}"


@pytest.mark.parametrize(
    ("zin", "einde"),
    [
        ("taak_tempo_onder_plan", "/voortgang"),
        ("taak_examen_boeken", "/voortgang"),
        ("taak_verzuim", "/voortgang"),
        ("taak_einde_termijn", "/voortgang"),
        ("taak_verblijfstitel", "/persoon/verblijf"),
        ("taak_afschalen_wegen", "/wijzigen/afschalen"),
        ("taak_route_wegen", "/wijzigen/leerroute"),
        ("taak_lbt_uitslag", "/intake/leerbaarheidstoets"),
        ("taak_verwijzing_terug", "/begeleiding/verwijzingen"),
    ],
)
def test_what_is_to_be_weighed_leads_to_the_page_where_it_is(zin: str, einde: str) -> None:
    knop = handelingen.werk(zin, DOSSIER, Rol.CONSULENT)
    assert knop is not None and knop.url == f"/dossiers/{DOSSIER}{einde}"
    resolve(knop.url)
    assert zin in domein_nl.ZINNEN
    assert handelingen.werk(zin, DOSSIER, Rol.BEHEERDER) is None


SIGNALEN = sorted(code for code in domein_nl.ZINNEN if code.startswith("taak_ss") and code[7:].isdigit())


@pytest.mark.parametrize("zin", SIGNALEN)
def test_what_duo_asks_by_a_signal_leads_to_the_plan_or_the_traject(zin) -> None:
    knop = handelingen.werk(zin, DOSSIER, Rol.CONSULENT)
    if knop is not None:
        resolve(knop.url)
    if "het plan aan" in domein_nl.ZINNEN[zin]:
        assert knop is not None and knop.url == f"/dossiers/{DOSSIER}/plan"
    if "uren en resultaten" in domein_nl.ZINNEN[zin]:
        assert knop is not None and knop.url == f"/dossiers/{DOSSIER}/traject"
    assert handelingen.werk(zin, DOSSIER, Rol.BEHEERDER) is None
