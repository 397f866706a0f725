# SPDX-License-Identifier: EUPL-1.2
"""Tasks of ontzorgen: arrange the payments, plan the way out with the person, end it with a talk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from meedoen.domein.klokken import KlokSoort, KlokStaat
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling, Rol
from meedoen.recht.kalender import tel_maanden_op


def ontzorgen(s: Situatie) -> Iterator[Taak]:
    """One thing at a time: begin, then an exit plan, then the exit talk."""
    klok = s.klokken[KlokSoort.ONTZORGEN]
    vanaf, laatste = klok.start, klok.uiterste
    if vanaf is None or laatste is None or not (klok.open or klok.staat is KlokStaat.NOG_NIET):
        return
    if not klok.open and s.vandaag < vanaf - timedelta(days=s.beleid.ontzorgen_begin_dagen):
        return
    f, knop = s.feiten, Handeling.ONTZORGEN_BIJHOUDEN
    rol = Rol.INKOMENSCONSULENT if s.beleid.ontzorgen_door_inkomensconsulent else Rol.CONSULENT
    if f.ontzorgen_begonnen is None or f.ontzorgen_begonnen.datum < _net_voor(s, vanaf):
        begin = vanaf + timedelta(days=s.beleid.ontzorgen_begin_dagen)
        if s.vandaag <= laatste:
            yield taak("ontzorgen_begin", begin, knop, Gewicht.WET, sleutel="ontzorgen", rol=rol, vanaf=vanaf)
            return
    if s.vandaag >= tel_maanden_op(laatste, -s.beleid.ontzorgen_exitgesprek_maanden).dag:
        code = "ontzorgen_exitgesprek" if s.vandaag <= laatste else "ontzorgen_voorbij"
        yield taak(code, laatste, knop, Gewicht.WET, sleutel="ontzorgen_exit", rol=rol)
        return
    plan = tel_maanden_op(vanaf, s.beleid.ontzorgen_exitplan_maanden).dag
    if s.vandaag >= plan and (f.exitplan is None or f.exitplan.datum < vanaf):
        yield taak("ontzorgen_exitplan", tel_maanden_op(plan, 1).dag, knop, Gewicht.MENS, sleutel="ontzorgen_exit",
                   rol=rol, laatste=laatste)  # fmt: skip


def _net_voor(s: Situatie, vanaf: date) -> date:
    """The payments may be arranged shortly before the right arises, while somebody still lives in the azc."""
    return vanaf - timedelta(days=s.beleid.ontzorgen_begin_dagen)
