# SPDX-License-Identifier: EUPL-1.2
"""E-mail to people over real SMTP: when one goes, when never, and what a refusal becomes."""

from __future__ import annotations

import email
import email.policy
from datetime import timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import vastleggen
from meedoen.regie.koppelingen.services import trek_in
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.uitgaand.models import Bericht, Poging
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten
from tests.regie.koppelingen.mail.conftest import ADRES, AFZENDER, Bak, in_scope, mails, nodig_uit, vul_aan

_OPROEP = g.OproepVerstuurd(nummer=1, datum=VANDAAG, afspraak_op=VANDAAG + timedelta(days=14))
_BESLUIT = g.PipVastgesteld(dagtekening=VANDAAG, leerroute="Z", versie=2, bekendgemaakt_op=VANDAAG)


def _open_taken(keten: Keten) -> set[str]:
    return set(in_scope(keten, lambda: list(Taak.objects.filter(open=True).values_list("soort", flat=True))))


@pytest.mark.parametrize("feit", [None, _OPROEP, _BESLUIT], ids=["uitnodiging", "oproep", "besluit"])
def test_one_mail_goes_out_and_stands_on_the_tijdlijn(
    keten: Keten, bak: Bak, mens: Dossier, feit: g.Gegevens | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    gelogd: list[str] = []
    monkeypatch.setattr(vastleggen, "log", lambda **regel: gelogd.append(regel["object"]))
    if feit is _BESLUIT:
        nodig_uit(keten, mens, g.IntakeAfgerond(datum=VANDAAG, wijze=g.IntakeWijze.GESPREK))
    nodig_uit(keten, mens, feit)
    gelogd.clear()
    keten.werk()
    assert mails(keten) == [("verstuurd", "")]
    (envelop,) = bak.mails
    assert (envelop.mail_from, envelop.rcpt_tos) == (AFZENDER, [ADRES])
    mail = email.message_from_bytes(envelop.content or b"", policy=email.policy.default)
    assert mail["Subject"] == "Er staat iets voor u klaar"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["From"].addresses[0].display_name == "Gemeente Baarn"
    tekst, html = (mail.get_body((soort,)) for soort in ("plain", "html"))
    assert tekst is not None
    assert html is not None
    assert "Er staat iets voor u klaar bij de gemeente Baarn." in tekst.get_content()
    for verboden in ("<img", "<a ", "http", "<script", "<link"):
        assert verboden not in html.get_content()
    rij = in_scope(keten, lambda: Gebeurtenis.objects.get(kenmerk="mail_verstuurd"))
    assert (rij.gegevens, rij.bron) == ({"datum": VANDAAG.isoformat()}, "systeem")
    assert gelogd == ["tijdlijn: mail_verstuurd"]


def test_a_warning_with_its_oproep_is_one_mail_and_a_new_day_another(keten: Keten, bak: Bak, mens: Dossier) -> None:
    nodig_uit(keten, mens, _OPROEP)
    nodig_uit(keten, mens)
    assert mails(keten) == [("wacht", "")]
    keten.werk()
    nodig_uit(keten, mens, _OPROEP)
    keten.werk()
    assert len(bak.mails) == 2


@pytest.mark.parametrize(
    "velden",
    [
        {"mag_mailen": None}, {"mag_mailen": False}, {"email": ""}, {"geheim_adres": True},
        {"veilig_contact": "Nooit mailen, de ex-man leest mee"},
    ],
    ids=lambda velden: next(iter(velden)),
)  # fmt: skip
def test_no_mail_where_none_may_go(keten: Keten, bak: Bak, mens: Dossier, velden: dict[str, Any]) -> None:
    vul_aan(keten, mens, **velden)
    nodig_uit(keten, mens)
    assert mails(keten) == []


@pytest.mark.parametrize(
    "velden", [{"geheim_adres": True}, {"veilig_contact": "Alleen bellen"}, {"mag_mailen": False}, {"email": ""}]
)
def test_what_changed_before_it_went_keeps_it_here(
    keten: Keten, bak: Bak, mens: Dossier, velden: dict[str, Any]
) -> None:
    nodig_uit(keten, mens)
    vul_aan(keten, mens, **velden)
    keten.werk()
    assert mails(keten) == [("ingetrokken", "mail_niet_nodig")]
    assert bak.mails == []


def test_nobody_who_died_gets_a_mail(keten: Keten, bak: Bak, mens: Dossier) -> None:
    nodig_uit(keten, mens)
    nodig_uit(keten, mens, g.Overleden(datum=VANDAAG), bron=g.Bron.BRP)
    keten.werk()
    assert mails(keten) == [("ingetrokken", "mail_niet_nodig")]
    assert bak.mails == []


def test_off_by_default_and_only_for_what_a_colleague_did(keten: Keten, bak: Bak, mens: Dossier, settings: Any) -> None:
    nodig_uit(keten, mens, bron=g.Bron.VORIGE_GEMEENTE)
    settings.EMAIL_HOST = ""
    nodig_uit(keten, mens)
    assert mails(keten) == []


def test_a_wrong_address_becomes_a_task_and_the_good_one_gets_a_new_mail(keten: Keten, bak: Bak, mens: Dossier) -> None:
    bak.bij_rcpt = [f"550 5.1.1 <{ADRES}> no such user"]
    nodig_uit(keten, mens)
    keten.werk()
    assert mails(keten) == [("vastgelopen", "mail_adres")]
    assert "email_klopt_niet" in _open_taken(keten)
    assert "bericht_vastgelopen" not in _open_taken(keten)
    (poging,) = in_scope(keten, lambda: list(Poging.objects.filter(handeling="stuurMail")))
    assert (poging.uitkomst, poging.status, poging.antwoord) == ("geweigerd", 550, "")
    nodig_uit(keten, mens)
    assert len(mails(keten)) == 1
    vul_aan(keten, mens, email="goed@post.example")
    assert "email_klopt_niet" not in _open_taken(keten)
    keten.werk()
    assert [staat for staat, _ in mails(keten)] == ["ingetrokken", "verstuurd"]
    assert [envelop.rcpt_tos for envelop in bak.mails] == [["goed@post.example"]]


def test_a_person_can_let_it_be(keten: Keten, bak: Bak, mens: Dossier) -> None:
    bak.bij_rcpt = ["550 5.1.1 unknown"]
    nodig_uit(keten, mens)
    keten.werk()
    with met_scope(keten.scope(SANNE)) as scope:
        trek_in(scope=scope, gemeente_id=BAARN, bericht_id=Bericht.objects.get(soort="mail.staat_klaar").id)
    assert "email_klopt_niet" not in _open_taken(keten)


@pytest.mark.parametrize(
    ("rcpt", "data", "einde"),
    [
        ("550 5.7.1 relaying denied", "", ("vastgelopen", "mail_geweigerd")),
        ("450 4.2.1 try later", "", ("wacht", "mail_onbereikbaar")),
        ("", "554 5.6.0 looks like spam", ("vastgelopen", "mail_geweigerd")),
        ("", "451 4.3.0 disk full", ("wacht", "mail_onbereikbaar")),
    ],
)
def test_each_answer_of_a_mail_server_has_its_end(
    keten: Keten, bak: Bak, mens: Dossier, rcpt: str, data: str, einde: tuple[str, str]
) -> None:
    bak.bij_rcpt, bak.bij_data = [rcpt] * bool(rcpt), [data] * bool(data)
    nodig_uit(keten, mens)
    keten.worker.ronde()
    assert mails(keten) == [einde]
    assert bak.mails == []
    if einde[0] == "wacht":
        keten.klok.vooruit(minutes=10)
        keten.worker.ronde()
        assert mails(keten) == [("verstuurd", "")]
        assert len(bak.mails) == 1


def test_without_starttls_nothing_leaves(keten: Keten, bak: Bak, mens: Dossier, settings: Any) -> None:
    settings.EMAIL_USE_TLS = True
    nodig_uit(keten, mens)
    keten.worker.ronde()
    assert mails(keten) == [("wacht", "mail_onbeveiligd")]
    settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL = False, True
    keten.klok.vooruit(minutes=10)
    keten.worker.ronde()
    assert mails(keten) == [("wacht", "mail_onbeveiligd")]
    assert bak.mails == []


def test_a_server_that_is_down_or_wants_a_login_only_delays(
    keten: Keten, bak: Bak, mens: Dossier, settings: Any
) -> None:
    settings.EMAIL_PORT = 9
    nodig_uit(keten, mens)
    keten.worker.ronde()
    assert mails(keten) == [("wacht", "mail_onbereikbaar")]
    settings.EMAIL_PORT = bak.poort
    keten.klok.vooruit(minutes=10)
    keten.worker.ronde()
    assert mails(keten) == [("verstuurd", "")]


def test_an_unknown_outcome_is_sent_again_as_the_same_mail(keten: Keten, bak: Bak, mens: Dossier) -> None:
    bak.bij_data = ["weg"]
    nodig_uit(keten, mens)
    keten.worker.ronde()
    keten.klok.vooruit(minutes=10)
    keten.worker.ronde()
    assert mails(keten) == [("verstuurd", "")]
    uitkomsten = in_scope(keten, lambda: list(Poging.objects.filter(handeling="stuurMail")
                                              .order_by("begonnen_op").values_list("uitkomst", flat=True)))  # fmt: skip
    assert uitkomsten == ["onbekend", "gelukt"]
    ids = [email.message_from_bytes(envelop.content or b"")["Message-ID"] for envelop in bak.mails]
    assert len(ids) == 2
    assert len(set(ids)) == 1


def test_a_gemeente_without_oin_can_mail(keten: Keten, bak: Bak, mens: Dossier) -> None:
    nodig_uit(keten, mens)
    with met_scope(keten.scope(BEHEER)):
        Gemeente.objects.filter(id=BAARN).update(oin=None)
    keten.werk()
    assert mails(keten) == [("verstuurd", "")]
