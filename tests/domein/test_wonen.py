# SPDX-License-Identifier: EUPL-1.2
"""Where somebody lives when rows of people and of registers stand side by side, as after a merge of two dossiers."""

from datetime import date
from itertools import permutations

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.vouwen import feiten_uit
from tests.domein.bouw import rij

HAND, COA, BRP = g.Bron.MEDEWERKER, g.Bron.COA, g.Bron.BRP
JUNI, JULI, AUG, SEP, OKT = (date(2026, maand, 1) for maand in range(6, 11))
Rij = tuple[g.Gegevens, g.Bron]


def azc(vanaf: date, tot: date | None = None, bron: g.Bron = HAND) -> Rij:
    return g.VerblijfAzc(vanaf=vanaf, tot=tot), bron


def hier(op: date, bron: g.Bron = HAND) -> Rij:
    return g.Ingeschreven(datum=op, gemeente=308), bron


def elders(op: date) -> Rij:
    return g.Ingeschreven(datum=op, gemeente=313), HAND


def meldt(code: str, op: date) -> Rij:
    from datetime import UTC, datetime

    moment = datetime(op.year, op.month, op.day, tzinfo=UTC)
    return g.NotificatieOntvangen(gebeurtenis_id=code, registratie_datum_tijd=moment), g.Bron.DUO


def verhuisd(op: date) -> Rij:
    return g.VerhuisdNaarGemeente(datum=op), BRP


# What is laid down -> settled here since (None: not), and the stays.
TABEL: dict[str, tuple[list[Rij], date | None, list[tuple[date, date | None]]]] = {
    "een azc met de hand": ([azc(JUNI)], None, [(JUNI, None)]),
    "daarna ingeschreven met de hand": ([azc(JUNI), hier(SEP)], SEP, [(JUNI, SEP)]),
    "eerst ingeschreven, dan naar een azc": ([hier(JUNI), azc(SEP)], None, [(SEP, None)]),
    "op dezelfde dag: ingeschreven op het azc": ([azc(JUNI), hier(JUNI)], None, [(JUNI, None)]),
    "ingeschreven in een andere gemeente": ([azc(JUNI), elders(SEP)], None, [(JUNI, None)]),
    "alleen de BRP: kan op het azc zelf zijn": ([azc(JUNI), hier(SEP, BRP)], None, [(JUNI, None)]),
    "de BRP, en DUO zegt dat de tien weken lopen": (
        [azc(JUNI), hier(SEP, BRP), meldt("SS139", SEP)], SEP, [(JUNI, SEP)],
    ),
    "DUO zei dat al voor dit azc": ([azc(AUG), hier(SEP, BRP), meldt("SS139", JULI)], None, [(AUG, None)]),
    "een ander bericht van DUO zegt niets over wonen": (
        [azc(JUNI), hier(SEP, BRP), meldt("SS101", SEP)], None, [(JUNI, None)],
    ),
    "verhuisd naar ons": ([azc(JUNI), verhuisd(SEP)], SEP, [(JUNI, SEP)]),
    "twee keer een azc met de hand": ([azc(JUNI), azc(AUG)], None, [(JUNI, AUG), (AUG, None)]),
    "twee keer een azc, dan ingeschreven": ([azc(JUNI), azc(AUG), hier(SEP)], SEP, [(JUNI, AUG), (AUG, SEP)]),
    "COA zegt dat het azc voorbij is": (
        [azc(JULI), azc(JUNI, SEP, COA), hier(SEP, BRP)], SEP, [(JUNI, SEP)],
    ),
    "COA en mens noemen dezelfde dag": ([azc(JUNI), azc(JUNI, SEP, COA), hier(SEP, BRP)], SEP, [(JUNI, SEP)]),
    "COA zegt dat iemand er nog woont": ([azc(JULI), azc(JUNI, None, COA), hier(SEP)], None, [(JUNI, None)]),
    "COA begint later dan de mens dacht": (
        [azc(JUNI), azc(JULI, SEP, COA), hier(SEP, BRP)], SEP, [(JUNI, JULI), (JULI, SEP)],
    ),
    "na het COA weer naar een azc": (
        [azc(JUNI, AUG, COA), hier(AUG, BRP), azc(SEP)], None, [(JUNI, AUG), (SEP, None)],
    ),
    "een register dat iets openlaat, wijkt niet voor een mens": (
        [azc(JUNI, None, COA), hier(SEP)], None, [(JUNI, None)],
    ),
    "een mens die het einde kent": ([azc(JUNI, AUG), hier(SEP)], SEP, [(JUNI, AUG)]),
    "ingeschreven en later opnieuw": ([azc(JUNI), hier(AUG), hier(OKT)], OKT, [(JUNI, AUG)]),
}  # fmt: skip


def _feiten(rijen: list[Rij]):
    """Fold these rows, recorded on one day after the other in the order given."""
    uit = []
    for nummer, (inhoud, bron) in enumerate(rijen, start=1):
        uit.append(rij(nummer, inhoud, date(2026, 11, nummer))._replace(bron=bron, geldig_op=_dag(inhoud, nummer)))
    return feiten_uit(uit, gemeente=308)


def _dag(inhoud: g.Gegevens, nummer: int) -> date:
    if isinstance(inhoud, g.NotificatieOntvangen):
        return inhoud.registratie_datum_tijd.date()
    return date(2026, 11, nummer)


@pytest.mark.parametrize("geval", TABEL)
def test_where_somebody_lives(geval: str) -> None:
    rijen, gevestigd, verblijf = TABEL[geval]
    feiten = _feiten(rijen)
    assert feiten.gevestigd_op == gevestigd
    assert [(v.vanaf, v.tot) for v in feiten.azc] == verblijf
    assert feiten.in_azc == (verblijf[-1][1] is None)


@pytest.mark.parametrize("geval", [naam for naam in TABEL if naam != "ingeschreven en later opnieuw"])
def test_which_dossier_was_made_first_makes_no_difference(geval: str) -> None:
    """After a merge the rows stand in the order of recording, which says nothing of where somebody lives."""
    rijen, gevestigd, verblijf = TABEL[geval]
    for volgorde in permutations(rijen):
        feiten = _feiten(list(volgorde))
        assert feiten.gevestigd_op == gevestigd, volgorde
        assert [(v.vanaf, v.tot) for v in feiten.azc] == verblijf, volgorde


def test_a_person_can_correct_what_a_register_said() -> None:
    van_coa = rij(1, g.VerblijfAzc(vanaf=JUNI, tot=AUG), JUNI)._replace(bron=COA)
    beter = rij(2, g.VerblijfAzc(vanaf=JUNI), JULI, vervangt=1)._replace(bron=HAND)
    assert feiten_uit([van_coa, beter]).in_azc


def test_a_corrected_end_of_a_stay_does_not_bring_the_stay_back() -> None:
    """COA told first of the stay and later of its end; correcting that end leaves an end."""
    begin = rij(1, g.VerblijfAzc(vanaf=JUNI), JUNI)._replace(bron=COA)
    einde = rij(2, g.VerblijfAzc(vanaf=JUNI, tot=SEP), SEP)._replace(bron=COA)
    hier_ = rij(3, g.Ingeschreven(datum=AUG, gemeente=308), SEP)._replace(bron=BRP)
    beter = rij(4, g.VerblijfAzc(vanaf=JUNI, tot=AUG), OKT, vervangt=2)._replace(bron=HAND)
    feiten = feiten_uit([begin, einde, hier_, beter], gemeente=308)
    assert not feiten.in_azc and feiten.gevestigd_op == AUG


def test_regioplaatsing_stays_known_when_a_later_row_of_the_stay_is_silent() -> None:
    rijen = [
        rij(1, g.VerblijfAzc(vanaf=JUNI, regioplaatsing=True), JUNI)._replace(bron=COA),
        rij(2, g.VerblijfAzc(vanaf=JUNI, tot=SEP), SEP)._replace(bron=BRP),
        rij(3, g.VerblijfAzc(vanaf=SEP, regioplaatsing=False), SEP)._replace(bron=COA),
    ]
    stays = feiten_uit(rijen, gemeente=308).azc
    assert [(s.vanaf, s.tot, s.regioplaatsing) for s in stays] == [(JUNI, SEP, True), (SEP, None, False)]
