# SPDX-License-Identifier: EUPL-1.2
"""Forms for logging in, the own account, and the people who work in Meedoen."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.contrib.auth.password_validation import validate_password

from meedoen.domein.nummers import is_oin
from meedoen.domein.toegang import VAN_MENSEN, VAN_ORGANISATIES
from meedoen.regie.web.velden import DAG, MAAND, AantalVeld, DatumVeld, Formulier
from meedoen.regie.web.zinnen import domein_nl

ROLLEN = [(rol.value, domein_nl.zin(f"rol_{rol}").capitalize()) for rol in (*VAN_MENSEN, *VAN_ORGANISATIES)]


class InlogForm(Formulier):
    """E-mail address and password."""

    email = forms.EmailField(
        label="E-mailadres",
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
        error_messages={
            "required": "Vul je e-mailadres in.",
            "invalid": "Dit is geen e-mailadres. Bijvoorbeeld naam@gemeente.example.",
        },
    )
    wachtwoord = forms.CharField(
        label="Wachtwoord",
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        strip=False,
        error_messages={"required": "Vul je wachtwoord in."},
    )


class CodeForm(Formulier):
    """The code of six digits from the person's authenticator app."""

    code = forms.CharField(
        label="Code van zes cijfers",
        help_text="Open de app op je telefoon en typ de code over.",
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages={"required": "Vul de code in."},
    )

    def clean_code(self) -> str:
        code = str(self.cleaned_data["code"]).replace(" ", "")
        if not (code.isascii() and code.isdigit() and len(code) == 6):
            raise forms.ValidationError("De code bestaat uit zes cijfers.")
        return code


class PasskeyForm(Formulier):
    """What the person calls a passkey."""

    naam = forms.CharField(
        label="Naam van de passkey",
        help_text="Waaraan je hem herkent. Bijvoorbeeld: laptop van het werk.",
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Geef de passkey een naam."},
    )


class WachtwoordForm(Formulier):
    """A new password, with the present one where the person knows it."""

    huidig = forms.CharField(
        label="Je wachtwoord van nu",
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        strip=False,
        error_messages={"required": "Vul je wachtwoord van nu in."},
    )
    nieuw = forms.CharField(
        label="Nieuw wachtwoord",
        help_text="Minstens twaalf tekens. Een zin van vier woorden is makkelijk te onthouden.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
        error_messages={"required": "Vul een nieuw wachtwoord in."},
    )

    def clean_nieuw(self) -> str:
        nieuw = str(self.cleaned_data["nieuw"])
        validate_password(nieuw)
        return nieuw


class RolForm(Formulier):
    """One more role for someone who already works in Meedoen."""

    gemeente = forms.TypedChoiceField(label="Gemeente", coerce=int)
    rol = forms.ChoiceField(label="Rol", choices=ROLLEN)
    organisatie = forms.TypedChoiceField(
        label="Organisatie", required=False, coerce=UUID, empty_value=None,
        help_text="Alleen voor een begeleider of vrijwilliger: voor welke organisatie?",
    )  # fmt: skip
    vanaf = DatumVeld(label="Vanaf")

    def __init__(
        self, *args: Any, gemeenten: list[tuple[int, str]], organisaties: list[tuple[UUID, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for naam, keuzes in (("gemeente", gemeenten), ("organisatie", [("", "Geen: de gemeente"), *organisaties])):
            veld = self.fields[naam]
            assert isinstance(veld, forms.TypedChoiceField)
            veld.choices = keuzes

    def clean(self) -> dict[str, Any]:
        """Ask for an organisation with the roles of one, and for none with the other roles."""
        velden = super().clean() or {}
        van_organisatie = velden.get("rol") in {rol.value for rol in VAN_ORGANISATIES}
        if not self.errors and van_organisatie is not bool(velden.get("organisatie")):
            zin = "Kies de organisatie." if van_organisatie else "Deze rol is van de gemeente. Kies geen organisatie."
            self.add_error("organisatie", zin)
        return velden


class MedewerkerForm(RolForm):
    """A person who gets to work in Meedoen, with a first role."""

    field_order = ("naam", "email", "functie", "telefoon", "gemeente", "rol", "organisatie", "vanaf")

    naam = forms.CharField(
        label="Naam", max_length=100, error_messages={"required": "Vul de voornaam en achternaam in."}
    )
    email = forms.EmailField(
        label="E-mailadres", error_messages={"required": "Vul een e-mailadres in: daarmee logt iemand in."}
    )
    functie = forms.CharField(label="Functie", max_length=80, required=False)
    telefoon = forms.CharField(label="Telefoon op het werk", max_length=22, required=False)


class BeleidForm(Formulier):
    """A choice of the gemeente from a day on. `waarde` cleans to the kind of the default: bool, int or text."""

    waarde = forms.ChoiceField(label="Nieuwe keuze")
    vanaf = DatumVeld(
        label="Geldt vanaf",
        zin_voor="Een keuze kan vanaf vandaag gelden, niet eerder: besluiten van toen blijven zoals ze zijn.",
    )
    reden = forms.CharField(label="Reden", max_length=300, required=False)

    def __init__(
        self, *args: Any, standaard: object, vandaag: date, in_maanden: bool = False,
        keuzes: Mapping[str, str] | None = None, **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.standaard = standaard
        vanaf = self.fields["vanaf"]
        assert isinstance(vanaf, DatumVeld)
        vanaf.niet_voor = vandaag
        if isinstance(standaard, int) and not isinstance(standaard, bool):
            eenheid, label, meest = (MAAND, "maanden", 120) if in_maanden else (DAG, "dagen", 90)
            self.fields["waarde"] = AantalVeld(eenheid=eenheid, label=f"Nieuw aantal {label}", minimum=1, maximum=meest)
            return
        veld = self.fields["waarde"]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = [("ja", "Ja"), ("nee", "Nee")] if keuzes is None else list(keuzes.items())

    def clean_waarde(self) -> bool | int | str:
        waarde: int | str = self.cleaned_data["waarde"]
        return waarde == "ja" if isinstance(self.standaard, bool) else waarde


class GemeenteForm(Formulier):
    """What DUO and the letters need of a gemeente. All may stay empty; the page says what does not work then.

    `oin`: twenty digits (OIN-stelsel, Logius). Address lines are parted by a comma, as a letter breaks them.
    """

    oin = forms.CharField(
        label="OIN (het nummer waarmee DUO jullie kent)",
        help_text="Twintig cijfers, uit het COR van Logius. DUO stuurt berichten naar dit nummer.",
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        max_length=40,
        required=False,
    )
    adres = forms.CharField(
        label="Bezoekadres",
        help_text="Met een komma tussen straat en postcode. Dit staat in brieven en uitnodigingen.",
        max_length=200,
        required=False,
    )
    bezwaaradres = forms.CharField(
        label="Adres voor bezwaar",
        help_text="Met een komma tussen de regels. Zonder dit adres gaat er geen besluit uit (Awb artikel 3:45).",
        max_length=200,
        required=False,
    )
    telefoon = forms.CharField(label="Telefoon van de gemeente", max_length=22, required=False)
    email = forms.EmailField(
        label="E-mailadres in brieven",
        required=False,
        error_messages={"invalid": "Dit is geen e-mailadres. Bijvoorbeeld inburgering@gemeente.example."},
    )

    def clean_oin(self) -> str | None:
        oin = re.sub(r"[\s.]", "", self.cleaned_data["oin"])
        if oin and not is_oin(oin):
            raise forms.ValidationError(f"Een OIN heeft twintig cijfers. Dit zijn {len(oin)} tekens.")
        return oin or None

    def clean_telefoon(self) -> str:
        telefoon = str(self.cleaned_data["telefoon"])
        # Not a TelefoonVeld: gemeenten have short numbers such as 14 035.
        if telefoon and re.fullmatch(r"\+?[0-9][0-9 ()\-]{3,20}", telefoon) is None:
            raise forms.ValidationError("Dit is geen telefoonnummer. Bijvoorbeeld 14 035 of 035 555 01 20.")
        return telefoon
