# SPDX-License-Identifier: EUPL-1.2
"""From file to dossiers: nothing before it is confirmed, all of it or nothing, and never twice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, connection
from django.db.transaction import atomic
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Scope
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Identificatie, Klok
from meedoen.regie.dossiers.services import leg_vast, vul_gegevens_aan
from meedoen.regie.inlezen import later, queries, schrijven, services
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.web.rekenblad import BestandGeweigerd
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, JOOST, KARIN, NU, SANNE, SOEST, SOFIE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven
from tests.regie.inlezen.hulp import als_csv, duizend, profiel

pytestmark = pytest.mark.django_db


@pytest.fixture
def scope(db: None, scope_van: Callable[..., Scope]) -> Iterator[Scope]:
    with met_scope(scope_van(SANNE)) as van_sanne:
        yield van_sanne


def lees(scope: Scope, *rijen: dict[str, str], **opties: Any) -> Inlezing:
    return services.neem_aan(scope=scope, gemeente_id=BAARN, bestand="coa.csv", inhoud=als_csv(rijen, **opties))


def soorten(stuk: Inlezing) -> list[str]:
    return [rij.soort for rij in queries.rijen(stuk)]


def uitkomsten(stuk: Inlezing) -> list[str]:
    return [rij.uitkomst for rij in queries.rijen(stuk)]


def lees_in(scope: Scope, *rijen: dict[str, str]) -> Inlezing:
    return services.bevestig(scope=scope, stuk=lees(scope, *rijen))


def van(v_nummer: str) -> Dossier:
    return Identificatie.objects.get(gemeente_id=BAARN, v_nummer=v_nummer).dossier


def test_nothing_is_in_a_dossier_before_it_is_confirmed(scope: Scope) -> None:
    stuk = lees(scope, profiel(1), profiel(2))
    assert Dossier.objects.count() == 0
    assert Gebeurtenis.objects.count() == 0
    services.bevestig(scope=scope, stuk=stuk)
    assert Dossier.objects.count() == 2
    assert uitkomsten(stuk) == ["gemaakt", "gemaakt"]


def test_a_new_dossier_is_in_the_azc_with_the_coa_as_source(scope: Scope) -> None:
    lees_in(scope, profiel(1))
    dossier = van("2700000001")
    assert (dossier.fase, dossier.fase_sinds) == ("gekoppeld", date(2026, 11, 2))
    assert (dossier.voornamen, dossier.taal, dossier.geslacht) == ("Selam", "Tigrinya", "v")
    feiten = dossierfeiten(dossier)
    assert feiten.gekoppeld == g.Gekoppeld(datum=date(2026, 11, 2), gemeente=BAARN)
    assert feiten.azc == (g.VerblijfAzc(vanaf=date(2026, 2, 3), locatie="azc Almere"),)
    rijen = Gebeurtenis.objects.filter(dossier=dossier).exclude(bron="systeem")
    assert {(r.kenmerk, r.bron, r.door) for r in rijen} == {
        ("dossier_gemaakt", "coa", SANNE.naam), ("gekoppeld", "coa", SANNE.naam), ("verblijf_azc", "coa", SANNE.naam),
    }  # fmt: skip
    assert Klok.objects.filter(dossier=dossier).exists()


def test_leaving_the_azc_moves_the_clock_of_ten_weeks(scope: Scope) -> None:
    lees_in(scope, profiel(1))
    dossier = van("2700000001")
    nog_niet = Klok.objects.get(dossier=dossier, soort="pip_tien_weken")
    assert nog_niet.begin is None
    groep = g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL, begindatum=date(2026, 10, 1))
    leg_vast(scope=scope, dossier=dossier, inhoud=groep, geldig_op=date(2026, 10, 1), bron=g.Bron.DUO)
    kennisgeving = g.PlichtVastgesteld(
        inburgeringsplichtig=True, begindatum=date(2026, 10, 1), kennisgeving=date(2026, 10, 1)
    )
    leg_vast(scope=scope, dossier=dossier, inhoud=kennisgeving, geldig_op=date(2026, 10, 1), bron=g.Bron.DUO)
    leg_vast(
        scope=scope, dossier=dossier, inhoud=g.Ingeschreven(datum=date(2026, 11, 10), gemeente=BAARN),
        geldig_op=date(2026, 11, 10), bron=g.Bron.BRP,
    )  # fmt: skip
    assert Klok.objects.get(dossier=dossier, soort="pip_tien_weken").begin is None
    stuk = lees(scope, profiel(1, **{"Verblijf tot": "16-11-2026"}))
    rij = queries.rijen(stuk)[0]
    assert rij.soort == "bekend"
    assert rij.verschillen == [[
        "Verblijf in het azc", "azc Almere, vanaf 3-2-2026, loopt nog", "azc Almere, vanaf 3-2-2026 tot 16-11-2026",
    ]]  # fmt: skip
    services.bevestig(scope=scope, stuk=stuk)
    klok = Klok.objects.get(dossier=dossier, soort="pip_tien_weken")
    assert klok.begin == date(2026, 11, 16)
    assert van("2700000001").fase == "intake"


def test_the_same_file_again_changes_nothing(scope: Scope) -> None:
    rijen = [profiel(n) for n in range(5)]
    lees_in(scope, *rijen)
    voor = (Dossier.objects.count(), Gebeurtenis.objects.count())
    stuk = lees_in(scope, *rijen)
    assert uitkomsten(stuk) == ["niets_nieuws"] * 5
    assert (Dossier.objects.count(), Gebeurtenis.objects.count()) == voor


def test_two_who_read_the_same_file_make_no_doubles(scope: Scope, scope_van: Callable[..., Scope]) -> None:
    een = lees(scope, profiel(1), profiel(2))
    with met_scope(scope_van(JOOST)) as van_joost:
        ander = lees(van_joost, profiel(1), profiel(2))
        services.bevestig(scope=van_joost, stuk=ander)
    services.bevestig(scope=scope, stuk=een)
    assert uitkomsten(een) == ["intussen_bekend"] * 2
    assert Dossier.objects.count() == 2
    with pytest.raises(services.Geweigerd, match=f"{SANNE.naam} heeft dit bestand al ingelezen"):
        services.bevestig(scope=scope, stuk=een)


def test_a_known_person_only_gets_what_was_empty_unless_asked(scope: Scope) -> None:
    dossier = ingeschreven(
        scope, v_nummer="2700000001", voornamen="Selma", achternaam=profiel(1)["Achternaam"], taal=""
    )
    stuk = lees(scope, profiel(1))
    assert soorten(stuk) == ["bekend"]
    assert ["Voornamen", "Selma", "Selam"] in queries.rijen(stuk)[0].verschillen
    services.bevestig(scope=scope, stuk=stuk)
    nu = Dossier.objects.get(id=dossier.id)
    assert (nu.voornamen, nu.taal) == ("Selma", "Tigrinya")
    stuk = lees(scope, profiel(1))
    services.bewaar_keuzes(scope=scope, stuk=stuk, keuzes={2: "overnemen"})
    services.bevestig(scope=scope, stuk=stuk)
    assert Dossier.objects.get(id=dossier.id).voornamen == "Selam"


def test_a_similar_name_with_the_same_birth_date_is_for_a_person_to_judge(scope: Scope) -> None:
    p = profiel(1)
    dag, maand, jaar = (int(deel) for deel in p["Geboortedatum"].split("-"))
    zelfde = ingeschreven(
        scope, voornamen="Selam", achternaam=p["Achternaam"] + "e", geboortedatum=date(jaar, maand, dag),
        v_nummer=None, bsn="999990019",
    )  # fmt: skip
    stuk = lees(scope, p)
    rij = queries.rijen(stuk)[0]
    assert (rij.soort, rij.keuze, rij.dossier_id) == ("lijkt", "overslaan", zelfde.id)
    services.bewaar_keuzes(scope=scope, stuk=stuk, keuzes={2: "aanvullen"})
    services.bevestig(scope=scope, stuk=stuk)
    assert Identificatie.objects.get(dossier=zelfde).v_nummer == "2700000001"
    assert Dossier.objects.count() == 1


def test_someone_else_with_another_number_can_only_be_new_or_left(scope: Scope) -> None:
    p = profiel(1)
    dag, maand, jaar = (int(deel) for deel in p["Geboortedatum"].split("-"))
    ingeschreven(scope, voornamen="Selam", achternaam=p["Achternaam"], geboortedatum=date(jaar, maand, dag))
    stuk = lees(scope, p)
    assert services.keuzes_van(queries.rijen(stuk)[0]) == ("overslaan", "nieuw")
    assert services.bewaar_keuzes(scope=scope, stuk=stuk, keuzes={2: "overnemen"}) == 0
    assert services.bewaar_keuzes(scope=scope, stuk=stuk, keuzes={2: "nieuw"}) == 1
    services.bevestig(scope=scope, stuk=stuk)
    assert uitkomsten(stuk) == ["gemaakt"]
    assert Dossier.objects.count() == 2


def test_numbers_of_two_dossiers_are_refused(scope: Scope) -> None:
    ingeschreven(scope, v_nummer="2700000001")
    ingeschreven(scope, bsn="999990019")
    stuk = lees(scope, profiel(1, BSN="999990019"))
    rij = queries.rijen(stuk)[0]
    assert rij.soort == "fout"
    assert "Het V-nummer is van dossier" in rij.fouten[0][2]


def test_an_open_stay_ends_where_the_next_begins_and_a_known_end_stays(scope: Scope) -> None:
    lees_in(scope, profiel(1))
    lees_in(scope, profiel(1, **{"Verblijf vanaf": "1-9-2026", "COA-locatie": "azc Dronten"}))
    dossier = van("2700000001")
    eerst, dan = dossierfeiten(dossier).azc
    assert (eerst.tot, eerst.locatie) == (date(2026, 9, 1), "azc Almere")
    assert (dan.vanaf, dan.tot, dan.locatie) == (date(2026, 9, 1), None, "azc Dronten")
    stuk = lees_in(scope, profiel(1))
    assert uitkomsten(stuk) == ["niets_nieuws"]
    assert dossierfeiten(dossier).azc == (eerst, dan)


def test_an_end_that_is_still_to_come_waits(scope: Scope) -> None:
    lees_in(scope, profiel(1, **{"Verblijf tot": "1-12-2026"}))
    assert dossierfeiten(van("2700000001")).azc[0].tot is None


def test_the_same_number_twice_in_a_file_is_good_once(scope: Scope) -> None:
    stuk = lees(scope, profiel(1), profiel(2, **{"V-nummer": "2700000001"}))
    assert soorten(stuk) == ["nieuw", "fout"]
    assert queries.rijen(stuk)[1].fouten == [
        ["V-nummer", "2700000001", "Dit nummer staat ook op rij 2. Haal een van de twee weg."]
    ]


def test_a_row_with_more_cells_than_the_head_is_named(scope: Scope) -> None:
    inhoud = als_csv([profiel(1)]).rstrip() + b";;nog iets"
    stuk = services.neem_aan(scope=scope, gemeente_id=BAARN, bestand="a.csv", inhoud=inhoud)
    assert queries.rijen(stuk)[0].fouten[0][0] == "na de laatste kolom"


def test_a_missing_column_is_refused_with_what_is_there(scope: Scope) -> None:
    with pytest.raises(BestandGeweigerd, match=r"“Achternaam” .*Wel in het bestand: “V-nummer”, “Naam”"):
        services.neem_aan(scope=scope, gemeente_id=BAARN, bestand="a.csv", inhoud=b"V-nummer;Naam\n1;x")
    assert Inlezing.objects.count() == 0


def test_a_closed_dossier_stays_as_it_is(scope: Scope) -> None:
    lees_in(scope, profiel(1))
    dossier = van("2700000001")
    leg_vast(
        scope=scope, dossier=dossier, inhoud=g.Overleden(datum=VANDAAG), geldig_op=VANDAAG, bron=g.Bron.BRP
    )  # fmt: skip
    voor = Gebeurtenis.objects.count()
    stuk = lees_in(scope, profiel(1, Taal="Arabisch"))
    assert (soorten(stuk), Gebeurtenis.objects.count()) == (["gesloten"], voor)


def test_columns_of_the_gemeente_are_used_from_their_day(scope: Scope, scope_van: Callable[..., Scope]) -> None:
    eigen = {"v_nummer": "vnr", "achternaam": "naam", "koppeldag": "op", "opleiding": "school"}
    with met_scope(scope_van(BEHEER)) as beheer:
        with pytest.raises(services.Geweigerd, match="Achternaam"):
            services.stel_indeling_in(
                scope=beheer, gemeente_id=BAARN, kolommen={"v_nummer": "v"}, vanaf=VANDAAG, reden=""
            )
        services.stel_indeling_in(scope=beheer, gemeente_id=BAARN, kolommen=eigen, vanaf=VANDAAG, reden="nieuw bestand")
    assert queries.indeling(BAARN, VANDAAG - timedelta(days=1))["v_nummer"] == "V-nummer"
    assert queries.indeling(SOEST, VANDAAG)["v_nummer"] == "V-nummer"
    inhoud = b"VNR;Naam;Op;School;Geheim\n27;Tesfay;2-11-2026;acht jaar;niet lezen"
    stuk = services.neem_aan(scope=scope, gemeente_id=BAARN, bestand="a.csv", inhoud=inhoud)
    services.bevestig(scope=scope, stuk=stuk)
    notitie = Gebeurtenis.objects.get(kenmerk="notitie")
    assert notitie.gegevens["tekst"] == "Uit het profiel van het COA\nOpleiding: acht jaar"
    assert (notitie.bron, notitie.veldgroep) == ("coa", "notities")
    stuk = services.neem_aan(scope=scope, gemeente_id=BAARN, bestand="a.csv", inhoud=inhoud)
    assert soorten(stuk) == ["gelijk"]


def test_after_24_hours_the_worker_wipes_the_rows_and_the_line_stays(scope_van: Callable[..., Scope]) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        stuk = lees(scope, profiel(1))
    # The worker, outside any gemeente.
    assert later.werk(nu=NU + timedelta(hours=23), lease=timedelta(0)) is False
    assert later.werk(nu=NU + timedelta(hours=25), lease=timedelta(0)) is True
    with met_scope(scope_van(SANNE)) as scope:
        assert InleesRij.objects.count() == 0
        stuk = queries.inlezing(scope, stuk.id)
        assert (stuk.staat, stuk.gewist) == ("weggegooid", True)
        with pytest.raises(services.Geweigerd, match="24 uur"):
            services.bevestig(scope=scope, stuk=stuk)


def test_only_a_consulent_of_this_gemeente_reads_a_file_in(scope_van: Callable[..., Scope]) -> None:
    with met_scope(scope_van(SANNE)) as van_sanne:
        stuk = lees(van_sanne, profiel(1))
    for mens in (KARIN, BEHEER, SOFIE):
        with met_scope(scope_van(mens)) as ander:
            with pytest.raises(services.Geweigerd):
                lees(ander, profiel(2))
            with pytest.raises(services.Geweigerd):
                services.bevestig(scope=ander, stuk=stuk)
    with met_scope(scope_van(KARIN)):
        assert Inlezing.objects.count() == 1
        assert InleesRij.objects.count() == 0
    with met_scope(scope_van(SOFIE)):
        assert Inlezing.objects.count() == 0
        assert InleesRij.objects.count() == 0
    for tabel in (Inlezing, InleesRij):
        with met_scope(scope_van(BEHEER)), pytest.raises(ProgrammingError, match="permission denied"), atomic():
            tabel.objects.count()


def test_a_thousand_profiles_with_fifty_faults_and_thirty_doubles(scope: Scope) -> None:
    bekend = [profiel(5000 + n) for n in range(30)]
    for p in bekend[:15]:
        ingeschreven(scope, v_nummer=p["V-nummer"], voornamen="Selma", achternaam=p["Achternaam"])
    for p in bekend[15:]:
        dag, maand, jaar = (int(deel) for deel in p["Geboortedatum"].split("-"))
        ingeschreven(scope, voornamen="Selam", achternaam=p["Achternaam"] + "h", geboortedatum=date(jaar, maand, dag))
    rijen, fout = duizend(bekend)
    inhoud = als_csv(rijen)
    begin = time.perf_counter()
    with CaptureQueriesContext(connection) as gevraagd:
        stuk = services.neem_aan(scope=scope, gemeente_id=BAARN, bestand="coa.csv", inhoud=inhoud)
    gelezen = time.perf_counter()
    assert len(gevraagd) < 30
    assert Dossier.objects.count() == 30
    assert stuk.tellingen == {"nieuw": 920, "fout": 50, "bekend": 15, "lijkt": 15}
    gevonden = {rij.nummer: rij for rij in queries.rijen(stuk, ("fout",))}
    assert gevonden.keys() == fout.keys()
    for nummer, (kolom, reden) in fout.items():
        assert any(k == kolom and reden in r for k, _, r in gevonden[nummer].fouten), (nummer, gevonden[nummer].fouten)
    services.bevestig(scope=scope, stuk=stuk)
    klaar = time.perf_counter()
    print(f"\n1.000 profielen: lezen en vergelijken {gelezen - begin:.2f} s, inlezen {klaar - gelezen:.2f} s")
    stuk = queries.inlezing(scope, stuk.id)
    assert stuk.tellingen == {"gemaakt": 920, "fout": 50, "bijgewerkt": 15, "overgeslagen": 15}
    assert Dossier.objects.filter(fase="gekoppeld").count() == 920
    assert len(set(Dossier.objects.values_list("nummer", flat=True))) == 950


def test_a_failure_halfway_leaves_no_dossier(scope: Scope, monkeypatch: pytest.MonkeyPatch) -> None:
    ingeschreven(scope, v_nummer="2700000003", voornamen="Selam", achternaam=profiel(3)["Achternaam"])
    stuk = lees(scope, profiel(1), profiel(2), profiel(3))

    def stuk_gaat_het(**_: object) -> None:
        raise RuntimeError("halverwege")

    monkeypatch.setattr(schrijven, "maak_dossiers", stuk_gaat_het)
    with pytest.raises(RuntimeError):
        services.bevestig(scope=scope, stuk=stuk)
    assert Dossier.objects.count() == 1
    assert Dossier.objects.get().taal == ""
    assert queries.inlezing(scope, stuk.id).staat == "klaar"
    assert vul_gegevens_aan is schrijven.vul_gegevens_aan
