# SPDX-License-Identifier: EUPL-1.2
"""A berekening in the worker: what is kept, who reads what of it, and that it can be stopped and removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.utils import ProgrammingError
from tests.conftest import BAARN, BEHEER, BUNSCHOTEN, KARIN, NU, SANNE, SOFIE, VANDAAG, Mens
from tests.regie.dossiers.hulp import ingeschreven

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.versie import regelversie
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.queries import klokken_van
from meedoen.regie.dossiers.services import Feit
from meedoen.regie.impact import queries, services
from meedoen.regie.impact.models import Berekening, Verschoven
from meedoen.regie.koppelingen.verwerken.omgeving import Omgeving
from meedoen.regie.koppelingen.worker import Worker
from meedoen.regie.web.toegang import met_scope

pytestmark = pytest.mark.django_db
BRIEF = date(2026, 10, 16)
Scopes = Callable[..., Any]


def leg(scope: Any, aantal: int, gemeente_id: int = BAARN) -> list[Dossier]:
    """Lay down dossiers of people whose ten weeks run."""
    feiten = [
        Feit(g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=BRIEF), BRIEF, g.Bron.DUO),
        Feit(g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL), VANDAAG, g.Bron.DUO),
    ]
    return [ingeschreven(scope, gemeente_id, feiten=feiten) for _ in range(aantal)]


@pytest.fixture
def zeven(scope_van: Scopes) -> list[Dossier]:
    with met_scope(scope_van(SANNE)) as scope:
        return leg(scope, 7)


def vraag(scope_van: Scopes, gemeente_id: int = BAARN, **lengtes: int) -> UUID:
    with met_scope(scope_van(BEHEER)) as scope:
        return services.vraag_aan(
            scope=scope, gemeente_id=gemeente_id, lengtes=lengtes or {"pip_dagen": 56}, vanaf=date(2026, 1, 1)
        )


def werk_alles() -> int:
    keren = 0
    while services.werk(nu=NU, lease=timedelta(minutes=2)):
        keren += 1
        assert keren < 50
    return keren


def lees(scope_van: Scopes, id_: UUID, mens: Mens = BEHEER) -> Berekening:
    with met_scope(scope_van(mens)) as scope:
        return queries.berekening(scope, id_)


def test_the_worker_reckons_in_pieces_and_keeps_counts(
    zeven: list[Dossier], scope_van: Scopes, monkeypatch: pytest.MonkeyPatch
) -> None:
    klein = services.reken_blok
    monkeypatch.setattr(services, "BLOK", 3)
    monkeypatch.setattr(services, "reken_blok", lambda *a, **k: klein(*a, **k, hoogstens=3))
    with met_scope(scope_van(SANNE)):
        voor = [[(k.soort, k.uiterste, k.uitleg) for k in klokken_van(dossier)] for dossier in zeven]
    id_ = vraag(scope_van)
    assert lees(scope_van, id_).staat == "wacht"
    assert services.werk(nu=NU, lease=timedelta(minutes=2))
    halverwege = lees(scope_van, id_)
    assert (halverwege.staat, halverwege.gerekend, halverwege.te_rekenen) == ("bezig", 3, 7)
    assert halverwege.uitkomst == {}
    assert werk_alles() == 2
    klaar = lees(scope_van, id_)
    assert (klaar.staat, klaar.gerekend, klaar.regelversie) == ("klaar", 7, regelversie())
    assert (klaar.gevraagd_door, klaar.voorstel, klaar.vanaf) == (BEHEER.naam, {"pip_dagen": 56}, date(2026, 1, 1))
    pip = next(groep for groep in klaar.uitkomst["groepen"] if groep["soort"] == "pip_tien_weken")
    assert (pip["verschuift"], sum(bak[2] for bak in pip["bakken"])) == (7, 7)
    with met_scope(scope_van(SANNE)):
        assert [[(k.soort, k.uiterste, k.uitleg) for k in klokken_van(dossier)] for dossier in zeven] == voor


def test_the_worker_comes_to_it_when_no_message_waits(zeven: list[Dossier], scope_van: Scopes) -> None:
    id_ = vraag(scope_van)
    niets: Any = None  # no message waits, so nobody asks DUO or a register
    Worker(Omgeving(niets, niets, lambda: NU)).ronde()
    assert lees(scope_van, id_).staat == "klaar"


def test_four_people_are_fewer_than_five_also_in_the_database(scope_van: Scopes) -> None:
    with met_scope(scope_van(SANNE)) as scope:
        leg(scope, 4)
    id_ = vraag(scope_van)
    werk_alles()
    uitkomst = lees(scope_van, id_).uitkomst
    assert uitkomst["geraakt"] is None
    assert {(groep["verschuift"], len(groep["bakken"])) for groep in uitkomst["groepen"]} <= {(None, 0), (0, 0)}


def test_one_at_a_time_per_gemeente(scope_van: Scopes) -> None:
    vraag(scope_van)
    with pytest.raises(services.Geweigerd, match="loopt al"):
        vraag(scope_van)
    vraag(scope_van, BUNSCHOTEN)
    werk_alles()
    vraag(scope_van)


def test_no_more_are_kept_than_ten(scope_van: Scopes) -> None:
    for _ in range(services.BEWAARD):
        vraag(scope_van)
        werk_alles()
    with pytest.raises(services.Geweigerd, match="Verwijder er eerst een"):
        vraag(scope_van)


@pytest.mark.parametrize("mens", [SANNE, KARIN, SOFIE])
def test_only_a_beheerder_asks_and_removes(mens: Mens, scope_van: Scopes) -> None:
    id_ = vraag(scope_van)
    with met_scope(scope_van(mens)) as scope:
        with pytest.raises(services.Geweigerd):
            services.vraag_aan(scope=scope, gemeente_id=BAARN, lengtes={"pip_dagen": 56}, vanaf=VANDAAG)
        with pytest.raises(services.Geweigerd):
            services.verwijder(scope=scope, gemeente_id=BAARN, berekening_id=id_)


def test_removing_takes_what_was_found_with_it_and_stops_what_runs(zeven: list[Dossier], scope_van: Scopes) -> None:
    id_ = vraag(scope_van)
    werk_alles()
    lopend = vraag(scope_van)
    with met_scope(scope_van(SANNE)):
        assert Verschoven.objects.filter(gemeente_id=BAARN, berekening_id=id_).exists()
    with met_scope(scope_van(BEHEER)) as scope:
        for weg in (id_, lopend, lopend):
            services.verwijder(scope=scope, gemeente_id=BAARN, berekening_id=weg)
        assert queries.berekeningen(scope) == []
    with met_scope(scope_van(SANNE)):
        assert not Verschoven.objects.filter(gemeente_id=BAARN).exists()
    assert werk_alles() == 0


def test_a_piece_that_fails_says_so_and_stops_nothing_else(
    zeven: list[Dossier], scope_van: Scopes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kapot(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    id_ = vraag(scope_van)
    with monkeypatch.context() as even:
        even.setattr(services, "reken_blok", kapot)
        assert services.werk(nu=NU, lease=timedelta(minutes=2))
    assert lees(scope_van, id_).staat == "mislukt"
    assert werk_alles() == 0
    vraag(scope_van)
    werk_alles()


def test_a_killed_worker_loses_nothing(zeven: list[Dossier], scope_van: Scopes) -> None:
    id_ = vraag(scope_van)
    with connection.cursor() as cursor:
        cursor.execute(services._LEEN, [NU, NU + timedelta(minutes=2)])  # borrowed, and then killed
    assert not services.werk(nu=NU + timedelta(minutes=1), lease=timedelta(minutes=2))
    assert services.werk(nu=NU + timedelta(minutes=3), lease=timedelta(minutes=2))
    assert lees(scope_van, id_).staat == "klaar"


# --- what the database itself lets through ---------------------------------------------------------------------


@pytest.fixture
def gevuld(zeven: list[Dossier], scope_van: Scopes) -> Iterator[UUID]:
    id_ = vraag(scope_van)
    werk_alles()
    yield id_


def _tel(tabel: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from {tabel}")  # our own names
        return int(cursor.fetchone()[0])


def _verboden(sql: str) -> None:
    geweigerd = pytest.raises(ProgrammingError, match="permission denied")
    with geweigerd, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


def test_the_beheerder_reads_the_counts_and_no_dossier(gevuld: UUID, scope_van: Scopes) -> None:
    with met_scope(scope_van(BEHEER)):
        assert _tel("impact_berekening") == 1
        _verboden("select * from impact_verschoven")
        _verboden("select dossier_id from impact_verschoven")
        _verboden("select laatste from impact_berekening")
        _verboden("select * from impact_berekening")
        _verboden("update impact_berekening set staat = 'klaar'")


@pytest.mark.parametrize("mens", [SANNE, KARIN])
def test_who_may_read_the_dossiers_reads_what_shifts(mens: Mens, gevuld: UUID, scope_van: Scopes) -> None:
    with met_scope(scope_van(mens)):
        assert _tel("impact_berekening") == 1
        assert _tel("impact_verschoven") >= 7
        _verboden("delete from impact_verschoven")
        _verboden("delete from impact_berekening")


def test_another_gemeente_sees_nothing_of_it(gevuld: UUID, scope_van: Scopes) -> None:
    with met_scope(scope_van(SOFIE)):
        assert (_tel("impact_berekening"), _tel("impact_verschoven")) == (0, 0)


def test_the_bare_role_of_the_site_gets_nothing(gevuld: UUID) -> None:
    _verboden("select * from impact_berekening")
    _verboden("select * from impact_verschoven")
    _verboden("delete from impact_berekening")


def test_a_shift_never_points_into_another_gemeente(gevuld: UUID, zeven: list[Dossier], scope_van: Scopes) -> None:
    with met_scope(scope_van(SOFIE)) as scope, pytest.raises(IntegrityError), transaction.atomic():
        Verschoven.objects.create(
            id=uuid4(), gemeente_id=scope.gemeenten[0], berekening_id=gevuld, dossier_id=zeven[0].id, onderdeel="klok"
        )
        with connection.cursor() as cursor:
            cursor.execute("set constraints all immediate")
