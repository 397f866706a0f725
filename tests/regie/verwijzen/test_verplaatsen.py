# SPDX-License-Identifier: EUPL-1.2
"""Moving the guidance of one person to another organisation: all of it or nothing, and once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.begeleiding import queries as begeleiding
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.verwijzen import queries, services
from meedoen.regie.verwijzen.models import Verwijzing
from meedoen.regie.verwijzen.services import VerwijsWeigering
from meedoen.regie.web.toegang import met_scope
from tests.conftest import SANNE, VANDAAG, log_in
from tests.regie.verwijzen.conftest import ANDERE, FLEUR, NODIG, ORGANISATIE, TINEKE, VREEMD
from tests.regie.verwijzen.test_geven import WAT, WEEK, geef
from tests.regie.verwijzen.test_paginas import tekst
from tests.regie.verwijzen.test_verwijzen import op_tijdlijn, ziet

Als = Callable[..., Scope]


def test_over_the_page_all_goes_along_and_a_second_click_does_nothing(
    als: Als, dossier: Dossier, aangenomen: Verwijzing
) -> None:
    geef(als, dossier, FLEUR, wie="")
    sanne, blad = log_in(SANNE), f"/dossiers/{dossier.id}/begeleiding/verwijzingen"
    adres = f"{blad}/{aangenomen.id}/verplaatsen"
    assert adres in sanne.get(blad).text
    vooraf = tekst(sanne.get(adres))
    assert FLEUR.naam in vooraf and TINEKE.naam in vooraf and WAT in vooraf and "Welzijn Anders" in vooraf
    velden = {"organisatie": str(ANDERE), "vanaf": VANDAAG.isoformat(), "reden": "De opdracht gaat over."}
    assert sanne.post(adres, velden).status_code == 302
    assert sanne.post(adres, velden).status_code == 404
    assert ziet(als, FLEUR) == ziet(als, TINEKE) == ziet(als, VREEMD) == []
    assert [soort for soort, _ in op_tijdlijn(als, dossier)[-2:]] == ["verwijzing_gestopt", "verwijzing_gedaan"]
    with met_scope(als(VREEMD)) as scope:
        (nieuw,) = queries.open_vragen(scope)
        assert (nieuw.nodig, nieuw.vanaf) == (NODIG, VANDAAG)
        services.neem_aan(scope=scope, verwijzing_id=nieuw.id, wie={Rol.BEGELEIDER: VREEMD.id})
    assert ziet(als, VREEMD) == ["Amira Haddad"]
    with met_scope(als(VREEMD)) as scope:
        (rij,) = queries.afspraken(scope, dossier.id)
        assert (rij.wat, rij.wie, rij.medewerker_id) == (WAT, "Welzijn Anders", None)


@pytest.mark.parametrize(("dagen", "gaat_mee"), [(7, True), (8, False)])
def test_from_a_later_day_on_the_old_one_guides_until_then(
    als: Als, dossier: Dossier, aangenomen: Verwijzing, dagen: int, gaat_mee: bool
) -> None:
    geef(als, dossier, TINEKE)
    dag = VANDAAG + timedelta(days=dagen)
    with met_scope(als(SANNE)) as scope:
        velden = {"verwijzing_id": aangenomen.id, "organisatie_id": ANDERE, "vanaf": dag, "reden": "Andere opdracht"}
        services.verplaats(scope=scope, dossier=dossier, **velden)
        with pytest.raises(VerwijsWeigering):
            services.verplaats(scope=scope, dossier=dossier, **velden)
        assert Verwijzing.objects.filter(dossier_id=dossier.id).count() == 2
        (rij,) = begeleiding.afspraken(scope, dossier)
        assert (rij.uiterlijk, rij.organisatie_id) == (WEEK, ANDERE if gaat_mee else ORGANISATIE)
    assert ziet(als, FLEUR) == ["Amira Haddad"]
    assert ziet(als, FLEUR, vandaag=dag) == []


@pytest.mark.parametrize("hoe", ["zelfde", "reden", "verleden", "stopt al"])
def test_refused_nothing_happened(als: Als, dossier: Dossier, aangenomen: Verwijzing, hoe: str) -> None:
    velden = {"organisatie_id": ANDERE, "vanaf": VANDAAG + timedelta(days=3), "reden": "x"}
    anders = {"zelfde": {"organisatie_id": ORGANISATIE}, "reden": {"reden": " "},
              "verleden": {"vanaf": VANDAAG - timedelta(days=1)}, "stopt al": {}}  # fmt: skip
    with met_scope(als(SANNE)) as scope:
        if hoe == "stopt al":
            Verwijzing.objects.filter(id=aangenomen.id).update(tot=VANDAAG + timedelta(days=2))
        with pytest.raises(VerwijsWeigering):
            services.verplaats(scope=scope, dossier=dossier, verwijzing_id=aangenomen.id, **velden | anders[hoe])
        (rij,) = Verwijzing.objects.filter(dossier_id=dossier.id)
        assert (rij.staat, rij.reden) == ("aangenomen", "")
    assert ziet(als, FLEUR) == ["Amira Haddad"]
