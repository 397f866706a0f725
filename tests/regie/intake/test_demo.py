# SPDX-License-Identifier: EUPL-1.2
"""The invented intakes: what stands beside the tijdlijn agrees with it."""

from collections import defaultdict
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.demo.bevolking import demo_regio
from meedoen.regie.demo.intake_rijen import KOLOMMEN_INTAKE
from meedoen.regie.demo.rijen import rijen_van
from meedoen.regie.intake.vragen import ONTWIJKEND, VRAGEN

VANDAAG = date(2026, 11, 23)


@pytest.fixture(scope="module")
def per_dossier() -> list[tuple[Any, dict[str, list[dict[str, Any]]]]]:
    uit = []
    for nummer, dossier in enumerate(demo_regio(vandaag=VANDAAG)):
        tabellen: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for tabel, rij in rijen_van(dossier, nummer=f"2026-{nummer:05d}", vandaag=VANDAAG, rng=Random(nummer)):
            namen = KOLOMMEN_INTAKE.get(tabel)
            tabellen[tabel].append(dict(zip(namen, rij, strict=True)) if namen else {"rij": rij})
        uit.append((dossier, tabellen))
    return uit


def test_each_letter_on_the_tijdlijn_has_its_talk_and_no_other(per_dossier: Any) -> None:
    gezien = 0
    for dossier, tabellen in per_dossier:
        brieven = [f for f in dossier.loop.feiten if isinstance(f.gegevens, g.OproepVerstuurd | g.UitnodigingVerstuurd)]
        regels = {rij["rij"][0] for rij in tabellen["dossiers_gebeurtenis"]}
        afspraken = tabellen["intake_oproep"]
        assert len(afspraken) == len(brieven)
        assert {rij["gebeurtenis_id"] for rij in afspraken} <= regels
        nummers = [f.gegevens.nummer for f in brieven if isinstance(f.gegevens, g.OproepVerstuurd)]
        assert sorted(rij["volgnummer"] for rij in afspraken if rij["volgnummer"]) == sorted(nummers)
        gezien += len(brieven)
    assert gezien > 50


def test_answers_only_where_a_talk_began_and_each_can_be_given(per_dossier: Any) -> None:
    half = heel = 0
    for dossier, tabellen in per_dossier:
        begin = next((f for f in dossier.loop.feiten if isinstance(f.gegevens, g.IntakeGestart)), None)
        antwoorden = tabellen["intake_antwoord"]
        assert bool(tabellen["intake_intake"]) == (begin is not None)
        if begin is None or begin.geldig_op < VANDAAG - timedelta(days=365):
            assert not antwoorden
            continue
        for rij in antwoorden:
            vraag = VRAGEN[rij["vraag"]]
            assert not vraag.veld, "the value of such a question lives in another table"
            assert rij["veldgroep"] == vraag.veldgroep.value
            if vraag.keuzes and rij["waarde"] not in ONTWIJKEND:
                assert set(rij["waarde"].split(",")) <= {code for code, _ in vraag.keuzes}
        klaar = any(isinstance(f.gegevens, g.IntakeAfgerond) for f in dossier.loop.feiten)
        delen = {rij["onderdeel"] for rij in antwoorden}
        heel, half = heel + klaar, half + (not klaar)
        assert ("wensen" in delen) == klaar
        assert len(tabellen["dossiers_gezondheid"]) == 1
    assert half >= 2 and heel >= 5
