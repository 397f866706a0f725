# SPDX-License-Identifier: EUPL-1.2
"""The pages without script: what is asked, the letter before it leaves, errors that keep what was typed."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Veldgroep
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.models import Gebeurtenis
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.intake import services
from meedoen.regie.intake.models import Antwoord
from meedoen.regie.intake.services import Invoer
from meedoen.regie.intake.vragen import ONDERDELEN
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, BEHEER, JOOST, KARIN, SANNE, VANDAAG
from tests.regie.intake.hulp import NIET, ONVOLDOENDE, afspraak, in_azc, mens, vul_alles_in
from tests.regie.intake.test_gesprek import begonnen, bewaar, staat

pytestmark = pytest.mark.django_db
HOOGSTENS = 15
FORM = {"datum": "7-12-2026", "tijd": "10.00", "plaats": "Gemeentehuis, Plein 1", "tolk": "Tigrinya"}


def ziet(scope_van: Any, model: Any, **voorwaarden: Any) -> list[Any]:
    """Return the rows of `model` as the consulent sees them."""
    with met_scope(scope_van(SANNE)):
        return list(model.objects.filter(**voorwaarden))


def maak(scope_van: Any, doe: Any) -> Any:
    with met_scope(scope_van(SANNE)) as scope:
        return doe(scope)


def test_no_page_asks_more_than_fifteen_questions_of_the_database(scope_van: Any, ingelogd: Any) -> None:
    dossier = maak(scope_van, begonnen)
    with met_scope(scope_van(SANNE)) as scope:
        services.nodig_uit(scope=scope, dossier=dossier, afspraak=afspraak(VANDAAG + timedelta(days=1)))
        vul_alles_in(scope, dossier, behalve=("wens_hulp",))
    client = ingelogd(SANNE)
    paden = ["oproep", "oproep/uitnodiging", "intake", "intake/gesprek", "intake/samenvatting", "intake/startniveau",
             "intake/afronden", "intake/ontheffing", *(f"intake/{deel.code}" for deel in ONDERDELEN)]  # fmt: skip
    client.get(f"/dossiers/{dossier.id}/intake")  # the first request also finds out which tabs exist
    for pad in paden:
        with CaptureQueriesContext(
            connection,
        ) as vragen:
            antwoord = client.get(f"/dossiers/{dossier.id}/{pad}")
        assert antwoord.status_code == 200, pad
        echt = [v for v in vragen if not re.match("(?i)(release |rollback to )?savepoint", v["sql"])]
        assert len(echt) <= HOOGSTENS, (pad, len(echt), [v["sql"][:90] for v in echt])


def test_the_letter_is_read_first_and_sent_once(scope_van: Any, ingelogd: Any) -> None:
    dossier = maak(scope_van, lambda scope: mens(scope, taal="Arabisch"))
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/oproep"
    leeg = client.get(url).content.decode()
    assert "Oproep sturen" in leeg and '<option value="ar" selected>Arabisch' in leeg
    lezen = client.post(f"{url}/oproep", FORM | {"brieftaal": "en"})
    tekst = lezen.content.decode()
    assert "Nederlands en Engels" in tekst
    assert lezen.status_code == 200 and "Lees eerst de brief" in tekst and "maandag 7 december 2026" in tekst
    assert not ziet(scope_van, Brief, dossier_id=dossier.id)
    voorbeeld = re.search(r'href="([^"]*/voorbeeld\?[^"]*)"', tekst)[1].replace("&amp;", "&")
    pdf = client.get(voorbeeld)
    assert pdf["Content-Type"] == "application/pdf" and b"/Lang(en)" in pdf.content
    na = client.post(f"{url}/oproep", {**FORM, "brieftaal": "en", "versturen": "ja"}, follow=True)
    tekst = na.content.decode()
    assert "De oproep is gemaakt" in tekst and "Gesprek op maandag 7 december 2026" in tekst
    brief = re.search(r'href="([^"]*/oproep/brief/[^"]*)"', tekst)[1]
    assert client.get(brief).content == pdf.content, "what was read is what left"
    nog_eens = client.post(f"{url}/oproep", {**FORM, "versturen": "ja"})
    assert nog_eens.status_code == 422 and "niet de volgende stap" in nog_eens.content.decode()
    assert ingelogd(BEA).get(brief).status_code == 404


def test_an_error_keeps_what_was_typed(scope_van: Any, ingelogd: Any) -> None:
    dossier = maak(scope_van, mens)
    url = f"/dossiers/{dossier.id}/oproep/oproep"
    for dag, zin in (("26-12-2026", "werkt de gemeente niet"), ("30-11-2026", "korter"), ("31-2-2027", "geen dag 31")):
        antwoord = ingelogd(SANNE).post(url, {**FORM, "datum": dag})
        tekst = antwoord.content.decode()
        assert antwoord.status_code == 422 and zin in tekst and f'value="{dag}"' in tekst and "foutenlijst" in tekst
    antwoord = ingelogd(SANNE).post(url, {**FORM, "tijd": "kwart over tien"})
    assert "Dit is geen tijd" in antwoord.content.decode()


def test_in_the_azc_the_page_offers_an_invitation_only(scope_van: Any, ingelogd: Any) -> None:
    dossier = maak(scope_van, in_azc)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/oproep"
    tekst = client.get(url).content.decode()
    assert "Uitnodigen voor een gesprek" in tekst and "vrijwillig" in tekst and "korter" not in tekst
    geweigerd = client.post(f"{url}/oproep", {**FORM, "versturen": "ja"})
    assert geweigerd.status_code == 422 and "azc" in geweigerd.content.decode()
    assert not ziet(scope_van, Brief, dossier_id=dossier.id)
    client.post(f"{url}/uitnodiging", {**FORM, "versturen": "ja"})
    assert ziet(scope_van, Gebeurtenis, dossier_id=dossier.id, kenmerk="uitnodiging_verstuurd")


def test_after_a_missed_oproep_speaking_comes_first(scope_van: Any, ingelogd: Any, settings: Any) -> None:
    dossier = maak(scope_van, mens)
    with met_scope(scope_van(SANNE)) as scope:
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(VANDAAG + timedelta(days=14)))
    settings.MEEDOEN_VANDAAG = VANDAAG + timedelta(days=15)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/oproep"
    assert "Wat kwam ervan?" in client.get(url).content.decode()
    client.post(f"{url}/uitkomst", {"uitkomst": NIET.value})
    tekst = client.get(url).content.decode()
    assert "Bellen of langsgaan" in tekst and "oproep/waarschuwing" not in tekst
    contact = {"datum": "8-12-2026", "kanaal": "telefoon", "bereikt": "nee", "oordeel": "geen_goede_reden"}
    geweigerd = client.post(f"{url}/contact", contact)
    assert geweigerd.status_code == 422 and "nog niet gesproken" in geweigerd.content.decode()
    client.post(f"{url}/contact", {**contact, "oordeel": "nog_niet"})
    tekst = client.get(url).content.decode()
    assert "Nog eens bellen of langsgaan" in tekst, "the judgement is never the first thing offered"
    assert "Bel nog eens of ga langs" in client.get("/").text
    for daad in ("waarschuwing", "oproep", "afronden", "bevestigen", "uitkomst"):
        elders = client.get(f"{url}/{daad}", follow=True)
        assert elders.redirect_chain == [(url, 302)] and "Bellen of langsgaan" in elders.text, daad
    client.post(f"{url}/contact", {**contact, "bereikt": "ja"})
    tekst = client.get(url).content.decode()
    assert "Waarschuwen en opnieuw oproepen" in tekst and "Waarschuwing met nieuwe oproep" in tekst
    assert 'name="tolk" value="Tigrinya"' in tekst, "who needed an interpreter needs one again"
    rijen = ziet(scope_van, Gebeurtenis, dossier_id=dossier.id, kenmerk="contactpoging")
    assert all(set(rij.gegevens) <= {"datum", "kanaal", "bereikt", "eigen_taal", "oproep_nummer"} for rij in rijen)


def test_who_came_but_did_not_take_part_is_asked_other_things(scope_van: Any, ingelogd: Any, settings: Any) -> None:
    dossier = maak(scope_van, mens)
    with met_scope(scope_van(SANNE)) as scope:
        services.roep_op(scope=scope, dossier=dossier, afspraak=afspraak(VANDAAG + timedelta(days=14)))
    settings.MEEDOEN_VANDAAG = VANDAAG + timedelta(days=14)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/oproep"
    tekst = client.post(f"{url}/uitkomst", {"uitkomst": ONVOLDOENDE.value}, follow=True).text
    assert "Verstond u de tolk goed?" in tekst and "Is de brief aangekomen" not in tekst


def test_what_was_typed_stays_when_the_letter_is_read_and_not_sent(scope_van: Any, ingelogd: Any) -> None:
    dossier = maak(scope_van, mens)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/oproep/oproep"
    tekst = client.post(url, {**FORM, "tijd": "14.30", "tolk": "Arabisch"}).text
    terug = re.search(r'href="([^"]*)">Toch niet', tekst)[1].replace("&amp;", "&")
    blad = client.get(terug).text
    assert 'value="14.30"' in blad and 'value="Arabisch"' in blad and 'value="7-12-2026"' in blad


def test_the_way_to_what_is_missing_is_one_button(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        services.begin_gesprek(scope=scope, dossier=dossier, aanwezig="Yonas")
        vul_alles_in(scope, dossier)
        uitslag = g.LbtUitslag(datum_afname=VANDAAG, resultaat="B1-route haalbaar")
        leg_vast(scope=scope, dossier=dossier, inhoud=uitslag, geldig_op=VANDAAG, bron=g.Bron.DUO,
                 veldgroep=Veldgroep.VERLOOP)  # fmt: skip
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}/intake"
    assert "Vertel dat het gesprek ook alleen mag" in client.get(basis).text
    blad = client.get(f"{basis}/afronden").text
    assert f'href="{basis}/gesprek"' in blad and f'href="{basis}/startniveau"' not in blad
    client.post(f"{basis}/gesprek", {"aanwezig": "Yonas", "tolk": "", "alleen_verteld": "on", "versie": "1"})
    assert "Alles is er" in client.get(f"{basis}/afronden").text


def test_after_a_move_nobody_looks_for_another_route(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = begonnen(scope)
        vul_alles_in(scope, dossier)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/intake"
    assert "Onderzoek dan of de onderwijsroute past" in client.get(url).text
    with met_scope(scope_van(SANNE)) as scope:
        overgenomen = g.PipOvergenomen(dagtekening=VANDAAG.replace(year=2025), leerroute="B", gemeente=344)
        leg_vast(scope=scope, dossier=dossier, inhoud=overgenomen, geldig_op=VANDAAG, bron=g.Bron.DUO)
    assert "onderwijsroute" not in client.get(url).text
    ontheffing = client.get(f"{url}/ontheffing").text
    assert "Een besluit is niet nodig" in ontheffing


def test_a_section_is_saved_and_goes_on_without_script(scope_van: Any, ingelogd: Any) -> None:
    dossier = maak(scope_van, mens)
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}/intake"
    assert client.get(f"{basis}/kennismaken").headers["Location"] == basis
    assert "Het gesprek is nog niet begonnen." in client.get(basis).text
    assert f'href="{basis}/gesprek"' in client.get(f"{basis}/ontheffing").text
    begin = client.post(f"{basis}/gesprek", {"aanwezig": "Yonas", "tolk": "", "alleen_verteld": "on"})
    assert begin.headers["Location"] == f"{basis}/kennismaken"
    bladzijde = client.get(f"{basis}/kennismaken")
    velden = _verborgen(bladzijde)
    velden |= {"v-contact_hoe": "bellen", "v-contact_wanneer": ["ochtend", "avond"], "o-taal_gesprek": "weet_niet",
               "n-contact_hoe": "Na vieren.", "d-contact_hoe": "ja", "volgende": "ja"}  # fmt: skip
    na = client.post(f"{basis}/kennismaken", velden)
    assert na.headers["Location"] == f"{basis}/gezin"
    antwoorden = {rij.vraag: rij.waarde for rij in ziet(scope_van, Antwoord, dossier_id=dossier.id)}
    assert antwoorden == {
        "contact_hoe": "bellen",
        "contact_wanneer": "ochtend,avond",
        "taal_gesprek": "weet_niet",
    }
    tekst = client.get(f"{basis}/kennismaken").content.decode()
    assert "Bewaard om" in tekst and "Na vieren." in tekst and "3 van" not in tekst
    fout = client.post(
        f"{basis}/kennismaken",
        {**_verborgen(client.get(f"{basis}/kennismaken")), "v-taal_gesprek": "Tigrinya", "o-taal_gesprek": "weet_niet"},
    )
    assert fout.status_code == 422 and "Kies één van de twee" in fout.content.decode()
    assert 'value="Tigrinya' in fout.content.decode()


def _verborgen(bladzijde: Any) -> dict[str, Any]:
    return dict(re.findall(r'name="(g-[a-z_]+)" id="[^"]*" value="([^"]*)"', bladzijde.content.decode()))


def test_one_question_is_saved_by_itself_and_a_quarrel_is_told(scope_van: Any, ingelogd: Any) -> None:
    dossier = maak(scope_van, begonnen)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/intake/kennismaken"
    oud = _verborgen(client.get(url))
    een = client.post(f"{url}?vraag=contact_hoe", {**oud, "v-contact_hoe": "bellen"})
    assert een.status_code == 200 and 'hx-swap-oob="true"' in een.content.decode()
    with met_scope(scope_van(JOOST)) as joost:
        bewaar(joost, dossier, "contact_hoe", "brief")
    nieuw = {**oud, **dict(re.findall(r'name="(g-[a-z_]+)" id="[^"]*" value="([^"]*)"', een.content.decode()))}
    botst = client.post(f"{url}?vraag=contact_hoe", {**nieuw, "v-contact_hoe": "email"})
    assert botst.status_code == 409 and "Joost Hendriks" in botst.content.decode()
    alles = client.post(url, {**nieuw, "v-contact_hoe": "email", "volgende": "ja"})
    tekst = alles.content.decode()
    assert alles.status_code == 422 and "Joost Hendriks antwoordde om" in tekst and "Een brief" in tekst
    opnieuw = client.post(url, {**_verborgen(alles), "v-contact_hoe": "email", "volgende": "ja"})
    assert opnieuw.status_code == 302
    with met_scope(scope_van(SANNE)) as scope:
        assert staat(scope, dossier).gegevens["contact_hoe"].waarde == "email"
    assert client.post(f"{url}?vraag=contact_hoe", {"v-contact_hoe": "email"}).status_code == 422


def test_a_teamleider_reads_without_health_and_can_write_nothing(scope_van: Any, ingelogd: Any) -> None:
    dossier = maak(scope_van, begonnen)
    with met_scope(scope_van(SANNE)) as scope:
        invoer = [Invoer("lichaam", "ja", "Heeft rugpijn.", gezien=staat(scope, dossier).gegevens["lichaam"].merk)]
        services.bewaar_antwoorden(scope=scope, dossier=dossier, invoer=invoer)
    client, basis = ingelogd(KARIN), f"/dossiers/{dossier.id}/intake"
    for pad in ("", "/gezondheid", "/samenvatting", "/werk", "/leerbaarheidstoets"):
        antwoord = client.get(basis + pad)
        assert antwoord.status_code == 200
        assert "rugpijn" not in antwoord.content.decode()
    assert "ziet alleen de consulent" in client.get(f"{basis}/gezondheid").content.decode()
    assert "data-volgende" not in client.get(f"{basis}/werk").content.decode()
    assert client.post(f"{basis}/kennismaken", {"v-contact_hoe": "bellen"}).status_code == 403
    assert client.get(f"{basis}/ontheffing").status_code == 403
    assert ingelogd(BEA).get(basis).status_code == 404
    assert ingelogd(BEHEER).get(basis).status_code == 403


def test_exemption_start_level_and_completion_on_their_pages(scope_van: Any, ingelogd: Any) -> None:
    dossier = maak(scope_van, begonnen)
    client, basis = ingelogd(SANNE), f"/dossiers/{dossier.id}/intake"
    assert "Vraag eerst naar zien en horen" in client.get(f"{basis}/ontheffing").content.decode()
    with met_scope(scope_van(SANNE)) as scope:
        vul_alles_in(scope, dossier, behalve=("zien", "horen"))
        bewaar(scope, dossier, "horen", "ja")
        bewaar(scope, dossier, "zien", "nee")
    assert client.post(f"{basis}/ontheffing", {"in_staat": "ja", "toelichting": ""}).status_code == 422
    lezen = client.post(f"{basis}/ontheffing", {"in_staat": "nee"})
    assert lezen.status_code == 200 and "Lees eerst het besluit" in lezen.text
    voorbeeld = re.search(r'href="([^"]*/ontheffing/voorbeeld[^"]*)"', lezen.text)[1].replace("&amp;", "&")
    assert client.get(voorbeeld).content[:4] == b"%PDF"
    assert client.get(f"{basis}/ontheffing/voorbeeld").status_code == 302
    assert ziet(scope_van, Besluit, dossier_id=dossier.id) == []
    na = client.post(f"{basis}/ontheffing", {"in_staat": "nee", "besluiten": "ja"}, follow=True)
    assert "is genomen. Verstuur de brief vandaag." in na.text
    (besluit,) = ziet(scope_van, Besluit, dossier_id=dossier.id)
    assert besluit.soort == "ontheffing_lbt"
    bewijs = client.get(f"/dossiers/{dossier.id}/besluiten/{besluit.id}/bewijs").text
    assert "Hoort slecht" in bewijs and "Kan de toets maken" in bewijs
    assert "Er is al een ontheffing" in client.get(f"{basis}/ontheffing").text
    nog_eens = client.post(f"{basis}/ontheffing", {"in_staat": "nee", "besluiten": "ja"})
    assert nog_eens.status_code == 422 and "Er is al een ontheffing" in nog_eens.text
    karin = ingelogd(KARIN).get(f"{basis}/leerbaarheidstoets").text
    assert "De toets hoeft niet." in karin and "ontheffing sinds" not in karin
    start = client.get(f"{basis}/startniveau").content.decode()
    gezien = re.search(r'name="gezien" value="([^"]*)"', start)[1]
    fout = client.post(f"{basis}/startniveau", {"gezien": gezien, "jaren_school_bron": "onbekend"})
    assert fout.status_code == 422 and "waarom dit onbekend is" in fout.content.decode()
    goed = client.post(f"{basis}/startniveau", {"gezien": gezien, "jaren_school": "9", "jaren_school_bron": "COA"})
    assert goed.status_code == 302
    assert "Alles is er" in client.get(f"{basis}/afronden").content.decode()
    klaar = client.post(f"{basis}/afronden", {"voorgelezen": "on"}, follow=True)
    assert "De brede intake is klaar sinds 23 november 2026" in klaar.content.decode()
    assert "Voorgelezen op 23 november 2026" in client.get(f"{basis}/samenvatting").content.decode()


def test_each_read_leaves_one_line_in_the_logboek(scope_van: Any, ingelogd: Any) -> None:
    dossier = maak(scope_van, begonnen)
    client = ingelogd(SANNE)
    for pad in ("oproep", "intake", "intake/gezondheid", "intake/samenvatting"):
        with CaptureQueriesContext(connection) as vragen:
            client.get(f"/dossiers/{dossier.id}/{pad}")
        assert sum("insert into logboek_logregel" in vraag["sql"] for vraag in vragen) == 1, pad


@pytest.mark.parametrize(
    ("feit", "zin"),
    [
        (g.Gepauzeerd(vanaf=VANDAAG), "De inburgering staat stil"),
        (g.Overleden(), "Er gaan geen brieven meer uit"),
        (g.PlichtIngetrokken(datum=VANDAAG), "Dit dossier is gesloten"),
    ],
)
def test_nobody_is_called_when_there_is_no_duty_now(scope_van: Any, ingelogd: Any, feit: Any, zin: str) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = mens(scope)
        leg_vast(scope=scope, dossier=dossier, inhoud=feit, geldig_op=VANDAAG, bron=g.Bron.DUO)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/oproep"
    blad = client.get(url).text
    assert zin in blad and "Oproep sturen" not in blad and "Brief bekijken" not in blad
    data = {"datum": "14-12-2026", "tijd": "10.00", "plaats": "Gemeentehuis", "versturen": "ja"}
    assert zin in client.post(f"{url}/oproep", data).text
    assert ziet(scope_van, Brief, dossier_id=dossier.id) == []


def test_who_may_not_see_health_does_not_read_that_it_is_missing(scope_van: Any, ingelogd: Any) -> None:
    dossier = maak(scope_van, begonnen)
    element = "Persoonlijke omstandigheden en gezondheid"
    assert element in ingelogd(SANNE).get(f"/dossiers/{dossier.id}/intake").text
    assert element not in ingelogd(KARIN).get(f"/dossiers/{dossier.id}/intake").text


@pytest.mark.parametrize("daad", ["oproep", "waarschuwing", "afronden"])
def test_in_the_azc_no_address_opens_the_form_of_an_oproep(scope_van: Any, ingelogd: Any, daad: str) -> None:
    dossier = maak(scope_van, in_azc)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/oproep/{daad}"
    assert "In het azc kun je alleen uitnodigen." in client.get(url, follow=True).text
