# SPDX-License-Identifier: EUPL-1.2
"""Forms of the oproep and of what stands around the talk."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Any, Final
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.besluiten.taalveld import BrieftaalVeld
from meedoen.regie.besluiten.verzendveld import HoeWegVeld
from meedoen.regie.intake.brieven import Afspraak
from meedoen.regie.intake.services.startniveau import BRONNEN, NAMEN, VELDEN
from meedoen.regie.web.datums import tijdstip
from meedoen.regie.web.velden import DatumVeld, Formulier

_ONBEKEND: Final = "onbekend"
OORDELEN: Final = (
    ("nog_niet", "Nog niet gesproken, of nog niet duidelijk"),
    ("goede_reden", "Kon er niets aan doen: nieuwe datum, telt niet mee"),
    ("geen_goede_reden", "Had kunnen komen en meewerken"),
)
VERWIJT: Final[dict[str, bool | None]] = {"nog_niet": None, "goede_reden": False, "geen_goede_reden": True}


class TijdVeld(forms.Field):
    """A time typed as 10.00, 10:00 or 10; cleans to `time`."""

    widget = forms.TextInput
    default_error_messages = {"required": "Vul een tijd in. Bijvoorbeeld 10.00."}

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "decimal", "autocomplete": "off", "maxlength": "9", "class": "meedoen-veld--kort"}

    def prepare_value(self, value: Any) -> Any:
        return tijdstip(value).removesuffix(" uur") if isinstance(value, time) else value

    def to_python(self, value: Any) -> time | None:
        if value in self.empty_values or isinstance(value, time):
            return value or None
        gevonden = re.fullmatch(r"(\d{1,2})(?:[.:](\d{2}))?(?: uur)?", str(value).strip())
        if gevonden is None or int(gevonden[1]) > 23 or int(gevonden[2] or 0) > 59:
            raise ValidationError("Dit is geen tijd. Schrijf bijvoorbeeld 10.00.", code="invalid")
        return time(int(gevonden[1]), int(gevonden[2] or 0))


class UitnodigingForm(Formulier):
    """When and where the talk is."""

    datum = DatumVeld(label="Dag van het gesprek")
    tijd = TijdVeld(label="Tijd", help_text="Bijvoorbeeld 10.00")
    plaats = forms.CharField(label="Plaats", max_length=120, help_text="Gebouw, straat en plaats, met komma's.")
    tolk = forms.CharField(
        label="Tolk", max_length=60, required=False, help_text="De taal van de tolk. Leeg als er geen tolk nodig is."
    )

    brieftaal = BrieftaalVeld()

    def afspraak(self) -> Afspraak:
        """Return the talk of a valid form."""
        d = self.cleaned_data
        return Afspraak(datum=d["datum"], tijd=d["tijd"], plaats=d["plaats"], tolk=d["tolk"], taal=d["brieftaal"])


class OproepForm(UitnodigingForm):
    """When and where the talk is, with the term of the oproep."""

    korter = forms.BooleanField(
        label="De kortere termijn is met de inburgeraar afgesproken",
        required=False,
        help_text="Alleen nodig als de dag eerder is dan de termijn van de gemeente.",
    )


class VerzetForm(UitnodigingForm):
    """Another day because we ask it."""

    reden = forms.CharField(
        label="Waarom verzetten wij het gesprek?", max_length=90, help_text="Bijvoorbeeld: de tolk is ziek."
    )


class UitkomstForm(Formulier):
    """What came of an oproep."""

    uitkomst = forms.ChoiceField(
        label="Wat kwam ervan?",
        widget=forms.RadioSelect,
        choices=[
            (g.Opkomst.VERSCHENEN.value, "Gekomen"),
            (g.Opkomst.NIET_VERSCHENEN.value, "Niet gekomen"),
            (g.Opkomst.ONVOLDOENDE.value, "Wel gekomen, maar werkte niet genoeg mee"),
        ],
    )


class OordeelForm(Formulier):
    """Whether the person is to blame; what was said is not written down."""

    oordeel = forms.ChoiceField(label="Wat is je oordeel?", widget=forms.RadioSelect, choices=OORDELEN[1:])


class ContactForm(Formulier):
    """A call or visit after a missed oproep."""

    datum = DatumVeld(label="Wanneer?")
    kanaal = forms.ChoiceField(
        label="Hoe?",
        widget=forms.RadioSelect,
        choices=[(g.Kanaal.TELEFOON.value, "Gebeld"), (g.Kanaal.BEZOEK.value, "Langsgegaan")],
    )
    bereikt = forms.ChoiceField(
        label="Heb je de inburgeraar gesproken?", widget=forms.RadioSelect, choices=[("ja", "Ja"), ("nee", "Nee")]
    )
    eigen_taal = forms.BooleanField(label="In de eigen taal, of met een tolk", required=False)
    oordeel = forms.ChoiceField(
        label="Wat is je oordeel?",
        widget=forms.RadioSelect,
        choices=OORDELEN,
        initial="nog_niet",
        help_text="Schrijf niet op wat iemand zegt. Het is geen bewijs, ook later niet.",
    )


class VoorlegForm(Formulier):
    """Why the intake is to be completed without the person, for a colleague to read."""

    reden = forms.CharField(
        label="Waarom rond je af, en op welke gegevens steunt het plan?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Je collega leest dit en besluit. Schrijf niets over gezondheid, en niet wat iemand aan de telefoon "
        "zei.",
    )


class LeegForm(Formulier):
    """Nothing to fill in: the button is the act."""


class BevestigForm(Formulier):
    """Which proposal was read; the page fills it in."""

    voorstel = forms.CharField(required=False, widget=forms.HiddenInput)

    def voorstel_id(self) -> UUID:
        """Return the id of the proposal that was read; what is no id is that of none."""
        try:
            return UUID(self.cleaned_data["voorstel"])
        except ValueError:
            return UUID(int=0)


class TeruggeefForm(BevestigForm):
    """Why a proposal goes back."""

    reden = forms.CharField(
        label="Waarom geef je het terug?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Wat moet er eerst nog gebeuren? Schrijf niets over gezondheid.",
    )


class GesprekForm(Formulier):
    """Who is at the talk."""

    aanwezig = forms.CharField(label="Wie zijn er bij?", max_length=200)
    tolk = forms.CharField(
        label="Tolk",
        max_length=100,
        required=False,
        help_text="Naam, taal en hoe. Een kind of partner tolkt nooit.",
    )
    alleen_verteld = forms.BooleanField(
        label="Ik heb verteld dat het gesprek ook alleen mag",
        required=False,
        help_text="Zonder partner, familie of anderen. Dat moet voordat je afrondt (artikel 5.2 lid 2 Besluit "
        "inburgering 2021).",
    )


class OntheffingForm(Formulier):
    """What is still needed to decide on ontheffing of the LBT; the ground stands under health."""

    def __init__(self, *args: Any, vraag_in_staat: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        if not vraag_in_staat:
            del self.fields["in_staat"]

    in_staat = forms.ChoiceField(
        label="Kan de inburgeraar de leerbaarheidstoets maken?",
        widget=forms.RadioSelect,
        choices=[("nee", "Nee"), ("ja", "Ja")],
    )
    toelichting = forms.CharField(
        label="Uitleg in de brief",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Nodig als er geen ontheffing komt. Noem de beperking niet: anderen kunnen de brief openen.",
    )

    hoe_weg = HoeWegVeld()

    def kan(self) -> bool | None:
        """Return the judgement, None where the law asks none."""
        return {"ja": True, "nee": False}.get(self.cleaned_data.get("in_staat", ""))


class AfrondenForm(Formulier):
    """Completing after the talk."""

    voorgelezen = forms.BooleanField(label="Ik heb de samenvatting voorgelezen", required=False)


class StartniveauForm(Formulier):
    """Value and source per field of the start level."""

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        for veld, vraag in VELDEN.items():
            naam = NAMEN[veld]
            if vraag.soort == "keuze":
                self.fields[veld] = forms.ChoiceField(label=naam, required=False, choices=[("", "Kies"), *vraag.keuzes])
            elif vraag.soort == "getal":
                self.fields[veld] = forms.IntegerField(
                    label=naam,
                    required=False,
                    min_value=vraag.laagst,
                    max_value=vraag.hoogst,
                    widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "meedoen-veld--kort"}),
                    error_messages={
                        "invalid": "Schrijf een heel getal. Bijvoorbeeld 12.",
                        "max_value": f"Schrijf een getal tot en met {vraag.hoogst}.",
                        "min_value": "Schrijf een getal vanaf 0.",
                    },
                )
            else:
                self.fields[veld] = forms.CharField(label=naam, required=False, max_length=200)
            self.fields[f"{veld}_bron"] = forms.ChoiceField(
                label=f"Bron bij {naam}",
                required=False,
                choices=[("", "Kies"), *BRONNEN.items(), (_ONBEKEND, "Onbekend, met reden")],
            )
            self.fields[f"{veld}_reden"] = forms.CharField(
                label="Reden als het onbekend is", required=False, max_length=80
            )
            # The intake can't be completed without them; the form itself may be saved half done.
            for naam_veld in (veld, f"{veld}_bron"):
                self.fields[naam_veld].telt_als_verplicht = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        d: dict[str, Any] = super().clean() or {}
        for veld in VELDEN:
            bron, waarde = d.get(f"{veld}_bron", ""), d.get(veld)
            if bron == _ONBEKEND and not str(d.get(f"{veld}_reden", "")).strip():
                self.add_error(f"{veld}_reden", "Schrijf op waarom dit onbekend is.")
            elif bron not in ("", _ONBEKEND) and waarde in (None, ""):
                self.add_error(veld, "Vul dit in, of kies bij de bron “Onbekend, met reden”.")
            elif not bron and waarde not in (None, ""):
                self.add_error(f"{veld}_bron", "Kies van wie of waaruit je dit weet.")
        return d

    def waarde(self, veld: str) -> tuple[str, str]:
        """Return value and source of one field of a valid form."""
        bron = self.cleaned_data[f"{veld}_bron"]
        if bron == _ONBEKEND:
            return "", f"onbekend: {self.cleaned_data[f'{veld}_reden'].strip()}"
        waarde = self.cleaned_data[veld]
        return ("" if waarde is None else str(waarde)), bron


def begin_afspraak(dag: date, plaats: str, tolk: str) -> dict[str, Any]:
    """Return what a form about a talk begins with."""
    return {"datum": dag, "tijd": time(10, 0), "plaats": plaats, "tolk": tolk}
