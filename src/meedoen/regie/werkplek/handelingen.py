# SPDX-License-Identifier: EUPL-1.2
"""The one place that knows on which page an act of the domain is done.

A task names its act (`domein.toegang.Handeling`); the page of that act belongs to another room. A page that this
site does not have leads to the nearest one that it has: the button always goes somewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final
from urllib.parse import quote
from uuid import UUID

from meedoen.domein.toegang import Handeling, Rol, mag
from meedoen.regie.dossiers.kop import bestaat
from meedoen.regie.web.onderdelen.modellen import KnopBeeld
from meedoen.regie.web.zinnen import domein_nl

_H = Handeling
_PROEF: Final = UUID("00000000-0000-7000-8000-000000000000")
_OP_DOSSIER: Final[Mapping[Handeling, tuple[str, ...]]] = MappingProxyType({
    _H.DOSSIER_LEZEN: ("",),
    _H.NEEM_OP_MIJ: ("/neem-op-mij",),
    _H.GEGEVENS_AANVULLEN: ("/persoon",),
    _H.CONTACTPERSOON_KIEZEN: ("/contactpersoon/gemeente",),
    _H.CONTACT_VASTLEGGEN: ("/contact",),
    _H.NOTITIE_SCHRIJVEN: ("/contact",),
    _H.EIGEN_TAAK_MAKEN: ("/eigen-taak",),
    _H.UITNODIGEN: ("/oproep",),
    _H.OPROEPEN: ("/oproep",),
    _H.OPROEP_UITKOMST: ("/oproep",),
    _H.WAARSCHUWEN: ("/oproep",),
    _H.INTAKE_INVULLEN: ("/intake",),
    _H.INTAKE_AFRONDEN: ("/intake/afronden",),
    _H.INTAKE_BEVESTIGEN: ("/oproep",),
    _H.LBT_ONTHEFFEN: ("/intake/ontheffing",),
    _H.PIP_OPSTELLEN: ("/plan",),
    _H.PIP_VASTSTELLEN: ("/plan",),
    _H.PIP_WIJZIGEN: ("/plan",),
    _H.BESLUIT_VERSTUREN: ("/besluiten",),
    _H.TRAJECT_BIJHOUDEN: ("/traject",),
    _H.VERWIJT_BEVESTIGEN: ("/traject",),
    _H.ONTZORGEN_BIJHOUDEN: ("/ontzorgen",),
    _H.INZAGE_NAKIJKEN: ("/inzages",),
    _H.BOETE_VOORBEREIDEN: ("/handhaving",),
    _H.BOETE_BESLISSEN: ("/handhaving",),
    _H.BEZWAAR_INZIEN: ("/bezwaren",),
    _H.BEZWAAR_ONTVANGEN: ("/bezwaren/nieuw",),
    _H.BEZWAAR_BEHANDELEN: ("/bezwaren",),
    _H.ADVIES_INZIEN: ("/advies",),
    _H.ADVIES_GEVEN: ("/advies",),
    _H.VERZOEK_BEHANDELEN: ("/verzoeken",),
    _H.VERZOEK_BESLISSEN: ("/verzoeken",),
    _H.BEGELEIDING_BIJHOUDEN: ("/begeleiding",),
    _H.VERVOLG_BIJHOUDEN: ("/vervolg",),
    _H.BERICHT_LEZEN: ("/berichten", "/traject"),
    _H.PLAATSEN: ("/traject/plaatsing", "/traject"),
    _H.FEIT_CORRIGEREN: ("/tijdlijn",),
    _H.NOTIFICATIE_TERUGDRAAIEN: ("/tijdlijn",),
    _H.DOSSIER_SAMENVOEGEN: ("/samenvoegen",),
    _H.BERICHT_OPNIEUW_STUREN: ("/keten",),
    _H.BERICHTEN_BEKIJKEN: ("/keten",),
})  # fmt: skip
"""Act -> where it is done, below the address of the dossier; the first page that exists."""
_PER_TAAK: Final[Mapping[str, str]] = MappingProxyType({
    "bsn_onbekend": "/persoon/nummers",
    "naam_onbekend": "/persoon/naam",
    "email_klopt_niet": "/persoon/contact",
    "contactpersoon_gemeente": "/contactpersoon/gemeente",
    "contactpersoon_uitvoerder": "/contactpersoon/uitvoerder",
    "oproep_gemist": "/oproep/contact",
    "oproep_nog_eens": "/oproep/contact",
    "oproep_uitkomst": "/oproep/uitkomst",
    "oproep_verwijt": "/oproep/oordeel",
    "startniveau": "/intake/startniveau",
    "intake_zonder_medewerking": "/oproep",
    "intake_teruggegeven": "/oproep",
    "intrekken_voorgelegd": "/plan/intrekken",
    "intrekken_wacht_collega": "/plan/intrekken",
    "aanbod_doen": "/traject/aanbod",
    "diplomawaardering_wacht": "/intake/diploma",
    "diplomawaardering_navragen": "/intake/diploma",
    "diplomawaardering_aanvullen": "/intake/diploma",
    "diplomawaardering_gebruiken": "/intake/diploma",
    "aanbod_uitgebleven": "/traject/aanbod",
    "aanbod_melden": "/traject",
    "pvt_plannen": "/traject/pvt",
    "pvt_open": "/traject/pvt",
    "map_plannen": "/traject/map",
    "map_open": "/traject/map",
    **{f"{deel}_{stand}": f"/traject/{deel}/verwijt" for deel in ("pvt", "map")
       for stand in ("voorgelegd", "wacht_collega", "teruggegeven")},
    "ontzorgen_begin": "/ontzorgen/begin",
    "ontzorgen_exitplan": "/ontzorgen/exitplan",
    "ontzorgen_exitgesprek": "/ontzorgen/exitgesprek",
    "ontzorgen_voorbij": "/ontzorgen/exitgesprek",
    "melding_bijstand": "/begeleiding/regelen/melding_bijstand",
    "eerste_week": "/begeleiding",
    "eerste_week_geld": "/eerste-week",
    "eerste_week_organisatie": "/begeleiding",
    "kind_achttien": "/wijzigen/huishouden",
    "woning_zoeken": "/begeleiding/woning",
    "woning_opnieuw": "/begeleiding/woning",
    "woning_antwoord": "/begeleiding/woning",
    "opvang_regelen": "/begeleiding/regelen/opvang",
    "zelfredzaamheid_bekijken": "/begeleiding/meting",
    "afspraken_bekijken": "/begeleiding/afspraken",
    "tolk_bevestigen": "/tolken",
    "tolk_uitkomst": "/tolken",
    "hoe_gaat_het": "/begeleiding/hoe-gaat-het",
    **dict.fromkeys(
        ("verwijzing_antwoord", "verwijzing_contract", "verwijzing_loopt_af", "verwijzing_plicht", "verwijzing_terug",
         "verwijzing_weer"),
        "/begeleiding/verwijzingen",
    ),
    "lbt_aangemeld": "/intake/leerbaarheidstoets",
    "lbt_uitslag": "/intake/leerbaarheidstoets",
    "tempo_onder_plan": "/voortgang",
    "afschalen_wegen": "/wijzigen/afschalen",
    "route_wegen": "/wijzigen/leerroute",
    "ss124": "/wijzigen/doelgroep",
    "ss125": "/wijzigen/doelgroep",
    "examen_boeken": "/voortgang",
    "verzuim": "/voortgang",
    "verblijfstitel": "/persoon/verblijf",
    "einde_termijn": "/voortgang",
    "keurmerk_weg": "/traject",
    "keurmerk_van_lijst": "/traject",
    "meer_tijd_vertellen": "/voortgang",
    "meer_tijd_bewijs": "/voortgang",
    "voortgang_plannen": "/voortgang/plannen",
    "voortgang_vastleggen": "/voortgang/gesprek",
})  # fmt: skip
"""Task -> its page, where that is more exact than the page of its act."""
_BIJ_WACHTEN: Final[Mapping[Handeling, str]] = MappingProxyType(
    {
        _H.PIP_VASTSTELLEN: "Plan bekijken",
        _H.INTAKE_BEVESTIGEN: "Voorstel bekijken",
        _H.VERWIJT_BEVESTIGEN: "Oordeel bekijken",
        _H.BOETE_BESLISSEN: "Boete bekijken",
        _H.VERZOEK_BEHANDELEN: "Verzoek bekijken",
        _H.VERZOEK_BESLISSEN: "Verzoek bekijken",
    }
)
"""Words of a button while somebody else has to act: one looks, and does not do their part."""
_WERK: Final[Mapping[str, tuple[Handeling, str]]] = MappingProxyType(
    dict.fromkeys(("taak_ss106", "taak_ss107", "taak_ss108"), (_H.CONTACT_VASTLEGGEN, "Gesprek vastleggen"))
    | dict.fromkeys(
        ("taak_ss117", "taak_ss119", "taak_ss121", "taak_ss126", "taak_ss130", "taak_ss142"),
        (_H.PIP_WIJZIGEN, "Naar het plan"),
    )
    | dict.fromkeys(
        (
            "taak_ss109",
            "taak_ss122",
            "taak_ss127",
            "taak_ss132",
            "taak_ss133",
            "taak_ss135",
            "taak_ss136",
            "taak_ss141",
        ),
        (_H.TRAJECT_BIJHOUDEN, "Naar het traject"),
    )
    | dict.fromkeys(("taak_ss124", "taak_ss125"), (_H.PIP_WIJZIGEN, "Kijken wat er verandert"))
    | dict.fromkeys(
        ("taak_tempo_onder_plan", "taak_examen_boeken", "taak_verzuim", "taak_einde_termijn"),
        (_H.TRAJECT_BIJHOUDEN, "Naar de voortgang"),
    )
    | dict.fromkeys(("taak_lbt_aangemeld", "taak_lbt_uitslag"), (_H.INTAKE_INVULLEN, "Naar de toets"))
    | dict.fromkeys(
        (
            "taak_verwijzing_contract",
            "taak_verwijzing_loopt_af",
            "taak_verwijzing_plicht",
            "taak_verwijzing_terug",
            "taak_verwijzing_weer",
        ),
        (_H.BEGELEIDING_BIJHOUDEN, "Naar de verwijzing"),
    )
    | {
        "taak_verblijfstitel": (_H.GEGEVENS_AANVULLEN, "Nieuwe vergunning vastleggen"),
        "taak_afschalen_wegen": (_H.PIP_WIJZIGEN, "Naar afschalen"),
        "taak_route_wegen": (_H.PIP_WIJZIGEN, "Naar de leerroute"),
    }
)
"""Sentence of a task that a person closes -> the act that it asks for, and the words on the button to it."""
_DIEP: Final = 3
SLUIT_TAAK: Final = "/taken/{taak_id}/sluiten"


def adres(handeling: Handeling, dossier_id: UUID, *, taak: str = "") -> str:
    """Return the address of the page on which `handeling` is done for this dossier.

    `taak` is the code of the task that asks it. Taking up a dossier (`NEEM_OP_MIJ`) is a POST; closing a task
    (`TAAK_AFSLUITEN`) has its form in the open row of Vandaag and on the overview, so it leads to the dossier.
    """
    if handeling is _H.TOEWIJZEN:
        return f"/dossiers/toewijzen?dossier={dossier_id}"
    for einde in (_PER_TAAK.get(taak), *_OP_DOSSIER.get(handeling, ())):
        if einde and bestaat(f"/dossiers/{_PROEF}{einde}"):
            return f"/dossiers/{dossier_id}{einde}"
    return f"/dossiers/{dossier_id}"


def en_terug(url: str, terug: str) -> str:
    """Return `url` with the list it was opened from, where the page of `url` is one form that leads back to it.

    A page about more than one act (two parts below `/dossiers/<id>` at most) is where one goes on: it stays as it is.
    """
    is_formulier = url.startswith("/taken/") or url.endswith("/contact") or url.count("/") > _DIEP
    return f"{url}?terug={quote(terug, safe='')}" if terug and is_formulier else url


def knoptekst(taak: str, handeling: Handeling, *, wacht: bool) -> str:
    """Return the words on the button of a task; `wacht`: somebody else has to act first."""
    if wacht and handeling in _BIJ_WACHTEN:
        return _BIJ_WACHTEN[handeling]
    return domein_nl.knop(taak, handeling.value)


def werk(zin: str, dossier_id: UUID, rol: Rol) -> KnopBeeld | None:
    """Return the way to the work that a task asks for which a person closes afterwards; None: there is no one page.

    `zin` is the code of the sentence of the task: what DUO lets us know asks for other work by signal, and what is to
    be weighed has a page on which it is.
    """
    handeling, woorden = _WERK.get(zin, (None, ""))
    if handeling is None or not mag(rol, handeling):
        return None
    return KnopBeeld(woorden, adres(handeling, dossier_id, taak=zin.removeprefix("taak_")))


def sluit_taak(taak_id: UUID) -> str:
    """Return the address to which the form that closes a task is sent."""
    return SLUIT_TAAK.format(taak_id=taak_id)


def leg_weg(taak_id: UUID) -> str:
    """Return the address of the page on which a task is put away until later."""
    return f"/taken/{taak_id}/later"


def haal_terug(taak_id: UUID) -> str:
    """Return the address to which the form goes that takes a task back."""
    return f"/taken/{taak_id}/terughalen"
