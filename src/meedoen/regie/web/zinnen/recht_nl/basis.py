# SPDX-License-Identifier: EUPL-1.2
"""What a table of Dutch sentences for the law rules looks like; one module beside this one per part of the law."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

LEEG: Final[Mapping[str, str]] = MappingProxyType({})
GEEN_GROEPEN: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({})


class Zinnen(NamedTuple):
    """The sentences of one part of the law.

    `titels`: step code -> bold title, with `{0}`, `{1}` for the values. `uitleg`: step code -> sentence under the
    title, empty when the title says it all. `vragen`: question to a person. `twijfels`: what is doubtful and what
    was chosen. `strijdig`, `velden`, `regels`: what to do about a refusal. `woorden`: group -> code -> word.

    For the Rekenhulp: `rekenvragen`: name of the rule -> the question in plain words. `labels`: name of a fact ->
    its label. `keuzes`: name of an enum, of a fact with fixed texts or of a part of an outcome -> value -> word;
    `groepen`: the same name -> the group of `woorden` where they stand. `eenheden`: name of a number -> its unit.
    `uitkomsten`: part of an outcome (`Behaald.op`) -> its label. `antwoorden`: name of a rule -> how its outcome is
    said, `leegtes`: and what it says when there is none.
    """

    titels: Mapping[str, str] = LEEG
    uitleg: Mapping[str, str] = LEEG
    vragen: Mapping[str, str] = LEEG
    twijfels: Mapping[str, str] = LEEG
    strijdig: Mapping[str, str] = LEEG
    velden: Mapping[str, str] = LEEG
    regels: Mapping[str, str] = LEEG
    woorden: Mapping[str, Mapping[str, str]] = GEEN_GROEPEN
    rekenvragen: Mapping[str, str] = LEEG
    labels: Mapping[str, str] = LEEG
    keuzes: Mapping[str, Mapping[str, str]] = GEEN_GROEPEN
    groepen: Mapping[str, str] = LEEG
    eenheden: Mapping[str, str] = LEEG
    uitkomsten: Mapping[str, str] = LEEG
    antwoorden: Mapping[str, str] = LEEG
    leegtes: Mapping[str, str] = LEEG
