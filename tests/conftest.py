# SPDX-License-Identifier: EUPL-1.2
"""One database per test run in the embedded PostgreSQL, and the people who log in to it.

Tests use the site's own login role, so Row-Level Security holds in every test. Only what must stand there before
anyone can log in (gemeenten, staff) is laid down once with the BYPASSRLS role.
"""

import gc
import secrets
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings

from tests import sjabloon

# Few examples, other ones each run. A run leaves nothing behind; on a busy machine an example may take its time.
settings.register_profile("huis", max_examples=30, deadline=None, database=None)
settings.load_profile("huis")
_RECHT, _BROWSER = Path(__file__).parent / "recht", Path(__file__).parent / "browser"
_BIJ_PAGINAS = {
    f"test_{naam}.py"
    for naam in (
        "paginas", "advies", "door_duo", "geld_en_uren", "huishouden", "ontheffen_en_vaststellen", "verhuizen",
        "wijzigen",
    )
}  # fmt: skip
_DEMO = Path(__file__).parent / "regie" / "demo"
_LANG = (
    "browser/test_paginas.py", "browser", "browser/rollen", "regie/draaien/test_demo.py", "regie/demo",
    "regie/meten/test_schok.py", "regie/daden/test_zonder_script.py", "regie/matrix/test_adressen.py",
)  # fmt: skip

VANDAAG = date(2026, 11, 23)  # a Monday
NU = datetime(2026, 11, 23, 0, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
BAARN, BUNSCHOTEN, SOEST = 308, 313, 342
WACHTWOORD = "een lang genoeg wachtwoord"


def pytest_configure() -> None:
    """Make the folder of the static files where nothing was built yet: a site without it complains."""
    from django.conf import settings

    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)


def pytest_collectstart(collector: pytest.Collector) -> None:
    """Keep the few examples of the law's properties to the law: a test takes the profile of its import."""
    if isinstance(collector, pytest.Module):
        settings.load_profile("recht" if _RECHT in collector.path.parents else "huis")


def _groep_van_demo(naam: str) -> Path:
    if naam.startswith("test_rol_"):
        return _BROWSER / "rollen"
    return _BROWSER / "test_paginas.py" if naam in _BIJ_PAGINAS else _BROWSER


@pytest.hookimpl(wrapper=True)  # around xdist, which reads the groups, and pytest-django, which sorts
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Say which tests stay together when several processes share them: a file, and all that share one running demo.

    There are three of those: all that works in the dossiers of Baarn, the walk over all pages with the acts in those of
    Bunschoten and Soest, and what each role does. What lasts longest begins first.
    """
    for item in items:
        samen = item.path
        if _BROWSER in item.path.parents:
            samen = _groep_van_demo(item.path.name)
        elif _DEMO in item.path.parents and "demo" in getattr(item, "fixturenames", ()):
            samen = _DEMO
        item.add_marker(pytest.mark.xdist_group(str(samen.relative_to(_BROWSER.parent))))
    yield
    items.sort(key=_voorrang)


def _voorrang(item: pytest.Item) -> int:
    merk = item.get_closest_marker("xdist_group")
    return _LANG.index(merk.args[0]) if merk and merk.args[0] in _LANG else len(_LANG)


def pytest_collection_finish() -> None:
    """Let the collector of garbage pass over what stays: walking over all tests and modules took a twentieth."""
    gc.collect()
    gc.freeze()


@dataclass(frozen=True)
class Mens:
    """A member of staff in the test database."""

    id: uuid.UUID
    naam: str
    email: str
    rol: str
    gemeenten: tuple[int, ...]


def _mens(nummer: int, naam: str, rol: str, *gemeenten: int) -> Mens:
    return Mens(uuid.UUID(int=nummer), naam, f"{naam.split()[0].lower()}@{gemeenten[0]}.example", rol, gemeenten)


SANNE = _mens(1, "Sanne Bakker", "consulent", BAARN)
JOOST = _mens(2, "Joost Hendriks", "consulent", BAARN)
KARIN = _mens(3, "Karin Verhoeven", "teamleider", BAARN)
BEHEER = _mens(4, "Bas Beheer", "beheerder", BAARN, BUNSCHOTEN, SOEST)
BEA = _mens(5, "Bea Bunschoten", "consulent", BUNSCHOTEN)
SOFIE = _mens(6, "Sofie Soest", "consulent", SOEST)
REGIO = _mens(7, "Rik Regio", "consulent", BAARN, BUNSCHOTEN, SOEST)
INA = _mens(8, "Ina Inkomen", "inkomen", BAARN)
JURRE = _mens(9, "Jurre Jurist", "jurist", BAARN)
FENNA = _mens(10, "Fenna Financien", "financien", BAARN)
TRUUS = _mens(11, "Truus Teamleider", "teamleider", BAARN)
MENSEN = (SANNE, JOOST, KARIN, BEHEER, BEA, SOFIE, REGIO, INA, JURRE, FENNA, TRUUS)


@pytest.fixture(autouse=True)
def _vaste_dag(settings: Any) -> None:
    settings.MEEDOEN_VANDAAG = VANDAAG
    # Set anew for each test, so that a run over midnight keeps its day.
    settings.MEEDOEN_VANDAAG_SINDS = datetime.now(UTC)


@pytest.fixture(scope="session")
def gemigreerd(django_db_blocker: Any) -> Iterator[str]:
    """Give the name of a database with all migrations and no rows, to copy."""
    with sjabloon.sjabloon(django_db_blocker) as naam:
        yield naam


@pytest.fixture(scope="session")
def django_db_setup(gemigreerd: str, django_db_blocker: Any) -> Iterator[None]:
    from django.db import connections

    from meedoen.regie.instellingen import _databank

    with sjabloon.kopie(gemigreerd, "test") as test:
        for alias, url in (("default", test.app), ("eigenaar", test.eigenaar), ("beheer", test.beheer)):
            connections[alias].close()
            connections[alias].settings_dict.update(_databank(url))
        with django_db_blocker.unblock():
            _leg_mensen_neer()
        yield
        with django_db_blocker.unblock():
            for alias in ("default", "eigenaar", "beheer"):
                connections[alias].close()


def _leg_mensen_neer() -> None:
    from django.contrib.auth.hashers import make_password

    from meedoen.regie.organisaties.models import Aanstelling, Account, Gemeente, Medewerker

    for code, gemeente in ((BAARN, "Baarn"), (BUNSCHOTEN, "Bunschoten"), (SOEST, "Soest")):
        Gemeente.objects.using("beheer").update_or_create(
            id=code,
            defaults={
                "naam": gemeente,
                "oin": f"0000000100{code:010d}",
                "adres": f"Plein 1, 3740 AA {gemeente}",
                "bezwaaradres": f"Postbus 1, 3740 AA {gemeente}",
                "telefoon": "0355550120",
                "email": f"inburgering@{gemeente.lower()}.example",
            },
        )
    versleuteld = make_password(WACHTWOORD)
    for mens in MENSEN:
        Account.objects.using("beheer").create(id=mens.id, email=mens.email, password=versleuteld)
        Medewerker.objects.using("beheer").create(
            id=mens.id, gemeente_id=mens.gemeenten[0], naam=mens.naam, email=mens.email, functie=mens.rol
        )
        for gemeente_id in mens.gemeenten:
            Aanstelling.objects.using("beheer").create(
                medewerker_id=mens.id, gemeente_id=gemeente_id, rol=mens.rol, vanaf=date(2021, 1, 1)
            )


@pytest.fixture
def scope_van() -> Callable[..., Any]:
    """Give the scope of a member of staff, as the middleware would make it."""
    from meedoen.domein.toegang import Rol, Scope, veldgroepen

    def maak(mens: Mens, *, vandaag: date = VANDAAG, nu: datetime | None = None) -> Scope:
        rol = Rol(mens.rol)
        moment = nu or NU.replace(year=vandaag.year, month=vandaag.month, day=vandaag.day)
        return Scope(
            medewerker_id=mens.id,
            naam=mens.naam,
            rol=rol,
            gemeenten=mens.gemeenten,
            veldgroepen=veldgroepen(rol),
            herkomst="127.0.0.1",
            vandaag=vandaag,
            nu=moment,
            doel="toets",
        )

    return maak


@pytest.fixture
def ingelogd(db: None) -> Callable[[Mens], Any]:
    """Give a test client with an open session for a member of staff."""
    return log_in


def log_in(mens: Mens) -> Any:
    """Return a test client with an open session for `mens`."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client

    from meedoen.regie.web import kalender
    from meedoen.regie.web.middleware import sleutel_van

    cookie = secrets.token_urlsafe(32)
    with connection.cursor() as cursor:
        cursor.execute(
            "select meedoen.open_sessie(%s, %s, %s, %s, 30, '127.0.0.1')",
            [uuid.uuid4(), mens.id, sleutel_van(cookie), kalender.nu()],
        )
    client = Client()
    client.cookies[settings.SESSIE_COOKIE] = cookie
    return client
