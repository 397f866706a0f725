# SPDX-License-Identifier: EUPL-1.2
"""The more lenient rule after a change of rules: Awb art. 5:46 lid 4 (with Wetboek van Strafrecht art. 1 lid 2)."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.geldigheid import Versie, kies
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import (
    BEDRAG_INTAKE,
    BEDRAG_PVT_MAP,
    GROND,
    GRONDBEDRAG_MEDEWERKING,
    MAXIMUM,
    Boetesoort,
)

AWB_5_46_4: Final = Artikel(AWB, "5:46", "4")

_BEDRAGEN: Final[Mapping[Boetesoort, Sequence[Versie[int]]]] = MappingProxyType(
    {
        Boetesoort.INTAKE: BEDRAG_INTAKE,
        Boetesoort.MEDEWERKING: GRONDBEDRAG_MEDEWERKING,
        Boetesoort.PVT_MAP: BEDRAG_PVT_MAP,
        Boetesoort.LEERROUTE: MAXIMUM[Boetesoort.LEERROUTE][1],
    }
)


class Mildste(NamedTuple):
    """The amounts on the day of the violation, on the day of the decision, and the lowest from one to the other."""

    bij_overtreding: int
    bij_besluit: int
    laagste: int


def mildste(
    versies: Sequence[Versie[int]],
    overtreding_op: date,
    besluit_op: date,
    bekend_op: date | None = None,
    *,
    artikel: Artikel,
) -> Mildste:
    """Return the amounts to compare. Raises NogNietVanKracht when no amount held on the day of the violation: what
    was not forbidden with this fine then is not fined (Awb art. 5:4 lid 2)."""
    begin = kies(versies, overtreding_op, bekend_op, regel="boete_toen", artikel=artikel).waarde
    dagen = {versie.vanaf for versie in versies if overtreding_op < versie.vanaf <= besluit_op}
    daarna = [kies(versies, dag, bekend_op, regel="boete_toen", artikel=artikel).waarde for dag in sorted(dagen)]
    return Mildste(begin, daarna[-1] if daarna else begin, min((begin, *daarna)))


def stappen_mildste(overtreding_op: date, besluit_op: date, mild: Mildste) -> tuple[Stap, ...]:
    """Return the steps that tell of a change of rules; empty when nothing changed for the better or worse."""
    if mild.bij_overtreding == mild.bij_besluit == mild.laagste:
        return ()
    twijfel = "mildste_tussenin" if mild.laagste < min(mild.bij_overtreding, mild.bij_besluit) else ""
    return (
        Stap(AWB_5_46_4, "bedrag_bij_overtreding", (overtreding_op, mild.bij_overtreding)),
        Stap(AWB_5_46_4, "bedrag_bij_besluit", (besluit_op, mild.bij_besluit)),
        Stap(AWB_5_46_4, "mildste_geldt", (mild.laagste,), twijfel),
    )


def mildste_boete(
    soort: Boetesoort, *, overtreding_op: date, besluit_op: date, bekend_op: date | None = None
) -> Uitkomst[int]:
    """Return the amount to start from when the rules changed since the violation (art. 5:46 lid 4), in eurocents.

    For art. 22 and 24 the fixed fine, for art. 23 the base, for art. 25 the maximum. An amount that held only between
    the two days counts too: our reading (doubt `mildste_tussenin`). Raises GegevenStrijdig for a decision before the
    violation, NogNietVanKracht for a violation before 1-1-2022.
    """
    if besluit_op < overtreding_op:
        raise GegevenStrijdig("besluit_op", AWB_5_46_4, "besluit_voor_overtreding")
    mild = mildste(_BEDRAGEN[soort], overtreding_op, besluit_op, bekend_op, artikel=GROND[soort])
    stappen = stappen_mildste(overtreding_op, besluit_op, mild)
    return Uitkomst(mild.laagste, stappen or (Stap(AWB_5_46_4, "bedrag_niet_veranderd", (mild.laagste,)),))


REGELS: Final = (
    Regel(
        mildste_boete,
        ids=("AWB-06",),
        artikelen=(AWB_5_46_4,),
        voorbeeld={
            "soort": Boetesoort.MEDEWERKING,
            "overtreding_op": date(2026, 10, 1),
            "besluit_op": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
