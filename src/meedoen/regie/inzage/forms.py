# SPDX-License-Identifier: EUPL-1.2
"""Forms of break-glass."""

from __future__ import annotations

from typing import Any

from django import forms

from meedoen.regie.inzage.services import UREN
from meedoen.regie.web.velden import Formulier


class RedenForm(Formulier):
    """Why somebody has to read a dossier, and for how long."""

    reden = forms.CharField(
        label="Waarom moet je dit dossier lezen?",
        help_text="De inburgeraar kan deze reden later lezen. Schrijf geen namen van anderen op.",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf in een paar woorden waarom."},
    )
    uren = forms.TypedChoiceField(
        label="Voor hoelang?", coerce=int, choices=[(uur, f"{uur} uur") for uur in UREN], initial=UREN[0]
    )


class InzageForm(RedenForm):
    """The same for who can't search: with the gemeente and the number of the dossier."""

    field_order = ("gemeente", "nummer", "reden", "uren")

    gemeente = forms.TypedChoiceField(label="Gemeente", coerce=int)
    nummer = forms.RegexField(
        r"^\s*\d{4}-\d{5}\s*$",
        label="Nummer van het dossier",
        help_text="Bijvoorbeeld 2026-00012. Vraag het aan wie je om hulp vraagt.",
        error_messages={"invalid": "Een nummer is vier cijfers, een streepje en vijf cijfers.",
                        "required": "Vul het nummer van het dossier in."},
    )  # fmt: skip

    def __init__(self, *args: Any, gemeenten: list[tuple[int, str]], **opties: Any) -> None:
        super().__init__(*args, **opties)
        veld = self.fields["gemeente"]
        assert isinstance(veld, forms.TypedChoiceField)
        veld.choices = gemeenten

    def clean_nummer(self) -> str:
        return str(self.cleaned_data["nummer"]).strip()


class NakijkForm(Formulier):
    """Whether a look was right."""

    terecht = forms.ChoiceField(
        label="Was deze inzage terecht?",
        choices=[("ja", "Ja"), ("nee", "Nee")],
        widget=forms.RadioSelect,
    )
    toelichting = forms.CharField(
        label="Toelichting", help_text="Nodig als het niet terecht was.", max_length=300, required=False
    )
