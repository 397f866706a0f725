# SPDX-License-Identifier: EUPL-1.2
"""The form of a party in the guide."""

from __future__ import annotations

from django import forms

from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.verwijzen.gids import THEMAS
from meedoen.regie.web.velden import InGemeente


class GidsForm(InGemeente, DaadForm):
    """What everybody may read of a party: never the name of somebody who is helped there."""

    field_order = ("gemeente", "thema", "naam", "wat", "waar", "telefoon", "email", "website")

    thema = forms.ChoiceField(label="Thema", choices=[(thema.value, naam) for thema, naam in THEMAS.items()])
    naam = forms.CharField(label="Naam", max_length=128)
    wat = forms.CharField(
        label="Wat kun je er doen?", max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Korte zinnen in gewone taal. Ook: wanneer, en wat het kost.",
    )  # fmt: skip
    waar = forms.CharField(label="Waar?", required=False, max_length=160)
    telefoon = forms.CharField(label="Telefoon", required=False, max_length=22, help_text="Van de partij zelf.")
    email = forms.EmailField(label="E-mail", required=False)
    website = forms.URLField(label="Website", required=False, assume_scheme="https")
    versie = forms.IntegerField(required=False, widget=forms.HiddenInput())

    def partij(self) -> dict[str, str]:
        """Return the fields of the party of a valid form."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam not in ("gemeente", "versie")}
