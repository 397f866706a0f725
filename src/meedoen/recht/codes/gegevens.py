# SPDX-License-Identifier: EUPL-1.2
"""Codes of the data: who may give what to whom, access at DUO, deliveries, retention."""

from typing import Final

from meedoen.recht.codes.basis import Deel, aantal, codes, datum, woord

_STROOM: Final = (woord("gegeven", "gegeven"), woord("aan wie", "partij"), woord("doel", "verwerkingsdoel"))
_BIJZONDER: Final = (woord("gegeven", "bijzonder_gegeven"), woord("doel", "bijzonder_doel"))

DEEL: Final = Deel(
    stappen={
        # Stromen, Wet 33-39, Besluit 9.1-9.8
        "stroom_eigen_beweging": _STROOM,
        "stroom_op_verzoek": _STROOM,
        "stroom_beide": _STROOM,
        "stroom_geen_grondslag": (woord("van", "partij"), woord("aan wie", "partij"), woord("gegeven", "gegeven")),
        "stroom_andere_groep": (woord("gegeven", "gegeven"),),
        "stroom_alleen_op_verzoek": (woord("gegeven", "gegeven"), woord("aan wie", "partij")),
        "overdracht_geven": (woord("gegeven", "gegeven"),),
        "overdracht_niet_gevraagd": (),
        # Bijzondere gegevens, BSN, beveiliging, hergebruik
        "bijzonder_mag": _BIJZONDER,
        "bijzonder_niet_noodzakelijk": _BIJZONDER,
        "bijzonder_niet_voor_dit_doel": _BIJZONDER,
        "bijzonder_niet_door_deze": (woord("gegeven", "bijzonder_gegeven"), woord("wie", "partij")),
        "bsn_bij_wet": (woord("wie", "partij"),),
        "bsn_aangewezen": (woord("wie", "partij"),),
        "bsn_geen_grond": (woord("wie", "partij"),),
        "beveiliging_eis": (woord("eis", "beveiliging"),),
        "hergebruik_mag": (woord("richting", "hergebruik"),),
        "hergebruik_niet_noodzakelijk": (woord("richting", "hergebruik"),),
        # Toegang bij DUO
        "toegang_niet_onder_wet": (),
        "toegang_onbekend_bij_duo": (),
        "toegang_gekoppeld": (),
        "toegang_ingezetene": (),
        "toegang_eigen_pip": (),
        "toegang_geen_grond": (),
        "toegang_vorig_pip": (datum("dagtekening nieuw plan"), datum("eerste dag zonder toegang")),
        "toegang_vorig_pip_voorbij": (datum("dagtekening nieuw plan"), datum("eerste dag zonder toegang")),
        "toegang_blijft_hier": (),
        "toegang_vertrokken": (datum("vertrokken"),),
        "toegang_eindigt_bij_vertrek": (datum("eerste dag zonder toegang"),),
        "toegang_zolang_eigen_pip": (),
        "toegang_maand_na_nieuw_pip": (datum("dagtekening nieuw plan"), datum("eerste dag zonder toegang")),
        "toegang_eindigt_bij_volgend_pip": (datum("eerste dag zonder toegang"),),
        # Leveringen
        "cbs_kosteloos": (),
        "cbs_vier_weken": (aantal("kwartaal"), datum("einde van het kwartaal"), datum("laatste dag")),
        "uren_taalles": (aantal("uren taalles"), aantal("uren in de brede intake"), datum("bekend tot")),
        "uren_participatie": (aantal("uren participatie"), aantal("waarvan in de brede intake")),
        "uren_participatie_niet": (),
        "uren_later": (aantal("uren"), datum("bekend tot")),
        # Bewaren, Besluit 9.9
        "bewaren_plicht_loopt": (),
        "bewaren_vijf_jaar": (datum("einde van de plicht"), datum("verwijderen op")),
        "bewaren_vijftig_jaar": (datum("begin"), datum("verwijderen op")),
        "bewaren_lening_loopt": (),
        "bewaren_na_lening": (datum("lening afgelopen"), datum("verwijderen op")),
        "bewaren_keuze_lening": (),
        "bewaren_keuze_vijftig": (),
        "bewaren_overleden": (datum("overleden"),),
        "bewaren_lijst_blijft": (datum("overleden"),),
        "toestemming_weg": (datum("toestemming ingetrokken"),),
        "vervolg_meteen_weg": (datum("verwijderen op"),),
        "vervolg_overleden": (datum("overleden"),),
        "vervolg_loopt": (datum("begonnen"),),
        "vervolg_niet_langer_dan_nodig": (datum("einde van de hulp"),),
        "vervolg_termijn_gemeente": (aantal("maanden"), datum("verwijderen op")),
    },
    vragen={
        "noodzaak_bijzonder": _BIJZONDER,
        "noodzaak_hergebruik": (woord("richting", "hergebruik"),),
        "selectielijst_later": (datum("dag volgens het Besluit"), datum("dag volgens de selectielijst")),
    },
    twijfels=frozenset(
        {
            "andere_wet_bijzonder",
            "lijst_bij_lening",
            "lijst_na_overlijden",
            "pip_jonger_dan_een_maand",
            "vervolg_geen_termijn_in_wet",
            "vervolg_na_overlijden",
            "vijftig_jaar_vanaf",
        }
    ),
    strijdig=frozenset(
        {"lening_zonder_lening", "pip_niet_op_volgorde", "pip_voor_vertrek", "te_veel_uren", "vervolg_einde_voor_begin"}
    ),
    velden=frozenset({"bewaarmaanden", "pip_dagtekening", "verkregen_op"}),
    regels=frozenset({"cbs_levering"}),
    woorden={
        "partij": codes(
            "college ander_college duo cursusinstelling coa ind cvte diplomawaardering belastingdienst"
            " dienst_toeslagen cbs"
        ),
        "gegeven": codes(
            "plicht vrijstelling ontheffing certificaat diplomadatum examens voldaan termijn verlenging"
            " recht_op_begeleiding niet_vrijstellende_opleiding boetes lbt_uitslag leerroute voortgang taalniveau"
            " pvt_en_map pip pip_datum geen_aanbod naw identiteit gezin voorinburgering verblijfplaats verblijfsdoel"
            " inschrijving_school facturen inkomen diploma_advies monitoring"
        ),
        "verwerkingsdoel": codes(
            "traject onderdelen termijn taken_college lening handhaving brede_intake lesgeven verhuizing naturalisatie"
            " kinderopvang statistiek"
        ),
        "bijzonder_gegeven": codes("gezondheid geloof afkomst ander"),
        "bijzonder_doel": codes(
            "ontheffing termijnverlenging brede_intake pip begeleiding geestelijke_bedienaar ander"
        ),
        "beveiliging": codes("autorisatie_per_persoon reservebestand_afgesloten"),
        "hergebruik": codes("participatiewet_naar_inburgering inburgering_naar_participatiewet"),
    },
)
