# SPDX-License-Identifier: EUPL-1.2
"""Every event that DUO notifies, in one table: what to read at DUO, what changes, which clock moves, who does what.

The chapter docs/handleiding/berichten-van-duo.md is made from it (gereedschap/berichten_van_duo.py).

Source: DUO's specification "gemeente-m2m-inburgering", release of 11 June 2026 (events and the file with
attention signals). The terms are policy of the gemeente; the law sets none for handling a signal.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import Beleid
from meedoen.domein.fasen import Aanleiding
from meedoen.domein.klokken.basis import KlokSoort
from meedoen.domein.nummers import elfproef
from meedoen.domein.toegang import Rol
from meedoen.recht.termijnenwet import tel_werkdagen_op


class Raadpleging(StrEnum):
    """What to read at DUO after a notification. One value is one GET, or one small family of GETs."""

    PLICHT = "plicht"
    PLICHT_HISTORIE = "plicht_historie"
    DOELGROEP = "doelgroep"
    LBT = "lbt"
    TERMIJN = "termijn"
    TERMIJN_HISTORIE = "termijn_historie"
    PIP = "pip"
    EXAMEN = "examen"
    VRIJSTELLING = "vrijstelling"
    ONTHEFFING = "ontheffing"
    UREN = "uren"
    MAP = "map"
    PVT = "pvt"
    VERLENGING = "verlenging"
    """Of the Verlenging API, which is off until the owner has DUO's file; so are the two below."""
    BOETE = "boete"
    GEBEURTENIS = "gebeurtenis"


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

    `gevolgen`: the kinds of rows that may follow, beside what the BRP and the COA say and the phase. `klokken`: the
    clocks that may move by them. `taak`: the code of the task a person gets for the signal itself. `volgt`: the code
    of the task that follows from the facts that were read, where that is the right one (see `taken`). `eerste` marks
    signals that may be the first we hear of a person: they make a dossier. `attentie`: an attention signal, which
    DUO did not send yet in June 2026.
    """

    code: str
    raadplegingen: tuple[Raadpleging, ...]
    gevolgen: tuple[type[g.Gegevens], ...]
    klokken: tuple[KlokSoort, ...]
    aanleiding: Aanleiding | None
    taak: str
    volgt: str
    wanneer: Wanneer
    rol: Rol
    eerste: bool = False
    attentie: bool = False

    @property
    def zin(self) -> str:
        """The code of the sentence that says what this signal means."""
        return f"signaal_{self.code.lower()}"


_VANDAAG = Wanneer(0, Eenheid.DAGEN)
_WEEK = Wanneer(7, Eenheid.DAGEN)
_TWEE_WEKEN = Wanneer(14, Eenheid.DAGEN)
_MAAND = Wanneer(30, Eenheid.DAGEN)
_R, _A, _K = Raadpleging, Aanleiding, KlokSoort

# What is read, and what may follow from it.
_EERSTE: Final = (_R.PLICHT, _R.DOELGROEP, _R.EXAMEN, _R.LBT, _R.TERMIJN, _R.PIP)
_VERLEDEN: Final = (_R.PLICHT_HISTORIE, _R.TERMIJN_HISTORIE, _R.VRIJSTELLING, _R.ONTHEFFING, _R.UREN, _R.MAP, _R.PVT)
_PLICHT: Final = (g.PlichtVastgesteld,)
_GROEP: Final = (g.DoelgroepVastgesteld,)
_LBT: Final = (g.LbtAangemeld, g.LbtUitslag, g.NietMeerBijDuo)
_TERMIJN: Final = (g.TermijnGesteld,)
_EERDER: Final = (g.PlichtEerder, g.TermijnEerder)
_PIP: Final = (g.PipOvergenomen, g.PipElders)
_EXAMEN: Final = (g.ExamenUitslag, g.Examentegoed, g.NietMeerBijDuo)
_VRIJ: Final = (g.VrijstellingBesloten, g.NietMeerBijDuo)
_ONTHEVEN: Final = (g.OntheffingBesloten, g.NietMeerBijDuo)
_INZET: Final = (g.UrenBijDuo, g.OnderdeelBijDuo, g.NietMeerBijDuo)
_VERZOEK: Final = (g.VerlengingGevraagd, g.NietMeerBijDuo)
_BEGIN: Final = (*_PLICHT, *_GROEP, *_EXAMEN, *_LBT, *_TERMIJN, *_PIP)

# The clocks that a fact moves.
_ALLE: Final = tuple(KlokSoort)
_VAN_TERMIJN: Final = (_K.INBURGERINGSTERMIJN, _K.ROUTEWISSEL, _K.PVT, _K.MAP, _K.VERLENGING_AANVRAGEN)


def _s(
    code: str,
    raadplegingen: tuple[Raadpleging, ...],
    gevolgen: tuple[type[g.Gegevens], ...],
    klokken: tuple[KlokSoort, ...] = (),
    *,
    aanleiding: Aanleiding | None = None,
    taak: str = "",
    volgt: str = "",
    wanneer: Wanneer = _WEEK,
    eerste: bool = False,
    attentie: bool = False,
) -> Signaal:
    soorten = tuple(dict.fromkeys(gevolgen))
    return Signaal(code, raadplegingen, soorten, klokken, aanleiding, taak, volgt, wanneer, Rol.CONSULENT, eerste,
                   attentie)  # fmt: skip


_TABEL: Final = (
    # New. The task is the first contact, which follows from the facts that are read.
    _s("SS101", _EERSTE, _BEGIN, _ALLE, aanleiding=_A.KENNISGEVING, volgt="eerste_contact", eerste=True),
    _s("SS128", _EERSTE, _BEGIN, _ALLE, aanleiding=_A.KENNISGEVING, taak="aow_nadert", wanneer=_TWEE_WEKEN,
       eerste=True),
    _s("SS139", _EERSTE, (*_BEGIN, g.VerschilSs139, g.VerschilOpgelost), _ALLE, aanleiding=_A.INSCHRIJVING,
       volgt="eerste_contact", eerste=True),
    _s("SS129", (*_EERSTE, _R.VRIJSTELLING, _R.PLICHT_HISTORIE), (*_BEGIN, *_VRIJ, g.PlichtEerder, g.Hervat), _ALLE,
       aanleiding=_A.HERVATTING, taak="hervatten", wanneer=_VANDAAG, eerste=True),
    # Gemeente.
    _s("SS120", _EERSTE, (*_BEGIN, g.VerhuisdNaarGemeente), _ALLE, aanleiding=_A.INSCHRIJVING,
       volgt="eerste_contact", eerste=True),
    _s("SS121", (*_EERSTE, *_VERLEDEN, _R.BOETE),
       (*_BEGIN, *_EERDER, *_VRIJ, *_ONTHEVEN, *_INZET, g.BoeteBijDuo, g.VerhuisdNaarGemeente), _ALLE,
       aanleiding=_A.VERHUISD_MET_PIP, taak="pip_overnemen", eerste=True),
    # Group.
    _s("SS124", (_R.PLICHT, _R.DOELGROEP), (*_PLICHT, *_GROEP), _ALLE, taak="doelgroep_gewijzigd"),
    _s("SS125", (_R.PLICHT, _R.DOELGROEP), (*_PLICHT, *_GROEP), _ALLE, taak="doelgroep_gewijzigd"),
    # Pause and end.
    _s("SS109", (_R.PLICHT, _R.VRIJSTELLING), (*_PLICHT, *_VRIJ, g.Gepauzeerd), _ALLE, aanleiding=_A.PAUZE,
       taak="pauze_begonnen", wanneer=_VANDAAG),
    _s("SS130", (_R.PLICHT, _R.TERMIJN, _R.PIP, _R.VRIJSTELLING, _R.EXAMEN, _R.PLICHT_HISTORIE, _R.TERMIJN_HISTORIE),
       (*_PLICHT, *_TERMIJN, *_EERDER, *_PIP, *_VRIJ, *_EXAMEN, g.Hervat), _ALLE, aanleiding=_A.HERVATTING,
       taak="hervatten", wanneer=_VANDAAG),
    _s("SS110", (_R.PLICHT, _R.PLICHT_HISTORIE), (*_PLICHT, g.PlichtEerder, g.PlichtIngetrokken), _ALLE,
       aanleiding=_A.PLICHT_INGETROKKEN, taak="dossier_sluiten", wanneer=_VANDAAG),
    _s("SS111", (_R.PLICHT,), (*_PLICHT, g.Overleden), _ALLE, aanleiding=_A.OVERLIJDEN, taak="overlijden",
       wanneer=_VANDAAG),
    # Met.
    _s("SS106", (_R.PLICHT, _R.EXAMEN, _R.MAP, _R.PVT), (*_PLICHT, *_EXAMEN, *_INZET, g.Voldaan), _ALLE,
       aanleiding=_A.DIPLOMA, taak="voldaan", wanneer=_MAAND),
    _s("SS107", (_R.PLICHT, _R.VRIJSTELLING), (*_PLICHT, *_VRIJ, g.Voldaan), _ALLE,
       aanleiding=_A.VOLLEDIGE_VRIJSTELLING, taak="voldaan", wanneer=_MAAND),
    _s("SS108", (_R.PLICHT, _R.ONTHEFFING), (*_PLICHT, *_ONTHEVEN, g.Voldaan), _ALLE,
       aanleiding=_A.VOLLEDIGE_ONTHEFFING, taak="voldaan", wanneer=_MAAND),
    # Route and term. What is asked follows from the result or the term that is read.
    _s("SS137", (_R.LBT,), _LBT, (_K.LBT,), volgt="lbt_aangemeld"),
    _s("SS131", (_R.LBT,), _LBT, (_K.LBT,), volgt="lbt_uitslag"),
    _s("SS102", (_R.TERMIJN, _R.PIP), (*_TERMIJN, *_PIP), _VAN_TERMIJN, aanleiding=_A.TERMIJN_GESTELD,
       volgt="termijn_vertellen"),
    _s("SS103", (_R.TERMIJN, _R.TERMIJN_HISTORIE), (*_TERMIJN, g.TermijnEerder), _VAN_TERMIJN,
       aanleiding=_A.TERMIJN_GESTELD, volgt="termijn_vertellen"),
    _s("SS104", (_R.TERMIJN, _R.TERMIJN_HISTORIE, _R.VERLENGING), (*_TERMIJN, g.TermijnEerder, *_VERZOEK), _VAN_TERMIJN,
       aanleiding=_A.TERMIJN_GESTELD, volgt="termijn_vertellen"),
    # Requests.
    _s("SS113", (_R.TERMIJN, _R.VERLENGING), (*_TERMIJN, *_VERZOEK), _VAN_TERMIJN, taak="besluit_duo_uitleggen"),
    _s("SS114", (_R.VRIJSTELLING,), _VRIJ, taak="besluit_duo_uitleggen"),
    _s("SS115", (_R.VRIJSTELLING,), _VRIJ, taak="besluit_duo_uitleggen"),
    _s("SS116", (_R.VRIJSTELLING,), _VRIJ, taak="besluit_duo_uitleggen"),
    _s("SS117", (_R.VRIJSTELLING, _R.EXAMEN), (*_VRIJ, *_EXAMEN), taak="besluit_duo_uitleggen"),
    _s("SS118", (_R.ONTHEFFING,), _ONTHEVEN, taak="besluit_duo_uitleggen"),
    _s("SS119", (_R.ONTHEFFING, _R.EXAMEN), (*_ONTHEVEN, *_EXAMEN), taak="besluit_duo_uitleggen"),
    # Exams.
    _s("SS199", (_R.EXAMEN,), _EXAMEN, taak="examen_bespreken"),
    # Attention signals.
    _s("SS112", (_R.TERMIJN, _R.VERLENGING), (*_TERMIJN, *_VERZOEK), _VAN_TERMIJN, taak="signaal_overig",
       attentie=True),
    _s("SS122", (_R.PLICHT, _R.PIP, _R.UREN), (*_PLICHT, *_PIP, *_INZET, g.VerhuisdUit), _ALLE, taak="verhuisd_uit",
       attentie=True),
    _s("SS123", (_R.PLICHT, _R.UREN), (*_PLICHT, *_INZET, g.VerhuisdUit), _ALLE, taak="vertrokken_nl", attentie=True),
    _s("SS126", (_R.PLICHT, _R.PIP), (*_PLICHT, *_PIP), _ALLE, taak="signaal_overig", attentie=True),
    _s("SS127", (_R.PIP,), _PIP, taak="signaal_overig", attentie=True),
    _s("SS132", (_R.PIP,), _PIP, taak="signaal_overig", attentie=True),
    _s("SS133", (_R.PIP,), _PIP, taak="signaal_overig", attentie=True),
    _s("SS135", (_R.PIP,), _PIP, taak="signaal_overig", attentie=True),
    _s("SS136", (_R.PIP,), _PIP, taak="signaal_overig", attentie=True),
    _s("SS140", (_R.ONTHEFFING,), _ONTHEVEN, (_K.ADVIES_DUO,), volgt="advies_duo", attentie=True),
    _s("SS141", (_R.PLICHT, _R.UREN, _R.MAP, _R.PVT), (*_PLICHT, *_INZET, g.Voldaan), _ALLE,
       aanleiding=_A.ZROUTE_VOLDAAN, taak="signaal_overig", attentie=True),
    _s("SS142", (_R.PLICHT, _R.VRIJSTELLING), (*_PLICHT, *_VRIJ), _ALLE, taak="signaal_overig", attentie=True),
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
