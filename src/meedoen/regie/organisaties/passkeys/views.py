# SPDX-License-Identifier: EUPL-1.2
"""The pages to make a passkey and to remove one."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from meedoen.regie.organisaties.forms import PasskeyForm
from meedoen.regie.organisaties.models import Account
from meedoen.regie.organisaties.passkeys import services, stap
from meedoen.regie.organisaties.passkeys.ceremonie import PasskeyGeweigerd
from meedoen.regie.organisaties.services import Geweigerd
from meedoen.regie.web.toegang import zonder_dossiers


@zonder_dossiers
@never_cache
@sensitive_post_parameters("passkey")
@require_http_methods(["GET", "POST"])
def nieuw(request: HttpRequest) -> HttpResponse:
    """Give the new passkey a name; then make it."""
    wie = _wie(request)
    uit = stap.waar(request)
    form = PasskeyForm(request.POST or None)
    if request.method != "POST" or uit or not form.is_valid():
        return render(
            request, "organisaties/passkey_nieuw.html", {"form": form, "passkey_uit": uit}, status=form.status
        )
    naam = form.cleaned_data["naam"]
    try:
        if "passkey" not in request.POST:
            services.eis_naam(services.van(wie), naam)
        else:
            services.bewaar(account_id=wie, naam=naam, antwoord=request.POST["passkey"], nu=request.nu)  # type: ignore[attr-defined]
            messages.success(request, f"De passkey {naam} staat klaar. Bij het inloggen kun je hem gebruiken.")
            return redirect("/account")
    except Geweigerd as fout:
        form.add_error("naam", str(fout))
        return render(request, "organisaties/passkey_nieuw.html", {"form": form}, status=form.status)
    except PasskeyGeweigerd as fout:
        messages.error(request, stap.zin(fout))
    ctx = {"naam": naam, "heeft_code": services.heeft_code(wie), **stap.nieuwe(request, Account.objects.get(id=wie))}
    return render(request, "organisaties/passkey_maken.html", ctx)


@zonder_dossiers
@never_cache
@require_http_methods(["GET", "POST"])
def weghalen(request: HttpRequest, passkey_id: UUID) -> HttpResponse:
    """Ask, and then remove one of the own passkeys."""
    wie = _wie(request)
    rijen = services.van(wie)
    rij = next((rij for rij in rijen if rij.id == passkey_id), None)
    if rij is None:
        raise Http404
    if request.method == "POST":
        try:
            services.haal_weg(account_id=wie, passkey_id=passkey_id)
            messages.success(request, f"De passkey {rij.naam} is weggehaald.")
        except Geweigerd as fout:
            messages.error(request, str(fout))
        return redirect("/account")
    over = services.heeft_code(wie) or len(rijen) > 1
    ctx = {
        "vraag": f"Passkey {rij.naam} weghalen?",
        "gevolg": "Met deze passkey kun je daarna niet meer inloggen.",
        "gevolgen": [
            "Op het apparaat zelf blijft hij staan. Daar kun je hem ook weghalen.",
            *(
                []
                if over
                else ["Dit is je enige tweede stap. Daarna is je account alleen met je wachtwoord beschermd."]
            ),
        ],
        "knop_tekst": "Passkey weghalen",
        "terug_url": "/account",
    }
    return render(request, "web/bevestig.html", ctx)


def _wie(request: HttpRequest) -> UUID:
    wie: UUID = request.scope.medewerker_id  # type: ignore[attr-defined]
    return wie
