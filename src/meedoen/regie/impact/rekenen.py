# SPDX-License-Identifier: EUPL-1.2
"""Reckons the clocks and tasks of open dossiers twice: with the law as it is, and with a proposal. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, klokken
from meedoen.domein.taken import Taak, taken_uit
from meedoen.domein.vouwen import feiten_uit
from meedoen.recht.geldigheid import met_voorstel
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.impact.voorstel import Voorstel

BLOK = 200


class Onderdeel(StrEnum):
    """What of a dossier shifts."""

    KLOK = "klok"
    TAAK = "taak"


class Verschuiving(NamedTuple):
    """One clock or task that would change, from what to what.

    `soort` is the kind of the clock or the code of the task. `van` and `naar` are the last days, None where there is
    none. `was` and `wordt` are the state of a clock; of a task "open", or "" where the task is not there.
    """

    dossier_id: UUID
    nummer: str
    onderdeel: Onderdeel
    soort: str
    van: date | None
    naar: date | None
    was: str
    wordt: str

    @property
    def dagen(self) -> int | None:
        """How many days later (negative: earlier), None when one of the two has no day."""
        return (self.naar - self.van).days if self.van and self.naar else None


class Blok(NamedTuple):
    """Some dossiers of one gemeente: how many, the last one (None: there was none left), and what shifts."""

    dossiers: int
    laatste: UUID | None
    gevonden: list[Verschuiving]


def reken_blok(
    gemeente_id: int,
    voorstel: Voorstel,
    *,
    vandaag: date,
    beleid: Beleid,
    na: UUID | None = None,
    hoogstens: int = BLOK,
) -> Blok:
    """Return what shifts in the next `hoogstens` open dossiers of a gemeente, after dossier `na`; two queries."""
    open_ = Dossier.objects.filter(gemeente_id=gemeente_id, gesloten_op__isnull=True).order_by("id")
    blok = list((open_.filter(id__gt=na) if na else open_).values_list("id", "nummer")[:hoogstens])
    if not blok:
        return Blok(0, None, [])
    rijen = rijen_van(gemeente_id, [id_ for id_, _ in blok])
    gevonden: list[Verschuiving] = []
    for id_, nummer in blok:
        feiten = feiten_uit(rijen.pop(id_), gemeente=gemeente_id)
        gevonden += reken(id_, nummer, feiten, voorstel, vandaag=vandaag, beleid=beleid)
    return Blok(len(blok), blok[-1][0], gevonden)


def blokken(gemeente_id: int, voorstel: Voorstel, *, vandaag: date, beleid: Beleid) -> Iterator[Blok]:
    """Yield what shifts in all open dossiers of a gemeente, block by block."""
    blok = reken_blok(gemeente_id, voorstel, vandaag=vandaag, beleid=beleid)
    while blok.dossiers:
        yield blok
        blok = reken_blok(gemeente_id, voorstel, vandaag=vandaag, beleid=beleid, na=blok.laatste)


def reken(
    id_: UUID, nummer: str, feiten: DossierFeiten, voorstel: Voorstel, *, vandaag: date, beleid: Beleid
) -> Iterator[Verschuiving]:
    """Yield what shifts in one dossier: clocks that run with or without the proposal, then tasks."""
    voor, taken_voor = _stand(feiten, vandaag, beleid)
    with met_voorstel(voorstel):
        na, taken_na = _stand(feiten, vandaag, beleid)
    for oud, nieuw in zip(voor, na, strict=True):
        if (oud.open or nieuw.open) and (oud.uiterste, oud.staat) != (nieuw.uiterste, nieuw.staat):
            yield Verschuiving(id_, nummer, Onderdeel.KLOK, oud.soort.value, oud.uiterste, nieuw.uiterste,
                               oud.staat.value, nieuw.staat.value)  # fmt: skip
    for sleutel in dict.fromkeys((*taken_voor, *taken_na)):
        was, wordt = taken_voor.get(sleutel), taken_na.get(sleutel)
        van, naar = was.uiterste if was else None, wordt.uiterste if wordt else None
        if van != naar:
            yield Verschuiving(id_, nummer, Onderdeel.TAAK, sleutel[0], van, naar, "open" if was else "",
                               "open" if wordt else "")  # fmt: skip


def _stand(
    feiten: DossierFeiten, vandaag: date, beleid: Beleid
) -> tuple[tuple[Klok, ...], dict[tuple[str, str], Taak]]:
    lopend = klokken(feiten, vandaag=vandaag, beleid=beleid)
    taken = taken_uit(feiten, lopend, vandaag=vandaag, beleid=beleid)
    return lopend, {(taak.code, taak.sleutel): taak for taak in taken}
