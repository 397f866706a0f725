# SPDX-License-Identifier: EUPL-1.2
"""Moving the guidance of many people: seen beforehand, asked once, done one dossier at a time, and picked up again."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext

from meedoen.domein.mandaten import Onderdeel
from meedoen.domein.toegang import Scope
from meedoen.regie.begeleiding import queries as begeleiding
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import neem_op_mij
from meedoen.regie.mandaten.models import Contract
from meedoen.regie.mandaten.services import leg_contract_vast
from meedoen.regie.organisaties.models import Aanstelling
from meedoen.regie.verwijzen import later, overgangen, services
from meedoen.regie.verwijzen.models import Overgang, Overgangsregel, Verwijzing
from meedoen.regie.verwijzen.overgangen import Keuze
from meedoen.regie.verwijzen.services import VerwijsWeigering
from meedoen.regie.verwijzen.services import overgang as overgang_services
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, BEHEER, KARIN, SANNE, VANDAAG, log_in
from tests.regie.ontzorgen.conftest import maak
from tests.regie.verwijzen.conftest import ANDERE, FLEUR, ORGANISATIE, TINEKE, VREEMD, neem_aan, vraag
from tests.regie.verwijzen.test_geven import geef
from tests.regie.verwijzen.test_paginas import tekst
from tests.regie.verwijzen.test_verwijzen import op_tijdlijn, ziet

Als = Callable[..., Scope]
LEASE = timedelta(minutes=5)
KEUZE = Keuze(BAARN, ORGANISATIE, ANDERE, VANDAAG)


@pytest.fixture
def drie(als: Als, dossier: Dossier, aangenomen: Verwijzing) -> list[Verwijzing]:
    """Three people of the Steunpunt: Amira and Bilal are guided, Cemre waits for an answer."""
    uit = [aangenomen]
    for voor, achter, v_nummer, ja in (("Bilal", "Ibrahim", 22, True), ("Cemre", "Kaya", 23, False)):
        with met_scope(als(SANNE)) as scope:
            mens = maak(scope, bsn=None, v_nummer=v_nummer, voornamen=voor, achternaam=achter)
            nieuw = neem_op_mij(scope=scope, dossier=mens)
        rij = vraag(als, nieuw)
        uit.append(neem_aan(als, rij) if ja else rij)
    return uit


def begin(als: Als, wie: list[Verwijzing], *, keuze: Keuze = KEUZE, boven: bool = False, **anders: Any) -> Overgang:
    velden: dict[str, Any] = {"sleutel": uuid.uuid4(), "reden": "De opdracht gaat over."} | anders
    with met_scope(als(SANNE)) as scope:
        return services.begin(scope=scope, keuze=keuze, wie=[rij.id for rij in wie], boven_contract=boven, **velden)


def werk(keer: int = 5) -> None:
    for _ in range(keer):
        later.werk(nu=kalender.nu(), lease=LEASE)


def stand(als: Als, rij: Overgang) -> dict[str, int]:
    with met_scope(als(SANNE)) as scope:
        nu = overgangen.overgang(scope, rij.id)
        assert nu is not None
        return {"alle": nu.alle, "gedaan": nu.gedaan_n, "mislukt": nu.mislukt_n, "wacht": nu.wacht_n}


def contract(als: Als, organisatie: uuid.UUID = ANDERE, **anders: Any) -> Contract:
    velden: dict[str, Any] = {"kenmerk": "2027-02", "vanaf": date(2026, 1, 1), "tot": None, "aantal": 40,
                              "prijs": None, "per": None}  # fmt: skip
    with met_scope(als(BEHEER)) as scope:
        return leg_contract_vast(
            scope=scope, gemeente_id=BAARN, onderdeel=Onderdeel.BEGELEIDING, organisatie_id=organisatie,
            **velden | anders,
        )  # fmt: skip


def test_over_the_pages_all_go_with_their_agreements_and_the_old_party_sees_nobody(
    als: Als, dossier: Dossier, drie: list[Verwijzing]
) -> None:
    geef(als, dossier, FLEUR, wie="")
    sanne = log_in(SANNE)
    begin_ = sanne.get("/verplaatsen")
    assert "Steunpunt Nieuwkomers (3 mensen)" in tekst(begin_)
    velden = {"van": f"{BAARN}:{ORGANISATIE}", "naar": str(ANDERE), "vanaf": VANDAAG.isoformat(), "taak": ""}
    vooraf = sanne.get("/verplaatsen/vooraf", velden)
    for woord in ("3 mensen kunnen mee", "Amira Haddad", "Bilal Ibrahim", "Cemre Kaya", FLEUR.naam, TINEKE.naam,
                  "1 open afspraak gaat mee", "Er is nog niets veranderd"):  # fmt: skip
        assert woord in tekst(vooraf), woord
    wie = [str(rij.id) for rij in drie]
    post = {**velden, "wie": wie, "reden": "De opdracht gaat over.", "sleutel": str(uuid.uuid4())}
    eerste, tweede = sanne.post("/verplaatsen/vooraf", post), sanne.post("/verplaatsen/vooraf", post)
    assert eerste.status_code == tweede.status_code == 302
    assert eerste["Location"] == tweede["Location"]
    assert "0 van 3 mensen verplaatst" in tekst(sanne.get(eerste["Location"]))
    assert ziet(als, FLEUR) == ["Amira Haddad", "Bilal Ibrahim"], "nothing happens before the worker comes"
    werk()
    assert "3 van 3 mensen verplaatst" in tekst(sanne.get(eerste["Location"]))
    assert ziet(als, FLEUR) == ziet(als, TINEKE) == ziet(als, VREEMD) == []
    for rij in drie:
        dossier_ = Dossier(gemeente_id=BAARN, id=rij.dossier_id)
        soorten = [soort for soort, _ in op_tijdlijn(als, dossier_)]
        assert soorten[-2:] == ["verwijzing_gestopt", "verwijzing_gedaan"]
        assert soorten.count("verwijzing_gedaan") == 2
    with met_scope(als(SANNE)) as scope:
        (afspraak,) = begeleiding.afspraken(scope, dossier)
        assert afspraak.organisatie_id == ANDERE
        assert Verwijzing.objects.filter(organisatie_id=ANDERE, staat="gevraagd").count() == 3


def test_from_a_later_day_on_the_old_party_guides_until_then_and_not_after(als: Als, drie: list[Verwijzing]) -> None:
    dag = VANDAAG + timedelta(days=30)
    begin(als, drie, keuze=replace(KEUZE, vanaf=dag))
    werk()
    assert ziet(als, FLEUR) == ["Amira Haddad", "Bilal Ibrahim"]
    assert ziet(als, FLEUR, vandaag=dag) == ziet(als, TINEKE, vandaag=dag) == []


def test_who_can_not_go_is_named_with_the_reason_and_has_no_tick(als: Als, drie: list[Verwijzing]) -> None:
    vraag(als, Dossier(gemeente_id=BAARN, id=drie[1].dossier_id), ANDERE)
    with met_scope(als(SANNE)) as scope:
        Verwijzing.objects.filter(id=drie[2].id).update(tot=VANDAAG + timedelta(days=3))
        keuze = replace(KEUZE, vanaf=VANDAAG + timedelta(days=3))
        alle, meer = overgangen.kandidaten(scope, keuze)
        assert {k.rij.id: k.waarom_niet for k in alle} == {
            drie[0].id: "", drie[1].id: "loopt_al", drie[2].id: "stopt_al"
        }  # fmt: skip
        assert not meer
    velden = {"van": f"{BAARN}:{ORGANISATIE}", "naar": str(ANDERE), "vanaf": keuze.vanaf.isoformat(), "taak": ""}
    blad = log_in(SANNE).get("/verplaatsen/vooraf", velden)
    assert blad.text.count('name="wie"') == 1 and "1 mens kan mee" in tekst(blad)
    assert "Deze organisatie is al gevraagd" in tekst(blad) and "stopt al op 26 november 2026" in tekst(blad)
    with pytest.raises(VerwijsWeigering) as fout:
        begin(als, drie, keuze=keuze)
    assert fout.value.code == "intussen"


def test_what_fails_for_one_leaves_that_one_as_it_was_and_can_be_tried_again(als: Als, drie: list[Verwijzing]) -> None:
    rij = begin(als, drie)
    tussen = vraag(als, Dossier(gemeente_id=BAARN, id=drie[1].dossier_id), ANDERE)
    werk()
    assert stand(als, rij) == {"alle": 3, "gedaan": 2, "mislukt": 1, "wacht": 0}
    assert ziet(als, FLEUR) == ["Bilal Ibrahim"]
    sanne, blad = log_in(SANNE), f"/verplaatsen/{rij.id}"
    assert "bij 1 lukte het niet" in tekst(sanne.get(blad)) and "al gevraagd" in tekst(sanne.get(blad))
    with met_scope(als(SANNE)) as scope:
        services.stop(scope=scope, dossier=Dossier(gemeente_id=BAARN, id=drie[1].dossier_id), verwijzing_id=tussen.id,
                      tot=VANDAAG, reden="vergissing")  # fmt: skip
    assert sanne.post(f"{blad}/opnieuw").status_code == 302
    werk()
    assert stand(als, rij) == {"alle": 3, "gedaan": 3, "mislukt": 0, "wacht": 0}
    assert ziet(als, FLEUR) == []
    sanne.post(f"{blad}/opnieuw")
    werk()
    with met_scope(als(SANNE)):
        assert Verwijzing.objects.filter(organisatie_id=ANDERE, staat="gevraagd").count() == 3


def test_a_worker_that_is_killed_halfway_is_followed_by_one_that_does_the_rest(
    als: Als, drie: list[Verwijzing], monkeypatch: pytest.MonkeyPatch
) -> None:
    rij = begin(als, drie)
    nu = kalender.nu()
    with connection.cursor() as cursor:
        cursor.execute("select id from meedoen.leen_overgang(%s, %s)", [nu, nu + LEASE])
        assert cursor.fetchall() == [(rij.id,)]
    with met_scope(als(SANNE)) as scope:
        assert overgang_services.doe_een(scope=scope, overgang=rij)
    assert stand(als, rij)["gedaan"] == 1
    assert not later.werk(nu=nu, lease=LEASE), "it is still lent"
    monkeypatch.setattr(later, "PER_KEER", 1)
    assert later.werk(nu=nu + LEASE * 2, lease=LEASE)
    assert stand(als, rij) == {"alle": 3, "gedaan": 2, "mislukt": 0, "wacht": 1}
    assert later.werk(nu=nu + LEASE * 2, lease=LEASE)
    assert stand(als, rij)["gedaan"] == 3
    assert not later.werk(nu=nu + LEASE * 4, lease=LEASE)


def test_an_error_of_ours_stops_one_person_and_not_the_others(
    als: Als, drie: list[Verwijzing], monkeypatch: pytest.MonkeyPatch
) -> None:
    rij = begin(als, drie)
    echt, keren = overgang_services.verplaats, iter((True, False, False))

    def stuk(**velden: Any) -> Verwijzing:
        if next(keren):
            raise RuntimeError("een gegeven van een mens")
        return echt(**velden)

    monkeypatch.setattr(overgang_services, "verplaats", stuk)
    werk()
    assert stand(als, rij) == {"alle": 3, "gedaan": 2, "mislukt": 1, "wacht": 0}
    with met_scope(als(SANNE)):
        (regel,) = Overgangsregel.objects.filter(staat="mislukt")
        assert "Er ging iets mis" in regel.waarom and "gegeven van een mens" not in regel.waarom


def test_who_is_no_consulent_any_more_moves_nobody(als: Als, drie: list[Verwijzing]) -> None:
    rij = begin(als, drie)
    with met_scope(als(BEHEER)):
        Aanstelling.objects.filter(medewerker_id=SANNE.id).update(tot=VANDAAG)
    werk()
    assert stand(als, rij)["mislukt"] == 3
    assert ziet(als, FLEUR) == ["Amira Haddad", "Bilal Ibrahim"]


def test_one_move_at_a_time_leaves_an_organisation(als: Als, drie: list[Verwijzing]) -> None:
    begin(als, drie[:1])
    with pytest.raises(VerwijsWeigering) as fout:
        begin(als, drie[1:])
    assert fout.value.code == "overgang_bezig"
    werk()
    begin(als, drie[1:])
    werk()
    assert ziet(als, FLEUR) == []


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"reden": " "}, "reden_nodig"),
        ({"keuze": replace(KEUZE, naar_id=ORGANISATIE)}, "zelfde_organisatie"),
        ({"keuze": replace(KEUZE, vanaf=VANDAAG - timedelta(days=1))}, "verleden"),
        ({"keuze": replace(KEUZE, naar_id=uuid.UUID(int=999))}, "organisatie_onbekend"),
        ({"keuze": replace(KEUZE, gemeente_id=313)}, "mag_niet"),
        ({"niemand": True}, "niemand_gekozen"),
    ],
)
def test_refused_nothing_is_asked(als: Als, drie: list[Verwijzing], anders: dict[str, Any], code: str) -> None:
    with pytest.raises(VerwijsWeigering) as fout:
        begin(als, [] if anders.pop("niemand", False) else drie, **anders)
    assert fout.value.code == code
    with met_scope(als(SANNE)):
        assert not Overgang.objects.exists()


def test_where_contracts_are_kept_it_needs_one_on_that_day(als: Als, drie: list[Verwijzing]) -> None:
    contract(als, ORGANISATIE)
    with pytest.raises(VerwijsWeigering) as fout:
        begin(als, drie)
    assert fout.value.code == "geen_contract"
    with met_scope(als(SANNE)) as scope, pytest.raises(VerwijsWeigering) as een:
        services.verplaats(scope=scope, dossier=Dossier(gemeente_id=BAARN, id=drie[0].dossier_id),
                           verwijzing_id=drie[0].id, organisatie_id=ANDERE, vanaf=VANDAAG, reden="x")  # fmt: skip
    assert een.value.code == "geen_contract"
    velden = {"van": f"{BAARN}:{ORGANISATIE}", "naar": str(ANDERE), "vanaf": VANDAAG.isoformat(), "taak": ""}
    blad = log_in(SANNE).get("/verplaatsen/vooraf", velden)
    assert "geen contract met deze organisatie" in tekst(blad) and 'name="wie"' not in blad.text
    nieuw = contract(als, tot=VANDAAG + timedelta(days=30))
    assert "loopt af op 23 december 2026" in tekst(log_in(SANNE).get("/verplaatsen/vooraf", velden))
    with pytest.raises(VerwijsWeigering):
        begin(als, drie, keuze=replace(KEUZE, vanaf=VANDAAG + timedelta(days=30)))
    assert begin(als, drie).contract_id == nieuw.id


def test_more_than_agreed_asks_for_a_tick_and_keeps_that(als: Als, drie: list[Verwijzing]) -> None:
    contract(als, aantal=2)
    velden = {"van": f"{BAARN}:{ORGANISATIE}", "naar": str(ANDERE), "vanaf": VANDAAG.isoformat(), "taak": ""}
    sanne, wie = log_in(SANNE), [str(rij.id) for rij in drie]
    vooraf = sanne.get("/verplaatsen/vooraf", velden)
    assert "staan 2 mensen" in tekst(vooraf) and "Meer dan afgesproken" in tekst(vooraf)
    post = {**velden, "wie": wie, "reden": "Opdracht over", "sleutel": str(uuid.uuid4())}
    fout = sanne.post("/verplaatsen/vooraf", post)
    assert fout.status_code == 422 and "meer mensen dan in het contract" in tekst(fout)
    assert "Opdracht over" in fout.text and fout.text.count("checked") == 3
    assert sanne.post("/verplaatsen/vooraf", {**post, "boven_contract": "on"}).status_code == 302
    with met_scope(als(SANNE)):
        assert Overgang.objects.get().boven_contract
    werk()
    assert ziet(als, FLEUR) == []


def test_within_the_number_no_tick_is_needed(als: Als, drie: list[Verwijzing]) -> None:
    contract(als, aantal=2)
    assert not begin(als, drie[:2]).boven_contract


def test_the_number_of_queries_does_not_grow_with_the_people(
    als: Als, drie: list[Verwijzing], django_assert_max_num_queries: Any
) -> None:
    sanne = log_in(SANNE)
    velden = {"van": f"{BAARN}:{ORGANISATIE}", "naar": str(ANDERE), "vanaf": VANDAAG.isoformat(), "taak": ""}
    rij = begin(als, drie)
    with django_assert_max_num_queries(17):  # two of them begin and end the transaction
        sanne.get("/verplaatsen/vooraf", velden)
    with django_assert_max_num_queries(12):
        sanne.get(f"/verplaatsen/{rij.id}")
    with django_assert_max_num_queries(18):
        sanne.get("/verplaatsen")


def test_other_gemeenten_and_roles_see_no_move(als: Als, drie: list[Verwijzing]) -> None:
    rij = begin(als, drie)
    assert log_in(BEA).get(f"/verplaatsen/{rij.id}").status_code == 404
    assert log_in(BEA).post(f"/verplaatsen/{rij.id}/opnieuw").status_code == 404
    assert log_in(BEHEER).get("/verplaatsen").status_code == 403
    with met_scope(als(BEA)):
        assert not Overgang.objects.exists() and not Overgangsregel.objects.exists()
    with met_scope(als(FLEUR)), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        Overgang.objects.exists()


def test_the_teamleider_divides_the_work_and_still_writes_no_guidance(als: Als, drie: list[Verwijzing]) -> None:
    karin = log_in(KARIN)
    velden = {"van": f"{BAARN}:{ORGANISATIE}", "naar": str(ANDERE), "vanaf": VANDAAG.isoformat(), "taak": ""}
    assert "3 mensen kunnen mee" in tekst(karin.get("/verplaatsen/vooraf", velden))
    post = {**velden, "wie": [str(rij.id) for rij in drie], "reden": "De opdracht gaat over.",
            "sleutel": str(uuid.uuid4())}  # fmt: skip
    antwoord = karin.post("/verplaatsen/vooraf", post)
    werk()
    assert "3 van 3 mensen verplaatst" in tekst(karin.get(antwoord["Location"]))
    assert ziet(als, FLEUR) == []
    dossier_ = Dossier(gemeente_id=BAARN, id=drie[0].dossier_id)
    with met_scope(als(KARIN)) as scope:
        assert Gebeurtenis.objects.filter(kenmerk="verwijzing_gedaan", door=KARIN.naam).count() == 3
        with pytest.raises(VerwijsWeigering, match="niet bij je rol"):
            services.stop(scope=scope, dossier=dossier_, verwijzing_id=drie[0].id, tot=VANDAAG, reden="Niet aan haar.")
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            Verwijzing.objects.update(reden="Niet aan haar.")


def test_the_act_and_each_person_stand_in_the_logboek(als: Als, drie: list[Verwijzing]) -> None:
    def regels(vragen: CaptureQueriesContext) -> int:
        return sum("insert into logboek_logregel" in vraag["sql"].lower() for vraag in vragen)

    with CaptureQueriesContext(connection) as gevraagd:
        begin(als, drie)
    assert regels(gevraagd) == 1
    with CaptureQueriesContext(connection) as gedaan:
        werk(1)
    assert regels(gedaan) >= 3
