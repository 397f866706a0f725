# SPDX-License-Identifier: EUPL-1.2
"""Pages of break-glass: open one dossier with a reason, stop, and what a teamleider looks at afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag
from meedoen.regie.dossiers.kop import kruimels
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.dossiers.views.hulp import formulierpagina, haal, scope_van, toon
from meedoen.regie.inzage import queries, services
from meedoen.regie.inzage.forms import InzageForm, NakijkForm, RedenForm
from meedoen.regie.inzage.models import Breekglas
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.web.lijsten import Lijstadres, downloads
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, MeldingBeeld
from meedoen.regie.web.toegang import in_eigen_rol

_LEAD = (
    "Doe dit alleen als het niet anders kan. Je leest dan het hele dossier, ook gezondheid en notities. "
    "Een ander kijkt na of het nodig was, en de inburgeraar kan het later zien."
)
_WACHT = MeldingBeeld(
    "let_op",
    "Wacht op een tweede persoon",
    "Een eigen inzage kijkt een ander na, en er werkt hier geen andere teamleider. Vraag de functioneel beheerder om "
    "een tweede teamleider, of om een van een andere gemeente in de regio met een mandaat. De beheerder ziet dat dit "
    "wacht.",
)


@in_eigen_rol
@require_http_methods(["GET", "POST"])
def openen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask for the reason, and open this dossier in whole for some hours."""
    scope_van(request, Handeling.DOSSIER_INZIEN)
    scope, dossier = haal(request, dossier_id, Handeling.GLAS_BREKEN, wat="breekglas", open_bij=Veldgroep.VERLOOP)
    form = RedenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.breek(scope=scope, gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, **form.cleaned_data)
        except Weigering as fout:
            form.add_error(None, fout.zin)
        else:
            return redirect(f"/dossiers/{dossier.id}")
    return formulierpagina(
        request, scope, dossier, form, titel="Dossier met een reden openen", knop="Dossier openen", lead=_LEAD,
        terug="",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def op_nummer(request: HttpRequest) -> HttpResponse:
    """The same for the functioneel beheerder, who sees no list of dossiers: by number. Shows what runs now."""
    scope = scope_van(request, Handeling.GLAS_BREKEN)
    if mag(scope.rol, Handeling.DOSSIER_INZIEN):
        raise PermissionDenied
    form = InzageForm(request.POST or None, gemeenten=gemeenten_van(scope.gemeenten))
    if request.method == "POST" and form.is_valid():
        invoer = form.cleaned_data
        try:
            inzage = services.breek(
                scope=scope, gemeente_id=invoer["gemeente"], nummer=invoer["nummer"], reden=invoer["reden"],
                uren=invoer["uren"],
            )  # fmt: skip
        except Weigering as fout:
            form.add_error("nummer" if fout.code == "dossier_onbekend" else None, fout.zin)
        else:
            return redirect(f"/dossiers/{inzage.dossier_id}")
    return toon(request, "inzage/op_nummer.html", {"lead": _LEAD, "lopend": queries.lopend(scope)}, form=form)


@require_POST
def stoppen(request: HttpRequest, inzage_id: UUID) -> HttpResponse:
    """End a look of one's own before its time."""
    scope = scope_van(request, Handeling.GLAS_BREKEN)
    try:
        inzage = services.stop(scope=scope, inzage_id=inzage_id)
    except Breekglas.DoesNotExist as fout:
        raise Http404 from fout
    messages.success(request, "Gestopt. Het dossier is weer dicht voor wat niet bij je rol hoort.")
    leest = mag(scope.rol, Handeling.DOSSIER_INZIEN)
    return redirect(f"/dossiers/{inzage.dossier_id}" if leest else "/beheer/inzage")


@require_GET
def lijst(request: HttpRequest) -> HttpResponse:
    """Show which looks nobody judged yet, and the last that somebody did."""
    scope = scope_van(request, Handeling.INZAGE_NAKIJKEN)
    open_ = queries.na_te_kijken(scope)
    alleen = _alleen(scope, open_)
    inhoud = {
        "kruimels": (LinkBeeld("Team", "/team"), LinkBeeld("Inzage met een reden")),
        "open": open_,
        "klaar": queries.nagekeken(scope),
        "wie": scope.medewerker_id,
        "alleen": alleen,
        "wacht": _WACHT if alleen else None,
        "downloads": downloads(Lijstadres("/team/inzage", {})),
    }
    return toon(request, "inzage/lijst.html", inhoud)


def _alleen(scope: Scope, rijen: Iterable[Breekglas]) -> frozenset[UUID]:
    """Return which of these looks are one's own and can be judged by nobody else here."""
    eigen = [rij for rij in rijen if rij.medewerker_id == scope.medewerker_id and rij.nagekeken_op is None]
    waar = {plek.gemeente for plek in queries.zonder_tweede(scope)} if eigen else set()
    return frozenset(rij.id for rij in eigen if rij.gemeente_id in waar)


@in_eigen_rol
@require_http_methods(["GET", "POST"])
def nakijken(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show every look into one dossier; judge one that somebody else did (`inzage` in the form)."""
    scope, dossier = haal(request, dossier_id, Handeling.INZAGE_NAKIJKEN, wat="inzages", open_bij=Veldgroep.VERLOOP)
    rijen = queries.van(dossier)
    eerste = next((r for r in rijen[::-1] if r.nagekeken_op is None and r.medewerker_id != scope.medewerker_id), None)
    form = NakijkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        gevraagd = next((rij for rij in rijen if str(rij.id) == request.POST.get("inzage")), None)
        if gevraagd is None:
            raise Http404
        try:
            services.kijk_na(
                scope=scope, dossier=dossier, inzage_id=gevraagd.id, terecht=form.cleaned_data["terecht"] == "ja",
                toelichting=form.cleaned_data["toelichting"],
            )  # fmt: skip
        except Weigering as fout:
            form.add_error("toelichting" if fout.code == "reden_nodig" else None, fout.zin)
        else:
            messages.success(request, "Bewaard. Het staat ook op de tijdlijn.")
            return redirect("/team/inzage")
    inhoud = {"dossier": dossier, "kruimels": kruimels(dossier, "Inzage met een reden"), "rijen": rijen,
              "eerste": eerste, "wie": scope.medewerker_id,
              "wacht": _WACHT if _alleen(scope, rijen) else None}  # fmt: skip
    return toon(request, "inzage/nakijken.html", inhoud, form=form)
