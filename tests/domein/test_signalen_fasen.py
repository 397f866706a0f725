# SPDX-License-Identifier: EUPL-1.2
"""DUO's signals and the table of phases."""

import re
from pathlib import Path

import pytest

from meedoen import gegevens
from meedoen.domein.beleid import BELEID
from meedoen.domein.fasen import (
    OVERGANGEN,
    Aanleiding,
    Fase,
    FaseWeigering,
    KlokEffect,
    eerste_fase,
    effect,
    overgang,
)
from meedoen.domein.signalen import SIGNALEN, Raadpleging, quarantaine, uiterlijk
from meedoen.recht.uitkomst import Uitkomst
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.web.zinnen.domein_nl.berichten import GEVOLGEN, RAADPLEGINGEN
from tests.domein.bouw import D

_FEITEN = Path(__file__).parents[3] / "shared" / "keten" / "feiten.md"
_API: dict[str, set[Raadpleging]] = {
    "Inburgeringsplicht": {Raadpleging.PLICHT}, "Examen": {Raadpleging.EXAMEN}, "PIP": {Raadpleging.PIP},
    "Vrijstelling": {Raadpleging.VRIJSTELLING}, "Ontheffing": {Raadpleging.ONTHEFFING},
    "Inburgeringstermijn": {Raadpleging.TERMIJN}, "Leerbaarheidstoets": {Raadpleging.LBT},
    "Verlenging": {Raadpleging.VERLENGING},
}  # fmt: skip


def test_the_table_is_duos_list_and_reads_at_least_what_duo_names() -> None:
    lijst = {rij["id"]: rij for rij in gegevens.lees("duo_gebeurtenissen")["gebeurtenissen"]}
    assert set(SIGNALEN) == set(lijst) and len(lijst) == 40
    for code, signaal in SIGNALEN.items():
        assert domein_nl.zin(signaal.zin).endswith(".")
        assert signaal.attentie == (lijst[code]["groep"] == "Attentiesignalen")
        for api in lijst[code]["raadplegen"]:
            assert _API[api] <= set(signaal.raadplegingen), (code, api)


def test_the_list_is_the_one_of_the_shared_facts() -> None:
    if not _FEITEN.is_file():
        pytest.skip("the facts do not stand beside the checkout")
    deel = _FEITEN.read_text("utf-8").split("### 3.3")[1].split("### 3.4")[0]
    assert set(re.findall(r"SS\d{3}", deel)) == set(SIGNALEN)


@pytest.mark.parametrize("code", sorted(SIGNALEN))
def test_no_line_of_the_table_leaves_a_reader_without_words(code: str) -> None:
    signaal = SIGNALEN[code]
    assert signaal.raadplegingen and signaal.gevolgen
    assert all(RAADPLEGINGEN[wat] for wat in signaal.raadplegingen)
    assert all(GEVOLGEN[soort] for soort in signaal.gevolgen)
    assert all(domein_nl.zin(f"klok_{klok}") for klok in signaal.klokken)
    assert bool(signaal.taak) != bool(signaal.volgt)
    zin = f"taak_{code.lower()}" if signaal.taak else f"taak_{signaal.volgt}"
    assert domein_nl.zin(zin, {"uiterste": D(2026, 11, 20)}).endswith(".")
    if signaal.taak:
        assert uiterlijk(signaal, D(2026, 11, 20), BELEID) >= D(2026, 11, 20)


@pytest.mark.parametrize("code", ["SS101", "SS120", "SS121", "SS128", "SS129", "SS139"])
def test_a_first_signal_reads_all_that_makes_a_dossier(code: str) -> None:
    R = Raadpleging
    assert SIGNALEN[code].eerste
    assert {R.PLICHT, R.DOELGROEP, R.LBT, R.TERMIJN, R.PIP} <= set(SIGNALEN[code].raadplegingen)


@pytest.mark.parametrize(
    ("bsn", "code", "reden"),
    [
        ("999990019", "SS139", None),
        (None, "SS139", None),
        ("999990018", "SS139", "quarantaine_bsn"),
        ("999990019", "SS998", "quarantaine_onbekend_signaal"),
    ],
)
def test_what_cannot_be_trusted_waits_for_a_person(bsn: str | None, code: str, reden: str | None) -> None:
    assert quarantaine(bsn=bsn, gebeurtenis_id=code) == reden
    if reden:
        assert domein_nl.zin(reden)


def test_a_signal_has_a_day_by_which_it_is_done() -> None:
    dag = D(2026, 11, 20)
    assert uiterlijk(SIGNALEN["SS128"], dag, BELEID) == D(2026, 12, 4)
    assert uiterlijk(SIGNALEN["SS111"], dag, BELEID) == dag
    assert uiterlijk(SIGNALEN["SS126"], dag, BELEID) == D(2026, 11, 27)


@pytest.mark.parametrize(
    ("fase", "aanleiding", "naar"),
    [
        (Fase.GEKOPPELD, Aanleiding.INSCHRIJVING, Fase.INTAKE),
        (Fase.GEKOPPELD, Aanleiding.INSCHRIJVING_NA_INTAKE, Fase.PLAN),
        (Fase.GEKOPPELD, Aanleiding.GEZIN_OF_OVERIG, Fase.INTAKE),
        (Fase.GEKOPPELD, Aanleiding.ONTKOPPELING, Fase.GESLOTEN),
        (Fase.GEKOPPELD, Aanleiding.KENNISGEVING, Fase.GEKOPPELD),
        (Fase.INTAKE, Aanleiding.INTAKE_AFGEROND, Fase.PLAN),
        (Fase.INTAKE, Aanleiding.INTAKE_AFGEROND_MET_PIP, Fase.TRAJECT),
        (Fase.PLAN, Aanleiding.PIP_VASTGESTELD, Fase.TRAJECT),
        (Fase.TRAJECT, Aanleiding.PIP_VASTGESTELD, Fase.TRAJECT),
        (Fase.TRAJECT, Aanleiding.LAATSTE_ONDERDEEL, Fase.AFRONDING),
        (Fase.AFRONDING, Aanleiding.DIPLOMA, Fase.NAZORG),
        (Fase.NAZORG, Aanleiding.NAZORG_BEEINDIGD, Fase.GESLOTEN),
    ],
)
def test_the_line_goes_from_phase_to_phase(fase: Fase, aanleiding: Aanleiding, naar: Fase) -> None:
    uitkomst = overgang(fase, aanleiding)
    assert isinstance(uitkomst, Uitkomst)
    assert uitkomst.waarde is naar
    assert domein_nl.titel(uitkomst.stappen[0])
    assert "{" not in domein_nl.uitleg(uitkomst.stappen[0])


ALTIJD = (
    Aanleiding.VOLLEDIGE_VRIJSTELLING,
    Aanleiding.VOLLEDIGE_ONTHEFFING,
    Aanleiding.PLICHT_INGETROKKEN,
    Aanleiding.OVERLIJDEN,
)


@pytest.mark.parametrize("fase", Fase)
@pytest.mark.parametrize("aanleiding", ALTIJD)
def test_what_duo_says_about_the_duty_is_accepted_from_every_phase(fase: Fase, aanleiding: Aanleiding) -> None:
    assert isinstance(overgang(fase, aanleiding), Uitkomst)
    assert effect(fase, aanleiding) is KlokEffect.STOPPEN


@pytest.mark.parametrize(
    ("fase", "aanleiding", "code"),
    [
        (Fase.GEKOPPELD, Aanleiding.PIP_VASTGESTELD, "fase_pip_in_azc"),
        (Fase.INTAKE, Aanleiding.PIP_VASTGESTELD, "fase_intake_niet_klaar"),
        (Fase.PLAN, Aanleiding.DIPLOMA, "fase_geen_pip"),
        (Fase.GESLOTEN, Aanleiding.INSCHRIJVING, "fase_gesloten"),
        (Fase.NAZORG, Aanleiding.PAUZE, "fase_nazorg"),
        (Fase.TRAJECT, Aanleiding.KOPPELING, "fase_past_niet"),
    ],
)
def test_what_does_not_fit_is_refused_with_a_sentence(fase: Fase, aanleiding: Aanleiding, code: str) -> None:
    weigering = overgang(fase, aanleiding)
    assert weigering == FaseWeigering(code, fase, aanleiding)
    assert domein_nl.zin(f"weiger_{code}").endswith(".")


def test_every_pair_of_phase_and_trigger_gives_an_answer_in_words() -> None:
    for fase in Fase:
        for aanleiding in Aanleiding:
            antwoord = overgang(fase, aanleiding)
            if isinstance(antwoord, FaseWeigering):
                assert domein_nl.zin(f"weiger_{antwoord.code}")
            else:
                assert (fase, aanleiding) in OVERGANGEN
            domein_nl.zin(f"aanleiding_{aanleiding}")
        domein_nl.zin(f"fase_{fase}")


def test_a_merge_can_be_undone_to_the_phase_of_before() -> None:
    assert isinstance(overgang(Fase.PLAN, Aanleiding.SAMENGEVOEGD), Uitkomst)
    terug = overgang(Fase.GESLOTEN, Aanleiding.TERUGGEDRAAID, terug_naar=Fase.PLAN)
    assert isinstance(terug, Uitkomst) and terug.waarde is Fase.PLAN
    assert isinstance(overgang(Fase.GESLOTEN, Aanleiding.TERUGGEDRAAID), FaseWeigering)


def test_a_dossier_starts_in_the_azc_or_in_the_gemeente() -> None:
    assert eerste_fase(Aanleiding.KOPPELING) is Fase.GEKOPPELD
    assert eerste_fase(Aanleiding.INSCHRIJVING) is Fase.INTAKE
