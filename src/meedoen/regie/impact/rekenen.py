# SPDX-License-Identifier: EUPL-1.2
"""Reckons clocks, tasks, duties and fines of open dossiers twice: with the law as it is, and with a proposal.

Writes nothing.
"""

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
from meedoen.regie.impact.bedragen import Zaken, boetes, lopende_zaken, per_soort
from meedoen.regie.impact.plichten import uren_te_gaan
from meedoen.regie.impact.voorstel import Voorstel

BLOK = 200
GEEN_ZAKEN = Zaken({}, {}, {})


class Onderdeel(StrEnum):
    """What of a dossier shifts: a last day, a task, hours still to go, or a fine that is not decided yet."""

    KLOK = "klok"
    TAAK = "taak"
    PLICHT = "plicht"
    BEDRAG = "bedrag"


class Verschuiving(NamedTuple):
    """One clock, task, duty or fine that would change, from what to what.

    `soort` is the kind of the clock, the code of the task, or the kind of duty or fine. `van` and `naar` are last days
    of a clock or task, hours still to go of a duty, eurocents of a fine; None where there is none (of a duty: enough
    hours). `was` and `wordt` are the state of a clock; of the others "open", or "" where it is not there.
    """

    dossier_id: UUID
    nummer: str
    onderdeel: Onderdeel
    soort: str
    van: date | int | None
    naar: date | int | None
    was: str
    wordt: str

    @property
    def verschil(self) -> int | None:
        """How many days later, hours or cents more (negative: earlier, less); None when one of the two is not there."""
        if isinstance(self.van, date) and isinstance(self.naar, date):
            return (self.naar - self.van).days
        return self.naar - self.van if isinstance(self.van, int) and isinstance(self.naar, int) else None


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
    """Return what shifts in the next `hoogstens` open dossiers of a gemeente, after dossier `na`; five queries at most.

    The running scope has to read verloop, uren and handhaving.
    """
    open_ = Dossier.objects.filter(gemeente_id=gemeente_id, gesloten_op__isnull=True).order_by("id")
    blok = list((open_.filter(id__gt=na) if na else open_).values_list("id", "nummer")[:hoogstens])
    if not blok:
        return Blok(0, None, [])
    ids = [id_ for id_, _ in blok]
    rijen, zaken = rijen_van(gemeente_id, ids), lopende_zaken(gemeente_id, ids)
    gevonden: list[Verschuiving] = []
    for id_, nummer in blok:
        feiten = feiten_uit(rijen.pop(id_), gemeente=gemeente_id)
        gevonden += reken(id_, nummer, feiten, voorstel, vandaag=vandaag, beleid=beleid, zaken=zaken)
    return Blok(len(blok), blok[-1][0], gevonden)


def blokken(gemeente_id: int, voorstel: Voorstel, *, vandaag: date, beleid: Beleid) -> Iterator[Blok]:
    """Yield what shifts in all open dossiers of a gemeente, block by block."""
    blok = reken_blok(gemeente_id, voorstel, vandaag=vandaag, beleid=beleid)
    while blok.dossiers:
        yield blok
        blok = reken_blok(gemeente_id, voorstel, vandaag=vandaag, beleid=beleid, na=blok.laatste)


class _Stand(NamedTuple):
    klokken: tuple[Klok, ...]
    taken: dict[tuple[str, str], Taak]
    uren: dict[str, int]
    boetes: dict[UUID, int]


def reken(
    id_: UUID,
    nummer: str,
    feiten: DossierFeiten,
    voorstel: Voorstel,
    *,
    vandaag: date,
    beleid: Beleid,
    zaken: Zaken = GEEN_ZAKEN,
) -> Iterator[Verschuiving]:
    """Yield what shifts in one dossier: clocks that run with or without the proposal, tasks, duties, then fines."""
    voor = _stand(id_, feiten, vandaag, beleid, zaken)
    with met_voorstel(voorstel):
        na = _stand(id_, feiten, vandaag, beleid, zaken)
    for onderdeel, soort, van, naar, was, wordt in _verschillen(id_, zaken, voor, na):
        yield Verschuiving(id_, nummer, onderdeel, soort, van, naar, was, wordt)


_Verschil = tuple[Onderdeel, str, date | int | None, date | int | None, str, str]


def _verschillen(id_: UUID, zaken: Zaken, voor: _Stand, na: _Stand) -> Iterator[_Verschil]:
    for oud, nieuw in zip(voor.klokken, na.klokken, strict=True):
        if (oud.open or nieuw.open) and (oud.uiterste, oud.staat) != (nieuw.uiterste, nieuw.staat):
            yield Onderdeel.KLOK, oud.soort.value, oud.uiterste, nieuw.uiterste, oud.staat.value, nieuw.staat.value
    for sleutel in dict.fromkeys((*voor.taken, *na.taken)):
        was, wordt = voor.taken.get(sleutel), na.taken.get(sleutel)
        van, naar = was.uiterste if was else None, wordt.uiterste if wordt else None
        if van != naar:
            yield Onderdeel.TAAK, sleutel[0], van, naar, "open" if was else "", "open" if wordt else ""
    for soort in dict.fromkeys((*voor.uren, *na.uren)):
        nog, straks = voor.uren.get(soort) or None, na.uren.get(soort) or None
        if nog != straks:
            yield Onderdeel.PLICHT, soort, nog, straks, "open" if nog else "", "open" if straks else ""
    for soort, (nu, dan) in per_soort(zaken, id_, voor.boetes, na.boetes).items():
        if nu != dan:
            yield Onderdeel.BEDRAG, soort, nu, dan, "open", "open"


def _stand(id_: UUID, feiten: DossierFeiten, vandaag: date, beleid: Beleid, zaken: Zaken) -> _Stand:
    lopend = klokken(feiten, vandaag=vandaag, beleid=beleid)
    taken = taken_uit(feiten, lopend, vandaag=vandaag, beleid=beleid)
    return _Stand(
        lopend,
        {(taak.code, taak.sleutel): taak for taak in taken},
        uren_te_gaan(feiten, lopend, vandaag),
        boetes(zaken, id_, feiten, lopend, vandaag=vandaag, beleid=beleid) if zaken.per_dossier else {},
    )
