# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences for handling a bezwaar: is it complete, may it be judged, must one hear."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

_REDEN: Final[dict[str, str]] = {
    "kennelijk_niet_ontvankelijk": "het bezwaar kan duidelijk niet worden behandeld",
    "kennelijk_ongegrond": "het bezwaar is duidelijk ongegrond",
    "afgezien": "de inburgeraar wil geen hoorzitting",
    "niet_gereageerd": "de inburgeraar reageerde niet op de vraag of een hoorzitting nodig is",
    "geheel_tegemoet": "de inburgeraar krijgt helemaal gelijk en niemand heeft daar last van",
}
_UITKOMST: Final[dict[str, str]] = {
    "gegrond": "gegrond",
    "ongegrond": "ongegrond",
    "niet_ontvankelijk": "niet-ontvankelijk",
}
_VEREISTE: Final[dict[str, str]] = {
    "gronden": "waarom de inburgeraar het niet eens is met het besluit",
    "ondertekening": "de handtekening",
    "besluit": "tegen welk besluit het bezwaar is",
    "naam_adres": "de naam of het adres",
    "dagtekening": "de datum",
    "machtiging": "een machtiging: iemand anders maakte het bezwaar",
    "vertaling": "een vertaling",
}

DEEL: Final = Zinnen(
    titels={
        "bezwaar_compleet": "Het bezwaar is compleet",
        "vereiste_ontbreekt": "Er ontbreekt: {0}",
        "herstel_vragen": "Vraag de inburgeraar om het bezwaar aan te vullen",
        "te_laat_vergeven": "Te laat, maar dat telt niet tegen de inburgeraar",
        "te_laat_niet_vergeven": "Te laat, zonder goede reden",
        "verzuim_gepasseerd": "Er mist iets, maar het bezwaar wordt toch behandeld",
        "verzuim_niet_hersteld": "Er mist iets, ook na de vraag om het aan te vullen",
        "bezwaar_ontvankelijk": "Het bezwaar wordt behandeld",
        "horen_moet": "Nodig de inburgeraar uit voor een hoorzitting",
        "geen_hoor_past_niet": "Deze reden past niet bij de beslissing",
        "horen_niet_nodig": "Een hoorzitting hoeft niet",
    },
    uitleg={
        "bezwaar_compleet": "Er staat in wat de wet vraagt.",
        "vereiste_ontbreekt": "De wet vraagt dit bij een bezwaar.",
        "herstel_vragen": "Geef daar genoeg tijd voor. Pas daarna kan de gemeente het bezwaar laten liggen.",
        "te_laat_vergeven": "De inburgeraar kon redelijkerwijs niet op tijd zijn.",
        "te_laat_niet_vergeven": "Het bezwaar is dan niet-ontvankelijk: er volgt geen oordeel over het besluit.",
        "verzuim_gepasseerd": "De gemeente mag het bezwaar dan laten liggen, maar dat hoeft niet.",
        "verzuim_niet_hersteld": "Het bezwaar is dan niet-ontvankelijk: er volgt geen oordeel over het besluit.",
        "bezwaar_ontvankelijk": "Kijk opnieuw naar het hele besluit.",
        "horen_moet": "De gemeente hoort de inburgeraar voordat zij op het bezwaar beslist.",
        "geen_hoor_past_niet": "De reden is: {0}. De beslissing is: {1}.",
        "horen_niet_nodig": "De reden is: {0}.",
    },
    vragen={
        "te_laat_verschoonbaar": "Het bezwaar kwam te laat. Kon de inburgeraar daar redelijkerwijs iets aan doen?",
        "verzuim_gepasseerd": "Het bezwaar is niet op tijd aangevuld. Behandelt de gemeente het toch?",
    },
    twijfels={
        "machtiging_als_verzuim": (
            "De wet noemt een machtiging niet bij wat in een bezwaar moet staan. De gemeente mag er wel om vragen. "
            "Wij zien het ontbreken als iets dat aan te vullen is."
        ),
        "vertaling_nodig": (
            "Een vertaling hoeft alleen als die nodig is om het bezwaar goed te behandelen. Dat weegt een mens. Kan de "
            "gemeente zelf een tolk vragen, dan is dat vaak genoeg."
        ),
        "opschorting_laatste_dag": (
            "De wet zegt niet of de laatste dag om aan te vullen ook stilstaat. Wij tellen die niet mee, dus beslissen "
            "wij een dag eerder."
        ),
    },
    woorden={"geen_hoor": _REDEN, "bezwaaruitkomst": _UITKOMST, "vereiste": _VEREISTE},
    rekenvragen={
        "verzuim_in_bezwaar": "Moet dit bezwaar nog worden aangevuld?",
        "bezwaar_ontvankelijk": "Moet de gemeente dit bezwaar behandelen?",
        "horen_nodig": "Moet er een hoorzitting komen?",
    },
    labels={
        "ontbreekt": "Wat er ontbreekt",
        "bezwaar_is_tijdig": "Het bezwaar is op tijd",
        "te_laat_verschoonbaar": "De inburgeraar kon er niets aan doen dat het te laat is",
        "verzuim_open": "Er is om een aanvulling gevraagd, en die kwam niet op tijd",
        "verzuim_gepasseerd": "De gemeente behandelt het bezwaar toch",
        "uitkomst_bezwaar": "Beslissing op het bezwaar",
        "geen_hoor": "Waarom er geen hoorzitting is",
    },
    keuzes={"BezwaarUitkomst": _UITKOMST, "GeenHoor": _REDEN, "Vereiste": _VEREISTE},
)
