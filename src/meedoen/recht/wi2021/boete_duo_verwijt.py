# SPDX-License-Identifier: EUPL-1.2
"""What the college tells DUO about a late PVT or MAP: Wet inburgering 2021 art. 34 lid 1, for the fine of art. 24.

The rules are those of DUO's message ("MAP, PVT en Z-route", as its text stood in June 2026): `verwijtbaar` "Ja" only
once the term is exceeded, "Nee" when it ends within two months or is exceeded, and nothing at all when the part was
done before the end. DUO's end date is exclusive: the first day after the term.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import WET, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import WI_24_1

WI_34_1: Final = Artikel(WET, "34", "1")

VOORAF_IN_MAANDEN: Final = 2


class VerwijtVoorDuo(StrEnum):
    """What goes into the field `verwijtbaar`; `NIET` when it must be left out."""

    JA = "Ja"
    NEE = "Nee"
    NIET = "niet"


@dataclass(frozen=True, kw_only=True, slots=True)
class OnderdeelTeLaat:
    """PVT or MAP against the term. `onderdeel_afgerond_op`: day of signing or of the eindgesprek, None while not done.
    `einde_termijn`: DUO's date, the first day after the term. `verwijtbaar`: judgement, None while not judged."""

    einde_termijn: date
    onderdeel_afgerond_op: date | None = None
    verwijtbaar: bool | None = None


def verwijt_voor_duo(feiten: OnderdeelTeLaat, *, peildatum: date) -> Uitkomst[VerwijtVoorDuo] | OordeelNodig:
    """Return what to send to DUO as `verwijtbaar` for PVT or MAP (art. 34 lid 1, 24 lid 1).

    Asks for judgement once the term is exceeded; before that "Nee" can go in the last two months and "Ja" never.
    Raises GegevenStrijdig when the part was done after `peildatum`.
    """
    einde, klaar = feiten.einde_termijn, feiten.onderdeel_afgerond_op
    if klaar is not None and klaar > peildatum:
        raise GegevenStrijdig("onderdeel_afgerond_op", WI_34_1, "afgerond_in_toekomst")
    if klaar is not None and klaar < einde:
        return Uitkomst(VerwijtVoorDuo.NIET, (Stap(WI_34_1, "op_tijd_afgerond", (klaar, einde)),))
    if peildatum >= einde:
        te_laat = Stap(WI_24_1, "onderdeel_te_laat", (einde,))
        if feiten.verwijtbaar is None:
            return OordeelNodig(WI_34_1, "verwijt_pvt_map", (einde,))
        if feiten.verwijtbaar:
            return Uitkomst(VerwijtVoorDuo.JA, (te_laat, Stap(WI_34_1, "verwijt_ja")))
        return Uitkomst(VerwijtVoorDuo.NEE, (te_laat, Stap(WI_34_1, "verwijt_nee")))
    vanaf, bestaat = tel_maanden_op(einde, -VOORAF_IN_MAANDEN)
    twijfel = "" if bestaat else "ontbrekende_dag"
    if peildatum < vanaf:
        return Uitkomst(VerwijtVoorDuo.NIET, (Stap(WI_34_1, "nog_niet_melden", (vanaf,), twijfel),))
    if feiten.verwijtbaar is False:
        return Uitkomst(VerwijtVoorDuo.NEE, (Stap(WI_34_1, "nee_vooraf", (einde,), twijfel),))
    return Uitkomst(VerwijtVoorDuo.NIET, (Stap(WI_34_1, "ja_nog_niet", (einde,)),))


REGELS: Final = (
    Regel(
        verwijt_voor_duo,
        ids=("FIN-13",),
        artikelen=(WI_34_1, WI_24_1),
        voorbeeld={
            "feiten": OnderdeelTeLaat(einde_termijn=date(2026, 11, 1), verwijtbaar=False),
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
