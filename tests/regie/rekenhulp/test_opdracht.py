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
    assert "Gelezen: artikel 5.3 lid 1 Besluit inburgering 2021, de tekst sinds 2023-01-01" in uit
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


@pytest.mark.parametrize("woorden", [[VRAAG, "--json"], []])
def test_a_closed_pipe_is_no_accident(woorden: list[str], tmp_path: Path) -> None:
    """`meedoen recht … | head -1`: quiet, and no trace of Python."""
    (tmp_path / "in").write_bytes(b"\n".join([json.dumps(GOED).encode()] * 2000))
    opdracht = [sys.executable, "-m", "meedoen.regie.beheer", "recht", *woorden]
    pijp = subprocess.PIPE
    with (tmp_path / "in").open() as invoer:
        proces = subprocess.Popen(opdracht, stdin=invoer, stdout=pijp, stderr=pijp)
        assert proces.stdout is not None
        assert proces.stderr is not None
        proces.stdout.close()
        assert proces.stderr.read() == b""
        assert proces.wait(30) == 1
        proces.stderr.close()


def test_rubbish_in_a_stream_is_named_and_stops_nothing() -> None:
    lang = b'"' + b"x" * 2_500_000 + b'"'
    rommel = [b'{"kennisgeving": NaN}', b'{"\\ud800": 1}', b'{"peildatum": ' + b"9" * 5000 + b"}", b"[" * 99_999, lang]
    klaar = vraag(VRAAG, "--json", invoer=b"\n".join([*rommel, json.dumps(GOED).encode()]))
    *fouten, goed = regelsuit(klaar)
    assert [fout["regel"] for fout in fouten] == [1, 2, 3, 4, 5]
    zinnen = ["NaN is geen getal", "kent de vraag niet", "te veel cijfers", "te diep", "langer dan"]
    assert all(zin in fout["fout"]["zin"] for zin, fout in zip(zinnen, fouten, strict=True)), fouten
    assert goed["uitkomst"] == "2026-12-28"
    assert klaar.stderr == b""


def test_an_empty_stream_says_so() -> None:
    klaar = vraag(VRAAG, "--json")
    assert (klaar.returncode, klaar.stdout) == (0, b"")
    assert "Er kwam geen regel binnen" in klaar.stderr.decode()


def test_facts_on_the_line_and_a_stream_do_not_go_together() -> None:
    klaar = vraag(VRAAG, "groep=AS", "--json")
    assert klaar.returncode == 2
    assert "Laat 'groep=AS' weg" in klaar.stderr.decode()


def test_by_hand_the_answer_is_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aanmaningsvergoeding", "openstaand=12550", "peildatum=2026-11-20"]) == 0
    uit = capsys.readouterr().out
    assert uit.startswith("Antwoord: € 9\n")
    assert "Bij een schuld van € 125,50" in uit
    assert main(["bevoegde-gemeente", "grond=gezin_overig", "woonplaats=308"]) == 0
    assert capsys.readouterr().out.startswith("Antwoord: Baarn\n  Wat die gemeente mag doen: Alles\n1. Woont in Baarn")


def test_a_number_in_the_wrong_unit_is_told_the_right_one() -> None:
    regel = vind("aanmaningsvergoeding")
    assert regel is not None
    fout = beantwoord(regel, {"openstaand": 125.5, "peildatum": "2026-11-20"}).inhoud["fout"]
    assert fout["veld"] == "openstaand"
    assert fout["zin"].endswith("12 cijfers. In eurocenten: 12550 is € 125,50.")


def test_a_text_by_hand_may_look_like_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["mag-op-bezwaar-beslissen", "beslisserBesluit=123", "beslisserBezwaar=123", "besluitInMandaat=true"]) == 0
    )
    assert capsys.readouterr().out.startswith("Antwoord: Nee")


def test_no_line_can_fill_the_memory() -> None:
    """A line of 60 MB costs no more than the longest that is read."""
    proef = (
        "import io, resource, sys\n"
        "from meedoen.regie.rekenhulp.opdracht import stroom\n"
        "from meedoen.regie.web.rechtsantwoord import vind\n"
        "class Lang(io.RawIOBase):\n"
        "    over = 60_000_000\n"
        "    def readable(self): return True\n"
        "    def readinto(self, plek):\n"
        "        n = min(len(plek), self.over); plek[:n] = b'x' * n; self.over -= n; return n\n"
        "voor = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "stroom(vind('bezwaartermijn'), io.TextIOWrapper(io.BufferedReader(Lang())), sys.stdout)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - voor)\n"
    )
    uit = subprocess.run([sys.executable, "-c", proef], capture_output=True, check=True, text=True, timeout=60)
    antwoord, meer = uit.stdout.splitlines()
    assert "langer dan" in antwoord
    assert int(meer) < 30_000  # KB
