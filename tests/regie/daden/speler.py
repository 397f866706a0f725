# SPDX-License-Identifier: EUPL-1.2
"""Plays one act as somebody without script does, and tells what it left: tijdlijn, outbox, tables, logboek."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.urls import Resolver404, resolve

from meedoen.domein.toegang import Veldgroep
from meedoen.regie.dossiers.models import Gebeurtenis
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitvoer.cbs import maken
from meedoen.regie.verwijzen import later as verplaatsen
from meedoen.regie.web import kalender
from meedoen.regie.web.middleware import sleutel_van
from meedoen.regie.web.toegang import keten_scope, met_scope
from tests.conftest import BAARN, NU, VANDAAG
from tests.regie.daden.blad import Blad, Formulier, NietTeDoen, Waarde, ZonderScript
from tests.regie.regio import Verbinding

DAG: Final = f"{VANDAAG.day}-{VANDAAG.month}-{VANDAAG.year}"
HIERNA: Final = "hierna"
"""In `via`: the page that the act before it ended on."""
LEZEN: Final = frozenset({"logboek_logregel", "organisaties_sessie"})


@dataclass(frozen=True)
class Daad:
    """One act: who does it, from which page, with what filled in; and what it leaves.

    `wie` is a word of `MENSEN`. `via` are the pages from which it is reached, as routes: the first is opened, each next
    one is a link on the page before, and the form stands on the last; none means the address of the act itself.
    `stand` names the SQL of `STANDEN` that gives the ids. `woorden` fill in words of the route that stand for a choice.
    `eerst` are the acts that come before it, by name. `tijdlijn` are the kinds of rows that come on it, `duo` the
    messages in the outbox, `rijen` other tables that it writes. `ziet` stands on the page that comes after; without it
    that page says in a message what happened. `werk`: the worker has its turn after it.
    """

    wie: str = "consulent"
    via: tuple[str, ...] = ()
    stand: str = "traject"
    woorden: dict[str, str] = field(default_factory=dict)
    velden: dict[str, Waarde | Callable[[list[Blad]], str]] = field(default_factory=dict)
    knop: str = ""
    eerst: tuple[str, ...] = ()
    tijdlijn: tuple[str, ...] = ()
    duo: tuple[str, ...] = ()
    rijen: tuple[str, ...] = ()
    ziet: str = ""
    werk: bool = False


@dataclass(frozen=True)
class Spoor:
    """What an act left behind."""

    blad: Blad
    tijdlijn: tuple[str, ...]
    duo: tuple[str, ...]
    rijen: frozenset[str]
    misbruik: tuple[str, ...] = ()


class Speler:
    """The people of Baarn, each with an open session, and eyes that see what an act left."""

    def __init__(self, v: Verbinding, daden: dict[str, tuple[str, Daad]], standen: dict[str, str]) -> None:
        self._v, self._daden, self._standen = v, daden, standen
        self._mensen: dict[str, ZonderScript] = {}

    @contextmanager
    def proef(self) -> Iterator[None]:
        """Undo everything that is done inside."""
        with transaction.atomic():
            yield
            transaction.set_rollback(True)

    def mens(self, wie: str) -> ZonderScript:
        """Return the browser of this person."""
        if wie not in self._mensen:
            self._mensen[wie] = ZonderScript(self._binnen(wie))
        return self._mensen[wie]

    def _binnen(self, wie: str) -> Client:
        client = Client(enforce_csrf_checks=True, raise_request_exception=False)
        if not wie:
            return client
        (wie_id,) = self._rij("select id from organisaties_account where email = %s", [MENSEN[wie]])
        cookie = secrets.token_urlsafe(32)
        with connection.cursor() as cursor:
            cursor.execute(
                "select meedoen.open_sessie(%s, %s, %s, %s, 30, '127.0.0.1')",
                [uuid4(), wie_id, sleutel_van(cookie), kalender.nu()],
            )
        client.cookies[settings.SESSIE_COOKIE] = cookie
        return client

    def _rij(self, vraag: str, waarden: list[Any]) -> Any:
        rij = self._v.execute(vraag.encode(), waarden).fetchone()
        assert rij is not None, vraag
        return rij

    def speel(self, naam: str) -> Spoor:
        """Do this act, and before it what it needs; return what it left."""
        route, daad = self._daden[naam]
        mensen = [self.mens(self._daden[wat][1].wie) for wat in (naam, *daad.eerst)]
        klachten = []
        for ids in self._ids(daad):
            for mens in mensen:
                mens.begin_opnieuw()
            with self.proef():
                try:
                    vorig = None
                    for eerder in daad.eerst:
                        vorig = self._doe(*self._daden[eerder], ids, vorig).blad
                        ids = _met_id(ids, vorig)
                    return self._doe(route, daad, ids, vorig, misbruik=True)
                except GeenPlek as fout:
                    klachten.append(str(fout))
        raise NietTeDoen(f"{naam}: nergens het formulier gevonden; " + "; ".join(klachten[:3]))

    def _ids(self, daad: Daad) -> Iterator[dict[str, str]]:
        with self._v.cursor() as cursor:
            rijen = cursor.execute(self._standen[daad.stand].encode()).fetchall()
            namen = [kolom.name for kolom in cursor.description or ()]
        for rij in rijen[:40]:
            yield dict(zip(namen, map(str, rij), strict=True))

    def _doe(self, route: str, daad: Daad, ids: dict[str, str], vorig: Blad | None, *, misbruik: bool = False) -> Spoor:
        browser = self.mens(daad.wie)
        formulier = self._vind(browser, route, daad, ids, vorig)
        knop = formulier.knop(daad.knop)
        for naam, waarde in daad.velden.items():
            formulier.vul(naam, waarde([formulier.blad, *([vorig] if vorig else [])]) if callable(waarde) else waarde)
        formulier.vul_verplicht(DAG)
        dossier = ids.get("dossier_id")
        klachten = self._te_lang(browser, formulier, knop, dossier) if misbruik else []
        voor, telling = self._bekend(dossier), self._telling()
        blad = browser.stuur(formulier, knop)
        if daad.werk:
            for werk in (maken.werk, verplaatsen.werk):
                while werk(nu=NU, lease=timedelta(minutes=2)):
                    pass
        if blad.status != 200 or blad.fouten:
            raise NietTeDoen(f"{formulier.doel(knop)}: {blad.status} {blad.fouten} {blad.tekst[:300]}")
        na, geteld = self._bekend(dossier), self._telling()
        rijen = frozenset(t for t, n in geteld.items() if n != telling.get(t, 0)) - LEZEN
        if misbruik:
            klachten += self._nog_eens(browser, formulier, knop, dossier)
        return Spoor(blad, _nieuw(voor[0], na[0]), _nieuw(voor[1], na[1]), rijen, tuple(klachten))

    def _te_lang(self, browser: ZonderScript, formulier: Formulier, knop: Any, dossier: str | None) -> list[str]:
        """Send ten thousand characters in each text field; say what came of it that should not."""
        if not (lang := formulier.te_lang(knop)):
            return []
        voor = self._bekend(dossier)
        with self.proef():
            blad = browser.zend(formulier, knop, lang)
            na = self._bekend(dossier)
        # A page that names what is wrong is no success for who only reads the status.
        goed = (403, 422) if blad.foutenlijst else (200, 403, 422)
        fout = [f"10.000 tekens: {blad.status}"] if blad.status not in goed else []
        return fout + (["10.000 tekens: toch bewaard"] if _nieuw(voor[0], na[0]) or _nieuw(voor[1], na[1]) else [])

    def _nog_eens(self, browser: ZonderScript, formulier: Formulier, knop: Any, dossier: str | None) -> list[str]:
        """Press the same button again, as a double click or a second tab does; say what it did twice."""
        voor = self._bekend(dossier)
        blad = browser.stuur(formulier, knop)
        na = self._bekend(dossier)
        fout = [f"nog eens: {blad.status}"] if blad.status >= 500 else []
        return fout + [f"nog eens: weer {wat}" for i in (0, 1) for wat in _nieuw(voor[i], na[i])]

    def _vind(
        self, browser: ZonderScript, route: str, daad: Daad, ids: dict[str, str], vorig: Blad | None
    ) -> Formulier:
        """Walk to the form of this act."""
        stappen = daad.via or (route,)
        woorden = {**ids, **daad.woorden}
        blad = vorig if vorig and stappen[0] == HIERNA else browser.open(adres_van(stappen[0], woorden))
        for stap in stappen[1:]:
            blad = browser.open(_link(blad, stap, daad.woorden))
        for formulier in blad.formulieren():
            for knop in formulier.knoppen:
                doel = formulier.doel(knop)
                if daad.knop in " ".join(knop.text_content().split()) and _is(doel.split("?")[0], route, daad.woorden):
                    return formulier
        raise GeenPlek(f"{blad.adres}: {blad.status} geen formulier voor {route}")

    def _bekend(self, dossier: str | None) -> tuple[dict[UUID, str], dict[UUID, str]]:
        """Return all rows of the tijdlijn and of the outbox, of one dossier or of the gemeente."""
        scope = replace(
            keten_scope(BAARN, nu=NU, vandaag=VANDAAG, herkomst="toets", doel="toets"), veldgroepen=frozenset(Veldgroep)
        )
        wat = {"dossier_id": dossier} if dossier else {}
        with met_scope(scope):
            regels = Gebeurtenis.objects.filter(gemeente_id=BAARN, **wat).order_by("vastgelegd_op", "id")
            berichten = Bericht.objects.filter(gemeente_id=BAARN, **wat).order_by("gelegd_op", "id")
            return dict(regels.values_list("id", "kenmerk")), dict(berichten.values_list("id", "soort"))

    def _telling(self) -> dict[str, int]:
        """Return per table how many rows this connection has written."""
        with connection.cursor() as cursor:
            cursor.execute("select relname, n_tup_ins + n_tup_upd + n_tup_del from pg_stat_xact_user_tables")
            return dict(cursor.fetchall())


class GeenPlek(NietTeDoen):
    """Here the page does not carry the form; perhaps that of the next dossier does."""


def leest(patroon: str) -> Callable[[list[Blad]], str]:
    """Return what finds this on the page of the form, or on the one before it."""

    def zoek(bladen: list[Blad]) -> str:
        for blad in bladen:
            if gevonden := re.search(patroon, blad.tekst):
                return gevonden[1]
        raise NietTeDoen(f"{patroon!r} staat nergens")

    return zoek


def adres_van(route: str, woorden: dict[str, str]) -> str:
    """Fill in a route."""
    for naam, waarde in woorden.items():
        for soort in ("uuid:", "slug:", "int:", "str:", "resultaat:", "teruggehaald:", ""):
            route = route.replace(f"<{soort}{naam}>", waarde)
    if "<" in route:
        raise GeenPlek(f"/{route}: een woord zonder waarde, en geen bladzijde die erheen leidt")
    return "/" + route


def _nieuw(voor: dict[UUID, str], na: dict[UUID, str]) -> tuple[str, ...]:
    return tuple(soort for id_, soort in na.items() if id_ not in voor)


def _met_id(ids: dict[str, str], blad: Blad) -> dict[str, str]:
    """Add what the address of this page names: the plan, procedure or file that an act made."""
    try:
        return {naam: str(waarde) for naam, waarde in resolve(blad.adres.split("?")[0]).kwargs.items()} | ids
    except Resolver404:
        return ids


def _is(pad: str, route: str, woorden: dict[str, str]) -> bool:
    try:
        gevonden = resolve(pad)
    except Resolver404:
        return False
    return gevonden.route == route and all(str(gevonden.kwargs.get(k, w)) == w for k, w in woorden.items())


def _link(blad: Blad, route: str, woorden: dict[str, str]) -> str:
    route, _, vraag = route.partition("?")
    for verwijzing in blad.verwijzingen():
        heel = urlsplit(verwijzing)
        if heel.netloc == "testserver" and _is(heel.path, route, woorden) and vraag in heel.query:
            return heel.path + (f"?{heel.query}" if heel.query else "")
    raise GeenPlek(f"{blad.adres}: geen link naar {route}")


MENSEN: Final = {
    "consulent": "marloes.verhagen@baarn.example", "collega": "karim.tazi@baarn.example",
    "teamleider": "ingrid.molenkamp@baarn.example", "inkomen": "nadia.terpstra@baarn.example",
    "beheerder": "pieter.zandvoorder@regio.example", "begeleider": "fleur.ankersmit@steunpunt-baarn.example",
    "jurist": "maarten.osinga@regio.example",
    "nieuweling": "sanne@308.example", "vrijwilliger": "tineke.veldhoen@steunpunt-baarn.example",
}  # fmt: skip
"""Who acts: a word, and the account of somebody of the demo. The empty word is somebody who is not logged in."""
