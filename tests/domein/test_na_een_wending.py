# SPDX-License-Identifier: EUPL-1.2
"""What the story of a family taught (`tests/regie/verhaal`): each turn by itself, without a database."""

from datetime import UTC, date, datetime

import pytest

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.geldend import verbeteringen
from meedoen.domein.klokken import KlokSoort, KlokStaat, klokken, zoek
from meedoen.domein.metrolijn import StationStaat, metrolijn
from meedoen.domein.taken import Taak, taken_uit
from meedoen.domein.vouwen import feiten_uit
from meedoen.recht.wi2021.doelgroep import Doelgroep
from tests.domein.bouw import gevestigd, rij
from tests.domein.bouw import rijen as op_dagen

VANDAAG = date(2028, 10, 12)
EERST, BETER, ANDERS = (g.Ingeschreven(datum=date(2026, 11, dag), gemeente=308) for dag in (2, 1, 3))
HAND, BRP = g.Bron.MEDEWERKER, g.Bron.BRP


def rijen(*paren: tuple[g.Gegevens, g.Bron, int | None]) -> list[g.Gebeurtenis]:
    return [
        rij(nummer, inhoud, date(2026, 11, nummer), vervangt=vervangt)._replace(bron=bron)
        for nummer, (inhoud, bron, vervangt) in enumerate(paren, start=1)
    ]


@pytest.mark.parametrize(
    ("paren", "oud"),
    [
        ([(EERST, BRP, None)], ()),
        ([(EERST, BRP, None), (BETER, HAND, 1)], (EERST,)),
        # A correction of a correction, and one that was taken back.
        ([(EERST, BRP, None), (ANDERS, HAND, 1), (BETER, HAND, 2)], (EERST,)),
        ([(EERST, BRP, None), (BETER, HAND, 1), (g.RegelVervallen(reden="toch"), HAND, 2)], ()),
        # What a person laid down is no register; what the register says after the correction is news.
        ([(EERST, HAND, None), (BETER, HAND, 1)], ()),
        ([(EERST, BRP, None), (BETER, HAND, 1), (ANDERS, BRP, None)], ()),
        # Taken away without anything better: the register may say it again.
        ([(EERST, BRP, None), (g.RegelVervallen(reden="fout"), HAND, 1)], ()),
    ],
)
def test_what_a_register_repeats_after_a_correction_is_no_news(
    paren: list[tuple[g.Gegevens, g.Bron, int | None]], oud: tuple[g.Gegevens, ...]
) -> None:
    assert tuple(paar.oud for paar in verbeteringen(rijen(*paren))) == oud


def verhuisd(dagtekening: date, termijn: bool = True) -> DossierFeiten:
    """Moved in with the PIP of this day; DUO's term began on 15 December 2026."""
    return DossierFeiten(
        pip_overgenomen=g.PipOvergenomen(dagtekening=dagtekening, leerroute="B", gemeente=313, niveau="B1"),
        termijn=g.TermijnGesteld(start=date(2026, 12, 15), einde=date(2029, 12, 15)) if termijn else None,
        verhuisd=g.VerhuisdNaarGemeente(datum=date(2028, 9, 1)),
    )


def test_the_first_plan_is_that_before_the_term_and_not_the_last_of_the_gemeente_before() -> None:
    """Article 11 lid 3: a changed plan does not move the start, so DUO's term and ours are the same."""
    for dagtekening in (date(2026, 12, 14), date(2028, 5, 11)):
        feiten = verhuisd(dagtekening)
        assert feiten.eerste_dagtekening == date(2026, 12, 14)
        klok = zoek(klokken(feiten, vandaag=VANDAAG), KlokSoort.INBURGERINGSTERMIJN)
        assert (klok.uiterste, klok.reden) == (date(2029, 12, 14), "")
    assert verhuisd(date(2028, 5, 11), termijn=False).eerste_dagtekening == date(2028, 5, 11)


def in_traject(*later: g.Gegevens) -> dict[KlokSoort, tuple[KlokStaat, date | None]]:
    begin: tuple[g.Gegevens, ...] = (
        g.PlichtVastgesteld(inburgeringsplichtig=True, kennisgeving=date(2026, 11, 2)),
        g.DoelgroepVastgesteld(doelgroep=Doelgroep.ASIEL), g.Ingeschreven(datum=date(2026, 11, 2), gemeente=308),
        g.PipVastgesteld(dagtekening=date(2026, 12, 14), leerroute="B", versie=1, bekendgemaakt_op=date(2026, 12, 14)),
    )  # fmt: skip
    alle = [rij(nummer, inhoud, date(2026, 11, nummer)) for nummer, inhoud in enumerate((*begin, *later), start=1)]
    uit = klokken(feiten_uit(alle, gemeente=308), vandaag=VANDAAG)
    return {klok.soort: (klok.staat, klok.uiterste) for klok in uit}


def test_what_was_met_stays_met_when_the_duty_ends() -> None:
    einde = g.PlichtVastgesteld(inburgeringsplichtig=False, kennisgeving=date(2026, 11, 2), einddatum=date(2028, 6, 18))
    uit = in_traject(einde, g.Voldaan(datum=date(2028, 6, 18), wijze=g.Vaststelling.DIPLOMA))
    assert uit[KlokSoort.PIP_TIEN_WEKEN] == (KlokStaat.GEHAALD, date(2027, 1, 11))
    assert uit[KlokSoort.INBURGERINGSTERMIJN][0] is KlokStaat.GEHAALD


def test_who_left_is_asked_nothing_more_and_what_was_too_late_before_stays_so() -> None:
    for weg, aanbod in ((date(2027, 2, 1), KlokStaat.VERVALLEN), (date(2028, 9, 1), KlokStaat.TE_LAAT)):
        uit = in_traject(g.VerhuisdUit(datum=weg, nieuwe_gemeente=342))
        # The aanbod was due on 14 March 2027.
        assert uit[KlokSoort.AANBOD] == (aanbod, date(2027, 3, 14))
        assert uit[KlokSoort.INBURGERINGSTERMIJN][0] is uit[KlokSoort.PVT][0] is KlokStaat.LOOPT
    terug = in_traject(
        g.VerhuisdUit(datum=date(2027, 2, 1), nieuwe_gemeente=342), g.Ingeschreven(datum=date(2027, 5, 1), gemeente=308)
    )
    assert terug[KlokSoort.AANBOD][0] is KlokStaat.TE_LAAT


HIER = date(2028, 10, 2)


def melding(code: str, dag: date) -> tuple[date, g.Gegevens]:
    op = datetime(dag.year, dag.month, dag.day, tzinfo=UTC)
    return (dag, g.NotificatieOntvangen(gebeurtenis_id=code, registratie_datum_tijd=op))


def taken(*feiten: tuple[date, g.Gegevens]) -> dict[str, Taak]:
    f = feiten_uit(op_dagen(*gevestigd(HIER, HIER), *feiten))
    return {t.code: t for t in taken_uit(f, klokken(f, vandaag=VANDAAG), vandaag=VANDAAG)}


def test_a_term_that_a_pause_moved_is_told_from_its_end_not_from_the_first_term() -> None:
    weer = date(2028, 10, 10)
    eerst = g.TermijnGesteld(start=date(2026, 12, 15), einde=date(2029, 12, 15), wijzigingsdatum=date(2026, 12, 20))
    langer = g.TermijnGesteld(start=date(2026, 12, 15), einde=date(2030, 2, 3), wijzigingsdatum=date(2028, 1, 1))
    gevraagd = taken(
        melding("SS102", date(2026, 12, 20)), (date(2026, 12, 20), eerst), (HIER, g.Gepauzeerd(vanaf=HIER)),
        melding("SS130", weer), (weer, langer), (weer, g.Hervat(vanaf=weer)),
    )  # fmt: skip
    assert gevraagd["termijn_vertellen"].uiterste == date(2028, 10, 17)


def test_the_plan_of_the_gemeente_before_is_fetched_once_its_package_was_read() -> None:
    gemeld = melding("SS121", date(2028, 10, 9))
    assert "pip_overnemen" in taken(gemeld)
    gelezen = (date(2028, 10, 10), g.PakketOvergenomen(datum=date(2028, 10, 10), gemeente=313, lesuren=0))
    assert "pip_overnemen" not in taken(gemeld, gelezen)
    assert "pip_overnemen" in taken(gelezen, melding("SS121", date(2028, 10, 11))), "later moved in once more"


def test_what_the_gemeente_before_told_duo_is_done_here_too() -> None:
    dag = date(2028, 3, 1)
    pvt = g.OnderdeelBijDuo(onderdeel=g.BijDuo.PVT, datum=dag)
    f = feiten_uit(op_dagen(*gevestigd(HIER, HIER), (HIER, pvt)))
    lijn = {s.code: s for s in metrolijn(f, klokken(f, vandaag=VANDAAG), VANDAAG)}
    assert (lijn["pvt"].staat, lijn["map"].staat) == (StationStaat.KLAAR, StationStaat.KOMT)
    assert lijn["pvt"].regels[0].waarden == {"dag": dag}
