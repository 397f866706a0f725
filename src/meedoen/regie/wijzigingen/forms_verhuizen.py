# SPDX-License-Identifier: EUPL-1.2
"""Forms of a move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.web import datums
from meedoen.regie.web.velden import DatumVeld, Formulier, GemeenteVeld
from meedoen.regie.web.zinnen.domein_nl.traject import LESSEN
from meedoen.regie.wijzigingen.overdracht.inhoud import Verzoek
from meedoen.regie.wijzigingen.overdracht.vorm import HOOGSTENS_BYTES


class VertrekForm(Formulier):
    """Somebody left: when, and where to."""

    datum = DatumVeld(label="Verhuisd op", help_text="De eerste dag op het nieuwe adres.")
    gemeente = GemeenteVeld(label="Nieuwe gemeente", required=False)
    buitenland = forms.BooleanField(label="Vertrokken naar het buitenland", required=False)

    def clean(self) -> dict[str, Any]:
        v = self.cleaned_data
        if v.get("buitenland") and v.get("gemeente"):
            self.add_error("gemeente", "Kies een van de twee: een gemeente, of het buitenland.")
        return v


class VerzoekForm(Formulier):
    """The request of the new gemeente, and what only we know: our own fines."""

    gemeente = GemeenteVeld(label="Welke gemeente vraagt het?")
    door = forms.CharField(label="Wie vraagt het?", max_length=120, help_text="Naam en functie.")
    op = DatumVeld(label="Gevraagd op")
    kenmerk = forms.CharField(label="Kenmerk van het verzoek", max_length=60, required=False)
    met_boete = forms.ChoiceField(
        label="Heeft onze gemeente een boete opgelegd voor de inburgering?",
        choices=(("nee", "Nee"), ("ja", "Ja")), widget=forms.RadioSelect,
        help_text="Wat in dit dossier staat, is hier ingevuld. Kijk na of het alles is.",
    )  # fmt: skip
    boetes = forms.CharField(
        label="Welke boete?", required=False, max_length=600, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Per boete: het artikel, de datum en het bedrag. Het bedrag vul je zelf in.",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        v = self.cleaned_data
        if v.get("met_boete") == "ja" and not (v.get("boetes") or "").strip():
            self.add_error("boetes", "Schrijf op welke boete het is.")
        return v

    def verzoek(self) -> Verzoek:
        """Return the request."""
        v = self.cleaned_data
        return Verzoek(gemeente=v["gemeente"], door=v["door"].strip(), op=v["op"], kenmerk=v["kenmerk"].strip())

    def tekst_boetes(self) -> str:
        """Return our own fines in words; empty when there are none."""
        v = self.cleaned_data
        return v["boetes"].strip() if v["met_boete"] == "ja" else ""


class BestandForm(Formulier):
    """The signed file of the previous gemeente."""

    bestand = forms.FileField(
        label="Bestand van de vorige gemeente", help_text="Het JSON-bestand, niet de PDF.", max_length=255,
        allow_empty_file=True, widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
        error_messages={"required": "Kies eerst een bestand.", "invalid": "Kies eerst een bestand."},
    )  # fmt: skip

    def ruw(self) -> bytes:
        """Return what was sent, one byte more than fits at most: then it is refused as too large."""
        inhoud: bytes = self.cleaned_data["bestand"].read(HOOGSTENS_BYTES + 1)
        return inhoud


class OvernemenForm(Formulier):
    """What to copy of a package that was read, and that its key was compared."""

    pakket = forms.CharField(widget=forms.HiddenInput, max_length=2 * HOOGSTENS_BYTES)
    lessen = forms.TypedMultipleChoiceField(
        label="Welke lesuren neem je over?", coerce=int, required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Ze komen in het dossier met als bron: de vorige gemeente.",
    )  # fmt: skip
    gecontroleerd = forms.BooleanField(
        label="Ik belde de vorige gemeente op een nummer dat ik zelf opzocht. De sleutel is dezelfde.", required=False
    )

    def __init__(self, *args: Any, lessen: Sequence[g.LesurenGeboekt], bekend: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        veld = self.fields["lessen"]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = [(plek, _les(les)) for plek, les in enumerate(lessen)]
        veld.initial = list(range(len(lessen)))
        if not lessen:
            del self.fields["lessen"]
        if bekend:
            del self.fields["gecontroleerd"]


def _les(les: g.LesurenGeboekt) -> str:
    van, tot = datums.kort(les.vanaf), datums.kort(les.tot_en_met)
    return f"{les.uren} uur {LESSEN[les.lessoort.value]} bij {les.school}, {van} tot en met {tot}"
