# SPDX-License-Identifier: EUPL-1.2
"""The functioneel beheerder gives people of an organisation an account, and takes the access away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from meedoen.domein.toegang import Scope
from meedoen.regie.organisaties.models import Aanstelling, Organisatie
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, SANNE, SOEST, VANDAAG, log_in
from tests.regie.verwijzen.conftest import ANDERE, FLEUR, ORGANISATIE

Als = Callable[..., Scope]
WIE = {"gemeente": str(BAARN), "vanaf": VANDAAG.isoformat(), "naam": "Noor Nieuw", "email": "noor@steunpunt.example",
       "functie": "", "telefoon": ""}  # fmt: skip


@pytest.mark.parametrize(
    ("rol", "organisatie", "zin"),
    [
        ("begeleider", str(ORGANISATIE), ""),
        ("vrijwilliger", str(ORGANISATIE), ""),
        ("begeleider", "", "Kies de organisatie."),
        ("consulent", str(ORGANISATIE), "Kies geen organisatie."),
    ],
)
def test_an_account_for_somebody_of_an_organisation(als: Als, rol: str, organisatie: str, zin: str) -> None:
    antwoord = log_in(BEHEER).post("/beheer/medewerkers/nieuw", WIE | {"rol": rol, "organisatie": organisatie})
    assert zin in antwoord.content.decode()
    with met_scope(als(BEHEER)):
        rijen = list(Aanstelling.objects.filter(medewerker__naam="Noor Nieuw"))
    assert [(rij.rol, str(rij.organisatie_id)) for rij in rijen] == ([] if zin else [(rol, organisatie)])


def test_not_with_an_organisation_that_this_gemeente_does_not_work_with(als: Als) -> None:
    velden = WIE | {"rol": "begeleider", "organisatie": str(ORGANISATIE), "gemeente": str(SOEST)}
    assert "werkt nu niet met" in log_in(BEHEER).post("/beheer/medewerkers/nieuw", velden).content.decode()


def test_nobody_works_for_two_at_once(als: Als) -> None:
    client = log_in(BEHEER)
    for mens, rol, organisatie in ((SANNE, "begeleider", ORGANISATIE), (FLEUR, "consulent", ""),
                                   (FLEUR, "vrijwilliger", ANDERE)):  # fmt: skip
        velden = {"gemeente": str(BAARN), "rol": rol, "organisatie": str(organisatie), "vanaf": VANDAAG.isoformat()}
        antwoord = client.post(f"/beheer/medewerkers/{mens.id}", velden)
        assert "werkt al voor een ander" in antwoord.content.decode()


def test_the_database_knows_no_begeleider_without_an_organisation(als: Als) -> None:
    with met_scope(als(BEHEER)):
        for rol, organisatie in (("begeleider", None), ("consulent", ORGANISATIE)):
            with pytest.raises(IntegrityError), transaction.atomic():
                Aanstelling.objects.create(
                    medewerker_id=FLEUR.id, gemeente_id=BAARN, rol=rol, organisatie_id=organisatie, vanaf=VANDAAG
                )


def test_after_the_role_ended_one_gets_the_login_page(als: Als) -> None:
    client = log_in(FLEUR)
    assert client.get("/begeleiding").status_code == 200
    with met_scope(als(BEHEER)):
        Aanstelling.objects.filter(medewerker_id=FLEUR.id).update(tot=VANDAAG - timedelta(days=1))
    assert client.get("/begeleiding").url.startswith("/inloggen")


def test_logging_out_clears_what_the_phone_kept(als: Als) -> None:
    assert log_in(FLEUR).post("/uitloggen")["Clear-Site-Data"] == '"storage"'


def test_an_organisation_is_marked_for_the_guide_alone(als: Als) -> None:
    velden: dict[str, Any] = {"naam": "Inloophuis De Haven", "soort": "begeleiding", "gemeente": str(BAARN),
                              "vanaf": VANDAAG.isoformat(), "alleen_gids": "on"}  # fmt: skip
    assert log_in(BEHEER).post("/beheer/aansluitingen/aanbieder", velden).status_code == 302
    with met_scope(als(BEHEER)):
        assert Organisatie.objects.get(naam="Inloophuis De Haven").alleen_gids
