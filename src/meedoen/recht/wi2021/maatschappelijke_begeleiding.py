# SPDX-License-Identifier: EUPL-1.2
"""Maatschappelijke begeleiding of the asiel group: Wet inburgering 2021 art. 13, Besluit art. 5.1."""

from datetime import date
from typing import Final

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import NogNietVanKracht
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import GROEP, Doelgroep, Grond

WI_13_1: Final = Artikel(WET, "13", "1")
WI_13_3: Final = Artikel(WET, "13", "3")
B_5_1_A: Final = Artikel(BESLUIT, "5.1", "", "a")
B_5_1_B: Final = Artikel(BESLUIT, "5.1", "", "b")


def begin_maatschappelijke_begeleiding(
    *,
    grond: Grond,
    inschrijving: date | None,
    inschrijving_huisvesting: date | None,
    begin_plicht: date | None = None,
) -> Uitkomst[date | None]:
    """Return the day on which maatschappelijke begeleiding begins, None when it is not owed or can't begin yet.

    Owed to the asiel group only (art. 13 lid 1). It begins on registration in the BRP (`inschrijving`), with an own
    asylum permit on registration in the gemeente that houses (`inschrijving_huisvesting`, lid 3); where the plicht
    began later (`begin_plicht`) on that day, for it is owed to who is inburgeringsplichtig. The act sets no end and no
    hours. Practical help and information are both part of it (Besluit art. 5.1). Raises NogNietVanKracht for a begin
    before 1-1-2022.
    """
    if GROEP.get(grond) is not Doelgroep.ASIEL:
        return Uitkomst(None, (Stap(WI_13_1, "begeleiding_alleen_asiel"),))
    eigen = grond is Grond.ASIEL_VERGUNNING
    dag = inschrijving_huisvesting if eigen else inschrijving
    delen = (Stap(B_5_1_A, "begeleiding_praktische_hulp"), Stap(B_5_1_B, "begeleiding_voorlichting"))
    if dag is None:
        code = "begeleiding_wacht_op_huisvesting" if eigen else "begeleiding_wacht_op_inschrijving"
        return Uitkomst(None, (Stap(WI_13_3, code), *delen))
    code = "begeleiding_na_huisvesting" if eigen else "begeleiding_na_inschrijving"
    stappen = [Stap(WI_13_3, code, (dag,))]
    if begin_plicht is not None and begin_plicht > dag:
        dag = begin_plicht
        stappen.append(Stap(WI_13_1, "begeleiding_vanaf_plicht", (dag,)))
    if dag < INWERKINGTREDING:
        raise NogNietVanKracht("maatschappelijke_begeleiding", WI_13_3, INWERKINGTREDING)
    return Uitkomst(dag, (*stappen, *delen, Stap(WI_13_3, "begeleiding_zonder_einde")))


REGELS: Final = (
    Regel(
        begin_maatschappelijke_begeleiding,
        ids=("MB-01",),
        artikelen=(WI_13_1, WI_13_3, B_5_1_A, B_5_1_B),
        voorbeeld={
            "grond": Grond.ASIEL_VERGUNNING,
            "inschrijving": date(2026, 6, 1),
            "inschrijving_huisvesting": date(2026, 9, 25),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
