# SPDX-License-Identifier: EUPL-1.2
"""What a letter going out means for bezwaar: the term of beroep runs from it, and a bezwaar was weighed by it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from meedoen.domein.gebeurtenissen import Bezwaaractie
from meedoen.domein.toegang import Scope
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.services import BesluitWeigering
from meedoen.regie.bezwaren import queries
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.services import basis
from meedoen.regie.bezwaren.soorten import Vervolg
from meedoen.regie.dossiers.models import Dossier


def na_verzending(scope: Scope, dossier: Dossier, besluit: Besluit, dag: date) -> Mapping[str, Any]:
    """Let the time for beroep run from the day the decision on bezwaar went out; see `bij_verzending`.

    Refuse another day for a decision that somebody objected to: whether that was in time was weighed by the old one.
    """
    if besluit.bekendmaking is not None and queries.tegen(dossier, besluit.id):
        raise BesluitWeigering("bezwaar_is_er", veld="datum")
    rij = Bezwaar.objects.filter(gemeente_id=dossier.gemeente_id, beslissing_id=besluit.id).first()
    if rij is None:
        return {}
    basis.bewaar(rij, loopt_tot=basis.laatste_dag_beroep(dag))
    if dag != (besluit.bekendmaking or rij.beslist_op):
        vervolg = Vervolg(rij.vervolg) if rij.vervolg else None
        basis.op_tijdlijn(
            scope, rij, Bezwaaractie.BESLIST, dag, uitkomst=BezwaarUitkomst(rij.uitkomst), vervolg=vervolg
        )
    return {}
