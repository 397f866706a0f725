# SPDX-License-Identifier: EUPL-1.2
"""The pages of plan and decision: each works by its own address, without script, in few queries."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.plannen import queries, services
from meedoen.regie.plannen.gevolgen import Gevolgen, weken_te_lang
from meedoen.regie.plannen.models import Pip
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, BEA, BEHEER, JOOST, KARIN, NU, SANNE, VANDAAG
from tests.regie.besluiten.brieven_voorbeelden import staat_er
from tests.regie.plannen.conftest import KLAAR, intake_klaar, stel_vast, vul

pytestmark = pytest.mark.django_db
MEEST = 15


@pytest.fixture
def bladen(scope_van, ingelogd):
    """A dossier of Baarn, a client of Sanne, and the address of the plan."""
    with met_scope(scope_van(SANNE)) as scope:
        dossier = intake_klaar(scope)
    return dossier, ingelogd(SANNE), f"/dossiers/{dossier.id}/plan"


def _vul(scope_van, dossier, **anders):
    with met_scope(scope_van(SANNE)) as scope:
        services.begin_pip(scope=scope, dossier=dossier)
        vul(scope, dossier, **anders)


def _concept(scope_van, dossier):
    with met_scope(scope_van(SANNE)) as scope:
        return queries.plannen(scope, dossier).concept


def test_the_line_from_empty_to_the_letter_by_forms_alone(bladen, scope_van) -> None:
    dossier, client, url = bladen
    assert "PIP opstellen" in client.get(url).text
    assert client.post(f"{url}/opstellen").status_code == 302
    assert "Ontbreekt" in client.get(url).text
    for onderdeel, velden in KLAAR.items():
        data = {v: {True: "ja", False: "nee"}.get(w, w) for v, w in velden.items()}
        bewerking = _concept(scope_van, dossier).bewerking
        antwoord = client.post(f"{url}/{onderdeel}", data | {"bewerking": bewerking})
        assert antwoord.status_code == 302, antwoord.text
    blad = client.get(url).text
    assert "DUO neemt dit plan aan" in blad and "12 uur les per week" in blad
    bewerking = _concept(scope_van, dossier).bewerking
    stel_vast = {"dagtekening": "23-11-2026", "bewerking": bewerking, "brieftaal": "tr"}
    eerst = client.post(f"{url}/vaststellen", stel_vast | {"bekijk": "ja"})
    assert staat_er("Taslak, henüz karar değil", eerst.content) and _concept(scope_van, dossier) is not None
    antwoord = client.post(f"{url}/vaststellen", stel_vast)
    assert antwoord.status_code == 302, antwoord.text
    besluit = client.get(antwoord.url).text
    assert "4 januari 2027" in besluit and "B-2026-" in besluit
    pdf = client.get(f"{antwoord.url}/brief.pdf")
    assert pdf["Content-Type"] == "application/pdf" and staat_er("Mevrouw A. Haddad", pdf.content)
    assert staat_er("Sayın Bayan Haddad,", pdf.content) and staat_er("Geachte mevrouw Haddad,", pdf.content)
    bewijs = client.get(f"{antwoord.url}/bewijs").text
    assert "Uren taal en KNM in totaal" in bewijs and "Zelfredzaamheid" not in bewijs
    assert "Er komt hetzelfde uit" in bewijs and "wetten.overheid.nl" in bewijs
    assert "Dit plan geldt" in client.get(url).text


def test_every_page_stays_within_its_queries(bladen, scope_van, django_assert_max_num_queries) -> None:
    dossier, client, url = bladen
    _vul(scope_van, dossier)
    for pad in ("", "/leerroute", "/doel", "/vaststellen", "/afspraken/nieuw", "/weggooien", "/brief.pdf"):
        client.get(f"{url}{pad}")
        with django_assert_max_num_queries(MEEST):
            assert client.get(f"{url}{pad}").status_code == 200, pad
    with met_scope(scope_van(SANNE)) as scope:
        besluit = stel_vast(scope, dossier)
    basis = f"/dossiers/{dossier.id}"
    for pad in ("/plan", "/plan/versies/1", "/plan/opstellen", "/plan/intrekken", "/besluiten",
                f"/besluiten/{besluit.id}?waarom=bezwaar", f"/besluiten/{besluit.id}/bewijs"):  # fmt: skip
        with django_assert_max_num_queries(MEEST):
            assert client.get(f"{basis}{pad}").status_code == 200, pad


def test_each_computed_date_says_why(bladen, scope_van) -> None:
    dossier, client, url = bladen
    _vul(scope_van, dossier)
    for sleutel, woord in (("termijn", "artikel=11"), ("routewissel", "artikel=5.4"), ("aanbod", "artikel=4.1"),
                           ("bezwaar", "artikel=6:7")):  # fmt: skip
        blad = client.get(f"{url}?waarom={sleutel}").text
        assert f"?waarom={sleutel}#waarom" in blad and 'id="waarom"' in blad and woord in blad
        assert 'id="waarom"' in client.get(f"{url}/vaststellen?waarom={sleutel}&dagtekening=20-11-2026").text


def test_the_check_while_typing_saves_nothing(bladen, scope_van) -> None:
    dossier, client, url = bladen
    _vul(scope_van, dossier)
    data = {v: {True: "ja", False: "nee"}.get(w, w) for v, w in KLAAR["leerroute"].items()} | {"niveau_schrijven": "A2"}
    antwoord = client.post(f"{url}/controle/leerroute", data)
    assert antwoord.status_code == 200 and "600 uur les" in antwoord.text and "<html" not in antwoord.text
    assert _concept(scope_van, dossier).niveau_schrijven == "B1"


@pytest.mark.parametrize(
    ("grond", "weken", "past"),
    [
        ("andere_leerroute", 66, ""), ("andere_leerroute", 67, "nog 66 weken les"),
        ("andere_afspraken", 156, ""), ("andere_afspraken", 157, "nog 156 weken les"), ("andere_leerroute", None, ""),
    ],
)  # fmt: skip
def test_the_lessons_of_another_route_begin_now_and_have_to_fit_in_what_is_left(
    grond: str, weken: int | None, past: str
) -> None:
    van, tot = date(2025, 3, 3), date(2028, 3, 2)
    uit = Gevolgen(
        termijn_van=van, termijn_tot_en_met=tot, van_duo=True, routewissel=None, aanbod=None, bezwaar=tot, stappen={}
    )
    zin = weken_te_lang(Pip(weken=weken, wijzigingsgrond=grond), uit, VANDAAG)
    assert past in zin and bool(zin) is bool(past) and (not zin or "2 maart 2028" in zin)


def test_weeks_that_do_not_fit_are_said_beside_them_and_stop_nothing(bladen, scope_van) -> None:
    dossier, client, url = bladen
    _vul(scope_van, dossier)
    data = {v: {True: "ja", False: "nee"}.get(w, w) for v, w in KLAAR["leerroute"].items()} | {"weken": 158}
    zin = "passen nog 156 weken les"
    typen = client.post(f"{url}/controle/leerroute", data).text
    assert typen.count(zin) == 2 and "id_weken-letop" in typen
    assert zin not in client.get(f"{url}/leerroute").text
    bewerking = _concept(scope_van, dossier).bewerking
    assert client.post(f"{url}/leerroute", data | {"bewerking": bewerking}).status_code == 302
    assert client.get(f"{url}/leerroute").text.count(zin) == 2
    blad = client.get(url).text
    assert zin in blad and "DUO neemt dit plan aan" in blad


def test_a_refusal_of_duo_has_a_button_that_mends_it(bladen, scope_van) -> None:
    dossier, client, url = bladen
    _vul(scope_van, dossier, niveau_schrijven="A2")
    blad = client.get(url).text
    assert "Zet Schrijven op B1" in blad and "DUO schrijft niet welk niveau" in blad
    assert client.post(f"{url}/vaststellen", {"dagtekening": "23-11-2026", "bewerking": 99}).status_code == 422
    client.post(f"{url}/herstel", {"code": "a2_bij_eerste_pip", "bewerking": _concept(scope_van, dossier).bewerking})
    assert _concept(scope_van, dossier).niveau_schrijven == "B1"


def test_the_second_saver_keeps_what_was_typed(bladen, scope_van, ingelogd) -> None:
    dossier, client, url = bladen
    client.post(f"{url}/opstellen")
    assert client.post(f"{url}/doel", {"doel": "Ik wil werken.", "bewerking": 0}).status_code == 302
    antwoord = ingelogd(JOOST).post(f"{url}/doel", {"doel": "Ik wil leren.", "bewerking": 0})
    assert antwoord.status_code == 409
    for zin in ("Sanne Bakker bewaarde dit onderdeel", "Ik wil leren.", "Ik wil werken."):
        assert zin in antwoord.text
    assert _concept(scope_van, dossier).doel == "Ik wil werken."


def test_a_day_in_the_future_is_refused_in_words_and_stays_typed(bladen, scope_van) -> None:
    dossier, client, url = bladen
    _vul(scope_van, dossier)
    bewerking = _concept(scope_van, dossier).bewerking
    antwoord = client.post(f"{url}/vaststellen", {"dagtekening": "24-11-2026", "bewerking": bewerking})
    assert antwoord.status_code == 422 and "ligt in de toekomst" in antwoord.text and "24-11-2026" in antwoord.text
    antwoord = client.post(f"{url}/vaststellen", {"dagtekening": "24-9-2026", "bewerking": bewerking})
    assert antwoord.status_code == 422 and "25 september 2026" in antwoord.text
    with met_scope(scope_van(SANNE)):
        assert not Besluit.objects.filter(dossier_id=dossier.id).exists()


def test_a_suggestion_names_its_source_and_is_taken_over_only_by_a_person(scope_van, ingelogd) -> None:
    uitslag = g.LbtUitslag(datum_afname=date(2026, 11, 5), resultaat="B1-route haalbaar")
    with met_scope(scope_van(SANNE)) as scope:
        dossier = intake_klaar(scope)
        services.begin_pip(scope=scope, dossier=dossier)
    with met_scope(keten_scope(BAARN, nu=NU, vandaag=VANDAAG, herkomst="toets", doel="toets")) as keten:
        leg_vast(scope=keten, dossier=dossier, inhoud=uitslag, geldig_op=date(2026, 11, 5), bron=g.Bron.DUO)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/plan"
    assert "Leerbaarheidstoets van 5 november 2026: B1-route haalbaar" in client.get(url).text
    assert _concept(scope_van, dossier).leerroute == ""
    client.post(f"{url}/overnemen", {"sleutel": "route", "bewerking": 0})
    assert _concept(scope_van, dossier).leerroute == "B"


def test_the_letter_beforehand_says_concept_and_is_not_kept(bladen, scope_van) -> None:
    dossier, client, url = bladen
    _vul(scope_van, dossier)
    pdf = client.get(f"{url}/brief.pdf")
    assert staat_er("Concept, nog geen besluit", pdf.content)
    client.post(f"{url}/weggooien", {"bewerking": _concept(scope_van, dossier).bewerking})
    assert client.get(f"{url}/brief.pdf").status_code == 404


def test_who_may_not_gets_no_page_and_no_button(bladen, scope_van, ingelogd) -> None:
    dossier, _, url = bladen
    _vul(scope_van, dossier)
    assert ingelogd(BEA).get(url).status_code == 404
    assert ingelogd(BEHEER).get(url).status_code == 403
    karin = ingelogd(KARIN)
    assert f"{url}/doel" not in karin.get(url).text
    assert karin.get(f"{url}/doel").status_code == 403
    assert karin.post(f"{url}/weggooien", {"bewerking": 0}).status_code == 403


def test_gezin_overig_reads_that_no_aanbod_is_owed_and_no_hours_are_asked(scope_van, ingelogd) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = intake_klaar(scope, groep=Doelgroep.GEZIN_OVERIG)
    _vul(scope_van, dossier, uren_taal_knm=None, weken=None)
    blad = ingelogd(SANNE).get(f"/dossiers/{dossier.id}/plan").text
    assert "kiezen zelf hun lessen" in blad and "Aanbod" not in blad


def test_agreements_by_form(bladen) -> None:
    _, client, url = bladen
    client.post(f"{url}/opstellen")
    assert client.post(f"{url}/afspraken/nieuw", {"wat": "", "wie": "Amira", "bewerking": 0}).status_code == 422
    data = {"wat": "Fietsles regelen", "wie": "Henk", "uiterlijk": "15-1-2027", "bewerking": 0}
    assert client.post(f"{url}/afspraken/nieuw", data).status_code == 302
    assert "Fietsles regelen" in client.get(url).text and "vr 15 jan 2027" in client.get(url).text


def test_reading_a_plan_leaves_a_line_in_the_logboek(bladen) -> None:
    _, client, url = bladen
    with CaptureQueriesContext(connection) as vragen:
        client.get(url)
    assert sum("insert into logboek_logregel" in vraag["sql"] for vraag in vragen) == 1


def test_a_talk_that_is_still_to_come_is_not_in_the_plan_or_its_letter(bladen) -> None:
    _, client, url = bladen
    client.post(f"{url}/opstellen")
    antwoord = client.post(f"{url}/gesprekken", {"besproken_op": "1-1-2030", "bewerking": 0})
    assert antwoord.status_code == 422 and "Deze dag komt nog." in antwoord.text
    data = {"wat": "Bellen", "wie": "Henk", "uiterlijk": "1-1-2020", "bewerking": 0}
    antwoord = client.post(f"{url}/afspraken/nieuw", data)
    assert antwoord.status_code == 422 and "Deze dag is al voorbij." in antwoord.text


def test_a_plan_is_not_dated_before_the_talk_about_it(bladen, scope_van) -> None:
    dossier, client, url = bladen
    _vul(scope_van, dossier)
    pip = _concept(scope_van, dossier)
    besproken = {"voortgangsgesprekken": "6", "besproken_op": "20-11-2026", "bewerking": pip.bewerking}
    assert client.post(f"{url}/gesprekken", besproken).status_code == 302
    data = {"dagtekening": "19-11-2026", "bewerking": _concept(scope_van, dossier).bewerking}
    antwoord = client.post(f"{url}/vaststellen", data)
    assert antwoord.status_code == 422 and "Het plan is besproken op 20 november 2026." in antwoord.text


def test_who_may_not_adopt_reads_that_before_pressing(bladen, scope_van, ingelogd) -> None:
    dossier, client, url = bladen
    _vul(scope_van, dossier)
    assert "PIP vaststellen</button>" in client.get(f"{url}/vaststellen").text
    blad = ingelogd(KARIN).get(f"{url}/vaststellen").text
    assert "De consulent stelt vast" in blad and "PIP vaststellen</button>" not in blad


TREIN = "\U0001f682"


def test_a_character_the_letter_cannot_print_is_said_while_typing_at_its_field(bladen, scope_van) -> None:
    _, client, url = bladen
    client.post(f"{url}/opstellen")
    antwoord = client.post(f"{url}/controle/doel", {"doel": f"Met de {TREIN} naar het werk"})
    plek = antwoord.text.index('hx-swap-oob="innerHTML:#id_doel-letop"')
    assert TREIN in antwoord.text[plek:] and f"kan niet in de brief: {TREIN}." in antwoord.text[:plek]
    antwoord = client.post(f"{url}/controle/doel", {"doel": "ሆላንድኛ"})
    assert "kan niet in de brief" not in antwoord.text and 'innerHTML:#id_doel-letop"></div>' in antwoord.text


def test_without_script_the_same_is_said_after_saving_and_at_the_field(bladen, scope_van) -> None:
    dossier, client, url = bladen
    _vul(scope_van, dossier)
    data = {"doel": f"Met de {TREIN}", "bewerking": _concept(scope_van, dossier).bewerking}
    blad = client.post(f"{url}/doel", data, follow=True).text
    zin = f"Bij “Wat wil de inburgeraar bereiken?”: dit teken kan niet in de brief: {TREIN}."
    assert blad.count(zin) == 2, "in the message on top and in the panel"
    assert f'href="{url}/doel#id_doel"' in blad
    blad = client.get(f"{url}/doel").text
    veld = blad[blad.index('id="id_doel-letop"') :]
    assert f"Dit teken kan niet in de brief: {TREIN}." in veld[:400] and "id_doel-letop" in blad[: blad.index(veld)]
    client.post(f"{url}/doel", data | {"doel": "Met de trein", "bewerking": 99}, follow=True)
    assert "kan niet in de brief" not in client.get(url).text


def test_an_agreement_or_a_name_that_cannot_be_printed_is_said_too(bladen, scope_van) -> None:
    dossier, client, url = bladen
    _vul(scope_van, dossier)
    afspraak = {"wat": f"Reizen met de {TREIN}", "wie": "Henk", "bewerking": 99}
    antwoord = client.post(f"{url}/afspraken/nieuw", afspraak)
    assert antwoord.status_code == 422 and f"Dit teken kan niet in de brief: {TREIN}." in antwoord.text
    with met_scope(scope_van(SANNE)) as scope:
        # As it was kept before this check was there.
        rij = services.bewaar_afspraak(
            scope=scope, dossier=dossier, wat=afspraak["wat"], wie="Henk", uiterlijk=None, zichtbaar_aan="",
            bewerking=99,
        )  # fmt: skip
        Dossier.objects.filter(id=dossier.id).update(achternaam=f"Haddad {TREIN}")
    blad = client.get(url).text
    assert "Bij “Wat spreek je af?”" in blad and f'href="{url}/afspraken/{rij.id}#id_wat"' in blad
    assert "Bij “Naam”: dit teken" in blad


def test_the_hours_of_the_z_route_are_asked_after_while_typing(bladen, scope_van) -> None:
    _, client, url = bladen
    client.post(f"{url}/opstellen")
    data = {"leerroute": "Z", "uren_taal_knm": "799", "uren_participatie": "800"}
    blad = client.post(f"{url}/controle/leerroute", data).text
    assert "De Z-route heeft ten minste 800 uur les" in blad and "800 uur meedoen, met PVT" not in blad
    blad = client.post(f"{url}/controle/leerroute", data | {"uren_taal_knm": "800"}).text
    assert "De Z-route heeft ten minste" not in blad


@pytest.mark.parametrize(
    ("deel", "veld", "getypt", "zin"),
    [
        ("leerroute", "weken", "veel", "Dit is geen aantal weken. Schrijf een getal. Bijvoorbeeld 50."),
        ("leerroute", "weken", "12,5", "Schrijf hele weken, zonder komma. Bijvoorbeeld 50."),
        ("leerroute", "weken", "161", "Dit mag hoogstens 160 weken zijn."),
        ("gesprekken", "voortgangsgesprekken", "vaak", "Dit is geen aantal gesprekken."),
        ("leerroute", "uren_taal_knm", "x", "Dit is geen aantal uren. Schrijf een getal. Bijvoorbeeld 12."),
    ],
)
def test_rubbish_in_a_number_is_answered_in_the_words_of_that_number(bladen, deel, veld, getypt, zin) -> None:
    _, client, url = bladen
    client.post(f"{url}/opstellen")
    antwoord = client.post(f"{url}/{deel}", {veld: getypt, "bewerking": 0})
    assert antwoord.status_code == 422 and zin in antwoord.text


def test_an_error_in_the_fold_of_the_z_route_is_not_hidden_in_it(bladen) -> None:
    _, client, url = bladen
    client.post(f"{url}/opstellen")
    dicht, vouw = client.get(f"{url}/leerroute").text, '<details class="meedoen-nvt" open><summary>Alleen in de Z-route'
    assert vouw not in dicht and "Alleen in de Z-route" in dicht
    assert vouw in client.post(f"{url}/leerroute", {"uren_participatie": "x", "bewerking": 0}).text
    assert vouw in client.post(f"{url}/leerroute", {"leerroute": "Z", "weken": "x", "bewerking": 0}).text


def test_a_draft_that_went_away_meanwhile_is_said_and_no_missing_page(bladen) -> None:
    _, client, url = bladen
    for deel in ("doel", "afspraken/nieuw"):
        antwoord = client.post(f"{url}/{deel}", {"doel": "Werken", "bewerking": 0}, follow=True)
        assert antwoord.status_code == 200
        assert "Er is nu geen plan in de maak. Wat je typte, is niet bewaard." in antwoord.text
