# SPDX-License-Identifier: EUPL-1.2
"""How it goes: asked, kept apart, taken back; and nothing of it is told anywhere else."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from meedoen.regie.begeleiding import queries, services
from meedoen.regie.begeleiding.models import HoeGaatHet
from meedoen.regie.begeleiding.schaal import Vraag
from meedoen.regie.begeleiding.services import BegeleidWeigering
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.services import Weigering, voeg_samen
from meedoen.regie.web.toegang import met_scope, zet_scope
from tests.conftest import BEA, KARIN, SANNE, VANDAAG
from tests.regie.ontzorgen.conftest import maak

pytestmark = pytest.mark.django_db
GOED = {"datum": "23-11-2026", "thuis": "4", "weg": "2", "stabiel": "", "woorden": "De buurvrouw helpt."}


def test_asked_read_and_taken_back_by_forms_alone(bladen: Any, ingelogd: Any) -> None:
    dossier, client, basis = bladen
    url = f"{basis}/hoe-gaat-het"
    assert "voel je je thuis" in client.get(basis).text and client.get(url).status_code == 200
    for data, zin in (
        (GOED | {"datum": "24-11-2026"}, "Deze dag komt nog"),
        (GOED | {"weg": "6"}, "staat niet in de lijst"),
        (GOED | {"woorden": "x" * 501}, "500"),
    ):
        antwoord = client.post(url, data)
        assert antwoord.status_code == 422 and zin in antwoord.text and data["woorden"] in antwoord.text
    assert client.post(url, GOED).status_code == 302
    assert "Voor deze dag is dit al ingevuld" in client.post(url, GOED).text
    blad = client.get(basis).text
    for zin in ("Meestal wel", "Niet zo", "geen antwoord", "De buurvrouw helpt."):
        assert zin in blad, zin
    tijdlijn = client.get(f"/dossiers/{dossier.id}/tijdlijn").text
    assert "Gevraagd hoe het gaat" in tijdlijn and "Meestal wel" not in tijdlijn and "buurvrouw" not in tijdlijn
    weg = re.findall(rf"{url}/[0-9a-f-]+/weg", blad)[0]
    karin = ingelogd(KARIN)
    assert "Meestal wel" in karin.get(basis).text and karin.get(url).status_code == 403 == karin.get(weg).status_code
    assert ingelogd(BEA).get(url).status_code == 404
    assert client.get(weg).status_code == 200 and client.post(weg, {"reden": "verkeerd"}).status_code == 302
    assert client.get(weg).status_code == 404 and "buurvrouw" not in client.get(basis).text


def test_nobody_has_to_tell_and_what_was_wrong_counts_no_more(sanne: Any) -> None:
    dossier = maak(sanne)
    rij = services.bewaar_antwoorden(scope=sanne, dossier=dossier, datum=VANDAAG, antwoorden={})
    assert rij.antwoorden == {} and dossierfeiten(dossier).begeleiding.gevraagd == VANDAAG
    with pytest.raises(ValueError, match="schaal"):
        services.bewaar_antwoorden(
            scope=sanne, dossier=dossier, datum=VANDAAG - timedelta(days=1), antwoorden={Vraag.WEG: 0}
        )
    services.haal_antwoorden_weg(scope=sanne, dossier=dossier, antwoord_id=rij.id, reden="ander gesprek")
    assert dossierfeiten(dossier).begeleiding.gevraagd is None
    with pytest.raises(BegeleidWeigering) as fout:
        services.haal_antwoorden_weg(scope=sanne, dossier=dossier, antwoord_id=rij.id, reden="nog eens")
    assert fout.value.code == "meting_weg"


def test_merging_takes_the_answers_along_and_two_of_one_day_stop_it(sanne: Any) -> None:
    blijft = maak(sanne)
    dubbel = maak(sanne, bsn="999990020", voornamen="Amira B", achternaam="Hadad")
    for dossier, dag in ((blijft, VANDAAG), (dubbel, VANDAAG)):
        services.bewaar_antwoorden(scope=sanne, dossier=dossier, datum=dag, antwoorden={Vraag.THUIS: 5})
    with pytest.raises(Weigering) as fout:
        voeg_samen(scope=sanne, blijft=blijft, dubbel=dubbel, reden="dezelfde")
    assert fout.value.code == "begeleiding_in_beide"
    (rij,) = queries.hoe_gaat_het(sanne, blijft)
    services.haal_antwoorden_weg(scope=sanne, dossier=blijft, antwoord_id=rij.id, reden="dubbel")
    voeg_samen(scope=sanne, blijft=blijft, dubbel=dubbel, reden="dezelfde")
    assert [r.antwoorden for r in queries.hoe_gaat_het(sanne, blijft)] == [{"thuis": 5}]


def test_the_database_gives_no_answer_without_the_field_group(bladen: Any, scope_van: Any) -> None:
    dossier, client, basis = bladen
    assert client.post(f"{basis}/hoe-gaat-het", GOED).status_code == 302
    sanne = scope_van(SANNE)
    with met_scope(sanne):
        assert HoeGaatHet.objects.filter(dossier_id=dossier.id).count() == 1
        for smal in (replace(sanne, veldgroepen=tuple(v for v in sanne.veldgroepen if v != "begeleiding")),
                     scope_van(BEA)):  # fmt: skip
            zet_scope(smal)
            assert HoeGaatHet.objects.filter(dossier_id=dossier.id).count() == 0
        zet_scope(sanne)
