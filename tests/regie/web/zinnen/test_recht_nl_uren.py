# SPDX-License-Identifier: EUPL-1.2
"""Questions, labels and choices for the rules about hours and routes, and sentences with hours and minutes in them."""

import re
from datetime import date
from typing import Any

import pytest

from meedoen.recht.bron import BESLUIT, Artikel
from meedoen.recht.participatiewet import ontzorgen
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap
from meedoen.recht.wi2021 import (
    aanbod,
    afschalen,
    intake_plannen,
    leerbaarheidstoets,
    maatschappelijke_begeleiding,
    onderwijsroute,
    pip_dagtekening,
    plicht,
    pvt_map,
    uren,
    voorinburgering,
    wisselkrediet,
    z_route,
)
from meedoen.regie.web.zinnen import recht_nl

MODULES = (
    aanbod,
    afschalen,
    intake_plannen,
    leerbaarheidstoets,
    maatschappelijke_begeleiding,
    onderwijsroute,
    ontzorgen,
    pip_dagtekening,
    plicht,
    pvt_map,
    uren,
    voorinburgering,
    wisselkrediet,
    z_route,
)
REGELS: tuple[Regel, ...] = tuple(r for module in MODULES for r in module.REGELS if r.naam != "uiterlijk_aanbod")
HIER = Artikel(BESLUIT, "5.3", "5")


@pytest.mark.parametrize(
    ("minuten", "titel"),
    [
        (0, "Samen voor PVT: 0 uur"),
        (1, "Samen voor PVT: 1 minuut"),
        (45, "Samen voor PVT: 45 minuten"),
        (60, "Samen voor PVT: 1 uur"),
        (61, "Samen voor PVT: 1 uur en 1 minuut"),
        (150, "Samen voor PVT: 2 uur en 30 minuten"),
        (720, "Samen voor PVT: 12 uur"),
    ],
)
def test_a_length_of_time_is_written_in_hours_and_minutes(minuten: int, titel: str) -> None:
    assert recht_nl.titel(Stap(HIER, "uren_totaal", ("pvt", minuten))) == titel


def test_a_line_of_the_ledger_reads_as_a_sentence() -> None:
    stap = Stap(HIER, "uren_tellen_niet", ("cursus_z", 150, "geen_nt2_docent"))
    assert recht_nl.titel(stap) == ("Telt niet mee voor de lessen van de zelfredzaamheidsroute: 2 uur en 30 minuten")
    assert recht_nl.uitleg(stap) == "Er was geen docent Nederlands als tweede taal (NT2) bij."


@pytest.mark.parametrize("regel", REGELS, ids=lambda regel: regel.naam)
def test_the_example_of_a_rule_reads_as_sentences(regel: Regel) -> None:
    uitkomst: Any = regel.functie(**regel.voorbeeld)
    for stap in uitkomst.stappen:
        assert recht_nl.titel(stap)
        assert not re.search(r"[{}_]", recht_nl.titel(stap) + recht_nl.uitleg(stap))


def test_ontzorgen_reads_well() -> None:
    feiten = ontzorgen.OntzorgFeiten(
        inburgeringsplichtig=True,
        vergunning=ontzorgen.Vergunning.ASIEL_BEPAALD,
        bijstand_vanaf=date(2026, 8, 31),
    )
    stappen = ontzorgen.ontzorgperiode(feiten).stappen
    assert recht_nl.titel(stappen[1]) == "Zes maanden, tot en met zondag 28 februari 2027"
    assert "laatste dag van die maand" in recht_nl.twijfelzin(stappen[1].twijfel)
    assert recht_nl.titel(stappen[2]) == "De gemeente betaalt de huur"
