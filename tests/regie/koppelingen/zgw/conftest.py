# SPDX-License-Identifier: EUPL-1.2
"""A registration of zaken over real HTTP, a gemeente that is connected to it, and the worker's part of the work.

With MEEDOEN_ZGW_PROEF the tests of the chain also run against a real registration (see docs/beheer/zgw.md):
MEEDOEN_ZGW_PROEF names a JSON file with `zaken`, `documenten`, `besluiten`, `catalogi`, `rsin` and `typen`, or the
address of an Open Zaak, and MEEDOEN_ZGW_CLIENT_ID and MEEDOEN_ZGW_GEHEIM say who we are there.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.koppelingen.zgw import volgen, zenders
from meedoen.regie.koppelingen.zgw.client import ZgwClient
from meedoen.regie.koppelingen.zgw.port import Register
from meedoen.regie.koppelingen.zgw.services import stel_in
from meedoen.regie.uitgaand.models import Bericht, Poging
from meedoen.regie.uitgaand.versturen import verstuur
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import keten_scope, met_scope
from meedoen.simulator.zgw.server import CLIENT_ID, GEHEIM, Server
from tests.conftest import BAARN, BEHEER, SANNE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven

RSIN, BSN = "000000012", "999990019"
PDF = b"%PDF-1.7 een proefbrief"


def instelling(adressen: dict[str, str], typen: dict[str, str], **anders: Any) -> dict[str, Any]:
    """Return the set-up as the form gives it; a type that is missing stays empty."""
    from meedoen.domein.keten.zgw import TYPEPLEKKEN

    leeg = {plek.sleutel: "" for plek in TYPEPLEKKEN}
    vast = {"aan": True, "client_id": CLIENT_ID, "geheim": GEHEIM, "rsin": RSIN, "met_bsn": False}
    return {**leeg, **vast, **adressen, **typen, **anders}


@dataclass
class Zgw:
    """A registration with a gemeente connected to it, and the worker. `server` is None for a real registration."""

    server: Server | None
    adressen: dict[str, str]
    typen: dict[str, str]
    scope_van: Callable[..., Any]
    client_id: str = CLIENT_ID
    geheim: str = GEHEIM
    rsin: str = RSIN
    verzet: timedelta = field(default_factory=timedelta)

    def sluit_aan(self, **anders: Any) -> None:
        eigen = {"client_id": self.client_id, "geheim": self.geheim, "rsin": self.rsin}
        with met_scope(self.scope_van(BEHEER)) as scope:
            stel_in(scope=scope, gemeente_id=BAARN, gegevens=instelling(self.adressen, self.typen, **eigen | anders))

    def nu(self) -> datetime:
        return kalender.nu() + self.verzet

    def keten(self) -> Scope:
        return keten_scope(BAARN, nu=self.nu(), vandaag=self.nu().date(), herkomst="worker", doel="toets")

    def mens(self) -> Scope:
        scope: Scope = self.scope_van(SANNE, nu=self.nu())
        return scope

    def kijk(self) -> None:
        """Let the worker look for what changed."""
        self.verzet += timedelta(minutes=6)
        while volgen.werk(nu=self.nu(), lease=timedelta(minutes=1)):
            pass

    def stuur(self, keer: int = 12) -> None:
        """Let the worker send what is laid ready, until nothing is due."""
        for _ in range(keer):
            self.verzet += timedelta(seconds=400)
            with connection.cursor() as cursor:
                cursor.execute(
                    "select id, gemeente_id from meedoen.leen_uitgaand(%s::timestamptz, %s::timestamptz, 20)",
                    [self.nu(), self.nu() + timedelta(seconds=60)],
                )
                geleend = cursor.fetchall()
            if not geleend:
                return
            for id_, gemeente_id in geleend:
                verstuur(id_, gemeente_id, scope=self.keten(), verbinding=None, nu=self.nu)

    def werk(self) -> None:
        self.kijk()
        self.stuur()

    def dossier(self, **velden: Any) -> Dossier:
        with met_scope(self.mens()) as scope:
            dossier = ingeschreven(scope, **velden)
        if self.server is None:
            # A real registration remembers the zaken of every run before.
            nummer = f"P{uuid.uuid4().hex[:10]}"
            with met_scope(self.mens()):
                Dossier.objects.filter(id=dossier.id).update(nummer=nummer)
            dossier.nummer = nummer
        return dossier

    def brief(self, dossier: Dossier, *, soort: str = "pip", veldgroep: str = "pip", met_besluit: bool = True) -> Brief:
        van = {"gemeente_id": BAARN, "dossier_id": dossier.id, "soort": soort, "veldgroep": veldgroep}
        with met_scope(self.mens()) as scope:
            besluit = None
            if met_besluit:
                besluit = Besluit.objects.create(
                    **van, nummer=f"B-{uuid.uuid4().hex[:8]}", staat="vastgesteld", dagtekening=VANDAAG,
                    bezwaar_tot_en_met=VANDAAG + timedelta(days=42), voorbereid_door=SANNE.id,
                    voorbereid_door_naam=SANNE.naam,
                )  # fmt: skip
            return Brief.objects.create(
                **van, besluit=besluit, dagtekening=VANDAAG, onderwerp="Over Selam Tesfay", pdf=PDF,
                gemaakt_op=scope.nu, gemaakt_door=SANNE.naam,
            )  # fmt: skip

    def berichten(self) -> list[tuple[str, str, str]]:
        with met_scope(self.mens()):
            return list(
                Bericht.objects.filter(soort__startswith="zgw.").order_by("gelegd_op", "id").values_list(
                    "soort", "staat", "oorzaak"
                )
            )  # fmt: skip

    def staten(self) -> set[str]:
        return {staat for _, staat, _ in self.berichten()}

    def pogingen(self) -> list[tuple[str, str, int | None]]:
        with met_scope(self.mens()):
            rijen = Poging.objects.order_by("begonnen_op", "id")
            return list(rijen.values_list("handeling", "uitkomst", "status"))

    def client(self) -> ZgwClient:
        return ZgwClient(
            Register(**self.adressen, client_id=self.client_id, geheim=self.geheim, rsin=self.rsin, namens="proef",
                     typen=self.typen)
        )  # fmt: skip

    def vraag(self, operatie: str, **vraag: str) -> list[dict[str, Any]]:
        """Read back from the registration."""
        client = self.client()
        try:
            antwoord = client.roep(operatie, vraag=vraag)
        finally:
            client.sluit()
        assert antwoord.status == 200, antwoord
        gevonden: list[dict[str, Any]] = antwoord.inhoud
        return gevonden

    def zaak(self, dossier: Dossier) -> dict[str, Any]:
        (gevonden,) = self.vraag("zaak_list", identificatie=dossier.nummer, bronorganisatie=self.rsin)
        return gevonden

    def storing(self, **hoe: Any) -> None:
        assert self.server is not None
        self.server.balie.stel_in("/sim/zgw/storing", hoe)

    def bij_hen(self, soort: str) -> list[dict[str, Any]]:
        assert self.server is not None
        return self.server.balie.register.alle(soort)


@pytest.fixture(autouse=True)
def _niet_stil(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock of these tests runs ahead of the one by which a silent registration is left alone."""
    monkeypatch.setattr(zenders, "STIL_SECONDEN", 0.0)
    zenders._STIL_TOT.clear()


@pytest.fixture
def proefserver() -> Iterator[Server]:
    server = Server("127.0.0.1", 0, date.fromordinal(VANDAAG.toordinal() + 400))
    server.begin()
    yield server
    server.stop()


def van_server(server: Server, scope_van: Callable[..., Any]) -> Zgw:
    register = server.balie.register
    adressen = {api: register.adres(api) for api in ("zaken", "documenten", "besluiten", "catalogi")}
    return Zgw(server, adressen, {naam: type_["url"] for naam, type_ in register.typen.items()}, scope_van)


@pytest.fixture
def zgw(db: None, proefserver: Server, scope_van: Callable[..., Any]) -> Zgw:
    """A gemeente connected to the test server."""
    uit = van_server(proefserver, scope_van)
    uit.sluit_aan()
    return uit


@pytest.fixture(params=["proefserver", "echte zaakregistratie"])
def overal(request: pytest.FixtureRequest, db: None, scope_van: Callable[..., Any]) -> Zgw:
    """A gemeente connected to the test server, and once more to a real registration where there is one."""
    if request.param == "proefserver":
        uit = van_server(request.getfixturevalue("proefserver"), scope_van)
    else:
        uit = echt(scope_van)
    uit.sluit_aan()
    return uit


def echt(scope_van: Callable[..., Any]) -> Zgw:
    plek = os.environ.get("MEEDOEN_ZGW_PROEF", "")
    if not plek:
        pytest.skip("MEEDOEN_ZGW_PROEF is leeg: niet geprobeerd bij een echte zaakregistratie (docs/beheer/zgw.md)")
    wie = {"client_id": os.environ["MEEDOEN_ZGW_CLIENT_ID"], "geheim": os.environ["MEEDOEN_ZGW_GEHEIM"]}
    if plek.startswith("http"):
        adressen = {api: f"{plek.rstrip('/')}/{api}/api/v1" for api in ("zaken", "documenten", "besluiten", "catalogi")}
        rsin = os.environ["MEEDOEN_ZGW_RSIN"]
        typen = json.loads(Path(os.environ["MEEDOEN_ZGW_TYPEN"]).read_text(encoding="utf-8"))
    else:
        bestand = json.loads(Path(plek).read_text(encoding="utf-8"))
        rsin, typen = bestand["rsin"], bestand["typen"]
        adressen = {api: bestand[api] for api in ("zaken", "documenten", "besluiten", "catalogi")}
    return Zgw(None, adressen, typen, scope_van, rsin=rsin, **wie)
