# SPDX-License-Identifier: EUPL-1.2
"""Fines that are not decided yet under another amount: only those, the more lenient one, and who reads them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from tests.conftest import BAARN, BEHEER, INA, KARIN, NU, SANNE
from tests.regie.besluiten import brieven_voorbeelden
from tests.regie.handhaving.conftest import Toneel
from tests.regie.impact.test_berekening import lees

from meedoen.domein.beleid import BELEID
from meedoen.recht.wi2021.boete_medewerking import Planonderdeel, Verwijtbaarheid
from meedoen.regie.handhaving import services as handhaving
from meedoen.regie.handhaving.models import Boeteprocedure
from meedoen.regie.impact import services
from meedoen.regie.impact.models import Verschoven
from meedoen.regie.impact.opdracht import main
from meedoen.regie.impact.rekenen import Onderdeel, reken_blok
from meedoen.regie.impact.voorstel import maak_voorstel
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web.toegang import keten_scope, met_scope

pytestmark = pytest.mark.django_db
Scopes = Callable[..., Any]
LANG_GELEDEN = date(2022, 1, 1)


@pytest.fixture(autouse=True)
def _lettertypen(settings: Any) -> None:
    settings.MEEDOEN_LETTERTYPEN = brieven_voorbeelden.lettertypen()


@pytest.fixture
def toneel(scope_van: Scopes) -> Toneel:
    return Toneel(scope_van)


def keten(dag: date) -> Any:
    return met_scope(keten_scope(BAARN, nu=NU, vandaag=dag, herkomst="toets", doel="toets"))


def bedragen(toneel: Toneel, *, van: date = LANG_GELEDEN, **met: int) -> dict[str, tuple[Any, Any]]:
    """Kind of fine -> cents before and after, as the worker reckons it on the day of this stage."""
    dag = toneel.vandaag
    with keten(dag):
        blok = reken_blok(BAARN, maak_voorstel(met, van), vandaag=dag, beleid=BELEID)
    return {v.soort: (v.van, v.naar) for v in blok.gevonden if v.onderdeel is Onderdeel.BEDRAG}


def _begin_23(toneel: Toneel) -> UUID:
    rij: Boeteprocedure = toneel.doe(
        SANNE, handhaving.begin_medewerking, onderdeel=Planonderdeel.ONDERSTEUNING, overtreding_op=toneel.vandaag,
        feiten_zelf_gezien="Kwam drie keer niet.",
    )  # fmt: skip
    return rij.id


def test_an_open_fine_gets_another_amount_once_it_was_weighed(toneel: Toneel) -> None:
    id_ = toneel.begin()
    assert bedragen(toneel, boete_intake=30_000) == {}  # blame and bijstand still have to be judged
    toneel.weeg(id_)
    assert bedragen(toneel, boete_intake=30_000) == {"boete_intake": (25_000, 30_000)}
    assert bedragen(toneel, boete_intake=0) == {"boete_intake": (25_000, 0)}
    assert bedragen(toneel, boete_intake=25_000, boete_grondbedrag=1) == {}
    # The violation was before the new rule: the most lenient of the two holds (Awb 5:46 lid 4).
    with toneel.als():
        gepleegd = Boeteprocedure.objects.get(id=id_).overtreding_op
    net_erna = gepleegd + timedelta(days=1)
    toneel.vandaag += timedelta(days=7)
    assert bedragen(toneel, van=net_erna, boete_intake=30_000) == {}
    assert bedragen(toneel, van=net_erna, boete_intake=10_000) == {"boete_intake": (25_000, 10_000)}
    assert bedragen(toneel, van=gepleegd, boete_intake=30_000) == {"boete_intake": (25_000, 30_000)}
    assert bedragen(toneel, van=toneel.vandaag + timedelta(days=1), boete_intake=10_000) == {}


def test_what_was_decided_or_is_barred_by_the_law_stays(toneel: Toneel) -> None:
    id_ = toneel.begin()
    toneel.weeg(id_, verwijt=Verwijtbaarheid.GEEN)
    assert bedragen(toneel, boete_intake=30_000) == {}
    toneel.weeg(id_)
    toneel.voornemen(id_)
    toneel.gehoord(id_)
    assert bedragen(toneel, boete_intake=30_000) == {"boete_intake": (25_000, 30_000)}
    toneel.beboet(id_)
    assert bedragen(toneel, boete_intake=30_000) == {}


def test_the_chain_reads_earlier_amounts_only_beside_a_case_that_runs(toneel: Toneel) -> None:
    id_ = toneel.tot_beslissing()
    toneel.beboet(id_)

    def eerdere() -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute("select * from meedoen.eerdere_boetebedragen(%s, %s::uuid[])", [BAARN, [toneel.dossier.id]])
            return cursor.fetchall()

    with keten(toneel.vandaag):
        assert eerdere() == []
    with toneel.als() as scope:
        Boeteprocedure.objects.create(
            id=nieuw_id(), gemeente_id=BAARN, dossier_id=toneel.dossier.id, grond="23", planonderdeel="ondersteuning",
            overtreding_op=toneel.vandaag, begonnen_op=scope.nu, begonnen_door="x",
        )  # fmt: skip
    with keten(toneel.vandaag):
        assert eerdere() == [(id_, 25_000)]
    for wie in (SANNE, KARIN, INA):
        with toneel.als(wie):
            assert eerdere() == []
    with met_scope(keten_scope(313, nu=NU, vandaag=toneel.vandaag, herkomst="toets", doel="toets")):
        assert eerdere() == []
    with pytest.raises(Exception, match="permission denied"):
        eerdere()


def test_the_worker_keeps_it_for_who_reads_handhaving_and_for_nobody_else(
    toneel: Toneel, scope_van: Scopes, tmp_path: Path, capsys: pytest.CaptureFixture[str], settings: Any
) -> None:
    toneel.weeg(toneel.begin())
    with toneel.als(BEHEER) as scope:
        id_ = services.vraag_aan(
            scope=scope, gemeente_id=BAARN, lengtes={"boete_intake": 30_000, "bezwaar_dagen": 28}, vanaf=LANG_GELEDEN
        )
    assert services.werk(nu=scope.nu, lease=timedelta(minutes=2))
    (groep,) = [g for g in lees(scope_van, id_).uitkomst["groepen"] if g["onderdeel"] == "bedrag"]
    assert (groep["verschuift"], groep["bakken"]) == (None, [])
    for wie, ziet in ((SANNE, [(25_000, 30_000)]), (KARIN, [(25_000, 30_000)]), (INA, [])):
        with toneel.als(wie):
            rijen = Verschoven.objects.filter(onderdeel="bedrag").values_list("van_getal", "naar_getal")
            assert list(rijen) == ziet, wie
    # The command gives counts of fines and no dossier.
    settings.MEEDOEN_VANDAAG, pad = toneel.vandaag, tmp_path / "uit.csv"
    assert main(["--van", "2022-01-01", "--met", "boete-intake=300", "--csv", str(pad)]) == 0
    uit = capsys.readouterr().out
    assert "Boete bij de brede intake (artikel 22), nog niet besloten: minder dan 5 dossiers" in uit
    assert toneel.dossier.nummer not in uit
    assert len(pad.read_text(encoding="utf-8-sig").splitlines()) == 1  # the heads of the columns alone
