# SPDX-License-Identifier: EUPL-1.2
"""Forms for a phone at a kitchen table. Each carries its own key, so that what is sent twice is kept once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time
from typing import Any, Final
from uuid import UUID

from django import forms

from meedoen.domein.gebeurtenissen import Uitkomst
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.services import VeldWeigering
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web.velden import DatumVeld
from meedoen.regie.web.zinnen.domein_nl.begeleiding import UITKOMSTEN

_GEEN: Final = "Geen ziekten, geloof of politiek."
SOORTEN: Final = (("bezoek", "Bezoek of gesprek"), ("bellen", "Bellen of appen"), ("regelen", "Iets regelen"),
                  ("reizen", "Reizen"))  # fmt: skip
_MEEST: Final = 24 * 60


class VerzendForm(DaadForm):
    """A form with a key (`sleutel`) of its own, made when the page was asked for."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **opties: Any) -> None:
        opties["initial"] = {"sleutel": nieuw_id(), **opties.get("initial", {})}
        super().__init__(*args, **opties)

    def meld(self, fout: VeldWeigering) -> None:
        """Put the sentence by its field; what was sent before with other words gets a key of its own."""
        super().meld(fout)
        if fout.code == "anders_verstuurd":
            self.data = {**{naam: self.data.get(naam) for naam in self.data}, "sleutel": str(nieuw_id())}


class DuurVeld(forms.CharField):
    """How long something took: "1.30", "1:30", "1,5", "1 uur 30" or "45 minuten"; cleans to minutes, below zero too."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(max_length=20, **opties)

    def clean(self, value: Any) -> int:
        """Return minutes. A plain number up to 12 is hours, above that minutes."""
        tekst = super().clean(value).strip().lower().replace("−", "-")
        minuten = _minuten(tekst.lstrip("-").strip())
        if minuten is None or not 0 < minuten <= _MEEST:
            raise forms.ValidationError("Schrijf hoe lang. Bijvoorbeeld 1:30, of 45 minuten.")
        return -minuten if tekst.startswith("-") else minuten


def _minuten(tekst: str) -> int | None:
    if gevonden := re.fullmatch(r"(\d{1,2})[:.](\d{2})(?: ?uur)?", tekst):
        uur, rest = int(gevonden[1]), int(gevonden[2])
        return uur * 60 + rest if rest < 60 else None
    if gevonden := re.fullmatch(r"(\d{1,2}),(\d)(?: ?uur| ?u)?", tekst):
        return int(gevonden[1]) * 60 + int(gevonden[2]) * 6
    if gevonden := re.fullmatch(r"(\d{1,4}) ?(?:m|min|minuut|minuten)\.?", tekst):
        return int(gevonden[1])
    if gevonden := re.fullmatch(r"(\d{1,2}) ?(?:u|uur)(?: ?(?:en)? ?(\d{1,2})(?: ?(?:m|min|minuten))?)?", tekst):
        return int(gevonden[1]) * 60 + int(gevonden[2] or 0)
    if re.fullmatch(r"\d{1,4}", tekst):
        return int(tekst) * 60 if int(tekst) <= 12 else int(tekst)
    return None


class TijdVeld(forms.CharField):
    """An hour of the day: "10.30", "10:30" or "10"; cleans to `time`."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(max_length=12, **opties)

    def clean(self, value: Any) -> time:
        """Return the hour, in Europe/Amsterdam."""
        gevonden = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?(?: ?uur)?", super().clean(value).strip().lower())
        if gevonden is None or int(gevonden[1]) > 23 or int(gevonden[2] or 0) > 59:
            raise forms.ValidationError("Schrijf een tijd. Bijvoorbeeld 10.30.")
        return time(int(gevonden[1]), int(gevonden[2] or 0))


class UrenForm(VerzendForm):
    """Hours in the ledger; below zero mends a mistake."""

    dag = DatumVeld(label="Welke dag?")
    minuten = DuurVeld(label="Hoe lang?", help_text="Bijvoorbeeld 1:30, of 45 minuten. Te veel geboekt? Schrijf -0:30.")
    wat = forms.ChoiceField(label="Wat deed je?", choices=SOORTEN, widget=forms.RadioSelect, initial="bezoek")
    uitleg = forms.CharField(
        label="Uitleg", required=False, max_length=160, help_text=f"Alleen nodig bij een verbetering. {_GEEN}"
    )


class NotitieForm(VerzendForm):
    """A short note."""

    tekst = forms.CharField(
        label="Wat wil je onthouden?", max_length=1000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=f"De consulent leest dit ook. {_GEEN}",
    )  # fmt: skip
    delen = forms.BooleanField(
        label="Delen met deze persoon", required=False,
        help_text="Aan: deze persoon mag dit meteen lezen. Uit: alleen als die erom vraagt.",
    )  # fmt: skip


class BezoekForm(VerzendForm):
    """An appointment."""

    dag = DatumVeld(label="Welke dag?")
    tijd = TijdVeld(label="Hoe laat?", help_text="Bijvoorbeeld 10.30")
    waar = forms.CharField(label="Waar?", max_length=80, help_text="Bijvoorbeeld: thuis, of de bibliotheek")
    wat = forms.CharField(label="Wat gaan jullie doen?", max_length=160, help_text=_GEEN)


class AfspraakForm(VerzendForm):
    """Something to do, by whom of the organisation, by when."""

    wat = forms.CharField(label="Wat is er te doen?", max_length=200, help_text=_GEEN)
    wie = forms.TypedChoiceField(label="Wie doet het?", coerce=UUID)
    uiterlijk = DatumVeld(label="Uiterlijk")

    def __init__(self, *args: Any, collegas: Sequence[tuple[UUID, str]], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["wie"].choices = collegas  # type: ignore[attr-defined]


class KlaarForm(DaadForm):
    """What came of something to do."""

    uitkomst = forms.ChoiceField(
        label="Wat kwam ervan?", choices=[(u.value, UITKOMSTEN[u].capitalize()) for u in Uitkomst],
        widget=forms.RadioSelect,
    )  # fmt: skip
    toelichting = forms.CharField(
        label="Toelichting", required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"Wat hielp, of wat zat in de weg? {_GEEN}",
    )  # fmt: skip


class AannemenForm(DaadForm):
    """Who of the organisation does it."""

    begeleider = forms.TypedChoiceField(label="Wie begeleidt?", coerce=UUID, required=False, empty_value=None)
    vrijwilliger = forms.TypedChoiceField(
        label="Welke vrijwilliger?", coerce=UUID, required=False, empty_value=None,
        help_text="Ziet alleen de voornaam, het telefoonnummer en de eigen taken.",
    )  # fmt: skip

    def __init__(
        self, *args: Any, begeleiders: Sequence[tuple[UUID, str]], vrijwilligers: Sequence[tuple[UUID, str]],
        **opties: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **opties)
        for veld, mensen in (("begeleider", begeleiders), ("vrijwilliger", vrijwilligers)):
            self.fields[veld].choices = [("", "Niemand"), *mensen]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for at least one of the two."""
        velden = super().clean() or {}
        if not self.errors and not (velden.get("begeleider") or velden.get("vrijwilliger")):
            self.add_error("begeleider", "Kies wie het doet.")
        return velden


class TerugForm(DaadForm):
    """Why a referral is given back."""

    reden = forms.CharField(
        label="Waarom geven jullie dit terug?", max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"De consulent leest dit. {_GEEN}",
    )  # fmt: skip
