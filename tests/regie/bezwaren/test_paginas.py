# SPDX-License-Identifier: EUPL-1.2
"""The pages of a bezwaar: who handles it sees what is next, who waits sees that the decision goes on."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.regie.bezwaren import services
from tests.conftest import INA, JURRE, KARIN, SANNE
from tests.regie.bezwaren.conftest import DAG, Toneel

pytestmark = pytest.mark.django_db


def _blad(client: Any, url: str) -> str:
    with CaptureQueriesContext(connection) as gevraagd:
        antwoord = client.get(url)
    assert antwoord.status_code == 200 and len(gevraagd) <= 15, (url, len(gevraagd))
    tekst: str = antwoord.text
    return tekst


def _post(client: Any, url: str, **velden: Any) -> Any:
    antwoord = client.post(url, velden)
    assert antwoord.status_code == 302, antwoord.text[antwoord.text.find("<main") :][:3000]
    return antwoord


def test_from_the_letter_to_the_decision_by_forms_alone(toneel: Toneel, ingelogd: Any, settings: Any) -> None:
    basis = f"/dossiers/{toneel.dossier.id}"
    sanne, jurre = ingelogd(SANNE), ingelogd(JURRE)
    assert "Er loopt geen bezwaar" in _blad(jurre, f"{basis}/bezwaren")
    besluit = _blad(sanne, f"{basis}/besluiten/{toneel.besluit.id}")
    nieuw = f"{basis}/bezwaren/nieuw?besluit={toneel.besluit.nummer}"
    assert nieuw in besluit and toneel.besluit.nummer in _blad(sanne, nieuw)
    fout = sanne.post(f"{basis}/bezwaren/nieuw", {"nummer": "weg", "ontvangen_op": "23-11-2026", "commissie": "nee",
                                                  "gronden": "Ik wil sneller."})  # fmt: skip
    assert fout.status_code == 422 and "hoort niet bij een besluit" in fout.text and "Ik wil sneller." in fout.text
    _post(sanne, nieuw, nummer=toneel.besluit.nummer, ontvangen_op="23-11-2026", commissie="nee", gronden="Te snel.")
    rij = toneel.rij()
    assert rij is not None
    url = f"{basis}/bezwaren/{rij.id}"
    wacht = _blad(sanne, url)
    assert "De jurist behandelt dit bezwaar" in wacht and "geldt gewoon zolang" in wacht and "6:16" in wacht
    assert "Hoorzitting vastleggen" not in wacht and "beslissing" not in sanne.get(f"{url}/beslissing").headers
    assert sanne.get(f"{url}/beslissing").status_code == 403
    assert "geldt gewoon zolang" in _blad(sanne, f"{basis}/besluiten/{toneel.besluit.id}")
    assert "Er loopt bezwaar tegen een besluit" in _blad(sanne, basis)
    blad = _blad(jurre, url)
    assert "Hoor de inburgeraar" in blad and f"{basis}/besluiten" not in blad, "a jurist reads no decisions"
    dubbel = {"bewerking": "1", "gehoord": "ja", "datum": "23-11-2026", "verslag": "Wil meer tijd."}
    _post(jurre, f"{url}/horen", **dubbel)
    nog_eens = jurre.post(f"{url}/horen", dubbel)
    assert nog_eens.status_code == 422 and "intussen gewijzigd" in nog_eens.text and "Wil meer tijd." in nog_eens.text
    mist = jurre.post(f"{url}/beslissing", {"bewerking": "2", "uitkomst": "gegrond", "motivering": "Klopt."})
    assert mist.status_code == 422 and "Kies wat er nu met het besluit gebeurt" in mist.text
    _post(jurre, f"{url}/beslissing", bewerking="2", uitkomst="gegrond", vervolg="herroepen", motivering="Klopt.")
    na = _blad(sanne, url)
    assert "Het bezwaar is gegrond" in na and "Naar het besluit" in na and "Dat gaat niet vanzelf" in na
    assert "Beroep kan" in _blad(jurre, url)
    settings.MEEDOEN_VANDAAG = toneel.vandaag + 90 * DAG
    assert ingelogd(JURRE).get(url).status_code == 404, "sealed"
    assert ingelogd(SANNE).get(url).status_code == 200


def test_every_form_of_the_jurist_opens_and_does_its_act(toneel: Toneel, ingelogd: Any) -> None:
    toneel.ontvang()
    rij = toneel.rij()
    assert rij is not None
    url, jurre = f"/dossiers/{toneel.dossier.id}/bezwaren/{rij.id}", ingelogd(JURRE)
    daden = [
        ("aanvullen", {"vereisten": ["gronden"], "tot": "7-12-2026"}), ("aangevuld", {"datum": "23-11-2026"}),
        ("horen", {"gehoord": "nee", "geen_hoor": "afgezien"}), ("verdagen", {}), ("uitstel", {"tot": "1-7-2027"}),
        ("beslissing", {"uitkomst": "ongegrond", "motivering": "Het plan past."}), ("beroep", {"datum": "23-11-2026"}),
        ("uitspraak", {"datum": "23-11-2026"}), ("beroep", {"datum": "23-11-2026"}),
        ("uitspraak", {"datum": "23-11-2026"}),
    ]  # fmt: skip
    for nummer, (daad, velden) in enumerate(daden, start=1):
        assert "<form" in _blad(jurre, f"{url}/{daad}"), daad
        _post(jurre, f"{url}/{daad}", bewerking=str(nummer), **velden)
        if daad == "aanvullen":
            assert "Wacht op de aanvulling" in _blad(jurre, url)
    na = toneel.rij()
    assert na is not None
    besluit = _blad(ingelogd(SANNE), f"/dossiers/{toneel.dossier.id}/besluiten/{na.beslissing_id}")
    assert "Beroep kan tot en met" in besluit and "Beroep tot en met" in besluit and "Bezwaar vastleggen" not in besluit
    blad = _blad(jurre, url)
    assert "Uitspraak in hoger beroep" in blad and "Hoger beroep vastleggen" not in blad
    for brief in (na.ontvangst_brief_id, na.herstel_brief_id, na.verdaag_brief_id, na.uitstel_brief_id):
        pad = f"/dossiers/{toneel.dossier.id}/zaak/{brief}.pdf"
        assert pad in blad and jurre.get(pad).content.startswith(b"%PDF")
        assert f"/brieven/{brief}.pdf" in _blad(ingelogd(SANNE), url)


def test_putting_off_shows_the_count_of_saves_and_the_doubt_past_the_last_day(
    toneel: Toneel, ingelogd: Any, settings: Any
) -> None:
    rij = toneel.ontvang()
    url, jurre = f"/dossiers/{toneel.dossier.id}/bezwaren/{rij.id}", ingelogd(JURRE)
    assert 'name="bewerking" value="1"' in _blad(jurre, f"{url}/verdagen") and "niet zeker" not in _blad(jurre, url)
    toneel.daad(services.hoor, datum=toneel.vandaag, verslag="x")
    ouder = jurre.post(f"{url}/verdagen", {"bewerking": "1"})
    assert ouder.status_code == 422 and "intussen gewijzigd" in ouder.text and 'value="2"' in ouder.text
    settings.MEEDOEN_VANDAAG = rij.uiterlijk + DAG
    jurre = ingelogd(JURRE)
    for pad in (url, f"{url}/verdagen"):
        assert "De wet zegt niet of" in _blad(jurre, pad) and "niet zeker" in _blad(jurre, pad)
    _post(jurre, f"{url}/verdagen", bewerking="2")
    assert "niet zeker" not in _blad(jurre, url)


def test_a_late_bezwaar_is_judged_on_its_own_form(toneel: Toneel, ingelogd: Any, settings: Any) -> None:
    toneel.vandaag += 60 * DAG
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    toneel.ontvang()
    rij = toneel.rij()
    assert rij is not None and not rij.tijdig
    url, jurre = f"/dossiers/{toneel.dossier.id}/bezwaren/{rij.id}", ingelogd(JURRE)
    assert "Beoordeel of het bezwaar wordt behandeld" in _blad(jurre, url)
    vraag = _blad(jurre, f"{url}/oordeel")
    assert "Te laat: kon de inburgeraar" in vraag and "Niet aangevuld" not in vraag
    _post(jurre, f"{url}/oordeel", bewerking="1", verschoonbaar="ja", reden="Lag in het ziekenhuis.")
    assert "Hoor de inburgeraar" in _blad(jurre, url)
    _post(jurre, f"{url}/intrekken", bewerking="2", datum=f"{toneel.vandaag:%d-%m-%Y}")
    assert "Het bezwaar is ingetrokken" in _blad(ingelogd(SANNE), url)


def test_who_prepared_the_decision_gets_no_button_to_decide(toneel: Toneel, ingelogd: Any) -> None:
    toneel.ontvang()
    rij = toneel.rij()
    assert rij is not None
    toneel.daad(services.hoor, datum=toneel.vandaag, verslag="x")
    with toneel.als():
        type(rij).objects.filter(id=rij.id).update(besluit_door=KARIN.id)
    blad = _blad(ingelogd(KARIN), f"/dossiers/{toneel.dossier.id}/bezwaren/{rij.id}")
    assert "Een ander beslist" in blad and "/beslissing" not in blad


def test_who_has_no_part_in_it_has_no_page(toneel: Toneel, ingelogd: Any) -> None:
    assert ingelogd(INA).get(f"/dossiers/{toneel.dossier.id}/bezwaren").status_code == 403
