# SPDX-License-Identifier: EUPL-1.2
"""All acts of the site, and where in the demo region somebody is about whom they can be done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.regie.daden import (
    tabel_adviezen,
    tabel_begeleiding,
    tabel_beheer,
    tabel_bezwaren,
    tabel_dossier,
    tabel_handhaving,
    tabel_intake_plan,
    tabel_ontzorgen,
    tabel_partners,
    tabel_team,
    tabel_traject,
    tabel_verplaatsen,
    tabel_vervolg,
    tabel_verzoeken,
    tabel_wijzigen,
)
from tests.regie.daden.speler import Daad

_DELEN: Final[tuple[Mapping[str, Daad], ...]] = (
    tabel_dossier.DADEN, tabel_intake_plan.DADEN, tabel_traject.DADEN, tabel_wijzigen.DADEN, tabel_handhaving.DADEN,
    tabel_ontzorgen.DADEN, tabel_begeleiding.DADEN, tabel_partners.DADEN, tabel_team.DADEN, tabel_beheer.DADEN,
    tabel_bezwaren.DADEN, tabel_vervolg.DADEN, tabel_verplaatsen.DADEN, tabel_adviezen.DADEN,
    tabel_verzoeken.DADEN,
)  # fmt: skip
DADEN: Final[dict[str, tuple[str, Daad]]] = {
    naam: (naam.split(" ")[0], daad) for deel in _DELEN for naam, daad in deel.items()
}
"""Name -> route and act. A name is the route, and words behind it where one route knows more acts."""

_VAN = "select id as dossier_id from dossiers_dossier where gemeente_id = 308 and gesloten_op is null"
_NUMMERS = {
    "as_b1": "2025-00004", "as_z": "2025-00002", "geweigerd": "2026-00015", "klaar_plan": "2026-00013",
    "dubbel": "2026-00001",
}  # fmt: skip
_NAMEN = ("Kortum", "Zonderbsn", "Gesproken", "Tesfay", "Telaat")
_BESLOTEN = (
    "select b.dossier_id, b.id as besluit_id from besluiten_besluit b join dossiers_dossier d on d.id = b.dossier_id"
    " where d.gemeente_id = 308 and d.gesloten_op is null and b.soort = 'pip' and b.staat = 'vastgesteld'"
    " and b.bekendmaking {} order by b.bekendmaking desc, b.nummer"
)
_BEKEND = {
    "besloten": "between date '2026-11-23' - 35 and '2026-11-23'", "lang_besloten": "< date '2026-11-23' - 60",
}  # fmt: skip
STANDEN: Final[dict[str, str]] = {
    "nergens": "select 1 as niets",
    "allen": f"{_VAN} order by nummer",
    **{fase: f"{_VAN} and fase = '{fase}' order by nummer" for fase in ("intake", "plan", "traject", "nazorg")},
    **{naam: f"{_VAN} and nummer = '{nummer}'" for naam, nummer in _NUMMERS.items()},
    **{naam: f"{_VAN} and achternaam = '{naam}'" for naam in _NAMEN},
    "as_traject": f"{_VAN} and fase = 'traject' and exists (select from dossiers_verblijf v"
    " where v.dossier_id = dossiers_dossier.id and v.doelgroep = 'AS') order by nummer desc",
    "van_niemand": f"{_VAN} and consulent_id is null order by nummer",
    "tweede_dossier": "select b.id as dossier_id, a.id as ander_id from dossiers_dossier a, dossiers_dossier b"
    " where a.gemeente_id = 308 and b.gemeente_id = 308 and a.nummer = '2026-00001' and b.nummer = '2026-00002'",
    **{naam: _BESLOTEN.format(wanneer) for naam, wanneer in _BEKEND.items()},
    "ontheemd": f"{_VAN} and grond = 'ontheemd' order by nummer",
    "begeleid_door": "select v.dossier_id, v.organisatie_id as van_id, o.id as naar_id from verwijzen_verwijzing v,"
    " organisaties_organisatie o where v.gemeente_id = 308 and v.staat = 'aangenomen' and o.naam = 'Samen Verder'"
    " order by 1",
    "zaak_bezwaar": "select p.dossier_id, p.id as procedure_id from handhaving_boeteprocedure p"
    " join dossiers_dossier d on d.id = p.dossier_id where d.gemeente_id = 308 and d.nummer = '2022-00001'",
    "bijeenkomst": "select id as bijeenkomst_id from voorlichting_bijeenkomst where gemeente_id = 308 order by datum",
    "begeleid": "select dossier_id from verwijzen_verwijzing where gemeente_id = 308 and staat = 'aangenomen'"
    " order by 1",
    "taak": "select id as taak_id from dossiers_taak where gemeente_id = 308 and open and soort = 'map_plannen'"
    " and uiterlijk > '2026-11-24' order by id",
}  # fmt: skip
"""Name -> SQL that gives the words of an address; the first row on whose pages the form stands is taken."""

_D = "dossiers/<uuid:dossier_id>"
ALLEEN_SCRIPT: Final = {
    f"{_D}/traject/aanbod/controle", f"{_D}/traject/uren/controle", f"{_D}/traject/uren/<uuid:regel_id>/controle",
    f"{_D}/traject/zroute/controle", f"{_D}/traject/<resultaat:onderdeel>/controle",
    f"{_D}/plan/controle/<slug:onderdeel>",
}  # fmt: skip
"""What DUO would say, while somebody types: saves nothing. Without script the page says it after sending."""
MACHINES: Final = {
    "duo/v1/notificaties", "oauth/token", "oauth/revoke", "api/v1/recht/<str:naam>",
    "api/v1/plaatsingen/<str:id>/start", "api/v1/berichten", "api/v1/berichten/<str:id>/gelezen",
    "^duo/v1(?P<rest>/.*)?$",
}  # fmt: skip
"""For programs: there is no page, so no form."""
ELDERS: Final = {
    f"{_D}/oproep": "no form sends here: each form of the page names its step",
    "inloggen/gemeente": "tests/regie/organisaties/test_oidc.py: asks a provider beside the site",
    "account/passkeys/nieuw": "tests/regie/organisaties/test_passkeys.py, tests/browser/test_inloggen.py: asks script",
    "account/passkeys/<uuid:passkey_id>/weghalen": "tests/regie/organisaties/test_passkeys.py: asks one that was made",
    "onderdelen": "the page to copy parts from; it keeps nothing",
    f"{_D}/verzoeken/<uuid:verzoek_id>/toekennen": "tests/regie/verzoeken: asks a plan that was adopted since",
    "scholen/lijst": "tests/regie/partnerportaal/test_lijst.py: the list that was downloaded, filled in and sent back",
    "cbs/<uuid:bundel_id>/zonder-fouten": "tests/regie/uitvoer/test_paginas.py: the demo has nobody with a fault",
    "beheer/zgw/<int:gemeente_id>/proef": "tests/browser/test_zgw.py: asks a registration beside the site",
}
"""Route -> where its way without script is tried, or why there is none."""
