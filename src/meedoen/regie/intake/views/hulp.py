# SPDX-License-Identifier: EUPL-1.2
"""What all pages of the intake share: the dossier with its line in the logboek, and refusals in the form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from meedoen.domein.fasen import Fase
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.recht.bron import Artikel
from meedoen.recht.uitkomst import Stap
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.dossiers import kop as dossierkop
from meedoen.regie.dossiers import queries as dossiers
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.intake.feiten import Ladder
from meedoen.regie.intake.services import IntakeWeigering
from meedoen.regie.logboek.services import log
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.zinnen import recht_nl

WEIGERINGEN = (IntakeWeigering, BesluitWeigering, Weigering)


def haal(
    request: HttpRequest, dossier_id: UUID, handeling: Handeling = Handeling.DOSSIER_LEZEN, *, wat: str
) -> tuple[Scope, Dossier]:
    """Return scope and dossier, with the read in the logboek. Outside this scope the dossier does not exist."""
    scope: Scope = request.scope  # type: ignore[attr-defined]
    if not mag(scope.rol, handeling):
        raise PermissionDenied
    try:
        dossier = dossiers.dossier(scope, dossier_id)
    except Dossier.DoesNotExist as fout:
        raise Http404 from fout
    log(scope=scope, handeling="lezen", object=wat, gemeente_id=dossier.gemeente_id, dossier_ids=[dossier.id])
    return scope, dossier


def toon(
    request: HttpRequest, sjabloon: str, inhoud: Mapping[str, Any], *, form: forms.BaseForm | None = None
) -> HttpResponse:
    """Render a page; with status 422 when its form was sent and has errors."""
    status = 422 if form is not None and form.is_bound and form.errors else 200
    return render(request, sjabloon, {**inhoud, "form": form}, status=status)


def rond(scope: Scope, dossier: Dossier, *verder: str) -> dict[str, Any]:
    """Return what stands around every page: head with tabs, breadcrumb, dossier."""
    return {
        "kop": dossierkop.maak_kop(scope, dossier, "intake"),
        "kruimels": kruimels(dossier, *verder),
        "dossier": dossier,
        "basis": f"/dossiers/{dossier.id}",
    }


def kruimels(dossier: Dossier, *verder: str) -> Sequence[LinkBeeld]:
    """Return the breadcrumb; the brede intake itself is a link as soon as something stands under it."""
    woorden = [LinkBeeld("Brede intake", f"/dossiers/{dossier.id}/intake"), *(LinkBeeld(w) for w in verder)]
    return (*dossierkop.kruimels(dossier), *woorden)


@contextmanager
def in_formulier(form: forms.BaseForm) -> Iterator[None]:
    """Run a service; a refusal lands in the form and undoes what was written."""
    try:
        with transaction.atomic():
            yield
    except WEIGERINGEN as weigering:
        veld = getattr(weigering, "veld", "")
        form.add_error(veld if veld in form.fields else None, weigering.zin)


def artikellink(artikel: Artikel) -> LinkBeeld:
    """Return the link to an article: "Artikel 14 lid 1 Wet inburgering 2021"."""
    citaat = artikel.citaat
    return LinkBeeld(citaat[:1].upper() + citaat[1:], artikel.link)


def wetstappen(stappen: Sequence[Stap]) -> list[dict[str, Any]]:
    """Return the steps of an outcome as a page shows them, each once."""
    uniek = list(dict.fromkeys(stappen))
    return [
        {
            "titel": recht_nl.titel(stap),
            "uitleg": recht_nl.uitleg(stap),
            "artikel": artikellink(stap.artikel),
            "twijfel": recht_nl.twijfelzin(stap.twijfel) if stap.twijfel else "",
        }
        for stap in uniek
    ]


def mag_invullen(scope: Scope, dossier: Dossier, stand: Ladder) -> bool:
    """Say whether this person may still write in the talk."""
    open_ = stand.feiten.intake is None and dossier.gesloten_op is None and stand.feiten.overleden is None
    fase = dossier.fase in (Fase.GEKOPPELD.value, Fase.INTAKE.value)
    return open_ and fase and mag(scope.rol, Handeling.INTAKE_INVULLEN)


def met_weigering(doe: Callable[[], object]) -> str:
    """Run a service and return the sentence of its refusal, empty when it was done."""
    try:
        with transaction.atomic():
            doe()
    except WEIGERINGEN as weigering:
        return str(weigering.zin)
    return ""
