# SPDX-License-Identifier: EUPL-1.2
"""The simulator fails on request, tries again by itself, and keeps its state over a restart."""

from __future__ import annotations

import json
import sqlite3
import time
from http.client import RemoteDisconnected
from pathlib import Path
from typing import Any

import pytest

from meedoen.simulator import schema
from meedoen.simulator.invoer import FouteInvoer
from meedoen.simulator.opslag import Opslag
from meedoen.simulator.storingen import Storingen

WIE = "999990019"
P = f"/personen/{WIE}"
PIP = {"dagtekeningPip": "2026-11-12", "leerroute": "B"}


def test_503_for_two_requests(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("fout_503", keer=2)
    assert [klant("GET", f"{P}/doelgroep").status for _ in range(3)] == [503, 503, 200]


def test_503_until_it_is_switched_off(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("fout_503")
    assert {klant("GET", f"{P}/doelgroep").status for _ in range(5)} == {503}
    sim.storingen.zet_uit("fout_503")
    assert klant("GET", f"{P}/doelgroep").status == 200


def test_503_by_chance_strikes_some_of_the_times(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("fout_503", kans=0.5)
    statussen = [klant("GET", f"{P}/doelgroep").status for _ in range(60)]
    assert set(statussen) == {200, 503}
    assert sim.storingen.alle()["fout_503"] == {"resterend": None, "seconden": 0.0, "kans": 0.5}


def test_a_slow_duo_answers_well_but_late(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("traag", seconden=0.2)
    begin = time.monotonic()
    assert klant("GET", f"{P}/doelgroep").status == 200
    assert time.monotonic() - begin >= 0.2


def test_a_state_file_of_before_disturbances_had_a_chance_still_opens(tmp_path: Path) -> None:
    bestand = tmp_path / "oud.sqlite3"
    with sqlite3.connect(bestand) as oud:
        oud.execute("CREATE TABLE storing (naam TEXT PRIMARY KEY, resterend INTEGER, seconden REAL NOT NULL)")
        oud.execute("INSERT INTO storing VALUES ('laat', 2, 5.0)")
    oud.close()
    opslag = Opslag(bestand)
    assert Storingen(opslag).alle()["laat"] == {"resterend": 2, "seconden": 5.0, "kans": None}
    opslag.sluit()


def test_a_time_out_processes_nothing(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("time_out", keer=1, seconden=0.1)
    begin = time.monotonic()
    with pytest.raises((RemoteDisconnected, ConnectionResetError)):
        klant("POST", f"{P}/PIP", PIP)
    assert time.monotonic() - begin >= 0.1
    assert klant("GET", f"{P}/PIP").status == 404


def test_an_answer_that_is_lost_was_processed(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("verbreek", keer=1)
    assert klant("GET", f"{P}/doelgroep").status == 200, "only a change loses its answer"
    with pytest.raises((RemoteDisconnected, ConnectionResetError)):
        klant("POST", f"{P}/PIP", PIP)
    assert klant("GET", f"{P}/PIP").inhoud["pip"]["dagtekeningPip"] == "2026-11-12"


def test_twice_with_the_same_bericht_id(sim: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("dubbel_zelfde", keer=1)
    sim.stuur(WIE, "SS101")
    eerste, tweede = ontvanger.wacht_op(2)
    assert eerste.koppen["berichtid"] == tweede.koppen["berichtid"]
    assert eerste.bericht == tweede.bericht


def test_twice_with_another_bericht_id(sim: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("dubbel_nieuw", keer=1)
    sim.stuur(WIE, "SS101")
    eerste, tweede = ontvanger.wacht_op(2)
    assert eerste.koppen["berichtid"] != tweede.koppen["berichtid"]
    assert eerste.bericht == tweede.bericht


def test_late(sim: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("laat", keer=1, seconden=0.6)
    sim.stuur(WIE, "SS101")
    sim.stuur(WIE, "SS137")
    assert [b.bericht["gebeurtenisId"] for b in ontvanger.wacht_op(2)] == ["SS137", "SS101"]


def test_what_is_held_back_comes_at_once(sim: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("vasthouden")
    for code in ("SS101", "SS137", "SS131"):
        sim.stuur(WIE, code)
    assert sim.postbode.standen() == {"vastgehouden": 3}
    assert ontvanger.berichten == []
    sim.storingen.zet_uit("vasthouden")
    assert sim.postbode.laat_los() == 3
    ontvanger.wacht_op(3)


def test_a_broken_message_is_outside_the_schema(sim: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("kapot_bericht", keer=8)
    for _ in range(8):
        sim.stuur(WIE, "SS101")
        time.sleep(0.002)
    for ontvangen in ontvanger.wacht_op(8):
        bericht = ontvangen.bericht
        fout = schema.fouten("Notificatie", {"ref": "Notificatie"}, bericht)
        assert fout or not {"bsn", "vNummer"} & set(bericht)


def test_a_batch_goes_to_as_many_as_asked(sim: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    regels = [json.dumps(asiel | {"bsn": f"99999{n:04d}", "vNummer": n}) for n in range(250)]
    assert sim.laad(regels) == 250
    gestuurd = sim.stuur_lading("SS137", 220, over=0.1)
    assert len(gestuurd) == 220
    assert len({b.bericht["bsn"] for b in ontvanger.wacht_op(220)}) == 220
    assert len(sim.stuur_lading("SS137", 220)) == 30, "the others have their number already"


def test_a_wrong_line_loads_nobody(sim: Any, asiel: dict[str, Any]) -> None:
    with pytest.raises(FouteInvoer, match="Regel 2"):
        sim.laad([json.dumps(asiel), "{"])
    assert sim.opslag.aantal() == 0


def test_a_notification_is_tried_again_until_it_arrives(sim: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    sim.nieuw(asiel)
    ontvanger.status = [503, 500]
    sim.stuur(WIE, "SS101")
    berichten = ontvanger.wacht_op(3)
    assert len({b.koppen["berichtid"] for b in berichten}) == 1
    _wacht_op_stand(sim, {"klaar": 1})
    assert [regel["status"] for regel in sim.opslag.logregels(WIE)] == ["201", "500", "503"]


def test_a_refused_notification_waits_for_a_person(sim: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    sim.nieuw(asiel)
    ontvanger.status = [403]
    sim.stuur(WIE, "SS101")
    _wacht_op_stand(sim, {"geweigerd": 1})
    nummer = sim.opslag.vraag("SELECT id FROM werk")[0]["id"]
    assert sim.postbode.opnieuw(nummer)
    _wacht_op_stand(sim, {"klaar": 1})
    assert not sim.postbode.opnieuw(nummer)


def test_when_nobody_listens_it_gives_up_after_so_many_tries(maak_server: Any, asiel: dict[str, Any]) -> None:
    sim = maak_server(meedoen="http://127.0.0.1:9", meeste_pogingen=3, wacht_basis=0.01).sim
    sim.nieuw(asiel)
    sim.stuur(WIE, "SS101")
    _wacht_op_stand(sim, {"opgegeven": 1})
    assert len(sim.opslag.logregels(WIE)) == 3


def test_a_gemeente_that_does_not_take_part_gets_nothing(sim: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel | {"gemeentecode": "0363"})
    sim.stuur(WIE, "SS101")
    _wacht_op_stand(sim, {"geweigerd": 1})


def test_all_is_still_there_after_a_restart(maak_server: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    eerste = maak_server(meedoen="http://127.0.0.1:9", wacht_basis=0.2)
    eerste.sim.nieuw(asiel | {"pip": {"gemeentecode": "0308", **PIP}, "uren": [{"taalles": 12}]})
    eerste.sim.storingen.zet_aan("fout_503", keer=4)
    eerste.sim.stuur(WIE, "SS137")
    voor = eerste.sim.persoon(WIE)
    eerste.stop()
    tweede = maak_server()
    assert tweede.sim.persoon(WIE) == voor
    assert tweede.sim.storingen.alle()["fout_503"] == {"resterend": 4, "seconden": 0.0, "kans": None}
    assert ontvanger.wacht_op(1)[0].bericht["gebeurtenisId"] == "SS137"


def test_the_term_is_established_after_a_restart_too(
    maak_server: Any, maak_klant: Any, asiel: dict[str, Any], ontvanger: Any
) -> None:
    eerste = maak_server(termijn_na=0.5)
    eerste.sim.nieuw(asiel)
    assert maak_klant(eerste.poort)("POST", f"{P}/PIP", PIP).status == 201
    eerste.stop()
    tweede = maak_server()
    assert ontvanger.wacht_op(1)[0].bericht["gebeurtenisId"] == "SS102"
    assert tweede.sim.persoon(WIE).termijn.einde.isoformat() == "2029-11-13"


def _wacht_op_stand(sim: Any, stand: dict[str, int]) -> None:
    eind = time.monotonic() + 10
    while sim.postbode.standen() != stand:
        assert time.monotonic() < eind, sim.postbode.standen()
        time.sleep(0.01)
