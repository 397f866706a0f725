# SPDX-License-Identifier: EUPL-1.2
"""Codes of the extension of the term, and of the social loan."""

from typing import Final

from meedoen.recht.codes.basis import Deel, aantal, bedrag, codes, datum, woord

_LAATSTE = datum("nieuwe laatste dag")
_GROND = woord("grond", "verlengingsgrond")
_OPLEIDING = woord("opleiding", "opleidingssoort")
_LEENDOEL = (woord("leendoel", "leendoel"),)

DEEL: Final = Deel(
    stappen={
        # Niet verwijtbaar, Besluit 4.3 en Regeling 4.1
        "bewijs_bijvoegen": (_GROND, woord("bewijs", "bewijs")),
        "geen_omstandigheid": (),
        "omstandigheid_telt": (_GROND, datum("eerste dag"), datum("laatste dag")),
        "omstandigheid_buiten_termijn": (_GROND, datum("eerste dag")),
        "omstandigheid_te_kort": (_GROND, datum("eerste dag"), datum("laatste dag")),
        "alfabetisering_niet_in_z": (),
        "geen_start_alleen_onderwijsroute": (),
        "bijzonder_niet_erkend": (),
        "dagen_al_geteld": (aantal("dagen"),),
        "verlenging_duur": (aantal("dagen"), _LAATSTE),
        "verlenging_dagen_vast": (aantal("dagen"), _LAATSTE),
        "verlenging_maanden": (aantal("maanden"), _LAATSTE),
        "verlenging_begrensd": (aantal("maanden"), _LAATSTE),
        "combinatie_telt": (aantal("omstandigheden"), datum("eerste dag"), datum("laatste dag")),
        "combinatie_telt_niet": (aantal("omstandigheden"), datum("eerste dag"), datum("laatste dag")),
        "verklaring_geven": (datum("eerste dag zonder aanbod"), datum("laatste dag")),
        "verklaring_loopt_nog": (datum("eerste dag zonder aanbod"), datum("laatste dag")),
        # Niet vrijstellende opleiding, Regeling 4.2
        "opleidingen_tellen_samen": (aantal("opleidingen"),),
        "opleiding_afgerond": (_OPLEIDING, datum("eerste dag"), datum("laatste dag"), aantal("dagen")),
        "entree_hoogstens": (aantal("maanden"), _LAATSTE),
        "nog_ingeschreven": (_OPLEIDING, aantal("maanden"), _LAATSTE),
        "opleiding_maximum_bereikt": (_OPLEIDING, aantal("keer eerder verlengd")),
        "opleiding_buiten_termijn": (datum("eerste dag"),),
        "termijn_na_opleiding": (_LAATSTE,),
        # Bijna klaar, Besluit 4.4
        "bijna_klaar_alleen_b1": (woord("leerroute", "leerroute"),),
        "bijna_klaar_niet_na_boete": (),
        "bijna_klaar_al_gehad": (),
        "bijna_klaar_niveau": (),
        "bijna_klaar_ander_niveau": (),
        "bijna_klaar_alle_lessen": (),
        "bijna_klaar_niet_alle_lessen": (),
        "bijna_klaar_uren": (aantal("uren"), aantal("uren die nodig zijn")),
        "bijna_klaar_te_weinig_uren": (aantal("uren"), aantal("uren die nodig zijn")),
        "bijna_klaar_taal": (aantal("onderdelen"), aantal("onderdelen die nodig zijn")),
        "bijna_klaar_te_weinig_taal": (aantal("onderdelen"), aantal("onderdelen die nodig zijn")),
        "bijna_klaar_knm": (),
        "bijna_klaar_geen_knm": (),
        "bijna_klaar_pvt": (),
        "bijna_klaar_geen_pvt": (),
        "bijna_klaar_map": (),
        "bijna_klaar_geen_map": (),
        "niet_bijna_klaar": (),
        "zes_maanden_erbij": (_LAATSTE,),
        # Aanvraag, Besluit 4.5
        "vroegste_dag_aanvraag": (datum("laatste dag van de termijn"), datum("vroegste dag")),
        "vroegste_dag_ambtshalve": (datum("laatste dag van de termijn"), datum("vroegste dag")),
        "aanvraag_te_vroeg": (datum("aangevraagd op"),),
        "aanvraag_kan": (datum("aangevraagd op"),),
        # Lening, Wet 19-21
        "vrije_voet": (aantal("procent van het minimumloon"), bedrag("vrij bedrag")),
        "draagkracht_boven_voet": (bedrag("inkomen daarboven"), aantal("procent"), bedrag("draagkracht per jaar")),
        "geen_lening_voor_asiel": (),
        "lening_hoogstens": (bedrag("hoogste lening"),),
        "lening_min_draagkracht": (bedrag("draagkracht per jaar"), bedrag("lening")),
        "lening_te_klein": (bedrag("laagste lening"),),
        "nog_te_lenen": (bedrag("al opgenomen"), bedrag("nog te lenen")),
        "lening_niet_meer_plichtig": (),
        "lening_zes_jaar_voorbij": (datum("vanaf"),),
        "lening_in_termijn": (datum("laatste dag van de termijn"),),
        "lening_buiten_termijn": (datum("laatste dag van de termijn"),),
        "lening_vrijwillig_drie_jaar": (datum("eerste dag erna"),),
        "lening_vrijwillig_voorbij": (datum("eerste dag erna"),),
        "oude_lening_open": (),
        "lening_geen_ingezetene": (),
        "lening_geen_verblijf": (),
        "lening_aanspraak": (),
        "kwartaal_hoogstens": (bedrag("hoogstens per kwartaal"),),
        "factuur_betaald": (bedrag("factuur"),),
        "factuur_niet_betaald": (bedrag("factuur"),),
        "betalen_binnen_vier_weken": (datum("ontvangen op"), datum("uiterlijk")),
        "leendoel_kan": _LEENDOEL,
        "leendoel_kan_niet": _LEENDOEL,
        "lening_cursus_past_niet": (),
        "lening_alleen_onderwijsroute": (woord("leerroute", "leerroute"),),
        "lening_alfabetisering_niet_in_plan": (),
        "lening_school_erkend": (),
        "lening_school_niet_erkend": (),
        "aanloopfase": (datum("klaar of vervallen op"), datum("zes maanden later")),
        "aanloopfase_vrijwillig": (datum("vanaf"), datum("zes maanden later")),
        "eerste_van_de_maand": (datum("eerste dag van terugbetalen"),),
        "terugbetalen_tien_jaar": (datum("eerste dag"), datum("laatste dag")),
        "rente_staat_vast": (datum("eerste dag"), datum("laatste dag")),
        "maandbedrag_ten_minste": (bedrag("ten minste"), bedrag("per maand")),
        "maandbedrag_nul": (bedrag("draagkracht per jaar"), bedrag("grens per jaar")),
        "maandbedrag_naar_draagkracht": (bedrag("draagkracht per jaar"), bedrag("per maand")),
        "draagkracht_verlaagt_niet": (bedrag("draagkracht per maand"), bedrag("per maand")),
        "schuld_vervalt_bij_overlijden": (),
        "terugbetalen_loopt_nog": (),
        "restschuld_vervalt": (),
        "restschuld_blijft": (),
    },
    vragen={
        "bijzondere_omstandigheid": (datum("eerste dag"), datum("laatste dag")),
        "opleidingen_aansluitend": (datum("einde van de eerste"), datum("begin van de tweede")),
        "opleiding_al_verlengd": (aantal("keer eerder verlengd"),),
    },
    twijfels=codes(
        "aanvraag_na_einde afronding_draagkracht dagen_een_keer draagkracht_vrijwillig keten_nog_ingeschreven"
        " maximum_per_keer omstandigheid_deels_buiten_termijn volgorde_facturen"
        " zes_maanden_terug"
    ),
    strijdig=codes(
        "aanbod_voor_plan bedrag_onder_nul omstandigheid_zonder_dagen opleiding_na_lopende opleiding_zonder_dagen"
        " opleidingen_overlappen"
    ),
    velden=codes(
        "aanbod_op alfabetisering_verplicht alle_lessen belastbaar_minimumloon eerder_zes_maanden ingezetene"
        " leerroute lening_verstrekt_op op_niveau_plan opleidingen oude_lening_open past_bij_leerroute"
        " rechtmatig_verblijf school_erkend uren_les verblijf_vanaf voldaan_of_vervallen_op"
    ),
    regels=codes("lening verlenging_opleiding"),
    woorden={
        "verlengingsgrond": codes(
            "ziekte overlijden bevalling opvang alfabetisering dakloos geen_aanbod geen_start aanbieder bijzonder"
        ),
        "bewijs": codes(
            "medische_machtiging akte_van_overlijden geboorteakte verklaring_opvang verklaring_taalschool uitdraai_brp"
            " verklaring_college stukken_aanbieder stukken_omstandigheid"
        ),
        "opleidingssoort": codes("praktijkonderwijs vso entree"),
        "leendoel": codes("cursus taalschakeltraject alfabetisering examen_taal examen_knm examen_ona"),
    },
)
