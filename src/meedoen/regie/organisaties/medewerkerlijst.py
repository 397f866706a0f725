# SPDX-License-Identifier: EUPL-1.2
"""The list of who works in Meedoen, for the functioneel beheerder, and its files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.toegang import Handeling, Rol, Scope, mag
from meedoen.regie.organisaties import queries
from meedoen.regie.organisaties.gemeente import GemeenteBeeld, gemeente_beelden
from meedoen.regie.organisaties.models import Aanstelling
from meedoen.regie.web import datums
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
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, MeldingBeeld
from meedoen.regie.web.taal import hoofdletter
from meedoen.regie.web.zinnen import domein_nl

ADRES: Final = "/beheer/medewerkers"
_GEEN: Final = "geen"
_OP_NAAM: Final = Orde("naam")
_OP_BLAD: Final = 50
_KOLOMMEN: Final = ("Naam", "E-mailadres", "Functie", "Rol", "Organisatie", "Gemeente", "Vanaf", "Tot", "Account")


class _Keuze(NamedTuple):
    adres: Lijstadres
    zoek: str
    rol: str
    orde: Orde


def _lees(request: HttpRequest) -> tuple[Scope, _Keuze]:
    scope: Scope = request.scope  # type: ignore[attr-defined]
    if not mag(scope.rol, Handeling.MEDEWERKERS_BEHEREN):
        raise PermissionDenied
    adres = lees_adres(request, ("zoek", "rol"))._replace(pad=ADRES)
    rol = adres.keuze.get("rol", "")
    bekend = rol == _GEEN or rol in {r.value for r in Rol}
    orde = lees_orde(adres, ("naam", "email"), _OP_NAAM)
    return scope, _Keuze(adres, adres.keuze.get("zoek", "").strip(), rol if bekend else "", orde)


def _nu(rijen: list[Aanstelling], scope: Scope) -> list[Aanstelling]:
    """Return the roles that did not end; also those that begin later."""
    return [rij for rij in rijen if rij.tot is None or rij.tot > scope.vandaag]


def _gekozen(scope: Scope, keuze: _Keuze) -> list[dict[str, Any]]:
    zoek = keuze.zoek.casefold()
    uit = []
    for rij in queries.medewerkers(scope.gemeenten):
        rij["nu"] = _nu(rij["rollen"], scope)
        rollen = {rol.rol for rol in rij["nu"]} or {_GEEN}
        past = zoek in rij["mens"].naam.casefold() or zoek in rij["mens"].email.casefold()
        if past and (not keuze.rol or keuze.rol in rollen):
            uit.append(rij)
    return uit


def _sleutel(keuze: _Keuze, rij: dict[str, Any]) -> tuple[str, Any]:
    mens = rij["mens"]
    return (mens.email if keuze.orde.kolom == "email" else mens.naam).casefold(), mens.id


@require_safe
def medewerkers(request: HttpRequest) -> HttpResponse:
    """List everyone who works in Meedoen for these gemeenten; choices, order and place live in the address."""
    (scope, keuze), plaats = _lees(request), lees_plaats(request)
    rijen, meer = knip(_gekozen(scope, keuze), lambda rij: _sleutel(keuze, rij), keuze.orde, plaats, _OP_BLAD)
    kolommen = koppen([("Naam", "naam"), ("E-mailadres", "email"), ("Rollen", "")], keuze.orde, keuze.adres, _OP_NAAM)
    rollen = [("", "Alle rollen"), *((rol.value, _rolnaam(rol)) for rol in _rollen()), (_GEEN, "Geen rol meer")]
    return render(request, "organisaties/medewerkers.html", {
        "mensen": rijen,
        "vandaag": scope.vandaag,
        "onvolledig": [_niet_klaar(beeld) for beeld in gemeente_beelden(scope.gemeenten) if beeld.ontbreekt],
        "keuze": keuze,
        "gekozen": bool(keuze.zoek or keuze.rol),
        "rollen": [(code, naam, code == keuze.rol) for code, naam in rollen],
        "kolommen": kolommen,
        "bijschrift": bijschrift("Medewerkers", kolommen),
        "downloads": downloads(keuze.adres),
        "blader": blader(keuze.adres, [_sleutel(keuze, rij) for rij in rijen], plaats, meer=meer),
        "leeg": LeegBeeld("Geen medewerkers met deze keuze", "Zoek op een deel van de naam, of kies alle rollen.",
                          KnopBeeld("Alle medewerkers tonen", ADRES)),
    })  # fmt: skip


def _rollen() -> list[Rol]:
    return [rol for rol in Rol if f"rol_{rol.value}" in domein_nl.ZINNEN]


def _rolnaam(rol: Rol) -> str:
    return hoofdletter(domein_nl.zin(f"rol_{rol.value}"))


def _niet_klaar(beeld: GemeenteBeeld) -> MeldingBeeld:
    return MeldingBeeld(
        "let_op",
        f"{beeld.naam} is nog niet klaar voor gebruik",
        " ".join(beeld.ontbreekt),
        KnopBeeld("Gegevens invullen", f"/beheer/gemeente/{beeld.id}"),
    )


@require_safe
def als_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the list as it was chosen and sorted as CSV, one line per role that did not end."""
    scope, keuze = _lees(request)
    return csvbestand(_naam(scope), _KOLOMMEN, list(_cellen(scope, keuze)))


@require_safe
def als_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the same as a workbook."""
    scope, keuze = _lees(request)
    return xlsxbestand(_naam(scope), _KOLOMMEN, _cellen(scope, keuze))


def _naam(scope: Scope) -> str:
    return f"medewerkers-{scope.vandaag.isoformat()}"


def _cellen(scope: Scope, keuze: _Keuze) -> Iterator[tuple[str, ...]]:
    alle = _gekozen(scope, keuze)
    for rij in knip(alle, lambda rij: _sleutel(keuze, rij), keuze.orde, None, len(alle))[0]:
        mens, account = rij["mens"], "open" if rij["actief"] else "dicht"
        for rol in rij["nu"] or [None]:
            wat = ("", "", "", "", "") if rol is None else (
                rol.rolnaam, str(rol.organisatie or ""), str(rol.gemeente), datums.getypt(rol.vanaf),
                datums.getypt(rol.tot) if rol.tot else "",
            )  # fmt: skip
            yield (mens.naam, mens.email, mens.functie, *wat, account)
