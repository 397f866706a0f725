# SPDX-License-Identifier: EUPL-1.2
"""What somebody of a school fills in: who the school is, and which file."""

from __future__ import annotations

from typing import Any

from django import forms

from meedoen.regie.web.ontvangen import HOOGSTENS_BYTES
from meedoen.regie.web.velden import Formulier


class SchoolForm(Formulier):
    """The client_id and client_secret that the gemeente handed over."""

    client_id = forms.CharField(
        label="Nummer van de aansluiting (client_id)",
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
    )
    geheim = forms.CharField(
        label="Geheim (client_secret)",
        max_length=200,
        strip=True,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )


class LijstForm(Formulier):
    """The list as the school filled it in."""

    bestand = forms.FileField(
        label="Ingevulde lijst",
        help_text="Excel (.xlsx) of CSV, zonder formules en macro's. Hoogstens 500 rijen.",
        allow_empty_file=True,
        max_length=255,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
        error_messages={
            "required": "Kies eerst een bestand.",
            "invalid": "Kies eerst een bestand.",
            "max_length": "De naam van dit bestand is te lang. Geef het een kortere naam.",
        },
    )

    def clean_bestand(self) -> Any:
        bestand = self.cleaned_data["bestand"]
        if bestand.size > HOOGSTENS_BYTES:
            raise forms.ValidationError(
                f"Dit bestand is {bestand.size // 1_000_000} MB. Meedoen leest hier hoogstens 5 MB. "
                "Zitten er andere bladen of plaatjes in? Bewaar alleen de lijst."
            )
        return bestand
