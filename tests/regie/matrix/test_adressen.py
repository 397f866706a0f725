# SPDX-License-Identifier: EUPL-1.2
"""Every address, every role, here and elsewhere, before and after: nobody reads a word that is not theirs."""

from __future__ import annotations

import re
import secrets

import psycopg
import pytest
from django.conf import settings
from django.db import connections, transaction
from django.test import Client

from meedoen.regie.databank import adressen
from meedoen.regie.web import kalender
from meedoen.regie.web.middleware import sleutel_van
from tests.conftest import BAARN
from tests.regie.matrix.adressen import routes
from tests.regie.matrix.mensen import MENSEN, Wie
from tests.regie.matrix.stand import CENTEN, eigen_id, merk
from tests.regie.matrix.verwacht_adressen import LETTERS, OPEN, PARTNER, VERWACHT, ZONDER_DOSSIERS
from tests.regie.matrix.verwacht_rijen import LEEST
from tests.regie.regio import zet

DICHT = (403, 404, 405)
ALLE_GROEPEN = (
    "naam",
    "naam_contact",
    "gezin",
    "gezondheid",
    "startniveau",
    "pip",
    "ontzorgen",
    "berichten",
    "notities",
)
METHODEN = ("get", "post")
_D = "dossiers/<uuid:dossier_id>"
GEEN_LEZEN = {
    f"{_D}/contactpersoon/<slug:plek>",
    f"{_D}/eigen-taak",
    f"{_D}/plan/vaststellen",
    f"{_D}/plan/intrekken",
    f"{_D}/besluiten/<uuid:besluit_id>/versturen",
    *(f"{_D}/verzoeken/<uuid:verzoek_id>/{daad}" for daad in ("beslissen", "terug")),
    *(f"{_D}/handhaving/<uuid:procedure_id>/{daad}" for daad in ("boete", "geen-boete")),
}
"""Pages that consulent and teamleider both open, and that are an act and no reading."""


def _binnen(wie: Wie) -> Client:
    """Return a client with an open session of this person."""
    cookie = secrets.token_urlsafe(32)
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "select meedoen.open_sessie(%s, %s, %s, %s, 30, '127.0.0.1')",
            [eigen_id(cookie), wie.id, sleutel_van(cookie), kalender.nu()],
        )
    client = Client(raise_request_exception=False)
    client.cookies[settings.SESSIE_COOKIE] = cookie
    return client


def _vraag(client: Client, methode: str, adres: str) -> tuple[int, str]:
    """Ask, and undo at once whatever the answer did. Return status and body."""
    koekjes = client.cookies.copy()
    with transaction.atomic():
        antwoord = getattr(client, methode)(adres)
        lijf = b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content
        transaction.set_rollback(True)
    client.cookies = koekjes
    return antwoord.status_code, lijf.decode("utf-8", "replace")


def _lekt(tekst: str, mag: frozenset[str]) -> list[str]:
    uit = [groep for groep in ALLE_GROEPEN if groep not in mag and merk(groep) in tekst]
    centen = f"{CENTEN // 100:,}".replace(",", ".")
    return uit + (["ontzorgen_bedragen"] if "ontzorgen_bedragen" not in mag and centen in tekst else [])


def test_every_address_has_an_expectation() -> None:
    assert set(routes()) == set(VERWACHT)


@pytest.mark.parametrize("wie", [wie for wie in MENSEN if wie.binnen], ids=str)
def test_only_who_may_gets_in_and_reads_what_is_theirs(site: dict[str, str], wie: Wie) -> None:
    client, fout = _binnen(wie), []
    mag_lezen = LEEST.get(LETTERS[wie.letter], frozenset()) if wie.waar == BAARN else frozenset()
    for route, regel in VERWACHT.items():
        if regel in (OPEN, PARTNER):
            continue  # these know nobody by a session of ours; see the other tests
        letters = {"get": "-", "post": "-"} | dict(zip(METHODEN, regel.split(), strict=False))
        for methode in METHODEN:
            status, lijf = _vraag(client, methode, site[route])
            if lekken := _lekt(lijf, mag_lezen):
                fout.append(f"{methode} {site[route]}: geeft {lekken}")
            if status >= 500:
                fout.append(f"{methode} {site[route]}: {status}")
            if regel == ZONDER_DOSSIERS:
                continue
            mag = wie.letter in letters[methode] and (wie.waar == BAARN or "<" not in route)
            leeg = mag and status == 404 and letters[methode].endswith("?")
            if mag is (status in DICHT) and not leeg:
                fout.append(f"{methode} {site[route]}: {status}, en {'open' if mag else 'dicht'} is bedoeld")
    assert not fout, "\n".join(fout)


@pytest.mark.parametrize("wie", [None, *(wie for wie in MENSEN if not wie.binnen)], ids=str)
def test_without_an_appointment_today_one_gets_the_login_page(site: dict[str, str], wie: Wie | None) -> None:
    client, fout = Client(raise_request_exception=False) if wie is None else _binnen(wie), []
    for route, regel in VERWACHT.items():
        for methode in METHODEN:
            status, lijf = _vraag(client, methode, site[route])
            if lekken := _lekt(lijf, frozenset()):
                fout.append(f"{methode} {site[route]}: geeft {lekken}")
            if regel not in (OPEN, PARTNER) and status not in (302, 401, 405):
                fout.append(f"{methode} {site[route]}: {status}")
    assert not fout, "\n".join(fout)


def test_by_break_glass_one_reads_one_dossier_and_writes_nothing(
    site: dict[str, str], regio: adressen.Adressen
) -> None:
    """A functioneel beheerder with the glass broken over one dossier of Baarn: its pages open, all else stays shut."""
    beheerder = next(wie for wie in MENSEN if (wie.letter, wie.waar) == ("B", BAARN))
    paginas = {route: adres for route, adres in site.items() if "<uuid:dossier_id>" in route}
    open_ = paginas["dossiers/<uuid:dossier_id>"].removeprefix("/dossiers/")
    with psycopg.connect(regio.beheer, autocommit=True) as v:
        zet(v, "inzage_breekglas", gemeente_id=BAARN, dossier_id=open_, medewerker_id=beheerder.id,
            vanaf="2026-11-22 00:00+01", tot="2026-11-25 00:00+01")  # fmt: skip
        anders = v.execute(
            "select id from dossiers_dossier where gemeente_id = %s and id <> %s limit 1", [BAARN, open_]
        ).fetchone()
    assert anders is not None
    client, fout, gelezen = _binnen(beheerder), [], 0
    for route, adres in paginas.items():
        mag = {"C", "T"} <= set(VERWACHT[route].split()[0]) and route not in GEEN_LEZEN
        status, _ = _vraag(client, "get", adres)
        if open_ in adres:
            gelezen += status == 200
            if mag is (status in (403, 405)) or status >= 500:
                fout.append(f"get {adres}: {status}, en {'open' if mag else 'dicht'} is bedoeld")
        elif status not in DICHT:
            fout.append(f"get {adres}: {status} in een ander dossier")
        elders = re.sub(r"/dossiers/[^/]+", f"/dossiers/{anders[0]}", adres)
        for methode, waar in (("post", adres), ("get", elders)):
            status, _ = _vraag(client, methode, waar)
            if status not in DICHT:
                fout.append(f"{methode} {waar}: {status}")
    assert not fout, "\n".join(fout)
    assert gelezen > 10
