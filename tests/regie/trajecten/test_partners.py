# SPDX-License-Identifier: EUPL-1.2
"""The consulent places somebody at a provider, reads and writes, by forms alone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.organisaties.toegangsbewijzen import Houder, zoek
from meedoen.regie.trajecten import queries, services
from meedoen.regie.trajecten.models import Plaatsing
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, KARIN, SANNE, VANDAAG
from tests.regie.partners import VANAF, Partner, maak_dossier, maak_partner, plaats

pytestmark = pytest.mark.django_db


@pytest.fixture
def school(scope_van: Any) -> Partner:
    return maak_partner(scope_van)


@pytest.fixture
def dossier(scope_van: Any) -> Dossier:
    return maak_dossier(scope_van)


def houder_van(school: Partner) -> Houder:
    nu = kalender.nu()
    houder = zoek(school.token(), nu=nu, vandaag=nu.date(), herkomst="toets")
    assert houder is not None
    return houder


def schrijf_als_school(school: Partner, plek: Plaatsing) -> None:
    houder = houder_van(school)
    with met_scope(houder.scope) as scope:
        services.schrijf_als_partner(
            scope=scope, organisatie=houder.organisatie, plaatsing=plek, onderwerp="Eerste week", tekst="Ging goed."
        )


def test_placing_writing_and_ending_by_forms_alone(
    scope_van: Any, ingelogd: Any, school: Partner, dossier: Dossier
) -> None:
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}"
    assert "Plaatsen bij een aanbieder" in client.get(f"{url}/traject").text
    invoer = {"aanbieder": str(school.organisatie.id), "vanaf": "2-11-2026", "leerroute": "B", "cursus": "B1 ochtend"}
    assert client.get(f"{url}/traject/plaatsing").status_code == 200
    antwoord = client.post(f"{url}/traject/plaatsing", invoer)
    assert antwoord.status_code == 302, antwoord.text
    blad = client.get(f"{url}/traject").text
    assert "Taalschool De Eem" in blad and "B1-route, B1 ochtend" in blad and "Loopt" in blad
    dubbel = client.post(f"{url}/traject/plaatsing", invoer)
    assert dubbel.status_code == 422 and "al bij deze aanbieder geplaatst" in dubbel.text
    with met_scope(scope_van(SANNE)):
        plek = Plaatsing.objects.get(dossier=dossier)
        assert Gebeurtenis.objects.filter(dossier=dossier, kenmerk="geplaatst").count() == 1
    schrijf_als_school(school, plek)
    gesprek = client.get(f"{url}/berichten").text
    assert "(nieuw)" in gesprek and "Ging goed." in gesprek and "Taalschool De Eem, Leerlingsysteem" in gesprek
    assert "Lees uiterlijk" in client.get("/").text or "Bericht lezen" in client.get(url).text
    with met_scope(scope_van(SANNE)) as scope:
        (bericht,) = queries.partnerberichten(scope, dossier)
    assert client.post(f"{url}/berichten/{bericht.id}/gelezen").status_code == 302
    assert "(nieuw)" not in client.get(f"{url}/berichten").text
    with met_scope(scope_van(SANNE)):
        assert not Taak.objects.filter(dossier=dossier, soort="partnerbericht", open=True).exists()
    brief = {"onderwerp": "Dank", "tekst": "Ik bel maandag."}
    assert client.post(f"{url}/berichten/{plek.id}", brief).status_code == 302
    assert "Nog niet gelezen door de aanbieder" in client.get(f"{url}/berichten").text
    einde = {"tot": "23-11-2026", "reden": "andere school"}
    assert client.post(f"{url}/traject/plaatsing/{plek.id}/einde", einde).status_code == 302
    assert "Voorbij" in client.get(f"{url}/traject").text
    assert client.post(f"{url}/berichten/{plek.id}", brief).status_code == 422
    with met_scope(houder_van(school).scope) as scope:
        assert queries.eigen_plaatsingen(scope) == [] and queries.eigen_berichten(scope) == []


def test_who_is_not_of_this_gemeente_or_role_places_nobody(
    scope_van: Any, ingelogd: Any, school: Partner, dossier: Dossier
) -> None:
    pad = f"/dossiers/{dossier.id}/traject/plaatsing"
    assert ingelogd(BEA).get(pad).status_code == 404
    assert ingelogd(KARIN).get(pad).status_code == 403
    assert ingelogd(KARIN).get(f"/dossiers/{dossier.id}/berichten").status_code == 200


@pytest.mark.parametrize(
    ("anders", "code"),
    [({"tot": VANAF}, "plaatsing_periode"), ({"tot": VANAF - timedelta(days=1)}, "plaatsing_periode")],
)
def test_a_placement_that_can_not_be_is_refused(
    scope_van: Any, school: Partner, dossier: Dossier, anders: dict[str, Any], code: str
) -> None:
    with pytest.raises(services.TrajectWeigering) as fout:
        plaats(scope_van, dossier, school, **anders)
    assert fout.value.code == code


def test_a_provider_the_gemeente_does_not_work_with_is_refused(
    scope_van: Any, school: Partner, dossier: Dossier
) -> None:
    elders = maak_partner(scope_van, "Elders", gemeente=342)
    with pytest.raises(services.TrajectWeigering) as fout:
        plaats(scope_van, dossier, elders)
    assert fout.value.code == "aanbieder_onbekend"


def test_a_second_course_at_the_same_school_is_possible(scope_van: Any, school: Partner, dossier: Dossier) -> None:
    plaats(scope_van, dossier, school, cursus="alfabetisering", tot=VANDAAG)
    plaats(scope_van, dossier, school, cursus="B1")
    with met_scope(scope_van(SANNE)) as scope:
        assert len(queries.plaatsingen(scope, dossier)) == 2
    with met_scope(houder_van(school).scope) as scope:
        assert [rij.cursus for rij in queries.eigen_plaatsingen(scope)] == ["B1"]


def test_a_message_can_be_read_in_a_dossier_that_closed_since(
    scope_van: Any, ingelogd: Any, school: Partner, dossier: Dossier
) -> None:
    schrijf_als_school(school, plaats(scope_van, dossier, school))
    with met_scope(scope_van(SANNE, nu=kalender.nu())) as scope:
        leg_vast(
            scope=scope, dossier=dossier, geldig_op=VANDAAG, bron=g.Bron.DUO, inhoud=g.PlichtIngetrokken(datum=VANDAAG)
        )  # fmt: skip
        assert dossier.gesloten_op is not None
        (taak,) = Taak.objects.filter(dossier=dossier, soort="partnerbericht", open=True)
        (bericht,) = queries.partnerberichten(scope, dossier)
    client, url = ingelogd(SANNE), f"/dossiers/{dossier.id}/berichten"
    blad = client.get(url).text
    assert f"{url}/{bericht.id}/gelezen" in blad and "Bericht schrijven" not in blad
    assert client.post(f"{url}/{bericht.id}/gelezen").status_code == 302
    with met_scope(scope_van(SANNE)):
        taak.refresh_from_db()
        assert not taak.open
    assert client.get(url).text.count("/gelezen") == 0
