# SPDX-License-Identifier: EUPL-1.2
""" "Waarom deze datum?": each step with its fact, source, day of receipt and article, and the doubt."""

from datetime import date

import pytest

from meedoen.domein.codes import STAPPEN as DOMEINSTAPPEN
from meedoen.domein.gebeurtenissen import REGISTER
from meedoen.recht.codes import STAPPEN
from meedoen.regie.werkplek.overzicht.waarom import FEITEN
from tests.conftest import SANNE
from tests.regie.werkplek.hulp import MEEST, pagina, tekst, van, van_duo


def test_every_fact_of_a_step_is_a_field_that_exists() -> None:
    for code, herkomsten in FEITEN.items():
        assert code in STAPPEN or code in DOMEINSTAPPEN
        for herkomst in herkomsten:
            klasse = REGISTER[herkomst.kenmerk]
            assert not herkomst.veld or herkomst.veld in klasse.__dataclass_fields__


@pytest.mark.django_db
def test_the_ten_weeks_over_christmas_step_by_step(ingelogd, scope_van) -> None:
    dossier = van(scope_van(SANNE), van_duo(voornamen="Amira Noor", achternaam="Haddad"))
    html, aantal = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}?waarom=pip_tien_weken")
    woorden = tekst(html)
    for deel in (
        "Waarom maandag 28 december 2026?",
        "Uiterlijk op deze dag moet het plan (PIP) van Amira zijn vastgesteld.",
        "vrijdag 16 oktober 2026 Bericht van DUO ontvangen op 23 nov 2026",
        "Artikel 5.3 lid 1 Besluit inburgering 2021",
        "vrijdag 25 september 2026 BRP ontvangen op 23 nov 2026",
        "vrijdag 25 december 2026 door Meedoen berekend",
        "vr 25 Eerste Kerstdag za 26 Tweede Kerstdag zo 27 zondag ma 28 laatste dag",
        "Artikel 1 lid 1 Algemene termijnenwet Artikel 3 lid 1 Algemene termijnenwet",
        "Twijfel bij stap 1",
        "Deze tekst van de wet gold Artikel 5.3 lid 1 Besluit inburgering 2021, sinds 1 januari 2023",
        "Klopt er iets niet? Bekijk de datum van DUO of de inschrijving .",
        "Berekend op 23 november 2026, met versie",
    ):
        assert deel in woorden, deel
    assert 'aria-expanded="true"' in html
    assert aantal <= MEEST


@pytest.mark.django_db
def test_the_same_steps_have_a_page_of_their_own(ingelogd, scope_van) -> None:
    dossier = van(scope_van(SANNE), van_duo(voornamen="Amira", achternaam="Haddad"))
    client = ingelogd(SANNE)
    html, aantal = pagina(client, f"/dossiers/{dossier.id}/waarom/pip_tien_weken")
    assert "Waarom maandag 28 december 2026?" in tekst(html)
    assert f'href="/dossiers/{dossier.id}#klok-pip_tien_weken"' in html
    assert aantal <= MEEST
    pagina(client, f"/dossiers/{dossier.id}/waarom/bezwaar", status=404)
    pagina(client, f"/dossiers/{dossier.id}/waarom/iets-anders", status=404)


@pytest.mark.django_db
def test_a_date_of_policy_says_that_the_law_sets_none(ingelogd, scope_van) -> None:
    dossier = van(scope_van(SANNE), van_duo(voornamen="Amira", achternaam="Haddad"))
    woorden = tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}?waarom=intake_klaar")[0])
    assert "De wet noemt geen termijn." in woorden
    assert "eigen afspraak Baarn" in woorden


@pytest.mark.django_db
def test_without_shift_no_day_boxes_are_drawn(ingelogd, scope_van) -> None:
    dossier = van(scope_van(SANNE), van_duo(date(2026, 10, 12), voornamen="Amira", achternaam="Haddad"))
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}?waarom=pip_tien_weken")
    assert "Waarom maandag 21 december 2026?" in tekst(html)
    assert "meedoen-dagvakken" not in html
