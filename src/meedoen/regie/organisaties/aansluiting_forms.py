# SPDX-License-Identifier: EUPL-1.2
"""Forms of the functioneel beheerder about providers and the clients of the API they use."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from django import forms

from meedoen.domein.partners import BEVOEGDHEDEN, Bevoegdheid
from meedoen.domein.toegang import Doel
from meedoen.regie.organisaties.aansluitingen import keur_adres
from meedoen.regie.organisaties.services import Geweigerd
from meedoen.regie.web.velden import DatumVeld, Formulier, InGemeente

DOELEN: Final = (
    (Doel.LES.value, "Les geven: naam en adres"),
    (Doel.BEGELEIDING.value, "Begeleiden: ook telefoon, e-mail, taal en tolk"),
)
SOORTEN: Final = (("taalschool", "Taalschool"), ("begeleiding", "Maatschappelijke begeleiding"), ("anders", "Anders"))


class AanbiederForm(InGemeente):
    """A provider that the gemeente begins to work with."""

    field_order = ("naam", "soort", "gemeente", "vanaf", "alleen_gids")

    naam = forms.CharField(label="Naam van de aanbieder", max_length=128)
    soort = forms.ChoiceField(label="Soort", choices=SOORTEN, widget=forms.RadioSelect, initial="taalschool")
    vanaf = DatumVeld(label="De gemeente werkt met deze aanbieder vanaf")
    alleen_gids = forms.BooleanField(
        label="Alleen in de gids: verwijs hier niemand naartoe", required=False,
        help_text="Als de naam iets zegt over geloof, geaardheid, gezondheid of geweld: een verwijzing legt dat vast.",
    )  # fmt: skip


class EindeForm(Formulier):
    """The end of the work with a provider."""

    tot = DatumVeld(label="Vanaf welke dag ziet de aanbieder niemand meer?")


class AansluitingForm(InGemeente):
    """A system of a provider that gets access."""

    field_order = ("organisatie", "gemeente", "naam", "doel", "bevoegdheden")

    organisatie = forms.TypedChoiceField(label="Aanbieder", coerce=UUID)
    naam = forms.CharField(
        label="Naam van het systeem", max_length=100, help_text="Bijvoorbeeld: leerlingadministratie, of rekenblad."
    )
    doel = forms.ChoiceField(
        label="Waarvoor? Dit bepaalt welke gegevens de aanbieder ziet", choices=DOELEN, widget=forms.RadioSelect
    )
    bevoegdheden = forms.MultipleChoiceField(
        label="Wat mag het systeem?",
        choices=tuple(BEVOEGDHEDEN.items()),
        widget=forms.CheckboxSelectMultiple,
        initial=[naam.value for naam in Bevoegdheid],
        error_messages={"required": "Kies minstens één ding dat het systeem mag."},
    )

    def __init__(self, *args: Any, organisaties: Sequence[tuple[UUID, str]], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["organisatie"].choices = [("", "Kies een aanbieder"), *organisaties]  # type: ignore[attr-defined]


class AbonnementForm(Formulier):
    """Where messages about what is new go."""

    adres = forms.CharField(
        label="Adres van het systeem",
        max_length=300,
        help_text="Begint met https://. Er gaat geen persoonsgegeven heen, alleen dat er iets nieuws is.",
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
    )

    def clean_adres(self) -> str:
        adres = str(self.cleaned_data["adres"]).strip()
        try:
            keur_adres(adres)
        except Geweigerd as fout:
            raise forms.ValidationError(str(fout)) from fout
        return adres
