# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about a dossier."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from meedoen.domein.gebeurtenissen import Kanaal
from meedoen.domein.nummers import v_nummer as lees_v_nummer
from meedoen.regie.dossiers.services import VeldWeigering
from meedoen.regie.web.velden import BsnVeld, DatumVeld, Formulier, TelefoonVeld
from meedoen.regie.web.zinnen.domein_nl import verblijfstitels

KANALEN = (
    (Kanaal.TELEFOON, "Telefoon"),
    (Kanaal.BEZOEK, "Bezoek thuis of op locatie"),
    (Kanaal.KANTOOR, "Gesprek op kantoor"),
    (Kanaal.EMAIL, "E-mail"),
    (Kanaal.BERICHT, "Bericht (sms of app)"),
    (Kanaal.BRIEF, "Brief"),
)
GESLACHTEN = (("", "Niet ingevuld"), ("v", "Vrouw"), ("m", "Man"), ("x", "Anders"))
TITEL_ASIEL, TITEL_ONBEKEND = "26", "00"
"""Codes of table 56: permit asiel for a fixed time (Vreemdelingenwet 2000, article 8 onder c), and not known."""
Keuzes = Sequence[tuple[Any, str]]


class DaadForm(Formulier):
    """The form of one act, on which a refusal lands beside its field."""

    def meld(self, fout: VeldWeigering) -> None:
        """Put the sentence by its field, or on top when this form has no such field."""
        self.add_error(fout.veld if fout.veld in self.fields else None, fout.zin)


class VNummerVeld(forms.CharField):
    """A V-nummer of at most ten digits, kept as typed; the service writes it out."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(max_length=14, help_text="Staat op de brief van de IND. Tien cijfers.", **opties)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Draw it as wide as ten digits."""
        return {**super().widget_attrs(widget), "inputmode": "numeric", "class": "meedoen-veld--middel"}

    def clean(self, value: Any) -> str:
        tekst: str = super().clean(value)
        if tekst and lees_v_nummer(tekst) is None:
            raise forms.ValidationError("Een V-nummer heeft hoogstens tien cijfers. Kijk het nummer na.")
        return tekst


class NieuwDossier(Formulier):
    """A dossier by hand: who, and where this person lives (that sets the phase)."""

    gemeente = forms.ChoiceField(label="Gemeente")
    voornamen = forms.CharField(label="Voornamen", max_length=100, required=False)
    achternaam = forms.CharField(label="Achternaam", max_length=100, required=False)
    geboortedatum = DatumVeld(label="Geboortedatum", required=False)
    geslacht = forms.ChoiceField(label="Geslacht", required=False, choices=GESLACHTEN)
    bsn = BsnVeld(label="BSN", required=False, help_text="Vul het BSN in, of anders het V-nummer.")
    v_nummer = VNummerVeld(label="V-nummer", required=False)
    woont = forms.ChoiceField(
        label="Waar woont deze persoon?",
        choices=(("gemeente", "In onze gemeente"), ("azc", "In een azc"), ("onbekend", "Dat weet ik nog niet")),
        widget=forms.RadioSelect,
        initial="onbekend",
    )
    sinds = DatumVeld(
        label="Sinds",
        required=False,
        help_text="De dag van inschrijving in de gemeente, of de eerste dag in het azc. Bijvoorbeeld 1-12-2026",
    )
    koppeldag = DatumVeld(
        label="Gekoppeld door het COA op",
        required=False,
        help_text="Alleen voor wie in een azc woont. Leeg: dezelfde dag als hierboven.",
    )
    locatie = forms.CharField(
        label="COA-locatie", max_length=100, required=False, help_text="Alleen voor wie in een azc woont."
    )
    taal = forms.CharField(label="Taal", max_length=60, required=False)
    tolk = forms.CharField(label="Tolk", max_length=60, required=False)
    ook_als_naam_bestaat = forms.BooleanField(label="Ik heb gekeken: dit is iemand anders", required=False)

    def __init__(self, *args: Any, gemeenten: Keuzes, vandaag: date, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["gemeente"].choices = gemeenten  # type: ignore[attr-defined]
        self.fields["gemeente"].initial = gemeenten[0][0]
        if len(gemeenten) == 1:
            self.fields["gemeente"].widget = forms.HiddenInput()
        if not self.data.get("dubbel"):
            self.fields["ook_als_naam_bestaat"].widget = forms.HiddenInput()
        for veld in ("geboortedatum", "sinds", "koppeldag"):
            self.fields[veld].niet_na = vandaag  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        if not self.errors and not gegeven.get("bsn") and not gegeven.get("v_nummer"):
            self.add_error("bsn", "Vul een BSN of een V-nummer in.")
        leeg = not gegeven.get("sinds") and "sinds" not in self.errors
        if gegeven.get("woont") in ("gemeente", "azc") and leeg:
            self.add_error("sinds", "Vul in sinds wanneer. Bijvoorbeeld 1-12-2026.")
        for veld in ("koppeldag", "locatie"):
            if gegeven.get(veld) and gegeven.get("woont") != "azc":
                self.add_error(veld, "Dit hoort bij iemand in een azc. Kies “In een azc”, of maak dit leeg.")
        return gegeven


class NaamForm(Formulier):
    """Name and birth."""

    voornamen = forms.CharField(label="Voornamen", max_length=100, required=False)
    achternaam = forms.CharField(label="Achternaam", max_length=100)
    uitspraak = forms.CharField(
        label="Zo spreek je de naam uit",
        max_length=160,
        required=False,
        help_text="Zet sterretjes om wat klemtoon krijgt. Bijvoorbeeld a-**mie**-ra",
    )
    geboortedatum = DatumVeld(label="Geboortedatum", required=False)
    geslacht = forms.ChoiceField(label="Geslacht", required=False, choices=GESLACHTEN)


class NummersForm(Formulier):
    """BSN and V-nummer."""

    bsn = BsnVeld(label="BSN", required=False)
    v_nummer = VNummerVeld(label="V-nummer", required=False)

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        if not self.errors and not gegeven.get("bsn") and not gegeven.get("v_nummer"):
            self.add_error("bsn", "Vul een BSN of een V-nummer in.")
        return gegeven


class TaalForm(Formulier):
    """Languages and interpreter."""

    taal = forms.CharField(label="Taal waarin we praten", max_length=60, required=False)
    talen = forms.CharField(label="Andere talen", max_length=200, required=False)
    tolk = forms.CharField(
        label="Tolk",
        max_length=60,
        required=False,
        help_text="De taal, en of het liefst een man of een vrouw is. Nooit een kind of de partner.",
    )


class ContactForm(Formulier):
    """How to reach this person, safely."""

    telefoon = TelefoonVeld(label="Telefoonnummer", required=False)
    telefoon_uitleg = forms.CharField(
        label="Uitleg bij het nummer",
        max_length=120,
        required=False,
        help_text="Bijvoorbeeld: na 14.00 uur, of van de buurvrouw",
    )
    email = forms.EmailField(label="E-mailadres", required=False)
    veilig_contact = forms.CharField(
        label="Veilig contact",
        max_length=200,
        required=False,
        help_text="Waar je op let om deze persoon veilig te bereiken. Staat bovenaan elke bladzijde.",
    )
    mag_mailen = forms.TypedChoiceField(
        label="Mag er een e-mail komen als er iets klaarstaat?",
        required=False,
        choices=(("", "Nog niet gevraagd"), ("ja", "Ja"), ("nee", "Nee")),
        coerce=lambda tekst: tekst == "ja",
        empty_value=None,
        help_text="In de e-mail staat alleen dát er iets klaarstaat. Bij een geheim adres, of als er iets staat bij "
        "Veilig contact, gaat er nooit een e-mail.",
    )

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        if gegeven.get("mag_mailen") and "email" not in self.errors and not gegeven.get("email"):
            self.add_error("email", "Vul een e-mailadres in, of zet “Mag er een e-mail komen” op Nee.")
        return gegeven


class AdresForm(Formulier):
    """The address, and whether it is secret."""

    straat = forms.CharField(label="Straat", max_length=80, required=False)
    huisnummer = forms.CharField(label="Huisnummer", max_length=12, required=False)
    postcode = forms.CharField(label="Postcode", max_length=7, required=False)
    plaats = forms.CharField(label="Plaats", max_length=80, required=False)
    geheim_adres = forms.BooleanField(
        label="Dit adres is geheim",
        required=False,
        help_text="Het adres staat dan niet op bladzijden, in brieven of in downloads.",
    )

    def clean_postcode(self) -> str:
        """Keep a Dutch postcode without its space."""
        return str(self.cleaned_data["postcode"]).replace(" ", "").upper()[:6]


class VerblijfForm(Formulier):
    """The residence permit."""

    asiel_bepaalde_tijd = forms.TypedChoiceField(
        label="Verblijfsvergunning asiel voor bepaalde tijd",
        required=False,
        choices=(("", "Weten we niet"), ("ja", "Ja"), ("nee", "Nee")),
        coerce=lambda tekst: tekst == "ja",
        empty_value=None,
    )
    verblijfstitel = forms.ChoiceField(
        label="Verblijfstitel",
        required=False,
        help_text="De code en de woorden van de BRP (landelijke tabel 56).",
    )
    titel_vanaf = DatumVeld(label="Titel geldig vanaf", required=False)
    titel_tot = DatumVeld(label="Titel geldig tot", required=False)

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        titels = ((code, f"{code}: {naam}") for code, naam in verblijfstitels().items())
        self.fields["verblijfstitel"].choices = [("", "Weten we niet"), *titels]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        titel, asiel = gegeven.get("verblijfstitel"), gegeven.get("asiel_bepaalde_tijd")
        vanaf, tot = gegeven.get("titel_vanaf"), gegeven.get("titel_tot")
        if titel and titel != TITEL_ONBEKEND and asiel is not None and asiel != (titel == TITEL_ASIEL):
            wat = "is een" if titel == TITEL_ASIEL else "is geen"
            zin = f"Titel {titel} {wat} vergunning asiel voor bepaalde tijd. Pas de titel aan, of het antwoord erboven."
            self.add_error("verblijfstitel", zin)
        if vanaf and tot and tot <= vanaf:
            self.add_error("titel_tot", "De titel eindigt voordat hij begint. Kijk de twee datums na.")
        return gegeven


ONDERWERPEN: dict[str, tuple[str, type[forms.Form]]] = {
    "naam": ("Naam en geboorte", NaamForm),
    "nummers": ("BSN en V-nummer", NummersForm),
    "taal": ("Taal en tolk", TaalForm),
    "contact": ("Telefoon en e-mail", ContactForm),
    "adres": ("Adres", AdresForm),
    "verblijf": ("Verblijf", VerblijfForm),
}
"""Part of the address -> heading and form."""


class ContactmomentForm(Formulier):
    """Somebody spoke with the person, or a note about this person."""

    soort = forms.ChoiceField(
        label="Wat leg je vast?",
        choices=(("gesprek", "Ik heb gesproken"), ("geprobeerd", "Ik heb het geprobeerd"), ("notitie", "Notitie")),
        widget=forms.RadioSelect,
        initial="gesprek",
    )
    datum = DatumVeld(label="Wanneer", zin_na="Kies een dag tot en met vandaag.")
    kanaal = forms.ChoiceField(label="Hoe", choices=KANALEN, required=False)
    tolk = forms.BooleanField(label="Er was een tolk bij", required=False)
    tekst = forms.CharField(
        label="Wat is er besproken?",
        widget=forms.Textarea(attrs={"rows": 5}),
        required=False,
        max_length=4000,
        help_text="Schrijf op wat nodig is voor het inburgeren. Geen ziekten, geloof of politiek.",
    )
    delen = forms.BooleanField(
        label="Delen met de inburgeraar",
        required=False,
        help_text="Aan: de inburgeraar leest dit meteen. Uit: alleen als de inburgeraar erom vraagt.",
    )
    terug = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        if gegeven.get("soort") == "notitie" and not str(gegeven.get("tekst", "")).strip():
            self.add_error("tekst", "Schrijf op wat je wilt bewaren.")
        return gegeven


class ContactpersoonForm(Formulier):
    """Who is the contact person, from when."""

    medewerker = forms.ChoiceField(label="Collega", required=False)
    organisatie = forms.ChoiceField(label="Organisatie", required=False)
    naam = forms.CharField(label="Naam van de contactpersoon", max_length=100, required=False)
    telefoon = TelefoonVeld(label="Telefoonnummer", required=False)
    email = forms.EmailField(label="E-mailadres", required=False)
    vanaf = DatumVeld(label="Vanaf")

    def __init__(self, *args: Any, collegas: Keuzes, organisaties: Keuzes, **opties: Any) -> None:
        super().__init__(*args, **opties)
        leeg = [("", "Kies")]
        self.fields["medewerker"].choices = [*leeg, *collegas]  # type: ignore[attr-defined]
        self.fields["organisatie"].choices = [*leeg, *organisaties]  # type: ignore[attr-defined]
        weg = ("organisatie", "naam", "telefoon", "email") if collegas else ("medewerker",)
        for veld in weg:
            del self.fields[veld]


class ToewijzenForm(Formulier):
    """To whom these dossiers go."""

    medewerker = forms.ChoiceField(label="Collega")
    bericht = forms.CharField(
        label="Bericht voor je collega",
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
        max_length=2000,
        help_text="Komt als notitie in het dossier.",
    )

    def __init__(self, *args: Any, collegas: Keuzes, met_niemand: bool, notitie: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        extra = [("niemand", "Niemand: terug naar Nieuw, nog van niemand")] if met_niemand else []
        self.fields["medewerker"].choices = [("", "Kies een collega"), *collegas, *extra]  # type: ignore[attr-defined]
        if not notitie:
            del self.fields["bericht"]


class RedenForm(Formulier):
    """Why something is undone."""

    reden = forms.CharField(
        label="Waarom?", max_length=120, help_text="In een paar woorden. Dit blijft op de tijdlijn staan."
    )


class ToenForm(Formulier):
    """The day of which one wants to know what stood on the tijdlijn."""

    bekend_op = DatumVeld(label="Kies een dag", zin_na="Deze dag is er nog niet. Kies een dag tot en met vandaag.")
