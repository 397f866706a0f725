# SPDX-License-Identifier: EUPL-1.2
"""The list of dossiers in each of its orders: everyone once, in pages, over gemeenten, and in the files."""

from datetime import date, timedelta

import pytest

from meedoen.domein.fasen import Fase
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.models import Dossier, Klok, Verblijf
from meedoen.regie.dossiers.queries import DossierRij, Filter, Plaats
from meedoen.regie.dossiers.queries.orde import SLEUTELS
from meedoen.regie.plannen.models import Pip
from meedoen.regie.web.lijsten import Orde
from meedoen.regie.web.rekenblad import lees_bestand
from meedoen.regie.web.toegang import met_scope
from tests.conftest import BAARN, BEA, BUNSCHOTEN, NU, REGIO, SANNE, VANDAAG
from tests.regie.dossiers.hulp import ingeschreven

pytestmark = pytest.mark.django_db
FASEN = [fase.value for fase in Fase if fase is not Fase.GESLOTEN]


def _vul(scope, gemeente: int, wie) -> list[Dossier]:
    alle = [
        ingeschreven(scope, gemeente, voornamen=f"{gemeente} {n}", achternaam="Yusuf" if n % 2 else "Ödemir")
        for n in range(6)
    ]
    for n, dossier in enumerate(alle):
        fase = FASEN[-n % len(FASEN)]
        Dossier.objects.filter(id=dossier.id).update(fase=fase, consulent_id=wie.id if n % 3 else None)
        Verblijf.objects.filter(dossier=dossier).update(doelgroep=("", "AS", "GO")[n % 3])
        Klok.objects.filter(dossier=dossier).delete()
        if n % 4:
            Klok.objects.create(
                gemeente_id=gemeente, dossier_id=dossier.id, soort="pip_tien_weken", staat="loopt",
                uiterste=VANDAAG + timedelta(days=30 - 3 * n),
            )  # fmt: skip
    return alle


@pytest.fixture
def gevuld(scope_van) -> None:
    for mens, gemeente in ((SANNE, BAARN), (BEA, BUNSCHOTEN)):
        with met_scope(scope_van(mens)) as scope:
            _vul(scope, gemeente, mens)


def _verwacht(kolom: str, rij: DossierRij) -> object:
    return {
        "fase": FASEN.index(rij.fase) if rij.fase in FASEN else 9,
        "doelgroep": {"AS": 1, "GO": 2}.get(rij.doelgroep, 9),
        "consulent": (rij.consulent or "~").lower(),
        "datum": rij.uiterste or date.max,
    }[kolom]


@pytest.mark.parametrize("omlaag", [False, True])
@pytest.mark.parametrize("kolom", SLEUTELS)
def test_each_order_gives_everyone_once_forward_and_back(gevuld, scope_van, kolom: str, omlaag: bool) -> None:
    orde = Orde(kolom, omlaag)
    with met_scope(scope_van(REGIO)) as scope:
        gezien, plaats = [], None
        while True:
            blad = queries.lijst(scope, orde=orde, plaats=plaats, aantal=5)
            gezien += blad[:5]
            if len(blad) <= 5:
                break
            plaats = Plaats(blad[4].sleutel, blad[4].id)
        op_naam = {rij.id: n for n, rij in enumerate(queries.lijst(scope, aantal=50))}
        assert len(gezien) == len(op_naam) == 12
        verwacht = sorted(gezien, key=lambda rij: (_verwacht(kolom, rij), op_naam[rij.id]), reverse=omlaag)
        assert [rij.id for rij in gezien] == [rij.id for rij in verwacht]
        assert len({_verwacht(kolom, rij) for rij in gezien}) > 2
        eind = Plaats(gezien[9].sleutel, gezien[9].id, terug=True)
        terug = queries.lijst(scope, orde=orde, plaats=eind, aantal=5)
        assert [rij.id for rij in terug[-5:]] == [rij.id for rij in gezien[4:9]]


def test_the_plan_that_holds_says_the_leerroute(gevuld, scope_van) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        alle = queries.lijst(scope)
        velden = {"gemeente_id": BAARN, "gemaakt_op": NU, "bewaard_op": NU, "bewaard_door": "Sanne"}
        for rij, staat, route in (
            (alle[0], "vastgesteld", "Z"),
            (alle[1], "concept", "B"),
            (alle[2], "overgenomen", "B"),
        ):
            Pip.objects.create(dossier_id=rij.id, versie=1, staat=staat, leerroute=route, **velden)
        for route, verwacht in (("Z", alle[:1]), ("B", alle[2:3]), ("O", []), ("geen", [alle[1], *alle[3:]])):
            assert queries.lijst(scope, Filter(leerroute=route)) == verwacht, route
            assert queries.tel(scope, Filter(leerroute=route)) == len(verwacht)


def test_page_and_files_keep_filter_and_order(gevuld, ingelogd) -> None:
    client = ingelogd(SANNE)
    vraag = f"consulent={SANNE.id}&op=-datum"
    blad = client.get(f"/dossiers?{vraag}").text
    assert '<th scope="col" aria-sort="descending"><a href="/dossiers?consulent=' in blad
    assert "gesorteerd op eerste datum, aflopend</caption>" in blad and ">Van mij</option>" in blad
    assert f'href="/dossiers/lijst.xlsx?consulent={SANNE.id}&amp;op=-datum"' in blad
    assert '<input type="hidden" name="op" value="-datum">' in blad
    csv = b"".join(client.get(f"/dossiers/lijst.csv?{vraag}").streaming_content).decode()
    uit_csv = [regel.split(";")[1] for regel in csv.splitlines()[1:]]
    tabel = lees_bestand("dossiers.xlsx", client.get(f"/dossiers/lijst.xlsx?{vraag}").content)
    assert uit_csv == [rij[1] for _, rij in tabel.rijen] and len(uit_csv) == 4
    assert [blad.index(nummer) for nummer in uit_csv] == sorted(blad.index(nummer) for nummer in uit_csv)
