# SPDX-License-Identifier: EUPL-1.2
"""Where our date and DUO's differ: a difference opens and closes by itself, each time with a row on the tijdlijn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, KlokSoort, KlokStaat

RUIMTE_SS139: Final = timedelta(days=14)
"""SS139 carries no start date, only the moment DUO registered it: by then the ten weeks have begun. A start of
ours after that day contradicts it; one much earlier does so too. DUO says nothing of how fast it tells, so the two
weeks are ours."""


def verschilt(start_bij_duo: date, tien_weken: Klok) -> bool | None:
    """Say whether DUO's start of the ten weeks contradicts ours; None while our clock says nothing of a start.

    Our clock says nothing in a pause that lasts, and for who has no duty; not begun at all is a difference.
    """
    onze = tien_weken.start
    if onze is None:
        return True if tien_weken.staat is KlokStaat.NOG_NIET else None
    return not onze <= start_bij_duo <= onze + RUIMTE_SS139


def te_melden(feiten: DossierFeiten, klokken: Iterable[Klok]) -> tuple[g.Gegevens, ...]:
    """Return the rows by which the tijdlijn says which differences came, changed and went; empty when it does.

    A first difference on the start of the ten weeks comes with DUO's message itself (SS139). After the end of a
    dossier nothing opens or closes.
    """
    if feiten.beeindigd:
        return ()
    per_soort = {klok.soort: klok for klok in klokken}
    return (
        *_tien_weken(feiten, per_soort[KlokSoort.PIP_TIEN_WEKEN]),
        *_termijn(feiten, per_soort[KlokSoort.INBURGERINGSTERMIJN]),
    )


def _tien_weken(feiten: DossierFeiten, klok: Klok) -> Iterator[g.Gegevens]:
    duo = feiten.start_bij_duo
    anders = verschilt(duo, klok) if duo is not None else None
    if duo is None or anders is None:
        return
    if not anders and feiten.verschil_ss139 is not None:
        yield g.VerschilOpgelost(over=g.VerschilOver.TIEN_WEKEN, duo=duo)
    elif anders and feiten.verschil_ss139 is None:
        yield g.VerschilSs139(duo_start=duo, onze_start=klok.start)


def _termijn(feiten: DossierFeiten, klok: Klok) -> Iterator[g.Gegevens]:
    # The step stands in the clock in every state, also while it stands still.
    stap = next((stap for stap in klok.stappen if stap.code == "duo_termijn_verschilt"), None)
    was = feiten.verschil_termijn
    if stap is None:
        if was is not None:
            yield g.VerschilOpgelost(over=g.VerschilOver.TERMIJN, duo=was.duo_laatste)
        return
    _, onze, _, duo = stap.waarden
    assert isinstance(onze, date) and isinstance(duo, date)
    nu = g.VerschilTermijn(duo_laatste=duo, onze_laatste=onze)
    if nu != was:
        yield nu
