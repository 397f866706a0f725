# SPDX-License-Identifier: EUPL-1.2
"""Tasks of a bezwaar: the jurist works on it from the list of cases; the consulent waits, the teamleider when late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from meedoen.domein.klokken import KlokSoort
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling, Rol
from meedoen.recht.awb.bezwaar_behandelen import BezwaarUitkomst

_DAARNA: Final = timedelta(days=14)
_INZIEN: Final = Handeling.BEZWAAR_INZIEN


def bezwaren(s: Situatie) -> Iterator[Taak]:
    """Wait while a bezwaar runs, and for what completes it; past its last day somebody has to act; a founded one asks
    what follows.

    Not against a fine: there the decision itself lowers or ends it.
    """
    if KlokSoort.BEZWAAR_BESLISSEN not in s.klokken:
        return
    for bezwaar in s.feiten.bezwaren:
        if bezwaar.loopt:
            dag = bezwaar.termijn().waarde
            yield taak("bezwaar_loopt", dag, _INZIEN, Gewicht.WET, sleutel=f"bezwaar:{bezwaar.id}", wacht=True,
                       sinds=bezwaar.ontvangen_op)  # fmt: skip
            verzuim = bezwaar.verzuim_open
            if verzuim is not None and s.vandaag <= verzuim.herstel_tot:
                yield taak("bezwaar_aanvullen", verzuim.herstel_tot, _INZIEN, Gewicht.WET, wacht=True,
                           sleutel=f"bezwaar_aanvullen:{bezwaar.id}", sinds=verzuim.herstel_gevraagd_op)  # fmt: skip
            if s.vandaag > dag:
                yield taak("bezwaar_te_laat", dag, Handeling.BEZWAAR_BEHANDELEN, Gewicht.WET, rol=Rol.TEAMLEIDER,
                           sleutel=f"bezwaar_te_laat:{bezwaar.id}", sinds=dag)  # fmt: skip
        elif bezwaar.boete is None and bezwaar.uitkomst is BezwaarUitkomst.GEGROND and bezwaar.beslist_op is not None:
            yield taak("bezwaar_gegrond", eerste_werkdag(bezwaar.beslist_op + _DAARNA), _INZIEN, Gewicht.WET,
                       sleutel=f"bezwaar_gegrond:{bezwaar.id}", sinds=bezwaar.beslist_op,
                       afsluitbaar=True)  # fmt: skip
