# SPDX-License-Identifier: EUPL-1.2
"""Completing the intake: nothing that the law asks may be missing; after a move it is shorter."""

from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.models import Gebeurtenis, Startniveau, Taak
from meedoen.regie.dossiers.services import Feit, leg_alles_vast, leg_vast
from meedoen.regie.intake import services
from meedoen.regie.intake.services import IntakeWeigering, Startwaarde
from meedoen.regie.intake.services.startniveau import merk
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import KARIN, SANNE, VANDAAG
from tests.regie.intake.hulp import mens, stand, vul_alles_in
from tests.regie.intake.test_gesprek import begonnen, bewaar, staat

pytestmark = pytest.mark.django_db
UITSLAG = g.LbtUitslag(
    datum_afname=VANDAAG, resultaat="B1-route haalbaar", behaalde_score="51,00", benodigde_score="42,00"
)


def rond_af(scope: Any, dossier: Any, **meer: Any) -> Any:
    return services.rond_af(scope=scope, dossier=dossier, **meer)


def weigert(code: str, doe: Any) -> str:
    with pytest.raises(IntakeWeigering) as fout:
        doe()
    assert fout.value.code == code
    return fout.value.zin


def met_uitslag(scope: Any, dossier: Any) -> None:
    keten = keten_scope(dossier.gemeente_id, nu=scope.nu, vandaag=scope.vandaag, herkomst="", doel="toets")
    with met_scope(keten):
        leg_vast(scope=keten, dossier=dossier, inhoud=UITSLAG, geldig_op=VANDAAG, bron=g.Bron.DUO)


def test_complete_after_the_talk_moves_the_phase_and_the_start_level(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        vul_alles_in(scope, dossier)
        weigert("lbt_mist", lambda: rond_af(scope, dossier))
        met_uitslag(scope, dossier)
        rond_af(scope, dossier, voorgelezen=True)
        dossier.refresh_from_db()
        assert dossier.fase == Fase.PLAN.value
        feiten = stand(scope, dossier).feiten
        assert feiten.intake.wijze is g.IntakeWijze.GESPREK and feiten.startniveau.datum == VANDAAG
        assert Startniveau.objects.get(dossier_id=dossier.id).vastgesteld_op == VANDAAG
        assert staat(scope, dossier).intake.voorgelezen_op == VANDAAG
        weigert("intake_klaar", lambda: rond_af(scope, dossier))
        weigert("intake_klaar", lambda: bewaar(scope, dossier, "contact_hoe", "brief"))


@pytest.mark.parametrize(
    ("wie", "noemt"), [("alleen", False), ("partner,kinderen", True), ("kinderen", True), ("partner,anderen", False)]
)
def test_children_that_were_told_of_in_the_talk_count_from_then_on(scope_van: Any, wie: str, noemt: bool) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        vul_alles_in(scope, dossier, behalve=("gezin_wie",))
        bewaar(scope, dossier, "gezin_wie", wie)
        met_uitslag(scope, dossier)
        rond_af(scope, dossier)
        assert stand(scope, dossier).feiten.kinderen == (1 if noemt else None)
        assert Gebeurtenis.objects.filter(dossier_id=dossier.id, veldgroep="gezin").exists() is noemt


@pytest.mark.parametrize(
    "vraag", ["gezin_wie", "lichaam", "zien", "hoogste_diploma", "talen", "zelf_post", "werk_nodig"]
)
def test_each_element_holds_completion_back(scope_van: Any, vraag: str) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        vul_alles_in(scope, dossier, behalve=(vraag,))
        met_uitslag(scope, dossier)
        weigert("niet_volledig", lambda: rond_af(scope, dossier))
        bewaar(scope, dossier, vraag, "wil_niet")
        rond_af(scope, dossier)


def test_the_right_to_talk_alone_must_be_told(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        weigert("niet_begonnen", lambda: rond_af(scope, dossier))
        services.begin_gesprek(scope=scope, dossier=dossier, aanwezig="Yonas")
        vul_alles_in(scope, dossier)
        met_uitslag(scope, dossier)
        weigert("alleen_praten", lambda: rond_af(scope, dossier))


def test_after_a_move_with_a_plan_no_lbt_and_no_education_or_work(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        overgenomen = g.PipOvergenomen(dagtekening=VANDAAG.replace(year=VANDAAG.year - 1), leerroute="B", gemeente=344)
        leg_alles_vast(scope=scope, dossier=dossier, feiten=[Feit(overgenomen, VANDAAG, g.Bron.DUO)])
        services.begin_gesprek(scope=scope, dossier=dossier, aanwezig="Yonas", alleen_verteld=True)
        nu = staat(scope, dossier)
        codes = {vraag.code for deel in _delen() for vraag in nu.vragen(deel)}
        assert not codes & {"jaren_school", "hoogste_diploma", "werkervaring", "jaren_werk"}
        assert {"werk_wanneer", "talen", "lichaam"} <= codes
        vul_alles_in(scope, dossier)
        rond_af(scope, dossier)
        assert stand(scope, dossier).feiten.intake.wijze is g.IntakeWijze.BEPERKT_NA_VERHUIZING


def _delen() -> Any:
    from meedoen.regie.intake.vragen import ONDERDELEN

    return ONDERDELEN


def test_a_correction_of_the_start_level_stands_beside_the_old_row(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        vul_alles_in(scope, dossier)
        met_uitslag(scope, dossier)
        rond_af(scope, dossier)
        gezien = merk(Startniveau.objects.get(dossier_id=dossier.id))
        services.wijzig_startniveau(
            scope=scope,
            dossier=dossier,
            waarden={"hoogste_diploma": Startwaarde("vakopleiding", "diploma of ander papier")},
            gezien=gezien,
        )
        eerste, tweede = Gebeurtenis.objects.filter(dossier_id=dossier.id, kenmerk="startniveau_vastgesteld").order_by(
            "vastgelegd_op", "id"
        )
        assert tweede.corrigeert_id == eerste.id
        assert tweede.gegevens["herkomst"] == "diploma of ander papier"


def test_an_exemption_takes_the_place_of_the_result_and_is_a_decision(scope_van: Any) -> None:
    from meedoen.regie.besluiten.services import neem_ontheffing_lbt

    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        vul_alles_in(scope, dossier, behalve=("zien",))
        bewaar(scope, dossier, "zien", "ja")
        neem_ontheffing_lbt(scope=scope, dossier=dossier, dagtekening=VANDAAG)
        rond_af(scope, dossier)
        assert Besluit.objects.get(dossier_id=dossier.id).soort == "ontheffing_lbt"
    with met_scope(scope_van(KARIN)) as scope:
        assert not Besluit.objects.filter(dossier_id=dossier.id).exists()


def test_talking_over_the_result_closes_its_task(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        weigert("geen_uitslag", lambda: services.bespreek_lbt(scope=scope, dossier=dossier))
        met_uitslag(scope, dossier)
        assert Taak.objects.filter(dossier_id=dossier.id, soort="lbt_uitslag", open=True).exists()
        (taak,) = services.bespreek_lbt(scope=scope, dossier=dossier)
        assert taak.klaar_door == "Sanne Bakker"
        assert not Taak.objects.filter(dossier_id=dossier.id, soort="lbt_uitslag", open=True).exists()


def test_unknown_with_a_reason_is_an_answer(scope_van: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        vul_alles_in(scope, dossier, behalve=("jaren_school",))
        met_uitslag(scope, dossier)
        weigert("niet_volledig", lambda: rond_af(scope, dossier))
        gezien = merk(Startniveau.objects.get(dossier_id=dossier.id))
        services.wijzig_startniveau(
            scope=scope,
            dossier=dossier,
            waarden={"jaren_school": Startwaarde("", "onbekend: papieren zijn kwijt")},
            gezien=gezien,
        )
        rond_af(scope, dossier)
