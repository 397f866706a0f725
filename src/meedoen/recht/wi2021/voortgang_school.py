# SPDX-License-Identifier: EUPL-1.2
"""What schools and DUO tell of lessons, and whom: Wet inburgering 2021 art. 17 and 35, Besluit art. 9.2 and 9.8."""

from typing import Final

from meedoen.recht.bron import BESLUIT, WET, WET_KINDEROPVANG, Artikel
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.gegevens import Gegeven, Partij, mag_verstrekken

WI_17_1: Final = Artikel(WET, "17", "1")
WI_35_3: Final = Artikel(WET, "35", "3")
B_9_2_4: Final = Artikel(BESLUIT, "9.2", "4")
B_9_8: Final = Artikel(BESLUIT, "9.8")
WKO_1_6_1_G: Final = Artikel(WET_KINDEROPVANG, "1.6", "1", "g")


def school_meldt_voortgang(groep: Doelgroep | None, *, opgevraagd: bool) -> Uitkomst[bool]:
    """Return whether the school must report progress, attendance and effort to the college (art. 35 lid 3).

    Of the asiel group always, of gezin en overig when the college asks (`opgevraagd`; Besluit art. 9.2 lid 4): what a
    school may give of its own accord (`mag_verstrekken`) it has to. The
    guidance in the plan has to give the college enough view of the progress (art. 17 lid 1), so not asking is no
    way out. Raises GegevenOntbreekt while the group is not known.
    """
    zicht = Stap(WI_17_1, "voldoende_zicht")
    weg = (Partij.CURSUSINSTELLING, Partij.COLLEGE, Gegeven.VOORTGANG)
    if mag_verstrekken(*weg, groep=groep, op_verzoek=False).waarde:
        return Uitkomst(True, (zicht, Stap(B_9_2_4, "school_meldt_altijd")))
    code = "school_meldt_op_verzoek" if opgevraagd else "school_meldt_nog_niet"
    return Uitkomst(opgevraagd, (zicht, Stap(B_9_2_4, code)))


def grond_kinderopvangtoeslag(*, plichtig: bool, volgt_cursus: bool) -> Uitkomst[bool]:
    """Return whether someone can have kinderopvangtoeslag because of inburgering (Wet kinderopvang art. 1.6 lid 1 g).

    For who is inburgeringsplichtig and follows a course. DUO tells Dienst Toeslagen both (Besluit art. 9.8); the
    college has no part in it. The text of the Wet kinderopvang was not read: doubt `wet_kinderopvang_niet_gelezen`.
    """
    stroom = Stap(B_9_8, "duo_meldt_toeslagen")
    geldt = plichtig and volgt_cursus
    code = "grond_kinderopvangtoeslag" if geldt else "geen_grond_kinderopvangtoeslag"
    return Uitkomst(geldt, (Stap(WKO_1_6_1_G, code, (), "wet_kinderopvang_niet_gelezen"), stroom))


REGELS: Final = (
    Regel(
        school_meldt_voortgang,
        ids=("VG-01",),
        artikelen=(WI_17_1, WI_35_3, B_9_2_4),
        voorbeeld={"groep": Doelgroep.GEZIN_OVERIG, "opgevraagd": True},
    ),
    Regel(
        grond_kinderopvangtoeslag,
        ids=("KOT-01",),
        artikelen=(B_9_8, WKO_1_6_1_G),
        voorbeeld={"plichtig": True, "volgt_cursus": True},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
