# SPDX-License-Identifier: EUPL-1.2
"""Forms of bookings."""

from __future__ import annotations

from typing import Any

from django import forms

from meedoen.domein.gebeurtenissen import TolkStand
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.intake.forms import TijdVeld
from meedoen.regie.tolken.models import Wijze
from meedoen.regie.web.velden import AantalVeld, DatumVeld, Eenheid
from meedoen.regie.web.zinnen.domein_nl.begeleiding import TOLKSTANDEN

_MINUTEN = Eenheid("minuut", "minuten", "minuten", 60)


class BoekForm(DaadForm):
    """An interpreter for a talk."""

    datum = DatumVeld(label="Op welke dag is het gesprek?")
    begin = TijdVeld(label="Hoe laat?", help_text="Bijvoorbeeld 10.00")
    minuten = AantalVeld(label="Hoe lang duurt het?", eenheid=_MINUTEN, minimum=15, maximum=480)
    taal = forms.CharField(label="Welke taal?", max_length=60, help_text="Met dialect als dat nodig is.")
    wijze = forms.ChoiceField(label="Hoe is de tolk erbij?", choices=Wijze.choices, widget=forms.RadioSelect)
    plek = forms.CharField(
        label="Waar is het gesprek, of welk nummer belt de tolk?", max_length=120,
        help_text="Nooit het adres of nummer van de inburgeraar. Dit ziet de tolk.",
    )  # fmt: skip
    bureau = forms.CharField(label="Tolkenbureau", required=False, max_length=80)


class StandForm(DaadForm):
    """How a booking stands."""

    stand = forms.TypedChoiceField(label="Hoe staat het ervoor?", coerce=TolkStand, widget=forms.RadioSelect)
    kenmerk = forms.CharField(label="Nummer van het tolkenbureau", required=False, max_length=40)

    def __init__(self, *args: Any, nu: TolkStand, voorbij: bool, **opties: Any) -> None:
        super().__init__(*args, **opties)
        achteraf = (TolkStand.KWAM, TolkStand.KWAM_NIET) if voorbij else ()
        keuzes = [s for s in (*achteraf, TolkStand.BEVESTIGD, TolkStand.AFGEZEGD) if s is not nu]
        self.fields["stand"].choices = [(s.value, TOLKSTANDEN[s]) for s in keuzes]  # type: ignore[attr-defined]
