# SPDX-License-Identifier: EUPL-1.2
"""Extension for an education that gives no vrijstelling: Besluit art. 4.3 lid 2, Regeling art. 4.2.

In force since 1-1-2023 (Stb. 2022, 489; Stcrt. 2022, 33825). The PIP tells DUO that someone may finish such an
education. DUO decides, on proof of the enrolment.
"""

from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, Artikel
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig, NogNietVanKracht
from meedoen.recht.kalender import EEN_DAG, Periode, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst

B_4_3_2: Final = Artikel(BESLUIT, "4.3", "2")
R_4_2: Final = Artikel(REGELING, "4.2")
R_4_2_1: Final = Artikel(REGELING, "4.2", "1")

VAN_KRACHT: Final = date(2023, 1, 1)
TWEE_JAAR_IN_MAANDEN: Final = 24
EEN_JAAR_IN_MAANDEN: Final = 12
# Still enrolled: how many months the first, second and third extension give; after that there is none.
NOG_INGESCHREVEN: Final = (TWEE_JAAR_IN_MAANDEN, EEN_JAAR_IN_MAANDEN, EEN_JAAR_IN_MAANDEN)


class Opleidingssoort(StrEnum):
    """The educations of Regeling art. 4.2 lid 1: praktijkonderwijs, vso for work or dagbesteding, entree (mbo-1)."""

    PRAKTIJKONDERWIJS = "praktijkonderwijs"
    VSO = "vso"
    ENTREE = "entree"


class Opleiding(NamedTuple):
    """One enrolment: `einde` is the first day after it, None while it lasts."""

    opleidingssoort: Opleidingssoort
    start: date
    einde: date | None = None


def _laatste_keten(
    opleidingen: tuple[Opleiding, ...], sluit_aan: bool | None
) -> tuple[Opleiding, ...] | tuple[date, date]:
    """The educations that count together, or the two days between which one has to say whether they join up.

    Joined are those that follow at once; a gap counts as joined when a person said so (`sluit_aan`), else the chain
    begins anew after it.
    """
    op_volgorde = sorted(opleidingen, key=lambda o: o.start)
    keten = [op_volgorde[0]]
    for volgende in op_volgorde[1:]:
        einde = keten[-1].einde
        if einde is None:
            raise GegevenStrijdig("opleidingen", R_4_2, "opleiding_na_lopende")
        if volgende.start < einde:
            raise GegevenStrijdig("opleidingen", R_4_2, "opleidingen_overlappen")
        if volgende.start > einde and sluit_aan is None:
            return einde, volgende.start
        if volgende.start > einde and not sluit_aan:
            keten = []
        keten.append(volgende)
    return tuple(keten)


def _afgerond(termijn_einde: date, opleiding: Opleiding, tot: date, plicht_vanaf: date) -> tuple[date, Stap]:
    """The new end for an enrolment that ended: its days since the plicht began, entree at most two years."""
    start = max(opleiding.start, plicht_vanaf)
    dagen = max((tot - start).days, 0)
    nieuw = termijn_einde + timedelta(days=dagen)
    grens = tel_maanden_op(termijn_einde, TWEE_JAAR_IN_MAANDEN).dag
    soort = opleiding.opleidingssoort
    if soort is Opleidingssoort.ENTREE and nieuw > grens:
        return grens, Stap(R_4_2, "entree_hoogstens", (TWEE_JAAR_IN_MAANDEN, grens - EEN_DAG))
    return nieuw, Stap(R_4_2, "opleiding_afgerond", (soort.value, start, tot - EEN_DAG, dagen))


def _ingeschreven(termijn_einde: date, opleiding: Opleiding, eerder: int) -> tuple[date, Stap]:
    """The new end while still enrolled: two years, then twice one year; entree two years in all."""
    soort = opleiding.opleidingssoort
    reeks = NOG_INGESCHREVEN[:1] if soort is Opleidingssoort.ENTREE else NOG_INGESCHREVEN
    if eerder >= len(reeks):
        return termijn_einde, Stap(R_4_2, "opleiding_maximum_bereikt", (soort.value, eerder))
    nieuw, bestaat = tel_maanden_op(termijn_einde, reeks[eerder])
    twijfel = "" if bestaat else "ontbrekende_dag"
    return nieuw, Stap(R_4_2, "nog_ingeschreven", (soort.value, reeks[eerder], nieuw - EEN_DAG), twijfel)


def verlenging_opleiding(
    lopende_termijn: Periode,
    opleidingen: tuple[Opleiding, ...],
    *,
    plicht_vanaf: date,
    eerder_verlengd: int = 0,
    onderwijs_sluit_aan: bool | None = None,
    peildatum: date,
) -> Uitkomst[Periode] | OordeelNodig:
    """Return the term extended for praktijkonderwijs, vso or entree (Besluit art. 4.3 lid 2, Regeling art. 4.2).

    Ended: by the time of the enrolment since the plicht began. Still enrolled: by two years, then twice by one
    (`eerder_verlengd`: how often it was before). Entree at most two years. Praktijkonderwijs or vso and the entree
    that follows at once add up; when one of those still lasts, doubt `keten_nog_ingeschreven`. Educations with a gap
    between them: asks whether they join up (`onderwijs_sluit_aan`), else only the last chain counts. Asks too when an
    education ended for which the term was extended before. An enrolment outside the term extends nothing.
    Raises NogNietVanKracht before 1-1-2023, GegevenOntbreekt without an education, GegevenStrijdig for enrolments
    that overlap, have no days, follow one that lasts, or for a negative number.
    """
    if peildatum < VAN_KRACHT:
        raise NogNietVanKracht("verlenging_opleiding", B_4_3_2, VAN_KRACHT)
    if not opleidingen:
        raise GegevenOntbreekt("opleidingen", R_4_2_1)
    if eerder_verlengd < 0:
        raise GegevenStrijdig("eerder_verlengd", R_4_2, "aantal_onder_nul")
    if any(o.einde is not None and o.einde <= o.start for o in opleidingen):
        raise GegevenStrijdig("opleidingen", R_4_2, "opleiding_zonder_dagen")
    gekozen = _laatste_keten(opleidingen, onderwijs_sluit_aan)
    if isinstance(gekozen[0], date):
        return OordeelNodig(R_4_2, "opleidingen_aansluitend", gekozen)
    keten = tuple(o for o in gekozen if isinstance(o, Opleiding))
    laatste = keten[-1]
    if laatste.einde is not None and eerder_verlengd:
        return OordeelNodig(R_4_2, "opleiding_al_verlengd", (eerder_verlengd,))
    if keten[0].start >= lopende_termijn.einde or (laatste.einde or date.max) <= lopende_termijn.start:
        stap = Stap(B_4_3_2, "opleiding_buiten_termijn", (keten[0].start,))
        return Uitkomst(lopende_termijn, (stap,))
    return _verleng(lopende_termijn, keten, plicht_vanaf, eerder_verlengd)


def _verleng(termijn: Periode, keten: tuple[Opleiding, ...], plicht_vanaf: date, eerder: int) -> Uitkomst[Periode]:
    """The term extended by each education of the chain; the ended ones only the first time."""
    einde = termijn.einde
    stappen: list[Stap] = []
    if len(keten) > 1:
        twijfel = "keten_nog_ingeschreven" if keten[-1].einde is None else ""
        stappen.append(Stap(R_4_2, "opleidingen_tellen_samen", (len(keten),), twijfel))
    for opleiding in keten:
        if opleiding.einde is None:
            einde, stap = _ingeschreven(einde, opleiding, eerder)
            stappen.append(stap)
        elif not eerder:
            einde, stap = _afgerond(einde, opleiding, opleiding.einde, plicht_vanaf)
            stappen.append(stap)
    stappen.append(Stap(B_4_3_2, "termijn_na_opleiding", (einde - EEN_DAG,)))
    return Uitkomst(Periode(termijn.start, einde), tuple(stappen))


REGELS: Final = (
    Regel(
        verlenging_opleiding,
        ids=("IT-04",),
        artikelen=(B_4_3_2, R_4_2, R_4_2_1),
        voorbeeld={
            "lopende_termijn": Periode(date(2024, 3, 16), date(2027, 3, 16)),
            "opleidingen": (Opleiding(Opleidingssoort.PRAKTIJKONDERWIJS, date(2024, 8, 1)),),
            "plicht_vanaf": date(2024, 1, 10),
            "peildatum": date(2026, 11, 20),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
