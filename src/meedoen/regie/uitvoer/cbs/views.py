# SPDX-License-Identifier: EUPL-1.2
"""Pages of the teamleider: make the opgave, look at it, download it, say that it was delivered."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.views.hulp import bevestigpagina, scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.uitvoer.cbs import beeld, kwartaal, queries, services
from meedoen.regie.uitvoer.cbs.bestand import Deel
from meedoen.regie.uitvoer.cbs.forms import GeleverdForm, OpgaveForm
from meedoen.regie.uitvoer.models import Opgave
from meedoen.regie.web import datums
from meedoen.regie.web.bijlage import als_bijlage
from meedoen.regie.web.csvbestand import csvbestand
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, MeldingBeeld

_KRUIMELS: Final = (LinkBeeld("Team", "/team"), LinkBeeld("Opgave aan het CBS", "/cbs"))


@require_http_methods(["GET", "POST"])
def lijst(request: HttpRequest) -> HttpResponse:
    """Show what is to be delivered and what was; make an opgave."""
    scope = scope_van(request, Handeling.CBS_OPGAVE_DOEN)
    gemeenten = gemeenten_van(scope.gemeenten)
    stukken = queries.opgaven(scope)
    begin = {"kwartaal": request.GET.get("kwartaal", ""), "berichtgever": _berichtgever(stukken, gemeenten)}
    form = OpgaveForm(request.POST or None, gemeenten=gemeenten, vandaag=scope.vandaag, initial=begin)
    if request.method == "POST" and form.is_valid():
        over = kwartaal.uit_code(form.cleaned_data["kwartaal"])
        assert over is not None  # a choice of the form
        try:
            bundel_id = services.vraag_aan(
                scope=scope, gemeenten=form.cleaned_data["gemeenten"], over=over,
                berichtgever=form.cleaned_data["berichtgever"],
            )  # fmt: skip
        except services.Geweigerd as fout:
            form.add_error("kwartaal", str(fout))
        else:
            return redirect(f"/cbs/{bundel_id}")
    taken = [
        (taak, beeld.toestand(taak, scope), beeld.gemeentenamen(taak.gemeenten)) for taak in queries.open_taken(scope)
    ]
    inhoud = {
        "form": form,
        "kruimels": (_KRUIMELS[0], LinkBeeld("Opgave aan het CBS")),
        "taken": taken,
        "bundels": beeld.bundels(stukken),
        "regio": len(gemeenten) > 1,
        "twijfel": _twijfel(scope),
    }
    return render(request, "uitvoer/cbs.html", inhoud, status=422 if form.is_bound and form.errors else 200)


def _berichtgever(stukken: list[Opgave], gemeenten: list[tuple[int, str]]) -> str:
    if stukken:
        return stukken[0].berichtgever
    return f"Gemeente {gemeenten[0][1]}" if len(gemeenten) == 1 else ""


def _twijfel(scope: Scope) -> MeldingBeeld | None:
    """Return the warning while a gemeente works with our example or without an XSD of CBS."""
    vormen = [queries.vorm(code, scope.vandaag) for code in scope.gemeenten]
    if any(v.beschrijving.eigen for v in vormen):
        return MeldingBeeld(
            "let_op",
            "Dit is een voorbeeldindeling van Meedoen, niet die van het CBS",
            "De indeling van het CBS is niet openbaar. Lever dit bestand pas als de functioneel beheerder de "
            "beschrijving en het XSD van het CBS heeft ingesteld.",
        )
    if any(v.eigen_xsd for v in vormen):
        return MeldingBeeld(
            "let_op", "Er is geen XSD van het CBS ingesteld",
            "Meedoen controleert het bestand met een XSD dat het zelf uit de beschrijving maakt.",
        )  # fmt: skip
    return None


@require_GET
def indeling(request: HttpRequest) -> HttpResponse:
    """Show the layout that holds: every field with its form, source and doubt."""
    scope = scope_van(request, Handeling.CBS_OPGAVE_DOEN)
    vormen = [
        {"naam": naam, "b": v.beschrijving, "velden": beeld.velden(v.beschrijving), "eigen_xsd": v.eigen_xsd}
        for code, naam in gemeenten_van(scope.gemeenten)
        for v in [queries.vorm(code, scope.vandaag)]
    ]
    kruimels = (*_KRUIMELS, LinkBeeld("Indeling van het bestand"))
    return render(request, "uitvoer/cbs_indeling.html", {"vormen": vormen, "kruimels": kruimels})


@require_GET
def opgave(request: HttpRequest, bundel_id: UUID) -> HttpResponse:
    """Show one file: counts, faults, differences with what was delivered before, and who stands double."""
    scope = scope_van(request, Handeling.CBS_OPGAVE_DOEN)
    stukken = _vind(scope, bundel_id)
    if stukken[0].staat in services.NIET_GEMAAKT:
        return _wordt_gemaakt(request, stukken)
    delen = [Deel(stuk, queries.regels(stuk)) for stuk in stukken]
    alle = [rij for deel in delen for rij in deel.rijen]
    fouten = [rij for rij in alle if rij.fouten]
    anders = [rij for rij in alle if not rij.fouten and (rij.verschillen or rij.soort in ("nagekomen", "vervallen"))]
    dubbel = services.overlap(delen)
    getoond = {rij.dossier_id for rij in (*fouten[: beeld.HOOGSTENS], *anders[: beeld.HOOGSTENS])}
    getoond |= {plek.dossier_id for o in dubbel[: beeld.HOOGSTENS] for plek in o.plaatsen}
    namen = queries.namen(scope.gemeenten, list(getoond))
    waar = {rij.dossier_id: rij.gemeente_id for rij in alle}
    log_lijst(scope=scope, handeling="lezen", object="opgave CBS", dossiers=[(waar[id_], id_) for id_ in getoond])
    eerste = stukken[0]
    inhoud = {
        "stuk": eerste,
        "stukken": [(stuk, beeld.telling(stuk)) for stuk in stukken],
        "kwartaal": beeld.kwartaalnaam(eerste.kwartaal),
        "uiterlijk": (k := kwartaal.uit_code(eerste.kwartaal)) and k.uiterlijk,
        "kruimels": (*_KRUIMELS, LinkBeeld(beeld.kwartaalnaam(eerste.kwartaal))),
        "wacht": eerste.staat == "klaar",
        "houdt_tegen": services.houdt_tegen(stukken),
        "niet_alles": len(eerste.gemeenten) != len(stukken),
        "strip": beeld.strip_van(stukken),
        "leeg": not alle,
        "fouten": [beeld.regelbeeld(rij, namen) for rij in fouten[: beeld.HOOGSTENS]],
        "aantal_fouten": len(fouten),
        "anders": [beeld.regelbeeld(rij, namen) for rij in anders[: beeld.HOOGSTENS]],
        "aantal_anders": len(anders),
        "dubbel": [beeld.overlapbeeld(o, namen) for o in dubbel[: beeld.HOOGSTENS]],
        "aantal_dubbel": len(dubbel),
        "twijfel": _twijfel(scope),
    }
    return render(request, "uitvoer/cbs_opgave.html", inhoud)


def _wordt_gemaakt(request: HttpRequest, stukken: list[Opgave]) -> HttpResponse:
    """Show how far the worker is, or that it did not work."""
    eerste, naam = stukken[0], beeld.kwartaalnaam(stukken[0].kwartaal)
    gelezen, te_lezen = (sum(getattr(stuk, veld) for stuk in stukken) for veld in ("gelezen", "te_lezen"))
    inhoud = {
        "stuk": eerste,
        "kwartaal": naam,
        "kruimels": (*_KRUIMELS, LinkBeeld(naam)),
        "mislukt": eerste.staat == "mislukt",
        "voortgang": beeld.voortgang(gelezen, te_lezen),
        "aandeel": min(gelezen / te_lezen, 1.0) if te_lezen else 0.0,
    }
    return render(request, "uitvoer/cbs_bezig.html", inhoud)


@require_GET
def bestand(request: HttpRequest, bundel_id: UUID) -> HttpResponse:
    """Give the XML that was held against the XSD."""
    scope = scope_van(request, Handeling.CBS_OPGAVE_DOEN)
    stukken = _gemaakt(scope, bundel_id)
    try:
        inhoud = services.geef_bestand(scope=scope, bundel_id=bundel_id)
    except services.Geweigerd as fout:
        messages.warning(request, str(fout))
        return redirect(f"/cbs/{bundel_id}")
    return als_bijlage(HttpResponse(inhoud, content_type="application/xml"), f"opgave-cbs-{stukken[0].kwartaal}.xml")


@require_GET
def verslag(request: HttpRequest, bundel_id: UUID) -> StreamingHttpResponse:
    """Give the report for a spreadsheet: rows, faults, differences, and who stands double."""
    scope = scope_van(request, Handeling.CBS_OPGAVE_DOEN)
    stukken = _gemaakt(scope, bundel_id)
    delen = [Deel(stuk, queries.regels(stuk)) for stuk in stukken]
    paren = [(rij.gemeente_id, rij.dossier_id) for deel in delen for rij in deel.rijen]
    namen = queries.namen(scope.gemeenten, list({id_ for _, id_ in paren}))
    log_lijst(scope=scope, handeling="downloaden", object="verslag opgave CBS", dossiers=paren)
    # Made whole here: outside this request the database shows nothing.
    rijen = list(beeld.verslag(delen, services.overlap(delen), namen))
    return csvbestand(f"verslag-cbs-{stukken[0].kwartaal}", beeld.KOLOMMEN, rijen)


@require_http_methods(["GET", "POST"])
def zonder_fouten(request: HttpRequest, bundel_id: UUID) -> HttpResponse:
    """Ask once, then leave the rows with a fault out of this file."""
    scope = scope_van(request, Handeling.CBS_OPGAVE_DOEN)
    stukken = _gemaakt(scope, bundel_id)
    aantal = sum(stuk.tellingen.get("fout", 0) for stuk in stukken)
    if request.method == "POST":
        return _doe(request, bundel_id, "De regels met een fout blijven weg.", services.laat_fouten_weg, scope=scope)
    return bevestigpagina(
        request,
        vraag=f"{'Eén regel' if aantal == 1 else f'{aantal} regels'} weglaten?",
        gevolg="Het CBS krijgt deze mensen nu niet.",
        gevolgen=["Verbeter de dossiers. Bij de volgende opgave gaan ze mee als te laat bekend."],
        knop="Weglaten",
        terug=f"/cbs/{bundel_id}",
    )


@require_http_methods(["GET", "POST"])
def geleverd(request: HttpRequest, bundel_id: UUID) -> HttpResponse:
    """Lay down that CBS has it."""
    scope = scope_van(request, Handeling.CBS_OPGAVE_DOEN)
    eerste = _gemaakt(scope, bundel_id)[0]
    form = GeleverdForm(
        request.POST or None, vanaf=eerste.gemaakt_dag, vandaag=scope.vandaag, initial={"geleverd_op": scope.vandaag}
    )
    if request.method == "POST" and form.is_valid():
        return _doe(
            request, bundel_id, "Vastgelegd. Dit bestand verandert niet meer.", services.bevestig, scope=scope,
            **form.cleaned_data,
        )  # fmt: skip
    return bevestigpagina(
        request,
        vraag="Is het bestand bij het CBS?",
        gevolg="Leg dit pas vast als je het bestand zelf hebt geüpload bij het CBS. Meedoen stuurt niets.",
        gevolgen=[
            f"De taak voor het {beeld.kwartaalnaam(eerste.kwartaal)} is klaar.",
            "Wat er later verandert, gaat mee als verbetering in een volgende opgave.",
        ],
        knop="Vastleggen",
        terug=f"/cbs/{bundel_id}",
        form=form,
    )


@require_http_methods(["GET", "POST"])
def weggooien(request: HttpRequest, bundel_id: UUID) -> HttpResponse:
    """Ask once, then remove an opgave that was not delivered."""
    scope = scope_van(request, Handeling.CBS_OPGAVE_DOEN)
    eerste = _vind(scope, bundel_id)[0]
    if request.method == "POST":
        return _doe(request, bundel_id, "De opgave is weg.", services.gooi_weg, terug="/cbs", scope=scope)
    return bevestigpagina(
        request,
        vraag="Deze opgave weggooien?",
        gevolg=f"Het {beeld.kwartaalnaam(eerste.kwartaal)}, gemaakt op {datums.voluit(eerste.gemaakt_dag)}.",
        gevolgen=["Dossiers veranderen niet.", "Je kunt de opgave opnieuw maken."],
        knop="Weggooien",
        terug=f"/cbs/{bundel_id}",
    )


def _doe(
    request: HttpRequest, bundel_id: UUID, goed: str, dienst: Any, *, terug: str = "", **woorden: Any
) -> HttpResponse:
    try:
        dienst(bundel_id=bundel_id, **woorden)
    except services.Geweigerd as fout:
        messages.warning(request, str(fout))
        return redirect(f"/cbs/{bundel_id}")
    messages.success(request, goed)
    return redirect(terug or f"/cbs/{bundel_id}")


def _vind(scope: Scope, bundel_id: UUID) -> list[Opgave]:
    stukken = queries.bundel(scope, bundel_id)
    if not stukken:
        raise Http404
    return stukken


def _gemaakt(scope: Scope, bundel_id: UUID) -> list[Opgave]:
    stukken = _vind(scope, bundel_id)
    if stukken[0].staat in services.NIET_GEMAAKT:
        raise Http404
    return stukken
