# SPDX-License-Identifier: EUPL-1.2
"""A school and a guidance organisation that work for Baarn, with clients of the API and somebody placed there."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.test import Client

from meedoen.domein.partners import BEVOEGDHEDEN
from meedoen.domein.toegang import Doel
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import vul_gegevens_aan
from meedoen.regie.organisaties import aansluitingen
from meedoen.regie.organisaties.models import Aansluiting, Organisatie, Samenwerking
from meedoen.regie.trajecten import services
from meedoen.regie.trajecten.models import Plaatsing
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, SANNE
from tests.regie.trajecten.conftest import in_traject

VANAF = date(2026, 11, 2)


@dataclass
class Partner:
    """A provider with a client of the API."""

    organisatie: Organisatie
    aansluiting: Aansluiting
    geheim: str

    def token(self, scope: str = "") -> str:
        """Return a fresh token."""
        antwoord = vraag_token(self.aansluiting.id, self.geheim, scope=scope)
        assert antwoord.status_code == 200, antwoord.text
        return str(antwoord.json()["access_token"])

    def client(self, scope: str = "") -> Client:
        """Return a test client that shows a token."""
        return Client(headers={"authorization": f"Bearer {self.token(scope)}"})


def vraag_token(client: Any, geheim: str, **meer: str) -> Any:
    velden = {"grant_type": "client_credentials", "client_id": str(client), "client_secret": geheim, **meer}
    return Client(enforce_csrf_checks=True).post(
        "/oauth/token",
        "&".join(f"{naam}={waarde}" for naam, waarde in velden.items() if waarde),
        content_type="application/x-www-form-urlencoded",
    )


def maak_partner(
    scope_van: Any, naam: str = "Taalschool De Eem", doel: Doel = Doel.LES, gemeente: int = BAARN
) -> Partner:
    with met_scope(scope_van(BEHEER)) as scope:
        organisatie = Organisatie.objects.create(id=uuid.uuid4(), naam=naam, soort="taalschool")
        Samenwerking.objects.create(organisatie=organisatie, gemeente_id=gemeente, vanaf=date(2022, 1, 1))
        rij, geheim = aansluitingen.maak(
            scope=scope, gemeente_id=gemeente, organisatie_id=organisatie.id, naam="Leerlingsysteem", doel=doel,
            bevoegdheden=list(BEVOEGDHEDEN),
        )  # fmt: skip
    return Partner(organisatie, rij, geheim)


def maak_dossier(scope_van: Any, **velden: Any) -> Dossier:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = in_traject(scope, **velden)
        gegevens = {
            "telefoon": "+31612345678", "email": "amira@voorbeeld.example", "taal": "Arabisch", "plaats": "Baarn",
            "straat": "Laanstraat", "huisnummer": "12a", "postcode": "3743BA",
            "veilig_contact": "Niet appen: iemand leest mee.",
        }  # fmt: skip
        vul_gegevens_aan(scope=scope, dossier=dossier, velden=gegevens)
    return dossier


def plaats(scope_van: Any, dossier: Dossier, partner: Partner, **anders: Any) -> Plaatsing:
    velden = {"vanaf": VANAF, "leerroute": "B", "cursus": "B1, twee ochtenden", **anders}
    with met_scope(scope_van(SANNE)) as scope:
        return services.plaats(scope=scope, dossier=dossier, organisatie_id=partner.organisatie.id, **velden)
