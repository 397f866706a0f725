# SPDX-License-Identifier: EUPL-1.2
"""What a provider (school, guidance organisation) may ask over the API, and what we tell it unasked."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Final

from meedoen.domein.toegang import Doel


class Bevoegdheid(StrEnum):
    """One scope of OAuth2: what a client may do. What it sees of a person follows from its `Doel`."""

    PLAATSINGEN_LEZEN = "plaatsingen:lezen"
    PLAATSINGEN_SCHRIJVEN = "plaatsingen:schrijven"
    CONTACT_LEZEN = "contact:lezen"
    BERICHTEN_LEZEN = "berichten:lezen"
    BERICHTEN_SCHRIJVEN = "berichten:schrijven"


BEVOEGDHEDEN: Final[dict[str, str]] = {
    Bevoegdheid.PLAATSINGEN_LEZEN.value: "Plaatsingen lezen",
    Bevoegdheid.PLAATSINGEN_SCHRIJVEN.value: "Doorgeven dat iemand is begonnen",
    Bevoegdheid.CONTACT_LEZEN.value: "Contactgegevens lezen",
    Bevoegdheid.BERICHTEN_LEZEN.value: "Berichten lezen",
    Bevoegdheid.BERICHTEN_SCHRIJVEN.value: "Berichten schrijven",
}
DOELEN: Final[dict[str, str]] = {
    Doel.LES.value: "inburgeringsles geven (Wet inburgering 2021)",
    Doel.BEGELEIDING.value: "maatschappelijke begeleiding (Wet inburgering 2021, artikel 13)",
}
"""Purpose -> its words in the logboek; at most 80 characters."""


class Gebeurtenis(StrEnum):
    """The type of a CloudEvent that a provider can subscribe to (NL GOV profile: reversed domain, then what)."""

    GEPLAATST = "nl.meedoen.plaatsingen.gemaakt"
    BEEINDIGD = "nl.meedoen.plaatsingen.beeindigd"
    BERICHT = "nl.meedoen.berichten.gemaakt"


def gekozen(gevraagd: str, mag: Collection[str]) -> tuple[str, ...] | None:
    """Return the scopes of a token request (RFC 6749, section 3.3), sorted; None when one of them is not allowed.

    `gevraagd` is the text of the request, scopes parted by spaces; empty: all that is allowed.
    """
    namen = set(gevraagd.split()) or set(mag)
    return tuple(sorted(namen)) if namen <= set(mag) else None
