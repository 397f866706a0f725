# SPDX-License-Identifier: EUPL-1.2
"""Invented data for the page that shows all components with their states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.template.loader import render_to_string

from meedoen.regie.web.onderdelen import modellen as m
from meedoen.regie.web.onderdelen.voorbeelden.dossier import kop, vraag
from meedoen.regie.web.onderdelen.voorbeelden.klokken import KLOKKEN, tijdlijn
from meedoen.regie.web.velden import BsnVeld, DatumVeld, Formulier, TelefoonVeld, UrenVeld

VANDAAG = date(2026, 11, 20)
_T = m.ToestandBeeld


class Voorbeeldformulier(Formulier):
    """A form with one field of each kind."""

    gesprek = DatumVeld(label="Datum van het gesprek")
    telefoon = TelefoonVeld(label="Telefoon", required=False, help_text="Nederlands of buitenlands nummer")
    dagtekening = DatumVeld(
        label="Datum op het plan",
        help_text="Op of na de datum van de brede intake",
        niet_voor=date(2026, 11, 12),
        zin_voor="Deze dag ligt voor de brede intake.",
    )
    bsn = BsnVeld(label="BSN", help_text="Negen cijfers", required=False)
    uren = UrenVeld(label="Uren les per week", maximum=40)
    route = forms.ChoiceField(label="Leerroute", choices=[("b1", "B1-route"), ("z", "Z-route")])
    tolk = forms.BooleanField(label="Tolk Tigrinya bestellen", required=False, help_text="Kamer 1.12")
    gekomen = forms.ChoiceField(
        label="Kwam zij?", widget=forms.RadioSelect, choices=[("ja", "Ja"), ("nee", "Nee, zonder bericht")]
    )
    soorten = forms.MultipleChoiceField(
        label="Soort",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("keten", "Keten"), ("mens", "Mens"), ("correctie", "Correctie")],
    )
    notitie = forms.CharField(label="Aantekening", widget=forms.Textarea(attrs={"rows": 3}), required=False)


def formulier() -> Voorbeeldformulier:
    """Return the form as somebody typed it, with one mistake."""
    return Voorbeeldformulier(
        {
            "gesprek": "1-12-2026",
            "telefoon": "06 12 34 56 78",
            "dagtekening": "2-11-2026",
            "bsn": "999990019",
            "uren": "12",
            "route": "b1",
            "gekomen": "ja",
            "soorten": ["keten", "mens"],
        }
    )


def _stations(*delen: tuple[str, str, str, str]) -> tuple[m.StationBeeld, ...]:
    woorden: dict[str, m.Stationstaat] = {"k": "klaar", "n": "nu", "s": "komt", "x": "nvt"}
    return tuple(m.StationBeeld(naam, woorden[staat], eerste, tweede) for naam, staat, eerste, tweede in delen)


def metrolijnen() -> tuple[tuple[m.StationBeeld, ...], ...]:
    """Return three paths: before the plan, in the B1-route, in the onderwijsroute."""
    return (
        _stations(
            ("Gekoppeld", "x", "niet van toepassing", "gezinshereniging"),
            ("Gehuisvest", "k", "25 sep 2026", ""),
            ("Brede intake", "k", "12 nov 2026", ""),
            ("PIP", "n", "uiterlijk 28 dec 2026", "nog 38 dagen"),
            ("Leerroute B1", "s", "na het plan", ""),
            ("PVT", "s", "na het plan", ""),
            ("MAP", "s", "na het plan", ""),
            ("Examens", "s", "nog niet gepland", ""),
            ("Voldaan", "s", "binnen 3 jaar", "na het plan"),
        ),
        _stations(
            ("Gekoppeld", "k", "14 jan 2026", ""),
            ("Gehuisvest", "k", "6 mei 2026", ""),
            ("Brede intake", "k", "4 jun 2026", ""),
            ("PIP", "k", "1 jul 2026", ""),
            ("Onderwijsroute", "n", "sinds 31 aug 2026", "nog 29 weken les"),
            ("PVT", "s", "uiterlijk 1 jan 2027", ""),
            ("MAP", "x", "niet van toepassing", "onderwijsroute"),
            ("Examens", "s", "mei 2028", ""),
            ("Voldaan", "s", "uiterlijk 1 jul 2029", ""),
            ("Nazorg", "s", "na voldaan", ""),
        ),
    )


def toestanden() -> tuple[tuple[str, m.ToestandBeeld], ...]:
    """Return every state with its ground."""
    return (
        ("Te laat", _T("te_laat", "3 dagen te laat", True)),
        ("Let op", _T("let_op", "Nog 2 dagen", True)),
        ("Gehaald", _T("goed", "Klaar op 12 nov", True)),
        ("Informatie", _T("informatie", "Ter informatie", True)),
        ("Loopt", _T("loopt", "Loopt")),
        ("Nog niet", _T("nog_niet", "Nog niet", True)),
        ("Wacht", _T("wacht", "11 dagen", True)),
        ("Niet van toepassing", _T("nvt", "Niet van toepassing", True)),
    )


_RIJEN: tuple[m.RijBeeld, ...] = (
    m.RijBeeld(
        "a",
        "Elif Kaya",
        "#",
        "Plan · Turks, spreekt Nederlands",
        "PIP is te laat. De brede intake is klaar sinds 30 oktober, het plan ontbreekt.",
        _T("te_laat", "2 dagen te laat", True),
        date(2026, 11, 18),
        knop=m.KnopBeeld("PIP opstellen", "#", onzichtbaar="voor Elif Kaya"),
        open_url="#rij-a",
    ),
    m.RijBeeld(
        "open",
        "Yonas Tesfay",
        "#",
        "Brede intake · Tigrinya, tolk",
        "Kwam donderdag 12 november niet naar de brede intake. Bel hem nog een keer.",
        _T("let_op", "Vandaag", True),
        VANDAAG,
        open_url="#rij-open",
        sluit_url="#",
    ),
    m.RijBeeld(
        "b",
        "Ahmed Al-Sabri",
        "#",
        "Plan · Arabisch, tolk",
        "DUO weigert zijn plan: bij de onderwijsroute mag geen niveau A2 staan.",
        _T("let_op", "Vandaag", True),
        VANDAAG,
        nieuw=True,
        open_url="#rij-b",
        knop=m.KnopBeeld("Plan herstellen", "#", onzichtbaar="van Ahmed Al-Sabri"),
    ),
    m.RijBeeld(
        "c",
        "Selam Gebremariam",
        "#",
        "Traject · Tigrinya, tolk",
        "Miste 4 van de laatste 12 lessen. De opvang van haar zoon is gestopt.",
        _T("nog_niet", "Nog 5 dagen"),
        date(2026, 11, 25),
        open_url="#rij-c",
        knop=m.KnopBeeld("Gesprek plannen", "#", onzichtbaar="met Selam Gebremariam"),
    ),
    m.RijBeeld(
        "d",
        "Nadia Al-Hakimi",
        "#",
        "Traject · Arabisch, tolk (vrouw)",
        "Wacht op Taalschool Eemland: wanneer begint de alfabetisering? Gevraagd op 10 november.",
        _T("wacht", "10 dagen"),
        date(2026, 11, 10),
        voor_datum="sinds",
        wacht=True,
        open_url="#rij-d",
        knop=m.KnopBeeld("Herinnering sturen", "#", onzichtbaar="over Nadia Al-Hakimi"),
    ),
)
"""Rows of Vandaag: late, today and open, later, waiting."""


def rijen() -> tuple[m.RijBeeld, ...]:
    """Return rows of Vandaag: late, today and open, later, waiting."""
    paneel = render_to_string("web/onderdelen/_voorbeeldpaneel.html")
    return tuple(replace(rij, paneel=paneel) if rij.sleutel == "open" else rij for rij in _RIJEN)


_VAST: dict[str, Any] = {
    "strip": (
        m.StripDeel("2", "Te laat", "1 plan, 1 bericht aan DUO", "#", True),
        m.StripDeel("5", "Deze week", "met vandaag, tot en met vrijdag", "#"),
        m.StripDeel("3", "Nieuw", "sinds gisteren 16.40 uur", "#"),
    ),
    "stap": m.StapBeeld(
        "Stel het plan (PIP) op voor Amira",
        "De brede intake is klaar sinds 12 november. Dinsdag 24 november neem je het plan met haar door.",
        m.KnopBeeld("PIP opstellen", "#", "hoofd"),
        m.KnopBeeld("Gesprek verzetten", "#", "stil"),
    ),
    "mensen": (
        m.MensBeeld("Sanne Bakker", "contactpersoon gemeente"),
        m.MensBeeld("Henk Smit", "contactpersoon VluchtelingenWerk", "+31612345621"),
        m.MensBeeld("Khaled Darwish", "partner, woont in Baarn sinds 2024"),
    ),
    "keten": (
        m.KetenBeeld("DUO", _T("goed", "Gelijk"), "laatst gelezen vr 20 nov, 18.05 uur"),
        m.KetenBeeld("COA", _T("nvt", "Niet van toepassing")),
    ),
    "gepland": (m.GeplandBeeld("di 24 nov, 10.00", "Gesprek over het plan", "Gemeentehuis, kamer 1.12."),),
    "lasten": (
        (
            "Joost Hendriks",
            m.LastBeeld((38, 26, 7), 60, 80, "71 van 60 punten"),
            _T("te_laat", "11 te zwaar", True),
        ),
        ("Sanne Bakker", m.LastBeeld((21, 28, 8), 60, 80, "57 van 60 punten"), _T("nog_niet", "Bijna vol")),
    ),
    "eisen": (
        m.EisBeeld("Leerroute", "klaar"),
        m.EisBeeld("Voorschool", "ontbreekt", "Sami is 3 jaar."),
        m.EisBeeld("Ontzorgen", "nvt", "Niet van toepassing: reguliere vergunning (gezin)"),
    ),
    "afspraken": (
        m.AfspraakBeeld(
            "Kennismaken bij kinderopvang De Boomhut",
            (
                ("Wie", "Amira"),
                ("Uiterlijk", "vr 18 dec 2026"),
                ("Zo zien we het", "Zij liep een ochtend mee"),
            ),
        ),
        m.AfspraakBeeld("Fiets en fietsles regelen", (("Wie", "Henk Smit"), ("Uiterlijk", "vr 15 jan 2027"))),
    ),
    "onderdelen": (
        m.OnderdeelBeeld("Kennismaken", "klaar", "klaar", "#"),
        m.OnderdeelBeeld("Opleiding en leren", "nu", "1 van 3 vragen", "#", True),
        m.OnderdeelBeeld("Talen", "begonnen", "2 van 4 vragen", "#"),
        m.OnderdeelBeeld("Wensen voor later", "nog_niet", "nog niet", "#"),
    ),
    "meldingen": (
        m.MeldingBeeld(
            "fout",
            "DUO neemt dit plan nog niet aan",
            "Bij Schrijven staat A2. In een eerste plan met de B1-route mag dat niet.",
            m.KnopBeeld("Zet Schrijven op B1", "#"),
        ),
        m.MeldingBeeld("let_op", "Er is nog geen tolk besteld", "Het gesprek is dinsdag om 10.00 uur."),
        m.MeldingBeeld("goed", "Het plan is vastgesteld", "De brief staat klaar."),
        m.MeldingBeeld(
            "informatie",
            "De brief is ook in het Arabisch",
            "De vertaling is nog niet nagekeken door iemand die de taal van huis uit spreekt.",
        ),
    ),
    "leeg": m.LeegBeeld(
        "Nog geen afspraken",
        "Hier komen de afspraken uit het plan: wie doet wat, voor welke dag.",
        m.KnopBeeld("Afspraak toevoegen", "#", icoon="plus"),
    ),
    "bladeren": m.BladerBeeld("#", "#", "50 van 312 dossiers"),
    "kruimels": (m.LinkBeeld("Dossiers", "#"), m.LinkBeeld("Amira Haddad")),
}


def alles() -> dict[str, Any]:
    """Return the context of the page."""
    return {
        "metrolijnen": metrolijnen(),
        "toestanden": toestanden(),
        "rijen": rijen(),
        "klokken": KLOKKEN,
        "losse_klokken": KLOKKEN[1:4],
        "tijdlijn": tijdlijn(),
        "kop": kop(),
        "vraag": vraag(),
        "form": formulier(),
        **_VAST,
    }
