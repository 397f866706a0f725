# SPDX-License-Identifier: EUPL-1.2
"""A school at every address of providers: before it is betrokkene, while it is, after, and the one of somebody else."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import psycopg
import pytest
from django.db import transaction
from django.test import Client

from meedoen.domein.partners import BEVOEGDHEDEN
from meedoen.regie.databank import adressen
from meedoen.regie.organisaties.toegangsbewijzen import afdruk
from meedoen.regie.partnerportaal.views import KOEKJE
from tests.conftest import BAARN, VANDAAG
from tests.regie.matrix.stand import MORGEN, eigen_id, merk
from tests.regie.matrix.verwacht_adressen import PARTNER, VERWACHT
from tests.regie.regio import Verbinding, zet

GEHEIM = "een geheim van de school"
STANDEN = {"vooraf": None, "tijdens": MORGEN, "achteraf": VANDAAG, "van een ander": None}
"""Where a school stands to the one person of this test -> the day on which its placement ends; None: it has none."""
NOOIT = ("gezin", "gezondheid", "startniveau", "ontzorgen", "notities")


@pytest.fixture(scope="module")
def geplaatst(regio: adressen.Adressen) -> tuple[UUID, UUID]:
    """Return a placement and a message in it, at the school "tijdens"; the others have what their standing says."""
    with psycopg.connect(regio.beheer, autocommit=True) as v:
        dossier = v.execute(
            "select id from dossiers_dossier where gemeente_id = %s and gesloten_op is null order by id limit 1",
            [BAARN],
        ).fetchone()
        assert dossier is not None
        for naam, tot in STANDEN.items():
            _leg_school(v, naam)
            if tot is not None:
                _plaats(v, naam, dossier[0], tot)
    return eigen_id("plek/tijdens"), eigen_id("bericht/tijdens")


def _leg_school(v: Verbinding, naam: str) -> None:
    school = eigen_id(f"school/{naam}")
    zet(v, "organisaties_organisatie", id=school, naam=naam, soort="taalschool")
    zet(v, "organisaties_samenwerking", id=school, organisatie_id=school, gemeente_id=BAARN, vanaf="2022-01-01")
    zet(v, "organisaties_aansluiting", id=eigen_id(f"klant/{naam}"), gemeente_id=BAARN, organisatie_id=school,
        naam=naam, doel="les", bevoegdheden=_json(sorted(BEVOEGDHEDEN)), geheim=afdruk(GEHEIM),
        geheim_sinds="2022-01-01 00:00+01")  # fmt: skip


def _json(waarde: list[str]) -> str:
    return "[" + ",".join(f'"{deel}"' for deel in waarde) + "]"


def _plaats(v: Verbinding, naam: str, dossier: UUID, tot: Any) -> None:
    hier = {"gemeente_id": BAARN, "dossier_id": dossier, "organisatie_id": eigen_id(f"school/{naam}")}
    plek = eigen_id(f"plek/{naam}")
    zet(v, "trajecten_plaatsing", id=plek, **hier, leerroute="B", cursus=merk("pip"), vanaf="2026-11-01", tot=tot)
    zet(v, "trajecten_partnerbericht", id=eigen_id(f"bericht/{naam}"), **hier, plaatsing_id=plek, van="gemeente",
        onderwerp="x", tekst=merk("berichten"))  # fmt: skip


@pytest.mark.parametrize("stand", STANDEN)
def test_a_school_sees_only_whom_it_has_and_only_while_it_has_them(
    site: dict[str, str], geplaatst: tuple[UUID, UUID], stand: str
) -> None:
    client, plek, bericht = _binnen(stand), *map(str, geplaatst)
    fout = []
    for route in (route for route, regel in VERWACHT.items() if regel == PARTNER):
        adres = "/" + route.replace("<uuid:bericht_id>", bericht)
        adres = adres.replace("<str:id>", bericht if "berichten" in route else plek)
        een = "<" in route
        for methode in ("get", "post"):
            with transaction.atomic():
                antwoord = getattr(client, methode)(adres)
                lijf = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
                transaction.set_rollback(True)
            tekst = lijf.decode("utf-8", "replace")
            if antwoord.status_code >= 500:
                fout.append(f"{methode} {adres}: {antwoord.status_code}")
            if lekken := [groep for groep in NOOIT if merk(groep) in tekst]:
                fout.append(f"{methode} {adres}: geeft {lekken}")
            raak = merk("naam") in tekst or merk("berichten") in tekst
            if stand != "tijdens" and (raak or (een and antwoord.status_code == 200)):
                fout.append(f"{methode} {adres}: open voor wie {stand} is ({antwoord.status_code})")
            moet = methode == "get" and stand == "tijdens" and not route.endswith(("gelezen", "start", ".xlsx"))
            if moet and (antwoord.status_code != 200 or not raak):
                fout.append(f"{methode} {adres}: dicht voor wie betrokkene is ({antwoord.status_code})")
    assert not fout, "\n".join(fout)


def _binnen(stand: str) -> Client:
    velden = {"grant_type": "client_credentials", "client_id": str(eigen_id(f"klant/{stand}")), "client_secret": GEHEIM}
    soort = "application/x-www-form-urlencoded"
    antwoord = Client().post("/oauth/token", urlencode(velden), content_type=soort)
    assert antwoord.status_code == 200, antwoord.content
    sleutel = antwoord.json()["access_token"]
    client = Client(headers={"authorization": f"Bearer {sleutel}"}, raise_request_exception=False)
    client.cookies[KOEKJE] = sleutel
    return client


def test_without_a_token_nothing_is_open(site: dict[str, str], geplaatst: tuple[UUID, UUID]) -> None:
    client = Client(raise_request_exception=False)
    for route in (route for route, regel in VERWACHT.items() if regel == PARTNER):
        adres = "/" + route.replace("<uuid:bericht_id>", str(geplaatst[1])).replace("<str:id>", str(geplaatst[0]))
        antwoord = client.get(adres)
        assert antwoord.status_code in (302, 401, 405), adres
