# SPDX-License-Identifier: EUPL-1.2
"""The list of dossiers, its download, and assigning many at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein.fasen import Fase
from meedoen.domein.gebeurtenissen import Vervolggrond
from meedoen.domein.toegang import Handeling, Rol, Scope, mag
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.forms import ToewijzenForm
from meedoen.regie.dossiers.kop import DOELGROEPEN, eerste_pagina, fase_en_groep, fasenaam
from meedoen.regie.dossiers.lijstregels import Regel, teken_keuzes, teken_regels
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.queries import DossierRij, Filter, Plaats
from meedoen.regie.dossiers.services import Weigering, draag_over, wijs_toe
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.organisaties.queries import collegas
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvbestand
from meedoen.regie.web.onderdelen.modellen import BladerBeeld, KnopBeeld, LeegBeeld, ToestandBeeld
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.web.velden import uuids
from meedoen.regie.web.zinnen import domein_nl

_MATEN = (50, 100)
_LET_OP_DAGEN = 7
_GRONDEN = {
    "wi2021": "Wet van 2021",
    "andere": "Alles daarbuiten",
    Vervolggrond.NA_INBURGERING.value: "Na de inburgering",
    Vervolggrond.WI2013.value: "Wet van 2013",
    Vervolggrond.VRIJWILLIG.value: "Vrijwillig",
    Vervolggrond.ONTHEEMD.value: "Oekraïne",
}


def _keuze(request: HttpRequest) -> Filter:
    """Read the filter from the address; what is not understood is left out."""
    vraag = request.GET
    consulent: UUID | str = vraag.get("consulent", "")
    if consulent not in ("", "niemand"):
        try:
            consulent = UUID(str(consulent))
        except ValueError:
            consulent = ""
    gemeente = vraag.get("gemeente", "")
    fase = vraag.get("fase", "")
    return Filter(
        fase=fase if fase in {f.value for f in Fase} else "",
        consulent=consulent,
        doelgroep=vraag.get("doelgroep", "") if vraag.get("doelgroep") in DOELGROEPEN else "",
        grond=vraag.get("grond", "") if vraag.get("grond") in _GRONDEN else "",
        gemeente=int(gemeente) if gemeente.isdecimal() and len(gemeente) < 5 else 0,
    )


def _plaats(request: HttpRequest) -> Plaats | None:
    for naam in ("na", "voor"):
        sleutel, _, id_ = request.GET.get(naam, "").rpartition("~")
        try:
            return Plaats(sleutel[:160], UUID(id_), terug=naam == "voor") if id_ else None
        except ValueError:
            return None
    return None


@require_GET
def dossiers(request: HttpRequest) -> HttpResponse:
    """List dossiers by name; the filter and the place live in the address."""
    scope = scope_van(request)
    keuze, plaats = _keuze(request), _plaats(request)
    aantal = 100 if request.GET.get("aantal") == "100" else _MATEN[0]
    rijen = queries.lijst(scope, keuze, plaats=plaats, aantal=aantal)
    meer = len(rijen) > aantal
    if meer:
        rijen = rijen[1:] if plaats and plaats.terug else rijen[:aantal]
    log_lijst(scope=scope, handeling="lezen", object="dossierlijst", dossiers=[(r.gemeente_id, r.id) for r in rijen])
    teamleider = mag(scope.rol, Handeling.TOEWIJZEN)
    omheen = queries.omheen(scope, keuze)
    return render(
        request,
        "dossiers/lijst.html",
        {
            "regels": teken_regels(
                [_regel(rij, scope) for rij in rijen], kiesbaar=teamleider, regio=len(scope.gemeenten) > 1
            ),
            "kop": _kop(omheen.aantal),
            "filters": _filtervelden(omheen, keuze),
            "gefilterd": keuze != Filter(),
            "blader": _blader(request, rijen, plaats, meer),
            "leeg": _leeg(scope, keuze),
            "regio": len(scope.gemeenten) > 1,
            "teamleider": teamleider,
            "nieuw": mag(scope.rol, Handeling.DOSSIER_MAKEN),
            "download": "/dossiers/download?" + urlencode(_zonder_plaats(request)),
        },
    )


def _kop(aantal: int) -> str:
    if aantal > queries.TELT_TOT:
        return f"Meer dan {queries.TELT_TOT:,} dossiers".replace(",", ".")
    return f"{aantal:,} dossier{'' if aantal == 1 else 's'}".replace(",", ".")


def _regel(rij: DossierRij, scope: Scope) -> Regel:
    toestand = None
    if rij.uiterste is not None:
        over = (rij.uiterste - scope.vandaag).days
        soort = "te_laat" if over < 0 else "let_op" if over <= _LET_OP_DAGEN else "loopt"
        toestand = ToestandBeeld(soort, datums.nog_dagen(rij.uiterste, scope.vandaag), vlak=over <= 2)  # type: ignore[arg-type]
    fase, groep = fase_en_groep(rij.fase, rij.gesloten_om, rij.doelgroep, rij.grond)
    return Regel(
        rij=rij,
        url=eerste_pagina(rij.id),
        fase=fase,
        doelgroep=groep,
        klok=domein_nl.zin(f"klok_{rij.klok}") if rij.klok else "",
        toestand=toestand,
    )


def _filtervelden(omheen: queries.Omheen, keuze: Filter) -> list[dict[str, Any]]:
    """Return the select boxes of the filter form: name, label, choices (value, text, chosen)."""
    velden: list[tuple[str, str, list[tuple[str, str]], str]] = [
        (
            "fase", "Fase",
            [("", "Alles wat loopt"), *((fase.value, fasenaam(fase.value)) for fase in Fase)],
            keuze.fase,
        ),
        (
            "consulent", "Consulent",
            [("", "Iedereen"), ("niemand", "Nog van niemand"), *omheen.consulenten],
            str(keuze.consulent),
        ),
        ("grond", "Grond", [("", "Alle gronden"), *_GRONDEN.items()], keuze.grond),
        ("doelgroep", "Doelgroep", [("", "Alle doelgroepen"), *DOELGROEPEN.items()], keuze.doelgroep),
    ]  # fmt: skip
    if len(omheen.gemeenten) > 1:
        gemeenten = [(str(code), naam) for code, naam in omheen.gemeenten]
        velden.append(("gemeente", "Gemeente", [("", "Alle gemeenten"), *gemeenten], str(keuze.gemeente or "")))
    return [
        {"naam": naam, "label": label, "keuzes": teken_keuzes(tuple((w, t, w == gekozen) for w, t in keuzes))}
        for naam, label, keuzes, gekozen in velden
    ]


def _zonder_plaats(request: HttpRequest) -> dict[str, str]:
    return {n: str(w) for n, w in request.GET.items() if n not in ("na", "voor", "kies") and w}


def _blader(request: HttpRequest, rijen: list[DossierRij], plaats: Plaats | None, meer: bool) -> BladerBeeld:
    if not rijen:
        return BladerBeeld()
    basis = _zonder_plaats(request)

    def naar(naam: str, rij: DossierRij) -> str:
        return "/dossiers?" + urlencode({**basis, naam: f"{rij.sorteernaam}~{rij.id}"})

    terug = plaats is not None and plaats.terug
    heeft_vorige, heeft_volgende = (meer, True) if terug else (plaats is not None, meer)
    return BladerBeeld(
        vorige_url=naar("voor", rijen[0]) if heeft_vorige else "",
        volgende_url=naar("na", rijen[-1]) if heeft_volgende else "",
        telling=f"{len(rijen)} op deze bladzijde",
    )


def _leeg(scope: Scope, keuze: Filter) -> LeegBeeld:
    if keuze != Filter():
        return LeegBeeld(
            "Geen dossiers met deze keuzes",
            "Kies bij Fase “Alles wat loopt”, of haal een ander filter weg.",
            KnopBeeld("Alle dossiers tonen", "/dossiers"),
        )
    knop = KnopBeeld("Dossier maken", "/dossiers/nieuw") if mag(scope.rol, Handeling.DOSSIER_MAKEN) else None
    return LeegBeeld(
        "Nog geen dossiers",
        "Zodra DUO een melding stuurt, staat de persoon hier en op Vandaag. Je kunt ook zelf een dossier maken.",
        knop,
    )


# --- download ------------------------------------------------------------------------------------------------

_KOLOMMEN = ("Naam", "Dossier", "Gemeente", "Fase", "Fase sinds", "Doelgroep", "Taal", "Tolk", "Consulent",
             "Eerste datum", "Waarvoor")  # fmt: skip


@require_GET
def download(request: HttpRequest) -> StreamingHttpResponse:
    """Give the filtered list as CSV for a spreadsheet; no addresses and no numbers of persons."""
    scope, keuze = scope_van(request), _keuze(request)
    return csvbestand(f"dossiers-{scope.vandaag.isoformat()}", _KOLOMMEN, _rijen(scope, keuze))


def _rijen(scope: Scope, keuze: Filter) -> Iterator[tuple[str, ...]]:
    plaats: Plaats | None = None
    while True:
        with met_scope(scope):
            rijen = queries.lijst(scope, keuze, plaats=plaats, aantal=500)
            blad = rijen[:500]
            log_lijst(
                scope=scope,
                handeling="downloaden",
                object="dossierlijst",
                dossiers=[(rij.gemeente_id, rij.id) for rij in blad],
            )
        for rij in blad:
            yield (
                rij.naam, rij.nummer, rij.gemeente, fasenaam(rij.fase, rij.gesloten_om), datums.getypt(rij.fase_sinds),
                DOELGROEPEN.get(rij.doelgroep, ""), rij.taal, rij.tolk, rij.consulent or "",
                datums.getypt(rij.uiterste) if rij.uiterste else "",
                domein_nl.zin(f"klok_{rij.klok}") if rij.klok else "",
            )  # fmt: skip
        if len(rijen) <= 500:
            return
        plaats = Plaats(blad[-1].sorteernaam, blad[-1].id)


# --- assigning -----------------------------------------------------------------------------------------------


@require_http_methods(["GET", "POST"])
def toewijzen(request: HttpRequest) -> HttpResponse:
    """Give the chosen dossiers to a colleague: from the list (many) or from one dossier."""
    scope = scope_van(request)
    bron = request.POST if request.method == "POST" else request.GET
    ids = uuids(bron.getlist("dossier")[:200])
    gekozen = list(Dossier.objects.filter(gemeente_id__in=scope.gemeenten, id__in=ids).order_by("sorteernaam", "id"))
    if not gekozen:
        messages.warning(request, "Kies eerst een of meer dossiers.")
        return redirect("/dossiers")
    log_lijst(scope=scope, handeling="lezen", object="toewijzen", dossiers=[(d.gemeente_id, d.id) for d in gekozen])
    form = ToewijzenForm(
        request.POST or None,
        collegas=_gedeelde_collegas(scope, gekozen),
        met_niemand=mag(scope.rol, Handeling.TOEWIJZEN),
        notitie=mag(scope.rol, Handeling.NOTITIE_SCHRIJVEN),
    )
    if request.method == "POST" and form.is_valid():
        naar = form.cleaned_data["medewerker"]
        bericht = form.cleaned_data.get("bericht", "")
        try:
            if naar == "niemand":
                anders = wijs_toe(scope=scope, dossiers=gekozen, medewerker_id=None)
            else:
                anders = draag_over(scope=scope, dossiers=gekozen, medewerker_id=UUID(naar), bericht=bericht)
        except Weigering as fout:
            form.add_error(None, fout.zin)
        else:
            _zeg(request, form, len(anders))
            return redirect(f"/dossiers/{gekozen[0].id}/persoon" if len(gekozen) == 1 else "/dossiers")
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "dossiers/toewijzen.html", {"form": form, "gekozen": gekozen}, status=status)


def _zeg(request: HttpRequest, form: ToewijzenForm, aantal: int) -> None:
    naam = dict(form.fields["medewerker"].choices)[form.cleaned_data["medewerker"]]  # type: ignore[attr-defined]
    wat = "1 dossier staat" if aantal == 1 else f"{aantal} dossiers staan"
    waar = "weer bij niemand" if form.cleaned_data["medewerker"] == "niemand" else f"nu bij {naam}"
    messages.success(request, f"{wat} {waar}.")


def _gedeelde_collegas(scope: Scope, gekozen: list[Dossier]) -> list[tuple[str, str]]:
    """Return who works in all gemeenten of these dossiers."""
    gedeeld: set[tuple[UUID, str]] | None = None
    for gemeente in {dossier.gemeente_id for dossier in gekozen}:
        hier = set(collegas(gemeente, rol=Rol.CONSULENT.value, vandaag=scope.vandaag))
        gedeeld = hier if gedeeld is None else gedeeld & hier
    return sorted(((str(i), naam) for i, naam in gedeeld or ()), key=lambda paar: paar[1])
