# SPDX-License-Identifier: EUPL-1.2
"""Decisions and letters of one dossier: to read, with the reasons, and to run again."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag, ziet
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.bron import Artikel
from meedoen.regie.besluiten import queries, zinnen
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.besluiten.naast import naast
from meedoen.regie.besluiten.services import (
    GEVOLG_ONTHEFFING,
    BesluitWeigering,
    Intrekking,
    concept_intrekking,
    mag_versturen,
    trek_ontheffing_lbt_in,
)
from meedoen.regie.besluiten.services.ontheffing import SOORTEN
from meedoen.regie.besluiten.uitleg import bewijsbeeld, waarom
from meedoen.regie.besluiten.verzending import nieuwste, verzendform, verzending
from meedoen.regie.besluiten.verzendveld import IntrekForm, kies_wijze
from meedoen.regie.besluiten.vooraf import KNOP, brief_vooraf
from meedoen.regie.dossiers.duobeeld import besluitkaarten
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.kop import kruimels, maak_kop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.dossiers.views.hulp import bevestigpagina, haal
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import LeegBeeld, LinkBeeld, ToestandBeeld


def _besluit(scope: Scope, dossier: Dossier, besluit_id: UUID) -> Besluit:
    try:
        return queries.besluit(scope, dossier, besluit_id)
    except Besluit.DoesNotExist as fout:
        raise Http404 from fout


def _middel(besluit: Besluit) -> str:
    return "Beroep" if besluit.soort in zinnen.OP_BEZWAAR else "Bezwaar"


def _toestand(besluit: Besluit, scope: Scope) -> ToestandBeeld:
    if besluit.staat == "ingetrokken":
        return ToestandBeeld("nvt", "Ingetrokken")
    if besluit.bekendmaking is None:
        return ToestandBeeld("let_op", "De brief moet nog weg")
    tot = besluit.bezwaar_tot_en_met
    if tot is not None and scope.vandaag <= tot:
        return ToestandBeeld("loopt", f"{_middel(besluit)} kan tot en met {datums.voluit(tot)}")
    return ToestandBeeld("goed", "Vastgesteld")


@require_safe
def lijst(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """List the decisions and loose letters of this dossier."""
    scope, dossier = haal(request, dossier_id, wat="besluiten")
    alle = queries.besluiten(scope, dossier)
    ctx = {
        "dossier": dossier,
        "kop": maak_kop(scope, dossier, "besluiten"),
        "kruimels": kruimels(dossier, "Besluiten"),
        "besluiten": [
            {"rij": rij, "naam": zinnen.BESLUITEN.get(rij.soort, rij.soort), "toestand": _toestand(rij, scope)}
            for rij in alle
        ],
        "weg": [
            {
                "rij": rij,
                "naam": zinnen.BESLUITEN.get(rij.soort, rij.soort),
                "form": verzendform(scope, rij),
                "doel": f"/dossiers/{dossier.id}/besluiten/{rij.id}",
            }
            for rij in alle
            if rij.bekendmaking is None and rij.staat != "ingetrokken" and mag_versturen(scope, rij)
        ],
        "brieven": queries.losse_brieven(scope, dossier),
        "advies": mag(scope.rol, Handeling.ADVIES_INZIEN) and ziet(scope, Veldgroep.GEZONDHEID, dossier.gemeente_id),
        "duo": besluitkaarten(scope, dossier, dossierfeiten(dossier)),
        "leeg": LeegBeeld(
            "Er is nog geen besluit",
            "Hier komt elk besluit over deze inburgeraar, met de brief en de reden. Het eerste is meestal het plan.",
        ),
    }
    return render(request, "besluiten/lijst.html", ctx)


@require_safe
def besluit(request: HttpRequest, dossier_id: UUID, besluit_id: UUID) -> HttpResponse:
    """Show one decision: who, when, on which articles, the letter and the last day for bezwaar."""
    scope, dossier = haal(request, dossier_id, wat="besluit")
    rij = _besluit(scope, dossier, besluit_id)
    url = f"/dossiers/{dossier.id}/besluiten/{rij.id}"
    ctx = {
        "dossier": dossier,
        "besluit": rij,
        "naam": zinnen.BESLUITEN.get(rij.soort, rij.soort),
        "toestand": _toestand(rij, scope),
        "brief": nieuwste(rij),
        "verzending": verzending(scope, rij),
        "uitkomst": zinnen.uitkomst(_als_nu(rij)),
        "middel": _middel(rij),
        "gronden": _gronden(rij),
        "waarom": _waarom(rij, url) if request.GET.get("waarom") == "bezwaar" else None,
        "naast": naast(scope, dossier, rij),
        "ander": _ander(scope, dossier, rij),
        "url": url,
        "intrek_url": _intrek_url(scope, dossier, rij),
        "kruimels": _kruimels(dossier, zinnen.BESLUITEN.get(rij.soort, rij.soort)),
    }
    return render(request, "besluiten/besluit.html", ctx)


def _als_nu(rij: Besluit) -> dict[str, Any]:
    """Return the receipt with the last day for bezwaar as it is now: the letter may have gone out on another day."""
    uitkomst = dict(rij.ontvangstbewijs.get("uitkomst", {}))
    if "bezwaar_tot_en_met" in uitkomst:
        uitkomst["bezwaar_tot_en_met"] = rij.bezwaar_tot_en_met and rij.bezwaar_tot_en_met.isoformat()
    return {**rij.ontvangstbewijs, "uitkomst": uitkomst}


def _ander(scope: Scope, dossier: Dossier, rij: Besluit) -> LinkBeeld | None:
    """Return the way to the besluit that this one withdraws, or by which it was withdrawn."""
    ander = queries.in_verband(scope, dossier, rij)
    if ander is None:
        return None
    wat = "Ingetrokken besluit" if rij.trekt_in else "Ingetrokken met besluit"
    return LinkBeeld(f"{wat} {ander.nummer}", f"/dossiers/{dossier.id}/besluiten/{ander.id}")


def _intrek_url(scope: Scope, dossier: Dossier, rij: Besluit) -> str:
    """Return where this besluit can be withdrawn; a plan and ontzorgen have a page of their own for it."""
    if rij.staat == "ingetrokken":
        return ""
    if rij.soort in SOORTEN and _mag_intrekken(scope, dossier):
        return f"/dossiers/{dossier.id}/besluiten/{rij.id}/intrekken"
    eigen = {"ontzorgen_langer": (Handeling.ONTZORGEN_BIJHOUDEN, "ontzorgen/langer/intrekken")}
    handeling, einde = eigen.get(rij.soort, (None, ""))
    if handeling is None or not mag(scope.rol, handeling) or dossier.gesloten_op is not None:
        return ""
    return f"/dossiers/{dossier.id}/{einde}"


def _mag_intrekken(scope: Scope, dossier: Dossier) -> bool:
    return mag(scope.rol, Handeling.LBT_ONTHEFFEN) and dossier.gesloten_op is None


@require_http_methods(["GET", "POST"])
def intrekken(request: HttpRequest, dossier_id: UUID, besluit_id: UUID) -> HttpResponse:
    """Ask once and why, then withdraw a besluit on ontheffing; a plan is withdrawn on its own page."""
    scope, dossier = haal(request, dossier_id, Handeling.LBT_ONTHEFFEN, wat="besluit intrekken")
    rij = _besluit(scope, dossier, besluit_id)
    if rij.soort not in SOORTEN or not _mag_intrekken(scope, dossier):
        raise Http404
    url, form = f"/dossiers/{dossier.id}/besluiten/{rij.id}", IntrekForm(request.POST or None)
    kies_wijze(form, dossier)
    form.fields["reden"].help_text = f"{form.fields['reden'].help_text} Noem de beperking niet."

    def wat() -> Intrekking:
        return Intrekking(form.cleaned_data["reden"], GEVOLG_ONTHEFFING[rij.soort])

    gelezen = brief_vooraf(
        request, form, dossier.gemeente_id,
        lambda: concept_intrekking(scope=scope, dossier=dossier, besluit=rij, wat=wat()),
    )  # fmt: skip
    if gelezen is not None:
        return gelezen
    if request.method == "POST" and form.is_valid() and "bekijk" not in request.POST:
        try:
            nieuw = trek_ontheffing_lbt_in(
                scope=scope, dossier=dossier, besluit=rij, reden=form.cleaned_data["reden"],
                hoe=form.cleaned_data["hoe_weg"],
            )  # fmt: skip
        except (BesluitWeigering, Weigering) as weigering:
            form.add_error(None, weigering.zin)
        else:
            messages.success(request, "Het besluit is ingetrokken." + (" De brief staat klaar." if nieuw else ""))
            return HttpResponseRedirect(f"/dossiers/{dossier.id}/besluiten/{nieuw.id}" if nieuw else url)
    return bevestigpagina(
        request,
        vraag="Besluit intrekken?",
        gevolg=f"Besluit {rij.nummer}: {zinnen.BESLUITEN.get(rij.soort, rij.soort).lower()}.",
        gevolgen=[
            "Het besluit blijft in het dossier staan, met het woord ingetrokken.",
            "De leerbaarheidstoets hoort dan weer bij de brede intake."
            if rij.soort == "ontheffing_lbt"
            else "Je kunt daarna opnieuw beslissen over een ontheffing.",
            "Intrekken is ook een besluit: er komt een brief, en bezwaar kan."
            if rij.bekendmaking
            else "De brief is niet weg geweest. Er komt daarom geen nieuwe brief.",
        ],
        knop="Besluit intrekken",
        terug=url,
        form=form,
        tweede_knop=KNOP if rij.bekendmaking else "",
    )


def _kruimels(dossier: Dossier, naam: str) -> tuple[LinkBeeld, ...]:
    *begin, laatste = kruimels(dossier, naam)
    return (*begin, LinkBeeld("Besluiten", f"/dossiers/{dossier.id}/besluiten"), laatste)


def _gronden(rij: Besluit) -> list[LinkBeeld]:
    artikelen = dict.fromkeys(Artikel(*grond) for grond in rij.gronden)
    return [artikellink(artikel) for artikel in artikelen]


def _waarom(rij: Besluit, url: str) -> Any:
    # The receipt holds the day that was reckoned with when it was decided; the letter may have gone out on another.
    if rij.bekendmaking is None:
        return None
    stappen = bezwaartermijn(rij.bekendmaking).stappen
    tot = rij.bezwaar_tot_en_met
    middel = _middel(rij)
    wat = "bezwaar maken" if middel == "Bezwaar" else "in beroep gaan"
    zin = f"Tot en met {datums.voluit_met_dag(tot)} kan de inburgeraar {wat}." if tot else ""
    return waarom(f"Waarom deze laatste dag voor {middel.lower()}?", zin, stappen, sluit_url=url)


@require_safe
def bewijs(request: HttpRequest, dossier_id: UUID, besluit_id: UUID) -> HttpResponse:
    """Show the receipt of a decision, and run it again with the rules of now."""
    scope, dossier = haal(request, dossier_id, wat="ontvangstbewijs")
    rij = _besluit(scope, dossier, besluit_id)
    stuk = rij.ontvangstbewijs
    if not stuk:
        raise Http404
    url = f"/dossiers/{dossier.id}/besluiten/{rij.id}"
    naam = zinnen.BESLUITEN.get(rij.soort, rij.soort)
    ctx = {
        **bewijsbeeld(stuk),
        "dossier": dossier,
        "titel": f"Bewijs bij {rij.nummer}",
        "waarvan": f"Besluit {rij.nummer}, {naam}. Met deze feiten en regels is het besluit genomen",
        "geldt": "Het besluit blijft gelden zoals het is genomen.",
        "terug": LinkBeeld("Terug naar het besluit", url),
        "kruimels": _kruimels(dossier, "Bewijs"),
    }
    return render(request, "besluiten/bewijs.html", ctx)


@require_safe
def besluit_brief(request: HttpRequest, dossier_id: UUID, besluit_id: UUID) -> HttpResponse:
    """Give the letter of a decision as it left."""
    scope, dossier = haal(request, dossier_id, wat="brief")
    rij = _besluit(scope, dossier, besluit_id)
    laatste = nieuwste(rij)
    if laatste is None:
        raise Http404
    return _pdf(queries.brief_pdf(scope, dossier, laatste.id), rij.nummer)


@require_safe
def brief(request: HttpRequest, dossier_id: UUID, brief_id: UUID) -> HttpResponse:
    """Give a letter that belongs to no decision."""
    scope, dossier = haal(request, dossier_id, wat="brief")
    try:
        rij = queries.brief_pdf(scope, dossier, brief_id)
    except Brief.DoesNotExist as fout:
        raise Http404 from fout
    return _pdf(rij, f"{rij.soort}-{rij.dagtekening.isoformat()}")


def _pdf(rij: Brief, naam: str) -> HttpResponse:
    koppen = {"Content-Disposition": f'inline; filename="{naam}.pdf"', "Cache-Control": "no-store"}
    return HttpResponse(bytes(rij.pdf), content_type="application/pdf", headers=koppen)
