# SPDX-License-Identifier: EUPL-1.2
"""What the college must offer, and DUO, per group: Wet inburgering 2021 ch. 3 to 6, Besluit art. 3.14, Regeling 3.5.

One table, in the order in which it comes in a traject. What each thing holds (hours, content, terms) stands in the
rules about it; here only who can count on it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Literal, NamedTuple

from meedoen.recht.bron import BESLUIT, PARTICIPATIEWET, REGELING, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, NogNietVanKracht
from meedoen.recht.geldigheid import INWERKINGTREDING
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.onderwijsroute import Taalschakelstand, map_vervalt
from meedoen.recht.wi2021.z_route import LezingZAanbod, z_aanbod

WI_6_3: Final = Artikel(WET, "6", "3")
WI_8_3: Final = Artikel(WET, "8", "3")
WI_13_1: Final = Artikel(WET, "13", "1")
WI_14_1: Final = Artikel(WET, "14", "1")
WI_15_1: Final = Artikel(WET, "15", "1")
WI_15_1_B: Final = Artikel(WET, "15", "1", "b")
WI_15_2: Final = Artikel(WET, "15", "2")
WI_16_1: Final = Artikel(WET, "16", "1")
WI_20_1: Final = Artikel(WET, "20", "1")
B_3_14_1: Final = Artikel(BESLUIT, "3.14", "1")
B_3_14_2_B: Final = Artikel(BESLUIT, "3.14", "2", "b")
B_3_14_2_C: Final = Artikel(BESLUIT, "3.14", "2", "c")
B_3_14_3: Final = Artikel(BESLUIT, "3.14", "3")
R_3_5: Final = Artikel(REGELING, "3.5")
PW_56A: Final = Artikel(PARTICIPATIEWET, "56a")

Recht = Literal["college", "duo", "niet"]


class Voorziening(StrEnum):
    """Everything that this act, or the Participatiewet beside it, gives to one group or to both."""

    MAATSCHAPPELIJKE_BEGELEIDING = "maatschappelijke_begeleiding"
    ONTZORGEN = "ontzorgen"
    BREDE_INTAKE = "brede_intake"
    PIP = "pip"
    INTENSITEIT_LEERROUTE = "intensiteit_leerroute"
    BEGELEIDING = "begeleiding"
    CURSUS = "cursus"
    PVT = "pvt"
    MAP = "map"
    Z_CURSUSUREN = "z_cursusuren"
    Z_PARTICIPATIE = "z_participatie"
    Z_EINDGESPREK = "z_eindgesprek"
    GRATIS_EXAMENS = "gratis_examens"
    LENING = "lening"


class Aanspraak(NamedTuple):
    """Whether someone can count on a voorziening, and from whom: the college, DUO, or not."""

    voorziening: Voorziening
    recht: Recht


@dataclass(frozen=True, kw_only=True, slots=True)
class VoorzieningFeiten:
    """What decides on the table. None: not known.

    `leerroute` None: no route yet, then the parts of the zelfredzaamheidsroute are left out.
    `eigen_asielvergunning`: holds an asylum permit for a definite time; family of such a person does not.
    `heeft_bijstand`: has a right to bijstand. Both for the asiel group only.
    `volgt_taalschakeltraject`: follows or has completed it; None is taken as no, as MAP is due until then.
    """

    groep: Doelgroep | None
    leerroute: Leerroute | None = None
    eigen_asielvergunning: bool | None = None
    heeft_bijstand: bool | None = None
    volgt_taalschakeltraject: bool | None = None


class _Rij(NamedTuple):
    aanspraak: Aanspraak
    stap: Stap


def _wel(voorziening: Voorziening, artikel: Artikel) -> _Rij:
    return _Rij(Aanspraak(voorziening, "college"), Stap(artikel, "college_biedt", (voorziening.value,)))


def _niet(voorziening: Voorziening, artikel: Artikel, reden: str) -> _Rij:
    return _Rij(Aanspraak(voorziening, "niet"), Stap(artikel, "geen_aanspraak", (voorziening.value, reden)))


def _alleen_asiel(voorziening: Voorziening, artikel: Artikel, groep: Doelgroep) -> _Rij:
    if groep is Doelgroep.ASIEL:
        return _wel(voorziening, artikel)
    return _niet(voorziening, artikel, "alleen_asielstatushouder")


def _ontzorgen(feiten: VoorzieningFeiten) -> _Rij:
    """Participatiewet art. 56a: a narrower group than the asiel group of this act."""
    if feiten.groep is not Doelgroep.ASIEL:
        return _niet(Voorziening.ONTZORGEN, PW_56A, "alleen_asielstatushouder")
    if feiten.eigen_asielvergunning is None:
        raise GegevenOntbreekt("eigen_asielvergunning", PW_56A)
    if not feiten.eigen_asielvergunning:
        return _niet(Voorziening.ONTZORGEN, PW_56A, "geen_eigen_asielvergunning")
    if feiten.heeft_bijstand is None:
        raise GegevenOntbreekt("heeft_bijstand", PW_56A)
    if not feiten.heeft_bijstand:
        return _niet(Voorziening.ONTZORGEN, PW_56A, "geen_bijstand")
    return _wel(Voorziening.ONTZORGEN, PW_56A)


def _map(feiten: VoorzieningFeiten) -> _Rij:
    stand = Taalschakelstand.VOLGT if feiten.volgt_taalschakeltraject else Taalschakelstand.NIET_BEGONNEN
    if map_vervalt(feiten.leerroute or Leerroute.B1, taalschakeltraject=stand).waarde:
        return _niet(Voorziening.MAP, WI_8_3, "volgt_taalschakeltraject")
    return _wel(Voorziening.MAP, WI_6_3)


def _zelfredzaamheid(groep: Doelgroep, lezing_aanbod: LezingZAanbod) -> tuple[_Rij, ...]:
    """The parts of the zelfredzaamheidsroute: what `z_aanbod` says that the college offers."""
    aanbod = z_aanbod(groep, lezing_aanbod=lezing_aanbod)
    asiel = groep is Doelgroep.ASIEL
    lessen, meedoen, gesprek = Voorziening.Z_CURSUSUREN, Voorziening.Z_PARTICIPATIE, Voorziening.Z_EINDGESPREK
    rij = _wel(lessen, B_3_14_1)
    if not asiel:
        recht: Recht = "college" if lessen.value in aanbod.waarde else "niet"
        code = "z_lessen_door_college" if recht == "college" else "z_lessen_zelf_kopen"
        rij = _Rij(Aanspraak(lessen, recht), Stap(B_3_14_1, code, (), aanbod.twijfels[0]))
    return (
        rij,
        _alleen_asiel(meedoen, B_3_14_2_B if asiel else B_3_14_3, groep),
        _wel(gesprek, B_3_14_2_C if asiel else B_3_14_3),
    )


def _van_duo(groep: Doelgroep) -> tuple[_Rij, ...]:
    """What DUO gives: two free attempts per exam for the asiel group, the loan for gezin en overig."""
    examens, lening = Voorziening.GRATIS_EXAMENS, Voorziening.LENING
    if groep is Doelgroep.ASIEL:
        betaald = _Rij(Aanspraak(examens, "duo"), Stap(R_3_5, "duo_biedt", (examens.value,)))
        return betaald, _niet(lening, WI_20_1, "alleen_gezin_of_overig")
    leent = _Rij(Aanspraak(lening, "duo"), Stap(WI_20_1, "duo_biedt", (lening.value,)))
    return _niet(examens, R_3_5, "alleen_asielstatushouder"), leent


def voorzieningen(
    feiten: VoorzieningFeiten, *, peildatum: date, lezing_aanbod: LezingZAanbod = LezingZAanbod.ALLEEN_GESPREK
) -> Uitkomst[tuple[Aanspraak, ...]]:
    """Return for each voorziening whether someone can count on it and from whom (art. 6, 13 to 16, 19 and 20).

    One step each. `lezing_aanbod` says whether the college gives the lessons of the zelfredzaamheidsroute to gezin en
    overig too (`z_aanbod`).
    Raises GegevenOntbreekt for the group, and for what ontzorgen hangs on; NogNietVanKracht before 1-1-2022.
    """
    if peildatum < INWERKINGTREDING:
        raise NogNietVanKracht("voorzieningen", WI_13_1, INWERKINGTREDING)
    groep = feiten.groep
    if groep is None:
        raise GegevenOntbreekt("groep", WI_13_1)
    in_z = feiten.leerroute is Leerroute.ZELFREDZAAMHEID
    rijen = (
        _alleen_asiel(Voorziening.MAATSCHAPPELIJKE_BEGELEIDING, WI_13_1, groep),
        _ontzorgen(feiten),
        _wel(Voorziening.BREDE_INTAKE, WI_14_1),
        _wel(Voorziening.PIP, WI_15_1),
        _alleen_asiel(Voorziening.INTENSITEIT_LEERROUTE, WI_15_2, groep),
        _wel(Voorziening.BEGELEIDING, WI_15_1_B),
        _alleen_asiel(Voorziening.CURSUS, WI_16_1, groep),
        _wel(Voorziening.PVT, WI_6_3),
        _map(feiten),
        *(_zelfredzaamheid(groep, lezing_aanbod) if in_z else ()),
        *_van_duo(groep),
    )
    return Uitkomst(tuple(rij.aanspraak for rij in rijen), tuple(rij.stap for rij in rijen))


REGELS: Final = (
    Regel(
        voorzieningen,
        ids=("WHO-09", "WHO-10", "MB-01"),
        artikelen=(
            *(WI_6_3, WI_8_3, WI_13_1, WI_14_1, WI_15_1, WI_15_1_B, WI_15_2, WI_16_1, WI_20_1),
            *(B_3_14_1, B_3_14_2_B, B_3_14_2_C, B_3_14_3, R_3_5, PW_56A),
        ),
        voorbeeld={
            "feiten": VoorzieningFeiten(
                groep=Doelgroep.ASIEL,
                leerroute=Leerroute.ZELFREDZAAMHEID,
                eigen_asielvergunning=True,
                heeft_bijstand=True,
            ),
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
