# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences for what somebody asks of the gemeente, and for a klacht."""

from typing import Final

from meedoen.regie.web.zinnen.recht_nl.basis import Zinnen

DEEL: Final = Zinnen(
    titels={
        "aanvraag_opgeschreven": "Gevraagd in een gesprek op {0:dag}",
        "redelijke_termijn": "{1} weken na het verzoek is {2:dag}",
        "later_beslissen": "De gemeente beslist later: uiterlijk {1:dag}",
        "later_te_laat_gemeld": "Het bericht over later beslissen kwam te laat",
        "aanvraag_aangevuld": "Het verzoek is op tijd aangevuld",
        "aanvullen_loopt": "Aanvullen kan nog tot en met {0:dag}",
        "aanvulling_bleef_uit": "Er kwam geen aanvulling op tijd",
        "buiten_behandeling_tot": "{0} weken later is {1:dag}",
        "afwijzing_zonder_horen": "Vooraf laten reageren hoeft niet",
        "afwijking_gering": "Vooraf laten reageren hoeft niet",
        "horen_voor_afwijzing": "Laat de inburgeraar eerst reageren",
        "al_gehoord_over_verzoek": "De inburgeraar kon al reageren",
        "klacht_afhandelen": "{1} weken na de klacht is {2:dag}",
        "klacht_verdaagd": "Met {0:week|weken} uitstel wordt dat {1:dag}",
        "klacht_verder_uitstel": "Er is verder uitstel tot en met {0:dag}",
        "klacht_uitkomst_meedelen": "Schrijf wat er is gevonden",
    },
    uitleg={
        "aanvraag_opgeschreven": "De gemeente schreef het verzoek op. Vanaf deze dag telt de tijd.",
        "redelijke_termijn": (
            "Het verzoek kwam op {0}. De wet noemt voor dit verzoek geen eigen termijn. Dan geldt een redelijke "
            "termijn, en die is na {1} weken voorbij."
        ),
        "later_beslissen": "Dat schreef de gemeente op {0}, op tijd. Kies een dag die zo vroeg mogelijk is.",
        "later_te_laat_gemeld": "Het bericht kwam op {0}. Toen was de laatste dag, {1}, al voorbij.",
        "aanvraag_aangevuld": "Dat was op {0}. De gemeente behandelt het verzoek.",
        "aanvullen_loopt": "Wacht tot dan. Pas daarna kan de gemeente het verzoek laten liggen.",
        "aanvulling_bleef_uit": (
            "Het kon tot en met {0}. De gemeente mag het verzoek nu laten liggen. Zij mag het ook gewoon behandelen."
        ),
        "buiten_behandeling_tot": "Tot dan kan de gemeente schrijven dat zij het verzoek niet behandelt.",
        "afwijzing_zonder_horen": (
            "De afwijzing rust niet op gegevens over de inburgeraar die anders zijn dan wat die zelf gaf."
        ),
        "afwijking_gering": "Het verschil met wat de inburgeraar zelf gaf, is van weinig belang.",
        "horen_voor_afwijzing": (
            "De afwijzing rust op gegevens over de inburgeraar die anders zijn dan wat die zelf gaf."
        ),
        "al_gehoord_over_verzoek": "Sindsdien is er niets nieuws. Nog een keer hoeft niet.",
        "klacht_afhandelen": "De klacht kwam op {0}. Een commissie die advies geeft, maakt zes weken tot tien weken.",
        "klacht_verdaagd": "Schrijf dit aan wie klaagt en aan de persoon over wie de klacht gaat.",
        "klacht_verder_uitstel": "Wie klaagt, stemde daar schriftelijk mee in.",
        "klacht_uitkomst_meedelen": (
            "Wie klaagt, krijgt een brief met wat is onderzocht, wat daaruit kwam en wat de gemeente ermee doet. Noem "
            "ook bij welke ombudsman iemand daarna terechtkan."
        ),
    },
    twijfels={
        "aanvraag_mondeling": (
            "De wet vraagt een verzoek op papier. Wij laten de inburgeraar niet wachten: wat in een gesprek is "
            "gevraagd, telt vanaf de dag van dat gesprek."
        ),
    },
    strijdig={
        "later_half_bekend": "Vul bij later beslissen twee dagen in: die van het bericht, en de nieuwe laatste dag.",
        "later_is_niet_later": "Deze dag is niet later dan de laatste dag van nu. Kies een latere dag.",
        "klacht_te_lang_verdaagd": "Uitstel bij een klacht kan met hoogstens vier weken. Pas het aantal weken aan.",
    },
    rekenvragen={
        "beslistermijn_aanvraag": "Wanneer moet de gemeente op een verzoek beslissen?",
        "laatste_dag_buiten_behandeling": "Kan de gemeente een verzoek laten liggen dat niet compleet is?",
        "horen_voor_afwijzing": "Mag iemand reageren voordat een verzoek wordt afgewezen?",
        "termijn_klacht": "Wanneer moet een klacht klaar zijn?",
    },
    labels={
        "mondeling": "Gevraagd in een gesprek",
        "aanvullingen": "Vragen om het verzoek aan te vullen",
        "later_gemeld_op": "Bericht dat de beslissing later komt",
        "later_tot": "Dag die in dat bericht staat",
        "over_aanvrager": "De afwijzing rust op gegevens over de inburgeraar",
        "wijkt_af": "Die gegevens zijn anders dan wat de inburgeraar zelf gaf",
        "gering": "Dat verschil is van weinig belang",
        "klacht_ontvangen_op": "De klacht kwam op",
        "klachtcommissie": "Een commissie geeft advies",
        "klacht_verdaagd_weken": "Uitstel (weken)",
        "klacht_uitstel_tot": "Verder uitstel tot en met",
    },
)
