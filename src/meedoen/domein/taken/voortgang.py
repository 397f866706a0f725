# SPDX-License-Identifier: EUPL-1.2
"""Tasks of the progress: the next voortgangsgesprek."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from meedoen.domein.klokken import KlokSoort
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling
from meedoen.recht.termijnenwet import tel_werkdagen_op


def gesprek(s: Situatie) -> Iterator[Taak]:
    """Plan the next talk in time; once its day is there, lay down what was said."""
    klok, plan = s.klokken[KlokSoort.VOORTGANGSGESPREK], s.feiten.voortgang_gepland
    if not klok.open or klok.uiterste is None:
        return
    if plan is not None and plan.op is not None:
        if plan.op <= s.vandaag:
            uiterste = tel_werkdagen_op(plan.op, s.beleid.gesprek_vastleggen_werkdagen)
            yield taak("voortgang_vastleggen", uiterste, Handeling.TRAJECT_BIJHOUDEN, Gewicht.MENS, sleutel="gesprek",
                       gepland=plan.op)  # fmt: skip
    elif s.vandaag >= klok.uiterste - timedelta(days=s.beleid.gesprek_plannen_dagen):
        yield taak("voortgang_plannen", klok.uiterste, Handeling.TRAJECT_BIJHOUDEN, Gewicht.WET, sleutel="gesprek",
                   sinds_gesprek=klok.start)  # fmt: skip
