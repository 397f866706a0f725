# SPDX-License-Identifier: EUPL-1.2
"""Forms of ontzorgen."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms

from meedoen.domein.gebeurtenissen import Betaler, VasteLast
from meedoen.domein.huishoudgeld import INKOMEN, UITGAVEN, Post
from meedoen.regie.besluiten.verzendveld import HoeWegVeld
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.ontzorgen.models import HOOGSTENS_CENTEN
from meedoen.regie.ontzorgen.services import OntzorgWeigering
from meedoen.regie.web.velden import BedragVeld, DatumVeld
from meedoen.regie.web.zinnen.domein_nl.ontzorgen import BETALERS, LASTEN

_EEN_DAG = timedelta(days=1)
_REDEN = "Nodig als je afwijkt van de wet. In een paar zinnen. Dit blijft op de tijdlijn staan."
POSTEN = {
    Post.LOON: "Loon",
    Post.BIJSTAND: "Bijstand",
    Post.ZORGTOESLAG: "Zorgtoeslag",
    Post.HUURTOESLAG: "Huurtoeslag",
    Post.KIND: "Kinderbijslag en kindgebonden budget",
    Post.ANDER_INKOMEN: "Ander inkomen",
    Post.BOODSCHAPPEN: "Boodschappen",
    Post.VERVOER: "Vervoer",
    Post.KLEDING: "Kleding",
    Post.AFLOSSEN: "Aflossen",
    Post.ANDERE_UITGAVE: "Andere uitgaven",
}


def na(laatste: date | None) -> date | None:
    """Return the day after a last day, as the records hold it."""
    return None if laatste is None else laatste + _EEN_DAG


class BijstandForm(DaadForm):
    """When the right to bijstand arose, and when it ends."""

    vanaf = DatumVeld(label="Eerste dag met recht op bijstand")
    tot_en_met = DatumVeld(
        label="Laatste dag met bijstand", required=False, help_text="Alleen als de bijstand stopt. Mag leeg."
    )


class DagForm(DaadForm):
    """The day on which something was done."""

    datum = DatumVeld(label="Dag")


class LastForm(DaadForm):
    """One fixed cost: what, to whom, how much, who pays, from when until when."""

    last = forms.ChoiceField(label="Welke vaste last?", choices=[(soort.value, LASTEN[soort]) for soort in VasteLast])
    ontvanger = forms.CharField(
        label="Aan wie?", max_length=80, help_text="Bijvoorbeeld: de verhuurder of de zorgverzekeraar."
    )
    bedrag = BedragVeld(label="Bedrag per maand", maximum=HOOGSTENS_CENTEN, help_text="In euro's. Bijvoorbeeld 620,50")
    betaler = forms.ChoiceField(
        label="Wie betaalt?", choices=[(wie.value, BETALERS[wie]) for wie in Betaler], widget=forms.RadioSelect
    )
    vanaf = DatumVeld(label="Eerste dag")
    tot_en_met = DatumVeld(
        label="Laatste dag",
        required=False,
        help_text="Mag leeg. Wat de gemeente betaalt, stopt vanzelf als het ontzorgen stopt.",
    )
    reden = forms.CharField(
        label="Waarom anders?", required=False, max_length=300, help_text=_REDEN,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip


class ZelfForm(DaadForm):
    """From when the person pays a cost themselves."""

    vanaf = DatumVeld(label="Betaalt zelf vanaf")
    reden = forms.CharField(
        label="Waarom eerder?", required=False, max_length=300, help_text=_REDEN,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip


class WegForm(DaadForm):
    """Why a payment is taken back."""

    reden = forms.CharField(
        label="Waarom?", max_length=120, help_text="In een paar woorden. Dit blijft op de tijdlijn staan."
    )


class VerlengForm(DaadForm):
    """Going on under article 57: the judgement, until when, why, and what the person said of it."""

    gegronde_redenen = forms.ChoiceField(
        label="Zijn er gegronde redenen om te denken dat deze persoon het geld zonder hulp niet goed kan besteden?",
        choices=(("ja", "Ja"), ("nee", "Nee")), widget=forms.RadioSelect,
    )  # fmt: skip
    tot_en_met = DatumVeld(label="Tot en met welke dag?", help_text="Hoogstens een jaar. Bijvoorbeeld 1-12-2026")
    reden = forms.CharField(
        label="Welke redenen?", max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Dit komt in de brief en op de tijdlijn. Schrijf aan de inburgeraar (u) wat je ziet. Geen ziekten, "
        "geloof of politiek.",
    )  # fmt: skip
    besproken_op = DatumVeld(
        label="Besproken met de inburgeraar op",
        help_text="Vertel vooraf wat je wilt besluiten, en vraag wat de inburgeraar ervan vindt (artikel 4:8 Awb).",
    )
    mening = forms.CharField(
        label="Wat vindt de inburgeraar ervan?", max_length=500, required=False,
        widget=forms.Textarea(attrs={"rows": 3}), help_text="In het kort. Dit komt ook in de brief. Mag leeg.",
    )  # fmt: skip
    hoe_weg = HoeWegVeld()


class ExitForm(DaadForm):
    """The exit talk."""

    datum = DatumVeld(label="Dag van het eindgesprek")
    zelf_vanaf = DatumVeld(label="Betaalt alle vaste lasten zelf vanaf")
    toelichting = forms.CharField(
        label="Wat spraken jullie af?", required=False, max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Nodig als het eerder stopt dan de wet zegt. Geen ziekten, geloof of politiek.",
    )  # fmt: skip


class BegrotingForm(DaadForm):
    """Income and spending per month; empty is nothing. Fixed costs come from the list of payments."""

    inkomsten = INKOMEN
    uitgaven = UITGAVEN

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        for post in (*INKOMEN, *UITGAVEN):
            self.fields[post.value] = BedragVeld(label=POSTEN[post], required=False, maximum=HOOGSTENS_CENTEN)

    def posten(self) -> dict[Post, int]:
        """Return what was filled in, in cents."""
        return {post: self.cleaned_data[post.value] or 0 for post in (*INKOMEN, *UITGAVEN)}


class OvergangForm(DaadForm):
    """The weeks between COA and bijstand, and what bridges them."""

    leefgeld_tot_en_met = DatumVeld(label="Laatste dag met leefgeld van COA")
    uitkering_op = DatumVeld(label="Eerste dag met uitkering", help_text="De dag waarop het geld er is, of er komt.")
    voorschot_vanaf = DatumVeld(label="Voorschot: eerste dag", required=False)
    voorschot_tot_en_met = DatumVeld(label="Voorschot: laatste dag", required=False)
    anders = forms.CharField(
        label="Iets anders dat helpt", required=False, max_length=120, help_text="Bijvoorbeeld: geld van familie."
    )
    anders_vanaf = DatumVeld(label="Iets anders: eerste dag", required=False)
    anders_tot_en_met = DatumVeld(label="Iets anders: laatste dag", required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse half a period."""
        velden = super().clean() or {}
        for naam in ("voorschot", "anders"):
            een, twee = velden.get(f"{naam}_vanaf"), velden.get(f"{naam}_tot_en_met")
            if (een is None) is not (twee is None):
                self.meld(OntzorgWeigering("brug_half", veld=f"{naam}_{'vanaf' if een is None else 'tot_en_met'}"))
        if velden.get("anders_vanaf") and not velden.get("anders"):
            self.meld(OntzorgWeigering("brug_wat", veld="anders"))
        return velden

    def voorschot(self) -> tuple[date, date] | None:
        """Return first and last day of the advance."""
        velden = self.cleaned_data
        return (velden["voorschot_vanaf"], velden["voorschot_tot_en_met"]) if velden["voorschot_vanaf"] else None

    def iets_anders(self) -> tuple[str, date, date] | None:
        """Return what else helps, with its first and last day."""
        velden = self.cleaned_data
        if not velden["anders_vanaf"]:
            return None
        return velden["anders"].strip(), velden["anders_vanaf"], velden["anders_tot_en_met"]


class ToeslagForm(DaadForm):
    """One line of the check-list."""

    wie = forms.CharField(label="Wie doet het?", required=False, max_length=80)
    uiterlijk = DatumVeld(label="Uiterlijk", required=False)
    gedaan_op = DatumVeld(label="Gedaan op", required=False)
    nvt = forms.BooleanField(label="Niet van toepassing", required=False)
