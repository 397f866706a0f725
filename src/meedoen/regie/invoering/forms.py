# SPDX-License-Identifier: EUPL-1.2
"""The form of a point."""

from django import forms

from meedoen.regie.invoering.models import Staat
from meedoen.regie.invoering.sjabloon import RUBRIEKEN
from meedoen.regie.web.velden import DatumVeld, Formulier


class PuntForm(Formulier):
    """A thing to arrange, by whom and by when. `versie` tells whether a colleague changed it meanwhile."""

    titel = forms.CharField(label="Wat moet er gebeuren", max_length=120)
    rubriek = forms.ChoiceField(label="Hoort bij", choices=tuple(RUBRIEKEN.items()))
    uitleg = forms.CharField(label="Uitleg", required=False, max_length=300)
    wie = forms.CharField(
        label="Wie doet het", required=False, max_length=100, help_text="Een collega, een functie of een afdeling."
    )
    uiterlijk = DatumVeld(label="Uiterlijk klaar", required=False)
    staat = forms.ChoiceField(label="Hoever is het", choices=Staat.choices, initial=Staat.OPEN)
    toelichting = forms.CharField(
        label="Wat is er afgesproken",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Geen namen of gegevens van inburgeraars.",
    )
    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
