# SPDX-License-Identifier: EUPL-1.2
"""Letters in two languages: every Dutch sentence has its translation, and Dutch leads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from string import Formatter
from unittest.mock import Mock

import pytest

from meedoen.domein.gebeurtenissen import Contactpoging, Kanaal
from meedoen.regie.besluiten.brieven import maak, regels, talen
from meedoen.regie.besluiten.brieven.gegevens import (
    Afspraak,
    Brief,
    Geadresseerde,
    Leerroute,
    Regel,
    Zin,
)
from meedoen.regie.besluiten.brieven.tekens import dekking, onafdrukbaar
from meedoen.regie.handhaving import brieven as boetes
from meedoen.regie.intake import brieven as intake
from meedoen.regie.plannen import brief as plan
from meedoen.regie.plannen.models import Pip
from meedoen.regie.web.vertaling import TALEN, vertaling
from tests.regie.besluiten import pdf_lezen
from tests.regie.besluiten.brieven_voorbeelden import ALLE, lettertypen, pdf, pip, staat_er, tekst

DAG = date(2026, 11, 20)
_ZIN = re.compile(r'zin\((?:t|nl), "([^"]*)"')
BRIEVEN = {naam: brief for naam, brief in ALLE.items() if brief.sjabloon in talen.sjablonen()}


def in_sjabloon(naam: str) -> set[str]:
    return set(_ZIN.findall((maak.SJABLONEN / f"{naam}.typ").read_text(encoding="utf-8")))


def rijen() -> Iterator[Regel]:
    """Yield each row that the plan can have."""
    for route in Leerroute:
        yield regels.leerroute(route)
    yield regels.alfabetisering()
    yield regels.participatieverklaring(12)
    yield regels.hulp("Henk Smit")
    yield from ALLE["pip"].regels  # type: ignore[attr-defined]
    for weken in (None, 50):
        for school in ("", "Taalschool"):
            pip_ = Pip(leerroute="B", uren_taal_knm=600, weken=weken, school=school, niveau_lezen="A2",
                       niveau_spreken="B1", niveau_luisteren="B1", niveau_schrijven="A2", doel="x", examens_z=["KNM"],
                       begeleiding="x", vve_kind=True, vve="x", pw_bijgevoegd=True)  # fmt: skip
            yield from plan._regels(pip_, "B1")
    z = Pip(leerroute="Z", uren_participatie=800, uren_taal_knm=600, z_minder_reden="x")
    yield from plan._regels(z, None)


def zinnen() -> Iterator[Zin]:
    """Yield each sentence that reaches a letter as data: headings, what happened, how we tried to reach somebody."""
    for brief in BRIEVEN.values():
        yield brief.titelzin
    yield Zin(f"Concept, nog geen besluit: {ALLE['pip'].titel.removeprefix('Besluit: ')}")
    yield Zin(f"Concept, nog geen besluit: {ALLE['pip_gewijzigd'].titel.removeprefix('Besluit: ')}")
    for kanaal in (Kanaal.TELEFOON, Kanaal.BEZOEK):
        for bereikt in (True, False):
            yield intake._poging(Mock(Contactpoging, kanaal=kanaal, bereikt=bereikt, datum=DAG))
    for gezien in (DAG, DAG + timedelta(days=3)):
        dagen = {"overtreding_op": DAG, "constatering": gezien}
        for deel in boetes.ONDERDELEN:
            yield boetes.overtreding(Mock(rij=Mock(grond="medewerking", planonderdeel=deel.value, **dagen)))
        for uitkomst in (boetes.Opkomst.ONVOLDOENDE, boetes.Opkomst.NIET_VERSCHENEN):
            rij = Mock(grond=boetes.Boetegrond.INTAKE.value, oproep_nummer=2, **dagen)
            yield boetes.overtreding(Mock(rij=rij, feiten=Mock(oproepen=[Mock(nummer=2, uitkomst=uitkomst)])))
    for op, woorden in ((None, ""), (DAG, ""), (DAG, "x")):
        yield boetes.zienswijzezin(Mock(zienswijze_op=op, zienswijze_gegeven=True, zienswijze=woorden))


def nodig() -> dict[str, set[str]]:
    gedeeld = in_sjabloon("opmaak")
    delen = {s.removesuffix(".typ"): in_sjabloon(s.removesuffix(".typ")) for s in talen.sjablonen()}
    alle = list(rijen())
    return {
        **delen,
        "opmaak": gedeeld,
        "regels": {rij.uit.bron for rij in alle if rij.uit} | {rij.label for rij in alle},
        "zinnen": {zin.bron for zin in zinnen()},
    }


def gaten(zin: str) -> set[str]:
    return {naam for _, naam, _, _ in Formatter().parse(zin) if naam}


@pytest.mark.parametrize("taal", TALEN)
def test_every_dutch_sentence_is_there_with_its_values_and_none_is_left_over(taal: str) -> None:
    delen = talen.delen(taal)
    assert {deel: set(zinnen_) for deel, zinnen_ in delen.items()} == nodig()
    paren = [paar for zinnen_ in delen.values() for paar in zinnen_.items()]
    assert [nl for nl, ander in paren if gaten(nl) != gaten(ander)] == []
    assert [nl for nl, ander in paren if nl.count("*") != ander.count("*")] == []
    assert talen._bestand(taal)["nagekeken"] is False and len(talen.kalender(taal)) == 19
    assert onafdrukbaar(" ".join(ander for _, ander in paren), dekking(lettertypen())) == ()


@pytest.mark.parametrize("taal", TALEN)
@pytest.mark.parametrize("naam", BRIEVEN)
def test_a_letter_holds_both_languages_and_dutch_leads(naam: str, taal: str) -> None:
    nederlands, brief = BRIEVEN[naam], replace(BRIEVEN[naam], taal=taal)
    inhoud = pdf(brief)
    assert inhoud == pdf(brief)
    assert f"/Lang({taal})".encode() in inhoud and b"/Lang(nl-NL)" in inhoud
    koppen = pdf_lezen.koppen(inhoud)
    assert koppen[0] == "H1" and set(koppen[1:]) == {"H2"}
    # Every heading stands in Dutch and in the other language: the same number of each.
    assert len(koppen) - 1 == 2 * (len(pdf_lezen.koppen(pdf(nederlands))) - 1)
    gedrukt = tekst(inhoud)
    let_op = "De Nederlandse tekst geldt. De vertaling is een hulp en is niet nagekeken door een vertaler."
    assert staat_er(let_op, inhoud)
    # The words that every letter has, by their letters: shaping turns and joins those of Arabic.
    ander = "".join(vertaling(taal).zinnen["twee_talen"].split())
    if taal != "ar":
        assert gedrukt.index("".join(let_op.split())) < gedrukt.index(ander)
    else:
        assert len(re.findall(r"[\u0600-\u06ff\ufb50-\ufeff]", gedrukt)) > 500


def test_the_clause_of_bezwaar_and_its_day_stand_in_both_languages() -> None:
    inhoud = pdf(replace(ALLE["pip"], taal="en"))
    for zin in ("De laatste dag is 5 januari 2027.", "The last day is 5 January 2027."):
        assert staat_er(zin, inhoud), zin
    laatste = len(pdf_lezen.bladzijden(inhoud))
    assert any(staat_er(f"On page {blad} you read how.", inhoud) for blad in range(2, laatste + 1))
    assert staat_er("(artikel 23 van de Wet inburgering 2021)", inhoud)
    assert staat_er("(article 23 of the Wet inburgering 2021)", inhoud)


def test_words_of_people_stay_dutch_with_a_mark_and_the_library_is_translated() -> None:
    brief: Brief = pip(
        taal="tr", regels=(regels.vrij("Uw doel", "“Ik wil werken in mijn eigen beroep.”"), regels.vrij("Ook", "Zo.")),
        afspraken=(Afspraak(wie="de inburgeraar", wat="Een cv maken", uiterlijk=date(2027, 3, 1)),),
        geadresseerde=Geadresseerde(aanhef="Geachte heer Demir", naam="De heer O. Demir"),
    )  # fmt: skip
    inhoud = pdf(brief)
    boek = vertaling("tr").bibliotheek
    verwacht = (
        "Sayın Bay Demir,",
        boek["Ik wil werken in mijn eigen beroep."],
        boek["Een cv maken"],
        "En geç 1 Mart 2027.",
        "[Çevrilmedi] Zo.",
        "[Çevrilmedi] U bent twaalf jaar naar school gegaan.",
    )
    for zin in verwacht:
        assert staat_er(zin, inhoud), zin


def test_what_is_kept_makes_the_same_letter_even_when_the_translation_was_mended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    brief = replace(ALLE["oproep_1"], taal="en")
    gegevens = maak.gegevens_voor_sjabloon(brief)
    eerst = pdf(brief)
    monkeypatch.setattr(talen, "delen", lambda taal: {})
    assert maak.maak_stuk(brief.sjabloon, gegevens, dag=brief.dagtekening, lettertypen=lettertypen()) == eerst


@pytest.mark.parametrize(
    ("dossier", "keuze", "code"), [("Arabisch", "ar", "ar"), ("Farsi", "nl", ""), ("", "nl", "")]
)  # fmt: skip
def test_a_form_proposes_the_language_of_the_person_else_dutch_alone(dossier: str, keuze: str, code: str) -> None:
    assert talen.voorkeur(dossier) == keuze and keuze in dict(talen.KEUZES)
    assert talen.gekozen(keuze) == code
