# SPDX-License-Identifier: EUPL-1.2
"""The list of fines for who collects them, and its files: amounts and days, never what a fine is for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, NamedTuple

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from meedoen.domein.boetes import Boete
from meedoen.domein.klokken import Klok, KlokStaat
from meedoen.domein.klokken.boetes import betaalklok
from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.handhaving import queries
from meedoen.regie.handhaving.beeld_daarna import DEEL_GEMIST
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.lijsten import (
    Lijstadres,
    Orde,
    Plaats,
    bijschrift,
    blader,
    downloads,
    koppen,
    lees_adres,
    lees_orde,
    lees_plaats,
    snij,
)
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, ToestandBeeld
from meedoen.regie.web.taal import euro
from meedoen.regie.web.toegang import met_scope

ADRES: Final = "/boetes"
_ZIEN: Final = Handeling.BOETEBEDRAGEN_INZIEN
_TE_LAAT: Final = "te_laat"
_STANDEN: Final = {
    "": "Alle boetes",
    "open": "Nog iets open",
    _TE_LAAT: "Dag is voorbij",
    "betaald": "Betaald",
    "terug": "Gaat terug",
}
_OP_NAAM: Final = Orde("naam")
_OP_BLAD: Final = 50
_IN_BESTAND: Final = 500
_KOLOMMEN: Final = ("Naam", "Dossier", "Gemeente", "Bedrag", "Betaald", "Open", "Betalen uiterlijk", "Stand")


class _Keuze(NamedTuple):
    adres: Lijstadres
    stand: str
    zoek: str
    orde: Orde


class _Rij(NamedTuple):
    """One fine: the last day to pay it (Awb 4:87, 4:94, 4:112) while something is open, and how it stands."""

    bedrag: Any
    dag: date | None
    toestand: ToestandBeeld | None

    @property
    def te_laat(self) -> bool:
        return self.toestand is not None and self.toestand.soort == "te_laat"


def _lees(request: HttpRequest) -> _Keuze:
    adres = lees_adres(request, ("stand", "zoek"))._replace(pad=ADRES)
    stand = adres.keuze.get("stand", "")
    orde = lees_orde(adres, queries.BOETEKOLOMMEN, _OP_NAAM)
    return _Keuze(adres, stand if stand in _STANDEN else "", adres.keuze.get("zoek", "").strip(), orde)


@require_safe
def boetes(request: HttpRequest) -> HttpResponse:
    """List the fines of the own gemeenten with what is open of them; choices, order and place live in the address."""
    scope, keuze, plaats = scope_van(request, _ZIEN), _lees(request), lees_plaats(request)
    rijen, meer = _blad(scope, keuze, plaats, _OP_BLAD)
    _log(scope, "lezen", rijen)
    paren = [
        ("Naam", "naam"),
        ("Bedrag", "bedrag"),
        ("Betaald", "betaald"),
        ("Open", "open"),
        ("Betalen uiterlijk", ""),
    ]
    kolommen = koppen(paren, keuze.orde, keuze.adres, _OP_NAAM)
    return render(request, "handhaving/boetes.html", {
        "rijen": [_cellen_van(rij) for rij in rijen],
        "open": euro(queries.open_samen(scope)),
        "keuze": keuze,
        "standen": [(code, woorden, code == keuze.stand) for code, woorden in _STANDEN.items()],
        "gekozen": bool(keuze.stand or keuze.zoek),
        "kolommen": kolommen,
        "bijschrift": bijschrift("Boetes met bedrag en betaling", kolommen),
        "regio": len(scope.gemeenten) > 1,
        "downloads": downloads(keuze.adres),
        "blader": blader(keuze.adres, [(rij.bedrag.sleutel, rij.bedrag.id) for rij in rijen], plaats, meer=meer),
        "leeg": _leeg(keuze),
    })  # fmt: skip


def _leeg(keuze: _Keuze) -> LeegBeeld:
    if keuze.stand or keuze.zoek:
        return LeegBeeld("Geen boetes met deze keuze", "Kies “Alle boetes”, of zoek op een kleiner deel van de naam.",
                         KnopBeeld("Alle boetes tonen", ADRES))  # fmt: skip
    return LeegBeeld(
        "Geen boetes", "Niemand heeft een boete. Komt er een, dan staat die hier met het bedrag en wat er is betaald."
    )


def _blad(scope: Scope, keuze: _Keuze, plaats: Plaats | None, aantal: int) -> tuple[list[_Rij], bool]:
    """Return a page. Whether a day is past follows from the law, not from a column: then one reads on until it fits."""
    laat = keuze.stand == _TE_LAAT
    hoogstens = 1000 if laat else aantal + 1
    terug = plaats is not None and plaats.terug
    uit: list[_Rij] = []
    while True:
        deel = queries.boetebedragen(scope, stand="open" if laat else keuze.stand, zoek=keuze.zoek, orde=keuze.orde,
                                     plaats=plaats, hoogstens=hoogstens)  # fmt: skip
        goed = [rij for rij in _met_dagen(scope, deel) if rij.te_laat or not laat]
        uit = goed + uit if terug else uit + goed
        if not laat or len(uit) > aantal or len(deel) < hoogstens:
            return snij(uit[-aantal - 1 :] if terug else uit[: aantal + 1], plaats, aantal)
        verder = deel[0] if terug else deel[-1]
        plaats = Plaats(verder.sleutel, verder.id, terug)


def _met_dagen(scope: Scope, bedragen: list[Any]) -> Iterator[_Rij]:
    dagen = queries.boetedagen_van([(rij.gemeente_id, rij.dossier_id) for rij in bedragen])
    for rij in bedragen:
        yield _rij(scope, rij, dagen.get(rij.procedure_id))


def _rij(scope: Scope, bedrag: Any, boete: Boete | None) -> _Rij:
    klaar = bedrag.betaald >= bedrag.centen
    klok = betaalklok(boete, scope.vandaag) if boete is not None and boete.beboet_op is not None else None
    if klok is None:
        return _Rij(bedrag, None, None)
    if not klaar and boete is not None and boete.deel_gemist(scope.vandaag):
        return _Rij(bedrag, boete.deel_tot, DEEL_GEMIST)
    return _Rij(
        bedrag, None if klaar else klok.uiterste, _betaalstand(klok, klaar=klaar, terug=bedrag.betaald > bedrag.centen)
    )


def _betaalstand(klok: Klok, *, klaar: bool, terug: bool) -> ToestandBeeld:
    if terug:
        return ToestandBeeld("let_op", "Gaat terug")
    if klaar:
        return ToestandBeeld("goed", "Betaald")
    if klok.staat is KlokStaat.VERVALLEN:
        return ToestandBeeld("nvt", "Vervallen")
    return ToestandBeeld("te_laat", "Dag is voorbij") if klok.staat is KlokStaat.TE_LAAT else ToestandBeeld(
        "loopt", "Loopt"
    )  # fmt: skip


def _cellen_van(rij: _Rij) -> dict[str, Any]:
    bedrag = rij.bedrag
    return {
        "naam": bedrag.dossier.naam,
        "nummer": bedrag.dossier.nummer,
        "gemeente": bedrag.gemeente.naam,
        "url": f"/dossiers/{bedrag.dossier_id}/boetes",
        "bedrag": euro(bedrag.centen),
        "betaald": euro(bedrag.betaald),
        "open": euro(bedrag.open) if bedrag.open else "Niets",
        "dag": rij.dag,
        "toestand": rij.toestand,
    }


def _log(scope: Scope, handeling: str, rijen: list[_Rij]) -> None:
    log_lijst(scope=scope, handeling=handeling, object="boetes, bedragen",
              dossiers=[(rij.bedrag.gemeente_id, rij.bedrag.dossier_id) for rij in rijen])  # fmt: skip


@require_safe
def als_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Give the list as it was chosen and sorted as CSV."""
    scope = scope_van(request, _ZIEN)
    return csvbestand(_naam(scope), _KOLOMMEN, _regels(scope, _lees(request)))


@require_safe
def als_xlsx(request: HttpRequest) -> HttpResponse:
    """Give the same as a workbook."""
    scope = scope_van(request, _ZIEN)
    return xlsxbestand(_naam(scope), _KOLOMMEN, _regels(scope, _lees(request)))


def _naam(scope: Scope) -> str:
    return f"boetes-{scope.vandaag.isoformat()}"


def _regels(scope: Scope, keuze: _Keuze) -> Iterator[tuple[str, ...]]:
    plaats: Plaats | None = None
    while True:
        with met_scope(scope):
            rijen, meer = _blad(scope, keuze, plaats, _IN_BESTAND)
            _log(scope, "downloaden", rijen)
        for rij in rijen:
            bedrag = rij.bedrag
            yield (
                bedrag.dossier.naam, bedrag.dossier.nummer, bedrag.gemeente.naam,
                *(_kaal(centen) for centen in (bedrag.centen, bedrag.betaald, bedrag.open)),
                datums.getypt(rij.dag) if rij.dag else "", rij.toestand.tekst if rij.toestand else "",
            )  # fmt: skip
        if not meer:
            return
        plaats = Plaats(rijen[-1].bedrag.sleutel, rijen[-1].bedrag.id)


def _kaal(centen: int) -> str:
    return f"{centen // 100},{centen % 100:02d}"
