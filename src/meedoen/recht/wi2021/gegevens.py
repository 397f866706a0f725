# SPDX-License-Identifier: EUPL-1.2
"""Who may give which data to whom, and for what: Wet inburgering 2021 art. 33-39, Besluit art. 9.1-9.12.

What stands here is the ground in this act. A flow without one is not always forbidden: another law may allow it.
"""

from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep

WI_34_6: Final = Artikel(WET, "34", "6")
WI_35_1: Final = Artikel(WET, "35", "1")
WI_35_4: Final = Artikel(WET, "35", "4")
WI_38: Final = Artikel(WET, "38")
B_9_1_2: Final = Artikel(BESLUIT, "9.1", "2")
B_9_1_3: Final = Artikel(BESLUIT, "9.1", "3")
B_9_1_4: Final = Artikel(BESLUIT, "9.1", "4")
B_9_1_5: Final = Artikel(BESLUIT, "9.1", "5")
B_9_2_2: Final = Artikel(BESLUIT, "9.2", "2")
B_9_2_3: Final = Artikel(BESLUIT, "9.2", "3")
B_9_2_4: Final = Artikel(BESLUIT, "9.2", "4")
B_9_2_5: Final = Artikel(BESLUIT, "9.2", "5")
B_9_2_6: Final = Artikel(BESLUIT, "9.2", "6")
B_9_3_2: Final = Artikel(BESLUIT, "9.3", "2")
B_9_3_3: Final = Artikel(BESLUIT, "9.3", "3")
B_9_4_2: Final = Artikel(BESLUIT, "9.4", "2")
B_9_4_3: Final = Artikel(BESLUIT, "9.4", "3")
B_9_5_2: Final = Artikel(BESLUIT, "9.5", "2")
B_9_5_3: Final = Artikel(BESLUIT, "9.5", "3")
B_9_5_4: Final = Artikel(BESLUIT, "9.5", "4")
B_9_5_5: Final = Artikel(BESLUIT, "9.5", "5")
B_9_6_2: Final = Artikel(BESLUIT, "9.6", "2")
B_9_6_3: Final = Artikel(BESLUIT, "9.6", "3")
B_9_6_4: Final = Artikel(BESLUIT, "9.6", "4")
B_9_6_5: Final = Artikel(BESLUIT, "9.6", "5")
B_9_6_6: Final = Artikel(BESLUIT, "9.6", "6")
B_9_6_7: Final = Artikel(BESLUIT, "9.6", "7")
B_9_7: Final = Artikel(BESLUIT, "9.7")
B_9_8: Final = Artikel(BESLUIT, "9.8")
R_9_1_1: Final = Artikel(REGELING, "9.1", "1")


class Partij(StrEnum):
    """Who gives or receives.

    `DUO` acts for the Minister, for the leerbaarheidstoets too; `COA` for the voorinburgering; `CURSUSINSTELLING`
    includes the school of a taalschakeltraject; `DIPLOMAWAARDERING` is Nuffic and SBB.
    """

    COLLEGE = "college"
    ANDER_COLLEGE = "ander_college"
    DUO = "duo"
    CURSUSINSTELLING = "cursusinstelling"
    COA = "coa"
    IND = "ind"
    CVTE = "cvte"
    DIPLOMAWAARDERING = "diplomawaardering"
    BELASTINGDIENST = "belastingdienst"
    DIENST_TOESLAGEN = "dienst_toeslagen"
    CBS = "cbs"


class Gegeven(StrEnum):
    """Kinds of data. `VOORTGANG`: progress, attendance and effort. `LEERROUTE`: with intensity, term and changes."""

    PLICHT = "plicht"
    VRIJSTELLING = "vrijstelling"
    ONTHEFFING = "ontheffing"
    CERTIFICAAT = "certificaat"
    DIPLOMADATUM = "diplomadatum"
    EXAMENS = "examens"
    VOLDAAN = "voldaan"
    TERMIJN = "termijn"
    VERLENGING = "verlenging"
    RECHT_OP_BEGELEIDING = "recht_op_begeleiding"
    NIET_VRIJSTELLENDE_OPLEIDING = "niet_vrijstellende_opleiding"
    BOETES = "boetes"
    LBT_UITSLAG = "lbt_uitslag"
    LEERROUTE = "leerroute"
    VOORTGANG = "voortgang"
    TAALNIVEAU = "taalniveau"
    PVT_EN_MAP = "pvt_en_map"
    PIP = "pip"
    PIP_DATUM = "pip_datum"
    GEEN_AANBOD = "geen_aanbod"
    NAW = "naw"
    IDENTITEIT = "identiteit"
    GEZIN = "gezin"
    VOORINBURGERING = "voorinburgering"
    VERBLIJFPLAATS = "verblijfplaats"
    VERBLIJFSDOEL = "verblijfsdoel"
    INSCHRIJVING_SCHOOL = "inschrijving_school"
    FACTUREN = "facturen"
    INKOMEN = "inkomen"
    DIPLOMA_ADVIES = "diploma_advies"
    MONITORING = "monitoring"


class Doel(StrEnum):
    """Purposes of processing, as chapter 9 of the Besluit orders them."""

    TRAJECT = "traject"
    ONDERDELEN = "onderdelen"
    TERMIJN = "termijn"
    TAKEN_COLLEGE = "taken_college"
    LENING = "lening"
    HANDHAVING = "handhaving"
    BREDE_INTAKE = "brede_intake"
    LESGEVEN = "lesgeven"
    VERHUIZING = "verhuizing"
    NATURALISATIE = "naturalisatie"
    KINDEROPVANG = "kinderopvang"
    STATISTIEK = "statistiek"


class Wijze(StrEnum):
    """Of one's own accord, only on request, or either."""

    EIGEN_BEWEGING = "eigen_beweging"
    OP_VERZOEK = "op_verzoek"
    BEIDE = "beide"


class Grondslag(NamedTuple):
    """Why a flow is allowed, and how."""

    doel: Doel
    wijze: Wijze


class _Stroom(NamedTuple):
    van: Partij
    naar: Partij
    gegevens: frozenset[Gegeven]
    artikel: Artikel
    doel: Doel
    wijze: Wijze
    groep: Doelgroep | None = None


def _stroom(
    weg: tuple[Partij, Partij],
    gegevens: str,
    artikel: Artikel,
    doel: Doel,
    wijze: Wijze,
    groep: Doelgroep | None = None,
) -> _Stroom:
    return _Stroom(*weg, frozenset(map(Gegeven, gegevens.split())), artikel, doel, wijze, groep)


_DUO_COLLEGE: Final = (Partij.DUO, Partij.COLLEGE)
_COLLEGE_DUO: Final = (Partij.COLLEGE, Partij.DUO)
_SCHOOL_COLLEGE: Final = (Partij.CURSUSINSTELLING, Partij.COLLEGE)
_SCHOOL_DUO: Final = (Partij.CURSUSINSTELLING, Partij.DUO)
_IND_DUO: Final = (Partij.IND, Partij.DUO)
_AS, _GO = Doelgroep.ASIEL, Doelgroep.GEZIN_OVERIG
_EIGEN, _VERZOEK, _BEIDE = Wijze.EIGEN_BEWEGING, Wijze.OP_VERZOEK, Wijze.BEIDE
_BIJ_VERHUIZING: Final = "pip voortgang boetes"

STROMEN: Final[tuple[_Stroom, ...]] = (
    _stroom(_DUO_COLLEGE, "plicht vrijstelling ontheffing certificaat", B_9_1_3, Doel.TRAJECT, _BEIDE),
    _stroom(_DUO_COLLEGE, "examens voldaan diplomadatum certificaat", B_9_2_5, Doel.ONDERDELEN, _BEIDE),
    _stroom(_DUO_COLLEGE, "termijn verlenging", B_9_3_3, Doel.TERMIJN, _BEIDE),
    _stroom(_DUO_COLLEGE, "recht_op_begeleiding niet_vrijstellende_opleiding", B_9_4_2, Doel.TAKEN_COLLEGE, _BEIDE),
    _stroom(_DUO_COLLEGE, "boetes", B_9_6_5, Doel.HANDHAVING, _BEIDE),
    _stroom(_DUO_COLLEGE, "lbt_uitslag", WI_35_1, Doel.BREDE_INTAKE, _EIGEN),
    _stroom(_DUO_COLLEGE, "lbt_uitslag", B_9_6_2, Doel.HANDHAVING, _EIGEN),
    _stroom(_COLLEGE_DUO, "leerroute voortgang taalniveau pvt_en_map", B_9_2_2, Doel.ONDERDELEN, _BEIDE),
    _stroom(_COLLEGE_DUO, "pip_datum geen_aanbod niet_vrijstellende_opleiding", B_9_3_2, Doel.TERMIJN, _BEIDE),
    _stroom(_COLLEGE_DUO, "leerroute", B_9_5_4, Doel.LENING, _BEIDE),
    _stroom(_COLLEGE_DUO, "voortgang taalniveau pvt_en_map", B_9_6_4, Doel.HANDHAVING, _BEIDE),
    _stroom(_COLLEGE_DUO, "boetes", B_9_6_4, Doel.HANDHAVING, _VERZOEK),
    _stroom((Partij.COLLEGE, Partij.CURSUSINSTELLING), "naw leerroute", B_9_2_3, Doel.LESGEVEN, _EIGEN),
    _stroom(_SCHOOL_COLLEGE, "voortgang", B_9_2_4, Doel.ONDERDELEN, _EIGEN, _AS),
    _stroom(_SCHOOL_COLLEGE, "voortgang", B_9_2_4, Doel.ONDERDELEN, _VERZOEK, _GO),
    _stroom(_SCHOOL_COLLEGE, "voortgang", B_9_6_3, Doel.HANDHAVING, _EIGEN, _AS),
    _stroom(_SCHOOL_COLLEGE, "voortgang", B_9_6_3, Doel.HANDHAVING, _VERZOEK, _GO),
    _stroom((Partij.COA, Partij.COLLEGE), "identiteit gezin voorinburgering", B_9_4_3, Doel.BREDE_INTAKE, _EIGEN),
    _stroom((Partij.COLLEGE, Partij.ANDER_COLLEGE), _BIJ_VERHUIZING, WI_35_4, Doel.VERHUIZING, _VERZOEK),
    _stroom((Partij.ANDER_COLLEGE, Partij.COLLEGE), _BIJ_VERHUIZING, WI_35_4, Doel.VERHUIZING, _VERZOEK),
    _stroom((Partij.COLLEGE, Partij.CBS), "monitoring", R_9_1_1, Doel.STATISTIEK, _BEIDE),
    _stroom((Partij.COA, Partij.DUO), "verblijfplaats", WI_34_6, Doel.TRAJECT, _EIGEN),
    _stroom(_IND_DUO, "verblijfsdoel identiteit", B_9_1_2, Doel.TRAJECT, _EIGEN),
    _stroom(_IND_DUO, "verblijfsdoel identiteit", B_9_5_5, Doel.LENING, _EIGEN),
    _stroom((Partij.DUO, Partij.COA), "plicht", B_9_1_4, Doel.TRAJECT, _BEIDE),
    _stroom((Partij.DIPLOMAWAARDERING, Partij.DUO), "diploma_advies", B_9_1_5, Doel.TRAJECT, _BEIDE),
    _stroom((Partij.DUO, Partij.CURSUSINSTELLING), "examens voldaan", B_9_2_6, Doel.ONDERDELEN, _BEIDE),
    _stroom((Partij.BELASTINGDIENST, Partij.DUO), "inkomen", B_9_5_2, Doel.LENING, _VERZOEK),
    _stroom(_SCHOOL_DUO, "inschrijving_school facturen", B_9_5_3, Doel.LENING, _VERZOEK),
    _stroom(_SCHOOL_DUO, "inschrijving_school", B_9_6_6, Doel.HANDHAVING, _BEIDE),
    _stroom(_SCHOOL_DUO, "voortgang", B_9_6_6, Doel.HANDHAVING, _BEIDE, _GO),
    _stroom((Partij.CVTE, Partij.DUO), "examens", B_9_6_7, Doel.HANDHAVING, _BEIDE),
    _stroom((Partij.DUO, Partij.IND), "plicht voldaan", B_9_7, Doel.NATURALISATIE, _BEIDE),
    _stroom((Partij.DUO, Partij.DIENST_TOESLAGEN), "plicht inschrijving_school", B_9_8, Doel.KINDEROPVANG, _EIGEN),
)
"""Every flow of personal data that chapter 9 of the Wet and of the Besluit name, one row per article."""

_CODES: Final = {
    Wijze.EIGEN_BEWEGING: "stroom_eigen_beweging",
    Wijze.OP_VERZOEK: "stroom_op_verzoek",
    Wijze.BEIDE: "stroom_beide",
}


def mag_verstrekken(
    afzender: Partij,
    ontvanger: Partij,
    gegeven: Gegeven,
    *,
    groep: Doelgroep | None = None,
    op_verzoek: bool | None = None,
) -> Uitkomst[tuple[Grondslag, ...]]:
    """Return the grounds on which `afzender` may give this kind of data to `ontvanger` (art. 33-39).

    Empty when there are none. Only what is needed for the purpose. `groep` matters where the article does: schools on
    the progress of a GO. `op_verzoek`: whether `ontvanger` asked; False leaves out what may be given on request only.
    Raises GegevenOntbreekt when the group decides and is not known.
    """
    stromen = [s for s in STROMEN if (s.van, s.naar) == (afzender, ontvanger) and gegeven in s.gegevens]
    if not stromen:
        return Uitkomst((), (Stap(WI_38, "stroom_geen_grondslag", (afzender.value, ontvanger.value, gegeven.value)),))
    if groep is None and any(stroom.groep for stroom in stromen):
        raise GegevenOntbreekt("groep", stromen[0].artikel)
    van_groep = [stroom for stroom in stromen if stroom.groep in (None, groep)]
    if not van_groep:
        return Uitkomst((), (Stap(stromen[0].artikel, "stroom_andere_groep", (gegeven.value,)),))
    goed = [stroom for stroom in van_groep if op_verzoek is not False or stroom.wijze is not Wijze.OP_VERZOEK]
    if not goed:
        stap = Stap(van_groep[0].artikel, "stroom_alleen_op_verzoek", (gegeven.value, ontvanger.value))
        return Uitkomst((), (stap,))
    stappen = tuple(
        Stap(stroom.artikel, _CODES[stroom.wijze], (gegeven.value, ontvanger.value, stroom.doel.value))
        for stroom in goed
    )
    return Uitkomst(tuple(Grondslag(stroom.doel, stroom.wijze) for stroom in goed), stappen)


def overdracht_bij_verhuizing(*, verzocht: bool) -> Uitkomst[tuple[Gegeven, ...]]:
    """Return what the old gemeente gives after a move, on request: PIP, progress and fines (art. 35 lid 4)."""
    if not verzocht:
        return Uitkomst((), (Stap(WI_35_4, "overdracht_niet_gevraagd"),))
    gegevens = tuple(map(Gegeven, _BIJ_VERHUIZING.split()))
    return Uitkomst(gegevens, tuple(Stap(WI_35_4, "overdracht_geven", (gegeven.value,)) for gegeven in gegevens))


REGELS: Final = (
    Regel(
        mag_verstrekken,
        ids=("DP-01", "DP-02", "DP-03", "DP-04", "DP-05"),
        artikelen=tuple(dict.fromkeys((*(stroom.artikel for stroom in STROMEN), WI_38))),
        voorbeeld={
            "afzender": Partij.CURSUSINSTELLING,
            "ontvanger": Partij.COLLEGE,
            "gegeven": Gegeven.VOORTGANG,
            "groep": _GO,
        },
    ),
    Regel(overdracht_bij_verhuizing, ids=("DP-05",), artikelen=(WI_35_4,), voorbeeld={"verzocht": True}),
)
"""The rules of this module (`meedoen.recht.register`)."""
