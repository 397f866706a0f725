# SPDX-License-Identifier: EUPL-1.2
"""Tasks of nazorg and of help after or outside the act: end it in time, look whether it is still needed, wipe it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from meedoen.domein.fasen import Fase
from meedoen.domein.klokken import KlokSoort
from meedoen.domein.taken.basis import Gewicht, Situatie, Taak, taak
from meedoen.domein.toegang import Handeling
from meedoen.domein.vervolg import LEEG
from meedoen.recht.kalender import tel_maanden_op

_KNOP: Final = Handeling.VERVOLG_BIJHOUDEN
_VOORAF: Final = timedelta(days=30)


def nazorg(s: Situatie) -> Iterator[Taak]:
    """In nazorg, as long as the gemeente chose: a last talk, and end it or go on under another ground."""
    f = s.feiten
    if f.fase is not Fase.NAZORG or f.voldaan is None or f.vervolg.loopt:
        return
    uiterste = tel_maanden_op(f.voldaan.datum, s.beleid.nazorg_maanden).dag
    if s.vandaag >= uiterste - _VOORAF:
        yield taak("nazorg_afsluiten", uiterste, _KNOP, Gewicht.MENS, sinds=f.voldaan.datum, voldaan=f.voldaan.datum)


def vervolg(s: Situatie) -> Iterator[Taak]:
    """Before its last day: prolong it with the person, or end it. After it: what is kept must go."""
    nu = s.feiten.vervolg
    if nu is LEEG or nu.begonnen is None:
        return
    if not s.feiten.buiten_de_wet:
        return
    laatste = nu.laatste_dag
    if nu.loopt and laatste is not None and s.vandaag >= laatste - _VOORAF:
        yield taak("vervolg_loopt_af", laatste, _KNOP, Gewicht.MENS, sleutel=f"vervolg:{laatste}", laatste=laatste)
    klok = s.klokken[KlokSoort.BEWAREN_VERVOLG]
    if klok.reden == "vervolg_zonder_bewaartermijn":
        yield taak("vervolg_bewaartermijn", s.vandaag, _KNOP, Gewicht.ORDE)
    elif klok.open and klok.uiterste is not None and klok.uiterste <= s.vandaag:
        yield taak("vervolg_verwijderen", klok.uiterste, _KNOP, Gewicht.WET)
