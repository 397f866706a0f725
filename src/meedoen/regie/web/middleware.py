# SPDX-License-Identifier: EUPL-1.2
"""Every request: one select that finds the session and sets the scope, one transaction around the view."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.module_loading import import_string

from meedoen.domein.partners import DOELEN
from meedoen.domein.toegang import Doel, Rol, Scope, schrijfbare_veldgroepen, veldgroepen
from meedoen.regie.web import eenmaal, kalender
from meedoen.regie.web.herkomst import herkomst
from meedoen.regie.web.inloggen import naar_inloggen
from meedoen.regie.web.toegang import groepsrol, lijst, onthoud

_WEIGERINGEN = (PermissionDenied, Http404)
WACHTWOORD = "/account/wachtwoord"
_UITVOERING = "uitvoering Wet inburgering 2021"
_VERLENG_NA = timedelta(minutes=1)


def _keuze(per_rol: Callable[[Rol], str]) -> str:
    """Return SQL that picks a constant by the role of this request; all values are ours, none is input."""
    gevallen = " ".join(f"when '{rol.value}' then '{per_rol(rol)}'" for rol in Rol)
    return f"case w.rol {gevallen} end"


_OPEN = f"""
select s.medewerker, s.naam, w.rol, w.gemeenten, s.gemeente, s.gemeente_naam, s.thema, s.gezien_op,
       s.moet_wijzigen, s.rol, i.inzage, i.tot, s.organisatie,
       set_config('meedoen.gemeenten', w.gemeenten::text, true),
       set_config('meedoen.leesgroepen', {_keuze(lambda r: lijst(veldgroepen(r)))}, true),
       set_config('meedoen.schrijfgroepen', {_keuze(lambda r: lijst(schrijfbare_veldgroepen(r)))}, true),
       set_config('meedoen.medewerker', s.medewerker::text, true),
       set_config('meedoen.vandaag', %s::text, true),
       set_config('meedoen.organisatie', coalesce(s.organisatie::text, ''), true),
       set_config('meedoen.rol', w.rol, true),
       set_config('meedoen.dossier', coalesce(i.dossier::text, ''), true),
       set_config('role', case when %s::boolean then 'none' else {_keuze(groepsrol)} end, true)
from meedoen.zoek_sessie(%s::bytea, %s::timestamptz, %s::date) s
left join lateral meedoen.wijder(s.medewerker, s.gemeenten, %s::uuid, %s::timestamptz) i on true
cross join lateral (select case when i.inzage is null then s.rol else '{Rol.BREEKGLAS.value}' end as rol,
  case when i.inzage is null then s.gemeenten else array[i.gemeente] end as gemeenten) w
"""  # noqa: S608 - built from our own enum values


class Inzage(NamedTuple):
    """A look by break-glass that widens this request: which one, and until when."""

    id: UUID
    tot: datetime


def sleutel_van(cookie: str) -> bytes:
    """Return what the database keeps of the session cookie: its SHA-256."""
    return hashlib.sha256(cookie.encode()).digest()


class ZonderNulMiddleware:
    """Refuse an address with a NUL character as a faulty request: no text of ours has one, and PostgreSQL takes none.

    In a form the fields refuse it, each in words.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("NUL in het adres")
        return self.get_response(request)


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
        try:
            antwoord = self._binnen_scope(request, view, args, kwargs)
        except Exception as fout:
            self._log(request, "geweigerd" if isinstance(fout, _WEIGERINGEN) else "mislukt", kwargs)
            raise
        if antwoord.status_code >= 500:
            self._log(request, "mislukt", kwargs)
        return antwoord

    def _binnen_scope(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: Any, kwargs: Any
    ) -> HttpResponseBase:
        with onthoud(None), transaction.atomic():
            zonder = getattr(view, "zonder_dossiers", False)
            # By break-glass one reads; what one does, one does in the own role.
            leest = request.method in ("GET", "HEAD") and not getattr(view, "in_eigen_rol", False)
            if not open_scope(request, zonder_dossiers=zonder, dossier_id=kwargs.get("dossier_id") if leest else None):
                return naar_inloggen(request)
            if request.moet_wachtwoord_wijzigen and request.path != WACHTWOORD:  # type: ignore[attr-defined]
                return HttpResponseRedirect(WACHTWOORD)
            antwoord = self._eenmaal(request, view, args, kwargs)
            if antwoord.status_code >= 500:
                transaction.set_rollback(True)
            return antwoord

    def _eenmaal(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: Any, kwargs: Any
    ) -> HttpResponseBase:
        sleutel = eenmaal.sleutel_van_formulier(request, request.COOKIES.get(settings.SESSIE_COOKIE, ""))
        if sleutel is None:
            return view(request, *args, **kwargs)
        if (al := eenmaal.begin(request, sleutel)) is not None:
            return al
        antwoord = view(request, *args, **kwargs)
        if antwoord.status_code < 500:
            eenmaal.rond_af(sleutel, antwoord)
        return antwoord

    def _log(self, request: HttpRequest, resultaat: str, kwargs: dict[str, Any]) -> None:
        """Leave a line of what was refused or failed: the request itself is rolled back by now.

        The room of the logboek lies above this one, so its service comes from the settings.
        """
        scope: Scope | None = request.scope  # type: ignore[attr-defined]
        if scope is None:
            return
        route = request.resolver_match.route if request.resolver_match else ""
        dossier = kwargs.get("dossier_id")
        import_string(settings.LOG_WEIGERING)(
            scope=scope,
            handeling=request.method or "",
            object=f"/{route}",
            resultaat=resultaat,
            dossier_ids=[dossier] if dossier else [],
        )


def open_scope(request: HttpRequest, *, zonder_dossiers: bool, dossier_id: UUID | None = None) -> bool:
    """Find the session of `request` and set its scope on the transaction; False when there is none.

    `dossier_id`: the one dossier that this request is about. While a look by break-glass runs, the scope is that of
    `Rol.BREEKGLAS` and sees this dossier and no other.
    """
    cookie = request.COOKIES.get(settings.SESSIE_COOKIE, "")
    if not cookie:
        return False
    nu: datetime = request.nu  # type: ignore[attr-defined]
    sleutel = sleutel_van(cookie)
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, [nu.date().isoformat(), zonder_dossiers, sleutel, nu, nu.date(), dossier_id, nu])
        rij = cursor.fetchone()
        if rij is None:
            return False
        if nu - rij[7] > _VERLENG_NA:
            cursor.execute("select meedoen.verleng_sessie(%s, %s, %s)", [sleutel, nu, settings.SESSIE_MINUTEN])
    medewerker, naam, rol, gemeenten, gemeente, gemeente_naam, thema, _, moet_wijzigen, eigen_rol = rij[:10]
    inzage, tot, organisatie = rij[10:13]
    request.scope = Scope(  # type: ignore[attr-defined]
        medewerker_id=medewerker,
        naam=naam,
        rol=Rol(rol),
        gemeenten=tuple(gemeenten),
        veldgroepen=veldgroepen(Rol(rol)),
        herkomst=herkomst(request),
        vandaag=nu.date(),
        nu=nu,
        doel="breekglas" if inzage else DOELEN[Doel.BEGELEIDING] if organisatie else _UITVOERING,
        organisatie_id=organisatie,
        dossier_id=dossier_id if inzage else None,
    )
    request.inzage = Inzage(inzage, tot) if inzage else None  # type: ignore[attr-defined]
    request.eigen_rol = Rol(eigen_rol)  # type: ignore[attr-defined]
    request.gemeente = {"id": gemeente, "naam": gemeente_naam, "thema": thema}  # type: ignore[attr-defined]
    request.moet_wachtwoord_wijzigen = moet_wijzigen  # type: ignore[attr-defined]
    return True
