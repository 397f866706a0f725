# SPDX-License-Identifier: EUPL-1.2
"""The page that person, worker and partner look at together, its print, and signing."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.gebeurtenissen import Kanaal
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.regie.besluiten.services import BesluitWeigering, druk_af
from meedoen.regie.dossiers.kop import kruimels
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import bewaar, niet_open, toon, vraag
from meedoen.regie.dossiers.views.hulp import haal as haal_dossier
from meedoen.regie.plangesprek import brief, inhoud, queries, services
from meedoen.regie.plangesprek.forms import TAALKEUZES, BewaarForm, TekenForm
from meedoen.regie.plangesprek.models import Plangesprek
from meedoen.regie.web.vertaling import TALEN, taal_van

_BLAD = "plangesprek"
_formulier = require_http_methods(["GET", "POST"])


def _taal(request: HttpRequest, dossier: Dossier) -> str:
    """Return the language that was asked for; without one, that of the person."""
    gevraagd = request.GET.get("taal")
    if gevraagd is None:
        return taal_van(dossier.taal)
    return gevraagd if gevraagd in TALEN else ""


def _gesprek(scope: Scope, dossier: Dossier, gesprek_id: UUID) -> Plangesprek:
    for rij in queries.gesprekken(scope, dossier):
        if rij.id == gesprek_id:
            return rij
    raise Http404


@require_safe
def pagina(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show plan, goals and agreements side by side, in Dutch and the language of the person."""
    scope, dossier = haal_dossier(request, dossier_id, wat=_BLAD)
    taal = _taal(request, dossier)
    t = inhoud.tweetalig(taal)
    rijen = queries.gesprekken(scope, dossier)
    ctx = {
        "dossier": dossier,
        "kruimels": kruimels(dossier, "Plangesprek"),
        "basis": f"/dossiers/{dossier.id}/{_BLAD}",
        "afspraken_url": f"/dossiers/{dossier.id}/begeleiding/afspraken",
        "mag": mag(scope.rol, Handeling.BEGELEIDING_BIJHOUDEN) and dossier.gesloten_op is None,
        "taal": taal,
        "talen": TAALKEUZES,
        "geen_vertaling": dossier.taal if dossier.taal and not taal_van(dossier.taal) else "",
        "ander": t.ander,
        "inhoud": inhoud.maak(inhoud.lees(scope, dossier), t),
        "titels": {code: t.zin(code, "kop") for code in ("titel", "geen_besluit", "kop_plan", "kop_doelen",
                                                         "twee_talen")},
        "gesprekken": [
            (rij, [rij.aanwezigen[h.plek]["naam"] for h in rij.handtekeningen.all()],
             len(rij.handtekeningen.all()) < len(rij.aanwezigen))
            for rij in rijen
        ],
    }  # fmt: skip
    return render(request, "plangesprek/pagina.html", ctx)


@require_safe
def voorbeeld(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Give the print of what is on the table now; nothing is kept."""
    scope, dossier = haal_dossier(request, dossier_id, wat="voorbeeld van het plangesprek")
    taal = _taal(request, dossier)
    mensen = [{"rol": "inburgeraar", "naam": dossier.naam}, {"rol": "gemeente", "naam": scope.naam}]
    try:
        stuk = brief.maak(scope, dossier, inhoud.lees(scope, dossier), datum=scope.vandaag, taal=taal,
                          aanwezigen=mensen)  # fmt: skip
        pdf = druk_af(stuk)
    except BesluitWeigering as fout:
        messages.warning(request, fout.zin)
        return redirect(f"/dossiers/{dossier.id}/{_BLAD}?taal={taal}")
    return _pdf(pdf, f"voorbeeld-plan-{dossier.nummer}")


@_formulier
def bewaren(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Keep what was discussed, with its print."""
    scope, dossier = haal_dossier(request, dossier_id, Handeling.BEGELEIDING_BIJHOUDEN, wat=_BLAD)
    form = BewaarForm(
        request.POST or None,
        initial={"datum": scope.vandaag, "taal": _taal(request, dossier), "kanaal": Kanaal.KANTOOR.value},
    )

    def doe() -> None:
        velden = form.cleaned_data
        services.bewaar(scope=scope, dossier=dossier, datum=velden["datum"], taal=velden["taal"], erbij=form.namen(),
                        kanaal=Kanaal(velden["kanaal"]), tolk=velden["tolk"])  # fmt: skip

    return niet_open(request, dossier) or vraag(
        request, scope, dossier, form, doe, titel="Vastleggen en printen", knop="Vastleggen", terug=_BLAD,
        lead="Wat er nu op het scherm staat, wordt een nieuwe versie met een print. Eerdere versies blijven bewaard.",
        gelukt="Vastgelegd. Print het, geef het mee en laat tekenen wie dat wil.",
    )  # fmt: skip


@require_safe
def afdruk(request: HttpRequest, dossier_id: UUID, gesprek_id: UUID) -> HttpResponse:
    """Give the print of one version, with who signed since; the kept print alone where that can't be made."""
    scope, dossier = haal_dossier(request, dossier_id, wat="afdruk van het plangesprek")
    rij = _gesprek(scope, dossier, gesprek_id)
    gezet, pdf = list(rij.handtekeningen.all()), b""
    if gezet:
        nieuw = brief.tekens(rij.aanwezigen, gezet, inhoud.tweetalig(rij.taal))
        pdf = brief.met_handtekeningen(rij.brief.gegevens, nieuw, dag=rij.datum)
    return _pdf(pdf or bytes(rij.brief.pdf), f"plan-{dossier.nummer}-versie-{rij.versie}")


@_formulier
def tekenen(request: HttpRequest, dossier_id: UUID, gesprek_id: UUID) -> HttpResponse:
    """Let somebody who was there sign, on the screen, or lay down that they signed the paper."""
    scope, dossier = haal_dossier(request, dossier_id, Handeling.BEGELEIDING_BIJHOUDEN, wat=_BLAD)
    dicht = niet_open(request, dossier)
    if dicht is not None:
        return dicht
    rij = _gesprek(scope, dossier, gesprek_id)
    gezet = {h.plek for h in rij.handtekeningen.all()}
    mensen = [(plek, mens) for plek, mens in enumerate(rij.aanwezigen) if plek not in gezet]
    form = TekenForm(request.POST or None, mensen=mensen, initial={"datum": scope.vandaag, "wijze": "scherm"})
    terug = f"/dossiers/{dossier.id}/{_BLAD}?taal={rij.taal}"

    def doe() -> str:
        services.teken(scope=scope, dossier=dossier, gesprek_id=rij.id, **form.cleaned_data)
        return terug

    t = inhoud.tweetalig(rij.taal)
    ctx = {"dossier": dossier, "kruimels": kruimels(dossier, "Plangesprek", "Tekenen"), "rij": rij, "terug_url": terug,
           "ander": t.ander, "paren": (t.zin("kop_tekenen"), t.zin("tekenen"))}  # fmt: skip
    return bewaar(request, form, doe) or toon(request, "plangesprek/tekenen.html", ctx, form=form)


def _pdf(pdf: bytes, naam: str) -> HttpResponse:
    koppen = {"Content-Disposition": content_disposition_header(False, f"{naam}.pdf"), "Cache-Control": "no-store"}
    return HttpResponse(pdf, content_type="application/pdf", headers={k: v for k, v in koppen.items() if v})
