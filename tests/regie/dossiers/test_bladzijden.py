# SPDX-License-Identifier: EUPL-1.2
"""The pages of a person: what they show, what they refuse, what they cost."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.models import Betrokkene, Dossier, Gebeurtenis, Gezinslid, Taak
from meedoen.regie.dossiers.services import Feit, corrigeer, neem_op_mij, vul_gegevens_aan
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, BEA, BEHEER, JOOST, KARIN, NU, REGIO, SANNE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven

pytestmark = pytest.mark.django_db
BSN = "999990019"
MEEST = 15


@pytest.fixture
def amira(scope_van) -> Dossier:
    """Somebody with a full file: notification, doelgroep, address, household."""
    keten = keten_scope(BAARN, nu=NU - timedelta(days=2), vandaag=VANDAAG, herkomst="werker", doel="toets")
    with met_scope(keten) as scope:
        dossier = ingeschreven(
            scope,
            bsn=BSN,
            voornamen="Amira",
            achternaam="Haddad",
            geboortedatum=date(1992, 3, 3),
            feiten=[
                Feit(g.NotificatieOntvangen(gebeurtenis_id="SS101", registratie_datum_tijd=NU), VANDAAG, g.Bron.DUO),
                Feit(
                    g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=date(2026, 10, 16)),
                    date(2026, 10, 16),
                    g.Bron.DUO,
                ),
                Feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL), VANDAAG, g.Bron.DUO),
            ],
        )
    with met_scope(scope_van(SANNE)) as scope:
        velden = {
            "taal": "Arabisch", "straat": "Eemnesserweg", "huisnummer": "12", "postcode": "3741GA",
            "plaats": "Baarn", "telefoon": "+31612345678",
        }  # fmt: skip
        vul_gegevens_aan(scope=scope, dossier=dossier, velden=velden)
    return dossier


def _vraag(client, pad: str) -> tuple[str, int]:
    with CaptureQueriesContext(connection) as gedaan:
        antwoord = client.get(pad)
    assert antwoord.status_code == 200, antwoord
    return antwoord.content.decode(), len(gedaan)


def test_every_page_stays_under_fifteen_queries(ingelogd, amira, scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        for n in range(12):
            ingeschreven(scope, voornamen=f"Persoon {n}", achternaam="Yusuf")
    basis = f"/dossiers/{amira.id}"
    for mens in (SANNE, KARIN, REGIO):
        client = ingelogd(mens)
        paden = ["/dossiers", "/dossiers?fase=intake&aantal=100", f"{basis}/persoon", f"{basis}/tijdlijn"]
        if mens is not KARIN:
            paden += [f"{basis}/persoon/naam", f"{basis}/contact", f"{basis}/samenvoegen", "/dossiers/nieuw"]
        paden += [f"{basis}/contactpersoon/gemeente", f"/dossiers/toewijzen?dossier={amira.id}"]
        for pad in paden:
            _, aantal = _vraag(client, pad)
            assert aantal <= MEEST, (mens.naam, pad, aantal)


def test_the_list_shows_filters_and_pages(ingelogd, amira, scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        for n in range(60):
            ingeschreven(scope, voornamen=f"Persoon {n:02d}", achternaam="Yusuf")
    client = ingelogd(SANNE)
    tekst, _ = _vraag(client, "/dossiers")
    assert "61 dossiers" in tekst and "Amira Haddad" in tekst and "Volgende bladzijde" in tekst
    volgende = tekst.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    tweede, _ = _vraag(client, volgende)
    assert "Persoon 59 Yusuf" in tweede and "Amira Haddad" not in tweede
    vorige = tweede.split('rel="prev" href="')[1].split('"')[0].replace("&amp;", "&")
    assert "Amira Haddad" in _vraag(client, vorige)[0]
    leeg, _ = _vraag(client, "/dossiers?fase=nazorg")
    assert "Geen dossiers met deze keuzes" in leeg
    gek, _ = _vraag(client, "/dossiers?fase=x&consulent=y&gemeente=999999&na=z&doelgroep=q")
    assert "61 dossiers" in gek


def test_the_list_of_another_gemeente_is_empty_and_its_dossier_not_found(ingelogd, amira) -> None:
    client = ingelogd(BEA)
    assert "Nog geen dossiers" in _vraag(client, "/dossiers")[0]
    for einde in ("persoon", "tijdlijn", "contact", "persoon/naam"):
        assert client.get(f"/dossiers/{amira.id}/{einde}").status_code == 404
    assert ingelogd(BEHEER).get("/dossiers").status_code == 403


def test_the_download_holds_the_people_and_no_numbers_or_addresses(ingelogd, amira) -> None:
    antwoord = ingelogd(SANNE).get("/dossiers/lijst.csv")
    tekst = b"".join(antwoord.streaming_content).decode()
    assert tekst.startswith("\ufeffNaam;Dossier;") and "Amira Haddad;2026-00001;Baarn" in tekst
    assert BSN not in tekst and "Eemnesserweg" not in tekst


def test_the_page_of_a_person_shows_what_the_reader_may_see(ingelogd, amira) -> None:
    tekst, _ = _vraag(ingelogd(SANNE), f"/dossiers/{amira.id}/persoon")
    for deel in ("9999 90 019", "Asielstatushouder", "16 oktober 2026", "Eemnesserweg 12", "3741 GA Baarn",
                 "06 12 34 56 78", "Nieuw, nog van niemand"):  # fmt: skip
        assert deel in tekst, deel


def test_a_secret_address_is_a_word_until_somebody_asks(ingelogd, amira, scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        vul_gegevens_aan(scope=scope, dossier=amira, velden={"geheim_adres": True})
    client = ingelogd(SANNE)
    tekst, _ = _vraag(client, f"/dossiers/{amira.id}/persoon")
    assert "Geheim adres" in tekst and "Eemnesserweg" not in tekst
    assert "Eemnesserweg" in _vraag(client, f"/dossiers/{amira.id}/persoon?adres=tonen")[0]


def test_two_people_editing_one_topic_do_not_overwrite_each_other(ingelogd, amira) -> None:
    client, pad = ingelogd(SANNE), f"/dossiers/{amira.id}/persoon/taal"
    tekst, _ = _vraag(client, pad)
    nummer = tekst.split('name="bewerking" value="')[1].split('"')[0]
    goed = {"taal": "Arabisch (Syrisch)", "talen": "", "tolk": "Arabisch, vrouw", "bewerking": nummer}
    assert client.post(pad, goed).status_code == 302
    laat = client.post(pad, {**goed, "taal": "Koerdisch"})
    assert laat.status_code == 422 and "intussen gewijzigd" in laat.content.decode()
    assert "Koerdisch" in laat.content.decode()
    amira_nu, _ = _vraag(client, f"/dossiers/{amira.id}/persoon")
    assert "Arabisch (Syrisch)" in amira_nu


def test_a_wrong_number_comes_back_with_what_was_typed(ingelogd, amira) -> None:
    antwoord = ingelogd(SANNE).post(f"/dossiers/{amira.id}/persoon/nummers", {"bsn": "123456789", "v_nummer": ""})
    assert antwoord.status_code == 422 and 'value="123456789"' in antwoord.content.decode()


def test_the_household_changes_by_its_own_pages(ingelogd, amira, scope_van) -> None:
    client, basis = ingelogd(SANNE), f"/dossiers/{amira.id}/persoon"
    assert client.post(f"{basis}/gezin/nieuw", {"naam": "Samir", "relatie": "kind"}).status_code == 302
    with met_scope(scope_van(SANNE)):
        lid = Gezinslid.objects.get(dossier=amira)
    assert "Samir" in _vraag(client, basis)[0]
    assert "uit het gezin halen" in _vraag(client, f"{basis}/gezin/{lid.id}/weg")[0]
    assert client.post(f"{basis}/gezin/{lid.id}/weg").status_code == 302
    assert client.get(f"{basis}/gezin/{lid.id}").status_code == 404


def test_a_dossier_by_hand_and_its_double(ingelogd, amira, scope_van) -> None:
    client = ingelogd(SANNE)
    velden = {
        "gemeente": "308", "voornamen": "Yonas", "achternaam": "Tesfay", "geboortedatum": "1-2-1995",
        "v_nummer": "77", "woont": "azc", "sinds": "1-11-2026",
    }  # fmt: skip
    antwoord = client.post("/dossiers/nieuw", velden)
    assert antwoord.status_code == 302
    with met_scope(scope_van(SANNE)):
        assert Dossier.objects.get(achternaam="Tesfay").fase == "gekoppeld"
    hard = client.post("/dossiers/nieuw", velden)
    assert hard.status_code == 422 and "Er is al een dossier met dit nummer" in hard.content.decode()
    zacht = client.post("/dossiers/nieuw", {**velden, "v_nummer": "78"})
    assert zacht.status_code == 422 and "dit is iemand anders" in zacht.content.decode()
    zeker = {**velden, "v_nummer": "78", "dubbel": "ja", "ook_als_naam_bestaat": "on"}
    assert client.post("/dossiers/nieuw", zeker).status_code == 302
    zonder = client.post("/dossiers/nieuw", {**velden, "v_nummer": "", "sinds": ""})
    assert zonder.status_code == 422 and "sinds wanneer" in zonder.content.decode()


def test_a_dossier_by_hand_takes_what_the_coa_tells(ingelogd, scope_van) -> None:
    client = ingelogd(SANNE)
    velden = {
        "gemeente": "308", "voornamen": "Yonas", "achternaam": "Tesfay", "geslacht": "m", "v_nummer": "77",
        "woont": "azc", "sinds": "1-3-2026", "koppeldag": "2-11-2026", "locatie": "azc Almere",
    }  # fmt: skip
    elders = client.post("/dossiers/nieuw", {**velden, "woont": "gemeente"})
    assert elders.status_code == 422 and "hoort bij iemand in een azc" in elders.content.decode()
    assert client.post("/dossiers/nieuw", velden).status_code == 302
    with met_scope(scope_van(SANNE)):
        dossier = Dossier.objects.get(achternaam="Tesfay")
        regels = dict(Gebeurtenis.objects.filter(dossier=dossier).values_list("kenmerk", "gegevens"))
    assert (dossier.geslacht, dossier.fase) == ("m", "gekoppeld")
    assert regels["gekoppeld"]["datum"] == "2026-11-02"
    assert regels["verblijf_azc"] == {"vanaf": "2026-03-01", "locatie": "azc Almere"}


def test_taking_assigning_and_handing_over(ingelogd, amira, scope_van) -> None:
    client = ingelogd(SANNE)
    assert client.post(f"/dossiers/{amira.id}/neem-op-mij", {"terug": "//kwaad.example"}).url.endswith("/persoon")
    antwoord = ingelogd(JOOST).post(f"/dossiers/{amira.id}/neem-op-mij", {"terug": "/dossiers"}, follow=True)
    assert "Sanne Bakker heeft dit dossier net opgepakt" in antwoord.content.decode()
    over = {"dossier": [str(amira.id)], "medewerker": str(JOOST.id), "bericht": "Belt liefst na twee uur."}
    assert client.post("/dossiers/toewijzen", over).status_code == 302
    with met_scope(scope_van(SANNE)):
        assert Dossier.objects.get(id=amira.id).consulent_id == JOOST.id
        assert Gebeurtenis.objects.filter(dossier=amira, kenmerk="notitie").count() == 1
    assert client.post("/dossiers/toewijzen", over).status_code in (302, 422)
    terug = {"dossier": [str(amira.id)], "medewerker": "niemand"}
    assert ingelogd(KARIN).post("/dossiers/toewijzen", terug).status_code == 302
    with met_scope(scope_van(SANNE)):
        assert Dossier.objects.get(id=amira.id).consulent_id is None
    assert ingelogd(KARIN).get("/dossiers/toewijzen").url == "/dossiers"


def test_contact_and_notes(ingelogd, amira, scope_van) -> None:
    client, pad = ingelogd(SANNE), f"/dossiers/{amira.id}/contact"
    gesprek = {"soort": "gesprek", "datum": "20-11-2026", "kanaal": "telefoon", "tekst": "Wil snel beginnen."}
    assert client.post(pad, gesprek).status_code == 302
    assert "Wil snel beginnen." in _vraag(client, f"/dossiers/{amira.id}/tijdlijn")[0]
    assert client.post(pad, {**gesprek, "datum": "24-11-2026"}).status_code == 422
    assert client.post(pad, {"soort": "notitie", "datum": "20-11-2026", "tekst": ""}).status_code == 422
    notitie = {"soort": "notitie", "datum": "20-11-2026", "tekst": "Gedeelde notitie", "delen": "on"}
    assert client.post(pad, notitie).status_code == 302
    with met_scope(scope_van(SANNE)):
        assert Gebeurtenis.objects.get(dossier=amira, kenmerk="notitie").gegevens["delen"] is True
    assert ingelogd(KARIN).get(pad).status_code == 403


def test_contact_persons_are_named_on_their_page(ingelogd, amira, scope_van) -> None:
    client, basis = ingelogd(KARIN), f"/dossiers/{amira.id}/contactpersoon"
    keuze = {"medewerker": str(SANNE.id), "vanaf": "23-11-2026"}
    assert client.post(f"{basis}/gemeente", keuze).status_code == 302
    zonder = client.post(f"{basis}/uitvoerder", {"vanaf": "23-11-2026"})
    assert zonder.status_code == 422 and "vul de naam" in zonder.content.decode()
    assert client.post(f"{basis}/uitvoerder", {"vanaf": "23-11-2026", "naam": "Welzijn"}).status_code == 302
    with met_scope(scope_van(SANNE)):
        assert Betrokkene.objects.filter(dossier=amira, tot__isnull=True).count() == 2
    assert client.get(f"{basis}/niemand").status_code == 404


def test_the_tijdlijn_shows_both_dates_and_undoes_with_a_reason(ingelogd, amira, scope_van) -> None:
    client, pad = ingelogd(SANNE), f"/dossiers/{amira.id}/tijdlijn"
    tekst, _ = _vraag(client, pad)
    assert "Oktober 2026" in tekst and "Vastgelegd op" in tekst and "dagen later" in tekst
    with met_scope(scope_van(SANNE)):
        rij = Gebeurtenis.objects.get(dossier=amira, kenmerk="notificatie_ontvangen")
    vraag, _ = _vraag(client, f"{pad}/{rij.id}/terugdraaien")
    assert "DUO hoort hier niets van" in vraag and "Vervalt: Hoort bij de asielstatushouders" in vraag
    assert client.post(f"{pad}/{rij.id}/terugdraaien", {"reden": ""}).status_code == 422
    assert client.post(f"{pad}/{rij.id}/terugdraaien", {"reden": "andere persoon"}).status_code == 302
    na, _ = _vraag(client, pad)
    assert "geldt niet meer" in na and "andere persoon" in na
    alleen, _ = _vraag(client, f"{pad}?soort=klok&bron=systeem&periode=30")
    assert "Niets met deze keuzes" not in alleen
    assert "Niets met deze keuzes" in _vraag(client, f"{pad}?soort=brief")[0]


def test_the_tijdlijn_can_be_taken_along_and_no_cell_is_a_formula(ingelogd, amira) -> None:
    client = ingelogd(SANNE)
    gevaar = {"soort": "notitie", "datum": "20-11-2026", "tekst": "=cmd()"}
    assert client.post(f"/dossiers/{amira.id}/contact", gevaar).status_code == 302
    tekst = client.get(f"/dossiers/{amira.id}/tijdlijn/download").getvalue().decode()
    assert "Hoort bij de asielstatushouders" in tekst and "16-10-2026" in tekst
    assert ";'=cmd();" in tekst and ingelogd(BEA).get(f"/dossiers/{amira.id}/tijdlijn/download").status_code == 404


def test_a_row_of_a_colleague_can_be_withdrawn_one_of_duo_not(ingelogd, amira, scope_van) -> None:
    client = ingelogd(SANNE)
    client.post(
        f"/dossiers/{amira.id}/contact", {"soort": "notitie", "datum": "20-11-2026", "tekst": "Verkeerd dossier"}
    )
    with met_scope(scope_van(SANNE)):
        notitie = Gebeurtenis.objects.get(dossier=amira, kenmerk="notitie")
        plicht = Gebeurtenis.objects.get(dossier=amira, kenmerk="plicht_vastgesteld")
    basis = f"/dossiers/{amira.id}/tijdlijn"
    assert client.post(f"{basis}/{notitie.id}/vervallen", {"reden": "verkeerd"}).status_code == 302
    assert client.get(f"{basis}/{plicht.id}/vervallen").status_code == 404
    tekst, _ = _vraag(client, basis)
    assert "vervalt" in tekst


def test_a_correction_shows_only_what_differs(ingelogd, amira, scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        rij = Gebeurtenis.objects.get(dossier=amira, kenmerk="plicht_vastgesteld")
        beter = g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=date(2026, 10, 19))
        corrigeer(scope=scope, dossier=amira, regel_id=rij.id, inhoud=beter, reden="DUO belde")
    tekst, _ = _vraag(ingelogd(SANNE), f"/dossiers/{amira.id}/tijdlijn")
    assert "<s>kennisgeving: 16 oktober 2026</s>" in tekst
    assert "<strong>kennisgeving: 19 oktober 2026</strong>" in tekst


def test_merging_asks_first_and_can_be_undone(ingelogd, amira, scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dubbel = ingeschreven(
            scope, voornamen="Amira", achternaam="Haddad", geboortedatum=date(1992, 3, 3),
            ook_als_naam_bestaat=True,
        )  # fmt: skip
    client, pad = ingelogd(SANNE), f"/dossiers/{amira.id}/samenvoegen"
    assert "Misschien dubbel" in _vraag(client, f"/dossiers/{amira.id}/persoon")[0]
    assert dubbel.nummer in _vraag(client, pad)[0]
    assert "bestaat niet" in _vraag(client, f"{pad}?met=2026-99999")[0]
    assert "ongedaan maken" in _vraag(client, f"{pad}?met={dubbel.nummer}")[0]
    assert client.post(f"{pad}?met={dubbel.nummer}", {"reden": "zelfde"}).status_code == 302
    assert "Samengevoegd" in _vraag(client, f"/dossiers/{dubbel.id}/persoon")[0]
    assert client.post(f"/dossiers/{dubbel.id}/samenvoegen/ongedaan", {"reden": "toch niet"}).status_code == 302
    with met_scope(scope_van(SANNE)):
        assert Dossier.objects.get(id=dubbel.id).samengevoegd_in is None


def test_a_task_is_closed_from_its_row(ingelogd, amira, scope_van) -> None:
    keten = keten_scope(BAARN, nu=NU, vandaag=VANDAAG, herkomst="werker", doel="toets")
    with met_scope(keten) as scope:
        from meedoen.regie.dossiers.services import leg_vast

        leg_vast(
            scope=scope, dossier=amira, geldig_op=VANDAAG, bron=g.Bron.DUO,
            inhoud=g.NotificatieOntvangen(gebeurtenis_id="SS128", registratie_datum_tijd=NU),
        )  # fmt: skip
    with met_scope(scope_van(SANNE)) as scope:
        neem_op_mij(scope=scope, dossier=amira)
        taak = Taak.objects.get(dossier=amira, soort="aow_nadert", open=True)
    client = ingelogd(SANNE)
    assert client.post(f"/taken/{taak.id}/sluiten").url == f"/dossiers/{amira.id}/persoon"
    with met_scope(scope_van(SANNE)):
        assert not Taak.objects.get(id=taak.id).open
    assert ingelogd(BEA).post(f"/taken/{taak.id}/sluiten").status_code == 404
