# SPDX-License-Identifier: EUPL-1.2
"""The list of differences with DUO, and the few acts on them. The worker does what is asked here."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from meedoen.domein.afstemming import Oorzaak
from meedoen.domein.toegang import Handeling, mag_in
from meedoen.regie.dossiers.views.hulp import haal, scope_van
from meedoen.regie.koppelingen import queries as keten
from meedoen.regie.koppelingen.afstemming import beelden, queries, services, zinnen
from meedoen.regie.koppelingen.services import KanNietMeer
from meedoen.regie.logboek.services import log
from meedoen.regie.web.lijsten import Lijstadres, downloads
from meedoen.regie.web.onderdelen.modellen import BladerBeeld, LeegBeeld, LinkBeeld

_LIJST = "/keten/verschillen"


@require_GET
def verschillen(request: HttpRequest) -> HttpResponse:
    """List the open differences of all gemeenten of this scope, the oldest first, 50 a page."""
    scope = scope_van(request, Handeling.BERICHTEN_BEKIJKEN)
    gekozen = request.GET.get("oorzaak", "")
    if gekozen not in {oorzaak.value for oorzaak in Oorzaak}:
        gekozen = ""
    rijen, meer = queries.open_verschillen(scope, oorzaak=gekozen, na=_na(request.GET.get("na", "")))
    namen = keten.dossiers_bij(scope, [rij.dossier_id for rij in rijen])
    if namen:
        log(scope=scope, handeling="lezen", object="verschillen met DUO", gemeente_id=scope.gemeenten[0],
            dossier_ids=list(namen))  # fmt: skip
    volgende = ""
    if meer:
        plek = f"{rijen[-1].sinds.isoformat()}_{rijen[-1].id}"
        volgende = f"{_LIJST}?{urlencode({**({'oorzaak': gekozen} if gekozen else {}), 'na': plek})}"
    telling = queries.tel_open(scope)
    inhoud = {
        "rijen": [beelden.verschil_beeld(rij, namen, scope) for rij in rijen],
        "keuzes": [
            LinkBeeld(f"Alles ({sum(telling.values())})", _LIJST if gekozen else ""),
            *(
                LinkBeeld(
                    f"{zinnen.OORZAAK[Oorzaak(oorzaak)]} ({aantal})",
                    f"{_LIJST}?oorzaak={oorzaak}" if oorzaak != gekozen else "",
                )
                for oorzaak, aantal in telling.items()
            ),
        ],
        "downloads": downloads(Lijstadres(_LIJST, {"oorzaak": gekozen})),
        "bladeren": BladerBeeld(volgende_url=volgende),
        "kruimels": (LinkBeeld("Keten", "/keten"), LinkBeeld("Verschillen met DUO")),
        "leeg": LeegBeeld(
            "Geen verschillen", "Wat Meedoen en DUO hebben, is gelijk. Meedoen vergelijkt elke nacht opnieuw."
        ),
    }
    return render(request, "koppelingen/verschillen.html", inhoud)


def _na(tekst: str) -> tuple[datetime, UUID] | None:
    """Return where the next page begins; None for nothing, or for something that is no such place."""
    sinds, _, id_ = tekst.partition("_")
    try:
        moment, plek = datetime.fromisoformat(sinds.replace(" ", "+")), UUID(id_)
    except ValueError:
        return None
    return (moment, plek) if moment.tzinfo is not None else None


@require_POST
def afstemmen(request: HttpRequest, gemeente: int) -> HttpResponse:
    """Ask to compare all dossiers of one gemeente now."""
    scope = scope_van(request, Handeling.BERICHTEN_BEKIJKEN)
    if not mag_in(scope, Handeling.BERICHTEN_BEKIJKEN, gemeente):
        raise Http404
    if settings.AFSTEMMING_PER_MINUUT == 0:
        messages.warning(request, "Het vergelijken van alle dossiers staat uit. De beheerder kan het aanzetten.")
    elif services.vraag_gemeente(scope=scope, gemeente_id=gemeente):
        messages.success(request, "Meedoen vergelijkt nu alle dossiers met DUO. Dat gaat rustig aan en gaat door als "
                         "je deze bladzijde sluit.")  # fmt: skip
    else:
        messages.info(request, "Meedoen is al bezig met vergelijken.")
    return redirect("/keten#afstemming")


@require_POST
def afstemmen_dossier(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask to compare one dossier now."""
    return _vraag(request, dossier_id, neem_over=False)


@require_POST
def overnemen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask to take over in one dossier what DUO says."""
    return _vraag(request, dossier_id, neem_over=True)


def _vraag(request: HttpRequest, dossier_id: UUID, *, neem_over: bool) -> HttpResponse:
    handeling = Handeling.BERICHT_OPNIEUW_STUREN if neem_over else Handeling.BERICHTEN_BEKIJKEN
    scope, dossier = haal(request, dossier_id, handeling, wat="verschillen met DUO")
    try:
        services.vraag_dossier(scope=scope, dossier=dossier, neem_over=neem_over)
    except KanNietMeer as fout:
        messages.warning(request, str(fout))
    else:
        wat = "neemt over wat DUO zegt" if neem_over else "vergelijkt dit dossier met DUO"
        messages.success(request, f"Meedoen {wat}. Ververs deze bladzijde over een paar seconden.")
    return redirect(f"/dossiers/{dossier.id}/keten")


@require_POST
def opnieuw(request: HttpRequest, gemeente: int, id: UUID) -> HttpResponse:
    """Send the message of a difference again."""
    scope = scope_van(request, Handeling.BERICHT_OPNIEUW_STUREN)
    if not mag_in(scope, Handeling.BERICHT_OPNIEUW_STUREN, gemeente):
        raise Http404
    try:
        rij = services.stuur_verschil(scope=scope, gemeente_id=gemeente, verschil_id=id)
    except KanNietMeer as fout:
        messages.warning(request, str(fout))
        return redirect(_LIJST)
    messages.success(request, "Het bericht gaat opnieuw weg. Wat DUO zegt, zie je hier. Vergelijk daarna opnieuw.")
    return redirect(f"/dossiers/{rij.dossier_id}/keten")
