# SPDX-License-Identifier: EUPL-1.2
"""A message is frozen in the outbox in the transaction of the act."""

from datetime import date

import pytest

from meedoen.domein.keten import berichten
from meedoen.regie.uitgaand import queries
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitgaand.services import leg_klaar
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, NU, SANNE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven

pytestmark = pytest.mark.django_db
PIP = berichten.PipBericht(bsn="999990019", dagtekening=date(2026, 11, 20), leerroute="B", pip_versie=1)


def test_what_was_laid_ready_reads_back_as_the_same_message(scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        dossier = ingeschreven(scope)
        rij = leg_klaar(scope=scope, gemeente_id=BAARN, dossier_id=dossier.id, bericht=PIP, uiterlijk=VANDAAG)
        rij.refresh_from_db()
        assert berichten.uit_dict(rij.inhoud) == PIP
        assert (rij.soort, rij.versie, rij.staat, rij.volgende_poging_op) == ("duo.pip", 1, "wacht", NU)
        assert list(queries.van_dossier(scope, gemeente_id=BAARN, dossier_id=dossier.id)) == [rij]
        assert queries.vastgelopen(scope, gemeente_id=BAARN) == []
    with met_scope(scope_van(BEA)):
        assert not Bericht.objects.filter(id=rij.id).exists()
