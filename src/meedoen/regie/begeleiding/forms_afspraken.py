# SPDX-License-Identifier: EUPL-1.2
"""Forms of goals and agreements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from django import forms

from meedoen.domein.gebeurtenissen import Uitkomst
from meedoen.regie.begeleiding.doelen import DOELEN, THEMAS
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.web.velden import DatumVeld
from meedoen.regie.web.zinnen.domein_nl.begeleiding import UITKOMSTEN

_GEEN: Final = "Geen ziekten, geloof of politiek."


class DoelForm(DaadForm):
    """A goal: chosen from the library, or in the person's own words."""

    thema = forms.ChoiceField(
        label="Waar gaat het over?", choices=[(thema.value, naam) for thema, naam in THEMAS.items()]
    )
    uit_lijst = forms.ChoiceField(
        label="Kies een zin", required=False,
        choices=(("", "Eigen woorden"),
                 *((naam, tuple((zin, zin) for zin in DOELEN[thema])) for thema, naam in THEMAS.items())),
    )  # fmt: skip
    eigen = forms.CharField(
        label="Of in eigen woorden", required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=f"Begin met “Ik wil”. {_GEEN}",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Ask for exactly one of the two."""
        velden = super().clean() or {}
        if not self.errors and bool(velden.get("uit_lijst")) is bool(velden.get("eigen", "").strip()):
            self.add_error("eigen", "Kies een zin uit de lijst, of schrijf er zelf een. Niet allebei.")
        return velden

    def tekst(self) -> str:
        """Return the goal of a valid form."""
        return str(self.cleaned_data["uit_lijst"] or self.cleaned_data["eigen"].strip())


class AfspraakForm(DaadForm):
    """Who does what by when, and how both see that it is done."""

    wat = forms.CharField(label="Wat spreken jullie af?", max_length=200, help_text=_GEEN)
    wie = forms.CharField(label="Wie doet het?", required=False, max_length=120)
    begeleider_id = forms.TypedChoiceField(
        label="Doet een begeleider of vrijwilliger het, of doet die mee?", required=False, coerce=UUID,
        empty_value=None,
        help_text="Die ziet deze afspraak dan op de telefoon en meldt wat ervan kwam. Een vrijwilliger ziet alleen "
        "wat er staat bij “Wat spreken jullie af?” en de dag: zet daar geen achternaam.",
    )  # fmt: skip
    uiterlijk = DatumVeld(label="Uiterlijk")
    gezien = forms.CharField(
        label="Hoe zien jullie allebei dat het klaar is?", required=False, max_length=200,
        help_text="Bijvoorbeeld: de bevestiging van de school.",
    )  # fmt: skip
    doel_id = forms.TypedChoiceField(label="Bij welk doel?", required=False, coerce=UUID, empty_value=None)

    def __init__(
        self, *args: Any, doelen: Sequence[tuple[str, str]], begeleiders: Sequence[tuple[str, str]] = (), **opties: Any
    ) -> None:
        super().__init__(*args, **opties)
        self.fields["doel_id"].choices = [("", "Geen doel"), *doelen]  # type: ignore[attr-defined]
        self.fields["begeleider_id"].choices = [("", "Nee"), *begeleiders]  # type: ignore[attr-defined]
        if not begeleiders:
            del self.fields["begeleider_id"]

    def clean(self) -> dict[str, Any]:
        """Ask for somebody: in words, or who guides."""
        velden = super().clean() or {}
        if not self.errors and not velden["wie"].strip() and not velden.get("begeleider_id"):
            self.add_error("wie", "Vul in wie het doet, of kies wie begeleidt.")
        return velden


class UitkomstForm(DaadForm):
    """What came of an agreement."""

    uitkomst = forms.ChoiceField(
        label="Wat kwam ervan?",
        choices=[(u.value, UITKOMSTEN[u].capitalize()) for u in Uitkomst],
        widget=forms.RadioSelect,
    )
    nieuwe_dag = DatumVeld(
        label="Nieuwe dag", required=False, help_text="Alleen als het niet is gelukt en jullie het nog eens proberen."
    )
    toelichting = forms.CharField(
        label="Toelichting", required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=f"Wat hielp, of wat zat in de weg? {_GEEN}",
    )  # fmt: skip


class DoelKlaarForm(DaadForm):
    """A goal that was reached or let go."""

    gehaald = forms.ChoiceField(
        label="Is het doel gehaald?", choices=(("ja", "Ja"), ("nee", "Nee, we laten het los")), widget=forms.RadioSelect
    )
