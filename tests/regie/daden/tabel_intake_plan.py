# SPDX-License-Identifier: EUPL-1.2
"""Acts of oproep, brede intake, plan and the decisions on them."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import HIERNA, Daad

_D = "dossiers/<uuid:dossier_id>"
DADEN: Final[dict[str, Daad]] = {
    f"{_D}/oproep/<slug:daad> uitkomst": Daad(
        stand="intake", woorden={"daad": "uitkomst"}, tijdlijn=("oproep_uitkomst",)
    ),
    f"{_D}/intake/gesprek": Daad(
        stand="intake",
        velden={"aanwezig": "Amira, consulent"},
        tijdlijn=("intake_gestart",),
        rijen=("intake_intake",),
        ziet="Brede intake van Mustafa al Kibsi",
    ),
    f"{_D}/intake/startniveau": Daad(stand="intake", rijen=("dossiers_startniveau",)),
    f"{_D}/plan/opstellen": Daad(
        stand="plan", via=(f"{_D}/plan",), rijen=("plannen_pip",), ziet="Plan (PIP) van Ashkan Nikzad"
    ),
    f"{_D}/plan/opstellen wijziging": Daad(rijen=("plannen_afspraak", "plannen_pip")),
    f"{_D}/plan/weggooien": Daad(stand="allen", rijen=("plannen_pip",)),
    f"{_D}/plan/afspraken/nieuw": Daad(stand="allen", rijen=("plannen_afspraak", "plannen_pip")),
    f"{_D}/plan/afspraken/<uuid:afspraak_id>": Daad(
        stand="allen",
        via=(f"{_D}/plan", f"{_D}/plan/afspraken/<uuid:afspraak_id>"),
        rijen=("plannen_afspraak", "plannen_pip"),
    ),
    f"{_D}/plan/afspraken/<uuid:afspraak_id>/weg": Daad(
        stand="allen",
        via=(f"{_D}/plan", f"{_D}/plan/afspraken/<uuid:afspraak_id>/weg"),
        rijen=("plannen_afspraak", "plannen_pip"),
    ),
    f"{_D}/plan/<slug:onderdeel>": Daad(stand="allen", woorden={"onderdeel": "doel"}, rijen=("plannen_pip",)),
    f"{_D}/oproep/<slug:daad> uitnodiging": Daad(
        stand="allen",
        woorden={"daad": "uitnodiging"},
        velden={"datum": "8-12-2026", "tijd": "10.00", "plaats": "Gemeentehuis"},
        ziet="Lees eerst de brief",
    ),
    f"{_D}/oproep/<slug:daad> verzetten": Daad(
        stand="allen",
        woorden={"daad": "verzetten"},
        velden={"datum": "8-12-2026", "tijd": "10.00"},
        ziet="Lees eerst de brief",
    ),
    f"{_D}/intake/ontheffing": Daad(stand="intake", ziet="Lees eerst het besluit"),
    f"{_D}/intake/ontheffing besluit": Daad(
        stand="intake",
        via=(HIERNA,),
        eerst=(f"{_D}/intake/ontheffing",),
        tijdlijn=("lbt_ontheffing",),
        rijen=("besluiten_besluit", "besluiten_brief", "besluiten_nummerreeks"),
    ),
    f"{_D}/intake/leerbaarheidstoets/besproken": Daad(
        stand="Gesproken",
        via=(f"{_D}/intake/<slug:code>",),
        woorden={"code": "leerbaarheidstoets"},
        tijdlijn=("taak_afgesloten",),
    ),
    f"{_D}/intake/afronden": Daad(
        stand="Gesproken",
        velden={"voorgelezen": True},
        eerst=(f"{_D}/intake/leerbaarheidstoets/besproken",),
        tijdlijn=("startniveau_vastgesteld", "intake_afgerond", "fase_gewijzigd"),
        rijen=("dossiers_startniveau", "intake_intake"),
    ),
    f"{_D}/intake/<slug:code>": Daad(stand="intake", woorden={"code": "gezin"}, ziet="Brede intake van Alaa al Matari"),
    f"{_D}/plan/intrekken": Daad(
        stand="geweigerd",
        tijdlijn=("regel_vervallen", "fase_gewijzigd"),
        rijen=("besluiten_besluit", "besluiten_brief", "besluiten_nummerreeks", "plannen_pip"),
    ),
    f"{_D}/plan/vaststellen": Daad(
        stand="klaar_plan",
        tijdlijn=("pip_vastgesteld", "fase_gewijzigd"),
        duo=("duo.pip",),
        rijen=("besluiten_besluit", "besluiten_brief", "besluiten_nummerreeks", "plannen_pip"),
    ),
    f"{_D}/plan/voorleggen": Daad(
        stand="klaar_plan",
        via=(f"{_D}/plan/vaststellen",),
        eerst=("beheer/beleid/<int:gemeente_id>/<str:sleutel> vier ogen", f"{_D}/plan/terughalen"),
        tijdlijn=("pip_voorgelegd",),
        rijen=("plannen_pip",),
    ),
    f"{_D}/plan/terughalen": Daad(
        stand="klaar_plan", via=(f"{_D}/plan",), tijdlijn=("pip_voorgelegd",), rijen=("plannen_pip",)
    ),
    f"{_D}/plan/<slug:onderdeel> leerroute": Daad(
        stand="klaar_plan",
        woorden={"onderdeel": "leerroute"},
        velden={"niveau_spreken": "A2"},
        eerst=(f"{_D}/plan/terughalen",),
        rijen=("plannen_pip",),
    ),
    f"{_D}/plan/herstel": Daad(
        stand="klaar_plan",
        via=(f"{_D}/plan",),
        eerst=(f"{_D}/plan/terughalen", f"{_D}/plan/<slug:onderdeel> leerroute"),
        rijen=("plannen_pip",),
    ),
    f"{_D}/plan/overnemen": Daad(
        stand="plan", via=(f"{_D}/plan",), eerst=(f"{_D}/plan/opstellen",), rijen=("plannen_pip",)
    ),
    f"{_D}/besluiten/<uuid:besluit_id>/intrekken": Daad(
        stand="intake",
        via=(f"{_D}/besluiten", f"{_D}/besluiten/<uuid:besluit_id>", f"{_D}/besluiten/<uuid:besluit_id>/intrekken"),
        eerst=(f"{_D}/intake/ontheffing", f"{_D}/intake/ontheffing besluit"),
        tijdlijn=("regel_vervallen",),
        rijen=("besluiten_besluit", "besluiten_brief", "besluiten_nummerreeks"),
    ),
    f"{_D}/besluiten/<uuid:besluit_id>/versturen": Daad(
        stand="besloten",
        via=(f"{_D}/besluiten/<uuid:besluit_id>", f"{_D}/besluiten/<uuid:besluit_id>/versturen"),
        velden={"hoe": "veilig_bericht"},
        tijdlijn=("besluit_verstuurd",),
        rijen=("besluiten_besluit",),
    ),
    f"{_D}/oproep/<slug:daad> uitnodiging maken": Daad(
        stand="allen",
        via=(HIERNA,),
        woorden={"daad": "uitnodiging"},
        eerst=(f"{_D}/oproep/<slug:daad> uitnodiging",),
        tijdlijn=("uitnodiging_verstuurd",),
        rijen=("besluiten_brief", "intake_oproep"),
    ),
    f"{_D}/oproep/<slug:daad> oproep": Daad(
        stand="allen",
        woorden={"daad": "oproep"},
        velden={"datum": "8-12-2026", "tijd": "10.00", "plaats": "Gemeentehuis"},
        ziet="Lees eerst de brief",
    ),
    f"{_D}/oproep/<slug:daad> oproep maken": Daad(
        stand="allen",
        via=(HIERNA,),
        woorden={"daad": "oproep"},
        eerst=(f"{_D}/oproep/<slug:daad> oproep",),
        tijdlijn=("oproep_verstuurd",),
        rijen=("besluiten_brief", "intake_oproep"),
    ),
}
