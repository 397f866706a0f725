# SPDX-License-Identifier: EUPL-1.2
"""Which purposes of stay are temporary: Besluit inburgering 2021 art. 2.2, in both its texts.

The list of lid 1 had eighteen purposes on 1-1-2024 and seventeen on 17-4-2024: vermogende vreemdelingen left it. That
the Europese blauwe kaart refers to the directive of 2021 since 12-6-2024 changes nothing in what counts.
"""

from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.bron import BESLUIT, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Vergunning

B_2_2_1: Final = Artikel(BESLUIT, "2.2", "1")
B_2_2_2: Final = Artikel(BESLUIT, "2.2", "2")
B_2_2_3: Final = Artikel(BESLUIT, "2.2", "3")


class Verblijfsdoel(StrEnum):
    """The beperking of a regular permit (Vreemdelingenwet 2000 art. 14): those of the list, and the others in short.

    `GEZIN_BIJ_TIJDELIJK`: family of someone who stays for a temporary purpose; `GEZIN`: of anyone else.
    """

    GEZIN_BIJ_TIJDELIJK = "gezin_bij_tijdelijk"
    VERMOGENDE = "vermogende_vreemdeling"
    ZELFSTANDIGE = "zelfstandige"
    KENNISMIGRANT = "kennismigrant"
    BLAUWE_KAART = "blauwe_kaart"
    SEIZOENARBEID = "seizoenarbeid"
    OVERPLAATSING = "overplaatsing"
    LOONDIENST = "loondienst"
    DIENSTVERLENING = "dienstverlening"
    ONDERZOEK = "onderzoek"
    LEREND_WERKEN = "lerend_werken"
    MILITAIR = "militair"
    STUDIE = "studie"
    ZOEKJAAR = "zoekjaar"
    UITWISSELING = "uitwisseling"
    MEDISCH = "medische_behandeling"
    TIJDELIJK_HUMANITAIR = "tijdelijk_humanitair"
    AFWACHTEN_RWN_17 = "afwachten_rwn_17"
    GEZIN = "gezin"
    HUMANITAIR = "humanitair"
    RELIGIEUZE_ORGANISATIE = "religieuze_organisatie"
    ANDERS = "anders"


_D = Verblijfsdoel
_NIET_OP_DE_LIJST: Final = frozenset({_D.GEZIN, _D.HUMANITAIR, _D.RELIGIEUZE_ORGANISATIE, _D.ANDERS})
_LIJST_2022: Final = frozenset(Verblijfsdoel) - _NIET_OP_DE_LIJST

# Art. 2.2 lid 1. The second text is that of the first state without vermogende vreemdelingen (17-4-2024).
TIJDELIJKE_DOELEN: Final[tuple[Versie[frozenset[Verblijfsdoel]], ...]] = (
    Versie(INWERKINGTREDING, _LIJST_2022, BEKEND),
    Versie(date(2024, 4, 17), _LIJST_2022 - {_D.VERMOGENDE}, BEKEND),
)


def tijdelijk_doel(
    vergunning: Vergunning,
    *,
    verblijfsdoel: Verblijfsdoel | None = None,
    tijdelijk_volgens_vergunning: bool | None = None,
    peildatum: date,
    bekend_op: date | None = None,
) -> Uitkomst[bool]:
    """Return whether someone with a permit for a definite time stays for a temporary purpose (Besluit art. 2.2).

    Asylum never is (lid 3). A regular permit is when its purpose stands on the list of lid 1, or when the permit
    itself says that the stay is temporary (lid 2, `tijdelijk_volgens_vergunning`). The doubt `vermogende_na_2024`
    marks a vermogende vreemdeling after that purpose left the list.
    Raises GegevenStrijdig for another residence right, GegevenOntbreekt for a purpose or a permit not known,
    NogNietVanKracht before 1-1-2022.
    """
    if vergunning is Vergunning.ASIEL_BEPAALD:
        return Uitkomst(False, (Stap(B_2_2_3, "asiel_nooit_tijdelijk"),))
    if vergunning is not Vergunning.REGULIER_BEPAALD:
        raise GegevenStrijdig("vergunning", B_2_2_1, "geen_vergunning_bepaalde_tijd")
    if verblijfsdoel is None:
        raise GegevenOntbreekt("verblijfsdoel", B_2_2_1)
    lijst = kies(TIJDELIJKE_DOELEN, peildatum, bekend_op, regel="tijdelijk_doel", artikel=B_2_2_1)
    if verblijfsdoel in lijst.waarde:
        return Uitkomst(True, (Stap(B_2_2_1, "doel_op_de_lijst", (verblijfsdoel.value,)),))
    twijfel = "vermogende_na_2024" if verblijfsdoel is Verblijfsdoel.VERMOGENDE else ""
    stap = Stap(B_2_2_1, "doel_niet_op_de_lijst", (verblijfsdoel.value,), twijfel)
    if tijdelijk_volgens_vergunning is None:
        raise GegevenOntbreekt("tijdelijk_volgens_vergunning", B_2_2_2)
    code = "vergunning_zegt_tijdelijk" if tijdelijk_volgens_vergunning else "vergunning_zegt_niet_tijdelijk"
    return Uitkomst(tijdelijk_volgens_vergunning, (stap, Stap(B_2_2_2, code)))


REGELS: Final = (
    Regel(
        tijdelijk_doel,
        ids=("WHO-04",),
        artikelen=(B_2_2_1, B_2_2_2, B_2_2_3),
        voorbeeld={
            "vergunning": Vergunning.REGULIER_BEPAALD,
            "verblijfsdoel": Verblijfsdoel.STUDIE,
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
