# SPDX-License-Identifier: EUPL-1.2
"""Acts of the functioneel beheerder."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import Daad

DADEN: Final[dict[str, Daad]] = {
    "beheer/beleid/<int:gemeente_id>/<str:sleutel> vier ogen": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/beleid/<int:gemeente_id>/<str:sleutel>",),
        woorden={"gemeente_id": "308", "sleutel": "vier_ogen_pip"},
        velden={"waarde": "ja", "vanaf": "23-11-2026", "reden": "Afgesproken in het team"},
        rijen=("organisaties_beleidsregel",),
    ),
    "beheer/medewerkers/nieuw": Daad(
        wie="beheerder",
        stand="nergens",
        velden={"email": "nieuw@baarn.example"},
        rijen=("organisaties_aanstelling", "organisaties_account", "organisaties_medewerker"),
        ziet="Tijdelijk wachtwoord voor Besproken aan de balie.",
    ),
    "beheer/medewerkers/<uuid:medewerker_id>": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/medewerkers", "beheer/medewerkers/<uuid:medewerker_id>"),
        rijen=("organisaties_aanstelling",),
    ),
    "beheer/medewerkers/<uuid:medewerker_id>/wachtwoord": Daad(
        wie="beheerder",
        stand="nergens",
        via=(
            "beheer/medewerkers",
            "beheer/medewerkers/<uuid:medewerker_id>",
            "beheer/medewerkers/<uuid:medewerker_id>/wachtwoord",
        ),
        rijen=("organisaties_account",),
        ziet="Tijdelijk wachtwoord voor Annet de Wringer",
    ),
    "beheer/rollen/<uuid:aanstelling_id>/beeindigen": Daad(
        wie="beheerder",
        stand="nergens",
        via=(
            "beheer/medewerkers",
            "beheer/medewerkers/<uuid:medewerker_id>",
            "beheer/rollen/<uuid:aanstelling_id>/beeindigen",
        ),
        rijen=("organisaties_aanstelling",),
    ),
    "beheer/invoering/beginnen": Daad(
        wie="beheerder", stand="nergens", via=("beheer/invoering",), rijen=("invoering_invoeringspunt",)
    ),
    "beheer/invoering/nieuw": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/invoering", "beheer/invoering/nieuw"),
        rijen=("invoering_invoeringspunt",),
    ),
    "beheer/invoering/<uuid:punt_id>": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/invoering", "beheer/invoering/<uuid:punt_id>"),
        eerst=("beheer/invoering/nieuw",),
        rijen=("invoering_invoeringspunt",),
    ),
    "beheer/invoering/<uuid:punt_id>/weghalen": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/invoering", "beheer/invoering/<uuid:punt_id>"),
        eerst=("beheer/invoering/nieuw",),
        rijen=("invoering_invoeringspunt",),
    ),
    "beheer/beleid/<int:gemeente_id>/<str:sleutel>": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/beleid", "beheer/beleid/<int:gemeente_id>/<str:sleutel>"),
        velden={"reden": "Afgesproken in het team"},
        rijen=("organisaties_beleidsregel",),
    ),
    "beheer/gemeente/<int:gemeente_id>": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/gemeente", "beheer/gemeente/<int:gemeente_id>"),
        velden={"telefoon": "088 000 03 09"},
        rijen=("organisaties_gemeente",),
    ),
    "beheer/aansluitingen/nieuw": Daad(
        wie="beheerder",
        stand="nergens",
        velden={"organisatie": "f9733e7f-4177-501f-8021-0ec745718271"},
        rijen=("organisaties_aansluiting",),
        ziet="Geheim van Besproken aan de balie.",
    ),
    "beheer/aansluitingen/aanbieder": Daad(
        wie="beheerder",
        stand="nergens",
        velden={"soort": "begeleiding", "naam": "Samen Verder"},
        rijen=("organisaties_organisatie", "organisaties_samenwerking"),
    ),
    "beheer/aansluitingen/<uuid:aansluiting_id>": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/aansluitingen", "beheer/aansluitingen/<uuid:aansluiting_id>"),
        velden={"adres": "https://school.example/berichten"},
        rijen=("organisaties_abonnement",),
        ziet="Geheim voor de meldingen",
    ),
    "beheer/aansluitingen/<uuid:aansluiting_id>/geheim": Daad(
        wie="beheerder",
        stand="nergens",
        via=(
            "beheer/aansluitingen",
            "beheer/aansluitingen/<uuid:aansluiting_id>",
            "beheer/aansluitingen/<uuid:aansluiting_id>/geheim",
        ),
        rijen=("organisaties_aansluiting",),
        ziet="Geheim van Lijst van de school",
    ),
    "beheer/aansluitingen/<uuid:aansluiting_id>/intrekken": Daad(
        wie="beheerder",
        stand="nergens",
        via=(
            "beheer/aansluitingen",
            "beheer/aansluitingen/<uuid:aansluiting_id>",
            "beheer/aansluitingen/<uuid:aansluiting_id>/intrekken",
        ),
        rijen=("organisaties_aansluiting",),
    ),
    "beheer/samenwerkingen/<uuid:samenwerking_id>/beeindigen": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/aansluitingen", "beheer/samenwerkingen/<uuid:samenwerking_id>/beeindigen"),
        rijen=("organisaties_samenwerking",),
    ),
    "beheer/abonnementen/<uuid:abonnement_id>/stoppen": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/aansluitingen/<uuid:aansluiting_id>", "beheer/abonnementen/<uuid:abonnement_id>/stoppen"),
        eerst=("beheer/aansluitingen/<uuid:aansluiting_id>",),
        rijen=("organisaties_abonnement",),
    ),
    "beheer/gids/nieuw": Daad(wie="beheerder", stand="nergens", rijen=("verwijzen_gidspartij",)),
    "beheer/gids/<uuid:partij_id>": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/gids", "beheer/gids/<uuid:partij_id>"),
        rijen=("verwijzen_gidspartij",),
    ),
    "beheer/gids/<uuid:partij_id>/weg": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/gids", "beheer/gids/<uuid:partij_id>"),
        rijen=("verwijzen_gidspartij",),
    ),
    "beheer/inzage": Daad(
        wie="beheerder",
        stand="nergens",
        velden={"nummer": "2026-00016"},
        tijdlijn=("glas_gebroken",),
        rijen=("inzage_breekglas",),
    ),
    "beheer/zgw/<int:gemeente_id>": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/zgw", "beheer/zgw/<int:gemeente_id>"),
        rijen=("koppelingen_zgw_aansluiting",),
    ),
    "beheer/cbs/<int:gemeente_id>": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/cbs", "beheer/cbs/<int:gemeente_id>"),
        rijen=("uitvoer_bestandsbeschrijving",),
    ),
    "beheer/coa/<int:gemeente_id>": Daad(
        wie="beheerder", stand="nergens", via=("beheer/coa", "beheer/coa/<int:gemeente_id>")
    ),
    "beheer/overzetten/<int:gemeente_id>": Daad(
        wie="beheerder", stand="nergens", via=("beheer/overzetten", "beheer/overzetten/<int:gemeente_id>")
    ),
    "beheer/wetswijziging/nieuw": Daad(
        wie="beheerder",
        stand="nergens",
        velden={"vanaf": "1-1-2026", "pip_dagen": "60"},
        rijen=("impact_berekening",),
        ziet="Wat verschuift er?",
    ),
    "beheer/wetswijziging/<uuid:berekening_id>/verwijderen": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/wetswijziging/<uuid:berekening_id>", "beheer/wetswijziging/<uuid:berekening_id>/verwijderen"),
        eerst=("beheer/wetswijziging/nieuw",),
        rijen=("impact_berekening",),
    ),
    "beheer/brieven/<int:gemeente_id>/<slug:soort>": Daad(
        wie="beheerder",
        stand="nergens",
        via=("beheer/brieven", "beheer/brieven/<int:gemeente_id>/<slug:soort>"),
        velden={"contact": "Bel ons gerust."},
        rijen=("besluiten_brieftekst",),
    ),
    "beheer/mandaten/<int:gemeente_id>/nieuw": Daad(
        wie="beheerder",
        stand="nergens",
        via=("mandaten", "beheer/mandaten/<int:gemeente_id>/nieuw"),
        velden={"vanaf": "1-1-2020", "tot": "1-1-2021"},
        rijen=("mandaten_mandaat",),
    ),
    "beheer/mandaten/<int:gemeente_id>/verdelen": Daad(
        wie="beheerder",
        stand="nergens",
        via=("mandaten", "beheer/mandaten/<int:gemeente_id>/verdelen"),
        rijen=("mandaten_taakdeel",),
    ),
    "beheer/mandaten/<uuid:id>/beeindigen": Daad(
        wie="beheerder",
        stand="nergens",
        via=("mandaten", "beheer/mandaten/<uuid:id>/beeindigen"),
        rijen=("mandaten_mandaat",),
    ),
    "beheer/taakdelen/<uuid:id>/beeindigen": Daad(
        wie="beheerder",
        stand="nergens",
        via=("mandaten", "beheer/taakdelen/<uuid:id>/beeindigen"),
        rijen=("mandaten_taakdeel",),
    ),
}
