# SPDX-License-Identifier: EUPL-1.2
"""A draft is saved part by part; nothing anyone typed is overwritten."""

import pytest
from django.db import IntegrityError, transaction

from meedoen.regie.dossiers.models import Gebeurtenis, Taak
from meedoen.regie.plannen import queries, services
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.services import PlanWeigering
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, JOOST, KARIN, NU, SANNE
from tests.regie.plannen.conftest import intake_klaar, vul

pytestmark = pytest.mark.django_db


def _bewaar(scope, dossier, onderdeel, bewerking, **velden):
    return services.bewaar_onderdeel(
        scope=scope, dossier=dossier, onderdeel=onderdeel, velden=velden, bewerking=bewerking
    )


def test_a_first_plan_begins_empty_and_only_once(sanne) -> None:
    dossier = intake_klaar(sanne)
    pip = services.begin_pip(scope=sanne, dossier=dossier)
    assert (pip.versie, pip.staat, pip.leerroute, pip.uren_taal_knm) == (1, "concept", "", None)
    with pytest.raises(PlanWeigering) as fout:
        services.begin_pip(scope=sanne, dossier=dossier)
    assert fout.value.code == "is_er_al" and "Sanne Bakker" in fout.value.zin


def test_the_second_saver_of_a_part_reads_who_was_first_and_overwrites_nothing(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        dossier = intake_klaar(sanne)
        gezien = services.begin_pip(scope=sanne, dossier=dossier).bewerking
        _bewaar(sanne, dossier, "doel", gezien, doel="Ik wil werken.")
    with met_scope(scope_van(JOOST)) as joost:
        with pytest.raises(PlanWeigering) as fout:
            _bewaar(joost, dossier, "doel", gezien, doel="Ik wil leren.")
        assert fout.value.code == "intussen_bewaard"
        assert "Sanne Bakker" in fout.value.zin and "0.00 uur" in fout.value.zin
        assert queries.plannen(joost, dossier).concept.doel == "Ik wil werken."


def test_two_people_on_two_parts_do_not_hinder_each_other(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        dossier = intake_klaar(sanne)
        gezien = services.begin_pip(scope=sanne, dossier=dossier).bewerking
        _bewaar(sanne, dossier, "doel", gezien, doel="Ik wil werken.")
    with met_scope(scope_van(JOOST)) as joost:
        pip = _bewaar(joost, dossier, "begeleiding", gezien, begeleiding="Henk helpt.")
        assert (pip.doel, pip.begeleiding, pip.bewerking) == ("Ik wil werken.", "Henk helpt.", 2)


def test_a_complete_draft_makes_adopting_the_task_once(klaar, sanne) -> None:
    assert Gebeurtenis.objects.filter(dossier=klaar, kenmerk="pip_concept_klaar").count() == 1
    assert Taak.objects.filter(dossier=klaar, open=True, soort="pip_vaststellen").exists()
    vul(sanne, klaar)
    assert Gebeurtenis.objects.filter(dossier=klaar, kenmerk="pip_concept_klaar").count() == 1


def test_agreements_are_added_changed_and_taken_away(klaar, sanne) -> None:
    velden = {"wie": "Amira", "uiterlijk": None, "zichtbaar_aan": "Zij liep mee"}
    afspraak = services.bewaar_afspraak(scope=sanne, dossier=klaar, wat="Kennismaken", bewerking=99, **velden)
    services.bewaar_afspraak(
        scope=sanne,
        dossier=klaar,
        wat="Kennismaken bij De Boomhut",
        afspraak_id=afspraak.id,
        bewerking=99,
        **velden,
    )
    pip = queries.plannen(sanne, klaar).concept
    assert [a.wat for a in queries.afspraken(sanne, pip)] == ["Kennismaken bij De Boomhut"]
    with pytest.raises(PlanWeigering):
        services.bewaar_afspraak(scope=sanne, dossier=klaar, wat="x", afspraak_id=afspraak.id, bewerking=1, **velden)
    services.verwijder_afspraak(scope=sanne, dossier=klaar, afspraak_id=afspraak.id)
    assert queries.afspraken(sanne, pip) == []
    with pytest.raises(PlanWeigering) as fout:
        services.verwijder_afspraak(scope=sanne, dossier=klaar, afspraak_id=afspraak.id)
    assert fout.value.code == "afspraak_weg"


def test_a_field_of_another_part_is_refused(klaar, sanne) -> None:
    with pytest.raises(PlanWeigering):
        _bewaar(sanne, klaar, "doel", 99, staat="vastgesteld")


def test_a_draft_thrown_away_leaves_room_for_a_new_first_version(klaar, sanne) -> None:
    with pytest.raises(PlanWeigering):
        services.gooi_weg(scope=sanne, dossier=klaar, bewerking=0)
    pip = queries.plannen(sanne, klaar).concept
    services.gooi_weg(scope=sanne, dossier=klaar, bewerking=pip.bewerking)
    assert queries.plannen(sanne, klaar).concept is None
    assert services.begin_pip(scope=sanne, dossier=klaar).versie == 1


def test_a_teamleider_draws_up_nothing_and_another_gemeente_sees_nothing(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        dossier = intake_klaar(sanne)
        services.begin_pip(scope=sanne, dossier=dossier)
    with met_scope(scope_van(KARIN)) as karin, pytest.raises(PlanWeigering) as fout:
        _bewaar(karin, dossier, "doel", 0, doel="x")
    assert fout.value.code == "mag_niet"
    with met_scope(scope_van(BEA)) as bea:
        assert not Pip.objects.filter(dossier_id=dossier.id).exists()
        with pytest.raises(PlanWeigering):
            _bewaar(bea, dossier, "doel", 0, doel="x")


def test_the_database_holds_one_draft_per_dossier_whoever_is_first(klaar, sanne) -> None:
    pip = queries.plannen(sanne, klaar).concept
    with pytest.raises(IntegrityError), transaction.atomic():
        Pip.objects.create(
            gemeente_id=pip.gemeente_id, dossier_id=pip.dossier_id, versie=2, gemaakt_op=NU, bewaard_op=NU,
            bewaard_door="Joost Hendriks",
        )  # fmt: skip
