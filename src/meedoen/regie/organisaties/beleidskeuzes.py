# SPDX-License-Identifier: EUPL-1.2
"""Every choice of `domein.beleid.Beleid` in words, by theme, with what a beheerder may fill in for it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.domein.beleid import BELEID
from meedoen.regie.web.velden import DAG, MAAND, PROCENT, WEEK, WERKDAG, Eenheid

_EENHEDEN: Final = {
    "_werkdagen": WERKDAG,
    "_dagen": DAG,
    "_weken": WEEK,
    "_maanden": MAAND,
    "_procent": PROCENT,
}


_GEEN: Final[Mapping[str, str]] = MappingProxyType({})


class Keuze(NamedTuple):
    """One choice: its words, the least and most a number may be, and what a beheerder must know besides.

    `nul`: what 0 means, where a gemeente can choose 0 or where 0 says that nothing was laid down. `woorden`: value ->
    words, for a choice between words.
    """

    tekst: str
    minst: int = 1
    meest: int = 90
    uitleg: str = ""
    nul: str = ""
    woorden: Mapping[str, str] = _GEEN


class Thema(NamedTuple):
    """A part of the page: its heading, and choices by their name in `Beleid`."""

    code: str
    kop: str
    keuzes: dict[str, Keuze]


_TIEN_WEKEN: Final = "De wet geeft tien weken voor het vastgestelde plan."
_DRIE_JAAR: Final = "De wet vraagt dit binnen de inburgeringstermijn."
_LADDER: Final = "De wet is hier niet duidelijk (artikel 7.1 lid 3 Besluit inburgering 2021)."

THEMAS: Final[tuple[Thema, ...]] = (
    Thema("nieuw", "Nieuw dossier", {
        "onopgepakt_werkdagen": Keuze("Werkdagen tot een dossier van niemand een taak van de teamleider is", 1, 20),
        "gegevens_werkdagen": Keuze("Werkdagen om een naam of BSN aan te vullen", 1, 20),
        "eerste_contact_dagen": Keuze("Dagen tot het eerste gesprek"),
        "nareis_dagen": Keuze("Dagen om te regelen wat nareizende familie nodig heeft"),
        "woning_zoeken_dagen": Keuze("Dagen tot het zoeken naar een woning begint", 0, 90,
                                     "Kies 0 als jullie het zoeken naar een woning niet in Meedoen volgen.",
                                     "niet in Meedoen"),
        "woning_antwoord_dagen": Keuze("Dagen tot iemand zegt of hij de woning neemt"),
    }),
    Thema("intake", "Brede intake", {
        "intake_klaar_dagen": Keuze("Dagen tot de brede intake klaar is", 1, 70, _TIEN_WEKEN),
        "lbt_dagen": Keuze("Dagen tot de uitslag van de leerbaarheidstoets", 1, 70, _TIEN_WEKEN),
        "herhaalde_oproep_dagen": Keuze("Dagen tussen waarschuwing en nieuw gesprek"),
        "contact_na_gemiste_oproep_dagen": Keuze("Dagen om te bellen of langs te gaan na een gemiste oproep", 1, 30),
    }),
    Thema("plan", "Het plan (PIP)", {
        "eerste_plan_dagen": Keuze("Dagen tot de eerste versie van het plan", 1, 70, _TIEN_WEKEN),
        "vier_ogen_pip": Keuze("Een tweede collega stelt het PIP vast"),
        "niveau_bij_deels_a2": Keuze("Niveau voor DUO als één vaardigheid A2 is",
                                     uitleg="De bestanden van DUO zeggen niet welk niveau dan klopt.",
                                     woorden={"A2": "A2", "B1": "B1"}),
        "verzenden_werkdagen": Keuze("Werkdagen tot een plan bij DUO is", 1, 10),
        "aanbod_melden_dagen": Keuze("Dagen om DUO en de inburgeraar te zeggen dat het aanbod te laat is", 1, 30),
        "bespreken_dagen": Keuze("Dagen om een uitslag of besluit van DUO te bespreken", 1, 60),
    }),
    Thema("voortgang", "Voortgang", {
        "gesprek_dagen": Keuze("Hoogstens zoveel dagen tussen twee voortgangsgesprekken", 7, 366,
                               "Geldt waar het plan geen aantal gesprekken noemt."),
        "gesprek_plannen_dagen": Keuze("Dagen van tevoren een voortgangsgesprek plannen", 1, 60),
        "gesprek_vastleggen_werkdagen": Keuze("Werkdagen om een gesprek vast te leggen", 1, 20),
        "verzuim_procent": Keuze("Deel van de lessen in vier weken dat een gesprek vraagt", 1, 100),
        "verzuim_dagen": Keuze("Dagen om over gemiste lessen te praten", 1, 60),
        "meer_tijd_vertellen_dagen": Keuze("Dagen om te vertellen dat iets telt voor meer tijd", 1, 60),
        "meer_tijd_bewijs_dagen": Keuze("Dagen tot het bewijs daarvoor er is"),
        "tempo_bespreken_dagen": Keuze("Dagen om een te laag tempo te bespreken"),
        "tempo_meten_weken": Keuze("Weken les voordat het tempo iets zegt", 4, 52),
        "tempo_meting_dagen": Keuze("Dagen dat gemelde uren nog iets zeggen over het tempo", 30, 366),
        "tempo_examen_weken": Keuze("Weken om één deel van het examen te boeken, te doen en te horen", 1, 26),
        "tempo_onderdeel_weken": Keuze("Weken om een PVT of MAP af te maken", 1, 52),
        "afschalen_dagen": Keuze("Dagen om afschalen te wegen na 600 uur"),
        "route_wegen_maanden": Keuze("Maanden na het begin van de termijn de leerroute wegen", 1, 17,
                                     "Wisselen van leerroute kan in de eerste anderhalf jaar."),
        "vrijstelling_lezing": Keuze(
            "Wat een tijdelijke vrijstelling doet met routewissel en aanbod",
            uitleg="De wet zegt niet of die tijd meetelt voor de anderhalf jaar van artikel 5.4 Besluit inburgering "
            "2021, en voor het aanbod van artikel 16 Wet inburgering 2021.",
            woorden={"schuift": "De laatste dag schuift op met die tijd",
                     "telt mee": "Die tijd telt mee: de laatste dag blijft dezelfde"},
        ),
        "route_wegen_dagen": Keuze("Dagen om de leerroute te wegen"),
        "pvt_maanden": Keuze("Maanden tot de participatieverklaring klaar is", 1, 36, _DRIE_JAAR),
        "map_maanden": Keuze("Maanden tot het eindgesprek van de MAP", 1, 36, _DRIE_JAAR),
        "onderdeel_open_maanden": Keuze("Maanden voor het einde oordelen over een open PVT of MAP", 1, 12),
        "verwijt_dagen": Keuze("Dagen voor een tweede collega om over verwijtbaarheid te lezen", 1, 60),
        "termijn_nalopen_maanden": Keuze("Maanden om de termijn samen na te lopen, een half jaar voor het einde", 1, 5),
        "examen_maanden": Keuze("Maanden voor het einde helpen met examens boeken", 1, 36),
        "examen_dagen": Keuze("Dagen voor die hulp bij examens"),
        "aow_bekijken_dagen": Keuze("Dagen om te bekijken wat nog nuttig is bij de AOW-leeftijd"),
    }),
    Thema("begeleiding", "Begeleiding en ontzorgen", {
        "contact_intensief_dagen": Keuze("Dagen tussen gesprekken in de intensieve fase", 1, 60),
        "contact_begeleiden_dagen": Keuze("Dagen tussen gesprekken in de fase begeleiden", 1, 182),
        "contact_loslaten_dagen": Keuze("Dagen tussen gesprekken in de fase loslaten", 1, 366),
        "zelfredzaamheid_eerste_dagen": Keuze("Dagen tot de eerste keer zelfredzaamheid"),
        "zelfredzaamheid_dagen": Keuze("Dagen tot de volgende keer zelfredzaamheid", 14, 366),
        "hoe_gaat_het_eerste_dagen": Keuze("Dagen na de sleutel tot de eerste keer 'hoe gaat het'", 14, 366),
        "hoe_gaat_het_dagen": Keuze("Dagen tot de volgende keer 'hoe gaat het'", 14, 366),
        "verblijfstitel_maanden": Keuze("Maanden voor het einde een verblijfstitel vernieuwen", 1, 12),
        "ontzorgen_door_inkomensconsulent": Keuze("De inkomensconsulent doet het ontzorgen"),
        "ontzorgen_begin_dagen": Keuze("Dagen om de betalingen van ontzorgen te regelen", 1, 60),
        "ontzorgen_exitplan_maanden": Keuze("Maanden tot het plan voor zelf betalen", 1, 6),
        "ontzorgen_exitgesprek_maanden": Keuze("Maanden voor het einde het gesprek over zelf betalen plannen", 1, 6),
    }),
    Thema("aandacht", "Wanneer een klok om aandacht vraagt", {
        "loopt_af_pip_dagen": Keuze("Tien weken voor het plan: zoveel dagen voor het einde", 1, 69),
        "loopt_af_aanbod_dagen": Keuze("Aanbod: zoveel dagen voor het einde"),
        "loopt_af_gesprek_dagen": Keuze("Voortgangsgesprek: zoveel dagen voor het einde"),
        "loopt_af_routewissel_dagen": Keuze("Andere leerroute: zoveel dagen voor het einde", 1, 366),
        "loopt_af_onderdeel_dagen": Keuze("PVT en MAP: zoveel dagen voor het einde", 1, 366),
        "loopt_af_termijn_dagen": Keuze("Inburgeringstermijn: zoveel dagen voor het einde", 1, 366),
        "loopt_af_ontzorgen_dagen": Keuze("Ontzorgen: zoveel dagen voor het einde", 1, 182),
        "loopt_af_overig_dagen": Keuze("Andere klokken: zoveel dagen voor het einde", 1, 60),
    }),
    Thema("boete", "Boete", {
        "asielboetes": Keuze("Een boete voor een asielstatushouder kan, bij bewezen onwil",
                             uitleg="Ook dan alleen met een schriftelijke reden."),
        "boete_ladder": Keuze(
            "Hoe een boete voor niet meewerken omhoog gaat",
            uitleg=f"{_LADDER} De eerste twee keer maakt optellen of verdubbelen niet uit, vanaf de derde keer wel.",
            woorden={"verdubbelen": "Elke keer het dubbele (€ 50, € 100, € 200)",
                     "optellen": "Elke keer € 50 erbij (€ 50, € 100, € 150)",
                     "opgelegd": "Het dubbele van de boete die de vorige keer echt is opgelegd"},
        ),
        "boete_telling": Keuze(
            "Hoe eerdere boetes tellen", uitleg=_LADDER,
            woorden={"aantal": "Alle eerdere boetes tellen", "vorige": "Doortellen vanaf de laatste boete"},
        ),
        "boete_moment": Keuze(
            "Wanneer een eerdere boete vast moet staan",
            uitleg=f"{_LADDER} De eerste keuze is het beste voor de inburgeraar: een boete waartegen toen nog bezwaar "
            "liep, telt dan niet.",
            woorden={"constatering": "Op de dag dat de nieuwe overtreding is gezien",
                     "besluit": "Op de dag van het nieuwe besluit"},
        ),
        "boete_wegen_dagen": Keuze("Dagen om een boete te wegen"),
        "zienswijze_dagen": Keuze("Dagen om te reageren op een voornemen voor een boete", 7, 90,
                                  "De wet noemt geen aantal (Awb artikel 5:50)."),
    }),
    Thema("besluit", "Bezwaar en advies", {
        "bezwaar_aanvullen_dagen": Keuze("Dagen om een bezwaar aan te vullen", 7, 90,
                                         "De wet noemt geen aantal (Awb artikel 6:6)."),
        "advies_duo_dagen": Keuze("Dagen voor het advies aan DUO over ontheffing"),
    }),
    Thema("na", "Na de inburgering", {
        "nazorg_dagen": Keuze("Dagen tot het laatste gesprek na het einde van de plicht"),
        "nazorg_maanden": Keuze("Maanden nazorg na het einde van de plicht", 1, 60),
        "vervolg_bewaren_maanden": Keuze("Maanden bewaren na hulp op een andere grond", 1, 120,
                                         "Zonder aantal kan die hulp niet beginnen.", "nog niet vastgelegd"),
    }),
    Thema("beheer", "Nakijken en herstellen", {
        "inzage_nakijken_werkdagen": Keuze("Werkdagen om een inzage met reden na te kijken", 1, 20),
        "herstel_werkdagen": Keuze("Werkdagen om te herstellen wat DUO weigerde", 1, 10),
        "verschil_bewaren_dagen": Keuze("Dagen dat een opgelost verschil met DUO blijft staan", 1, 366),
    }),
)  # fmt: skip
"""All choices, in the order in which a person goes through the years."""

KEUZES: Final[dict[str, Keuze]] = {naam: keuze for thema in THEMAS for naam, keuze in thema.keuzes.items()}


def eenheid(sleutel: str) -> Eenheid:
    """Return what a choice that is a number counts, with our default as example. StopIteration: no unit."""
    soort = next(soort for einde, soort in _EENHEDEN.items() if sleutel.endswith(einde))
    return soort._replace(voorbeeld=int(str(standaard(sleutel))) or soort.voorbeeld)


def toon(waarde: object, sleutel: str) -> str:
    """Return a chosen value in words: "14 dagen", "Ja", or what 0 means for this choice."""
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    if not isinstance(waarde, int):
        return KEUZES[sleutel].woorden.get(str(waarde), str(waarde))
    if waarde == 0:
        return KEUZES[sleutel].nul
    soort = eenheid(sleutel)
    return f"{waarde} {soort.een if waarde == 1 else soort.meer}"


def standaard(sleutel: str) -> object:
    """Return what holds where the gemeente chose nothing. AttributeError: no such choice."""
    return getattr(BELEID, sleutel)
