# SPDX-License-Identifier: EUPL-1.2
"""The inkomensconsulent, the jurist and financiën: what their pages hold, and what they may write."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from meedoen.domein.toegang import VAN_MENSEN, VAN_ORGANISATIES, Rol
from meedoen.regie.dossiers.models import Dossier, Gezinslid, Taak
from meedoen.regie.dossiers.services import herbereken
from meedoen.regie.ontzorgen import services
from meedoen.regie.organisaties.forms import ROLLEN
from meedoen.regie.organisaties.models import Aanstelling, Beleidsregel
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, FENNA, INA, JURRE, SANNE, VANDAAG
from tests.regie.ontzorgen.conftest import maak

pytestmark = pytest.mark.django_db
BSN = "9999 90 019"


@pytest.fixture
def dossier(scope_van: Any) -> Dossier:
    with met_scope(scope_van(SANNE)) as scope:
        uit = maak(scope)
        services.stel_bijstand_vast(scope=scope, dossier=uit, vanaf=date(2026, 9, 1), tot=None)
        Gezinslid.objects.create(gemeente_id=BAARN, dossier_id=uit.id, relatie="kind", naam="Karam Haddad")
    return uit


@pytest.fixture
def door_inkomen(scope_van: Any, dossier: Dossier) -> Dossier:
    """The gemeente chose that the inkomensconsulent keeps ontzorgen."""
    with met_scope(scope_van(BEHEER)):
        Beleidsregel.objects.create(
            gemeente_id=BAARN, sleutel="ontzorgen_door_inkomensconsulent", waarde=True, vanaf=date(2026, 1, 1)
        )
    with met_scope(scope_van(SANNE)) as scope:
        herbereken(scope=scope, dossier=dossier)
    return dossier


def test_the_inkomensconsulent_reads_who_it_is_and_ontzorgen_and_no_plan(ingelogd: Any, dossier: Dossier) -> None:
    ina, basis = ingelogd(INA), f"/dossiers/{dossier.id}"
    blad = ina.get(basis).text
    assert "Karam Haddad" in blad and f"{basis}/ontzorgen" in blad
    for tab in ("plan", "intake", "traject", "besluiten", "voortgang", "tijdlijn"):
        assert f"{basis}/{tab}" not in blad
        assert ina.get(f"{basis}/{tab}").status_code == 403
    persoon = ina.get(f"{basis}/persoon").text
    assert BSN in persoon and "Asielstatushouder" in persoon
    assert "Wijzigen" not in persoon


def test_the_inkomensconsulent_keeps_ontzorgen_with_amounts(ingelogd: Any, dossier: Dossier) -> None:
    ina, url = ingelogd(INA), f"/dossiers/{dossier.id}/ontzorgen"
    assert ina.get(f"{url}/last").status_code == 200
    last = {"last": "huur", "ontvanger": "De Eem", "bedrag": "620,50", "betaler": "gemeente", "vanaf": "1-9-2026"}
    assert ina.post(f"{url}/last", last).status_code == 302
    assert "620,50" in ina.get(url).text
    assert ina.get(f"/dossiers/{dossier.id}/waarom/ontzorgen").status_code == 200


def test_tasks_of_ontzorgen_go_to_whom_the_gemeente_chose(ingelogd: Any, scope_van: Any, door_inkomen: Dossier) -> None:
    with met_scope(scope_van(SANNE)):
        rollen = set(Taak.objects.filter(dossier=door_inkomen, soort__startswith="ontzorgen", open=True)
                     .values_list("rol", flat=True))  # fmt: skip
    assert rollen == {"inkomen"}
    vandaag = ingelogd(INA).get("/").text
    assert "Amira Haddad" in vandaag and f"/dossiers/{door_inkomen.id}/ontzorgen/begin" in vandaag
    assert f"/dossiers/{door_inkomen.id}/ontzorgen/begin" in ingelogd(INA).get(f"/dossiers/{door_inkomen.id}").text


def test_the_jurist_knows_who_it_is_and_no_more(ingelogd: Any, dossier: Dossier) -> None:
    jurre, basis = ingelogd(JURRE), f"/dossiers/{dossier.id}"
    blad, persoon = jurre.get(basis).text, jurre.get(f"{basis}/persoon").text
    assert "Amira Haddad" in blad and BSN in persoon and "Asielstatushouder" in persoon
    assert "Karam" not in blad + persoon
    assert jurre.get(f"{basis}/ontzorgen").status_code == 403
    assert jurre.get("/").status_code == 200


def test_financien_knows_a_name(ingelogd: Any, dossier: Dossier) -> None:
    fenna, basis = ingelogd(FENNA), f"/dossiers/{dossier.id}"
    blad = fenna.get(basis).text
    assert "Amira Haddad" in blad and dossier.nummer in blad
    for woord in ("Karam", "Asielstatushouder", "Taal", "Leeftijd", "Sanne Bakker"):
        assert woord not in blad, woord
    assert fenna.get(f"{basis}/persoon").status_code == 403
    gevonden = fenna.get("/zoeken?q=Haddad").text
    assert "Amira Haddad" in gevonden and "Geboren" not in gevonden


def test_a_task_for_a_role_is_seen_by_that_role_alone(ingelogd: Any, scope_van: Any, dossier: Dossier) -> None:
    """The hook for other rooms: a task whose `rol` is jurist or financien stands on Vandaag of who has that role."""
    with met_scope(scope_van(SANNE)):
        Taak.objects.filter(dossier=dossier, open=True).update(rol="jurist", medewerker=None)
    assert f"/dossiers/{dossier.id}" in ingelogd(JURRE).get("/").text
    assert f"/dossiers/{dossier.id}" not in ingelogd(FENNA).get("/").text
    with met_scope(scope_van(FENNA)):
        assert not Taak.objects.filter(dossier=dossier).exists()


def test_the_beheerder_gives_the_new_roles(ingelogd: Any, scope_van: Any) -> None:
    assert [code for code, _ in ROLLEN] == [rol.value for rol in (*VAN_MENSEN, *VAN_ORGANISATIES)]
    assert Rol.BREEKGLAS not in VAN_MENSEN and Rol.KETEN not in VAN_MENSEN
    client = ingelogd(BEHEER)
    wie = {"gemeente": str(BAARN), "rol": "jurist", "vanaf": VANDAAG.isoformat(), "naam": "Wim Wet",
           "email": "wim@baarn.example", "functie": "", "telefoon": ""}  # fmt: skip
    assert client.post("/beheer/medewerkers/nieuw", wie).status_code == 200
    with met_scope(scope_van(BEHEER)):
        assert Aanstelling.objects.get(medewerker__naam="Wim Wet").rol == "jurist"
    assert (
        client.post("/beheer/medewerkers/nieuw", wie | {"rol": "breekglas", "email": "x@y.example"}).status_code == 422
    )
