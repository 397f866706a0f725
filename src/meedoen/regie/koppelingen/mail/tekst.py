# SPDX-License-Identifier: EUPL-1.2
"""The e-mails that Meedoen sends. Their makers are given nothing about a person, so they can tell nothing.

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
    """Return the e-mail to somebody in a dossier.

    `bericht_id` is random and the same each time this message is sent: a mailbox can see a second one as the first.
    """
    naam = f"Gemeente {kaart.naam}"
    return _email(ONDERWERP, alineas(kaart), aan=aan, van=formataddr((naam, afzender)), bericht_id=bericht_id)


def maak_dagmail(*, aan: str, afzender: str, aantal: int, bericht_id: UUID) -> EmailMultiAlternatives:
    """Return the e-mail to a colleague: how many things lie ready, and nothing of what they are."""
    wat = "staat 1 ding" if aantal == 1 else f"staan {aantal} dingen"
    delen = [
        "Goedemorgen,",
        f"Er {wat} voor je klaar in Meedoen. Log in zoals je gewend bent en kijk bij Vandaag.",
        "In deze e-mail staat geen link. Krijg je een e-mail over Meedoen met een link? Klik daar dan niet op.",
        "Je krijgt hoogstens één e-mail per werkdag. Wil je hem niet meer? Zet hem uit bij Mijn account.",
        "Meedoen",
    ]
    van = formataddr(("Meedoen", afzender))
    return _email("Er staat werk voor je klaar in Meedoen", delen, aan=aan, van=van, bericht_id=bericht_id)


def _email(onderwerp: str, delen: list[str], *, aan: str, van: str, bericht_id: UUID) -> EmailMultiAlternatives:
    """Return an e-mail as plain text with the same in simple HTML: no picture, no link, no measuring."""
    mail = EmailMultiAlternatives(
        subject=onderwerp,
        body="\n\n".join(delen) + "\n",
        from_email=van,
        to=[aan],
        headers={
            "Message-ID": f"<{bericht_id}@{van.rpartition('@')[2].rstrip('>')}>",
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
            "Content-Language": "nl",
        },
    )
    html = format_html(
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{}</title></head><body>{}</body></html>\n',
        onderwerp,
        format_html_join("\n", "<p>{}</p>", ((deel,) for deel in delen)),
    )
    mail.attach_alternative(html, "text/html")
    return mail
