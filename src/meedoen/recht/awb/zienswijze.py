# SPDX-License-Identifier: EUPL-1.2
"""Hearing someone before an unwelcome decision: Algemene wet bestuursrecht art. 4:8, 4:11, 4:12 and 5:53 lid 3."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from meedoen.recht.awb.rapport import zware_boete
from meedoen.recht.bron import AWB, Artikel
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.boete_bedragen import Boetesoort

AWB_4_8_1: Final = Artikel(AWB, "4:8", "1")
AWB_4_8_2: Final = Artikel(AWB, "4:8", "2")
AWB_4_11_A: Final = Artikel(AWB, "4:11", "", "a")
AWB_4_11_B: Final = Artikel(AWB, "4:11", "", "b")
AWB_4_11_C: Final = Artikel(AWB, "4:11", "", "c")
AWB_4_12_1: Final = Artikel(AWB, "4:12", "1")
AWB_5_53_3: Final = Artikel(AWB, "5:53", "3")


class Zienswijze(StrEnum):
    """Whether someone is asked for a view first: the act says so, policy says so, it may be left out, or need not."""

    VERPLICHT = "verplicht"
    BELEID = "beleid"
    MAG_ACHTERWEGE = "mag_achterwege"
    NIET_VERPLICHT = "niet_verplicht"


@dataclass(frozen=True, kw_only=True, slots=True)
class ZienswijzeFeiten:
    """A decision the person did not ask for.

    `bedenkingen_verwacht`: objections are to be expected. `gegevens_van_ander`: it rests on facts about the person
    that somebody else supplied. `gegevensplicht_geschonden`: the person failed a legal duty to supply facts.
    `spoed`; `eerder_gehoord`: heard before and nothing new since; `doel_verijdeld`: warning ahead would defeat the
    purpose; `geldelijk_herstelbaar`: a financial duty or claim that bezwaar can fully undo.
    """

    bedenkingen_verwacht: bool
    gegevens_van_ander: bool
    gegevensplicht_geschonden: bool = False
    spoed: bool = False
    eerder_gehoord: bool = False
    doel_verijdeld: bool = False
    geldelijk_herstelbaar: bool = False


def zienswijze_vooraf(feiten: ZienswijzeFeiten) -> Uitkomst[Zienswijze]:
    """Return whether the person is asked for a view before a decision not asked for (art. 4:8, 4:11, 4:12).

    For a fine see `zienswijze_bij_boete`.
    """
    if not feiten.bedenkingen_verwacht or not feiten.gegevens_van_ander:
        return Uitkomst(Zienswijze.NIET_VERPLICHT, (Stap(AWB_4_8_1, "zienswijze_niet_nodig"),))
    if feiten.gegevensplicht_geschonden:
        return Uitkomst(Zienswijze.NIET_VERPLICHT, (Stap(AWB_4_8_2, "gegevensplicht_geschonden"),))
    eerst = Stap(AWB_4_8_1, "zienswijze_in_beginsel")
    for reden, artikel, geldt in (
        ("spoed", AWB_4_11_A, feiten.spoed),
        ("eerder_gehoord", AWB_4_11_B, feiten.eerder_gehoord),
        ("doel_verijdeld", AWB_4_11_C, feiten.doel_verijdeld),
        ("geldelijk_herstelbaar", AWB_4_12_1, feiten.geldelijk_herstelbaar),
    ):
        if geldt:
            return Uitkomst(Zienswijze.MAG_ACHTERWEGE, (eerst, Stap(artikel, "zienswijze_uitzondering", (reden,))))
    return Uitkomst(Zienswijze.VERPLICHT, (eerst, Stap(AWB_4_8_1, "zienswijze_moet")))


def zienswijze_bij_boete(
    soort: Boetesoort, *, peildatum: date, ook_bij_lichte: bool = True, bekend_op: date | None = None
) -> Uitkomst[Zienswijze]:
    """Return whether the person is asked for a view before a fine (art. 5:53 lid 3, 4:12 lid 1).

    Always where art. 5:53 holds. For a lighter fine (art. 22) it can be left out, because bezwaar can undo it: our
    reading (doubt `zienswijze_lichte_boete`); `ook_bij_lichte` is the policy to ask all the same.
    """
    zwaar = zware_boete(soort, peildatum=peildatum, bekend_op=bekend_op)
    if zwaar.waarde:
        return Uitkomst(Zienswijze.VERPLICHT, (*zwaar.stappen, Stap(AWB_5_53_3, "zienswijze_altijd")))
    waarde = Zienswijze.BELEID if ook_bij_lichte else Zienswijze.MAG_ACHTERWEGE
    code = "zienswijze_uit_beleid" if ook_bij_lichte else "zienswijze_kan_weg"
    return Uitkomst(waarde, (*zwaar.stappen, Stap(AWB_4_12_1, code, (), "zienswijze_lichte_boete")))


REGELS: Final = (
    Regel(
        zienswijze_vooraf,
        ids=("AWB-03",),
        artikelen=(AWB_4_8_1, AWB_4_8_2, AWB_4_11_A, AWB_4_11_B, AWB_4_11_C, AWB_4_12_1),
        voorbeeld={"feiten": ZienswijzeFeiten(bedenkingen_verwacht=True, gegevens_van_ander=True)},
    ),
    Regel(
        zienswijze_bij_boete,
        ids=("AWB-03", "AWB-04"),
        artikelen=(AWB_5_53_3, AWB_4_12_1),
        voorbeeld={"soort": Boetesoort.MEDEWERKING, "peildatum": date(2026, 11, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
