# SPDX-License-Identifier: EUPL-1.2
"""The offer of a course to the asiel group: Wet inburgering 2021 art. 16, Regeling inburgering 2021 art. 4.1."""

from datetime import date
from typing import Final

from meedoen.recht.bron import REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.kalender import EEN_DAG, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute

WI_16: Final = Artikel(WET, "16")
R_4_1_1_G: Final = Artikel(REGELING, "4.1", "1", "g")

MAANDEN_AANBOD: Final = 3
MAANDEN_TAALSCHAKELTRAJECT: Final = 6


def uiterlijk_aanbod(dagtekening: date, *, groep: Doelgroep | None, route: Leerroute) -> Uitkomst[date | None]:
    """Return the last day on which an aanbod is in time, None when none is owed (gezin en overig).

    The act says "tijdig" (art. 16). The Regeling makes the absence of an aanbod within three months after adoption
    of the PIP a ground to extend the term; for the onderwijsroute the real start of the taalschakeltraject within
    six months (art. 4.1 lid 1 g). That is the day we hold on to, counted from the dagtekening: same day number.
    Raises GegevenOntbreekt while the group is not known.
    """
    if groep is None:
        raise GegevenOntbreekt("groep", WI_16)
    if groep is not Doelgroep.ASIEL:
        return Uitkomst(None, (Stap(WI_16, "aanbod_alleen_asiel"),))
    onderwijs = route is Leerroute.ONDERWIJS
    dag, bestaat = tel_maanden_op(dagtekening, MAANDEN_TAALSCHAKELTRAJECT if onderwijs else MAANDEN_AANBOD)
    code = "start_taalschakeltraject" if onderwijs else "aanbod_drie_maanden"
    laatste = dag if bestaat else dag - EEN_DAG
    return Uitkomst(laatste, (Stap(R_4_1_1_G, code, (dagtekening, laatste), "" if bestaat else "ontbrekende_dag"),))


REGELS: Final = (
    Regel(
        uiterlijk_aanbod,
        ids=("AANB-01",),
        artikelen=(
            WI_16,
            R_4_1_1_G,
        ),
        voorbeeld={"dagtekening": date(2026, 11, 20), "groep": Doelgroep.ASIEL, "route": Leerroute.B1},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
