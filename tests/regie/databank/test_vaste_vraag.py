# SPDX-License-Identifier: EUPL-1.2
"""A query whose SQL is made once answers as the ORM does, for every value and form of its arguments."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.db.models import F, Q, QuerySet
from django.test.utils import CaptureQueriesContext

from meedoen.regie.databank.vaste_vraag import NietVast, vaste_vraag
from meedoen.regie.dossiers.models import Betrokkene, Dossier, Gebeurtenis
from meedoen.regie.organisaties.models import Gemeente, Medewerker
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BEA, SANNE
from tests.regie.werkplek.hulp import van_duo

pytestmark = pytest.mark.django_db
_DAG = date(2026, 11, 23)


def _dossiers(ids: tuple[UUID, ...], gemeente_id: int) -> QuerySet[Dossier]:
    rijen = Dossier.objects.filter(id__in=ids, gemeente_id=gemeente_id)
    return rijen.select_related("gemeente", "consulent", "contact").order_by("nummer")


def _inhoud(rij: Any) -> dict[str, object]:
    eigen = {naam: waarde for naam, waarde in vars(rij).items() if naam != "_state"}
    bij = {naam: vars(deel).get("naam") if deel else None for naam, deel in rij._state.fields_cache.items()}
    return eigen | bij


def test_rows_with_what_hangs_on_them_are_as_the_orm_gives_them(scope_van: Any) -> None:
    een_dossier, nog_een_dossier = van_duo(), van_duo()
    vast = vaste_vraag(_dossiers)
    with met_scope(scope_van(SANNE)):
        for ids in ((een_dossier.id, nog_een_dossier.id), (nog_een_dossier.id,), (een_dossier.id,), (uuid4(),), ()):
            for gemeente in (308, 313):
                orm, snel = list(_dossiers(ids, gemeente)), vast(ids, gemeente)
                assert [_inhoud(rij) for rij in snel] == [_inhoud(rij) for rij in orm]
        (rij,) = vast((een_dossier.id,), 308)
        with CaptureQueriesContext(connection) as gevraagd:
            assert rij.gemeente.naam == "Baarn"
        assert not gevraagd.captured_queries


def test_a_row_can_be_saved_after_it(scope_van: Any) -> None:
    een_dossier, vast = van_duo(), vaste_vraag(_dossiers)
    with met_scope(scope_van(SANNE)):
        (rij,) = vast((een_dossier.id,), 308)
        rij.taal = "Tigrinya"
        rij.save(update_fields=["taal"])
        assert vast((een_dossier.id,), 308)[0].taal == "Tigrinya"


def test_none_a_truth_and_a_value_each_make_their_own_sql() -> None:
    vast = vaste_vraag(
        lambda code, alles: Gemeente.objects.filter(Q(pk=code) if code is not None else Q(pk__gt=300)).order_by(
            "naam" if alles else "-naam"
        )
    )
    for code in (308, None, 313, 14):
        for alles in (True, False):
            orm = Gemeente.objects.filter(Q(pk=code) if code is not None else Q(pk__gt=300))
            assert vast(code, alles) == list(orm.order_by("naam" if alles else "-naam"))


def test_values_come_as_values() -> None:
    paren = vaste_vraag(lambda code: Gemeente.objects.filter(pk=code).values_list("naam", F("pk") + 1))
    namen = vaste_vraag(lambda code: Gemeente.objects.filter(pk=code).values_list("naam", flat=True))
    assert (paren(308), namen(313)) == ([("Baarn", 309)], ["Bunschoten"])


def test_a_text_for_an_id_is_asked_as_django_does(scope_van: Any) -> None:
    een_dossier, vast = van_duo(), vaste_vraag(_dossiers)
    with met_scope(scope_van(SANNE)):
        ids: Any = (str(een_dossier.id),)
        assert [rij.id for rij in vast(ids, 308)] == [een_dossier.id]
        assert [rij.id for rij in vast((een_dossier.id,), 308)] == [een_dossier.id]


def test_who_has_no_scope_gets_no_row(scope_van: Any) -> None:
    een_dossier, vast = van_duo(), vaste_vraag(_dossiers)
    with met_scope(scope_van(SANNE)):
        assert vast((een_dossier.id,), 308)
    with met_scope(scope_van(BEA)):
        assert vast((een_dossier.id,), 308) == []


@pytest.mark.parametrize(
    ("bouw", "argumenten"),
    [
        (lambda code, naam: Gemeente.objects.filter(pk=code), (308, "Baarn")),
        (lambda dag: Betrokkene.objects.filter(vanaf=date(dag.year, 1, 1)), (_DAG,)),
        (lambda hoogstens: Gemeente.objects.all()[:hoogstens], (3,)),
        (lambda naam: Medewerker.objects.filter(naam__contains=naam), ("an",)),
        (lambda wat: Gebeurtenis.objects.filter(gegevens=wat), ({"a": 1},)),
        (lambda code: Gemeente.objects.filter(pk=code).prefetch_related("dossier_set"), (308,)),
    ],
)
def test_what_leans_on_a_value_is_refused(bouw: Any, argumenten: tuple[Any, ...]) -> None:
    with pytest.raises(NietVast):
        vaste_vraag(bouw)(*argumenten)
