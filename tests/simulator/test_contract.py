# SPDX-License-Identifier: EUPL-1.2
"""Every operation of DUO's files is answered, each answer valid by those files (the client checks)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from meedoen.simulator import schema
from meedoen.simulator.duo.handelingen import HANDELINGEN

BOW, TST, ZONDER = "9900000101", "9900000104", "9900000106"


def test_every_operation_of_duo_has_an_answer() -> None:
    assert set(HANDELINGEN) == {op.id for op in schema.operaties() if op.api != schema.NOTIFICATIE}


def test_a_whole_line_calls_every_operation_and_each_answer_fits_duos_files(
    maak_server: Any, maak_klant: Any, asiel: dict[str, Any], ontvanger: Any
) -> None:
    server = maak_server(termijn_na=1.0)  # long enough to withdraw a PIP before the term stands
    sim, klant = server.sim, maak_klant(server.poort)
    sim.nieuw(asiel)
    p = "/personen/999990019"
    for code in ("SS137", "SS131", "SS199", "SS117", "SS119"):
        sim.stuur("999990019", code)
    _lees(klant, p)
    _contact(klant, p)
    _plan(klant, p, ontvanger)
    _uitvoering(klant, p)
    assert klant("DELETE", f"{p}/lbt/examennummer").status == 200
    assert klant("GET", f"{p}/lbt/examennummer").status == 404
    assert klant.geroepen == set(HANDELINGEN)


def _lees(klant: Any, p: str) -> None:
    plicht = klant("GET", f"{p}/inburgeringsplicht").inhoud
    assert plicht["indicatorInburgeringsplicht"] is True
    assert plicht["begindatum"] == "2026-09-01"
    assert plicht["datumKennisgevingInburgeringsplicht"] == "2026-09-10"
    assert len(klant("GET", f"{p}/inburgeringsplicht/historie").inhoud) == 1
    assert klant("GET", f"{p}/doelgroep").inhoud["indeling"] == "Asielstatushouder"
    assert len(klant("GET", f"{p}/doelgroep/historie").inhoud) == 1
    assert klant("GET", f"{p}/lbt/examennummer").inhoud == {"examennummer": "LBT999990019"}
    assert klant("GET", f"{p}/lbt/resultaten").inhoud[0]["behaaldeScore"] == "31,50"
    assert klant("GET", f"{p}/examens/resultaten").inhoud[0]["resultaat"] == "Geslaagd"
    assert len(klant("GET", f"{p}/examens/gratispogingen").inhoud) == 5
    assert "GedeeltelijkeVrijstelling" in klant("GET", f"{p}/vrijstellingen").inhoud[0]
    assert "GedeeltelijkeOntheffing" in klant("GET", f"{p}/ontheffingen").inhoud[0]
    assert klant("GET", f"{p}/verlengingen").inhoud == []
    assert klant("GET", f"{p}/boetes").inhoud == []
    assert {g["id"] for g in klant("GET", f"{p}/gebeurtenissen").inhoud} >= {"SS137", "SS199"}
    assert klant("GET", "/verlengingsgronden").status == 200
    assert len(klant("GET", "/instellingen").inhoud) == 6
    assert klant("GET", f"{p}/uren").inhoud == []


def _contact(klant: Any, p: str) -> None:
    gegevens = {"naam": "Anouk de Vrîes-O'Neil", "email": "a@baarn.invalid", "telefoonnummer": "035-1234567"}
    nummer = klant("POST", "/contactpersonen", gegevens).inhoud["id"]
    assert klant("PUT", f"/contactpersonen/{nummer}", gegevens).status == 200
    assert klant("POST", f"/contactpersonen/{nummer}{p}").status == 201
    assert klant("DELETE", f"/contactpersonen/{nummer}{p}").status == 200
    assert klant("DELETE", f"/contactpersonen/{nummer}{p}").status == 404
    assert klant("DELETE", f"/contactpersonen/{nummer}").status == 200
    assert klant("DELETE", f"/contactpersonen/{nummer}").status == 404


def _plan(klant: Any, p: str, ontvanger: Any) -> None:
    assert klant("GET", f"{p}/PIP").status == 404
    assert klant("GET", f"{p}/inburgeringstermijn").status == 404
    pip = {"dagtekeningPip": "2026-11-12", "leerroute": "B", "geschatteIntensiteitB1Route": 600}
    assert klant("POST", f"{p}/PIP", pip).status == 201
    assert klant("GET", f"{p}/PIP").inhoud == {"gemeentecode": "0308", "pip": pip | {"niveau": "B1"}}
    assert klant("DELETE", f"{p}/PIP").status == 200
    assert klant("POST", f"{p}/PIP", pip | {"leerroute": "Z", "geschatteIntensiteitB1Route": 600}).status == 403
    assert klant("POST", f"{p}/PIP", {"dagtekeningPip": "2026-11-12", "leerroute": "Z"}).status == 201
    assert ontvanger.wacht_op(6)[-1].bericht["gebeurtenisId"] == "SS102"
    termijn = klant("GET", f"{p}/inburgeringstermijn").inhoud
    assert (termijn["startdatum"], termijn["einddatum"]) == ("2026-11-13", "2029-11-13")
    assert klant("GET", f"{p}/inburgeringstermijn/historie").inhoud[0]["einddatum"] == "2029-11-13"


def _uitvoering(klant: Any, p: str) -> None:
    aanbod = {"datumInburgeringsaanbod": "2026-11-20", "indicatorAlfabetiseringsonderwijs": "NVT"}
    assert klant("POST", f"{p}/Inburgeringsaanbod/{BOW}", aanbod).status == 201
    assert klant("DELETE", f"{p}/Inburgeringsaanbod/{BOW}").status == 204
    assert klant("DELETE", f"{p}/Inburgeringsaanbod/{BOW}").status == 404
    assert klant("PUT", f"{p}/uren/bredeintake/taallesknm", {"uren": 12}).status == 200
    assert klant("PUT", f"{p}/uren/participatieactiviteiten", {"uren": 40}).status == 200
    assert klant("PUT", f"{p}/uren/participatietaalles", {"uren": 0}).status == 200
    assert klant("PUT", f"{p}/uren/participatietaalles", {"uren": 81}).status == 200
    assert klant("GET", f"{p}/uren").inhoud == [
        {
            "gemeentecode": "0308",
            "bekendTot": "2026-11-23",
            "ParticipatieAlsTaalles": {"uren": 81},
            "ParticipatieactiviteitenBredeIntake": {"uren": 40},
            "TaallesEnKnmBredeIntake": {"uren": 12},
        }
    ]
    assert klant("GET", f"{p}/map").status == klant("GET", f"{p}/pvt").status == 404
    assert klant("PUT", f"{p}/map", {"datumEindgesprekMap": "2026-11-20"}).status == 200
    assert klant("GET", f"{p}/map").inhoud == {"datumEindgesprekMap": "2026-11-20"}
    assert klant("PUT", f"{p}/pvt", {"datumOndertekeningPvt": "2026-11-21"}).status == 200
    assert klant("GET", f"{p}/pvt").inhoud == {"datumOndertekeningPvt": "2026-11-21"}
    assert klant("PUT", f"{p}/zroute", {"datumAfrondingZroute": "2026-11-23"}).status == 200


@pytest.mark.parametrize(
    ("koppen", "status"),
    [
        ({"bron": ""}, 400),
        ({"doel": ""}, 400),
        ({"berichtId": ""}, 400),
        ({"berichtId": "geen-uuid"}, 400),
        ({"bron": "123"}, 400),
        ({"doel": "0" * 21}, 400),
        ({"bron": "0" * 20}, 403),
        ({"doel": "0" * 20}, 403),
        ({"Clientoin": "00000009900000000342"}, 403),
        ({"Clientoin": "00000009900000000308"}, 200),
        ({}, 200),
    ],
)
def test_the_headers_are_checked(
    sim: Any, klant: Any, asiel: dict[str, Any], koppen: dict[str, str], status: int
) -> None:
    sim.nieuw(asiel)
    assert klant("GET", "/personen/999990019/inburgeringsplicht", **koppen).status == status


@pytest.mark.parametrize(
    ("methode", "pad", "inhoud"),
    [
        ("GET", "/personen/99999001/PIP", None),
        ("GET", "/personen/99999001x/PIP", None),
        ("POST", "/personen/999990019/PIP", {}),
        ("POST", "/personen/999990019/PIP", []),
        ("POST", "/personen/999990019/PIP", {"dagtekeningPip": "2026-11-12"}),
        ("POST", "/personen/999990019/PIP", {"dagtekeningPip": "12-11-2026", "leerroute": "B"}),
        ("POST", "/personen/999990019/PIP", {"dagtekeningPip": "2026-02-30", "leerroute": "B"}),
        ("POST", "/personen/999990019/PIP", {"dagtekeningPip": "2026-11-12", "leerroute": "X"}),
        (
            "POST",
            "/personen/999990019/PIP",
            {"dagtekeningPip": "2026-11-12", "leerroute": "B", "geschatteIntensiteitB1Route": 0},
        ),
        (
            "POST",
            "/personen/999990019/PIP",
            {"dagtekeningPip": "2026-11-12", "leerroute": "B", "indicatorMagOpleidingAfmaken": "ja"},
        ),
        ("PUT", "/personen/999990019/uren/participatietaalles", {"uren": 10000}),
        ("PUT", "/personen/999990019/uren/participatietaalles", {"uren": True}),
        ("PUT", "/personen/999990019/uren/participatietaalles", {"uren": 1.5}),
        ("PUT", "/personen/999990019/map", {"verwijtbaar": "Misschien"}),
        ("PUT", "/contactpersonen/100000", {"naam": "A", "email": "a@b.c", "telefoonnummer": "0351234567"}),
        ("PUT", "/contactpersonen/abc", {"naam": "A", "email": "a@b.c", "telefoonnummer": "0351234567"}),
        ("POST", "/contactpersonen", {"naam": "R2D2", "email": "a@b.c", "telefoonnummer": "0351234567"}),
        ("POST", "/contactpersonen", {"naam": "A" * 101, "email": "a@b.c", "telefoonnummer": "0351234567"}),
        ("POST", "/contactpersonen", {"naam": "A", "email": "a@b", "telefoonnummer": "0351234567"}),
        ("POST", "/contactpersonen", {"naam": "A", "email": "a@b.c", "telefoonnummer": "nul"}),
        ("POST", "/personen/999990019/Inburgeringsaanbod/123", {"indicatorAlfabetiseringsonderwijs": "A"}),
    ],
)
def test_a_message_outside_the_schema_gets_400(
    sim: Any, klant: Any, asiel: dict[str, Any], methode: str, pad: str, inhoud: Any
) -> None:
    sim.nieuw(asiel)
    assert klant(methode, pad, inhoud).status == 400


def test_a_body_that_is_no_json_gets_400(server: Any, klant: Any) -> None:
    koppen = {"bron": "00000009900000000308", "doel": "00000009900000000001", "berichtId": str(uuid4())}
    assert klant.rauw("POST", "/v1/contactpersonen", b"{", koppen).status == 400


def test_an_unknown_path_gets_404_and_a_wrong_method_405(klant: Any) -> None:
    assert klant.rauw("GET", "/v1/personen/999990019/rekeningen", None, {}).status == 404
    assert klant.rauw("GET", "/v1/contactpersonen", None, {}).status == 405
    assert klant.rauw("POST", "/v1/notificaties", b"{}", {}).status == 404


def test_a_bericht_id_that_comes_again_is_taken_and_said_in_the_log(
    sim: Any, klant: Any, asiel: dict[str, Any]
) -> None:
    sim.nieuw(asiel)
    vast = str(uuid4())
    for _ in range(2):
        assert klant("GET", "/personen/999990019/doelgroep", berichtId=vast).status == 200
    laatste, eerste = sim.opslag.logregels("999990019")
    assert "al eerder gebruikt" in laatste["uitleg"]
    assert eerste["uitleg"] == ""
