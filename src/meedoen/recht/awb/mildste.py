# SPDX-License-Identifier: EUPL-1.2
"""The more lenient rule after a change of rules: Awb art. 5:46 lid 4 (with Wetboek van Strafrecht art. 1 lid 2)."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.geldigheid import Versie
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import (
    BEDRAG_INTAKE,
    GROND,
    GRONDBEDRAG_MEDEWERKING,
    VAN_COLLEGE,
    Boetesoort,
    bedrag_intake,
    grondbedrag_medewerking,
)

AWB_5_46_4: Final = Artikel(AWB, "5:46", "4")


class Mildste(NamedTuple):
    """The amounts on the day of the violation, on the day of the decision, and the lowest from one to the other.

    `dag`: a day of which the text gives the lowest; the earliest of them, so that of the violation where nothing
    changed.
    """

    bij_overtreding: int
    bij_besluit: int
    laagste: int
    dag: date


def mildste(
    bedrag_op: Callable[[date, date | None], int],
    versies: Sequence[Versie[Any]],
    overtreding_op: date,
    besluit_op: date,
    bekend_op: date | None = None,
) -> Mildste:
    """Return the amounts to compare; `bedrag_op` gives that of a day, `versies` say on which days it changed.

    Raises what `bedrag_op` does, so NogNietVanKracht when no amount held on the day of the violation: what was not
    forbidden with this fine then is not fined (Awb art. 5:4 lid 2).
    """
    tussenin = {versie.vanaf for versie in versies if overtreding_op < versie.vanaf < besluit_op}
    bedragen = {dag: bedrag_op(dag, bekend_op) for dag in sorted({overtreding_op, *tussenin, besluit_op})}
    dag = min(bedragen, key=bedragen.__getitem__)
    return Mildste(bedragen[overtreding_op], bedragen[besluit_op], bedragen[dag], dag)


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

    For art. 22 the fixed fine, for art. 23 the base; what a whole fine of art. 23 comes to under each text is compared
    in `boete_medewerking.boete_medewerking`, and the caps in `boete_plafond`. An amount that held only between the two
    days counts too: our reading (doubt `mildste_tussenin`). Raises GegevenStrijdig for a fine that is DUO's or a
    decision before the violation, NogNietVanKracht for a violation before 1-1-2022.
    """
    if soort not in VAN_COLLEGE:
        raise GegevenStrijdig("soort", GROND[soort], "boete_van_duo")
    if besluit_op < overtreding_op:
        raise GegevenStrijdig("besluit_op", AWB_5_46_4, "besluit_voor_overtreding")
    intake = soort is Boetesoort.INTAKE
    bedrag_op = bedrag_intake if intake else grondbedrag_medewerking
    versies = BEDRAG_INTAKE if intake else GRONDBEDRAG_MEDEWERKING
    mild = mildste(bedrag_op, versies, overtreding_op, besluit_op, bekend_op)
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
