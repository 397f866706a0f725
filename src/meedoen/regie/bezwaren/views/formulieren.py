# SPDX-License-Identifier: EUPL-1.2
"""The forms of a bezwaar, each one act."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from meedoen.domein.toegang import Handeling
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst, GeenHoor, Vereiste
from meedoen.regie.besluiten.vooraf import KNOP, brief_vooraf
from meedoen.regie.bezwaren import forms as f
from meedoen.regie.bezwaren import services
from meedoen.regie.bezwaren.beeld import TE_LAAT_VERDAGEN, Kijk, basis
from meedoen.regie.bezwaren.services.aanvullen import herstel_dag, verzuim_open
from meedoen.regie.bezwaren.soorten import Vervolg, soort_van
from meedoen.regie.bezwaren.views.hulp import gezien, haal, haal_bezwaar, probeer, vraag
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.views.hulp import bevestigpagina
from meedoen.regie.web import datums

_formulier = require_http_methods(["GET", "POST"])
_DOE = Handeling.BEZWAAR_BEHANDELEN
_BRIEF = "Bewaard. De brief is gemaakt: geef hem mee of stuur hem op."
_Velden = Callable[[dict[str, Any]], dict[str, Any]]


@_formulier
def ontvangen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Write that a bezwaar came in, against the decision with this number."""
    scope, dossier = haal(request, dossier_id, Handeling.BEZWAAR_ONTVANGEN)
    begin = {"nummer": request.GET.get("besluit", "")[:20], "ontvangen_op": scope.vandaag, "commissie": "nee"}
    form = f.OntvangenForm(request.POST or None, initial=begin)

    def doe() -> None:
        invoer = form.cleaned_data
        services.ontvang(
            scope=scope, dossier=dossier, nummer=invoer["nummer"], ontvangen_op=invoer["ontvangen_op"],
            post_op=invoer["post_op"], commissie=invoer["commissie"] == "ja", gronden=invoer["gronden"],
        )  # fmt: skip

    return vraag(
        request, scope, dossier, form, doe, titel="Bezwaar vastleggen", knop="Bezwaar bewaren",
        lead="Ook een bezwaar dat te laat is, krijgt een beslissing. Meedoen maakt een brief die zegt dat het er is "
        "(artikel 6:14 Awb).",
        gelukt="Bewaard. De brief is gemaakt: geef hem mee of stuur hem op. De jurist behandelt het.",
    )  # fmt: skip


def _daad(
    request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID, maak: type[DaadForm], daad: Callable[..., object],
    velden: _Velden, *, titel: str, knop: str, lead: str = "", gelukt: str = "Bewaard.",
) -> HttpResponse:  # fmt: skip
    """One form of one act on one bezwaar; `velden` makes the arguments of the act out of what was typed."""
    scope, dossier, rij = haal_bezwaar(request, dossier_id, bezwaar_id, _DOE)
    van_soort = {"soort": soort_van(rij)} if issubclass(maak, f.SoortForm) else {}
    form = maak(request.POST or None, **van_soort)

    def doe() -> None:
        daad(scope=scope, dossier=dossier, bezwaar_id=rij.id, gezien=gezien(request), **velden(form.cleaned_data))

    return vraag(request, scope, dossier, form, doe, titel=titel, knop=knop, lead=lead, rij=rij, gelukt=gelukt)


@_formulier
def aanvullen(request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID) -> HttpResponse:
    """Ask the person to mend what is missing; the letter can be read first."""
    scope, dossier, rij = haal_bezwaar(request, dossier_id, bezwaar_id, _DOE)
    if request.method == "GET" and rij.herstel_op is not None:
        messages.warning(request, services.BezwaarWeigering("al_gevraagd").zin)
        return redirect(basis(dossier.id, rij.id))
    tot, dagen = herstel_dag(dossier, scope.vandaag)
    ontbreekt = [] if rij.gronden else [Vereiste.GRONDEN.value]
    form = f.HerstelForm(request.POST or None, dagen=dagen, initial={"tot": tot, "vereisten": ontbreekt})
    brief = brief_vooraf(
        request, form, dossier.gemeente_id,
        lambda: services.concept_herstel(scope=scope, dossier=dossier, rij=rij, **form.cleaned_data),
    )  # fmt: skip
    return brief or vraag(
        request, scope, dossier, form,
        lambda: services.vraag_herstel(
            scope=scope, dossier=dossier, bezwaar_id=rij.id, gezien=gezien(request), **form.cleaned_data
        ),
        titel="Om aanvulling vragen", knop="Brief maken", rij=rij, gelukt=_BRIEF,
        lead="Dit kan een keer. De tijd om te beslissen staat stil vanaf de dag na deze brief (artikel 7:10 lid 2 "
        "Awb). Maakte iemand anders het bezwaar? Stuur de brief dan ook aan die persoon (artikel 6:17 Awb).",
        extra={"tweede_knop": KNOP},
    )  # fmt: skip


@_formulier
def aangevuld(request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID) -> HttpResponse:
    """Write that the person mended it."""
    return _daad(request, dossier_id, bezwaar_id, f.DagForm, services.herstel, dict, titel="Aanvulling ontvangen",
                 knop="Bewaren", lead="De dag waarop de aanvulling kwam. Daarna loopt de tijd om te beslissen weer. "
                 "Te laat? Dan beoordeel je of het bezwaar toch wordt behandeld (artikel 6:6 Awb).")  # fmt: skip


@_formulier
def oordeel(request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID) -> HttpResponse:
    """Judge whether the bezwaar is taken up: only what the law leaves open here."""
    scope, dossier, rij = haal_bezwaar(request, dossier_id, bezwaar_id, _DOE)
    ja_nee = {True: "ja", False: "nee"}
    begin = {
        "verschoonbaar": ja_nee.get(rij.verschoonbaar, "") if rij.verschoonbaar is not None else "",
        "verzuim_gepasseerd": ja_nee[rij.verzuim_gepasseerd] if rij.verzuim_gepasseerd is not None else "",
        "reden": rij.oordeel_reden,
    }
    form = f.OordeelForm(
        request.POST or None, initial=begin, te_laat=not rij.tijdig, verzuim=verzuim_open(rij, scope.vandaag)
    )

    def doe() -> None:
        invoer, waarde = form.cleaned_data, {"ja": True, "nee": False}
        services.oordeel(
            scope=scope, dossier=dossier, bezwaar_id=rij.id, gezien=gezien(request), reden=invoer["reden"],
            verschoonbaar=waarde.get(invoer.get("verschoonbaar", "")),
            verzuim_gepasseerd=waarde.get(invoer.get("verzuim_gepasseerd", "")),
        )  # fmt: skip

    return vraag(request, scope, dossier, form, doe, titel="Wordt het bezwaar behandeld?", knop="Oordeel bewaren",
                 rij=rij)  # fmt: skip


def _hoor(invoer: dict[str, Any]) -> dict[str, Any]:
    if invoer["gehoord"] == "ja":
        return {"datum": invoer["datum"], "verslag": invoer["verslag"]}
    return {"geen_hoor": GeenHoor(invoer["geen_hoor"])}


@_formulier
def horen(request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID) -> HttpResponse:
    """Write the hearing, or why there is none."""
    return _daad(
        request, dossier_id, bezwaar_id, f.HoorForm, services.hoor, _hoor, titel="Hoorzitting", knop="Bewaren",
        lead="De inburgeraar vertelt zelf waarom. Met een tolk, nooit een kind of partner.",
    )  # fmt: skip


@_formulier
def uitstel(request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID) -> HttpResponse:
    """Write that the person agreed to a later decision."""
    return _daad(
        request, dossier_id, bezwaar_id, f.TotForm, services.spreek_uitstel_af, dict, titel="Uitstel afspreken",
        knop="Uitstel bewaren", lead="Alleen als de inburgeraar het goed vindt (artikel 7:10 lid 4 Awb).",
        gelukt=_BRIEF,
    )  # fmt: skip


@_formulier
def intrekken(request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID) -> HttpResponse:
    """Write that the person withdrew the bezwaar."""
    return _daad(
        request, dossier_id, bezwaar_id, f.DagForm, services.trek_in, dict, titel="Bezwaar ingetrokken",
        knop="Intrekken bewaren", lead="De dag waarop de inburgeraar zei dat het niet meer hoeft.",
    )  # fmt: skip


@_formulier
def beroep(request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID) -> HttpResponse:
    """Write that beroep was brought."""
    return _daad(request, dossier_id, bezwaar_id, f.DagForm, services.meld_beroep, dict, titel="Beroep",
                 knop="Beroep bewaren",
                 lead="De dag waarop de rechtbank het kreeg, of in hoger beroep de Raad van State.")  # fmt: skip


@_formulier
def uitspraak(request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID) -> HttpResponse:
    """Write that the court decided."""
    return _daad(request, dossier_id, bezwaar_id, f.UitspraakForm, services.leg_uitspraak_vast, _uitspraak,
                 titel="Uitspraak", knop="Uitspraak bewaren",
                 lead="Wat de rechter vraagt, staat in de uitspraak.")  # fmt: skip


def _uitspraak(invoer: dict[str, Any]) -> dict[str, Any]:
    vervolg = invoer.get("vervolg", "blijft")
    return {"datum": invoer["datum"], "lager": invoer.get("lager"),
            "vervolg": None if vervolg == "blijft" else Vervolg(vervolg)}  # fmt: skip


def _beslis(invoer: dict[str, Any]) -> dict[str, Any]:
    return {
        "uitkomst": BezwaarUitkomst(invoer["uitkomst"]),
        "vervolg": Vervolg(invoer["vervolg"]) if invoer["vervolg"] else None,
        "motivering": invoer["motivering"],
        "lager": invoer.get("lager"),
        "hoe": invoer["hoe_weg"],
    }


@_formulier
def beslissing(request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID) -> HttpResponse:
    """Decide on the bezwaar."""
    return _daad(
        request, dossier_id, bezwaar_id, f.BeslissingForm, services.beslis, _beslis, titel="Op bezwaar beslissen",
        knop="Beslissing nemen", lead="Kijk opnieuw naar het hele besluit (artikel 7:11 Awb).",
        gelukt="Beslist. De brief is gemaakt.",
    )  # fmt: skip


@_formulier
def verdagen(request: HttpRequest, dossier_id: UUID, bezwaar_id: UUID) -> HttpResponse:
    """Ask once, then put the decision off by six weeks."""
    scope, dossier, rij = haal_bezwaar(request, dossier_id, bezwaar_id, _DOE)
    form, terug = DaadForm(request.POST if request.method == "POST" else None), basis(dossier.id, rij.id)
    if request.method == "POST" and probeer(
        form, lambda: services.verdaag(scope=scope, dossier=dossier, bezwaar_id=rij.id, gezien=gezien(request))
    ):
        messages.success(request, _BRIEF)
        return redirect(terug)
    gevolgen = ["Meedoen maakt de brief aan de inburgeraar (artikel 7:10 lid 5 Awb). Geef hem mee of stuur hem op."]
    if Kijk(scope=scope, rij=rij).verdagen_te_laat:
        gevolgen.insert(0, TE_LAAT_VERDAGEN)
    return bevestigpagina(
        request,
        vraag="Zes weken later beslissen?",
        gevolg=f"Nu is de laatste dag {datums.voluit_met_dag(rij.uiterlijk)}. Later mag een keer "
        "(artikel 7:10 lid 3 Awb).",
        gevolgen=gevolgen,
        knop="Later beslissen",
        terug=terug,
        form=form,
        bewerking=rij.bewerking,
    )
