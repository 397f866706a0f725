# SPDX-License-Identifier: EUPL-1.2
"""The pages, the JSON under /sim/api and the command do the same work."""

from __future__ import annotations

import json
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from meedoen.simulator import scenarios
from meedoen.simulator.instelling import lees_gemeenten
from meedoen.simulator.opdracht import main

WIE = "999990019"
LEGE = {"br", "input", "link", "meta"}


class Keuring(HTMLParser):
    """Tags close in order, ids are there once, and every field has a label or is hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.labels: list[str] = []
        self.velden: list[str] = []
        self.h1 = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        velden = dict(attrs)
        if velden.get("id"):
            self.ids.append(str(velden["id"]))
        if tag == "label":
            self.labels.append(str(velden["for"]))
        if tag in ("input", "select") and velden.get("type") != "hidden":
            self.velden.append(str(velden["id"]))
        self.h1 += tag == "h1"
        assert "style" not in velden and not any(naam.startswith("on") for naam in velden)
        if tag not in LEGE:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _pagina(klant: Any, pad: str, status: int = 200) -> str:
    uit = klant.rauw("GET", pad, None, {})
    assert uit.status == status
    assert "default-src 'none'" in uit.koppen["content-security-policy"]
    tekst: str = uit.inhoud.decode()
    keuring = Keuring()
    keuring.feed(tekst)
    assert keuring.open == []
    assert keuring.h1 == 1
    assert len(set(keuring.ids)) == len(keuring.ids)
    assert set(keuring.velden) <= set(keuring.labels)
    assert 'lang="nl"' in tekst
    return tekst


def _formulier(klant: Any, pad: str, herkomst: str | None = None, **velden: str) -> Any:
    koppen = {"Content-Type": "application/x-www-form-urlencoded"}
    if herkomst:
        koppen["Origin"] = herkomst
    return klant.rauw("POST", pad, urlencode(velden).encode(), koppen)


@pytest.mark.parametrize("pad", ["/", "/?q=Selam", "/?q=niemand", "/nieuw", "/berichten", "/storingen"])
def test_every_page_is_whole(sim: Any, klant: Any, asiel: dict[str, Any], pad: str) -> None:
    sim.nieuw(asiel)
    sim.storingen.zet_aan("laat", seconden=0.01)
    sim.stuur(WIE, "SS101")
    _pagina(klant, pad)


def test_an_unknown_page_or_person_says_so(klant: Any) -> None:
    assert "bestaat niet" in _pagina(klant, "/iets", 404)
    assert "niet bekend" in _pagina(klant, "/persoon/999990019", 404)


def test_the_page_of_a_person_tells_what_duo_knows_and_offers_what_fits(
    sim: Any, klant: Any, asiel: dict[str, Any]
) -> None:
    pip = {"gemeentecode": "0308", "dagtekeningPip": "2026-10-20", "leerroute": "B"}
    sim.nieuw(asiel | {"pip": pip, "naam": "<b>Selam</b>", "uren": [{"taalles": 12}], "map": {"datum": "2026-11-01"}})
    tekst = _pagina(klant, f"/persoon/{WIE}")
    assert "&lt;b&gt;Selam" in tekst
    assert "<b>" not in tekst
    assert "B1-route, niveau B1, 20 oktober 2026, Baarn" in tekst
    assert "Van 21 oktober 2026 tot 21 oktober 2029" in tekst
    assert "12 uur taalles" in tekst
    assert 'value="SS104"' in tekst
    assert 'value="SS139"' not in tekst


def test_a_button_sends_and_a_button_that_cannot_be_says_why(
    sim: Any, klant: Any, asiel: dict[str, Any], ontvanger: Any
) -> None:
    sim.nieuw(asiel)
    uit = _formulier(klant, f"/persoon/{WIE}", gebeurtenis="SS137", gemeente="", datum="")
    assert (uit.status, uit.koppen["location"]) == (303, f"/persoon/{WIE}?gestuurd=SS137")
    assert "SS137 is klaargezet" in _pagina(klant, uit.koppen["location"])
    assert ontvanger.wacht_op(1)[0].bericht["gebeurtenisId"] == "SS137"
    uit = _formulier(klant, f"/persoon/{WIE}", gebeurtenis="SS102")
    assert uit.status == 409
    assert "Er is nog geen PIP" in uit.inhoud.decode()


def test_a_new_person_by_form(sim: Any, klant: Any) -> None:
    velden = {"bsn": WIE, "doelgroep": "Asielstatushouder", "wonen": "azc", "gemeentecode": "0308"}
    assert _formulier(klant, "/nieuw", **velden).koppen["location"] == f"/persoon/{WIE}"
    assert sim.persoon(WIE).gekoppelde_gemeente == "0308"
    uit = _formulier(klant, "/nieuw", **velden)
    assert uit.status == 400
    assert "is er al" in uit.inhoud.decode()
    assert f'value="{WIE}"' in uit.inhoud.decode()


def test_a_scenario_a_disturbance_and_a_day_by_form(sim: Any, klant: Any, ontvanger: Any) -> None:
    uit = _formulier(klant, "/scenario", naam="azc", gemeente="0342")
    assert uit.status == 303
    assert ontvanger.wacht_op(1)[0].bericht["gebeurtenisId"] == "SS101"
    assert _formulier(klant, "/scenario", naam="azc", gemeente="9999").status == 400
    assert _formulier(klant, "/storingen", naam="laat", keer="2", seconden="5", aan="1").status == 303
    assert sim.storingen.alle()["laat"] == {"resterend": 2, "seconden": 5.0, "kans": None}
    assert _formulier(klant, "/storingen", naam="laat", aan="0").status == 303
    assert sim.storingen.alle()["laat"] is None
    assert _formulier(klant, "/storingen", naam="laat", keer="veel", aan="1").status == 400
    assert _formulier(klant, "/vandaag", vandaag="2027-03-01").status == 303
    assert sim.kalender.vandaag().isoformat() == "2027-03-01"
    assert _formulier(klant, "/vandaag", vandaag="2027-02-30").status == 400


def test_a_batch_by_form(sim: Any, klant: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    sim.laad([json.dumps(asiel | {"bsn": f"99999000{n}", "vNummer": n}) for n in range(3)])
    uit = _formulier(klant, "/lading", gebeurtenis="SS137", aantal="2", over="0")
    assert "Er staan 2 berichten klaar" in uit.inhoud.decode()
    assert {b.bericht["gebeurtenisId"] for b in ontvanger.wacht_op(2)} == {"SS137"}
    assert _formulier(klant, "/lading", gebeurtenis="SS137", aantal="veel").status == 400


def test_a_batch_about_people_who_are_new(sim: Any, klant: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    sim.laad([json.dumps(asiel)])
    vraag = {"gebeurtenis": "SS139", "aantal": "30", "over": "0", "nieuw": "1"}
    uit = _formulier(klant, "/lading", **vraag, gemeente="")
    assert "Er staan 30 berichten klaar" in uit.inhoud.decode()
    berichten = [b.bericht for b in ontvanger.wacht_op(30)]
    assert {b["gebeurtenisId"] for b in berichten} == {"SS139"}
    wie = [sim.persoon(b["bsn"]) for b in berichten]
    assert WIE not in {p.bsn for p in wie}, "nobody whom DUO knew"
    assert len({p.bsn for p in wie}) == len({p.v_nummer for p in wie}) == len({p.naam for p in wie}) == 30
    assert all(scenarios.elfproef(p.bsn) for p in wie)
    assert {p.gemeentecode for p in wie} == set(sim.instelling.op_code), "all gemeenten in turn"
    laat = {(sim.kalender.vandaag() - p.plicht.kennisgeving).days for p in wie}
    assert min(laat) >= 7, "late"
    assert max(laat) > 70, "for some too late to make ten weeks"
    assert all(p.vestigingen for p in wie), "the twin of the BRP asks for that"


def test_a_batch_about_new_people_that_can_not_be_makes_nobody(sim: Any, klant: Any) -> None:
    for anders in ({"gebeurtenis": "SS137"}, {"gemeente": "9999"}):
        vraag = {"gebeurtenis": "SS139", "aantal": "3", "over": "0", "nieuw": "1", "gemeente": "0308"}
        assert _formulier(klant, "/lading", **(vraag | anders)).status == 409
    assert sim.opslag.aantal() == 0


def test_when_the_test_range_is_full_a_batch_goes_on(sim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scenarios, "_REEKSEN", (range(999_980_000, 999_980_030), range(9_000_000, 9_000_050)))
    with pytest.raises(OverflowError):
        scenarios.start_lading(sim, "SS139", 20)
    assert sim.opslag.aantal() == 0, "all or nobody"
    wie = scenarios.start_lading(sim, "SS139", 5, gemeente="0308")
    assert any(bsn.startswith("00") for bsn in wie)
    assert len({sim.persoon(bsn).v_nummer for bsn in wie}) == 5


def test_a_form_of_another_site_is_refused(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    for adres in (f"/persoon/{WIE}", f"/sim/api/personen/{WIE}/gebeurtenissen"):
        uit = _formulier(klant, adres, "https://elders.invalid", gebeurtenis="SS137")
        assert uit.status == 403
    assert sim.persoon(WIE).lbt_nummer is None
    eigen = f"http://127.0.0.1:{klant.poort}"
    assert _formulier(klant, f"/persoon/{WIE}", eigen, gebeurtenis="SS137").status == 303


@pytest.mark.parametrize(
    ("methode", "pad", "lichaam", "status"),
    [
        ("GET", "/sim/api/iets", None, 404),
        ("GET", "/sim/api/personen/123", None, 404),
        ("POST", "/sim/api/personen", b"{}", 400),
        ("POST", "/sim/api/personen", b"{", 400),
        ("POST", "/sim/api/storingen", b'{"naam": "regen"}', 400),
        ("POST", "/sim/api/scenario", b'{"naam": "iets", "gemeente": "0308"}', 400),
        ("POST", "/sim/api/vandaag", b'{"vandaag": "morgen"}', 400),
        ("DELETE", "/sim/api/personen", None, 405),
    ],
)
def test_the_json_side_refuses_in_words(klant: Any, methode: str, pad: str, lichaam: bytes | None, status: int) -> None:
    uit = klant.rauw(methode, pad, lichaam, {})
    assert uit.status == status
    assert uit.inhoud["fout"]


def test_the_command_does_a_whole_line(
    server: Any, tmp_path: Path, asiel: dict[str, Any], capsys: Any, ontvanger: Any
) -> None:
    def doe(*woorden: str) -> Any:
        assert main(["--adres", f"http://127.0.0.1:{server.poort}", "--json", *woorden]) == 0
        return json.loads(capsys.readouterr().out)

    bestand = tmp_path / "personen.jsonl"
    bestand.write_text(json.dumps(asiel) + "\n\n" + json.dumps(asiel | {"bsn": "999990020", "vNummer": 5}) + "\n")
    assert doe("laad", str(bestand)) == {"geladen": 2}
    assert doe("nieuw", json.dumps(asiel | {"bsn": "999990032", "vNummer": 6}))["bsn"] == "999990032"
    assert [p["bsn"] for p in doe("personen", "Selam")] == [WIE, "999990020", "999990032"]
    assert doe("stuur", WIE, "SS137", "--gemeente", "0342") == {
        "gebeurtenisId": "SS137",
        "gemeentecode": "0342",
        "berichten": 1,
    }
    assert doe("stuur", "5", "SS131", "--optie", "resultaat=Onbekend")["berichten"] == 1
    assert doe("persoon", "999990020")["lbt_resultaten"][0]["resultaat"] == "Onbekend"
    assert len(doe("lading", "SS140", "--aantal", "2")["gestuurd"]) == 2
    assert len(doe("lading", "SS139", "--aantal", "2", "--nieuw", "--gemeente", "0308")["gestuurd"]) == 2
    assert doe("storing", "fout_503", "--keer", "3")["fout_503"]["resterend"] == 3
    assert doe("storing", "fout_503", "--uit")["fout_503"] is None
    assert doe("vandaag", "2027-01-02") == {"vandaag": "2027-01-02"}
    assert doe("scenario", "verhuisd", "--gemeente", "0308")["sleutel"].startswith("9999")
    ontvanger.wacht_op(7)
    assert doe("status")["personen"] == 6


def test_the_command_says_what_went_wrong(server: Any, capsys: Any) -> None:
    adres = f"http://127.0.0.1:{server.poort}"
    assert main(["--adres", adres, "stuur", WIE, "SS101"]) == 1
    assert "niet bekend" in capsys.readouterr().err
    assert main(["--adres", "http://127.0.0.1:9", "status"]) == 1
    assert "antwoordt niet" in capsys.readouterr().err


def test_the_process_starts_says_its_address_and_stops_cleanly(tmp_path: Path) -> None:
    gemeenten = tmp_path / "gemeenten.json"
    gemeenten.write_text(json.dumps([{"code": "0363", "naam": "Amsterdam", "oin": "0" * 20}]))
    opdracht = [sys.executable, "-m", "meedoen.simulator", "--poort", "0", "--map", str(tmp_path)]
    with subprocess.Popen(
        [*opdracht, "--gemeenten", str(gemeenten)],
        stdout=subprocess.PIPE,
        text=True,
        env={"MEEDOEN_VANDAAG": "2027-05-05", "PYTHONPATH": str(Path(__file__).resolve().parents[2] / "src")},
    ) as proces:
        assert proces.stdout is not None
        adres = proces.stdout.readline().removeprefix("DUO-simulator: ").strip()
        klaar = subprocess.run(
            [sys.executable, "-m", "meedoen.simulator.opdracht", "--adres", adres, "--json", "status"],
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONPATH": str(Path(__file__).resolve().parents[2] / "src")},
        )
        proces.terminate()
        assert proces.wait(5) == 0
    status = json.loads(klaar.stdout)
    assert status["vandaag"] == "2027-05-05"
    assert status["gemeenten"][0]["naam"] == "Amsterdam"
    assert (tmp_path / "duo-simulator.sqlite3").is_file()


def test_an_oin_that_is_too_short_stops_the_start(tmp_path: Path) -> None:
    bestand = tmp_path / "g.json"
    bestand.write_text(json.dumps([{"code": "308", "naam": "Baarn", "oin": "123"}]))
    with pytest.raises(ValueError, match="Baarn"):
        lees_gemeenten(bestand)
