# SPDX-License-Identifier: EUPL-1.2
"""What somebody of a school fills in: who the school is, and which file."""

from __future__ import annotations

from django import forms

from meedoen.regie.web.velden import Formulier, LijstbestandVeld


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

    bestand = LijstbestandVeld(
        label="Ingevulde lijst",
        uitleg="Hoogstens 500 rijen. Heb je er meer, knip de lijst dan of sluit je systeem aan op de API.",
    )
