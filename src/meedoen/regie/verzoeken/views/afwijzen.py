# SPDX-License-Identifier: EUPL-1.2
"""Refusing what somebody asked: by one person, or laid before a colleague who decides."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from meedoen.domein.toegang import Handeling
from meedoen.regie.besluiten.verzendveld import kies_wijze
from meedoen.regie.besluiten.vooraf import KNOP, brief_vooraf
from meedoen.regie.dossiers.kop import kruimels
from meedoen.regie.dossiers.views.hulp import bewaar, toon, vraag
from meedoen.regie.verzoeken import beeld, services
from meedoen.regie.verzoeken import forms as f
from meedoen.regie.verzoeken.views.hulp import BLAD, haal_verzoek

_formulier = require_http_methods(["GET", "POST"])
_GELUKT = "Het besluit is genomen. De brief staat klaar."
_LEAD = (
    "Een afwijzing is een besluit: de inburgeraar krijgt een brief met de reden en kan bezwaar maken. Weeg eerst wat "
    "er wel kan."
)


@_formulier
def afwijzen(request: HttpRequest, dossier_id: UUID, verzoek_id: UUID) -> HttpResponse:
    """Ask what is refused and why; then decide, or lay it before a colleague where the gemeente asks two people."""
    plek = haal_verzoek(request, dossier_id, verzoek_id, Handeling.VERZOEK_BEHANDELEN)
    dicht = plek.dicht()
    if dicht is not None:
        return dicht
    twee = services.vier_ogen(plek.scope, plek.dossier)
    form = f.AfwijsForm(request.POST or None, plek.rij, voorleggen=twee)
    if not twee:
        kies_wijze(form, plek.dossier)
    gelezen = brief_vooraf(
        request, form, plek.dossier.gemeente_id,
        lambda: services.concept_afwijzing(
            scope=plek.scope, dossier=plek.dossier, rij=plek.rij, afwijzing=form.afwijzing()
        ),
    )  # fmt: skip
    if gelezen is not None:
        return gelezen

    def doe() -> object:
        if twee:
            return services.leg_voor(**plek.wie(), afwijzing=form.afwijzing())
        return services.wijs_af(**plek.wie(), afwijzing=form.afwijzing(), hoe=form.cleaned_data["hoe_weg"])

    return vraag(
        request, plek.scope, plek.dossier, form, doe, titel="Verzoek afwijzen", terug=BLAD, lead=_LEAD,
        knop="Afwijzing voorleggen" if twee else "Besluit nemen", tweede_knop=KNOP, bewerking=plek.rij.bewerking,
        gelukt="Een collega leest de afwijzing en beslist." if twee else _GELUKT,
    )  # fmt: skip


@_formulier
def beslissen(request: HttpRequest, dossier_id: UUID, verzoek_id: UUID) -> HttpResponse:
    """Let the second person read the refusal and decide."""
    plek = haal_verzoek(request, dossier_id, verzoek_id, Handeling.VERZOEK_BESLISSEN)
    dicht = plek.dicht(ook_voorgelegd=True)
    if dicht is not None:
        return dicht
    if plek.rij.voorgelegd_door == plek.scope.medewerker_id:
        return plek.weg("vier_ogen")
    form = f.BeslisForm(request.POST or None)
    kies_wijze(form, plek.dossier)
    gelezen = brief_vooraf(
        request, form, plek.dossier.gemeente_id,
        lambda: services.concept_afwijzing(scope=plek.scope, dossier=plek.dossier, rij=plek.rij),
    )  # fmt: skip
    if gelezen is not None:
        return gelezen

    def doe() -> str:
        besluit = services.wijs_af(**plek.wie(), hoe=form.cleaned_data["hoe_weg"])
        return f"/dossiers/{plek.dossier.id}/besluiten/{besluit.id}"

    ctx = {
        "dossier": plek.dossier, "kruimels": kruimels(plek.dossier, "Afwijzing lezen"), "terug_url": plek.terug,
        "verzoek": plek.rij.gezegd, "paren": beeld.ter_lezing(plek.rij), "bewerking": plek.rij.bewerking,
        "titel": "Afwijzing lezen en beslissen", "knop": "Besluit nemen", "tweede_knop": KNOP,
        "lead": "Lees de afwijzing en de brief. Klopt er iets niet? Geef haar dan terug.",
    }  # fmt: skip
    return bewaar(request, form, doe, gelukt=_GELUKT) or toon(request, "verzoeken/beslissen.html", ctx, form=form)


@_formulier
def terug(request: HttpRequest, dossier_id: UUID, verzoek_id: UUID) -> HttpResponse:
    """Take a refusal back, or send it back to who laid it before."""
    plek = haal_verzoek(request, dossier_id, verzoek_id, Handeling.VERZOEK_BESLISSEN)
    dicht = plek.dicht(ook_voorgelegd=True)
    if dicht is not None:
        return dicht
    form = f.TerugForm(request.POST or None)
    zelf = plek.rij.voorgelegd_door == plek.scope.medewerker_id
    return vraag(
        request, plek.scope, plek.dossier, form, lambda: services.geef_terug(**plek.wie(), **form.cleaned_data),
        titel="Afwijzing terughalen" if zelf else "Afwijzing teruggeven", knop="Terughalen" if zelf else "Teruggeven",
        terug=BLAD, bewerking=plek.rij.bewerking,
        lead="Er is nog niets besloten. De inburgeraar merkt hier niets van.",
    )  # fmt: skip
