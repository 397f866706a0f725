# SPDX-License-Identifier: EUPL-1.2
"""The functioneel beheerder manages people and policy, and sees no dossier."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from tests.conftest import BAARN, BEHEER, JOOST, SANNE, VANDAAG

from meedoen.domein.toegang import Rol
from meedoen.regie.organisaties.beleid import waarden_op
from meedoen.regie.organisaties.models import Aanstelling, Medewerker, Organisatie, Samenwerking
from meedoen.regie.organisaties.opdrachten import maak
from meedoen.regie.web.toegang import met_scope

pytestmark = pytest.mark.django_db


def test_the_beheerder_adds_a_colleague_who_can_log_in(ingelogd) -> None:
    client = ingelogd(BEHEER)
    antwoord = client.post(
        "/beheer/medewerkers/nieuw",
        {
            "naam": "Nina Nieuw",
            "email": "nina@baarn.example",
            "gemeente": "308",
            "rol": "consulent",
            "vanaf": "23-11-2026",
        },
    )
    wachtwoord = antwoord.context["wachtwoord"]
    nieuw = Client()
    antwoord = nieuw.post("/inloggen", {"email": "nina@baarn.example", "wachtwoord": wachtwoord})
    assert antwoord.status_code == 302
    assert nieuw.get("/account")["Location"] == "/account/wachtwoord"


def test_the_same_address_twice_is_refused_in_words(ingelogd) -> None:
    antwoord = ingelogd(BEHEER).post(
        "/beheer/medewerkers/nieuw",
        {
            "naam": "Sanne Twee",
            "email": SANNE.email,
            "gemeente": "308",
            "rol": "consulent",
            "vanaf": "23-11-2026",
        },
    )
    assert "al een account" in antwoord.content.decode()


def test_a_consulent_gets_no_beheer_page(ingelogd) -> None:
    client = ingelogd(SANNE)
    assert client.get("/beheer/medewerkers").status_code == 403
    assert client.get("/beheer/beleid").status_code == 403


def test_ending_a_role_closes_access_at_once(ingelogd) -> None:
    consulent = ingelogd(JOOST)
    assert consulent.get("/account").status_code == 200
    client = ingelogd(BEHEER)
    lijst = client.get("/beheer/medewerkers").context["mensen"]
    rij = next(rij for rij in lijst if rij["mens"].id == JOOST.id)
    client.post(f"/beheer/rollen/{rij['rollen'][0].id}/beeindigen")
    assert consulent.get("/account").status_code == 302


def test_nobody_ends_the_own_role(ingelogd, scope_van) -> None:
    client = ingelogd(BEHEER)
    with met_scope(scope_van(BEHEER)):
        eigen = Aanstelling.objects.filter(medewerker_id=BEHEER.id).first()
    client.post(f"/beheer/rollen/{eigen.id}/beeindigen")
    assert client.get("/beheer/medewerkers").status_code == 200


def test_a_new_password_is_shown_once_and_the_old_one_ends(ingelogd) -> None:
    antwoord = ingelogd(BEHEER).post(f"/beheer/medewerkers/{SANNE.id}/wachtwoord")
    wachtwoord = antwoord.context["wachtwoord"]
    assert Client().post("/inloggen", {"email": SANNE.email, "wachtwoord": wachtwoord}).status_code == 302


def test_policy_holds_from_its_day_on(ingelogd, scope_van) -> None:
    client = ingelogd(BEHEER)
    client.post("/beheer/beleid/308/vier_ogen_pip", {"waarde": "ja", "vanaf": "1-12-2026", "reden": "Eerst hier"})
    with met_scope(scope_van(SANNE)):
        assert waarden_op([308], "vier_ogen_pip", VANDAAG)[308] is False
        assert waarden_op([308], "vier_ogen_pip", date(2026, 12, 1))[308] is True
    assert client.get("/beheer/beleid").status_code == 200


def test_policy_of_the_past_is_refused(ingelogd, scope_van) -> None:
    velden = {"waarde": "ja", "vanaf": "1-1-2026"}
    antwoord = ingelogd(BEHEER).post("/beheer/beleid/308/vier_ogen_pip", velden)
    assert "niet eerder" in antwoord.content.decode()
    with met_scope(scope_van(SANNE)):
        assert waarden_op([308], "vier_ogen_pip", VANDAAG)[308] is False


@pytest.mark.django_db(databases=["default", "beheer"])
def test_the_command_makes_the_first_account_and_refuses_an_unknown_gemeente() -> None:
    maak(
        email="eerste@soest.example",
        naam="Eerste",
        codes=[342],
        rol=Rol.BEHEERDER,
        wachtwoord="x" * 14,
        tijdelijk=True,
    )
    assert Medewerker.objects.using("beheer").filter(email="eerste@soest.example").exists()
    with pytest.raises(ValueError, match="9999"):
        maak(
            email="a@b.example",
            naam="A",
            codes=[9999],
            rol=Rol.BEHEERDER,
            wachtwoord="x" * 14,
            tijdelijk=True,
        )


def test_a_number_of_days_is_kept_as_a_number(ingelogd, scope_van) -> None:
    client = ingelogd(BEHEER)
    client.post("/beheer/beleid/308/herhaalde_oproep_dagen", {"waarde": "veel", "vanaf": "23-11-2026"})
    client.post(
        "/beheer/beleid/308/herhaalde_oproep_dagen",
        {"waarde": "21", "vanaf": "23-11-2026", "reden": "De post is traag"},
    )
    with met_scope(scope_van(SANNE)):
        assert waarden_op([308], "herhaalde_oproep_dagen", VANDAAG)[308] == 21


def test_policy_of_another_gemeente_or_an_unknown_choice_does_not_exist(ingelogd) -> None:
    client = ingelogd(BEHEER)
    assert client.get("/beheer/beleid/363/vier_ogen_pip").status_code == 404
    assert client.get("/beheer/beleid/308/iets_anders").status_code == 404


@pytest.mark.parametrize(("tot", "mag"), [(None, True), (0, True), (1, True), (-1, False)])
def test_a_samenwerking_does_not_end_before_it_begins(scope_van, tot: int | None, mag: bool) -> None:
    einde = None if tot is None else VANDAAG + timedelta(days=tot)
    with met_scope(scope_van(BEHEER)):
        rij = Samenwerking(
            organisatie=Organisatie.objects.create(naam="Taalschool", soort="taalschool"),
            gemeente_id=BAARN,
            vanaf=VANDAAG,
            tot=einde,
        )
        if mag:
            rij.validate_constraints()
            rij.save()
            return
        with pytest.raises(ValidationError, match="eindigt voordat zij begint"):
            rij.validate_constraints()
        with pytest.raises(IntegrityError, match="samenwerking_tot_na_vanaf"), transaction.atomic():
            rij.save()


def test_staff_are_found_sorted_and_taken_along(ingelogd) -> None:
    client = ingelogd(BEHEER)

    def namen(vraag: str) -> list[str]:
        return [rij["mens"].naam for rij in client.get(f"/beheer/medewerkers?{vraag}").context["mensen"]]

    alle = namen("")
    assert alle == sorted(alle, key=str.casefold) and namen("op=-naam") == alle[::-1]
    assert namen(f"zoek={SANNE.naam[:5].upper()}") == [SANNE.naam] == namen(f"zoek={SANNE.email}")
    assert SANNE.naam in namen("rol=consulent") and SANNE.naam not in namen("rol=teamleider")
    leeg = client.get("/beheer/medewerkers?zoek=zonder-iemand").text
    assert "Geen medewerkers met deze keuze" in leeg and 'href="/beheer/medewerkers"' in leeg
    csv = b"".join(client.get(f"/beheer/medewerkers/lijst.csv?zoek={SANNE.email}").streaming_content).decode()
    assert csv.count("\r\n") == 2 and f"{SANNE.naam};{SANNE.email};" in csv and ";consulent;" in csv
    assert client.get("/beheer/medewerkers/lijst.xlsx").content.startswith(b"PK")
