# SPDX-License-Identifier: EUPL-1.2
"""The brede intake: Wet inburgering 2021 art. 14, Besluit inburgering 2021 art. 5.2.

The ladder of oproepen is a pure function of their history. That a no-show which cannot be blamed on
the person does not count, and that one calls or visits before writing a warning, is no text of art. 14
but the way of working built in here (doubt `verwijtbaarheid_bij_oproep`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenStrijdig, NogNietVanKracht
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst

WI_14_1: Final = Artikel(WET, "14", "1")
WI_14_2: Final = Artikel(WET, "14", "2")
WI_14_3_A: Final = Artikel(WET, "14", "3", "a")
WI_14_3_B: Final = Artikel(WET, "14", "3", "b")
WI_14_3_C: Final = Artikel(WET, "14", "3", "c")
WI_14_3_D: Final = Artikel(WET, "14", "3", "d")
WI_14_6_A: Final = Artikel(WET, "14", "6", "a")
WI_14_6_B: Final = Artikel(WET, "14", "6", "b")
WI_15_4: Final = Artikel(WET, "15", "4")
WI_22_1: Final = Artikel(WET, "22", "1")
B_5_2_1_A: Final = Artikel(BESLUIT, "5.2", "1", "a")
B_5_2_1_B: Final = Artikel(BESLUIT, "5.2", "1", "b")
B_5_2_1_C: Final = Artikel(BESLUIT, "5.2", "1", "c")
B_5_2_2: Final = Artikel(BESLUIT, "5.2", "2")

DRIE_OPROEPEN: Final = 3
ONTHEFFING_LBT_GELEZEN: Final = date(2023, 1, 1)
"""Art. 14 lid 6-7 are absent in the text of 1-1-2022 and stand in that of 1-1-2023."""


class Intakeonderdeel(NamedTuple):
    """One element the brede intake must have: code, article, and whether it applies here.

    `van_toepassing` is None while it is not known (whether there is a child of that age).
    """

    code: str
    artikel: Artikel
    van_toepassing: bool | None


def wettelijke_onderdelen(
    *, na_verhuizing: bool = False, jong_kind: bool | None = None
) -> Uitkomst[tuple[Intakeonderdeel, ...]]:
    """Return the seven elements of the brede intake (art. 14 lid 3, Besluit art. 5.2 lid 1), in order.

    After a move of someone whose route stands, the LBT and the inquiry into education and work are not
    done again (art. 15 lid 4). `jong_kind`: a child for voor- or vroegschoolse educatie; None: not known.
    """
    eerste_keer = not na_verhuizing
    onderdelen = (
        Intakeonderdeel("leerbaarheidstoets", WI_14_3_A, eerste_keer),
        Intakeonderdeel("onderwijs_en_werk", WI_14_3_B, eerste_keer),
        Intakeonderdeel("persoonlijke_omstandigheden", WI_14_3_C, True),
        Intakeonderdeel("vve_kind", WI_14_3_D, jong_kind),
        Intakeonderdeel("taalniveau", B_5_2_1_A, True),
        Intakeonderdeel("arbeidsparticipatie", B_5_2_1_B, True),
        Intakeonderdeel("zelfredzaamheid", B_5_2_1_C, True),
    )
    stappen = [Stap(o.artikel, "intake_onderdeel", (o.code,)) for o in onderdelen]
    if na_verhuizing:
        stappen.append(Stap(WI_15_4, "intake_beperkt_na_verhuizing"))
    return Uitkomst(onderdelen, tuple(stappen))


def ontbrekende_onderdelen(
    klaar: Sequence[str], *, na_verhuizing: bool = False, jong_kind: bool | None = None
) -> Uitkomst[tuple[str, ...]]:
    """Return the codes of the statutory elements not done yet; an element of which it is not known
    whether it applies (`vve_kind`) is missing until that is known."""
    onderdelen = wettelijke_onderdelen(na_verhuizing=na_verhuizing, jong_kind=jong_kind).waarde
    ontbreekt = [o for o in onderdelen if o.van_toepassing is not False and o.code not in klaar]
    if not ontbreekt:
        return Uitkomst((), (Stap(Artikel(WET, "14", "3"), "intake_volledig"),))
    stappen = tuple(Stap(o.artikel, "intake_onderdeel_ontbreekt", (o.code,)) for o in ontbreekt)
    return Uitkomst(tuple(o.code for o in ontbreekt), stappen)


def gewezen_op_gesprek_alleen(gewezen_op: date | None) -> Uitkomst[bool]:
    """Return whether the person was told of the right to have the talks alone (Besluit art. 5.2 lid 2)."""
    if gewezen_op is None:
        return Uitkomst(False, (Stap(B_5_2_2, "nog_wijzen_op_gesprek_alleen"),))
    return Uitkomst(True, (Stap(B_5_2_2, "gewezen_op_gesprek_alleen", (gewezen_op,)),))


@dataclass(frozen=True, kw_only=True, slots=True)
class LbtFeiten:
    """What bears on ontheffing of the leerbaarheidstoets.

    `in_staat`: judgement whether someone with an auditory disability can take the LBT; None: not judged.
    """

    visuele_beperking: bool
    auditieve_beperking: bool
    in_staat: bool | None = None


def ontheffing_lbt(feiten: LbtFeiten, *, peildatum: date) -> Uitkomst[bool] | OordeelNodig:
    """Return whether the college grants ontheffing of the LBT (art. 14 lid 6).

    A visual disability is enough (a); an auditory one together with not being able to take the LBT (b), a judgement.
    It is a beschikking, open to bezwaar. The text came in the course of 2022, on a day we did not find: for that year
    it is used with the doubt `ontheffing_lbt_in_2022`. Raises NogNietVanKracht before 1-1-2022.
    """
    if peildatum < INWERKINGTREDING:
        raise NogNietVanKracht("ontheffing_lbt", WI_14_6_A, INWERKINGTREDING)
    twijfel = "" if peildatum >= ONTHEFFING_LBT_GELEZEN else "ontheffing_lbt_in_2022"
    if feiten.visuele_beperking:
        return Uitkomst(True, (Stap(WI_14_6_A, "lbt_visuele_beperking", (), twijfel),))
    if not feiten.auditieve_beperking:
        return Uitkomst(False, (Stap(WI_14_6_A, "lbt_geen_beperking", (), twijfel),))
    if feiten.in_staat is None:
        return OordeelNodig(WI_14_6_B, "lbt_in_staat")
    code = "lbt_auditief_in_staat" if feiten.in_staat else "lbt_auditief_niet_in_staat"
    return Uitkomst(not feiten.in_staat, (Stap(WI_14_6_B, code, (), twijfel),))


class OproepSoort(StrEnum):
    """An `UITNODIGING` is voluntary (azc, before housing); only an `OPROEP` is that of art. 14 lid 1."""

    UITNODIGING = "uitnodiging"
    OPROEP = "oproep"


class OproepUitslag(StrEnum):
    """What came of it; `OPEN` while nothing has been recorded."""

    OPEN = "open"
    VERSCHENEN = "verschenen"
    NIET_VERSCHENEN = "niet_verschenen"
    ONVOLDOENDE_MEDEWERKING = "onvoldoende_medewerking"


@dataclass(frozen=True, kw_only=True, slots=True)
class Oproep:
    """One call to the brede intake.

    `termijn_tot`: last day of the term set (inclusive). `contact_gezocht`: someone called or visited
    after the no-show. `verwijtbaar`: judgement whether the person is to blame, None when not judged.
    `waarschuwing_op`: day of the written warning given before or with this (repeated) call.
    """

    soort: OproepSoort
    verzonden_op: date
    termijn_tot: date
    uitslag: OproepUitslag = OproepUitslag.OPEN
    contact_gezocht: bool = False
    verwijtbaar: bool | None = None
    waarschuwing_op: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class OproepFeiten:
    """The calls so far, in order of sending, and whether the person is still in an azc (not housed)."""

    oproepen: tuple[Oproep, ...]
    in_azc: bool


class IntakeStap(StrEnum):
    """What to do next."""

    UITNODIGEN = "uitnodigen"
    EERSTE_OPROEP = "eerste_oproep"
    WACHTEN = "wachten"
    CONTACT_ZOEKEN = "contact_zoeken"
    NIEUWE_DATUM = "nieuwe_datum"
    WAARSCHUWING_EN_HERHAALDE_OPROEP = "waarschuwing_en_herhaalde_oproep"
    DERDE_OPROEP = "derde_oproep"
    AFRONDEN_ZONDER_MEDEWERKING = "afronden_zonder_medewerking"
    INTAKE_AFNEMEN = "intake_afnemen"


_GEMIST: Final = frozenset({OproepUitslag.NIET_VERSCHENEN, OproepUitslag.ONVOLDOENDE_MEDEWERKING})


def _controleer(oproepen: tuple[Oproep, ...]) -> None:
    vorige = date.min
    for oproep in oproepen:
        if oproep.termijn_tot < oproep.verzonden_op:
            raise GegevenStrijdig("termijn_tot", WI_14_1, "termijn_voor_verzending")
        if oproep.verzonden_op < vorige:
            raise GegevenStrijdig("oproepen", WI_14_1, "oproepen_niet_op_volgorde")
        if oproep.waarschuwing_op is not None and oproep.waarschuwing_op > oproep.verzonden_op:
            raise GegevenStrijdig("waarschuwing_op", WI_14_1, "waarschuwing_na_oproep")
        vorige = oproep.verzonden_op


def _tel(oproepen: tuple[Oproep, ...]) -> Uitkomst[int]:
    _controleer(oproepen)
    geteld = 0
    gewaarschuwd = False
    stappen: list[Stap] = []
    for oproep in oproepen:
        gewaarschuwd = gewaarschuwd or (geteld > 0 and oproep.waarschuwing_op is not None)
        if oproep.uitslag not in _GEMIST:
            continue
        if oproep.soort is OproepSoort.UITNODIGING:
            stappen.append(Stap(WI_14_1, "uitnodiging_telt_niet", (oproep.verzonden_op,)))
        elif oproep.verwijtbaar is False:
            twijfel = "verwijtbaarheid_bij_oproep"
            stappen.append(Stap(WI_14_1, "niet_verwijtbaar_telt_niet", (oproep.verzonden_op,), twijfel))
        elif oproep.verwijtbaar is None:
            stappen.append(Stap(WI_14_1, "verwijt_nog_niet_beoordeeld", (oproep.verzonden_op,)))
        elif geteld == 1 and not gewaarschuwd:
            stappen.append(Stap(WI_14_1, "oproep_zonder_waarschuwing", (oproep.verzonden_op,)))
        else:
            geteld += 1
            stappen.append(Stap(WI_14_1, "oproep_telt", (geteld, oproep.verzonden_op)))
    return Uitkomst(geteld, tuple(stappen))


def getelde_oproepen(oproepen: tuple[Oproep, ...]) -> Uitkomst[int]:
    """Return how many calls count towards the three of art. 14 lid 2.

    Counted: an oproep (no uitnodiging) without appearance or with too little cooperation, for which the
    person is to blame; the second one only when the written warning of lid 1 was given after the first.
    The fine of art. 22 takes the place of a warning before the third. Raises GegevenStrijdig for calls
    out of order, a term that ends before sending, or a warning later than its call.
    """
    geteld = _tel(oproepen)
    return Uitkomst(geteld.waarde, (*geteld.stappen, Stap(WI_14_2, "oproepen_geteld", (geteld.waarde,))))


def _na_gemiste_oproep(oproep: Oproep, geteld: Uitkomst[int]) -> Uitkomst[IntakeStap] | OordeelNodig:
    """The step after a call that was missed or came to too little, outside the azc."""
    if not oproep.contact_gezocht:
        stap = Stap(WI_14_1, "eerst_contact_zoeken", (oproep.verzonden_op,), "verwijtbaarheid_bij_oproep")
        return Uitkomst(IntakeStap.CONTACT_ZOEKEN, (*geteld.stappen, stap))
    if oproep.verwijtbaar is None:
        return OordeelNodig(WI_14_1, "verwijt_oproep", (oproep.verzonden_op,))
    if not oproep.verwijtbaar:
        return Uitkomst(IntakeStap.NIEUWE_DATUM, (*geteld.stappen, Stap(WI_14_1, "nieuwe_datum_kiezen")))
    if geteld.waarde >= DRIE_OPROEPEN:
        stap = Stap(WI_14_2, "drie_oproepen_geweest", (geteld.waarde,))
        return Uitkomst(IntakeStap.AFRONDEN_ZONDER_MEDEWERKING, (*geteld.stappen, stap))
    if geteld.waarde == DRIE_OPROEPEN - 1:
        stappen = (Stap(WI_22_1, "boete_afwegen"), Stap(WI_14_1, "herhaalde_oproep", (DRIE_OPROEPEN,)))
        return Uitkomst(IntakeStap.DERDE_OPROEP, (*geteld.stappen, *stappen))
    stappen = (
        Stap(WI_14_1, "waarschuwing_schrijven"),
        Stap(WI_14_1, "herhaalde_oproep", (geteld.waarde + 1,)),
    )
    return Uitkomst(IntakeStap.WAARSCHUWING_EN_HERHAALDE_OPROEP, (*geteld.stappen, *stappen))


def _in_azc(laatste: Oproep | None, stappen: tuple[Stap, ...], peildatum: date) -> Uitkomst[IntakeStap]:
    if laatste is not None and laatste.uitslag is OproepUitslag.OPEN and peildatum <= laatste.termijn_tot:
        stap = Stap(WI_14_1, "termijn_loopt", (laatste.termijn_tot,))
        return Uitkomst(IntakeStap.WACHTEN, (*stappen, stap))
    stap = Stap(WI_14_1, "in_azc_alleen_uitnodigen", (), "voorbereiding_in_azc")
    return Uitkomst(IntakeStap.UITNODIGEN, (*stappen, stap))


def volgende_stap_na_oproep(feiten: OproepFeiten, *, peildatum: date) -> Uitkomst[IntakeStap] | OordeelNodig:
    """Return what comes next on the ladder of art. 14 lid 1-2, from the calls so far.

    In an azc only invitations, never a counted oproep. Asks for judgement on whether the person is to
    blame for a missed call. Raises GegevenStrijdig as `getelde_oproepen` does.
    """
    geteld = _tel(feiten.oproepen)
    laatste = feiten.oproepen[-1] if feiten.oproepen else None
    if laatste is not None and laatste.uitslag is OproepUitslag.VERSCHENEN:
        stap = Stap(WI_14_1, "verschenen", (laatste.verzonden_op,))
        return Uitkomst(IntakeStap.INTAKE_AFNEMEN, (*geteld.stappen, stap))
    if feiten.in_azc:
        return _in_azc(laatste, geteld.stappen, peildatum)
    if laatste is not None and laatste.uitslag is OproepUitslag.OPEN:
        if peildatum <= laatste.termijn_tot:
            stap = Stap(WI_14_1, "termijn_loopt", (laatste.termijn_tot,))
            return Uitkomst(IntakeStap.WACHTEN, (*geteld.stappen, stap))
        stap = Stap(WI_14_1, "termijn_voorbij_zonder_uitslag", (laatste.termijn_tot,))
        return Uitkomst(IntakeStap.CONTACT_ZOEKEN, (*geteld.stappen, stap))
    if laatste is None or laatste.soort is OproepSoort.UITNODIGING:
        return Uitkomst(IntakeStap.EERSTE_OPROEP, (*geteld.stappen, Stap(WI_14_1, "eerste_oproep")))
    return _na_gemiste_oproep(laatste, geteld)


def afronden_zonder_medewerking(feiten: OproepFeiten) -> Uitkomst[bool]:
    """Return whether the college completes the brede intake in absence (art. 14 lid 2).

    Only after three counted calls, never in an azc, and not when the person did appear at last.
    """
    geteld = _tel(feiten.oproepen)
    verschenen = bool(feiten.oproepen) and feiten.oproepen[-1].uitslag is OproepUitslag.VERSCHENEN
    if geteld.waarde >= DRIE_OPROEPEN and not verschenen and not feiten.in_azc:
        stap = Stap(WI_14_2, "drie_oproepen_geweest", (geteld.waarde,))
        return Uitkomst(True, (*geteld.stappen, stap))
    return Uitkomst(False, (*geteld.stappen, Stap(WI_14_2, "nog_geen_drie_oproepen", (geteld.waarde,))))


REGELS: Final = (
    Regel(
        wettelijke_onderdelen,
        ids=("BI-03", "BI-04"),
        artikelen=(
            WI_14_3_A,
            WI_14_3_B,
            WI_14_3_C,
            WI_14_3_D,
            B_5_2_1_A,
            B_5_2_1_B,
            B_5_2_1_C,
        ),
        voorbeeld={},
    ),
    Regel(
        ontbrekende_onderdelen,
        ids=("BI-03", "BI-04"),
        artikelen=(
            WI_14_3_A,
            B_5_2_1_A,
        ),
        voorbeeld={"klaar": ("taalniveau",)},
    ),
    Regel(
        gewezen_op_gesprek_alleen, ids=("BI-05",), artikelen=(B_5_2_2,), voorbeeld={"gewezen_op": date(2026, 11, 20)}
    ),
    Regel(
        ontheffing_lbt,
        ids=("LBT-02",),
        artikelen=(
            WI_14_6_A,
            WI_14_6_B,
        ),
        voorbeeld={
            "feiten": LbtFeiten(visuele_beperking=True, auditieve_beperking=False),
            "peildatum": date(2026, 11, 20),
        },
    ),
    Regel(getelde_oproepen, ids=("BI-01",), artikelen=(WI_14_1,), voorbeeld={"oproepen": ()}),
    Regel(
        volgende_stap_na_oproep,
        ids=("BI-01",),
        artikelen=(WI_14_1,),
        voorbeeld={"feiten": OproepFeiten(oproepen=(), in_azc=False), "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        afronden_zonder_medewerking,
        ids=("BI-02",),
        artikelen=(WI_14_2,),
        voorbeeld={"feiten": OproepFeiten(oproepen=(), in_azc=False)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
