# SPDX-License-Identifier: EUPL-1.2
"""The main parts of the site, and what stands under Beheer: each with the act that a role needs for it."""

from __future__ import annotations

from typing import Final, NamedTuple

from meedoen.domein.toegang import Handeling, Rol, mag


class Deel(NamedTuple):
    """A part of the site. `zin` says what one does there."""

    tekst: str
    url: str
    handeling: Handeling
    zin: str = ""


DELEN: Final = (
    Deel("Vandaag", "/", Handeling.DOSSIER_INZIEN),
    Deel("Vandaag", "/", Handeling.KETEN_BEWAKEN),
    Deel("Mijn mensen", "/begeleiding", Handeling.BEGELEIDEN),
    Deel("Dossiers", "/dossiers", Handeling.DOSSIER_LEZEN),
    Deel("Zaken", "/zaken", Handeling.ZAAKSTUKKEN_INZIEN),
    Deel("Boetes", "/boetes", Handeling.BOETEBEDRAGEN_INZIEN),
    Deel("Gids", "/gids", Handeling.BEGELEIDEN),
    Deel("Team", "/team", Handeling.TEAM_BEKIJKEN),
    Deel("Voorlichting", "/voorlichting", Handeling.DOSSIER_LEZEN),
    Deel("Gids", "/gids", Handeling.DOSSIER_INZIEN),
    Deel("Keten", "/keten", Handeling.BERICHTEN_BEKIJKEN),
    Deel("Keten", "/beheer/keten", Handeling.KETEN_BEWAKEN),
)
BEHEER: Final = (
    Deel("Medewerkers", "/beheer/medewerkers", Handeling.MEDEWERKERS_BEHEREN,
         "Wie werkt er in Meedoen, en met welke rol?"),
    Deel("Inzage", "/beheer/inzage", Handeling.MEDEWERKERS_BEHEREN, "Eén dossier openen, met een reden."),
    Deel("Beleid", "/beheer/beleid", Handeling.BELEID_INSTELLEN, "Keuzes die de wet aan de gemeente laat."),
    Deel("Wie mag wat", "/mandaten", Handeling.BELEID_INSTELLEN,
         "Mandaten van het college, en wie welk deel van het werk doet."),
    Deel("Gemeente", "/beheer/gemeente", Handeling.BELEID_INSTELLEN,
         "Waarmee DUO jullie vindt, en wat er in elke brief staat."),
    Deel("Brieven", "/beheer/brieven", Handeling.BELEID_INSTELLEN, "Eigen zinnen in de brieven van de gemeente."),
    Deel("Gids", "/beheer/gids", Handeling.BELEID_INSTELLEN, "Waar kan iedereen in de buurt terecht?"),
    Deel("Aansluitingen", "/beheer/aansluitingen", Handeling.AANSLUITINGEN_BEHEREN,
         "Scholen en begeleiders die gegevens met jullie uitwisselen."),
    Deel("Zaakregistratie", "/beheer/zgw", Handeling.BELEID_INSTELLEN,
         "Waar zaken, besluiten en brieven naartoe gaan."),
    Deel("COA", "/beheer/coa", Handeling.BELEID_INSTELLEN, "Welke kolom van het COA-bestand is welk veld?"),
    Deel("Overzetten", "/beheer/overzetten", Handeling.BELEID_INSTELLEN,
         "Welke kolom van het oude systeem is welk veld?"),
    Deel("CBS", "/beheer/cbs", Handeling.BELEID_INSTELLEN, "Welk kwartaal moet naar het CBS, en hoe ziet dat eruit?"),
    Deel("Invoering", "/beheer/invoering", Handeling.BELEID_INSTELLEN,
         "Wat moet de gemeente nog regelen, wie doet het en wanneer?"),
    Deel("Wetswijziging", "/beheer/wetswijziging", Handeling.BELEID_INSTELLEN,
         "Wat doet een andere termijn met klokken en taken? In aantallen."),
)  # fmt: skip
"""What the functioneel beheerder keeps, on the page /beheer and in the menu of that name."""


def delen(rol: Rol) -> tuple[Deel, ...]:
    """Return the main parts of this role."""
    return tuple(deel for deel in DELEN if mag(rol, deel.handeling))


def beheer(rol: Rol) -> tuple[Deel, ...]:
    """Return what this role may keep; nothing for who keeps nothing."""
    return tuple(deel for deel in BEHEER if mag(rol, deel.handeling))
