# SPDX-License-Identifier: EUPL-1.2
"""Asks a law rule in plain JSON and answers in plain JSON: an outcome with steps, a question to a person, or why not.

The command, the API and the Rekenhulp share this; it needs no Django and keeps nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple

from meedoen.recht.bron import Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht, RechtFout
from meedoen.recht.invoer import Invoerfout, kameel, lees, velden, verwacht
from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.uitvoer import als_json
from meedoen.recht.versie import regelversie
from meedoen.regie.web.zinnen import recht_nl

Soort = Literal["uitkomst", "oordeel", "fout"]

_SOORTEN: Final[Mapping[type[RechtFout], str]] = {
    GegevenOntbreekt: "gegevenOntbreekt",
    GegevenStrijdig: "gegevenStrijdig",
    NogNietVanKracht: "nogNietVanKracht",
}


class Antwoord(NamedTuple):
    """What a question gave. `inhoud` is JSON; `ruw` the Uitkomst or OordeelNodig itself, None for a refusal."""

    soort: Soort
    inhoud: dict[str, Any]
    ruw: Uitkomst[Any] | OordeelNodig | None = None


def naam_van(regel: Regel) -> str:
    """Return the name of a question as a command and an address write it: `uiterste-dagtekening-pip`."""
    return regel.naam.replace("_", "-")


def vind(naam: str) -> Regel | None:
    """Return the rule with this name, None when there is none."""
    return regels().get(naam.replace("-", "_"))


def beantwoord(regel: Regel, gegevens: Mapping[str, object]) -> Antwoord:
    """Return the answer of a rule to facts in JSON. A refusal names the fact, its article and what would do."""
    vraag = naam_van(regel)
    try:
        ruw = regel.functie(**lees(regel, gegevens))
    except Invoerfout as fout:
        return weiger(vraag, "invoer", veld=fout.veld, zin=fout.verwacht, artikel=regel.artikelen[0])
    except RechtFout as fout:
        return _weigering(regel, fout)
    except OverflowError:
        zin = "een datum of getal is te groot om mee te rekenen"
        return weiger(vraag, "invoer", zin=zin, artikel=regel.artikelen[0])
    if isinstance(ruw, OordeelNodig):
        oordeel = {"code": ruw.vraag, "vraag": recht_nl.vraagzin(ruw), "artikel": artikel_json(ruw.artikel)}
        return Antwoord("oordeel", {"vraag": vraag, "oordeelNodig": oordeel, "regelversie": regelversie()}, ruw)
    inhoud = {
        "vraag": vraag,
        "uitkomst": als_json(ruw.waarde),
        "stappen": [stap_json(stap) for stap in ruw.stappen],
        "regelversie": regelversie(),
    }
    return Antwoord("uitkomst", inhoud, ruw)


def weiger(vraag: str, soort: str, *, zin: str, veld: str = "", artikel: Artikel | None = None) -> Antwoord:
    """Return a refusal: `soort` for programs, `zin` for people, and where known the fact and the article."""
    fout: dict[str, Any] = {"soort": soort, "zin": zin}
    if veld:
        fout["veld"] = veld
    if artikel is not None:
        fout["artikel"] = artikel_json(artikel)
    return Antwoord("fout", {"vraag": vraag, "fout": fout})


def _weigering(regel: Regel, fout: RechtFout) -> Antwoord:
    assert isinstance(fout, GegevenOntbreekt | GegevenStrijdig | NogNietVanKracht)
    veld = "" if isinstance(fout, NogNietVanKracht) else kameel(fout.veld)
    zin = recht_nl.weigerzin(fout)
    soort = next((v.soort for v in velden(regel) if v.sleutel == veld), None)
    if soort is not None and isinstance(fout, GegevenOntbreekt):
        zin += f" Verwacht: {verwacht(soort)}."
    return weiger(naam_van(regel), _SOORTEN[type(fout)], zin=zin, veld=veld, artikel=fout.artikel)


def stap_json(stap: Stap) -> dict[str, Any]:
    """Return one step with its sentences, article, values and, where there is one, its doubt."""
    beeld = {
        "code": stap.code,
        "titel": recht_nl.titel(stap),
        "uitleg": recht_nl.uitleg(stap),
        "artikel": artikel_json(stap.artikel),
        "waarden": als_json(stap.waarden),
    }
    if stap.twijfel:
        beeld["twijfel"] = {"code": stap.twijfel, "zin": recht_nl.twijfelzin(stap.twijfel)}
    return beeld


def artikel_json(artikel: Artikel) -> dict[str, str]:
    """Return an article: how one cites it, and the page where it stands."""
    return {"citaat": artikel.citaat, "link": artikel.link}
