# SPDX-License-Identifier: EUPL-1.2
"""Every question (GET) of DUO's files: asked by our client, and each documented answer handled with the right words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from meedoen import gegevens
from meedoen.domein.signalen import SIGNALEN, Raadpleging
from meedoen.regie.koppelingen.beelden import gesprek_beeld
from meedoen.regie.koppelingen.duo.client import DuoClient
from meedoen.regie.koppelingen.duo.schema import operaties
from meedoen.regie.koppelingen.queries import Uitwisseling
from meedoen.regie.koppelingen.verwerken import halen
from meedoen.regie.koppelingen.zinnen import ANTWOORDEN
from tests.conftest import BAARN, NU, SANNE, VANDAAG
from tests.regie.koppelingen.conftest import Keten, oin

BSN = "999990019"
LIJSTEN = {halen.INSTELLINGEN, halen.GRONDEN}
VRAGEN = {op.id: op for op in operaties().values() if op.methode == "GET"}
_SOORT = {operatie: soort for soort, namen in halen.OPERATIES.items() for operatie in namen}
GEVALLEN = sorted((op.id, int(status)) for op in VRAGEN.values() for status in op.antwoorden if status != "200")


def test_every_question_of_duos_files_is_asked_somewhere() -> None:
    assert set(VRAGEN) == set(_SOORT) | LIJSTEN
    assert len(VRAGEN) == 21
    gelezen = {soort for signaal in SIGNALEN.values() for soort in signaal.raadplegingen}
    assert gelezen == set(Raadpleging) - {Raadpleging.GEBEURTENIS}
    nieuw = {_SOORT[op["id"]] for api in gegevens.lees("duo_api_nieuw")["apis"].values() for op in api["operaties"]}
    assert nieuw == halen.NIEUW


@pytest.fixture
def duo_die(monkeypatch: pytest.MonkeyPatch) -> Callable[..., DuoClient]:
    monkeypatch.setattr(halen.time, "sleep", lambda _: None)

    def maak(status: int, inhoud: Any = None) -> DuoClient:
        def antwoord(verzoek: httpx.Request) -> httpx.Response:
            koppen = {"API-Version": next(o.versie for o in VRAGEN.values() if _past(o.pad, verzoek.url.path))}
            return httpx.Response(status, headers=koppen, json=inhoud) if inhoud is not None else httpx.Response(
                status, headers=koppen
            )  # fmt: skip

        client = DuoClient("http://duo.example/v1", "0" * 20)
        client._http = httpx.Client(transport=httpx.MockTransport(antwoord), base_url="http://duo.example/v1")
        return client

    return maak


def _past(pad: str, gevraagd: str) -> bool:
    return gevraagd.removeprefix("/v1") == pad.format(bsn=BSN)


def _haal(client: DuoClient, operatie: str) -> halen.Gelezen:
    """Ask only this question, also where it comes with others."""
    eigen = {_SOORT[operatie]: (operatie,)}
    with pytest.MonkeyPatch.context() as los:
        los.setattr(halen, "OPERATIES", {**halen.OPERATIES, **eigen, Raadpleging.GEBEURTENIS: ()} | eigen)
        return halen.haal(client, bron=oin(BAARN), bsn=BSN, wat=[_SOORT[operatie]], nu=lambda: NU, nieuwe=True)


@pytest.mark.parametrize(("operatie", "status"), [geval for geval in GEVALLEN if geval[0] not in LIJSTEN])
def test_each_documented_answer_is_handled(duo_die: Callable[..., DuoClient], operatie: str, status: int) -> None:
    client = duo_die(status)
    if status in (403, 404):
        gelezen = _haal(client, operatie)
        assert gelezen.inhoud == {}
        assert (operatie in gelezen.geweigerd) == (status == 403 or operatie == halen.PLICHT)
        (vraag,) = gelezen.vragen
    else:
        with pytest.raises(halen.HalenMislukt) as fout:
            _haal(client, operatie)
        assert fout.value.tijdelijk is (status >= 500)
        assert len(fout.value.vragen) == (3 if status >= 500 else 1)
        assert fout.value.waarom and "None" not in fout.value.waarom
        vraag = fout.value.vragen[-1]
    assert (vraag.operatie, vraag.status) == (operatie, status)
    regel = gesprek_beeld(Uitwisseling(NU, "vraag", operatie, vraag.uitkomst, f"antwoord_{status}"))
    assert regel.uitkomst == ANTWOORDEN[f"antwoord_{status}"]
    assert "gegevens op" not in regel.wat, "elke vraag heeft haar eigen woorden"


@pytest.mark.parametrize(("operatie", "status"), [geval for geval in GEVALLEN if geval[0] in LIJSTEN])
def test_a_list_that_does_not_come_says_why(duo_die: Callable[..., DuoClient], operatie: str, status: int) -> None:
    with pytest.raises(halen.HalenMislukt) as fout:
        halen.haal_lijst(duo_die(status), operatie, bron=oin(BAARN), nu=lambda: NU)
    assert fout.value.waarom and fout.value.tijdelijk is (status >= 500)


@pytest.mark.parametrize("operatie", sorted(_SOORT))
def test_an_answer_outside_the_file_is_not_guessed(duo_die: Callable[..., DuoClient], operatie: str) -> None:
    lijst = VRAGEN[operatie].antwoorden["200"][
        "type" if "type" in (VRAGEN[operatie].antwoorden["200"] or {}) else "ref"
    ]  # type: ignore[index]
    fout_inhoud: Any = {} if lijst == "array" else []
    with pytest.raises(halen.HalenMislukt, match="past niet bij DUO's schema"):
        _haal(duo_die(200, fout_inhoud), operatie)
    with pytest.raises(halen.HalenMislukt, match="niet in de afspraken"):
        _haal(duo_die(418), operatie)


def test_the_newer_apis_are_silent_until_they_are_switched_on(keten: Keten, settings: Any) -> None:
    dag = VANDAAG.replace(year=VANDAAG.year - 1).isoformat()
    pip = {"dagtekeningPip": dag, "leerroute": "B", "gemeentecode": "0308"}
    keten.duo.persoon(
        bsn=BSN, gemeentecode="0308", vestigingsdatum=dag, begindatumPlicht=dag, pip=pip,
        boetes=[{"bedrag": 340, "datum": "2026-10-01"}],
    )  # fmt: skip
    keten.meld(BSN, "SS121")
    keten.meld(BSN, "SS112")
    nieuw = ("/boetes", "/verlengingen", "/gebeurtenissen")
    assert not [regel for regel in keten.duo.log() if regel["wat"].endswith(nieuw)]
    assert keten.feiten(SANNE).duo.boetes == ()
    settings.DUO_NIEUWE_APIS = True
    # DUO does not send this attention signal: it is only in the list of events.
    keten.meld(BSN, "SS113")
    keten.meld(BSN, "SS121")
    duo = keten.feiten(SANNE).duo
    assert [(b.bedrag, b.datum.isoformat()) for b in duo.boetes] == [(340, "2026-10-01")]
    assert [(v.oordeel, v.datum) for v in duo.verlengingen] == [("Afgewezen", VANDAAG)]
    for einde in nieuw:
        assert any(regel["wat"].endswith(einde) for regel in keten.duo.log())
    # What came as a message is not told a second time by the list.
    assert [s.code for s in keten.feiten(SANNE).signalen].count("SS112") == 1
