# SPDX-License-Identifier: EUPL-1.2
"""Forms of the voortgangsgesprekken."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from uuid import UUID

from django import forms

from meedoen.domein.gebeurtenissen import (
    Kanaal,
    Taalniveau,
    VerlengingsgrondVastgelegd,
    Voortgangsgesprek,
)
from meedoen.domein.gebeurtenissen.voortgang import Bewijsstand
from meedoen.recht.wi2021.verlenging import Verlengingsgrond
from meedoen.regie.dossiers.forms import KANALEN
from meedoen.regie.intake.forms import TijdVeld
from meedoen.regie.trajecten.beeld_meer_tijd import BEWIJSSTANDEN, keuzes
from meedoen.regie.trajecten.forms import TrajectFormulier
from meedoen.regie.web.velden import DatumVeld, UrenVeld

_IN_GESPREK: Final = tuple(paar for paar in KANALEN if paar[0] in (Kanaal.KANTOOR, Kanaal.BEZOEK, Kanaal.TELEFOON))
_NIVEAUS: Final = (("", "Niet bekend"), *((niveau.value, niveau.value) for niveau in Taalniveau))
VAARDIGHEDEN: Final = ("lezen", "luisteren", "schrijven", "spreken")


def _tekst(label: str, uitleg: str = "") -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=2000, help_text=uitleg, widget=forms.Textarea(attrs={"rows": 3})
    )


def _niveau(label: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, required=False, choices=_NIVEAUS)


class PlanGesprekForm(TrajectFormulier):
    """When the next talk is."""

    op = DatumVeld(label="Wanneer is het gesprek?")
    om = TijdVeld(
        label="Hoe laat?", required=False, help_text="Bijvoorbeeld 10.00. Weet je het nog niet? Laat dit leeg."
    )
    kanaal = forms.ChoiceField(label="Hoe", choices=_IN_GESPREK, widget=forms.RadioSelect, initial=Kanaal.KANTOOR)

    def __init__(self, *args: Any, vandaag: date, **opties: Any) -> None:
        super().__init__(*args, **opties)
        dag = self.fields["op"]
        assert isinstance(dag, DatumVeld)
        dag.niet_voor, dag.zin_voor = vandaag, "Deze dag is al geweest. Kies vandaag of een latere dag."


class GesprekForm(TrajectFormulier):
    """What was said in a talk, and how far the lessons are as the school sees it."""

    datum = DatumVeld(label="Wanneer was het gesprek?")
    kanaal = forms.ChoiceField(label="Hoe", choices=_IN_GESPREK, widget=forms.RadioSelect, initial=Kanaal.KANTOOR)
    tolk = forms.BooleanField(label="Er was een tolk bij", required=False)
    aanwezig = forms.CharField(
        label="Wie was er nog bij?", required=False, max_length=200, help_text="Bijvoorbeeld: de begeleider. Mag leeg."
    )
    gaat_goed = _tekst(
        "Wat gaat goed?", "Schrijf op wat nodig is voor het inburgeren. Geen ziekten, geloof of politiek."
    )
    hindert = _tekst("Wat hindert?", "Bijvoorbeeld opvang, werktijden of reizen. Geen ziekten, geloof of politiek.")
    afspraken = _tekst("Wat spraken jullie af?", "Wie doet wat, en wanneer?")
    lesuren = UrenVeld(
        label="Lesuren tot nu toe", required=False, maximum=9999,
        help_text="Alle lesuren vanaf het begin samen, zoals de school ze telt. Niet bekend? Laat leeg.",
    )  # fmt: skip
    lezen = _niveau("Niveau lezen")
    luisteren = _niveau("Niveau luisteren")
    schrijven = _niveau("Niveau schrijven")
    spreken = _niveau("Niveau spreken")
    delen = forms.BooleanField(
        label="Delen met de inburgeraar",
        required=False,
        help_text="Aan: de inburgeraar leest dit meteen. Uit: alleen als de inburgeraar erom vraagt.",
    )

    def __init__(self, *args: Any, vandaag: date, **opties: Any) -> None:
        super().__init__(*args, **opties)
        dag = self.fields["datum"]
        assert isinstance(dag, DatumVeld)
        for naam in ("gaat_goed", "hindert", "afspraken"):
            self.fields[naam].verplichting = "vul minstens één van deze drie in"  # type: ignore[attr-defined]
        dag.niet_na, dag.zin_na = vandaag, "Deze dag komt nog. Leg een gesprek vast als het is geweest."

    def gesprek(self) -> Voortgangsgesprek:
        """Return what a valid form holds."""
        velden = dict(self.cleaned_data)
        for naam in VAARDIGHEDEN:
            velden[naam] = Taalniveau(velden[naam]) if velden[naam] else None
        return Voortgangsgesprek(**velden | {"kanaal": Kanaal(velden["kanaal"])})


class MeerTijdForm(TrajectFormulier):
    """A reason for more time: which, from when until when, whether the person knows, and where the proof is."""

    grond = forms.ChoiceField(
        label="Wat is er gebeurd?",
        choices=(("", "Kies een reden"), *keuzes()),
        help_text="Kwam het aanbod niet op tijd? Begin dan bij de dag waarop het er had moeten zijn.",
    )
    vanaf = DatumVeld(label="Sinds wanneer?")
    tot_en_met = DatumVeld(label="Tot en met", required=False, help_text="Duurt het nog? Laat dit leeg.")
    verteld_op = DatumVeld(
        label="Wanneer vertelde je dat dit telt?", required=False, help_text="Nog niet verteld? Laat dit leeg."
    )
    bewijs = forms.ChoiceField(
        label="Waar is het bewijs?", choices=tuple(BEWIJSSTANDEN.items()), widget=forms.RadioSelect,
        initial=Bewijsstand.NOG_NIET,
    )  # fmt: skip
    waar = forms.CharField(
        label="Wat is het, en waar?", required=False, max_length=200,
        help_text="Bijvoorbeeld: brief van de school, in het archief. Schrijf geen ziekte of behandeling op.",
    )  # fmt: skip

    def reden(self, grond_id: UUID, vandaag: date) -> VerlengingsgrondVastgelegd:
        """Return what a valid form holds."""
        velden = self.cleaned_data | {
            "grond": Verlengingsgrond(self.cleaned_data["grond"]), "bewijs": Bewijsstand(self.cleaned_data["bewijs"]),
        }  # fmt: skip
        return VerlengingsgrondVastgelegd(grond_id=grond_id, datum=vandaag, **velden)
