# SPDX-License-Identifier: EUPL-1.2
"""What the letter of a plan going out means for the plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.services.vaststellen import SOORT_EERSTE, SOORT_GEWIJZIGD


def plan_bekend(scope: Scope, dossier: Dossier, besluit: Besluit, dag: date) -> Mapping[str, Any]:
    """Return which version of the plan is made known by this letter; see `bij_verzending`."""
    if besluit.soort not in (SOORT_EERSTE, SOORT_GEWIJZIGD):
        return {}
    pip = Pip.objects.filter(gemeente_id=dossier.gemeente_id, besluit_id=besluit.id).first()
    return {"pip_versie": pip.versie} if pip is not None else {}
