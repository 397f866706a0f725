# SPDX-License-Identifier: EUPL-1.2
"""What colleagues write down to do, as tasks."""

from datetime import date
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.klokken import klokken
from meedoen.domein.taken import Taak, taken_uit
from meedoen.domein.volgende_stap import volgende_stap
from meedoen.domein.vouwen import feiten_uit
from tests.domein.bouw import D, gevestigd, rijen

KENNIS, HIER = D(2026, 9, 1), D(2026, 10, 2)
BASIS = gevestigd(KENNIS, HIER)


def test_what_colleagues_wrote_down_stays_until_closed_and_is_no_step_on_the_line() -> None:
    vandaag, dag = D(2026, 11, 23), D(2026, 12, 1)
    een, twee = (
        g.EigenTaak(taak_id=UUID(int=nummer), datum=HIER, uiterlijk=dag, naam="Joost", voor=voor)
        for nummer, voor in ((1, None), (2, UUID(int=9)))
    )

    def eigen(*feiten: tuple[date, g.Gegevens]) -> list[Taak]:
        f = feiten_uit(rijen(*BASIS, (HIER, een), (HIER, twee), *feiten))
        alle = taken_uit(f, klokken(f, vandaag=vandaag), vandaag=vandaag)
        assert volgende_stap(f, [taak for taak in alle if taak.code == "eigen_taak"]).code != "eigen_taak"
        return [taak for taak in alle if taak.code == "eigen_taak"]

    assert [(taak.uiterste, taak.voor) for taak in eigen()] == [(dag, None), (dag, UUID(int=9))]
    sluiten = g.TaakAfgesloten(sleutel=f"eigen_taak:{een.taak_id}", datum=vandaag)
    (over,) = eigen((vandaag, sluiten), (vandaag, g.Gepauzeerd(vanaf=D(2026, 11, 1))))
    assert over.sleutel == f"eigen_taak:{twee.taak_id}"
    vrij = g.EigenTaakVrij(taak_id=twee.taak_id, datum=vandaag, naam="Joost")
    assert [taak.voor for taak in eigen((vandaag, vrij))] == [None, None]
