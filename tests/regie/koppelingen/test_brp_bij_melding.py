# SPDX-License-Identifier: EUPL-1.2
"""A notification of DUO, with the real client of the BRP behind the worker."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from meedoen.regie.dossiers.models import Verblijf
from meedoen.regie.koppelingen.brp.client import BrpClient
from meedoen.regie.web.toegang import met_scope
from tests.conftest import SANNE
from tests.regie.koppelingen.brp_server import BrpServer, brp_server
from tests.regie.koppelingen.conftest import Keten

KORTUM = "999990159"


@pytest.fixture
def server(keten: Keten) -> Iterator[BrpServer]:
    with brp_server() as draait:
        draait.wijzig(KORTUM, gemeente="0308", inschrijving_gemeente="2026-11-02")
        keten.omgeving.registers.brp = client = BrpClient(draait.adres, wacht=0.01)
        yield draait
        client.sluit()


def meld(keten: Keten) -> None:
    keten.duo.persoon(
        bsn=KORTUM,
        gemeentecode="0308",
        vestigingsdatum="2026-11-02",
        begindatumPlicht="2026-10-01",
        kennisgeving="2026-10-05",
    )
    assert keten.meld(KORTUM, "SS101") == 201


def test_the_dossier_gets_name_address_title_and_day_of_settling(keten: Keten, server: BrpServer) -> None:
    meld(keten)
    (dossier,) = keten.dossiers(SANNE)
    assert (dossier.naam, dossier.geboortedatum) == ("Niklas Kortum", date(1950, 9, 19))
    feiten = keten.feiten(SANNE, dossier)
    assert feiten.ingeschreven is not None and feiten.ingeschreven.datum == date(2026, 11, 2)
    assert feiten.gezin_brp is not None
    with met_scope(keten.scope(SANNE)):
        assert Verblijf.objects.get(dossier_id=dossier.id).verblijfstitel == "21"


def test_no_right_leaves_the_message_with_its_reason(keten: Keten, server: BrpServer) -> None:
    server.storing(status=403, keer=99)
    meld(keten)
    (melding,) = keten.inbox(SANNE)
    assert melding.oorzaak.startswith("brp_geen_recht: ")
    assert keten.dossiers(SANNE) == []
