# SPDX-License-Identifier: EUPL-1.2
"""`meedoen demo` for real: the first start plays one line to its end, the second one only starts."""

import html
import re
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from meedoen.regie.demo import lijn_toneel
from meedoen.regie.demo.lijn import speel
from meedoen.regie.demo.lijn_toneel import NietGekomen, wacht
from meedoen.regie.demo.lijnen import SITUATIES
from tests.browser.opstelling import Opstelling, wacht_op
from tests.sjabloon import neem_opmaak_over

STAPPEN = (
    "(SS139)",
    "staat op Vandaag",
    "neemt het dossier op zich",
    "Contactpersonen",
    "Aangevuld",
    "Oproep voor de brede intake",
    "de inburgeraar is gekomen",
    "Het gesprek",
    "(SS131)",
    "De brede intake is klaar",
    "Het plan is ingevuld",
    "DUO zou dit plan weigeren",
    "Hersteld",
    "Het plan is vastgesteld",
    "De brief is klaar",
    "DUO heeft het plan aangenomen",
    "(SS102)",
    "Wisselen van leerroute",
)
MET_ARTIKEL = ("staat op Vandaag", "Oproep", "Het gesprek", "(SS131)", "vastgesteld", "brief is klaar", "(SS102)")
REGEL = re.compile(r"23 november 2026  (?P<wat>.+?)  (?P<artikel>artikel .+?  )?(?P<adres>http://\S+)")


@pytest.fixture(scope="module")
def opstelling(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opstelling]:
    uit = Opstelling(tmp_path_factory.mktemp("demo") / "staat")
    uit.staat.mkdir()
    # All but these it makes itself: the run of these tests made them from nothing a moment ago, in half a minute.
    neem_opmaak_over(uit.staat, ("lettertypen",))
    uit.start()
    yield uit
    assert uit.stop() == 0, uit.log()


def _lijn(opstelling: Opstelling) -> list[re.Match[str]]:
    regels = opstelling.uitvoer.read_text(encoding="utf-8").splitlines()
    return [gevonden for regel in regels if (gevonden := REGEL.fullmatch(regel))]


@pytest.fixture
def ingelogd_bij(opstelling: Opstelling) -> Iterator[httpx.Client]:
    """A consulent of Baarn who logged in through the page."""
    with httpx.Client(base_url=opstelling.adres, follow_redirects=True, timeout=20, trust_env=False) as client:
        _log_in(client, opstelling)
        yield client


def _log_in(client: httpx.Client, opstelling: Opstelling) -> None:
    bladzijde = client.get("/inloggen").text
    teken = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', bladzijde)
    velden = dict(re.findall(r'<input[^>]+type="hidden"[^>]+name="([^"]+)"[^>]+value="([^"]*)"', bladzijde))
    assert teken is not None
    account = opstelling.account("consulent")
    namen = re.findall(r'<input[^>]+name="([^"]+)"', bladzijde)
    wachtwoord = next(naam for naam in namen if "wachtwoord" in naam or "password" in naam)
    email = next(naam for naam in namen if "email" in naam or "username" in naam)
    inhoud = velden | {"csrfmiddlewaretoken": teken[1], email: account.email, wachtwoord: account.wachtwoord}
    antwoord = client.post("/inloggen", data=inhoud, headers={"Referer": f"{opstelling.adres}/inloggen"})
    assert antwoord.is_success and "/inloggen" not in str(antwoord.url)


def test_the_first_start_plays_every_step_of_the_line(opstelling: Opstelling) -> None:
    stappen = _lijn(opstelling)
    assert len(stappen) == len(STAPPEN), opstelling.log()
    for stap, verwacht in zip(stappen, STAPPEN, strict=True):
        assert verwacht in stap["wat"], opstelling.log()
    assert "De lijn stopt hier" not in opstelling.uitvoer.read_text(encoding="utf-8")
    for woord in MET_ARTIKEL:
        (stap,) = [s for s in stappen if woord in s["wat"]]
        assert stap["artikel"], woord


def test_every_address_that_is_printed_is_a_page_and_the_last_is_the_letter(
    opstelling: Opstelling, ingelogd_bij: httpx.Client
) -> None:
    for adres in dict.fromkeys(stap["adres"] for stap in _lijn(opstelling)):
        assert ingelogd_bij.get(adres).status_code == 200, adres
    laatste = re.search(r"De brief met het besluit: (\S+)", opstelling.uitvoer.read_text(encoding="utf-8"))
    assert laatste is not None
    assert ingelogd_bij.get(laatste[1]).content.startswith(b"%PDF-")


def test_every_dossier_with_a_plan_shows_its_decision_receipt_and_letter(ingelogd_bij: httpx.Client) -> None:
    lijsten = [ingelogd_bij.get("/dossiers", params={"fase": fase}).text for fase in ("", "gesloten")]
    dossiers = set(re.findall(r"/dossiers/([0-9a-f]{8}-[0-9a-f-]{27})", "".join(lijsten)))
    # The guest of the line, and two who are helped outside the act. Of them, and of who goes on after it, only what
    # that help needs is open.
    assert len(dossiers) == len(SITUATIES) + 1 + 2
    dicht = {dossier for dossier in dossiers if ingelogd_bij.get(f"/dossiers/{dossier}/intake").status_code == 403}
    assert len(dicht) == 3
    assert all(ingelogd_bij.get(f"/dossiers/{dossier}/vervolg").status_code == 200 for dossier in dicht)
    besloten = 0
    for dossier in dossiers - dicht:
        for deel in ("", "/persoon", "/tijdlijn", "/intake", "/plan"):
            assert ingelogd_bij.get(f"/dossiers/{dossier}{deel}").status_code == 200, (dossier, deel)
        bladzijde = ingelogd_bij.get(f"/dossiers/{dossier}/besluiten")
        assert bladzijde.status_code == 200
        for adres in set(re.findall(rf'href="(/dossiers/{dossier}/besluiten/[0-9a-f-]+)"', bladzijde.text)):
            assert ingelogd_bij.get(adres).status_code == 200
            assert "Er komt hetzelfde uit" in ingelogd_bij.get(f"{adres}/bewijs").text
            assert ingelogd_bij.get(f"{adres}/brief.pdf").content.startswith(b"%PDF-")
            besloten += 1
    # A plan for a third of the people (of one it closed with the inburgering) and for the guest, two fines, time to pay
    # one of those, and a change of a plan that was refused.
    assert besloten == 45 / 3 - 1 + 1 + 2 + 1 + 1


def test_duo_has_the_plan_and_the_term_of_the_line(opstelling: Opstelling) -> None:
    bsn = _lijn(opstelling)[0]["adres"].rsplit("/", 1)[-1]
    bij_duo = opstelling.bij_duo(bsn)
    (pip,) = bij_duo["pips"]
    assert (pip["dagtekening"], pip["leerroute"], pip["niveau"]) == ("2026-11-23", "B", "B1")
    assert bij_duo["termijn"]["start"] == "2026-11-24"
    assert bij_duo["contactpersonen"]
    assert bsn not in [gast["bsn"] for gast in opstelling.gegevens["gasten"]]


def test_demo_json_tells_a_program_all_it_needs(opstelling: Opstelling) -> None:
    gegevens = opstelling.gegevens
    assert gegevens["adres"] == opstelling.adres
    assert gegevens["simulator"] == opstelling.simulator
    assert set(gegevens["rollen"]) == {account["rol"] for account in gegevens["accounts"]}
    assert all(account["email"].endswith(".example") for account in gegevens["accounts"])
    assert {school["gemeente"] for school in gegevens["scholen"]} == {"Baarn", "Bunschoten", "Soest"}
    assert set(gegevens["oins"]) == set(gegevens["gemeenten"]) == {"0308", "0313", "0342"}
    assert gegevens["geladen_op"] == "2026-11-23"
    for gast in gegevens["gasten"]:
        assert opstelling.bij_duo(gast["bsn"])["naam"] == gast["naam"]
    assert (opstelling.staat / "demo.json").stat().st_mode & 0o077 == 0


def test_a_school_comes_in_and_sees_placements_in_several_states(
    opstelling: Opstelling, ingelogd_bij: httpx.Client
) -> None:
    school = next(school for school in opstelling.gegevens["scholen"] if school["gemeente"] == "Baarn")
    vraag = {"grant_type": "client_credentials", "client_id": school["client_id"], "client_secret": school["geheim"]}
    token = httpx.post(f"{opstelling.adres}/oauth/token", data=vraag, trust_env=False).json()["access_token"]
    kop = {"Authorization": f"Bearer {token}"}

    def haal(wat: str) -> list[dict[str, Any]]:
        antwoord = httpx.get(f"{opstelling.adres}/api/v1/{wat}", headers=kop, trust_env=False).json()
        lijst: list[dict[str, Any]] = antwoord[wat]
        return lijst

    plekken, berichten = haal("plaatsingen"), haal("berichten")
    assert {bool(plek["startdatum"]) for plek in plekken} == {bool(plek["tot"]) for plek in plekken} == {True, False}
    assert any(plek["vanaf"] > opstelling.gegevens["geladen_op"] for plek in plekken)
    assert {bericht["van"] for bericht in berichten} == {"aanbieder", "gemeente"}
    assert {bool(bericht["gelezenOp"]) for bericht in berichten} == {True, False}
    # What the school sees, the consulent sees: the task of the unread message is on a first page.
    ongelezen = next(bericht for bericht in berichten if not bericht["gelezenOp"])
    wie = next(plek for plek in plekken if plek["id"] == ongelezen["plaatsing"])["leerling"]["naam"]
    assert wie in html.unescape(ingelogd_bij.get("/dossiers", params={"fase": "traject"}).text)


def test_each_kind_of_guest_becomes_a_dossier_by_its_own_notification(
    opstelling: Opstelling, ingelogd_bij: httpx.Client
) -> None:
    gasten = [gast for gast in opstelling.gegevens["gasten"] if gast["gemeente"] == "Baarn"]
    assert {gast["soort"]: gast["melding"] for gast in gasten} == {
        "azc": "SS101", "gehuisvest": "SS139", "gezin": "SS139", "verhuisd": "SS121",
    }  # fmt: skip
    for gast in gasten:
        opstelling.stuur(gast["bsn"], gast["melding"])
    for gast in gasten:
        fase = "gekoppeld" if gast["soort"] == "azc" else "intake"

        def staat_er(gast: dict[str, str] = gast, fase: str = fase) -> bool:
            return gast["naam"] in html.unescape(ingelogd_bij.get("/dossiers", params={"fase": fase}).text)

        wacht_op(staat_er, wat=f"{gast['naam']} ({gast['soort']}) staat in de fase {fase}")


def test_the_second_start_keeps_everything_and_plays_nothing(opstelling: Opstelling) -> None:
    toen = opstelling.gegevens
    wie = toen["gasten"][1]["bsn"]
    assert opstelling.stop() == 0, opstelling.log()
    assert not opstelling.over()
    opstelling.start()
    tekst = opstelling.uitvoer.read_text(encoding="utf-8")
    assert not _lijn(opstelling)
    assert "dossiers in" not in tekst and "besluiten" not in tekst
    assert f"stuur {wie} SS139" in tekst
    assert opstelling.gegevens == toen
    assert opstelling.bij_duo(wie)["bsn"] == wie


def test_a_line_without_a_simulator_says_what_did_not_come(capsys: pytest.CaptureFixture[str]) -> None:
    assert speel(adres="http://127.0.0.1:1", simulator="http://127.0.0.1:1") is False
    assert capsys.readouterr().out.startswith("De lijn stopt hier. De simulator van DUO antwoordt niet")


def test_waiting_ends_with_the_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lijn_toneel, "_GEDULD", 0.3)
    begin = time.monotonic()
    with pytest.raises(NietGekomen, match="kwam niet"):
        wacht(lambda: None, "De termijn kwam niet.")
    assert time.monotonic() - begin < 2
    assert wacht(lambda: 0, "kwam niet") == 0
