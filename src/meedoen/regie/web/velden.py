# SPDX-License-Identifier: EUPL-1.2
"""Form fields that read what people type in Dutch and answer in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError

from meedoen.domein.nummers import lees_bsn
from meedoen.regie.web import datums, gemeenten
from meedoen.regie.web.ontvangen import HOOGSTENS_BYTES
from meedoen.regie.web.taal import euro


def uuid_of_niets(tekst: str) -> UUID | None:
    """Return the id in an address or a form, or None when it is none."""
    try:
        return UUID(tekst)
    except ValueError:
        return None


def uuids(teksten: Iterable[str]) -> list[UUID]:
    """Return the ids among the boxes that somebody ticked; what is none is passed over."""
    return [id_ for id_ in map(uuid_of_niets, teksten) if id_ is not None]


class Formulier(forms.Form):
    """A form that says in plain words what is missing; pages use this instead of `forms.Form`.

    The browser's own bubbles stay off: the error summary on top says the same in our words.
    """

    use_required_attribute = False

    def __init__(self, *args: Any, **opties: Any) -> None:
        super().__init__(*args, **opties)
        for veld in self.fields.values():
            spreek_gewone_taal(veld)

    @property
    def status(self) -> int:
        """With which HTTP status its page is answered: 422 when what was sent is refused."""
        return 422 if self.is_bound and self.errors else 200


def spreek_gewone_taal(veld: forms.Field) -> None:
    """Replace Django's own refusals of `veld` by sentences for people; own sentences of the field stay."""
    keuze = isinstance(veld, forms.ChoiceField)
    zinnen = {
        "required": "Kies een antwoord." if keuze else "Vul dit in.",
        "invalid_choice": "Deze keuze staat niet in de lijst. Kies een andere.",
    }
    if isinstance(veld, forms.BooleanField):
        zinnen["required"] = "Zet hier een vinkje."
    if isinstance(veld, forms.EmailField):
        zinnen["invalid"] = "Dit is geen e-mailadres. Kijk of er een @ in staat."
    if isinstance(veld, forms.IntegerField):
        zinnen["invalid"] = "Schrijf een heel getal. Bijvoorbeeld 12."
    for code, zin in zinnen.items():
        if veld.error_messages.get(code) in _van_django(type(veld), code):
            veld.error_messages[code] = zin


def _van_django(soort: type[forms.Field], code: str) -> list[Any]:
    ouders = [ouder for ouder in soort.__mro__ if ouder.__module__.startswith("django")]
    return [getattr(ouder, "default_error_messages", {}).get(code) for ouder in ouders]


JAREN: Final = range(1900, 2101)
"""Any other year is a slip of the pen: a clock would start in the year 202, or a task never come."""


_VOORBEELD: Final = "Bijvoorbeeld 1-12-2026"


class DatumVeld(forms.Field):
    """A date, typed as 1-12-2026, 1/12/2026, 2026-12-01 or "1 december 2026"; cleans to `date`.

    `niet_voor` and `niet_na` are the first and last allowed day; a form may set them on the instance
    (``self.fields["dag"].niet_na = scope.vandaag``), with `zin_voor` / `zin_na` as the sentence of refusal. How to
    write a date stands before any `help_text`.
    """

    widget = forms.TextInput
    default_error_messages = {"required": "Vul een datum in. Bijvoorbeeld 1-12-2026."}

    def __init__(
        self,
        *,
        niet_voor: date | None = None,
        niet_na: date | None = None,
        zin_voor: str = "",
        zin_na: str = "",
        **opties: Any,
    ) -> None:
        uitleg = opties.setdefault("help_text", f"Dag, maand en jaar. {_VOORBEELD}")
        if uitleg and "Bijvoorbeeld" not in uitleg:
            # First: after "Laat dit leeg." it would read as an example of that.
            opties["help_text"] = f"{_VOORBEELD}. {uitleg}"
        self.niet_voor, self.niet_na = niet_voor, niet_na
        self.zin_voor, self.zin_na = zin_voor, zin_na
        super().__init__(**opties)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"autocomplete": "off", "maxlength": "40", "data-datum": "", "class": "meedoen-veld--datum"}

    def prepare_value(self, value: Any) -> Any:
        return datums.getypt(value) if isinstance(value, date) else value

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value
        try:
            return datums.lees(str(value))
        except datums.DatumFout as fout:
            raise ValidationError(str(fout), code="invalid") from None

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value is None:
            return
        if value.year not in JAREN:
            raise ValidationError(
                f"Dit jaartal kan niet. Schrijf een jaar van {JAREN[0]} tot en met {JAREN[-1]}.", code="jaartal"
            )
        if self.niet_voor and value < self.niet_voor:
            zin = self.zin_voor or f"De eerste dag die kan, is {datums.voluit(self.niet_voor)}."
            raise ValidationError(zin, code="te_vroeg")
        if self.niet_na and value > self.niet_na:
            zin = self.zin_na or f"De laatste dag die kan, is {datums.voluit(self.niet_na)}."
            raise ValidationError(zin, code="te_laat")


class Eenheid(NamedTuple):
    """What is counted, in words: "1 week", "3 weken", "een aantal weken", and a usual number as example."""

    een: str
    meer: str
    soort: str
    voorbeeld: int


UUR = Eenheid("uur", "uur", "uren", 12)
DAG = Eenheid("dag", "dagen", "dagen", 14)
WERKDAG = Eenheid("werkdag", "werkdagen", "werkdagen", 2)
PROCENT = Eenheid("procent", "procent", "procenten", 20)
WEEK = Eenheid("week", "weken", "weken", 50)
MAAND = Eenheid("maand", "maanden", "maanden", 12)
GESPREK = Eenheid("gesprek", "gesprekken", "gesprekken", 6)


class AantalVeld(forms.Field):
    """A whole number of something, typed as "12", "1.650" or with its unit ("12 uur", "50 weken"); cleans to `int`."""

    widget = forms.TextInput

    def __init__(self, *, eenheid: Eenheid, minimum: int = 0, maximum: int | None = None, **opties: Any) -> None:
        self.eenheid, self.minimum, self.maximum = eenheid, minimum, maximum
        super().__init__(**opties)
        zin = f"Vul het aantal {eenheid.soort} in. {self._voorbeeld}"
        self.error_messages["required"] = opties.get("error_messages", {}).get("required", zin)

    @property
    def _voorbeeld(self) -> str:
        return f"Bijvoorbeeld {self.eenheid.voorbeeld}."

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {
            "inputmode": "numeric",
            "autocomplete": "off",
            "maxlength": "16",
            "class": "meedoen-veld--kort",
        }

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values:
            return None
        tekst = str(value).strip().lower()
        for woord in (self.eenheid.soort, self.eenheid.meer, self.eenheid.een):
            tekst = tekst.removesuffix(woord).strip()
        if re.fullmatch(r"\d{1,3}(\.\d{3})+|\d{1,6}", tekst):
            return int(tekst.replace(".", ""))
        soort = self.eenheid.soort
        if re.fullmatch(r"\d+[,.]\d{1,2}", tekst):
            raise ValidationError(f"Schrijf hele {soort}, zonder komma. {self._voorbeeld}", code="invalid")
        raise ValidationError(f"Dit is geen aantal {soort}. Schrijf een getal. {self._voorbeeld}", code="invalid")

    def validate(self, value: int | None) -> None:
        super().validate(value)
        if value is None:
            return
        if value < self.minimum:
            raise ValidationError(f"Dit moet minstens {self._in_woorden(self.minimum)} zijn.", code="te_weinig")
        if self.maximum is not None and value > self.maximum:
            raise ValidationError(f"Dit mag hoogstens {self._in_woorden(self.maximum)} zijn.", code="te_veel")

    def _in_woorden(self, aantal: int) -> str:
        return f"{aantal} {self.eenheid.een if aantal == 1 else self.eenheid.meer}"


class UrenVeld(AantalVeld):
    """Whole hours."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(eenheid=UUR, **opties)


class BedragVeld(forms.Field):
    """An amount in euros, typed as "620", "620,50", "1.250" or "€ 620"; cleans to whole cents."""

    widget = forms.TextInput
    default_error_messages = {"required": "Vul een bedrag in. Bijvoorbeeld 620 of 12,50."}

    def __init__(self, *, maximum: int, **opties: Any) -> None:
        self.maximum = maximum
        super().__init__(**opties)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "decimal", "autocomplete": "off", "maxlength": "16", "class": "meedoen-veld--kort"}

    def prepare_value(self, value: Any) -> Any:
        return euro(value).removeprefix("€ ") if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values:
            return None
        tekst = str(value).replace("€", "").strip().removesuffix(",-").strip()
        if tekst.startswith("-"):
            raise ValidationError("Een bedrag is nul of meer. Schrijf geen minteken.", code="negatief")
        past = re.fullmatch(r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,9})(?:,([0-9]{1,2}))?", tekst)
        if past is None:
            raise ValidationError("Dit is geen bedrag. Schrijf bijvoorbeeld 620 of 12,50.", code="invalid")
        centen = int(past[1].replace(".", "")) * 100 + int((past[2] or "0").ljust(2, "0"))
        if centen > self.maximum:
            raise ValidationError(f"Dit mag hoogstens {euro(self.maximum)} zijn. Kijk het na.", code="te_veel")
        return centen


class TelefoonVeld(forms.Field):
    """A telephone number, Dutch or foreign; cleans to the international form "+31612345678".

    Numbers of nine digits after the first 0 are Dutch (Nummerplan telefoon- en ISDN-diensten); what starts with
    + or 00 is taken as written, seven to fifteen digits (ITU-T E.164).
    """

    widget = forms.TextInput
    default_error_messages = {"required": "Vul een telefoonnummer in. Bijvoorbeeld 06 12 34 56 78."}

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"inputmode": "tel", "autocomplete": "off", "maxlength": "24"}

    def prepare_value(self, value: Any) -> Any:
        return toon_telefoon(value) if isinstance(value, str) else value

    def to_python(self, value: Any) -> str:
        if value in self.empty_values:
            return ""
        kaal = re.sub(r"[\s().\-/]", "", str(value))
        if re.fullmatch(r"0[1-9]\d{8}", kaal):
            return "+31" + kaal[1:]
        kaal = re.sub(r"^00", "+", kaal)
        if re.fullmatch(r"\+310[1-9]\d{8}", kaal):
            return "+31" + kaal[4:]
        if kaal.startswith("+31") and not re.fullmatch(r"\+31[1-9]\d{8}", kaal):
            raise ValidationError("Een Nederlands nummer heeft tien cijfers. Tel ze na.", code="invalid")
        if re.fullmatch(r"\+[1-9]\d{6,14}", kaal):
            return kaal
        if re.fullmatch(r"0\d*", kaal):
            raise ValidationError("Een Nederlands nummer heeft tien cijfers. Tel ze na.", code="invalid")
        raise ValidationError(
            "Dit is geen telefoonnummer. Schrijf bijvoorbeeld 06 12 34 56 78 of +90 532 123 45 67.",
            code="invalid",
        )


class BsnVeld(forms.Field):
    """A burgerservicenummer that passes the elfproef; cleans to nine digits as text."""

    widget = forms.TextInput
    default_error_messages = {"required": "Vul het BSN in: negen cijfers."}

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {
            "inputmode": "numeric",
            "autocomplete": "off",
            "maxlength": "14",
            "class": "meedoen-veld--middel",
        }

    def to_python(self, value: Any) -> str:
        if value in self.empty_values:
            return ""
        kaal = re.sub(r"[\s.\-]", "", str(value))
        if not re.fullmatch(r"[0-9]{8,9}", kaal):
            raise ValidationError("Een BSN heeft negen cijfers. Kijk het nummer na.", code="invalid")
        bsn = lees_bsn(kaal)
        if bsn is None:
            raise ValidationError(
                "Dit BSN klopt niet: er staat een cijfer verkeerd. Kijk het nummer na.", code="elfproef"
            )
        return bsn


class GemeenteVeld(forms.Field):
    """A gemeente by its name, which the browser helps to complete, or by its code; cleans to the code."""

    widget = forms.TextInput

    def __init__(self, **opties: Any) -> None:
        super().__init__(help_text="De naam of de code. Bijvoorbeeld Baarn of 0308", **opties)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {"list": "gemeenten", "autocomplete": "off", "maxlength": "60"}

    def prepare_value(self, value: Any) -> Any:
        return gemeenten.naam_van(value) if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values:
            return None
        code = gemeenten.code_van(str(value))
        if code is None:
            lijkt = gemeenten.lijkt_op(str(value))
            hulp = f"Bedoel je {lijkt}?" if lijkt else "Kijk of de naam goed is geschreven."
            raise ValidationError(f"Deze gemeente staat niet in de lijst. {hulp}", code="invalid")
        return code


def toon_telefoon(nummer: str) -> str:
    """Return a stored number as people read it: "06 12 34 56 78", "035 555 01 20", "+90 5321234567".

    Dutch numbers get the grouping of a mobile number or of a three-digit area code; others stay as they are.
    """
    nederlands = re.fullmatch(r"(?:\+31|0)(\d{9})", nummer)
    if nederlands is None:
        return nummer
    rest = nederlands[1]
    if rest[0] == "6":
        return f"06 {rest[1:3]} {rest[3:5]} {rest[5:7]} {rest[7:9]}"
    return f"0{rest[0:2]} {rest[2:5]} {rest[5:7]} {rest[7:9]}"


class LijstbestandVeld(forms.FileField):
    """A list as CSV or .xlsx, no larger than the site takes in; `uitleg` says how many rows."""

    def __init__(self, *, label: str, uitleg: str) -> None:
        super().__init__(
            label=label,
            help_text=f"CSV of Excel (.xlsx) zonder formules en macro's. {uitleg}",
            allow_empty_file=True,
            max_length=255,
            widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
            error_messages={
                "required": "Kies eerst een bestand.",
                "invalid": "Kies eerst een bestand.",
                "max_length": "De naam van dit bestand is te lang. Geef het een kortere naam.",
            },
        )

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Refuse a file of which the site dropped the end."""
        bestand = super().clean(data, initial)
        if bestand.size > HOOGSTENS_BYTES:
            raise ValidationError(
                f"Dit bestand is {bestand.size // 1_000_000} MB. Meedoen leest hier hoogstens 5 MB. "
                "Zitten er andere bladen of plaatjes in? Bewaar alleen de lijst."
            )
        return bestand


class InGemeente(Formulier):
    """A form that asks for which gemeente, when there is a choice. `gemeenten`: official code and name."""

    gemeente = forms.TypedChoiceField(label="Gemeente", coerce=int)

    def __init__(self, *args: Any, gemeenten: Sequence[tuple[int, str]], **opties: Any) -> None:
        super().__init__(*args, **opties)
        self.fields["gemeente"].choices = gemeenten  # type: ignore[attr-defined]
        self.fields["gemeente"].initial = gemeenten[0][0]
        if len(gemeenten) == 1:
            self.fields["gemeente"].widget = forms.HiddenInput()
