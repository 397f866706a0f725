# SPDX-License-Identifier: EUPL-1.2
"""Pages of the functioneel beheerder: what the gemeente adds to its letters, with a preview and a figure."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.besluiten.brieven.gegevens import EigenTekst
from meedoen.regie.besluiten.brieven.voorbeelden import NAAM, vaste_koppen, voorbeeld
from meedoen.regie.besluiten.services import BesluitWeigering, afzender, druk_af, ondertekenaar, teksten
from meedoen.regie.besluiten.tekst_forms import TekstForm
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.web import datums
from meedoen.regie.web.leesbaar import meet
from meedoen.regie.web.onderdelen.modellen import LinkBeeld

_NAMEN = {teksten.ALLE: "Alle brieven", **NAAM}


@require_safe
def brieven(request: HttpRequest) -> HttpResponse:
    """List for each gemeente the letters, and which version of its words holds."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    beelden = []
    for code, naam in gemeenten_van(scope.gemeenten):
        alle = teksten.versies(code, list(_NAMEN))
        beelden.append({
            "id": code,
            "naam": naam,
            "brieven": [
                {"soort": soort, "naam": woord, "nu": next(
                    (r for r in alle if r.soort == soort and r.vanaf <= scope.vandaag), None
                )}
                for soort, woord in _NAMEN.items()
            ],
        })  # fmt: skip
    return render(request, "besluiten/teksten.html", {"gemeenten": beelden})


@require_http_methods(["GET", "POST"])
def tekst(request: HttpRequest, gemeente_id: int, soort: str) -> HttpResponse:
    """Write the words of one kind of letter; see the letter first; what was there before stays to be read."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    gemeente = Gemeente.objects.filter(id=gemeente_id, id__in=scope.gemeenten).first()
    if gemeente is None or soort not in _NAMEN:
        raise Http404
    eerder = teksten.versies(gemeente_id, [soort])
    nu = next((rij for rij in eerder if rij.vanaf <= scope.vandaag), None)
    begin: dict[str, Any] = {**(nu.teksten if nu else {}), "vanaf": scope.vandaag}
    begin["gezien"] = max((rij.versie for rij in eerder), default=0)
    form = TekstForm(request.POST or None, soort=soort, initial=begin)
    if request.method == "POST" and form.is_valid():
        try:
            if "bekijk" in request.POST:
                return _pdf(scope, gemeente, soort, form.teksten)
            if "meet" not in request.POST:
                return _bewaar(request, scope, gemeente, soort, form)
        except BesluitWeigering as fout:
            form.add_error(fout.veld or None, fout.zin)
    stukken = form.teksten if form.is_bound else (nu.teksten if nu else {})
    ctx = {
        "form": form,
        "naam": _NAMEN[soort],
        "gemeente": gemeente,
        "kruimels": (LinkBeeld("Brieven", "/beheer/brieven"), LinkBeeld(_NAMEN[soort])),
        "leesbaar": meet("\n".join(stukken.get(plek, "") for plek in teksten.PLEKKEN)),
        "vast": vaste_koppen(soort) if soort in NAAM else (),
        "eerder": eerder,
        "nu": nu,
    }
    return render(request, "besluiten/tekst.html", ctx, status=422 if form.is_bound and form.errors else 200)


def _bewaar(request: HttpRequest, scope: Scope, gemeente: Gemeente, soort: str, form: TekstForm) -> HttpResponse:
    vanaf = form.cleaned_data["vanaf"]
    rij = teksten.schrijf_tekst(
        scope=scope, gemeente_id=gemeente.id, soort=soort, teksten=form.teksten, vanaf=vanaf,
        gezien=form.cleaned_data["gezien"],
    )  # fmt: skip
    messages.success(request, f"Versie {rij.versie} geldt vanaf {datums.voluit(vanaf)}.")
    return redirect("/beheer/brieven")


def _pdf(scope: Scope, gemeente: Gemeente, soort: str, stukken: dict[str, str]) -> HttpResponse:
    """The letter as it would leave with these words, about somebody who does not exist; nothing is kept."""
    brief = voorbeeld(
        soort if soort in NAAM else "uitnodiging",
        afzender=afzender(gemeente, scope),
        ondertekenaar=ondertekenaar(gemeente, scope),
        dag=scope.vandaag,
    )
    pdf = druk_af(brief, eigen=EigenTekst(**stukken))
    koppen = {"Content-Disposition": 'inline; filename="voorbeeld.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(pdf, content_type="application/pdf", headers=koppen)
