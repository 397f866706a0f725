# SPDX-License-Identifier: EUPL-1.2
"""Afschalen and another leerroute: what counts, what the law answers, and that both end up in the receipt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.berichten import uit_dict
from meedoen.recht.wi2021.leerroute import Leerroute, Vaardigheid
from meedoen.recht.wi2021.uren import Aanbieder, Uursoort
from meedoen.regie.besluiten.bewijs import herreken
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.plannen import queries as plannen
from meedoen.regie.plannen import services as plandaden
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.services import PlanWeigering
from meedoen.regie.trajecten import queries as trajecten
from meedoen.regie.trajecten.services import TrajectWeigering, boek_lesuren, haal_lesuren_weg
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.wijzigingen import services
from meedoen.regie.wijzigingen.services import WijzigWeigering
from tests.conftest import VANDAAG
from tests.regie.trajecten.conftest import PLAN, leg_vast_als_keten
from tests.regie.wijzigingen.conftest import LES, met_plan

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
OORDEEL: dict[str, Any] = {
    "genoeg_inzet": True, "inzet_reden": "U was bij 600 van de 640 uur.", "niet_haalbaar": (Vaardigheid.SCHRIJVEN,),
    "niet_haalbaar_reden": "Uw niveau is A2. U zakte twee keer.", "reden": "Schrijven lukt nog niet op B1.",
}  # fmt: skip
WISSEL: dict[str, Any] = {
    "naar": Leerroute.ZELFREDZAAMHEID,
    "voortgang": "onvoldoende",
    "reden": "Leren uit boeken gaat niet.",
}


def boek(scope: Any, dossier: Dossier, **anders: Any) -> None:
    boek_lesuren(scope=scope, dossier=dossier, les=replace(LES, **anders))


def stel_vast(scope: Any, dossier: Dossier) -> Any:
    concept = plannen.plannen(scope, dossier).concept
    assert concept is not None
    return plandaden.stel_vast(scope=scope, dossier=dossier, dagtekening=VANDAAG, bewerking=concept.bewerking)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"tot_en_met": VANDAAG + DAG}, "toekomst"),
        ({"tot_en_met": date(2026, 3, 2)}, "periode"),
        ({"aangeboden": 599}, "les_meer_dan_gegeven"),
        ({"tot_en_met": date(2026, 3, 4), "aangeboden": None}, "les_te_veel"),
        ({"vanaf": PLAN - DAG}, "les_over_plan"),
    ],
)
def test_hours_that_can_not_be_are_refused_and_leave_nothing(sanne: Any, anders: dict[str, Any], code: str) -> None:
    dossier = met_plan(sanne)
    with pytest.raises(TrajectWeigering) as fout:
        boek(sanne, dossier, **anders)
    assert fout.value.code == code and dossierfeiten(dossier).lesuren == ()


def test_hours_are_one_row_go_nowhere_and_do_not_count_twice(sanne: Any) -> None:
    dossier = met_plan(sanne)
    boek(sanne, dossier)
    rij = Gebeurtenis.objects.get(dossier=dossier, kenmerk="lesuren_geboekt")
    assert rij.veldgroep == "uren" and not Bericht.objects.filter(dossier_id=dossier.id).exists()
    with pytest.raises(TrajectWeigering) as fout:
        boek(sanne, dossier, school="taalschool de eem", vanaf=date(2026, 10, 31), tot_en_met=VANDAAG, uren=10)
    assert fout.value.code == "les_dubbel"
    boek(sanne, dossier, lessoort=Uursoort.KNM, uren=40)
    regel = next(r for r in trajecten.lesregels(sanne, dossier) if r.feit.lessoort is Uursoort.NT2)
    haal_lesuren_weg(scope=sanne, dossier=dossier, regel_id=regel.id, reden="verkeerde persoon")
    assert [les.uren for les in dossierfeiten(dossier).lesuren] == [40]
    with pytest.raises(TrajectWeigering) as fout:
        haal_lesuren_weg(scope=sanne, dossier=dossier, regel_id=regel.id, reden="nog eens")
    assert fout.value.code == "regel_weg"


@pytest.mark.parametrize(
    ("anders", "mag"),
    [
        ({}, True),
        ({"uren": 599}, False),
        ({"lessoort": Uursoort.ALFABETISERING}, True),
        ({"lessoort": Uursoort.KNM}, False),
        ({"aanbieder": Aanbieder.TAALSCHAKEL}, True),
        ({"aanbieder": Aanbieder.ANDERS}, False),
        ({"vanaf": date(2026, 1, 13), "tot_en_met": PLAN - DAG, "uren": 400, "in_intake": True}, False),
    ],
)
def test_only_hours_that_the_besluit_counts_bring_a2_within_reach(
    sanne: Any, anders: dict[str, Any], mag: bool
) -> None:
    dossier = met_plan(sanne)
    boek(sanne, dossier, **anders)
    if mag:
        pip = services.begin_afschalen(scope=sanne, dossier=dossier, **OORDEEL)
        assert (pip.niveau_schrijven, pip.niveau_lezen, pip.wijzigingsgrond) == ("A2", "B1", "afschalen_naar_a2")
        return
    with pytest.raises(WijzigWeigering) as fout:
        services.begin_afschalen(scope=sanne, dossier=dossier, **OORDEEL)
    assert fout.value.code == "kan_niet" and "{" not in fout.value.zin and len(fout.value.zin) > 20
    assert not Pip.objects.filter(dossier=dossier, staat="concept").exists()


def test_hours_of_the_intake_count_only_when_the_college_decided_so(sanne: Any) -> None:
    dossier = met_plan(sanne)
    voor = {"vanaf": date(2026, 1, 13), "tot_en_met": PLAN - DAG, "uren": 200, "aangeboden": None, "in_intake": True}
    boek(sanne, dossier, uren=400)
    boek(sanne, dossier, **voor, meegeteld=True)
    services.begin_afschalen(scope=sanne, dossier=dossier, **OORDEEL)
    ander = met_plan(sanne, bsn="999990020")
    boek(sanne, ander, uren=400)
    boek(sanne, ander, **voor, meegeteld=None)
    with pytest.raises(WijzigWeigering):
        services.begin_afschalen(scope=sanne, dossier=ander, **OORDEEL)


def test_too_little_effort_or_b1_within_reach_is_no_ground(sanne: Any) -> None:
    dossier = met_plan(sanne)
    boek(sanne, dossier)
    for anders in ({"genoeg_inzet": False}, {"niet_haalbaar": ()}):
        with pytest.raises(WijzigWeigering):
            services.begin_afschalen(scope=sanne, dossier=dossier, **OORDEEL | anders)


def test_afschalen_ends_in_a_decision_whose_receipt_holds_the_evidence(sanne: Any) -> None:
    dossier = met_plan(sanne)
    boek(sanne, dossier)
    leg_vast_als_keten(
        sanne, dossier, g.ExamenUitslag(datum=date(2026, 9, 1), onderdeel="SC", resultaat="Gezakt", niveau="B1")
    )
    services.begin_afschalen(scope=sanne, dossier=dossier, **OORDEEL)
    besluit = stel_vast(sanne, dossier)
    stuk = besluit.ontvangstbewijs
    assert [les["uren"] for les in stuk["feiten"]["lesuren"]] == [600]
    assert stuk["feiten"]["examens"][0]["resultaat"] == "Gezakt"
    assert stuk["feiten"]["plan"]["inzet_reden"] == OORDEEL["inzet_reden"]
    regels = {b["regel"]: b for b in stuk["berekeningen"]}
    assert regels["afschalen_naar_a2"]["uitkomst"]["waarde"] == ["schrijven"]
    assert regels["afschalen_naar_a2"]["invoer"]["feiten"]["nt2_uren"] == 600 and "urenstand" in regels
    assert herreken(stuk) == ()
    bericht = Bericht.objects.get(dossier_id=dossier.id, soort="duo.pip")
    assert uit_dict(bericht.inhoud).niveau == "A2"  # type: ignore[attr-defined]
    assert OORDEEL["niet_haalbaar_reden"] in str(besluit.brief_set.get().gegevens)
    assert dossierfeiten(dossier).pip.wijzigingsgrond == "afschalen_naar_a2"  # type: ignore[union-attr]


def test_a_plan_with_a2_for_a_skill_that_can_reach_b1_is_not_adopted(sanne: Any) -> None:
    dossier = met_plan(sanne)
    boek(sanne, dossier)
    pip = services.begin_afschalen(scope=sanne, dossier=dossier, **OORDEEL)
    plandaden.bewaar_onderdeel(
        scope=sanne, dossier=dossier, onderdeel="leerroute", velden={"niveau_lezen": "A2"}, bewerking=pip.bewerking
    )
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, dossier)
    assert "lezen" in fout.value.zin


@pytest.mark.parametrize("veld", ["inzet_reden", "niet_haalbaar_reden"])
def test_a_judgement_without_its_words_is_not_adopted(sanne: Any, veld: str) -> None:
    dossier = met_plan(sanne)
    boek(sanne, dossier)
    pip = services.begin_afschalen(scope=sanne, dossier=dossier, **OORDEEL)
    plandaden.bewaar_onderdeel(
        scope=sanne, dossier=dossier, onderdeel="wijziging", velden={veld: " "}, bewerking=pip.bewerking
    )
    with pytest.raises(PlanWeigering) as fout:
        stel_vast(sanne, dossier)
    assert "waaruit" in fout.value.zin


def test_hours_taken_back_after_the_draft_stop_its_adoption(sanne: Any) -> None:
    dossier = met_plan(sanne)
    boek(sanne, dossier)
    services.begin_afschalen(scope=sanne, dossier=dossier, **OORDEEL)
    (regel,) = trajecten.lesregels(sanne, dossier)
    haal_lesuren_weg(scope=sanne, dossier=dossier, regel_id=regel.id, reden="klopte niet")
    with pytest.raises(PlanWeigering):
        stel_vast(sanne, dossier)


def test_to_the_z_route_hours_of_lessons_go_off_the_800_and_the_receipt_says_so(sanne: Any) -> None:
    dossier = met_plan(sanne)
    boek(sanne, dossier, uren=300)
    boek(sanne, dossier, uren=20, lessoort=Uursoort.KNM)
    boek(sanne, dossier, uren=99, school="Buurthuis", aanbieder=Aanbieder.ANDERS)
    pip = services.begin_andere_route(scope=sanne, dossier=dossier, **WISSEL)
    assert (pip.leerroute, pip.uren_taal_knm) == ("Z", 480) and "320 uur" in pip.z_minder_reden
    assert not any(getattr(pip, f"niveau_{v.value}") for v in Vaardigheid)
    plandaden.bewaar_onderdeel(
        scope=sanne, dossier=dossier, onderdeel="leerroute", bewerking=pip.bewerking,
        velden={"route_reden": "De Z-route past.", "uren_participatie": 800, "examens_z_gewenst": False},
    )  # fmt: skip
    besluit = stel_vast(sanne, dossier)
    regels = {b["regel"]: b for b in besluit.ontvangstbewijs["berekeningen"]}
    assert regels["krediet_bij_wissel"]["uitkomst"]["waarde"]["aftrek_uren"] == 320
    assert herreken(besluit.ontvangstbewijs) == ()


def test_attempts_and_passed_exams_go_along_to_the_onderwijsroute(sanne: Any) -> None:
    dossier = met_plan(sanne)
    pip = services.begin_andere_route(
        scope=sanne, dossier=dossier, **WISSEL | {"naar": Leerroute.ONDERWIJS, "voortgang": "groter"}
    )
    assert (pip.leerroute, pip.niveau_lezen, pip.uren_taal_knm) == ("O", "B1", 600)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"naar": Leerroute.B1}, "naar"),
        ({"voortgang": "zoals_verwacht"}, ""),
    ],
)
def test_no_switch_without_its_ground(sanne: Any, anders: dict[str, Any], veld: str) -> None:
    dossier = met_plan(sanne)
    with pytest.raises(WijzigWeigering) as fout:
        services.begin_andere_route(scope=sanne, dossier=dossier, **WISSEL | anders)
    assert fout.value.veld == veld and not Pip.objects.filter(dossier=dossier, staat="concept").exists()


def test_after_a_year_and_a_half_only_a_special_case_or_an_education_that_ended(sanne: Any) -> None:
    dossier = met_plan(sanne)
    laatste = date(2027, 9, 2)
    for dag, kan in ((laatste, True), (laatste + DAG, False)):
        later = replace(sanne, vandaag=dag)
        try:
            pip = services.begin_andere_route(scope=later, dossier=dossier, **WISSEL)
        except WijzigWeigering as fout:
            assert not kan and fout.veld == "bijzonder_geval"
        else:
            assert kan
            plandaden.gooi_weg(scope=later, dossier=dossier, bewerking=pip.bewerking)
    pip = services.begin_andere_route(
        scope=replace(sanne, vandaag=laatste + DAG), dossier=dossier, **WISSEL, bijzonder_geval=True
    )
    assert pip.bijzonder_geval is True
