# SPDX-License-Identifier: EUPL-1.2
"""The sealed set: the jurist reads the papers of a case while it runs, and the database gives none after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst
from meedoen.regie.bezwaren import services as bezwaren
from meedoen.regie.bezwaren.services import Vervolg
from meedoen.regie.handhaving import queries, services
from meedoen.regie.handhaving.models import Boeteprocedure
from meedoen.regie.web import datums
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, FENNA, INA, JURRE, SANNE
from tests.regie.handhaving.conftest import Toneel

pytestmark = pytest.mark.django_db
DAG = timedelta(days=1)
ZEVEN = timedelta(weeks=7)
"""Six weeks to object, and the week in which the post may come."""


def ziet(toneel: Toneel, wie: Any = JURRE, op: date | None = None) -> list[UUID]:
    with met_scope(toneel.scope_van(wie, vandaag=op or toneel.vandaag)):
        return [rij.id for rij in queries.zaakstukken(toneel.dossier)]


def test_the_papers_are_there_from_the_weighing_until_nothing_can_be_brought_against_it(toneel: Toneel) -> None:
    assert ziet(toneel) == []
    id_ = toneel.tot_beslissing()
    assert ziet(toneel) == ziet(toneel, op=toneel.vandaag + 400 * DAG) == [id_]
    toneel.beboet(id_)
    beboet = toneel.vandaag
    assert ziet(toneel, op=beboet + ZEVEN) == [id_] and ziet(toneel, op=beboet + ZEVEN + DAG) == []
    toneel.bezwaar(id_)
    assert ziet(toneel, op=beboet + 400 * DAG) == [id_], "a bezwaar waits"
    toneel.vandaag = beslist = beboet + 10 * DAG
    toneel.beslis_op_bezwaar()
    assert ziet(toneel, op=beslist + ZEVEN) == [id_] and ziet(toneel, op=beslist + ZEVEN + DAG) == []
    toneel.in_bezwaar(bezwaren.meld_beroep, datum=beslist)
    assert ziet(toneel, op=beslist + 400 * DAG) == [id_], "a beroep waits"


def _stop(toneel: Toneel, id_: UUID) -> None:
    toneel.doe(SANNE, services.stop, procedure_id=id_, reden="Toch niet.")


def _vervalt(toneel: Toneel, id_: UUID) -> None:
    toneel.beboet(id_)
    toneel.bezwaar(id_)
    toneel.beslis_op_bezwaar(BezwaarUitkomst.GEGROND, vervolg=Vervolg.HERROEPEN)


@pytest.mark.parametrize("einde", [_stop, _vervalt])
def test_what_ended_is_sealed_at_once(toneel: Toneel, einde: Callable[[Toneel, UUID], None]) -> None:
    id_ = toneel.tot_beslissing()
    einde(toneel, id_)
    assert ziet(toneel) == []


def test_the_papers_say_on_which_day_it_was_seen_where_that_is_another(
    toneel: Toneel, ingelogd: Any, settings: Any
) -> None:
    id_, url = toneel.tot_beslissing(), f"/dossiers/{toneel.dossier.id}/zaak"
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    assert "Gezien op" not in ingelogd(JURRE).get(url).text
    with met_scope(toneel.scope_van(SANNE, vandaag=toneel.vandaag)):
        rij = Boeteprocedure.objects.get(id=id_)
        rij.geconstateerd_op = rij.overtreding_op + DAG
        rij.save(update_fields=["geconstateerd_op"])
    assert f"Gezien op {datums.voluit(rij.geconstateerd_op)}." in ingelogd(JURRE).get(url).text


def test_nobody_else_gets_them_this_way(toneel: Toneel) -> None:
    toneel.tot_beslissing()
    for wie in (FENNA, INA, BEA):
        assert ziet(toneel, wie) == []


def test_the_page_shows_report_and_zienswijze_and_nothing_behind_the_wall(
    toneel: Toneel, ingelogd: Any, settings: Any
) -> None:
    url = f"/dossiers/{toneel.dossier.id}/zaak"
    assert "Er loopt niets" in ingelogd(JURRE).get(url).text
    toneel.tot_beslissing()
    settings.MEEDOEN_VANDAAG = toneel.vandaag
    jurre = ingelogd(JURRE)
    with CaptureQueriesContext(connection) as gevraagd:
        blad = jurre.get(url).text
    assert len(gevraagd) <= 15
    for zin in ("artikel 22", "Rapport en voornemen", "De brief lag bij de buren.", "gemeentehuis, 10.00 uur"):
        assert zin in blad, zin
    for pad in ("handhaving", "tijdlijn", "begeleiding", "besluiten", "plan"):
        assert jurre.get(f"/dossiers/{toneel.dossier.id}/{pad}").status_code == 403
    assert url in jurre.get(f"/dossiers/{toneel.dossier.id}").text
    assert ingelogd(SANNE).get(url).status_code == 403
