# SPDX-License-Identifier: EUPL-1.2
"""The schools and the grounds for extension: once a day, on demand, and what DUO lists no more stays with its day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.test import Client

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Taak
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.koppelingen import lijsten
from meedoen.regie.koppelingen.duo.port import Antwoord, DuoPort
from meedoen.regie.koppelingen.lijn import Onbereikbaar
from meedoen.regie.koppelingen.models import Verlengingsgrond
from meedoen.regie.trajecten.models import Instelling
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten
from tests.regie.trajecten.conftest import in_traject

_SCHOOL = {"naam": "Taalhuis", "postcode": "3741AB", "huisnummer": 1, "plaatsnaam": "Baarn"}


class _Duo(DuoPort):
    """A DUO that gives these schools, or does not answer."""

    def __init__(self, *scholen: dict[str, Any]) -> None:
        self.scholen, self.weg = list(scholen), False

    def roep(self, operatie: str, **_: Any) -> Antwoord:
        if self.weg:
            raise Onbereikbaar("DUO is nu niet beschikbaar", onbekend=False, status=503)
        gronden = [{"code": "A", "omschrijving": "Langdurige ziekte"}]
        return Antwoord(200, self.scholen if operatie == "getInstellingen" else gronden, "1.2.0", 5)


def _ververs(keten: Keten, duo: DuoPort) -> None:
    omgeving = keten.omgeving._replace(duo=duo)
    lijsten.ververs_van_vandaag(omgeving, BAARN)


def test_the_worker_fetches_both_lists_once_a_day(keten: Keten) -> None:
    keten.duo.persoon(bsn="999990019", gemeentecode="0308", vestigingsdatum="2026-11-01")
    keten.meld("999990019", "SS139")
    keten.worker.ronde()
    with met_scope(keten.scope(SANNE)):
        assert Instelling.objects.count() == 6
        assert Verlengingsgrond.objects.count() == 11
        assert Instelling.objects.get(naam__startswith="Taal en Meer").tst_keurmerk is True
    gelezen = [regel for regel in keten.duo.log() if regel["wat"].endswith(("/instellingen", "/verlengingsgronden"))]
    assert len(gelezen) == 2
    keten.worker.ronde()
    assert len(keten.duo.log()) >= 2
    assert sum(regel["wat"].endswith("/instellingen") for regel in keten.duo.log()) == 1


def test_the_day_that_a_school_has_no_keurmerk_any_more_who_has_lessons_there_gets_a_task(keten: Keten) -> None:
    with met_scope(keten.scope(SANNE)) as scope:
        dossier = in_traject(scope)
        aanbod = g.AanbodGedaan(
            instellingsnummer="9900000106", instelling="Cursus zonder keurmerk", alfabetisering="NVT", bow=True,
            datum=date(2026, 3, 20),
        )  # fmt: skip
        leg_vast(scope=scope, dossier=dossier, inhoud=aanbod, geldig_op=VANDAAG, bron=g.Bron.MEDEWERKER)
    keten.worker.ronde()
    with met_scope(keten.scope(SANNE)):
        taak = Taak.objects.get(dossier_id=dossier.id, soort="keurmerk_weg", open=True)
        assert taak.waarden["instelling"] == "Cursus zonder keurmerk"


def test_a_school_that_duo_lists_no_more_stays_with_the_day_it_went(keten: Keten) -> None:
    duo = _Duo(_SCHOOL | {"instellingsnummer": "0000000001"}, _SCHOOL | {"instellingsnummer": "0000000002"})
    _ververs(keten, duo)
    duo.scholen = [
        _SCHOOL | {"instellingsnummer": "0000000001", "indicatieBowKeurmerk": True, "naam": "Taalhuis Baarn"}
    ]
    keten.klok.vooruit(days=1)
    _ververs(keten, duo)
    with met_scope(keten.scope(SANNE)):
        een, twee = Instelling.objects.order_by("instellingsnummer")
        assert (een.naam, een.bow_keurmerk, een.sinds, een.weg_sinds) == ("Taalhuis Baarn", True, VANDAAG, None)
        assert twee.weg_sinds == VANDAAG + timedelta(days=1)
    duo.scholen = [_SCHOOL | {"instellingsnummer": "0000000002"}]
    keten.klok.vooruit(days=1)
    _ververs(keten, duo)
    with met_scope(keten.scope(SANNE)):
        terug = Instelling.objects.get(instellingsnummer="0000000002")
        assert (terug.sinds, terug.weg_sinds) == (VANDAAG, None)


def test_a_duo_that_does_not_answer_takes_nothing_away(keten: Keten) -> None:
    duo = _Duo(_SCHOOL | {"instellingsnummer": "0000000001"})
    _ververs(keten, duo)
    duo.weg = True
    keten.klok.vooruit(days=1)
    _ververs(keten, duo)
    with met_scope(keten.scope(SANNE)):
        assert Instelling.objects.filter(weg_sinds=None).count() == 1
        assert lijsten.stand().mislukt == "DUO is nu niet beschikbaar"


def test_the_page_lists_them_and_the_button_fetches_them(keten: Keten, ingelogd: Callable[[Any], Client]) -> None:
    site = ingelogd(SANNE)
    assert "Nog geen scholen" in site.get("/keten/scholen").content.decode()
    assert site.post("/keten/scholen/ophalen").status_code == 302
    assert "Wordt opgehaald" in site.get("/keten/scholen").content.decode()
    keten.worker.ronde()
    bladzijde = site.get("/keten/scholen").content.decode()
    assert "Taalschool De Eem (verzonnen)" in bladzijde and "Nu ophalen bij DUO" in bladzijde
    assert "geen keurmerk" in bladzijde and "Blik op Werk en taalschakeltraject" in bladzijde
    assert "Geen scholen gevonden" in site.get("/keten/scholen?zoek=zonder-school").content.decode()
    csv = b"".join(site.get("/keten/scholen/lijst.csv?zoek=DE EEM&op=-plaats").streaming_content).decode()  # type: ignore[attr-defined]
    assert csv.count("\r\n") == 2 and "Taalschool De Eem (verzonnen);" in csv
    assert site.get("/keten/scholen/lijst.xlsx").content.startswith(b"PK")


def test_who_may_not_see_messages_does_not_come_here(ingelogd: Callable[[Any], Client]) -> None:
    assert ingelogd(BEHEER).get("/keten/scholen").status_code == 403
    assert ingelogd(BEHEER).post("/keten/scholen/ophalen").status_code == 403
