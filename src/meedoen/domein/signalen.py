# SPDX-License-Identifier: EUPL-1.2
"""Every event that DUO notifies, in one table: what to read at DUO, what it moves, who does what by when.

Source: DUO's specification "gemeente-m2m-inburgering", release of 11 June 2026 (events and the file with
attention signals). The terms are policy of the gemeente; the law sets none for handling a signal.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.domein.beleid import Beleid
from meedoen.domein.fasen import Aanleiding
from meedoen.domein.nummers import elfproef
from meedoen.domein.toegang import Rol
from meedoen.recht.termijnenwet import tel_werkdagen_op


class Raadpleging(StrEnum):
    """What to read at DUO after a notification. One value is one GET, or one small family of GETs."""

    PLICHT = "plicht"
    DOELGROEP = "doelgroep"
    LBT = "lbt"
    TERMIJN = "termijn"
    PIP = "pip"
    EXAMEN = "examen"
    VRIJSTELLING = "vrijstelling"
    ONTHEFFING = "ontheffing"
    VERLENGING = "verlenging"


class Eenheid(StrEnum):
    """In what a term of policy counts."""

    WERKDAGEN = "werkdagen"
    DAGEN = "dagen"


class Wanneer(NamedTuple):
    """A term of policy from the day of a signal; zero days is today."""

    aantal: int
    eenheid: Eenheid

    def op(self, vanaf: date) -> date:
        """Return the last day of this term, counted from `vanaf`."""
        if self.eenheid is Eenheid.WERKDAGEN:
            return tel_werkdagen_op(vanaf, self.aantal)
        return vanaf + timedelta(days=self.aantal)


class Signaal(NamedTuple):
    """One line of the table.

    `taak` is the code of the task a person gets; empty where the facts already give the right one (see
    `taken`). `eerste` marks signals that may be the first we hear of a person: they make a dossier.
    """

    code: str
    raadplegingen: tuple[Raadpleging, ...]
    aanleiding: Aanleiding | None
    taak: str
    wanneer: Wanneer
    rol: Rol
    eerste: bool = False

    @property
    def zin(self) -> str:
        """The code of the sentence that says what this signal means."""
        return f"signaal_{self.code.lower()}"


_VANDAAG = Wanneer(0, Eenheid.DAGEN)
_WEEK = Wanneer(7, Eenheid.DAGEN)
_TWEE_WEKEN = Wanneer(14, Eenheid.DAGEN)
_MAAND = Wanneer(30, Eenheid.DAGEN)
_R, _A = Raadpleging, Aanleiding
_EERSTE: Final = (_R.PLICHT, _R.DOELGROEP, _R.EXAMEN, _R.LBT, _R.TERMIJN, _R.PIP)


def _s(
    code: str,
    raadplegingen: tuple[Raadpleging, ...] = (),
    *,
    aanleiding: Aanleiding | None = None,
    taak: str = "",
    wanneer: Wanneer = _WEEK,
    eerste: bool = False,
) -> Signaal:
    return Signaal(code, raadplegingen, aanleiding, taak, wanneer, Rol.CONSULENT, eerste)


_TABEL: Final = (
    # New. The task is the first contact, which follows from the facts that are read.
    _s("SS101", _EERSTE, aanleiding=_A.KENNISGEVING, eerste=True),
    _s("SS128", _EERSTE, aanleiding=_A.KENNISGEVING, taak="aow_nadert", wanneer=_TWEE_WEKEN, eerste=True),
    _s("SS139", _EERSTE, aanleiding=_A.INSCHRIJVING, eerste=True),
    _s("SS129", (*_EERSTE, _R.VRIJSTELLING), aanleiding=_A.HERVATTING, taak="hervatten", wanneer=_VANDAAG,
       eerste=True),
    # Gemeente.
    _s("SS120", _EERSTE, aanleiding=_A.INSCHRIJVING, eerste=True),
    _s("SS121", _EERSTE, aanleiding=_A.VERHUISD_MET_PIP, taak="pip_overnemen", eerste=True),
    # Group.
    _s("SS124", (_R.PLICHT, _R.DOELGROEP), taak="doelgroep_gewijzigd"),
    _s("SS125", (_R.PLICHT, _R.DOELGROEP), taak="doelgroep_gewijzigd"),
    # Pause and end.
    _s("SS109", (_R.PLICHT, _R.VRIJSTELLING), aanleiding=_A.PAUZE, taak="pauze_begonnen", wanneer=_VANDAAG),
    _s("SS130", (_R.PLICHT, _R.TERMIJN, _R.PIP, _R.VRIJSTELLING, _R.EXAMEN), aanleiding=_A.HERVATTING,
       taak="hervatten", wanneer=_VANDAAG),
    _s("SS110", (_R.PLICHT,), aanleiding=_A.PLICHT_INGETROKKEN, taak="dossier_sluiten", wanneer=_VANDAAG),
    _s("SS111", (_R.PLICHT,), aanleiding=_A.OVERLIJDEN, taak="overlijden", wanneer=_VANDAAG),
    # Met.
    _s("SS106", (_R.PLICHT, _R.EXAMEN), aanleiding=_A.DIPLOMA, taak="voldaan", wanneer=_MAAND),
    _s("SS107", (_R.PLICHT, _R.VRIJSTELLING), aanleiding=_A.VOLLEDIGE_VRIJSTELLING, taak="voldaan",
       wanneer=_MAAND),
    _s("SS108", (_R.PLICHT, _R.ONTHEFFING), aanleiding=_A.VOLLEDIGE_ONTHEFFING, taak="voldaan",
       wanneer=_MAAND),
    # Route and term. What is asked follows from the result or the term that is read.
    _s("SS137", (_R.LBT,)),
    _s("SS131", (_R.LBT,)),
    _s("SS102", (_R.TERMIJN, _R.PIP), aanleiding=_A.TERMIJN_GESTELD),
    _s("SS103", (_R.TERMIJN,), aanleiding=_A.TERMIJN_GESTELD),
    _s("SS104", (_R.TERMIJN, _R.VERLENGING), aanleiding=_A.TERMIJN_GESTELD),
    # Requests.
    _s("SS113", (_R.TERMIJN, _R.VERLENGING), taak="besluit_duo_uitleggen"),
    _s("SS114", (_R.VRIJSTELLING,), taak="besluit_duo_uitleggen"),
    _s("SS115", (_R.VRIJSTELLING,), taak="besluit_duo_uitleggen"),
    _s("SS116", (_R.VRIJSTELLING,), taak="besluit_duo_uitleggen"),
    _s("SS117", (_R.VRIJSTELLING, _R.EXAMEN), taak="besluit_duo_uitleggen"),
    _s("SS118", (_R.ONTHEFFING,), taak="besluit_duo_uitleggen"),
    _s("SS119", (_R.ONTHEFFING, _R.EXAMEN), taak="besluit_duo_uitleggen"),
    # Exams.
    _s("SS199", (_R.EXAMEN,), taak="examen_bespreken"),
    # Attention signals.
    _s("SS112", (_R.VERLENGING,), taak="signaal_overig"),
    _s("SS122", (_R.PLICHT,), taak="verhuisd_uit"),
    _s("SS123", (_R.PLICHT,), taak="vertrokken_nl"),
    _s("SS126", (_R.PLICHT, _R.PIP), taak="signaal_overig"),
    _s("SS127", (_R.PIP,), taak="signaal_overig"),
    _s("SS132", (_R.PIP,), taak="signaal_overig"),
    _s("SS133", (_R.PIP,), taak="signaal_overig"),
    _s("SS135", (_R.PIP,), taak="signaal_overig"),
    _s("SS136", (_R.PIP,), taak="signaal_overig"),
    _s("SS140", (_R.ONTHEFFING,), taak="signaal_overig"),
    _s("SS141", (_R.PLICHT,), taak="signaal_overig"),
    _s("SS142", (_R.PLICHT,), taak="signaal_overig"),
)  # fmt: skip
SIGNALEN: Final = MappingProxyType({signaal.code: signaal for signaal in _TABEL})
"""Code -> line. A code that is not here goes to quarantine: nothing is guessed from it."""


def quarantaine(*, bsn: str | None, gebeurtenis_id: str) -> str | None:
    """Return why a notification that fits DUO's schema must wait for a person, as a sentence code, or None.

    A V-nummer alone is no reason: the dossier can be made, only reading at DUO waits for a BSN.
    """
    if gebeurtenis_id not in SIGNALEN:
        return "quarantaine_onbekend_signaal"
    if bsn is not None and not elfproef(bsn):
        return "quarantaine_bsn"
    return None


def uiterlijk(signaal: Signaal, ontvangen_op: date, beleid: Beleid) -> date:
    """Return the day by which the task of this signal is to be done. What the gemeente set goes first."""
    if signaal.taak == "aow_nadert":
        return ontvangen_op + timedelta(days=beleid.aow_bekijken_dagen)
    if signaal.taak == "voldaan":
        return ontvangen_op + timedelta(days=beleid.nazorg_dagen)
    return signaal.wanneer.op(ontvangen_op)
