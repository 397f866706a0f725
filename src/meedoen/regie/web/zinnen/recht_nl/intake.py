# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences for the steps about the brede intake and the oproepen."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

TITELS: Final[dict[str, str]] = {
    "intake_onderdeel": "{0:hoofdletter} hoort bij de brede intake",
    "intake_onderdeel_ontbreekt": "{0:hoofdletter} is nog niet besproken",
    "intake_volledig": "De brede intake is volledig",
    "intake_beperkt_na_verhuizing": "Na een verhuizing is de intake korter",
    "gewezen_op_gesprek_alleen": "Verteld dat het gesprek alleen mag",
    "nog_wijzen_op_gesprek_alleen": "Vertel dat het gesprek alleen mag",
    "lbt_visuele_beperking": "Slechtziend of blind: geen leerbaarheidstoets",
    "lbt_geen_beperking": "Geen reden om de leerbaarheidstoets over te slaan",
    "lbt_auditief_in_staat": "De leerbaarheidstoets kan wel",
    "lbt_auditief_niet_in_staat": "Slechthorend of doof: geen leerbaarheidstoets",
    "in_azc_alleen_uitnodigen": "In het azc alleen uitnodigen",
    "eerste_oproep": "Stuur een oproep voor de brede intake",
    "termijn_loopt": "De termijn loopt nog tot en met {0:dag}",
    "termijn_voorbij_zonder_uitslag": "De termijn is voorbij",
    "verschenen": "Gekomen na de oproep",
    "uitnodiging_telt_niet": "Een uitnodiging telt niet mee",
    "niet_verwijtbaar_telt_niet": "Deze oproep telt niet mee",
    "verwijt_nog_niet_beoordeeld": "Deze oproep telt nog niet mee",
    "oproep_zonder_waarschuwing": "Deze oproep telt niet mee: er was geen waarschuwing",
    "oproep_telt": "Oproep {0} van de drie",
    "oproepen_geteld": "{0:oproep telt|oproepen tellen} mee",
    "eerst_contact_zoeken": "Zoek eerst contact",
    "nieuwe_datum_kiezen": "Kies samen een nieuwe datum",
    "waarschuwing_schrijven": "Schrijf een waarschuwing",
    "herhaalde_oproep": "Stuur oproep {0}, met een nieuwe termijn",
    "boete_afwegen": "Weeg af of een boete past",
    "drie_oproepen_geweest": "Er zijn {0} oproepen geweest",
    "nog_geen_drie_oproepen": "Nog geen drie oproepen",
    "boete_mogelijk": "Er kan een boete komen",
    "boete_bedrag": "De boete is {0}",
}

UITLEG: Final[dict[str, str]] = {
    "intake_onderdeel": "De wet noemt dit als vast onderdeel.",
    "intake_onderdeel_ontbreekt": "De wet noemt dit als vast onderdeel van de brede intake.",
    "intake_volledig": "Alle onderdelen die de wet noemt, zijn besproken.",
    "intake_beperkt_na_verhuizing": (
        "De leerroute blijft dezelfde. De leerbaarheidstoets en het onderzoek naar opleiding en werk hoeven"
        " niet opnieuw."
    ),
    "gewezen_op_gesprek_alleen": "Dat is gezegd op {0}.",
    "nog_wijzen_op_gesprek_alleen": (
        "Iedereen heeft het recht om de intake zonder anderen te voeren, ook zonder partner of familie. Leg"
        " vast dat je dit hebt gezegd."
    ),
    "lbt_visuele_beperking": "Dan geeft de gemeente een ontheffing. Dat is een besluit, met bezwaar.",
    "lbt_geen_beperking": "De ontheffing is er alleen bij slecht zien of slecht horen.",
    "lbt_auditief_in_staat": "Er is een beperking in het horen, maar de toets lukt. Er komt geen ontheffing.",
    "lbt_auditief_niet_in_staat": (
        "De toets lukt niet. Dan geeft de gemeente een ontheffing. Dat is een besluit, met bezwaar."
    ),
    "in_azc_alleen_uitnodigen": (
        "Meedoen aan de intake is hier vrijwillig. Een uitnodiging telt niet mee voor de drie oproepen."
    ),
    "eerste_oproep": "Noem in de oproep een termijn. De wet zegt niet hoe lang die is.",
    "termijn_loopt": "Tot die dag hoef je niets te doen.",
    "termijn_voorbij_zonder_uitslag": (
        "De laatste dag was {0}. Leg vast of er een gesprek was. Was dat er niet, bel dan of ga langs."
    ),
    "verschenen": "De oproep is van {0}. De intake kan doorgaan.",
    "uitnodiging_telt_niet": "Op {0} ging er een uitnodiging, geen oproep.",
    "niet_verwijtbaar_telt_niet": "Bij de oproep van {0} kon de inburgeraar er niets aan doen.",
    "verwijt_nog_niet_beoordeeld": "Bij de oproep van {0} is nog niet gekeken of het aan de inburgeraar lag.",
    "oproep_zonder_waarschuwing": (
        "Na een gemiste oproep schrijft de gemeente eerst een waarschuwing. Bij de oproep van {0} was die er niet."
    ),
    "oproep_telt": "De oproep van {1} telt mee.",
    "oproepen_geteld": "Na drie oproepen rondt de gemeente de intake af zonder gesprek.",
    "eerst_contact_zoeken": (
        "Bel of ga langs, in de eigen taal. Is de oproep van {0} aangekomen en begrepen? Kon de inburgeraar komen?"
    ),
    "nieuwe_datum_kiezen": "De inburgeraar kon er niets aan doen. De gemiste oproep telt niet mee.",
    "waarschuwing_schrijven": "Die gaat vooraf aan de volgende oproep, of gaat mee in dezelfde brief.",
    "herhaalde_oproep": "De wet vraagt een nieuwe oproep met een nieuwe termijn.",
    "boete_afwegen": (
        "Twee mensen kijken ernaar. Komt er een boete, dan staat de nieuwe termijn in dat besluit: hoogstens"
        " twee maanden. Komt er geen boete, schrijf dat dan ook op."
    ),
    "drie_oproepen_geweest": "De gemeente rondt de brede intake af zonder gesprek, met wat er bekend is.",
    "boete_mogelijk": "Dat kan als iemand na een nieuwe oproep niet komt of niet genoeg meewerkt.",
    "boete_bedrag": "Dit is het bedrag dat de wet noemt.",
    "nog_geen_drie_oproepen": "Tot nu toe geteld: {0}. Afronden zonder gesprek kan pas na drie oproepen.",
}

DEEL: Final = Zinnen(titels=TITELS, uitleg=UITLEG)
