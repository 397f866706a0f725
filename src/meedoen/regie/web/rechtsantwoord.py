# SPDX-License-Identifier: EUPL-1.2
"""Asks a law rule in plain JSON and answers in plain JSON: an outcome with steps, a question to a person, or why not.

The command, the API and the Rekenhulp share this; it needs no Django and keeps nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple

from meedoen.recht.bron import Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht, RechtFout
from meedoen.recht.geldigheid import Tekst, met_teksten, teksten
from meedoen.recht.invoer import Invoerfout, Samenhangfout, kameel, lees, velden, verwacht
from meedoen.recht.regel import Regel
from meedoen.recht.register import regels
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.uitvoer import als_json
from meedoen.recht.versie import regelversie
from meedoen.regie.web.gemeenten import naam_van as gemeentenaam
from meedoen.regie.web.zinnen import recht_nl

Soort = Literal["uitkomst", "oordeel", "fout"]

_SOORTEN: Final[Mapping[type[RechtFout], str]] = {
    GegevenOntbreekt: "gegevenOntbreekt",
    GegevenStrijdig: "gegevenStrijdig",
    NogNietVanKracht: "nogNietVanKracht",
}


class Antwoord(NamedTuple):
    """What a question gave. `inhoud` is JSON; `ruw` the Uitkomst or OordeelNodig itself, None for a refusal.

    `teksten`: which texts of the law the outcome rests on, of the articles that this package knows by date.
    """

    soort: Soort
    inhoud: dict[str, Any]
    ruw: Uitkomst[Any] | OordeelNodig | None = None
    teksten: tuple[Tekst, ...] = ()


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
        with met_teksten() as gelezen:
            ruw = regel.functie(**lees(regel, gegevens))
    except Invoerfout as fout:
        soort = "gegevenStrijdig" if isinstance(fout, Samenhangfout) else "invoer"
        zin = ". ".join(filter(None, (fout.verwacht, _eenheidzin(fout.veld))))
        return weiger(vraag, soort, veld=fout.veld, zin=zin, artikel=regel.artikelen[0])
    except RechtFout as fout:
        return _weigering(regel, fout)
    except OverflowError:
        zin = "een datum of getal is te groot om mee te rekenen"
        return weiger(vraag, "buitenBereik", zin=zin, artikel=regel.artikelen[0])
    if isinstance(ruw, OordeelNodig):
        oordeel = {"code": ruw.vraag, "vraag": recht_nl.vraagzin(ruw), "artikel": artikel_json(ruw.artikel)}
        return Antwoord("oordeel", {"vraag": vraag, "oordeelNodig": oordeel, "regelversie": regelversie()}, ruw)
    gebruikt = teksten(gelezen)
    inhoud = {
        "vraag": vraag,
        "uitkomst": als_json(ruw.waarde),
        "stappen": [stap_json(stap) for stap in ruw.stappen],
        "teksten": [tekst_json(tekst) for tekst in gebruikt],
        "regelversie": regelversie(),
    }
    return Antwoord("uitkomst", inhoud, ruw, gebruikt)


def lees_vraag(ruw: str | bytes) -> dict[str, Any]:
    """Return the facts of a question in JSON. ValueError with, in words, why it can't be read."""
    try:
        gegevens = json.loads(ruw, parse_constant=_geen_getal)
    except RecursionError:
        raise ValueError("Dit zit te diep in elkaar.") from None
    except json.JSONDecodeError as fout:
        raise ValueError(f"Dit is geen JSON: fout bij teken {fout.pos + 1}.") from None
    except UnicodeDecodeError:
        raise ValueError("Dit is geen JSON: de tekst is geen UTF-8.") from None
    except _GeenGetal as fout:
        raise ValueError(f"Dit is geen JSON: {fout} is geen getal.") from None
    except ValueError:
        raise ValueError("Er staat een getal in met te veel cijfers.") from None
    if not isinstance(gegevens, dict):
        raise ValueError('Verwacht een JSON-object met de gegevens, zoals {"peildatum": "2026-11-21"}.')
    return gegevens


class _GeenGetal(Exception):
    pass


def _geen_getal(woord: str) -> None:
    """NaN and Infinity are no JSON, though Python reads them."""
    raise _GeenGetal(woord)


def _eenheidzin(veld: str) -> str:
    """Return in what unit the number at the end of this path (`derden[0].aantal`) stands, empty when it is none."""
    return _EENHEIDZINNEN.get(re.sub(r"\[\d+\]$", "", veld).rpartition(".")[2], "")


_EENHEIDZINNEN: Final = {kameel(naam): recht_nl.eenheidzin(naam) for naam in recht_nl.EENHEDEN if "." not in naam}


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
        "titel": recht_nl.titel(stap, gemeentenaam),
        "uitleg": recht_nl.uitleg(stap, gemeentenaam),
        "artikel": artikel_json(stap.artikel),
        "waarden": als_json(stap.waarden),
    }
    if stap.twijfel:
        beeld["twijfel"] = {"code": stap.twijfel, "zin": recht_nl.twijfelzin(stap.twijfel)}
    return beeld


def tekst_json(tekst: Tekst) -> dict[str, str]:
    """Return which text of an article was used: the first day on which it holds, and the page as it read then."""
    return {"citaat": tekst.artikel.citaat, "vanaf": str(tekst.vanaf), "link": tekst.artikel.link_op(tekst.vanaf)}


def artikel_json(artikel: Artikel) -> dict[str, str]:
    """Return an article: how one cites it, the page where it stands, and the month of an old text it was read in."""
    beeld = {"citaat": artikel.citaat, "link": artikel.link}
    return beeld | {"gelezen": artikel.gelezen} if artikel.gelezen else beeld
