# SPDX-License-Identifier: EUPL-1.2
"""What all pages of the intake share: what stands around them, and refusals in the form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django import forms
from django.db import transaction

from meedoen.domein.fasen import Fase
from meedoen.domein.toegang import Handeling, Scope, mag
from meedoen.recht.uitkomst import Stap
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.dossiers import kop as dossierkop
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.intake.feiten import Ladder
from meedoen.regie.intake.services import IntakeWeigering
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import LinkBeeld
from meedoen.regie.web.zinnen import recht_nl

WEIGERINGEN = (IntakeWeigering, BesluitWeigering, Weigering)


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
