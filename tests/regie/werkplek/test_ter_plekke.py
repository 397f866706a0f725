# SPDX-License-Identifier: EUPL-1.2
"""What is done from the open row of Vandaag leads back to that list, at that place, and says there what was done."""

import re
from datetime import timedelta
from html import escape, unescape

import pytest
from django.test import Client

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Veldgroep
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.web.toegang import met_scope
from tests.conftest import KARIN, NU, SANNE, VANDAAG
from tests.regie.werkplek.hulp import MEEST, keten, leg_neer, pagina, tekst, van, van_duo

pytestmark = pytest.mark.django_db


@pytest.fixture
def taken(scope_van) -> list[Taak]:
    """Two tasks that a person closes, as the list has them."""
    for naam in ("Khalil", "Kaya"):
        dossier = van(scope_van(SANNE), van_duo(voornamen="Omar", achternaam=naam))
        melding = g.NotificatieOntvangen(gebeurtenis_id="SS128", registratie_datum_tijd=NU)
        leg_neer(keten(), dossier, melding, dag=VANDAAG - timedelta(days=60))
    with met_scope(scope_van(SANNE)):
        return list(Taak.objects.filter(soort="aow_nadert", open=True).order_by("gewicht", "uiterlijk", "id"))


def _verborgen(html: str, naar: str) -> dict[str, str]:
    """Return the hidden fields of the form that goes to this address, as a browser sends them."""
    (formulier,) = re.findall(rf'<form[^>]* action="{re.escape(naar)}".*?</form>', html, flags=re.S)
    velden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', formulier)
    return {naam: unescape(waarde) for naam, waarde in velden}


def _rij(client: Client, lijst: str, taak: Taak) -> str:
    html, aantal = pagina(client, f"{lijst}open={taak.id}")
    assert aantal <= MEEST
    return html


def _na(client: Client, antwoord) -> str:
    """Follow as a browser does, without what stands behind the #."""
    assert antwoord.status_code == 302, antwoord.content.decode()[:400]
    return pagina(client, antwoord.url.partition("#")[0])[0]


def _boven(html: str, woorden: str, taak: Taak) -> bool:
    """Say whether these words stand once on the page, as a status right above the row of this task."""
    tot = r"(?:(?!</li>).)*"
    plek = rf'id="gedaan">{tot}role="status"{tot}{woorden}{tot}</li><li[^>]* id="rij-{taak.id}"'
    return html.count(woorden) == 1 and bool(re.search(plek, html, flags=re.S))


@pytest.mark.parametrize("lijst", ["/?", "/?groep=vandaag&"])
def test_closing_leads_back_to_the_list_with_the_word_where_the_row_was(ingelogd, taken, lijst) -> None:
    client, (eerste, tweede) = ingelogd(SANNE), taken
    velden = _verborgen(_rij(client, lijst, eerste), f"/taken/{eerste.id}/sluiten")
    antwoord = client.post(f"/taken/{eerste.id}/sluiten", velden | {"toelichting": "Gebeld"})
    assert antwoord.url.startswith(lijst) and antwoord.url.endswith("#gedaan")
    html = _na(client, antwoord)
    assert f'id="rij-{eerste.id}"' not in html
    assert _boven(html, "is klaar.", tweede)


def test_of_the_last_row_the_word_stands_below_the_one_before_it(ingelogd, taken) -> None:
    client, (eerste, tweede) = ingelogd(SANNE), taken
    velden = _verborgen(_rij(client, "/?", tweede), f"/taken/{tweede.id}/sluiten")
    html = _na(client, client.post(f"/taken/{tweede.id}/sluiten", velden))
    assert html.index(f'id="rij-{eerste.id}"') < html.index('id="gedaan"') < html.index("is klaar.")


def test_a_note_that_is_too_long_is_asked_again_with_what_was_typed(ingelogd, taken) -> None:
    client, taak = ingelogd(SANNE), taken[0]
    velden = _verborgen(_rij(client, "/?", taak), f"/taken/{taak.id}/sluiten")
    html = (antwoord := client.post(f"/taken/{taak.id}/sluiten", velden | {"toelichting": "zin " * 200})).content
    assert antwoord.status_code == 422 and ("zin " * 200).strip() in html.decode()
    with met_scope(keten()):
        assert Taak.objects.get(id=taak.id).open
    assert f'name="terug" value="{escape(velden["terug"])}"' in html.decode()


@pytest.mark.parametrize(("soort", "gesprek"), [("gesprek", True), ("geprobeerd", False)])
def test_a_call_is_recorded_in_the_row_which_stays_open(ingelogd, scope_van, taken, soort, gesprek) -> None:
    client, taak = ingelogd(SANNE), taken[1]
    naar = f"/dossiers/{taak.dossier_id}/contact"
    velden = _verborgen(_rij(client, "/?groep=vandaag&", taak), naar)
    leeg = client.post(naar, velden | {"tekst": "Zelf getypt"})
    assert leeg.status_code == 422 and "Zelf getypt" in leeg.content.decode()
    html = _na(client, client.post(naar, velden | {"soort": soort, "tekst": "Belt morgen terug"}))
    assert _boven(html, "Vastgelegd voor", taak)
    assert f"/taken/{taak.id}/sluiten" in html, "the row is still open"
    with met_scope(scope_van(SANNE)):
        rij = Gebeurtenis.objects.get(dossier_id=taak.dossier_id, kenmerk="contactmoment")
    assert rij.veldgroep == Veldgroep.NOTITIES.value
    assert (rij.gegevens["gesprek"], rij.gegevens["kanaal"]) == (gesprek, "telefoon")
    assert rij.gegevens["tekst"] == "Belt morgen terug" and not rij.gegevens["delen"]


def test_putting_away_and_taking_back_keep_the_list(ingelogd, taken) -> None:
    client, (eerste, tweede) = ingelogd(SANNE), taken
    url = unescape(re.findall(rf'href="(/taken/{eerste.id}/later[^"]*)"', _rij(client, "/?groep=vandaag&", eerste))[0])
    antwoord = client.post(url, {"tot": "24-11-2026", "reden": "afspraak"})
    assert antwoord.url.startswith("/?groep=vandaag&")
    assert _boven(_na(client, antwoord), "Weggelegd. De taak", tweede)
    html, _ = pagina(client, "/?groep=weggelegd")
    naar = f"/taken/{eerste.id}/terughalen"
    antwoord = client.post(naar, _verborgen(html, naar))
    assert antwoord.url.startswith("/?groep=weggelegd&")


@pytest.mark.parametrize("elders", ["https://elders.example/", "//elders.example", "/\\elders.example", "javascript:1"])
def test_no_way_back_leads_off_this_site(ingelogd, taken, elders) -> None:
    client, taak = ingelogd(SANNE), taken[0]
    antwoord = client.post(f"/dossiers/{taak.dossier_id}/contact", {
        "soort": "geprobeerd", "datum": "23-11-2026", "kanaal": "telefoon", "terug": elders,
    })  # fmt: skip
    assert antwoord.url == f"/dossiers/{taak.dossier_id}/tijdlijn"
    assert f'href="/dossiers/{taak.dossier_id}"' in pagina(client, f"/taken/{taak.id}/later?terug={elders}")[0]
    assert client.post(f"/taken/{taak.id}/sluiten", {"terug": elders}).url == f"/dossiers/{taak.dossier_id}/persoon"


def test_without_a_row_beside_it_the_word_stands_on_top(ingelogd, scope_van) -> None:
    dossier: Dossier = van(scope_van(SANNE), van_duo(voornamen="Elif", achternaam="Kaya"))
    with met_scope(scope_van(SANNE)):
        taak = Taak.objects.get(dossier_id=dossier.id, sleutel="eerste_contact", open=True)
    client = ingelogd(SANNE)
    velden = _verborgen(_rij(client, "/?groep=later&", taak), f"/dossiers/{dossier.id}/contact")
    html = _na(client, client.post(f"/dossiers/{dossier.id}/contact", velden | {"soort": "gesprek"}))
    assert 'id="gedaan"' not in html
    assert tekst(html).count("Vastgelegd voor Elif Kaya.") == 1


def test_who_records_no_contact_sees_no_form_for_it(ingelogd, scope_van, taken) -> None:
    html, _ = pagina(ingelogd(KARIN), "/")
    open_ = [taak for taak in taken if f"open={taak.id}" in html]
    assert open_
    assert "Gebeld?" not in tekst(_rij(ingelogd(KARIN), "/?", open_[0]))
