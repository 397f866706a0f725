# SPDX-License-Identifier: EUPL-1.2
"""Acts of guidance: arriving, goals, referral, plangesprek, interpreters, voorlichting."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import Daad
from tests.regie.daden.stand import SAMEN_VERDER

_D = "dossiers/<uuid:dossier_id>"
DADEN: Final[dict[str, Daad]] = {
    f"{_D}/begeleiding/verwijzen": Daad(
        velden={"organisatie": str(SAMEN_VERDER)},
        eerst=("beheer/contracten/<int:gemeente_id>/nieuw voor wie overneemt",),
        tijdlijn=("verwijzing_gedaan",),
        rijen=("verwijzen_verwijzing",),
    ),
    f"{_D}/begeleiding/verwijzingen/<uuid:verwijzing_id>/stoppen": Daad(
        via=(f"{_D}/begeleiding/verwijzingen", f"{_D}/begeleiding/verwijzingen/<uuid:verwijzing_id>/stoppen"),
        tijdlijn=("verwijzing_gestopt",),
        rijen=("dossiers_betrokkene", "verwijzen_verwijzing"),
    ),
    f"{_D}/begeleiding/woning": Daad(tijdlijn=("woning_stap",)),
    f"{_D}/begeleiding/woonsituatie": Daad(tijdlijn=("woonsituatie_vastgesteld",)),
    f"{_D}/begeleiding/geen-woning": Daad(tijdlijn=("geen_woning",)),
    f"{_D}/begeleiding/regelen/<slug:punt>": Daad(
        via=(f"{_D}/begeleiding", f"{_D}/begeleiding/regelen/<slug:punt>"), tijdlijn=("regelpunt_bijgewerkt",)
    ),
    f"{_D}/begeleiding/fase": Daad(tijdlijn=("begeleiding_fase",)),
    f"{_D}/begeleiding/afspraken/doel/<uuid:doel_id>/klaar": Daad(
        via=(f"{_D}/begeleiding/afspraken", f"{_D}/begeleiding/afspraken/doel/<uuid:doel_id>/klaar"),
        tijdlijn=("afspraak_afgerond", "afspraak_afgerond", "doel_gesloten"),
        rijen=("begeleiding_afspraak", "begeleiding_doel"),
    ),
    f"{_D}/begeleiding/afspraken/nieuw": Daad(tijdlijn=("afspraak_gemaakt",), rijen=("begeleiding_afspraak",)),
    f"{_D}/begeleiding/afspraken/<uuid:afspraak_id>/klaar": Daad(
        via=(f"{_D}/begeleiding/afspraken", f"{_D}/begeleiding/afspraken/<uuid:afspraak_id>/klaar"),
        tijdlijn=("afspraak_afgerond",),
        rijen=("begeleiding_afspraak",),
    ),
    f"{_D}/begeleiding/afspraken/voorbeeld/<slug:code>": Daad(
        via=(f"{_D}/begeleiding/afspraken",),
        tijdlijn=("doel_gesteld", "afspraak_gemaakt", "afspraak_gemaakt", "afspraak_gemaakt"),
        rijen=("begeleiding_afspraak", "begeleiding_doel"),
    ),
    f"{_D}/begeleiding/afspraken/uit-plan": Daad(
        via=(f"{_D}/begeleiding/afspraken",),
        tijdlijn=("afspraak_gemaakt", "afspraak_gemaakt"),
        rijen=("begeleiding_afspraak",),
    ),
    f"{_D}/begeleiding/hoe-gaat-het": Daad(tijdlijn=("hoe_gaat_het_gevraagd",), rijen=("begeleiding_hoegaathet",)),
    f"{_D}/begeleiding/hoe-gaat-het/<uuid:antwoord_id>/weg": Daad(
        via=(f"{_D}/begeleiding", f"{_D}/begeleiding/hoe-gaat-het/<uuid:antwoord_id>/weg"),
        tijdlijn=("regel_vervallen",),
        rijen=("begeleiding_hoegaathet",),
    ),
    f"{_D}/begeleiding/meting/<uuid:meting_id>/weg": Daad(
        via=(f"{_D}/begeleiding", f"{_D}/begeleiding/meting/<uuid:meting_id>/weg"),
        tijdlijn=("regel_vervallen",),
        rijen=("begeleiding_meting",),
    ),
    f"{_D}/tolken/nieuw": Daad(velden={"datum": "7-12-2026"}, tijdlijn=("tolk_geboekt",), rijen=("tolken_boeking",)),
    f"{_D}/tolken/<uuid:boeking_id>/stand": Daad(
        via=(f"{_D}/tolken", f"{_D}/tolken/<uuid:boeking_id>/stand"),
        eerst=(f"{_D}/tolken/nieuw",),
        tijdlijn=("tolk_geboekt",),
        rijen=("tolken_boeking",),
    ),
    f"{_D}/voorlichting/vragen": Daad(tijdlijn=("voorlichting_gevraagd",), rijen=("voorlichting_deelname",)),
    f"{_D}/voorlichting/<uuid:deelname_id>/weg": Daad(
        via=(f"{_D}/voorlichting",), eerst=(f"{_D}/voorlichting/vragen",), rijen=("voorlichting_deelname",)
    ),
    "voorlichting/nieuw": Daad(stand="nergens", rijen=("voorlichting_bijeenkomst",)),
    "voorlichting/soorten/nieuw": Daad(stand="nergens", rijen=("voorlichting_soort",)),
    "voorlichting/<uuid:bijeenkomst_id>/wijzigen": Daad(
        stand="nergens",
        via=("voorlichting", "voorlichting/<uuid:bijeenkomst_id>", "voorlichting/<uuid:bijeenkomst_id>/wijzigen"),
        rijen=("voorlichting_bijeenkomst",),
    ),
    "voorlichting/<uuid:bijeenkomst_id>/afgelasten": Daad(
        stand="nergens",
        via=("voorlichting", "voorlichting/<uuid:bijeenkomst_id>", "voorlichting/<uuid:bijeenkomst_id>/afgelasten"),
        rijen=("voorlichting_bijeenkomst", "voorlichting_deelname"),
    ),
    f"{_D}/begeleiding/verwijzingen/<uuid:verwijzing_id>/verplaatsen": Daad(
        via=(f"{_D}/begeleiding/verwijzingen", f"{_D}/begeleiding/verwijzingen/<uuid:verwijzing_id>/verplaatsen"),
        velden={"organisatie": str(SAMEN_VERDER)},
        eerst=("beheer/contracten/<int:gemeente_id>/nieuw voor wie overneemt",),
        tijdlijn=("verwijzing_gestopt", "verwijzing_gedaan"),
        rijen=("dossiers_betrokkene", "verwijzen_verwijzing"),
    ),
    f"{_D}/begeleiding/regelen/<slug:punt>/gedaan": Daad(
        stand="allen", via=(f"{_D}/begeleiding",), tijdlijn=("regelpunt_bijgewerkt",)
    ),
    f"{_D}/begeleiding/afspraken/doel": Daad(
        velden={"eigen": "Ik wil bakker worden.", "uit_lijst": None},
        tijdlijn=("doel_gesteld",),
        rijen=("begeleiding_doel",),
    ),
    f"{_D}/begeleiding/meting": Daad(
        velden={"wonen_eigen": "3"}, tijdlijn=("zelfredzaamheid_besproken",), rijen=("begeleiding_meting",)
    ),
    f"{_D}/plangesprek/<uuid:gesprek_id>/tekenen": Daad(
        stand="allen",
        via=(f"{_D}/plangesprek", f"{_D}/plangesprek/<uuid:gesprek_id>/tekenen"),
        velden={"naam": "Kamal Mansour"},
        tijdlijn=("plan_getekend",),
        rijen=("plangesprek_handtekening",),
    ),
    f"{_D}/plangesprek/bewaren": Daad(
        tijdlijn=("plan_besproken", "contactmoment"), rijen=("besluiten_brief", "plangesprek_plangesprek")
    ),
    "voorlichting/soorten/<uuid:soort_id>/stoppen": Daad(
        stand="nergens", via=("voorlichting/soorten",), rijen=("voorlichting_soort",)
    ),
    "voorlichting/soorten/beginnen": Daad(
        stand="nergens",
        via=("voorlichting/soorten",),
        eerst=("voorlichting/soorten/<uuid:soort_id>/stoppen",),
        rijen=("voorlichting_soort",),
    ),
    "voorlichting/<uuid:bijeenkomst_id>/uitnodigen": Daad(
        stand="nergens",
        via=("voorlichting/<uuid:bijeenkomst_id>", "voorlichting/<uuid:bijeenkomst_id>/uitnodigen"),
        velden={"dossier": True},
        eerst=("voorlichting/nieuw",),
        tijdlijn=(
            "voorlichting_uitgenodigd",
            "voorlichting_uitgenodigd",
            "voorlichting_uitgenodigd",
            "voorlichting_uitgenodigd",
        ),
        rijen=("voorlichting_deelname",),
    ),
    "voorlichting/<uuid:bijeenkomst_id>/aanwezig": Daad(
        stand="bijeenkomst", via=("voorlichting/<uuid:bijeenkomst_id>", "voorlichting/<uuid:bijeenkomst_id>/aanwezig")
    ),
    "voorlichting/deelname/<uuid:deelname_id>/vervolg": Daad(
        stand="bijeenkomst",
        via=("voorlichting/<uuid:bijeenkomst_id>", "voorlichting/deelname/<uuid:deelname_id>/vervolg"),
        velden={"wat": "Samen een brief lezen", "uiterlijk": "7-12-2026"},
        tijdlijn=("afspraak_gemaakt",),
        rijen=("begeleiding_afspraak", "voorlichting_deelname"),
    ),
}
