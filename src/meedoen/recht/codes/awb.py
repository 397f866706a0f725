# SPDX-License-Identifier: EUPL-1.2
"""Codes of the Algemene wet bestuursrecht beside the term for bezwaar: decisions, fines, payment, mandate."""

from typing import Final

from meedoen.recht.codes.basis import Deel, aantal, bedrag, codes, datum, woord

DEEL: Final = Deel(
    stappen={
        # Besluit, Awb 1:3, 6:3, 3:45-3:47, 4:86, 5:9, 5:52, 10:10
        "is_besluit": (woord("handeling", "handeling"),),
        "is_voorbereiding": (woord("handeling", "handeling"),),
        "is_brief": (woord("handeling", "handeling"),),
        "boetebesluit_volledig": (),
        "boetebesluit_mist": (woord("onderdeel", "besluitdeel"),),
        # Zienswijze, Awb 4:8, 4:11, 4:12, 5:53
        "zienswijze_niet_nodig": (),
        "gegevensplicht_geschonden": (),
        "zienswijze_in_beginsel": (),
        "zienswijze_uitzondering": (woord("uitzondering", "zienswijze_reden"),),
        "zienswijze_moet": (),
        "zienswijze_altijd": (),
        "zienswijze_uit_beleid": (),
        "zienswijze_kan_weg": (),
        # Rapport, Awb 5:48, 5:50, 5:53
        "boven_grens": (bedrag("maximum"), bedrag("grens")),
        "niet_boven_grens": (bedrag("maximum"), bedrag("grens")),
        "rapport_moet": (),
        "rapport_mag": (),
        "rapport_volledig": (),
        "rapport_mist": (woord("onderdeel", "besluitdeel"),),
        "rapport_bij_uitnodiging": (),
        "rapport_bij_besluit": (),
        # Verdediging, Awb 5:10a, 5:49, 5:50
        "geen_verhoor": (),
        "cautie_gegeven": (),
        "cautie_ontbreekt": (),
        "tolk_regelen": (),
        "geen_tolk_nodig": (),
        "stukken_geven": (),
        "stukken_niet_gevraagd": (),
        "stukken_vertalen": (),
        "stukken_niet_vertalen": (),
        # Boete, Awb 5:41-5:46, 5:51
        "wel_verwijtbaar": (),
        "overleden_geen_boete": (datum("overleden op"),),
        "al_beboet": (datum("boete van"),),
        "geen_boete_toegezegd": (datum("bericht van"),),
        "strafzaak_gaat_voor": (),
        "nog_niet_beboet": (),
        "vervalt_na_jaren": (datum("overtreding"), aantal("jaren"), datum("laatste dag")),
        "bezwaar_na_verval": (datum("bezwaar van"),),
        "verval_opgeschort": (datum("bezwaar van"),),
        "verval_later": (aantal("dagen"), datum("laatste dag")),
        "geen_rapport_geen_termijn": (),
        "dertien_weken": (datum("datum van het rapport"), datum("laatste dag")),
        "geen_bijzondere_omstandigheden": (bedrag("boete"),),
        "bijzondere_omstandigheden": (),
        "boete_verlaagd": (bedrag("vast bedrag"), bedrag("boete")),
        "bedrag_bij_overtreding": (datum("overtreding"), bedrag("bedrag")),
        "bedrag_bij_besluit": (datum("besluit"), bedrag("bedrag")),
        "mildste_geldt": (bedrag("bedrag"),),
        "bedrag_niet_veranderd": (bedrag("bedrag"),),
        # Mandaat, Awb 10:3, Wet 18
        "andere_beslisser": (),
        "zelfde_als_opsteller": (),
        "vier_ogen_beleid": (),
        "zelfde_mag": (),
        "zelfde_als_beslisser": (),
        "andere_beslisser_bezwaar": (),
        "college_beslist": (),
        "college_blijft": (),
        "openbaar_lichaam_beslist": (),
        # Betaling, Awb 4:87-4:117, 5:10, 5:42, 6:16
        "zes_weken_betalen": (datum("bekendmaking"), datum("geteld einde")),
        "later_betalen": (datum("laatste dag"),),
        "twee_weken_aanmaning": (datum("aanmaning verstuurd"), datum("geteld einde")),
        "boete_betaald": (bedrag("betaald"),),
        "bezwaar_schorst_niet": (),
        "nog_te_betalen": (bedrag("nog te betalen"), datum("laatste dag")),
        "uitstel_loopt": (datum("laatste dag van het uitstel"),),
        "deel_niet_betaald": (datum("laatste dag van het deel"),),
        "uitstel_op_onjuiste_gegevens": (),
        "uitstel_omstandigheden_anders": (),
        "uitstel_blijft": (),
        "in_verzuim": (bedrag("nog te betalen"), datum("laatste dag was")),
        "aanmaning_sturen": (),
        "aanmaning_loopt": (datum("laatste dag"),),
        "aanmaning_voorbij": (datum("laatste dag was"),),
        "dwangbevel_mag": (bedrag("nog te betalen"),),
        "geen_verzuim_geen_rente": (),
        "rente_onder_drempel": (bedrag("rente"), bedrag("drempel")),
        "rente_verschuldigd": (bedrag("rente"),),
        "vergoeding_aanmaning": (bedrag("schuld"), bedrag("vergoeding")),
        "boete_vervalt_geheel": (datum("overleden op"), bedrag("boete")),
        "boete_vervalt_rest": (datum("onherroepelijk op"), bedrag("vervallen")),
        # Onherroepelijk, Awb 6:7, 6:21, 6:24
        "onherroepelijk": (datum("eerste dag"),),
        "nog_aangevochten": (datum("laatste besluit of uitspraak"),),
        "ingetrokken_na_termijn": (datum("ingetrokken op"),),
        "hoogste_rechter": (datum("uitspraak"),),
        # Beslissen op bezwaar, Awb 7:10, 7:13, 7:15
        "commissie_telt": (aantal("leden"),),
        "commissie_te_klein": (aantal("leden"),),
        "voorzitter_niet_onafhankelijk": (aantal("leden"),),
        "beslissen_op_bezwaar": (datum("laatste dag voor bezwaar"), aantal("weken"), datum("geteld einde")),
        "beslissing_opgeschort": (datum("eerste dag"), datum("tot"), aantal("dagen")),
        "opschorting_telt_niet": (datum("om herstel gevraagd op"),),
        "beslissing_verdaagd": (aantal("weken"), datum("geteld einde")),
        "verder_uitstel": (datum("laatste dag"),),
        "uitstel_meedelen": (),
        "bezwaar_gratis": (),
        "kosten_niet_gevraagd": (),
        "kosten_te_laat_gevraagd": (datum("gevraagd op"), datum("beslist op")),
        "niet_herroepen": (),
        "kosten_vergoeden": (),
        "niet_te_wijten": (),
    },
    vragen={
        "kennisgeving_duo_besluit": (),
        "tolk_voor_verdediging": (),
        "vertaling_voor_verdediging": (),
        "verwijt_overtreding": (),
        "bijzondere_omstandigheden": (bedrag("vast bedrag"),),
        "verlaagd_bedrag": (bedrag("vast bedrag"),),
        "te_wijten_aan_college": (),
        "strafzaak_zelfde_gedraging": (),
    },
    twijfels=codes("waarschuwing_besluit zienswijze_lichte_boete mildste_tussenin"),
    strijdig=codes(
        "bezwaar_voor_overtreding beslist_voor_bezwaar verlaagd_niet_lager betaaltermijn_te_kort"
        " aanmaning_voor_verzuim bekendmakingen_kloppen_niet te_lang_verdaagd hersteld_voor_gevraagd"
        " verzuimen_overlappen"
    ),
    velden=codes("cautie_vooraf beslist_op"),
    regels=codes("grens_zware_boete rentedrempel aanmaningsvergoeding"),
    woorden={
        "handeling": codes(
            "pip pip_wijziging weigering_wijziging ontheffing_lbt boete uitnodiging oproep waarschuwing rapport"
            " voornemen geen_boete verwijt_aan_duo"
        ),
        "besluitdeel": codes(
            "dagtekening naam overtreding voorschrift plaats_en_tijd bedrag betaaltermijn motivering bezwaar_wie"
            " bezwaar_termijn bezwaar_orgaan namens nieuwe_termijn"
        ),
        "zienswijze_reden": codes("spoed eerder_gehoord doel_verijdeld geldelijk_herstelbaar"),
    },
)
