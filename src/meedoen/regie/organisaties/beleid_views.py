# SPDX-License-Identifier: EUPL-1.2
"""The page of policy: every choice that the law leaves to a gemeente, by date."""

from __future__ import annotations

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.organisaties import services
from meedoen.regie.organisaties.beleid import beleid_beelden, eerdere_keuzes, waarden_op
from meedoen.regie.organisaties.beleid_forms import ALLEEN, BeleidForm
from meedoen.regie.organisaties.beleidskeuzes import KEUZES, standaard, toon
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.web import datums
from meedoen.regie.web.taal import opsomming


def _scope(request: HttpRequest) -> Scope:
    scope: Scope = request.scope  # type: ignore[attr-defined]
    if not mag(scope.rol, Handeling.BELEID_INSTELLEN):
        raise PermissionDenied
    return scope


@require_safe
def beleid(request: HttpRequest) -> HttpResponse:
    """Show what each gemeente chose, since when, and who chose otherwise than the others."""
    scope = _scope(request)
    alleen = request.GET.get("alleen", "")
    alleen = alleen if alleen in dict(ALLEEN) else ""
    gemeenten = [naam for _, naam in gemeenten_van(scope.gemeenten)]
    ctx = {
        "themas": beleid_beelden(scope, alleen=alleen),
        "alleen": alleen,
        "keuzes": ALLEEN if len(gemeenten) > 1 else ALLEEN[:2],
        "gemeenten": opsomming(tuple(gemeenten)),
    }
    return render(request, "organisaties/beleid.html", ctx)


@require_http_methods(["GET", "POST"])
def wijzigen(request: HttpRequest, gemeente_id: int, sleutel: str) -> HttpResponse:
    """Choose anew from a day on, for one gemeente or more at once; what held before stays visible."""
    scope = _scope(request)
    if gemeente_id not in scope.gemeenten or sleutel not in KEUZES:
        raise Http404
    namen = dict(gemeenten_van(scope.gemeenten))
    buren = [(code, naam) for code, naam in namen.items() if code != gemeente_id]
    geldt = partial(waarden_op, list(namen), sleutel)
    form = BeleidForm(request.POST or None, sleutel=sleutel, vandaag=scope.vandaag, buren=buren, geldt=geldt)
    if request.method == "POST" and form.is_valid():
        invoer = form.cleaned_data
        services.stel_beleid_in(
            scope=scope, gemeenten=[gemeente_id, *invoer.get("ook", ())], sleutel=sleutel,
            waarde=invoer["waarde"], vanaf=invoer["vanaf"], reden=invoer["reden"],
        )  # fmt: skip
        messages.success(request, f"De keuze is bewaard en geldt vanaf {datums.voluit(invoer['vanaf'])}.")
        return redirect("/beheer/beleid")
    nu = geldt(scope.vandaag)
    ctx = {
        "form": form,
        "tekst": KEUZES[sleutel].tekst,
        "naam": namen[gemeente_id],
        "nu": toon(nu[gemeente_id], sleutel),
        "standaard": toon(standaard(sleutel), sleutel),
        "anderen": [(naam, toon(nu[code], sleutel)) for code, naam in buren if nu[code] != nu[gemeente_id]],
        "eerder": eerdere_keuzes(gemeente_id, sleutel),
    }
    return render(request, "organisaties/beleid_wijzigen.html", ctx, status=form.status)
