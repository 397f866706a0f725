# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about a task: closing it, putting it away, writing one down."""

from __future__ import annotations

from typing import Any

from django import forms

from meedoen.regie.dossiers.forms import Keuzes
from meedoen.regie.web.velden import DatumVeld, Formulier
from meedoen.regie.web.zinnen.domein_nl.namen import UITSTELREDENEN

GEEN_GEZONDHEID = "Schrijf niets over gezondheid of geloof."


class SluitForm(Formulier):
    """What somebody did, when closing a task; `terug` is the list it was done from."""

    toelichting = forms.CharField(
        label="Wat heb je gedaan?",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"Dit komt op de tijdlijn. {GEEN_GEZONDHEID}",
    )
    terug = forms.CharField(required=False, widget=forms.HiddenInput)


class WegleggenForm(Formulier):
    """Until when a task is put away, and why."""

    tot = DatumVeld(
        label="Tot welke dag?", help_text="Op die dag staat de taak weer in de lijst. Bijvoorbeeld 1-12-2026"
    )
    reden = forms.ChoiceField(
        label="Waarom kan het wachten?", choices=tuple(UITSTELREDENEN.items()), widget=forms.RadioSelect
    )
    toelichting = forms.CharField(
        label="Toelichting",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=f"Dit komt op de tijdlijn, en de teamleider leest het. {GEEN_GEZONDHEID}",
    )


class EigenTaakForm(Formulier):
    """What is to be done, by which day and for whom."""

    wat = forms.CharField(
        label="Wat moet er gebeuren?",
        max_length=200,
        help_text=f"Kort, zoals: bel de school over de les op dinsdag. {GEEN_GEZONDHEID}",
    )
    uiterlijk = DatumVeld(label="Uiterlijk op", help_text="Op die dag staat de taak bovenaan. Bijvoorbeeld 1-12-2026")
    voor = forms.ChoiceField(label="Voor wie?")
    terug = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, collegas: Keuzes, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["voor"].choices = collegas  # type: ignore[attr-defined]
