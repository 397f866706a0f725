# SPDX-License-Identifier: EUPL-1.2
"""Every refusal of DUO as a table: what is sent, in which situation, and by which words it is refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from meedoen.simulator.invoer import lees_persoon
from meedoen.simulator.kalender import plus_jaren, plus_maanden
from meedoen.simulator.regels.bereik import mag

VANDAAG = date(2026, 11, 23)
SOEST = "00000009900000000342"
P = "/personen/999990019"
PIP = {"gemeentecode": "0308", "dagtekeningPip": "2026-10-20", "leerroute": "B"}
PIP_Z = PIP | {"leerroute": "Z"}
GOED = {"dagtekeningPip": "2026-11-12", "leerroute": "B"}


@pytest.mark.parametrize(
    ("situatie", "bericht", "woorden"),
    [
        ({}, {"dagtekeningPip": "2026-10-01"}, None),
        ({}, {"dagtekeningPip": "2026-09-30"}, "voor de vestiging in uw gemeente"),
        ({"vestigingsdatum": "2026-08-01"}, {"dagtekeningPip": "2026-09-01"}, None),
        ({"vestigingsdatum": "2026-08-01"}, {"dagtekeningPip": "2026-08-31"}, "begin van de inburgeringsplicht"),
        ({"begindatumPlicht": None, "kennisgeving": None}, {}, "niet inburgeringsplichtig"),
        ({"coaLocatie": True, "gekoppeldeGemeente": "0308"}, {}, "nog niet gevestigd"),
        ({"pip": PIP}, {"dagtekeningPip": "2026-10-20"}, None),
        ({"pip": PIP}, {"dagtekeningPip": "2026-10-19"}, "dagtekening van het huidige PIP"),
        ({"pip": PIP}, {"dagtekeningPip": "2026-10-19"}, "dagtekening van het eerste PIP"),
        ({}, {"leerroute": "O", "niveau": "A2"}, "onderwijsroute"),
        ({}, {"leerroute": "O", "niveau": "B1"}, None),
        ({}, {"leerroute": "Z", "niveau": "B1"}, "zelfredzaamheidsroute"),
        ({}, {"leerroute": "Z", "niveau": "A2"}, None),
        ({}, {"leerroute": "Z"}, None),
        ({}, {"niveau": "A2"}, "eerste PIP van een persoon"),
        ({"pip": PIP}, {"niveau": "A2"}, None),
        ({"pip": PIP | {"gemeentecode": "0342"}}, {"niveau": "A2"}, None),
        ({}, {"geschatteIntensiteitB1Route": 1}, None),
        ({}, {"geschatteIntensiteitB1Route": 600, "leerroute": "O"}, "geschatte intensiteit"),
        ({"doelgroep": "GO"}, {"geschatteIntensiteitB1Route": 600}, "geschatte intensiteit"),
        ({"doelgroep": "GO"}, {}, None),
    ],
)
def test_a_pip_is_taken_or_refused(
    sim: Any,
    klant: Any,
    asiel: dict[str, Any],
    situatie: dict[str, Any],
    bericht: dict[str, Any],
    woorden: str | None,
) -> None:
    if situatie.get("coaLocatie"):
        asiel = {naam: deel for naam, deel in asiel.items() if naam not in ("gemeentecode", "vestigingsdatum")}
    sim.nieuw(asiel | situatie)
    uit = klant("POST", f"{P}/PIP", GOED | bericht)
    _verwacht(uit, woorden, 201)
    assert len(sim.persoon("999990019").pips) == ("pip" in situatie) + (woorden is None)


def _verwacht(uit: Any, woorden: str | None, goed: int) -> None:
    if woorden is None:
        assert uit.status == goed, uit
    else:
        assert uit.status == 403, uit
        assert any(woorden in tekst for tekst in uit.foutteksten), uit.foutteksten
        assert all(len(tekst) <= 200 for tekst in uit.foutteksten)


def test_all_reasons_come_at_once(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    uit = klant("POST", f"{P}/PIP", {"dagtekeningPip": "2026-08-01", "leerroute": "O", "niveau": "A2"})
    assert len(uit.foutteksten) == 3


def test_a_later_pip_does_not_move_the_term(sim: Any, klant: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    sim.nieuw(asiel)
    klant("POST", f"{P}/PIP", GOED)
    assert ontvanger.wacht_op(1)[0].bericht["gebeurtenisId"] == "SS102"
    eerst = klant("GET", f"{P}/inburgeringstermijn").inhoud
    assert klant("POST", f"{P}/PIP", GOED | {"dagtekeningPip": "2026-11-20", "niveau": "A2"}).status == 201
    assert klant("GET", f"{P}/inburgeringstermijn").inhoud == eerst
    assert len(ontvanger.berichten) == 1


@pytest.mark.parametrize(
    ("situatie", "woorden"),
    [
        ({"pip": PIP}, "termijn is al vastgesteld"),
        ({"pip": PIP, "uren": [{"gemeentecode": "0308", "taalles": 1}]}, "cursusuren"),
        ({"pip": PIP | {"gemeentecode": "0342"}}, "niet van uw gemeente"),
    ],
)
def test_a_pip_cannot_be_withdrawn(
    sim: Any, klant: Any, asiel: dict[str, Any], situatie: dict[str, Any], woorden: str
) -> None:
    sim.nieuw(asiel | situatie)
    _verwacht(klant("DELETE", f"{P}/PIP"), woorden, 200)


def test_without_a_pip_there_is_nothing_to_withdraw(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    assert klant("DELETE", f"{P}/PIP").status == 404


BOW, TST, BEIDE, ZONDER = "9900000101", "9900000104", "9900000105", "9900000106"
AANBOD = {"datumInburgeringsaanbod": "2026-11-01", "indicatorAlfabetiseringsonderwijs": "NVT"}


@pytest.mark.parametrize(
    ("situatie", "school", "bericht", "woorden"),
    [
        ({"pip": PIP}, BOW, {}, None),
        ({"pip": PIP}, BEIDE, {}, None),
        ({"pip": PIP | {"leerroute": "O"}}, TST, {}, None),
        ({"pip": PIP}, TST, {}, "keurmerk"),
        ({"pip": PIP}, ZONDER, {}, "keurmerk"),
        ({}, BOW, {}, "Er is geen PIP"),
        ({"pip": PIP, "doelgroep": "GO"}, BOW, {}, "alleen voor een asielstatushouder"),
        ({"pip": PIP}, BOW, {"datumInburgeringsaanbod": "2026-10-19"}, "voor de dagtekening"),
        ({"pip": PIP}, BOW, {"datumInburgeringsaanbod": "2026-10-20"}, "buiten de inburgeringstermijn"),
        ({"pip": PIP}, BOW, {"datumInburgeringsaanbod": "2026-10-21"}, None),
        ({"pip": PIP}, BOW, {"datumInburgeringsaanbod": "2029-10-20"}, None),
        ({"pip": PIP}, BOW, {"datumInburgeringsaanbod": "2029-10-21"}, "buiten de inburgeringstermijn"),
        ({"pip": PIP}, BOW, {"verwachteStartdatumOpleiding": "2026-10-31"}, "voor de datum van het"),
        ({"pip": PIP}, BOW, {"verwachteStartdatumOpleiding": "2026-11-01"}, None),
        (
            {"pip": PIP},
            BOW,
            {"verwachteStartdatumOpleiding": "2026-12-01", "verwachteEinddatumOpleiding": "2026-11-30"},
            "eindigt voordat",
        ),
    ],
)
def test_an_offer_is_taken_or_refused(
    sim: Any,
    klant: Any,
    asiel: dict[str, Any],
    situatie: dict[str, Any],
    school: str,
    bericht: dict[str, Any],
    woorden: str | None,
) -> None:
    sim.nieuw(asiel | situatie)
    _verwacht(klant("POST", f"{P}/Inburgeringsaanbod/{school}", AANBOD | bericht), woorden, 201)


def test_a_second_offer_of_a_school_takes_the_place_of_the_first(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel | {"pip": PIP})
    for dag in ("2026-11-01", "2026-11-02"):
        klant("POST", f"{P}/Inburgeringsaanbod/{BOW}", AANBOD | {"datumInburgeringsaanbod": dag})
    assert [a.datum for a in sim.persoon("999990019").aanbod] == [date(2026, 11, 2)]
    assert klant("POST", f"{P}/Inburgeringsaanbod/0000000000", AANBOD).status == 404


#: A term that is over (ends, exclusive, on 2026-11-01), and one that ends in exactly two months.
VOORBIJ = {"termijn": {"start": "2023-11-01", "einde": "2026-11-01"}}
BIJNA = {"termijn": {"start": "2024-01-23", "einde": "2027-01-23"}}
NOG_NIET = {"termijn": {"start": "2024-01-24", "einde": "2027-01-24"}}


@pytest.mark.parametrize(
    ("situatie", "datum", "verwijtbaar", "woorden"),
    [
        ({}, "2026-11-23", None, None),
        ({}, "2026-11-24", None, "toekomst"),
        ({}, "2026-10-21", None, None),
        ({}, "2026-10-20", None, "voor het begin van de inburgeringstermijn"),
        ({"pip": None}, "2026-11-01", None, "niet van uw gemeente"),
        ({"pip": PIP | {"gemeentecode": "0342"}}, "2026-11-01", None, "niet van uw gemeente"),
        ({"oud": {"gemeentecode": "0342", "datum": "2026-11-01"}}, "2026-11-02", None, "andere gemeente"),
        ({"oud": {"gemeentecode": "0308", "datum": "2026-11-01"}}, "2026-11-02", None, None),
        ({"oud": {"gemeentecode": "0308", "datum": "2026-11-01"}}, None, None, None),
        ({}, None, None, "nog niets doorgegeven"),
        ({"pip": PIP_Z, "zroute": {"datum": "2026-11-10"}}, "2026-11-10", None, None),
        ({"pip": PIP_Z, "zroute": {"datum": "2026-11-10"}}, "2026-11-11", None, "na de afronding"),
        (
            {"pip": PIP_Z, "zroute": {"datum": "2026-11-10"}, "oud": {"datum": "2026-11-01"}},
            None,
            None,
            "mag niet weg",
        ),
        (VOORBIJ, "2026-11-01", None, "termijn is voorbij"),
        (VOORBIJ, "2026-10-31", None, None),
        (VOORBIJ, "2026-10-31", "Ja", "binnen de termijn"),
        (VOORBIJ, "2026-11-01", "Ja", None),
        (VOORBIJ, "2026-11-01", "Nee", None),
        (VOORBIJ, None, "Ja", None),
        (VOORBIJ, None, "Nee", None),
        (BIJNA, None, "Ja", "alleen als de inburgeringstermijn voorbij"),
        (BIJNA, None, "Nee", None),
        (NOG_NIET, None, "Nee", "binnen twee maanden"),
    ],
)
@pytest.mark.parametrize("deel", ["map", "pvt"])
def test_a_date_of_map_and_pvt_is_taken_or_refused(
    sim: Any,
    klant: Any,
    asiel: dict[str, Any],
    deel: str,
    situatie: dict[str, Any],
    datum: str | None,
    verwijtbaar: str | None,
    woorden: str | None,
) -> None:
    stand = {"pip": PIP} | {naam: waarde for naam, waarde in situatie.items() if naam != "oud"}
    if "oud" in situatie:
        stand[deel] = situatie["oud"]
    sim.nieuw(asiel | {naam: waarde for naam, waarde in stand.items() if waarde is not None})
    veld = {"map": "datumEindgesprekMap", "pvt": "datumOndertekeningPvt"}[deel]
    velden = {veld: datum, "verwijtbaar": verwijtbaar}
    uit = klant("PUT", f"{P}/{deel}", {naam: waarde for naam, waarde in velden.items() if waarde})
    _verwacht(uit, woorden, 200)


@pytest.mark.parametrize(
    ("situatie", "datum", "woorden"),
    [
        ({"pip": PIP_Z}, "2026-11-23", None),
        ({"pip": PIP_Z}, "2026-11-24", "toekomst"),
        ({"pip": PIP_Z}, "2026-10-20", "voor het begin"),
        ({"pip": PIP_Z, "map": {"datum": "2026-11-11"}}, "2026-11-10", "voor de datum van PVT of MAP"),
        ({"pip": PIP}, "2026-11-10", "niet de zelfredzaamheidsroute"),
        ({"pip": PIP_Z, "zroute": {"datum": "2026-11-10"}}, None, None),
    ],
)
def test_the_end_of_the_z_route_is_taken_or_refused(
    sim: Any,
    klant: Any,
    asiel: dict[str, Any],
    situatie: dict[str, Any],
    datum: str | None,
    woorden: str | None,
) -> None:
    sim.nieuw(asiel | situatie)
    uit = klant("PUT", f"{P}/zroute", {"datumAfrondingZroute": datum} if datum else {})
    _verwacht(uit, woorden, 200)


def test_after_the_z_route_nothing_changes_any_more(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel | {"pip": PIP_Z})
    sim.stuur("999990019", "SS141")
    uit = klant("PUT", f"{P}/map", {"datumEindgesprekMap": "2026-11-10"})
    _verwacht(uit, "al voldaan met de Z-route", 200)


@pytest.mark.parametrize(
    ("situatie", "status"),
    [({"pip": PIP_Z}, 200), ({}, 200), ({"pip": PIP}, 403), ({"pip": PIP_Z, "doelgroep": "GO"}, 403)],
)
def test_hours_of_activities_are_for_asiel_on_the_z_route(
    sim: Any, klant: Any, asiel: dict[str, Any], situatie: dict[str, Any], status: int
) -> None:
    sim.nieuw(asiel | situatie)
    assert klant("PUT", f"{P}/uren/participatieactiviteiten", {"uren": 10}).status == status


def test_a_contact_person_is_of_one_gemeente(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    gegevens = {"naam": "Anouk de Vries", "email": "a@baarn.invalid", "telefoonnummer": "035-1234567"}
    eerste, tweede = (klant("POST", "/contactpersonen", gegevens).inhoud["id"] for _ in range(2))
    assert eerste != tweede
    assert klant("PUT", f"/contactpersonen/{eerste}", gegevens, bron=SOEST).status == 403
    assert klant("DELETE", f"/contactpersonen/{eerste}", bron=SOEST).status == 403
    assert klant("POST", "/contactpersonen/77777/personen/999990019").status == 404
    assert klant("POST", f"/contactpersonen/{eerste}/personen/999990020").status == 404
    for nummer in (eerste, tweede):
        assert klant("POST", f"/contactpersonen/{nummer}/personen/999990019").status == 201
    assert [rij["id"] for rij in sim.opslag.contacten_van("999990019")] == [tweede]
    klant("DELETE", f"/contactpersonen/{tweede}")
    assert sim.opslag.contacten_van("999990019") == []


PIP_OUD = PIP | {"dagtekeningPip": "2026-09-10"}
WOONT_ELDERS = {"gemeentecode": "0342"}


@pytest.mark.parametrize(
    ("situatie", "mag_het"),
    [
        ({}, True),
        (WOONT_ELDERS, False),
        ({"gemeentecode": None, "coaLocatie": True, "gekoppeldeGemeente": "0308"}, True),
        ({"gemeentecode": None, "coaLocatie": True, "gekoppeldeGemeente": "0342"}, False),
        ({"gemeentecode": "0308", "coaLocatie": True, "gekoppeldeGemeente": "0342"}, False),
        (WOONT_ELDERS | {"pip": PIP}, True),
        (WOONT_ELDERS | {"pips": [PIP_OUD, PIP | {"gemeentecode": "0342", "dagtekeningPip": "2026-10-24"}]}, True),
        (
            WOONT_ELDERS | {"pips": [PIP_OUD, PIP | {"gemeentecode": "0342", "dagtekeningPip": "2026-10-23"}]},
            False,
        ),
    ],
)
def test_a_gemeente_may_ask_only_about_its_own_people(
    sim: Any, klant: Any, asiel: dict[str, Any], situatie: dict[str, Any], mag_het: bool
) -> None:
    invoer = {naam: deel for naam, deel in (asiel | situatie).items() if deel is not None}
    assert mag("0308", lees_persoon(invoer, VANDAAG), VANDAAG) is mag_het
    sim.nieuw(invoer)
    assert klant("GET", f"{P}/doelgroep").status == (200 if mag_het else 403)


def test_an_unknown_person_gets_404(klant: Any) -> None:
    assert klant("GET", "/personen/999990019/doelgroep").status == 404
    assert klant("POST", "/personen/999990019/PIP", GOED).status == 404


@pytest.mark.parametrize(
    ("dag", "maanden", "verwacht"),
    [
        (date(2026, 11, 23), -1, date(2026, 10, 23)),
        (date(2026, 12, 31), -1, date(2026, 11, 30)),
        (date(2027, 1, 31), -2, date(2026, 11, 30)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 6, 15), 6, date(2026, 12, 15)),
        (date(2026, 12, 15), 12, date(2027, 12, 15)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
    ],
)
def test_months_end_on_the_last_day_when_the_month_is_short(dag: date, maanden: int, verwacht: date) -> None:
    assert plus_maanden(dag, maanden) == verwacht


def test_three_years_from_a_leap_day_end_on_the_first_of_march() -> None:
    assert plus_jaren(date(2028, 2, 29), 3) == date(2031, 3, 1)
    assert plus_jaren(date(2028, 2, 29), 4) == date(2032, 2, 29)
    assert plus_jaren(date(2028, 2, 28) + timedelta(days=2), 3) == date(2031, 3, 1)
