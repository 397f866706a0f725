# SPDX-License-Identifier: EUPL-1.2
import logging
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from django.db import connections

from meedoen.regie.databank import adressen
from tests.regie.matrix.adressen import Wegwijzer
from tests.regie.matrix.mensen import leg_mensen
from tests.regie.matrix.stand import vul
from tests.regie.matrix.verwacht_adressen import VERWACHT
from tests.regie.regio import kopie_van_de_toetsdatabank


@pytest.fixture(scope="package")
def regio(django_db_setup: None, django_db_blocker: Any) -> Iterator[adressen.Adressen]:
    with kopie_van_de_toetsdatabank(django_db_blocker, "matrix") as nieuw:
        with psycopg.connect(nieuw.beheer, autocommit=True) as verbinding:
            vul(verbinding)
        yield nieuw


@pytest.fixture(scope="module")
def site(regio: adressen.Adressen, django_db_blocker: Any) -> Iterator[dict[str, str]]:
    """Let the site work on the database of the matrix; give an address for each route."""
    from meedoen.regie.instellingen import _databank

    with psycopg.connect(regio.beheer, autocommit=True) as v:
        leg_mensen(v)
        wijs = Wegwijzer(v)
        waar = {route: wijs(route) for route in VERWACHT}
    anders = connections["default"]
    with django_db_blocker.unblock():
        anders.close()
        oud = dict(anders.settings_dict)
        anders.settings_dict.update(_databank(regio.app))
        logging.disable(logging.CRITICAL)  # thousands of refusals, each a line
        yield waar
        logging.disable(logging.NOTSET)
        anders.close()
        anders.settings_dict.update(oud)
