# SPDX-License-Identifier: EUPL-1.2
"""Pages of the functioneel beheerder: staff, roles, policy and the gemeente itself. No dossier is in reach here."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.toegang import Handeling, Rol, Scope, mag
from meedoen.regie.organisaties import queries, services
from meedoen.regie.organisaties.forms import GemeenteForm, MedewerkerForm, RolForm
from meedoen.regie.organisaties.gemeente import VELDEN, gemeente_beelden
from meedoen.regie.organisaties.models import Aanstelling, Gemeente, Medewerker
from meedoen.regie.web import eenmaal, menu


def _scope(request: HttpRequest, handeling: Handeling) -> Scope:
    scope: Scope = request.scope  # type: ignore[attr-defined]
    if not mag(scope.rol, handeling):
        raise PermissionDenied
    return scope


@require_safe
def beheer(request: HttpRequest) -> HttpResponse:
    """Show all that this role keeps, each with what one does there."""
    scope = _scope(request, Handeling.MEDEWERKERS_BEHEREN)
    return render(request, "organisaties/beheer.html", {"delen": menu.beheer(scope.rol)})


@require_http_methods(["GET", "POST"])
def nieuwe_medewerker(request: HttpRequest) -> HttpResponse:
    """Make a colleague; the one-time password is shown once."""
    scope = _scope(request, Handeling.MEDEWERKERS_BEHEREN)
    keuzes = queries.gemeenten_van(scope.gemeenten)
    form = MedewerkerForm(
        request.POST or None, gemeenten=keuzes, organisaties=_organisaties(scope), initial={"vanaf": scope.vandaag}
    )
    if request.method == "POST" and form.is_valid():
        invoer = dict(form.cleaned_data)
        try:
            medewerker, wachtwoord = services.maak_medewerker(
                scope=scope,
                naam=invoer["naam"],
                email=invoer["email"],
                functie=invoer["functie"],
                telefoon=invoer["telefoon"],
                gemeente_id=invoer["gemeente"],
                rol=Rol(invoer["rol"]),
                vanaf=invoer["vanaf"],
                organisatie_id=invoer["organisatie"],
            )
        except services.Geweigerd as fout:
            form.add_error("email", str(fout))
        else:
            return _wachtwoord_tonen(request, medewerker, wachtwoord)
    return render(request, "organisaties/medewerker_nieuw.html", {"form": form}, status=form.status)


@require_http_methods(["GET", "POST"])
def medewerker(request: HttpRequest, medewerker_id: uuid.UUID) -> HttpResponse:
    """Show one colleague with roles; give one more role."""
    scope = _scope(request, Handeling.MEDEWERKERS_BEHEREN)
    rij = _vind(scope, medewerker_id)
    keuzes = queries.gemeenten_van(scope.gemeenten)
    form = RolForm(
        request.POST or None, gemeenten=keuzes, organisaties=_organisaties(scope), initial={"vanaf": scope.vandaag}
    )
    if request.method == "POST" and form.is_valid():
        invoer = form.cleaned_data
        try:
            services.geef_rol(
                scope=scope,
                medewerker_id=medewerker_id,
                gemeente_id=invoer["gemeente"],
                rol=Rol(invoer["rol"]),
                vanaf=invoer["vanaf"],
                organisatie_id=invoer["organisatie"],
            )
        except services.Geweigerd as fout:
            form.add_error("rol", str(fout))
        else:
            messages.success(request, "De rol is toegevoegd.")
            return redirect(f"/beheer/medewerkers/{medewerker_id}")
    return render(
        request, "organisaties/medewerker.html", {**rij, "form": form, "vandaag": scope.vandaag}, status=form.status
    )


@require_http_methods(["GET", "POST"])
def wachtwoord(request: HttpRequest, medewerker_id: uuid.UUID) -> HttpResponse:
    """Ask once, then give a colleague a new one-time password."""
    scope = _scope(request, Handeling.MEDEWERKERS_BEHEREN)
    mens: Medewerker = _vind(scope, medewerker_id)["mens"]
    if request.method == "POST":
        return _wachtwoord_tonen(request, mens, services.nieuw_wachtwoord(scope=scope, medewerker=mens))
    ctx = {
        "vraag": f"Nieuw wachtwoord voor {mens.naam}?",
        "gevolg": "Het oude wachtwoord werkt dan niet meer.",
        "gevolgen": [
            "Je ziet één keer een tijdelijk wachtwoord.",
            "Inloggen met een code van de telefoon of een passkey gaat uit.",
            "Bij het inloggen kiest je collega zelf een nieuw wachtwoord.",
        ],
        "knop_tekst": "Nieuw wachtwoord maken",
        "terug_url": f"/beheer/medewerkers/{medewerker_id}",
    }
    return render(request, "web/bevestig.html", ctx)


@require_http_methods(["GET", "POST"])
def rol_beeindigen(request: HttpRequest, aanstelling_id: uuid.UUID) -> HttpResponse:
    """Ask once, then end a role today."""
    scope = _scope(request, Handeling.MEDEWERKERS_BEHEREN)
    aanstelling = Aanstelling.objects.filter(id=aanstelling_id).select_related("gemeente").first()
    if aanstelling is None:
        raise Http404
    terug = f"/beheer/medewerkers/{aanstelling.medewerker_id}"
    if request.method == "POST":
        try:
            services.beeindig_rol(scope=scope, aanstelling_id=aanstelling_id)
            messages.success(request, "De rol is beëindigd. De toegang is dicht.")
        except services.Geweigerd as fout:
            messages.error(request, str(fout))
        return redirect(terug)
    ctx = {
        "vraag": "Rol beëindigen?",
        "gevolg": f"De toegang als {aanstelling.rolnaam} in {aanstelling.gemeente} stopt vandaag.",
        "gevolgen": ["Dossiers die op naam van deze collega staan, verdeelt de teamleider opnieuw."],
        "knop_tekst": "Rol beëindigen",
        "terug_url": terug,
    }
    return render(request, "web/bevestig.html", ctx)


@require_safe
def gemeenten(request: HttpRequest) -> HttpResponse:
    """Show what DUO and the letters need of each gemeente, and what is missing."""
    scope = _scope(request, Handeling.BELEID_INSTELLEN)
    return render(request, "organisaties/gemeenten.html", {"gemeenten": gemeente_beelden(scope.gemeenten)})


@require_http_methods(["GET", "POST"])
def gemeente(request: HttpRequest, gemeente_id: int) -> HttpResponse:
    """Fill in or change those data of one gemeente."""
    scope = _scope(request, Handeling.BELEID_INSTELLEN)
    rij = Gemeente.objects.filter(id=gemeente_id, id__in=scope.gemeenten).first()
    if rij is None:
        raise Http404
    form = GemeenteForm(request.POST or None, initial={veld: getattr(rij, veld) for veld in VELDEN})
    if request.method == "POST" and form.is_valid():
        try:
            services.wijzig_gemeente(scope=scope, gemeente_id=rij.id, gegevens=dict(form.cleaned_data))
        except services.Geweigerd as fout:
            form.add_error("oin", str(fout))
        else:
            messages.success(request, f"De gegevens van gemeente {rij.naam} zijn bewaard.")
            return redirect("/beheer/gemeente")
    return render(request, "organisaties/gemeente.html", {"form": form, "naam": rij.naam}, status=form.status)


def _organisaties(scope: Scope) -> list[tuple[uuid.UUID, str]]:
    rijen = queries.samenwerkingen(scope.gemeenten, scope.vandaag)
    return list({rij.organisatie_id: (rij.organisatie_id, rij.organisatie.naam) for rij in rijen}.values())


def _vind(scope: Scope, medewerker_id: uuid.UUID) -> dict[str, Any]:
    for rij in queries.medewerkers(scope.gemeenten):
        if rij["mens"].id == medewerker_id:
            return rij
    raise Http404


def _wachtwoord_tonen(request: HttpRequest, mens: Medewerker, wachtwoord: str) -> HttpResponse:
    antwoord = render(request, "organisaties/wachtwoord_eenmaal.html", {"mens": mens, "wachtwoord": wachtwoord})
    antwoord["Cache-Control"] = "no-store"
    eenmaal.is_gedaan(antwoord, f"/beheer/medewerkers/{mens.id}")
    return antwoord
