# SPDX-License-Identifier: EUPL-1.2
"""Which field group guards the rows of which table; the test fails on a table without a line.

`RIJEN`: table -> (group that reads, group that writes); "" writes nothing, `KOLOM` the group stands in each row.
A new table with personal data gets a line here, and its rows in `stand.py`.
"""

from __future__ import annotations

from typing import Final

from meedoen.domein.toegang import Rol

KOLOM: Final = "veldgroep"
RIJEN: Final[dict[str, tuple[str, str]]] = {
    # Given; that the jurist reads one until then is in tests/regie/adviezen.
    "adviezen_advies": ("gezondheid", "gezondheid"),
    "begeleiding_afspraak": ("begeleiding", "begeleiding"),
    "begeleiding_doel": ("begeleiding", "begeleiding"),
    "begeleiding_hoegaathet": ("begeleiding", "begeleiding"),
    "begeleiding_meting": ("begeleiding", "begeleiding"),
    "besluiten_besluit": (KOLOM, KOLOM),
    "besluiten_brief": (KOLOM, ""),
    "besluiten_nummerreeks": ("verloop", "verloop"),
    "bezwaren_bezwaar": ("zaakstukken", "zaakstukken"),
    "dossiers_betrokkene": ("verloop", "verloop"),
    "dossiers_contact": ("naam_contact", "naam_contact"),
    "dossiers_dossier": ("naam", "verloop"),
    "dossiers_gebeurtenis": (KOLOM, ""),
    "dossiers_gezinslid": ("gezin", "gezin"),
    "dossiers_gezondheid": ("gezondheid", "gezondheid"),
    "dossiers_identificatie": ("bsn", "bsn"),
    "dossiers_klok": ("verloop", "verloop"),
    "dossiers_klokkenstand": ("verloop", "verloop"),
    "dossiers_startniveau": ("startniveau", "startniveau"),
    "dossiers_taak": ("verloop", "verloop"),
    "dossiers_verblijf": ("verblijf", "verblijf"),
    "impact_berekening": ("verloop", "verloop"),
    "impact_verschoven": ("verloop", ""),
    "inlezen_indeling": ("verloop", ""),
    "besluiten_brieftekst": ("verloop", ""),
    "mandaten_mandaat": ("verloop", ""),
    "mandaten_contract": ("verloop", ""),
    "mandaten_taakdeel": ("verloop", ""),
    "inlezen_inlezing": ("verloop", "notities"),
    "inlezen_inleesrij": ("notities", "notities"),
    "handhaving_betaling": ("handhaving_bedragen", "handhaving_bedragen"),
    "handhaving_boetebedrag": ("handhaving_bedragen", "handhaving_bedragen"),
    "handhaving_boeteprocedure": ("handhaving", "handhaving"),
    "handhaving_omstandigheid": ("handhaving", "handhaving"),
    "inzage_breekglas": ("verloop", "verloop"),
    "intake_aantekening": (KOLOM, KOLOM),
    "intake_afrondingsvoorstel": ("begeleiding", "verloop"),
    "intake_antwoord": (KOLOM, KOLOM),
    "intake_intake": ("verloop", "verloop"),
    "intake_leerbaarheidstoets": ("lbt_examens", "lbt_examens"),
    "intake_oproep": ("verloop", "verloop"),
    "koppelingen_afgestemd": ("berichten", "berichten"),
    "koppelingen_afstemming": ("berichten", "berichten"),
    "koppelingen_botsing": ("berichten", ""),
    "koppelingen_brpronde": ("berichten", "berichten"),
    "koppelingen_brpvraag": ("berichten", "berichten"),
    "koppelingen_dagwerk": ("berichten", "berichten"),
    "koppelingen_duocontactpersoon": ("berichten", "berichten"),
    "koppelingen_inkomend": ("berichten", "berichten"),
    "koppelingen_raadpleging": ("berichten", ""),
    "koppelingen_verschil": (KOLOM, KOLOM),
    "koppelingen_zgw_gewijzigd": ("berichten", ""),
    "ontzorgen_bedrag": ("ontzorgen_bedragen", "ontzorgen_bedragen"),
    "ontzorgen_begrotingsplan": ("ontzorgen_bedragen", "ontzorgen_bedragen"),
    "ontzorgen_overgang": ("ontzorgen", "ontzorgen"),
    "ontzorgen_toeslag": ("ontzorgen", "ontzorgen"),
    "ontzorgen_vastelast": ("ontzorgen", "ontzorgen"),
    "organisaties_vervanging": ("verloop", "verloop"),
    "plangesprek_handtekening": ("begeleiding", "begeleiding"),
    "plangesprek_plangesprek": ("begeleiding", "begeleiding"),
    "plannen_afspraak": ("pip", "pip"),
    "plannen_pip": ("pip", "pip"),
    "tolken_boeking": ("naam_contact", "naam_contact"),
    "trajecten_partnerbericht": ("berichten", "berichten"),
    "trajecten_plaatsing": ("pip", "pip"),
    "trajecten_verwijtvoorstel": ("handhaving", "handhaving"),
    "verzoeken_verzoek": ("pip", "pip"),
    "verwijzen_afgevinkt": ("begeleiding", "begeleiding"),
    "verwijzen_bezoek": ("begeleiding", "begeleiding"),
    "verwijzen_notitie": ("notities", "notities"),
    "verwijzen_overgang": ("begeleiding", "verloop"),
    "verwijzen_overgangsregel": ("begeleiding", "verloop"),
    "verwijzen_uren": ("begeleiding", "begeleiding"),
    "verwijzen_verwijzing": ("begeleiding", "begeleiding"),
    "vervolg_activiteit": ("vervolg", "vervolg"),
    "voorlichting_bijeenkomst": (KOLOM, KOLOM),
    "voorlichting_deelname": (KOLOM, KOLOM),
    "voorlichting_soort": (KOLOM, KOLOM),
    "wijzigingen_huishoudband": ("gezin", "gezin"),
    "wijzigingen_overdrachtspakket": ("handhaving", "handhaving"),
    "wijzigingen_verstrekking": ("handhaving", "handhaving"),
    "uitgaand_bericht": ("berichten", "berichten"),
    "uitgaand_poging": ("berichten", "berichten"),
    "uitvoer_bestandsbeschrijving": ("verloop", ""),
    "uitvoer_opgave": ("verloop", "verloop"),
}
"""Tables of the group role `gemeente`."""

ZONDER_PERSOON: Final = frozenset({
    "organisaties_gemeente", "organisaties_organisatie", "organisaties_samenwerking", "organisaties_beleidsregel",
    "trajecten_instelling", "koppelingen_duolijst", "koppelingen_verlengingsgrond", "koppelingen_hartslag",
    "verwijzen_gidspartij",
})  # fmt: skip
"""Read by everybody who works here: no person is in it."""

APART: Final = frozenset({
    "organisaties_medewerker", "organisaties_aanstelling", "organisaties_abonnement", "uitvoer_opgaveregel",
    "koppelingen_zgw_aansluiting", "koppelingen_zgw_geheim",
})  # fmt: skip
"""Guarded in another way than by one field group; each has its own test."""

DICHT: Final = frozenset({
    "logboek_logregel", "organisaties_account", "organisaties_sessie", "organisaties_agendaadres",
    "organisaties_oidckoppeling", "organisaties_oidcpoging", "organisaties_passkey", "organisaties_passkeyvraag",
    "organisaties_verstuurd", "invoering_invoeringspunt",
    "organisaties_toegangsbewijs", "organisaties_aanmeldpoging", "organisaties_verbruik", "organisaties_aansluiting",
    "trajecten_partnerverzoek", "otp_totp_totpdevice", "axes_accessattempt", "axes_accessattemptexpiration",
    "axes_accessfailurelog", "axes_accesslog", "django_migrations",
})  # fmt: skip
"""Of the group role `gemeente` nobody reads these."""

_ALLES: Final = frozenset({
    "verloop", "naam", "naam_contact", "naw", "bsn", "verblijf", "gezin", "gezondheid", "startniveau", "lbt_examens",
    "ontheffing", "pip", "uren", "begeleiding", "ontzorgen", "ontzorgen_bedragen", "handhaving",
    "handhaving_bedragen", "samenloop", "zaakstukken", "vervolg", "notities", "berichten",
})  # fmt: skip
_KETEN: Final = frozenset({
    "verloop", "naam", "naam_contact", "bsn", "verblijf", "gezin", "lbt_examens", "ontheffing", "pip", "uren",
    "handhaving", "berichten",
})  # fmt: skip
LEEST: Final[dict[Rol, frozenset[str]]] = {
    Rol.CONSULENT: _ALLES,
    Rol.TEAMLEIDER: _ALLES - {"gezondheid", "ontheffing", "notities"},
    Rol.KETEN: _KETEN,
    Rol.INKOMENSCONSULENT: frozenset({
        "verloop", "naam", "naam_contact", "bsn", "verblijf", "gezin", "ontzorgen", "ontzorgen_bedragen", "samenloop",
    }),
    Rol.JURIST: frozenset({"naam", "naam_contact", "bsn", "verblijf", "zaakstukken"}),
    Rol.FINANCIEN: frozenset({"naam", "ontzorgen_bedragen", "handhaving_bedragen"}),
    Rol.BREEKGLAS: _ALLES,
}  # fmt: skip
"""What a role reads (proces.md, section 6). Written down here once more: the test is about the code of the site."""
SCHRIJFT: Final[dict[Rol, frozenset[str]]] = {
    Rol.CONSULENT: _ALLES - {"lbt_examens", "ontheffing"},
    # Who decides on a plan, a fine or a bezwaar writes that it was decided.
    Rol.TEAMLEIDER: frozenset({"verloop", "pip", "handhaving", "handhaving_bedragen", "berichten", "zaakstukken"}),
    Rol.KETEN: _KETEN,
    Rol.INKOMENSCONSULENT: frozenset({"verloop", "ontzorgen", "ontzorgen_bedragen"}),
    Rol.JURIST: frozenset({"zaakstukken"}),
    Rol.FINANCIEN: frozenset(),
    Rol.BREEKGLAS: frozenset(),
}
BEHEER_LEEST: Final = frozenset({
    "organisaties_medewerker", "organisaties_aanstelling", "organisaties_account", "organisaties_aansluiting",
    "organisaties_abonnement", "impact_berekening", "inlezen_indeling", "koppelingen_afstemming",
    "uitvoer_bestandsbeschrijving", "uitvoer_opgave", "koppelingen_zgw_aansluiting", "otp_totp_totpdevice",
    "axes_accessattempt", "axes_accessattemptexpiration", "inzage_breekglas", "invoering_invoeringspunt",
    "mandaten_mandaat", "mandaten_taakdeel", "mandaten_contract", "besluiten_brieftekst",
    "organisaties_oidckoppeling",  # that somebody is tied, and not to whom
    "organisaties_passkey",  # that there is one
    "koppelingen_zgw_geheim",  # that there is one, and never the secret itself
}) | ZONDER_PERSOON  # fmt: skip
"""What the functioneel beheerder may read: layout, staff and counts, no dossier."""
