# SPDX-License-Identifier: EUPL-1.2
"""The page Keten, the dialogue of one dossier with DUO, and the few acts on messages that wait."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from meedoen.domein.toegang import Handeling, Scope, mag, mag_in
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.queries import dossier as lees_dossier
from meedoen.regie.koppelingen import beelden, lijsten, queries, services
from meedoen.regie.koppelingen.afstemming import queries as afstemming
from meedoen.regie.koppelingen.afstemming.beelden import stand_zin, verschil_beeld
from meedoen.regie.koppelingen.dialoog import dialoog
from meedoen.regie.koppelingen.gezondheid import bladzijde
from meedoen.regie.koppelingen.gezondheid.lezen import gezondheid
from meedoen.regie.logboek.services import log, log_lijst
from meedoen.regie.web.lijsten import Lijstadres, downloads
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, LinkBeeld


def _scope(request: HttpRequest, handeling: Handeling) -> Scope:
    scope: Scope = request.scope  # type: ignore[attr-defined]
    if not mag(scope.rol, handeling):
        raise PermissionDenied
    return scope


@require_GET
def keten(request: HttpRequest) -> HttpResponse:
    """Show how the chain stands: partners, what waits for a person, what goes by itself, where we and DUO differ."""
    scope = _scope(request, Handeling.BERICHTEN_BEKIJKEN)
    stand = gezondheid(scope)
    meldingen, berichten = queries.inkomend_voor_mens(scope), queries.uitgaand_voor_mens(scope)
    rij_in, rij_uit = queries.in_de_rij(scope)
    alle = [(m.gemeente_id, m.dossier_id) for m in (*meldingen, *rij_in)]
    alle += [(b.gemeente_id, b.dossier_id) for b in (*berichten, *rij_uit)]
    namen = queries.dossiers_bij(scope, [dossier for _, dossier in alle])
    # Under the gemeente of each: in a region not all are of the first.
    genoemd = [(g, d) for g, d in alle if g is not None and d is not None and d in namen]
    log_lijst(scope=scope, handeling="lezen", object="keten", dossiers=genoemd)
    verschillen = bladzijde.verschillen(scope)
    wacht = [
        *(beelden.bericht_beeld(rij, namen, scope) for rij in berichten),
        *(beelden.melding_beeld(rij, namen, scope) for rij in meldingen),
    ]
    gaat = [
        *(beelden.bericht_beeld(rij, namen, scope) for rij in rij_uit),
        *(beelden.melding_beeld(rij, namen, scope) for rij in rij_in),
    ]
    return render(
        request,
        "koppelingen/keten.html",
        {
            **bladzijde.algemeen(stand, scope, verschil=bladzijde.verschil_nu(verschillen["open"])),
            "wacht": wacht,
            "gaat": gaat,
            "vol": max(len(meldingen), len(berichten), len(rij_in), len(rij_uit)) >= queries.HOOGSTENS,
            "downloads": downloads(Lijstadres("/keten", {}), "/keten/wacht", "van alle berichten die wachten"),
            "botsingen": [beelden.botsing_beeld(rij) for rij in queries.botsingen(scope)],
            "verschillen": verschillen,
            "leeg": LeegBeeld(
                "Niets wacht op jou",
                "Weigert DUO een bericht, of kan Meedoen een melding niet verwerken? Dan staat dat hier, met wat "
                "je kunt doen.",
            ),
        },
    )


@require_GET
def gesprek(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show all that went over the line about one dossier, readable by anyone."""
    scope = _scope(request, Handeling.BERICHTEN_BEKIJKEN)
    try:
        dossier = lees_dossier(scope, dossier_id)
    except Dossier.DoesNotExist as fout:
        raise Http404 from fout
    log(
        scope=scope,
        handeling="lezen",
        object="gesprek met DUO",
        gemeente_id=dossier.gemeente_id,
        dossier_ids=[dossier.id],
    )
    afgestemd = afstemming.stand_van(dossier.gemeente_id, dossier.id)
    namen = {dossier.id: (dossier.naam, dossier.nummer)}
    verschillen = afstemming.van_dossier(dossier.gemeente_id, dossier.id)
    return render(
        request,
        "koppelingen/gesprek.html",
        {
            "dossier": dossier,
            "verschillen": [verschil_beeld(rij, namen, scope) for rij in verschillen],
            "afgestemd": stand_zin(afgestemd),
            "vergelijken": KnopBeeld("Nu vergelijken met DUO", f"/dossiers/{dossier.id}/keten/vergelijken", post=True)
            if dossier.gesloten_op is None
            else None,
            "kruimels": [
                LinkBeeld("Dossiers", "/dossiers"),
                LinkBeeld(dossier.naam, f"/dossiers/{dossier.id}"),
                LinkBeeld("Gesprek met DUO"),
            ],
            "dagen": dialoog(queries.gesprek(scope, dossier)),
            "leeg": LeegBeeld(
                "Nog niets uitgewisseld",
                "Hier staat straks wat DUO over deze persoon meldt, wat wij vragen en wat wij sturen.",
            ),
        },
    )


@require_POST
def scholen_ophalen(request: HttpRequest) -> HttpResponse:
    """Ask the worker to fetch the lists now."""
    lijsten.vraag_aan(_scope(request, Handeling.BERICHTEN_BEKIJKEN))
    messages.success(request, "Meedoen haalt de lijst op. Ververs deze bladzijde over een minuut.")
    return redirect("/keten/scholen")


def _doe(request: HttpRequest, gemeente: int, act: Callable[[Scope], object], gelukt: str) -> HttpResponse:
    scope = _scope(request, Handeling.BERICHT_OPNIEUW_STUREN)
    if not mag_in(scope, Handeling.BERICHT_OPNIEUW_STUREN, gemeente):
        raise Http404
    try:
        act(scope)
    except services.KanNietMeer as fout:
        messages.warning(request, str(fout))
    else:
        messages.success(request, gelukt)
    return redirect("/keten")


@require_POST
def bericht_opnieuw(request: HttpRequest, gemeente: int, id: UUID) -> HttpResponse:
    """Send a message again."""
    return _doe(
        request,
        gemeente,
        lambda scope: services.stuur_opnieuw(scope=scope, gemeente_id=gemeente, bericht_id=id),
        "Het bericht gaat opnieuw weg. Wat DUO zegt, zie je hier en in het dossier.",
    )


@require_POST
def bericht_intrekken(request: HttpRequest, gemeente: int, id: UUID) -> HttpResponse:
    """Withdraw a message."""
    return _doe(
        request,
        gemeente,
        lambda scope: services.trek_in(scope=scope, gemeente_id=gemeente, bericht_id=id),
        "Het bericht is ingetrokken. Het gaat niet meer naar DUO.",
    )


@require_POST
def melding_opnieuw(request: HttpRequest, gemeente: int, id: UUID) -> HttpResponse:
    """Handle a notification again."""
    return _doe(
        request,
        gemeente,
        lambda scope: services.verwerk_opnieuw(scope=scope, gemeente_id=gemeente, inkomend_id=id),
        "Meedoen verwerkt de melding opnieuw.",
    )


@require_POST
def melding_afwijzen(request: HttpRequest, gemeente: int, id: UUID) -> HttpResponse:
    """Put a notification aside."""
    return _doe(
        request,
        gemeente,
        lambda scope: services.wijs_af(scope=scope, gemeente_id=gemeente, inkomend_id=id),
        "De melding is afgewezen. Ze blijft bewaard.",
    )
