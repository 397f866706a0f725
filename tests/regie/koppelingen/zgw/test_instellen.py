# SPDX-License-Identifier: EUPL-1.2
"""The page on which the functioneel beheerder sets up the registration of zaken and tries the connection."""

from __future__ import annotations

import re
from typing import Any

import pytest

from meedoen.regie.koppelingen.zgw.models import Aansluiting
from meedoen.regie.web.toegang import met_scope
from meedoen.simulator.zgw.server import CLIENT_ID, GEHEIM
from tests.conftest import BAARN, BEHEER, KARIN, SANNE
from tests.regie.koppelingen.zgw.conftest import RSIN, Zgw

PAD = f"/beheer/zgw/{BAARN}"


def invoer(zgw: Zgw, **anders: Any) -> dict[str, Any]:
    vast = {"aan": "on", "client_id": CLIENT_ID, "geheim": GEHEIM, "rsin": RSIN}
    alles = {**zgw.adressen, **zgw.typen, **vast, **anders}
    return {naam: waarde for naam, waarde in alles.items() if waarde is not None}


def bewaard(zgw: Zgw) -> Aansluiting | None:
    with met_scope(zgw.scope_van(BEHEER)):
        return Aansluiting.objects.filter(gemeente_id=BAARN).first()


def test_it_is_off_until_somebody_sets_it_up(ingelogd: Any, db: None) -> None:
    client = ingelogd(BEHEER)
    assert "Nog niet ingesteld" in client.get("/beheer/zgw").content.decode()
    tekst = client.get(PAD).content.decode()
    assert "Proef de verbinding" not in tekst and " checked" not in tekst
    assert "Niet aangesloten" in client.get("/beheer/keten").content.decode()
    assert client.post(f"{PAD}/proef")["Location"] == PAD


def test_what_is_kept_comes_back_and_the_secret_never(ingelogd: Any, zgw: Zgw) -> None:
    client = ingelogd(BEHEER)
    antwoord = client.post(PAD, invoer(zgw, geheim="een heel bijzonder geheim", rsin="0000.00.012"))
    assert (antwoord.status_code, antwoord["Location"]) == (302, PAD)
    tekst = client.get(PAD).content.decode()
    assert zgw.typen["statustype_intake"] in tekst and 'value="000000012"' in tekst
    assert "een heel bijzonder geheim" not in tekst and "Er is een geheim bewaard" in tekst
    # Left empty, the kept one stays.
    assert client.post(PAD, invoer(zgw, geheim="")).status_code == 302
    zgw.dossier()
    zgw.werk()
    assert {oorzaak.split(":")[0] for _, _, oorzaak in zgw.berichten()} == {"zgw_geen_recht"}


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"zaken": None}, "Vul dit in, of zet de zaakregistratie uit."),
        ({"statustype_intake": ""}, "Vul dit in, of zet de zaakregistratie uit."),
        ({"rsin": "123456789"}, "Dit is geen RSIN"),
        ({"zaken": "http://zaken.gemeente.example/api/v1"}, "Het adres moet met https beginnen"),
        ({"zaken": "ftp://zaken.gemeente.example"}, "Dit is geen webadres"),
        ({"zaken": "https://ik:geheim@zaken.example/api"}, "zonder vraagteken, hekje of wachtwoord"),
        ({"zaken": "https://zaken.example:poort/api"}, "Dit is geen webadres"),
        ({"zaken": "https://zaken example/api"}, "Dit is geen webadres"),
        (
            {"zaaktype": "https://elders.example/catalogi/api/v1/zaaktypen/1"},
            "Dit adres hoort niet bij de Catalogi API",
        ),
        ({"met_bsn": "on", "roltype": ""}, "Vul het roltype in, of stuur het BSN niet mee."),
    ],
)
def test_a_set_up_that_cannot_work_is_refused_with_a_sentence(
    ingelogd: Any, zgw: Zgw, anders: dict[str, Any], zin: str
) -> None:
    eerst = bewaard(zgw)
    antwoord = ingelogd(BEHEER).post(PAD, invoer(zgw, **anders))
    assert antwoord.status_code == 422 and zin in antwoord.content.decode()
    nu = bewaard(zgw)
    assert eerst is not None and nu is not None and (eerst.zaken, eerst.typen) == (nu.zaken, nu.typen)


def test_switched_off_it_may_be_incomplete(ingelogd: Any, zgw: Zgw) -> None:
    antwoord = ingelogd(BEHEER).post(PAD, {"zaken": zgw.adressen["zaken"]})
    assert antwoord.status_code == 302
    rij = bewaard(zgw)
    assert rij is not None and not rij.aan and rij.typen == {}


def test_only_the_beheerder_of_this_gemeente_comes_here(ingelogd: Any, zgw: Zgw) -> None:
    for mens in (SANNE, KARIN):
        client = ingelogd(mens)
        assert [client.get(PAD).status_code, client.post(PAD, {}).status_code] == [403, 403]
        assert client.post(f"{PAD}/proef").status_code == 403
    client = ingelogd(BEHEER)
    assert [client.get("/beheer/zgw/363").status_code, client.post("/beheer/zgw/363/proef").status_code] == [404, 404]
    assert client.get(f"{PAD}/proef").status_code == 405


def proef(ingelogd: Any) -> tuple[str, dict[str, str]]:
    """Press the button; return the lead and per line what it says."""
    from html.parser import HTMLParser

    class Cellen(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.rijen: list[list[str]] = []
            self._in = False

        def handle_starttag(self, tag: str, attrs: Any) -> None:
            if tag == "tr":
                self.rijen.append([])
            if tag in ("td", "th") and self.rijen:
                self.rijen[-1].append("")
            self._in = tag in ("td", "th") or (self._in and tag not in ("tr",))

        def handle_data(self, data: str) -> None:
            if self._in and self.rijen and self.rijen[-1]:
                self.rijen[-1][-1] += data.strip()

    antwoord = ingelogd(BEHEER).post(f"{PAD}/proef")
    assert antwoord.status_code == 200
    tekst = antwoord.content.decode()
    lezer = Cellen()
    lezer.feed(tekst.split("<table", 1)[1].split("</table>")[0])
    return tekst, {rij[0]: rij[2] for rij in lezer.rijen[1:]}


def test_the_try_out_of_a_good_set_up_says_that_all_is_well(ingelogd: Any, zgw: Zgw) -> None:
    zgw.sluit_aan(aan=False, met_bsn=True)
    tekst, regels = proef(ingelogd)
    assert "Alles is in orde. De zaakregistratie staat nog uit." in tekst
    assert regels["Zaken API"] == "Antwoordt." and regels["Statustype: brede intake"] == "In orde: intake."
    assert len(regels) == 4 + 1 + 7 + 7 + 2 + 2 + 1
    assert all(methode == "GET" for methode, _ in zgw.server.balie.verzoeken)  # type: ignore[union-attr]
    assert zgw.bij_hen("zaken") == []


@pytest.mark.parametrize(
    ("sleutel", "anders", "wat", "zin"),
    [
        ("zaaktype", {"concept": True}, "Zaaktype", "Dit type is nog een concept. Publiceer het in de catalogus."),
        ("zaaktype", {"eindeGeldigheid": "2026-11-23"}, "Zaaktype", "Dit type geldt niet meer sinds 2026-11-23."),
        ("zaaktype", {"beginGeldigheid": "2027-01-01"}, "Zaaktype", "Dit type geldt pas vanaf 2027-01-01."),
        ("statustype_plan", {"zaaktype": "x"}, "Statustype: plan", "Dit type hoort bij een ander zaaktype."),
        ("statustype_gesloten", {"isEindstatus": False}, "Statustype: gesloten (de eindstatus)",
         "Dit moet de eindstatus van het zaaktype zijn, en dat is het niet."),
        ("statustype_intake", {"isEindstatus": True}, "Statustype: brede intake",
         "Dit is de eindstatus van het zaaktype: de zaak zou sluiten."),
        ("zaaktype", {"informatieobjecttypen": []}, "Informatieobjecttype van de brief: plan (PIP)",
         "Het zaaktype kent dit informatieobjecttype niet."),
        ("besluittype_pip", {"informatieobjecttypen": []}, "Besluittype: plan (PIP)",
         "Het besluittype kent het informatieobjecttype van de brief niet."),
    ],
)  # fmt: skip
def test_the_try_out_says_per_line_what_is_wrong(
    ingelogd: Any, zgw: Zgw, sleutel: str, anders: dict[str, Any], wat: str, zin: str
) -> None:
    assert zgw.server is not None
    zgw.server.balie.register.typen[sleutel].update(anders)
    _, regels = proef(ingelogd)
    assert regels[wat] == zin


def test_the_try_out_with_a_wrong_secret_or_address_says_so(ingelogd: Any, zgw: Zgw) -> None:
    zgw.sluit_aan(geheim="fout")
    tekst, regels = proef(ingelogd)
    kent_niet = "Client-id of geheim is niet goed: Client credentials zijn niet geldig. Vul beide opnieuw in."
    assert {regels[f"{api} API"] for api in ("Zaken", "Documenten", "Besluiten", "Catalogi")} == {kent_niet}
    assert "niet in orde" in tekst
    zgw.sluit_aan(zaken="http://127.0.0.1:9/zaken/api/v1", documenten=zgw.adressen["documenten"] + "/x")
    _, regels = proef(ingelogd)
    assert regels["Zaken API"] == "Niet bereikbaar: er is geen verbinding te krijgen. Kijk het adres na."
    assert regels["Documenten API"] == "Dit staat niet op dit adres. Kijk het adres na."
    zgw.sluit_aan(roltype="", statustype_plan=zgw.adressen["catalogi"] + "/statustypen/geen-nummer")
    _, regels = proef(ingelogd)
    assert regels["Statustype: plan"] == "Dit is geen adres van een type in deze Catalogi API."


def test_the_try_out_without_rights_or_with_an_empty_catalogue_says_so(ingelogd: Any, zgw: Zgw) -> None:
    zgw.storing(keer=1, status=403)
    _, regels = proef(ingelogd)
    assert regels["Zaken API"] == (
        "Meedoen heeft hier geen recht op: Je hebt geen toestemming om deze actie uit te voeren. "
        "Geef dit client-id rechten in de zaakregistratie."
    )
    assert regels["Documenten API"] == regels["Catalogi API"] == "Antwoordt."
    assert zgw.server is not None
    zgw.server.balie.register.typen["zaaktype"]["concept"] = True
    _, regels = proef(ingelogd)
    assert regels["Catalogi API"].startswith("De catalogus is leeg: er is geen gepubliceerd zaaktype")


def keuzes(tekst: str, naam: str) -> dict[str, str]:
    """Return the choices of a list on the page: address -> words; empty where it is no list."""
    gevonden = re.search(rf'<select[^>]*name="{naam}".*?</select>', tekst, re.S)
    opties = re.findall(r'<option value="([^"]*)"( selected)?>\s*([^<]*)', gevonden[0]) if gevonden else []
    return {url: woorden.strip() + (" *" if gekozen else "") for url, gekozen, woorden in opties}


def test_the_types_are_chosen_from_the_catalogue(ingelogd: Any, zgw: Zgw) -> None:
    assert zgw.server is not None
    zgw.server.balie.register.per_blad = 3
    tekst = ingelogd(BEHEER).get(PAD).content.decode()
    assert keuzes(tekst, "zaaktype") == {
        "": "Kies…", zgw.typen["zaaktype"]: "Inburgering (INBURGERING, vanaf 1-1-2022) *"
    }  # fmt: skip
    statussen = keuzes(tekst, "statustype_gesloten")
    assert list(statussen.values()) == [
        "Kies…", "gekoppeld", "intake", "plan", "traject", "afronding", "nazorg", "gesloten (eindstatus) *"
    ]  # fmt: skip
    assert len(keuzes(tekst, "resultaattype_overlijden")) == 8 and len(keuzes(tekst, "roltype")) == 2
    for soort in ("besluittype", "informatieobjecttype"):
        assert list(keuzes(tekst, f"{soort}_pip").values())[:2] == ["Gaat niet mee", "Besluit pip *"]
    assert all(methode == "GET" for methode, _ in zgw.server.balie.verzoeken)
    # What the page gave, comes in as it was.
    antwoord = ingelogd(BEHEER).post(PAD, invoer(zgw, statustype_plan=list(statussen)[2]))
    assert antwoord.status_code == 302
    rij = bewaard(zgw)
    assert rij is not None and rij.typen["statustype_plan"] == zgw.typen["statustype_intake"]


def test_first_the_zaaktype_and_then_the_types_that_belong_to_it(ingelogd: Any, zgw: Zgw) -> None:
    leeg = dict.fromkeys(zgw.typen, "")
    zgw.sluit_aan(aan=False, **leeg)
    client = ingelogd(BEHEER)
    tekst = client.get(PAD).content.decode()
    assert len(keuzes(tekst, "zaaktype")) == 2 and keuzes(tekst, "statustype_plan") == {}
    assert 'type="hidden" name="statustype_plan"' in tekst and "Daarna kies je de types" in tekst
    antwoord = client.post(PAD, invoer(zgw, **{**leeg, "zaaktype": zgw.typen["zaaktype"]}))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422 and "Vul dit in, of zet de zaakregistratie uit." in tekst
    assert len(keuzes(tekst, "statustype_plan")) == 8
    # What is wrong with a type is seen, also before there is a zaaktype.
    antwoord = client.post(PAD, invoer(zgw, **{**leeg, "aan": None, "met_bsn": "on"}))
    assert antwoord.status_code == 422 and "Vul het roltype in" in antwoord.content.decode()
    assert client.post(PAD, invoer(zgw, **{**leeg, "aan": None, "zaaktype": zgw.typen["zaaktype"]})).status_code == 302
    assert len(keuzes(client.get(PAD).content.decode(), "statustype_plan")) == 8


def test_what_the_catalogue_does_not_offer_stays_with_a_word(ingelogd: Any, zgw: Zgw) -> None:
    elders = zgw.adressen["catalogi"] + "/statustypen/5a1d6f0e-6f3b-4d86-9d0e-1f5b8a4f2c11"
    zgw.sluit_aan(statustype_plan=elders)
    tekst = ingelogd(BEHEER).get(PAD).content.decode()
    assert keuzes(tekst, "statustype_plan")[elders] == f"Niet bij dit zaaktype in de catalogus: {elders} *"


@pytest.mark.parametrize(
    ("hoe", "zin"),
    [
        ({"verbreek": True}, "Niet bereikbaar: de verbinding brak af."),
        ({"status": 403}, "Meedoen heeft hier geen recht op"),
        ({"lichaam": "<html>"}, "Geen goed antwoord"),
    ],
)
def test_without_a_catalogue_the_addresses_are_typed(ingelogd: Any, zgw: Zgw, hoe: dict[str, Any], zin: str) -> None:
    zgw.storing(keer=1, **hoe)
    tekst = ingelogd(BEHEER).get(PAD).content.decode()
    assert "De catalogus is niet te lezen" in tekst and zin in tekst
    assert f'value="{zgw.typen["statustype_plan"]}"' in tekst and "<select" not in tekst
    assert zgw.server is not None
    zgw.server.balie.verzoeken.clear()
    tekst = ingelogd(BEHEER).get(f"{PAD}?typen=adres").content.decode()
    assert "<select" not in tekst and zgw.server.balie.verzoeken == []


def test_keten_shows_how_it_stands_and_refusals_with_their_cause(ingelogd: Any, zgw: Zgw) -> None:
    assert "Er is nog niets gestuurd." in ingelogd(BEHEER).get("/beheer/keten").content.decode()
    zgw.dossier()
    zgw.storing(keer=1, methode="POST", status=403)
    zgw.werk()
    tekst = ingelogd(SANNE).get("/keten").content.decode()
    assert "Zaak naar de zaakregistratie" in tekst and "De zaakregistratie staat Meedoen dit niet toe." in tekst
    beheer = ingelogd(BEHEER).get("/beheer/keten").content.decode()
    assert "Bericht aan de zaakregistratie" in beheer and 'href="/beheer/zgw"' in beheer
    assert "Kijk de instellingen van de zaakregistratie na" in beheer
    assert "Laatste antwoord op" in beheer
