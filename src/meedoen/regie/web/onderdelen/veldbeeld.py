# SPDX-License-Identifier: EUPL-1.2
"""Turns a bound Django field into what the field template draws."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.safestring import SafeString

from meedoen.regie.web import datums
from meedoen.regie.web.velden import DatumVeld

_KLASSEN: tuple[tuple[type[forms.Widget], str, str], ...] = (
    (forms.CheckboxSelectMultiple, "groep", ""),
    (forms.RadioSelect, "groep", ""),
    (forms.CheckboxInput, "vakje", "utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom"),
    (forms.Select, "keuzelijst", "utrecht-select utrecht-select--html-select"),
    (forms.Textarea, "tekstvlak", "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.widgets.Input, "tekst", "utrecht-textbox utrecht-textbox--html-input"),
)


@dataclass(frozen=True, slots=True)
class Keuze:
    """One choice of a group of radio buttons or tick boxes."""

    id: str
    naam: str
    waarde: str
    tekst: str
    gekozen: bool


@dataclass(frozen=True, slots=True)
class VeldBeeld:
    """What `web/veld.html` draws; `vorm` is tekst, tekstvlak, keuzelijst, vakje or groep.

    `verplichting`: what stands behind the label; "" for a field that must be filled in by itself.
    `let_op`: a warning that does not stand in the way of saving; None where the field never has one.
    """

    id: str
    vorm: str
    label: str
    hint: str
    fouten: tuple[str, ...]
    verplichting: str
    bediening: SafeString | str
    keuzes: tuple[Keuze, ...]
    keuzesoort: str
    is_datum: bool
    teruglezing: str
    beschreven_door: str
    let_op: str | None


@dataclass(frozen=True, slots=True)
class Fout:
    """One error of the summary; `veld_id` is empty for an error of the whole form."""

    veld_id: str
    label: str
    tekst: str


def maak(gebonden: forms.BoundField) -> VeldBeeld:
    """Return what to draw for a bound field."""
    veld, widget = gebonden.field, gebonden.field.widget
    vorm, klasse = next((v, k) for soort, v, k in _KLASSEN if isinstance(widget, soort))
    veld_id = gebonden.id_for_label or gebonden.auto_id
    groep = vorm == "groep"
    if groep:
        veld_id = gebonden.auto_id
    fouten_van_veld = tuple(str(fout) for fout in gebonden.errors)
    is_datum = isinstance(veld, DatumVeld)
    beschreven = [f"{veld_id}-hint"] if gebonden.help_text else []
    beschreven += [f"{veld_id}-fout"] if fouten_van_veld else []
    beschreven += [f"{veld_id}-terug"] if is_datum else []
    let_op: str | None = getattr(veld, "let_op", None)
    beschreven += [f"{veld_id}-letop"] if let_op is not None else []
    return VeldBeeld(
        id=veld_id,
        vorm=vorm,
        label=str(gebonden.label),
        hint=str(gebonden.help_text),
        fouten=fouten_van_veld,
        verplichting="" if _verplicht(veld) else getattr(veld, "verplichting", "niet verplicht"),
        bediening="" if groep else _bediening(gebonden, klasse, beschreven, bool(fouten_van_veld)),
        keuzes=_keuzes(gebonden) if groep else (),
        keuzesoort="checkbox" if isinstance(widget, forms.CheckboxSelectMultiple) else "radio",
        is_datum=is_datum,
        teruglezing=_teruglezing(gebonden.value()) if is_datum else "",
        beschreven_door=" ".join(beschreven),
        let_op=let_op,
    )


def _verplicht(veld: forms.Field) -> bool:
    """A form that may be saved half done can still say which fields are needed in the end.

    Where one of some fields is needed, each says that in words of its own (`verplichting` of the field).
    """
    return bool(getattr(veld, "telt_als_verplicht", veld.required))


def _bediening(gebonden: forms.BoundField, klasse: str, beschreven: list[str], fout: bool) -> SafeString:
    eigen = str(gebonden.field.widget.attrs.get("class", ""))
    soort = klasse.split(" ", 1)[0]
    attrs: dict[str, Any] = {"class": " ".join(filter(None, (klasse, f"{soort}--invalid" if fout else "", eigen)))}
    # Always set, else Django points at ids of its own that our template does not draw.
    attrs["aria-describedby"] = " ".join(beschreven) or None
    attrs["aria-invalid"] = "true" if fout else None
    attrs["aria-required"] = "true" if _verplicht(gebonden.field) else None
    return gebonden.as_widget(attrs={naam: waarde for naam, waarde in attrs.items() if waarde is not None})


def _keuzes(gebonden: forms.BoundField) -> tuple[Keuze, ...]:
    return tuple(
        Keuze(
            id=deel.data["attrs"].get("id", ""),
            naam=deel.data["name"],
            waarde=str(deel.data["value"]),
            tekst=str(deel.data["label"]),
            gekozen=bool(deel.data["selected"]),
        )
        for deel in gebonden.subwidgets
    )


def _teruglezing(waarde: object) -> str:
    if isinstance(waarde, date):
        return datums.teruglezing(waarde)
    try:
        return datums.teruglezing(datums.lees(str(waarde or "")))
    except datums.DatumFout:
        return ""


def fouten(formulier: forms.BaseForm) -> list[Fout]:
    """Return all errors of a form in the order of its fields, those of the whole form first."""
    alle = [Fout("", "", str(tekst)) for tekst in formulier.non_field_errors()]
    for gebonden in formulier:
        doel = gebonden.id_for_label or gebonden.auto_id
        if isinstance(gebonden.field.widget, forms.CheckboxSelectMultiple | forms.RadioSelect):
            doel = f"{gebonden.auto_id}_0"
        alle += [Fout(doel, str(gebonden.label), str(tekst)) for tekst in gebonden.errors]
    return alle
