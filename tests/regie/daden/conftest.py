# SPDX-License-Identifier: EUPL-1.2
import logging
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connections

from meedoen.regie.instellingen import _databank
from meedoen.regie.koppelingen.registers import gewone_registers
from tests.conftest import VANDAAG
from tests.regie.daden.speler import Speler
from tests.regie.daden.stand import vul
from tests.regie.daden.tabel import DADEN, STANDEN
from tests.regie.koppelingen.brp_server import brp_server
from tests.regie.regio import kopie_van_de_toetsdatabank

_ANDERS = {"EMAIL_HOST": "localhost", "DEFAULT_FROM_EMAIL": "meedoen@voorbeeld.example", "MEEDOEN_VANDAAG": VANDAAG}


@pytest.fixture(scope="package")
def speler(django_db_setup: None, django_db_blocker: Any) -> Iterator[Speler]:
    """Let the site work on a copy with the demo region, a test server of the BRP beside it."""
    oud = {alias: dict(connections[alias].settings_dict) for alias in ("default", "beheer")}
    stond = {naam: getattr(settings, naam, None) for naam in (*_ANDERS, "MEEDOEN_LETTERTYPEN", "BRP_ADRES")}
    with (
        kopie_van_de_toetsdatabank(django_db_blocker, "daden") as nieuw,
        brp_server() as brp,
        django_db_blocker.unblock(),
        psycopg.connect(nieuw.beheer, autocommit=True) as v,
    ):
        for alias, url in (("default", nieuw.app), ("beheer", nieuw.beheer)):
            connections[alias].close()
            connections[alias].settings_dict.update(_databank(url))
        for naam, waarde in (*_ANDERS.items(), ("BRP_ADRES", brp.adres)):
            setattr(settings, naam, waarde)
        gewone_registers.cache_clear()
        logging.disable(logging.INFO)
        vul(v)
        yield Speler(v, DADEN, STANDEN)
        logging.disable(logging.NOTSET)
        gewone_registers().brp.sluit()  # type: ignore[attr-defined]
        gewone_registers.cache_clear()
        for naam, waarde in stond.items():
            setattr(settings, naam, waarde)
        for alias, was in oud.items():
            connections[alias].close()
            connections[alias].settings_dict.update(was)
