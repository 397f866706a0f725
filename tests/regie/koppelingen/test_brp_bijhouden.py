# SPDX-License-Identifier: EUPL-1.2
"""Asking the BRP again about dossiers: what changed lands once, what did not writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Contact, Dossier, Gebeurtenis, Taak, Verblijf
from meedoen.regie.dossiers.services import Feit, Weigering, maak_dossier, vul_gegevens_aan
from meedoen.regie.koppelingen import registers
from meedoen.regie.koppelingen.brp import verversen
from meedoen.regie.koppelingen.brp.client import BrpClient
from meedoen.regie.koppelingen.brp.port import GeenRecht, GeenRegister
from meedoen.regie.koppelingen.models import BrpRonde, BrpVraag
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, KARIN, NU, SANNE
from tests.regie.koppelingen.brp_server import BrpServer, brp_server

KORTUM, GEHEIM, JAAR = "999990159", "999991188", "999992806"
SINDS = "2026-03-02"


@pytest.fixture
def server() -> Iterator[BrpServer]:
    with brp_server() as draait:
        for bsn in (KORTUM, GEHEIM, JAAR):
            draait.wijzig(bsn, gemeente="0308", inschrijving_gemeente=SINDS, woonplaats="Baarn")
        yield draait


@pytest.fixture
def brp(server: BrpServer) -> Iterator[BrpClient]:
    client = BrpClient(server.adres, wacht=0.01)
    yield client
    client.sluit()


@pytest.fixture
def scope(db: None, scope_van: Callable[..., Any]) -> Iterator[Any]:
    with met_scope(scope_van(SANNE)) as actief:
        yield actief


def dossier_van(scope: Any, bsn: str, **velden: Any) -> Dossier:
    sinds = date.fromisoformat(SINDS)
    feit = Feit(g.Ingeschreven(datum=sinds, gemeente=BAARN), sinds, g.Bron.MEDEWERKER)
    return maak_dossier(scope=scope, gemeente_id=BAARN, bsn=bsn, achternaam="Onbekend", feiten=[feit], **velden)


def vraag(scope: Any, dossier: Dossier, brp: BrpClient) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return verversen.vraag_opnieuw(scope=scope, dossier=dossier, brp=brp)


def rijen(dossier: Dossier) -> list[Gebeurtenis]:
    return list(Gebeurtenis.objects.filter(dossier_id=dossier.id).order_by("id"))


def test_all_that_the_brp_knows_lands_with_its_source_and_a_second_time_nothing(scope: Any, brp: BrpClient) -> None:
    dossier = dossier_van(scope, KORTUM)
    anders, onzeker = vraag(scope, dossier, brp)
    dossier.refresh_from_db()
    assert (dossier.naam, dossier.geslacht, dossier.geboortedatum) == ("Niklas Kortum", "m", date(1950, 9, 19))
    contact = Contact.objects.get(dossier_id=dossier.id)
    assert (contact.straat, contact.huisnummer, contact.postcode) == ("Ln Copes van Cattenburch", "38", "2585GB")
    verblijf = Verblijf.objects.get(dossier_id=dossier.id)
    assert (verblijf.verblijfstitel, verblijf.titel_vanaf, verblijf.titel_tot) == (
        "21", date(2010, 5, 30), date(2015, 5, 30),
    )  # fmt: skip
    assert dossierfeiten(dossier).gezin_brp == g.GezinVolgensBrp(partners=0, kinderen=0)
    nieuw = [rij for rij in rijen(dossier) if rij.kenmerk in ("gegevens_aangevuld", "verblijfstitel_vastgesteld",
                                                              "gezin_volgens_brp")]  # fmt: skip
    assert {rij.bron for rij in nieuw} == {"brp"}
    assert "Gezin volgens de BRP" in anders and "naam" in anders and onzeker == ()
    voor = len(rijen(dossier))
    assert vraag(scope, dossier, brp) == ((), ())
    assert len(rijen(dossier)) == voor
    assert BrpVraag.objects.get(dossier_id=dossier.id).uitkomst == "gelijk"


def test_a_move_becomes_an_event_with_a_task_and_the_new_address_is_not_taken(
    scope: Any, brp: BrpClient, server: BrpServer
) -> None:
    dossier = dossier_van(scope, KORTUM)
    vraag(scope, dossier, brp)
    server.wijzig(KORTUM, gemeente="0342", inschrijving_gemeente="2026-11-16", straat="Nieuwweg", postcode="3762AA")
    anders, _ = vraag(scope, dossier, brp)
    assert anders == ("Verhuisd naar een andere gemeente",)
    assert dossierfeiten(dossier).verhuisd_uit == g.VerhuisdUit(datum=date(2026, 11, 16), nieuwe_gemeente=342)
    assert Contact.objects.get(dossier_id=dossier.id).straat == "Ln Copes van Cattenburch"
    taak = Taak.objects.get(dossier_id=dossier.id, soort="verhuisd_uit", open=True)
    assert (taak.uiterlijk, taak.afsluitbaar) == (date(2026, 11, 23), True)
    # Without a plan of ours our access ends with the move: the dossier is closed, and no person asks on.
    with pytest.raises(Weigering):
        vraag(scope, dossier, brp)


def test_leaving_the_country_and_a_move_without_a_whole_day(scope: Any, brp: BrpClient, server: BrpServer) -> None:
    dossier = dossier_van(scope, KORTUM)
    server.wijzig(KORTUM, gemeente="0342", inschrijving_gemeente="2026-11-00")
    _, onzeker = vraag(scope, dossier, brp)
    assert onzeker == ("De BRP noemt een andere gemeente, maar niet de hele datum van de verhuizing.",)
    assert dossierfeiten(dossier).verhuisd_uit is None
    server.wijzig(KORTUM, gemeente="1999", opschorting="E", opschorting_op="2026-11-20", straat="")
    vraag(scope, dossier, brp)
    assert dossierfeiten(dossier).verhuisd_uit == g.VerhuisdUit(datum=date(2026, 11, 20), buitenland=True)
    assert Taak.objects.get(dossier_id=dossier.id, soort="vertrokken_nl").zin == "taak_ss123"


def test_a_death_closes_the_dossier_and_asks_to_stop_the_letters(scope: Any, brp: BrpClient, server: BrpServer) -> None:
    dossier = dossier_van(scope, KORTUM)
    server.wijzig(KORTUM, opschorting="O", overleden_op="2026-11-21")
    vraag(scope, dossier, brp)
    dossier.refresh_from_db()
    assert (dossier.fase, dossier.gesloten_om) == ("gesloten", "overlijden")
    assert dossierfeiten(dossier).overleden == g.Overleden(datum=date(2026, 11, 21))
    (taak,) = Taak.objects.filter(dossier_id=dossier.id, open=True)
    assert (taak.soort, taak.zin) == ("overlijden", "taak_ss111")


def test_what_the_brp_does_not_know_wipes_nothing(scope: Any, brp: BrpClient, server: BrpServer) -> None:
    dossier = dossier_van(scope, JAAR, geboortedatum=date(1968, 7, 1))
    titel = {"verblijfstitel": "21", "titel_vanaf": date(2008, 6, 30), "titel_tot": date(2013, 6, 30)}
    vul_gegevens_aan(scope=scope, dossier=dossier, velden=titel | {"geheim_adres": True})
    server.wijzig(JAAR, verblijfstitels=[{"code": "21", "vanaf": "2008-06-00", "tot": ""}])
    _, onzeker = vraag(scope, dossier, brp)
    dossier.refresh_from_db()
    assert dossier.geboortedatum == date(1968, 7, 1)
    assert dossier.geheim_adres
    verblijf = Verblijf.objects.get(dossier_id=dossier.id)
    assert (verblijf.titel_vanaf, verblijf.titel_tot) == (date(2008, 6, 30), date(2013, 6, 30))
    assert any("1968" in zin for zin in onzeker) and any("blijft het geheim" in zin for zin in onzeker)


def test_geheimhouding_is_taken_over_together_with_the_address(scope: Any, brp: BrpClient) -> None:
    dossier = dossier_van(scope, GEHEIM)
    vraag(scope, dossier, brp)
    dossier.refresh_from_db()
    assert dossier.geheim_adres


def test_without_bsn_or_right_nothing_is_asked(
    scope: Any, brp: BrpClient, server: BrpServer, scope_van: Callable[..., Any]
) -> None:
    zonder = maak_dossier(scope=scope, gemeente_id=BAARN, v_nummer=77, achternaam="Zonder")
    with pytest.raises(Weigering):
        vraag(scope, zonder, brp)
    dossier = dossier_van(scope, KORTUM)
    for mens in (KARIN, BEA):
        with pytest.raises(Weigering):
            vraag(scope_van(mens), dossier, brp)
    assert server.vragen() == []


# --- each night ----------------------------------------------------------------------------------------------


def nacht(brp: BrpClient, nu: datetime = NU, *, per_nacht: int = 500) -> int:
    """Let the worker ask until nothing is left for now; return the number of times it did something."""
    keer = 0
    while verversen.ververs(brp, nu=nu, lease=timedelta(minutes=1), per_nacht=per_nacht):
        keer += 1
        assert keer < 50
    return keer


@pytest.fixture
def dossiers(db: None, scope_van: Callable[..., Any]) -> list[Dossier]:
    with met_scope(scope_van(SANNE)) as scope:
        return [dossier_van(scope, bsn) for bsn in (KORTUM, GEHEIM, JAAR)]


def test_each_night_open_dossiers_are_asked_once(
    dossiers: list[Dossier], brp: BrpClient, server: BrpServer, scope_van: Callable[..., Any]
) -> None:
    assert nacht(brp) == 1
    (gevraagd,) = server.vragen()
    assert sorted(gevraagd["vraag"]["burgerservicenummer"]) == [KORTUM, GEHEIM, JAAR]
    assert gevraagd["bron"] == f"0000000100{BAARN:010d}"
    with met_scope(scope_van(SANNE)):
        assert {v.uitkomst for v in BrpVraag.objects.all()} == {"gewijzigd"}
        aantal = Gebeurtenis.objects.count()
    assert nacht(brp) == 0
    assert nacht(brp, NU + timedelta(days=1)) == 1
    with met_scope(scope_van(SANNE)):
        assert {v.uitkomst for v in BrpVraag.objects.all()} == {"gelijk"}
        assert Gebeurtenis.objects.count() == aantal


def test_a_night_has_a_limit_and_the_longest_ago_goes_first(
    dossiers: list[Dossier], brp: BrpClient, server: BrpServer
) -> None:
    nacht(brp, per_nacht=2)
    nacht(brp, NU + timedelta(days=1), per_nacht=2)
    eerst, dan = ([*v["vraag"]["burgerservicenummer"]] for v in server.vragen())
    assert len(eerst) == len(dan) == 2
    assert set(eerst) | set(dan) == {KORTUM, GEHEIM, JAAR}


def test_no_answer_is_for_later_and_no_right_for_tomorrow(
    dossiers: list[Dossier], brp: BrpClient, server: BrpServer, scope_van: Callable[..., Any]
) -> None:
    server.storing(status=503, keer=3)
    assert nacht(brp) == 1  # and waits
    with met_scope(scope_van(SANNE)):
        assert BrpRonde.objects.get().oorzaak == GeenRegister.oorzaak
    server.storing(status=403, keer=1)
    assert nacht(brp, NU + timedelta(minutes=16)) == 1
    with met_scope(scope_van(SANNE)):
        ronde = BrpRonde.objects.get()
        assert (ronde.oorzaak, ronde.klaar) == (GeenRecht.oorzaak, True)
    assert nacht(brp, NU + timedelta(hours=5)) == 0
    assert server.vragen() == []


def test_without_an_address_the_worker_asks_nobody(settings: Any, db: None) -> None:
    registers.gewone_registers.cache_clear()
    settings.BRP_ADRES = ""
    try:
        assert not verversen.werk(nu=NU, lease=timedelta(minutes=1))
    finally:
        registers.gewone_registers.cache_clear()


def test_another_gemeente_does_not_see_what_was_asked(
    dossiers: list[Dossier], brp: BrpClient, scope_van: Callable[..., Any]
) -> None:
    nacht(brp)
    with met_scope(scope_van(BEA)):
        assert not BrpVraag.objects.exists() and not BrpRonde.objects.exists()


def test_the_page_keten_says_how_asking_goes(
    dossiers: list[Dossier], brp: BrpClient, server: BrpServer, ingelogd: Callable[..., Any], settings: Any
) -> None:
    def keten() -> str:
        return str(ingelogd(SANNE).get("/keten").content.decode())

    assert "Niet aangesloten" in keten()
    settings.BRP_ADRES = server.adres
    assert "nog niets gevraagd aan de BRP" in keten()
    nacht(brp)
    assert "3 dossiers gevraagd op 23 november 2026" in keten()
    server.storing(status=401, keer=1)
    nacht(brp, NU + timedelta(days=1))
    assert "De BRP laat je gemeente niet toe. Meld dit bij de beheerder." in keten()
