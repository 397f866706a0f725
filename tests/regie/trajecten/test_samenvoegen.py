# SPDX-License-Identifier: EUPL-1.2
"""Two dossiers of one person become one: a placement goes along under its own number, and back when that is undone."""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest

from meedoen.regie.dossiers.models import Contact, Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services import Weigering, maak_samenvoegen_ongedaan, voeg_samen
from meedoen.regie.organisaties import aansluitingen
from meedoen.regie.organisaties.toegangsbewijzen import zoek
from meedoen.regie.trajecten import queries, services
from meedoen.regie.trajecten.models import Partnerbericht, Plaatsing
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEHEER, SANNE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven
from tests.regie.partners import VANAF, Partner, maak_dossier, maak_partner, plaats

pytestmark = pytest.mark.django_db
API = "/api/v1"


@pytest.fixture
def school(scope_van: Any) -> Partner:
    return maak_partner(scope_van)


@pytest.fixture
def dubbel(scope_van: Any) -> Dossier:
    return maak_dossier(scope_van)


def als_sanne(scope_van: Any) -> Any:
    """Give her scope at this moment: what the school sends over HTTP has the moment of the clock too."""
    return scope_van(SANNE, nu=kalender.nu())


def zonder_plan(scope_van: Any, bsn: str, achternaam: str) -> Dossier:
    with met_scope(als_sanne(scope_van)) as scope:
        return ingeschreven(scope, bsn=bsn, voornamen="Amira", achternaam=achternaam)


@pytest.fixture
def blijft(scope_van: Any) -> Dossier:
    return zonder_plan(scope_van, "999990020", "Haddad-Saleh")


def voeg(scope_van: Any, blijft: Dossier, dubbel: Dossier) -> None:
    with met_scope(als_sanne(scope_van)) as scope:
        voeg_samen(scope=scope, blijft=blijft, dubbel=dubbel, reden="zelfde persoon")


def ongedaan(scope_van: Any, dubbel: Dossier) -> None:
    with met_scope(als_sanne(scope_van)) as scope:
        maak_samenvoegen_ongedaan(scope=scope, dubbel=dubbel, reden="toch twee mensen")


def schrijf(client: Any, plek: Plaatsing, onderwerp: str) -> str:
    antwoord = client.post(
        f"{API}/berichten",
        json.dumps({"plaatsing": str(plek.id), "onderwerp": onderwerp, "tekst": "Ging goed."}),
        content_type="application/json", headers={"idempotency-key": uuid.uuid4().hex},
    )  # fmt: skip
    assert antwoord.status_code == 201, antwoord.text
    return str(antwoord.json()["id"])


def gezien(client: Any) -> tuple[list[str], list[str]]:
    """Return the ids of placements and messages as the school sees them."""
    plekken = client.get(f"{API}/plaatsingen").json()["plaatsingen"]
    berichten = client.get(f"{API}/berichten").json()["berichten"]
    return [rij["id"] for rij in plekken], [rij["id"] for rij in berichten]


def taken(scope_van: Any, dossier: Dossier) -> int:
    with met_scope(als_sanne(scope_van)):
        return Taak.objects.filter(dossier=dossier, soort="partnerbericht", open=True).count()


def test_the_school_goes_on_under_the_same_number_and_hears_nothing(
    scope_van: Any, school: Partner, blijft: Dossier, dubbel: Dossier
) -> None:
    plek, client = plaats(scope_van, dubbel, school), school.client()
    eerst = schrijf(client, plek, "Eerste week")
    with met_scope(scope_van(BEHEER)) as scope:
        aansluitingen.abonneer(scope=scope, aansluiting=school.aansluiting, adres="https://school.example/meldingen")
    voeg(scope_van, blijft, dubbel)
    assert gezien(client) == ([str(plek.id)], [eerst])
    een = client.get(f"{API}/plaatsingen/{plek.id}").json()
    assert een["leerling"]["achternaam"] == "Haddad-Saleh" and een["vanaf"] == VANAF.isoformat()
    assert client.get(f"{API}/plaatsingen/{plek.id}/contact").json()["leerling"]["adres"]["straat"] == "Laanstraat"
    with met_scope(als_sanne(scope_van)) as scope:
        assert [rij.id for rij in queries.plaatsingen(scope, blijft)] == [plek.id]
        assert [str(rij.id) for rij in queries.partnerberichten(scope, blijft)] == [eerst]
        assert queries.plaatsingen(scope, dubbel) == [] and queries.partnerberichten(scope, dubbel) == []
        # Nothing began and nothing ended for the school; what is written next does go out.
        assert not Bericht.objects.filter(soort="partner.melding").exists()
        services.schrijf_bericht(scope=scope, dossier=blijft, plaatsing_id=plek.id, onderwerp="Dag", tekst="Hallo")
        (melding,) = Bericht.objects.filter(soort="partner.melding")
        assert melding.dossier_id == blijft.id
    assert (taken(scope_van, blijft), taken(scope_van, dubbel)) == (0, 0)
    # The message that was written before counts as read by the answer; a new one is a task where the person is now.
    tweede = schrijf(client, plek, "Tweede week")
    assert (taken(scope_van, blijft), taken(scope_van, dubbel)) == (1, 0)
    assert client.put(f"{API}/plaatsingen/{plek.id}/start", json.dumps({"startdatum": VANAF.isoformat()}),
                      content_type="application/json").status_code == 200  # fmt: skip
    assert set(gezien(client)[1]) >= {eerst, tweede}


def test_undoing_gives_back_the_placement_with_all_that_came_since(
    scope_van: Any, school: Partner, blijft: Dossier, dubbel: Dossier
) -> None:
    ander = maak_partner(scope_van, "Steunpunt")
    plek, eigen, client = plaats(scope_van, dubbel, school), plaats(scope_van, blijft, ander), school.client()
    schrijf(client, plek, "Voor het samenvoegen")
    voeg(scope_van, blijft, dubbel)
    later = plaats(scope_van, blijft, ander, cursus="nieuw")
    schrijf(client, plek, "Na het samenvoegen")
    client.put(f"{API}/plaatsingen/{plek.id}/start", json.dumps({"startdatum": VANAF.isoformat()}),
               content_type="application/json")  # fmt: skip
    assert taken(scope_van, blijft) == 2
    ongedaan(scope_van, dubbel)
    assert len(gezien(client)[1]) == 2 and gezien(client)[0] == [str(plek.id)]
    with met_scope(als_sanne(scope_van)) as scope:
        assert [rij.id for rij in queries.plaatsingen(scope, dubbel)] == [plek.id]
        assert {rij.id for rij in queries.plaatsingen(scope, blijft)} == {eigen.id, later.id}
        assert len(queries.partnerberichten(scope, dubbel)) == 2 and queries.partnerberichten(scope, blijft) == []
        assert Gebeurtenis.objects.filter(dossier=dubbel, kenmerk="plaatsing_gestart").count() == 1
        assert Contact.objects.get(dossier=blijft).straat == "" and Contact.objects.get(dossier=dubbel).straat
    assert (taken(scope_van, blijft), taken(scope_van, dubbel)) == (0, 2)
    # And once more: nothing doubles.
    voeg(scope_van, blijft, dubbel)
    assert gezien(client)[0] == [str(plek.id)] and len(gezien(client)[1]) == 2
    assert (taken(scope_van, blijft), taken(scope_van, dubbel)) == (2, 0)
    with met_scope(als_sanne(scope_van)) as scope:
        assert len(queries.plaatsingen(scope, blijft)) == 3


def test_nobody_is_placed_twice_and_no_running_placement_ends_in_a_closed_dossier(
    scope_van: Any, school: Partner, blijft: Dossier, dubbel: Dossier
) -> None:
    plek = plaats(scope_van, dubbel, school)
    plaats(scope_van, blijft, school)
    with pytest.raises(Weigering) as fout:
        voeg(scope_van, blijft, dubbel)
    assert fout.value.code == "plaatsing_in_beide"
    with met_scope(als_sanne(scope_van)) as scope:
        services.beeindig_plaatsing(scope=scope, dossier=dubbel, plaatsing_id=plek.id, tot=VANDAAG, reden="dubbel")
    voeg(scope_van, blijft, dubbel)
    with met_scope(als_sanne(scope_van)) as scope:
        assert len(queries.plaatsingen(scope, blijft)) == 2
    assert len(gezien(school.client())[0]) == 1
    derde = zonder_plan(scope_van, "999990032", "Derde")
    plaats(scope_van, derde, school, cursus="anders")
    with met_scope(als_sanne(scope_van)):
        Dossier.objects.filter(id=blijft.id).update(gesloten_op=VANDAAG)
    with pytest.raises(Weigering) as fout:
        voeg(scope_van, blijft, derde)
    assert fout.value.code == "plaatsing_blijft_gesloten"


def test_a_secret_address_stays_secret_for_the_school(
    scope_van: Any, school: Partner, blijft: Dossier, dubbel: Dossier
) -> None:
    plek, client = plaats(scope_van, dubbel, school), school.client()
    with met_scope(als_sanne(scope_van)):
        Dossier.objects.filter(id=dubbel.id).update(geheim_adres=True)
    voeg(scope_van, blijft, dubbel)
    antwoord = client.get(f"{API}/plaatsingen/{plek.id}/contact")
    assert antwoord.status_code == 200 and "Laanstraat" not in antwoord.text
    ongedaan(scope_van, dubbel)
    with met_scope(als_sanne(scope_van)):
        assert {d.id: d.geheim_adres for d in Dossier.objects.filter(id__in=[blijft.id, dubbel.id])} == {
            blijft.id: False, dubbel.id: True,
        }  # fmt: skip


def test_what_a_school_writes_while_the_dossiers_merge_is_not_lost_in_the_closed_one(
    scope_van: Any, school: Partner, blijft: Dossier, dubbel: Dossier
) -> None:
    plek, nu = plaats(scope_van, dubbel, school), kalender.nu()
    houder = zoek(school.token(), nu=nu, vandaag=nu.date(), herkomst="toets")
    assert houder is not None
    voeg(scope_van, blijft, dubbel)
    for doe, velden in (
        (services.schrijf_als_partner, {"onderwerp": "Te laat", "tekst": "x"}),
        (services.meld_start, {"startdatum": VANAF}),
    ):
        with pytest.raises(services.TrajectWeigering) as fout, met_scope(houder.scope) as scope:
            doe(scope=scope, organisatie=houder.organisatie, plaatsing=plek, **velden)  # type: ignore[operator]
        assert fout.value.code == "plaatsing_verhuisd"
    with met_scope(als_sanne(scope_van)):
        assert not Partnerbericht.objects.exists()
        assert not Gebeurtenis.objects.filter(kenmerk__in=["bericht_van_partner", "plaatsing_gestart"]).exists()
