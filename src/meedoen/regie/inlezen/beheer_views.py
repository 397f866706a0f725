# SPDX-License-Identifier: EUPL-1.2
"""Pages of the functioneel beheerder: which column of a file is which field. No file and no dossier here."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.inlezen import queries, services
from meedoen.regie.inlezen.forms import IndelingForm
from meedoen.regie.inlezen.keuren import keur, kolommen, veilig
from meedoen.regie.inlezen.soorten import COA, Bestandsoort
from meedoen.regie.inlezen.velden import Indeling
from meedoen.regie.inlezen.voorbeeld import voorbeeldrijen
from meedoen.regie.organisaties.queries import gemeenten_van
from meedoen.regie.web import datums
from meedoen.regie.web.csvbestand import csvregel
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, MeldingBeeld
from meedoen.regie.web.rekenblad import BestandGeweigerd, lees_bestand


@require_GET
def indelingen(request: HttpRequest, soort: Bestandsoort) -> HttpResponse:
    """List for each gemeente which columns are read, and since when."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    beelden = []
    for code, naam in gemeenten_van(scope.gemeenten):
        geldt = [rij for rij in queries.indelingen(code, soort) if rij.vanaf <= scope.vandaag]
        nu = queries.indeling(code, scope.vandaag, soort)
        beelden.append({
            "code": code, "naam": naam, "sinds": geldt[0].vanaf if geldt else None,
            "gelezen": [soort.op_naam[veld].woord for veld, kolom in nu.items() if kolom],
            "niet": [soort.op_naam[veld].woord for veld, kolom in nu.items() if not kolom],
        })  # fmt: skip
    return render(
        request, "inlezen/indelingen.html", {"gemeenten": beelden, "twijfel": _twijfel(soort), "soort": soort}
    )


@require_http_methods(["GET", "POST"])
def indeling(request: HttpRequest, gemeente_id: int, soort: Bestandsoort) -> HttpResponse:
    """Choose the columns of one gemeente from a day on; try them on an example first."""
    scope = scope_van(request, Handeling.BELEID_INSTELLEN)
    if gemeente_id not in scope.gemeenten:
        raise Http404
    nu = queries.indeling(gemeente_id, scope.vandaag, soort)
    bron = "".join(map(csvregel, voorbeeldrijen(soort, nu, gemeente_id=gemeente_id, vandaag=scope.vandaag)))
    begin = {"vanaf": scope.vandaag, "voorbeeld": bron}
    form = IndelingForm(request.POST or None, soort=soort, indeling=nu, vandaag=scope.vandaag, initial=begin)
    proef: dict[str, Any] = {}
    if request.method == "POST":
        goed = form.is_valid()
        if "proef" in request.POST:
            proef = _proef(scope, gemeente_id, soort, form.kolommen, str(form.cleaned_data.get("voorbeeld", "")))
        elif goed:
            services.stel_indeling_in(
                scope=scope, gemeente_id=gemeente_id, kolommen=form.kolommen, vanaf=form.cleaned_data["vanaf"],
                reden=form.cleaned_data["reden"], soort=soort,
            )  # fmt: skip
            messages.success(request, f"De indeling geldt vanaf {datums.voluit(form.cleaned_data['vanaf'])}.")
            return redirect(f"/beheer/{soort.pad}")
    inhoud = {
        "form": form,
        "kolomvelden": [form[f"kolom_{veld.naam}"] for veld in soort.velden],
        "naam": dict(gemeenten_van([gemeente_id]))[gemeente_id],
        "kruimels": (LinkBeeld(_kop(soort), f"/beheer/{soort.pad}"), LinkBeeld("Indeling wijzigen")),
        "twijfel": _twijfel(soort),
        "soort": soort,
        "proef": proef,
        "eerder": [(rij, _anders(soort, rij.kolommen)) for rij in queries.indelingen(gemeente_id, soort)],
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "inlezen/indeling.html", inhoud, status=status)


def _kop(soort: Bestandsoort) -> str:
    return "COA-indeling" if soort is COA else "Overzetten"


def _twijfel(soort: Bestandsoort) -> MeldingBeeld:
    return MeldingBeeld("let_op", soort.woorden.twijfel_kop, soort.woorden.twijfel)


def _anders(soort: Bestandsoort, gekozen: Indeling) -> list[str]:
    """Return how a choice differs from our proposal, in words."""
    return [
        f"{veld.woord}: {gekozen.get(veld.naam) or 'niet lezen'}"
        for veld in soort.velden
        if gekozen.get(veld.naam, "") != veld.kolom
    ]


def _proef(scope: Scope, gemeente_id: int, soort: Bestandsoort, gekozen: Indeling, tekst: str) -> dict[str, Any]:
    """Read the example as a file would be read; nothing is kept."""
    try:
        tabel = lees_bestand("voorbeeld.csv", tekst.encode())
        plekken = kolommen(tabel, gekozen, soort)
        samen = queries.huishoudens(tabel, gekozen, soort)
        rond = queries.omgeving(gemeente_id, scope.vandaag, soort, samen)
        eerste = next(keur(tabel, gekozen, omgeving=rond, soort=soort))
    except BestandGeweigerd as fout:
        return {"geweigerd": str(fout)}
    fouten = {fout.kolom: fout.reden for fout in eerste.fouten}
    cellen = tabel.rijen[0][1]
    regels = []
    for veld in soort.velden:
        plek = plekken.get(veld.naam)
        kolom = "" if plek is None else tabel.kop[plek]
        waarde = cellen[plek] if plek is not None and plek < len(cellen) else ""
        oordeel = fouten.get(veilig(kolom), "goed") if kolom else "deze kolom staat niet in het voorbeeld"
        if gekozen.get(veld.naam):
            regels.append((veld.woord, veilig(kolom or gekozen[veld.naam]), veilig(waarde), oordeel))
    over = [veilig(kop) for plek, kop in enumerate(tabel.kop) if plek not in plekken.values()]
    return {"regels": regels, "over": over, "goed": eerste.profiel is not None}
