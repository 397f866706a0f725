# SPDX-License-Identifier: EUPL-1.2
"""Forms of arriving and guidance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from django import forms
from django.forms import BoundField

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.begeleiding.schaal import ANTWOORDEN, LEEFGEBIEDEN, TRAPPEN, VRAGEN, Leefgebied, Vraag
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.web.velden import DAG, AantalVeld, DatumVeld, spreek_gewone_taal
from meedoen.regie.web.zinnen.domein_nl.begeleiding import FASEN, WOONSTAPPEN, WOONVORMEN

_GEEN: Final = "Geen ziekten, geloof of politiek."
_ALLEEN: Final = {"": None, "ja": True, "nee": False}
_TRAPKEUZES: Final = (("", "Niet besproken"), *((str(trap), f"{trap}. {naam}") for trap, naam in TRAPPEN.items()))


class WoningForm(DaadForm):
    """One step on the way to a house."""

    stap = forms.ChoiceField(
        label="Wat is er gebeurd?", choices=[(stap.value, WOONSTAPPEN[stap]) for stap in g.Woonstap],
        widget=forms.RadioSelect,
    )  # fmt: skip
    datum = DatumVeld(label="Op welke dag?")
    plaats = forms.CharField(
        label="Plaats", required=False, max_length=80, help_text="Alleen de plaats of wijk, nooit het adres."
    )
    reden = forms.CharField(
        label="Waarom niet aangenomen?", required=False, max_length=200,
        help_text=f"Alleen nodig als de woning niet is aangenomen. {_GEEN}",
    )  # fmt: skip


class WoonsituatieForm(DaadForm):
    """Where somebody lives since a day."""

    vorm = forms.ChoiceField(
        label="Waar woont deze persoon?", choices=[(vorm.value, WOONVORMEN[vorm]) for vorm in g.Woonvorm],
        widget=forms.RadioSelect,
    )  # fmt: skip
    vanaf = DatumVeld(label="Sinds wanneer?")
    gemeente = forms.CharField(
        label="In een andere gemeente?", required=False, max_length=80,
        help_text="De naam van die gemeente. Leeg als het in onze gemeente is.",
    )  # fmt: skip


class GeenWoningForm(DaadForm):
    """A time in which there was no house."""

    vanaf = DatumVeld(label="Eerste dag zonder woning")
    tot_en_met = DatumVeld(label="Laatste dag zonder woning")
    toelichting = forms.CharField(
        label="Toelichting", required=False, max_length=200, help_text="Bijvoorbeeld: geen huis voor zes mensen."
    )


class PuntForm(DaadForm):
    """Who arranges one thing, by when, and whether it was done."""

    wie = forms.CharField(label="Wie doet het?", required=False, max_length=80)
    uiterlijk = DatumVeld(label="Uiterlijk", required=False)
    alleen = forms.ChoiceField(
        label="Kan de inburgeraar dit alleen?", required=False, widget=forms.RadioSelect,
        choices=(("", "Niet gevraagd"), ("ja", "Ja"), ("nee", "Nee, samen of een ander")),
    )  # fmt: skip
    gedaan_op = DatumVeld(label="Gedaan op", required=False)
    nvt = forms.BooleanField(label="Niet nodig voor deze inburgeraar", required=False)

    def stand(self, punt: g.Regelpunt) -> g.RegelpuntBijgewerkt:
        """Return what a valid form holds."""
        velden = self.cleaned_data
        return g.RegelpuntBijgewerkt(
            punt=punt, wie=velden["wie"].strip(), uiterlijk=velden["uiterlijk"], alleen=_ALLEEN[velden["alleen"]],
            gedaan_op=velden["gedaan_op"], nvt=velden["nvt"],
        )  # fmt: skip


def puntbegin(stand: g.RegelpuntBijgewerkt | None, uiterlijk: date | None) -> dict[str, Any]:
    """Return what the form of one thing to arrange begins with."""
    if stand is None:
        return {"uiterlijk": uiterlijk}
    alleen = next(naam for naam, waarde in _ALLEEN.items() if waarde is stand.alleen)
    return {"wie": stand.wie, "uiterlijk": stand.uiterlijk or uiterlijk, "alleen": alleen,
            "gedaan_op": stand.gedaan_op, "nvt": stand.nvt}  # fmt: skip


class FaseForm(DaadForm):
    """To which phase the guidance goes, with which rhythm."""

    fase = forms.ChoiceField(
        label="Welke fase?", choices=[(fase.value, FASEN[fase]) for fase in g.Begeleidingsfase],
        widget=forms.RadioSelect,
    )  # fmt: skip
    datum = DatumVeld(label="Vanaf welke dag?")
    ritme_dagen = AantalVeld(
        label="Hoeveel dagen hoogstens tussen twee gesprekken?", eenheid=DAG, minimum=1, maximum=366, required=False,
        help_text="Leeg: wat de gemeente bij deze fase afsprak.",
    )  # fmt: skip
    reden = forms.CharField(
        label="Waarom nu?", max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=f"Wat kan de inburgeraar nu zelf? {_GEEN} Iedereen in de lijn leest dit.",
    )  # fmt: skip


class MetingForm(DaadForm):
    """How somebody does the things of life: per part one step in the eyes of the person, one in those of who guides."""

    datum = DatumVeld(label="Op welke dag keken jullie samen?")
    toelichting = forms.CharField(
        label="Wat valt op?", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"Mag leeg. {_GEEN}",
    )  # fmt: skip

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        for gebied in LEEFGEBIEDEN:
            for blik, label in ((g.Blik.EIGEN, "Zo ziet de inburgeraar het"), (g.Blik.BEGELEIDER, "Zo zie jij het")):
                veld = forms.ChoiceField(label=label, required=False, choices=_TRAPKEUZES)
                spreek_gewone_taal(veld)
                self.fields[_naam(gebied, blik)] = veld

    def gebieden(self) -> Iterator[tuple[str, str, str, BoundField, BoundField]]:
        """Yield per part of life: id, name, what to think of, and its two fields."""
        for gebied, (naam, uitleg) in LEEFGEBIEDEN.items():
            yield gebied.value, naam, uitleg, self[_naam(gebied, g.Blik.EIGEN)], self[_naam(gebied, g.Blik.BEGELEIDER)]

    def trappen(self) -> dict[g.Blik, dict[Leefgebied, int]]:
        """Return what was filled in, per view."""
        velden = self.cleaned_data
        return {
            blik: {gebied: int(velden[_naam(gebied, blik)]) for gebied in LEEFGEBIEDEN if velden[_naam(gebied, blik)]}
            for blik in g.Blik
        }


def _naam(gebied: Leefgebied, blik: g.Blik) -> str:
    return f"{gebied.value}_{blik.value}"


class HoeGaatHetForm(DaadForm):
    """How it goes, in the eyes of the person."""

    datum = DatumVeld(label="Op welke dag vroeg je het?")
    woorden = forms.CharField(
        label="In eigen woorden", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=f"Wat wil de inburgeraar erover kwijt? Mag leeg. {_GEEN}",
    )  # fmt: skip
    field_order = ("datum", *(vraag.value for vraag in VRAGEN), "woorden")

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        for vraag, (_, zin) in VRAGEN.items():
            keuzes = [("", "Geen antwoord"), *((str(n), tekst) for n, tekst in ANTWOORDEN.items())]
            veld = forms.ChoiceField(label=zin, required=False, choices=keuzes, widget=forms.RadioSelect)
            spreek_gewone_taal(veld)
            self.fields[vraag.value] = veld
        self.order_fields(self.field_order)

    def antwoorden(self) -> dict[Vraag, int]:
        """Return what was answered."""
        return {vraag: int(self.cleaned_data[vraag.value]) for vraag in VRAGEN if self.cleaned_data[vraag.value]}


class RedenForm(DaadForm):
    """Why something is taken back."""

    reden = forms.CharField(
        label="Waarom?", max_length=120, help_text="In een paar woorden. Dit blijft op de tijdlijn staan."
    )
