# SPDX-License-Identifier: EUPL-1.2
"""Fields of the Rekenhulp: numbers as people write them, a row of days or words."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from meedoen.recht.invoer import HOOGSTE_GETAL, LANGSTE_LIJST, LANGSTE_TEKST
from meedoen.regie.web import datums
from meedoen.regie.web.taal import euro, met_punten

_GETAL = re.compile(r"(-?)([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:[.,]([0-9]{1,2}))?")


class GetalVeld(forms.Field):
    """A number as "1.650", "-12" or, with `decimalen`, "€ 1.250,50"; cleans to `int`, in hundredths with decimals."""

    widget = forms.TextInput

    def __init__(self, *, decimalen: bool = False, **opties: Any) -> None:
        self.decimalen = decimalen
        super().__init__(**opties)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        modus = "decimal" if self.decimalen else "numeric"
        return {"inputmode": modus, "autocomplete": "off", "class": "meedoen-veld--middel"}

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, bool) or not isinstance(value, int):
            return value
        return euro(value).removeprefix("€ ") if self.decimalen else str(value)

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values:
            return None
        tekst = re.sub(r"[€\s]", "", str(value)).replace("\N{MINUS SIGN}", "-").removesuffix(",-")
        raak = _GETAL.fullmatch(tekst)
        if raak is None or (raak[3] and not self.decimalen):
            zin = "Schrijf een bedrag. Bijvoorbeeld 12,50." if self.decimalen else "Schrijf een heel getal."
            raise ValidationError(zin if self.decimalen else f"{zin} Bijvoorbeeld 12.", code="invalid")
        heel = raak[2].replace(".", "")
        getal = int((heel + (raak[3] or "").ljust(2, "0") if self.decimalen else heel)[: len(str(HOOGSTE_GETAL)) + 1])
        if getal > HOOGSTE_GETAL:
            hoogste = met_punten(HOOGSTE_GETAL // 100 if self.decimalen else HOOGSTE_GETAL)
            raise ValidationError(f"Dit is te groot. Het hoogste dat kan, is {hoogste}.", code="te_groot")
        return -getal if raak[1] else getal


class RijVeld(forms.Field):
    """Days (`dagen`) or short texts with a comma between them; cleans to a list as JSON has it."""

    widget = forms.TextInput

    def __init__(self, *, dagen: bool, **opties: Any) -> None:
        self.dagen = dagen
        voorbeeld = " Bijvoorbeeld 1-12-2026, 8-12-2026" if dagen else ""
        super().__init__(
            help_text=f"Zet een komma tussen twee {'dagen' if dagen else 'antwoorden'}.{voorbeeld}", **opties
        )

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"autocomplete": "off", "maxlength": "1000"}

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, list):
            return value
        return ", ".join(datums.getypt(date.fromisoformat(deel)) if self.dagen else str(deel) for deel in value)

    def to_python(self, value: Any) -> list[str]:
        delen = [deel.strip() for deel in str(value or "").split(",") if deel.strip()]
        if len(delen) > LANGSTE_LIJST or any(len(deel) > LANGSTE_TEKST for deel in delen):
            raise ValidationError("Dit is te lang.", code="te_lang")
        return [self._dag(deel) for deel in delen] if self.dagen else delen

    def _dag(self, tekst: str) -> str:
        try:
            return datums.lees(tekst).isoformat()
        except datums.DatumFout as fout:
            raise ValidationError(str(fout), code="invalid") from None
