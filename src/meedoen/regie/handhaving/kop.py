# SPDX-License-Identifier: EUPL-1.2
"""How a boeteprocedure stands in a few words, from the weighing until nothing can be brought against it any more."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from meedoen.domein.boetes import Boete
from meedoen.regie.handhaving.models import Boeteprocedure
from meedoen.regie.web.onderdelen.modellen import ToestandBeeld


class Stand(NamedTuple):
    """The heading of its page, and the mark beside it and in a list."""

    kop: str
    toestand: ToestandBeeld


_WEGEN = Stand("Boete wegen", ToestandBeeld("loopt", "Wordt gewogen"))
_VOORNEMEN = Stand("Voornemen voor een boete", ToestandBeeld("loopt", "Voornemen"))
_BESLISSEN = Stand("Voornemen voor een boete", ToestandBeeld("loopt", "Nog te beslissen"))
_GESTOPT = Stand("Wegen gestopt", ToestandBeeld("nvt", "Gestopt"))
_GEEN = Stand("Geen boete", ToestandBeeld("goed", "Geen boete"))
_OPGELEGD = Stand("Boete opgelegd", ToestandBeeld("informatie", "Besloten, bezwaar kan nog"))
_BEZWAAR = Stand("Boete opgelegd, bezwaar loopt", ToestandBeeld("loopt", "Bezwaar loopt"))
_NA_BEZWAAR = Stand("Boete opgelegd, beslist op bezwaar", ToestandBeeld("informatie", "Beslist, beroep kan nog"))
_BEROEP = Stand("Boete opgelegd, beroep loopt", ToestandBeeld("loopt", "In beroep"))
_VAST = Stand("Boete staat vast", ToestandBeeld("goed", "Onherroepelijk"))
_VERVALLEN = Stand("Boete vervallen", ToestandBeeld("nvt", "Vervallen"))


def stand(rij: Boeteprocedure, boete: Boete | None, vandaag: date) -> Stand:
    """Return how a procedure stands on this day. `boete`: as the tijdlijn holds it, None where it holds none."""
    if rij.gestopt_op is not None:
        return _GESTOPT
    if rij.besloten_op is None:
        if rij.rapport_op is None:
            return _WEGEN
        return _VOORNEMEN if rij.zienswijze_op is None else _BESLISSEN
    if not rij.boete:
        return _GEEN
    return _OPGELEGD if boete is None else _beboet(boete, vandaag)


def _beboet(boete: Boete, vandaag: date) -> Stand:
    if boete.vervallen:
        return _VERVALLEN
    if boete.in_beroep:
        return _BEROEP
    if boete.bezwaar_loopt:
        return _BEZWAAR
    vast = boete.onherroepelijk()
    if vast is not None and vast.waarde is not None and vandaag >= vast.waarde:
        return _VAST
    return _OPGELEGD if boete.bezwaar_beslist_op is None else _NA_BEZWAAR
