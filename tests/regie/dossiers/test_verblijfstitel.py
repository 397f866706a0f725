# SPDX-License-Identifier: EUPL-1.2
"""The residence title on the page of a person: chosen from the official table, with its days and its history."""

from datetime import date

import pytest

from meedoen import gegevens
from meedoen.regie.dossiers.models import Verblijf
from meedoen.regie.dossiers.services import maak_dossier
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, KARIN, SANNE
from tests.regie.werkplek.hulp import pagina, tekst

pytestmark = pytest.mark.django_db
ASIEL = "26: Vw 2000 art. 8, onder c, vergunning asiel bepaalde tijd, arbeid vrij"
ONBEPAALD = "27: Vw 2000 art. 8, sub d, verg. asiel onbep. tijd of langdurig ingez., arbeid vrij"


@pytest.fixture
def dossier(scope_van):
    with met_scope(scope_van(SANNE)) as scope:
        return maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer=4711, voornamen="Amira", achternaam="Haddad")


def _vul(client, dossier, **velden: str):
    return client.post(f"/dossiers/{dossier.id}/persoon/verblijf", velden)


def test_the_form_offers_every_title_in_force(ingelogd, dossier) -> None:
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}/persoon/verblijf")
    titels = gegevens.tabel("verblijfstitels")
    assert len(titels) == 27
    assert all(f'value="{rij["code"]}"' in html for rij in titels)
    assert ASIEL in tekst(html)


def test_a_title_is_shown_with_its_days_and_the_one_of_before_stays_below_it(ingelogd, dossier) -> None:
    client = ingelogd(SANNE)
    leeg, _ = pagina(client, f"/dossiers/{dossier.id}/persoon")
    assert "Verblijfstitel nog onbekend" in tekst(leeg)
    eerst = {"asiel_bepaalde_tijd": "ja", "verblijfstitel": "26", "titel_vanaf": "1-6-2021", "titel_tot": "1-6-2026"}
    assert _vul(client, dossier, **eerst).status_code == 302
    nu = {"asiel_bepaalde_tijd": "nee", "verblijfstitel": "27", "titel_vanaf": "1-6-2026", "titel_tot": ""}
    assert _vul(client, dossier, **nu).status_code == 302
    persoon, _ = pagina(client, f"/dossiers/{dossier.id}/persoon")
    assert f"Verblijfstitel {ONBEPAALD}, vanaf 1 juni 2026 Eerder {ASIEL}, vanaf 1 juni 2021 tot 1 juni 2026" in tekst(
        persoon
    )
    tijdlijn, _ = pagina(client, f"/dossiers/{dossier.id}/tijdlijn")
    assert f"Verblijfstitel vastgelegd {ASIEL}" in tekst(tijdlijn)
    formulier, _ = pagina(client, f"/dossiers/{dossier.id}/persoon/verblijf")
    assert 'value="27" selected' in formulier and 'value="1-6-2026"' in formulier


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"verblijfstitel": "25", "asiel_bepaalde_tijd": "ja"}, "Titel 25 is geen vergunning asiel voor bepaalde tijd"),
        ({"verblijfstitel": "26", "asiel_bepaalde_tijd": "nee"}, "Titel 26 is een vergunning asiel voor bepaalde tijd"),
        ({"titel_vanaf": "2-6-2026", "titel_tot": "1-6-2026"}, "De titel eindigt voordat hij begint"),
        ({"titel_vanaf": "24-11-2026"}, "De laatste dag die kan, is 23 november 2026"),
        ({"verblijfstitel": "92"}, "Deze keuze staat niet in de lijst"),
    ],
)
def test_what_cannot_be_true_comes_back_with_the_reason(ingelogd, dossier, scope_van, velden, zin) -> None:
    antwoord = _vul(ingelogd(SANNE), dossier, **velden)
    assert antwoord.status_code == 422
    assert zin in tekst(antwoord.content.decode())
    with met_scope(scope_van(SANNE)):
        assert Verblijf.objects.get(dossier=dossier).verblijfstitel == ""


@pytest.mark.parametrize("titel", ["", "00"])
def test_an_unknown_title_says_nothing_against_the_answer_on_asiel(ingelogd, dossier, titel: str) -> None:
    assert _vul(ingelogd(SANNE), dossier, verblijfstitel=titel, asiel_bepaalde_tijd="ja").status_code == 302


def test_two_people_do_not_overwrite_each_others_title(ingelogd, dossier) -> None:
    client = ingelogd(SANNE)
    assert _vul(client, dossier, verblijfstitel="26", bewerking="0").status_code == 302
    antwoord = _vul(client, dossier, verblijfstitel="25", bewerking="0")
    assert "Iemand heeft dit intussen gewijzigd" in tekst(antwoord.content.decode())


def test_a_teamleider_reads_it_and_does_not_change_it(ingelogd, dossier) -> None:
    _vul(ingelogd(SANNE), dossier, verblijfstitel="26", titel_tot="1-6-2031")
    karin = ingelogd(KARIN)
    html, _ = pagina(karin, f"/dossiers/{dossier.id}/persoon")
    assert f"{ASIEL}, tot 1 juni 2031" in tekst(html)
    assert _vul(karin, dossier, verblijfstitel="25").status_code == 403


def test_a_title_that_stood_here_already_is_shown_too(ingelogd, dossier, scope_van) -> None:
    with met_scope(scope_van(SANNE)):
        Verblijf.objects.filter(dossier=dossier).update(verblijfstitel="26", titel_tot=date(2027, 1, 1))
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}/persoon")
    assert f"{ASIEL}, tot 1 januari 2027" in tekst(html)
