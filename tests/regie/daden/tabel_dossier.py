# SPDX-License-Identifier: EUPL-1.2
"""Acts about the person, the people around it, tasks, the tijdlijn and what DUO and BRP say."""

from __future__ import annotations

from typing import Final

from tests.regie.daden.speler import Daad

_D = "dossiers/<uuid:dossier_id>"
DADEN: Final[dict[str, Daad]] = {
    "dossiers/nieuw": Daad(
        stand="nergens",
        velden={"achternaam": "Zandberg", "bsn": "999994669", "woont": "gemeente", "sinds": "2-11-2026"},
        tijdlijn=("dossier_gemaakt", "ingeschreven", "fase_gewijzigd"),
        rijen=("dossiers_contact", "dossiers_identificatie", "dossiers_verblijf"),
    ),
    "dossiers/toewijzen": Daad(
        wie="teamleider", stand="van_niemand", via=("team", "dossiers/toewijzen"), rijen=("dossiers_dossier",)
    ),
    f"{_D}/persoon/<slug:onderwerp> naam": Daad(
        woorden={"onderwerp": "naam"}, velden={"achternaam": "Zandberg"}, tijdlijn=("gegevens_aangevuld",)
    ),
    f"{_D}/persoon/<slug:onderwerp> nummers": Daad(woorden={"onderwerp": "nummers"}),
    f"{_D}/persoon/<slug:onderwerp> taal": Daad(
        woorden={"onderwerp": "taal"}, velden={"talen": "Frans"}, tijdlijn=("gegevens_aangevuld",)
    ),
    f"{_D}/persoon/<slug:onderwerp> contact": Daad(
        woorden={"onderwerp": "contact"},
        velden={"telefoon": "06 12345678"},
        tijdlijn=("gegevens_aangevuld",),
        rijen=("dossiers_contact",),
    ),
    f"{_D}/persoon/<slug:onderwerp> adres": Daad(
        woorden={"onderwerp": "adres"},
        velden={"huisnummer": "8"},
        tijdlijn=("gegevens_aangevuld",),
        rijen=("dossiers_contact",),
    ),
    f"{_D}/persoon/<slug:onderwerp> verblijf": Daad(
        woorden={"onderwerp": "verblijf"},
        velden={"titel_tot": "1-12-2029"},
        tijdlijn=("verblijfstitel_vastgesteld", "verblijfstitel_vastgesteld"),
        rijen=("dossiers_verblijf",),
    ),
    f"{_D}/persoon/gezin/nieuw": Daad(
        velden={"naam": "Sami Zandberg"}, tijdlijn=("gegevens_aangevuld",), rijen=("dossiers_gezinslid",)
    ),
    f"{_D}/persoon/gezin/<uuid:lid_id>": Daad(
        via=(f"{_D}/persoon", f"{_D}/persoon/gezin/<uuid:lid_id>"),
        velden={"naam": "Sami Zandberg"},
        tijdlijn=("gegevens_aangevuld",),
        rijen=("dossiers_gezinslid",),
    ),
    f"{_D}/persoon/gezin/<uuid:lid_id>/weg": Daad(
        via=(f"{_D}/persoon", f"{_D}/persoon/gezin/<uuid:lid_id>/weg"),
        tijdlijn=("gegevens_aangevuld",),
        rijen=("dossiers_gezinslid",),
    ),
    f"{_D}/contact gesproken": Daad(velden={"tekst": "Belde over de taalles."}, tijdlijn=("contactmoment",)),
    f"{_D}/eigen-taak": Daad(via=(_D, f"{_D}/eigen-taak"), velden={"wat": "Bel de school."}, tijdlijn=("eigen_taak",)),
    f"{_D}/eigen-taak teamleider": Daad(
        wie="teamleider", via=(_D, f"{_D}/eigen-taak"), velden={"wat": "Kijk mee."}, tijdlijn=("eigen_taak",)
    ),
    f"{_D}/neem-op-mij": Daad(stand="van_niemand", via=(_D,), tijdlijn=("toegewezen",)),
    f"{_D}/samenvoegen": Daad(
        stand="dubbel",
        via=(f"{_D}/samenvoegen?met=2026-00002",),
        tijdlijn=(
            "notificatie_ontvangen",
            "plicht_vastgesteld",
            "doelgroep_vastgesteld",
            "gekoppeld",
            "verblijf_azc",
            "contactmoment",
            "woning_stap",
            "uitnodiging_verstuurd",
            "samengevoegd",
        ),
        rijen=("dossiers_contact", "dossiers_identificatie"),
    ),
    f"{_D}/samenvoegen/ongedaan": Daad(
        stand="tweede_dossier",
        via=(f"{_D}/persoon", f"{_D}/samenvoegen/ongedaan"),
        eerst=(f"{_D}/samenvoegen van elders",),
        tijdlijn=("samenvoeging_teruggedraaid", "fase_gewijzigd"),
        rijen=("dossiers_contact", "dossiers_identificatie"),
    ),
    f"{_D}/tijdlijn/<uuid:regel_id>/terugdraaien": Daad(
        via=(f"{_D}/tijdlijn", f"{_D}/tijdlijn/<uuid:regel_id>/terugdraaien"), tijdlijn=("notificatie_teruggedraaid",)
    ),
    f"{_D}/tijdlijn/<uuid:regel_id>/vervallen": Daad(
        via=(f"{_D}/tijdlijn", f"{_D}/tijdlijn/<uuid:regel_id>/vervallen"), tijdlijn=("regel_vervallen",)
    ),
    "taken/<uuid:taak_id>/sluiten": Daad(via=(_D,), tijdlijn=("taak_afgesloten",)),
    "taken/<uuid:taak_id>/later": Daad(stand="taak", velden={"tot": "24-11-2026"}, tijdlijn=("taak_weggelegd",)),
    "taken/<uuid:taak_id>/terughalen": Daad(
        stand="taak",
        via=("", "?groep=weggelegd"),
        eerst=("taken/<uuid:taak_id>/later",),
        tijdlijn=("taak_teruggehaald",),
    ),
    f"{_D}/brp": Daad(
        stand="Kortum",
        via=(f"{_D}/persoon",),
        tijdlijn=("gegevens_aangevuld", "verblijfstitel_vastgesteld", "gezin_volgens_brp"),
    ),
    f"{_D}/brp/zoeken": Daad(stand="Zonderbsn", ziet="BSN zoeken in de BRP"),
    f"{_D}/keten/vergelijken": Daad(via=(f"{_D}/keten",), rijen=("koppelingen_afgestemd",)),
    f"{_D}/keten/overnemen": Daad(stand="as_b1", via=(f"{_D}/keten",), rijen=("koppelingen_afgestemd",)),
    f"{_D}/breekglas": Daad(wie="teamleider", tijdlijn=("glas_gebroken",), rijen=("inzage_breekglas",)),
    f"{_D}/inzages": Daad(wie="teamleider", tijdlijn=("inzage_nagekeken",), rijen=("inzage_breekglas",)),
    f"{_D}/contactpersoon/<slug:plek> gemeente": Daad(
        woorden={"plek": "gemeente"},
        tijdlijn=("contactpersoon_gewijzigd",),
        duo=("duo.contactpersoon", "duo.contactpersoon_koppelen"),
        rijen=("dossiers_betrokkene",),
    ),
    f"{_D}/contactpersoon/<slug:plek> uitvoerder": Daad(
        woorden={"plek": "uitvoerder"},
        velden={"naam": "Fleur Ankersmit"},
        tijdlijn=("contactpersoon_gewijzigd",),
        rijen=("dossiers_betrokkene",),
    ),
    f"{_D}/samenvoegen van elders": Daad(
        stand="tweede_dossier",
        via=("dossiers/<uuid:ander_id>/samenvoegen?met=2026-00002",),
        tijdlijn=("samengevoegd", "fase_gewijzigd"),
        rijen=("dossiers_contact", "dossiers_identificatie"),
    ),
    f"{_D}/contact poging": Daad(velden={"soort": "geprobeerd"}, tijdlijn=("contactmoment",)),
    f"{_D}/contact notitie": Daad(velden={"soort": "notitie", "tekst": "Let op de trap."}, tijdlijn=("notitie",)),
}
