# SPDX-License-Identifier: EUPL-1.2
"""Acts of begeleiders, volunteers and schools."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import Daad, leest

_D = "dossiers/<uuid:dossier_id>"
DADEN: Final[dict[str, Daad]] = {
    "begeleiding/verwijzingen/<uuid:verwijzing_id>": Daad(
        wie="begeleider",
        stand="nergens",
        via=("begeleiding", "begeleiding/verwijzingen/<uuid:verwijzing_id>"),
        tijdlijn=("verwijzing_aangenomen",),
        rijen=("dossiers_betrokkene", "verwijzen_verwijzing"),
    ),
    "begeleiding/verwijzingen/<uuid:verwijzing_id>/teruggeven": Daad(
        wie="begeleider",
        stand="nergens",
        via=(
            "begeleiding",
            "begeleiding/verwijzingen/<uuid:verwijzing_id>",
            "begeleiding/verwijzingen/<uuid:verwijzing_id>/teruggeven",
        ),
        tijdlijn=("verwijzing_teruggegeven",),
        rijen=("verwijzen_verwijzing",),
    ),
    "begeleiding/<uuid:dossier_id>/uren": Daad(
        wie="vrijwilliger",
        stand="begeleid",
        via=("begeleiding/<uuid:dossier_id>", "begeleiding/<uuid:dossier_id>/uren"),
        velden={"minuten": "1:30"},
        rijen=("verwijzen_uren",),
    ),
    "begeleiding/<uuid:dossier_id>/notitie": Daad(
        wie="vrijwilliger",
        stand="begeleid",
        via=("begeleiding/<uuid:dossier_id>", "begeleiding/<uuid:dossier_id>/notitie"),
        rijen=("verwijzen_notitie",),
    ),
    "begeleiding/<uuid:dossier_id>/bezoek": Daad(
        wie="begeleider",
        stand="begeleid",
        via=("begeleiding/<uuid:dossier_id>", "begeleiding/<uuid:dossier_id>/bezoek"),
        velden={"tijd": "10.30"},
        rijen=("verwijzen_bezoek",),
    ),
    "begeleiding/<uuid:dossier_id>/afspraak": Daad(
        wie="begeleider",
        stand="begeleid",
        via=("begeleiding/<uuid:dossier_id>", "begeleiding/<uuid:dossier_id>/afspraak"),
        tijdlijn=("afspraak_gemaakt",),
        rijen=("begeleiding_afspraak",),
    ),
    "begeleiding/<uuid:dossier_id>/lijst/<slug:thema>": Daad(
        wie="begeleider",
        stand="begeleid",
        via=("begeleiding/<uuid:dossier_id>", "begeleiding/<uuid:dossier_id>/lijst/<slug:thema>"),
    ),
    "begeleiding/<uuid:dossier_id>/eerste-week": Daad(
        wie="begeleider",
        stand="begeleid",
        via=("begeleiding/<uuid:dossier_id>", "begeleiding/<uuid:dossier_id>/eerste-week"),
    ),
    "begeleiding/<uuid:dossier_id>/bezoek/<uuid:bezoek_id>/afzeggen": Daad(
        wie="begeleider", stand="begeleid", via=("begeleiding/<uuid:dossier_id>",), rijen=("verwijzen_bezoek",)
    ),
    "begeleiding/<uuid:dossier_id>/afspraak/<uuid:afspraak_id>": Daad(
        wie="begeleider",
        stand="begeleid",
        via=("begeleiding/<uuid:dossier_id>", "begeleiding/<uuid:dossier_id>/afspraak/<uuid:afspraak_id>"),
        tijdlijn=("afspraak_afgerond",),
        rijen=("begeleiding_afspraak",),
    ),
    "scholen": Daad(
        wie="",
        stand="nergens",
        velden={"client_id": leest(r"client_id([0-9a-f-]{36})"), "geheim": leest(r"client_secret(\S{43})")},
        eerst=("beheer/aansluitingen/<uuid:aansluiting_id>/geheim",),
        rijen=("organisaties_aansluiting", "organisaties_toegangsbewijs"),
        ziet="Taalschool De Eem (verzonnen)",
    ),
    "scholen/uitloggen": Daad(
        wie="",
        stand="nergens",
        via=("scholen/lijst",),
        eerst=("beheer/aansluitingen/<uuid:aansluiting_id>/geheim", "scholen"),
        rijen=("organisaties_toegangsbewijs",),
    ),
    "scholen/berichten/<uuid:bericht_id>/gelezen": Daad(
        wie="",
        via=("scholen/lijst",),
        eerst=(f"{_D}/berichten/<uuid:plaatsing_id>", "beheer/aansluitingen/<uuid:aansluiting_id>/geheim", "scholen"),
        rijen=("trajecten_partnerbericht",),
    ),
}
