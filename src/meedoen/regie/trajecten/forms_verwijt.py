# SPDX-License-Identifier: EUPL-1.2
"""Forms of the judgement by two people that somebody is to blame for a PVT or MAP that is late."""

from __future__ import annotations

from uuid import UUID

from django import forms

from meedoen.regie.trajecten.forms import TrajectFormulier
from meedoen.regie.trajecten.services import Hoor, Oordeel
from meedoen.regie.web.velden import DatumVeld, uuid_of_niets

_TEKST = forms.Textarea(attrs={"rows": 4})


class VoorlegForm(TrajectFormulier):
    """What was heard, and why it is to blame; the page fills in what was on it."""

    hoor = forms.ChoiceField(
        label="Heb je de inburgeraar gesproken?",
        widget=forms.RadioSelect,
        choices=((Hoor.GEHOORD, "Ja, gesproken"), (Hoor.NIET_GEKOMEN, "Nee, wel uitgenodigd maar niet gekomen")),
        help_text="Spreek in de eigen taal, met een tolk als dat nodig is.",
    )
    hoor_op = DatumVeld(label="Dag van dit gesprek", help_text="Ook als de inburgeraar die dag niet kwam.")
    verklaring = forms.CharField(
        label="Wat zei de inburgeraar?", required=False, max_length=2000, widget=_TEKST,
        help_text="Nodig als je de inburgeraar sprak. Over gezondheid alleen wat die zelf laat meetellen.",
    )  # fmt: skip
    datum = DatumVeld(label="Alsnog gedaan op", required=False, help_text="Laat leeg als het nog niet is gedaan.")
    reden = forms.CharField(
        label="Waarom is het verwijtbaar?", max_length=500, widget=_TEKST,
        help_text="Zeg ook waarom wat voor de inburgeraar spreekt niet zwaarder weegt. Geen ziekten, geloof of "
        "politiek: dit staat straks op de tijdlijn.",
    )  # fmt: skip
    gezien = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def oordeel(self) -> Oordeel:
        """Return what is filled in; only of a valid form."""
        d = self.cleaned_data
        return Oordeel(
            datum=d["datum"], hoor=Hoor(d["hoor"]), hoor_op=d["hoor_op"], verklaring=d["verklaring"], reden=d["reden"],
            gezien=d["gezien"] if d["gezien"] is not None else -1,
        )  # fmt: skip


class BevestigForm(TrajectFormulier):
    """Which proposal was read; the page fills it in."""

    voorstel = forms.CharField(required=False, widget=forms.HiddenInput)

    def voorstel_id(self) -> UUID:
        """Return the id of the proposal that was read; what is no id is that of none."""
        return uuid_of_niets(self.cleaned_data["voorstel"]) or UUID(int=0)


class TeruggeefForm(BevestigForm):
    """Why a proposal goes back."""

    reden = forms.CharField(
        label="Waarom geef je het terug?", max_length=500, widget=_TEKST,
        help_text="Wat moet er eerst nog gebeuren? Schrijf niets over gezondheid.",
    )  # fmt: skip


class TerughaalForm(TrajectFormulier):
    """Nothing to fill in."""
