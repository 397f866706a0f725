# SPDX-License-Identifier: EUPL-1.2
"""Financiën: what a fine is, what was paid and by when, and nothing of why."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from meedoen.recht.awb.betaling import uiterste_betaaldag_boete
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst
from meedoen.regie.bezwaren.services import Vervolg
from meedoen.regie.handhaving import queries, services
from meedoen.regie.handhaving.models import Betaling, Boetebedrag, Boeteprocedure
from meedoen.regie.web import datums
from meedoen.regie.web.lijsten import Orde, Plaats
from meedoen.regie.web.rekenblad import lees_bestand
from tests.conftest import BEA, FENNA, INA, JURRE, SANNE
from tests.regie.handhaving.conftest import Toneel

pytestmark = pytest.mark.django_db
MEEST = 15


@pytest.fixture
def beboet(toneel: Toneel, settings: Any) -> tuple[Toneel, Any]:
    """A fine of EUR 250, of which EUR 50 was paid."""
    id_ = toneel.tot_beslissing()
    toneel.beboet(id_)
    toneel.doe(SANNE, services.boek_betaling, procedure_id=id_, gezien=toneel.rij(id_).bewerking,
               datum=toneel.vandaag, centen=5_000)  # fmt: skip
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    return toneel, id_


def test_financien_reads_amounts_and_days(beboet: tuple[Toneel, Any], ingelogd: Any) -> None:
    toneel, _ = beboet
    fenna, url = ingelogd(FENNA), f"/dossiers/{toneel.dossier.id}/boetes"
    lijst, blad = fenna.get("/boetes").text, fenna.get(url).text
    assert url in lijst and "Yonas Tesfay" in lijst
    # Six weeks from the day after the decision (Awb 4:87); the tests never run into a feestdag here.
    uiterlijk = datums.voluit_met_dag(toneel.vandaag + timedelta(weeks=6))
    for tekst in ("€ 250", "€ 50", "€ 200"):
        assert tekst in lijst.replace("\xa0", " ") and tekst in blad.replace("\xa0", " "), tekst
    assert f"uiterlijk {uiterlijk}" in blad
    assert url in fenna.get(f"/dossiers/{toneel.dossier.id}").text


def test_and_not_what_it_was_for(beboet: tuple[Toneel, Any], ingelogd: Any) -> None:
    toneel, id_ = beboet
    fenna = ingelogd(FENNA)
    blad = fenna.get(f"/dossiers/{toneel.dossier.id}/boetes").text + fenna.get("/boetes").text
    for weg in ("oproep", "intake", "artikel 22", "bij de buren", "Twee keer niet gekomen", "verwijt"):
        assert weg not in blad, weg
    for pad in ("handhaving", f"handhaving/{id_}", "besluiten", "tijdlijn"):
        assert fenna.get(f"/dossiers/{toneel.dossier.id}/{pad}").status_code == 403


def test_the_database_itself_gives_amounts_and_no_grounds(beboet: tuple[Toneel, Any]) -> None:
    toneel, _ = beboet
    with toneel.als(FENNA) as scope:
        assert [(rij.centen, betaald) for rij, betaald in queries.geld_van(scope)] == [(25_000, 5_000)]
        assert not Boeteprocedure.objects.exists()
    for wie in (JURRE, INA, BEA):
        with toneel.als(wie) as scope:
            assert queries.geld_van(scope) == []


def test_the_database_lets_financien_write_nothing(beboet: tuple[Toneel, Any]) -> None:
    toneel, id_ = beboet
    for tabel in (Betaling, Boetebedrag):
        with pytest.raises(DatabaseError), toneel.als(FENNA):
            tabel._default_manager.update(centen=1)
    with pytest.raises(DatabaseError), toneel.als(FENNA) as scope:
        Betaling.objects.create(
            gemeente_id=toneel.dossier.gemeente_id, dossier_id=toneel.dossier.id, procedure_id=id_,
            datum=toneel.vandaag, centen=1, gemaakt_op=scope.nu,
        )  # fmt: skip


def test_a_fine_that_fell_away_asks_nothing_and_says_what_goes_back(beboet: tuple[Toneel, Any], ingelogd: Any) -> None:
    toneel, id_ = beboet
    toneel.bezwaar(id_)
    toneel.beslis_op_bezwaar(BezwaarUitkomst.GEGROND, vervolg=Vervolg.HERROEPEN, motivering="Er was een goede reden.")
    blad = ingelogd(FENNA).get(f"/dossiers/{toneel.dossier.id}/boetes").text.replace("\xa0", " ")
    assert "Vervallen" in blad and "€ 50 gaat terug" in blad
    assert "ziek" not in blad and "goede reden" not in blad


def test_nobody_fined_is_said_so_in_few_queries(toneel: Toneel, beboet: tuple[Toneel, Any], ingelogd: Any) -> None:
    fenna = ingelogd(FENNA)
    for pad in ("/boetes", f"/dossiers/{toneel.dossier.id}/boetes"):
        with CaptureQueriesContext(connection) as gevraagd:
            assert fenna.get(pad).status_code == 200
        assert len(gevraagd) <= MEEST, pad


def test_without_a_fine_the_pages_help(toneel: Toneel, ingelogd: Any) -> None:
    fenna = ingelogd(FENNA)
    assert "Niemand heeft een boete" in fenna.get("/boetes").text
    assert "Er is niets te betalen" in fenna.get(f"/dossiers/{toneel.dossier.id}/boetes").text
    assert ingelogd(SANNE).get("/boetes").status_code == 403


def test_who_decides_on_bijstand_reads_the_day_and_how_it_stands(toneel: Toneel, ingelogd: Any, settings: Any) -> None:
    ina, url = ingelogd(INA), f"/dossiers/{toneel.dossier.id}/samenloop"
    assert "Er wordt geen boete gewogen" in ina.get(url).text
    id_ = toneel.tot_beslissing()
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    ina = ingelogd(INA)  # a month later
    blad = ina.get(url).text
    assert f"Gebeurd op {datums.voluit(toneel.rij(id_).overtreding_op)}" in blad
    assert "Wordt gewogen" in blad and "geen boete meer komen" in " ".join(blad.split())
    toneel.beboet(id_)
    with CaptureQueriesContext(connection) as gevraagd:
        blad = ina.get(url).text
    assert len(gevraagd) <= MEEST
    assert "Beboet" in blad and f"op {datums.voluit(toneel.vandaag)} een boete opgelegd" in blad
    for weg in ("bij de buren", "Twee keer niet gekomen", "€", "artikel 22"):
        assert weg not in blad, weg
    assert url in ina.get(f"/dossiers/{toneel.dossier.id}").text


def test_each_role_gets_its_own_days_from_the_database(beboet: tuple[Toneel, Any]) -> None:
    toneel, id_ = beboet
    with toneel.als(FENNA):
        geld = queries.boetedagen(toneel.dossier)[id_]
    with toneel.als(INA):
        samen = queries.boetedagen(toneel.dossier)[id_]
    assert geld.beboet_op == samen.beboet_op == toneel.vandaag
    # Financiën does not know when it happened; who decides on bijstand does, and not what was paid.
    assert geld.begonnen_op == toneel.vandaag and samen.begonnen_op == toneel.rij(id_).overtreding_op
    for wie in (JURRE, BEA):
        with toneel.als(wie):
            assert queries.boetedagen(toneel.dossier) == {}


def test_the_list_tells_by_when_each_fine_is_paid_and_whether_that_day_is_past(
    toneel: Toneel, ingelogd: Any, settings: Any
) -> None:
    toneel.beboet(toneel.tot_beslissing())
    laatste = uiterste_betaaldag_boete(toneel.vandaag).waarde
    for dag, woord in ((laatste, "Loopt"), (laatste + timedelta(days=1), "Dag is voorbij")):
        settings.MEEDOEN_VANDAAG = dag
        blad = ingelogd(FENNA).get("/boetes").text
        assert datums.voluit(laatste) in blad and woord in blad


def test_the_list_is_filtered_sorted_and_taken_along(beboet: tuple[Toneel, Any], ingelogd: Any, settings: Any) -> None:
    toneel, _ = beboet
    fenna, nummer = ingelogd(FENNA), toneel.dossier.nummer
    for stand, er in (("open", True), ("betaald", False), ("terug", False), ("te_laat", False), ("onzin", True)):
        assert (nummer in fenna.get(f"/boetes?stand={stand}").text) is er, stand
    assert "Geen boetes met deze keuze" in fenna.get("/boetes?stand=betaald").text
    for zoek, er in (("tésf", True), (nummer, True), ("haddad", False), ("%", False)):
        assert (f"/dossiers/{toneel.dossier.id}/boetes" in fenna.get("/boetes", {"zoek": zoek}).text) is er, zoek
    with CaptureQueriesContext(connection) as gevraagd:
        blad = fenna.get("/boetes?op=-open").text
    assert len(gevraagd) <= MEEST
    assert '<th scope="col" aria-sort="descending"><a href="/boetes?op=open">Open' in blad
    csv = b"".join(fenna.get("/boetes/lijst.csv?stand=open").streaming_content).decode()
    assert f"Yonas Tesfay;{nummer};Baarn;250,00;50,00;200,00;" in csv and csv.count("\r\n") == 2
    settings.MEEDOEN_VANDAAG = toneel.vandaag + timedelta(weeks=7)
    fenna = ingelogd(FENNA)
    tabel = lees_bestand("boetes.xlsx", fenna.get("/boetes/lijst.xlsx?stand=te_laat").content)
    assert [(rij[1], rij[-1]) for _, rij in tabel.rijen] == [(nummer, "Dag is voorbij")]
    assert "Samen open: €" in fenna.get("/boetes?stand=te_laat").text


def test_pages_of_fines_go_on_where_the_last_one_ended(scope_van: Any) -> None:
    personen = [_nog_een(scope_van, n) for n in range(3)]
    with personen[0].als(FENNA) as scope:
        for orde in (Orde(kolom, omlaag) for kolom in queries.BOETEKOLOMMEN for omlaag in (False, True)):
            alle = queries.boetebedragen(scope, orde=orde, hoogstens=9)
            sleutels = [(rij.sleutel, rij.id) for rij in alle]
            assert len(alle) == 3 and sleutels == sorted(sleutels, reverse=orde.omlaag)
            heen = queries.boetebedragen(scope, orde=orde, plaats=Plaats(*sleutels[0]), hoogstens=9)
            terug = queries.boetebedragen(scope, orde=orde, plaats=Plaats(*sleutels[2], terug=True), hoogstens=9)
            assert (heen, terug) == (alle[1:], alle[:2])
        assert queries.open_samen(scope) == sum(rij.open for rij in alle) == 75_000 - 3_000


def _nog_een(scope_van: Any, nummer: int) -> Toneel:
    toneel = Toneel(scope_van)
    id_ = toneel.tot_beslissing()
    toneel.beboet(id_)
    if nummer:
        toneel.doe(SANNE, services.boek_betaling, procedure_id=id_, gezien=toneel.rij(id_).bewerking,
                   datum=toneel.vandaag, centen=nummer * 1_000)  # fmt: skip
    return toneel
