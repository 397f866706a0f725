# SPDX-License-Identifier: EUPL-1.2
"""The page Vervolg by its forms alone; and that under another ground nothing of the inburgering can be read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.regie.dossiers.models import Dossier, Gezinslid, Gezondheid, Startniveau
from meedoen.regie.dossiers.services import leg_contact_vast, leg_vast, schrijf_notitie
from meedoen.regie.vervolg.beeld import stand
from meedoen.regie.vervolg.models import Activiteit
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, BEA, BEHEER, INA, KARIN, NU, SANNE, VANDAAG
from tests.regie.vervolg.test_services import buiten, plichtig

pytestmark = pytest.mark.django_db
MEEST = 15
BEGIN = {
    "grond": "na_inburgering", "doelen": ["taal", "werk"], "tot_en_met": "31-5-2027", "grondslag": "toestemming",
    "toestemming_op": "23-11-2026", "wijze": "met_tolk", "mee": ["startniveau"],
}  # fmt: skip
DICHT = ("intake", "plan", "traject", "voortgang", "ontzorgen", "wijzigen", "besluiten", "oproep", "begeleiding",
         "voorlichting", "plangesprek", "handhaving", "contactpersoon/gemeente", "samenvoegen", "persoon/nummers",
         "persoon/gezin/nieuw")  # fmt: skip
GEHEIM = ("GEHEIMGEZOND", "GEHEIMNOTITIE", "GEHEIMCONTACT", "GEHEIMKIND", "999990020", "GEHEIMSCORE")


@pytest.fixture
def dossier(met_beleid: None, scope_van: Any) -> Dossier:
    """Somebody whose duty was met, with a word that nobody may read any more in each closed part."""
    with met_scope(scope_van(SANNE)) as scope:
        dossier = plichtig(scope)
        van = {"gemeente_id": BAARN, "dossier_id": dossier.id}
        Gezondheid.objects.create(**van, toelichting="GEHEIMGEZOND")
        Gezinslid.objects.create(**van, relatie="kind", naam="GEHEIMKIND")
        Startniveau.objects.create(**van, werkervaring="MEEGENOMEN kapper")
        schrijf_notitie(scope=scope, dossier=dossier, tekst="GEHEIMNOTITIE")
        leg_contact_vast(scope=scope, dossier=dossier, datum=VANDAAG, kanaal=g.Kanaal.TELEFOON, tekst="GEHEIMCONTACT")
    keten = keten_scope(BAARN, nu=NU, vandaag=VANDAAG, herkomst="toets", doel="toets")
    with met_scope(keten):
        uitslag = g.LbtUitslag(datum_afname=VANDAAG, resultaat="Geslaagd", behaalde_score="GEHEIMSCORE")
        leg_vast(scope=keten, dossier=dossier, inhoud=uitslag, geldig_op=VANDAAG, bron=g.Bron.DUO)
    return dossier


def test_before_it_began_everything_reads_as_ever(dossier: Dossier, ingelogd: Any) -> None:
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}"
    tekst = client.get(f"{basis}/tijdlijn").text + client.get(f"{basis}/persoon").text
    for woord in ("GEHEIMNOTITIE", "GEHEIMCONTACT", "GEHEIMKIND"):
        assert woord in tekst
    assert client.get(f"{basis}/intake").status_code == 200


def test_nothing_of_the_inburgering_can_be_read_under_another_ground(dossier: Dossier, ingelogd: Any) -> None:
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}"
    assert client.post(f"{basis}/vervolg/begin", BEGIN)["Location"] == f"{basis}/vervolg"
    for blad in DICHT:
        antwoord = client.get(f"{basis}/{blad}")
        assert antwoord.status_code == 403, blad
        assert "Dit deel van het dossier is dicht" in antwoord.text, blad
    assert client.get(basis)["Location"] == f"{basis}/vervolg"
    for blad in ("vervolg", "persoon", "tijdlijn", "tijdlijn/download", "contact", "tolken", "waarom/bewaartermijn",
                 "waarom/bewaren_vervolg"):  # fmt: skip
        antwoord = client.get(f"{basis}/{blad}")
        assert antwoord.status_code == 200, blad
        tekst = b"".join(antwoord.streaming_content).decode() if antwoord.streaming else antwoord.text
        assert [woord for woord in GEHEIM if woord in tekst] == [], blad
    assert client.get(f"{basis}/waarom/pip_tien_weken").status_code == 404
    assert "MEEGENOMEN kapper" in client.get(f"{basis}/vervolg").text


def test_also_a_request_that_asks_the_database_itself_gets_nothing(dossier: Dossier, ingelogd: Any) -> None:
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}"
    client.post(f"{basis}/vervolg/begin", BEGIN)
    with CaptureQueriesContext(connection) as gevraagd:
        client.get(f"{basis}/vervolg")
    gezet = [vraag["sql"] for vraag in gevraagd if "meedoen.leesgroepen" in vraag["sql"]]
    # After the scope of the request a second one: the groups of this dossier, without those that closed. The last
    # takes it all away again.
    assert len(gezet) == 3 and "gezondheid" not in gezet[1] and "vervolg" in gezet[1] and "startniveau" in gezet[1]
    assert len(gevraagd) <= MEEST, len(gevraagd)


def test_the_logboek_names_the_other_purpose(dossier: Dossier, ingelogd: Any) -> None:
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}"

    def regels() -> str:
        with CaptureQueriesContext(connection) as gevraagd:
            client.get(f"{basis}/vervolg")
        return " ".join(vraag["sql"] for vraag in gevraagd if "logboek_logregel" in vraag["sql"])

    assert "uitvoering Wet inburgering 2021" in regels()
    client.post(f"{basis}/vervolg/begin", BEGIN)
    daarna = regels()
    assert "hulp op een andere grond: na_inburgering" in daarna and "uitvoering Wet" not in daarna


def test_the_list_and_its_filter(dossier: Dossier, ingelogd: Any) -> None:
    client = ingelogd(SANNE)
    assert "Tesfay" in client.get("/dossiers?fase=nazorg").text
    assert "Tesfay" not in client.get("/dossiers?fase=nazorg&grond=andere").text
    client.post(f"/dossiers/{dossier.id}/vervolg/begin", BEGIN)
    for grond, er in (("andere", True), ("na_inburgering", True), ("wi2021", False), ("ontheemd", False), ("x", True)):
        assert ("Tesfay" in client.get(f"/dossiers?fase=nazorg&grond={grond}").text) is er, grond


@pytest.mark.parametrize(
    ("vandaag", "staat", "label"),
    [(date(2026, 11, 23), "Loopt", "Nazorg tot en met"), (date(2026, 11, 24), "Voorbij", "Nazorg liep tot en met")],
)
def test_nazorg_runs_on_its_last_day_and_is_over_after_it(vandaag: date, staat: str, label: str) -> None:
    klaar = g.Voldaan(datum=date(2026, 5, 23), wijze=g.Vaststelling.DIPLOMA)
    feiten = DossierFeiten(fase=Fase.NAZORG, voldaan=klaar)
    beeld = stand(Dossier(fase_sinds=klaar.datum), feiten, BELEID, vandaag)
    assert (beeld.toestand.tekst, beeld.paren[-1]) == (staat, (label, "23 november 2026"))
    assert ("zijn voorbij" in beeld.zinnen[0]) is (staat == "Voorbij")


def activiteiten(scope_van: Any) -> list[Activiteit]:
    with met_scope(scope_van(SANNE)):
        return list(Activiteit.objects.filter(gemeente_id=BAARN))


def test_the_whole_way_by_its_forms(dossier: Dossier, ingelogd: Any, scope_van: Any) -> None:
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}/vervolg"
    assert "Nazorg afsluiten" in client.get(basis).text
    fout = client.post(f"{basis}/begin", BEGIN | {"wijze": "", "tot_en_met": "31-5-2027"})
    assert fout.status_code == 422 and "31-5-2027" in fout.text and "Hoe gaf deze persoon" in fout.text
    assert client.post(f"{basis}/begin", BEGIN).status_code == 302
    assert client.post(f"{basis}/begin", BEGIN)["Location"] == basis  # a second click: it runs already
    les = {"soort": "les", "wat": "Taalles voor de bouw", "waar": "Eemland", "uren": "6", "vanaf": "1-12-2026"}
    fout = client.post(f"{basis}/activiteit", les | {"wat": ""})
    assert fout.status_code == 422 and "Eemland" in fout.text
    assert client.post(f"{basis}/activiteit", les | {"vanaf": "1-11-2026"})["Location"] == basis
    blad = client.get(basis).text
    assert "Taalles voor de bouw" in blad and "6 uur per week" in blad and "Extra Nederlandse les, werk" in blad
    dubbel = client.post(f"{basis}/activiteit", les | {"vanaf": "1-11-2026"})
    assert dubbel.status_code == 422 and "staat er al" in dubbel.text, "a second press keeps one"
    (rij,) = activiteiten(scope_van)
    klaar = {"tot_en_met": "20-11-2026", "uitkomst": "B2 gehaald"}
    assert client.get(f"{basis}/activiteit/{rij.id}/klaar").status_code == 200
    assert client.post(f"{basis}/activiteit/{rij.id}/klaar", klaar)["Location"] == basis
    assert "B2 gehaald" in client.get(basis).text
    verleng = {"tot_en_met": "31-12-2027", "toestemming_op": "23-11-2026", "wijze": "getekend"}
    assert client.post(f"{basis}/verlengen", verleng)["Location"] == basis
    assert "31 december 2027" in client.get(basis).text
    assert client.post(f"{basis}/stoppen", {"datum": "23-11-2026", "reden": "ingetrokken"})["Location"] == basis
    blad = client.get(basis).text
    assert "De toestemming is ingetrokken" in blad and "Gegevens wissen" in blad
    assert "Dit kan niet ongedaan worden gemaakt" in client.get(f"{basis}/wissen").text
    assert client.post(f"{basis}/wissen")["Location"] == basis
    blad = client.get(basis).text
    assert "Gewist op 23 november 2026" in blad and "Taalles voor de bouw" not in blad
    assert activiteiten(scope_van) == []
    # The way of the help stays to be read after what it brought is gone, and the filter finds each step.
    tijdlijn = basis.removesuffix("vervolg") + "tijdlijn"
    stappen = ("Vervolg: Na de inburgering", "Vervolg verlengd tot en met 31 december 2027", "Vervolg gestopt",
               "Gegevens van het vervolg gewist")  # fmt: skip
    for filter_, er in (
        ("soort=mens", True),
        ("soort=keten", False),
        ("bron=medewerker", True),
        ("soort=brief", False),
    ):
        blad = client.get(f"{tijdlijn}?{filter_}").text
        assert [stap in blad for stap in stappen] == [er] * 4, filter_


def test_nazorg_by_its_form(dossier: Dossier, ingelogd: Any) -> None:
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}/vervolg"
    goed = {"datum": "23-11-2026", "kanaal": "bezoek", "bereikt": "ja", "tekst": "Weet de weg naar de wijkwijzer."}
    fout = client.post(f"{basis}/nazorg-afsluiten", goed | {"bereikt": "nee", "tekst": ""})
    assert fout.status_code == 422 and "probeerde te bereiken" in fout.text
    assert client.post(f"{basis}/nazorg-afsluiten", goed)["Location"] == basis
    blad = client.get(basis).text
    assert "Afgesloten" in blad and "23 november 2026" in blad


def test_somebody_outside_the_act_begins_from_a_new_dossier(met_beleid: None, scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = buiten(scope)
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}"
    assert f"{basis}/vervolg" in client.get(f"{basis}/persoon").text
    vorm = client.get(f"{basis}/vervolg/begin").text
    assert "Tijdelijke bescherming (Oekraïne)" in vorm and "Na de inburgering" not in vorm
    wet2013 = BEGIN | {"grond": "wi2013", "grondslag": "taak", "geleend": "9.500", "leenbedrag": "10.000"}
    fout = client.post(f"{basis}/vervolg/begin", wet2013)
    assert fout.status_code == 422 and "9.500" in fout.text and "Vul de lening" in fout.text
    goed = wet2013 | {"termijn_tot_en_met": "31-12-2027"}
    assert client.post(f"{basis}/vervolg/begin", goed)["Location"] == f"{basis}/vervolg"
    blad = client.get(f"{basis}/vervolg").text
    assert "Wet inburgering van 2013" in blad and "95%" in blad and "Een taak van de gemeente" in blad


def test_who_may_read_and_who_may_act(dossier: Dossier, ingelogd: Any) -> None:
    basis = f"/dossiers/{dossier.id}/vervolg"
    karin = ingelogd(KARIN)
    assert karin.get(basis).status_code == 200 and "Nazorg afsluiten" not in karin.get(basis).text
    assert karin.post(f"{basis}/begin", BEGIN).status_code == 403
    assert ingelogd(BEA).get(basis).status_code == 404
    assert ingelogd(BEHEER).get(basis).status_code == 403


def test_who_reads_no_dossiers_gets_a_page_and_no_dead_end(dossier: Dossier, ingelogd: Any) -> None:
    basis = f"/dossiers/{dossier.id}"
    assert ingelogd(SANNE).post(f"{basis}/vervolg/begin", BEGIN).status_code == 302
    antwoord = ingelogd(INA).get(basis)
    assert antwoord.status_code == 200
    assert dossier.nummer in antwoord.text
    assert not [woord for woord in GEHEIM if woord in antwoord.text]
