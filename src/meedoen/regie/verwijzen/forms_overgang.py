# SPDX-License-Identifier: EUPL-1.2
"""Forms to move the guidance or lessons of many people: from whom to whom, and then why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID, uuid4

from django import forms

from meedoen.domein.gebeurtenissen import Begeleidtaak
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.verwijzen.forms import MeerDanAfgesproken
from meedoen.regie.verwijzen.overgangen import LES, Keuze
from meedoen.regie.verwijzen.services.fouten import ZINNEN
from meedoen.regie.web.velden import DatumVeld
from meedoen.regie.web.zinnen.domein_nl.begeleiding import BEGELEIDTAKEN


class KeuzeForm(DaadForm):
    """From whom (with the gemeente: "308:id"), to whom, from when, and for which task.

    `begeleiden`: the organisations of which a begeleider can log in; for lessons any provider will do.
    """

    van = forms.ChoiceField(label="Van welke organisatie?")
    naar = forms.TypedChoiceField(label="Welke organisatie gaat verder?", coerce=UUID)
    vanaf = DatumVeld(label="Vanaf", help_text="Op deze dag stopt de toegang van de organisatie van nu.")
    taak = forms.ChoiceField(
        label="Waarvoor?",
        required=False,
        choices=[
            ("", "Alle begeleiding"), *((t.value, BEGELEIDTAKEN[t]) for t in Begeleidtaak),
            (LES, "Lessen en cursussen (plaatsingen)"),
        ],
    )  # fmt: skip

    def __init__(
        self, *args: Any, van: Sequence[tuple[str, str]], naar: Sequence[tuple[UUID, str]],
        begeleiden: Collection[UUID], **opties: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **opties)
        self._begeleiden = begeleiden
        kies = ("", "Kies een organisatie")
        self.fields["van"].choices = [kies, *van]  # type: ignore[attr-defined]
        self.fields["naar"].choices = [kies, *naar]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        if gegeven.get("van") and gegeven.get("naar") and self._van(gegeven)[1] == gegeven["naar"]:
            self.add_error("naar", "Kies een andere organisatie dan die van nu.")
        elif gegeven.get("naar") and gegeven.get("taak") != LES and gegeven["naar"] not in self._begeleiden:
            self.add_error("naar", ZINNEN["niemand_logt_in"])
        return gegeven

    def _van(self, gegeven: dict[str, Any]) -> tuple[int, UUID]:
        code, _, id_ = gegeven["van"].partition(":")
        return int(code), UUID(id_)

    def namen(self) -> dict[UUID, str]:
        """Return how both organisations are called; only for a form that is valid."""
        van, naar = (dict(self.fields[naam].choices) for naam in ("van", "naar"))  # type: ignore[attr-defined]
        _, van_id = self._van(self.cleaned_data)
        return {van_id: van[self.cleaned_data["van"]].rpartition(" (")[0], **naar}

    def keuze(self) -> Keuze:
        """Return what was chosen; only for a form that is valid."""
        gegeven = self.cleaned_data
        code, van_id = self._van(gegeven)
        return Keuze(code, van_id, gegeven["naar"], gegeven["vanaf"], gegeven["taak"])


class OvergangForm(DaadForm):
    """Why, whether it may be more than agreed, and the key that makes a second click the same move."""

    reden = forms.CharField(
        label="Waarom?", max_length=300, help_text="Dit komt bij iedereen op de tijdlijn. Niets over een persoon."
    )
    boven_contract = MeerDanAfgesproken()
    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
