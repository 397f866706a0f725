# SPDX-License-Identifier: EUPL-1.2
"""What people fill in: which quarter and which gemeenten, when it was delivered, and the layout of the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from meedoen.regie.uitvoer.cbs import beschrijving, xsd
from meedoen.regie.uitvoer.cbs.kwartaal import Kwartaal, laatste_voorbij, reeks
from meedoen.regie.web.velden import DatumVeld, Formulier

_TERUG = 8
"""So many quarters can be chosen: two years back."""


class OpgaveForm(Formulier):
    """For which quarter and which gemeenten an opgave is made."""

    kwartaal = forms.ChoiceField(label="Kwartaal")
    gemeenten = forms.TypedMultipleChoiceField(
        label="Gemeenten in dit bestand", coerce=int, widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies minstens één gemeente."},
    )  # fmt: skip
    berichtgever = forms.CharField(
        label="Berichtgever", max_length=80, help_text="Wie levert bij het CBS: de gemeente of de regio."
    )

    def __init__(self, *args: Any, gemeenten: Sequence[tuple[int, str]], vandaag: date, **opties: Any) -> None:
        super().__init__(*args, **opties)
        laatste = laatste_voorbij(vandaag)
        eerste = laatste
        for _ in range(_TERUG - 1):
            eerste = max(eerste.vorige, Kwartaal(2022, 1))
        self.fields["kwartaal"].choices = [(k.code, k.naam) for k in reversed(reeks(eerste, laatste))]  # type: ignore[attr-defined]
        self.fields["gemeenten"].choices = gemeenten  # type: ignore[attr-defined]
        self.fields["gemeenten"].initial = [code for code, _ in gemeenten]
        if len(gemeenten) == 1:
            self.fields["gemeenten"].widget = forms.MultipleHiddenInput()


class GeleverdForm(Formulier):
    """When the file went to CBS, and what CBS gave as proof."""

    geleverd_op = DatumVeld(label="Op welke dag is het geleverd?")
    kenmerk = forms.CharField(
        label="Ontvangstbewijs", required=False, max_length=80, help_text="Het nummer of de tekst die het CBS gaf."
    )

    def __init__(self, *args: Any, vanaf: date, vandaag: date, **opties: Any) -> None:
        super().__init__(*args, **opties)
        veld = self.fields["geleverd_op"]
        veld.niet_voor, veld.niet_na = vanaf, vandaag  # type: ignore[attr-defined]
        veld.zin_na = "Deze dag moet nog komen."  # type: ignore[attr-defined]


class BeschrijvingForm(Formulier):
    """The layout (JSON) and the XSD of CBS; either may stay empty."""

    beschrijving = forms.FileField(
        label="Beschrijving van het bestand (JSON)", required=False,
        help_text="Leeg: het voorbeeld van Meedoen. Dat is niet van het CBS.",
        widget=forms.FileInput(attrs={"accept": ".json"}), allow_empty_file=True, max_length=255,
    )  # fmt: skip
    schema = forms.FileField(
        label="XSD van het CBS", required=False,
        help_text="Leeg: Meedoen maakt een XSD uit de beschrijving. Een XSD met DOCTYPE, import of include kan niet.",
        widget=forms.FileInput(attrs={"accept": ".xsd,.xml"}), allow_empty_file=True, max_length=255,
    )  # fmt: skip
    vanaf = DatumVeld(label="Geldt vanaf", zin_voor="Een beschrijving kan vanaf vandaag gelden, niet eerder.")
    reden = forms.CharField(label="Reden", max_length=300, required=False)

    def __init__(self, *args: Any, vandaag: date, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["vanaf"].niet_voor = vandaag  # type: ignore[attr-defined]

    def clean_beschrijving(self) -> bytes:
        """Return what was sent; refuse what is far too large before it is read."""
        return _inhoud(self.cleaned_data["beschrijving"], beschrijving.HOOGSTENS_BYTES)

    def clean_schema(self) -> bytes:
        """As the other file."""
        return _inhoud(self.cleaned_data["schema"], xsd.HOOGSTENS_BYTES)


def _inhoud(bestand: Any, hoogstens: int) -> bytes:
    if bestand is None:
        return b""
    if bestand.size > hoogstens:
        raise forms.ValidationError(f"Dit bestand is groter dan {hoogstens // 1000} kB.")
    inhoud: bytes = bestand.read()
    if not inhoud.strip():
        raise forms.ValidationError("Dit bestand is leeg.")
    return inhoud
