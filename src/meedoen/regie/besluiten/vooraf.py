# SPDX-License-Identifier: EUPL-1.2
"""A letter that is read before it is made: the same for every act that ends in one."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from meedoen.regie.besluiten.brieven.gegevens import Brief
from meedoen.regie.besluiten.services import druk_af
from meedoen.regie.dossiers.forms import DaadForm
from meedoen.regie.dossiers.services import VeldWeigering

KNOP = "Brief eerst lezen"
"""The second button of a form, which asks for the letter and does nothing."""


def brief_vooraf(
    request: HttpRequest, form: DaadForm, gemeente_id: int, maak: Callable[[], Brief]
) -> HttpResponse | None:
    """Return the letter that `maak` gives as PDF, when that was asked and can be; a refusal lands in the form."""
    if "bekijk" not in request.POST or not form.is_valid():
        return None
    try:
        pdf = druk_af(maak(), gemeente_id)
    except VeldWeigering as fout:
        form.meld(fout)
        return None
    return HttpResponse(pdf, content_type="application/pdf", headers={"Cache-Control": "no-store"})
