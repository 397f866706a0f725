# SPDX-License-Identifier: EUPL-1.2
"""Forms of voorlichting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.intake.forms import TijdVeld
from meedoen.regie.voorlichting.models import GEWEEST, Deelname, Soort, Staat, Vervolg
from meedoen.regie.voorlichting.services.basis import GEZONDHEID
from meedoen.regie.web.velden import AantalVeld, DatumVeld, Eenheid

_MENSEN = Eenheid("persoon", "personen", "mensen", 12)


def _soortkeuzes(soorten: Sequence[Soort]) -> list[tuple[str, str]]:
    meer = len({soort.gemeente_id for soort in soorten}) > 1
    return [(str(s.id), f"{s.naam} ({s.gemeente.naam})" if meer else s.naam) for s in soorten]


class SoortForm(DaadForm):
    """A kind of voorlichting."""

    gemeente_id = forms.TypedChoiceField(label="Gemeente", coerce=int)
    naam = forms.CharField(label="Hoe heet deze voorlichting?", max_length=80)
    uitleg = forms.CharField(label="Waar gaat het over?", required=False, max_length=200)
    gezondheid = forms.BooleanField(
        label="Gaat over gezondheid", required=False,
        help_text="Bijvoorbeeld stress of veerkracht. Alleen consulenten zien dan wie er was, en het komt niet op de "
                  "tijdlijn.",
    )  # fmt: skip

    def __init__(self, *args: Any, gemeenten: Sequence[tuple[int, str]], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["gemeente_id"].choices = list(gemeenten)  # type: ignore[attr-defined]
        if len(gemeenten) == 1:
            self.fields["gemeente_id"].widget = forms.HiddenInput()
            self.fields["gemeente_id"].initial = gemeenten[0][0]


class BijeenkomstForm(DaadForm):
    """When and where, with how many places."""

    datum = DatumVeld(label="Op welke dag?")
    begin = TijdVeld(label="Hoe laat?", help_text="Bijvoorbeeld 10.00")
    plaats = forms.CharField(label="Waar?", max_length=120, help_text="Bijvoorbeeld: bibliotheek Baarn, zaal 2.")
    plekken = AantalVeld(label="Voor hoeveel mensen?", eenheid=_MENSEN, minimum=1, maximum=200)
    taal = forms.CharField(
        label="Tolk in welke taal?", required=False, max_length=60, help_text="Leeg: er is geen tolk bij."
    )


class PlanForm(BijeenkomstForm):
    """A new session."""

    soort = forms.TypedChoiceField(label="Welke voorlichting?", coerce=UUID)
    field_order = ("soort", "datum", "begin", "plaats", "plekken", "taal")

    def __init__(self, *args: Any, soorten: Sequence[Soort], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["soort"].choices = _soortkeuzes(soorten)  # type: ignore[attr-defined]


class VraagForm(DaadForm):
    """Somebody wants to come."""

    soort = forms.TypedChoiceField(label="Welke voorlichting?", coerce=UUID)

    def __init__(self, *args: Any, soorten: Sequence[Soort], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["soort"].choices = _soortkeuzes(soorten)  # type: ignore[attr-defined]


class AanwezigForm(DaadForm):
    """Who came, per person."""

    def __init__(self, *args: Any, mensen: Sequence[Deelname], **opties: Any) -> None:
        super().__init__(*args, **opties)
        keuzes = [("", "Nog niet vastgelegd"), *((staat.value, staat.label) for staat in GEWEEST)]
        for rij in mensen:
            self.fields[str(rij.id)] = forms.ChoiceField(
                label=rij.dossier.naam, required=False, choices=keuzes,
                initial=rij.staat if rij.staat in GEWEEST else "",
            )  # fmt: skip

    def standen(self) -> dict[UUID, Staat]:
        """Return what was laid down in a valid form."""
        return {UUID(naam): Staat(waarde) for naam, waarde in self.cleaned_data.items() if waarde}


class VervolgForm(DaadForm):
    """What is offered afterwards."""

    vervolg = forms.ChoiceField(label="Wat past hierna?", widget=forms.RadioSelect)
    wat = forms.CharField(
        label="Wat spreken jullie af?", required=False, max_length=200,
        help_text="Alleen bij een afspraak. Geen ziekten, geloof of politiek.",
    )  # fmt: skip
    uiterlijk = DatumVeld(label="Uiterlijk", required=False)

    def __init__(self, *args: Any, veldgroep: str, **opties: Any) -> None:
        super().__init__(*args, **opties)
        stil = veldgroep == GEZONDHEID
        keuzes = [(v.value, v.label) for v in Vervolg if not (stil and v is Vervolg.AFSPRAAK)]
        self.fields["vervolg"].choices = keuzes  # type: ignore[attr-defined]
        if stil:
            del self.fields["wat"], self.fields["uiterlijk"]
