# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences for the steps about the content of the PIP and its change."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

TITELS: Final[dict[str, str]] = {
    "eis_klaar": "{0:hoofdletter} staat in het plan",
    "eis_klaar_met_reden": "{0:hoofdletter} staat in het plan, met een reden",
    "eis_ontbreekt": "{0:hoofdletter} ontbreekt nog",
    "eis_niet_van_toepassing": "{0:hoofdletter}: niet van toepassing",
    "niveau_gelijk": "Alle vaardigheden op niveau {0}",
    "z_zonder_niveau": "De Z-route heeft geen niveau",
    "niveau_ten_minste_b1": "Alle vaardigheden op ten minste niveau B1",
    "niveau_deels_a2": "Een deel op niveau A2: DUO krijgt {0}",
    "aanbod_alleen_asiel": "De gemeente hoeft hier geen lessen aan te bieden",
    "aanbod_drie_maanden": "Een aanbod voor lessen is er uiterlijk {1:dag}",
    "start_taalschakeltraject": "Het taalschakeltraject begint uiterlijk {1:dag}",
    "grond_wijziging": "Een reden om het plan te wijzigen: {0}",
    "anderhalf_jaar": "Wisselen van leerroute kan tot en met {1:dag}",
    "stilstand_in_anderhalf_jaar": "Een pauze van {2:dag|dagen}",
    "stilstand_telt_mee": "Een pauze van {2:dag|dagen}",
    "onderwijsroute_naar_b1": "Van de onderwijsroute naar de B1-route mag altijd",
    "voortgang_zoals_verwacht": "De voortgang is zoals verwacht",
    "voortgang_wijkt_af": "De voortgang is {0}",
    "binnen_anderhalf_jaar": "Het is nog op tijd",
    "na_anderhalf_jaar": "De tijd voor een wissel is voorbij",
    "na_niet_vrijstellende_opleiding": "Daarna was er nog een opleiding",
    "bijzonder_geval": "Het is een bijzonder geval",
    "geen_bijzonder_geval": "Het is geen bijzonder geval",
    "zelfde_leerroute_na_verhuizing": "Na een verhuizing blijft het {0}",
}

UITLEG: Final[dict[str, str]] = {
    "eis_klaar": "",
    "eis_klaar_met_reden": "{1:hoofdletter}.",
    "eis_ontbreekt": "{1:hoofdletter}.",
    "eis_niet_van_toepassing": "{1:hoofdletter}.",
    "niveau_gelijk": "Dat niveau gaat naar DUO.",
    "z_zonder_niveau": "DUO krijgt dan geen niveau.",
    "niveau_ten_minste_b1": "De wet vraagt ten minste B1. DUO krijgt B1.",
    "niveau_deels_a2": "DUO vraagt één niveau voor alle vaardigheden samen.",
    "aanbod_alleen_asiel": "Gezinsmigranten en overige migranten kiezen en betalen zelf hun lessen.",
    "aanbod_drie_maanden": (
        "Dat is {duur:maanden} na de datum op het plan: {0}. Komt het aanbod later, dan kan de inburgeraar meer tijd"
        " krijgen."
    ),
    "start_taalschakeltraject": (
        "Dat is {duur:maanden} na de datum op het plan: {0}. Begint het later, dan kan de inburgeraar meer tijd"
        " krijgen."
    ),
    "grond_wijziging": "De wet noemt drie redenen om een plan opnieuw vast te stellen.",
    "anderhalf_jaar": "Dat is {duur_t_m:maanden} vanaf het begin van de termijn: {0}.",
    "stilstand_in_anderhalf_jaar": "De tijd stond stil van {0} tot en met {1}. Wisselen kan dan tot en met {3}.",
    "stilstand_telt_mee": (
        "De gemeente telt de pauze van {0} tot en met {1} mee. Wisselen kan dan tot en met {3}, ook na de pauze."
    ),
    "onderwijsroute_naar_b1": "Voor deze wissel noemt de wet geen laatste dag.",
    "voortgang_zoals_verwacht": "Een andere leerroute kan alleen als het minder goed of juist beter gaat.",
    "voortgang_wijkt_af": "Dan mag de gemeente een andere leerroute vaststellen.",
    "binnen_anderhalf_jaar": "Op {0} mag de leerroute nog anders. De laatste dag is {1}.",
    "na_anderhalf_jaar": "De laatste dag voor een wissel was {1}. Er is een andere reden nodig.",
    "na_niet_vrijstellende_opleiding": (
        "Die opleiding eindigde op {0}. Na praktijkonderwijs, speciaal onderwijs of een entree-opleiding mag"
        " de leerroute ook later nog anders."
    ),
    "bijzonder_geval": "De gemeente mag dan afwijken van die termijn. Schrijf in het besluit waarom.",
    "geen_bijzonder_geval": "Een wissel kan daarom niet meer.",
    "zelfde_leerroute_na_verhuizing": (
        "De nieuwe gemeente neemt de leerroute over. Begeleiding, uren en afspraken mogen wel anders."
    ),
}

DEEL: Final = Zinnen(titels=TITELS, uitleg=UITLEG)
