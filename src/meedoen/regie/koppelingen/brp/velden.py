# SPDX-License-Identifier: EUPL-1.2
"""Which fields of the BRP are asked, per question, and why each. Nothing outside these tuples is ever asked.

The gemeente may only ask what stands in her autorisatiebesluit (Wet BRP, article 3.2); the reasons below are what
Meedoen does with each field, for that decision to be laid beside (docs/beheer/brp.md). Delivered without asking, by
the API itself: geheimhoudingPersoonsgegevens (a secret address is shown nowhere) and opschortingBijhouding (died or
left the country). There is no ground for the BSN or name of partner and children, nor for parents, nationality,
birth place, travel documents or voting rights: those are not asked.
"""

from __future__ import annotations

from typing import Final

RAADPLEEG: Final = {
    "burgerservicenummer": "to know which answer is about whom: up to twenty people are asked at once",
    "naam.voornamen": "to address the person and to tell people apart",
    "naam.voorvoegsel": "part of the name",
    "naam.geslachtsnaam": "to address the person and to tell people apart",
    "geslacht": "how the person is addressed in letters",
    "geboorte.datum": "age decides on the duty (Wet inburgering 2021, article 3) and on the AOW age",
    "gemeenteVanInschrijving": "which gemeente has the duties of this Act",
    "datumInschrijvingInGemeente": "starts the ten weeks for the PIP (Besluit inburgering 2021, article 5.3)",
    "verblijfplaats.verblijfadres.korteStraatnaam": "letters of decisions and oproepen go to this address",
    "verblijfplaats.verblijfadres.officieleStraatnaam": "the full name of the street, for the same letters",
    "verblijfplaats.verblijfadres.huisnummer": "the same letters",
    "verblijfplaats.verblijfadres.huisletter": "the same letters",
    "verblijfplaats.verblijfadres.huisnummertoevoeging": "the same letters",
    "verblijfplaats.verblijfadres.postcode": "the same letters",
    "verblijfplaats.verblijfadres.woonplaats": "the same letters",
    "verblijfstitel.aanduiding": "the title decides on duty and doelgroep (Wet inburgering 2021, articles 3 and 13)",
    "verblijfstitel.datumIngang": "since when the title counts",
    "verblijfstitel.datumEinde": "a title that ends asks for a look at the duty",
    "overlijden.datum": "after a death all letters and appointments stop",
    "partners.soortVerbintenis": "whether there is a partner, for the brede intake; no name, no BSN",
    "partners.ontbindingHuwelijkPartnerschap.datum": "a partner of before is no partner of now",
    "kinderen.geboorte.datum": "how many children, for the brede intake; no name, no BSN",
}
"""Field -> purpose, for `RaadpleegMetBurgerservicenummer`."""

ZOEK_OP_NAAM: Final = {
    "burgerservicenummer": "the number that is missing: DUO gives nothing without it",
    "naam.voornamen": "for a person to see whether this is the same one",
    "naam.voorvoegsel": "part of the name",
    "naam.geslachtsnaam": "for a person to see whether this is the same one",
    "geboorte.datum": "for a person to see whether this is the same one",
}
"""Field -> purpose, for `ZoekMetGeslachtsnaamEnGeboortedatum`, of who is known by V-nummer only."""
