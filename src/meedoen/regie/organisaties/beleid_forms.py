# SPDX-License-Identifier: EUPL-1.2
"""A choice of one or more gemeenten from a day on, and which choices the page shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from django import forms

from meedoen.regie.organisaties.beleidskeuzes import KEUZES, eenheid, standaard, toon
from meedoen.regie.web.taal import opsomming
from meedoen.regie.web.velden import AantalVeld, DatumVeld, Formulier

ALLEEN: Final = (("", "Alle keuzes"), ("eigen", "Wat we zelf kozen"), ("verschilt", "Wat verschilt tussen gemeenten"))


class BeleidForm(Formulier):
    """What is chosen, for whom besides `gemeente`, from when and why.

    `waarde` cleans to the kind of the default: bool, int or text. `ook`: codes of the other gemeenten.
    `buren`: (code, name) of the other gemeenten; `geldt`: code -> what holds there on a day. A reason is asked as
    soon as one of those that are left would have something else on that day.
    """

    waarde = forms.ChoiceField(label="Nieuwe keuze")
    vanaf = DatumVeld(
        label="Geldt vanaf",
        zin_voor="Een keuze kan vanaf vandaag gelden, niet eerder: besluiten van toen blijven zoals ze zijn.",
    )
    ook = forms.TypedMultipleChoiceField(
        label="Geldt ook voor", coerce=int, widget=forms.CheckboxSelectMultiple, required=False
    )
    reden = forms.CharField(
        label="Reden", help_text="Nodig als gemeenten hierdoor van elkaar verschillen.", max_length=300, required=False
    )

    def __init__(
        self,
        *args: Any,
        sleutel: str,
        vandaag: date,
        buren: Sequence[tuple[int, str]],
        geldt: Callable[[date], Mapping[int, object]],
        **opties: Any,
    ) -> None:
        super().__init__(*args, **opties)
        self.sleutel, self.buren, self.geldt = sleutel, dict(buren), geldt
        self.standaard = standaard(sleutel)
        self._richt_waarde_in()
        vanaf = self.fields["vanaf"]
        assert isinstance(vanaf, DatumVeld)
        vanaf.niet_voor = vandaag
        if buren:
            self.fields["ook"].choices = list(buren)  # type: ignore[attr-defined]
            return
        del self.fields["ook"]
        self.fields["reden"].help_text = ""

    def _richt_waarde_in(self) -> None:
        keuze = KEUZES[self.sleutel]
        if isinstance(self.standaard, int) and not isinstance(self.standaard, bool):
            soort = eenheid(self.sleutel)
            hulp = f"Van {keuze.minst} tot {keuze.meest} {soort.meer}. {keuze.uitleg}".strip()
            self.fields["waarde"] = AantalVeld(
                eenheid=soort, label=f"Nieuw aantal {soort.soort}", minimum=keuze.minst, maximum=keuze.meest,
                help_text=hulp,
            )  # fmt: skip
            return
        veld = self.fields["waarde"]
        assert isinstance(veld, forms.ChoiceField)
        veld.help_text = keuze.uitleg
        veld.choices = list(keuze.woorden.items()) or [("ja", "Ja"), ("nee", "Nee")]

    def clean_waarde(self) -> bool | int | str:
        waarde: int | str = self.cleaned_data["waarde"]
        return waarde == "ja" if isinstance(self.standaard, bool) else waarde

    def clean(self) -> dict[str, Any]:
        netjes = super().clean() or self.cleaned_data
        if "waarde" not in netjes or "vanaf" not in netjes or netjes.get("reden"):
            return netjes
        over = [code for code in self.buren if code not in netjes.get("ook", ())]
        geldt = self.geldt(netjes["vanaf"]) if over else {}
        anders = [
            f"{self.buren[code]} ({toon(geldt[code], self.sleutel)})"
            for code in over
            if geldt[code] != netjes["waarde"]
        ]
        if anders:
            self.add_error("reden", f"Schrijf waarom dit anders is dan in {opsomming(tuple(anders))}.")
        return netjes
