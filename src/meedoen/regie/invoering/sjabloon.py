# SPDX-License-Identifier: EUPL-1.2
"""The list to begin with: what every gemeente has to arrange. Ours; a gemeente changes, drops and adds."""

from __future__ import annotations

from typing import Final, NamedTuple

RUBRIEKEN: Final = {
    "beleid": "Beleid",
    "mandaat": "Wie mag wat",
    "mensen": "Mensen en werkwijze",
    "inkoop": "Inkoop en afspraken",
    "privacy": "Privacy",
    "ict": "Aansluitingen en ICT",
    "geld": "Geld",
}


class Punt(NamedTuple):
    """One thing to arrange; `sleutel` makes it the same in a later version of this list."""

    sleutel: str
    rubriek: str
    titel: str
    uitleg: str


SJABLOON: Final = (
    Punt("beleidsregels", "beleid", "Beleidsregels vaststellen", "Over uitnodigen, boetes, ontzorgen en gesprekken."),
    Punt("keuzes", "beleid", "Keuzes in Meedoen nalopen", "Bij Beheer, Beleid: termijnen die de wet aan jullie laat."),
    Punt(
        "participatie",
        "beleid",
        "Participatie aansluiten op de bijstand",
        "Wie stemt het plan en de Participatiewet af?",
    ),
    Punt("regio", "beleid", "Afspraken in de regio", "Wat doen jullie samen, en waar wijkt een gemeente af?"),
    Punt(
        "mandaat_college",
        "mandaat",
        "Mandaat van het college",
        "Wie ondertekent het plan, een ontheffing en een boete.",
    ),
    Punt(
        "mandaat_partij",
        "mandaat",
        "Mandaat aan een andere partij",
        "Het eindgesprek van de Z-route kan alleen naar een openbaar lichaam (Besluit artikel 3.14 lid 4).",
    ),
    Punt("vier_ogen", "mandaat", "Twee mensen bij een besluit", "Kies bij welke besluiten een collega meekijkt."),
    Punt(
        "contactpersonen", "mensen", "Contactpersonen voor DUO", "Wie is het bij de gemeente, en wie bij de uitvoerder?"
    ),
    Punt("vervanging", "mensen", "Vervanging en overdracht", "Wie neemt waar bij ziekte en vakantie?"),
    Punt("tolken", "mensen", "Contract voor tolken", "Voor elk gesprek, ook 's avonds en aan de telefoon."),
    Punt(
        "klachten",
        "mensen",
        "Klachten en vertrouwenspersoon",
        "Wie behandelt een klacht, en waar staat dat voor inburgeraars?",
    ),
    Punt("opleiden", "mensen", "Team opleiden", "Wet, werken met Meedoen, praten in gewone taal."),
    Punt("lessen", "inkoop", "Lessen inkopen", "B1-route, onderwijsroute en Z-route; let op het keurmerk."),
    Punt("onderwijsroute", "inkoop", "Plek in de onderwijsroute", "Een taalschakeltraject begint binnen zes maanden."),
    Punt("begeleiding", "inkoop", "Maatschappelijke begeleiding", "Wie doet welk deel, en van wanneer tot wanneer?"),
    Punt("opvang", "inkoop", "Kinderopvang", "Een plek voor de eerste les, ook voor alleenstaande ouders."),
    Punt("pvt_map", "inkoop", "PVT en MAP regelen", "Bijeenkomsten, bezoeken en praktijk bij werkgevers."),
    Punt("dpia", "privacy", "DPIA", "Met de FG; opnieuw als er een partij bij komt."),
    Punt("register", "privacy", "Register van verwerkingen", "Meedoen noemen, met doelen en bewaartermijnen."),
    Punt("verwerkers", "privacy", "Overeenkomsten met verwerkers", "Met elke school en begeleider die gegevens ziet."),
    Punt("duo", "ict", "Aansluiten op DUO", "PKIoverheid-certificaat, OIN en het adres voor meldingen."),
    Punt("coa", "ict", "Lijst van het COA", "Welke kolom is welk veld? Bij Beheer, COA."),
    Punt("inloggen", "ict", "Inloggen met het account van de gemeente", "En een tweede stap voor iedereen."),
    Punt("oud_systeem", "ict", "Overstappen van het oude systeem", "Wat gaat mee, wanneer, en wie kijkt het na?"),
    Punt("back_up", "ict", "Back-up en herstel geoefend", "Een keer terugzetten voordat jullie beginnen."),
    Punt("spuk", "geld", "SPUK en SiSa", "Wie levert de cijfers aan, en wie kijkt ze na?"),
    Punt("cbs", "geld", "Opgave aan het CBS", "Binnen vier weken na elk kwartaal. Bij Beheer, CBS."),
)
