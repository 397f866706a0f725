# SPDX-License-Identifier: EUPL-1.2
"""Events: the state moves first, so that what a gemeente then asks agrees with what it was told."""

from __future__ import annotations

import json
from typing import Any

import pytest

from meedoen.simulator.gebeurtenissen import GEBEURTENISSEN
from meedoen.simulator.gebeurtenissen.bewegingen import PastNiet
from meedoen.simulator.invoer import FouteInvoer
from meedoen.simulator.kern import OnbekendePersoon
from meedoen.simulator.scenarios import SCENARIOS, elfproef, start

WIE = "999990019"
P = f"/personen/{WIE}"
PIP = {"gemeentecode": "0308", "dagtekeningPip": "2026-10-20", "leerroute": "B"}
BAARN, SOEST = "00000009900000000308", "00000009900000000342"
#: Every code of DUO's list, the attention signals included.
ALLE = {
    *("SS101", "SS128", "SS139", "SS129", "SS120", "SS121", "SS124", "SS125", "SS109", "SS110", "SS111"),
    *("SS106", "SS107", "SS108", "SS137", "SS131", "SS102", "SS103", "SS104", "SS130", "SS113", "SS114"),
    *("SS115", "SS116", "SS117", "SS118", "SS119", "SS199", "SS112", "SS122", "SS123", "SS126", "SS127"),
    *("SS132", "SS133", "SS135", "SS136", "SS140", "SS141", "SS142"),
}


def _azc(asiel: dict[str, Any]) -> dict[str, Any]:
    weg = ("gemeentecode", "vestigingsdatum", "begindatumPlicht", "kennisgeving")
    rest = {naam: deel for naam, deel in asiel.items() if naam not in weg}
    return rest | {"coaLocatie": True, "gekoppeldeGemeente": "0308"}


def test_every_event_of_duo_is_there() -> None:
    assert set(GEBEURTENISSEN) == ALLE


def test_someone_in_an_azc_becomes_plichtig_moves_in_and_the_gemeente_hears_it(
    sim: Any, klant: Any, asiel: dict[str, Any], ontvanger: Any, notificatie_voldoet: Any
) -> None:
    sim.nieuw(_azc(asiel))
    assert klant("GET", f"{P}/inburgeringsplicht").status == 404
    sim.stuur(WIE, "SS101")
    plicht = klant("GET", f"{P}/inburgeringsplicht").inhoud
    assert plicht["indicatorInburgeringsplicht"] is True
    assert plicht["begindatum"] == plicht["datumKennisgevingInburgeringsplicht"] == "2026-11-23"
    assert sim.persoon(WIE).coa_locatie
    sim.stuur(WIE, "SS139", {"datum": "2026-11-16"})
    persoon = sim.persoon(WIE)
    assert persoon.woont_in == "0308"
    assert persoon.vestigingen["0308"].isoformat() == "2026-11-16"
    berichten = ontvanger.wacht_op(2)
    assert {b.bericht["gebeurtenisId"] for b in berichten} == {"SS101", "SS139"}
    for bericht in berichten:
        notificatie_voldoet(bericht)
        assert bericht.koppen["doel"] == BAARN
        assert (bericht.bericht["bsn"], bericht.bericht["vNummer"]) == (WIE, 2100000001)
        assert bericht.bericht["registratieDatumTijd"].startswith("2026-11-23T")
    assert len({b.koppen["berichtid"] for b in berichten}) == 2


def test_a_pip_of_the_gemeente_before_comes_along_in_a_move(
    sim: Any, klant: Any, asiel: dict[str, Any], ontvanger: Any
) -> None:
    sim.nieuw(asiel | {"pip": PIP})
    assert klant("GET", f"{P}/PIP", bron=SOEST).status == 403
    sim.stuur(WIE, "SS121", {"gemeente": "0342"})
    assert ontvanger.wacht_op(1)[0].koppen["doel"] == SOEST
    assert klant("GET", f"{P}/PIP", bron=SOEST).inhoud["gemeentecode"] == "0308"
    assert klant("GET", f"{P}/inburgeringstermijn", bron=SOEST).inhoud["startdatum"] == "2026-10-21"
    assert klant("GET", f"{P}/PIP").status == 200, "the gemeente of the current PIP may still ask"


@pytest.mark.parametrize(
    ("code", "pad", "verwacht"),
    [
        ("SS109", "inburgeringsplicht", {"redenGeenInburgeringsplicht": "Tijdelijke vrijstelling"}),
        ("SS110", "inburgeringsplicht", {"redenGeenInburgeringsplicht": "Verblijfsdoel gewijzigd"}),
        ("SS111", "inburgeringsplicht", {"redenGeenInburgeringsplicht": "Overlijden"}),
        ("SS106", "inburgeringsplicht", {"redenGeenInburgeringsplicht": "Inburgeringsplicht voldaan"}),
        ("SS107", "inburgeringsplicht", {"redenGeenInburgeringsplicht": "Volledige vrijstelling"}),
        ("SS108", "inburgeringsplicht", {"redenGeenInburgeringsplicht": "Volledige ontheffing"}),
        ("SS124", "doelgroep", {"indeling": "Gezinsmigrant en overige migrant", "begindatum": "2026-11-23"}),
        ("SS137", "lbt/examennummer", {"examennummer": "LBT999990019"}),
        ("SS103", "inburgeringstermijn", {"einddatum": "2030-04-21", "verlengingsgrondcode": "E"}),
        ("SS104", "inburgeringstermijn", {"einddatum": "2030-04-21", "verlengingsgrondcode": "A"}),
    ],
)
def test_what_is_told_can_be_asked(
    sim: Any, klant: Any, asiel: dict[str, Any], code: str, pad: str, verwacht: dict[str, Any]
) -> None:
    sim.nieuw(asiel | {"pip": PIP})
    sim.stuur(WIE, code)
    inhoud = klant("GET", f"{P}/{pad}").inhoud
    assert {naam: inhoud.get(naam) for naam in verwacht} == verwacht
    if pad != "lbt/examennummer":
        assert len(klant("GET", f"{P}/{pad}/historie").inhoud) == 2


@pytest.mark.parametrize(
    ("code", "pad", "soort", "oordeel"),
    [
        ("SS114", "vrijstellingen", "GeheleVrijstelling", "Afwijzing"),
        ("SS115", "vrijstellingen", "TijdelijkeVrijstelling", "Afwijzing"),
        ("SS116", "vrijstellingen", "GedeeltelijkeVrijstelling", "Afwijzing"),
        ("SS117", "vrijstellingen", "GedeeltelijkeVrijstelling", "Toekenning"),
        ("SS118", "ontheffingen", "GeheleOntheffing", "Afwijzing"),
        ("SS119", "ontheffingen", "GedeeltelijkeOntheffing", "Toekenning"),
    ],
)
def test_a_decision_stands_in_the_list(
    sim: Any, klant: Any, asiel: dict[str, Any], code: str, pad: str, soort: str, oordeel: str
) -> None:
    sim.nieuw(asiel)
    sim.stuur(WIE, code)
    assert klant("GET", f"{P}/{pad}").inhoud[0][soort]["oordeel"] == oordeel
    assert klant("GET", f"{P}/inburgeringsplicht").inhoud["indicatorInburgeringsplicht"] is True


def test_a_temporary_vrijstelling_ends_and_the_plicht_is_back(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    sim.stuur(WIE, "SS109", {"datum": "2026-11-14"})
    sim.stuur(WIE, "SS129")
    assert klant("GET", f"{P}/inburgeringsplicht").inhoud["begindatum"] == "2026-09-01"
    regel = klant("GET", f"{P}/vrijstellingen").inhoud[0]["TijdelijkeVrijstelling"]
    assert (regel["startdatum"], regel["einddatum"]) == ("2026-11-14", "2026-11-23")


def test_with_a_term_the_days_of_the_vrijstelling_are_added(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel | {"pip": PIP})
    sim.stuur(WIE, "SS109", {"datum": "2026-11-14"})
    sim.stuur(WIE, "SS130")
    assert klant("GET", f"{P}/inburgeringstermijn").inhoud["einddatum"] == "2029-10-31"


def test_a_result_of_the_toets_and_of_an_exam(sim: Any, klant: Any, asiel: dict[str, Any]) -> None:
    sim.nieuw(asiel)
    sim.stuur(WIE, "SS131", {"resultaat": "B1-route niet haalbaar", "datum": "2026-11-02"})
    assert klant("GET", f"{P}/lbt/resultaten").inhoud == [
        {
            "resultaat": "B1-route niet haalbaar",
            "behaaldeScore": "18,25",
            "benodigdeScore": "25,00",
            "datumAfname": "2026-11-02",
        }
    ]
    sim.stuur(WIE, "SS199", {"onderdeel": "SC", "resultaat": "Gezakt", "niveau": "B1"})
    tegoed = {r["onderdeel"]: r["gratisPogingenTegoed"] for r in klant("GET", f"{P}/examens/gratispogingen").inhoud}
    assert (tegoed["SC"], tegoed["LE"]) == (1, 2)


def test_who_moves_away_is_told_to_the_old_gemeente(sim: Any, asiel: dict[str, Any], ontvanger: Any) -> None:
    sim.nieuw(asiel)
    sim.stuur(WIE, "SS122", {"naar": "0342"})
    assert ontvanger.wacht_op(1)[0].koppen["doel"] == BAARN
    assert sim.persoon(WIE).woont_in == "0342"
    sim.stuur(WIE, "SS123")
    assert ontvanger.wacht_op(2)[1].koppen["doel"] == SOEST
    assert sim.persoon(WIE).woont_in is None


def test_someone_without_a_bsn_is_told_by_v_nummer(
    sim: Any, asiel: dict[str, Any], ontvanger: Any, notificatie_voldoet: Any
) -> None:
    zonder = _azc(asiel)
    del zonder["bsn"]
    sim.nieuw(zonder)
    sim.stuur("2100000001", "SS101")
    bericht = ontvanger.wacht_op(1)[0]
    notificatie_voldoet(bericht)
    assert "bsn" not in bericht.bericht
    assert bericht.bericht["vNummer"] == 2100000001
    sim.stuur("V2100000001", "SS137", {"bsn": WIE})
    assert ontvanger.wacht_op(2)[1].bericht["bsn"] == WIE
    assert sim.opslag.aantal() == 1


@pytest.mark.parametrize(
    ("situatie", "code", "opties", "woorden"),
    [
        ({}, "SS102", {}, "geen PIP"),
        ({}, "SS103", {}, "geen inburgeringstermijn"),
        ({}, "SS121", {"gemeente": "0342"}, "nog geen PIP"),
        ({"pip": PIP}, "SS120", {"gemeente": "0342"}, "al een PIP"),
        ({}, "SS125", {}, "al Asielstatushouder"),
        ({}, "SS122", {}, "Kies de gemeente"),
        ({}, "SS131", {"resultaat": "Prima"}, "bestaat niet"),
        ({}, "SS139", {"datum": "gisteren"}, "geen datum"),
        ({"pip": PIP}, "SS103", {"maanden": "veel"}, "kloppen niet"),
        ({}, "SS999", {}, "bestaat niet"),
    ],
)
def test_an_event_that_cannot_be_changes_nothing(
    sim: Any,
    asiel: dict[str, Any],
    ontvanger: Any,
    situatie: dict[str, Any],
    code: str,
    opties: dict[str, Any],
    woorden: str,
) -> None:
    sim.nieuw(asiel | situatie)
    voor = sim.persoon(WIE)
    with pytest.raises(PastNiet, match=woorden):
        sim.stuur(WIE, code, opties)
    assert sim.persoon(WIE) == voor
    assert sim.postbode.standen() == {}


def test_nobody_is_not_found(sim: Any) -> None:
    with pytest.raises(OnbekendePersoon):
        sim.stuur("999990019", "SS101")


@pytest.mark.parametrize("code", sorted(ALLE))
def test_every_event_that_fits_goes_through_and_leaves_valid_answers(
    sim: Any, klant: Any, asiel: dict[str, Any], ontvanger: Any, notificatie_voldoet: Any, code: str
) -> None:
    situaties = (
        asiel,
        _azc(asiel),
        asiel | {"pip": PIP},
        asiel | {"pip": PIP | {"leerroute": "Z"}},
        asiel | {"doelgroep": "GO"},
        asiel | {"vrij": True},
        asiel | {"vrij": True, "pip": PIP},
    )
    for situatie in situaties:
        vrij = bool(situatie.pop("vrij", False))
        sim.laad([json.dumps(situatie)])
        if vrij:
            sim.stuur(WIE, "SS109")
            ontvanger.wacht_op(1)
            ontvanger.berichten.clear()
        if not GEBEURTENISSEN[code].past(sim.persoon(WIE)):
            break
    else:
        pytest.fail(f"{code} past bij niemand")
    sim.stuur(WIE, code, {"naar": "0342", "gemeente": "0308"})
    bericht = ontvanger.wacht_op(1)[0]
    notificatie_voldoet(bericht)
    assert bericht.bericht["gebeurtenisId"] == code
    for pad in ("inburgeringsplicht", "doelgroep", "PIP", "inburgeringstermijn", "vrijstellingen", "ontheffingen"):
        assert klant("GET", f"{P}/{pad}", bron=SOEST if code == "SS122" else BAARN).status in (200, 403, 404)


@pytest.mark.parametrize("naam", sorted(SCENARIOS))
def test_each_scenario_makes_a_person_whom_the_gemeente_may_ask_about(
    sim: Any, klant: Any, ontvanger: Any, naam: str
) -> None:
    sleutel = start(sim, naam, "0308")
    assert sleutel.startswith("9999")
    assert elfproef(sleutel)
    bericht = ontvanger.wacht_op(1)[0]
    assert (bericht.bericht["gebeurtenisId"], bericht.koppen["doel"]) == (SCENARIOS[naam].code, BAARN)
    assert klant("GET", f"/personen/{sleutel}/inburgeringsplicht").inhoud["indicatorInburgeringsplicht"] is True
    assert start(sim, naam, "0308") != sleutel


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"bsn": "12345"}, "negen cijfers"),
        ({"bsn": None, "vNummer": None}, "BSN of een V-nummer"),
        ({"vNummer": 10_000_000_000}, "tien cijfers"),
        ({"doelgroep": "XX"}, "doelgroep"),
        ({"gedetailleerd": "Iemand"}, "gedetailleerde"),
        ({"begindatumPlicht": "1 mei"}, "geen datum"),
        ({"begindatumPlicht": None}, "vraagt ook een begindatumPlicht"),
        ({"gemeentecode": "Baarn"}, "vier cijfers"),
        ({"coaLocatie": True}, "gekoppelde gemeente"),
        ({"kleur": "rood"}, "Onbekend veld: kleur"),
        ({"pip": {"leerroute": "B"}}, "dagtekeningPip ontbreekt"),
    ],
)
def test_a_wrong_person_is_refused_in_words(
    sim: Any, asiel: dict[str, Any], anders: dict[str, Any], woorden: str
) -> None:
    with pytest.raises(FouteInvoer, match=woorden):
        sim.nieuw(asiel | anders)
    assert sim.opslag.aantal() == 0


def test_a_request_for_a_longer_term_lies_there_until_it_is_judged(maak_server: Any, asiel: dict[str, Any]) -> None:
    sim = maak_server().sim
    sim.nieuw(asiel | {"pip": {"dagtekeningPip": "2026-11-12", "leerroute": "B"}})
    sim.stuur("999990019", "SS112")
    (verzoek,) = sim.persoon("999990019").verlengingen
    assert verzoek["beoordelingAanvraag"] == "InBehandeling" and "datumBeoordeling" not in verzoek
    sim.stuur("999990019", "SS104", {"grond": "B", "maanden": "3"})
    persoon = sim.persoon("999990019")
    assert [v["beoordelingAanvraag"] for v in persoon.verlengingen] == ["Toegekend"]
    assert (persoon.termijn.grondcode, persoon.termijn.grondomschrijving) == ("B", "Overlijden van een naaste")
    assert [regel["id"] for regel in persoon.gebeurtenissen] == ["SS112", "SS104"]
    with pytest.raises(PastNiet, match="bestaat niet"):
        sim.stuur("999990019", "SS103", {"grond": "MED"})


@pytest.mark.parametrize(
    ("code", "opties"),
    [
        ("SS199", {"onderdeel": "XX"}),
        ("SS199", {"resultaat": "Misschien"}),
        ("SS199", {"niveau": "C1"}),
        ("SS199", {"resultaat": "Geen", "reden": "Zomaar"}),
        ("SS119", {"grond": "A"}),
        ("SS117", {"onderdeel": "KNM"}),
    ],
)
def test_what_duo_does_not_know_is_refused(
    maak_server: Any, asiel: dict[str, Any], code: str, opties: dict[str, str]
) -> None:
    sim = maak_server().sim
    sim.nieuw(asiel)
    with pytest.raises(PastNiet, match="kan: "):
        sim.stuur("999990019", code, opties)
    assert sim.persoon("999990019").examens == []
