# SPDX-License-Identifier: EUPL-1.2
"""By when the PIP must be adopted: Besluit inburgering 2021 art. 5.3 lid 1-3, in both its texts.

Until 1-1-2023 the ten weeks ran from registration in the BRP (text of 1-1-2022, move in lid 2); since
then they run from DUO's kennisgeving, or from registration in the housing gemeente when that is later
(lid 1), with an exception for information of a third party (lid 2) and the move in lid 3.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meedoen.recht.bron import BESLUIT, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.geldigheid import BEKEND, INWERKINGTREDING, Versie, kies
from meedoen.recht.parameters import lengte
from meedoen.recht.regel import Regel
from meedoen.recht.termijnenwet import verschuif_einde
from meedoen.recht.uitkomst import Stap, Uitkomst
from meedoen.recht.wi2021.doelgroep import Doelgroep

B_5_3_1: Final = Artikel(BESLUIT, "5.3", "1")
B_5_3_2: Final = Artikel(BESLUIT, "5.3", "2")
B_5_3_3: Final = Artikel(BESLUIT, "5.3", "3")
WI_54_1: Final = Artikel(WET, "54", "1")

TEKST_2023: Final = date(2023, 1, 1)

# Which text of art. 5.3 governs, by the day of the kennisgeving (or of registration after a move).
# That this day decides, and not the day on which the term ends, is our reading: no transitional rule
# was found. The doubt `overgang_2023` marks a term that was running on 1-1-2023.
TEKST_5_3: Final[tuple[Versie[str], ...]] = (
    Versie(INWERKINGTREDING, "inschrijving", BEKEND),
    Versie(TEKST_2023, "kennisgeving", BEKEND),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class InformatieDerde:
    """Information of a third party without which the PIP cannot reasonably be adopted (art. 5.3 lid 2).

    That it cannot be done without is a judgement of the college, recorded before this type is made.
    `ontvangen_op` is None while the college is still waiting.
    """

    gevraagd_op: date
    ontvangen_op: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PipTermijnFeiten:
    """The facts of art. 5.3 for one person in one gemeente.

    `kennisgeving`: day on which DUO told the person in writing of the plicht.
    `inschrijving`: day of registration in the BRP of this gemeente (asiel: the gemeente that houses
    under art. 28 Huisvestingswet 2014); None while in an azc.
    `huisvesting_gemeente`: housed under that article, which holds for an own asylum permit only; None
    is taken as true for the asiel group, with a doubt where it matters.
    `vestiging_na_verhuizing`: day of registration here of someone who had a PIP elsewhere.
    """

    kennisgeving: date | None
    inschrijving: date | None
    groep: Doelgroep
    huisvesting_gemeente: bool | None = None
    vestiging_na_verhuizing: date | None = None
    derden: tuple[InformatieDerde, ...] = ()


def _pip_dagen(peildatum: date) -> timedelta:
    """The ten weeks of art. 5.3, as they are on the day that decides which text governs."""
    return timedelta(days=lengte("pip_dagen", peildatum))


def _met_verschuiving(geteld: date, stappen: tuple[Stap, ...]) -> Uitkomst[date | None]:
    einde = verschuif_einde(geteld)
    return Uitkomst(einde.waarde, stappen + einde.stappen)


def _na_verhuizing(feiten: PipTermijnFeiten, vestiging: date) -> Uitkomst[date | None]:
    """The ten weeks after a move of someone who already had a PIP (now lid 3, in 2022 lid 2)."""
    if vestiging < INWERKINGTREDING:
        raise NogNietVanKracht("pip_na_verhuizing", B_5_3_3, INWERKINGTREDING)
    artikel = B_5_3_3 if vestiging >= TEKST_2023 else B_5_3_2
    geteld = vestiging + _pip_dagen(vestiging)
    stappen = [
        Stap(artikel, "verhuisd_met_pip", (vestiging,)),
        Stap(artikel, "tien_weken_later", (vestiging, geteld)),
    ]
    if feiten.derden:
        stappen.append(Stap(B_5_3_2, "derde_geldt_niet", ("verhuizing",)))
    return _met_verschuiving(geteld, tuple(stappen))


def _tekst_2022(feiten: PipTermijnFeiten, kennisgeving: date) -> Uitkomst[date | None]:
    """Lid 1 as it stood from 1-1-2022: ten weeks after registration in the BRP."""
    if feiten.inschrijving is None:
        return Uitkomst(None, (Stap(B_5_3_1, "wacht_op_inschrijving_2022", (kennisgeving,)),))
    geteld = feiten.inschrijving + _pip_dagen(kennisgeving)
    twijfel = "overgang_2023" if geteld >= TEKST_2023 else ""
    stappen = [
        Stap(B_5_3_1, "tekst_2022_geldt", (kennisgeving,), twijfel),
        Stap(B_5_3_1, "start_inschrijving_2022", (feiten.inschrijving,)),
        Stap(B_5_3_1, "tien_weken_later", (feiten.inschrijving, geteld)),
    ]
    if feiten.derden:
        stappen.append(Stap(B_5_3_2, "derde_geldt_niet", ("tekst_2022",)))
    return _met_verschuiving(geteld, tuple(stappen))


def _start_2023(feiten: PipTermijnFeiten, kennisgeving: date) -> tuple[date | None, tuple[Stap, ...]]:
    """The day after which the ten weeks of the present lid 1 run; None when it has not come yet.

    Where the kennisgeving starts them it carries the doubt `dag_van_kennisgeving`: the text does not say
    whether the day on the letter counts or that of arrival; the day on the letter is the earlier one.
    """
    inschrijving = feiten.inschrijving
    telt = Stap(B_5_3_1, "kennisgeving_duo", (kennisgeving,), "dag_van_kennisgeving")
    if inschrijving is not None and inschrijving <= kennisgeving:
        return kennisgeving, (telt, Stap(B_5_3_1, "stond_al_ingeschreven", (inschrijving,)))
    if feiten.groep is Doelgroep.GEZIN_OVERIG or feiten.huisvesting_gemeente is False:
        return kennisgeving, (telt, Stap(B_5_3_1, "geen_huisvesting_gemeente"))
    eerder = Stap(B_5_3_1, "kennisgeving_eerder", (kennisgeving,))
    twijfel = "huisvesting_onbekend" if feiten.huisvesting_gemeente is None else ""
    if inschrijving is None:
        return None, (eerder, Stap(B_5_3_1, "wacht_op_inschrijving", (), twijfel))
    return inschrijving, (eerder, Stap(B_5_3_1, "start_inschrijving", (inschrijving,), twijfel))


def _derden(
    derden: tuple[InformatieDerde, ...], regulier: date, peildatum: date
) -> tuple[date | None, tuple[Stap, ...]]:
    """The last day when third parties had to be waited for (lid 2); None while that has no last day."""
    uiterste: date | None = regulier
    stappen: list[Stap] = []
    for derde in sorted(derden, key=lambda d: (d.gevraagd_op, d.ontvangen_op or date.max)):
        if derde.ontvangen_op is not None and derde.ontvangen_op < derde.gevraagd_op:
            raise GegevenStrijdig("ontvangen_op", B_5_3_2, "ontvangen_voor_gevraagd")
        if uiterste is not None and derde.gevraagd_op > uiterste:
            stappen.append(Stap(B_5_3_2, "derde_te_laat_gevraagd", (derde.gevraagd_op, uiterste)))
            continue
        twijfel = "derde_in_verlenging" if derde.gevraagd_op > regulier else ""
        if derde.ontvangen_op is None:
            stappen.append(Stap(B_5_3_2, "derde_wacht", (derde.gevraagd_op,), twijfel))
            uiterste = None
            continue
        geteld = derde.ontvangen_op + timedelta(days=lengte("pip_derde_dagen", derde.ontvangen_op))
        einde = verschuif_einde(geteld)
        if einde.waarde <= regulier:
            stappen.append(Stap(B_5_3_2, "derde_ruim_op_tijd", (derde.ontvangen_op, regulier)))
            continue
        if derde.ontvangen_op <= regulier:
            twijfel = "derde_binnen_termijn"
        stappen.append(Stap(B_5_3_2, "derde_ontvangen", (derde.ontvangen_op, geteld), twijfel))
        stappen.extend(einde.stappen)
        if uiterste is not None:
            uiterste = max(uiterste, einde.waarde)
    if uiterste is None and peildatum <= regulier:
        # Still inside the ten weeks: they may yet be met, so their end stays the date to aim for.
        stappen.append(Stap(B_5_3_1, "tien_weken_lopen_nog", (regulier,)))
        return regulier, tuple(stappen)
    return uiterste, tuple(stappen)


def uiterste_dagtekening_pip(
    feiten: PipTermijnFeiten, *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[date | None]:
    """Return the last day on which the PIP can be dated in time (Besluit inburgering 2021 art. 5.3).

    None means that there is no last day yet; the last step says what it waits for: the kennisgeving,
    registration in the gemeente (someone in an azc), or information of a third party after the ten
    weeks are over on `peildatum`. The Algemene termijnenwet applies to the end (art. 1, 4 and 5).
    `bekend_op` recomputes with what this package knew on that day.

    Raises GegevenOntbreekt('kennisgeving') for someone who is registered but of whom DUO's letter is
    not known, NogNietVanKracht for a kennisgeving before 2022 (that is the Wet inburgering of 2013),
    GegevenStrijdig for information received before it was asked.
    """
    if feiten.vestiging_na_verhuizing is not None:
        return _na_verhuizing(feiten, feiten.vestiging_na_verhuizing)
    kennisgeving = feiten.kennisgeving
    if kennisgeving is None:
        if feiten.inschrijving is not None:
            raise GegevenOntbreekt("kennisgeving", B_5_3_1)
        return Uitkomst(None, (Stap(B_5_3_1, "wacht_op_kennisgeving"),))
    if kennisgeving < INWERKINGTREDING:
        raise NogNietVanKracht("pip_tien_weken", WI_54_1, INWERKINGTREDING)
    tekst = kies(TEKST_5_3, kennisgeving, bekend_op, regel="pip_tien_weken", artikel=B_5_3_1)
    if tekst.waarde == "inschrijving":
        return _tekst_2022(feiten, kennisgeving)
    start, stappen = _start_2023(feiten, kennisgeving)
    if start is None:
        return Uitkomst(None, stappen)
    geteld = start + _pip_dagen(kennisgeving)
    regulier = _met_verschuiving(geteld, (*stappen, Stap(B_5_3_1, "tien_weken_later", (start, geteld))))
    if not feiten.derden or regulier.waarde is None:
        return regulier
    uiterste, derde_stappen = _derden(feiten.derden, regulier.waarde, peildatum)
    return Uitkomst(uiterste, regulier.stappen + derde_stappen)


REGELS: Final = (
    Regel(
        uiterste_dagtekening_pip,
        ids=("TERM-01", "TERM-02", "TERM-03", "TERM-04", "TERM-05", "OV-06"),
        artikelen=(
            B_5_3_1,
            B_5_3_2,
            B_5_3_3,
            WI_54_1,
        ),
        voorbeeld={
            "feiten": PipTermijnFeiten(
                kennisgeving=date(2026, 10, 16), inschrijving=date(2026, 9, 25), groep=Doelgroep.ASIEL
            ),
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
