# SPDX-License-Identifier: EUPL-1.2
"""What the beheerder fills in of a mandate, a part of the work, and an end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from meedoen.domein.contracten import PrijsPer
from meedoen.domein.mandaten import Mandaattaak, Onderdeel, Ontvanger
from meedoen.domein.toegang import VAN_MENSEN, Handeling, Rol, mag
from meedoen.regie.mandaten import zinnen
from meedoen.regie.web.velden import AantalVeld, BedragVeld, DatumVeld, Eenheid, Formulier
from meedoen.regie.web.zinnen import domein_nl

_ROLLEN = [
    (rol.value, domein_nl.zin(f"rol_{rol}"))
    for rol in VAN_MENSEN
    if mag(rol, Handeling.PIP_VASTSTELLEN) or mag(rol, Handeling.BOETE_BESLISSEN)
]


_MENSEN = Eenheid("mens", "mensen", "mensen", 40)


class MandaatForm(Formulier):
    """Which task, to whom, from when, on which document."""

    taak = forms.ChoiceField(label="Wat mag iemand", choices=[(t.value, zinnen.TAAK[t]) for t in Mandaattaak])
    aan = forms.ChoiceField(label="Wie krijgt het", choices=[(o.value, zinnen.AAN[o]) for o in Ontvanger])
    rol = forms.ChoiceField(label="Rol", choices=_ROLLEN, required=False, help_text="Alleen voor eigen mensen.")
    naam = forms.CharField(
        label="Naam", max_length=128, required=False, help_text="Van het openbaar lichaam of de organisatie."
    )
    grondslag = forms.CharField(
        label="Waar staat het",
        max_length=200,
        help_text="Naam, nummer en datum van het mandaatbesluit. Dat komt in de brief bij een besluit.",
    )
    vanaf = DatumVeld(label="Vanaf")
    tot = DatumVeld(label="Tot", required=False, help_text="De eerste dag waarop het niet meer geldt.")

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        gegeven["taak"] = Mandaattaak(gegeven["taak"]) if "taak" in gegeven else None
        gegeven["aan"] = Ontvanger(gegeven["aan"]) if "aan" in gegeven else None
        gegeven["rol"] = Rol(gegeven["rol"]) if gegeven.get("rol") else None
        if gegeven["aan"] is Ontvanger.ROL and gegeven["rol"] is None:
            self.add_error("rol", "Kies een rol.")
        return gegeven


class TaakdeelForm(Formulier):
    """Which part of the work, carried by whom, from when."""

    onderdeel = forms.TypedChoiceField(
        label="Onderdeel", choices=[(o.value, zinnen.ONDERDEEL[o]) for o in Onderdeel], coerce=Onderdeel
    )
    partij = forms.CharField(
        label="Wie doet het", max_length=128, help_text="Bijvoorbeeld een team of een organisatie."
    )
    afspraak = forms.CharField(
        label="Waar staat het", max_length=200, required=False, help_text="Contract of opdracht, met nummer."
    )
    vanaf = DatumVeld(label="Vanaf")
    vervangt = forms.BooleanField(label="Wie het nu doet, stopt op die dag", required=False, initial=True)


class ContractForm(Formulier):
    """What was agreed with which organisation, from when until when."""

    onderdeel = forms.TypedChoiceField(
        label="Voor welk werk",
        choices=[(o.value, zinnen.ONDERDEEL[o]) for o in Onderdeel],
        coerce=Onderdeel,
        initial=Onderdeel.BEGELEIDING.value,
    )
    organisatie = forms.TypedChoiceField(
        label="Met welke organisatie", coerce=UUID,
        help_text="Staat zij er niet bij? Voeg haar eerst toe op de bladzijde Aansluitingen.",
        error_messages={"required": "Kies een organisatie."},
    )  # fmt: skip
    kenmerk = forms.CharField(label="Naam of nummer van het contract", max_length=80)
    vanaf = DatumVeld(label="Vanaf")
    tot = DatumVeld(
        label="Tot", required=False, help_text="De eerste dag waarop het niet meer geldt. Leeg: er is geen einde."
    )
    aantal = AantalVeld(
        label="Voor hoeveel mensen tegelijk", eenheid=_MENSEN, maximum=99_999, required=False,
        help_text="Leeg: dat is niet afgesproken.",
    )  # fmt: skip
    prijs = BedragVeld(label="Prijs", maximum=1_000_000_000, required=False, help_text="Zonder btw. Leeg: niet bekend.")
    per = forms.ChoiceField(
        label="De prijs geldt",
        required=False,
        choices=[("", "Niet bekend"), *((p.value, zinnen.PER[p]) for p in PrijsPer)],
    )

    def __init__(self, *args: Any, organisaties: Sequence[tuple[UUID, str]], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["organisatie"].choices = [("", "Kies een organisatie"), *organisaties]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        gegeven["per"] = PrijsPer(gegeven["per"]) if gegeven.get("per") else None
        if "organisatie" in gegeven:
            gegeven["organisatie_id"] = gegeven.pop("organisatie")
        return gegeven


class TotForm(Formulier):
    """The first day on which something holds no longer."""

    tot = DatumVeld(label="Geldt niet meer vanaf")


class DagForm(Formulier):
    """The day on which one looks."""

    dag = DatumVeld(label="Op welke dag", required=False)
