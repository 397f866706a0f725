# SPDX-License-Identifier: EUPL-1.2
"""Pages of the functioneel beheerder about the registration of zaken: set up, and try the connection."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.koppelingen.zgw import services
from meedoen.regie.koppelingen.zgw.catalogus import lees_aanbod
from meedoen.regie.koppelingen.zgw.client import ZgwClient
from meedoen.regie.koppelingen.zgw.forms import ZgwForm, begin
from meedoen.regie.koppelingen.zgw.lezen import register_van
from meedoen.regie.koppelingen.zgw.models import Aansluiting
from meedoen.regie.koppelingen.zgw.port import APIS, Register
from meedoen.regie.koppelingen.zgw.proef import proef
from meedoen.regie.koppelingen.zgw.vragen import GeenAntwoord
from meedoen.regie.logboek.services import log
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.web.onderdelen.modellen import MeldingBeeld
from meedoen.regie.web.toegang import keten_scope, met_scope

_DOEL: Final = "verbinding met de zaakregistratie proberen"
_VERBINDEN, _LEZEN = 3.0, 5.0


@require_GET
def overzicht(request: HttpRequest) -> HttpResponse:
    """Show per gemeente whether zaken leave."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    aan = dict(Aansluiting.objects.filter(gemeente_id__in=list(scope.gemeenten)).values_list("gemeente_id", "aan"))
    gemeenten = [(rij, aan.get(rij.id)) for rij in Gemeente.objects.filter(id__in=list(scope.gemeenten))]
    return render(request, "zgw/overzicht.html", {"gemeenten": gemeenten})


@require_http_methods(["GET", "POST"])
def instellen(request: HttpRequest, gemeente_id: int) -> HttpResponse:
    """Show and keep the set-up of one gemeente; `?typen=adres` types addresses where else the catalogue is offered."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    gemeente = _gemeente(scope, gemeente_id)
    rij = Aansluiting.objects.filter(gemeente_id=gemeente.id).first()
    heeft = services.heeft_geheim(gemeente.id)
    form = ZgwForm(request.POST or None, initial=begin(rij), heeft_geheim=heeft)
    if request.method == "POST" and form.is_valid():
        services.stel_in(scope=scope, gemeente_id=gemeente.id, gegevens=form.cleaned_data)
        messages.success(request, f"De zaakregistratie van {gemeente.naam} is bewaard. Proef nu de verbinding.")
        return redirect(f"/beheer/zgw/{gemeente.id}")
    typt = request.GET.get("typen") == "adres"
    zonder = "" if typt else _bied_aan(scope, gemeente.id, form)
    inhoud = {
        "form": form,
        "gemeente": gemeente,
        "groepen": form.groepen(),
        "kan_proeven": rij is not None and heeft,
        "typt": typt,
        "zonder_catalogus": MeldingBeeld("let_op", "De catalogus is niet te lezen", zonder) if zonder else None,
    }
    return render(request, "zgw/instellen.html", inhoud, status=422 if form.is_bound else 200)


def _bied_aan(scope: Scope, gemeente_id: int, form: ZgwForm) -> str:
    """Let the form offer what is in the catalogue; return why it can't, "" where it can or nothing is set up yet."""
    register = _met_geheim(scope, gemeente_id)
    if register is None or not register.catalogi:
        return ""
    port = ZgwClient(register, verbinden=_VERBINDEN, lezen=_LEZEN)
    try:
        form.bied_aan(lees_aanbod(port, str(form["zaaktype"].value() or "").rstrip("/")))
    except GeenAntwoord as fout:
        return f"{fout} Hieronder kun je de adressen van de types zelf typen."
    finally:
        port.sluit()
    return ""


@require_POST
def proeven(request: HttpRequest, gemeente_id: int) -> HttpResponse:
    """Try the kept set-up and show per line how it is."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    gemeente = _gemeente(scope, gemeente_id)
    rij = Aansluiting.objects.filter(gemeente_id=gemeente.id).first()
    register = _met_geheim(scope, gemeente.id)
    if rij is None or register is None or not all(getattr(rij, api) for api in APIS):
        messages.warning(request, "Vul eerst de vier adressen, het client-id en het geheim in en bewaar ze.")
        return redirect(f"/beheer/zgw/{gemeente.id}")
    port = ZgwClient(register, verbinden=_VERBINDEN, lezen=_LEZEN)
    try:
        regels = proef(register, port, vandaag=scope.vandaag, met_bsn=rij.met_bsn)
    finally:
        port.sluit()
    log(scope=scope, handeling="proberen", object="zaakregistratie", gemeente_id=gemeente.id)
    mis = sum(not regel.goed for regel in regels)
    return render(request, "zgw/proef.html", {"gemeente": gemeente, "regels": regels, "mis": mis, "aan": rij.aan})


def _met_geheim(scope: Scope, gemeente_id: int) -> Register | None:
    """Read the registration in the scope of the worker: a person does not get the secret from the database."""
    keten = keten_scope(gemeente_id, nu=scope.nu, vandaag=scope.vandaag, herkomst=scope.herkomst, doel=_DOEL)
    with met_scope(keten):
        return register_van(gemeente_id, ook_uit=True)


def _gemeente(scope: Scope, gemeente_id: int) -> Gemeente:
    rij = Gemeente.objects.filter(id=gemeente_id, id__in=list(scope.gemeenten)).first()
    if rij is None:
        raise Http404
    return rij
