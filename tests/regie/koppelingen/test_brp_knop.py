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
