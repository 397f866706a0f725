# SPDX-License-Identifier: EUPL-1.2
"""`meedoen recht` as a lawyer or a script uses it: real process, real lines."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from meedoen.recht.register import regels
from meedoen.recht.uitvoer import voorbeeld
from meedoen.regie.rekenhulp.opdracht import main
from meedoen.regie.web.rechtsantwoord import beantwoord, naam_van, vind
from meedoen.regie.web.zinnen import recht_nl

GOED = {"kennisgeving": "2026-10-16", "inschrijving": "2026-09-25", "groep": "AS", "peildatum": "2026-11-21"}
VRAAG = "uiterste-dagtekening-pip"


def vraag(*woorden: str, invoer: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    opdracht = [sys.executable, "-m", "meedoen.regie.beheer", "recht", *woorden]
    return subprocess.run(opdracht, input=invoer, capture_output=True, check=False, timeout=60)


def regelsuit(klaar: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    return [json.loads(regel) for regel in klaar.stdout.decode().splitlines()]


def test_a_stream_is_answered_line_by_line_and_bad_lines_do_not_stop_it() -> None:
    slecht = [b"kapot", b'{"peildatum": "2026-11-21"}', b"[1]", b'"\xff\xfe', b'{"kennisgeving": "2026-13-45"}', b""]
    goed = json.dumps(GOED).encode()
    klaar = vraag(VRAAG, "--json", invoer=b"\n".join([goed, *slecht, goed]))
    antwoorden = regelsuit(klaar)
    assert [a.get("uitkomst") for a in antwoorden] == ["2026-12-28", None, None, None, None, None, "2026-12-28"]
    fouten = antwoorden[1:-1]
    assert [a["regel"] for a in fouten] == [2, 3, 4, 5, 6]
    assert [a["fout"]["soort"] for a in fouten] == ["geenJson", "invoer", "geenJson", "geenJson", "invoer"]
    assert fouten[1]["fout"]["veld"] == "kennisgeving"
    assert "artikel 5.3" in fouten[1]["fout"]["artikel"]["citaat"]
    assert klaar.returncode == 1


def test_a_stream_without_refusals_ends_well_and_cites_every_step() -> None:
    klaar = vraag(VRAAG, "--json", invoer=json.dumps(GOED).encode())
    (antwoord,) = regelsuit(klaar)
    assert klaar.returncode == 0
    assert [stap["artikel"]["citaat"] for stap in antwoord["stappen"]][-1] == "artikel 1 lid 1 Algemene termijnenwet"
    assert antwoord["stappen"][0]["twijfel"]["code"] == "dag_van_kennisgeving"
    assert antwoord["regelversie"]


def test_an_unknown_question_is_refused_with_what_was_meant() -> None:
    klaar = vraag("uiterste-dagtekening", "--json")
    assert klaar.returncode == 2
    assert "Bedoel je uiterste-dagtekening-pip" in klaar.stderr.decode()


def test_the_list_has_every_rule_with_its_question(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    uit = capsys.readouterr().out
    for regel in regels().values():
        assert naam_van(regel) in uit
        assert recht_nl.REKENVRAGEN[regel.naam] in uit


@pytest.mark.parametrize("regel", regels().values(), ids=lambda regel: regel.naam)
def test_each_question_explains_itself_and_answers_its_example(regel: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([naam_van(regel)]) == 0
    assert recht_nl.REKENVRAGEN[regel.naam] in capsys.readouterr().out or not voorbeeld(regel)
    assert beantwoord(regel, voorbeeld(regel)).soort in ("uitkomst", "oordeel")


def test_by_hand_the_steps_are_readable(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([VRAAG, *(f"{naam}={waarde}" for naam, waarde in GOED.items())]) == 0
    uit = capsys.readouterr().out
    assert "Tien weken later is vrijdag 25 december 2026" in uit
    assert "Twijfel: De wet zegt niet of de dag op de brief telt" in uit
    assert main([VRAAG, "kennisgeving"]) == 1
    assert "schrijf gegeven=waarde" in capsys.readouterr().out


def test_a_refusal_of_the_law_names_fact_article_and_what_would_do() -> None:
    regel = vind("bevoegde-gemeente")
    assert regel is not None
    fout = beantwoord(regel, {"grond": "gezin_overig"}).inhoud["fout"]
    assert (fout["soort"], fout["veld"]) == ("gegevenOntbreekt", "woonplaats")
    assert "Verwacht: een heel getal" in fout["zin"]
    assert fout["artikel"]["link"].startswith("https://wetten.overheid.nl/")


def test_a_question_to_a_person_is_asked() -> None:
    regel = vind("ontheffing_lbt")
    assert regel is not None
    gegevens = {"visueleBeperking": False, "auditieveBeperking": True, "peildatum": "2026-11-21"}
    oordeel = beantwoord(regel, gegevens)
    assert oordeel.soort == "oordeel"
    assert oordeel.inhoud["oordeelNodig"]["vraag"].endswith("?")


def test_asking_the_law_needs_no_database() -> None:
    proef = "import sys, meedoen.regie.rekenhulp.opdracht; print([m for m in sys.modules if m == 'django'])"
    uit = subprocess.run([sys.executable, "-c", proef], capture_output=True, check=True, text=True)
    assert uit.stdout.strip() == "[]"


def test_the_stream_is_not_held_up(tmp_path: Path) -> None:
    """Each answer is written when its line was read: a script may wait for it before it sends the next."""
    opdracht = [sys.executable, "-m", "meedoen.regie.beheer", "recht", VRAAG, "--json"]
    with subprocess.Popen(opdracht, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as proces:
        assert proces.stdin is not None
        assert proces.stdout is not None
        for _ in range(2):
            proces.stdin.write(json.dumps(GOED).encode() + b"\n")
            proces.stdin.flush()
            assert json.loads(proces.stdout.readline())["uitkomst"] == "2026-12-28"
        proces.stdin.close()
        assert proces.wait(30) == 0
