# SPDX-License-Identifier: EUPL-1.2
"""Pages to read a list of people: choose it, look, choose per row, confirm, read what came of it, undo it.

`soort` comes from the address: profiles of the COA, or dossiers of an old system.
"""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein.toegang import Handeling, Rol, Scope, mag, mag_in
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.dossiers.views.hulp import bevestigpagina, scope_van
from meedoen.regie.inlezen import beeld, blokken, later, queries, services
from meedoen.regie.inlezen.forms import BestandForm, ProfielForm
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.inlezen.soorten import COA, OUD, Bestandsoort
from meedoen.regie.inlezen.voorbeeld import voorbeeldrijen
from meedoen.regie.koppelingen.afstemming.queries import van_dossiers
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.onderdelen.modellen import BladerBeeld, LinkBeeld, MeldingBeeld, TabBeeld
from meedoen.regie.web.rekenblad import BestandGeweigerd

_PER_BLAD: Final = 50
_IN_FASE: Final = {COA.code: "in de fase Gekoppeld.", OUD.code: "in de fase die bij hun feiten past."}
_DOSSIERS: Final = LinkBeeld("Dossiers", "/dossiers")


@require_http_methods(["GET", "POST"])
def lijst(request: HttpRequest, soort: Bestandsoort) -> HttpResponse:
    """List the files that were read; take a new one."""
    scope = scope_van(request)
    maakt = mag(scope.rol, Handeling.DOSSIER_MAKEN)
    if request.method == "POST":
        scope_van(request, Handeling.DOSSIER_MAKEN)
    form = BestandForm(
        request.POST or None, request.FILES or None, soort=soort, gemeenten=gemeenten_van(scope.gemeenten)
    )
    if request.method == "POST" and form.is_valid():
        gegeven = form.cleaned_data
        try:
            stuk = services.neem_aan(
                scope=scope, gemeente_id=gegeven["gemeente"], bestand=gegeven["bestand"].name,
                inhoud=gegeven["bestand"].read(), soort=soort,
            )  # fmt: skip
        except (BestandGeweigerd, services.Geweigerd) as fout:
            form.add_error("bestand", str(fout))
        else:
            return redirect(f"/{soort.pad}/{stuk.id}")
    inhoud = {
        "soort": soort,
        "form": form if maakt else None,
        "kruimels": (_DOSSIERS, LinkBeeld(soort.woorden.lijst)),
        "rijen": [
            {"stuk": stuk, "stand": beeld.STANDEN[stuk.staat], "telling": beeld.samenvatting(stuk)}
            for stuk in queries.inlezingen(scope, soort)
        ],
        "regio": len(scope.gemeenten) > 1,
        "voorbeelden": gemeenten_van(scope.gemeenten),
        "twijfel": MeldingBeeld("let_op", "Controleer de namen van de kolommen", soort.woorden.twijfel),
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
    inhoud = {"form": form, "kruimels": (*_kruimels(COA), LinkBeeld("Profiel met de hand"))}
    return render(request, "inlezen/met_de_hand.html", inhoud, status=422 if form.is_bound and form.errors else 200)


@require_GET
def voorbeeld(request: HttpRequest, gemeente_id: int, soort: Bestandsoort) -> HttpResponseBase:
    """Give an example file with the columns of this gemeente."""
    scope = scope_van(request, Handeling.DOSSIER_MAKEN)
    if gemeente_id not in scope.gemeenten:
        raise Http404
    kolommen, *rijen = voorbeeldrijen(
        soort, queries.indeling(gemeente_id, scope.vandaag, soort), gemeente_id=gemeente_id, vandaag=scope.vandaag
    )
    return csvbestand(f"voorbeeld-{soort.pad}-{scope.vandaag.isoformat()}", kolommen, rijen)


@require_http_methods(["GET", "POST"])
def inlezing(request: HttpRequest, id: UUID, soort: Bestandsoort) -> HttpResponse:
    """Show one file: what its rows would do and what to choose, or what came of it."""
    scope = scope_van(request)
    stuk = _vind(scope, id, soort)
    wacht = stuk.staat == "klaar" and not stuk.gewist and mag_in(scope, Handeling.DOSSIER_MAKEN, stuk.gemeente_id)
    if request.method == "POST":
        return _bewaar(request, scope_van(request, Handeling.DOSSIER_MAKEN), stuk, soort)
    if stuk.staat in beeld.BEZIG:
        return _bezig(request, stuk, soort)
    deel = request.GET.get("deel", "")
    if deel not in beeld.DELEN:
        deel = next(
            (d for d, (_, soorten) in beeld.DELEN.items() if any(stuk.tellingen.get(s) for s in soorten)), "nieuw"
        )
    alle = queries.rijen(stuk, beeld.DELEN[deel][1] if wacht else ())
    if stuk.staat in ("ingelezen", "ongedaan"):
        alle = beeld.na_afloop(alle)
    blad, blader = _blad(request, alle, {"deel": deel} if wacht else {})
    log_lijst(
        scope=scope, handeling="lezen", object=services.naam_van(stuk),
        dossiers=[(stuk.gemeente_id, rij.dossier_id) for rij in blad if rij.dossier_id],
    )  # fmt: skip
    return render(
        request,
        "inlezen/inlezing.html",
        {
            "soort": soort,
            "stuk": stuk,
            "indeling": queries.indeling_van(stuk).rij,
            "ongedaan": soort is OUD and stuk.staat == "ingelezen" and not stuk.gewist and scope.rol == Rol.CONSULENT,
            "wacht": wacht,
            "stand": beeld.STANDEN[stuk.staat],
            "kruimels": (*_kruimels(soort), LinkBeeld(stuk.bestand)),
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


def _bewaar(request: HttpRequest, scope: Scope, stuk: Inlezing, soort: Bestandsoort) -> HttpResponse:
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
            return redirect(f"/{soort.pad}/{stuk.id}/bevestigen")
        messages.success(request, "Je keuzes zijn bewaard. In dossiers is nog niets veranderd.")
    waar = {naam: request.POST.get(naam, "")[:10] for naam in ("deel", "blad") if request.POST.get(naam)}
    return redirect(f"/{soort.pad}/{stuk.id}?{urlencode(waar)}" if waar else f"/{soort.pad}/{stuk.id}")


@require_http_methods(["GET", "POST"])
def bevestigen(request: HttpRequest, id: UUID, soort: Bestandsoort) -> HttpResponse:
    """Ask once, then write."""
    scope = scope_van(request, Handeling.DOSSIER_MAKEN)
    stuk = _vind(scope, id, soort)
    if request.method == "POST":
        try:
            if later.is_groot(stuk):
                later.vraag(scope=scope, stuk=stuk)
            else:
                services.bevestig(scope=scope, stuk=stuk)
                messages.success(request, "Het bestand is ingelezen. Hieronder zie je wat er is gebeurd.")
        except (services.Geweigerd, Weigering) as fout:
            messages.warning(request, str(fout))
        return redirect(f"/{soort.pad}/{stuk.id}")
    gekozen = queries.tel_keuzes(stuk)
    zinnen = {
        "nieuw": ("1 nieuw dossier", "{} nieuwe dossiers", _IN_FASE[soort.code]),
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
        gevolg=f"{stuk.bestand}, gemeente {stuk.gemeente.naam}. {soort.woorden.lukt}",
        gevolgen=[
            *wat_gebeurt,
            soort.woorden.bevestigd,
        ],
        knop="Bestand inlezen",
        terug=f"/{soort.pad}/{stuk.id}",
    )


@require_http_methods(["GET", "POST"])
def weggooien(request: HttpRequest, id: UUID, soort: Bestandsoort) -> HttpResponse:
    """Ask once, then wipe the rows of a file."""
    scope = scope_van(request, Handeling.DOSSIER_MAKEN)
    stuk = _vind(scope, id, soort)
    if request.method == "POST":
        services.gooi_weg(scope=scope, stuk=stuk)
        messages.success(request, "De rijen van het bestand zijn weg.")
        return redirect(f"/{soort.pad}")
    return bevestigpagina(
        request,
        vraag="Dit bestand weggooien?",
        gevolg="De rijen en het verslag gaan weg. Dossiers veranderen niet.",
        gevolgen=["In de lijst blijft staan dat het bestand is gelezen, en door wie."],
        knop="Bestand weggooien",
        terug=f"/{soort.pad}/{stuk.id}",
    )


@require_GET
def verslag(request: HttpRequest, id: UUID, soort: Bestandsoort) -> HttpResponseBase:
    """Give the report of differences for a spreadsheet."""
    scope = scope_van(request, Handeling.DOSSIER_MAKEN)
    stuk = _vind(scope, id, soort)
    rijen = queries.rijen(stuk)
    ids = [rij.dossier_id for rij in rijen if rij.dossier_id]
    log_lijst(
        scope=scope, handeling="downloaden", object=services.naam_van(stuk),
        dossiers=[(stuk.gemeente_id, dossier_id) for dossier_id in ids],
    )  # fmt: skip
    regels = beeld.verslag(rijen, van_dossiers(stuk.gemeente_id, ids) if soort is OUD else {})
    naam = f"verslag-{soort.pad}-{scope.vandaag.isoformat()}"
    if request.GET.get("als") == "xlsx":
        return xlsxbestand(naam, beeld.KOLOMMEN, regels)
    return csvbestand(naam, beeld.KOLOMMEN, regels)


@require_http_methods(["GET", "POST"])
def ongedaan(request: HttpRequest, id: UUID) -> HttpResponse:
    """Ask once, then let the worker undo a list of an old system."""
    scope = scope_van(request, Handeling.DOSSIER_MAKEN)
    stuk = _vind(scope, id, OUD)
    if request.method == "POST":
        try:
            blokken.vraag_ongedaan(scope=scope, stuk=stuk)
        except services.Geweigerd as fout:
            messages.warning(request, str(fout))
        return redirect(f"/{OUD.pad}/{stuk.id}")
    return bevestigpagina(
        request,
        vraag="Dit overzetten ongedaan maken?",
        gevolg=f"{stuk.bestand}, gemeente {stuk.gemeente.naam}. Ingelezen door {stuk.bevestigd_door}.",
        gevolgen=[
            "Nieuwe dossiers gaan dicht, en hun nummers komen weer vrij. Wat is aangevuld, gaat terug.",
            "Waar daarna iets gebeurde, door een collega of door DUO, blijft alles staan. Dat zie je in het verslag.",
            "Op elke tijdlijn blijft te lezen dat dit is gebeurd.",
        ],
        knop="Ongedaan maken",
        terug=f"/{OUD.pad}/{stuk.id}",
    )


def _bezig(request: HttpRequest, stuk: Inlezing, soort: Bestandsoort) -> HttpResponse:
    kop, gedaan, uitleg = beeld.BEZIG[stuk.staat]
    ctx = {
        "soort": soort,
        "stuk": stuk,
        "kruimels": (*_kruimels(soort), LinkBeeld(stuk.bestand)),
        "hoeveel": beeld.hoeveel(stuk),
        "kop": kop,
        "gedaan": gedaan,
        "uitleg": uitleg,
        "voortgang": queries.voortgang(stuk) if soort.blok else None,
    }
    return render(request, "inlezen/bezig.html", ctx)


def _kruimels(soort: Bestandsoort) -> tuple[LinkBeeld, ...]:
    return (_DOSSIERS, LinkBeeld(soort.woorden.lijst, f"/{soort.pad}"))


def _vind(scope: Scope, id_: UUID, soort: Bestandsoort) -> Inlezing:
    try:
        return queries.inlezing(scope, id_, soort)
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
