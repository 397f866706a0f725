# SPDX-License-Identifier: EUPL-1.2
"""When the plicht goes on although its conditions stopped for a while: Besluit inburgering 2021 art. 2.1."""

from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import BESLUIT, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG, Periode, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.termijn import EEN_JAAR_IN_MAANDEN, onderbreking_telt

B_2_1_1: Final = Artikel(BESLUIT, "2.1", "1")
B_2_1_2: Final = Artikel(BESLUIT, "2.1", "2")
B_2_1_2_A: Final = Artikel(BESLUIT, "2.1", "2", "a")
B_2_1_2_B: Final = Artikel(BESLUIT, "2.1", "2", "b")
B_2_1_2_C: Final = Artikel(BESLUIT, "2.1", "2", "c")


class Onderbrekingssoort(StrEnum):
    """Why the conditions of art. 3 lid 1 of the act stopped.

    `PROCEDURE`: lawful stay while a procedure runs (Vreemdelingenwet 2000 art. 8 onder g or h), lid 1.
    The others are lid 2: not registered as ingezetene, a temporary purpose, geestelijke bedienaar who stopped.
    """

    PROCEDURE = "procedure"
    GEEN_INGEZETENE = "geen_ingezetene"
    TIJDELIJK_DOEL = "tijdelijk_doel"
    BEDIENAAR_GESTOPT = "bedienaar_gestopt"


_ARTIKEL: Final = {
    Onderbrekingssoort.GEEN_INGEZETENE: B_2_1_2_A,
    Onderbrekingssoort.TIJDELIJK_DOEL: B_2_1_2_B,
    Onderbrekingssoort.BEDIENAAR_GESTOPT: B_2_1_2_C,
}


def plicht_loopt_door(
    onderbrekingssoort: Onderbrekingssoort,
    *,
    onderbroken_vanaf: date,
    onderbroken_tot: date | None = None,
    direct_aansluitend: bool | None = None,
    peildatum: date,
) -> Uitkomst[bool]:
    """Return whether the plicht goes on through an interruption, as it stands on `peildatum` (Besluit art. 2.1).

    A procedure (lid 1): when the stay during it follows at once, `direct_aansluitend`, however long it takes. The
    others (lid 2): when they last at most a year. `onderbroken_tot` is the first day after, None while it still
    lasts; then the answer is yes until that year is over. DUO decides (its signal SS110 ends the plicht).
    Raises GegevenOntbreekt("direct_aansluitend"), GegevenStrijdig for a start after `peildatum` or an empty period.
    """
    if onderbroken_vanaf > peildatum:
        raise GegevenStrijdig("onderbroken_vanaf", B_2_1_2, "onderbreking_nog_niet_begonnen")
    if onderbrekingssoort is Onderbrekingssoort.PROCEDURE:
        if direct_aansluitend is None:
            raise GegevenOntbreekt("direct_aansluitend", B_2_1_1)
        code = "procedure_sluit_aan" if direct_aansluitend else "procedure_sluit_niet_aan"
        return Uitkomst(direct_aansluitend, (Stap(B_2_1_1, code, (onderbroken_vanaf,)),))
    soort = Stap(_ARTIKEL[onderbrekingssoort], "soort_onderbreking", (onderbrekingssoort.value,))
    if onderbroken_tot is not None:
        telt = onderbreking_telt(Periode(onderbroken_vanaf, onderbroken_tot))
        return Uitkomst(telt.waarde, (soort, *telt.stappen))
    grens, bestaat = tel_maanden_op(onderbroken_vanaf, EEN_JAAR_IN_MAANDEN)
    loopt = peildatum < grens
    code = "onderbreking_loopt_nog" if loopt else "onderbreking_duurt_te_lang"
    twijfel = "" if bestaat else "ontbrekende_dag"
    return Uitkomst(loopt, (soort, Stap(B_2_1_2, code, (onderbroken_vanaf, grens - EEN_DAG), twijfel)))


REGELS: Final = (
    Regel(
        plicht_loopt_door,
        ids=("WHO-05",),
        artikelen=(B_2_1_1, B_2_1_2, B_2_1_2_A, B_2_1_2_B, B_2_1_2_C),
        voorbeeld={
            "onderbrekingssoort": Onderbrekingssoort.GEEN_INGEZETENE,
            "onderbroken_vanaf": date(2026, 2, 1),
            "onderbroken_tot": date(2026, 8, 1),
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
