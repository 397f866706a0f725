# SPDX-License-Identifier: EUPL-1.2
"""The extra gate for asielstatushouders before a fine of art. 22 or 23 Wet inburgering 2021.

HvJ EU 4 February 2025 (ECLI:EU:C:2025:52), ABRvS 9 July 2025 and 18 February 2026 are about DUO's fines under the
old act: no fines as a rule, only in exceptional cases of proven, persistent unwillingness. Whether that holds for
the college under this act no court has said (feiten, D2). So: off unless the gemeente turns it on, and then only
with unwillingness that is proven and reasons that are written down.
"""

from dataclasses import dataclass
from typing import Final

from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import GROND, WI_22_1, WI_23_1, Boetesoort
from meedoen.recht.wi2021.doelgroep import Doelgroep


@dataclass(frozen=True, kw_only=True, slots=True)
class AsielFeiten:
    """What the gate asks. `asielboetes_aan`: the switch of the gemeente. `onwil_bewezen`: judgement, None while not
    judged. `onwil_gemotiveerd`: the reasons are written down."""

    groep: Doelgroep | None
    asielboetes_aan: bool = False
    onwil_bewezen: bool | None = None
    onwil_gemotiveerd: bool = False


def boete_mag_bij_asiel(soort: Boetesoort, feiten: AsielFeiten) -> Uitkomst[bool] | OordeelNodig:
    """Return whether the gate for asielstatushouders lets a fine of art. 22 or 23 through; always for others.

    All of it carries the doubt `asielboetes`. Raises GegevenOntbreekt while the group is not known.
    """
    artikel = GROND[soort]
    if feiten.groep is None:
        raise GegevenOntbreekt("groep", artikel)
    if feiten.groep is not Doelgroep.ASIEL:
        return Uitkomst(True, (Stap(artikel, "geen_asieldrempel"),))
    if not feiten.asielboetes_aan:
        return Uitkomst(False, (Stap(artikel, "asielboetes_uit", (), "asielboetes"),))
    if feiten.onwil_bewezen is None:
        return OordeelNodig(artikel, "onwil_bewezen")
    if not feiten.onwil_bewezen:
        return Uitkomst(False, (Stap(artikel, "onwil_niet_bewezen", (), "asielboetes"),))
    code = "onwil_bewezen" if feiten.onwil_gemotiveerd else "onwil_zonder_motivering"
    return Uitkomst(feiten.onwil_gemotiveerd, (Stap(artikel, code, (), "asielboetes"),))


REGELS: Final = (
    Regel(
        boete_mag_bij_asiel,
        ids=("FIN-09",),
        artikelen=(WI_22_1, WI_23_1),
        voorbeeld={"soort": Boetesoort.MEDEWERKING, "feiten": AsielFeiten(groep=Doelgroep.ASIEL)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
