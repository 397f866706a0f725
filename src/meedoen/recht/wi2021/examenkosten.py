# SPDX-License-Identifier: EUPL-1.2
"""What a try at a part of the inburgeringsexamen costs: Regeling inburgering 2021 art. 3.4 and 3.5.

How often someone may try has no limit in the texts we read; only how often the Minister pays.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from meedoen.recht.bron import REGELING, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Niveau
from meedoen.recht.wi2021.plicht_inhoud import Examenonderdeel

R_3_4: Final = Artikel(REGELING, "3.4")
R_3_5: Final = Artikel(REGELING, "3.5")

EXAMENGELD: Final[Sequence[Versie[int]]] = (Versie(INWERKINGTREDING, 5_000, BEKEND),)
"""Eurocents for one language part at A2 and for KNM."""
EXAMENGELD_GELEZEN: Final = date(2026, 4, 18)
"""The state of the Regeling in which the amount was read."""
GRATIS_POGINGEN: Final = 2


def kosten_examenpoging(
    examenonderdeel: Examenonderdeel,
    *,
    examenniveau: Niveau | None,
    groep: Doelgroep | None,
    eerdere_pogingen: int,
    peildatum: date,
    bekend_op: date | None = None,
) -> Uitkomst[int | None]:
    """Return what the person pays for the next try at this part, in eurocents; None: the fee of the Staatsexamen NT2.

    The Minister pays the first two tries at each part for the asiel group (art. 3.5). Others, and later tries: 50
    euros for KNM and for a language part at A2 (art. 3.4), with the doubt `examengeld_niet_gelezen` for a day before
    the text we read. A language part at B1 or higher is Staatsexamen, of which no source gives the fee.
    `eerdere_pogingen`: tries at this part so far. Raises GegevenOntbreekt without a group, or without a level of a
    language part; GegevenStrijdig below zero; NogNietVanKracht before 1-1-2022.
    """
    if groep is None:
        raise GegevenOntbreekt("groep", R_3_5)
    if eerdere_pogingen < 0:
        raise GegevenStrijdig("eerdere_pogingen", R_3_5, "pogingen_onder_nul")
    centen = kies(EXAMENGELD, peildatum, bekend_op, regel="examengeld", artikel=R_3_4).waarde
    if groep is not Doelgroep.ASIEL:
        eerst = Stap(R_3_5, "examen_zelf_betalen")
    elif eerdere_pogingen < GRATIS_POGINGEN:
        return Uitkomst(0, (Stap(R_3_5, "examenpoging_gratis", (eerdere_pogingen, GRATIS_POGINGEN)),))
    else:
        eerst = Stap(R_3_5, "gratis_pogingen_op", (eerdere_pogingen, GRATIS_POGINGEN))
    if examenonderdeel is not Examenonderdeel.KNM:
        if examenniveau is None:
            raise GegevenOntbreekt("examenniveau", R_3_4)
        if examenniveau is not Niveau.A2:
            return Uitkomst(None, (eerst, Stap(R_3_4, "staatsexamengeld", (examenniveau.value,))))
    twijfel = "" if peildatum >= EXAMENGELD_GELEZEN else "examengeld_niet_gelezen"
    return Uitkomst(centen, (eerst, Stap(R_3_4, "examengeld", (centen,), twijfel)))


REGELS: Final = (
    Regel(
        kosten_examenpoging,
        ids=("RT-02",),
        artikelen=(R_3_4, R_3_5),
        voorbeeld={
            "examenonderdeel": Examenonderdeel.KNM,
            "examenniveau": None,
            "groep": Doelgroep.GEZIN_OVERIG,
            "eerdere_pogingen": 0,
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
