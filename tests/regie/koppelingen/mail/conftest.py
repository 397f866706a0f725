# SPDX-License-Identifier: EUPL-1.2
"""A real mail server on loopback that can refuse, and somebody who wants an e-mail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast, vul_gegevens_aan
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web.toegang import met_scope
from tests.conftest import SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten, vrije_poort
from tests.regie.koppelingen.schrijven import in_traject

ADRES = "iemand@post.example"
AFZENDER = "geen-antwoord@baarn.example"


@dataclass
class Bak:
    """The mail server: what it took, and what it says next. An answer is used once for each time it stands there."""

    mails: list[Envelope] = field(default_factory=list)
    bij_rcpt: list[str] = field(default_factory=list)
    bij_data: list[str] = field(default_factory=list)
    poort: int = 0

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, rcpt_options: list[str]
    ) -> str:
        if self.bij_rcpt:
            return self.bij_rcpt.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.bij_data:
            antwoord = self.bij_data.pop(0)
            if antwoord != "weg":
                return antwoord
            # Taken, and gone before it could say so.
            self.mails.append(envelope)
            assert server.transport is not None
            server.transport.abort()
            return "250 OK"
        self.mails.append(envelope)
        return "250 OK"


@pytest.fixture
def bak(settings: Any) -> Iterator[Bak]:
    ding = Bak(poort=vrije_poort())
    controller = Controller(ding, hostname="127.0.0.1", port=ding.poort)
    controller.start()
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", ding.poort
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.DEFAULT_FROM_EMAIL = AFZENDER
    yield ding
    controller.stop()


@pytest.fixture
def mens(keten: Keten, bak: Bak) -> Dossier:
    """Somebody in the traject who wants an e-mail."""
    in_traject(keten)
    keten.werk()
    (dossier,) = keten.dossiers(SANNE)
    vul_aan(keten, dossier, email=ADRES, mag_mailen=True)
    return dossier


def vul_aan(keten: Keten, dossier: Dossier, **velden: Any) -> None:
    with met_scope(keten.scope(SANNE)) as scope:
        vul_gegevens_aan(scope=scope, dossier=dossier, velden=velden)


def nodig_uit(keten: Keten, dossier: Dossier, inhoud: g.Gegevens | None = None, **opties: Any) -> None:
    """Lay down what brings an e-mail along, as a colleague does."""
    inhoud = inhoud or g.UitnodigingVerstuurd(datum=VANDAAG, afspraak_op=VANDAAG)
    with met_scope(keten.scope(SANNE)) as scope:
        leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=VANDAAG,
                 **({"bron": g.Bron.MEDEWERKER} | opties))  # fmt: skip


def mails(keten: Keten) -> list[tuple[str, str]]:
    """State and cause of each e-mail in the outbox."""
    return in_scope(keten, lambda: list(
        Bericht.objects.filter(soort="mail.staat_klaar").order_by("gelegd_op", "id").values_list("staat", "oorzaak")
    ))  # fmt: skip


def in_scope(keten: Keten, vraag: Callable[[], Any]) -> Any:
    with met_scope(keten.scope(SANNE)):
        return vraag()
