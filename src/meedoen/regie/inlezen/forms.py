# SPDX-License-Identifier: EUPL-1.2
"""What people fill in: which file, and which column is which field."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from meedoen.regie.dossiers.forms import GESLACHTEN
from meedoen.regie.inlezen.soorten import Bestandsoort, klachten
from meedoen.regie.inlezen.velden import VELDEN, Indeling, Veld
from meedoen.regie.web import datums
from meedoen.regie.web.velden import DatumVeld, Formulier, InGemeente, LijstbestandVeld, spreek_gewone_taal

_DAGEN = ("geboortedatum", "vanaf", "tot", "koppeldag")
_JA_NEE = (("", "Niet bekend"), ("ja", "Ja"), ("nee", "Nee"))
MET_DE_HAND = tuple(veld for veld in VELDEN if veld.naam not in ("gemeente", "opmerkingen"))
"""What can be typed: remarks may be about health, and have their place in the dossier."""


class BestandForm(InGemeente):
    """A file of one kind of list, for one gemeente."""

    def __init__(self, *args: Any, soort: Bestandsoort, **opties: Any) -> None:
        super().__init__(*args, **opties)
        hoogstens = f"{soort.hoogstens:,}".replace(",", ".")
        self.fields["bestand"] = LijstbestandVeld(label=soort.woorden.bestand, uitleg=f"Hoogstens {hoogstens} rijen.")


class ProfielForm(InGemeente):
    """One profile of the COA, typed over: the fields of a row of the file."""

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        for veld in MET_DE_HAND:
            nodig = veld.naam in ("achternaam", "koppeldag")
            self.fields[veld.naam] = self._veld(veld, nodig)
            spreek_gewone_taal(self.fields[veld.naam])

    @staticmethod
    def _veld(veld: Veld, nodig: bool) -> forms.Field:
        if veld.naam in _DAGEN:
            return DatumVeld(label=veld.woord, required=nodig)
        if veld.naam == "geslacht":
            return forms.ChoiceField(label=veld.woord, required=False, choices=GESLACHTEN)
        if veld.naam == "regioplaatsing":
            return forms.ChoiceField(label=veld.woord, required=False, choices=_JA_NEE, help_text=veld.hint)
        hint = "" if nodig else veld.hint
        return forms.CharField(label=veld.woord, required=nodig, max_length=200, help_text=hint)

    @property
    def waarden(self) -> dict[str, str]:
        """Field -> text as a cell of the file would hold it."""
        uit = {veld.naam: self.cleaned_data.get(veld.naam) for veld in MET_DE_HAND}
        return {n: datums.getypt(w) if isinstance(w, date) else str(w or "") for n, w in uit.items()}


class IndelingForm(Formulier):
    """For each field the name of its column; empty: not read."""

    vanaf = DatumVeld(
        label="Geldt vanaf",
        zin_voor="Een indeling kan vanaf vandaag gelden, niet eerder: eerdere bestanden zijn al gelezen.",
    )
    reden = forms.CharField(label="Reden", max_length=300, required=False)
    voorbeeld = forms.CharField(
        label="Voorbeeld",
        required=False,
        max_length=5_000,
        strip=False,
        help_text="Plak de kopregel van het bestand en één regel met verzonnen gegevens. Nooit van een echt persoon.",
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, soort: Bestandsoort, indeling: Indeling, vandaag: date, **opties: Any) -> None:
        super().__init__(*args, **opties)
        self._soort = soort
        for veld in soort.velden:
            self.fields[f"kolom_{veld.naam}"] = forms.CharField(
                label=veld.woord,
                help_text=veld.hint,
                required=False,
                max_length=80,
                initial=indeling[veld.naam],
                widget=forms.TextInput(attrs={"autocomplete": "off"}),
            )
        for nodig in set(soort.nodig) - {"gemeente"}:
            self.fields[f"kolom_{nodig}"].telt_als_verplicht = True  # type: ignore[attr-defined]
        self.fields["vanaf"].niet_voor = vandaag  # type: ignore[attr-defined]
        self.order_fields([*(f"kolom_{veld.naam}" for veld in soort.velden), "vanaf", "reden", "voorbeeld"])

    @property
    def kolommen(self) -> dict[str, str]:
        """Field -> column, as filled in."""
        return {veld.naam: self.cleaned_data.get(f"kolom_{veld.naam}", "") for veld in self._soort.velden}

    def clean(self) -> dict[str, Any]:
        gegeven = super().clean() or {}
        for naam, zin in klachten(self._soort, self.kolommen):
            self.add_error(f"kolom_{naam}", zin)
        return gegeven
