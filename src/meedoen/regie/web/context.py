# SPDX-License-Identifier: EUPL-1.2
"""What every page shows around its content: gemeente, person, main parts."""

from django.http import HttpRequest

from meedoen.domein.toegang import Handeling, Rol, Scope, mag
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, SchilBeeld, TabBeeld

_DELEN = (
    ("Vandaag", "/", Handeling.DOSSIER_LEZEN),
    ("Vandaag", "/", Handeling.KETEN_BEWAKEN),
    ("Dossiers", "/dossiers", Handeling.DOSSIER_LEZEN),
    ("Team", "/team", Handeling.TEAM_BEKIJKEN),
    ("Keten", "/keten", Handeling.BERICHTEN_BEKIJKEN),
    ("Medewerkers", "/beheer/medewerkers", Handeling.MEDEWERKERS_BEHEREN),
    ("Beleid", "/beheer/beleid", Handeling.BELEID_INSTELLEN),
    ("Gemeente", "/beheer/gemeente", Handeling.BELEID_INSTELLEN),
    ("Aansluitingen", "/beheer/aansluitingen", Handeling.AANSLUITINGEN_BEHEREN),
    ("Keten", "/beheer/keten", Handeling.KETEN_BEWAKEN),
    ("COA", "/beheer/coa", Handeling.BELEID_INSTELLEN),
    ("CBS", "/beheer/cbs", Handeling.BELEID_INSTELLEN),
    ("Invoering", "/beheer/invoering", Handeling.BELEID_INSTELLEN),
    ("Wetswijziging", "/beheer/wetswijziging", Handeling.BELEID_INSTELLEN),
)
_ROL = {
    Rol.CONSULENT: "consulent",
    Rol.TEAMLEIDER: "teamleider",
    Rol.BEHEERDER: "functioneel beheerder",
    Rol.KETEN: "keten",
    Rol.PARTNER: "aanbieder",
}


def schil(request: HttpRequest) -> dict[str, object]:
    """Return the shell of the page for templates: `schil` is None on pages without a login."""
    scope: Scope | None = getattr(request, "scope", None)
    if scope is None:
        return {"schil": None, "scope": None}
    gemeente = request.gemeente  # type: ignore[attr-defined]
    delen = tuple(
        TabBeeld(tekst=tekst, url=url, actief=_actief(request.path, url))
        for tekst, url, handeling in _DELEN
        if mag(scope.rol, handeling)
    )
    beeld = SchilBeeld(
        gemeente=gemeente["naam"],
        thema=gemeente["thema"],
        naam=scope.naam,
        rol=_ROL[scope.rol],
        initialen="".join(deel[0] for deel in scope.naam.split() if deel[0].isupper())[:2],
        delen=delen,
        menu=(LinkBeeld("Mijn account", "/account"),),
        zoek_url="/zoeken" if mag(scope.rol, Handeling.DOSSIER_LEZEN) else "",
        mandaat="" if len(scope.gemeenten) == 1 else f"Je werkt voor {len(scope.gemeenten)} gemeenten",
    )
    return {"schil": beeld, "scope": scope}


def _actief(pad: str, url: str) -> bool:
    return pad == "/" if url == "/" else pad.startswith(url)
