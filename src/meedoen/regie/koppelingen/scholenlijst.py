# SPDX-License-Identifier: EUPL-1.2
"""The schools that DUO knows, with their keurmerk: found, sorted, paged and as a file. No person is in it."""

from __future__ import annotations

from typing import Final, NamedTuple
from uuid import NAMESPACE_OID, UUID, uuid5

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_GET

from meedoen.domein.toegang import Handeling
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.koppelingen import beelden, lijsten
from meedoen.regie.trajecten.models import Instelling
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.lijsten import (
    Lijstadres,
    Orde,
    bijschrift,
    blader,
    downloads,
    knip,
    koppen,
    lees_adres,
    lees_orde,
    lees_plaats,
)
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, LinkBeeld

ADRES: Final = "/keten/scholen"
_KOLOMMEN: Final = (
    ("School", "naam"),
    ("Plaats", "plaats"),
    ("Nummer bij DUO", "nummer"),
    ("Keurmerk", ""),
    ("Stand", ""),
)
_OP_NAAM: Final = Orde("naam")
_OP_BLAD: Final = 50


class _Keuze(NamedTuple):
    adres: Lijstadres
    zoek: str
    orde: Orde


def _lees(request: HttpRequest) -> _Keuze:
    scope_van(request, Handeling.BERICHTEN_BEKIJKEN)
    adres = lees_adres(request, ("zoek",))._replace(pad=ADRES)
    orde = lees_orde(adres, (code for _, code in _KOLOMMEN if code), _OP_NAAM)
    return _Keuze(adres, adres.keuze.get("zoek", "").strip(), orde)


def _gekozen(keuze: _Keuze) -> list[Instelling]:
    zoek = keuze.zoek.casefold()
    return [
        school
        for school in lijsten.scholen()
        if zoek in school.naam.casefold() or zoek in school.plaatsnaam.casefold() or zoek == school.instellingsnummer
    ]


def _sleutel(keuze: _Keuze, school: Instelling) -> tuple[str, UUID]:
    """Return the place of a school in the order; those that DUO does not list any more come after the others."""
    per = {"plaats": school.plaatsnaam.casefold(), "nummer": school.instellingsnummer}
    eerst = per.get(keuze.orde.kolom, "")
    stand = "2" if school.weg_sinds else "1"
    return f"{stand} {eerst} {school.naam.casefold()}", uuid5(NAMESPACE_OID, school.instellingsnummer)


@require_GET
def scholen(request: HttpRequest) -> HttpResponse:
    """List the schools; the search, the order and the place live in the address."""
    keuze, plaats, stand = _lees(request), lees_plaats(request), lijsten.stand()
    rijen, meer = knip(_gekozen(keuze), lambda school: _sleutel(keuze, school), keuze.orde, plaats, _OP_BLAD)
    kolommen = koppen(_KOLOMMEN, keuze.orde, keuze.adres, _OP_NAAM)
    return render(request, "koppelingen/scholen.html", {
        "scholen": [beelden.school_beeld(school) for school in rijen],
        "stand": beelden.lijst_zin(stand),
        "ophalen": KnopBeeld(
            "Wordt opgehaald" if stand.gevraagd_op else "Nu ophalen bij DUO", "/keten/scholen/ophalen", post=True
        ),
        "kruimels": [LinkBeeld("Keten", "/keten"), LinkBeeld("Scholen bij DUO")],
        "keuze": keuze,
        "kolommen": kolommen,
        "bijschrift": bijschrift("Scholen", kolommen),
        "downloads": downloads(keuze.adres),
        "blader": blader(keuze.adres, [_sleutel(keuze, school) for school in rijen], plaats, meer=meer),
        "leeg": _leeg(keuze),
    })  # fmt: skip


def _leeg(keuze: _Keuze) -> LeegBeeld:
    if keuze.zoek:
        return LeegBeeld("Geen scholen gevonden", "Zoek op een deel van de naam, op de plaats of op het nummer.",
                         KnopBeeld("Alle scholen tonen", ADRES))  # fmt: skip
    return LeegBeeld("Nog geen scholen", "Meedoen haalt de lijst elke dag op bij DUO. Je kunt dat ook nu doen.")


@require_GET
def als_csv(request: HttpRequest) -> HttpResponseBase:
    """Give the list as it was chosen and sorted as CSV."""
    return csvbestand("scholen-duo", [tekst for tekst, _ in _KOLOMMEN], _cellen(_lees(request)))


@require_GET
def als_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the same as a workbook."""
    return xlsxbestand("scholen-duo", [tekst for tekst, _ in _KOLOMMEN], _cellen(_lees(request)))


def _cellen(keuze: _Keuze) -> list[tuple[str, ...]]:
    alle = _gekozen(keuze)
    rijen, _ = knip(alle, lambda school: _sleutel(keuze, school), keuze.orde, None, len(alle))
    gezien = [beelden.school_beeld(school) for school in rijen]
    return [(school.naam, school.plaats, school.nummer, school.keurmerk, school.toestand.tekst) for school in gezien]
