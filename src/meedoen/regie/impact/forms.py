# SPDX-License-Identifier: EUPL-1.2
"""The form of a proposal: from which day, and another length, number of hours or amount for one thing or more."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from meedoen.recht.fouten import NogNietVanKracht
from meedoen.recht.parameters import PARAMETERS, Parameter, lengte
from meedoen.regie.impact.voorstel import verwacht
from meedoen.regie.impact.zinnen import OVER, hoeveel
from meedoen.regie.web.velden import DAG, UUR, WEEK, AantalVeld, BedragVeld, DatumVeld, Eenheid, Formulier

EERSTE_DAG: Final = date(2022, 1, 1)
"""The Wet inburgering 2021 came into force; for what was told before it no rule here holds."""
_EENHEDEN: Final = {
    "dagen": DAG,
    "weken": WEEK,
    "maanden": Eenheid("maand", "maanden", "maanden", 36),
    "jaren": Eenheid("jaar", "jaar", "jaren", 5),
    "uren": UUR,
}


class LengteVeld(AantalVeld):
    """The proposed number of one parameter; empty for no change. Its refusal says what would be accepted."""

    def __init__(self, naam: str, parameter: Parameter, nu: int) -> None:
        self.zin = f"Schrijf {verwacht(parameter).replace('een aantal', 'een heel aantal')}, of laat dit leeg."
        super().__init__(
            eenheid=_EENHEDEN[parameter.eenheid],
            minimum=parameter.minst,
            maximum=parameter.meest,
            label=OVER[naam].naam,
            help_text=f"Nu {hoeveel(naam, nu)}. Wat wordt het dan?",
            required=False,
        )

    def clean(self, value: Any) -> int | None:
        return _schoon(super().clean, value, self.zin)


class BoeteVeld(BedragVeld):
    """The proposed amount of one parameter, in cents; empty for no change. Its refusal says what would be accepted."""

    def __init__(self, naam: str, parameter: Parameter, nu: int) -> None:
        self.zin = f"Schrijf {verwacht(parameter)}, of laat dit leeg."
        super().__init__(
            maximum=parameter.meest,
            label=OVER[naam].naam,
            help_text=f"Nu {hoeveel(naam, nu)}. Wat wordt het dan, in euro?",
            required=False,
        )

    def clean(self, value: Any) -> int | None:
        return _schoon(super().clean, value, self.zin)


def _schoon(maak_schoon: Any, value: Any, zin: str) -> int | None:
    try:
        waarde: int | None = maak_schoon(value)
    except ValidationError:
        raise ValidationError(zin, code="invalid") from None
    return waarde


class VoorstelForm(Formulier):
    """`lengtes()` after a valid form: name of the parameter -> proposed value, without what stays the same."""

    gemeente = forms.TypedChoiceField(label="Gemeente", coerce=int)
    vanaf = DatumVeld(
        label="Vanaf welke dag geldt de nieuwe regel?",
        help_text="Kies een dag die al voorbij is om te zien wat de regel nu zou doen. Bijvoorbeeld 1-1-2026",
        niet_voor=EERSTE_DAG,
        zin_voor="De wet geldt sinds 1 januari 2022. Kies die dag of een latere.",
    )

    def __init__(self, *args: Any, gemeenten: list[tuple[int, str]], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        keuze = self.fields["gemeente"]
        assert isinstance(keuze, forms.TypedChoiceField)
        keuze.choices = gemeenten
        if len(gemeenten) == 1:
            keuze.widget = forms.HiddenInput()
            keuze.initial = gemeenten[0][0]
        for naam, parameter in PARAMETERS.items():
            soort = BoeteVeld if parameter.eenheid == "euro" else LengteVeld
            self.fields[naam] = soort(naam, parameter, lengte(naam, vandaag))

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean() or {}
        vanaf = gegevens.get("vanaf") or self.vandaag
        for naam in PARAMETERS:
            if gegevens.get(naam) is not None and gegevens[naam] == _geldt(naam, vanaf):
                self.add_error(naam, "Zo is het nu al. Kies iets anders, of laat dit leeg.")
        if not self.errors and not self.lengtes():
            self.add_error(next(iter(PARAMETERS)), "Vul bij minstens één termijn, aantal uren of boete iets anders in.")
        return gegevens

    def lengtes(self) -> dict[str, int]:
        """Return what is proposed."""
        return {naam: waarde for naam in PARAMETERS if (waarde := self.cleaned_data.get(naam)) is not None}


def _geldt(naam: str, dag: date) -> int | None:
    try:
        return lengte(naam, dag)
    except NogNietVanKracht:
        return None
