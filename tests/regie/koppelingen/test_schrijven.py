# SPDX-License-Identifier: EUPL-1.2
"""Every write to DUO under every answer it can give: the right message, and no double effect."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Urensoort
from meedoen.domein.keten import berichten as b
from meedoen.domein.keten.duo_voorcontrole import AanbodVoorDuo
from meedoen.regie.dossiers.models import Taak
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.koppelingen.beelden import gesprek_beeld
from meedoen.regie.koppelingen.models import DuoContactpersoon
from meedoen.regie.koppelingen.queries import gesprek
from meedoen.regie.koppelingen.zinnen import uitleg
from meedoen.regie.trajecten import services as traject
from meedoen.regie.trajecten.services import bewaar_instellingen
from meedoen.regie.uitgaand.models import Bericht, Poging
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.web.zinnen import domein_nl
from tests.conftest import SANNE, VANDAAG
from tests.regie.inlezen.test_overzetten import lees_in, uitkomsten
from tests.regie.koppelingen.conftest import Keten, oin
from tests.regie.koppelingen.schrijven import ALLE, BSN, SCHOOL, TOEN, in_traject, leg, staten

AANBOD = next(m for m in ALLE if isinstance(m, b.AanbodBericht))
TRAJECT: dict[str, b.Bericht] = {
    "aanbod": AANBOD,
    "aanbod_weg": b.AanbodVerwijderBericht(bsn=BSN, instellingsnummer=SCHOOL),
    "pvt": b.PvtBericht(bsn=BSN, datum=TOEN),
    "map": b.MapBericht(bsn=BSN, datum=TOEN),
    "zroute": b.ZrouteBericht(bsn=BSN, datum=VANDAAG),
    "uren_knm": b.UrenBericht(bsn=BSN, urensoort=Urensoort.TAALLES_KNM, uren=12),
    "uren_meedoen": b.UrenBericht(bsn=BSN, urensoort=Urensoort.ACTIVITEITEN, uren=30),
    "uren_taalles": b.UrenBericht(bsn=BSN, urensoort=Urensoort.TAALLES, uren=40),
    "lbt": b.LbtNummerBericht(bsn=BSN),
}
LEEST = {"pvt", "map", "uren_knm", "uren_meedoen", "uren_taalles", "lbt"}
"""DUO can be asked for these, so after an unknown outcome we look before we send again."""


def _van_school(persoon: dict[str, Any]) -> list[Any]:
    return [a for a in persoon.get("aanbod", []) if a["instellingsnummer"] == SCHOOL]


def _uren(veld: str, aantal: int) -> Callable[[dict[str, Any]], bool]:
    return lambda persoon: [u[veld] for u in persoon.get("uren", []) if veld in u] == [aantal]


BIJ_DUO: dict[str, Callable[[dict[str, Any]], bool]] = {
    "aanbod": lambda p: len(_van_school(p)) == 1,
    "aanbod_weg": lambda p: _van_school(p) == [],
    "pvt": lambda p: p.get("pvt", {}).get("datum") == TOEN.isoformat(),
    "map": lambda p: p.get("map", {}).get("datum") == TOEN.isoformat(),
    "zroute": lambda p: p.get("zroute", {}).get("datum") == VANDAAG.isoformat(),
    "uren_knm": _uren("brede_intake", 12),
    "uren_meedoen": _uren("activiteiten", 30),
    "uren_taalles": _uren("taalles", 40),
    "lbt": lambda p: "lbt_nummer" not in p,
}
"""What stands at DUO once, and once only, when the message arrived."""


class Tussen(httpx.BaseTransport):
    """Stands between us and DUO: the first write gets `status`, after DUO did it (`eerst`) or without."""

    def __init__(self, status: int, inhoud: Any = None, *, eerst: bool = False) -> None:
        self._status, self._inhoud, self._eerst, self.schrijft = status, inhoud, eerst, 0
        self._echt = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == "GET":
            return self._echt.handle_request(request)
        self.schrijft += 1
        if self.schrijft > 1:
            return self._echt.handle_request(request)
        if self._eerst:
            self._echt.handle_request(request).read()
        koppen = {"API-Version": "1.0.0"}
        if self._inhoud is None:
            return httpx.Response(self._status, headers=koppen)
        return httpx.Response(self._status, headers=koppen, json=self._inhoud)

    def close(self) -> None:
        self._echt.close()


def tussen(keten: Keten, transport: Tussen) -> Tussen:
    client: Any = keten.omgeving.duo
    client._http.close()
    client._http = httpx.Client(base_url=client._http.base_url, transport=transport, trust_env=False)
    return transport


def pogingen(keten: Keten, bericht_id: UUID) -> list[tuple[str, str]]:
    with met_scope(keten.scope(SANNE)):
        rijen = Poging.objects.filter(bericht_id=bericht_id).order_by("begonnen_op", "id")
        return [(p.handeling, p.uitkomst) for p in rijen]


def leveringen(keten: Keten) -> list[tuple[str, str]]:
    return [(levering.betreft, levering.uitkomst.value) for levering in keten.feiten(SANNE).leveringen]


def staat_van(keten: Keten, bericht_id: UUID) -> tuple[str, str]:
    with met_scope(keten.scope(SANNE)):
        rij = Bericht.objects.get(id=bericht_id)
    return rij.staat, rij.oorzaak


def test_what_duo_accepts_is_told_on_the_tijdlijn(keten: Keten) -> None:
    in_traject(keten)
    for naam, bericht in TRAJECT.items():
        id_ = leg(keten, bericht)
        keten.werk()
        assert staat_van(keten, id_) == ("verstuurd", "") and BIJ_DUO[naam](keten.duo.toestand(BSN)), naam
        uitkomst = "ingetrokken" if naam in ("aanbod_weg", "lbt") else "aanvaard"
        assert (bericht.betreft, uitkomst) in leveringen(keten)
        assert len(pogingen(keten, id_)) == 1


@pytest.mark.parametrize("status", [500, 503])
def test_a_failure_at_duo_is_tried_again_and_done_once(keten: Keten, status: int) -> None:
    in_traject(keten)
    for naam, bericht in TRAJECT.items():
        tussen(keten, Tussen(status))
        id_ = leg(keten, bericht)
        keten.worker.ronde()
        assert staat_van(keten, id_) == ("wacht", "duo_onbereikbaar"), naam
        keten.klok.vooruit(minutes=1)
        keten.worker.ronde()
        assert staat_van(keten, id_)[0] == "verstuurd" and BIJ_DUO[naam](keten.duo.toestand(BSN)), naam
        # After 503 DUO did nothing; after 500 nobody knows, so we look first where we can.
        keek = [handeling.startswith("get") for handeling, _ in pogingen(keten, id_)]
        assert keek == ([False, True, False] if status == 500 and naam in LEEST else [False, False]), naam


def test_an_answer_that_got_lost_after_the_effect_does_nothing_twice(keten: Keten) -> None:
    in_traject(keten)
    for naam, bericht in TRAJECT.items():
        deur = tussen(keten, Tussen(500, eerst=True))
        id_ = leg(keten, bericht)
        keten.worker.ronde()
        assert BIJ_DUO[naam](keten.duo.toestand(BSN)), naam
        keten.klok.vooruit(minutes=1)
        keten.worker.ronde()
        assert staat_van(keten, id_)[0] == "verstuurd" and BIJ_DUO[naam](keten.duo.toestand(BSN)), naam
        assert deur.schrijft == (1 if naam in LEEST else 2), naam


@pytest.mark.parametrize("storing", ["verbreek", "time_out"])
def test_the_connection_breaks_with_or_without_effect(keten: Keten, storing: str) -> None:
    in_traject(keten)
    for naam, bericht in TRAJECT.items():
        keten.duo.storing(storing, keer=1, seconden=0.2)
        id_ = leg(keten, bericht)
        keten.worker.ronde()
        assert staat_van(keten, id_)[0] == "wacht", naam
        keten.klok.vooruit(minutes=1)
        keten.worker.ronde()
        assert staat_van(keten, id_)[0] == "verstuurd" and BIJ_DUO[naam](keten.duo.toestand(BSN)), naam


def test_a_refusal_is_a_task_with_duos_words(keten: Keten) -> None:
    in_traject(keten)
    for naam, bericht in TRAJECT.items():
        tussen(keten, Tussen(403, [{"fouttekst": f"Dit mag nu niet: {naam}."}, {"fouttekst": "En dat ook niet."}]))
        id_ = leg(keten, bericht)
        keten.werk()
        staat, oorzaak = staat_van(keten, id_)
        assert staat == "geweigerd" and f"Dit mag nu niet: {naam}. En dat ook niet." in uitleg(oorzaak).waarom
        assert (bericht.betreft, "geweigerd") in leveringen(keten)
        with met_scope(keten.scope(SANNE)):
            taak = Taak.objects.get(soort="levering_geweigerd", open=True, sleutel=f"duo_weigert:{bericht.betreft}")
        assert f"Dit mag nu niet: {naam}" in taak.waarden["reden"]
        assert domein_nl.zin(taak.zin, {"reden": taak.waarden["reden"], "uiterste": taak.uiterlijk})


@pytest.mark.parametrize(("status", "waarom"), [(400, "kan dit bericht niet lezen"), (404, "kent")])
def test_what_cannot_be_right_waits_for_a_person(keten: Keten, status: int, waarom: str) -> None:
    in_traject(keten)
    for bericht in TRAJECT.values():
        deur = tussen(keten, Tussen(status))
        id_ = leg(keten, bericht)
        keten.werk()
        staat, oorzaak = staat_van(keten, id_)
        assert staat == "vastgelopen" and waarom in uitleg(oorzaak).waarom and deur.schrijft == 1
        with met_scope(keten.scope(SANNE)):
            taak = Taak.objects.get(soort="bericht_vastgelopen", open=True, sleutel=f"bericht:{id_}")
        assert taak.waarden["bericht"] == bericht.soort


def test_a_withdrawn_result_goes_at_duo(keten: Keten) -> None:
    in_traject(keten)
    leg(keten, TRAJECT["pvt"])
    leg(keten, b.PvtBericht(bsn=BSN))
    keten.werk()
    assert [staat for _, staat, _ in staten(keten)] == ["verstuurd", "verstuurd"]
    assert "datum" not in keten.duo.toestand(BSN)["pvt"]
    assert leveringen(keten) == [("duo.pvt", "ingetrokken")]


def test_a_judgement_cannot_be_read_back_so_it_is_sent_again(keten: Keten) -> None:
    """DUO gives back the date of a result, never the judgement."""
    lang = VANDAAG - timedelta(days=1200)
    pip = {"gemeentecode": "0308", "dagtekeningPip": lang.isoformat(), "leerroute": "B"}
    in_traject(keten, pip=pip, vestigingen={"0308": lang.isoformat()})
    deur = tussen(keten, Tussen(500, eerst=True))
    leg(keten, b.MapBericht(bsn=BSN, verwijtbaar=True))
    keten.worker.ronde()
    keten.klok.vooruit(minutes=1)
    keten.worker.ronde()
    assert staten(keten)[0][1] == "verstuurd" and deur.schrijft == 2
    assert keten.duo.toestand(BSN)["map"]["verwijtbaar"] == "Ja"


def test_totals_keep_their_order_and_the_last_one_stands(keten: Keten) -> None:
    in_traject(keten)
    for uren in (8, 20, 14):
        leg(keten, b.UrenBericht(bsn=BSN, urensoort=Urensoort.TAALLES, uren=uren))
    keten.duo.storing("fout_503", keer=1)
    for _ in range(8):
        keten.worker.ronde()
        keten.klok.vooruit(minutes=1)
    assert {staat for _, staat, _ in staten(keten)} == {"verstuurd"}
    assert _uren("taalles", 14)(keten.duo.toestand(BSN))


def test_contactpersonen_come_change_and_go(keten: Keten) -> None:
    in_traject(keten)
    for bericht in ALLE[:3]:
        leg(keten, bericht)
    keten.werk()
    (bij_duo,) = keten.duo.toestand(BSN)["contactpersonen"]
    assert bij_duo["naam"] == "Sanne de Vries"
    for bericht in ALLE[-2:]:
        leg(keten, bericht)
    keten.werk()
    assert keten.duo.toestand(BSN)["contactpersonen"] == []
    assert {staat for _, staat, _ in staten(keten)} == {"verstuurd"}
    with met_scope(keten.scope(SANNE)):
        assert DuoContactpersoon.objects.get(medewerker_id=SANNE.id).duo_id == 0
    leg(keten, ALLE[0])
    leg(keten, ALLE[1])
    keten.werk()
    assert len(keten.duo.toestand(BSN)["contactpersonen"]) == 1


@pytest.mark.parametrize("eerst", [True, False])
@pytest.mark.parametrize("soort", [b.ContactpersoonOntkoppelBericht, b.ContactpersoonVerwijderBericht])
def test_taking_a_contactpersoon_away_is_done_once(keten: Keten, soort: type[b.Bericht], eerst: bool) -> None:
    in_traject(keten)
    for bericht in ALLE[:2]:
        leg(keten, bericht)
    keten.werk()
    tussen(keten, Tussen(500, eerst=eerst))
    leg(keten, next(m for m in ALLE if isinstance(m, soort)))
    keten.worker.ronde()
    keten.klok.vooruit(minutes=1)
    keten.worker.ronde()
    assert {staat for _, staat, _ in staten(keten)} == {"verstuurd"}
    assert keten.duo.toestand(BSN)["contactpersonen"] == []


def test_a_contactpersoon_goes_after_the_couplings_that_were_laid_before(keten: Keten) -> None:
    in_traject(keten)
    for bericht in ALLE[:2]:
        leg(keten, bericht)
    keten.werk()
    los = leg(keten, b.ContactpersoonOntkoppelBericht(bsn=BSN, medewerker_id=str(SANNE.id)))
    leg(keten, b.ContactpersoonVerwijderBericht(medewerker_id=str(SANNE.id)))
    keten.duo.storing("fout_503", keer=1)
    keten.worker.ronde()
    assert [(s, o) for _, s, o in staten(keten)[2:]] == [("wacht", "duo_onbereikbaar"), ("wacht", "wacht_op_eerder")]
    assert los
    for _ in range(3):
        keten.klok.vooruit(minutes=1)
        keten.worker.ronde()
    assert {staat for _, staat, _ in staten(keten)} == {"verstuurd"}


def test_the_line_from_the_desk_to_duo_and_back(keten: Keten) -> None:
    """The acts themselves, with our own check before, against DUO's."""
    in_traject(keten)
    (dossier,) = keten.dossiers(SANNE)
    with met_scope(keten.scope(SANNE)) as scope:
        for feit in (
            g.IntakeAfgerond(datum=TOEN, wijze=g.IntakeWijze.GESPREK),
            g.PipVastgesteld(dagtekening=TOEN, leerroute="Z", versie=1, bekendgemaakt_op=TOEN),
            g.PipBijDuo(versie=1, uitkomst=g.DuoUitkomst.AANVAARD),
            g.TermijnGesteld(start=TOEN - timedelta(days=9), einde=VANDAAG + timedelta(days=1000)),
        ):
            leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=TOEN, bron=g.Bron.DUO)
        bewaar_instellingen(scope, _lijst(keten))
        wie: dict[str, Any] = {"scope": scope, "dossier": dossier}
        aanbod = AanbodVoorDuo(instellingsnummer=SCHOOL, alfabetisering="NVT", datum=TOEN, start=TOEN)
        traject.registreer_aanbod(**wie, aanbod=aanbod)
        traject.leg_resultaat_vast(**wie, onderdeel=traject.Onderdeel.PVT, datum=TOEN)
        traject.leg_resultaat_vast(**wie, onderdeel=traject.Onderdeel.MAP, datum=TOEN)
        boeking = g.UrenGeboekt(urensoort=Urensoort.ACTIVITEITEN, uren=30, vanaf=TOEN, tot_en_met=VANDAAG, herkomst="x")
        traject.boek_uren(**wie, boeking=boeking)
        traject.boek_uren(**wie, boeking=replace(boeking, uren=5))
    keten.klok.vooruit(seconds=1)
    for _ in range(4):
        keten.werk()
    assert {staat for _, staat, _ in staten(keten)} == {"verstuurd"}, staten(keten)
    bij_duo = keten.duo.toestand(BSN)
    assert BIJ_DUO["aanbod"](bij_duo) and BIJ_DUO["pvt"](bij_duo) and _uren("activiteiten", 35)(bij_duo)
    assert {uitkomst for _, uitkomst in leveringen(keten)} == {"aanvaard"}
    with met_scope(keten.scope(SANNE)) as scope:
        woorden = [gesprek_beeld(u) for u in gesprek(scope, dossier)]
    assert all(not re.search(r"duo\.|By[A-Z]", regel.wat) for regel in woorden)


def _lijst(keten: Keten) -> list[dict[str, Any]]:
    antwoord = keten.omgeving.duo.roep("getInstellingen", bron=oin(308), bericht_id=uuid4(), parameters={})
    gevonden: list[dict[str, Any]] = antwoord.inhoud
    return gevonden


def test_hours_of_an_old_system_reach_duo_when_they_are_taken_in_and_once(keten: Keten) -> None:
    in_traject(keten)
    rij = {"BSN": BSN, "Voornamen": "Selam", "Achternaam": "Tesfay", "Geboortedatum": "1-5-1990",
           "Uren als taalles": "40", "Uren activiteiten": "30", "Uren tot en met": "1-11-2026"}  # fmt: skip
    for uitkomst in ("bijgewerkt", "niets_nieuws"):
        with met_scope(keten.scope(SANNE)) as scope:
            assert uitkomsten(lees_in(scope, rij)) == [uitkomst]
        keten.werk()
    assert _uren("taalles", 40)(keten.duo.toestand(BSN)) and _uren("activiteiten", 30)(keten.duo.toestand(BSN))
    assert staten(keten) == [(b.UREN, "verstuurd", "")] * 2
