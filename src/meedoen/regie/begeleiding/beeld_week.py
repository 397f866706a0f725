# SPDX-License-Identifier: EUPL-1.2
"""What is to arrange on arriving in words: each thing with who does it, by when, and how it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from meedoen.domein.begeleiding import Lijst, Partij, Punt, organisatie_op, punten, wie_doet
from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Regelpunt
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.web.zinnen.domein_nl.begeleiding import PARTIJEN, PUNTEN, UITLEG

_Zeef = Callable[[Regelpunt], bool]


@dataclass(frozen=True, slots=True)
class PuntBeeld:
    """One row of a list of things to arrange."""

    naam: str
    uitleg: str
    toestand: ToestandBeeld
    wie: str
    uiterlijk: str
    alleen: str
    knoppen: tuple[KnopBeeld, ...]


@dataclass(frozen=True, slots=True)
class LijstBeeld:
    """A list of things to arrange: what is left and what is done; `leeg` says when it begins while it did not."""

    rijen: tuple[PuntBeeld, ...] = ()
    klaar: tuple[PuntBeeld, ...] = ()
    leeg: str = ""

    @property
    def alle(self) -> int:
        """How many things there are."""
        return len(self.rijen) + len(self.klaar)


def eerste_week(
    feiten: DossierFeiten, basis: str, vandaag: date, *, beleid: Beleid, ziet: _Zeef, mag: _Zeef
) -> LijstBeeld:
    """Return the list that begins with the key, and (with a draft of the plan) what comes before the lessons.

    `ziet` and `mag`: which things the reader sees, and keeps up.
    """
    alle: list[Punt] = []
    if feiten.begeleiding.sleutel is not None:
        alle += punten(feiten.begeleiding, Lijst.EERSTE_WEEK, feiten.begeleiding.sleutel, feiten.kinderen)
    if feiten.pip_concept is not None and feiten.opvang_voor:
        alle += punten(feiten.begeleiding, Lijst.VOOR_DE_LES, feiten.pip_concept, feiten.opvang_voor)
    alle = [p for p in alle if ziet(p.stuk.punt)]
    if not alle:
        return LijstBeeld(leeg="Leg bij Wonen de sleutel vast. Dan staat hier wat er in de eerste week te regelen is: "
                               "wie doet het, voor welke dag, en kan de inburgeraar het alleen?")  # fmt: skip
    rijen, klaar = (
        tuple(
            _punt(p, basis, vandaag, wie=_wie_doet(p, feiten, beleid, vandaag), mag=mag(p.stuk.punt))
            for p in alle
            if p.open is open_
        )
        for open_ in (True, False)
    )
    return LijstBeeld(rijen, klaar)


def _wie_doet(punt: Punt, feiten: DossierFeiten, beleid: Beleid, vandaag: date) -> str:
    """Who does it: the person that was agreed, and else whose work it is."""
    if punt.stand is not None and punt.stand.wie:
        return punt.stand.wie
    partij = wie_doet(punt.stuk, feiten.begeleiding, beleid, vandaag)
    bij = f" ({organisatie_op(feiten.begeleiding, vandaag)})" if partij is Partij.BEGELEIDER else ""
    return f"{PARTIJEN[partij]}{bij}"


def _punt(punt: Punt, basis: str, vandaag: date, *, wie: str, mag: bool) -> PuntBeeld:
    stand, naam = punt.stand, PUNTEN[punt.stuk.punt]
    if stand is not None and stand.nvt:
        teken = ToestandBeeld("nvt", "Niet nodig")
    elif stand is not None and stand.gedaan_op:
        teken = ToestandBeeld("goed", f"Gedaan op {datums.kort(stand.gedaan_op)}")
    elif punt.uiterlijk < vandaag:
        teken = ToestandBeeld("te_laat", "Te laat", vlak=True)
    else:
        teken = ToestandBeeld("loopt", "Nog doen")
    adres, lees = f"{basis}/regelen/{punt.stuk.punt}", f": {naam.lower()}"
    knoppen = [KnopBeeld("Wijzigen", adres, "stil", onzichtbaar=lees)] if mag else []
    if mag and punt.open:
        knoppen.insert(0, KnopBeeld("Gedaan", f"{adres}/gedaan", post=True, onzichtbaar=lees))
    return PuntBeeld(
        naam=naam, uitleg=UITLEG.get(punt.stuk.punt, "") if punt.open else "", toestand=teken, wie=wie,
        uiterlijk=datums.voluit(punt.uiterlijk) if punt.open else "",
        alleen={True: "ja", False: "nee", None: "niet gevraagd"}[stand.alleen if stand else None],
        knoppen=tuple(knoppen),
    )  # fmt: skip
