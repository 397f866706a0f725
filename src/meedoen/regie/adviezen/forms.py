# SPDX-License-Identifier: EUPL-1.2
"""Forms of the advice to DUO on ontheffing."""

from __future__ import annotations

from typing import Any, Final

from django import forms

from meedoen.domein.gebeurtenissen import Adviesvrager
from meedoen.regie.adviezen.models import TEKST, Advies
from meedoen.regie.adviezen.services import EISEN, WIJZEN, Oordeel
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.web.velden import DatumVeld

_JA_NEE: Final = (("ja", "Ja"), ("nee", "Nee"))
_WAARDE: Final = {"ja": True, "nee": False}
_KEUZE: Final = {True: "ja", False: "nee", None: ""}


def _tekst(label: str, *, rijen: int = 3, verplicht: bool = False, hoogstens: int = TEKST, hulp: str = "") -> Any:
    return forms.CharField(
        label=label, required=verplicht, max_length=hoogstens, help_text=hulp,
        widget=forms.Textarea(attrs={"rows": rijen}),
    )  # fmt: skip


class NieuwForm(DaadForm):
    """Who asked for an advice, and when."""

    door = forms.TypedChoiceField(
        label="Wie vraagt om het advies?", coerce=Adviesvrager, widget=forms.RadioSelect,
        choices=(
            (Adviesvrager.INBURGERAAR.value, "De inburgeraar, voor een aanvraag bij DUO"),
            (Adviesvrager.DUO.value, "DUO zelf, zonder aanvraag"),
        ),
    )  # fmt: skip
    gevraagd_op = DatumVeld(label="Gevraagd op")
    kenmerk = forms.CharField(
        label="Kenmerk van DUO", required=False, max_length=40, help_text="Alleen als DUO vraagt. Staat op hun brief."
    )
    van_belang = forms.ChoiceField(
        label="Alleen als DUO vraagt: is een advies van de gemeente van belang?", choices=_JA_NEE, required=False,
        widget=forms.RadioSelect, help_text="Bij nee hoeft er geen advies te komen (artikel 2.8 lid 4 Besluit).",
    )  # fmt: skip
    reden = _tekst("Waarom is een advies niet van belang?", rijen=2, hoogstens=500, hulp="Alleen bij nee.")

    def velden(self) -> dict[str, Any]:
        """Return the arguments of the act of a valid form."""
        van_duo = self.cleaned_data["door"] is Adviesvrager.DUO
        belang = _WAARDE.get(self.cleaned_data["van_belang"]) if van_duo else None
        return self.cleaned_data | {"van_belang": belang}


class WeegForm(DaadForm):
    """The four demands of the article, each with its reason, and what the person tells."""

    gezegd = _tekst(
        "Wat zegt de inburgeraar zelf?", hulp="Praat erover, met een tolk als dat nodig is. Dit komt in de brief."
    )

    def __init__(self, data: Any, rij: Advies) -> None:
        begin: dict[str, Any] = {"gezegd": rij.gezegd}
        for eis in EISEN:
            begin |= {eis: _KEUZE[getattr(rij, eis)], f"{eis}_reden": getattr(rij, f"{eis}_reden")}
        super().__init__(data, initial=begin)
        for eis, woorden in EISEN.items():
            self.fields[eis] = forms.ChoiceField(
                label=f"Is de situatie {woorden[:1].lower()}{woorden[1:]}?", required=False, widget=forms.RadioSelect,
                choices=(*_JA_NEE, ("", "Nog niet beoordeeld")),
            )  # fmt: skip
            self.fields[f"{eis}_reden"] = _tekst(
                f"Waarom wel of niet {woorden[:1].lower()}{woorden[1:]}?",
                hulp="Dit komt in de brief. Schrijf niet meer op dan DUO nodig heeft, en geen ziekten.",
            )

    def oordelen(self) -> dict[str, Oordeel]:
        """Return the answers of a valid form."""
        velden = self.cleaned_data
        return {eis: Oordeel(_WAARDE.get(velden[eis]), velden[f"{eis}_reden"]) for eis in EISEN}


class VerstuurForm(DaadForm):
    """How the advice goes to DUO."""

    wijze = forms.ChoiceField(label="Hoe komt het advies bij DUO?", choices=tuple(WIJZEN.items()),
                              widget=forms.RadioSelect)  # fmt: skip


class StopForm(DaadForm):
    """Why the advice is no longer needed."""

    reden = _tekst("Waarom is het advies niet meer nodig?", verplicht=True, rijen=2, hoogstens=500,
                   hulp="Bijvoorbeeld: de inburgeraar doet geen aanvraag meer.")  # fmt: skip
