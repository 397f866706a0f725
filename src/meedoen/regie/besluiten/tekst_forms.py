# SPDX-License-Identifier: EUPL-1.2
"""What a gemeente writes in its letters."""

from __future__ import annotations

from typing import Any

from django import forms

from meedoen.regie.besluiten.brieven.tekens import onafdrukbaar, zin
from meedoen.regie.besluiten.services import afdrukbaar
from meedoen.regie.besluiten.services.teksten import ALLE, PLEKKEN
from meedoen.regie.web.velden import DatumVeld, Formulier

_VELDEN = {
    "opening": ("Opening", "Direct na de aanhef, voor de tekst die vast is. Bijvoorbeeld: Welkom in onze gemeente."),
    "contact": ("Contact", "Na de zin met het telefoonnummer. Bijvoorbeeld waar iemand langs kan komen."),
    "openingstijden": ("Openingstijden", "Bijvoorbeeld: maandag tot en met vrijdag van 9.00 tot 17.00 uur."),
    "slot": ("Slot", "Voor de groet. Bijvoorbeeld: Wij helpen u graag."),
}


class TekstForm(Formulier):
    """The own words of one kind of letter, from a day on. `gezien`: the newest version when the page was made."""

    vanaf = DatumVeld(label="Geldt vanaf", zin_voor="Een tekst kan vanaf vandaag gelden, niet eerder.")
    gezien = forms.IntegerField(widget=forms.HiddenInput())

    def __init__(self, *args: Any, soort: str, **opties: Any) -> None:
        super().__init__(*args, **opties)
        for plek in PLEKKEN:
            if plek == "opening" and soort == ALLE:
                continue
            label, hint = _VELDEN[plek]
            self.fields[plek] = forms.CharField(
                label=label, help_text=hint, required=False, max_length=600, widget=forms.Textarea(attrs={"rows": 3})
            )
        self.order_fields([*PLEKKEN, "vanaf", "gezien"])

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        for plek in PLEKKEN:
            if mist := onafdrukbaar(gegeven.get(plek, ""), afdrukbaar()):
                self.add_error(plek, zin(mist))
        return gegeven

    @property
    def teksten(self) -> dict[str, str]:
        """Place -> text, as typed."""
        return {plek: self.cleaned_data.get(plek, "") for plek in PLEKKEN}
