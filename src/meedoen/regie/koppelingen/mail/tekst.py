# SPDX-License-Identifier: EUPL-1.2
"""The one e-mail that Meedoen sends to people. It is given nothing about the person, so it can tell nothing.

In Dutch only: no other text was checked by somebody who speaks that language.
"""

from __future__ import annotations

from email.utils import formataddr
from typing import Final, NamedTuple
from uuid import UUID

from django.core.mail import EmailMultiAlternatives
from django.utils.html import format_html, format_html_join

ONDERWERP: Final = "Er staat iets voor u klaar"


class Kaart(NamedTuple):
    """The gemeente that writes, as it stands at Gemeente: where somebody can ask what lies ready."""

    naam: str
    telefoon: str
    adres: str


def alineas(kaart: Kaart) -> list[str]:
    """Return the paragraphs of the e-mail."""
    waar = [f"U kunt ons bellen: {kaart.telefoon}."] if kaart.telefoon else []
    waar += [f"U kunt ook langskomen: {kaart.adres}."] if kaart.adres else []
    return [
        "Goedendag,",
        f"Er staat iets voor u klaar bij de gemeente {kaart.naam}. U krijgt hierover ook een brief.",
        " ".join(waar) or "Vraag ernaar bij uw contactpersoon van de gemeente.",
        "In deze e-mail staat niet waar het over gaat. Zo kan niemand anders dat lezen. "
        "Er staat ook geen link in. Krijgt u een e-mail met een link? Klik daar dan niet op en bel ons.",
        "U kunt deze e-mail niet beantwoorden. Wilt u geen e-mail meer? Zeg het tegen uw contactpersoon.",
        f"Gemeente {kaart.naam}",
    ]


def maak(*, aan: str, afzender: str, kaart: Kaart, bericht_id: UUID) -> EmailMultiAlternatives:
    """Return the e-mail, as plain text with the same in simple HTML: no picture, no link, no measuring.

    `bericht_id` is random and the same each time this message is sent: a mailbox can see a second one as the first.
    """
    delen = alineas(kaart)
    mail = EmailMultiAlternatives(
        subject=ONDERWERP,
        body="\n\n".join(delen) + "\n",
        from_email=formataddr((f"Gemeente {kaart.naam}", afzender)),
        to=[aan],
        headers={
            "Message-ID": f"<{bericht_id}@{afzender.rpartition('@')[2]}>",
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            "Content-Language": "nl",
        },
    )
    html = format_html(
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{}</title></head><body>{}</body></html>\n',
        ONDERWERP,
        format_html_join("\n", "<p>{}</p>", ((deel,) for deel in delen)),
    )
    mail.attach_alternative(html, "text/html")
    return mail
