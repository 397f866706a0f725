# SPDX-License-Identifier: EUPL-1.2
"""Extension of the term because one is not to blame: Wet art. 12 lid 1 a, Besluit art. 4.3 lid 1, Regeling art. 4.1.

DUO decides, and each time anew: the term can be extended more than once, and so can a new term after a fine of DUO
(Regeling art. 4.1 lid 2). The grounds were read in the text of 18-4-2026. Terms of months and years do not shift.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.recht.bron import BESLUIT, REGELING, Artikel
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.recht.kalender import EEN_DAG, Periode, tel_maanden_op
from meedoen.recht.regel import Regel
from meedoen.recht.uitkomst import OordeelNodig, Stap, Uitkomst
from meedoen.recht.wi2021.leerroute import Leerroute

B_4_3_1: Final = Artikel(BESLUIT, "4.3", "1")
R_4_1_1_J: Final = Artikel(REGELING, "4.1", "1", "j")
R_4_1_2_J: Final = Artikel(REGELING, "4.1", "2", "j")

DRIE_MAANDEN: Final = 3
ZES_MAANDEN: Final = 6
TWEE_JAAR_IN_MAANDEN: Final = 24
ZESTIEN_WEKEN: Final = timedelta(weeks=16)


class Verlengingsgrond(StrEnum):
    """The circumstances of Regeling art. 4.1 lid 1 a to i; g in its two forms.

    `ZIEKTE` and `OVERLIJDEN` of the person (illness only), the partner or a relative in the first degree. `OPVANG`:
    in a Blijf van mijn Lijfhuis. `GEEN_AANBOD`: no offer by the college in time. `GEEN_START`: in the
    onderwijsroute, no real start of the taalschakeltraject in time. `AANBIEDER`: the provider could not deliver.
    """

    ZIEKTE = "ziekte"
    OVERLIJDEN = "overlijden"
    BEVALLING = "bevalling"
    OPVANG = "opvang"
    ALFABETISERING = "alfabetisering"
    DAKLOOS = "dakloos"
    GEEN_AANBOD = "geen_aanbod"
    GEEN_START = "geen_start"
    AANBIEDER = "aanbieder"
    BIJZONDER = "bijzonder"


class Maat(NamedTuple):
    """How long a ground extends: by its own duration, or by a fixed time.

    `onderdeel`: letter in art. 4.1. `ten_minste`: months without a break that it has to last, 0 for none.
    `ten_hoogste`: most months that it extends, 0 for no bound. `vast_maanden`, `vast`: a fixed time instead.
    `bewijs`: what goes with the application (art. 4.1 lid 3).
    """

    onderdeel: str
    bewijs: str
    ten_minste: int = 0
    ten_hoogste: int = 0
    vast_maanden: int = 0
    vast: timedelta = timedelta()


MATEN: Final[Mapping[Verlengingsgrond, Maat]] = {
    Verlengingsgrond.ZIEKTE: Maat("a", "medische_machtiging", ten_minste=DRIE_MAANDEN),
    Verlengingsgrond.OVERLIJDEN: Maat("b", "akte_van_overlijden", vast_maanden=DRIE_MAANDEN),
    Verlengingsgrond.BEVALLING: Maat("c", "geboorteakte", vast=ZESTIEN_WEKEN),
    Verlengingsgrond.OPVANG: Maat("d", "verklaring_opvang", ten_minste=DRIE_MAANDEN),
    Verlengingsgrond.ALFABETISERING: Maat("e", "verklaring_taalschool", DRIE_MAANDEN, ZES_MAANDEN),
    Verlengingsgrond.DAKLOOS: Maat("f", "uitdraai_brp", DRIE_MAANDEN, TWEE_JAAR_IN_MAANDEN),
    Verlengingsgrond.GEEN_AANBOD: Maat("g", "verklaring_college"),
    Verlengingsgrond.GEEN_START: Maat("g", "verklaring_college", vast_maanden=ZES_MAANDEN),
    Verlengingsgrond.AANBIEDER: Maat("h", "stukken_aanbieder", DRIE_MAANDEN, ZES_MAANDEN),
    Verlengingsgrond.BIJZONDER: Maat("i", "stukken_omstandigheid", DRIE_MAANDEN, TWEE_JAAR_IN_MAANDEN),
}


class Omstandigheid(NamedTuple):
    """One circumstance with its days, half-open: `einde` is the first day after it."""

    verlengingsgrond: Verlengingsgrond
    start: date
    einde: date


def _eerste_lid(grond: Verlengingsgrond) -> Artikel:
    return Artikel(REGELING, "4.1", "1", MATEN[grond].onderdeel)


def _tweede_lid(grond: Verlengingsgrond) -> Artikel:
    return Artikel(REGELING, "4.1", "2", MATEN[grond].onderdeel)


def bewijs_voor_verlenging(verlengingsgrond: Verlengingsgrond) -> Uitkomst[str]:
    """Return what goes with an application on this ground, as a code (Regeling art. 4.1 lid 3).

    With a combination (ground j) the papers of each circumstance go along.
    """
    maat = MATEN[verlengingsgrond]
    artikel = Artikel(REGELING, "4.1", "3", maat.onderdeel)
    return Uitkomst(maat.bewijs, (Stap(artikel, "bewijs_bijvoegen", (verlengingsgrond.value, maat.bewijs)),))


def _in_termijn(omstandigheid: Omstandigheid, termijn: Periode) -> Periode:
    """The days of a circumstance that lie in the term (Besluit art. 4.3 lid 1); empty when there are none."""
    start = max(omstandigheid.start, termijn.start)
    return Periode(start, max(start, min(omstandigheid.einde, termijn.einde)))


def _lang_genoeg(periode: Periode, maanden: int) -> bool:
    return tel_maanden_op(periode.start, maanden).dag <= periode.einde


def _nieuwe_dagen(periode: Periode, geteld: list[Periode]) -> int:
    """How many days of `periode` no earlier circumstance has counted yet."""
    dagen = periode.dagen
    vanaf = periode.start
    for ander in sorted(geteld):
        start, einde = max(ander.start, vanaf), min(ander.einde, periode.einde)
        if start < einde:
            dagen -= (einde - start).days
            vanaf = einde
    return dagen


def _verleng_met(grond: Verlengingsgrond, einde: date, dagen: int) -> tuple[date, Stap]:
    """The new first day after the term, and the step that says how long it became (Regeling art. 4.1 lid 2)."""
    maat = MATEN[grond]
    artikel = _tweede_lid(grond)
    if maat.vast_maanden:
        nieuw, bestaat = tel_maanden_op(einde, maat.vast_maanden)
        twijfel = "" if bestaat else "ontbrekende_dag"
        return nieuw, Stap(artikel, "verlenging_maanden", (maat.vast_maanden, nieuw - EEN_DAG), twijfel)
    if maat.vast:
        nieuw = einde + maat.vast
        return nieuw, Stap(artikel, "verlenging_dagen_vast", (maat.vast.days, nieuw - EEN_DAG))
    nieuw = einde + timedelta(days=dagen)
    if maat.ten_hoogste:
        grens = tel_maanden_op(einde, maat.ten_hoogste).dag
        if nieuw > grens:
            waarden = (maat.ten_hoogste, grens - EEN_DAG)
            return grens, Stap(artikel, "verlenging_begrensd", waarden, "maximum_per_keer")
    return nieuw, Stap(artikel, "verlenging_duur", (dagen, nieuw - EEN_DAG))


def _weigering(omstandigheid: Omstandigheid, telt: Periode, route: Leerroute) -> Stap | None:
    """The step that says why a circumstance extends nothing, None when it does."""
    grond = omstandigheid.verlengingsgrond
    if not telt.dagen:
        return Stap(B_4_3_1, "omstandigheid_buiten_termijn", (grond.value, omstandigheid.start))
    if grond is Verlengingsgrond.ALFABETISERING and route is Leerroute.ZELFREDZAAMHEID:
        return Stap(_eerste_lid(grond), "alfabetisering_niet_in_z")
    if grond is Verlengingsgrond.GEEN_START and route is not Leerroute.ONDERWIJS:
        return Stap(_eerste_lid(grond), "geen_start_alleen_onderwijsroute")
    heel = Periode(omstandigheid.start, omstandigheid.einde)
    if not _lang_genoeg(heel, MATEN[grond].ten_minste):
        return Stap(_eerste_lid(grond), "omstandigheid_te_kort", (grond.value, heel.start, heel.laatste_dag))
    return None


def _op_volgorde(omstandigheden: tuple[Omstandigheid, ...]) -> list[Omstandigheid]:
    for omstandigheid in omstandigheden:
        if omstandigheid.einde <= omstandigheid.start:
            raise GegevenStrijdig("omstandigheden", B_4_3_1, "omstandigheid_zonder_dagen")
    return sorted(omstandigheden, key=lambda o: (o.start, o.einde, o.verlengingsgrond))


def verlengde_termijn(
    lopende_termijn: Periode,
    omstandigheden: tuple[Omstandigheid, ...],
    *,
    leerroute: Leerroute,
    bijzonder_erkend: bool | None = None,
) -> Uitkomst[Periode] | OordeelNodig:
    """Return the term, extended by each circumstance that counts, in order of time (Regeling art. 4.1 lid 1-2).

    `lopende_termijn` is the present term with DUO's exclusive end, also after earlier extensions; unchanged when
    nothing counts. Only days in the term count (Besluit art. 4.3 lid 1), and a day counts once: doubts
    `omstandigheid_deels_buiten_termijn` and `dagen_een_keer`. A maximum holds per circumstance: doubt
    `maximum_per_keer`. `bijzonder_erkend`: DUO takes the special circumstance (i) as one that is nobody's fault; asks
    for that judgement while it is None. Raises GegevenStrijdig for a circumstance without days.
    """
    einde = lopende_termijn.einde
    geteld: list[Periode] = []
    stappen: list[Stap] = []
    for omstandigheid in _op_volgorde(omstandigheden):
        grond = omstandigheid.verlengingsgrond
        telt = _in_termijn(omstandigheid, Periode(lopende_termijn.start, einde))
        weigering = _weigering(omstandigheid, telt, leerroute)
        if weigering is not None:
            stappen.append(weigering)
            continue
        if grond is Verlengingsgrond.BIJZONDER and not bijzonder_erkend:
            if bijzonder_erkend is None:
                return OordeelNodig(_eerste_lid(grond), "bijzondere_omstandigheid", (telt.start, telt.laatste_dag))
            stappen.append(Stap(_eerste_lid(grond), "bijzonder_niet_erkend"))
            continue
        heel = (telt.start, telt.einde) == (omstandigheid.start, omstandigheid.einde)
        twijfel = "" if heel else "omstandigheid_deels_buiten_termijn"
        waarden = (grond.value, telt.start, telt.laatste_dag)
        stappen.append(Stap(_eerste_lid(grond), "omstandigheid_telt", waarden, twijfel))
        dagen = telt.dagen
        if not (MATEN[grond].vast or MATEN[grond].vast_maanden):
            dagen = _nieuwe_dagen(telt, geteld)
            geteld.append(telt)
        if dagen < telt.dagen:
            stappen.append(Stap(B_4_3_1, "dagen_al_geteld", (telt.dagen - dagen,), "dagen_een_keer"))
        einde, stap = _verleng_met(grond, einde, dagen)
        stappen.append(stap)
    if not stappen:
        stappen.append(Stap(B_4_3_1, "geen_omstandigheid"))
    return Uitkomst(Periode(lopende_termijn.start, einde), tuple(stappen))


def _aaneengesloten(perioden: list[Periode]) -> list[tuple[Periode, int]]:
    """Merge periods that overlap or follow at once; with how many went into each."""
    blokken: list[tuple[Periode, int]] = []
    for periode in sorted(perioden):
        if blokken and periode.start <= blokken[-1][0].einde:
            blok, aantal = blokken[-1]
            blokken[-1] = (Periode(blok.start, max(blok.einde, periode.einde)), aantal + 1)
        else:
            blokken.append((periode, 1))
    return blokken


def verlenging_combinatie(lopende_termijn: Periode, omstandigheden: tuple[Omstandigheid, ...]) -> Uitkomst[Periode]:
    """Return the term extended on ground j: two or more circumstances together (Regeling art. 4.1 lid 1 j, lid 2 j).

    They have to make taking part impossible for at least three months without a break; the extension is the delay,
    here the days they cover together, each day once. The days of a circumstance are those in which one could not
    take part. Raises GegevenStrijdig for a circumstance without days.
    """
    perioden = [_in_termijn(o, lopende_termijn) for o in _op_volgorde(omstandigheden)]
    stappen: list[Stap] = []
    dagen = 0
    for blok, aantal in _aaneengesloten([periode for periode in perioden if periode.dagen]):
        samen = aantal > 1 and _lang_genoeg(blok, DRIE_MAANDEN)
        code = "combinatie_telt" if samen else "combinatie_telt_niet"
        stappen.append(Stap(R_4_1_1_J, code, (aantal, blok.start, blok.laatste_dag)))
        dagen += blok.dagen if samen else 0
    einde = lopende_termijn.einde + timedelta(days=dagen)
    if dagen:
        stappen.append(Stap(R_4_1_2_J, "verlenging_duur", (dagen, einde - EEN_DAG)))
    elif not stappen:
        stappen.append(Stap(R_4_1_1_J, "geen_omstandigheid"))
    return Uitkomst(Periode(lopende_termijn.start, einde), tuple(stappen))


_TERMIJN: Final = Periode(date(2024, 3, 16), date(2027, 3, 16))
_ZIEK: Final = Omstandigheid(Verlengingsgrond.ZIEKTE, date(2025, 1, 6), date(2025, 6, 2))

REGELS: Final = (
    Regel(
        bewijs_voor_verlenging,
        ids=("IT-03",),
        artikelen=(Artikel(REGELING, "4.1", "3"),),
        voorbeeld={"verlengingsgrond": Verlengingsgrond.ZIEKTE},
    ),
    Regel(
        verlengde_termijn,
        ids=("IT-03",),
        artikelen=(B_4_3_1, Artikel(REGELING, "4.1", "1"), Artikel(REGELING, "4.1", "2")),
        voorbeeld={"lopende_termijn": _TERMIJN, "omstandigheden": (_ZIEK,), "leerroute": Leerroute.B1},
    ),
    Regel(
        verlenging_combinatie,
        ids=("IT-03",),
        artikelen=(R_4_1_1_J, R_4_1_2_J),
        voorbeeld={
            "lopende_termijn": _TERMIJN,
            "omstandigheden": (_ZIEK, Omstandigheid(Verlengingsgrond.DAKLOOS, date(2025, 5, 1), date(2025, 7, 1))),
        },
    ),
)
"""The rules of this module (`meedoen.recht.register`)."""
