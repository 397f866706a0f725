# SPDX-License-Identifier: EUPL-1.2
"""Contracts: what the beheerder lays down, what is refused, and who reads them."""

import re
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, transaction

from meedoen.domein.contracten import PrijsPer
from meedoen.domein.mandaten import Onderdeel
from meedoen.regie.mandaten import queries, services
from meedoen.regie.mandaten.models import Contract
from meedoen.regie.organisaties.models import Organisatie, Samenwerking
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, FENNA, KARIN, SANNE, SOFIE, VANDAAG

pytestmark = pytest.mark.django_db
PUNT = uuid.UUID(int=701)
Scopes = Callable[..., Any]


@pytest.fixture(autouse=True)
def _punt(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)):
        Organisatie.objects.create(id=PUNT, naam="Welzijn Baarn", soort="maatschappelijke begeleiding")
        Samenwerking.objects.create(organisatie_id=PUNT, gemeente_id=BAARN, vanaf=date(2022, 1, 1))


def leg_vast(scope: Any, **anders: Any) -> Contract:
    velden: dict[str, Any] = {
        "onderdeel": Onderdeel.BEGELEIDING, "organisatie_id": PUNT, "kenmerk": "2027-02", "vanaf": VANDAAG,
        "tot": None, "aantal": 40, "prijs": 185_000, "per": PrijsPer.PERSOON,
    }  # fmt: skip
    return services.leg_contract_vast(scope=scope, gemeente_id=BAARN, **velden | anders)


def test_one_contract_holds_on_a_day_and_a_next_one_begins_where_it_ends(scope_van: Scopes) -> None:
    dag = VANDAAG + timedelta(days=30)
    with met_scope(scope_van(BEHEER)) as scope:
        rij = leg_vast(scope)
        for vanaf, tot in ((dag, None), (VANDAAG - timedelta(days=9), None), (VANDAAG, dag)):
            with pytest.raises(services.Geweigerd, match="al een contract"):
                leg_vast(scope, vanaf=vanaf, tot=tot)
        services.beeindig(scope=scope, rij=rij, tot=dag)
        nieuw = leg_vast(scope, vanaf=dag, kenmerk="2027-03")
        for op, welk in ((dag - timedelta(days=1), rij), (dag, nieuw)):
            assert queries.contracten_op(BAARN, Onderdeel.BEGELEIDING, op) == {PUNT: welk}
        assert queries.contracten_op(BAARN, Onderdeel.LES, dag) == {}


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"tot": VANDAAG}, "tot"),
        ({"per": None}, "per"),
        ({"prijs": None}, "per"),
        ({"organisatie_id": uuid.UUID(int=702)}, "organisatie"),
    ],
)
def test_refused_beside_the_field(scope_van: Scopes, anders: dict[str, Any], veld: str) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        with pytest.raises(services.Geweigerd) as fout:
            leg_vast(scope, **anders)
        assert fout.value.veld == veld
        assert not Contract.objects.exists()


def test_only_the_beheerder_writes_and_only_the_own_gemeente_reads(scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)) as scope:
        rij = leg_vast(scope)
    for wie in (SANNE, KARIN):
        with met_scope(scope_van(wie)) as scope:
            assert list(queries.contracten([BAARN])) == [rij]
            with pytest.raises(services.Geweigerd, match="mag je niet"):
                leg_vast(scope)
            with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
                Contract.objects.update(aantal=1)
    for wie in (SOFIE, FENNA):
        with met_scope(scope_van(wie)):
            assert not Contract.objects.exists()


def test_over_the_pages_what_was_typed_stays_and_the_list_shows_it(ingelogd: Callable[..., Any]) -> None:
    beheer, adres = ingelogd(BEHEER), f"/beheer/contracten/{BAARN}/nieuw"
    velden = {"onderdeel": "begeleiding", "organisatie": str(PUNT), "kenmerk": "Opdracht 2027-02", "prijs": "1.850",
              "per": "", "vanaf": "01-01-2027", "tot": "01-01-2029", "aantal": "40 mensen"}  # fmt: skip
    fout = beheer.post(adres, velden)
    assert fout.status_code == 422
    assert "waarvoor die geldt" in fout.content.decode() and "Opdracht 2027-02" in fout.content.decode()
    assert beheer.post(adres, velden | {"per": "persoon"}).status_code == 302
    tekst = ingelogd(SANNE).get("/mandaten").content.decode()
    assert "Opdracht 2027-02" in tekst and "hoogstens 40 mensen tegelijk, € 1.850 per persoon" in tekst
    assert "/verplaatsen" in tekst and "/beheer/contracten" not in tekst
    eigen = beheer.get("/mandaten").content.decode()
    assert "/beheer/contracten/" in eigen and "beeindigen" in eigen
    einde = re.search(r"/beheer/contracten/[0-9a-f-]+/beeindigen", eigen)
    assert einde is not None
    blad = beheer.get(einde[0]).content.decode()
    assert (
        "Contract beëindigen" in blad
        and "nu tot 1 januari 2029" in blad
        and "consulent krijgt op tijd een taak" in blad
    )
    zonder = beheer.post(adres, velden | {"organisatie": ""}).content.decode()
    assert "Kies een organisatie." in zonder and "bladzijde Aansluitingen" in zonder
    assert (
        f'href="#g{BAARN}"' in eigen and f'href="#g{BAARN}"' not in tekst
    )  # who keeps one gemeente needs no way to it
