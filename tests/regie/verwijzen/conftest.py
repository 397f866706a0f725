# SPDX-License-Identifier: EUPL-1.2
"""A guidance organisation that works for Baarn: two begeleiders and a volunteer; today is 23 November 2026."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Rol, Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import neem_op_mij, vul_gegevens_aan
from meedoen.regie.organisaties.models import Aanstelling, Account, Medewerker, Organisatie, Samenwerking
from meedoen.regie.verwijzen import services
from meedoen.regie.verwijzen.models import Verwijzing
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, SANNE, VANDAAG, Mens
from tests.regie.ontzorgen.conftest import maak

ORGANISATIE, ANDERE = uuid.UUID(int=501), uuid.UUID(int=502)
FLEUR = Mens(uuid.UUID(int=61), "Fleur Begeleider", "fleur@steunpunt.example", "begeleider", (BAARN,))
DAWOUD = Mens(uuid.UUID(int=62), "Dawoud Begeleider", "dawoud@steunpunt.example", "begeleider", (BAARN,))
TINEKE = Mens(uuid.UUID(int=63), "Tineke Taalmaatje", "tineke@steunpunt.example", "vrijwilliger", (BAARN,))
VREEMD = Mens(uuid.UUID(int=64), "Vera Vreemd", "vera@anders.example", "begeleider", (BAARN,))
VAN = {FLEUR: ORGANISATIE, DAWOUD: ORGANISATIE, TINEKE: ORGANISATIE, VREEMD: ANDERE}
NODIG = "Samen de eerste weken regelen: post, huisarts, reizen."


@pytest.fixture
def steunpunt(db: None, scope_van: Callable[..., Any]) -> None:
    """Lay down two organisations and their people."""
    with met_scope(scope_van(BEHEER)):
        for id_, naam in ((ORGANISATIE, "Steunpunt Nieuwkomers"), (ANDERE, "Welzijn Anders")):
            Organisatie.objects.create(id=id_, naam=naam, soort="maatschappelijke begeleiding")
            Samenwerking.objects.create(organisatie_id=id_, gemeente_id=BAARN, vanaf=date(2022, 1, 1))
        for mens, organisatie in VAN.items():
            Medewerker.objects.create(
                id=mens.id, gemeente_id=BAARN, naam=mens.naam, email=mens.email, telefoon="0355550121"
            )
            Account.objects.create(id=mens.id, email=mens.email, password="!")
            Aanstelling.objects.create(
                medewerker_id=mens.id, gemeente_id=BAARN, rol=mens.rol, organisatie_id=organisatie,
                vanaf=date(2022, 1, 1),
            )  # fmt: skip


@pytest.fixture
def als(steunpunt: None, scope_van: Callable[..., Any]) -> Callable[..., Scope]:
    """Give the scope of somebody of an organisation, or of the gemeente."""

    def maak_scope(mens: Mens, **meer: Any) -> Scope:
        return replace(scope_van(mens, **meer), organisatie_id=VAN.get(mens))

    return maak_scope


@pytest.fixture
def dossier(steunpunt: None, scope_van: Callable[..., Any]) -> Dossier:
    """Amira Haddad, with a phone, an address and a safe way to reach her."""
    with met_scope(scope_van(SANNE)) as scope:
        amira = neem_op_mij(scope=scope, dossier=maak(scope))
        vul_gegevens_aan(scope=scope, dossier=amira, velden={
            "telefoon": "+31612345678", "taal": "Arabisch", "tolk": "Arabisch, liefst een vrouw", "plaats": "Baarn",
            "straat": "Laanstraat", "huisnummer": "12a", "postcode": "3743BA",
            "veilig_contact": "Niet appen: iemand leest mee.",
        })  # fmt: skip
    return amira


@pytest.fixture
def gevraagd(als: Callable[..., Scope], dossier: Dossier) -> Verwijzing:
    """A referral of Amira that waits for an answer."""
    return vraag(als, dossier)


def vraag(
    als: Callable[..., Scope], dossier: Dossier, organisatie: uuid.UUID = ORGANISATIE, **anders: Any
) -> Verwijzing:
    """Refer this person to an organisation, as consulent Sanne."""
    velden: dict[str, Any] = {"taak": g.Begeleidtaak.BEGELEIDING, "nodig": NODIG, "vanaf": VANDAAG} | anders
    with met_scope(als(SANNE)) as scope:
        return services.verwijs(scope=scope, dossier=dossier, organisatie_id=organisatie, **velden)


@pytest.fixture
def aangenomen(als: Callable[..., Scope], gevraagd: Verwijzing) -> Verwijzing:
    """The same, taken on by Fleur with volunteer Tineke."""
    return neem_aan(als, gevraagd)


def neem_aan(als: Callable[..., Scope], verwijzing: Verwijzing, wie: Mens = FLEUR) -> Verwijzing:
    """Take a referral on, with a begeleider and the volunteer."""
    with met_scope(als(FLEUR)) as scope:
        return services.neem_aan(
            scope=scope, verwijzing_id=verwijzing.id, wie={Rol.BEGELEIDER: wie.id, Rol.VRIJWILLIGER: TINEKE.id}
        )
