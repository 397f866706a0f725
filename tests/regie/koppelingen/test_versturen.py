# SPDX-License-Identifier: EUPL-1.2
"""The outbox against a real DUO: sent at least once, in effect once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.berichten import BERICHTEN, ContactpersoonBericht, ContactpersoonKoppelBericht, PipBericht
from meedoen.regie.dossiers.models import Taak
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.koppelingen.models import DuoContactpersoon
from meedoen.regie.koppelingen.services import KanNietMeer, stuur_opnieuw, trek_in
from meedoen.regie.uitgaand.models import Bericht, Poging
from meedoen.regie.uitgaand.services import leg_klaar
from meedoen.regie.uitgaand.zenders import GeenZender, controleer, zender_van
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten

BSN = "999990019"
LANG = (VANDAAG - timedelta(days=40)).isoformat()


@pytest.fixture
def pip(keten: Keten) -> UUID:
    """Somebody who lives here, in intake, with an adopted PIP whose message is laid ready; the id of the message."""
    keten.duo.persoon(
        bsn=BSN, doelgroep="AS", gemeentecode="0308", vestigingsdatum=LANG, begindatumPlicht=LANG, kennisgeving=LANG
    )
    keten.meld(BSN, "SS139")
    return leg_pip_klaar(keten)


def leg_pip_klaar(keten: Keten, **anders: Any) -> UUID:
    (dossier,) = keten.dossiers(SANNE)
    velden = {"dagtekening": VANDAAG, "leerroute": "B", "niveau": "B1", "uren_totaal": 600}
    with met_scope(keten.scope(SANNE)) as scope:
        for feit in (
            g.IntakeAfgerond(datum=VANDAAG, wijze=g.IntakeWijze.GESPREK),
            g.PipVastgesteld(dagtekening=VANDAAG, leerroute="B", niveau="B1", versie=1, bekendgemaakt_op=VANDAAG),
        ):
            leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER)
        bericht = PipBericht(bsn=BSN, pip_versie=1, **(velden | anders))
        return leg_klaar(scope=scope, gemeente_id=BAARN, dossier_id=dossier.id, bericht=bericht).id


def rij(keten: Keten, id_: UUID) -> tuple[str, str]:
    with met_scope(keten.scope(SANNE)):
        gevonden = Bericht.objects.get(id=id_)
    return gevonden.staat, gevonden.oorzaak


def pogingen(keten: Keten) -> list[tuple[str, str]]:
    with met_scope(keten.scope(SANNE)):
        alle = list(Poging.objects.order_by("begonnen_op", "id"))
    assert len({poging.bericht_id_duo for poging in alle}) == len(alle)
    return [(poging.handeling, poging.uitkomst) for poging in alle]


def pips_bij_duo(keten: Keten) -> list[dict[str, Any]]:
    gevonden: list[dict[str, Any]] = keten.duo.toestand(BSN).get("pips", [])
    return gevonden


def test_a_pip_is_accepted_and_the_term_comes_back(keten: Keten, pip: UUID) -> None:
    keten.werk()
    assert rij(keten, pip) == ("verstuurd", "")
    assert [p["leerroute"] for p in pips_bij_duo(keten)] == ["B"]
    versie = keten.feiten(SANNE).pip
    assert versie is not None and versie.duo is g.DuoUitkomst.AANVAARD
    assert keten.duo.relais.pomp(wacht=10) == 201
    keten.werk()
    termijn = keten.feiten(SANNE).termijn
    assert termijn is not None and termijn.start == VANDAAG + timedelta(days=1)
    assert termijn.einde.year == VANDAAG.year + 3


def test_a_refusal_becomes_a_fact_and_a_task_with_the_words_of_duo(keten: Keten, pip: UUID) -> None:
    with met_scope(keten.scope(SANNE)):
        inhoud = Bericht.objects.get(id=pip).inhoud
        Bericht.objects.filter(id=pip).update(inhoud={**inhoud, "leerroute": "O", "niveau": "A2"})
    keten.werk()
    staat, oorzaak = rij(keten, pip)
    assert staat == "geweigerd" and "onderwijsroute" in oorzaak
    versie = keten.feiten(SANNE).pip
    assert versie is not None and versie.duo is g.DuoUitkomst.GEWEIGERD
    assert versie.duo_tekst is not None and "onderwijsroute" in versie.duo_tekst
    with met_scope(keten.scope(SANNE)):
        assert Taak.objects.filter(soort="duo_weigert", open=True).count() == 1


def test_after_a_lost_answer_duo_is_asked_before_sending_again(keten: Keten, pip: UUID) -> None:
    keten.duo.storing("verbreek", keer=1)
    keten.worker.ronde()
    assert rij(keten, pip)[0] == "wacht"
    keten.klok.vooruit(minutes=1)
    keten.worker.ronde()
    assert rij(keten, pip)[0] == "verstuurd"
    assert pogingen(keten) == [("postPipByBsn", "onbekend"), ("getPipByBsn", "gelukt")]
    assert len(pips_bij_duo(keten)) == 1


def test_after_a_time_out_that_did_nothing_it_is_sent_again(keten: Keten, pip: UUID) -> None:
    keten.duo.storing("time_out", keer=1, seconden=1)
    keten.worker.ronde()
    keten.klok.vooruit(minutes=1)
    keten.worker.ronde()
    assert rij(keten, pip)[0] == "verstuurd"
    assert [handeling for handeling, _ in pogingen(keten)] == ["postPipByBsn", "getPipByBsn", "postPipByBsn"]
    assert len(pips_bij_duo(keten)) == 1


def test_duo_down_for_an_hour_only_delays_the_pip(keten: Keten, pip: UUID) -> None:
    keten.duo.storing("fout_503")
    for _ in range(12):
        keten.worker.ronde()
        keten.klok.vooruit(minutes=5)
    assert rij(keten, pip) == ("wacht", "duo_onbereikbaar")
    keten.duo.storing("fout_503", aan=False)
    keten.klok.vooruit(minutes=7)
    keten.worker.ronde()
    assert rij(keten, pip)[0] == "verstuurd"
    assert len(pips_bij_duo(keten)) == 1


def test_a_person_duo_does_not_know_is_for_a_human(keten: Keten, pip: UUID) -> None:
    with met_scope(keten.scope(SANNE)):
        inhoud = Bericht.objects.get(id=pip).inhoud
        Bericht.objects.filter(id=pip).update(inhoud={**inhoud, "bsn": "999990020"})
    keten.werk()
    assert rij(keten, pip)[0] == "vastgelopen"
    with met_scope(keten.scope(SANNE)) as scope:
        assert Taak.objects.filter(soort="bericht_vastgelopen", open=True).count() == 1
        Bericht.objects.filter(id=pip).update(inhoud=inhoud)
        stuur_opnieuw(scope=scope, gemeente_id=BAARN, bericht_id=pip)
    keten.werk()
    assert rij(keten, pip)[0] == "verstuurd"
    with met_scope(keten.scope(SANNE)) as scope:
        assert not Taak.objects.filter(soort="bericht_vastgelopen", open=True).exists()
        with pytest.raises(KanNietMeer):
            trek_in(scope=scope, gemeente_id=BAARN, bericht_id=pip)


def contact(keten: Keten) -> UUID:
    (dossier,) = keten.dossiers(SANNE)
    with met_scope(keten.scope(SANNE)) as scope:
        eigen = {"medewerker_id": str(SANNE.id)}
        nieuw = leg_klaar(
            scope=scope, gemeente_id=BAARN, dossier_id=dossier.id,
            bericht=ContactpersoonBericht(naam="Sanne Bakker", email=SANNE.email, telefoonnummer="0355550120",
                                          **eigen),
        )  # fmt: skip
        keten.klok.vooruit(seconds=1)
    with met_scope(keten.scope(SANNE)) as scope:
        leg_klaar(
            scope=scope, gemeente_id=BAARN, dossier_id=dossier.id,
            bericht=ContactpersoonKoppelBericht(bsn=BSN, **eigen),
        )  # fmt: skip
    return nieuw.id


def test_a_contactpersoon_is_made_and_coupled(keten: Keten, pip: UUID) -> None:
    contact(keten)
    keten.werk()
    with met_scope(keten.scope(SANNE)):
        assert set(Bericht.objects.values_list("staat", flat=True)) == {"verstuurd"}
        nummer = DuoContactpersoon.objects.get(medewerker_id=SANNE.id).duo_id
    (bij_duo,) = keten.duo.toestand(BSN)["contactpersonen"]
    assert (bij_duo["id"], bij_duo["naam"]) == (nummer, "Sanne Bakker")


def test_a_contactpersoon_of_which_nobody_knows_whether_it_arrived_is_for_a_person(keten: Keten, pip: UUID) -> None:
    keten.worker.ronde()
    keten.duo.relais.pomp(wacht=10)
    id_ = contact(keten)
    keten.duo.storing("verbreek", keer=1)
    keten.worker.ronde()
    keten.klok.vooruit(minutes=1)
    keten.werk()
    assert rij(keten, id_) == ("vastgelopen", "misschien_dubbel")
    with met_scope(keten.scope(SANNE)) as scope:
        stuur_opnieuw(scope=scope, gemeente_id=BAARN, bericht_id=id_)
    keten.werk()
    assert rij(keten, id_)[0] == "verstuurd"


def test_every_kind_of_message_has_a_sender() -> None:
    for soort, _ in BERICHTEN:
        assert zender_van(soort).schrijft
    with pytest.raises(GeenZender):
        controleer(["duo.nog_niet_bedacht"])


def test_a_worker_that_dies_right_after_the_answer_does_not_send_again(
    keten: Keten, pip: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Dood(BaseException):
        """As SIGKILL: nothing catches it."""

    def sterf(*_: object, **__: object) -> None:
        raise Dood

    with monkeypatch.context() as even:
        even.setattr(zender_van("duo.pip"), "rond_af", sterf)
        with pytest.raises(Dood):
            keten.worker.ronde()
    assert rij(keten, pip)[0] == "bezig"
    assert len(pips_bij_duo(keten)) == 1
    keten.klok.vooruit(minutes=3)
    keten.werk()
    assert rij(keten, pip) == ("verstuurd", "")
    assert pogingen(keten) == [("postPipByBsn", "gelukt"), ("getPipByBsn", "gelukt")]
    assert len(pips_bij_duo(keten)) == 1


def test_a_message_that_another_worker_borrowed_since_is_left_alone(
    keten: Keten, pip: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    zender = zender_van("duo.pip")

    def te_laat(verzending: Any) -> Any:
        with met_scope(keten.scope(SANNE)):
            Bericht.objects.filter(id=pip).update(geleend_tot=keten.klok.nu() + timedelta(minutes=9))
        return type(zender).zend(zender, verzending)  # type: ignore[arg-type]

    monkeypatch.setattr(zender, "zend", te_laat)
    keten.worker.ronde()
    assert rij(keten, pip)[0] == "bezig"
    assert pogingen(keten) == []
    assert pips_bij_duo(keten) == []
