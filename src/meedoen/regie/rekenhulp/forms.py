# SPDX-License-Identifier: EUPL-1.2
"""The form of a question, made from the facts its rule takes; it reads Dutch and gives the JSON that asks the rule."""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from django import forms
from django.forms import BoundField

from meedoen.recht.invoer import LANGSTE_TEKST, RIJEN, Veld, is_namedtuple, kameel, record, velden
from meedoen.recht.regel import Regel
from meedoen.recht.uitvoer import als_json
from meedoen.regie.rekenhulp.velden import GetalVeld, RijVeld
from meedoen.regie.web.taal import hoofdletter
from meedoen.regie.web.velden import DatumVeld, Formulier, GemeenteVeld, spreek_gewone_taal
from meedoen.regie.web.zinnen import recht_nl

MEESTE_RIJEN: Final = 20
_RIJEN_BIJ_BEGIN: Final = 2
_LEEG: Final[tuple[object, ...]] = (None, "", [])


@dataclasses.dataclass(frozen=True, slots=True)
class Blad:
    """One input: path in the JSON (`derden`, 0, `gevraagdOp`), type, name of the fact, and how it is asked for.

    `eigenaar`: the record it is a part of, empty for a fact of the rule itself. `verplicht`: without it there is no
    answer; `in_rij`: it stands in a line, and a line may stay empty. `standaard`: as JSON, None when there is none.
    """

    pad: tuple[str | int, ...]
    soort: Any
    feit: str
    label: str
    verplicht: bool
    eigenaar: str = ""
    in_rij: bool = False
    standaard: object = None

    @property
    def naam(self) -> str:
        """The name of the input in the form."""
        return "-".join(map(str, self.pad))

    @property
    def eenheid(self) -> str:
        """The unit of a number."""
        return recht_nl.eenheid(self.feit, self.eigenaar)


class Deel(NamedTuple):
    """What is drawn together: one input, the parts of a record, or the lines of a list (`lijst` is then its name)."""

    kop: str
    rijen: tuple[tuple[BoundField, ...], ...]
    lijst: str = ""


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
            veld = self.fields[blad.naam] = _veld(blad)
            veld.initial = invullen(blad.standaard).get("")
            if blad.in_rij:
                veld.telt_als_verplicht = blad.verplicht  # type: ignore[attr-defined]
            spreek_gewone_taal(veld)

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
            elif veld.verplicht and get_origin(veld.soort) in RIJEN:
                json[veld.sleutel] = []
        return json

    def in_delen(self) -> dict[str, Any]:
        """Return what the question turns on, and what one may leave folded away unless something is in it."""
        alle = [(veld, deel) for veld in velden(self.regel) if (deel := self._deel(veld)).rijen]
        anders = (self[b.naam] for b in self.bladen if b.pad[0] not in self._nodig)
        return {
            "delen": [deel for veld, deel in alle if veld.verplicht],
            "meer_delen": [deel for veld, deel in alle if not veld.verplicht],
            "meer_open": any(veld.errors or _anders(veld) for veld in anders),
            "met_gemeenten": any(blad.eenheid == "gemeente" for blad in self.bladen),
        }

    @property
    def _nodig(self) -> set[str]:
        return {veld.sleutel for veld in velden(self.regel) if veld.verplicht}

    def _deel(self, veld: Veld) -> Deel:
        rijen: dict[str | int, list[BoundField]] = {}
        for blad in self.bladen:
            if blad.pad[0] == veld.sleutel:
                rij = blad.pad[1] if len(blad.pad) > 1 and isinstance(blad.pad[1], int) else ""
                rijen.setdefault(rij, []).append(self[blad.naam])
        los = any(blad.pad == (veld.sleutel,) for blad in self.bladen)
        lijst = veld.sleutel if veld.sleutel in lijsten(self.regel) else ""
        kop = "" if los else recht_nl.LABELS[veld.naam]
        return Deel(kop, tuple(map(tuple, rijen.values())), lijst)


def _anders(veld: BoundField) -> bool:
    """Whether somebody filled in something else than stands there of itself."""
    waarde = veld.value()
    return waarde not in _LEEG and waarde != veld.field.prepare_value(veld.field.initial)


def getypt(form: VraagForm) -> dict[str, Any]:
    """Return what was typed into a form that was sent, as first values for another."""
    uit: dict[str, Any] = {}
    for naam, veld in form.fields.items():
        if naam in form.data:
            uit[naam] = form[naam].data if isinstance(veld, forms.MultipleChoiceField) else form.data[naam]
    return uit


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
        verplicht = veld.verplicht and not _mag_niets(veld.soort)
        standaard = None if veld.verplicht else als_json(veld.standaard)
        blad = Blad(
            (veld.sleutel,), veld.soort, veld.naam, recht_nl.LABELS[veld.naam], verplicht,
            standaard=None if isinstance(standaard, (list, dict)) else standaard,
        )  # fmt: skip
        yield from _van(blad, rijen)


def _van(blad: Blad, rijen: Mapping[str, int]) -> Iterator[Blad]:
    """Yield the inputs of one fact: itself, the parts of a record, or those of each line of a list."""
    kaal = _zonder_niets(blad.soort)
    deel = _deel_van_rij(kaal)
    if deel is not None:
        for nummer in range(rijen.get(str(blad.pad[-1]), 0)):
            yield from _delen(blad, deel, (*blad.pad, nummer), rijen, in_rij=True)
    elif dataclasses.is_dataclass(kaal) or is_namedtuple(kaal):
        yield from _delen(blad, kaal, blad.pad, rijen, in_rij=blad.in_rij)
    elif get_origin(kaal) is Mapping:
        sleutels, onder = get_args(kaal)
        for waarde, woord in recht_nl.KEUZES[sleutels.__name__].items():
            yield Blad((*blad.pad, waarde), onder, blad.feit, hoofdletter(woord), verplicht=False, in_rij=blad.in_rij)
    else:
        yield dataclasses.replace(blad, soort=kaal)


def _delen(
    blad: Blad, soort: Any, pad: tuple[str | int, ...], rijen: Mapping[str, int], *, in_rij: bool
) -> Iterator[Blad]:
    namen, moet = record(soort)
    for naam, onder in namen.items():
        label = recht_nl.LABELS[naam]
        if blad.eigenaar:
            label = f"{blad.label}: {label[:1].lower()}{label[1:]}"
        nodig = (in_rij or blad.verplicht) and naam in moet and not _mag_niets(onder)
        yield from _van(Blad((*pad, kameel(naam)), onder, naam, label, nodig, soort.__name__, in_rij), rijen)


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
    opties: dict[str, Any] = {"label": blad.label, "required": blad.verplicht and not blad.in_rij}
    if blad.soort is date:
        return DatumVeld(**opties)
    if blad.soort is bool:
        niets = [] if blad.verplicht or blad.standaard is not None or blad.in_rij else [("", "Weet ik niet")]
        keuzes = [("ja", "Ja"), ("nee", "Nee"), *niets]
        return forms.ChoiceField(**opties, choices=keuzes, widget=forms.RadioSelect)
    if blad.soort is int:
        return _getal(blad, opties)
    if get_origin(blad.soort) in RIJEN:
        return _rij(blad, opties)
    keuzes_ = _keuzes(blad.soort, blad.feit)
    if keuzes_ is None:
        return forms.CharField(**opties, max_length=LANGSTE_TEKST)
    if blad.standaard is None:
        keuzes_.insert(0, ("", "Kies" if blad.verplicht else "Niet ingevuld"))
    return forms.ChoiceField(**opties, choices=keuzes_)


def _getal(blad: Blad, opties: dict[str, Any]) -> forms.Field:
    if blad.eenheid == "gemeente":
        return GemeenteVeld(**opties)
    hint = "In euro's. Bijvoorbeeld 12,50" if blad.eenheid == "cent" else ""
    return GetalVeld(**opties, decimalen=blad.eenheid in ("cent", "honderdste"), help_text=hint)


def _rij(blad: Blad, opties: dict[str, Any]) -> forms.Field:
    soort = get_args(blad.soort)[0]
    keuzes = _keuzes(soort, blad.feit)
    # Of a list nothing may be the right answer.
    opties["required"] = False
    if keuzes is None:
        return RijVeld(**opties, dagen=soort is date)
    return forms.MultipleChoiceField(**opties, choices=keuzes, widget=forms.CheckboxSelectMultiple)


def _keuzes(soort: Any, feit: str) -> list[tuple[str, str]] | None:
    """Return value and words of what can be chosen, None when anything can be written."""
    if isinstance(soort, type) and issubclass(soort, Enum):
        return list(recht_nl.KEUZES[soort.__name__].items())
    woorden = recht_nl.keuzes(feit) or {}
    if get_origin(soort) is Literal:
        return [(str(deel), woorden.get(str(deel), str(deel))) for deel in get_args(soort)]
    return list(woorden.items()) if soort is str and woorden else None


def _als_json(blad: Blad, waarde: Any) -> object:
    if blad.soort is bool:
        return waarde == "ja"
    if isinstance(waarde, date):
        return waarde.isoformat()
    if get_origin(blad.soort) is Literal:
        return next(deel for deel in get_args(blad.soort) if str(deel) == waarde)
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
    soorten = {kameel(naam): _zonder_niets(onder) for naam, onder in namen.items()}
    return leeg | {sleutel: _met_niets(soorten[sleutel], waarde) for sleutel, waarde in json.items()}
