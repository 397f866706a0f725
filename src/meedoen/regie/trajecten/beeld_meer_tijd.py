# SPDX-License-Identifier: EUPL-1.2
"""The card with reasons for more time: what each does to the term by the law, and what is still to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen.voortgang import Bewijsstand
from meedoen.domein.keten.duo_voorcontrole.pip import ROUTE_VAN_DUO
from meedoen.recht.kalender import Periode
from meedoen.recht.uitkomst import OordeelNodig, Stap
from meedoen.recht.wi2021.verlenging import Omstandigheid, bewijs_voor_verlenging, verlengde_termijn
from meedoen.recht.wi2021.verlenging_aanvraag import vroegste_verlengingsdag
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import ToestandBeeld
from meedoen.regie.web.taal import hoofdletter
from meedoen.regie.web.zinnen import recht_nl
from meedoen.regie.web.zinnen.recht_nl.verlenging_woorden import WOORDEN

_DAG = timedelta(days=1)
_GRONDEN, _BEWIJZEN = WOORDEN["verlengingsgrond"], WOORDEN["bewijs"]
BEWIJSSTANDEN = {
    Bewijsstand.NOG_NIET: "Er is nog geen bewijs",
    Bewijsstand.INBURGERAAR: "De inburgeraar bewaart het",
    Bewijsstand.DOSSIER: "Het ligt bij de gemeente",
}


class GrondBeeld(NamedTuple):
    """One reason. `telt`: steps of the law in words, as (title, sentence); `url`: where it is changed, or empty."""

    grond_id: UUID
    kop: str
    toestand: ToestandBeeld
    paren: tuple[tuple[str, str], ...]
    telt: tuple[tuple[str, str], ...]
    url: str


class MeerTijd(NamedTuple):
    """The card. `samen`: what all of it does together; `wanneer`: from when the person can ask; `twijfels`: doubts."""

    gronden: tuple[GrondBeeld, ...]
    samen: str
    wanneer: str
    twijfels: tuple[str, ...]


def meer_tijd(feiten: DossierFeiten, vandaag: date, basis: str, *, mag: bool) -> MeerTijd:
    """Return the card. `basis` is the address of the page; without a term of DUO nothing is computed."""
    stappen: list[Stap] = []
    gronden = []
    for grond in feiten.verlengingsgronden:
        gevonden, telt = _telt(feiten, [grond], vandaag)
        stappen += gevonden
        gronden.append(_beeld(grond, telt, f"{basis}/meer-tijd/{grond.grond_id}" if mag else ""))
    samen, wanneer = "", ""
    if feiten.termijn is not None:
        vroegste = vroegste_verlengingsdag(feiten.termijn.einde)
        stappen += vroegste.stappen
        wanneer = f"De inburgeraar kan dit vanaf {datums.voluit(vroegste.waarde)} aan DUO vragen. DUO beslist."
        samen = _samen(feiten, vandaag)
    twijfels = dict.fromkeys(recht_nl.twijfelzin(stap.twijfel) for stap in stappen if stap.twijfel)
    return MeerTijd(tuple(gronden), samen, wanneer, tuple(twijfels))


def _reken(
    feiten: DossierFeiten, gronden: Sequence[g.VerlengingsgrondVastgelegd], vandaag: date, *, erkend: bool | None
) -> tuple[Periode | None, Sequence[Stap]]:
    """The term with these reasons, None while a person has to judge, and the steps."""
    assert feiten.termijn is not None
    dagen = tuple(
        Omstandigheid(grond.grond, grond.vanaf, (grond.tot_en_met or max(vandaag, grond.vanaf)) + _DAG)
        for grond in gronden
    )
    uitkomst = verlengde_termijn(
        Periode(feiten.termijn.start, feiten.termijn.einde), dagen,
        leerroute=ROUTE_VAN_DUO[feiten.leerroute or "B"], bijzonder_erkend=erkend,
    )  # fmt: skip
    return (None, ()) if isinstance(uitkomst, OordeelNodig) else (uitkomst.waarde, uitkomst.stappen)


def _telt(
    feiten: DossierFeiten, gronden: Sequence[g.VerlengingsgrondVastgelegd], vandaag: date
) -> tuple[Sequence[Stap], tuple[tuple[str, str], ...]]:
    if feiten.termijn is None:
        return (), (("DUO heeft nog geen termijn gesteld", "Daarna staat hier hoeveel tijd dit kan geven."),)
    termijn, stappen = _reken(feiten, gronden, vandaag, erkend=None)
    if termijn is None:
        return (), (("DUO weegt of dit een bijzondere omstandigheid is", "Die moet minstens drie maanden duren."),)
    return stappen, tuple((recht_nl.titel(stap), recht_nl.uitleg(stap)) for stap in stappen[1:] or stappen)


def _samen(feiten: DossierFeiten, vandaag: date) -> str:
    assert feiten.termijn is not None
    if len(feiten.verlengingsgronden) < 2:
        return ""
    termijn, _ = _reken(feiten, feiten.verlengingsgronden, vandaag, erkend=False)
    if termijn is None or termijn.einde == feiten.termijn.einde:
        return ""
    laatste = datums.voluit(termijn.einde - _DAG)
    return (
        f"Samen kan de termijn hiermee lopen tot en met {laatste}. Een bijzondere omstandigheid telt hierin niet mee."
    )


def _beeld(grond: g.VerlengingsgrondVastgelegd, telt: tuple[tuple[str, str], ...], url: str) -> GrondBeeld:
    tot = f" tot en met {datums.voluit(grond.tot_en_met)}" if grond.tot_en_met else ", en het duurt nog"
    verteld = f"Op {datums.voluit(grond.verteld_op)}" if grond.verteld_op else "Nog niet"
    waar = f": {grond.waar}" if grond.waar else ""
    klaar = grond.verteld_op is not None and grond.bewijs is not Bewijsstand.NOG_NIET
    return GrondBeeld(
        grond.grond_id,
        hoofdletter(_GRONDEN[grond.grond.value]),
        ToestandBeeld("goed", "Verteld, met bewijs") if klaar else ToestandBeeld("let_op", "Nog te doen"),
        (
            ("Dagen", f"Vanaf {datums.voluit(grond.vanaf)}{tot}"),
            ("Verteld", verteld),
            ("Bewijs dat DUO vraagt", hoofdletter(_BEWIJZEN[bewijs_voor_verlenging(grond.grond).waarde])),
            ("Waar is het bewijs", f"{BEWIJSSTANDEN[grond.bewijs]}{waar}"),
        ),
        telt,
        url,
    )


def keuzes() -> list[tuple[str, str]]:
    """Return the reasons of the law as choices of a form."""
    return [(code, hoofdletter(woord)) for code, woord in _GRONDEN.items()]
