# SPDX-License-Identifier: EUPL-1.2
"""Rows of the end of nazorg, and of help after or outside the Wet inburgering 2021 on a ground of its own.

All are of `verloop` and not of `vervolg`: phase and clocks are replayed from them by every role that lays something
down, the chain and the inkomensconsulent too, and they have to be read after what the help brought was wiped.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.gebeurtenissen.dossier import Kanaal
from meedoen.domein.toegang import Veldgroep


class Vervolggrond(StrEnum):
    """Why somebody is in the system apart from a duty under the Wet inburgering 2021."""

    NA_INBURGERING = "na_inburgering"
    """The duty of this act was met, or ended."""
    WI2013 = "wi2013"
    """Falls under the act of 2013 (Wet inburgering 2021, article 54)."""
    VRIJWILLIG = "vrijwillig"
    """Has no duty and learns by choice, as people from the EU (Besluit inburgering 2021, article 6.1)."""
    ONTHEEMD = "ontheemd"
    """Has temporary protection (Ukraine), and so no duty (Wet inburgering 2021, article 3 a contrario)."""


class Grondslag(StrEnum):
    """On what the gemeente bases the use of the data (AVG article 6 lid 1)."""

    TOESTEMMING = "toestemming"
    TAAK = "taak"
    """A task of public law that is written down: Besluit inburgering 2021, article 12.1a lid 4."""


class Vervolgdoel(StrEnum):
    """For what the data are used: nothing else may be done with them."""

    TAAL = "taal"
    WERK = "werk"
    LEREN = "leren"
    LOSLATEN = "loslaten"


class Toestemmingswijze(StrEnum):
    """How somebody gave consent."""

    GETEKEND = "getekend"
    MONDELING = "mondeling"
    MET_TOLK = "met_tolk"


class Stopreden(StrEnum):
    """Why help on a ground of its own ended."""

    KLAAR = "klaar"
    NIET_MEER_NODIG = "niet_meer_nodig"
    ANDERE_HULP = "andere_hulp"
    VERHUISD = "verhuisd"
    INGETROKKEN = "ingetrokken"
    """The person took back the consent."""
    TERMIJN = "termijn"
    """The last day was past and nobody prolonged it; Meedoen ends it then."""


@gebeurtenis("nazorg_beeindigd", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class NazorgBeeindigd(Gegevens):
    """Nazorg ended on `datum`, with a last contact over `kanaal`. `bereikt`: the person was really spoken to."""

    datum: date
    kanaal: Kanaal
    bereikt: bool


@gebeurtenis("vervolg_begonnen", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class VervolgBegonnen(Gegevens):
    """From `vanaf` until `tot` (exclusive) the dossier goes on under `grond`, for `doelen` and for nothing else.

    `mee`: the field groups of before that stay readable, as the person agreed to. `toestemming_op` and `wijze`: when
    and how the person agreed, where `grondslag` is consent. `lening_procent`: what part of the loan was used, where
    the act of 2013 asks that (Regeling inburgering 2021, article 12.2a lid 8).
    """

    vanaf: date
    tot: date
    grond: Vervolggrond
    grondslag: Grondslag
    doelen: tuple[Vervolgdoel, ...]
    mee: tuple[Veldgroep, ...] = ()
    toestemming_op: date | None = None
    wijze: Toestemmingswijze | None = None
    lening_procent: int | None = None


@gebeurtenis("vervolg_verlengd", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class VervolgVerlengd(Gegevens):
    """It goes on until `tot` (exclusive); consent was asked again where it rests on that."""

    datum: date
    tot: date
    toestemming_op: date | None = None
    wijze: Toestemmingswijze | None = None


@gebeurtenis("vervolg_gestopt", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class VervolgGestopt(Gegevens):
    """It ended: `datum` is the first day without it."""

    datum: date
    reden: Stopreden


@gebeurtenis("vervolg_gewist", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class VervolgGewist(Gegevens):
    """On `datum` what was kept for this help was wiped: `aantal` activities. Its notes open for nobody any more."""

    datum: date
    aantal: int
