# SPDX-License-Identifier: EUPL-1.2
"""Condense four OpenAPI files of the ZGW standard into `src/meedoen/gegevens/zgw_api.json`.

Source: the repository VNG-Realisatie/gemma-zaken (EUPL-1.2), release 1.7 of ZGW, read from the folder beside the
checkout (`../shared/keten/zgw`) or from the folder given as first argument. Kept are the operations that Meedoen
calls, with their bodies, answers and parameters; prose is dropped and `allOf` is written out.

    python gereedschap/maak_zgw_api.py [FOLDER]            write the data file
    python gereedschap/maak_zgw_api.py --controleer        exit 1 when the data file differs from the source
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import yaml

WORTEL = Path(__file__).resolve().parents[1]
DOEL = WORTEL / "src" / "meedoen" / "gegevens" / "zgw_api.json"
BRONMAP = WORTEL.parent / "shared" / "keten" / "zgw"
BRON = "github.com/VNG-Realisatie/gemma-zaken, docs/standaard, commit 36de868e"
BRONDATUM = "2026-08-06"
APIS = {"zaken": "zaken-1.7.0", "documenten": "documenten-1.7.0", "besluiten": "besluiten-1.1.0",
        "catalogi": "catalogi-1.3.3"}  # fmt: skip
OPERATIES = {
    "zaken": (
        "zaak_list", "zaak_create", "status_list", "status_create", "resultaat_list", "resultaat_create",
        "resultaat_partial_update", "rol_list", "rol_create", "zaakinformatieobject_list",
        "zaakinformatieobject_create",
    ),
    "documenten": ("enkelvoudiginformatieobject_list", "enkelvoudiginformatieobject_create"),
    "besluiten": (
        "besluit_list", "besluit_create", "besluit_partial_update", "besluitinformatieobject_list",
        "besluitinformatieobject_create",
    ),
    "catalogi": (
        "zaaktype_retrieve", "statustype_retrieve", "resultaattype_retrieve", "besluittype_retrieve",
        "informatieobjecttype_retrieve", "roltype_retrieve", "zaaktype_list", "statustype_list", "resultaattype_list",
        "besluittype_list", "informatieobjecttype_list", "roltype_list",
    ),
}  # fmt: skip
_HOUD = ("type", "format", "enum", "minLength", "maxLength", "nullable")


class _Boek:
    """Writes out the schemas of one file."""

    def __init__(self, bron: dict[str, Any], *, vraag: bool) -> None:
        self._bron, self._vraag = bron, vraag

    def schema(self, deel: dict[str, Any], diepte: int = 0) -> dict[str, Any]:
        """Return a schema without references; of a body (`vraag`) without what only the other side writes."""
        plat = self._plat(deel)
        uit: dict[str, Any] = {sleutel: plat[sleutel] for sleutel in _HOUD if sleutel in plat}
        velden = {
            naam: veld for naam, veld in plat.get("properties", {}).items()
            if naam != "_expand" and not (self._vraag and self._plat(veld).get("readOnly"))
        }  # fmt: skip
        if velden and diepte < 4:
            uit["properties"] = {naam: self.schema(veld, diepte + 1) for naam, veld in sorted(velden.items())}
            eisen = sorted(naam for naam in plat.get("required", ()) if naam in velden)
            uit |= {"required": eisen} if eisen else {}
        if velden or plat.get("properties"):
            uit["type"] = "object"
        if "items" in plat:
            uit["items"] = self.schema(plat["items"], diepte + 1)
        return uit

    def _plat(self, deel: dict[str, Any]) -> dict[str, Any]:
        """Return a schema with all of its references, `allOf` and `oneOf` of enumerations in one."""
        if "$ref" in deel:
            return self._plat(self._bron[deel["$ref"].rsplit("/", 1)[1]])
        uit: dict[str, Any] = {}
        velden: dict[str, Any] = {}
        eisen: list[str] = []
        for stuk in (*(self._plat(stuk) for stuk in deel.get("allOf", ())), deel):
            velden |= stuk.get("properties", {})
            eisen += [eis for eis in stuk.get("required", ()) if eis not in eisen]
            uit |= {sleutel: stuk[sleutel] for sleutel in (*_HOUD, "items", "readOnly") if sleutel in stuk}
        keuzes = [self._plat(keuze) for keuze in deel.get("oneOf", ())]
        if keuzes and all("enum" in keuze for keuze in keuzes):
            alle = [waarde for keuze in keuzes for waarde in keuze["enum"]]
            uit |= {"type": "string", "enum": [waarde for waarde in alle if waarde is not None]}
            uit |= {"nullable": True} if None in alle else {}
        return uit | ({"properties": velden} if velden else {}) | ({"required": eisen} if eisen else {})


def _operatie(bron: dict[str, Any], pad: str, methode: str, op: dict[str, Any]) -> dict[str, Any]:
    schemas = bron["components"]["schemas"]
    lichaam = op.get("requestBody", {})
    if "$ref" in lichaam:
        lichaam = bron["components"]["requestBodies"][lichaam["$ref"].rsplit("/", 1)[1]]
    uit: dict[str, Any] = {"methode": methode.upper(), "pad": pad}
    vragen = [p["name"] for p in op.get("parameters", ()) if p.get("in") == "query"]
    uit |= {"vragen": sorted(vragen)} if vragen else {}
    if lichaam:
        vraag = _van_rol(schemas, lichaam["content"]["application/json"]["schema"])
        uit["lichaam"] = _Boek(schemas, vraag=True).schema(vraag)
        if op["operationId"].endswith("partial_update"):
            uit["lichaam"].pop("required", None)
    for code in ("200", "201"):
        inhoud = op["responses"].get(code, {}).get("content", {}).get("application/json")
        if inhoud:
            antwoord = _van_rol(schemas, inhoud["schema"])
            uit |= {"code": code, "antwoord": _Boek(schemas, vraag=False).schema(antwoord)}
    return uit


def _van_rol(schemas: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """Return the form of a Rol for a natural person: the only one that Meedoen writes."""
    if schema.get("$ref", "").endswith("/Rol"):
        return dict(schemas["natuurlijk_persoon_Rol"])
    return schema


def maak(bronmap: Path = BRONMAP) -> dict[str, Any]:
    """The content of the data file, read from the YAML files in `bronmap`; FileNotFoundError without them."""
    lader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    apis: dict[str, Any] = {}
    for naam, bestand in APIS.items():
        bron = yaml.load((bronmap / f"{bestand}.yaml").read_text(encoding="utf-8"), Loader=lader)  # noqa: S506 - safe
        gevonden = {
            op["operationId"]: _operatie(bron, pad, methode, op)
            for pad, methoden in bron["paths"].items()
            for methode, op in methoden.items()
            if isinstance(op, dict) and op.get("operationId") in OPERATIES[naam]
        }
        assert gevonden.keys() == set(OPERATIES[naam]), set(OPERATIES[naam]) - gevonden.keys()
        apis[naam] = {"versie": bron["info"]["version"], "operaties": dict(sorted(gevonden.items()))}
    return {"bron": BRON, "brondatum": BRONDATUM, "gemaakt_met": "gereedschap/maak_zgw_api.py", "apis": apis}


def als_tekst(inhoud: dict[str, Any]) -> str:
    """The exact text of the data file for `inhoud`, one operation a line."""
    apis = []
    for naam, api in inhoud["apis"].items():
        operaties = ",\n".join(
            f"   {json.dumps(id_)}: {json.dumps(op, ensure_ascii=False)}" for id_, op in api["operaties"].items()
        )
        apis.append(
            f'  {json.dumps(naam)}: {{"versie": {json.dumps(api["versie"])}, "operaties": {{\n{operaties}\n  }}}}'
        )
    kop = json.dumps({**inhoud, "apis": 0}, ensure_ascii=False, indent=1)
    return kop.replace('"apis": 0', '"apis": {\n' + ",\n".join(apis) + "\n }") + "\n"


def main(argumenten: list[str]) -> int:
    """Write the data file, or compare it."""
    mappen = [a for a in argumenten if not a.startswith("--")]
    tekst = als_tekst(maak(Path(mappen[0]) if mappen else BRONMAP))
    if "--controleer" in argumenten:
        return 0 if DOEL.read_text(encoding="utf-8") == tekst else 1
    DOEL.write_text(tekst, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
