# SPDX-License-Identifier: EUPL-1.2
"""Pages to read a file of COA profiles: choose it, look, choose per row, confirm, read what came of it."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein.toegang import Handeling, Scope, mag, mag_in
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.dossiers.views.hulp import bevestigpagina, scope_van
from meedoen.regie.inlezen import beeld, later, queries, services
from meedoen.regie.inlezen.forms import BestandForm, ProfielForm
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.inlezen.velden import TWIJFEL
from meedoen.regie.inlezen.voorbeeld import voorbeeldrijen
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.web.csvbestand import csvbestand
from meedoen.regie.web.onderdelen.modellen import BladerBeeld, LinkBeeld, MeldingBeeld, TabBeeld
from meedoen.regie.web.rekenblad import BestandGeweigerd

_PER_BLAD: Final = 50
_KRUIMELS: Final = (LinkBeeld("Dossiers", "/dossiers"), LinkBeeld("COA-bestanden", "/coa"))


@require_http_methods(["GET", "POST"])
def lijst(request: HttpRequest) -> HttpResponse:
    """List the files that were read; take a new one."""
    scope = scope_van(request)
    maakt = mag(scope.rol, Handeling.DOSSIER_MAKEN)
    if request.method == "POST":
        scope_van(request, Handeling.DOSSIER_MAKEN)
    form = BestandForm(request.POST or None, request.FILES or None, gemeenten=gemeenten_van(scope.gemeenten))
    if request.method == "POST" and form.is_valid():
        gegeven = form.cleaned_data
        try:
            stuk = services.neem_aan(
                scope=scope, gemeente_id=gegeven["gemeente"], bestand=gegeven["bestand"].name,
                inhoud=gegeven["bestand"].read(),
            )  # fmt: skip
        except (BestandGeweigerd, services.Geweigerd) as fout:
            form.add_error("bestand", str(fout))
        else:
            return redirect(f"/coa/{stuk.id}")
    inhoud = {
        "form": form if maakt else None,
        "kruimels": (_KRUIMELS[0], LinkBeeld("COA-bestanden")),
        "rijen": [
            {"stuk": stuk, "stand": beeld.STANDEN[stuk.staat], "telling": beeld.samenvatting(stuk)}
            for stuk in queries.inlezingen(scope)
        ],
        "regio": len(scope.gemeenten) > 1,
        "voorbeelden": gemeenten_van(scope.gemeenten),
        "twijfel": MeldingBeeld("let_op", "Controleer de namen van de kolommen", TWIJFEL),
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "inlezen/lijst.html", inhoud, status=status)


@require_http_methods(["GET", "POST"])
def met_de_hand(request: HttpRequest) -> HttpResponse:
    """Type one profile over; it goes the same way as a file: look, choose, confirm."""
    scope = scope_van(request, Handeling.DOSSIER_MAKEN)
    form = ProfielForm(request.POST or None, gemeenten=gemeenten_van(scope.gemeenten))
    if request.method == "POST" and form.is_valid():
        try:
            stuk = services.neem_profiel_aan(
                scope=scope, gemeente_id=form.cleaned_data["gemeente"], waarden=form.waarden
            )
        except services.ProfielGeweigerd as geweigerd:
            for veld, reden in geweigerd.fouten:
                form.add_error(veld, reden)
        else:
            return redirect(f"/coa/{stuk.id}")
    inhoud = {"form": form, "kruimels": (*_KRUIMELS, LinkBeeld("Profiel met de hand"))}
    return render(request, "inlezen/met_de_hand.html", inhoud, status=422 if form.is_bound and form.errors else 200)


@require_GET
def voorbeeld(request: HttpRequest, gemeente_id: int) -> HttpResponseBase:
    """Give an example file with the columns of this gemeente."""
    scope = scope_van(request, Handeling.DOSSIER_MAKEN)
    if gemeente_id not in scope.gemeenten:
        raise Http404
    kolommen, *rijen = voorbeeldrijen(
        queries.indeling(gemeente_id, scope.vandaag), gemeente_id=gemeente_id, vandaag=scope.vandaag
    )
    return csvbestand(f"voorbeeld-coa-{scope.vandaag.isoformat()}", kolommen, rijen)


@require_http_methods(["GET", "POST"])
def inlezing(request: HttpRequest, id: UUID) -> HttpResponse:
    """Show one file: what its rows would do and what to choose, or what came of it."""
    scope = scope_van(request)
    stuk = _vind(scope, id)
    wacht = stuk.staat == "klaar" and not stuk.gewist and mag_in(scope, Handeling.DOSSIER_MAKEN, stuk.gemeente_id)
    if request.method == "POST":
        return _bewaar(request, scope_van(request, Handeling.DOSSIER_MAKEN), stuk)
    if stuk.staat == "wacht":
        kruimels = (*_KRUIMELS, LinkBeeld(stuk.bestand))
        return render(
            request, "inlezen/bezig.html", {"stuk": stuk, "kruimels": kruimels, "hoeveel": beeld.hoeveel(stuk)}
        )
    deel = request.GET.get("deel", "")
    if deel not in beeld.DELEN:
        deel = next(
            (d for d, (_, soorten) in beeld.DELEN.items() if any(stuk.tellingen.get(s) for s in soorten)), "nieuw"
        )
    alle = queries.rijen(stuk, beeld.DELEN[deel][1] if wacht else ())
    if stuk.staat == "ingelezen":
        alle = beeld.na_afloop(alle)
    blad, blader = _blad(request, alle, {"deel": deel} if wacht else {})
    log_lijst(
        scope=scope, handeling="lezen", object="COA-bestand",
        dossiers=[(stuk.gemeente_id, rij.dossier_id) for rij in blad if rij.dossier_id],
    )  # fmt: skip
    return render(
        request,
        "inlezen/inlezing.html",
        {
            "stuk": stuk,
            "wacht": wacht,
            "stand": beeld.STANDEN[stuk.staat],
            "kruimels": (*_KRUIMELS, LinkBeeld(stuk.bestand)),
            "strip": beeld.strip_van(stuk),
            "letop": [
                *([MeldingBeeld("fout", "Het bestand is niet ingelezen", stuk.melding)] if stuk.melding else []),
                *(MeldingBeeld("let_op", "Kijk even goed", zin) for zin in stuk.letop),
            ],
            "tabs": [
                TabBeeld(woord, f"?deel={code}", code == deel) for code, (woord, _) in beeld.DELEN.items()
            ],
            "deel": deel,
            "deelnaam": beeld.DELEN[deel][0],
            "regels": [beeld.regel(rij) for rij in blad],
            "blader": blader,
            "kiest": any(beeld.regel(rij)["keuzes"] for rij in blad),
            "blad": request.GET.get("blad", ""),
        },
    )  # fmt: skip


def _bewaar(request: HttpRequest, scope: Scope, stuk: Inlezing) -> HttpResponse:
    keuzes = {
        int(naam.removeprefix("rij-")): waarde
        for naam, waarde in request.POST.items()
        if naam.startswith("rij-") and naam.removeprefix("rij-").isdecimal() and len(naam) < 12
    }
    try:
        services.bewaar_keuzes(scope=scope, stuk=stuk, keuzes={n: str(w) for n, w in keuzes.items()})
    except services.Geweigerd as fout:
        messages.warning(request, str(fout))
    else:
        if "verder" in request.POST:
            return redirect(f"/coa/{stuk.id}/bevestigen")
        messages.success(request, "Je keuzes zijn bewaard. In dossiers is nog niets veranderd.")
    waar = {naam: request.POST.get(naam, "")[:10] for naam in ("deel", "blad") if request.POST.get(naam)}
    return redirect(f"/coa/{stuk.id}?{urlencode(waar)}" if waar else f"/coa/{stuk.id}")


@require_http_methods(["GET", "POST"])
def bevestigen(request: HttpRequest, id: UUID) -> HttpResponse:
    """Ask once, then write."""
    scope = scope_van(request, Handeling.DOSSIER_MAKEN)
    stuk = _vind(scope, id)
    if request.method == "POST":
        try:
            if later.is_groot(stuk):
                later.vraag(scope=scope, stuk=stuk)
            else:
                services.bevestig(scope=scope, stuk=stuk)
                messages.success(request, "Het bestand is ingelezen. Hieronder zie je wat er is gebeurd.")
        except (services.Geweigerd, Weigering) as fout:
            messages.warning(request, str(fout))
        return redirect(f"/coa/{stuk.id}")
    gekozen: dict[str, int] = {}
    for rij in queries.rijen(stuk):
        wat = "fout" if rij.soort == "fout" else rij.keuze
        gekozen[wat] = gekozen.get(wat, 0) + 1
    zinnen = {
        "nieuw": ("1 nieuw dossier", "{} nieuwe dossiers", "in de fase Gekoppeld."),
        "aanvullen": ("1 dossier", "{} dossiers", "aangevuld waar iets ontbrak."),
        "overnemen": ("1 dossier", "{} dossiers", "met alles uit het bestand, ook waar het dossier iets anders zei."),
        "overslaan": ("1 rij", "{} rijen", "overgeslagen."),
        "fout": ("1 rij met een fout", "{} rijen met een fout", "niet meegenomen."),
    }
    wat_gebeurt = [
        f"{een if gekozen[code] == 1 else meer.format(gekozen[code])}, {rest}"
        for code, (een, meer, rest) in zinnen.items()
        if gekozen.get(code)
    ]
    if later.is_groot(stuk):
        wat_gebeurt.append(
            "Dit zijn veel dossiers. Meedoen doet het op de achtergrond; je kunt intussen verder werken."
        )
    return bevestigpagina(
        request,
        vraag="Dit bestand inlezen?",
        gevolg=f"{stuk.bestand}, gemeente {stuk.gemeente.naam}. Het lukt helemaal of het gebeurt niet.",
        gevolgen=[
            *wat_gebeurt,
            "Koppeling en verblijf in het azc komen op de tijdlijn, met het COA als bron. Klokken gaan mee.",
        ],
        knop="Bestand inlezen",
        terug=f"/coa/{stuk.id}",
    )


@require_http_methods(["GET", "POST"])
def weggooien(request: HttpRequest, id: UUID) -> HttpResponse:
    """Ask once, then wipe the rows of a file."""
    scope = scope_van(request, Handeling.DOSSIER_MAKEN)
    stuk = _vind(scope, id)
    if request.method == "POST":
        services.gooi_weg(scope=scope, stuk=stuk)
        messages.success(request, "De rijen van het bestand zijn weg.")
        return redirect("/coa")
    return bevestigpagina(
        request,
        vraag="Dit bestand weggooien?",
        gevolg="De rijen en het verslag gaan weg. Dossiers veranderen niet.",
        gevolgen=["In de lijst blijft staan dat het bestand is gelezen, en door wie."],
        knop="Bestand weggooien",
        terug=f"/coa/{stuk.id}",
    )


@require_GET
def verslag(request: HttpRequest, id: UUID) -> HttpResponseBase:
    """Give the report of differences for a spreadsheet."""
    scope = scope_van(request, Handeling.DOSSIER_MAKEN)
    stuk = _vind(scope, id)
    rijen = queries.rijen(stuk)
    log_lijst(
        scope=scope, handeling="downloaden", object="COA-bestand",
        dossiers=[(stuk.gemeente_id, rij.dossier_id) for rij in rijen if rij.dossier_id],
    )  # fmt: skip
    return csvbestand(f"verslag-coa-{scope.vandaag.isoformat()}", beeld.KOLOMMEN, beeld.verslag(rijen))


def _vind(scope: Scope, id_: UUID) -> Inlezing:
    try:
        return queries.inlezing(scope, id_)
    except Inlezing.DoesNotExist as fout:
        raise Http404 from fout


def _blad(request: HttpRequest, alle: list[InleesRij], vraag: dict[str, Any]) -> tuple[list[InleesRij], BladerBeeld]:
    laatste = max(1, -(-len(alle) // _PER_BLAD))
    tekst = request.GET.get("blad", "1")
    nummer = min(max(int(tekst), 1), laatste) if tekst.isdecimal() and len(tekst) < 5 else 1

    def naar(blad: int) -> str:
        return "?" + urlencode({**vraag, "blad": blad})

    rijen = alle[(nummer - 1) * _PER_BLAD : nummer * _PER_BLAD]
    begin = (nummer - 1) * _PER_BLAD
    return rijen, BladerBeeld(
        vorige_url=naar(nummer - 1) if nummer > 1 else "",
        volgende_url=naar(nummer + 1) if nummer < laatste else "",
        telling=f"{begin + 1} tot en met {begin + len(rijen)} van {len(alle)}" if laatste > 1 else "",
    )
