# SPDX-License-Identifier: EUPL-1.2
"""What of the chain only the functioneel beheerder can mend, as tasks for the first page. No person in it.

A task of the chain is derived and kept nowhere: it ends by itself when what it asks was done.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from django.conf import settings

from meedoen.domein.toegang import Scope
from meedoen.regie.koppelingen.gezondheid import beelden
from meedoen.regie.koppelingen.gezondheid.lezen import Gezondheid, gezondheid
from meedoen.regie.web.onderdelen.modellen import KetenBeeld, KnopBeeld, RijBeeld, ToestandBeeld

_KETEN: Final = "/beheer/keten"
_VRAAGT: Final = ("te_laat", "let_op")


def taken(scope: Scope) -> list[RijBeeld]:
    """Return what a beheerder has to do, what stands still first: partners, the certificate, and causes of messages."""
    stand = gezondheid(scope)
    rijen = [*_partners(stand, scope), *_storingen(stand)]
    return sorted(rijen, key=lambda rij: (rij.toestand.soort != "te_laat", rij.datum or date.max))


def _partners(stand: Gezondheid, scope: Scope) -> Iterator[RijBeeld]:
    tot = settings.DUO_CERTIFICAAT_TOT
    certificaat = beelden.certificaat_beeld(tot, scope)
    for nummer, partner in enumerate(beelden.partners(stand, scope, tot)):
        if partner.toestand.soort in _VRAAGT:
            yield _rij(f"partner-{nummer}", partner, tot if partner == certificaat else None)


def _rij(sleutel: str, partner: KetenBeeld, uiterlijk: date | None) -> RijBeeld:
    link = partner.link
    # On Keten a link can point to another part of that page.
    adres = _KETEN if link is None else f"{_KETEN}{link.url}" if link.url.startswith("#") else link.url
    return RijBeeld(
        sleutel=sleutel,
        naam=partner.partner,
        url=_KETEN,
        klein=partner.wat,
        zin=partner.toelichting,
        toestand=ToestandBeeld(partner.toestand.soort, partner.toestand.tekst),
        datum=uiterlijk,
        knop=KnopBeeld(link.tekst if link else "Bekijk op Keten", adres, onzichtbaar=f": {partner.partner}"),
    )


def _storingen(stand: Gezondheid) -> Iterator[RijBeeld]:
    for nummer, storing in enumerate(beelden.storingen(stand)):
        if storing.eigen:
            aantal = "1 bericht wacht" if storing.aantal == 1 else f"{storing.aantal} berichten wachten"
            yield RijBeeld(
                sleutel=f"storing-{nummer}",
                naam=storing.wat,
                url=f"{_KETEN}#wacht",
                klein=storing.waarom,
                zin=storing.doe,
                toestand=ToestandBeeld("te_laat", aantal),
                knop=KnopBeeld("Bekijk op Keten", f"{_KETEN}#wacht", onzichtbaar=f": {storing.wat}"),
            )
