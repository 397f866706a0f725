# SPDX-License-Identifier: EUPL-1.2
"""Condense the OpenAPI file of the BRP API Personen into `src/meedoen/gegevens/brp_api.json`.

Source: the repository BRP-API/Haal-Centraal-BRP-bevragen of RvIG (OpenAPI 3.1.0), read from the folder beside the
checkout (`../shared/keten/brp`) or from the folder given as first argument. Kept are what can be asked, the answers,
their fields, patterns, limits and discriminators; prose is dropped and `allOf` is written out.

    python gereedschap/maak_brp_api.py [FOLDER]            write the data file
    python gereedschap/maak_brp_api.py --controleer        exit 1 when the data file differs from the source
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

WORTEL = Path(__file__).resolve().parents[1]
DOEL = WORTEL / "src" / "meedoen" / "gegevens" / "brp_api.json"
BRONMAP = WORTEL.parent / "shared" / "keten" / "brp"

#: The state of RvIG's repository that was read (commit and date), named in the data file.
BRON = "github.com/BRP-API/Haal-Centraal-BRP-bevragen, specificatie/resolved/openapi.json, commit e995b9ea"
BRONDATUM = "2026-06-29"
VANZELF = ("inOnderzoek", "geheimhoudingPersoonsgegevens", "opschortingBijhouding", "rni", "verificatie")
"""Delivered without asking; asking for them is a bad request (description of `fields`)."""
_HOUD = (
    "type", "format", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems",
)  # fmt: skip


class _Boek:
    """Collects the schemas that can be reached from those asked for."""

    def __init__(self, bron: dict[str, Any]) -> None:
        self._bron = bron
        self.schemas: dict[str, dict[str, Any]] = {}

    def ref(self, naam: str) -> dict[str, Any]:
        """Return the reference to a schema, after taking it in."""
        if naam not in self.schemas:
            self.schemas[naam] = {}
            self.schemas[naam] = self._schema(self._bron[naam])
        return {"ref": naam}

    def _schema(self, deel: dict[str, Any]) -> dict[str, Any]:
        if "$ref" in deel:
            return self.ref(deel["$ref"].rsplit("/", 1)[1])
        plat = self._plat(deel)
        uit: dict[str, Any] = {sleutel: plat[sleutel] for sleutel in _HOUD if sleutel in plat}
        # RvIG left the discriminator of `Gezagsrelatie` among its properties.
        velden = {naam: veld for naam, veld in plat.get("properties", {}).items() if naam != "discriminator"}
        soorten = deel.get("discriminator") or deel.get("properties", {}).get("discriminator")
        if velden or plat.get("required"):
            uit["type"] = "object"
        if velden:
            uit["properties"] = {naam: self._schema(veld) for naam, veld in velden.items()}
        if plat.get("required"):
            uit["required"] = sorted(plat["required"])
        if "items" in plat:
            uit["items"] = self._schema(plat["items"])
        if soorten:
            uit["soorten"] = {
                soort: self.ref(doel.rsplit("/", 1)[1])["ref"] for soort, doel in soorten["mapping"].items()
            }
        return uit

    def _plat(self, deel: dict[str, Any]) -> dict[str, Any]:
        """Return a schema with all of its `allOf` in one."""
        uit: dict[str, Any] = {}
        velden: dict[str, Any] = {}
        eisen: list[str] = []
        for stuk in (*deel.get("allOf", ()), deel):
            eigen = self._plat(self._bron[stuk["$ref"].rsplit("/", 1)[1]]) if "$ref" in stuk else stuk
            if stuk is not deel and "$ref" not in stuk:
                eigen = self._plat(stuk)
            velden |= eigen.get("properties", {})
            eisen += [eis for eis in eigen.get("required", ()) if eis not in eisen]
            uit |= {sleutel: eigen[sleutel] for sleutel in (*_HOUD, "items") if sleutel in eigen}
        return uit | ({"properties": velden} if velden else {}) | ({"required": eisen} if eisen else {})


def maak(bronmap: Path = BRONMAP) -> dict[str, Any]:
    """The content of the data file, read from `openapi.json` in `bronmap`; FileNotFoundError without it."""
    bron = json.loads((bronmap / "openapi.json").read_text(encoding="utf-8"))
    schemas = bron["components"]["schemas"]
    # Asked and answered; the answer is refused by the vraag without its own schema for that kind.
    boek = _Boek(schemas)
    boek.ref("PersonenQuery")
    boek.ref("PersonenQueryResponse")
    boek.ref("BadRequestFoutbericht")
    (pad,) = bron["paths"]
    return {
        "bron": BRON,
        "brondatum": BRONDATUM,
        "gemaakt_met": "gereedschap/maak_brp_api.py",
        "versie": bron["info"]["version"],
        "pad": pad,
        "vanzelf": list(VANZELF),
        "codes": sorted(bron["paths"][pad]["post"]["responses"]),
        "schemas": dict(sorted(boek.schemas.items())),
    }


def als_tekst(inhoud: dict[str, Any]) -> str:
    """The exact text of the data file for `inhoud`, one schema a line."""
    schemas = ",\n".join(
        f"  {json.dumps(naam)}: {json.dumps(schema, ensure_ascii=False)}" for naam, schema in inhoud["schemas"].items()
    )
    kop = json.dumps({**inhoud, "schemas": 0}, ensure_ascii=False, indent=1)
    return kop.replace('"schemas": 0', f'"schemas": {{\n{schemas}\n }}') + "\n"


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
