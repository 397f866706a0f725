# SPDX-License-Identifier: EUPL-1.2
"""The household: ties by confirmation within one gemeente, nothing of what is said alone, and family that follows."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import Error, connection, transaction
from django.test.utils import CaptureQueriesContext

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Gezinslid, Taak
from meedoen.regie.dossiers.services import (
    maak_dossier,
    schrijf_notitie,
    sluit_taak,
    vastleggen,
    vul_gegevens_aan,
)
from meedoen.regie.trajecten.services import leg_gesprek_vast
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.wijzigingen import queries, services
from meedoen.regie.wijzigingen.models import Huishoudband
from meedoen.regie.wijzigingen.services import WijzigWeigering
from tests.conftest import BAARN, BEA, KARIN, SANNE, SOEST, SOFIE, VANDAAG
from tests.regie.wijzigingen.conftest import met_plan

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)


def twee(scope: Any) -> tuple[Dossier, Dossier]:
    een = met_plan(scope)
    return een, met_plan(scope, bsn="999990020", voornamen="Yusuf", geslacht="m")


def test_a_tie_holds_for_both_and_is_taken_back_by_either(sanne: Any) -> None:
    een, ander = twee(sanne)
    band = services.verbind(scope=sanne, dossier=een, nummer=f" {ander.nummer} ", relatie="partner")
    assert [b.id for b in queries.banden(sanne, een)] == [b.id for b in queries.banden(sanne, ander)] == [band.id]
    for dossier, nummer in ((een, ander.nummer), (ander, een.nummer)):
        with pytest.raises(WijzigWeigering) as fout:
            services.verbind(scope=sanne, dossier=dossier, nummer=nummer, relatie="partner")
        assert fout.value.code == "band_is_er"
    services.maak_los(scope=sanne, dossier=ander, band_id=band.id)
    assert not queries.banden(sanne, een).exists() and Huishoudband.objects.get().weg_door == sanne.naam
    with pytest.raises(WijzigWeigering) as fout:
        services.maak_los(scope=sanne, dossier=een, band_id=band.id)
    assert fout.value.code == "band_weg"


def test_each_act_leaves_one_row_and_one_line_with_both_and_names_nobody(
    sanne: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    een, ander = twee(sanne)
    gelogd: list[tuple[str, Any]] = []
    monkeypatch.setattr(vastleggen, "log", lambda **lijn: gelogd.append((lijn["object"], *lijn["dossier_ids"])))
    band = services.verbind(scope=sanne, dossier=een, nummer=ander.nummer, relatie="partner")
    services.maak_los(scope=sanne, dossier=ander, band_id=band.id)
    soorten = ["huishouden_verbonden", "huishouden_losgemaakt"]
    assert sorted(gelogd) == sorted((f"tijdlijn: {soort}", d.id) for soort in soorten for d in (een, ander))
    for dossier, de_ander in ((een, ander), (ander, een)):
        rijen = Gebeurtenis.objects.filter(dossier=dossier, kenmerk__startswith="huishouden").order_by("id")
        assert [(rij.kenmerk, rij.veldgroep) for rij in rijen] == [(soort, "gezin") for soort in soorten]
        # A tijdlijn only grows: with whom it was would stay there after it ended.
        tekst = " ".join(f"{domein_nl.regel(g.uit_dict(rij.kenmerk, rij.gegevens))} {rij.gegevens}" for rij in rijen)
        assert not [w for w in (de_ander.nummer, str(de_ander.id), de_ander.naam, "artner") if w in tekst]


def test_no_tie_with_oneself_nobody_or_somebody_of_another_gemeente(sanne: Any, scope_van: Any) -> None:
    een, _ = twee(sanne)
    with met_scope(scope_van(SOFIE)) as sofie:
        elders = maak_dossier(scope=sofie, gemeente_id=SOEST, feiten=[], bsn="999990032", achternaam="Elders")
    with met_scope(scope_van(SANNE)) as weer:
        for nummer, code in ((een.nummer, "zichzelf"), ("2026-99999", "dossier_onbekend")):
            with pytest.raises(WijzigWeigering) as fout:
                services.verbind(scope=weer, dossier=een, nummer=nummer, relatie="kind")
            assert fout.value.code == code
        with pytest.raises(Error), transaction.atomic():
            Huishoudband.objects.create(
                gemeente_id=BAARN, dossier_id=een.id, ander_id=elders.id, relatie="kind", bevestigd_op=weer.nu,
                bevestigd_door="x",
            )  # fmt: skip
            with connection.cursor() as cursor:
                cursor.execute("set constraints all immediate")


def test_what_is_said_alone_never_shows_in_the_household(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        een, ander = twee(sanne)
        services.verbind(scope=sanne, dossier=een, nummer=ander.nummer, relatie="partner")
        Gezinslid.objects.create(
            gemeente_id=BAARN, dossier_id=een.id, relatie="kind", naam="Sami", geboortedatum=VANDAAG.replace(year=2022)
        )
        vul_gegevens_aan(
            scope=sanne, dossier=ander, velden={"telefoon": "+31687654321", "email": "y@voorbeeld.example"}
        )
        schrijf_notitie(scope=sanne, dossier=ander, tekst="NOTITIE-ALLEEN", delen=True)
        leg_gesprek_vast(
            scope=sanne, dossier=ander,
            gesprek=g.Voortgangsgesprek(datum=VANDAAG, kanaal=g.Kanaal.KANTOOR, hindert="GESPREK-ALLEEN"),
        )  # fmt: skip
    url = f"/dossiers/{een.id}/wijzigen/huishouden"
    blad = ingelogd(SANNE).get(url).text
    assert "Yusuf" in blad and "Partner. Traject" in blad and "geboren in 2022" in blad and "opvang" in blad
    for weg in ("ALLEEN", "687654321", "87 65 43 21", "y@voorbeeld", "23 november 2022"):
        assert weg not in blad, weg
    with met_scope(scope_van(SANNE)) as sanne:
        vul_gegevens_aan(scope=sanne, dossier=ander, velden={"veilig_contact": "VEILIG-ALLEEN"})
    blad = ingelogd(SANNE).get(url).text
    assert "Hier staat verder niets over deze persoon" in blad and "VEILIG-ALLEEN" not in blad
    assert "Partner. Traject" not in blad


def taken(dossier: Dossier) -> dict[str, Any]:
    return {t.soort: t for t in Taak.objects.filter(dossier=dossier, open=True, soort__startswith="nareis")}


def test_family_that_follows_asks_things_in_two_steps_each_closed_by_a_person(sanne: Any) -> None:
    dossier = met_plan(sanne)
    assert taken(dossier) == {}
    services.kondig_nareis_aan(scope=sanne, dossier=dossier, volwassenen=1, kinderen=2, verwacht=None)
    eerst = taken(dossier)
    assert set(eerst) == {"nareis_ruimte", "nareis_school"}
    assert {t.uiterlijk for t in eerst.values()} == {VANDAAG + 14 * DAG}
    sluit_taak(scope=sanne, taak_id=eerst["nareis_school"].id, toelichting="school gevonden")
    with pytest.raises(WijzigWeigering) as fout:
        services.meld_aankomst(scope=sanne, dossier=dossier, datum=VANDAAG + DAG)
    assert fout.value.code == "nareis_toekomst"
    services.meld_aankomst(scope=sanne, dossier=dossier, datum=VANDAAG)
    assert set(taken(dossier)) == {"nareis_inschrijven", "nareis_bijstand", "nareis_toeslagen", "nareis_intake"}
    assert dossierfeiten(dossier).nareis_hier == VANDAAG


def test_only_what_fits_who_follows_is_asked_and_nothing_when_nobody_does(sanne: Any) -> None:
    dossier = met_plan(sanne)
    with pytest.raises(WijzigWeigering) as fout:
        services.kondig_nareis_aan(scope=sanne, dossier=dossier, volwassenen=0, kinderen=0, verwacht=None)
    assert fout.value.code == "niemand"
    with pytest.raises(WijzigWeigering) as fout:
        services.meld_aankomst(scope=sanne, dossier=dossier, datum=VANDAAG)
    assert fout.value.code == "nareis_onbekend"
    services.kondig_nareis_aan(scope=sanne, dossier=dossier, volwassenen=1, kinderen=0, verwacht=VANDAAG + DAG)
    assert set(taken(dossier)) == {"nareis_ruimte"}
    services.kondig_nareis_aan(scope=sanne, dossier=dossier, volwassenen=0, kinderen=1, verwacht=None)
    services.meld_aankomst(scope=sanne, dossier=dossier, datum=VANDAAG)
    assert "nareis_intake" not in taken(dossier) and "nareis_school" in taken(dossier)
    services.kondig_nareis_aan(scope=sanne, dossier=dossier, volwassenen=0, kinderen=0, verwacht=None)
    assert taken(dossier) == {} and dossierfeiten(dossier).nareis is None


def test_the_household_by_forms_alone(scope_van: Any, ingelogd: Any) -> None:
    with met_scope(scope_van(SANNE)) as sanne:
        een, ander = twee(sanne)
    client, url = ingelogd(SANNE), f"/dossiers/{een.id}/wijzigen/huishouden"
    assert "Er is geen familie die nakomt" in client.get(url).text
    assert client.get(f"{url}/aankomst").status_code == 404
    invoer = {"nummer": ander.nummer, "relatie": "partner"}
    assert client.get(f"{url}/verbinden").status_code == 200
    assert client.post(f"{url}/verbinden", invoer | {"nummer": "2026-99999"}).status_code == 422
    kijk = client.post(f"{url}/verbinden", invoer)
    assert "Klopt dit?" in kijk.text and "Yusuf" in kijk.text
    with met_scope(scope_van(SANNE)) as sanne:
        assert not queries.banden(sanne, een).exists()
    assert client.post(f"{url}/verbinden", invoer | {"stap": "verbinden"}).status_code == 302
    with met_scope(scope_van(SANNE)) as sanne:
        band = queries.banden(sanne, een).get()
    los = f"{url}/{band.id}/los"
    assert client.get(los).status_code == 200
    nareis = {"volwassenen": "1", "kinderen": "2", "verwacht": "1-2-2027"}
    assert client.get(f"{url}/nareis").status_code == 200
    assert client.post(f"{url}/nareis", nareis | {"kinderen": "veel"}).status_code == 422
    assert client.post(f"{url}/nareis", nareis).status_code == 302
    blad = client.get(url).text
    assert "Een volwassene en 2 kinderen, verwacht op 1 februari 2027." in blad
    assert client.get(f"{url}/aankomst").status_code == 200
    assert client.post(f"{url}/aankomst", {"datum": "20-11-2026"}).status_code == 302
    with CaptureQueriesContext(connection) as gevraagd:
        assert "Maak voor elke volwassene een dossier" in client.get(url).text
    assert len(gevraagd) <= 15
    karin = ingelogd(KARIN)
    assert karin.get(url).status_code == 200 and karin.get(f"{url}/nareis").status_code == 403
    assert ingelogd(BEA).get(url).status_code == 404
    assert client.post(los).status_code == 302 and client.get(los).status_code == 404
