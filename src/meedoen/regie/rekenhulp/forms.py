# SPDX-License-Identifier: EUPL-1.2
"""The form of a question, made from the facts its rule takes; it reads Dutch and gives the JSON that asks the rule."""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, Final, Literal, Union, get_args, get_origin

from django import forms

from meedoen.recht.invoer import RIJEN, is_namedtuple, kameel, record, velden
from meedoen.recht.regel import Regel
from meedoen.regie.web.velden import DatumVeld, Formulier, spreek_gewone_taal
from meedoen.regie.web.zinnen import recht_nl

MEESTE_RIJEN: Final = 20
_RIJEN_BIJ_BEGIN: Final = 2
_LEEG: Final[tuple[object, ...]] = (None, "", [])


@dataclasses.dataclass(frozen=True, slots=True)
class Blad:
    """One input: path in the JSON (`derden`, 0, `gevraagdOp`), type, label, and whether it must be there."""

    pad: tuple[str | int, ...]
    soort: Any
    label: str
    verplicht: bool

    @property
    def naam(self) -> str:
        """The name of the input in the form."""
        return "-".join(map(str, self.pad))


class VraagForm(Formulier):
    """Asks for the facts of `regel`; `rijen` says how many lines each list of records has."""

    regel: Regel
    bladen: tuple[Blad, ...]
    gevulde_regels: dict[str, list[int]]

    def __init__(self, *args: Any, regel: Regel, rijen: Mapping[str, int], **kwargs: Any) -> None:
        self.regel = regel
        self.bladen = tuple(_bladen(regel, rijen))
        self.gevulde_regels = {}
        super().__init__(*args, **kwargs)
        for blad in self.bladen:
            self.fields[blad.naam] = _veld(blad)
            spreek_gewone_taal(self.fields[blad.naam])

    def gegevens(self) -> dict[str, Any]:
        """Return the facts as JSON; what was left empty is left out, and so is a line without anything in it."""
        gevuld = {blad: self.cleaned_data.get(blad.naam) for blad in self.bladen}
        boom = _boom({blad.pad: _als_json(blad, waarde) for blad, waarde in gevuld.items() if waarde not in _LEEG})
        self.gevulde_regels = {naam: sorted(tak) for naam, tak in boom.items() if naam in lijsten(self.regel)}
        json: dict[str, Any] = _lijst(boom)
        for veld in velden(self.regel):
            if veld.sleutel in json:
                json[veld.sleutel] = _met_niets(_zonder_niets(veld.soort), json[veld.sleutel])
            elif veld.verplicht and _mag_niets(veld.soort):
                json[veld.sleutel] = None
            elif veld.verplicht and _deel_van_rij(veld.soort) is not None:
                json[veld.sleutel] = []
        return json

    def in_delen(self) -> dict[str, Any]:
        """Return the inputs that the question turns on, and those one may leave folded away unless filled in."""
        nodig = {veld.sleutel for veld in velden(self.regel) if veld.verplicht}
        meer = [self[blad.naam] for blad in self.bladen if str(blad.pad[0]) not in nodig]
        return {
            "nodig": [self[blad.naam] for blad in self.bladen if str(blad.pad[0]) in nodig],
            "lijsten_nodig": [(n, label) for n, label in lijsten(self.regel).items() if n in nodig],
            "lijsten_meer": [(n, label) for n, label in lijsten(self.regel).items() if n not in nodig],
            "meer_velden": meer,
            "meer_open": any(veld.value() not in _LEEG or veld.errors for veld in meer),
        }


def zet_fout(form: VraagForm, pad: str, zin: str) -> None:
    """Put a refusal of the rule (path as `derden[0].gevraagdOp`) at its input, else above the form."""
    naam = _naam_van(pad, form.gevulde_regels)
    raak = next((blad.naam for blad in form.bladen if blad.naam == naam or blad.naam.startswith(f"{naam}-")), None)
    form.add_error(raak if naam else None, zin[:1].upper() + zin[1:])


def _naam_van(pad: str, regels: Mapping[str, list[int]]) -> str:
    """Return the name of an input from a path in the JSON, whose lines are numbered without the empty ones."""
    lijst = re.match(r"(\w+)\[(\d+)\]", pad)
    if lijst and lijst[1] in regels:
        pad = f"{lijst[1]}-{regels[lijst[1]][int(lijst[2])]}{pad[lijst.end() :]}"
    return pad.replace(".", "-")


def lijsten(regel: Regel) -> dict[str, str]:
    """Return name -> label of the facts that are lists of records, which grow by lines."""
    alle = [veld for veld in velden(regel) if _deel_van_rij(_zonder_niets(veld.soort)) is not None]
    return {veld.sleutel: recht_nl.LABELS[veld.naam] for veld in alle}


def rijen_van(regel: Regel, ingevuld: Mapping[str, Any]) -> dict[str, int]:
    """Return the number of lines per list, from the hidden counts of the form and the button that was pressed."""
    aantallen = {}
    for naam in lijsten(regel):
        tekst = str(ingevuld.get(f"rijen-{naam}", ""))
        aantal = int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 4 else _RIJEN_BIJ_BEGIN
        aantallen[naam] = min(aantal + (f"meer-{naam}" in ingevuld), MEESTE_RIJEN)
    return aantallen


def invullen(json: object, pad: tuple[str | int, ...] = ()) -> dict[str, Any]:
    """Return JSON facts as values of the form: `{"derden": [{"gevraagdOp": x}]}` is `{"derden-0-gevraagdOp": x}`."""
    if isinstance(json, dict):
        return {n: w for sleutel, deel in json.items() for n, w in invullen(deel, (*pad, sleutel)).items()}
    if isinstance(json, list) and any(isinstance(deel, dict) for deel in json):
        return {n: w for nummer, deel in enumerate(json) for n, w in invullen(deel, (*pad, nummer)).items()}
    naam = "-".join(map(str, pad))
    if isinstance(json, bool):
        return {naam: "ja" if json else "nee"}
    if isinstance(json, str) and len(json) == len("2026-11-21"):
        try:
            return {naam: date.fromisoformat(json)}
        except ValueError:
            pass
    return {naam: json}


def _bladen(regel: Regel, rijen: Mapping[str, int]) -> Iterator[Blad]:
    for veld in velden(regel):
        verplicht = veld.verplicht and type(None) not in get_args(veld.soort)
        yield from _van((veld.sleutel,), veld.soort, recht_nl.LABELS[veld.naam], verplicht, rijen)


def _van(
    pad: tuple[str | int, ...], soort: Any, label: str, verplicht: bool, rijen: Mapping[str, int]
) -> Iterator[Blad]:
    kaal = _zonder_niets(soort)
    deel = _deel_van_rij(kaal)
    if deel is not None:
        for nummer in range(rijen.get(str(pad[-1]), 0)):
            for naam, onder in record(deel)[0].items():
                tekst = f"{label} {nummer + 1}: {recht_nl.LABELS[naam][:1].lower()}{recht_nl.LABELS[naam][1:]}"
                yield from _van((*pad, nummer, kameel(naam)), onder, tekst, False, rijen)
    elif dataclasses.is_dataclass(kaal) or is_namedtuple(kaal):
        for naam, onder in record(kaal)[0].items():
            tekst = f"{label}: {recht_nl.LABELS[naam][:1].lower()}{recht_nl.LABELS[naam][1:]}"
            yield from _van((*pad, kameel(naam)), onder, tekst, verplicht, rijen)
    elif get_origin(kaal) is Mapping:
        sleutels, onder = get_args(kaal)
        for lid in sleutels:
            woord = recht_nl.KEUZES[sleutels.__name__][str(lid.value)]
            yield from _van((*pad, str(lid.value)), onder, f"{label}: {woord}", False, rijen)
    else:
        yield Blad(pad, kaal, label, verplicht)


def _zonder_niets(soort: Any) -> Any:
    if get_origin(soort) in (Union, types.UnionType):
        delen = [deel for deel in get_args(soort) if deel is not type(None)]
        return delen[0] if len(delen) == 1 else soort
    return soort


def _deel_van_rij(soort: Any) -> Any:
    """Return the record a list is made of, None when this is no list of records."""
    if get_origin(soort) not in RIJEN:
        return None
    deel = get_args(soort)[0]
    return deel if dataclasses.is_dataclass(deel) or is_namedtuple(deel) else None


def _veld(blad: Blad) -> forms.Field:
    opties: dict[str, Any] = {"label": blad.label, "required": blad.verplicht}
    if blad.soort is date:
        return DatumVeld(**opties)
    if blad.soort is bool:
        return forms.ChoiceField(**opties, choices=[("ja", "Ja"), ("nee", "Nee")], widget=forms.RadioSelect)
    if blad.soort is int:
        grens = 10**12
        return forms.IntegerField(**opties, min_value=-grens, max_value=grens, widget=forms.TextInput(_GETAL))
    keuzes = _keuzes(blad)
    if keuzes is not None:
        leeg = ("", "Kies" if blad.verplicht else "Niet ingevuld")
        return forms.ChoiceField(**opties, choices=[leeg, *keuzes])
    if get_origin(blad.soort) in RIJEN:
        deel = Blad(blad.pad, get_args(blad.soort)[0], "", False)
        meer = _keuzes(deel)
        if meer is not None:
            return forms.MultipleChoiceField(**opties, choices=meer, widget=forms.CheckboxSelectMultiple)
        hint = "Zet een komma tussen twee waarden."
        return forms.CharField(**opties, max_length=1000, help_text=hint)
    return forms.CharField(**opties, max_length=500)


_GETAL: Final = {"inputmode": "numeric", "class": "meedoen-veld--kort"}


def _keuzes(blad: Blad) -> list[tuple[str, str]] | None:
    soort = blad.soort
    if isinstance(soort, type) and issubclass(soort, Enum):
        return list(recht_nl.KEUZES[soort.__name__].items())
    if get_origin(soort) is Literal:
        woorden = recht_nl.KEUZES.get(_snake(str(blad.pad[-1])), {})
        return [(str(deel), woorden.get(str(deel), str(deel))) for deel in get_args(soort)]
    return None


def _snake(naam: str) -> str:
    return "".join(f"_{teken.lower()}" if teken.isupper() else teken for teken in naam)


def _als_json(blad: Blad, waarde: Any) -> object:
    if blad.soort is bool:
        return waarde == "ja"
    if isinstance(waarde, date):
        return waarde.isoformat()
    if get_origin(blad.soort) is Literal:
        return next(deel for deel in get_args(blad.soort) if str(deel) == waarde)
    if get_origin(blad.soort) in RIJEN and isinstance(waarde, str):
        return [deel.strip() for deel in waarde.split(",") if deel.strip()]
    return waarde


def _boom(plat: Mapping[tuple[str | int, ...], object]) -> dict[Any, Any]:
    """Put values with their paths together in a tree of dicts; the lines of a list are still numbered keys."""
    boom: dict[Any, Any] = {}
    for pad, waarde in plat.items():
        tak = boom
        for deel in pad[:-1]:
            tak = tak.setdefault(deel, {})
        tak[pad[-1]] = waarde
    return boom


def _lijst(tak: Any) -> Any:
    """Turn numbered keys into lists; a line that stayed empty is not there, so the others close up."""
    if not isinstance(tak, dict):
        return tak
    if tak and all(isinstance(sleutel, int) for sleutel in tak):
        return [_lijst(tak[nummer]) for nummer in sorted(tak)]
    return {sleutel: _lijst(deel) for sleutel, deel in tak.items()}


def _mag_niets(soort: Any) -> bool:
    return type(None) in get_args(soort)


def _met_niets(soort: Any, json: Any) -> Any:
    """Fill in null where a record must have a fact that may be unknown and was left empty."""
    deel = _deel_van_rij(soort)
    if deel is not None and isinstance(json, list):
        return [_met_niets(deel, regel) for regel in json]
    if not (isinstance(json, dict) and (dataclasses.is_dataclass(soort) or is_namedtuple(soort))):
        return json
    namen, moet = record(soort)
    leeg = {kameel(naam): None for naam in namen if naam in moet and _mag_niets(namen[naam])}
    return leeg | {s: _met_niets(_zonder_niets(namen[_snake(s)]), w) for s, w in json.items()}
