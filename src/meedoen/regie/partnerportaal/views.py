# SPDX-License-Identifier: EUPL-1.2
"""Pages for a small school without a system of its own: log in with the client's secret, read who is placed there and
what the gemeente wrote, download the list, fill it in, upload it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meedoen.domein.partners import Bevoegdheid
from meedoen.regie.logboek.services import log, log_lijst
from meedoen.regie.organisaties import toegangsbewijzen
from meedoen.regie.organisaties.proef import demo_gegevens
from meedoen.regie.organisaties.toegangsbewijzen import GELDIG_SECONDEN, GeenToegang, Houder
from meedoen.regie.partnerportaal import services
from meedoen.regie.partnerportaal.forms import LijstForm, SchoolForm
from meedoen.regie.trajecten.models import Plaatsing
from meedoen.regie.trajecten.queries import Leerling
from meedoen.regie.web.csvbestand import csvbestand, xlsxbestand
from meedoen.regie.web.herkomst import herkomst
from meedoen.regie.web.rekenblad import BestandGeweigerd
from meedoen.regie.web.toegang import met_scope, openbaar

KOEKJE: Final = "meedoen_school"
_LIJST: Final = "/scholen/lijst"
_FOUT: Final = {
    "dicht": "Het ging te vaak mis. Wacht een kwartier en probeer het opnieuw.",
    "invalid_client": "Dit nummer en dit geheim horen niet bij elkaar, of de aansluiting is gestopt.",
}
_log = logging.getLogger("meedoen.api")
View = Callable[..., HttpResponseBase]


def voor_school(view: View) -> View:
    """Open the scope of the school whose token is in the cookie; without one, back to logging in."""

    @openbaar
    @wraps(view)
    def wikkel(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        houder = _zoek(request, request.COOKIES.get(KOEKJE, ""))
        if houder is None:
            messages.warning(
                request, "Je bent niet (meer) ingelogd: na een kwartier sluit de toegang. Log in en ga verder."
            )
            return redirect("/scholen")
        if Bevoegdheid.PLAATSINGEN_LEZEN.value not in houder.bevoegdheden:
            messages.warning(request, "Jullie aansluiting mag geen plaatsingen lezen. Vraag het aan de gemeente.")
            return _zonder_koekje(redirect("/scholen"))
        with met_scope(houder.scope):
            antwoord = view(request, houder, *args, **kwargs)
        antwoord["Cache-Control"] = "no-store"
        return antwoord

    return wikkel


@openbaar
@require_http_methods(["GET", "POST"])
def inloggen(request: HttpRequest) -> HttpResponse:
    """Log in with the number and the secret of the client."""
    form, status = SchoolForm(request.POST or None), 422
    if request.method == "POST" and form.is_valid():
        try:
            sleutel = _bewijs(request, form.cleaned_data["client_id"], form.cleaned_data["geheim"])
        except GeenToegang as fout:
            _log.warning("geen toegang tot Voor scholen vanaf %s: %s", herkomst(request), fout.code)
            form.add_error("client_id", _FOUT.get(fout.code, _FOUT["invalid_client"]))
            status = 429 if fout.code == "dicht" else 422
        else:
            antwoord = redirect(_LIJST)
            antwoord.set_cookie(
                KOEKJE, sleutel, max_age=GELDIG_SECONDEN, path="/scholen", httponly=True, samesite="Strict",
                secure=settings.COOKIES_VEILIG,
            )  # fmt: skip
            return antwoord
    inhoud = {"form": form, "proef": demo_gegevens().get("scholen", [])}
    return render(request, "partnerportaal/inloggen.html", inhoud, status=status if form.errors else 200)


@require_http_methods(["GET", "POST"])
@voor_school
def lijst(request: HttpRequest, houder: Houder) -> HttpResponse:
    """Show who is placed here; take the list as filled in, and answer per row."""
    form = LijstForm(request.POST or None, request.FILES or None)
    antwoorden: list[services.Antwoord] = []
    bewaard = False
    if request.method == "POST" and form.is_valid():
        bestand = form.cleaned_data["bestand"]
        try:
            antwoorden, bewaard = services.lees(houder=houder, naam=bestand.name, inhoud=bestand.read())
        except BestandGeweigerd as fout:
            form.add_error("bestand", str(fout))
    wie = services.geplaatst(houder)
    namen = {plek.id: mens.naam for plek, mens in wie}
    berichten = services.berichten(houder)
    _lees(houder, wie, "lezen")
    inhoud = {
        "form": form,
        "organisatie": houder.organisatie,
        "mensen": [{"plek": plek, "mens": mens} for plek, mens in wie],
        "berichten": [{"stuk": stuk, "over": namen[stuk.plaatsing_id]} for stuk in berichten],
        "ongelezen": sum(stuk.gelezen_op is None for stuk in berichten),
        "antwoorden": antwoorden,
        "bewaard": bewaard,
        "nieuw": sum(antwoord.nieuw for antwoord in antwoorden),
        "fout": sum(not antwoord.goed for antwoord in antwoorden),
    }  # fmt: skip
    status = 422 if (form.is_bound and form.errors) or (antwoorden and not bewaard) else 200
    return render(request, "partnerportaal/lijst.html", inhoud, status=status)


@require_GET
@voor_school
def als_csv(request: HttpRequest, houder: Houder) -> HttpResponseBase:
    """Give the list to fill in as CSV."""
    wie = services.geplaatst(houder)
    _lees(houder, wie, "downloaden")
    kop, *regels = services.rijen(wie)
    return csvbestand("plaatsingen", kop, regels)


@require_GET
@voor_school
def als_xlsx(request: HttpRequest, houder: Houder) -> HttpResponse:
    """Give the list to fill in as a workbook."""
    wie = services.geplaatst(houder)
    _lees(houder, wie, "downloaden")
    kop, *regels = services.rijen(wie)
    return xlsxbestand("plaatsingen", kop, regels)


@require_POST
@voor_school
def gelezen(request: HttpRequest, houder: Houder, bericht_id: UUID) -> HttpResponse:
    """Say that a message of the gemeente was read."""
    if services.lees_bericht(houder=houder, bericht_id=bericht_id):
        messages.success(request, "Gelezen. De consulent ziet dat.")
    else:
        messages.warning(request, "Dit bericht is er niet meer.")
    return redirect(_LIJST)


@openbaar
@require_POST
def uitloggen(request: HttpRequest) -> HttpResponse:
    """End the token in the cookie."""
    sleutel = request.COOKIES.get(KOEKJE, "")
    houder = _zoek(request, sleutel)
    if houder is not None:
        toegangsbewijzen.trek_in(sleutel, client=houder.aansluiting_id)
    messages.success(request, "Je bent uitgelogd.")
    return _zonder_koekje(redirect("/scholen"))


def _bewijs(request: HttpRequest, client_id: str, geheim: str) -> str:
    nu = request.nu  # type: ignore[attr-defined]
    try:
        client: UUID | None = UUID(client_id.strip())
    except ValueError:
        client = None
    toegangsbewijzen.keur(client=client, geheim=geheim, nu=nu, vandaag=nu.date(), herkomst=herkomst(request))
    assert client is not None  # it was found
    bewijs = toegangsbewijzen.geef(client=client, gevraagd="", nu=nu)
    houder = _zoek(request, bewijs.sleutel)
    if houder is not None:
        with met_scope(houder.scope) as scope:
            log(scope=scope, handeling="inloggen", object="Voor scholen", gemeente_id=scope.gemeenten[0])
    return bewijs.sleutel


def _zoek(request: HttpRequest, sleutel: str) -> Houder | None:
    nu = request.nu  # type: ignore[attr-defined]
    return toegangsbewijzen.zoek(sleutel, nu=nu, vandaag=nu.date(), herkomst=herkomst(request)) if sleutel else None


def _lees(houder: Houder, wie: Sequence[tuple[Plaatsing, Leerling]], handeling: str) -> None:
    log_lijst(
        scope=houder.scope, handeling=handeling, object="Voor scholen: lijst",
        dossiers=[(plek.gemeente_id, plek.dossier_id) for plek, _ in wie],
    )  # fmt: skip


def _zonder_koekje(antwoord: HttpResponse) -> HttpResponse:
    antwoord.delete_cookie(KOEKJE, path="/scholen", samesite="Strict")
    return antwoord
