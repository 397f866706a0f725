# SPDX-License-Identifier: EUPL-1.2
"""Pages of the functioneel beheerder: which systems of schools and guidance organisations may ask what."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein.partners import BEVOEGDHEDEN
from meedoen.domein.toegang import Doel, Handeling, Scope, mag
from meedoen.regie.organisaties import aansluitingen, queries
from meedoen.regie.organisaties.aansluiting_forms import (
    DOELEN,
    AanbiederForm,
    AansluitingForm,
    AbonnementForm,
    EindeForm,
)
from meedoen.regie.organisaties.models import Aansluiting, Abonnement
from meedoen.regie.organisaties.services import Geweigerd
from meedoen.regie.web import eenmaal
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, ToestandBeeld

_KRUIMEL = LinkBeeld("Aansluitingen", "/beheer/aansluitingen")
_FOUTEN = {
    "webhook_onbereikbaar": "Het adres is niet bereikbaar.",
    "webhook_adres_verboden": "Het adres wijst naar een plek waar Meedoen niets naartoe stuurt.",
    "webhook_antwoord": "Het systeem neemt de melding niet aan. Antwoord:",
}


def _scope(request: HttpRequest) -> Scope:
    scope: Scope = request.scope  # type: ignore[attr-defined]
    if not mag(scope.rol, Handeling.AANSLUITINGEN_BEHEREN):
        raise PermissionDenied
    return scope


def _vind(scope: Scope, id_: UUID) -> Aansluiting:
    rij = queries.aansluiting(scope.gemeenten, id_)
    if rij is None:
        raise Http404
    return rij


@require_GET
def lijst(request: HttpRequest) -> HttpResponse:
    """List the clients of the API and the providers the gemeente works with."""
    scope = _scope(request)
    rijen = [{"rij": rij, "stand": _stand(rij)} for rij in queries.aansluitingen(scope.gemeenten)]
    inhoud = {
        "rijen": rijen,
        "aanbieders": queries.samenwerkingen(scope.gemeenten, scope.vandaag),
        "regio": len(scope.gemeenten) > 1,
    }
    return render(request, "organisaties/aansluitingen.html", inhoud)


@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Make a client; its secret is shown once."""
    scope = _scope(request)
    form = AansluitingForm(
        request.POST or None, gemeenten=queries.gemeenten_van(scope.gemeenten),
        organisaties=_aanbieders(scope),
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        invoer = form.cleaned_data
        try:
            rij, geheim = aansluitingen.maak(
                scope=scope, gemeente_id=invoer["gemeente"], organisatie_id=invoer["organisatie"], naam=invoer["naam"],
                doel=Doel(invoer["doel"]), bevoegdheden=invoer["bevoegdheden"],
            )  # fmt: skip
        except Geweigerd as fout:
            form.add_error("organisatie", str(fout))
        else:
            return _eenmaal(request, rij, geheim)
    return _formulier(request, form, "Aansluiting maken", "Daarna zie je één keer het geheim om door te geven.")


@require_http_methods(["GET", "POST"])
def aanbieder(request: HttpRequest) -> HttpResponse:
    """Add a provider that the gemeente works with."""
    scope = _scope(request)
    form = AanbiederForm(
        request.POST or None, gemeenten=queries.gemeenten_van(scope.gemeenten), initial={"vanaf": scope.vandaag}
    )
    if request.method == "POST" and form.is_valid():
        invoer = form.cleaned_data
        aansluitingen.voeg_aanbieder_toe(
            scope=scope, gemeente_id=invoer["gemeente"], naam=invoer["naam"], soort=invoer["soort"],
            vanaf=invoer["vanaf"], alleen_gids=invoer["alleen_gids"],
        )  # fmt: skip
        messages.success(request, "De aanbieder is toegevoegd. Consulenten kunnen mensen er nu plaatsen.")
        return redirect("/beheer/aansluitingen")
    return _formulier(request, form, "Aanbieder toevoegen", "Een school of begeleider waar de gemeente mee werkt.")


@require_http_methods(["GET", "POST"])
def samenwerking_einde(request: HttpRequest, samenwerking_id: UUID) -> HttpResponse:
    """Ask from which day, then end the work with a provider."""
    scope = _scope(request)
    rij = next((r for r in queries.samenwerkingen(scope.gemeenten, scope.vandaag) if r.id == samenwerking_id), None)
    if rij is None:
        raise Http404
    form = EindeForm(request.POST or None, initial={"tot": scope.vandaag})
    if request.method == "POST" and form.is_valid():
        try:
            aansluitingen.beeindig_samenwerking(scope=scope, samenwerking=rij, tot=form.cleaned_data["tot"])
        except Geweigerd as fout:
            form.add_error("tot", str(fout))
        else:
            messages.success(request, f"De samenwerking met {rij.organisatie} is beëindigd.")
            return redirect("/beheer/aansluitingen")
    lead = f"{rij.organisatie} ziet dan niemand uit {rij.gemeente} meer, ook wie er nu is geplaatst. Plaatsen kan niet."
    return _formulier(request, form, "Samenwerking beëindigen", lead)


@require_http_methods(["GET", "POST"])
def aansluiting(request: HttpRequest, aansluiting_id: UUID) -> HttpResponse:
    """Show one client; add an address that gets told what is new."""
    scope = _scope(request)
    rij = _vind(scope, aansluiting_id)
    form = AbonnementForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            stuk, geheim = aansluitingen.abonneer(scope=scope, aansluiting=rij, adres=form.cleaned_data["adres"])
        except Geweigerd as fout:
            form.add_error("adres", str(fout))
        else:
            return _eenmaal(request, rij, geheim, adres=stuk.adres)
    loopt = rij.ingetrokken_op is None
    inhoud = {
        "rij": rij,
        "loopt": loopt,
        "stand": _stand(rij),
        "doel": dict(DOELEN)[rij.doel],
        "mag": [BEVOEGDHEDEN[naam] for naam in rij.bevoegdheden],
        "adressen": [_adres(stuk) for stuk in rij.abonnementen.filter(gestopt_op__isnull=True).order_by("id")],
        "form": form if loopt else None,
        "kruimels": (_KRUIMEL, LinkBeeld(rij.naam)),
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "organisaties/aansluiting.html", inhoud, status=status)


@require_http_methods(["GET", "POST"])
def geheim(request: HttpRequest, aansluiting_id: UUID) -> HttpResponse:
    """Ask once, then give a new secret."""
    scope = _scope(request)
    rij = _vind(scope, aansluiting_id)
    if request.method == "POST":
        try:
            return _eenmaal(request, rij, aansluitingen.vernieuw_geheim(scope=scope, aansluiting=rij))
        except Geweigerd as fout:
            messages.warning(request, str(fout))
            return redirect(f"/beheer/aansluitingen/{rij.id}")
    return _vraag(
        request, rij, f"Nieuw geheim voor {rij.naam}?", "Het oude geheim werkt dan meteen niet meer.",
        ["Je ziet het nieuwe geheim één keer.", "De aanbieder kan pas weer verder met het nieuwe geheim."],
        "Nieuw geheim maken",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def intrekken(request: HttpRequest, aansluiting_id: UUID) -> HttpResponse:
    """Ask once, then withdraw a client."""
    scope = _scope(request)
    rij = _vind(scope, aansluiting_id)
    if request.method == "POST":
        try:
            aansluitingen.trek_in(scope=scope, aansluiting=rij)
            messages.success(request, "De aansluiting is ingetrokken. De toegang is dicht.")
        except Geweigerd as fout:
            messages.warning(request, str(fout))
        return redirect("/beheer/aansluitingen")
    return _vraag(
        request, rij, f"Aansluiting {rij.naam} intrekken?", f"{rij.organisatie} kan dan meteen niets meer opvragen.",
        ["Dit kan niet worden teruggedraaid. Je kunt wel een nieuwe aansluiting maken.",
         "Meldingen aan het systeem stoppen ook.", "Wat de aanbieder al heeft, blijft bij de aanbieder."],
        "Aansluiting intrekken",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def stoppen(request: HttpRequest, abonnement_id: UUID) -> HttpResponse:
    """Ask once, then stop telling one address what is new."""
    scope = _scope(request)
    stuk = Abonnement.objects.filter(gemeente_id__in=scope.gemeenten, id=abonnement_id).first()
    if stuk is None:
        raise Http404
    rij = _vind(scope, stuk.aansluiting_id)
    if request.method == "POST":
        aansluitingen.stop(scope=scope, abonnement=stuk)
        messages.success(request, "Er gaan geen meldingen meer naar dit adres.")
        return redirect(f"/beheer/aansluitingen/{rij.id}")
    return _vraag(
        request, rij, "Stoppen met meldingen?", f"{stuk.adres} hoort dan niet meer wat er nieuw is.",
        ["Opvragen kan het systeem nog wel."], "Stoppen met meldingen",
    )  # fmt: skip


def _aanbieders(scope: Scope) -> list[tuple[UUID, str]]:
    """Return the providers of all gemeenten of this beheerder, each once, by name."""
    lopend = queries.samenwerkingen(scope.gemeenten, scope.vandaag)
    alle = {(rij.organisatie_id, rij.organisatie.naam) for rij in lopend if rij.vanaf <= scope.vandaag}
    return sorted(alle, key=lambda rij: (rij[1].casefold(), rij[0]))


def _stand(rij: Aansluiting) -> ToestandBeeld:
    if rij.ingetrokken_op is not None:
        return ToestandBeeld("nvt", "Ingetrokken")
    if any(stuk.gestopt_op is None and stuk.mislukt_om for stuk in rij.abonnementen.all()):
        return ToestandBeeld("let_op", "Meldingen mislukken")
    if rij.laatst_gebruikt_op is None:
        return ToestandBeeld("wacht", "Nog niet gebruikt")
    return ToestandBeeld("goed", "In gebruik")


def _adres(stuk: Abonnement) -> dict[str, Any]:
    code, _, rest = stuk.mislukt_om.partition(": ")
    fout = f"{_FOUTEN.get(code, 'De melding kwam niet aan.')} {rest}".strip() if stuk.mislukt_om else ""
    return {"stuk": stuk, "fout": fout}


def _formulier(request: HttpRequest, form: Any, titel: str, lead: str) -> HttpResponse:
    inhoud = {"form": form, "titel": titel, "lead": lead, "kruimels": (_KRUIMEL, LinkBeeld(titel))}
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "organisaties/aansluiting_formulier.html", inhoud, status=status)


def _vraag(
    request: HttpRequest, rij: Aansluiting, vraag: str, gevolg: str, gevolgen: list[str], knop: str
) -> HttpResponse:
    inhoud = {
        "vraag": vraag, "gevolg": gevolg, "gevolgen": gevolgen, "knop_tekst": knop,
        "terug_url": f"/beheer/aansluitingen/{rij.id}",
    }  # fmt: skip
    return render(request, "web/bevestig.html", inhoud)


def _eenmaal(request: HttpRequest, rij: Aansluiting, geheim: str, *, adres: str = "") -> HttpResponse:
    inhoud = {"rij": rij, "geheim": geheim, "adres": adres}
    antwoord = render(request, "organisaties/geheim_eenmaal.html", inhoud)
    antwoord["Cache-Control"] = "no-store"
    eenmaal.is_gedaan(antwoord, f"/beheer/aansluitingen/{rij.id}")
    return antwoord
