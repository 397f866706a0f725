# SPDX-License-Identifier: EUPL-1.2
"""The talk of the brede intake and the parts of the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from meedoen.regie.web.onderdelen.modellen.basis import LinkBeeld

Onderdeelstaat = Literal["klaar", "begonnen", "nu", "nog_niet"]
Eisstaat = Literal["klaar", "ontbreekt", "nvt"]


@dataclass(frozen=True, slots=True)
class AntwoordBeeld:
    """A possible answer. `ontwijkend`: "Weet ik niet", "Wil ik niet zeggen" (dashed border)."""

    waarde: str
    tekst: str
    gekozen: bool = False
    ontwijkend: bool = False


@dataclass(frozen=True, slots=True)
class VraagBeeld:
    """A question of the talk. `vertaling` in the person's own language with its `taal` (BCP 47, "ar").

    `naam` is the form field of the answers, `naam_aantekening` that of the note ("" for no note).
    `meer=True` lets the person choose several. `smal=True` puts short answers in one line.
    `opslaan_url`: with htmx the answer is posted there on change; without script the form's own button saves.
    """

    naam: str
    tekst: str
    antwoorden: tuple[AntwoordBeeld, ...]
    vertaling: str = ""
    taal: str = ""
    meer: bool = False
    smal: bool = False
    naam_aantekening: str = ""
    aantekening: str = ""
    hint_aantekening: str = ""
    fout: str = ""
    opslaan_url: str = ""


@dataclass(frozen=True, slots=True)
class OnderdeelBeeld:
    """A section of the talk in the list at the left."""

    naam: str
    staat: Onderdeelstaat
    toelichting: str
    url: str
    actief: bool = False


@dataclass(frozen=True, slots=True)
class EisBeeld:
    """One element the law asks of the plan."""

    naam: str
    staat: Eisstaat
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class AfspraakBeeld:
    """An agreement: title and its lines (Wie, Uiterlijk, Zo zien we het)."""

    titel: str
    regels: tuple[tuple[str, str], ...]
    links: tuple[LinkBeeld, ...] = ()
