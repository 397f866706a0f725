# SPDX-License-Identifier: EUPL-1.2
"""The pensioengerechtigde leeftijd, up to which one can be inburgeringsplichtig: Algemene Ouderdomswet art. 7a.

Art. 7a lid 1 names the age of each year up to and including 2025 (read in the text of 1-7-2026). From 2026 the age
is that of the year before, raised by what the minister announces in the Staatscourant five years ahead (lid 2-3).
Those announcements were read in press reports of the minister's letters, not in the Staatscourant itself: 67 years
for 2026 and 2027, 67 years and three months for 2028 up to and including 2031 (doubt `aow_uit_mededeling`). A year
of which the age is not announced, or not known here, is refused.
"""

from datetime import date
from typing import Final

from meedoen.recht.bron import AOW, WET, Artikel
from meedoen.recht.fouten import GegevenOntbreekt
from meedoen.recht.geldigheid import BEKEND, Versie, kies
from meedoen.recht.kalender import tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import Stap, Uitkomst

WI_3_1: Final = Artikel(WET, "3", "1")
AOW_7A_1: Final = Artikel(AOW, "7a", "1")
AOW_7A_2: Final = Artikel(AOW, "7a", "2")

ZES_MAANDEN: Final = 6
_JAAR: Final = 12
_LAAGSTE_LEEFTIJD: Final = 65 * _JAAR

# The age in months that holds for who reaches it in or after the year that begins on this day.
PENSIOENLEEFTIJD: Final[tuple[Versie[int], ...]] = (
    Versie(date(1957, 1, 1), _LAAGSTE_LEEFTIJD, BEKEND),
    Versie(date(2013, 1, 1), 65 * _JAAR + 1, BEKEND),
    Versie(date(2014, 1, 1), 65 * _JAAR + 2, BEKEND),
    Versie(date(2015, 1, 1), 65 * _JAAR + 3, BEKEND),
    Versie(date(2016, 1, 1), 65 * _JAAR + 6, BEKEND),
    Versie(date(2017, 1, 1), 65 * _JAAR + 9, BEKEND),
    Versie(date(2018, 1, 1), 66 * _JAAR, BEKEND),
    Versie(date(2019, 1, 1), 66 * _JAAR + 4, BEKEND),
    Versie(date(2022, 1, 1), 66 * _JAAR + 7, BEKEND),
    Versie(date(2023, 1, 1), 66 * _JAAR + 10, BEKEND),
    Versie(date(2024, 1, 1), 67 * _JAAR, BEKEND),
    Versie(date(2028, 1, 1), 67 * _JAAR + 3, BEKEND),
)
LAATSTE_JAAR_IN_DE_WET: Final = 2025
LAATSTE_BEKENDE_JAAR: Final = 2031


def _bereikt_in(geboortedatum: date, jaar: int, bekend_op: date | None) -> Uitkomst[date] | None:
    """The day in `jaar` on which the age of that year is reached, None when that is in another year."""
    versie = kies(PENSIOENLEEFTIJD, date(jaar, 1, 1), bekend_op, regel="aow_leeftijd", artikel=AOW_7A_1)
    dag, bestaat = tel_maanden_op(geboortedatum, versie.waarde)
    if dag.year != jaar:
        return None
    jaren, maanden = divmod(versie.waarde, _JAAR)
    in_de_wet = jaar <= LAATSTE_JAAR_IN_DE_WET
    twijfel = "" if in_de_wet else "aow_uit_mededeling"
    artikel = AOW_7A_1 if in_de_wet else AOW_7A_2
    if maanden:
        stappen = [Stap(artikel, "aow_leeftijd", (jaar, jaren, maanden), twijfel)]
    else:
        stappen = [Stap(artikel, "aow_leeftijd_rond", (jaar, jaren), twijfel)]
    twijfel = "" if bestaat else "ontbrekende_dag"
    stappen.append(Stap(AOW_7A_1, "aow_dag", (geboortedatum, dag), twijfel))
    return Uitkomst(dag, tuple(stappen))


def _dag(geboortedatum: date, bekend_op: date | None) -> Uitkomst[date] | None:
    """The day the age is reached, None when that is after the last year of which the age is known.

    Who reached the age of one year is not touched by the higher age of a later one (art. 7a lid 1, last sentence).
    """
    eerste = max(tel_maanden_op(geboortedatum, _LAAGSTE_LEEFTIJD).dag.year, PENSIOENLEEFTIJD[0].vanaf.year)
    for jaar in range(eerste, LAATSTE_BEKENDE_JAAR + 1):
        bereikt = _bereikt_in(geboortedatum, jaar, bekend_op)
        if bereikt is not None:
            return bereikt
    return None


def pensioendag(geboortedatum: date, *, bekend_op: date | None = None) -> Uitkomst[date]:
    """Return the first day on which someone has the pensioengerechtigde leeftijd (AOW art. 7a lid 1).

    The age of the calendar year in which it is reached decides. The doubt `aow_uit_mededeling` marks an age that
    the act does not name itself, `ontbrekende_dag` a birthday that month lacks. Raises GegevenOntbreekt
    ("aow_leeftijd") for who reaches it after the last year of which the age is known, or before 1957.
    """
    gevonden = _dag(geboortedatum, bekend_op)
    if gevonden is None:
        raise GegevenOntbreekt("aow_leeftijd", AOW_7A_2)
    return gevonden


def _zeker_niet(geboortedatum: date, dag: date) -> bool:
    """True when the age of the last year that is known lies ahead: a later age is never lower (art. 7a lid 2)."""
    return tel_maanden_op(geboortedatum, PENSIOENLEEFTIJD[-1].waarde).dag > dag


def pensioenleeftijd_bereikt(geboortedatum: date, *, peildatum: date, bekend_op: date | None = None) -> Uitkomst[bool]:
    """Return whether someone has the pensioengerechtigde leeftijd on `peildatum` (art. 3 lid 1, AOW art. 7a).

    Answers for young people too, of whom the day itself is not known yet. Raises GegevenOntbreekt
    ("aow_leeftijd") when it hangs on the age of a year that is not known.
    """
    gevonden = _dag(geboortedatum, bekend_op)
    if gevonden is not None:
        if gevonden.waarde <= peildatum:
            return Uitkomst(True, (*gevonden.stappen, Stap(WI_3_1, "aow_bereikt", (gevonden.waarde,))))
        return Uitkomst(False, (*gevonden.stappen, Stap(WI_3_1, "aow_nog_niet_bereikt", (gevonden.waarde,))))
    if not _zeker_niet(geboortedatum, peildatum):
        raise GegevenOntbreekt("aow_leeftijd", AOW_7A_2)
    return Uitkomst(False, (Stap(WI_3_1, "aow_nog_lang_niet", (peildatum,)),))


def pensioen_binnen_zes_maanden(
    geboortedatum: date, *, peildatum: date, bekend_op: date | None = None
) -> Uitkomst[bool]:
    """Return whether the pensioengerechtigde leeftijd comes within six months (art. 3 lid 1; DUO's signal SS128).

    True from six months before that day up to the day before it: then one judges what is still of use. False when
    it was reached or lies further ahead. Raises GegevenOntbreekt as `pensioenleeftijd_bereikt` does.
    """
    bereikt = pensioenleeftijd_bereikt(geboortedatum, peildatum=peildatum, bekend_op=bekend_op)
    if bereikt.waarde:
        return Uitkomst(False, bereikt.stappen)
    grens = tel_maanden_op(peildatum, ZES_MAANDEN).dag
    straks = pensioenleeftijd_bereikt(geboortedatum, peildatum=grens, bekend_op=bekend_op)
    code = "aow_binnen_zes_maanden" if straks.waarde else "aow_verder_dan_zes_maanden"
    return Uitkomst(straks.waarde, (*bereikt.stappen, Stap(WI_3_1, code, (grens,))))


REGELS: Final = (
    Regel(
        pensioendag,
        ids=("WHO-01",),
        artikelen=(AOW_7A_1, AOW_7A_2),
        voorbeeld={"geboortedatum": date(1960, 3, 14)},
    ),
    Regel(
        pensioenleeftijd_bereikt,
        ids=("WHO-01",),
        artikelen=(WI_3_1, AOW_7A_1, AOW_7A_2),
        voorbeeld={"geboortedatum": date(1990, 5, 2), "peildatum": date(2026, 11, 20)},
    ),
    Regel(
        pensioen_binnen_zes_maanden,
        ids=("WHO-01",),
        artikelen=(WI_3_1, AOW_7A_1, AOW_7A_2),
        voorbeeld={"geboortedatum": date(1960, 3, 14), "peildatum": date(2026, 11, 20)},
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
