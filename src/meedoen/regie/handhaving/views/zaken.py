# SPDX-License-Identifier: EUPL-1.2
"""Everything that runs in the own gemeenten, for the jurist: fines and bezwaren, the first day of the law first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.besluiten.zinnen import BESLUITEN
from meedoen.regie.bezwaren.beeld import dagstand
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.handhaving import queries
from meedoen.regie.handhaving.forms import in_zin
from meedoen.regie.handhaving.queries import GEEN_DAG, LopendeZaak
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.lijsten import Lijstadres, downloads
from meedoen.regie.web.onderdelen.modellen import BladerBeeld, KnopBeeld, LeegBeeld
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.web.velden import uuid_of_niets

ADRES: Final = "/zaken"
STAPPEN: Final = {
    "boete_wegen": "Wordt gewogen",
    "boete_zienswijze": "Voornemen verstuurd, wacht op de zienswijze",
    "boete_beslissen": "Beslissen over de boete",
    "boete_termijn": "Boete opgelegd, bezwaar kan nog",
    "bezwaar": "Beslissen op bezwaar",
    "bezwaar_beslist": "Beslist op bezwaar, beroep kan nog",
    "bezwaar_beroep": "In beroep",
    "bezwaar_uitspraak": "Uitspraak, hoger beroep kan nog",
}
"""Code of a step -> what happens now; the day of the law beside it is the last one for that."""
KOLOMMEN: Final = ("Naam", "Dossier", "Gemeente", "Zaak", "Stap", "Sinds", "Eerste dag van de wet")
_OP_BLAD: Final = 50
_IN_BESTAND: Final = 500
_ZIEN: Final = Handeling.ZAAKSTUKKEN_INZIEN


def waarover(zaak: LopendeZaak) -> str:
    """Return what a case is about."""
    if zaak.soort == "bezwaar":
        return f"Bezwaar tegen: {BESLUITEN.get(zaak.waarover, zaak.waarover)}"
    if zaak.waarover == "22":
        return f"Boete: brede intake, oproep {zaak.oproep_nummer} gemist"
    return f"Boete: plan, {in_zin(zaak.waarover)}"


@require_safe
def lijst(request: HttpRequest) -> HttpResponse:
    """List what runs; the search and the place live in the address."""
    scope, zoek = scope_van(request, _ZIEN), _zoek(request)
    gevonden = queries.lopende_zaken(zoek, na=_plaats(request), hoogstens=_OP_BLAD + 1)
    blad = gevonden[:_OP_BLAD]
    _log(scope, "lezen", blad)
    volgende = _adres(zoek, na=_sleutel(blad[-1])) if len(gevonden) > _OP_BLAD else ""
    return render(request, "handhaving/zaken.html", {
        "zaken": [_rij(zaak, scope.vandaag) for zaak in blad],
        "zoek": zoek,
        "regio": len(scope.gemeenten) > 1,
        "adres": ADRES,
        "begin_url": _adres(zoek) if "na" in request.GET else "",
        "blader": BladerBeeld(volgende_url=volgende, telling=f"{len(blad)} op deze bladzijde"),
        "downloads": downloads(Lijstadres(ADRES, {"zoek": zoek})),
        "leeg": _leeg(zoek),
    })  # fmt: skip


def _rij(zaak: LopendeZaak, vandaag: date) -> dict[str, Any]:
    naar = f"/dossiers/{zaak.dossier_id}"
    return {
        "zaak": zaak,
        "url": f"{naar}/bezwaren/{zaak.id}" if zaak.soort == "bezwaar" else f"{naar}/zaak",
        "waarover": waarover(zaak),
        "stap": STAPPEN[zaak.stap],
        "toestand": dagstand(zaak.dag, vandaag),
    }


def _leeg(zoek: str) -> LeegBeeld:
    if zoek:
        return LeegBeeld("Niets gevonden", "Er loopt geen zaak van iemand met deze naam of dit nummer.",
                         KnopBeeld("Alle zaken tonen", ADRES))  # fmt: skip
    return LeegBeeld(
        "Er loopt geen zaak",
        "Wordt er een boete gewogen, of komt er bezwaar? Dan staat dat hier, met de eerste dag van de wet bovenaan. "
        "Kwam er zelf een bezwaar bij je binnen? Zoek de persoon en leg het vast bij Zaak.",
    )


def _zoek(request: HttpRequest) -> str:
    return request.GET.get("zoek", "").strip()[:100]


def _plaats(request: HttpRequest) -> tuple[date, UUID] | None:
    dag, _, id_ = request.GET.get("na", "").partition("~")
    gevonden = uuid_of_niets(id_)
    try:
        return (date.fromisoformat(dag), gevonden) if gevonden else None
    except ValueError:
        return None


def _sleutel(zaak: LopendeZaak) -> str:
    return f"{(zaak.dag or GEEN_DAG).isoformat()}~{zaak.id}"


def _adres(zoek: str, pad: str = ADRES, **meer: str) -> str:
    vragen = {**({"zoek": zoek} if zoek else {}), **meer}
    return f"{pad}?{urlencode(vragen)}" if vragen else pad


def _log(scope: Scope, handeling: str, zaken: list[LopendeZaak]) -> None:
    log_lijst(scope=scope, handeling=handeling, object="lopende zaken",
              dossiers=[(zaak.gemeente_id, zaak.dossier_id) for zaak in zaken])  # fmt: skip


@require_safe
def als_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the same rows as CSV."""
    scope = scope_van(request, _ZIEN)
    return csvbestand(f"zaken-{scope.vandaag.isoformat()}", KOLOMMEN, _cellen(scope, _zoek(request)))


@require_safe
def als_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the same rows as a workbook."""
    scope = scope_van(request, _ZIEN)
    return xlsxbestand(f"zaken-{scope.vandaag.isoformat()}", KOLOMMEN, _cellen(scope, _zoek(request)))


def _cellen(scope: Scope, zoek: str) -> Iterator[tuple[str, ...]]:
    na: tuple[date, UUID] | None = None
    while True:
        with met_scope(scope):
            blad = queries.lopende_zaken(zoek, na=na, hoogstens=_IN_BESTAND)
            _log(scope, "downloaden", blad)
        for zaak in blad:
            yield (
                zaak.naam, zaak.nummer, zaak.gemeente, waarover(zaak), STAPPEN[zaak.stap], datums.getypt(zaak.sinds),
                datums.getypt(zaak.dag) if zaak.dag else "",
            )  # fmt: skip
        if len(blad) < _IN_BESTAND:
            return
        na = (blad[-1].dag or GEEN_DAG, blad[-1].id)
