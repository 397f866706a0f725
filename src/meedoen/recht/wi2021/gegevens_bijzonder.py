# SPDX-License-Identifier: EUPL-1.2
"""Health, religion, BSN, security and reuse: Wet inburgering 2021 art. 35 lid 5, 36, 37, Besluit art. 9.10 and 9.11."""

from enum import StrEnum
from typing import Final

from meedoen.recht.bron import BESLUIT, PARTICIPATIEWET, WET, Artikel
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.gegevens import Partij

WI_35_5: Final = Artikel(WET, "35", "5")
WI_36: Final = Artikel(WET, "36")
WI_37: Final = Artikel(WET, "37")
WI_37_1: Final = Artikel(WET, "37", "1")
WI_37_2_A: Final = Artikel(WET, "37", "2", "a")
WI_37_2_B: Final = Artikel(WET, "37", "2", "b")
B_9_10: Final = Artikel(BESLUIT, "9.10")
B_9_11: Final = Artikel(BESLUIT, "9.11")
PW_67A: Final = Artikel(PARTICIPATIEWET, "67a")


class BijzonderGegeven(StrEnum):
    """Special categories of personal data (AVG art. 9)."""

    GEZONDHEID = "gezondheid"
    GELOOF = "geloof"
    AFKOMST = "afkomst"
    ANDER = "ander"


class BijzonderDoel(StrEnum):
    """What someone wants to use special data for."""

    ONTHEFFING = "ontheffing"
    TERMIJNVERLENGING = "termijnverlenging"
    BREDE_INTAKE = "brede_intake"
    PIP = "pip"
    BEGELEIDING = "begeleiding"
    GEESTELIJKE_BEDIENAAR = "geestelijke_bedienaar"
    ANDER = "ander"


class Hergebruik(StrEnum):
    """Which way data go between the two tasks of one college."""

    PARTICIPATIEWET_NAAR_INBURGERING = "participatiewet_naar_inburgering"
    INBURGERING_NAAR_PARTICIPATIEWET = "inburgering_naar_participatiewet"


class Beveiliging(StrEnum):
    """What art. 9.11 demands for special data."""

    AUTORISATIE_PER_PERSOON = "autorisatie_per_persoon"
    RESERVEBESTAND_AFGESLOTEN = "reservebestand_afgesloten"


_LID_1_2: Final = frozenset({Partij.DUO, Partij.COLLEGE, Partij.ANDER_COLLEGE})
_BSN_AANGEWEZEN: Final = frozenset({Partij.CURSUSINSTELLING, Partij.CVTE, Partij.COA, Partij.DIPLOMAWAARDERING})
_TOEGESTAAN: Final = {
    (BijzonderGegeven.GELOOF, BijzonderDoel.GEESTELIJKE_BEDIENAAR): WI_37_1,
    (BijzonderGegeven.GEZONDHEID, BijzonderDoel.ONTHEFFING): WI_37_2_A,
    (BijzonderGegeven.GEZONDHEID, BijzonderDoel.TERMIJNVERLENGING): WI_37_2_A,
    (BijzonderGegeven.GEZONDHEID, BijzonderDoel.BREDE_INTAKE): WI_37_2_B,
    (BijzonderGegeven.GEZONDHEID, BijzonderDoel.PIP): WI_37_2_B,
    (BijzonderGegeven.GEZONDHEID, BijzonderDoel.BEGELEIDING): WI_37_2_B,
}


def mag_bijzonder_gegeven(
    bijzonder: BijzonderGegeven, *, verwerker: Partij, gebruik: BijzonderDoel, noodzakelijk: bool | None = None
) -> Uitkomst[bool] | OordeelNodig:
    """Return whether special data may be used (art. 37), asking first whether it is necessary.

    Religion only to establish whether someone is a geestelijke bedienaar; health only for ontheffing, extension, brede
    intake, PIP and guidance; both by Minister and college only. That nobody else may, schools among them, is our
    reading of this act: doubt `andere_wet_bijzonder`, for another law or consent may stand beside it.
    """
    artikel = _TOEGESTAAN.get((bijzonder, gebruik))
    waarden = (bijzonder.value, gebruik.value)
    if artikel is None:
        return Uitkomst(False, (Stap(WI_37, "bijzonder_niet_voor_dit_doel", waarden, "andere_wet_bijzonder"),))
    if verwerker not in _LID_1_2:
        wie = (bijzonder.value, verwerker.value)
        return Uitkomst(False, (Stap(artikel, "bijzonder_niet_door_deze", wie, "andere_wet_bijzonder"),))
    if noodzakelijk is None:
        return OordeelNodig(artikel, "noodzaak_bijzonder", waarden)
    code = "bijzonder_mag" if noodzakelijk else "bijzonder_niet_noodzakelijk"
    return Uitkomst(noodzakelijk, (Stap(artikel, code, waarden),))


def mag_bsn_gebruiken(partij: Partij) -> Uitkomst[bool]:
    """Return whether someone uses the BSN under this act (art. 36, Besluit art. 9.10); another law may allow more."""
    if partij in _LID_1_2:
        return Uitkomst(True, (Stap(WI_36, "bsn_bij_wet", (partij.value,)),))
    if partij in _BSN_AANGEWEZEN:
        return Uitkomst(True, (Stap(B_9_10, "bsn_aangewezen", (partij.value,)),))
    return Uitkomst(False, (Stap(WI_36, "bsn_geen_grond", (partij.value,)),))


def beveiliging_bijzondere_gegevens() -> Uitkomst[tuple[Beveiliging, ...]]:
    """Return the two demands for special data: rights per person by task, a locked backup (Besluit art. 9.11)."""
    return Uitkomst(tuple(Beveiliging), tuple(Stap(B_9_11, "beveiliging_eis", (eis.value,)) for eis in Beveiliging))


def mag_hergebruiken(richting: Hergebruik, *, noodzakelijk: bool | None = None) -> Uitkomst[bool] | OordeelNodig:
    """Return whether a college may use data of one task for the other (art. 35 lid 5; Participatiewet art. 67a).

    Both ways, as far as necessary: that is asked first.
    """
    heen = richting is Hergebruik.PARTICIPATIEWET_NAAR_INBURGERING
    artikel = WI_35_5 if heen else PW_67A
    if noodzakelijk is None:
        return OordeelNodig(artikel, "noodzaak_hergebruik", (richting.value,))
    code = "hergebruik_mag" if noodzakelijk else "hergebruik_niet_noodzakelijk"
    return Uitkomst(noodzakelijk, (Stap(artikel, code, (richting.value,)),))


REGELS: Final = (
    Regel(
        mag_bijzonder_gegeven,
        ids=("DP-08",),
        artikelen=(WI_37, WI_37_1, WI_37_2_A, WI_37_2_B),
        voorbeeld={
            "bijzonder": BijzonderGegeven.GEZONDHEID,
            "verwerker": Partij.COLLEGE,
            "gebruik": BijzonderDoel.BREDE_INTAKE,
            "noodzakelijk": True,
        },
    ),
    Regel(mag_bsn_gebruiken, ids=("DP-07",), artikelen=(WI_36, B_9_10), voorbeeld={"partij": Partij.COLLEGE}),
    Regel(beveiliging_bijzondere_gegevens, ids=("DP-09",), artikelen=(B_9_11,), voorbeeld={}),
    Regel(
        mag_hergebruiken,
        ids=("DP-06",),
        artikelen=(WI_35_5, PW_67A),
        voorbeeld={"richting": Hergebruik.PARTICIPATIEWET_NAAR_INBURGERING, "noodzakelijk": True},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
