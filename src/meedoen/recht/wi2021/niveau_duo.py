# SPDX-License-Identifier: EUPL-1.2
"""The one level that DUO takes for the four skills of a plan: Wet inburgering 2021 art. 7, 9 and 17 lid 3."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from meedoen.recht.bron import WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid

WI_7_1_A: Final = Artikel(WET, "7", "1", "a")
WI_9_1: Final = Artikel(WET, "9", "1")
WI_17_3: Final = Artikel(WET, "17", "3")

# The one level DUO takes when the skills differ. DUO's documents do not say; as soon as one skill is at
# A2 we give A2. Doubt `niveau_bij_deels_a2`.
NIVEAU_BIJ_DEELS_A2: Final[tuple[Versie[Niveau], ...]] = (Versie(INWERKINGTREDING, Niveau.A2, BEKEND),)


def niveau_voor_duo(
    niveaus: Mapping[Vaardigheid, Niveau],
    *,
    leerroute: Leerroute,
    peildatum: date,
    bij_deels_a2: Niveau | None = None,
    bekend_op: date | None = None,
) -> Uitkomst[Niveau | None]:
    """Return the one level that stands for the four skills in a message to DUO: A2, B1, or None in the Z-route.

    Only the B1-route can be at A2 (art. 17 lid 3), and DUO knows no higher level than B1: at least B1 is what art. 7
    lid 1 a asks. Where one or more skills are at A2 and others not, `bij_deels_a2` decides, None: the dated parameter
    `NIVEAU_BIJ_DEELS_A2`; with the doubt `niveau_bij_deels_a2`. Raises GegevenOntbreekt for a missing skill.
    """
    if leerroute is Leerroute.ZELFREDZAAMHEID:
        return Uitkomst(None, (Stap(WI_9_1, "z_zonder_niveau"),))
    if any(vaardigheid not in niveaus for vaardigheid in Vaardigheid):
        raise GegevenOntbreekt("niveaus", WI_7_1_A)
    verschillend = set(niveaus.values())
    if leerroute is Leerroute.ONDERWIJS or Niveau.A2 not in verschillend:
        code = "niveau_gelijk" if verschillend == {Niveau.B1} else "niveau_ten_minste_b1"
        waarden = (Niveau.B1.value,) if code == "niveau_gelijk" else ()
        return Uitkomst(Niveau.B1, (Stap(WI_7_1_A, code, waarden),))
    if len(verschillend) == 1:
        return Uitkomst(Niveau.A2, (Stap(WI_17_3, "niveau_gelijk", (Niveau.A2.value,)),))
    versie = kies(NIVEAU_BIJ_DEELS_A2, peildatum, bekend_op, regel="niveau_bij_deels_a2", artikel=WI_17_3)
    gekozen = bij_deels_a2 or versie.waarde
    return Uitkomst(gekozen, (Stap(WI_17_3, "niveau_deels_a2", (gekozen.value,), "niveau_bij_deels_a2"),))


REGELS: Final = (
    Regel(
        niveau_voor_duo,
        ids=("PIPC-06",),
        artikelen=(
            WI_7_1_A,
            WI_9_1,
            WI_17_3,
        ),
        voorbeeld={
            "niveaus": dict.fromkeys(Vaardigheid, Niveau.B1),
            "leerroute": Leerroute.B1,
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
