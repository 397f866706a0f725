# SPDX-License-Identifier: EUPL-1.2
"""What each letter says: the decision, the term, the remedy, the consequence, and what it must never name."""

from datetime import date, time

import pytest

from meedoen.regie.besluiten.brieven import maak
from meedoen.regie.besluiten.brieven.gegevens import Geadresseerde, Tekortkoming
from meedoen.regie.web import datums, taal
from tests.regie.besluiten import pdf_lezen
from tests.regie.besluiten.brieven_voorbeelden import (
    ALLE,
    COLLEGE,
    UITNODIGING,
    lettertypen,
    oproep,
    pdf,
    pip,
    staat_er,
    tekst,
    waarschuwing,
)


@pytest.mark.parametrize("naam", ALLE)
def test_elke_brief_zegt_wie_u_kunt_bellen_en_dat_een_tolk_niets_kost(naam: str) -> None:
    inhoud = pdf(ALLE[naam])
    for zin in (
        ALLE[naam].titel,
        "Geachte mevrouw Haddad,",
        "24 november 2026",
        "2026-00417",
        "Prinses Irenelaan 12",
        "Bel Sanne Bakker: 035 555 01 20. U mag een tolk vragen; dat kost u niets.",
        f"namens {COLLEGE}",
    ):
        assert staat_er(zin, inhoud), zin
    aantal = len(pdf_lezen.bladzijden(inhoud))
    assert staat_er(f"Bladzijde {aantal} van {aantal}", inhoud)


def test_pip_besluit_zegt_wat_besloten_is_hoelang_en_waarom() -> None:
    inhoud = pdf(ALLE["pip"])
    for zin in (
        "Vandaag hebben wij uw plan met u besproken.",
        "U volgt de B1-route. U leert Nederlands tot en met niveau B1.",
        "U krijgt 12 uur les per week bij Taalschool Eemland.",
        "Uiterlijk op 24 mei 2027 bent u klaar.",
        "minstens 40 uur in de praktijk.",
        "Sami en Lina gaan naar de voorschool.",
        "Wij praten 6 keer met u over hoe het gaat.",
        "U hebt drie jaar: van 25 november 2026 tot en met 24 november 2029.",
        "Dat kan tot en met 24 mei 2028.",
        "U bent twaalf jaar naar school gegaan. U wilt met kinderen werken.",
    ):
        assert staat_er(zin, inhoud), zin
    bladzijden = pdf_lezen.bladzijden(inhoud)
    assert "Hoeveeltijdhebtu?" in bladzijden[0]
    if "Noto Sans" in maak.families(lettertypen()):  # DejaVu is wider and takes more room
        assert len(bladzijden) == 2
        assert "Metvriendelijkegroet" in bladzijden[0]


@pytest.mark.parametrize("naam", ["oproep_1", "oproep_2", "oproep_3", "uitnodiging", "waarschuwing"])
def test_een_brief_die_geen_besluit_is_noemt_geen_bezwaar(naam: str) -> None:
    inhoud = pdf(ALLE[naam])
    assert "bezwaar" not in tekst(inhoud)
    assert staat_er("maandag 28 december 2026 om 10.00 uur", inhoud)
    assert staat_er("U hebt het recht om alleen met ons te praten", inhoud)
    assert staat_er("Er is een tolk voor u: Arabisch.", inhoud)


def test_oproepen_noemen_elk_hun_eigen_gevolg() -> None:
    een, twee, drie = (pdf(oproep(n)) for n in (1, 2, 3))
    assert staat_er("Dan krijgt u een waarschuwing en een nieuwe oproep.", een)
    assert "boete" not in tekst(een)
    assert staat_er("een boete krijgen van € 250 (artikel 22", twee)
    assert not staat_er("plan zonder u", twee)
    assert staat_er("Wij maken dan uw plan zonder u", drie)


def test_uitnodiging_in_het_azc_dwingt_nergens_toe() -> None:
    inhoud = pdf(UITNODIGING)
    assert staat_er("U mag zelf kiezen. Komt u niet? Dan heeft dat geen gevolgen voor u.", inhoud)
    for woord in ("boete", "oproep", "waarschuwing"):
        assert woord not in tekst(inhoud).lower()


def test_waarschuwing_zegt_waarover_en_vraagt_of_het_klopt() -> None:
    weg, stil = (pdf(waarschuwing(t)) for t in Tekortkoming)
    assert staat_er("Op 19 november 2026 had u een gesprek met ons over uw inburgering. U bent niet", weg)
    assert staat_er("U hebt toen niet genoeg meegewerkt.", stil)
    for inhoud in (weg, stil):
        assert staat_er("Klopt dit niet?", inhoud)
        assert staat_er("Op 20 november 2026 hebben wij u gebeld.", inhoud)


def test_gewijzigd_plan_noemt_oude_plan_en_grond_en_laat_de_tijd_staan() -> None:
    inhoud = pdf(ALLE["pip_gewijzigd"])
    assert staat_er("in de plaats van het plan van 2 maart 2026. Dat mag volgens artikel 5.3 lid 3", inhoud)
    assert staat_er("Uw tijd verandert niet door dit nieuwe plan.", inhoud)


def test_plan_bij_afwezigheid_zegt_dat_er_geen_gesprek_was() -> None:
    inhoud = pdf(pip(bij_afwezigheid=True, besproken_op=None))
    assert staat_er("Wij hebben u drie keer opgeroepen voor een gesprek.", inhoud)
    assert not staat_er("met u besproken", inhoud)


def test_ontheffing_noemt_nooit_de_beperking() -> None:
    for inhoud in (pdf(ALLE["ontheffing"]), pdf(ALLE["ontheffing_geweigerd"])):
        for woord in ("visu", "audit", "handicap", "beperking", "ziek", "zien", "horen"):
            assert woord not in tekst(inhoud).lower().replace("latenzien", "").replace("laatzien", "")
    assert staat_er("De toets is ook mondeling te doen.", pdf(ALLE["ontheffing_geweigerd"]))


def test_geheim_adres_geeft_een_brief_zonder_adres() -> None:
    zonder = Geadresseerde(aanhef="Geachte mevrouw Haddad", naam="Mevrouw A. Haddad")
    inhoud = pdf(pip(geadresseerde=zonder))
    assert staat_er("Deze brief krijgt u van ons in handen.", inhoud)
    assert staat_er("een adres waar wij u een brief kunnen sturen", inhoud)
    assert "Irenelaan" not in tekst(inhoud)
    assert "geheim" not in tekst(inhoud).lower()


@pytest.mark.parametrize(
    ("van", "tot_en_met", "jaren"),
    [
        (date(2026, 11, 25), date(2029, 11, 24), 3),
        (date(2024, 2, 29), date(2027, 2, 27), 0),
        (date(2026, 11, 25), date(2030, 5, 24), 0),
        (date(2027, 1, 1), date(2029, 12, 31), 3),
    ],
)
def test_hele_jaren(van: date, tot_en_met: date, jaren: int) -> None:
    assert pip(termijn_van=van, termijn_tot_en_met=tot_en_met).hele_jaren == jaren


def test_woorden_voor_dagen_tijd_en_geld() -> None:
    assert datums.voluit_met_dag(date(2026, 12, 28)) == "maandag 28 december 2026"
    assert datums.tijdstip(time(9, 5)) == "9.05 uur"
    assert [taal.euro(c) for c in (25000, 1250, 123456700)] == ["€ 250", "€ 12,50", "€ 1.234.567"]
    assert taal.opsomming(("Sami", "Lina", "Noor")) == "Sami, Lina en Noor"
    assert [taal.getal(n) for n in (3, 10, 11)] == ["drie", "tien", "11"]
