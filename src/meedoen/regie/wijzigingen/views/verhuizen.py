# SPDX-License-Identifier: EUPL-1.2
"""A move: what is outstanding, the package for the new gemeente, and reading that of the previous one."""

from __future__ import annotations

import base64
import binascii
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meedoen.domein.toegang import Handeling, Veldgroep, mag, ziet
from meedoen.domein.uitwisseling import toegang_bij_duo, vertrokken_op
from meedoen.regie.dossiers.views.hulp import formulierpagina
from meedoen.regie.trajecten import queries as trajecten
from meedoen.regie.wijzigingen import queries, services
from meedoen.regie.wijzigingen.beeld.verhuizing import pakketbeelden, verhuisbeeld
from meedoen.regie.wijzigingen.forms_verhuizen import BestandForm, OvernemenForm, VertrekForm, VerzoekForm
from meedoen.regie.wijzigingen.overdracht import vorm
from meedoen.regie.wijzigingen.overdracht.sleutel import sleutelafdruk
from meedoen.regie.wijzigingen.overdracht.woorden import NIET_IN, delen, eigen_boetes
from meedoen.regie.wijzigingen.services import WijzigWeigering
from meedoen.regie.wijzigingen.views.hulp import Plek, bewaar, haal, wijzigend

_formulier = require_http_methods(["GET", "POST"])


@require_safe
def verhuizen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Show what a move asks: DUO up to date, who still has access, packages out and in."""
    plek = haal(request, dossier_id)
    scope, dossier = plek.scope, plek.dossier
    toegang = toegang_bij_duo(plek.feiten, gemeente=dossier.gemeente_id, vandaag=scope.vandaag)
    ziet_pakket = ziet(scope, Veldgroep.HANDHAVING, dossier.gemeente_id)
    pakketten = list(queries.pakketten(scope, dossier).defer("pdf").prefetch_related("verstrekkingen"))
    beeld = verhuisbeeld(
        plek.feiten, toegang, trajecten.leveringen(scope, dossier), trajecten.plaatsingen(scope, dossier),
        vandaag=scope.vandaag,
    )  # fmt: skip
    inhoud = plek.pagina("Verhuizing") | {
        "beeld": beeld,
        "pakketten": pakketbeelden(pakketten, plek.basis, mag=_mag(plek)) if ziet_pakket else (),
        "mag_pakket": _mag(plek),
        "sleutel": sleutelafdruk(dossier.gemeente_id),
    }
    return render(request, "wijzigingen/verhuizen.html", inhoud)


def _mag(plek: Plek) -> bool:
    """A package may be made of a closed dossier too."""
    return mag(plek.scope.rol, Handeling.PIP_OPSTELLEN)


@_formulier
@wijzigend
def vertrek(plek: Plek) -> HttpResponse:
    """Lay down by hand that somebody left."""
    form = VertrekForm(plek.request.POST or None)
    if plek.request.method == "POST" and form.is_valid():
        v = form.cleaned_data
        klaar = bewaar(
            plek, form,
            lambda: services.leg_vertrek_vast(
                scope=plek.scope, dossier=plek.dossier, datum=v["datum"], nieuwe_gemeente=v["gemeente"],
                buitenland=v["buitenland"],
            ),
            gelukt="De verhuizing staat in het dossier. Aanbieders zien deze persoon vanaf die dag niet meer.",
            naar=f"{plek.basis}/verhuizen",
        )  # fmt: skip
        if klaar is not None:
            return klaar
    return formulierpagina(
        plek.request, plek.scope, plek.dossier, form, titel="Verhuizing vastleggen", knop="Verhuizing bewaren",
        lead="DUO en de BRP melden een verhuizing ook zelf. Doe dit als je het eerder hoort.",
        terug="wijzigen/verhuizen", extra={"gemeentelijst": True},
    )  # fmt: skip


@_formulier
def pakket_maken(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Ask who wants it, show exactly what goes, and only then make and sign it."""
    plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
    if vertrokken_op(plek.feiten) is None:
        raise Http404
    uit = plek.feiten.verhuisd_uit
    boetes = eigen_boetes(plek.feiten.boetes)
    eerst = {"gemeente": uit.nieuwe_gemeente if uit else None, "boetes": boetes, "met_boete": "ja" if boetes else None}
    form = VerzoekForm(request.POST or None, initial=eerst)
    inhoud = None
    if request.method == "POST" and form.is_valid():
        daad: dict[str, Any] = {"scope": plek.scope, "dossier": plek.dossier, "verzoek": form.verzoek(),
                                "boetes": form.tekst_boetes()}  # fmt: skip
        if request.POST.get("stap") == "maken":
            klaar = bewaar(
                plek, form, lambda: services.maak_pakket(**daad),
                gelukt="Het pakket is gemaakt en ondertekend. Stuur het bestand en de PDF veilig op.",
                naar=f"{plek.basis}/verhuizen",
            )  # fmt: skip
            if klaar is not None:
                return klaar
        elif request.POST.get("stap") != "terug":
            try:
                inhoud = services.stel_pakket_op(**daad)
            except WijzigWeigering as fout:
                form.add_error(fout.veld if fout.veld in form.fields else None, fout.zin)
    blad = plek.pagina("Overdrachtspakket") | {
        "form": form, "delen": delen(inhoud) if inhoud else (), "niet_in": NIET_IN,
    }  # fmt: skip
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "wijzigingen/pakket.html", blad, status=status)


@require_POST
def pakket_halen(request: HttpRequest, dossier_id: UUID, pakket_id: UUID, als: str) -> HttpResponse:
    """Give the file or the PDF, with a line of who took it."""
    plek = haal(request, dossier_id, Handeling.PIP_OPSTELLEN)
    try:
        rij = services.geef_pakket(scope=plek.scope, dossier=plek.dossier, pakket_id=pakket_id, als=als)
    except ObjectDoesNotExist as fout:
        raise Http404 from fout
    naam = f"overdracht-{plek.dossier.nummer}-{rij.gemaakt_op:%Y%m%d}.{als}"
    if als == "pdf" and rij.pdf is None:
        raise Http404
    soort = "application/pdf" if als == "pdf" else "application/json"
    lichaam = bytes(rij.pdf or b"") if als == "pdf" else rij.bestand.encode()
    koppen = {"Content-Disposition": f'attachment; filename="{naam}"', "Cache-Control": "no-store"}
    return HttpResponse(lichaam, content_type=soort, headers=koppen)


@require_safe
def pakket_lezen(request: HttpRequest, dossier_id: UUID, pakket_id: UUID) -> HttpResponse:
    """Read a package that went out or came in."""
    plek = haal(request, dossier_id)
    rij = queries.pakketten(plek.scope, plek.dossier).defer("pdf").filter(id=pakket_id).first()
    if rij is None:
        raise Http404
    pakket = vorm.lees(rij.bestand.encode())
    blad = plek.pagina("Pakket lezen") | {
        "rij": rij, "delen": delen(pakket.inhoud), "niet_in": NIET_IN, "klopt": pakket.klopt,
        "sleutel": pakket.sleutelafdruk,
    }  # fmt: skip
    return render(request, "wijzigingen/pakket_lezen.html", blad)


@_formulier
@wijzigend
def pakket_inlezen(plek: Plek) -> HttpResponse:
    """Take the file of the previous gemeente, show what is in it, and copy only what is confirmed."""
    request = plek.request
    if request.method == "POST" and "pakket" in request.POST:
        return _overnemen(plek, _uit_veld(request.POST["pakket"]))
    form = BestandForm(request.POST, request.FILES) if request.method == "POST" else BestandForm()
    if request.method == "POST" and form.is_valid():
        try:
            ruw = form.ruw()
            services.bekijk_pakket(scope=plek.scope, dossier=plek.dossier, ruw=ruw)
        except WijzigWeigering as fout:
            form.add_error("bestand", fout.zin)
        else:
            return _overnemen(plek, ruw, eerst=True)
    blad = plek.pagina("Pakket inlezen") | {"form": form}
    return render(request, "wijzigingen/pakket_inlezen.html", blad, status=422 if form.errors else 200)


def _overnemen(plek: Plek, ruw: bytes, *, eerst: bool = False) -> HttpResponse:
    try:
        pakket = services.bekijk_pakket(scope=plek.scope, dossier=plek.dossier, ruw=ruw)
    except WijzigWeigering as fout:
        leeg = BestandForm({}, {})
        leeg.is_valid()
        leeg.errors.clear()
        leeg.add_error("bestand", fout.zin)
        return render(plek.request, "wijzigingen/pakket_inlezen.html", plek.pagina("Pakket inlezen") | {"form": leeg},
                      status=422)  # fmt: skip
    lessen = services.lessen_uit(pakket)
    van = int(pakket.inhoud["van"]["code"])
    bekend = queries.sleutel_bekend(plek.scope, plek.dossier.gemeente_id, van, pakket.publiek)
    begin = {"pakket": base64.b64encode(ruw).decode()}
    form = OvernemenForm(None if eerst else plek.request.POST, lessen=lessen, bekend=bekend, initial=begin)
    if not eerst and form.is_valid():
        v = form.cleaned_data
        klaar = bewaar(
            plek, form,
            lambda: services.neem_pakket_over(
                scope=plek.scope, dossier=plek.dossier, ruw=ruw, lessen=v.get("lessen", ()),
                sleutel_gecontroleerd=v.get("gecontroleerd", False),
            ),
            gelukt="Het pakket staat in het dossier.", naar=f"{plek.basis}/verhuizen",
        )  # fmt: skip
        if klaar is not None:
            return klaar
    blad = plek.pagina("Pakket inlezen") | {
        "form": form, "delen": delen(pakket.inhoud), "niet_in": NIET_IN, "sleutel": pakket.sleutelafdruk,
        "bekend": bekend, "van": pakket.inhoud["van"]["naam"],
    }  # fmt: skip
    return render(plek.request, "wijzigingen/pakket_nakijken.html", blad, status=422 if form.errors else 200)


def _uit_veld(tekst: str) -> bytes:
    try:
        return base64.b64decode(tekst, validate=True)
    except (binascii.Error, ValueError):
        return b""
