# SPDX-License-Identifier: EUPL-1.2
"""Forms of what somebody asks to change in the plan."""

from __future__ import annotations

from typing import Any

from django import forms

from meedoen.regie.besluiten.verzendveld import HoeWegVeld
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.verzoeken.models import TEKST, Verzoek
from meedoen.regie.verzoeken.services import Afwijzing
from meedoen.regie.verzoeken.soorten import GEGEVENS, HOE, ONDERWERPEN, Einde, Gegevens
from meedoen.regie.web.velden import DatumVeld

_BRIEF = "Dit komt in de brief. Schrijf in gewone taal, met u. Noem niets over gezondheid."
_WAT = (
    (Einde.AFGEWEZEN.value, "Het verzoek afwijzen"),
    (Einde.NIET_BEHANDELD.value, "Het verzoek niet behandelen: het is niet op tijd aangevuld"),
)


def _tekst(label: str, hulp: str = _BRIEF, *, rijen: int = 3, verplicht: bool = True, hoogstens: int = TEKST) -> Any:
    return forms.CharField(
        label=label, required=verplicht, max_length=hoogstens, help_text=hulp,
        widget=forms.Textarea(attrs={"rows": rijen}),
    )  # fmt: skip


class NieuwForm(DaadForm):
    """What is asked, how and when."""

    onderwerp = forms.ChoiceField(
        label="Wat vraagt de inburgeraar?", widget=forms.RadioSelect,
        choices=[(code, onderwerp.tekst) for code, onderwerp in ONDERWERPEN.items()],
    )  # fmt: skip
    gezegd = _tekst(
        "Wat vraagt de inburgeraar precies, en waarom?",
        "Schrijf op wat de inburgeraar zelf zegt. Noem niets over gezondheid: dat hoort bij gezondheid in het dossier.",
    )
    hoe = forms.ChoiceField(
        label="Hoe kwam het verzoek?", choices=tuple(HOE.items()), widget=forms.RadioSelect,
        help_text="Gevraagd in een gesprek? Schrijf het op en laat het lezen. Het telt vanaf de dag van het gesprek.",
    )  # fmt: skip
    ontvangen_op = DatumVeld(label="Gekregen op")


class AanvulForm(DaadForm):
    """What is missing, and until when the person can give it."""

    wat = _tekst("Wat ontbreekt er?", f"Vraag alleen wat je nodig hebt om te beslissen. {_BRIEF}")
    tot = DatumVeld(label="Aanvullen kan tot en met", help_text="De wet noemt geen aantal dagen. Geef genoeg tijd.")


class DagForm(DaadForm):
    """On which day something happened."""

    datum = DatumVeld(label="Op welke dag?")


class LaterForm(DaadForm):
    """Why the decision takes longer, and by when it is there."""

    reden = _tekst("Waarom lukt het niet op tijd?")
    tot = DatumVeld(label="Wij beslissen uiterlijk op", help_text="Kies de eerste dag die haalbaar is.")


class TerugForm(DaadForm):
    """Why a refusal goes back."""

    reden = _tekst("Waarom?", "Je collega leest dit.", rijen=2, hoogstens=500)


class BeslisForm(DaadForm):
    """How the letter goes out, for the second person."""

    hoe_weg = HoeWegVeld()


class AfwijsForm(DaadForm):
    """What is refused and why, with what art. 4:7 of the Awb asks first."""

    wat = forms.ChoiceField(label="Wat wil je besluiten?", choices=_WAT, widget=forms.RadioSelect)
    motivering = _tekst("Waarom?", f"Zeg wat je hebt gewogen en wat er voor de inburgeraar sprak. {_BRIEF}", rijen=5)
    gegevens = forms.ChoiceField(
        label="Rust de afwijzing op iets anders dan wat de inburgeraar zelf vertelde of gaf?",
        choices=tuple(GEGEVENS.items()), widget=forms.RadioSelect, required=False,
        help_text="Alleen bij afwijzen. Bij ja mag de inburgeraar eerst reageren (artikel 4:7 Awb).",
    )  # fmt: skip
    gehoord_op = DatumVeld(
        label="De inburgeraar kon reageren op", required=False, help_text="Met een tolk als dat nodig is."
    )
    zienswijze = _tekst("Wat zei de inburgeraar daarvan?", verplicht=False)
    hoe_weg = HoeWegVeld()

    def __init__(self, data: Any, rij: Verzoek, *, voorleggen: bool) -> None:
        begin = {veld: getattr(rij, veld) for veld in ("motivering", "gegevens", "gehoord_op", "zienswijze")}
        super().__init__(data, initial=begin | {"wat": rij.afwijzing or Einde.AFGEWEZEN.value})
        if voorleggen:
            del self.fields["hoe_weg"]
        if rij.aanvulling is None:
            # What nobody asked to complete can't be left: a refusal is all there is to choose.
            self.fields["wat"] = forms.ChoiceField(choices=_WAT[:1], widget=forms.HiddenInput)
            self.fields["gegevens"].required = True
            self.fields["gegevens"].help_text = "Bij ja mag de inburgeraar eerst reageren (artikel 4:7 Awb)."

    def afwijzing(self) -> Afwijzing:
        """Return the refusal of a valid form."""
        v = self.cleaned_data
        gegevens = Gegevens(v["gegevens"]) if v["gegevens"] else None
        return Afwijzing(Einde(v["wat"]), v["motivering"], gegevens, v["gehoord_op"], v["zienswijze"])
