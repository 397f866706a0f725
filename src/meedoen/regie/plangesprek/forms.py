# SPDX-License-Identifier: EUPL-1.2
"""Forms of the joint plan session."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms

from meedoen.domein.gebeurtenissen import Kanaal
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.web.velden import DatumVeld
from meedoen.regie.web.vertaling import TALEN, vertaling

TAALKEUZES = (("", "Alleen Nederlands"), *((code, vertaling(code).naam_nl) for code in TALEN))


NAAM_HOOGSTENS: Final = 120


class BewaarForm(DaadForm):
    """Keep what was discussed."""

    datum = DatumVeld(label="Op welke dag praatten jullie?")
    kanaal = forms.ChoiceField(
        label="Waar?", choices=((Kanaal.KANTOOR.value, "Op kantoor"), (Kanaal.BEZOEK.value, "Bij de inburgeraar")),
        widget=forms.RadioSelect,
    )  # fmt: skip
    taal = forms.ChoiceField(label="Taal naast het Nederlands", required=False, choices=TAALKEUZES)
    tolk = forms.BooleanField(label="Er was een tolk bij", required=False)
    erbij = forms.CharField(
        label="Wie was er nog meer bij?", required=False, max_length=480,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Elke naam op een regel, met de organisatie. Bijvoorbeeld: Henk Smit, VluchtelingenWerk. "
                  "Zet de tolk er niet bij.",
    )  # fmt: skip

    def namen(self) -> list[str]:
        """Return the names of a valid form."""
        return [regel.strip() for regel in self.cleaned_data["erbij"].splitlines() if regel.strip()]

    def clean_erbij(self) -> str:
        erbij = str(self.cleaned_data["erbij"])
        if any(len(regel.strip()) > NAAM_HOOGSTENS for regel in erbij.splitlines()):
            raise forms.ValidationError(f"Een naam is langer dan {NAAM_HOOGSTENS} tekens. Zet elke naam op een regel.")
        return erbij


class TekenForm(DaadForm):
    """Somebody signs, or signed the print."""

    plek = forms.TypedChoiceField(label="Wie tekent?", coerce=int, widget=forms.RadioSelect)
    wijze = forms.ChoiceField(
        label="Hoe?", choices=(("scherm", "Hier op het scherm"), ("papier", "Op het papier")), widget=forms.RadioSelect
    )
    naam = forms.CharField(
        label="Naam", required=False, max_length=120,
        help_text="Op het scherm: de persoon typt hier zelf de eigen naam. Op papier: laat dit leeg.",
    )  # fmt: skip
    datum = DatumVeld(label="Op welke dag?")

    def __init__(self, *args: Any, mensen: Sequence[tuple[int, Mapping[str, str]]], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["plek"].choices = [(plek, mens["naam"]) for plek, mens in mensen]  # type: ignore[attr-defined]
