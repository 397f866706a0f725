# SPDX-License-Identifier: EUPL-1.2
"""A notification becomes a dossier with the right facts, phase and clocks."""

from __future__ import annotations

import logging
from datetime import timedelta
from uuid import uuid4

import pytest
from django.conf import settings
from django.test import Client

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import corrigeer, draai_terug, vul_gegevens_aan
from meedoen.regie.koppelingen.duo.client import DuoClient
from meedoen.regie.koppelingen.lijn import Onbegrijpelijk
from meedoen.regie.koppelingen.models import Inkomend
from meedoen.regie.koppelingen.services import verwerk_opnieuw
from meedoen.regie.koppelingen.verwerken.verwerk import verwerk
from meedoen.regie.koppelingen.zinnen import uitleg
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BUNSCHOTEN, NU, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Duo, Keten, oin
from tests.regie.koppelingen.test_notificatie_api import PAD, bericht, stuur

BSN = "999990019"
SINDS = (VANDAAG - timedelta(days=60)).isoformat()
AZC = {
    "bsn": BSN,
    "vNummer": 2100000001,
    "coaLocatie": True,
    "gekoppeldeGemeente": "0308",
    "begindatumPlicht": SINDS,
    "kennisgeving": SINDS,
}


def test_ss101_for_an_azc_resident_makes_a_dossier_in_the_phase_gekoppeld(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    assert keten.meld(BSN, "SS101") == 201
    (dossier,) = keten.dossiers(SANNE)
    feiten = keten.feiten(SANNE)
    assert (dossier.naam, dossier.fase, dossier.consulent_id) == ("Selam Tesfay", Fase.GEKOPPELD, None)
    assert feiten.doelgroep is Doelgroep.ASIEL
    assert feiten.plicht is not None and feiten.plicht.kennisgeving.isoformat() == SINDS
    assert feiten.gekoppeld is not None and feiten.gekoppeld.gemeente == BAARN
    assert feiten.in_azc and feiten.gevestigd_op is None
    assert [rij.staat for rij in keten.inbox(SANNE)] == ["verwerkt"]


def test_ss139_after_ss101_moves_the_same_dossier_to_intake(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS101")
    gisteren = VANDAAG - timedelta(days=1)
    assert keten.meld(BSN, "SS139", gemeente="0308", datum=gisteren.isoformat()) == 201
    (dossier,) = keten.dossiers(SANNE)
    feiten = keten.feiten(SANNE)
    assert dossier.fase == Fase.INTAKE
    assert feiten.gevestigd_op == gisteren
    assert not feiten.in_azc
    assert [s.code for s in feiten.signalen] == ["SS101", "SS139"]


def test_a_gezinsmigrant_is_housed_at_once_and_the_ten_weeks_start_from_facts(keten: Keten) -> None:
    vestiging = VANDAAG - timedelta(days=5)
    keten.duo.persoon(bsn=BSN, doelgroep="GO", gemeentecode="0308", vestigingsdatum=vestiging.isoformat())
    keten.meld(BSN, "SS139")
    feiten = keten.feiten(SANNE)
    assert feiten.fase is Fase.INTAKE
    assert feiten.doelgroep is Doelgroep.GEZIN_OVERIG
    assert feiten.ingeschreven is not None and feiten.ingeschreven.datum == vestiging
    assert feiten.gekoppeld is None and feiten.verschil_ss139 is None


def test_ss139_that_contradicts_our_start_is_shown_as_a_difference(keten: Keten) -> None:
    """The plicht and registration date from long ago: DUO tells of a start months after ours."""
    lang = (VANDAAG - timedelta(days=100)).isoformat()
    keten.duo.persoon(
        bsn=BSN, doelgroep="GO", gemeentecode="0308", vestigingsdatum=lang, begindatumPlicht=lang, kennisgeving=lang
    )
    keten.meld(BSN, "SS139")
    verschil = keten.feiten(SANNE).verschil_ss139
    assert verschil is not None
    assert verschil.duo_start == VANDAAG
    assert verschil.onze_start is not None and verschil.onze_start < VANDAAG - timedelta(days=90)
    with met_scope(keten.scope(SANNE)):
        assert Taak.objects.filter(soort="verschil_ss139", open=True).count() == 1


LANG = VANDAAG - timedelta(days=100)


def _tegenspraak(keten: Keten) -> Dossier:
    """SS139 of today against a start of a hundred days ago."""
    lang = LANG.isoformat()
    keten.duo.persoon(
        bsn=BSN, doelgroep="AS", gemeentecode="0308", vestigingsdatum=lang, begindatumPlicht=lang, kennisgeving=lang
    )
    keten.meld(BSN, "SS139")
    assert keten.feiten(SANNE).verschil_ss139 is not None
    (dossier,) = keten.dossiers(SANNE)
    return dossier


def _verschil_weg(keten: Keten) -> bool:
    """Say whether flag and task are gone, with a row that says so."""
    with met_scope(keten.scope(SANNE)):
        taak = Taak.objects.filter(soort__startswith="verschil_ss139", open=True).exists()
        rij = Gebeurtenis.objects.filter(kenmerk="verschil_opgelost", gegevens__over="tien_weken").exists()
    weg = keten.feiten(SANNE).verschil_ss139 is None
    assert weg == (not taak) == rij
    return weg


def test_a_later_answer_with_another_registration_takes_the_difference_away(keten: Keten) -> None:
    _tegenspraak(keten)
    assert not _verschil_weg(keten)
    keten.meld(BSN, "SS139", gemeente="0308", datum=(VANDAAG - timedelta(days=3)).isoformat())
    assert _verschil_weg(keten)


def test_a_later_ss139_that_fits_takes_it_away_and_undone_it_is_back(keten: Keten) -> None:
    dossier = _tegenspraak(keten)
    moment = NU - timedelta(days=95)
    stuur(bericht(registratieDatumTijd=moment.isoformat()))
    keten.werk()
    assert _verschil_weg(keten)
    with met_scope(keten.scope(SANNE)) as scope:
        melding = Gebeurtenis.objects.filter(dossier=dossier, gegevens__gebeurtenis_id="SS139").earliest("geldig_op")
        draai_terug(scope=scope, dossier=dossier, regel_id=melding.id, reden="verkeerde persoon")
        assert Taak.objects.filter(soort="verschil_ss139", open=True).exists()
    assert keten.feiten(SANNE).verschil_ss139 is not None


def test_a_corrected_fact_takes_it_away_and_a_withdrawn_correction_brings_it_back(keten: Keten) -> None:
    dossier = _tegenspraak(keten)
    with met_scope(keten.scope(SANNE)) as scope:
        plicht = Gebeurtenis.objects.get(dossier=dossier, kenmerk="plicht_vastgesteld")
        beter = g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=VANDAAG - timedelta(days=2))
        correctie = corrigeer(scope=scope, dossier=dossier, regel_id=plicht.id, inhoud=beter, reden="brief bekeken")
    assert _verschil_weg(keten)
    with met_scope(keten.scope(SANNE)) as scope:
        corrigeer(scope=scope, dossier=dossier, regel_id=correctie.id, inhoud=None, reden="toch niet")
        assert Taak.objects.filter(soort="verschil_ss139", open=True).exists()
    assert keten.feiten(SANNE).verschil_ss139 is not None


def test_ss121_brings_the_pip_of_the_previous_gemeente(keten: Keten) -> None:
    vorig = VANDAAG - timedelta(days=300)
    keten.duo.persoon(
        bsn=BSN, gemeentecode="0313", vestigingsdatum=vorig.isoformat(), begindatumPlicht=vorig.isoformat(),
        kennisgeving=vorig.isoformat(),
        pip={"gemeentecode": "0313", "dagtekeningPip": (vorig + timedelta(days=40)).isoformat(), "leerroute": "B"},
    )  # fmt: skip
    keten.meld(BSN, "SS121", gemeente="0308", datum=(VANDAAG - timedelta(days=3)).isoformat())
    feiten = keten.feiten(SANNE)
    assert feiten.pip_overgenomen is not None
    assert (feiten.pip_overgenomen.gemeente, feiten.pip_overgenomen.leerroute) == (BUNSCHOTEN, "B")
    assert feiten.verhuisd is not None and feiten.verhuisd.vorige_gemeente == BUNSCHOTEN
    assert feiten.verhuisd.datum == VANDAAG - timedelta(days=3)
    assert feiten.termijn is not None and feiten.fase is Fase.INTAKE


def test_lbt_signals_bring_number_and_result(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS101")
    keten.meld(BSN, "SS137")
    aangemeld = keten.feiten(SANNE).lbt_aangemeld
    assert aangemeld is not None and aangemeld.examennummer
    keten.meld(BSN, "SS131", resultaat="B1-route haalbaar")
    uitslag = keten.feiten(SANNE).lbt_uitslag
    assert uitslag is not None and uitslag.resultaat == "B1-route haalbaar" and "," in (uitslag.behaalde_score or "")


def test_ss110_closes_the_dossier_with_the_reason(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS101")
    keten.meld(BSN, "SS110")
    feiten = keten.feiten(SANNE)
    assert feiten.fase is Fase.GESLOTEN
    assert feiten.plicht_ingetrokken is not None and feiten.plicht_ingetrokken.reden


def test_ss111_closes_and_stops_everything(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS101")
    keten.meld(BSN, "SS111")
    feiten = keten.feiten(SANNE)
    assert feiten.fase is Fase.GESLOTEN and feiten.overleden is not None
    with met_scope(keten.scope(SANNE)):
        assert set(Taak.objects.filter(open=True).values_list("soort", flat=True)) <= {"overlijden"}


def test_a_change_of_group_keeps_the_history(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS101")
    keten.meld(BSN, "SS124")
    groepen = [d.doelgroep for d in keten.feiten(SANNE).doelgroepen]
    assert groepen == [Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG]


def test_a_pause_begins_and_ends(keten: Keten, settings) -> None:
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS101")
    keten.meld(BSN, "SS109")
    assert keten.feiten(SANNE).pauze is not None
    assert _open(keten, "pauze_begonnen") == 1
    keten.duo.dag(VANDAAG + timedelta(days=30))
    settings.MEEDOEN_VANDAAG = VANDAAG + timedelta(days=30)
    keten.meld(BSN, "SS129")
    assert keten.feiten(SANNE).pauze is None
    assert (_open(keten, "pauze_begonnen"), _open(keten, "hervatten")) == (0, 1)


def _open(keten: Keten, soort: str) -> int:
    with met_scope(keten.scope(SANNE)):
        return Taak.objects.filter(open=True, soort=soort).count()


@pytest.mark.parametrize("code", ["SS126", "SS132", "SS142"])
def test_other_signals_stand_on_the_tijdlijn_with_a_task(keten: Keten, code: str) -> None:
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS101")
    keten.meld(BSN, code)
    assert code in [s.code for s in keten.feiten(SANNE).signalen]
    with met_scope(keten.scope(SANNE)):
        assert Taak.objects.filter(sleutel__startswith=f"signaal:{code}", open=True).count() == 1


def test_a_replay_of_everything_changes_nothing(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    for code in ("SS101", "SS137", "SS131"):
        keten.meld(BSN, code)
    keten.meld(BSN, "SS139", gemeente="0308")
    voor = alles(keten)
    for koppen, lichaam in list(keten.duo.relais.heen):
        antwoord = Client().post(PAD, lichaam, content_type="application/json", headers=koppen)
        assert antwoord.status_code == 201
    keten.werk()
    assert alles(keten) == voor


def test_a_late_batch_is_handled_in_the_order_of_registration(keten: Keten) -> None:
    """All at once, and the youngest handled first by id: the older one still goes before it."""
    keten.duo.persoon(**AZC)
    keten.duo.meld(BSN, "SS101")
    keten.klok.vooruit(seconds=1)
    keten.duo.meld(BSN, "SS139", gemeente="0308")
    eerste, tweede = keten.inbox(SANNE)
    with met_scope(keten.scope(SANNE)):
        Inkomend.objects.update(staat="bezig")
    assert verwerk(tweede.id, BAARN, keten.omgeving) == "wacht"
    with met_scope(keten.scope(SANNE)):
        Inkomend.objects.filter(id=eerste.id).update(staat="nieuw")
    keten.werk()
    assert [rij.staat for rij in keten.inbox(SANNE)] == ["verwerkt", "verwerkt"]
    assert [s.code for s in keten.feiten(SANNE).signalen] == ["SS101", "SS139"]


def test_doubles_of_duo_have_no_effect(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    keten.duo.storing("dubbel_zelfde", keer=1)
    keten.duo.storing("dubbel_nieuw", keer=1)
    keten.meld(BSN, "SS101")
    assert sorted(rij.staat for rij in keten.inbox(SANNE)) == ["dubbel", "verwerkt"]
    assert [s.code for s in keten.feiten(SANNE).signalen] == ["SS101"]


def test_with_a_v_nummer_only_reading_waits_for_the_bsn(keten: Keten) -> None:
    keten.duo.persoon(vNummer=2100000001, coaLocatie=True, gekoppeldeGemeente="0308", begindatumPlicht=SINDS)
    keten.meld("V2100000001", "SS101")
    (dossier,) = keten.dossiers(SANNE)
    assert [rij.staat for rij in keten.inbox(SANNE)] == ["wacht_op_bsn"]
    assert keten.feiten(SANNE).plicht is None
    with met_scope(keten.scope(SANNE)):
        assert Taak.objects.filter(soort="bsn_onbekend", open=True).count() == 1
    keten.duo.persoon(**AZC | {"vNummer": 2100000002})
    with met_scope(keten.scope(SANNE)) as scope:
        vul_gegevens_aan(scope=scope, dossier=dossier, velden={"bsn": BSN})
    keten.werk()
    feiten = keten.feiten(SANNE)
    assert [rij.staat for rij in keten.inbox(SANNE)] == ["verwerkt"]
    assert feiten.plicht is not None and [s.code for s in feiten.signalen] == ["SS101"]


def test_both_numbers_known_later_are_joined_in_one_dossier(keten: Keten) -> None:
    keten.duo.persoon(vNummer=2100000001, coaLocatie=True, gekoppeldeGemeente="0308", begindatumPlicht=SINDS)
    keten.meld("V2100000001", "SS101")
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS137")
    (dossier,) = keten.dossiers(SANNE)
    with met_scope(keten.scope(SANNE)):
        assert (dossier.identificatie.bsn, dossier.identificatie.v_nummer) == (BSN, "2100000001")
    assert {rij.staat for rij in keten.inbox(SANNE)} == {"verwerkt"}


def test_duo_down_for_an_hour_only_delays(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    keten.duo.storing("fout_503")
    keten.meld(BSN, "SS101")
    for _ in range(12):
        keten.klok.vooruit(minutes=5)
        keten.worker.ronde()
    (rij,) = keten.inbox(SANNE)
    assert (rij.staat, rij.oorzaak) == ("nieuw", "duo_onbereikbaar")
    assert keten.dossiers(SANNE) == []
    keten.duo.storing("fout_503", aan=False)
    keten.klok.vooruit(minutes=7)
    keten.werk()
    assert [rij.staat for rij in keten.inbox(SANNE)] == ["verwerkt"]
    assert keten.feiten(SANNE).plicht is not None


def test_a_person_out_of_our_reach_is_explained_in_words(keten: Keten) -> None:
    keten.duo.persoon(bsn=BSN, doelgroep="GO", gemeentecode="0313", begindatumPlicht=SINDS)
    keten.meld(BSN, "SS101", gemeente="0308")
    for _ in range(6):
        keten.klok.vooruit(minutes=10)
        keten.worker.ronde()
    (rij,) = keten.inbox(SANNE)
    assert rij.staat == "vastgelopen"
    assert "hoort volgens DUO niet bij onze gemeente" in uitleg(rij.oorzaak).waarom
    with met_scope(keten.scope(SANNE)) as scope:
        assert verwerk_opnieuw(scope=scope, gemeente_id=BAARN, inkomend_id=rij.id).staat == "nieuw"


def test_not_found_at_a_wrong_address_is_not_taken_for_an_answer_of_duo(duo: Duo) -> None:
    """A forgotten /v1 gives a page that does not exist: that says nothing about a person."""
    client = DuoClient(duo.adres, settings.DUO_OIN, verbinden=2, lezen=6)
    with pytest.raises(Onbegrijpelijk, match="iets anders dan DUO"):
        client.roep("getInburgeringsplichtByBsn", bron=oin(BAARN), bericht_id=uuid4(), parameters={"bsn": BSN})
    client.sluit()


def test_a_signal_about_somebody_unknown_waits_for_a_person(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS137")
    (rij,) = keten.inbox(SANNE)
    assert (rij.staat, rij.oorzaak) == ("quarantaine", "quarantaine_geen_dossier")


def test_a_mistaken_notification_can_be_undone(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    keten.meld(BSN, "SS101")
    (dossier,) = keten.dossiers(SANNE)
    with met_scope(keten.scope(SANNE)) as scope:
        regel = Gebeurtenis.objects.get(kenmerk="notificatie_ontvangen")
        draai_terug(scope=scope, dossier=dossier, regel_id=regel.id, reden="verkeerde persoon")
    feiten = keten.feiten(SANNE)
    assert feiten.plicht is None and feiten.fase is Fase.GESLOTEN
    assert [rij.staat for rij in keten.inbox(SANNE)] == ["teruggedraaid"]


def test_no_bsn_reaches_the_logs(keten: Keten, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        keten.duo.persoon(**AZC)
        keten.meld(BSN, "SS101")
    assert caplog.records
    assert BSN not in caplog.text


def alles(keten: Keten) -> object:
    with met_scope(keten.scope(SANNE)):
        return (
            list(Dossier.objects.order_by("id").values()),
            list(Gebeurtenis.objects.order_by("id").values()),
            list(Taak.objects.order_by("id").values()),
            list(Inkomend.objects.order_by("id").values()),
        )


def test_a_worker_that_is_asked_to_stop_gives_back_what_it_did_not_begin(keten: Keten) -> None:
    keten.duo.persoon(**AZC)
    keten.duo.meld(BSN, "SS101")
    leen = keten.worker._leen

    def leen_en_stop(vraag: str) -> list[object]:
        geleend = leen(vraag)
        keten.worker.stop()
        return geleend

    keten.worker._leen = leen_en_stop
    keten.worker.ronde()
    (rij,) = keten.inbox(SANNE)
    assert (rij.staat, rij.geleend_tot) == ("nieuw", None)
