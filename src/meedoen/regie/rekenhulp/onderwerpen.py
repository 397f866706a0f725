# SPDX-License-Identifier: EUPL-1.2
"""The questions by subject, in the order in which somebody inburgert."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from meedoen.recht.invoer import velden
from meedoen.recht.regel import Regel
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
    """One question with its address, and the words by which one may look for it."""

    tekst: str
    url: str
    zoektekst: str


class Onderwerp(NamedTuple):
    """A subject with its questions; `anker` is its place on the page."""

    naam: str
    anker: str
    vragen: tuple[Vraag, ...]


def onderwerpen(zoek: str = "") -> list[Onderwerp]:
    """Return the subjects that have questions in which each word of `zoek` stands.

    A question stands under the subject of its first rule; one finds it by its words, its articles and its facts.
    """
    woorden = zoek.casefold().split()
    alle = (
        Onderwerp(naam, f"onderwerp-{nummer}", tuple(v for v in vragen if all(w in v.zoektekst for w in woorden)))
        for nummer, (naam, vragen) in enumerate(_per_onderwerp().items(), start=1)
    )
    return [onderwerp for onderwerp in alle if onderwerp.vragen]


def onderwerp_van(regel: Regel) -> Onderwerp:
    """Return the subject under which this question stands, with all its questions."""
    url = f"/rekenhulp/{naam_van(regel)}"
    return next(o for o in onderwerpen() if any(vraag.url == url for vraag in o.vragen))


@cache
def _per_onderwerp() -> dict[str, list[Vraag]]:
    per = {naam: list[Vraag]() for naam, _ in _ONDERWERPEN}
    for regel in regels().values():
        soort = regel.ids[0].split("-")[0]
        naam = next(naam for naam, soorten in _ONDERWERPEN if soort in soorten)
        vraag = recht_nl.REKENVRAGEN[regel.naam]
        vindbaar = [vraag, naam, naam_van(regel), *(artikel.citaat for artikel in regel.artikelen)]
        vindbaar += [recht_nl.LABELS[veld.naam] for veld in velden(regel)]
        per[naam].append(Vraag(vraag, f"/rekenhulp/{naam_van(regel)}", " ".join(vindbaar).casefold()))
    return per
