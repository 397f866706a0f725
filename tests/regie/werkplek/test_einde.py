# SPDX-License-Identifier: EUPL-1.2
"""A dossier that closed says why, quietly; of somebody who died nothing is asked that makes no sense."""

from datetime import date

import pytest
from django.db import connection

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.migrations import __name__ as migraties
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import Feit, draai_terug, leg_alles_vast, vul_gegevens_aan
from meedoen.regie.web.toegang import met_scope
from tests.conftest import NU, SANNE
from tests.regie.werkplek.hulp import keten, pagina, tekst, van, van_duo

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 20)


@pytest.fixture
def amira(scope_van) -> Dossier:
    dossier = van_duo(voornamen="Amira", achternaam="Haddad", geboortedatum=date(1992, 3, 3))
    van(scope_van(SANNE), dossier)
    with met_scope(scope_van(SANNE)) as scope:
        vul_gegevens_aan(scope=scope, dossier=dossier, velden={"telefoon": "+31612345678"})
    return dossier


def _meld(dossier: Dossier, code: str, *feiten: g.Gegevens) -> None:
    melding = g.NotificatieOntvangen(gebeurtenis_id=code, registratie_datum_tijd=NU)
    with met_scope(keten()) as scope:
        leg_alles_vast(
            scope=scope, dossier=dossier, feiten=[Feit(feit, DAG, g.Bron.DUO) for feit in (melding, *feiten)]
        )


def _sterft(dossier: Dossier, dag: date | None = DAG) -> None:
    _meld(dossier, "SS111", g.Overleden(datum=dag))


def test_the_dossier_says_that_the_person_died_and_no_more_than_that(ingelogd, amira) -> None:
    client = ingelogd(SANNE)
    _sterft(amira)
    html, _ = pagina(client, f"/dossiers/{amira.id}")
    zicht = tekst(html)
    assert "Overleden op 20 november 2026 Er gaan geen brieven meer uit." in zicht
    assert "Fase Overleden gesloten op 20 november 2026" in zicht
    assert "Geboren 3 maart 1992" in zicht and "jaar" not in zicht.split("Taal")[0]
    assert "tel:+31612345678" not in html and "Contact vastleggen" not in zicht
    assert "Komt nog" not in zicht and "Hier zijn we nu" not in zicht


def test_the_one_step_after_death_is_to_stop_what_runs_and_then_there_is_none(ingelogd, amira, scope_van) -> None:
    client = ingelogd(SANNE)
    _sterft(amira)
    voor, _ = pagina(client, f"/dossiers/{amira.id}")
    assert "Volgende stap Stop alle brieven en afspraken" in tekst(voor)
    with met_scope(scope_van(SANNE)):
        (taak,) = Taak.objects.filter(dossier=amira, open=True)
    client.post(f"/taken/{taak.id}/sluiten")
    na, _ = pagina(client, f"/dossiers/{amira.id}")
    assert "Volgende stap" not in tekst(na) and "Ook te doen" not in tekst(na)


def test_without_a_day_of_death_none_is_named(ingelogd, amira) -> None:
    _sterft(amira, None)
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{amira.id}")
    assert "Overleden Er gaan geen brieven meer uit. Het dossier is gesloten op 20 november 2026." in tekst(html)


def test_list_search_vandaag_person_and_download_say_it_too(ingelogd, amira) -> None:
    client = ingelogd(SANNE)
    _sterft(amira)
    assert "Amira Haddad" not in tekst(pagina(client, "/dossiers")[0])
    assert "3 maart 1992 Overleden" in tekst(pagina(client, "/dossiers?fase=gesloten")[0])
    assert "3 maart 1992 Overleden" in tekst(pagina(client, "/zoeken?q=haddad")[0])
    assert "Amira Haddad Overleden Stop vandaag alle brieven" in tekst(pagina(client, "/")[0])
    assert "Overleden op 20 november 2026" in tekst(pagina(client, f"/dossiers/{amira.id}/persoon")[0])
    bestand = b"".join(client.get("/dossiers/lijst.csv?fase=gesloten").streaming_content).decode()
    assert ";Overleden;" in bestand


def test_the_tijdlijn_tells_when_and_why_it_closed(ingelogd, amira) -> None:
    _sterft(amira)
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{amira.id}/tijdlijn?soort=klok&soort=keten")
    assert "Overleden Op 20 november 2026. Er gaan geen brieven meer uit." in tekst(html)
    assert "Dossier gesloten Door: overlijden. Het dossier stond in de fase Brede intake." in tekst(html)
    assert "Nieuwe fase: Gesloten" not in tekst(html)


def test_another_end_says_its_own_reason(ingelogd, amira) -> None:
    _meld(amira, "SS110", g.PlichtIngetrokken(datum=DAG))
    html, _ = pagina(ingelogd(SANNE), f"/dossiers/{amira.id}")
    assert "Fase Gesloten sinds 20 november 2026, plicht gestopt" in tekst(html)
    assert "Gesloten op 20 november 2026 Door: plicht gestopt. Je kunt dit dossier nog lezen." in tekst(html)
    assert "34 jaar" in tekst(html) and "tel:+31612345678" in html


def test_death_goes_before_what_closed_it_first_and_an_undone_death_is_none(amira, scope_van) -> None:
    _meld(amira, "SS110", g.PlichtIngetrokken(datum=DAG))
    assert _om(scope_van, amira) == "plicht_ingetrokken"
    _sterft(amira)
    assert _om(scope_van, amira) == "overlijden"
    with met_scope(scope_van(SANNE)) as scope:
        melding = Gebeurtenis.objects.get(dossier=amira, gegevens__gebeurtenis_id="SS111")
        draai_terug(scope=scope, dossier=amira, regel_id=melding.id, reden="andere persoon")
    assert _om(scope_van, amira) == "plicht_ingetrokken"


def _om(scope_van, dossier: Dossier) -> str:
    with met_scope(scope_van(SANNE)):
        return Dossier.objects.values_list("gesloten_om", flat=True).get(id=dossier.id)


def test_the_migration_fills_the_reason_of_dossiers_that_were_closed_before(amira, scope_van) -> None:
    from importlib import import_module

    vul = import_module(f"{migraties}.0004_gesloten_om").VUL
    ander = van_duo(voornamen="Yonas", achternaam="Tesfay")
    open_ = van_duo(voornamen="Elif", achternaam="Kaya")
    _meld(amira, "SS110", g.PlichtIngetrokken(datum=DAG))
    _sterft(amira)
    _meld(ander, "SS110", g.PlichtIngetrokken(datum=DAG))
    with met_scope(scope_van(SANNE)) as scope:
        _sterft_ten_onrechte(scope, ander)
        Dossier.objects.update(gesloten_om="")
        with connection.cursor() as cursor:
            cursor.execute(vul)
        gevuld = dict(Dossier.objects.values_list("id", "gesloten_om"))
    assert gevuld == {amira.id: "overlijden", ander.id: "plicht_ingetrokken", open_.id: ""}


def _sterft_ten_onrechte(scope, dossier: Dossier) -> None:
    _sterft(dossier)
    melding = Gebeurtenis.objects.get(dossier=dossier, gegevens__gebeurtenis_id="SS111")
    draai_terug(scope=scope, dossier=dossier, regel_id=melding.id, reden="andere persoon")


def test_every_table_of_a_dossier_is_still_forced_after_the_migration(db) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select relname from pg_class where relname in ('dossiers_dossier', 'dossiers_gebeurtenis') "
            "and relrowsecurity and relforcerowsecurity"
        )
        assert len(cursor.fetchall()) == 2
