# SPDX-License-Identifier: EUPL-1.2
"""The household: which dossiers belong together, the family, and who follows."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Handeling, Veldgroep, mag, ziet
from meedoen.domein.vouwen import feiten_uit
from meedoen.regie.dossiers import queries as dossiers
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.kop import contact_van
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.views.hulp import bevestigpagina, formulierpagina
from meedoen.regie.web.velden import Formulier
from meedoen.regie.wijzigingen import queries, services
from meedoen.regie.wijzigingen.beeld import huishouden as beeld
from meedoen.regie.wijzigingen.forms_huishouden import AankomstForm, NareisForm, VerbindForm
from meedoen.regie.wijzigingen.models import Huishoudband
from meedoen.regie.wijzigingen.services import WijzigWeigering
from meedoen.regie.wijzigingen.views.hulp import Plek, bewaar, haal, wijzigend

_formulier = require_http_methods(["GET", "POST"])
_NAAR = "wijzigen/huishouden"


@require_safe
def huishouden(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show who belongs to this household."""
    plek = haal(request, dossier_id)
    scope, dossier = plek.scope, plek.dossier
    if not ziet(scope, Veldgroep.GEZIN, dossier.gemeente_id):
        raise Http404
    magt = mag(scope.rol, Handeling.GEGEVENS_AANVULLEN) and dossier.gesloten_op is None
    banden = list(queries.banden(scope, dossier).select_related("dossier__contact", "ander__contact"))
    gezin = dossiers.gezin(dossier)
    inhoud = plek.pagina("Huishouden") | {
        "leden": beeld.leden(dossier, banden, plek.basis, mag=magt),
        "gezin": beeld.gezin(gezin, scope.vandaag, plek.dossier_url, mag=magt),
        "lessen": beeld.lessen(_met_feiten(plek, banden), gezin, plek.feiten.opvang_voor, scope.vandaag),
        "nareis": beeld.nareis(plek.feiten),
        "komt": plek.feiten.nareis is not None and plek.feiten.nareis_hier is None,
        "mag": magt,
    }
    return render(request, "wijzigingen/huishouden.html", inhoud)


def _met_feiten(plek: Plek, banden: Sequence[Huishoudband]) -> list[tuple[Dossier, DossierFeiten]]:
    """Return this dossier and those tied to it with their facts, one query; who must be reached safely left out."""
    anderen = [band.ander if band.dossier_id == plek.dossier.id else band.dossier for band in banden]
    open_ = [a for a in anderen if (contact := contact_van(a)) is None or not contact.veilig_contact]
    rijen = rijen_van(plek.dossier.gemeente_id, [ander.id for ander in open_]) if open_ else {}
    feiten = [(ander, feiten_uit(rijen[ander.id], gemeente=ander.gemeente_id)) for ander in open_]
    return [(plek.dossier, plek.feiten), *feiten]


@_formulier
@wijzigend
def verbinden(plek: Plek) -> HttpResponse:
    """Ask for the number, show who that is, and only then let the two belong together."""
    request = plek.request
    form = VerbindForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        v = form.cleaned_data
        if request.POST.get("stap") == "verbinden":
            klaar = bewaar(
                plek, form, lambda: services.verbind(scope=plek.scope, dossier=plek.dossier, **v),
                gelukt="De twee dossiers horen bij elkaar. Elk houdt een eigen plan en eigen gesprekken.",
                naar=f"/dossiers/{plek.dossier.id}/{_NAAR}",
            )  # fmt: skip
            if klaar is not None:
                return klaar
        else:
            try:
                ander = services.zoek_dossier(scope=plek.scope, dossier=plek.dossier, nummer=v["nummer"])
            except WijzigWeigering as fout:
                form.add_error("nummer", fout.zin)
            else:
                blad = plek.pagina("Dossiers verbinden") | {
                    "form": form, "ander": ander, "relatie": beeld.RELATIES[v["relatie"]].lower(),
                }  # fmt: skip
                return render(request, "wijzigingen/verbinden.html", blad)
    return formulierpagina(
        request, plek.scope, plek.dossier, form, titel="Dossiers verbinden", knop="Bekijken wie dat is", terug=_NAAR,
        lead="Alleen dossiers van dezelfde gemeente. Vraag eerst aan allebei of dit klopt, zonder de ander erbij.",
    )  # fmt: skip


@_formulier
@wijzigend
def losmaken(plek: Plek, band_id: UUID) -> HttpResponse:
    """Ask once, then take two dossiers apart."""
    if not queries.banden(plek.scope, plek.dossier).filter(id=band_id).exists():
        raise Http404
    form = Formulier(plek.request.POST or None)
    if plek.request.method == "POST":
        form.is_valid()
        klaar = bewaar(
            plek, form, lambda: services.maak_los(scope=plek.scope, dossier=plek.dossier, band_id=band_id),
            gelukt="De twee dossiers staan weer los.", naar=f"/dossiers/{plek.dossier.id}/{_NAAR}",
        )  # fmt: skip
        if klaar is not None:
            return klaar
    return bevestigpagina(
        plek.request, vraag="Dossiers losmaken?", gevolg="Ze staan dan niet meer in elkaars huishouden.",
        gevolgen=["De dossiers zelf veranderen niet."], knop="Losmaken",
        terug=f"/dossiers/{plek.dossier.id}/{_NAAR}", form=form,
    )  # fmt: skip


@_formulier
@wijzigend
def nareis(plek: Plek) -> HttpResponse:
    """Lay down that family follows."""
    nu = plek.feiten.nareis
    begin = {"volwassenen": nu.volwassenen, "kinderen": nu.kinderen, "verwacht": nu.verwacht} if nu else {}
    form = NareisForm(plek.request.POST or None, initial=begin)
    if plek.request.method == "POST" and form.is_valid():
        klaar = bewaar(
            plek, form,
            lambda: services.kondig_nareis_aan(scope=plek.scope, dossier=plek.dossier, **form.cleaned_data),
            gelukt="De nareis staat in het dossier, met wat er te doen is.",
            naar=f"/dossiers/{plek.dossier.id}/{_NAAR}",
        )  # fmt: skip
        if klaar is not None:
            return klaar
    return formulierpagina(plek.request, plek.scope, plek.dossier, form, titel="Nareis vastleggen",
                           knop="Nareis bewaren", terug=_NAAR)  # fmt: skip


@_formulier
@wijzigend
def aankomst(plek: Plek) -> HttpResponse:
    """Lay down that the family is here."""
    if plek.feiten.nareis is None:
        raise Http404
    form = AankomstForm(plek.request.POST or None, initial={"datum": plek.scope.vandaag})
    if plek.request.method == "POST" and form.is_valid():
        klaar = bewaar(
            plek, form,
            lambda: services.meld_aankomst(
                scope=plek.scope, dossier=plek.dossier, datum=form.cleaned_data["datum"]
            ),
            gelukt="De aankomst staat in het dossier. De taken staan klaar.",
            naar=f"/dossiers/{plek.dossier.id}/{_NAAR}",
        )  # fmt: skip
        if klaar is not None:
            return klaar
    return formulierpagina(plek.request, plek.scope, plek.dossier, form, titel="Nareis is aangekomen",
                           knop="Aankomst bewaren", terug=_NAAR)  # fmt: skip
