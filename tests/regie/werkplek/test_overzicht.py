# SPDX-License-Identifier: EUPL-1.2
"""The overview of a dossier: next step, path, people, clocks, what differs at DUO, and what it costs."""

import uuid
from datetime import date, timedelta
from typing import Any

import pytest
from django.template import Context, Template

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import BELEID
from meedoen.domein.taken import taken_uit
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import (
    Feit,
    corrigeer,
    draai_terug,
    kies_contactpersoon,
    leg_alles_vast,
    vastleggen,
    voeg_samen,
)
from meedoen.regie.koppelingen.models import Verschil
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.werkplek.overzicht import beeld, lezen, views
from tests.conftest import BEA, BEHEER, KARIN, NU, SANNE, VANDAAG
from tests.regie.werkplek.hulp import MEEST, keten, leg_neer, pagina, tekst, van, van_duo

pytestmark = pytest.mark.django_db
TERMIJN_VANAF = date(2026, 11, 3)


def _van_keten(dossier: Dossier, *feiten: g.Gegevens, dag: date = VANDAAG) -> None:
    with met_scope(keten(dag=dag)) as scope:
        leg_alles_vast(scope=scope, dossier=dossier, feiten=[Feit(f, dag, g.Bron.DUO) for f in feiten])


def _met_plan(scope, dossier: Dossier) -> None:
    """The intake is complete and a PIP stands since 2 November: the term begins the day after."""
    wijze = g.IntakeWijze.GESPREK
    leg_neer(scope, dossier, g.IntakeAfgerond(datum=date(2026, 10, 30), wijze=wijze), dag=date(2026, 10, 30))
    pip = g.PipVastgesteld(dagtekening=date(2026, 11, 2), leerroute="B", versie=1, niveau="B1",
                           bekendgemaakt_op=date(2026, 11, 2))  # fmt: skip
    leg_neer(scope, dossier, pip, dag=date(2026, 11, 2))


@pytest.mark.parametrize(
    ("dagen", "woorden"),
    [(-4, "4 dagen te laat"), (-1, "1 dag te laat"), (0, "Vandaag"), (2, "Nog 2 dagen"), (3, None)],
)
def test_the_next_step_says_when_time_presses_and_is_calm_before(scope_van, dagen: int, woorden: str | None) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad", taal="Arabisch"))
    wijze = g.IntakeWijze.GESPREK
    leg_neer(sanne, dossier, g.IntakeAfgerond(datum=date(2026, 11, 12), wijze=wijze), dag=date(2026, 11, 12))
    with met_scope(sanne):
        stand = views.stand_van(sanne, dossier, BELEID)
        taken = taken_uit(stand.feiten, stand.klokken, vandaag=VANDAAG, beleid=BELEID)
        bewaard = Taak.objects.get(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort="startniveau")
        bewaard.uiterlijk = VANDAAG + timedelta(days=dagen)
        stap, zelf = beeld.stap(sanne, dossier, stand.feiten, taken, [bewaard])
    assert stap is not None and zelf == bewaard.id
    assert (stap.toestand.tekst if stap.toestand else None) == woorden
    getekend = tekst(Template("{% load meedoen %}{% volgende_stap stap %}").render(Context({"stap": stap})))
    assert (woorden or "") in getekend and "Vul het startniveau in" in getekend


def test_it_says_what_is_next_and_why_and_where_the_person_stands(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad", taal="Arabisch"))
    wijze = g.IntakeWijze.GESPREK
    leg_neer(sanne, dossier, g.IntakeAfgerond(datum=date(2026, 11, 12), wijze=wijze), dag=date(2026, 11, 12))
    html, aantal = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")
    woorden = tekst(html)
    assert "Volgende stap Vul het startniveau in" in woorden
    assert "PIP nu . Hier zijn we nu. uiterlijk 28 dec 2026 nog 35 dagen" in woorden
    assert "Gehuisvest . Klaar." in woorden
    assert "PIP binnen tien weken Loopt ma 28 dec 2026 nog 35 dagen" in woorden
    assert "dag 38 van 73" in woorden
    assert html.count("utrecht-button-link--primary-action") == 1
    assert aantal <= MEEST


def test_a_dossier_of_nobody_asks_first_to_be_taken(ingelogd) -> None:
    dossier = van_duo(voornamen="Amira", achternaam="Haddad")
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")
    assert f'action="/dossiers/{dossier.id}/neem-op-mij"' in html
    assert f'href="/dossiers/toewijzen?dossier={dossier.id}"' in pagina(ingelogd(KARIN), f"/dossiers/{dossier.id}")[0]


def test_the_two_contact_persons_stand_first_and_a_gap_is_shown(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad"))
    with met_scope(sanne):
        kies_contactpersoon(scope=sanne, dossier=dossier, plek=g.Plek.GEMEENTE, vanaf=VANDAAG,
                            medewerker_id=SANNE.id)  # fmt: skip
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")
    woorden = tekst(html)
    assert "Mensen Sanne Bakker contactpersoon gemeente Nog niemand contactpersoon uitvoerder Kies iemand" in woorden
    assert f"/dossiers/{dossier.id}/contactpersoon/uitvoerder" in html


def test_a_task_that_a_person_closes_is_closed_from_here(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Omar", achternaam="Khalil"))
    _van_keten(dossier, g.LbtAangemeld(datum=VANDAAG))
    with met_scope(sanne):
        taak = Taak.objects.get(dossier_id=dossier.id, soort="lbt_aangemeld")
    client = ingelogd(SANNE)
    html, _ = pagina(client, f"/dossiers/{dossier.id}")
    pad = f"/taken/{taak.id}/sluiten"
    assert f'action="{pad}"' in html
    antwoord = client.post(pad, {"terug": f"/dossiers/{dossier.id}"})
    assert antwoord["Location"] == f"/dossiers/{dossier.id}"
    assert f'action="{pad}"' not in pagina(client, f"/dossiers/{dossier.id}")[0]


def test_where_duo_has_another_term_both_dates_stand_on_top(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad"))
    _met_plan(sanne, dossier)
    _van_keten(dossier, g.TermijnGesteld(start=date(2026, 11, 5), einde=date(2029, 11, 5)))
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")
    woorden = tekst(html)
    assert "DUO heeft een andere einddatum dan wij" in woorden
    zin = "DUO heeft 4 november 2029 als laatste dag van de termijn, wij komen uit op 2 november 2029."
    assert zin in woorden
    assert "Inburgeringstermijn Loopt zo 4 nov 2029" in woorden, "DUO's date leads"
    waarom = tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}?waarom=inburgeringstermijn")[0])
    assert "Onze berekening komt anders uit" in waarom


def test_the_same_term_at_duo_gives_no_message(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad"))
    _met_plan(sanne, dossier)
    _van_keten(dossier, g.TermijnGesteld(start=TERMIJN_VANAF, einde=date(2029, 11, 3)))
    assert "andere einddatum" not in tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")[0])


def test_another_start_at_duo_is_said_with_both_dates(ingelogd, scope_van) -> None:
    dossier = van(scope_van(SANNE), van_duo(voornamen="Amira", achternaam="Haddad"))
    _van_keten(dossier, g.VerschilSs139(duo_start=date(2026, 11, 20), onze_start=date(2026, 10, 16)))
    woorden = tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")[0])
    assert "DUO laat de tien weken beginnen op 20 november 2026, wij op 16 oktober 2026." in woorden
    assert "DUO Andere datum" in woorden


def test_an_invitation_that_still_comes_is_among_what_is_planned(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad"))
    for dag in (date(2026, 11, 20), date(2026, 12, 2)):
        leg_neer(sanne, dossier, g.UitnodigingVerstuurd(datum=date(2026, 11, 9), afspraak_op=dag))
    woorden = tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")[0])
    gepland = woorden.split("Gepland")[1].split("Laatste gebeurtenissen")[0]
    assert "wo 2 dec 2026" in gepland and "vrijwillig" in gepland and "20 nov" not in gepland


def test_a_pause_stops_the_clocks_and_says_so(ingelogd, scope_van) -> None:
    dossier = van(scope_van(SANNE), van_duo(voornamen="Amira", achternaam="Haddad"))
    _van_keten(dossier, g.Gepauzeerd(vanaf=date(2026, 11, 9)))
    woorden = tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")[0])
    assert "Gepauzeerd sinds 9 november 2026" in woorden
    assert "PIP binnen tien weken Staat stil Staat stil sinds 9 nov 2026" in woorden
    assert "Door een tijdelijke vrijstelling, bericht van DUO" in woorden


def test_a_merged_dossier_leads_to_the_one_that_stays(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    blijft = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad"))
    dubbel = van(sanne, van_duo(voornamen="Amira", achternaam="Hadad"))
    with met_scope(sanne):
        voeg_samen(scope=sanne, blijft=blijft, dubbel=dubbel, reden="zelfde mens")
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{dubbel.id}")
    assert "Dit dossier is samengevoegd" in tekst(html)
    assert f'href="/dossiers/{blijft.id}"' in html
    assert "Volgende stap" not in tekst(html)


def test_geheim_adres_is_marked(ingelogd, scope_van) -> None:
    dossier = van(scope_van(SANNE), van_duo(voornamen="Amira", achternaam="Haddad", geheim_adres=True))
    assert "Geheim adres" in tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")[0])


def test_a_correction_stands_beside_what_it_corrects(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad"))
    with met_scope(sanne):
        fout = vastleggen.leg_vast(
            scope=sanne, dossier=dossier, inhoud=g.IntakeGestart(datum=date(2026, 11, 2)),
            geldig_op=date(2026, 11, 2), bron=g.Bron.MEDEWERKER,
        )  # fmt: skip
        beter = g.IntakeGestart(datum=date(2026, 11, 9))
        corrigeer(scope=sanne, dossier=dossier, regel_id=fout.id, inhoud=beter, reden="verkeerde dag",
                  geldig_op=beter.datum)  # fmt: skip
    woorden = tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")[0])
    assert "Stond er datum: 2 november 2026 Is nu datum: 9 november 2026" in woorden
    assert "(geldt niet meer)" in woorden


def test_what_a_role_may_not_read_does_not_stand_there(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad"))
    leg_neer(sanne, dossier, g.Notitie(datum=VANDAAG, tekst="Alleen voor de consulent"))
    assert "Alleen voor de consulent" in tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")[0])
    assert "Alleen voor de consulent" not in tekst(pagina(ingelogd(KARIN), f"/dossiers/{dossier.id}")[0])
    pagina(ingelogd(BEHEER), f"/dossiers/{dossier.id}", status=403)


def test_a_dossier_of_another_gemeente_does_not_exist(ingelogd) -> None:
    dossier = van_duo(voornamen="Amira", achternaam="Haddad")
    pagina(ingelogd(BEA), f"/dossiers/{dossier.id}", status=404)
    pagina(ingelogd(BEA), f"/dossiers/{dossier.id}/waarom/pip_tien_weken", status=404)
    pagina(ingelogd(SANNE), f"/dossiers/{uuid.uuid4()}", status=404)


def test_the_stored_clock_may_be_old_the_page_is_of_today(ingelogd, settings) -> None:
    dossier = van_duo(voornamen="Amira", achternaam="Haddad")
    settings.MEEDOEN_VANDAAG = date(2026, 12, 29)
    assert "1 dag te laat" in tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")[0])
    settings.MEEDOEN_VANDAAG = date(2026, 12, 28)
    assert "PIP binnen tien weken Loopt af ma 28 dec 2026 vandaag" in tekst(
        pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")[0]
    )


def test_a_busy_dossier_stays_within_its_queries(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad"))
    _met_plan(sanne, dossier)
    for n in range(30):
        leg_neer(sanne, dossier, g.Notitie(datum=VANDAAG - timedelta(days=n), tekst=f"Notitie {n}"))
    for pad in ("", "?waarom=pip_tien_weken", "?waarom=onzin", "/waarom/inburgeringstermijn"):
        assert pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}{pad}")[1] <= MEEST


def test_the_exchange_with_duo_is_told(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad"))
    with met_scope(sanne):
        kies_contactpersoon(scope=sanne, dossier=dossier, plek=g.Plek.GEMEENTE, vanaf=VANDAAG,
                            medewerker_id=SANNE.id)  # fmt: skip
        stand = lezen.lees_rondom(sanne, dossier, gebeurtenissen=6).keten
    assert (stand.wacht, stand.voor_mens, stand.verschillen) == (2, 0, 0), "each contact person goes to DUO"
    assert "Onderweg 2 berichten wachten" in tekst(pagina(ingelogd(SANNE), f"/dossiers/{dossier.id}")[0])


def test_differences_with_duo_are_counted_and_led_to(ingelogd, scope_van) -> None:
    sanne = scope_van(SANNE)
    dossier = van(sanne, van_duo(voornamen="Amira", achternaam="Haddad"))
    ander = van(sanne, van_duo(voornamen="Omar", achternaam="Rahimi", bsn="999990032", v_nummer="2100000002"))

    def verschil(bij: Dossier, sleutel: str, **anders: Any) -> None:
        with met_scope(sanne):
            Verschil.objects.create(
                gemeente_id=bij.gemeente_id, dossier_id=bij.id, sleutel=sleutel, onderdeel="termijn",
                veldgroep="verloop", oorzaak="onze_fout", stap="overnemen", sinds=NU, gezien_op=NU, **anders,
            )  # fmt: skip

    verschil(dossier, "termijn")
    verschil(dossier, "weg", opgelost_op=NU)
    verschil(ander, "termijn")
    html = ingelogd(SANNE).get(f"/dossiers/{dossier.id}").text
    naar = f"/dossiers/{dossier.id}/keten"
    assert "DUO weet iets anders dan wij" in html
    assert f'href="{naar}#verschil"' in html and "Bekijk 1 verschil met DUO" in html
    assert 'id="verschil"' in ingelogd(SANNE).get(naar).text
    verschil(dossier, "pip")
    assert "Bekijk 2 verschillen met DUO" in ingelogd(SANNE).get(f"/dossiers/{dossier.id}").text


def test_what_fell_with_an_undone_notification_is_marked_here_too(ingelogd, scope_van) -> None:
    melding = g.NotificatieOntvangen(gebeurtenis_id="SS110", registratie_datum_tijd=NU)
    dossier = van(scope_van(SANNE), van_duo(voornamen="Amira", achternaam="Haddad"))
    _van_keten(dossier, melding, g.PlichtIngetrokken(datum=VANDAAG))
    with met_scope(scope_van(SANNE)) as scope:
        regel = Gebeurtenis.objects.get(dossier=dossier, kenmerk=melding.code, gegevens__gebeurtenis_id="SS110")
        draai_terug(scope=scope, dossier=dossier, regel_id=regel.id, reden="verkeerde persoon")
    woorden = tekst(ingelogd(SANNE).get(f"/dossiers/{dossier.id}").text)
    assert "De inburgeringsplicht is gestopt (geldt niet meer)" in woorden
