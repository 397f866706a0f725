# SPDX-License-Identifier: EUPL-1.2
"""A fine reads as a calculation: every amount in its place, every doubt said."""

from datetime import date

from meedoen.recht.awb.betaling import InvorderFeiten, invordering
from meedoen.recht.uitkomst import Uitkomst
from meedoen.recht.wi2021.boete_medewerking import (
    EerdereBoete,
    MedewerkingFeiten,
    Verwijtbaarheid,
    boete_medewerking,
)
from meedoen.regie.web.zinnen import recht_nl


def test_a_third_fine_shows_how_it_is_reckoned() -> None:
    eerdere = tuple(
        EerdereBoete(constatering=date(2026, maand, 2), onherroepelijk_op=date(2026, maand + 2, 1), opgelegd=centen)
        for maand, centen in ((1, 2_500), (5, 5_000))
    )
    feiten = MedewerkingFeiten(
        constatering=date(2026, 11, 20), verwijtbaarheid=Verwijtbaarheid.NORMAAL, eerdere_boetes=eerdere
    )
    uitkomst = boete_medewerking(feiten)
    assert isinstance(uitkomst, Uitkomst)
    assert [recht_nl.titel(stap) for stap in uitkomst.stappen] == [
        "De boete begint bij € 50",
        "We kijken twaalf maanden terug",
        "Een eerdere boete telt mee",
        "Een eerdere boete telt mee",
        "Dit is keer 3",
        "Verdubbeld wordt het € 200",
        "50 procent daarvan is € 100",
    ]
    assert recht_nl.uitleg(uitkomst.stappen[4]) == "2 eerdere boetes tellen mee."
    assert uitkomst.twijfels == ("telling_eerdere_boetes", "boeteladder")
    assert all(recht_nl.twijfelzin(code) for code in uitkomst.twijfels)


def test_a_late_payment_reads_as_something_to_do() -> None:
    feiten = InvorderFeiten(bekendmaking=date(2026, 6, 5), boetebedrag=25_000, betaald=10_000, bezwaar_loopt=True)
    titels = [recht_nl.titel(stap) for stap in invordering(feiten, peildatum=date(2026, 7, 18)).stappen]
    assert titels == [
        "Zes weken later is vrijdag 17 juli 2026",
        "Dat is een gewone werkdag",
        "Betalen moet ook als er bezwaar loopt",
        "De betaling van € 150 is te laat",
        "Stuur een aanmaning",
    ]
