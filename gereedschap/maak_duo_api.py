# SPDX-License-Identifier: EUPL-1.2
"""Condense DUO's twelve OpenAPI files into `src/meedoen/gegevens/duo_api.json`.

Source: the repository duonl/gemeente-m2m-inburgering of DUO (OpenAPI 3.0.0), read from a folder beside the
checkout (`../shared/keten/duo/openapi`) or from the folder given as first argument. Kept are the paths,
methods, parameters, fields, patterns, enums, limits and response codes; descriptions and display
variants are dropped.

    python gereedschap/maak_duo_api.py [FOLDER]            write the data file
    python gereedschap/maak_duo_api.py --controleer        exit 1 when the data file differs from the source
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml

WORTEL = Path(__file__).resolve().parents[1]
DOEL = WORTEL / "src" / "meedoen" / "gegevens" / "duo_api.json"
BRONMAP = WORTEL.parent / "shared" / "keten" / "duo" / "openapi"

#: The state of DUO's repository that was read (commit and date), named in the data file.
BRON = "github.com/duonl/gemeente-m2m-inburgering, commit f4973d4"
BRONDATUM = "2026-06-11"

_HOUD = (
    "type", "format", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems",
    "maxItems", "required",
)  # fmt: skip


def _schema(bron: dict[str, Any]) -> dict[str, Any]:
    """One OpenAPI schema without prose; `$ref` becomes the bare name of a schema in the same API."""
    if "$ref" in bron:
        return {"ref": bron["$ref"].rsplit("/", 1)[1]}
    uit: dict[str, Any] = {sleutel: bron[sleutel] for sleutel in _HOUD if sleutel in bron}
    if "properties" in bron:
        uit["properties"] = {naam: _schema(deel) for naam, deel in bron["properties"].items()}
    if "items" in bron:
        uit["items"] = _schema(bron["items"])
    return uit


def _inhoud(deel: dict[str, Any]) -> dict[str, Any] | None:
    inhoud = deel.get("content", {}).get("application/json")
    return _schema(inhoud["schema"]) if inhoud else None


def _operatie(pad: str, methode: str, bron: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": bron["operationId"],
        "methode": methode.upper(),
        "pad": pad,
        "parameters": sorted(p["$ref"].rsplit("/", 1)[1] for p in bron.get("parameters", ())),
        "lichaam": _inhoud(bron["requestBody"]) if "requestBody" in bron else None,
        "antwoorden": {code: _inhoud(antwoord) for code, antwoord in sorted(bron["responses"].items())},
    }


def _api(bestand: Path) -> dict[str, Any]:
    tekst = bestand.read_text(encoding="utf-8")
    bron = yaml.safe_load(tekst)
    return {
        "bestand": bestand.name,
        "revisie": tekst.splitlines()[0].lstrip("# ").strip(),
        "versie": bron["info"]["version"],
        "operaties": [
            _operatie(pad, methode, operatie)
            for pad, methoden in bron["paths"].items()
            for methode, operatie in methoden.items()
        ],
        "parameters": {
            naam: {
                "naam": deel["name"],
                "in": deel["in"],
                "verplicht": deel["required"],
                **_schema(deel["schema"]),
            }
            for naam, deel in bron["components"]["parameters"].items()
        },
        "schemas": {
            naam: _schema(schema)
            for naam, schema in bron["components"]["schemas"].items()
            if not naam.endswith("Description")
        },
    }


def maak(bronmap: Path = BRONMAP) -> dict[str, Any]:
    """The content of the data file, read from DUO's files in `bronmap`; FileNotFoundError without any."""
    bestanden = sorted(bronmap.glob("*.yml"))
    if not bestanden:
        raise FileNotFoundError(f"geen OpenAPI-bestanden in {bronmap}")
    eerste = yaml.safe_load(bestanden[0].read_text(encoding="utf-8"))
    antwoord = next(iter(next(iter(next(iter(eerste["paths"].values())).values()))["responses"].values()))
    return {
        "bron": BRON,
        "brondatum": BRONDATUM,
        "gemaakt_met": "gereedschap/maak_duo_api.py",
        "api_version": _schema(antwoord["headers"]["API-Version"]["schema"]),
        "apis": {bestand.stem: _api(bestand) for bestand in bestanden},
    }


def als_tekst(inhoud: dict[str, Any]) -> str:
    """The exact text of the data file for `inhoud` (stable order, so that differences can be read)."""
    return json.dumps(inhoud, ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def main(argumenten: list[str]) -> int:
    controleer = "--controleer" in argumenten
    mappen = [a for a in argumenten if not a.startswith("--")]
    tekst = als_tekst(maak(Path(mappen[0]) if mappen else BRONMAP))
    if controleer:
        return 0 if DOEL.read_text(encoding="utf-8") == tekst else 1
    DOEL.write_text(tekst, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
