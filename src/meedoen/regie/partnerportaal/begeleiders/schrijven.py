# SPDX-License-Identifier: EUPL-1.2
"""What is written down about one person: the list, an appointment, hours, a note, something to do."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from meedoen.domein.gebeurtenissen import Uitkomst
from meedoen.domein.toegang import Rol
from meedoen.domein.verwijzen import Lijstthema, punten_van, samengevoegd
from meedoen.regie.dossiers.views.hulp import toon
from meedoen.regie.partnerportaal.begeleiders import beeld
from meedoen.regie.partnerportaal.begeleiders.forms import AfspraakForm, BezoekForm, KlaarForm, NotitieForm, UrenForm
from meedoen.regie.partnerportaal.begeleiders.hulp import Plek, over_mens, verzend
from meedoen.regie.verwijzen import queries, services
from meedoen.regie.verwijzen.services import VerwijsWeigering

_formulier = require_http_methods(["GET", "POST"])


@_formulier
@over_mens("lijst", begeleider=True)
def lijst(plek: Plek, thema: str) -> HttpResponse:
    """Show one theme of the list, and keep what was ticked or unticked since it was opened."""
    if thema not in set(Lijstthema):
        raise Http404
    welk = Lijstthema(thema)
    codes = frozenset(punt.code for punt in punten_van(welk))
    if plek.request.method == "POST":
        stond = codes & set(plek.request.POST.get("stond", "").split())
        aan, uit = samengevoegd(stond, codes & set(plek.request.POST.getlist("punt")))
        services.vink_af(scope=plek.scope, mens=plek.mens, aan=sorted(aan), uit=sorted(uit))
        messages.success(plek.request, "Bewaard en doorgegeven.")
        return redirect(f"{plek.basis}?verstuurd={plek.request.path}")
    afgevinkt = queries.afgevinkt(plek.scope, plek.mens.dossier_id)
    gekozen = codes & set(afgevinkt)
    inhoud = {
        "mens": plek.mens, "basis": plek.basis, "titel": beeld.THEMAS[welk], "klaar": len(gekozen),
        "punten": beeld.punten(welk, afgevinkt, gekozen), "stond": " ".join(sorted(gekozen)),
    }  # fmt: skip
    return toon(plek.request, "partnerportaal/begeleiders/lijst_thema.html", inhoud)


@_formulier
@over_mens("eerste week", begeleider=True)
def eerste_week(plek: Plek) -> HttpResponse:
    """Show the own part of the first week, and keep what was ticked or unticked since it was opened."""
    alle = queries.eerste_week(plek.scope, [plek.mens.dossier_id]).get(plek.mens.dossier_id, [])
    kan = [punt for punt in alle if punt.stand is None or not punt.stand.nvt]
    codes = frozenset(punt.stuk.punt.value for punt in kan)
    if plek.request.method == "POST":
        stond = codes & set(plek.request.POST.get("stond", "").split())
        aan, uit = samengevoegd(stond, codes & set(plek.request.POST.getlist("punt")))
        services.vink_eerste_week(scope=plek.scope, mens=plek.mens, aan=sorted(aan), uit=sorted(uit))
        messages.success(plek.request, "Bewaard. De consulent ziet het ook.")
        return redirect(f"{plek.basis}?verstuurd={plek.request.path}")
    gedaan = sorted(punt.stuk.punt.value for punt in kan if not punt.open)
    inhoud = {
        "mens": plek.mens, "basis": plek.basis, "titel": "Eerste week", "klaar": len(gedaan),
        "lead": "Vink af wat geregeld is. Bijstand, voorschot en toeslagen doet de gemeente.",
        "leeg": "Met de sleutel van de woning begint hier een lijst. Nu is er voor jou niets af te vinken.",
        "punten": beeld.week(kan, plek.scope.vandaag), "stond": " ".join(gedaan),
    }  # fmt: skip
    return toon(plek.request, "partnerportaal/begeleiders/lijst_thema.html", inhoud)


@_formulier
@over_mens("uren")
def uren(plek: Plek) -> HttpResponse:
    """Book hours."""
    form = UrenForm(plek.request.POST or None, initial={"dag": plek.scope.vandaag})
    return verzend(
        plek, form, lambda: services.boek_uren(scope=plek.scope, mens=plek.mens, **form.cleaned_data),
        titel="Uren boeken", knop="Uren boeken", gelukt="Geboekt.",
    )  # fmt: skip


@_formulier
@over_mens("notitie")
def notitie(plek: Plek) -> HttpResponse:
    """Write a short note."""
    form = NotitieForm(plek.request.POST or None)
    return verzend(
        plek, form, lambda: services.schrijf_notitie(scope=plek.scope, mens=plek.mens, **form.cleaned_data),
        titel="Notitie schrijven", knop="Notitie bewaren", gelukt="Bewaard. De consulent leest dit ook.",
    )  # fmt: skip


@_formulier
@over_mens("bezoek")
def bezoek(plek: Plek) -> HttpResponse:
    """Plan an appointment."""
    form = BezoekForm(plek.request.POST or None)
    return verzend(
        plek, form, lambda: services.plan_bezoek(scope=plek.scope, mens=plek.mens, **form.cleaned_data),
        titel="Bezoek plannen", knop="Bezoek plannen", gelukt="Gepland.",
        lead="Meedoen stuurt zelf geen bericht: spreek het met deze persoon af.",
    )  # fmt: skip


@require_POST
@over_mens("bezoek")
def afzeggen(plek: Plek, bezoek_id: UUID) -> HttpResponse:
    """Say that an appointment does not go on."""
    try:
        services.zeg_af(scope=plek.scope, mens=plek.mens, bezoek_id=bezoek_id)
    except VerwijsWeigering as fout:
        messages.warning(plek.request, fout.zin)
    else:
        messages.success(plek.request, "Afgezegd. Laat het deze persoon zelf weten.")
    return redirect(plek.basis)


@_formulier
@over_mens("afspraak", begeleider=True)
def afspraak(plek: Plek) -> HttpResponse:
    """Add something to do, for oneself or a volunteer of the organisation."""
    mensen = [
        *queries.collegas(plek.scope, Rol.BEGELEIDER, plek.mens.gemeente_id),
        *queries.collegas(plek.scope, Rol.VRIJWILLIGER, plek.mens.gemeente_id),
    ]
    form = AfspraakForm(plek.request.POST or None, collegas=mensen, initial={"wie": plek.scope.medewerker_id})

    def doe() -> None:
        velden = form.cleaned_data
        services.spreek_af(
            scope=plek.scope, mens=plek.mens, sleutel=velden["sleutel"], wat=velden["wat"],
            uiterlijk=velden["uiterlijk"], medewerker_id=velden["wie"], naam=dict(mensen)[velden["wie"]],
        )  # fmt: skip

    return verzend(plek, form, doe, titel="Taak toevoegen", knop="Taak bewaren", gelukt="Bewaard.",
                   lead="Een vrijwilliger ziet alleen de eigen taken. De consulent ziet ze allemaal.")  # fmt: skip


@_formulier
@over_mens("afspraak")
def klaar(plek: Plek, afspraak_id: UUID) -> HttpResponse:
    """Lay down what came of something to do."""
    rij = next((a for a in queries.afspraken(plek.scope, plek.mens.dossier_id) if a.id == afspraak_id), None)
    if rij is None:
        raise Http404
    form = KlaarForm(plek.request.POST or None, initial={"uitkomst": Uitkomst.GELUKT.value})

    def doe() -> None:
        velden = form.cleaned_data | {"uitkomst": Uitkomst(form.cleaned_data["uitkomst"])}
        services.rond_af(scope=plek.scope, mens=plek.mens, afspraak_id=afspraak_id, **velden)

    return verzend(plek, form, doe, titel=rij.wat, knop="Uitkomst bewaren", gelukt="Bewaard.",
                   lead="Lukt iets niet, dan is dat een reden om te praten, geen verwijt.")  # fmt: skip
