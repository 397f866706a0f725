# SPDX-License-Identifier: EUPL-1.2
"""The clock of the advice to DUO on ontheffing. No law sets a term for it: the weeks are policy of the gemeente."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from meedoen.domein.adviezen import SIGNAAL, open_vraag
from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Adviesvrager
from meedoen.domein.klokken.basis import LEEG, Klok, KlokGrond, KlokSoort, KlokStaat, staat_op
from meedoen.domein.klokken.dagen import eerste_werkdag
from meedoen.recht.uitkomst import OordeelNodig, Stap
from meedoen.recht.wi2021.ontheffing import advies_college_nodig

_SOORT: Final = KlokSoort.ADVIES_DUO


def heeft(feiten: DossierFeiten) -> bool:
    """Say whether an advice was ever asked in this dossier."""
    return bool(feiten.adviezen) or any(ontvangen.code == SIGNAAL for ontvangen in feiten.signalen)


def klok(feiten: DossierFeiten, vandaag: date, beleid: Beleid) -> Klok:
    """Return the clock of a dossier in which an advice was asked: that of the open one, else of the last.

    It runs on in a pause: DUO waits for the advice all the same.
    """
    vraag = open_vraag(feiten.adviezen, feiten.signalen)
    if vraag is not None:
        return _klok(vraag.op, vraag.door, None, vandaag, beleid)
    laatste = feiten.adviezen[-1]
    if laatste.verstuurd_op is None:
        return Klok(_SOORT, KlokStaat.VERVALLEN, laatste.gevraagd_op, None, None, (), "advies_niet_nodig", (), LEEG,
                    KlokGrond.BELEID)  # fmt: skip
    return _klok(laatste.gevraagd_op, laatste.door, laatste.verstuurd_op, vandaag, beleid)


def _klok(gevraagd: date, door: Adviesvrager, verstuurd: date | None, vandaag: date, beleid: Beleid) -> Klok:
    # That DUO asks says that to DUO the advice matters (lid 4); who takes it up may find that it does not.
    nodig = advies_college_nodig(ambtshalve=door is Adviesvrager.DUO, advies_van_belang=True)
    assert not isinstance(nodig, OordeelNodig)
    uiterste = eerste_werkdag(gevraagd + timedelta(days=beleid.advies_duo_dagen))
    dag = Stap(nodig.stappen[-1].artikel, "beleid_dagen", (gevraagd, beleid.advies_duo_dagen, uiterste))
    staat = staat_op(uiterste, verstuurd, vandaag)
    return Klok(_SOORT, staat, gevraagd, uiterste, verstuurd, (*nodig.stappen, dag), grond=KlokGrond.BELEID)
