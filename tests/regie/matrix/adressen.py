# SPDX-License-Identifier: EUPL-1.2
"""Real addresses of the seeded set: for each word in angle brackets what stands there in Baarn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from django.urls import URLPattern, URLResolver, get_resolver

from tests.conftest import BAARN
from tests.regie.matrix.stand import VAN_DE_MATRIX, eigen_id
from tests.regie.regio import Verbinding

_WOORD = re.compile(r"<(?:[a-z]+:)?([a-z_]+)>")
_VAN = "select dossier_id, id from {} where gemeente_id = 308 order by id limit 1"
WAARDEN: Final[dict[str, str]] = {
    "overgang_id": "select id from verwijzen_overgang where gemeente_id = 308",
    "passkey_id": "select gen_random_uuid()",  # a passkey is of one person only
    "medewerker_id": "select consulent_id from dossiers_dossier where gemeente_id = 308 and gesloten_op is null"
    " and consulent_id is not null limit 1",
    "aanstelling_id": "select id from organisaties_aanstelling where gemeente_id = 308 order by id limit 1",
    "aansluiting_id": "select id from organisaties_aansluiting where gemeente_id = 308 limit 1",
    "abonnement_id": "select id from organisaties_abonnement where gemeente_id = 308 limit 1",
    "samenwerking_id": "select id from organisaties_samenwerking where gemeente_id = 308 limit 1",
    "partij_id": "select id from verwijzen_gidspartij where gemeente_id = 308 limit 1",
    "vervanging_id": "select id from organisaties_vervanging where gemeente_id = 308 limit 1",
    "id": "select id from trajecten_partnerbericht where gemeente_id = 308 limit 1",
    "bericht_id": "select id from trajecten_partnerbericht where gemeente_id = 308 limit 1",
    "punt_id": "select id from invoering_invoeringspunt where gemeente_id = 308",
    "procedure_id": "select dossier_id, id from handhaving_boeteprocedure where gemeente_id = 308",
    "punt": "select 'melding_bijstand'",
    "inzage_id": "select id from inzage_breekglas where gemeente_id = 308",
    "taak_id": "select id from dossiers_taak where gemeente_id = 308 and open and afsluitbaar order by id limit 1",
    "berekening_id": "select id from impact_berekening where gemeente_id = 308",
    "bundel_id": "select bundel from uitvoer_opgave where gemeente_id = 308",
    "gemeente_id": "select 308",
    "gemeente": "select 308",
    "sleutel": "select 'vier_ogen_pip'",
    "soort_id": "select id from voorlichting_soort where gemeente_id = 308 and veldgroep = 'begeleiding' limit 1",
    "bijeenkomst_id": "select id from voorlichting_bijeenkomst where gemeente_id = 308 and veldgroep = 'begeleiding'"
    " limit 1",
    "klok": "select dossier_id, soort from dossiers_klok where gemeente_id = 308 and soort = 'pip_tien_weken'"
    " and jsonb_array_length(uitleg->'stappen') > 0 limit 1",
    "plek": "select 'gemeente'",
    "daad": "select 'uitnodiging'",
    "code": "select 'gezin'",
    "soort": "select 'zorgtoeslag'",
    "onderwerp": "select 'contact'",
    "onderdeel": "select 'pvt'",
    "thema": "select 'wonen'",
    "verwijzing_id": f"select id from verwijzen_verwijzing where gemeente_id = 308 {VAN_DE_MATRIX}",
    "nummer": "select '1'",
    "naam": "select 'x'",
    "rest": "select 'x'",
}
"""Word -> the SQL that finds it. A word that belongs to one address alone stands in `PER_ADRES`."""
IN_DOSSIER: Final[dict[str, str]] = {
    "waardering_id": "select dossier_id, gegevens->>'waardering_id' from dossiers_gebeurtenis where gemeente_id = 308"
    " and kenmerk = 'diplomawaardering_stap' limit 1",
    "grond_id": "select dossier_id, gegevens->>'grond_id' from dossiers_gebeurtenis where gemeente_id = 308"
    " and kenmerk = 'verlengingsgrond_vastgelegd' limit 1",
    "lid_id": _VAN.format("dossiers_gezinslid"),
    "besluit_id": _VAN.format("besluiten_besluit").replace("308", "308 and veldgroep = 'pip'"),
    "brief_id": _VAN.format("besluiten_brief").replace("308", "308 and veldgroep = 'pip'"),
    "advies_id": _VAN.format("adviezen_advies"),
    "verzoek_id": _VAN.format("verzoeken_verzoek"),
    "bezwaar_id": _VAN.format("bezwaren_bezwaar"),
    "plaatsing_id": _VAN.format("trajecten_plaatsing"),
    "bericht_id": _VAN.format("trajecten_partnerbericht").replace("308", "308 and van = 'aanbieder'"),
    "doel_id": _VAN.format("begeleiding_doel"),
    "antwoord_id": _VAN.format("begeleiding_hoegaathet"),
    "meting_id": _VAN.format("begeleiding_meting"),
    "gesprek_id": _VAN.format("plangesprek_plangesprek"),
    "deelname_id": _VAN.format("voorlichting_deelname").replace("308", "308 and veldgroep = 'begeleiding'"),
    "boeking_id": _VAN.format("tolken_boeking"),
    "band_id": _VAN.format("wijzigingen_huishoudband"),
    "verwijzing_id": f"select dossier_id, id from verwijzen_verwijzing where gemeente_id = 308 {VAN_DE_MATRIX}",
    "bezoek_id": _VAN.format("verwijzen_bezoek"),
    "pakket_id": _VAN.format("wijzigingen_overdrachtspakket"),
    "last_id": _VAN.format("ontzorgen_vastelast"),
    "activiteit_id": _VAN.format("vervolg_activiteit"),
    "afspraak_id": "select a.dossier_id, a.id from plannen_afspraak a join plannen_pip p on p.id = a.pip_id"
    " where a.gemeente_id = 308 and p.staat = 'concept' order by a.id limit 1",
}
"""Words that belong to one dossier: the SQL finds the pair."""
_D = "dossiers/<uuid:dossier_id>"
_UREN = "select dossier_id, id from dossiers_gebeurtenis where gemeente_id = 308 and kenmerk = 'uren_geboekt' limit 1"
_REGEL = "select dossier_id, id from dossiers_gebeurtenis where gemeente_id = 308 and kenmerk = '{}' limit 1"
_AANBOD = (
    "select dossier_id, gegevens->>'instellingsnummer' from dossiers_gebeurtenis where gemeente_id = 308"
    " and kenmerk = 'aanbod_gedaan' and gegevens->>'instellingsnummer' <> '' limit 1"
)
PER_ADRES: Final[dict[str, dict[str, str]]] = {
    f"{_D}/traject/<resultaat:onderdeel>/verwijt/<verwijtdaad:daad>": {"daad": "select 'bevestigen'"},
    f"{_D}/tijdlijn/<uuid:regel_id>/terugdraaien": {"regel_id": _REGEL.format("notificatie_ontvangen")},
    "voorlichting/deelname/<uuid:deelname_id>/vervolg": {
        "deelname_id": "select id from voorlichting_deelname where gemeente_id = 308 and veldgroep = 'begeleiding'"
        " and bijeenkomst_id is not null limit 1"
    },
    f"{_D}/zaak/<uuid:brief_id>.pdf": {
        "brief_id": "select b.dossier_id, b.id from besluiten_brief b join besluiten_besluit d on d.id = b.besluit_id"
        " where b.gemeente_id = 308 and d.nummer = 'M-pip'"
    },
    f"{_D}/tijdlijn/<uuid:regel_id>/vervallen": {"regel_id": _REGEL.format("notitie")},
    f"{_D}/traject/uren/<uuid:regel_id>": {"regel_id": _UREN},
    f"{_D}/traject/uren/<uuid:regel_id>/controle": {"regel_id": _UREN},
    f"{_D}/traject/uren/<uuid:regel_id>/weg": {"regel_id": _UREN},
    f"{_D}/traject/aanbod/<slug:nummer>/weg": {"nummer": _AANBOD},
    f"{_D}/begeleiding/afspraken/<uuid:afspraak_id>/klaar": {"afspraak_id": _VAN.format("begeleiding_afspraak")},
    "begeleiding/<uuid:dossier_id>/afspraak/<uuid:afspraak_id>": {"afspraak_id": _VAN.format("begeleiding_afspraak")},
    f"{_D}/wijzigen/lesuren/<uuid:regel_id>/weg": {"regel_id": _REGEL.format("notitie")},
    f"{_D}/plan/<slug:onderdeel>": {"onderdeel": "select 'doel'"},
    f"{_D}/plan/controle/<slug:onderdeel>": {"onderdeel": "select 'doel'"},
    "keten/verschillen/<int:gemeente>/<uuid:id>/opnieuw": {
        "id": "select id from koppelingen_verschil where gemeente_id = 308 limit 1"
    },
    **{
        f"keten/bericht/<int:gemeente>/<uuid:id>/{daad}": {
            "id": "select id from uitgaand_bericht where gemeente_id = 308 and staat = 'vastgelopen' limit 1"
        }
        for daad in ("opnieuw", "intrekken")
    },
    **{
        f"keten/melding/<int:gemeente>/<uuid:id>/{daad}": {
            "id": "select id from koppelingen_inkomend where gemeente_id = 308 and staat = 'quarantaine' limit 1"
        }
        for daad in ("opnieuw", "afwijzen")
    },
    **{
        f"{pad}/<uuid:id>{daad}": {
            "id": f"select id from inlezen_inlezing where gemeente_id = 308 and soort = '{soort}'"
        }
        for soort, pad in (("coa", "coa"), ("oud", "overzetten"))
        for daad in ("", "/bevestigen", "/weggooien", "/verslag", *(("/ongedaan",) if soort == "oud" else ()))
    },
    "beheer/brieven/<int:gemeente_id>/<slug:soort>": {"soort": "select 'oproep'"},
    "beheer/mandaten/<uuid:id>/beeindigen": {"id": "select id from mandaten_mandaat where gemeente_id = 308"},
    "beheer/contracten/<uuid:id>/beeindigen": {"id": "select id from mandaten_contract where gemeente_id = 308"},
    "beheer/taakdelen/<uuid:id>/beeindigen": {"id": "select id from mandaten_taakdeel where gemeente_id = 308"},
    "api/v1/plaatsingen/<str:id>": {"id": "select id from trajecten_plaatsing where gemeente_id = 308 limit 1"},
}
"""Address -> word -> SQL, where a word means something else there."""


def routes() -> list[str]:
    """Return every route of the site as Django writes it."""
    return list(_routes(get_resolver(), ""))


def _routes(bron: URLResolver, voor: str) -> Iterator[str]:
    for deel in bron.url_patterns:
        if isinstance(deel, URLResolver):
            yield from _routes(deel, voor + str(deel.pattern))
        elif isinstance(deel, URLPattern):
            yield voor + str(deel.pattern)


class Wegwijzer:
    """Fills in routes from the seeded set."""

    def __init__(self, v: Verbinding) -> None:
        self._v = v

    def __call__(self, route: str) -> str:
        """Return an address in Baarn for this route, or raise LookupError with the word that has no value."""
        if route.startswith("^"):
            return "/duo/v1/x"
        woorden = _WOORD.findall(route)
        waarden: dict[str, str] = {}
        eigen = PER_ADRES.get(route, {})
        for woord in woorden:
            if woord == "dossier_id" or woord in waarden:
                continue
            if (paar := IN_DOSSIER.get(woord)) and "dossier_id" in woorden and woord not in eigen:
                waarden["dossier_id"], waarden[woord] = map(str, self._rij(route, paar))
            else:
                rij = self._rij(route, eigen.get(woord) or WAARDEN[woord])
                waarden |= {"dossier_id": str(rij[0])} if len(rij) == 2 else {}
                waarden[woord] = str(rij[-1])
        if "dossier_id" in woorden and "dossier_id" not in waarden:
            waarden["dossier_id"] = str(self._rij(route, _DOSSIER)[0])
        return "/" + _WOORD.sub(lambda woord: waarden[woord[1]], route)

    def _rij(self, route: str, vraag: str) -> Any:
        rij = self._v.execute(vraag).fetchone()  # type: ignore[call-overload]
        if rij is None:
            raise LookupError(f"{route}: niets gevonden met {vraag}")
        return rij


_DOSSIER: Final = (
    "select d.id from dossiers_dossier d join plannen_pip p on p.dossier_id = d.id"
    f" join besluiten_besluit b on b.dossier_id = d.id where d.gemeente_id = {BAARN} order by d.id limit 1"
)
BUNDEL: Final = eigen_id(f"bundel/{BAARN}")
