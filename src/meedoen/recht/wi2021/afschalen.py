# SPDX-License-Identifier: EUPL-1.2
"""Afschalen: exams at A2 in the B1-route. Wet inburgering 2021 art. 17 lid 3, Besluit art. 5.5 and 5.3 lid 6."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid

WI_17_3: Final = Artikel(WET, "17", "3")
B_5_3_6: Final = Artikel(BESLUIT, "5.3", "6")
B_5_5_1: Final = Artikel(BESLUIT, "5.5", "1")

NT2_UREN: Final[Sequence[Versie[int]]] = (Versie(INWERKINGTREDING, 600, BEKEND),)
"""Hours of NT2 lessons, alphabetisation included and KNM not, Besluit art. 5.5 lid 1."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AfschaalFeiten:
    """What bears on exams at A2.

    `eerste_plan`: it is about the first PIP of the person, of whichever gemeente. `nt2_uren`: whole hours that count
    (`uren.urenstand`). `genoeg_inzet`: judgement whether the effort during those lessons was enough, None when not
    judged. `niet_haalbaar`: the skills of which the facts show that B1 is out of reach within the term (with its
    extension, or the new term after a fine of DUO); None when not judged, empty when B1 is within reach for all.
    """

    route: Leerroute
    eerste_plan: bool
    nt2_uren: int
    genoeg_inzet: bool | None = None
    niet_haalbaar: tuple[Vaardigheid, ...] | None = None


def afschalen_naar_a2(
    feiten: AfschaalFeiten, *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[tuple[Vaardigheid, ...]] | OordeelNodig:
    """Return the skills that the college may have examined at A2, empty when none (art. 17 lid 3, Besluit art. 5.5).

    B1-route only and never in a first PIP: it presupposes considerable effort in that route, and DUO refuses it.
    Six hundred hours of NT2 lessons and enough effort during them, then facts that show B1 to be out of reach; per
    skill or for all four. There is no last day for it. Asks for both judgements in that order. The college may, it
    need not. Raises GegevenStrijdig for hours below zero, NogNietVanKracht before 1-1-2022.
    """
    norm = kies(NT2_UREN, peildatum, bekend_op, regel="afschalen", artikel=B_5_5_1).waarde
    if feiten.nt2_uren < 0:
        raise GegevenStrijdig("nt2_uren", B_5_5_1, "uren_negatief")
    if feiten.route is not Leerroute.B1:
        return Uitkomst((), (Stap(WI_17_3, "afschalen_alleen_b1_route"),))
    if feiten.eerste_plan:
        return Uitkomst((), (Stap(WI_17_3, "afschalen_niet_in_eerste_plan"),))
    if feiten.nt2_uren < norm:
        stap = Stap(B_5_5_1, "afschalen_te_weinig_uren", (feiten.nt2_uren, norm - feiten.nt2_uren))
        return Uitkomst((), (stap,))
    stappen = [Stap(B_5_5_1, "afschalen_genoeg_uren", (feiten.nt2_uren, norm))]
    if feiten.genoeg_inzet is None:
        return OordeelNodig(B_5_5_1, "inzet_tijdens_lessen", (feiten.nt2_uren,))
    if not feiten.genoeg_inzet:
        return Uitkomst((), (*stappen, Stap(B_5_5_1, "afschalen_te_weinig_inzet")))
    stappen.append(Stap(B_5_5_1, "afschalen_genoeg_inzet"))
    if feiten.niet_haalbaar is None:
        return OordeelNodig(WI_17_3, "b1_niet_haalbaar")
    gekozen = tuple(vaardigheid for vaardigheid in Vaardigheid if vaardigheid in feiten.niet_haalbaar)
    if not gekozen:
        return Uitkomst((), (*stappen, Stap(WI_17_3, "afschalen_b1_haalbaar")))
    stappen += [Stap(WI_17_3, "afschalen_mag", (vaardigheid.value,)) for vaardigheid in gekozen]
    return Uitkomst(gekozen, (*stappen, Stap(B_5_3_6, "afschalen_in_plan")))


def niveaus_na_afschalen(
    niveaus: Mapping[Vaardigheid, Niveau], *, naar_a2: tuple[Vaardigheid, ...]
) -> Uitkomst[dict[Vaardigheid, Niveau]]:
    """Return the levels for the changed PIP: A2 for the skills decided on, the others as they were (Besluit 5.3 lid 6).

    Raises GegevenOntbreekt for a skill without a level.
    """
    if any(vaardigheid not in niveaus for vaardigheid in Vaardigheid):
        raise GegevenOntbreekt("niveaus", WI_17_3)
    nieuw = {v: Niveau.A2 if v in naar_a2 else niveaus[v] for v in Vaardigheid}
    return Uitkomst(nieuw, tuple(Stap(B_5_3_6, "niveau_in_plan", (v.value, n.value)) for v, n in nieuw.items()))


REGELS: Final = (
    Regel(
        afschalen_naar_a2,
        ids=("PIPC-04",),
        artikelen=(WI_17_3, B_5_3_6, B_5_5_1),
        voorbeeld={
            "feiten": AfschaalFeiten(
                route=Leerroute.B1,
                eerste_plan=False,
                nt2_uren=612,
                genoeg_inzet=True,
                niet_haalbaar=(Vaardigheid.SCHRIJVEN,),
            ),
            "peildatum": date(2028, 2, 7),
        },
    ),
    Regel(
        niveaus_na_afschalen,
        ids=("PIPC-04",),
        artikelen=(B_5_3_6,),
        voorbeeld={"niveaus": dict.fromkeys(Vaardigheid, Niveau.B1), "naar_a2": (Vaardigheid.SCHRIJVEN,)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
