# SPDX-License-Identifier: EUPL-1.2
"""The way to the login page, also when a session ended while a form was open."""

from typing import NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

_ZOUT = "meedoen.bewaard-formulier"
_NIET_BEWAREN = {"csrfmiddlewaretoken", "wachtwoord", "code"}
_MAXIMUM = 200_000
_GELDIG = 8 * 3600


class BewaardFormulier(NamedTuple):
    """A form that was posted without a session: its address and its fields, in order."""

    pad: str
    velden: tuple[tuple[str, str], ...]


def naar_inloggen(request: HttpRequest) -> HttpResponseBase:
    """Send the visitor to the login page and back to where they were going afterwards.

    A posted form travels along (signed), so that nothing typed is lost when the session ended meanwhile.
    """
    if request.headers.get("HX-Request"):
        return HttpResponse("Je bent uitgelogd. Log opnieuw in; wat je typte staat er nog.", status=401)
    if request.method == "POST":
        bewaard = bewaar(request.get_full_path(), request.POST)
        return render(request, "web/verlopen.html", {"bewaard": bewaard}, status=401)
    return HttpResponseRedirect(f"{settings.LOGIN_URL}?verder={quote(request.get_full_path())}")


def bewaar(pad: str, velden: QueryDict) -> str:
    """Return the signed text that holds a form; empty when it is too large to carry."""
    paren = [(naam, waarde) for naam, rij in velden.lists() if naam not in _NIET_BEWAREN for waarde in rij]
    tekst = signing.dumps([pad, paren], salt=_ZOUT, compress=True)
    return tekst if len(tekst) <= _MAXIMUM else ""


def lees_bewaard(tekst: str) -> BewaardFormulier | None:
    """Return the kept form, or None when there is none or it was tampered with or is older than a working day."""
    try:
        pad, paren = signing.loads(tekst, salt=_ZOUT, max_age=_GELDIG)
    except signing.BadSignature:
        return None
    return BewaardFormulier(pad, tuple((naam, waarde) for naam, waarde in paren))


def veilig_pad(request: HttpRequest, pad: str) -> str:
    """Return `pad` when it is an address of this site, else the first page."""
    goed = url_has_allowed_host_and_scheme(pad, allowed_hosts={request.get_host()})
    return pad if goed and pad.startswith("/") else "/"
