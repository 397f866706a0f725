# SPDX-License-Identifier: EUPL-1.2
"""The exchange about a dossier as a dialogue: who said what on which day, many questions as one line."""

from datetime import timedelta

from meedoen.regie.koppelingen.dialoog import dialoog
from meedoen.regie.koppelingen.queries import Uitwisseling
from tests.conftest import NU

NACHT = NU + timedelta(hours=1)
VRAGEN = ("getPipByBsn", "getMapByBsn", "getPvtByBsn", "getDoelgroepByBsn")


def vraag(code: str, uitkomst: str = "gelezen", status: int = 200) -> Uitwisseling:
    return Uitwisseling(NACHT, "vraag", code, uitkomst, f"antwoord_{status}")


def test_each_side_speaks_on_its_own_day_and_a_refusal_stands_out() -> None:
    gister = NU - timedelta(hours=2)
    dagen = dialoog([
        Uitwisseling(NACHT, "poging", "postPipByBsn", "geweigerd", "Te vroeg."),
        Uitwisseling(NACHT, "bericht", "duo.pip", "geweigerd", "duo_weigert: Te vroeg."),
        Uitwisseling(gister, "melding", "SS139", "verwerkt"),
    ])  # fmt: skip
    assert [dag.dag.day for dag in dagen] == [23, 22]
    nee, wij = dagen[0].gezegd
    assert (nee.wie, nee.van_duo, nee.nee) == ("DUO", True, True) and "Te vroeg." in nee.wat
    assert (wij.wie, wij.van_duo, wij.nee, wij.wat) == ("Wij legden klaar", False, False, "Plan (PIP) naar DUO")
    (melding,) = dagen[1].gezegd
    assert melding.van_duo and melding.toestand is not None and melding.toestand.tekst == "Verwerkt"


def test_many_questions_are_one_line_that_opens_and_says_when_something_failed() -> None:
    (dag,) = dialoog([vraag(code) for code in VRAGEN])
    (zegje,) = dag.gezegd
    assert zegje.wat == "Meedoen vroeg 4 keer iets op bij DUO." and zegje.uitkomst == "DUO gaf op alles antwoord."
    assert zegje.delen[-1] == ("Meedoen vroeg het plan (PIP) op.", "DUO gaf antwoord.")
    (dag,) = dialoog([vraag(VRAGEN[0], "mislukt", 503), *(vraag(code) for code in VRAGEN[1:])])
    assert dag.gezegd[0].uitkomst == "DUO gaf op 3 vragen antwoord."
    (dag,) = dialoog([vraag(code) for code in VRAGEN[:2]])
    assert len(dag.gezegd) == 2 and not dag.gezegd[0].delen
