# SPDX-License-Identifier: EUPL-1.2
"""What the reconciliation keeps goes after the time that the gemeente chose, by the day's work of the worker."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import ProgrammingError

from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.koppelingen.models import Afstemming, Dagwerk, Verschil
from meedoen.regie.organisaties.models import Beleidsregel
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEHEER, SANNE, SOEST
from tests.regie.koppelingen.afstemming.test_afstemming import dossier
from tests.regie.koppelingen.conftest import Keten

__all__ = ["dossier"]


def verschil(keten: Keten, dossier: Dossier, sleutel: str, dagen: int | None) -> None:
    """A difference that was solved so many days ago, or is open for ever."""
    with met_scope(keten.scope(SANNE)) as scope:
        lang = scope.nu - timedelta(days=400)
        opgelost = None if dagen is None else scope.nu - timedelta(days=dagen)
        Verschil.objects.create(
            gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, sleutel=sleutel, onderdeel="termijn",
            veldgroep="verloop", oorzaak="onze_fout", stap="overnemen", sinds=lang, gezien_op=lang,
            opgelost_op=opgelost,
        )  # fmt: skip


def over(keten: Keten) -> set[str]:
    with met_scope(keten.scope(SANNE)):
        return set(Verschil.objects.values_list("sleutel", flat=True))


def een_dag(keten: Keten) -> None:
    keten.klok.vooruit(days=1)
    keten.werk()


def nacht(keten: Keten, dagen: int) -> None:
    with met_scope(keten.scope(SANNE)) as scope:
        Afstemming.objects.create(
            gemeente_id=BAARN, dag=scope.vandaag - timedelta(days=dagen), begonnen_op=scope.nu, klaar_op=scope.nu,
            geleend_tot=scope.nu, te_doen=1, gedaan=1, verschillen=1, per_oorzaak={"onze_fout": 1},
        )  # fmt: skip


def test_a_solved_difference_goes_after_ninety_days_and_an_open_one_never(keten: Keten, dossier: Dossier) -> None:
    for sleutel, dagen in (("net", 88), ("oud", 90), ("ouder", 300), ("open", None)):
        verschil(keten, dossier, sleutel, dagen)
    een_dag(keten)
    assert over(keten) == {"net", "open"}


def test_the_gemeente_chooses_how_long_from_a_day_on(keten: Keten, dossier: Dossier) -> None:
    for sleutel, dagen in (("week", 7), ("maand", 30), ("open", None)):
        verschil(keten, dossier, sleutel, dagen)
    with met_scope(keten.scope(BEHEER)) as scope:
        for vanaf, waarde in ((scope.vandaag, 20), (scope.vandaag + timedelta(days=2), 5)):
            Beleidsregel.objects.create(gemeente_id=BAARN, sleutel="verschil_bewaren_dagen", waarde=waarde, vanaf=vanaf)
    een_dag(keten)
    assert over(keten) == {"week", "open"}
    een_dag(keten)
    assert over(keten) == {"open"}


def test_the_nights_in_numbers_stay_three_years(keten: Keten, dossier: Dossier) -> None:
    for dagen in (400, 3 * 365 - 1, 3 * 365 + 1):
        nacht(keten, dagen)
    een_dag(keten)
    with met_scope(keten.scope(SANNE)) as scope:
        eerder = Afstemming.objects.filter(dag__lt=scope.vandaag - timedelta(days=1))
        assert sorted((scope.vandaag - rij.dag).days for rij in eerder) == [401, 3 * 365]


def test_a_gemeente_whose_dossiers_are_all_closed_is_wiped_too(keten: Keten, dossier: Dossier) -> None:
    verschil(keten, dossier, "oud", 300)
    with met_scope(keten.scope(SANNE)) as scope:
        Dossier.objects.filter(gemeente_id=BAARN).update(gesloten_op=scope.vandaag)
    een_dag(keten)
    assert over(keten) == set()
    with met_scope(keten.scope(SANNE)):
        assert not Dagwerk.objects.filter(gemeente_id=SOEST).exists(), "nothing there to do"


def test_who_may_read_a_difference_may_not_wipe_it(keten: Keten, dossier: Dossier) -> None:
    verschil(keten, dossier, "oud", 300)
    with pytest.raises(ProgrammingError, match="permission denied"), met_scope(keten.scope(SANNE)):
        Verschil.objects.all().delete()
