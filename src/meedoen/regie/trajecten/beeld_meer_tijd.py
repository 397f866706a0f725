# SPDX-License-Identifier: EUPL-1.2
"""The card with reasons for more time: what each does to the term by the law, and what is still to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen.voortgang import Bewijsstand
from meedoen.domein.keten.duo_voorcontrole.pip import ROUTE_VAN_DUO
from meedoen.recht.kalender import Periode
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.verlenging import (
    Omstandigheid,
    Verlengingsgrond,
    bewijs_voor_verlenging,
    verlengde_termijn,
    verlenging_combinatie,
)
from meedoen.recht.wi2021.verlenging_aanvraag import vroegste_verlengingsdag
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, ToestandBeeld
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


class StapBeeld(NamedTuple):
    """One step of the law in words, with its article; without one where there is nothing to reckon with yet."""

    titel: str
    zin: str
    artikel: LinkBeeld | None = None


class GrondBeeld(NamedTuple):
    """One reason. `telt`: what the law makes of it alone; `url`: where it is changed, or empty."""

    grond_id: UUID
    kop: str
    toestand: ToestandBeeld
    paren: tuple[tuple[str, str], ...]
    telt: tuple[StapBeeld, ...]
    url: str


class MeerTijd(NamedTuple):
    """The card. `samen`: what the reasons do one after the other; `combinatie`: the steps of taking them as one reason,
    where that gives more; `wanneer`: from when the person can ask; `twijfels`: doubts."""

    gronden: tuple[GrondBeeld, ...]
    samen: str
    combinatie: tuple[StapBeeld, ...]
    wanneer: str
    twijfels: tuple[str, ...]


def meer_tijd(feiten: DossierFeiten, vandaag: date, basis: str, *, mag: bool) -> MeerTijd:
    """Return the card. `basis` is the address of the page; without a term and a leerroute nothing is reckoned."""
    dagen = [_omstandigheid(grond, vandaag) for grond in feiten.verlengingsgronden]
    stappen: list[Stap] = []
    gronden = []
    for grond, omstandigheid in zip(feiten.verlengingsgronden, dagen, strict=True):
        gevonden, telt = _telt(feiten, omstandigheid)
        stappen += gevonden
        gronden.append(_beeld(grond, telt, f"{basis}/meer-tijd/{grond.grond_id}" if mag else ""))
    samen, wanneer = "", ""
    combinatie: tuple[StapBeeld, ...] = ()
    if feiten.termijn is not None:
        vroegste = vroegste_verlengingsdag(feiten.termijn.einde)
        stappen += vroegste.stappen
        wanneer = f"De inburgeraar kan dit vanaf {datums.voluit(vroegste.waarde)} aan DUO vragen. DUO beslist."
        if feiten.leerroute is not None and len(dagen) > 1:
            samen, combinatie = _samen(feiten, tuple(dagen))
    twijfels = dict.fromkeys(recht_nl.twijfelzin(stap.twijfel) for stap in stappen if stap.twijfel)
    return MeerTijd(tuple(gronden), samen, combinatie, wanneer, tuple(twijfels))


def _omstandigheid(grond: g.VerlengingsgrondVastgelegd, vandaag: date) -> Omstandigheid:
    """What goes on still, counts up to and including today."""
    return Omstandigheid(grond.grond, grond.vanaf, (grond.tot_en_met or max(vandaag, grond.vanaf)) + _DAG)


def _reken(
    feiten: DossierFeiten, dagen: tuple[Omstandigheid, ...], *, erkend: bool | None
) -> Uitkomst[Periode] | OordeelNodig:
    assert feiten.termijn is not None and feiten.leerroute is not None
    termijn, route = Periode(feiten.termijn.start, feiten.termijn.einde), ROUTE_VAN_DUO[feiten.leerroute]
    return verlengde_termijn(termijn, dagen, leerroute=route, bijzonder_erkend=erkend)


def _telt(feiten: DossierFeiten, omstandigheid: Omstandigheid) -> tuple[Sequence[Stap], tuple[StapBeeld, ...]]:
    if feiten.termijn is None:
        return (), (StapBeeld("DUO heeft nog geen termijn gesteld", "Daarna staat hier hoeveel tijd dit kan geven."),)
    if feiten.leerroute is None:
        return (), (StapBeeld("Er is nog geen leerroute", "Met een vastgesteld plan (PIP) is dit uit te rekenen."),)
    uitkomst = _reken(feiten, (omstandigheid,), erkend=None)
    if isinstance(uitkomst, OordeelNodig):
        return (), (StapBeeld(recht_nl.vraagzin(uitkomst), "DUO beslist daarover.", artikellink(uitkomst.artikel)),)
    return uitkomst.stappen, _in_woorden(uitkomst.stappen)


def _in_woorden(stappen: Iterable[Stap]) -> tuple[StapBeeld, ...]:
    return tuple(StapBeeld(recht_nl.titel(stap), recht_nl.uitleg(stap), artikellink(stap.artikel)) for stap in stappen)


def _samen(feiten: DossierFeiten, dagen: tuple[Omstandigheid, ...]) -> tuple[str, tuple[StapBeeld, ...]]:
    """What all reasons do: each with its own days, and as one (Regeling art. 4.1 lid 1 j) where that gives more."""
    assert feiten.termijn is not None
    los = _reken(feiten, dagen, erkend=False)
    assert not isinstance(los, OordeelNodig), "whether DUO takes a special circumstance is answered"
    samen = ""
    if los.waarde.einde > feiten.termijn.einde:
        laatste = datums.voluit(los.waarde.laatste_dag)
        bijzonder = any(dag.verlengingsgrond is Verlengingsgrond.BIJZONDER for dag in dagen)
        zonder = " Een bijzondere omstandigheid telt hierin niet mee." if bijzonder else ""
        samen = f"Samen kan de termijn hiermee lopen tot en met {laatste}.{zonder}"
    als_een = verlenging_combinatie(Periode(feiten.termijn.start, feiten.termijn.einde), dagen)
    return samen, _in_woorden(als_een.stappen) if als_een.waarde.einde > los.waarde.einde else ()


def _beeld(grond: g.VerlengingsgrondVastgelegd, telt: tuple[StapBeeld, ...], url: str) -> GrondBeeld:
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
