# SPDX-License-Identifier: EUPL-1.2
"""The questions by subject, in the order in which somebody inburgert."""

from __future__ import annotations

from typing import NamedTuple

from meedoen.recht.register import regels
from meedoen.regie.web.rechtsantwoord import naam_van
from meedoen.regie.web.zinnen import recht_nl

_ONDERWERPEN: tuple[tuple[str, frozenset[str]], ...] = (
    ("Wie inburgert", frozenset({"WHO", "OV"})),
    ("Brede intake en leerbaarheidstoets", frozenset({"BI", "LBT"})),
    ("Het plan (PIP)", frozenset({"PIP", "TERM", "PIPC"})),
    ("Leerroutes, lessen en uren", frozenset({"RT", "PVT", "MAP", "VOOR", "HRS", "AANB"})),
    ("De inburgeringstermijn", frozenset({"IT"})),
    ("Begeleiding, ontzorgen en geld van de inburgeraar", frozenset({"MB", "ONT", "VG", "KOT", "LN"})),
    ("Handhaving en boetes", frozenset({"FIN"})),
    ("Besluit, bezwaar en betalen", frozenset({"AWB"})),
    ("Gegevens en bewaren", frozenset({"DP"})),
    ("Geld van het Rijk", frozenset({"SP"})),
)


class Vraag(NamedTuple):
    """One question with its address."""

    tekst: str
    url: str


class Onderwerp(NamedTuple):
    """A subject with its questions."""

    naam: str
    vragen: tuple[Vraag, ...]


def onderwerpen() -> list[Onderwerp]:
    """Return the subjects that have questions; a question stands under the subject of its first rule."""
    per = {naam: list[Vraag]() for naam, _ in _ONDERWERPEN}
    for regel in regels().values():
        soort = regel.ids[0].split("-")[0]
        naam = next(naam for naam, soorten in _ONDERWERPEN if soort in soorten)
        per[naam].append(Vraag(recht_nl.REKENVRAGEN[regel.naam], f"/rekenhulp/{naam_van(regel)}"))
    return [Onderwerp(naam, tuple(vragen)) for naam, vragen in per.items() if vragen]
