# SPDX-License-Identifier: EUPL-1.2
"""A worker that is killed while the mail server thinks: the e-mail is lost nowhere, and may come twice as one."""

from __future__ import annotations

import asyncio
import email
from typing import Any

import httpx
from aiosmtpd.smtp import SMTP, Envelope, Session

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Gebeurtenis
from meedoen.regie.dossiers.services import leg_vast, vul_gegevens_aan
from meedoen.regie.uitgaand.models import Bericht, Poging
from meedoen.regie.web.toegang import met_scope
from tests.conftest import SOFIE, VANDAAG
from tests.regie.koppelingen.mail.conftest import ADRES, AFZENDER, Bak
from tests.regie.koppelingen.test_gedode_worker import (  # noqa: F401 - fixtures
    Start,
    _kom_binnen,
    _lees,
    echt,
    simulator,
    wacht_tot,
    worker,
)


class _Traag:
    """What the server does with the first e-mail: it takes it and answers after the worker is dead."""

    def __init__(self, bak: Bak) -> None:
        self._bak = bak

    async def __call__(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self._bak.mails.append(envelope)
        if len(self._bak.mails) == 1:
            await asyncio.sleep(5)
        return "250 OK"


def test_a_worker_killed_in_mid_send_sends_the_same_mail_again(
    echt: None,  # noqa: F811
    simulator: httpx.Client,  # noqa: F811
    worker: Start,  # noqa: F811
    bak: Bak,
    scope_van: Any,
) -> None:
    bak.handle_DATA = _Traag(bak)  # type: ignore[method-assign]
    scope = scope_van(SOFIE)
    smtp = {"MEEDOEN_SMTP_HOST": "127.0.0.1", "MEEDOEN_SMTP_PORT": str(bak.poort), "MEEDOEN_SMTP_TLS": "geen",
            "MEEDOEN_SMTP_AFZENDER": AFZENDER}  # fmt: skip
    dossier = _kom_binnen(simulator, worker, scope)
    with met_scope(scope):
        vul_gegevens_aan(scope=scope, dossier=dossier, velden={"email": ADRES, "mag_mailen": True})
        leg_vast(scope=scope, dossier=dossier, inhoud=g.UitnodigingVerstuurd(datum=VANDAAG, afspraak_op=VANDAAG),
                 geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER)  # fmt: skip
    eerste = worker("--leen-seconden", "2", **smtp)
    wacht_tot(lambda: len(bak.mails) == 1)
    eerste.kill()
    eerste.wait(10)
    assert _lees(lambda: Poging.objects.get(handeling="stuurMail").klaar_op, scope) is None

    tweede = worker("--leen-seconden", "30", **smtp)
    wacht_tot(lambda: bool(_lees(lambda: Bericht.objects.get(soort="mail.staat_klaar").staat, scope) == "verstuurd"))
    tweede.kill()
    assert len({email.message_from_bytes(mail.content or b"")["Message-ID"] for mail in bak.mails}) == 1
    assert len(bak.mails) == 2
    assert _lees(lambda: Gebeurtenis.objects.filter(kenmerk="mail_verstuurd").count(), scope) == 1
