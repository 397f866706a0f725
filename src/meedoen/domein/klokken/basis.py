# SPDX-License-Identifier: EUPL-1.2
"""What a clock is, and the few moves all clocks share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.domein.feiten import DossierFeiten, Pauze
from meedoen.recht.bron import WET, Artikel
from meedoen.recht.termijnenwet import verschuif_einde
from meedoen.recht.uitkomst import Stap

W_4_1: Final = Artikel(WET, "4", "1")
_DAG: Final = timedelta(days=1)
LEEG: Final[Mapping[str, object]] = MappingProxyType({})


class KlokSoort(StrEnum):
    """The clocks of this line. The value is the last part of the address of "waarom deze datum"."""

    PIP_TIEN_WEKEN = "pip_tien_weken"
    EERSTE_CONTACT = "eerste_contact"
    HERHAALDE_OPROEP = "herhaalde_oproep"
    INTAKE_KLAAR = "intake_klaar"
    LBT = "lbt"
    EERSTE_PLAN = "eerste_plan"
    INBURGERINGSTERMIJN = "inburgeringstermijn"
    ROUTEWISSEL = "routewissel"
    AANBOD = "aanbod"
    PVT = "pvt"
    MAP = "map"
    ONTZORGEN = "ontzorgen"
    VOORTGANGSGESPREK = "voortgangsgesprek"
    BEZWAAR = "bezwaar"
    VERZENDEN_NAAR_DUO = "verzenden_naar_duo"
    VERLENGING_AANVRAGEN = "verlenging_aanvragen"
    VERBLIJFSTITEL = "verblijfstitel"
    TOEGANG_DUO = "toegang_duo"
    BEWAARTERMIJN = "bewaartermijn"
    BEZWAAR_BESLISSEN = "bezwaar_beslissen"
    BOETE_BESLISSEN = "boete_beslissen"
    BOETE_TERMIJN = "boete_termijn"
    BOETE_BEZWAAR = "boete_bezwaar"
    BOETE_BETALEN = "boete_betalen"
    BEWAREN_VERVOLG = "bewaren_vervolg"
    ADVIES_DUO = "advies_duo"
    VERZOEK_BESLISSEN = "verzoek_beslissen"


VAN_BOETES: Final = frozenset({
    KlokSoort.BOETE_BESLISSEN, KlokSoort.BOETE_TERMIJN, KlokSoort.BOETE_BEZWAAR, KlokSoort.BOETE_BETALEN,
})  # fmt: skip
"""The clocks that only a dossier with a boeteprocedure has."""
ZELDEN: Final = VAN_BOETES | {
    KlokSoort.BEZWAAR_BESLISSEN, KlokSoort.BEWAREN_VERVOLG, KlokSoort.ADVIES_DUO, KlokSoort.VERZOEK_BESLISSEN,
}  # fmt: skip
"""The clocks that few dossiers have: of fines, bezwaar, help after the act, advice to DUO, of what somebody asks."""


class KlokStaat(StrEnum):
    """How a clock stands."""

    LOOPT = "loopt"
    OPGESCHORT = "opgeschort"
    GEHAALD = "gehaald"
    TE_LAAT = "te_laat"
    VERVALLEN = "vervallen"
    NIET_VAN_TOEPASSING = "niet_van_toepassing"
    NOG_NIET = "nog_niet"


class KlokGrond(StrEnum):
    """What sets the date: the law, policy of the gemeente, or DUO's decision."""

    WET = "wet"
    BELEID = "beleid"
    DUO = "duo"


class Klok(NamedTuple):
    """One clock of one dossier on one day.

    `uiterste` is the last day that is still in time (inclusive). `reden` is the code of the sentence that
    says why it does not (yet, any more) run, or what is odd; empty when there is nothing to say. `twijfel` holds
    codes of open questions about the rule.
    """

    soort: KlokSoort
    staat: KlokStaat
    start: date | None = None
    uiterste: date | None = None
    gehaald_op: date | None = None
    stappen: tuple[Stap, ...] = ()
    reden: str = ""
    twijfel: tuple[str, ...] = ()
    waarden: Mapping[str, object] = LEEG
    grond: KlokGrond = KlokGrond.WET

    def dagen_over(self, vandaag: date) -> int | None:
        """Return the days left up to and including the last day; negative when that day is past."""
        return None if self.uiterste is None else (self.uiterste - vandaag).days

    @property
    def open(self) -> bool:
        """Somebody still has to do something for it."""
        return self.staat in (KlokStaat.LOOPT, KlokStaat.TE_LAAT)


def staat_op(uiterste: date, gehaald_op: date | None, vandaag: date) -> KlokStaat:
    """Return gehaald, te laat or loopt; the last day itself is still in time."""
    if gehaald_op is not None:
        return KlokStaat.GEHAALD
    return KlokStaat.TE_LAAT if vandaag > uiterste else KlokStaat.LOOPT


def twijfels(stappen: tuple[Stap, ...]) -> tuple[str, ...]:
    """Return the distinct doubts of the steps, in order."""
    alle = [stap.twijfel for stap in stappen if stap.twijfel]
    return tuple(dict.fromkeys(alle)) if alle else ()


def schuif(
    start: date,
    uiterste: date,
    pauzes: tuple[Pauze, ...],
    *,
    twijfel: str = "",
    geteld: date | None = None,
    telt_mee: bool = False,
) -> tuple[date, tuple[Stap, ...]]:
    """Move the last day by exactly the days of every ended pause that lies in the running clock.

    A pause before the start counts for its part after it; one that began after the last day not at all. `geteld`: the
    end as it was counted, where the Algemene termijnenwet made `uiterste` of it (article 1 lid 1): the days are added
    to that end, and what comes of it is moved by that act again. None for a term that act is not about. `telt_mee`: the
    gemeente lets the time of a pause count, so the day stays, with a step that says so.
    """
    if not pauzes:
        return uiterste, ()
    einde, stappen, moet_werkdag = geteld or uiterste, list[Stap](), tuple[Stap, ...]()
    for pauze in pauzes:
        vanaf = max(pauze.vanaf, start)
        if pauze.tot is None or pauze.tot <= vanaf or vanaf > uiterste:
            continue
        dagen = (pauze.tot - vanaf).days
        if telt_mee:
            stappen.append(Stap(W_4_1, "pauze_telt_mee", (vanaf, pauze.tot - _DAG, dagen, uiterste), twijfel))
            continue
        uiterste = einde = einde + timedelta(days=dagen)
        stappen.append(Stap(W_4_1, "pauze_schuift", (vanaf, pauze.tot - _DAG, dagen, einde), twijfel))
        if geteld is not None:
            uiterste, moet_werkdag = verschuif_einde(einde)
    return uiterste, (*stappen, *moet_werkdag)


def opgeschort(
    soort: KlokSoort,
    feiten: DossierFeiten,
    *,
    start: date | None = None,
    stappen: tuple[Stap, ...] = (),
    grond: KlokGrond = KlokGrond.WET,
) -> Klok | None:
    """Return the clock as it stands still during a pause that lasts, or None when there is no pause."""
    pauze = feiten.pauze
    if pauze is None:
        return None
    return Klok(soort, KlokStaat.OPGESCHORT, start, None, None, stappen, "klok_gepauzeerd",
                waarden={"sinds": pauze.vanaf}, grond=grond)  # fmt: skip


def nog_niet(soort: KlokSoort, reden: str, grond: KlokGrond = KlokGrond.WET) -> Klok:
    """Return a clock that has not started; `reden` says what starts it."""
    return Klok(soort, KlokStaat.NOG_NIET, None, None, None, (), reden, (), LEEG, grond)


def niet_van_toepassing(soort: KlokSoort, reden: str, grond: KlokGrond = KlokGrond.WET) -> Klok:
    """Return a clock that will not run for this dossier; `reden` says why."""
    return Klok(soort, KlokStaat.NIET_VAN_TOEPASSING, None, None, None, (), reden, (), LEEG, grond)
