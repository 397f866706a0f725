# SPDX-License-Identifier: EUPL-1.2
"""Acts on one dossier: take it, record contact, name a contact person, merge, close a task."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Rol, Scope, Veldgroep
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.forms import ContactmomentForm, ContactpersoonForm, RedenForm
from meedoen.regie.dossiers.forms_taken import SluitForm
from meedoen.regie.dossiers.kop import kruimels
from meedoen.regie.dossiers.models import Dossier, Taak
from meedoen.regie.dossiers.services import (
    Weigering,
    kies_contactpersoon,
    leg_contact_vast,
    maak_samenvoegen_ongedaan,
    neem_op_mij,
    schrijf_notitie,
    sluit_taak,
    voeg_samen,
)
from meedoen.regie.dossiers.views.hulp import (
    bevestigpagina,
    formulierpagina,
    haal,
    niet_open,
    scope_van,
    toon,
    weer_naar,
)
from meedoen.regie.organisaties.models import Organisatie
from meedoen.regie.organisaties.queries import collegas
from meedoen.regie.web.zinnen import domein_nl


@require_POST
def op_mij(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Take a dossier that nobody has; the second of two at once reads who was first."""
    scope, dossier = haal(request, dossier_id, Handeling.NEEM_OP_MIJ, wat="dossier", open_bij=Veldgroep.VERLOOP)
    try:
        neem_op_mij(scope=scope, dossier=dossier)
    except Weigering as fout:
        messages.warning(request, fout.zin)
    else:
        messages.success(request, f"{dossier.naam} staat nu bij jou.")
    return redirect(weer_naar(request, f"/dossiers/{dossier.id}/persoon"))


@require_POST
def taak_sluiten(request: HttpRequest, taak_id: UUID) -> HttpResponse:
    """Close a task, and go back to the list it stood in. What was too long is asked once more, on its own page."""
    scope = scope_van(request, Handeling.TAAK_AFSLUITEN)
    taak = Taak.objects.filter(gemeente_id__in=scope.gemeenten, id=taak_id).select_related("dossier").first()
    if taak is None:
        raise Http404
    form = SluitForm(request.POST)
    if not form.is_valid():
        return formulierpagina(
            request, scope, taak.dossier, form, titel="Taak afsluiten", knop="Taak afsluiten", terug="",
            lead=f"{domein_nl.knop(taak.soort, taak.knop)}.",
        )  # fmt: skip
    try:
        sluit_taak(scope=scope, taak_id=taak_id, toelichting=form.cleaned_data["toelichting"])
    except Weigering as fout:
        messages.warning(request, fout.zin)
        return redirect(weer_naar(request, "/"))
    messages.success(request, f"De taak voor {taak.dossier.naam} is klaar.")
    return redirect(weer_naar(request, f"/dossiers/{taak.dossier_id}/persoon"))


@require_http_methods(["GET", "POST"])
def contact(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Record a talk, an attempt or a note."""
    scope, dossier = haal(request, dossier_id, Handeling.CONTACT_VASTLEGGEN, wat="contact", open_bij=Veldgroep.VERVOLG)
    if (dicht := niet_open(request, dossier)) is not None:
        return dicht
    form = ContactmomentForm(
        request.POST or None,
        initial={
            "datum": scope.vandaag,
            "kanaal": g.Kanaal.TELEFOON,
            "terug": weer_naar(request, ""),
        },
    )
    form.fields["datum"].niet_na = scope.vandaag  # type: ignore[attr-defined]
    if request.method == "POST" and form.is_valid():
        try:
            _leg_vast(scope, dossier, form)
        except Weigering as fout:
            form.add_error(None, fout.zin)
        else:
            messages.success(request, f"Vastgelegd voor {dossier.naam}. Je vindt het terug op de tijdlijn.")
            return redirect(weer_naar(request, f"/dossiers/{dossier.id}/tijdlijn"))
    return formulierpagina(
        request, scope, dossier, form, titel="Contact vastleggen", knop="Vastleggen", terug="persoon",
        lead="Wat jullie bespraken, of een notitie voor jezelf en je collega's.",
    )  # fmt: skip


def _leg_vast(scope: Scope, dossier: Dossier, form: ContactmomentForm) -> None:
    gegeven = form.cleaned_data
    if gegeven["soort"] == "notitie":
        schrijf_notitie(
            scope=scope,
            dossier=dossier,
            tekst=gegeven["tekst"],
            delen=gegeven["delen"],
            datum=gegeven["datum"],
        )
        return
    leg_contact_vast(
        scope=scope,
        dossier=dossier,
        datum=gegeven["datum"],
        kanaal=g.Kanaal(gegeven["kanaal"] or g.Kanaal.TELEFOON),
        gesprek=gegeven["soort"] == "gesprek",
        tolk=gegeven["tolk"],
        tekst=gegeven["tekst"],
        delen=gegeven["delen"],
    )


@require_http_methods(["GET", "POST"])
def contactpersoon(request: HttpRequest, dossier_id: UUID, plek: str) -> HttpResponse:
    """Name the contact person on one of the two places."""
    if plek not in {p.value for p in g.Plek}:
        raise Http404
    scope, dossier = haal(request, dossier_id, Handeling.CONTACTPERSOON_KIEZEN, wat="contactpersoon")
    if (dicht := niet_open(request, dossier)) is not None:
        return dicht
    bij_ons = plek == g.Plek.GEMEENTE
    form = ContactpersoonForm(
        request.POST or None,
        initial={"vanaf": scope.vandaag, "medewerker": dossier.consulent_id or ""},
        collegas=_collegas(scope, dossier) if bij_ons else [],
        organisaties=[] if bij_ons else _organisaties(scope, dossier),
    )
    if request.method == "POST" and form.is_valid():
        gegeven = form.cleaned_data
        try:
            gekozen = kies_contactpersoon(
                scope=scope,
                dossier=dossier,
                plek=g.Plek(plek),
                vanaf=gegeven["vanaf"],
                medewerker_id=UUID(gegeven["medewerker"]) if gegeven.get("medewerker") else None,
                organisatie_id=UUID(gegeven["organisatie"]) if gegeven.get("organisatie") else None,
                naam=gegeven.get("naam", ""),
                telefoon=gegeven.get("telefoon", ""),
                email=gegeven.get("email", ""),
            )
        except Weigering as fout:
            form.add_error(None, fout.zin)
        else:
            messages.success(request, f"{gekozen.naam} is nu de contactpersoon.")
            return redirect(weer_naar(request, f"/dossiers/{dossier.id}/persoon"))
    waar = "bij de gemeente" if bij_ons else "bij de uitvoerder"
    return formulierpagina(
        request, scope, dossier, form, titel=f"Contactpersoon {waar} kiezen", knop="Contactpersoon kiezen",
        lead="Wie nu op deze plek staat, stopt op de dag die je kiest.",
    )  # fmt: skip


def _collegas(scope: Scope, dossier: Dossier) -> list[tuple[str, str]]:
    paren: dict[UUID, str] = {}
    for rol in (Rol.CONSULENT, Rol.TEAMLEIDER):
        paren |= dict(collegas(dossier.gemeente_id, rol=rol.value, vandaag=scope.vandaag))
    return sorted(((str(i), naam) for i, naam in paren.items()), key=lambda paar: paar[1])


def _organisaties(scope: Scope, dossier: Dossier) -> list[tuple[str, str]]:
    nu = Q(samenwerkingen__tot__isnull=True) | Q(samenwerkingen__tot__gt=scope.vandaag)
    rijen = Organisatie.objects.filter(
        nu, samenwerkingen__gemeente_id=dossier.gemeente_id, samenwerkingen__vanaf__lte=scope.vandaag
    ).distinct()
    return [(str(organisatie.id), organisatie.naam) for organisatie in rijen]


@require_http_methods(["GET", "POST"])
def samenvoegen(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Choose the double, read what happens, merge."""
    scope, dossier = haal(request, dossier_id, Handeling.DOSSIER_SAMENVOEGEN, wat="samenvoegen")
    nummer = request.GET.get("met", "").strip()
    dubbel = _met_nummer(scope, dossier, nummer) if nummer else None
    if dubbel is None:
        inhoud = {
            "dossier": dossier,
            "kruimels": kruimels(dossier, "Samenvoegen"),
            "voorstellen": queries.mogelijk_dubbel(dossier),
            "nummer": nummer,
        }
        return toon(request, "dossiers/samenvoegen.html", inhoud)
    form = RedenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            voeg_samen(scope=scope, blijft=dossier, dubbel=dubbel, reden=form.cleaned_data["reden"])
        except Weigering as fout:
            form.add_error(None, fout.zin)
        else:
            messages.success(request, f"Dossier {dubbel.nummer} is samengevoegd met dit dossier.")
            return redirect(f"/dossiers/{dossier.id}/persoon")
    return bevestigpagina(
        request,
        vraag=f"Dossier {dubbel.nummer} samenvoegen met {dossier.nummer}?",
        gevolg=f"Dossier {dossier.nummer} van {dossier.naam} blijft. Dossier {dubbel.nummer} van {dubbel.naam} sluit.",
        gevolgen=[
            f"Alles wat op de tijdlijn van {dubbel.nummer} staat, komt erbij.",
            "Een BSN of V-nummer dat hier nog ontbreekt, komt mee.",
            "Een adres, telefoonnummer of e-mailadres ook. Een geheim adres blijft geheim.",
            "Plaatsingen bij aanbieders en hun berichten gaan mee. De aanbieder merkt daar niets van.",
            "Berichten van DUO komen vanaf nu in dit dossier.",
            "Je kunt dit later ongedaan maken.",
        ],
        knop="Dossiers samenvoegen",
        terug=f"/dossiers/{dossier.id}/persoon",
        form=form,
    )


def _met_nummer(scope: Scope, dossier: Dossier, nummer: str) -> Dossier | None:
    return Dossier.objects.filter(gemeente_id=dossier.gemeente_id, nummer=nummer).exclude(id=dossier.id).first()


@require_http_methods(["GET", "POST"])
def samenvoegen_ongedaan(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Undo a merge."""
    scope, dossier = haal(request, dossier_id, Handeling.DOSSIER_SAMENVOEGEN, wat="samenvoegen")
    form = RedenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            maak_samenvoegen_ongedaan(scope=scope, dubbel=dossier, reden=form.cleaned_data["reden"])
        except Weigering as fout:
            form.add_error(None, fout.zin)
        else:
            messages.success(request, "Het zijn weer twee dossiers.")
            return redirect(f"/dossiers/{dossier.id}/persoon")
    return bevestigpagina(
        request,
        vraag="Samenvoegen ongedaan maken?",
        gevolg=f"Dossier {dossier.nummer} gaat weer open. Wat eruit was overgenomen, telt in het andere niet meer mee.",
        gevolgen=[
            "Plaatsingen bij aanbieders die meegingen komen terug, met wat daar sindsdien over is geschreven.",
            "Wat verder na het samenvoegen is vastgelegd, blijft in het andere dossier.",
        ],
        knop="Ongedaan maken",
        terug=f"/dossiers/{dossier.id}/persoon",
        form=form,
    )
