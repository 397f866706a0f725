# SPDX-License-Identifier: EUPL-1.2
"""The button on the page of a person, and a secret address on it and its form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import maak_dossier, vul_gegevens_aan
from meedoen.regie.dossiers.views import hulp
from meedoen.regie.koppelingen.registers import gewone_registers
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, KARIN, SANNE
from tests.regie.koppelingen.brp_server import BrpServer, brp_server

KORTUM = "999990159"
ADRES = {"straat": "Zwijgpad", "huisnummer": "7", "postcode": "3741ZZ", "plaats": "Baarn", "geheim_adres": True}


@pytest.fixture
def server(settings: Any) -> Iterator[BrpServer]:
    with brp_server() as draait:
        settings.BRP_ADRES = draait.adres
        gewone_registers.cache_clear()
        yield draait
        gewone_registers().brp.sluit()  # type: ignore[attr-defined]
        gewone_registers.cache_clear()


@pytest.fixture
def dossier(db: None, scope_van: Callable[..., Any]) -> Dossier:
    with met_scope(scope_van(SANNE)) as scope:
        return maak_dossier(
            scope=scope, gemeente_id=BAARN, bsn=KORTUM, achternaam="Oud", geboortedatum=date(1950, 1, 1)
        )


def test_the_button_asks_and_says_what_changed(
    server: BrpServer, dossier: Dossier, ingelogd: Callable[..., Any]
) -> None:
    client, adres = ingelogd(SANNE), f"/dossiers/{dossier.id}"
    assert "Opnieuw vragen aan de BRP" in client.get(f"{adres}/persoon").content.decode()
    na = client.post(f"{adres}/brp", follow=True).content.decode()
    assert "Gewijzigd volgens de BRP: naam, geboortedatum" in na
    assert "Niklas Kortum" in na and "Volgens de BRP: Geen partner en geen kinderen" in na
    assert "Er is niets veranderd" in client.post(f"{adres}/brp", follow=True).content.decode()
    server.storing(status=403, keer=1)
    assert "laat je gemeente niet toe" in client.post(f"{adres}/brp", follow=True).content.decode()
    server.storing(status=400, keer=1)
    assert "weigert de vraag" in client.post(f"{adres}/brp", follow=True).content.decode()
    assert client.get(f"{adres}/brp").status_code == 405


@pytest.fixture
def zonder_bsn(db: None, scope_van: Callable[..., Any]) -> Dossier:
    with met_scope(scope_van(SANNE)) as scope:
        return maak_dossier(
            scope=scope, gemeente_id=BAARN, v_nummer="2700000001", achternaam="Kortum", geboortedatum=date(1950, 9, 19)
        )


def test_the_bsn_is_found_by_name_and_date_and_a_person_says_who_it_is(
    server: BrpServer, zonder_bsn: Dossier, ingelogd: Callable[..., Any]
) -> None:
    client, adres = ingelogd(SANNE), f"/dossiers/{zonder_bsn.id}/brp/zoeken"
    assert "BSN zoeken in de BRP" in client.get(f"/dossiers/{zonder_bsn.id}/persoon").content.decode()
    assert "Zoek in de BRP" in client.get(adres).content.decode() and server.vragen() == []
    gevonden = client.post(adres).content.decode()
    assert "Niklas Kortum" in gevonden and KORTUM in gevonden
    # A number that the BRP does not give for this name is not taken, whoever sends it.
    ander = client.post(adres, {"bsn": "999990019"})
    assert ander.status_code == 422 and "geeft dit nummer niet" in ander.content.decode()
    na = client.post(adres, {"bsn": KORTUM}, follow=True).content.decode()
    assert "Het BSN staat in het dossier" in na and "9999 90 159" in na and "Opnieuw vragen aan de BRP" in na
    # Who has a BSN is not searched for: there is no purpose any more.
    vragen = len(server.vragen())
    assert "Het BSN staat al in dit dossier" in client.post(adres).content.decode()
    assert len(server.vragen()) == vragen


def test_nobody_found_no_name_and_no_answer_are_told_and_change_nothing(
    server: BrpServer, zonder_bsn: Dossier, ingelogd: Callable[..., Any], scope_van: Callable[..., Any]
) -> None:
    client, adres = ingelogd(SANNE), f"/dossiers/{zonder_bsn.id}/brp/zoeken"
    server.storing(status=403, keer=1)
    assert "laat je gemeente niet toe" in client.post(adres).content.decode()
    with met_scope(scope_van(SANNE)) as scope:
        vul_gegevens_aan(scope=scope, dossier=zonder_bsn, velden={"achternaam": "Onvindbaar"})
    assert "De BRP kent niemand met deze naam" in client.post(adres).content.decode()
    with met_scope(scope_van(SANNE)) as scope:
        vul_gegevens_aan(scope=scope, dossier=zonder_bsn, velden={"geboortedatum": None})
    vragen = len(server.vragen())
    assert "Vul eerst de achternaam en de hele geboortedatum in" in client.post(adres).content.decode()
    assert len(server.vragen()) == vragen
    assert ingelogd(KARIN).post(adres).status_code == 403


def test_who_may_not_change_sees_no_button_and_cannot_ask(
    server: BrpServer, dossier: Dossier, ingelogd: Callable[..., Any]
) -> None:
    client = ingelogd(KARIN)
    assert "Opnieuw vragen" not in client.get(f"/dossiers/{dossier.id}/persoon").content.decode()
    assert client.post(f"/dossiers/{dossier.id}/brp").status_code == 403
    assert server.vragen() == []


def test_without_a_brp_there_is_no_button(settings: Any, dossier: Dossier, ingelogd: Callable[..., Any]) -> None:
    settings.BRP_ADRES, settings.DEMO = "", False
    assert "Opnieuw vragen" not in ingelogd(SANNE).get(f"/dossiers/{dossier.id}/persoon").content.decode()


def test_the_form_of_a_secret_address_opens_only_when_asked_for_and_that_is_logged(
    dossier: Dossier, ingelogd: Callable[..., Any], scope_van: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    gelogd: list[str] = []
    monkeypatch.setattr(hulp, "log", lambda **regel: gelogd.append(regel["object"]))
    with met_scope(scope_van(SANNE)) as scope:
        vul_gegevens_aan(scope=scope, dossier=dossier, velden=ADRES)
    client, adres = ingelogd(SANNE), f"/dossiers/{dossier.id}/persoon"
    for dicht in (adres, f"{adres}/adres"):
        tekst = client.get(dicht, follow=True).content.decode()
        assert "Zwijgpad" not in tekst and "3741" not in tekst
    assert f"{adres}/adres?adres=tonen" in client.get(f"{adres}?adres=tonen").content.decode()
    assert "Zwijgpad" in client.get(f"{adres}/adres?adres=tonen").content.decode()
    assert gelogd.count("geheim adres") == 2
