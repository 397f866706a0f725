# SPDX-License-Identifier: EUPL-1.2
"""Forms of nazorg and of help after or outside the act."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.vervolg import MEE_TE_NEMEN
from meedoen.regie.dossiers.forms import KANALEN, DaadForm
from meedoen.regie.vervolg.models import Soort
from meedoen.regie.vervolg.services import Lening, VervolgWeigering
from meedoen.regie.web.velden import UUR, AantalVeld, BedragVeld, DatumVeld
from meedoen.regie.web.zinnen.domein_nl.vervolg import DOELEN, GRONDEN, MEE, STOPREDENEN, WIJZEN

_LENING_CENTEN = 2_000_000
_EEN_DAG = timedelta(days=1)


class NazorgForm(DaadForm):
    """The last contact of nazorg."""

    datum = DatumVeld(label="Dag van het laatste contact")
    kanaal = forms.TypedChoiceField(label="Hoe?", choices=KANALEN, coerce=g.Kanaal)
    bereikt = forms.ChoiceField(
        label="Heb je deze persoon gesproken?", choices=(("ja", "Ja"), ("nee", "Nee, niet bereikt")),
        widget=forms.RadioSelect,
    )  # fmt: skip
    tekst = forms.CharField(
        label="Wat spraken jullie af?", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Bijvoorbeeld: waar deze persoon nu terechtkan. Niet bereikt? Schrijf op hoe je het probeerde. "
                  "Geen ziekten, geloof of politiek.",
    )  # fmt: skip


class _Toestemming(DaadForm):
    """Until when, and the consent on which it rests."""

    tot_en_met = DatumVeld(
        label="Tot en met welke dag?", help_text="Hoogstens twee jaar. Daarna kijk je samen opnieuw."
    )
    toestemming_op = DatumVeld(label="Toestemming gegeven op", required=False)
    wijze = forms.TypedChoiceField(
        label="Hoe gaf deze persoon toestemming?", required=False, coerce=g.Toestemmingswijze, empty_value=None,
        choices=[("", "Kies…"), *((wijze.value, naam) for wijze, naam in WIJZEN.items())],
        help_text="Vertel eerst waarvoor, hoelang, en dat intrekken altijd mag. Nee zeggen heeft geen gevolgen.",
    )  # fmt: skip


class BeginForm(_Toestemming):
    """Under which ground, for what, until when, on what basis, and what goes along."""

    grond = forms.TypedChoiceField(label="Onder welke grond?", coerce=g.Vervolggrond, widget=forms.RadioSelect)
    doelen = forms.TypedMultipleChoiceField(
        label="Waarvoor?", coerce=g.Vervolgdoel, widget=forms.CheckboxSelectMultiple,
        choices=[(doel.value, naam[:1].upper() + naam[1:]) for doel, naam in DOELEN.items()],
        help_text="Voor iets anders mogen deze gegevens niet worden gebruikt.",
    )  # fmt: skip
    grondslag = forms.TypedChoiceField(
        label="Waarop rust het?", coerce=g.Grondslag, widget=forms.RadioSelect,
        choices=(
            (g.Grondslag.TOESTEMMING.value, "Toestemming van deze persoon"),
            (g.Grondslag.TAAK.value, "Een taak in de wet: alleen bij de wet van 2013, met bijna de hele lening op"),
        ),
    )  # fmt: skip
    mee = forms.MultipleChoiceField(
        label="Wat mag mee?", required=False, widget=forms.CheckboxSelectMultiple,
        choices=[(groep.value, MEE[groep]) for groep in MEE_TE_NEMEN],
        help_text="Alleen wat deze persoon wil. Al het andere van de inburgering gaat dicht.",
    )  # fmt: skip
    geleend = BedragVeld(label="Wet 2013: al gebruikt van de lening", required=False, maximum=_LENING_CENTEN)
    leenbedrag = BedragVeld(label="Wet 2013: hele lening", required=False, maximum=_LENING_CENTEN)
    termijn_tot_en_met = DatumVeld(label="Wet 2013: laatste dag van de termijn", required=False)

    field_order = ("grond", "doelen", "tot_en_met", "grondslag", "toestemming_op", "wijze", "mee", "geleend",
                   "leenbedrag", "termijn_tot_en_met")  # fmt: skip

    def __init__(self, *args: Any, na_inburgering: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        na = g.Vervolggrond.NA_INBURGERING
        kan = [na] if na_inburgering else [grond for grond in g.Vervolggrond if grond is not na]
        self.fields["grond"].choices = [(grond.value, GRONDEN[grond.value]) for grond in kan]  # type: ignore[attr-defined]
        if na_inburgering:
            for naam in ("geleend", "leenbedrag", "termijn_tot_en_met"):
                del self.fields[naam]
            self.fields["grondslag"].choices = self.fields["grondslag"].choices[:1]  # type: ignore[attr-defined]
            self.fields["grondslag"].initial = g.Grondslag.TOESTEMMING.value
            self.fields["grond"].initial = na.value
            self.fields["toestemming_op"].required = self.fields["wijze"].required = True

    def clean(self) -> dict[str, Any]:
        """Refuse half a loan."""
        velden = super().clean() or {}
        delen = [velden.get(naam) for naam in ("geleend", "leenbedrag", "termijn_tot_en_met")]
        if any(deel is not None for deel in delen) and None in delen:
            self.meld(VervolgWeigering("lening_nodig", veld="geleend"))
        return velden

    def lening(self) -> Lening | None:
        """Return what was told of the loan under the act of 2013."""
        velden = self.cleaned_data
        if velden.get("geleend") is None:
            return None
        return Lening(velden["geleend"], velden["leenbedrag"], velden["termijn_tot_en_met"] + _EEN_DAG)


class VerlengForm(_Toestemming):
    """A later last day, with consent anew."""


class StopForm(DaadForm):
    """Since when it ended, and why."""

    datum = DatumVeld(label="Eerste dag zonder deze hulp")
    reden = forms.TypedChoiceField(
        label="Waarom?", coerce=g.Stopreden, widget=forms.RadioSelect,
        choices=[(reden.value, naam) for reden, naam in STOPREDENEN.items() if reden is not g.Stopreden.TERMIJN],
    )  # fmt: skip


class ActiviteitForm(DaadForm):
    """One activity."""

    soort = forms.TypedChoiceField(label="Soort", choices=Soort.choices, coerce=Soort, widget=forms.RadioSelect)
    wat = forms.CharField(label="Wat?", max_length=120, help_text="Bijvoorbeeld: taalles voor de bouw, niveau B2.")
    waar = forms.CharField(label="Waar?", max_length=80, required=False)
    uren = AantalVeld(label="Uren per week", eenheid=UUR, minimum=1, maximum=60, required=False)
    vanaf = DatumVeld(label="Eerste dag")


class AfrondForm(DaadForm):
    """The end of an activity."""

    tot_en_met = DatumVeld(label="Laatste dag")
    uitkomst = forms.CharField(
        label="Wat kwam ervan?", max_length=300, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Geen ziekten, geloof of politiek.",
    )  # fmt: skip
