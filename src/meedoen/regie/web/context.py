# SPDX-License-Identifier: EUPL-1.2
"""What every page shows around its content: gemeente, person, main parts."""

from collections.abc import Iterable

from django.http import HttpRequest

from meedoen.domein.toegang import Handeling, Rol, Scope, mag
from meedoen.regie.web import datums, menu
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.middleware import Inzage
from meedoen.regie.web.onderdelen.modellen import InzageBeeld, LinkBeeld, SchilBeeld, TabBeeld
from meedoen.regie.web.zinnen import domein_nl

BEHEER_URL = "/beheer"


def schil(request: HttpRequest) -> dict[str, object]:
    """Return the shell of the page for templates: `schil` is None on pages without a login."""
    scope: Scope | None = getattr(request, "scope", None)
    if scope is None:
        return {"schil": None, "scope": None}
    gemeente = request.gemeente  # type: ignore[attr-defined]
    rol: Rol = getattr(request, "eigen_rol", scope.rol)
    inzage: Inzage | None = getattr(request, "inzage", None)
    beeld = SchilBeeld(
        gemeente=gemeente["naam"],
        thema=gemeente["thema"],
        naam=scope.naam,
        rol=domein_nl.zin(f"rol_{rol}"),
        initialen="".join(deel[0] for deel in scope.naam.split() if deel[0].isupper())[:2],
        delen=_tabs(menu.delen(rol), request.path),
        beheer=_tabs(menu.beheer(rol), request.path),
        inzage=_inzage(inzage) if inzage else None,
        bij_beheer=request.path == BEHEER_URL,
        menu=(LinkBeeld("Mijn account", "/account"),),
        zoek_url="/zoeken" if mag(rol, Handeling.DOSSIER_INZIEN) else "",
        mandaat="" if len(scope.gemeenten) == 1 else f"Je werkt voor {len(scope.gemeenten)} gemeenten",
    )
    return {"schil": beeld, "scope": scope}


def _inzage(inzage: Inzage) -> InzageBeeld:
    return InzageBeeld(f"/inzage/{inzage.id}/stoppen", datums.tijdstip(inzage.tot.astimezone(AMSTERDAM)))


def _tabs(delen: Iterable[menu.Deel], pad: str) -> tuple[TabBeeld, ...]:
    return tuple(TabBeeld(tekst=deel.tekst, url=deel.url, actief=_actief(pad, deel.url)) for deel in delen)


def _actief(pad: str, url: str) -> bool:
    return pad == "/" if url == "/" else pad.startswith(url)
