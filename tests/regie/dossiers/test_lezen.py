# SPDX-License-Identifier: EUPL-1.2
"""Lists, search and tasks: bounded queries, own gemeente only, and the right person in spite of a typo."""

import sys
from datetime import date, timedelta

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Rol
from meedoen.regie.dossiers import namen, queries
from meedoen.regie.dossiers.queries import Filter, Plaats, TijdlijnFilter
from meedoen.regie.dossiers.services import leg_vast, neem_op_mij
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.werkplek.queries import nieuw_van_niemand
from tests.conftest import BAARN, BEA, BUNSCHOTEN, KARIN, REGIO, SANNE, SOEST, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven

pytestmark = pytest.mark.django_db
MENSEN = [
    ("Amira", "Haddad"), ("Yonas", "Tesfay"), ("Elif", "Kaya"), ("Çağla", "Öztürk"), ("Mohammed", "al-Hassan"),
    ("Selam", "Gebremedhin"), ("Olena", "Kovalenko"), ("Farid", "van der Berg"), ("Nadia", "Rahimi"),
    ("Tesfalem", "Habtemariam"),
]  # fmt: skip


def _vul(scope, gemeente_id: int = BAARN) -> list:
    return [
        ingeschreven(scope, gemeente_id, voornamen=voor, achternaam=achter, geboortedatum=date(1980 + n, 1, 1 + n))
        for n, (voor, achter) in enumerate(MENSEN)
    ]


def test_pages_by_keyset_give_everyone_once_forward_and_back(scope_van, django_assert_num_queries) -> None:
    for mens, gemeente in ((SANNE, BAARN), (BEA, BUNSCHOTEN)):
        with met_scope(scope_van(mens)) as scope:
            _vul(scope, gemeente)
    with met_scope(scope_van(REGIO)) as scope:
        gezien, plaats = [], None
        while True:
            with django_assert_num_queries(1):
                blad = queries.lijst(scope, plaats=plaats, aantal=7)
            gezien += blad[:7]
            if len(blad) <= 7:
                break
            plaats = Plaats(blad[6].sleutel, blad[6].id)
        assert len(gezien) == 20 == queries.tel(scope)
        assert [(rij.sleutel, rij.id) for rij in gezien] == sorted((rij.sleutel, rij.id) for rij in gezien)
        terug = queries.lijst(scope, plaats=Plaats(gezien[14].sleutel, gezien[14].id, terug=True), aantal=7)
        assert [rij.id for rij in terug[-7:]] == [rij.id for rij in gezien[7:14]]
        alleen = queries.lijst(scope, Filter(gemeente=BUNSCHOTEN))
        assert {rij.gemeente for rij in alleen} == {"Bunschoten"} and len(alleen) == 10


def test_beyond_its_limit_counting_stops(scope_van, ingelogd, monkeypatch) -> None:
    for mens, gemeente in ((SANNE, BAARN), (BEA, BUNSCHOTEN)):
        with met_scope(scope_van(mens)) as scope:
            _vul(scope, gemeente)
    module = sys.modules["meedoen.regie.dossiers.queries.lijst"]
    for tot, geteld in ((5, 6), (15, 16), (19, 20), (20, 20), (21, 20)):
        monkeypatch.setattr(module, "TELT_TOT", tot)
        with met_scope(scope_van(REGIO)) as scope:
            assert queries.tel(scope) == geteld
    client = ingelogd(SANNE)
    for tot, kop in ((10, ">10 dossiers<"), (9, ">Meer dan 9 dossiers<")):
        monkeypatch.setattr(module, "TELT_TOT", tot)
        monkeypatch.setattr(queries, "TELT_TOT", tot)
        assert kop in client.get("/dossiers").content.decode()


def test_filters(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        alle = _vul(scope)
        neem_op_mij(scope=scope, dossier=alle[0])
        assert [rij.id for rij in queries.lijst(scope, Filter(consulent=SANNE.id))] == [alle[0].id]
        assert queries.tel(scope, Filter(consulent="niemand")) == 9
        assert queries.tel(scope, Filter(fase="intake")) == 10
        assert queries.tel(scope, Filter(fase="gesloten")) == 0
        assert queries.tel(scope, Filter(doelgroep="AS")) == 0
        assert queries.fasetelling(scope, gemeente_id=BAARN) == {"intake": 10}
        assert alle[0].id not in {rij.dossier_id for rij in nieuw_van_niemand(scope, hoogstens=20)}
        assert len(nieuw_van_niemand(scope, hoogstens=4)) == 4
    with met_scope(scope_van(BEA)) as scope:
        assert queries.lijst(scope) == [] and nieuw_van_niemand(scope, hoogstens=20) == []
        assert queries.zoek(scope, "Haddad") == []


def test_numbers_and_dates_are_exact(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        alle = _vul(scope)
        met_bsn = ingeschreven(scope, bsn="999990019", voornamen="Lina", achternaam="Saleh")
        for tekst, soort, verwacht in (
            ("9999.90.019", "bsn", met_bsn),
            (alle[3].identificatie.v_nummer, "v_nummer", alle[3]),
            (alle[2].nummer, "nummer", alle[2]),
            ("3-1-1982", "geboortedatum", alle[2]),
        ):
            gevonden = queries.zoek(scope, tekst)
            assert [(t.id, t.soort) for t in gevonden] == [(verwacht.id, soort)]
        assert queries.zoek(scope, "999999999") == [] and queries.zoek(scope, "x") == []
        assert queries.zoek(scope, "a%' or 1=1 --") == []


def _typfouten(naam: str) -> list[str]:
    """Every name with one letter left out, doubled, replaced, or swapped with the next."""
    uit = []
    for i in range(len(naam)):
        uit.append(naam[:i] + ("x" if naam[i] != " " else " ") + naam[i + 1 :])
        uit += [naam[:i] + naam[i + 1 :], naam[:i] + naam[i] + naam[i:]]
        if i + 1 < len(naam):
            uit.append(naam[:i] + naam[i + 1] + naam[i] + naam[i + 2 :])
    return uit


def test_one_wrong_letter_still_finds_the_person_among_the_first(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        alle = _vul(scope)
        gemist = [
            fout
            for dossier in alle
            for fout in _typfouten(dossier.naam)
            if dossier.id not in {t.id for t in queries.zoek(scope, fout)[:3]}
        ]
        assert gemist == []
        alleen_achternaam = [
            fout
            for dossier in alle
            for fout in _typfouten(dossier.achternaam)
            if len(fout) > 5 and dossier.id not in {t.id for t in queries.zoek(scope, fout)}
        ]
        assert alleen_achternaam == []
        op_achternaam = [
            dossier.achternaam for dossier in alle
            if dossier.id not in {t.id for t in queries.zoek(scope, dossier.achternaam)}
        ]  # fmt: skip
        assert op_achternaam == []


def test_search_costs_one_query_for_a_full_name(scope_van, django_assert_num_queries) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        _vul(scope)
    with met_scope(scope_van(REGIO)) as scope, django_assert_num_queries(1):
        queries.zoek(scope, "Amria Haddad")


def test_open_tasks_come_in_one_query_with_all_a_row_needs(scope_van, django_assert_num_queries) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        alle = _vul(scope)
        neem_op_mij(scope=scope, dossier=alle[0])
    with met_scope(scope_van(SANNE)) as scope:
        with django_assert_num_queries(1):
            mijn = queries.open_taken(scope, medewerkers=[SANNE.id])
        assert mijn and {rij.dossier_id for rij in mijn} == {alle[0].id}
        assert mijn[0].naam == "Amira Haddad" and mijn[0].consulent == "Sanne Bakker"
        assert queries.open_taken(scope, tot_en_met=VANDAAG - timedelta(days=400)) == []
    with met_scope(scope_van(KARIN)) as scope:
        eigen = queries.open_taken(scope, rol=Rol.TEAMLEIDER)
        assert {rij.rol for rij in eigen} == {"teamleider"}


def test_the_tijdlijn_filters_and_shows_only_groups_of_the_reader(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        leg_vast(
            scope=scope, dossier=dossier, geldig_op=VANDAAG - timedelta(days=3), bron=g.Bron.MEDEWERKER,
            inhoud=g.Notitie(datum=VANDAAG - timedelta(days=3), tekst="alleen voor ons"),
        )  # fmt: skip
        alle = queries.tijdlijn(scope, dossier)
        assert [rij.geldig_op for rij in alle] == sorted((rij.geldig_op for rij in alle), reverse=True)
        keten = queries.tijdlijn(scope, dossier, TijdlijnFilter(soorten=("keten",)))
        assert {rij.kenmerk for rij in keten} == {"ingeschreven"}
        assert queries.tijdlijn(scope, dossier, TijdlijnFilter(bron="duo")) == []
        recent = queries.tijdlijn(scope, dossier, TijdlijnFilter(vanaf=VANDAAG))
        assert "notitie" not in {rij.kenmerk for rij in recent}
    with met_scope(scope_van(KARIN)) as scope:
        assert "notitie" not in {rij.kenmerk for rij in queries.tijdlijn(scope, dossier)}


@pytest.mark.parametrize(
    ("voornamen", "achternaam", "sorteer"),
    [
        ("Farid", "van der Berg", "berg farid"),
        ("Çağla", "Öztürk-Şahin", "ozturk sahin cagla"),
        ("Søren", "Łukasz", "lukasz soren"),
        ("", "Van", "van"),
        ("A", "’t Hoen", "hoen a"),
    ],
)
def test_names_sort_as_dutch_people_expect(voornamen, achternaam, sorteer) -> None:
    assert namen.sorteernaam(voornamen, achternaam) == sorteer


def test_a_name_in_one_piece_is_split_at_its_prefix() -> None:
    assert namen.splits("Farid van der Berg") == ("Farid", "van der Berg")
    assert namen.splits("Amira Haddad") == ("Amira", "Haddad")
    assert namen.splits("Madonna") == ("", "Madonna")


@settings(max_examples=100)
@given(st.text(max_size=80), st.text(max_size=120))
def test_names_of_any_script_fit_their_columns(voornamen: str, achternaam: str) -> None:
    assert len(namen.sorteernaam(voornamen, achternaam)) <= 160
    assert len(namen.zoeknaam(voornamen, achternaam)) <= 200
    assert namen.plat(namen.plat(achternaam)) == namen.plat(achternaam)


@pytest.mark.parametrize("gemeente", [14, BAARN, 799, 800, 1992])
@pytest.mark.parametrize(
    ("naam", "ander"), [("amira haddad", "amira hadad"), ("o'neill 2", "oneil"), ("عادل x", "adil")]
)
def test_own_letters_are_the_same_in_the_database_and_resemble_as_the_name_does(gemeente, naam, ander) -> None:
    eigen = [namen.eigen_letters(gemeente, tekst) for tekst in (naam, ander)]
    assert not set("abcdefghijklmnopqrstuvwxyz") & set("".join(eigen))
    vraag = (
        "select meedoen.eigen_letters(%s, %s) = %s, similarity(%s, %s) = similarity(%s, %s),"
        " similarity(%s, meedoen.eigen_letters(%s + 1, %s))"
    )
    with connection.cursor() as cursor:
        waarden = [gemeente, naam, eigen[0], *eigen, naam, ander, eigen[0], gemeente, naam]
        cursor.execute(vraag, waarden)
        zelfde, even_gelijk, buren = cursor.fetchone()
    assert zelfde and even_gelijk
    # What is no letter a-z stays as it is, so only that can resemble a name of the neighbours.
    assert buren == 0 or not naam.replace(" ", "").isascii() or not naam.replace(" ", "").isalpha()


def test_a_region_sees_all_three_and_names_each(scope_van) -> None:
    with met_scope(scope_van(REGIO)) as scope:
        for gemeente in (BAARN, BUNSCHOTEN, SOEST):
            ingeschreven(scope, gemeente, voornamen="Amira", achternaam="Haddad", ook_als_naam_bestaat=True)
        assert {t.gemeente for t in queries.zoek(scope, "hadad amira")} == {"Baarn", "Bunschoten", "Soest"}
