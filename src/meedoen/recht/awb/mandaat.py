# SPDX-License-Identifier: EUPL-1.2
"""Who decides: Algemene wet bestuursrecht art. 10:3, Wet inburgering 2021 art. 18.

People are told apart by a key, such as the number of a medewerker. One mandate the Wet excludes stands elsewhere:
the eindgesprek of the zelfredzaamheidsroute (Besluit art. 3.14 lid 4).
"""

from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.awb.rapport import zware_boete
from meedoen.recht.bron import AWB, WET, Artikel
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import Boetesoort

AWB_10_3_1: Final = Artikel(AWB, "10:3", "1")
AWB_10_3_3: Final = Artikel(AWB, "10:3", "3")
AWB_10_3_4: Final = Artikel(AWB, "10:3", "4")
WI_18: Final = Artikel(WET, "18")


def mag_boete_opleggen(
    soort: Boetesoort,
    *,
    beslisser: str,
    opsteller_rapport: str | None,
    peildatum: date,
    altijd_twee: bool = True,
    bekend_op: date | None = None,
) -> Uitkomst[bool]:
    """Return whether this person may decide on the fine under mandate (art. 10:3 lid 4).

    Where art. 5:53 holds, so for every fine of art. 23, not who drew up the report. For a lighter fine the act leaves
    it free; `altijd_twee` is the policy to ask two people all the same. `opsteller_rapport`: None when there is none.
    """
    zwaar = zware_boete(soort, peildatum=peildatum, bekend_op=bekend_op)
    if opsteller_rapport is None or beslisser != opsteller_rapport:
        return Uitkomst(True, (*zwaar.stappen, Stap(AWB_10_3_4, "andere_beslisser")))
    if zwaar.waarde:
        return Uitkomst(False, (*zwaar.stappen, Stap(AWB_10_3_4, "zelfde_als_opsteller")))
    code = "vier_ogen_beleid" if altijd_twee else "zelfde_mag"
    return Uitkomst(not altijd_twee, (*zwaar.stappen, Stap(AWB_10_3_1, code)))


def mag_op_bezwaar_beslissen(
    *, beslisser_bezwaar: str, beslisser_besluit: str, besluit_in_mandaat: bool = True
) -> Uitkomst[bool]:
    """Return whether this person may decide on the bezwaar under mandate (art. 10:3 lid 3).

    Not who took the decision objected to under mandate.
    """
    if besluit_in_mandaat and beslisser_bezwaar == beslisser_besluit:
        return Uitkomst(False, (Stap(AWB_10_3_3, "zelfde_als_beslisser"),))
    return Uitkomst(True, (Stap(AWB_10_3_3, "andere_beslisser_bezwaar"),))


class Bestuursorgaan(StrEnum):
    """Who acts under the Wet inburgering 2021."""

    COLLEGE = "college"
    OPENBAAR_LICHAAM = "openbaar_lichaam"


def bevoegd_orgaan(volledig_overgedragen: bool, *, statistiek_of_geld: bool = False) -> Uitkomst[Bestuursorgaan]:
    """Return who takes the place of the college (Wet inburgering 2021 art. 18).

    `volledig_overgedragen`: the whole execution was handed to the bestuur of an openbaar lichaam (Wgr art. 8). Not
    for the data for statistics (art. 39) and the money (chapter 10): there the college stays (`statistiek_of_geld`).
    """
    if not volledig_overgedragen:
        return Uitkomst(Bestuursorgaan.COLLEGE, (Stap(WI_18, "college_beslist"),))
    if statistiek_of_geld:
        return Uitkomst(Bestuursorgaan.COLLEGE, (Stap(WI_18, "college_blijft"),))
    return Uitkomst(Bestuursorgaan.OPENBAAR_LICHAAM, (Stap(WI_18, "openbaar_lichaam_beslist"),))


REGELS: Final = (
    Regel(
        mag_boete_opleggen,
        ids=("AWB-13",),
        artikelen=(AWB_10_3_4, AWB_10_3_1),
        voorbeeld={
            "soort": Boetesoort.MEDEWERKING,
            "beslisser": "M-12",
            "opsteller_rapport": "M-7",
            "peildatum": date(2026, 11, 20),
        },
    ),
    Regel(
        mag_op_bezwaar_beslissen,
        ids=("AWB-13",),
        artikelen=(AWB_10_3_3,),
        voorbeeld={"beslisser_bezwaar": "M-3", "beslisser_besluit": "M-12"},
    ),
    Regel(bevoegd_orgaan, ids=("AWB-11",), artikelen=(WI_18,), voorbeeld={"volledig_overgedragen": True}),
)
"""The rules of this module (`meedoen.recht.register`)."""
