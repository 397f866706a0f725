# SPDX-License-Identifier: EUPL-1.2
"""Our messages in DUO's JSON, one sender per kind; nothing else knows that JSON."""

from meedoen.domein.keten import berichten
from meedoen.regie.koppelingen.duo.zenders import contactpersoon, pip, traject
from meedoen.regie.uitgaand.zenders import registreer


def registreer_alle() -> None:
    """Register the sender of each kind of message for DUO."""
    for soort, zender in (
        (berichten.PIP, pip.PipZender()),
        (berichten.PIP_VERWIJDEREN, pip.PipVerwijderZender()),
        (berichten.CONTACTPERSOON, contactpersoon.ContactpersoonZender()),
        (berichten.CONTACTPERSOON_VERWIJDEREN, contactpersoon.ContactpersoonVerwijderZender()),
        (berichten.CONTACTPERSOON_KOPPELEN, contactpersoon.ContactpersoonKoppelZender()),
        (berichten.CONTACTPERSOON_ONTKOPPELEN, contactpersoon.ContactpersoonOntkoppelZender()),
        (berichten.AANBOD, traject.AanbodZender()),
        (berichten.AANBOD_VERWIJDEREN, traject.AanbodVerwijderZender()),
        (berichten.PVT, traject.PVT),
        (berichten.MAP, traject.MAP),
        (berichten.ZROUTE, traject.ZrouteZender()),
        (berichten.UREN, traject.UrenZender()),
        (berichten.LBT_NUMMER, traject.LbtNummerZender()),
    ):
        registreer(soort, zender)
