# SPDX-License-Identifier: EUPL-1.2
"""A fact that is left out claims nothing: it is unknown, no, none or empty, save for what stands here."""

import dataclasses
import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin

from meedoen.recht.invoer import is_namedtuple, velden
from meedoen.recht.register import regels
from meedoen.recht.wi2021.intake import OproepUitslag

WEL = {
    ("ontbreekt_in_boetebesluit", "plaats_tijd_nodig"): True,
    ("ontbreekt_in_boetebesluit", "in_mandaat"): True,
    ("ontbreekt_in_rapport", "plaats_tijd_nodig"): True,
    ("mag_boete_opleggen", "altijd_twee"): True,
    ("mag_op_bezwaar_beslissen", "besluit_in_mandaat"): True,
    ("zienswijze_bij_boete", "ook_bij_lichte"): True,
    ("telt_afgerond_traject", "eerste_prestatiejaar"): 2026,
}
"""The careful side, policy, or what is so nearly always."""


def _binnen(soort: Any, gezien: set[Any]) -> Iterator[tuple[str, str, object]]:
    """Every default of a record within the type of a fact: class, name, value."""
    if get_origin(soort) in (Union, types.UnionType, tuple):
        for deel in get_args(soort):
            yield from _binnen(deel, gezien)
    elif soort not in gezien and is_namedtuple(soort):
        gezien.add(soort)
        yield from ((soort.__name__, naam, waarde) for naam, waarde in soort._field_defaults.items())
    elif soort not in gezien and dataclasses.is_dataclass(soort):
        gezien.add(soort)
        for veld in dataclasses.fields(soort):
            if veld.default is not dataclasses.MISSING:
                yield getattr(soort, "__name__", ""), veld.name, veld.default


def test_what_is_left_out_claims_nothing() -> None:
    anders = {
        (naam, veld.naam): veld.standaard
        for naam, regel in regels().items()
        for veld in velden(regel)
        # A word that is chosen for the reader of the law is a reading with a name: its own tests hold it.
        if not veld.verplicht and veld.standaard and not isinstance(veld.standaard, str)
    }
    assert anders == WEL


def test_what_is_left_out_of_a_record_claims_nothing() -> None:
    gezien: set[Any] = set()
    alle = [deel for regel in regels().values() for veld in velden(regel) for deel in _binnen(veld.soort, gezien)]
    assert len(alle) > 10
    assert [deel for deel in alle if deel[2]] == [("Oproep", "uitslag", OproepUitslag.OPEN)]
