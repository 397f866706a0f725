# SPDX-License-Identifier: EUPL-1.2
"""When the letter of a plan goes out: from that day it is in force and bezwaar runs (Awb 3:40, 3:41, 6:8)."""

from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Verzendwijze
from meedoen.domein.klokken import KlokSoort
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.bezwaren import services as bezwaren
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Klok, Taak
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.plannen import services
from meedoen.regie.web import datums
from meedoen.regie.web.toegang import met_scope
from tests.conftest import KARIN, SANNE, VANDAAG
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.plannen.conftest import bewerking, van_twee

DAG = timedelta(days=1)
POST = Verzendwijze.POST


def _vast(scope: Any, dossier: Any, hoe: Verzendwijze | None) -> Besluit:
    return services.stel_vast(
        scope=scope, dossier=dossier, dagtekening=VANDAAG, bewerking=bewerking(scope, dossier), hoe=hoe
    )


def _laatste_dag(dag: date) -> date:
    return bezwaartermijn(dag).waarde.laatste_dag


def _stand(dossier: Any) -> tuple[Klok, list[str], date | None]:
    klok = Klok.objects.get(dossier_id=dossier.id, soort=KlokSoort.BEZWAAR.value)
    taken = Taak.objects.filter(dossier_id=dossier.id, open=True, soort="besluit_versturen")
    pip = dossierfeiten(dossier).pip
    assert pip is not None
    return klok, [taak.sleutel for taak in taken], pip.bekendgemaakt_op


def test_in_the_ordinary_case_who_adopts_says_how_the_letter_goes_and_nothing_is_left_to_do(sanne, klaar) -> None:
    besluit = _vast(sanne, klaar, Verzendwijze.UITGEREIKT)
    assert (besluit.bekendmaking, besluit.verstuurd_hoe) == (VANDAAG, "uitgereikt")
    assert besluit.verstuurd_door == sanne.naam and besluit.bezwaar_tot_en_met == _laatste_dag(VANDAAG)
    assert _stand(klaar)[1:] == ([], VANDAAG)


def test_a_letter_that_goes_later_is_a_task_and_the_term_runs_from_the_day_it_went(scope_van, sanne, klaar) -> None:
    besluit = _vast(sanne, klaar, None)
    klok, taken, bekend = _stand(klaar)
    assert (besluit.bekendmaking, besluit.bezwaar_tot_en_met, bekend, klok.uiterste) == (None, None, None, None)
    assert taken == [f"besluit_versturen:{besluit.id}"]
    dag = VANDAAG + 9 * DAG
    with met_scope(scope_van(SANNE, vandaag=dag)) as later:
        na = besluiten.verstuur(scope=later, dossier=klaar, besluit_id=besluit.id, dag=dag - DAG, hoe=POST)
        assert na.bezwaar_tot_en_met == _laatste_dag(dag - DAG)
        klok, taken, bekend = _stand(klaar)
        assert (taken, bekend, klok.uiterste) == ([], dag - DAG, _laatste_dag(dag - DAG))
        # The day was wrong: a new row, and the clock follows. The same twice leaves nothing.
        for _ in range(2):
            besluiten.verstuur(scope=later, dossier=klaar, besluit_id=besluit.id, dag=dag, hoe=POST)
        assert _stand(klaar)[0].uiterste == _laatste_dag(dag)
        rijen = klaar.gebeurtenis_set.filter(kenmerk="besluit_verstuurd")
        assert [rij.gegevens["datum"] for rij in rijen.order_by("vastgelegd_op", "id")] == [
            (dag - DAG).isoformat(), dag.isoformat()
        ]  # fmt: skip


def test_a_letter_made_anew_tells_the_last_day_that_holds_when_it_goes_and_the_old_one_stays(
    scope_van, sanne, klaar
) -> None:
    besluit = _vast(sanne, klaar, None)
    with pytest.raises(BesluitWeigering, match="kloppen vandaag nog"):
        besluiten.maak_opnieuw(scope=sanne, dossier=klaar, besluit_id=besluit.id)
    dag = VANDAAG + 9 * DAG
    with met_scope(scope_van(SANNE, vandaag=dag)) as later:
        nieuw = besluiten.maak_opnieuw(scope=later, dossier=klaar, besluit_id=besluit.id)
        oud = Brief.objects.filter(besluit=besluit).order_by("gemaakt_op").first()
        assert oud is not None and oud.id != nieuw.id
        assert staat_er(datums.voluit(_laatste_dag(VANDAAG)), bytes(oud.pdf))
        assert staat_er(datums.voluit(_laatste_dag(dag)), bytes(nieuw.pdf))
        assert not staat_er(datums.voluit(_laatste_dag(VANDAAG)), bytes(nieuw.pdf))
        assert nieuw.dagtekening == VANDAAG  # the besluit, and so its inburgeringstermijn, stays


def test_a_day_that_can_not_be_and_a_role_that_may_not_are_refused(scope_van, sanne, klaar) -> None:
    besluit = _vast(sanne, klaar, None)
    for dag, zin in ((VANDAAG + DAG, "moet nog komen"), (VANDAAG - DAG, "voor de datum op het besluit")):
        with pytest.raises(BesluitWeigering, match=zin):
            besluiten.verstuur(scope=sanne, dossier=klaar, besluit_id=besluit.id, dag=dag, hoe=POST)
    with met_scope(scope_van(KARIN)) as karin:
        assert besluiten.mag_versturen(karin, besluit)
        besluit.veldgroep = "ontzorgen"  # she reads it, and does not write it
        assert not besluiten.mag_versturen(karin, besluit)


def test_another_day_is_refused_once_a_bezwaar_was_weighed_by_it(sanne, klaar) -> None:
    besluit = _vast(sanne, klaar, POST)
    bezwaren.ontvang(scope=sanne, dossier=klaar, nummer=besluit.nummer, ontvangen_op=VANDAAG)
    besluit.dagtekening = VANDAAG - DAG
    besluit.save(update_fields=["dagtekening"])
    with pytest.raises(BesluitWeigering, match="Er is al bezwaar"):
        besluiten.verstuur(scope=sanne, dossier=klaar, besluit_id=besluit.id, dag=VANDAAG - DAG, hoe=POST)


def test_a_plan_of_two_people_is_withdrawn_by_two(scope_van, sanne, klaar) -> None:
    besluit = van_twee(sanne, klaar)
    with pytest.raises(BesluitWeigering, match="Leg het intrekken eerst voor"):
        services.trek_pip_in(scope=sanne, dossier=klaar, reden="Verkeerde persoon")
    services.leg_intrekking_voor(scope=sanne, dossier=klaar, besluit=besluit, reden="Verkeerde persoon")
    assert _intrektaken(klaar) == {("intrekken_voorgelegd", "teamleider"), ("intrekken_wacht_collega", "consulent")}
    with pytest.raises(BesluitWeigering, match="Jij hebt dit besluit voorbereid"):
        services.trek_pip_in(scope=sanne, dossier=klaar, reden="Verkeerde persoon")
    with met_scope(scope_van(KARIN)) as karin:
        _, nieuw = services.trek_pip_in(scope=karin, dossier=klaar, reden="Verkeerde persoon")
        assert nieuw is not None and nieuw.voorbereid_door == SANNE.id and nieuw.besloten_door == KARIN.id
        assert not _intrektaken(klaar)


def test_a_colleague_who_says_no_lets_the_plan_stand(scope_van, sanne, klaar) -> None:
    besluit = van_twee(sanne, klaar)
    with pytest.raises(BesluitWeigering, match="geen voorstel"):
        services.geef_intrekking_terug(scope=sanne, dossier=klaar, besluit=besluit)
    services.leg_intrekking_voor(scope=sanne, dossier=klaar, besluit=besluit, reden="Verkeerde persoon")
    with met_scope(scope_van(KARIN)) as karin:
        services.geef_intrekking_terug(scope=karin, dossier=klaar, besluit=besluit)
        besluit.refresh_from_db()
        assert (besluit.staat, besluit.intrekken_voorgelegd_door, besluit.intrekreden) == ("vastgesteld", None, "")
        assert not _intrektaken(klaar)
        with pytest.raises(BesluitWeigering, match="Leg het intrekken eerst voor"):
            services.trek_pip_in(scope=karin, dossier=klaar, reden="Toch")


def _intrektaken(dossier) -> set[tuple[str, str]]:
    rijen = Taak.objects.filter(dossier_id=dossier.id, soort__startswith="intrekken", open=True)
    return set(rijen.values_list("soort", "rol"))


def test_what_never_went_out_is_taken_back_without_a_letter_and_its_task_ends(sanne, klaar) -> None:
    _vast(sanne, klaar, None)
    leg_vast(
        scope=sanne, dossier=klaar, geldig_op=VANDAAG, bron=g.Bron.DUO,
        inhoud=g.PipBijDuo(versie=1, uitkomst=g.DuoUitkomst.AANVAARD),
    )  # fmt: skip
    _, nieuw = services.trek_pip_in(scope=sanne, dossier=klaar, reden="Verkeerde persoon")
    assert nieuw is None and dossierfeiten(klaar).te_versturen == ()
