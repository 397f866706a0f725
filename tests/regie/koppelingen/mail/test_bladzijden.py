# SPDX-License-Identifier: EUPL-1.2
"""What a colleague and the functioneel beheerder see of the e-mail."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from meedoen.regie.dossiers.models import Contact, Dossier
from tests.conftest import BEHEER, SANNE
from tests.regie.koppelingen.conftest import Keten
from tests.regie.koppelingen.mail.conftest import ADRES, Bak, in_scope, nodig_uit, vul_aan

Ingelogd = Callable[..., Any]


def _formulier(**anders: str) -> dict[str, str]:
    return {"telefoon": "", "telefoon_uitleg": "", "email": ADRES, "veilig_contact": "", "mag_mailen": "ja"} | anders


def test_the_wish_is_asked_kept_and_shown(keten: Keten, mens: Dossier, ingelogd: Ingelogd) -> None:
    vul_aan(keten, mens, mag_mailen=None)
    client, pad = ingelogd(SANNE), f"/dossiers/{mens.id}/persoon"
    assert "Mag er een e-mail komen" in client.get(f"{pad}/contact").content.decode()
    assert client.post(f"{pad}/contact", _formulier()).status_code == 302
    assert in_scope(keten, lambda: Contact.objects.get(dossier_id=mens.id).mag_mailen) is True
    assert 'value="ja" selected' in client.get(f"{pad}/contact").content.decode()
    assert "er gaat geen e-mail" not in client.get(pad).content.decode()
    client.post(f"{pad}/contact", _formulier(veilig_contact="Alleen bellen"))
    assert "Ja, maar er gaat geen e-mail: er staat iets bij Veilig contact" in client.get(pad).content.decode()


def test_a_yes_without_an_address_is_refused(keten: Keten, mens: Dossier, ingelogd: Ingelogd) -> None:
    antwoord = ingelogd(SANNE).post(f"/dossiers/{mens.id}/persoon/contact", _formulier(email=""))
    assert "Vul een e-mailadres in" in antwoord.content.decode()
    assert in_scope(keten, lambda: Contact.objects.get(dossier_id=mens.id).email) == ADRES


@pytest.mark.parametrize(("mens_", "pad"), [(SANNE, "/keten"), (BEHEER, "/beheer/keten")])
def test_keten_tells_how_the_mail_server_does(
    keten: Keten, bak: Bak, mens: Dossier, ingelogd: Ingelogd, settings: Any, mens_: Any, pad: str
) -> None:
    client = ingelogd(mens_)
    assert "Er is nog geen e-mail gestuurd." in client.get(pad).content.decode()
    bak.bij_data = ["451 4.3.0 disk full"]
    nodig_uit(keten, mens)
    keten.worker.ronde()
    assert "De laatste keer mislukte" in client.get(pad).content.decode()
    keten.klok.vooruit(minutes=10)
    keten.worker.ronde()
    assert "Laatste antwoord van de mailserver" in client.get(pad).content.decode()
    settings.EMAIL_HOST = ""
    assert "Meedoen stuurt geen e-mail." in client.get(pad).content.decode()


def test_a_refused_address_is_told_with_what_to_do_and_without_the_address(
    keten: Keten, bak: Bak, mens: Dossier, ingelogd: Ingelogd
) -> None:
    bak.bij_rcpt = [f"550 5.1.1 <{ADRES}> unknown"]
    nodig_uit(keten, mens)
    keten.werk()
    tekst = ingelogd(SANNE).get("/keten").content.decode()
    assert "Vraag de persoon om het goede adres" in tekst
    assert ADRES not in tekst
    tekst = ingelogd(BEHEER).get("/beheer/keten").content.decode()
    assert "E-mail aan een inburgeraar" in tekst
    assert ADRES not in tekst
    assert "mail" not in ingelogd(SANNE).get(f"/dossiers/{mens.id}/keten").content.decode().lower()
    tekst = ingelogd(SANNE).get(f"/dossiers/{mens.id}").content.decode()
    assert "om het goede e-mailadres" in tekst
