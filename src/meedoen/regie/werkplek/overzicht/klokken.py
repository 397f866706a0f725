# SPDX-License-Identifier: EUPL-1.2
"""Clocks of the domain as the page draws them: the ones that run, and folded away what comes and what is done with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from meedoen.domein.beleid import Beleid
from meedoen.domein.klokken import Klok, KlokGrond, KlokSoort, KlokStaat, loopt_af
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KlokBeeld, ToestandBeeld, WaaromBeeld
from meedoen.regie.web.onderdelen.modellen.klokken import Balksoort
from meedoen.regie.web.zinnen import domein_nl

_S = KlokStaat
_STAAT_AL_ERGENS: Final = frozenset({"pip_te_laat", "termijn_verschil_duo"})
"""Reasons that the state, the date or the message above the page already says."""
_OPEN: Final[Mapping[KlokStaat, int]] = MappingProxyType({
    _S.TE_LAAT: 0, _S.LOOPT: 1, _S.OPGESCHORT: 2, _S.GEHAALD: 3, _S.NOG_NIET: 4, _S.VERVALLEN: 5,
    _S.NIET_VAN_TOEPASSING: 6,
})  # fmt: skip
_BALK: Final[Mapping[KlokStaat, Balksoort]] = {
    _S.TE_LAAT: "te_laat", _S.GEHAALD: "gehaald", _S.OPGESCHORT: "stil",
}  # fmt: skip
_LOPEN: Final = frozenset({_S.TE_LAAT, _S.LOOPT, _S.OPGESCHORT})
_VAN_DE_WET: Final = (KlokSoort.PIP_TIEN_WEKEN, KlokSoort.INBURGERINGSTERMIJN)
"""The two dates everybody asks for: until they begin, what they wait for stands among the clocks that run."""


@dataclass(frozen=True, slots=True)
class Klokken:
    """`lopen`: late, running, standing still; `komen`: not begun; `klaar`: met, lapsed or not applicable.

    Those of `komen` and `klaar` are folded away, and drawn short.
    """

    lopen: tuple[KlokBeeld, ...]
    komen: tuple[KlokBeeld, ...]
    klaar: tuple[KlokBeeld, ...]


def maak(
    klokken: Iterable[Klok],
    *,
    basis: str,
    vandaag: date,
    gemeente: str,
    beleid: Beleid,
    waarom: Mapping[str, WaaromBeeld],
) -> Klokken:
    """Return the clocks of one dossier. `basis` is its address; `waarom` holds the steps that are open, by kind."""
    delen: dict[str, list[tuple[tuple[object, ...], KlokBeeld]]] = {"lopen": [], "komen": [], "klaar": []}
    for plek, klok in enumerate(klokken):
        open_ = waarom.get(klok.soort.value)
        deel = _deel(klok, open_=open_ is not None)
        beeld = klokbeeld(
            klok, basis=basis, vandaag=vandaag, gemeente=gemeente, beleid=beleid, waarom=open_, dicht=deel != "lopen"
        )
        wet = klok.grond is KlokGrond.BELEID
        delen[deel].append(((_OPEN[klok.staat], klok.uiterste or date.max, wet, plek), beeld))
    return Klokken(**{deel: tuple(beeld for _, beeld in sorted(paren, key=_sleutel)) for deel, paren in delen.items()})


def _deel(klok: Klok, *, open_: bool) -> str:
    if klok.soort is KlokSoort.BEWAARTERMIJN and klok.staat is _S.LOOPT and not open_:
        # Years in which nobody has to do a thing.
        return "komen"
    if klok.staat in _LOPEN or open_:
        return "lopen"
    if klok.staat is _S.NOG_NIET:
        return "lopen" if klok.soort in _VAN_DE_WET else "komen"
    return "klaar"


def _sleutel(paar: tuple[tuple[object, ...], KlokBeeld]) -> tuple[object, ...]:
    return paar[0]


def klokbeeld(
    klok: Klok,
    *,
    basis: str,
    vandaag: date,
    gemeente: str,
    beleid: Beleid,
    waarom: WaaromBeeld | None = None,
    dicht: bool = False,
) -> KlokBeeld:
    """Return one clock in words.

    `dicht`: folded away, so no bar, and no words that "waarom deze datum?" or the top of the page say already.
    """
    code = klok.soort.value
    datum = klok.gehaald_op if klok.staat is _S.GEHAALD else klok.uiterste
    stil = klok.staat is _S.OPGESCHORT
    stand = ""
    sinds = klok.waarden.get("sinds")
    if stil and isinstance(sinds, date):
        stand = f"Staat stil sinds {datums.kort(sinds)}"
    toont_datum = klok.staat in (_S.LOOPT, _S.TE_LAAT, _S.GEHAALD)
    return KlokBeeld(
        sleutel=code,
        naam=domein_nl.zin(f"klok_{code}"),
        toestand=_toestand(klok, vandaag, beleid),
        datum=datum if toont_datum else None,
        stand=stand,
        rechts=_rechts(klok, vandaag),
        verstreken=None if dicht else _verstreken(klok, vandaag),
        balk=_BALK.get(klok.staat, "loopt"),
        onder_rechts="" if dicht else _onder_rechts(klok, vandaag, gemeente),
        toelichting="" if dicht and _al_gezegd(klok) else _toelichting(klok),
        waarom_vraag="Waarom staat de klok stil?" if stil else "Waarom deze datum?",
        waarom_url=f"{basis}?waarom={code}#waarom-kop-{code}" if klok.stappen else "",
        waarom=waarom,
    )


def _al_gezegd(klok: Klok) -> bool:
    return klok.staat is _S.GEHAALD or klok.reden.startswith("einde_")


def _toestand(klok: Klok, vandaag: date, beleid: Beleid) -> ToestandBeeld:
    match klok.staat:
        case _S.TE_LAAT:
            return ToestandBeeld("te_laat", datums.nog_dagen(klok.uiterste or vandaag, vandaag))
        case _S.LOOPT if loopt_af(klok, vandaag=vandaag, beleid=beleid):
            return ToestandBeeld("let_op", "Loopt af")
        case _S.LOOPT:
            return ToestandBeeld("loopt", "Loopt")
        case _S.GEHAALD:
            return ToestandBeeld("goed", "Gehaald")
        case _S.OPGESCHORT:
            return ToestandBeeld("wacht", "Staat stil")
        case _S.NOG_NIET:
            return ToestandBeeld("nog_niet", "Nog niet")
        case _S.VERVALLEN:
            return ToestandBeeld("nvt", "Vervallen")
    return ToestandBeeld("nvt", "Niet van toepassing")


def _rechts(klok: Klok, vandaag: date) -> str:
    if klok.uiterste is None:
        return ""
    if klok.staat is _S.LOOPT:
        tekst = datums.nog_dagen(klok.uiterste, vandaag)
        return tekst[:1].lower() + tekst[1:]
    if klok.staat is _S.GEHAALD and klok.gehaald_op is not None:
        over = (klok.uiterste - klok.gehaald_op).days
        if over == 0:
            return "op de laatste dag"
        return f"{datums.dagen(over)} eerder" if over > 0 else f"{datums.dagen(-over)} te laat"
    return ""


def _verstreken(klok: Klok, vandaag: date) -> float | None:
    if klok.start is None or klok.staat not in (_S.LOOPT, _S.TE_LAAT, _S.GEHAALD):
        return None
    if klok.uiterste is None:
        return None
    tot = klok.gehaald_op if klok.staat is _S.GEHAALD and klok.gehaald_op else vandaag
    lengte = max((klok.uiterste - klok.start).days, 1)
    return min(max((tot - klok.start).days / lengte, 0.0), 1.0)


def _onder_rechts(klok: Klok, vandaag: date, gemeente: str) -> str:
    if klok.grond is KlokGrond.BELEID and klok.stappen:
        return f"eigen afspraak {gemeente}"
    if klok.grond is KlokGrond.DUO:
        return domein_nl.zin("grond_duo")
    if klok.staat is _S.LOOPT and klok.start is not None and klok.uiterste is not None:
        dag = max((vandaag - klok.start).days, 0)
        return f"dag {dag} van {(klok.uiterste - klok.start).days}"
    return ""


def _toelichting(klok: Klok) -> str:
    if klok.staat is _S.GEHAALD and klok.uiterste is not None:
        return f"Uiterlijk was {datums.voluit_met_dag(klok.uiterste)}"
    if klok.reden == "klok_gepauzeerd":
        return "Door een tijdelijke vrijstelling, bericht van DUO"
    if not klok.reden or klok.reden in _STAAT_AL_ERGENS:
        return ""
    return domein_nl.zin(f"reden_{klok.reden}", klok.waarden)
