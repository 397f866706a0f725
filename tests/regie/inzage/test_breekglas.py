# SPDX-License-Identifier: EUPL-1.2
"""Break-glass: one dossier, for some hours, with a reason; everybody sees it, and somebody else judges it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from django.db.utils import IntegrityError
from django.test import RequestFactory

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Rol, Scope, veldgroepen
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Gezondheid, Taak
from meedoen.regie.dossiers.services import Weigering, leg_vast, schrijf_notitie
from meedoen.regie.inzage import services
from meedoen.regie.inzage.models import Breekglas
from meedoen.regie.organisaties.models import Aanstelling
from meedoen.regie.organisaties.services import beeindig_rol, geef_rol
from meedoen.regie.web import kalender
from meedoen.regie.web.middleware import open_scope
from meedoen.regie.web.toegang import met_scope, onthoud
from tests.conftest import BAARN, BEHEER, INA, JOOST, KARIN, NU, SANNE, SOFIE, TRUUS, Mens
from tests.regie.dossiers.hulp import ingeschreven

pytestmark = pytest.mark.django_db
REDEN = "Klacht van de inburgeraar over het gesprek van maandag"


@pytest.fixture
def dossier(scope_van: Any) -> Dossier:
    with met_scope(scope_van(SANNE)) as scope:
        uit = ingeschreven(scope, voornamen="Amira", achternaam="Haddad")
        _geheimen(scope, uit)
    return uit


@pytest.fixture
def ander(scope_van: Any) -> Dossier:
    with met_scope(scope_van(SANNE)) as scope:
        uit = ingeschreven(scope, voornamen="Yonas", achternaam="Tesfay")
        _geheimen(scope, uit)
    return uit


def _geheimen(scope: Scope, dossier: Dossier) -> None:
    schrijf_notitie(scope=scope, dossier=dossier, tekst="Belt liever niet.")
    Gezondheid.objects.create(gemeente_id=BAARN, dossier_id=dossier.id, toelichting="Ziet slecht")


def _breek(scope_van: Any, mens: Mens, dossier: Dossier, **anders: Any) -> Breekglas:
    wat = {"reden": REDEN, "uren": 2, "dossier_id": dossier.id} | anders
    with met_scope(scope_van(mens, nu=kalender.nu())) as scope:
        return services.breek(scope=scope, gemeente_id=BAARN, **wat)


def _notities(client: Any, dossier: Dossier) -> bool:
    return "Belt liever niet" in client.get(f"/dossiers/{dossier.id}/tijdlijn").text


def test_a_teamleider_reads_notes_of_this_dossier_and_of_no_other(
    ingelogd: Any, dossier: Dossier, ander: Dossier
) -> None:
    karin = ingelogd(KARIN)
    assert not _notities(karin, dossier)
    antwoord = karin.post(f"/dossiers/{dossier.id}/breekglas", {"reden": REDEN, "uren": "1"})
    assert (antwoord.status_code, antwoord["Location"]) == (302, f"/dossiers/{dossier.id}")
    assert _notities(karin, dossier)
    assert not _notities(karin, ander)
    assert "Je leest dit dossier met een reden" in karin.get(f"/dossiers/{dossier.id}").text


def test_the_beheerder_opens_by_number_and_only_that_one(ingelogd: Any, dossier: Dossier, ander: Dossier) -> None:
    client = ingelogd(BEHEER)
    assert client.get(f"/dossiers/{dossier.id}").status_code == 403
    goed = {"gemeente": str(BAARN), "nummer": dossier.nummer, "reden": REDEN, "uren": "4"}
    for veld, waarde, zin in (
        ("reden", " ", "waarom"),
        ("nummer", "2020-99999", "geen dossier"),
        ("uren", "99", "lijst"),
    ):
        mis = client.post("/beheer/inzage", goed | {veld: waarde})
        assert mis.status_code == 422 and zin in mis.text
    antwoord = client.post("/beheer/inzage", goed)
    assert antwoord["Location"] == f"/dossiers/{dossier.id}"
    blad = client.get(f"/dossiers/{dossier.id}")
    assert blad.status_code == 200 and "Amira Haddad" in blad.text and "functioneel beheerder" in blad.text
    assert client.get(f"/dossiers/{ander.id}").status_code == 403
    assert client.get("/dossiers").status_code == 403
    assert client.get(f"/dossiers/{dossier.id}/persoon/naam").status_code == 403
    assert client.post(f"/dossiers/{dossier.id}/neem-op-mij").status_code == 403


@pytest.mark.parametrize("mens", [SANNE, INA, SOFIE])
def test_nobody_else_breaks_the_glass(ingelogd: Any, scope_van: Any, dossier: Dossier, mens: Mens) -> None:
    assert ingelogd(mens).post(f"/dossiers/{dossier.id}/breekglas", {"reden": REDEN, "uren": "1"}).status_code == 403
    with pytest.raises(Weigering):
        _breek(scope_van, mens, dossier)


def test_it_ends_by_itself_and_by_hand(ingelogd: Any, scope_van: Any, dossier: Dossier) -> None:
    karin = ingelogd(KARIN)
    inzage = _breek(scope_van, KARIN, dossier)
    assert _notities(karin, dossier)
    assert karin.post(f"/inzage/{inzage.id}/stoppen").status_code == 302
    assert not _notities(karin, dossier)
    later = _breek(scope_van, KARIN, dossier)
    assert later.id != inzage.id
    with met_scope(scope_van(SANNE)):
        Breekglas.objects.filter(id=later.id).update(vanaf=NU - timedelta(days=2), tot=NU - timedelta(days=1))
    assert not _notities(karin, dossier)


def test_a_second_click_gives_the_same_look(scope_van: Any, dossier: Dossier) -> None:
    assert _breek(scope_van, KARIN, dossier).id == _breek(scope_van, KARIN, dossier).id


def test_somebody_else_stops_nothing(ingelogd: Any, scope_van: Any, dossier: Dossier) -> None:
    inzage = _breek(scope_van, KARIN, dossier)
    assert ingelogd(TRUUS).post(f"/inzage/{inzage.id}/stoppen").status_code == 404


def test_the_tijdlijn_and_the_teamleider_know(ingelogd: Any, scope_van: Any, dossier: Dossier) -> None:
    _breek(scope_van, KARIN, dossier)
    assert REDEN in ingelogd(SANNE).get(f"/dossiers/{dossier.id}/tijdlijn").text
    with met_scope(scope_van(TRUUS)):
        (taak,) = Taak.objects.filter(dossier=dossier, soort="inzage_nakijken", open=True)
        assert (taak.rol, taak.knop) == ("teamleider", "inzage_nakijken")
    truus = ingelogd(TRUUS)
    assert REDEN in truus.get("/team/inzage").text
    csv = b"".join(truus.get("/team/inzage/lijst.csv").streaming_content).decode()
    assert csv.count("\r\n") == 2 and f";{dossier.nummer};" in csv and f";{REDEN};Nog nakijken;" in csv
    assert truus.get("/team/inzage/lijst.xlsx").content.startswith(b"PK")
    assert f"/dossiers/{dossier.id}/inzages" in truus.get("/").text


def test_somebody_else_judges_it_and_the_task_goes(ingelogd: Any, scope_van: Any, dossier: Dossier) -> None:
    inzage = _breek(scope_van, KARIN, dossier)
    url, nee = f"/dossiers/{dossier.id}/inzages", {"inzage": str(inzage.id), "terecht": "nee", "toelichting": ""}
    assert "Je eigen inzage kijkt een ander na." in ingelogd(KARIN).post(url, nee | {"terecht": "ja"}).text
    truus = ingelogd(TRUUS)
    assert truus.post(url, nee).status_code == 422
    assert truus.post(url, nee | {"toelichting": "Een vraag aan Sanne was genoeg."}).status_code == 302
    assert truus.post(url, nee | {"toelichting": "Nog eens."}).status_code == 422
    with met_scope(scope_van(SANNE)):
        assert not Taak.objects.filter(dossier=dossier, soort="inzage_nakijken", open=True).exists()
        feiten = list(Gebeurtenis.objects.filter(dossier=dossier, kenmerk=g.InzageNagekeken.code))
        assert [feit.gegevens["terecht"] for feit in feiten] == [False]
    assert "Niet terecht" in truus.get("/team/inzage").text


def test_one_teamleider_alone_waits_for_a_second_person_and_the_beheerder_knows(
    ingelogd: Any, scope_van: Any, dossier: Dossier
) -> None:
    _breek(scope_van, KARIN, dossier)
    karin, beheer = ingelogd(KARIN), ingelogd(BEHEER)
    url = f"/dossiers/{dossier.id}/inzages"
    assert "Een ander kijkt dit na" in karin.get("/team/inzage").text
    assert "Wacht op een tweede persoon" not in karin.get(url).text and "1 inzage wacht" not in beheer.get("/").text
    with met_scope(scope_van(BEHEER)) as scope:
        aanstelling = Aanstelling.objects.get(gemeente_id=BAARN, medewerker_id=TRUUS.id)
        beeindig_rol(scope=scope, aanstelling_id=aanstelling.id)
    for blad in (karin.get("/team/inzage").text, karin.get(url).text):
        assert (
            "Wacht op een tweede persoon" in blad and "functioneel beheerder" in blad and "Een ander kijkt" not in blad
        )
    vandaag = beheer.get("/").text
    assert "1 inzage wacht" in vandaag and "/beheer/medewerkers" in vandaag
    assert "Haddad" not in vandaag and KARIN.naam not in vandaag and REDEN not in vandaag
    with met_scope(scope_van(BEHEER)) as scope:
        geef_rol(
            scope=scope, medewerker_id=JOOST.id, gemeente_id=BAARN, rol=Rol.TEAMLEIDER, vanaf=scope.vandaag,
            organisatie_id=None,
        )  # fmt: skip
    assert "1 inzage wacht" not in beheer.get("/").text and "tweede persoon" not in karin.get("/team/inzage").text


def test_the_database_keeps_no_judgement_of_oneself(scope_van: Any, dossier: Dossier) -> None:
    inzage = _breek(scope_van, KARIN, dossier)
    with met_scope(scope_van(KARIN)), pytest.raises(IntegrityError), transaction.atomic():
        Breekglas.objects.filter(id=inzage.id).update(nagekeken_door_id=KARIN.id)


def test_what_was_read_stands_in_the_logboek_with_its_purpose(ingelogd: Any, scope_van: Any, dossier: Dossier) -> None:
    _breek(scope_van, KARIN, dossier)
    request = RequestFactory().get("/")
    request.COOKIES, request.nu = {naam: k.value for naam, k in ingelogd(KARIN).cookies.items()}, kalender.nu()
    with onthoud(None), transaction.atomic():
        assert open_scope(request, zonder_dossiers=False, dossier_id=dossier.id)
    assert (request.scope.rol, request.scope.doel, request.scope.naam) == (Rol.BREEKGLAS, services.DOEL, KARIN.naam)
    with onthoud(None), transaction.atomic():
        assert open_scope(request, zonder_dossiers=False)
    assert (request.scope.rol, request.scope.dossier_id) == (Rol.TEAMLEIDER, None)


def test_a_narrowed_scope_sees_one_dossier_in_every_table(scope_van: Any, dossier: Dossier, ander: Dossier) -> None:
    basis = scope_van(KARIN)
    smal = Scope(
        medewerker_id=KARIN.id, naam="Karin", rol=Rol.BREEKGLAS, gemeenten=(BAARN,), herkomst="",
        veldgroepen=veldgroepen(Rol.BREEKGLAS), vandaag=basis.vandaag, nu=basis.nu, doel="toets",
        dossier_id=dossier.id,
    )  # fmt: skip
    with met_scope(smal):
        assert {d.id for d in Dossier.objects.all()} == {dossier.id}
        assert set(Gezondheid.objects.values_list("dossier_id", flat=True)) == {dossier.id}
        assert set(Gebeurtenis.objects.values_list("dossier_id", flat=True)) == {dossier.id}
        with pytest.raises(Exception, match="row-level security"), transaction.atomic():
            leg_vast(scope=smal, dossier=dossier, inhoud=g.Notitie(datum=basis.vandaag, tekst="x"),
                     geldig_op=basis.vandaag, bron=g.Bron.MEDEWERKER)  # fmt: skip
