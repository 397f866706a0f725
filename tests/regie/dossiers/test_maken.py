# SPDX-License-Identifier: EUPL-1.2
"""A dossier is made once, with a number, its first facts and its phase."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import (
    DubbelDossier,
    Feit,
    Weigering,
    herbereken,
    leg_vast,
    maak_dossier,
    neem_op_mij,
    wijs_toe,
)
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, JOOST, KARIN, SANNE, VANDAAG

pytestmark = pytest.mark.django_db
BSN = "999990019"


def test_a_dossier_by_hand_gets_the_next_number_of_its_gemeente(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        eerste = maak_dossier(
            scope=scope, gemeente_id=BAARN, v_nummer="12", voornamen="Amina", achternaam="van den Berg"
        )
        tweede = maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer=13)
        assert eerste.nummer == "2026-00001" and tweede.nummer == "2026-00002"
        assert eerste.sorteernaam == "berg amina" and eerste.naam_bekend
        assert tweede.naam == "naam nog onbekend" and not tweede.naam_bekend
        assert queries.dossier_met_nummer(gemeente_id=BAARN, bsn=None, v_nummer=12) == eerste


def test_a_known_number_is_refused_with_the_dossier_that_has_it(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        eerste = maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer="12")
        with pytest.raises(DubbelDossier) as fout:
            maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer="0000000012")
        assert fout.value.dossier_id == eerste.id and fout.value.hard


def test_same_name_and_birth_date_asks_a_person_first(scope_van) -> None:
    wie = {"voornamen": "Yonas", "achternaam": "Tesfay", "geboortedatum": date(1990, 1, 1)}
    with met_scope(scope_van(SANNE)) as scope:
        maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer="1", **wie)
        with pytest.raises(DubbelDossier) as fout:
            maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer="2", **wie)
        assert not fout.value.hard
        assert maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer="2", ook_als_naam_bestaat=True, **wie)


@pytest.mark.parametrize(
    ("velden", "code"),
    [({}, "nummer_nodig"), ({"bsn": "123456789"}, "bsn_klopt_niet"), ({"v_nummer": "x"}, "v_nummer_klopt_niet")],
)
def test_numbers_that_cannot_be_are_refused(scope_van, velden, code) -> None:
    with met_scope(scope_van(SANNE)) as scope, pytest.raises(Weigering) as fout:
        maak_dossier(scope=scope, gemeente_id=BAARN, **velden)
    assert fout.value.code == code


def test_another_gemeente_does_not_find_it_and_a_teamleider_does_not_make_it(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer="12")
    with met_scope(scope_van(BEA)) as scope, pytest.raises(Dossier.DoesNotExist):
        queries.dossier(scope, dossier.id)
    with met_scope(scope_van(KARIN)) as scope, pytest.raises(Weigering):
        maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer="14")


def test_phase_follows_from_the_facts_and_a_second_run_writes_nothing(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak_dossier(
            scope=scope,
            gemeente_id=BAARN,
            v_nummer="12",
            feiten=[Feit(g.Gekoppeld(datum=VANDAAG, gemeente=BAARN), VANDAAG, g.Bron.COA)],
        )
        assert dossier.fase == "gekoppeld"
        leg_vast(
            scope=scope, dossier=dossier, inhoud=g.Ingeschreven(datum=VANDAAG, gemeente=BAARN),
            geldig_op=VANDAAG, bron=g.Bron.BRP,
        )  # fmt: skip
        assert dossier.fase == "intake"
        with CaptureQueriesContext(connection) as gedaan:
            herbereken(scope=scope, dossier=dossier)
        schrijft = [q["sql"] for q in gedaan if not q["sql"].strip("( \n").upper().startswith("SELECT")]
        assert [sql for sql in schrijft if "SAVEPOINT" not in sql] == []


def test_a_plan_before_the_intake_is_refused_and_nothing_is_kept(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak_dossier(
            scope=scope, gemeente_id=BAARN, v_nummer="12",
            feiten=[Feit(g.Ingeschreven(datum=VANDAAG, gemeente=BAARN), VANDAAG, g.Bron.BRP)],
        )  # fmt: skip
        with pytest.raises(Weigering):
            leg_vast(
                scope=scope, dossier=dossier, geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER,
                inhoud=g.PipVastgesteld(dagtekening=VANDAAG, leerroute="B", versie=1),
            )  # fmt: skip
        assert not Gebeurtenis.objects.filter(kenmerk="pip_vastgesteld").exists()


def test_the_second_of_two_reads_who_was_first(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer="12")
        oud = queries.dossier(scope, dossier.id)
        neem_op_mij(scope=scope, dossier=dossier)
        assert dossier.consulent_id == SANNE.id
    with met_scope(scope_van(JOOST)) as scope, pytest.raises(Weigering) as fout:
        neem_op_mij(scope=scope, dossier=oud)
    assert fout.value.code == "al_opgepakt" and "Sanne Bakker" in fout.value.zin


def test_a_teamleider_assigns_many_and_only_to_a_colleague(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        alle = [maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer=n) for n in (1, 2, 3)]
        with pytest.raises(Weigering):
            wijs_toe(scope=scope, dossiers=alle, medewerker_id=JOOST.id)
    with met_scope(scope_van(KARIN)) as scope:
        with pytest.raises(Weigering) as fout:
            wijs_toe(scope=scope, dossiers=alle, medewerker_id=BEA.id)
        assert fout.value.code == "geen_collega"
        assert len(wijs_toe(scope=scope, dossiers=alle, medewerker_id=JOOST.id)) == 3
        assert wijs_toe(scope=scope, dossiers=alle, medewerker_id=JOOST.id) == ()
