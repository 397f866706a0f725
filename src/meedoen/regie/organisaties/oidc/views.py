# SPDX-License-Identifier: EUPL-1.2
"""To the identity provider of the gemeente, and back."""

import logging
from typing import Final

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from meedoen.regie.identiteit import Instelling
from meedoen.regie.organisaties.oidc import aanbieder, koppelingen, pogingen
from meedoen.regie.organisaties.oidc.aanbieder import Mislukt
from meedoen.regie.organisaties.views import na_wie, opnieuw
from meedoen.regie.web.toegang import openbaar

_log = logging.getLogger("meedoen.inloggen")
_COOKIE: Final = "meedoen_oidc"
_TERUG: Final = "/inloggen/gemeente/terug"
_BEHEER: Final = "Vraag de functioneel beheerder van je gemeente."
_ZINNEN: Final = {
    "state": "Dat duurde te lang, of er stond nog een venster open. Probeer het nog eens.",
    "geweigerd": "Je bent niet ingelogd bij je gemeente. Probeer het nog eens.",
    "uitgever_weg": "Het inloggen van je gemeente antwoordt niet. Probeer het over een paar minuten nog eens.",
    "geen_account": f"Er is in Meedoen geen account met jouw e-mailadres. {_BEHEER}",
    "geen_email": f"Je gemeente gaf geen e-mailadres door, of een dat niet is nagekeken. {_BEHEER}",
    "van_een_ander": f"Het account met jouw e-mailadres is van iemand anders. {_BEHEER} Die kan het losmaken.",
}
_ANDERS: Final = f"Inloggen met je account van de gemeente lukte niet. Probeer het nog eens. Lukt het niet? {_BEHEER}"


@openbaar
@never_cache
@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Send the visitor to the provider; where to go afterwards and an open form are kept."""
    verder, bewaard = request.POST.get("verder", ""), request.POST.get("bewaard", "")
    try:
        adres, vraag = aanbieder.begin(_instelling(), terug=_terug(request), verder=verder, bewaard=bewaard)
    except Mislukt as fout:
        return _mislukt(request, fout, verder, bewaard)
    geheim = pogingen.bewaar(vraag, nu=request.nu)  # type: ignore[attr-defined]
    antwoord = HttpResponseRedirect(adres)
    antwoord.set_cookie(
        _COOKIE,
        geheim,
        max_age=int(pogingen.GELDIG.total_seconds()),
        path=_TERUG,
        httponly=True,
        samesite="Lax",
        secure=settings.COOKIES_VEILIG,
    )
    return antwoord


@openbaar
@never_cache
@require_GET
def terug(request: HttpRequest) -> HttpResponse:
    """Let in who the provider says it is, with a second step of ours where the provider asked only one."""
    vraag = pogingen.neem(request.COOKIES.get(_COOKIE, ""), nu=request.nu)  # type: ignore[attr-defined]
    if vraag is None:
        return _mislukt(request, Mislukt("state"), "", "")
    try:
        mens = aanbieder.einde(_instelling(), vraag, request.GET.dict(), terug=_terug(request))
        account = koppelingen.account_van(mens, nu=request.nu)  # type: ignore[attr-defined]
    except Mislukt as fout:
        return _mislukt(request, fout, vraag.verder, vraag.bewaard)
    antwoord = na_wie(request, account, {"verder": vraag.verder, "bewaard": vraag.bewaard}, sterk=mens.sterk)
    antwoord.delete_cookie(_COOKIE, path=_TERUG)
    return antwoord


def _instelling() -> Instelling:
    if settings.OIDC is None:
        raise Http404
    instelling: Instelling = settings.OIDC
    return instelling


def _terug(request: HttpRequest) -> str:
    return request.build_absolute_uri(_TERUG)


def _mislukt(request: HttpRequest, fout: Mislukt, verder: str, bewaard: str) -> HttpResponse:
    _log.warning("inloggen bij de gemeente mislukt", extra={"reden": fout.code})
    messages.error(request, _ZINNEN.get(fout.code, _ANDERS))
    return opnieuw(request, {"verder": verder, "bewaard": bewaard})
