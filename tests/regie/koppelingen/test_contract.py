# SPDX-License-Identifier: EUPL-1.2
"""Every request and answer of a whole line, on both sides, held against DUO's files by an independent validator."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import jsonschema
import pytest
import yaml
from django.conf import settings

from meedoen import gegevens
from meedoen.regie.koppelingen import lijsten
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten, oin
from tests.regie.koppelingen.schrijven import ALLE, WEIGERT, in_traject, leg, staten
from tests.regie.koppelingen.test_lijn import AZC, BSN
from tests.regie.koppelingen.test_versturen import contact, leg_pip_klaar

BESTANDEN = Path(os.environ.get("MEEDOEN_DUO_BESTANDEN") or Path(__file__).parents[4] / "shared/keten/duo/openapi")


def _bestand(naam: str, bron: str) -> dict[str, Any]:
    """One of DUO's files as {paden: {pad: {methode: (lichaam, antwoorden)}}, schemas}."""
    if bron == "duo":
        ruw = yaml.safe_load((BESTANDEN / f"{naam}.yml").read_text("utf-8"))
        paden = {
            (pad, methode): (
                _json_schema(op.get("requestBody", {})),
                {status: _json_schema(antwoord) for status, antwoord in op["responses"].items()},
            )
            for pad, operaties in ruw["paths"].items()
            for methode, op in operaties.items()
        }
        return {"paden": paden, "components": ruw["components"]}
    api = gegevens.lees("duo_api")["apis"][naam]
    paden = {
        (op["pad"], op["methode"].lower()): (
            _verwijs(op["lichaam"]),
            {status: _verwijs(schema) for status, schema in op["antwoorden"].items()},
        )
        for op in api["operaties"]
    }
    return {"paden": paden, "components": {"schemas": _verwijs(api["schemas"])}}


def _json_schema(deel: dict[str, Any]) -> Any:
    return deel.get("content", {}).get("application/json", {}).get("schema")


def _verwijs(schema: Any) -> Any:
    if isinstance(schema, dict):
        if set(schema) == {"ref"}:
            return {"$ref": f"#/components/schemas/{schema['ref']}"}
        return {sleutel: _verwijs(deel) for sleutel, deel in schema.items()}
    return [_verwijs(deel) for deel in schema] if isinstance(schema, list) else schema


def _keur(waarde: Any, schema: dict[str, Any], components: dict[str, Any]) -> None:
    # jsonschema leaves patterns with \p{…} to `re`, which does not know them: those two are ours to test.
    leesbaar = json.loads(json.dumps(components).replace(r"[\\s'\u2018.\\p{L}\\p{Pd}]{0,100}", ".*"))
    jsonschema.Draft4Validator(
        {**schema, "components": leesbaar}, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER
    ).validate(waarde)


@pytest.fixture
def opgenomen(keten: Keten) -> Iterator[list[httpx.Response]]:
    alle: list[httpx.Response] = []

    def neem_op(antwoord: httpx.Response) -> None:
        antwoord.read()
        alle.append(antwoord)

    keten.omgeving.duo._http.event_hooks = {"response": [neem_op]}  # type: ignore[attr-defined]
    yield alle


@pytest.mark.parametrize("bron", ["ons", "duo"])
def test_all_that_goes_over_the_line_fits_the_files(keten: Keten, opgenomen: list[httpx.Response], bron: str) -> None:
    if bron == "duo" and not BESTANDEN.is_dir():
        pytest.skip("DUO's own files do not stand beside the checkout")
    stel_elke_vraag(keten)
    gezien = keur_onze_vragen(opgenomen, bron)
    assert {m for m, _ in gezien} == {"get", "post"}
    assert {paar for paar in gezien if paar[0] == "get"} == VRAAGT and len(VRAAGT) == 18
    _keur_duos_meldingen(keten, bron)


_ALLES = {
    (methode, pad)
    for naam in gegevens.lees("duo_api")["apis"]
    if naam != "Notificatie"
    for (pad, methode) in _bestand(naam, "ons")["paden"]
}
VRAAGT = {(methode, pad) for methode, pad in _ALLES if methode == "get"}
SCHRIJFT = _ALLES - VRAAGT


@pytest.mark.parametrize("bron", ["ons", "duo"])
def test_every_write_of_duos_apis_is_sent_and_fits_the_files(
    keten: Keten, opgenomen: list[httpx.Response], bron: str
) -> None:
    if bron == "duo" and not BESTANDEN.is_dir():
        pytest.skip("DUO's own files do not stand beside the checkout")
    schrijf_alles(keten)
    gezien = keur_onze_vragen(opgenomen, bron)
    assert gezien >= SCHRIJFT and len(SCHRIJFT) == 16


def stel_elke_vraag(keten: Keten) -> None:
    """Let a line go its way until each of DUO's read operations was called."""
    keten.duo.persoon(**AZC)
    for code in ("SS101", "SS137", "SS131", "SS109"):
        keten.meld(BSN, code)
    keten.meld(BSN, "SS129")
    keten.meld(BSN, "SS139", gemeente="0308", datum=VANDAAG.isoformat())
    leg_pip_klaar(keten)
    keten.worker.ronde()
    keten.duo.relais.pomp(wacht=10)
    contact(keten)
    keten.werk()
    # With a plan at DUO, a move-in reads all there is; the lists come with the day's work.
    keten.meld(BSN, "SS121", gemeente="0308")
    keten.meld(BSN, "SS119")
    with met_scope(keten.scope(SANNE)) as scope:
        lijsten.vraag_aan(scope)
    keten.werk()


def schrijf_alles(keten: Keten) -> None:
    """Let each of DUO's write operations be called."""
    in_traject(keten)
    for bericht in ALLE:
        leg(keten, bericht)
    keten.werk()
    assert {(s, soort == WEIGERT) for soort, s, _ in staten(keten)} == {("verstuurd", False), ("geweigerd", True)}


def keur_onze_vragen(opgenomen: list[httpx.Response], bron: str) -> set[tuple[str, str]]:
    """Hold every request and answer against the files; return which operations were called (method, path)."""
    namen = [n for n in gegevens.lees("duo_api")["apis"] if n != "Notificatie"]
    bestanden = [_bestand(naam, bron) for naam in namen]
    gezien = set()
    for antwoord in opgenomen:
        verzoek = antwoord.request
        pad = verzoek.url.path.removeprefix("/v1")
        methode = verzoek.method.lower()
        bestand, sjabloon = next(
            (b, s)
            for b in bestanden
            for s, m in b["paden"]
            if m == methode and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", s), pad)
        )
        lichaam, antwoorden = bestand["paden"][(sjabloon, methode)]
        gezien.add((methode, sjabloon))
        assert (verzoek.headers["bron"], verzoek.headers["doel"]) == (oin(BAARN), settings.DUO_OIN)
        assert UUID(verzoek.headers["berichtId"]).version == 4
        assert bool(verzoek.content) == (lichaam is not None)
        if lichaam is not None:
            _keur(json.loads(verzoek.content), lichaam, bestand["components"])
        assert str(antwoord.status_code) in antwoorden
        assert antwoord.headers["API-Version"]
        if antwoorden[str(antwoord.status_code)] is not None:
            _keur(antwoord.json(), antwoorden[str(antwoord.status_code)], bestand["components"])
    assert len({v.request.headers["berichtId"] for v in opgenomen}) == len(opgenomen)
    return gezien


def _keur_duos_meldingen(keten: Keten, bron: str) -> None:
    bestand = _bestand("Notificatie", bron)
    lichaam, _ = bestand["paden"][("/notificaties", "post")]
    assert len(keten.duo.relais.heen) >= 7
    for _, bericht in keten.duo.relais.heen:
        _keur(json.loads(bericht), lichaam, bestand["components"])
