# SPDX-License-Identifier: EUPL-1.2
"""The form of somebody of the household."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Final

from django import forms

from meedoen.regie.dossiers.gezin import RELATIES, SCHOOL
from meedoen.regie.dossiers.models import Gezinslid
from meedoen.regie.web.velden import DatumVeld, Formulier

_MAAND: Final = re.compile(r"(\d{1,2}[-/]|[a-zA-Z]+ )\d{4}")
_JA_NEE: Final = (("", "Weten we nog niet"), ("ja", "Ja"), ("nee", "Nee"))
_WEL_OF_NIET: Final = {"": None, "ja": True, "nee": False}
LEAD: Final = (
    "Alleen wat nodig is voor school, voorschool en opvang tijdens de les. Van een kind is een voornaam genoeg, of "
    "maand en jaar van geboorte. Het gaat weg met het dossier."
)
"""What this is for, above the form."""


class GeboorteVeld(DatumVeld):
    """A day of birth, or (6-2024, juni 2024) a month alone, which cleans to its first day; `is_maand` tells which."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        # A month is no day: the day that is read back below other dates would be one that nobody typed.
        return {"autocomplete": "off", "maxlength": "40", "class": "meedoen-veld--datum"}

    def to_python(self, value: Any) -> date | None:
        if not self.is_maand(value):
            return super().to_python(value)
        maand = value.strip()
        return super().to_python(f"1-{maand}" if maand[0].isdigit() else f"1 {maand}")

    @staticmethod
    def is_maand(value: Any) -> bool:
        """Say whether a month was typed, and no day."""
        return isinstance(value, str) and _MAAND.fullmatch(value.strip()) is not None


class GezinslidForm(Formulier):
    """A member of the household; of a child a first name, or month and year of birth, is enough."""

    relatie = forms.ChoiceField(label="Wie is dit?", choices=RELATIES)
    naam = forms.CharField(
        label="Naam", max_length=160, required=False,
        help_text="Van een kind is de voornaam genoeg, en die mag leeg zijn als je weet wanneer het geboren is.",
    )  # fmt: skip
    geboortedatum = GeboorteVeld(
        label="Geboren", required=False, help_text="Een dag, of alleen maand en jaar. Bijvoorbeeld 6-2024."
    )
    woont_bij = forms.BooleanField(label="Woont in hetzelfde huis", required=False, initial=True)
    school = forms.ChoiceField(
        label="Alleen bij een kind: school",
        choices=(("", "Weten we nog niet"), *SCHOOL.items()), required=False, widget=forms.RadioSelect,
    )  # fmt: skip
    vve = forms.CharField(
        label="Alleen bij een kind: voorschool (VVE)", max_length=200, required=False,
        help_text="Waar en welke dagen",
    )  # fmt: skip
    opvang = forms.ChoiceField(
        label="Alleen bij een kind: opvang nodig tijdens de lessen van de ouder?", choices=_JA_NEE, required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    uit_buitenland = forms.ChoiceField(
        label="Alleen bij een kind: kwam het uit het buitenland?", choices=_JA_NEE, required=False,
        widget=forms.RadioSelect,
        help_text="Bij ja, of als we het niet weten, komt er op tijd een taak voor de achttiende verjaardag.",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        gegeven["alleen_maand"] = GeboorteVeld.is_maand(self.data.get(self.add_prefix("geboortedatum")))
        for veld in ("opvang", "uit_buitenland"):
            gegeven[veld] = _WEL_OF_NIET[gegeven.get(veld, "")]
        kind = gegeven.get("relatie") == "kind"
        genoeg = gegeven.get("naam") or (kind and gegeven.get("geboortedatum"))
        if not genoeg and "geboortedatum" not in self.errors:
            wat = "Vul een voornaam in, of bij Geboren maand en jaar." if kind else "Vul de naam in."
            self.add_error("naam", wat)
        return gegeven


def gezinslidbegin(lid: Gezinslid) -> dict[str, Any]:
    """Return what the form begins with for somebody who is there."""
    woorden = {waarde: woord for woord, waarde in _WEL_OF_NIET.items()}
    begin = {veld: getattr(lid, veld) for veld in GezinslidForm.base_fields}
    if lid.geboortedatum is not None and lid.alleen_maand:
        begin["geboortedatum"] = f"{lid.geboortedatum.month}-{lid.geboortedatum.year}"
    return begin | {veld: woorden[begin[veld]] for veld in ("opvang", "uit_buitenland")}
