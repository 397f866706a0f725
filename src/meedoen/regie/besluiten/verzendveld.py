# SPDX-License-Identifier: EUPL-1.2
"""The question how the letter of a besluit goes out: in the form of each act that takes one, and afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django import forms

from meedoen.domein.gebeurtenissen import Verzendwijze
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.web.velden import DatumVeld

LATER: Final = "later"
WIJZEN: Final[Mapping[Verzendwijze, str]] = {
    Verzendwijze.POST: "Met de post",
    Verzendwijze.UITGEREIKT: "Ik geef de brief zelf",
    Verzendwijze.VEILIG_BERICHT: "Met een veilig bericht",
}
HOE: Final[Mapping[str, str]] = {
    Verzendwijze.POST: "met de post",
    Verzendwijze.UITGEREIKT: "zelf gegeven",
    Verzendwijze.VEILIG_BERICHT: "met een veilig bericht",
}
"""How a letter went, behind its day."""
NU: Final[Mapping[Verzendwijze | None, str]] = {
    Verzendwijze.POST: "Verstuur de brief vandaag.",
    Verzendwijze.UITGEREIKT: "Geef de brief vandaag.",
    Verzendwijze.VEILIG_BERICHT: "Stuur de brief vandaag met een veilig bericht.",
    None: "De brief staat klaar. Leg vast wanneer hij weg is.",
}
"""What is to be done with a letter, right after the besluit, by how it goes out."""


def _lees(waarde: str) -> Verzendwijze | None:
    return None if waarde == LATER else Verzendwijze(waarde)


class HoeWegVeld(forms.TypedChoiceField):
    """How the letter goes out today; None: later, and somebody writes down when. Left out: by post."""

    def __init__(self) -> None:
        super().__init__(
            label="Wanneer gaat de brief weg?",
            choices=[
                *((wijze.value, f"Vandaag: {zin[0].lower()}{zin[1:]}") for wijze, zin in WIJZEN.items()),
                (LATER, "Later: ik leg vast wanneer de brief weg is"),
            ],
            coerce=_lees, initial=Verzendwijze.POST.value,
            help_text="Het besluit geldt vanaf die dag. De dag erna begint de tijd voor bezwaar of beroep.",
        )  # fmt: skip

    def clean(self, value: Any) -> Verzendwijze | None:
        """Take a form without the answer, as one of before the question was asked, as sent by post."""
        return Verzendwijze.POST if value in self.empty_values else super().clean(value)


def kies_wijze(form: forms.BaseForm, dossier: Dossier) -> None:
    """Let handing over be the first choice where no address can stand on the letter."""
    if dossier.geheim_adres:
        form.fields["hoe_weg"].initial = Verzendwijze.UITGEREIKT.value


def alleen_vandaag(form: forms.BaseForm) -> None:
    """Leave out that the letter goes later, where a day in it counts from today."""
    veld = form.fields["hoe_weg"]
    assert isinstance(veld, HoeWegVeld)
    veld.choices = [(wijze.value, f"Vandaag: {zin[0].lower()}{zin[1:]}") for wijze, zin in WIJZEN.items()]


class IntrekForm(DaadForm):
    """Why a besluit is withdrawn, and how the letter that says so goes out."""

    reden = forms.CharField(
        label="Waarom?", max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dit komt in de brief. Schrijf aan de inburgeraar (u).",
        error_messages={"required": "Schrijf in een paar woorden waarom."},
    )  # fmt: skip
    hoe_weg = HoeWegVeld()


class VerstuurdForm(DaadForm):
    """On which day the letter went out, and how."""

    datum = DatumVeld(label="Verstuurd op")
    hoe = forms.TypedChoiceField(
        label="Hoe?", choices=[(wijze.value, zin) for wijze, zin in WIJZEN.items()], coerce=Verzendwijze
    )

    def __init__(self, *args: Any, vandaag: date, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["datum"].initial = vandaag
