# SPDX-License-Identifier: EUPL-1.2
"""Which act holds for someone, that of 2013 or of 2021: Wet inburgering 2021 art. 54, Besluit art. 12.1 and 12.1a.

Which day decides is DUO's practice, as it states it for the transition; the act itself says that the old act stays
for whom it held on 31-12-2021.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import BESLUIT, REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import GROEP, Doelgroep, Grond
from meedoen.recht.wi2021.termijn import EEN_JAAR_IN_MAANDEN

WI_54_1: Final = Artikel(WET, "54", "1")
B_12_1: Final = Artikel(BESLUIT, "12.1")
B_12_1A_4: Final = Artikel(BESLUIT, "12.1a", "4")
B_12_1A_6: Final = Artikel(BESLUIT, "12.1a", "6")
R_12_2A_8: Final = Artikel(REGELING, "12.2a", "8")

DEEL_IN_LAATSTE_JAAR: Final = 75
DEEL_ALTIJD: Final = 95
_HONDERD: Final = 100


class InburgeringsWet(StrEnum):
    """The two acts that can hold."""

    WI2013 = "wi2013"
    WI2021 = "wi2021"


@dataclass(frozen=True, kw_only=True, slots=True)
class OvergangFeiten:
    """What decides which act holds. None: not known, or not so.

    `plichtig_eind_2021`: was inburgeringsplichtig under the old act on 31-12-2021; None: not known.
    `verblijfsgrond`: the ground of this act, asylum or else.
    `asielbesluit_op`: date of the decision that gave asylum. `document_opgehaald_op`: day on which someone with a
    regular permit collected the document. `opleiding_gestopt_op`: day of uitschrijving without diploma from an
    education that had given a temporary vrijstelling; then that day decides.
    """

    verblijfsgrond: Grond
    plichtig_eind_2021: bool | None = None
    asielbesluit_op: date | None = None
    document_opgehaald_op: date | None = None
    opleiding_gestopt_op: date | None = None


def _bepalende_dag(feiten: OvergangFeiten) -> tuple[date, Stap]:
    """The day on which the right of residence became known, or the education ended, and the step that says so."""
    if feiten.opleiding_gestopt_op is not None:
        dag = feiten.opleiding_gestopt_op
        return dag, Stap(WI_54_1, "overgang_opleiding", (dag,), "overgang_volgens_duo")
    if feiten.verblijfsgrond is Grond.ASIEL_VERGUNNING:
        if feiten.asielbesluit_op is None:
            raise GegevenOntbreekt("asielbesluit_op", WI_54_1)
        dag = feiten.asielbesluit_op
        return dag, Stap(WI_54_1, "overgang_asielbesluit", (dag,), "overgang_volgens_duo")
    if feiten.document_opgehaald_op is None:
        raise GegevenOntbreekt("document_opgehaald_op", WI_54_1)
    dag = feiten.document_opgehaald_op
    return dag, Stap(WI_54_1, "overgang_document", (dag,), "overgang_volgens_duo")


def toepasselijke_wet(feiten: OvergangFeiten) -> Uitkomst[InburgeringsWet | None]:
    """Return which act holds for someone, None when neither does (art. 54 lid 1, Besluit art. 12.1).

    The old act for whom it held on 31-12-2021, and for whose right of residence became known before 2022: the date
    of an asylum decision, the day a regular document was collected (also of family of the asiel group), or the day
    on which an education with a temporary vrijstelling ended without diploma. Those days are DUO's practice: doubt
    `overgang_volgens_duo`. Under the old act one sees to it oneself; help of the gemeente is policy.
    Raises GegevenOntbreekt for the day that decides.
    """
    if feiten.verblijfsgrond is Grond.GEEN:
        return Uitkomst(None, (Stap(WI_54_1, "niet_onder_de_wet"),))
    zelf = Stap(B_12_1, "wi2013_zelf_verantwoordelijk")
    if feiten.plichtig_eind_2021 and feiten.opleiding_gestopt_op is None:
        return Uitkomst(InburgeringsWet.WI2013, (Stap(WI_54_1, "plichtig_eind_2021"), zelf))
    dag, stap = _bepalende_dag(feiten)
    if dag < INWERKINGTREDING:
        return Uitkomst(InburgeringsWet.WI2013, (stap, Stap(WI_54_1, "wi2013_geldt", (dag,)), zelf))
    return Uitkomst(InburgeringsWet.WI2021, (stap, Stap(WI_54_1, "wi2021_geldt", (dag,))))


@dataclass(frozen=True, kw_only=True, slots=True)
class Begeleiding2013Feiten:
    """Someone of the act of 2013 whom the gemeente may guide.

    `verblijfsgrond`: only the asiel group, with the ground of this act. `geleend` and `leenbedrag`: what was taken
    up of the loan and the whole loan, in eurocents. `einde_termijn_2013`: first day after the term of that act.
    """

    verblijfsgrond: Grond
    geleend: int
    leenbedrag: int
    einde_termijn_2013: date


def begeleiding_wi2013(feiten: Begeleiding2013Feiten, *, peildatum: date) -> Uitkomst[bool]:
    """Return whether the college may guide someone of the act of 2013 (Besluit art. 12.1a lid 4, Regeling 12.2a lid 8).

    For the asiel group (the old Besluit art. 4.1a lid 3): 95% of the loan used at any time, or 75% in the last year
    of the term. It may, on request or by itself; it need not. Raises GegevenStrijdig for amounts that can't be.
    """
    if feiten.geleend < 0 or feiten.leenbedrag <= 0 or feiten.geleend > feiten.leenbedrag:
        raise GegevenStrijdig("geleend", B_12_1A_4, "lening_klopt_niet")
    if GROEP.get(feiten.verblijfsgrond) is not Doelgroep.ASIEL:
        return Uitkomst(False, (Stap(B_12_1A_4, "begeleiding_2013_alleen_asiel"),))
    procent = feiten.geleend * _HONDERD // feiten.leenbedrag
    if feiten.geleend * _HONDERD >= DEEL_ALTIJD * feiten.leenbedrag:
        return Uitkomst(True, (Stap(R_12_2A_8, "begeleiding_2013_altijd", (procent, DEEL_ALTIJD)),))
    begin, bestaat = tel_maanden_op(feiten.einde_termijn_2013, -EEN_JAAR_IN_MAANDEN)
    laatste_jaar = begin <= peildatum < feiten.einde_termijn_2013
    twijfel = "" if bestaat else "ontbrekende_dag"
    code = "laatste_jaar_2013" if laatste_jaar else "niet_laatste_jaar_2013"
    jaar = Stap(R_12_2A_8, code, (begin, feiten.einde_termijn_2013), twijfel)
    mag = laatste_jaar and feiten.geleend * _HONDERD >= DEEL_IN_LAATSTE_JAAR * feiten.leenbedrag
    code = "begeleiding_2013_mag" if mag else "begeleiding_2013_te_weinig"
    return Uitkomst(mag, (jaar, Stap(R_12_2A_8, code, (procent, DEEL_IN_LAATSTE_JAAR))))


def vrijstelling_ona(*, map_afgerond: bool) -> Uitkomst[bool]:
    """Return whether someone of the act of 2013 need not do ONA: who completed MAP (Besluit art. 12.1a lid 6)."""
    code = "map_geeft_vrijstelling_ona" if map_afgerond else "geen_vrijstelling_ona"
    return Uitkomst(map_afgerond, (Stap(B_12_1A_6, code),))


REGELS: Final = (
    Regel(
        toepasselijke_wet,
        ids=("OV-01", "OV-02", "OV-03"),
        artikelen=(WI_54_1, B_12_1),
        voorbeeld={
            "feiten": OvergangFeiten(
                verblijfsgrond=Grond.GEZIN_OVERIG,
                plichtig_eind_2021=False,
                document_opgehaald_op=date(2022, 1, 3),
            )
        },
    ),
    Regel(
        begeleiding_wi2013,
        ids=("OV-04",),
        artikelen=(B_12_1A_4, R_12_2A_8),
        voorbeeld={
            "feiten": Begeleiding2013Feiten(
                verblijfsgrond=Grond.ASIEL_VERGUNNING,
                geleend=800_000,
                leenbedrag=1_000_000,
                einde_termijn_2013=date(2027, 6, 1),
            ),
            "peildatum": date(2026, 11, 20),
        },
    ),
    Regel(vrijstelling_ona, ids=("OV-05",), artikelen=(B_12_1A_6,), voorbeeld={"map_afgerond": True}),
)
"""The rules of this module (`meedoen.recht.register`)."""
