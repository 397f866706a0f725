# SPDX-License-Identifier: EUPL-1.2
"""Planning and recording the brede intake: Wet inburgering 2021 art. 14, Besluit art. 5.2 lid 3 and 5.3 lid 1."""

from datetime import date, timedelta
from typing import Final

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.pip_termijn import PipTermijnFeiten, uiterste_dagtekening_pip

WI_14: Final = Artikel(WET, "14")
B_5_2_3: Final = Artikel(BESLUIT, "5.2", "3")


def intake_vastgelegd(intake_vastgelegd_op: date | None) -> Uitkomst[bool]:
    """Return whether what matters from the brede intake has been put in writing (Besluit art. 5.2 lid 3)."""
    if intake_vastgelegd_op is None:
        return Uitkomst(False, (Stap(B_5_2_3, "intake_nog_vastleggen"),))
    return Uitkomst(True, (Stap(B_5_2_3, "intake_vastgelegd", (intake_vastgelegd_op,)),))


def intake_klaar_voor(
    feiten: PipTermijnFeiten, *, peildatum: date, weken_vooraf: int = 0, bekend_op: date | None = None
) -> Uitkomst[date | None]:
    """Return the day by which the brede intake is best done; None while the PIP has no last day (art. 14).

    The act sets no term for the intake or the leerbaarheidstoets; only the last day of the PIP binds (Besluit art.
    5.3). `weken_vooraf`: how many weeks before that day this gemeente wants the intake done, policy. Counted
    backwards, so it does not shift for a weekend (Algemene termijnenwet art. 4). While someone waits for housing the
    intake may begin already, voluntarily (doubt `voorbereiding_in_azc`). Raises GegevenStrijdig for weeks below zero,
    else as `uiterste_dagtekening_pip`.
    """
    if weken_vooraf < 0:
        raise GegevenStrijdig("weken_vooraf", WI_14, "weken_negatief")
    pip = uiterste_dagtekening_pip(feiten, peildatum=peildatum, bekend_op=bekend_op)
    stappen = (Stap(WI_14, "intake_zonder_eigen_termijn"), *pip.stappen)
    if pip.waarde is None:
        if feiten.inschrijving is None:
            stappen = (*stappen, Stap(WI_14, "intake_mag_eerder", (), "voorbereiding_in_azc"))
        return Uitkomst(None, stappen)
    if not weken_vooraf:
        return Uitkomst(pip.waarde, (*stappen, Stap(WI_14, "intake_uiterlijk", (pip.waarde,))))
    dag = pip.waarde - timedelta(weeks=weken_vooraf)
    return Uitkomst(dag, (*stappen, Stap(WI_14, "intake_streefdag", (weken_vooraf, dag))))


REGELS: Final = (
    Regel(
        intake_vastgelegd, ids=("BI-06",), artikelen=(B_5_2_3,), voorbeeld={"intake_vastgelegd_op": date(2026, 11, 3)}
    ),
    Regel(
        intake_klaar_voor,
        ids=("BI-07",),
        artikelen=(WI_14,),
        voorbeeld={
            "feiten": PipTermijnFeiten(
                kennisgeving=date(2026, 10, 16), inschrijving=date(2026, 9, 25), groep=Doelgroep.ASIEL
            ),
            "peildatum": date(2026, 11, 20),
            "weken_vooraf": 3,
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
