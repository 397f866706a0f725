# SPDX-License-Identifier: EUPL-1.2
"""Every request: one select that finds the session and sets the scope, one transaction around the view."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect

from meedoen.domein.toegang import Rol, Scope, schrijfbare_veldgroepen, veldgroepen
from meedoen.regie.web import kalender
from meedoen.regie.web.inloggen import naar_inloggen
from meedoen.regie.web.toegang import groepsrol, lijst, onthoud

WACHTWOORD = "/account/wachtwoord"
_VERLENG_NA = timedelta(minutes=1)


def _keuze(per_rol: Callable[[Rol], str]) -> str:
    """Return SQL that picks a constant by the role of the session; all values are ours, none is input."""
    gevallen = " ".join(f"when '{rol.value}' then '{per_rol(rol)}'" for rol in Rol)
    return f"case s.rol {gevallen} end"


_OPEN = f"""
select s.medewerker, s.naam, s.rol, s.gemeenten, s.gemeente, s.gemeente_naam, s.thema, s.gezien_op,
       s.moet_wijzigen,
       set_config('meedoen.gemeenten', s.gemeenten::text, true),
       set_config('meedoen.leesgroepen', {_keuze(lambda r: lijst(veldgroepen(r)))}, true),
       set_config('meedoen.schrijfgroepen', {_keuze(lambda r: lijst(schrijfbare_veldgroepen(r)))}, true),
       set_config('meedoen.medewerker', s.medewerker::text, true),
       set_config('meedoen.vandaag', %s::text, true),
       set_config('role', case when %s::boolean then 'none' else {_keuze(groepsrol)} end, true)
from meedoen.zoek_sessie(%s::bytea, %s::timestamptz, %s::date) s
"""  # noqa: S608 - built from our own enum values


def sleutel_van(cookie: str) -> bytes:
    """Return what the database keeps of the session cookie: its SHA-256."""
    return hashlib.sha256(cookie.encode()).digest()


class ToegangMiddleware:
    """Opens the scope for each view and closes it with the transaction. No login: the login page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.nu = kalender.nu()  # type: ignore[attr-defined]
        request.scope = None  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: Any, kwargs: Any
    ) -> HttpResponseBase | None:
        """Run the view inside its scope; the transaction is undone when the view raises or answers 5xx."""
        if getattr(view, "openbaar", False):
            return None
        with onthoud(None), transaction.atomic():
            if not open_scope(request, zonder_dossiers=getattr(view, "zonder_dossiers", False)):
                return naar_inloggen(request)
            if request.moet_wachtwoord_wijzigen and request.path != WACHTWOORD:  # type: ignore[attr-defined]
                return HttpResponseRedirect(WACHTWOORD)
            try:
                antwoord = view(request, *args, **kwargs)
            except (PermissionDenied, Http404) as weigering:
                request.weigering = weigering  # type: ignore[attr-defined]
                raise
            if antwoord.status_code >= 500:
                transaction.set_rollback(True)
            return antwoord


def open_scope(request: HttpRequest, *, zonder_dossiers: bool) -> bool:
    """Find the session of `request` and set its scope on the transaction; False when there is none."""
    cookie = request.COOKIES.get(settings.SESSIE_COOKIE, "")
    if not cookie:
        return False
    nu: datetime = request.nu  # type: ignore[attr-defined]
    sleutel = sleutel_van(cookie)
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, [nu.date().isoformat(), zonder_dossiers, sleutel, nu, nu.date()])
        rij = cursor.fetchone()
        if rij is None:
            return False
        if nu - rij[7] > _VERLENG_NA:
            cursor.execute("select meedoen.verleng_sessie(%s, %s, %s)", [sleutel, nu, settings.SESSIE_MINUTEN])
    medewerker, naam, rol, gemeenten, gemeente, gemeente_naam, thema, _, moet_wijzigen = rij[:9]
    request.scope = Scope(  # type: ignore[attr-defined]
        medewerker_id=medewerker,
        naam=naam,
        rol=Rol(rol),
        gemeenten=tuple(gemeenten),
        veldgroepen=veldgroepen(Rol(rol)),
        herkomst=request.META.get("REMOTE_ADDR", ""),
        vandaag=nu.date(),
        nu=nu,
        doel="uitvoering Wet inburgering 2021",
    )
    request.gemeente = {"id": gemeente, "naam": gemeente_naam, "thema": thema}  # type: ignore[attr-defined]
    request.moet_wachtwoord_wijzigen = moet_wijzigen  # type: ignore[attr-defined]
    return True
