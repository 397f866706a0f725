# SPDX-License-Identifier: EUPL-1.2
"""Forms of Wijzigen."""

from __future__ import annotations

from typing import Any

from django import forms

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.duo_voorcontrole.pip import DUO_ROUTE
from meedoen.recht.wi2021.leerroute import Leerroute, Vaardigheid
from meedoen.recht.wi2021.uren import Aanbieder, Uursoort
from meedoen.regie.plannen.forms import JaNeeVeld
from meedoen.regie.plannen.zinnen import LEERROUTES
from meedoen.regie.web.velden import DatumVeld, Formulier, UrenVeld
from meedoen.regie.web.zinnen.domein_nl.traject import LESSEN
from meedoen.regie.wijzigingen.beeld.bundel import AANBIEDERS

_JA_NEE = (("ja", "Ja"), ("nee", "Nee"))
_BRIEF = "Dit staat in de brief. Schrijf in gewone taal, met u. Noem niets over gezondheid."


def _tekst(label: str, hulp: str = _BRIEF, **opties: Any) -> forms.CharField:
    lengte = opties.pop("max_length", 600)
    return forms.CharField(
        label=label, help_text=hulp, max_length=lengte, widget=forms.Textarea(attrs={"rows": 3}), **opties
    )


class LesurenForm(Formulier):
    """Hours of lessons in one period, as the school states them."""

    lessoort = forms.ChoiceField(
        label="Welke les?",
        choices=[(soort, woord[:1].upper() + woord[1:]) for soort, woord in LESSEN.items()],
        widget=forms.RadioSelect,
    )
    uren = UrenVeld(
        label="Gevolgde uren", help_text="Alleen de uren waarin de inburgeraar er was.", minimum=1, maximum=9999
    )
    aangeboden = UrenVeld(
        label="Uren les die zijn gegeven", required=False, help_text="Daaruit blijkt de aanwezigheid.", maximum=9999
    )
    vanaf = DatumVeld(label="Van")
    tot_en_met = DatumVeld(label="Tot en met")
    school = forms.CharField(label="School", max_length=128)
    aanbieder = forms.ChoiceField(
        label="Wat voor school?",
        choices=[(soort.value, woord) for soort, woord in AANBIEDERS.items()],
        widget=forms.RadioSelect,
    )
    nt2_docent = JaNeeVeld(label="Gaf een NT2-docent de les?")
    inzet = forms.CharField(
        label="Wat zegt de school over de inzet?", required=False, max_length=300,
        help_text="Bijvoorbeeld: maakt huiswerk, meldt zich af. Noem geen reden van ziekte.",
    )  # fmt: skip
    herkomst = forms.CharField(
        label="Waar komt dit vandaan?", max_length=120,
        help_text="Bijvoorbeeld: verklaring van de taalschool, van 3 november.",
    )  # fmt: skip
    in_intake = forms.BooleanField(label="Dit was les tijdens de brede intake, voor het eerste plan", required=False)
    meegeteld = forms.ChoiceField(
        label="Telt de gemeente deze uren van voor het plan mee?", required=False,
        choices=(("", "Nog niet besloten"), *_JA_NEE),
        help_text="Alleen bij les tijdens de brede intake (artikel 5.5 lid 2 Besluit inburgering 2021).",
    )  # fmt: skip

    def les(self) -> g.LesurenGeboekt:
        """Return the row."""
        v = self.cleaned_data
        return g.LesurenGeboekt(
            lessoort=Uursoort(v["lessoort"]), uren=v["uren"], vanaf=v["vanaf"], tot_en_met=v["tot_en_met"],
            school=v["school"].strip(), aanbieder=Aanbieder(v["aanbieder"]), herkomst=v["herkomst"].strip(),
            aangeboden=v["aangeboden"], inzet=v["inzet"].strip(), nt2_docent=v["nt2_docent"],
            in_intake=v["in_intake"], meegeteld={"ja": True, "nee": False}.get(v["meegeteld"]),
        )  # fmt: skip


class AfschalenForm(Formulier):
    """The two judgements of art. 17 lid 3, and the words for the person."""

    genoeg_inzet = JaNeeVeld(label="Was de inzet tijdens de lessen genoeg?")
    inzet_reden = _tekst("Waaruit blijkt de inzet?", f"Bijvoorbeeld: u was bij 9 van de 10 lessen. {_BRIEF}")
    niet_haalbaar = forms.TypedMultipleChoiceField(
        label="Bij welke vaardigheid lukt B1 niet op tijd?", coerce=Vaardigheid,
        help_text="Ook niet met verlenging. Alleen daar komt het examen op A2.",
        choices=[(v.value, v.value.capitalize()) for v in Vaardigheid], widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    niet_haalbaar_reden = _tekst(
        "Waaruit blijkt dat B1 niet op tijd lukt?",
        f"Noem het niveau van nu, de examens en wat de school zegt. {_BRIEF}",
    )
    reden = _tekst("Uitleg voor de inburgeraar", max_length=1000)


class LeerrouteForm(Formulier):
    """Another leerroute: which, how the learning goes, and the words for the person."""

    naar = forms.TypedChoiceField(label="Naar welke leerroute?", coerce=Leerroute, widget=forms.RadioSelect)
    voortgang = forms.ChoiceField(
        label="Hoe gaat het leren?",
        choices=(
            ("onvoldoende", "Minder goed dan verwacht"),
            ("groter", "Beter dan verwacht"),
            ("zoals_verwacht", "Zoals verwacht"),
        ),
        widget=forms.RadioSelect,
    )
    opleiding_tot = DatumVeld(
        label="Laatste dag van praktijkonderwijs, speciaal onderwijs of entree",
        help_text="Alleen als die opleiding stopte na anderhalf jaar.", required=False,
    )  # fmt: skip
    bijzonder_geval = forms.ChoiceField(
        label="Is het een bijzonder geval?", required=False, choices=(("", "Niet beoordeeld"), *_JA_NEE),
        help_text="Alleen nodig na anderhalf jaar.",
    )  # fmt: skip
    reden = _tekst("Uitleg voor de inburgeraar", max_length=1000)

    def __init__(self, *args: Any, van: Leerroute, **opties: Any) -> None:
        super().__init__(*args, **opties)
        veld = self.fields["naar"]
        assert isinstance(veld, forms.ChoiceField)
        veld.choices = [(route.value, LEERROUTES[DUO_ROUTE[route]]) for route in Leerroute if route is not van]

    def velden(self) -> dict[str, Any]:
        """Return what the act takes."""
        bijzonder = {"ja": True, "nee": False}.get(self.cleaned_data["bijzonder_geval"])
        return self.cleaned_data | {"bijzonder_geval": bijzonder}


class RedenForm(Formulier):
    """Why something is taken back."""

    reden = forms.CharField(
        label="Waarom?", max_length=120, help_text="In een paar woorden. Dit blijft op de tijdlijn staan."
    )
