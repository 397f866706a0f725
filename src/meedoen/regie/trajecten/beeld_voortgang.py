# SPDX-License-Identifier: EUPL-1.2
"""The progress in words, tables and two drawings, for the page Voortgang."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, KlokSoort, KlokStaat, klokken, zoek
from meedoen.domein.tempo import EXAMENS, Oordeel, Tempo, open_examens, tempo
from meedoen.domein.terugblik import Terugblik
from meedoen.domein.toegang import Scope, Veldgroep, ziet
from meedoen.gegevens import lees as lees_gegevens
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.forms import KANALEN
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.trajecten.tekening import Tekening, niveaulijn, urenlijn
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.web.onderdelen.modellen.basis import Toestandsoort
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.web.zinnen.domein_nl import bij_duo

KOLOMMEN: Final = ("datum", "wat", "onderdeel", "waarde")
_VAARDIGHEDEN: Final = {"LE": "lezen", "LU": "luisteren", "SC": "schrijven", "SP": "spreken"}
_VORM: Final[dict[Oordeel, Toestandsoort]] = {
    Oordeel.HAALT: "goed",
    Oordeel.HAALT_NIET: "let_op",
    Oordeel.ONBEKEND: "nog_niet",
}
_KANAAL: Final = dict(KANALEN)


class Stand(NamedTuple):
    """What the page is made of: facts, the clock of the talk and of the term, and the pace of today."""

    feiten: DossierFeiten
    gesprek: Klok
    termijn: Klok
    tempo: Tempo
    vandaag: date


@dataclass(frozen=True, slots=True)
class Volgend:
    """The next talk: its state, a sentence, and what can be done."""

    toestand: ToestandBeeld
    zin: str
    waarom_url: str
    knoppen: tuple[KnopBeeld, ...]


@dataclass(frozen=True, slots=True)
class TempoBeeld:
    """The answer, its parts as (name, state, sentence), and how often it came out."""

    toestand: ToestandBeeld
    weken: str
    delen: tuple[tuple[str, ToestandBeeld, str], ...]
    gemeten: str


class Reeks(NamedTuple):
    """A drawing with the same figures as rows of a table; no drawing and no rows: `leeg` says how they come."""

    kop: str
    tekening: Tekening | None = None
    rijen: tuple[tuple[str, ...], ...] = ()
    leeg: str = ""


@dataclass(frozen=True, slots=True)
class Figuur:
    """A part of the page with a drawing: its cells stand with the name of their column."""

    id: str
    titel: str
    kolommen: tuple[str, ...]
    reeks: Reeks

    @property
    def rijen(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """The rows of the table, each cell as (column, text)."""
        return tuple(tuple(zip(self.kolommen, rij, strict=True)) for rij in self.reeks.rijen)


def lees(scope: Scope, dossier: Dossier, feiten: DossierFeiten) -> Stand:
    """Return how this dossier stands today; one query, for the policy.

    What tells of health (an ontheffing) does not count for who may not read it.
    """
    if not ziet(scope, Veldgroep.ONTHEFFING, dossier.gemeente_id):
        feiten = replace(feiten, duo=feiten.duo._replace(ontheffingen=()))
    regels = beleid(dossier.gemeente_id, scope.vandaag)
    alle = klokken(feiten, vandaag=scope.vandaag, beleid=regels)
    termijn = zoek(alle, KlokSoort.INBURGERINGSTERMIJN)
    nu = tempo(feiten, termijn=termijn, map_=zoek(alle, KlokSoort.MAP), vandaag=scope.vandaag, beleid=regels)
    return Stand(feiten, zoek(alle, KlokSoort.VOORTGANGSGESPREK), termijn, nu, scope.vandaag)


def volgend(stand: Stand, basis: str, *, mag: bool) -> Volgend:
    """Return the next talk; `basis` is the address of the page."""
    klok, plan = stand.gesprek, stand.feiten.voortgang_gepland
    waarom = f"{basis.removesuffix('/voortgang')}/waarom/{klok.soort.value}" if klok.stappen else ""
    if klok.uiterste is None or not klok.open:
        zin = domein_nl.zin(f"reden_{klok.reden}", klok.waarden) if klok.reden else ""
        kan = mag and bool(stand.feiten.pips)
        return Volgend(ToestandBeeld("nog_niet", domein_nl.zin(f"staat_{klok.staat}")), zin, waarom,
                       _knoppen(basis, gepland=plan is not None) if kan else ())  # fmt: skip
    laatste = stand.feiten.laatste_voortgangsgesprek
    vorige = f"Het vorige was op {datums.voluit(laatste)}." if laatste else "Er is nog geen gesprek geweest."
    if plan is not None and plan.op is not None:
        hoe = f", {_KANAAL[plan.kanaal].lower()}" if plan.kanaal else ""
        toestand = ToestandBeeld("loopt" if plan.op >= stand.vandaag else "let_op", "Gepland")
        om = f" om {datums.tijdstip(plan.om)}" if plan.om else ""
        zin = f"Het gesprek is op {datums.voluit_met_dag(plan.op)}{om}{hoe}. {vorige}"
    elif klok.staat is KlokStaat.TE_LAAT:
        toestand = ToestandBeeld("te_laat", "Te laat", vlak=True)
        zin = f"Het gesprek moest er uiterlijk {datums.voluit_met_dag(klok.uiterste)} zijn. {vorige}"
    else:
        toestand = ToestandBeeld("loopt", "Nog te plannen")
        zin = f"Houd het gesprek uiterlijk {datums.voluit_met_dag(klok.uiterste)}. {vorige}"
    return Volgend(toestand, zin, waarom, _knoppen(basis, gepland=plan is not None) if mag else ())


def _knoppen(basis: str, *, gepland: bool) -> tuple[KnopBeeld, ...]:
    vast = KnopBeeld("Gesprek vastleggen", f"{basis}/gesprek", soort="hoofd" if gepland else "gewoon")
    if gepland:
        return (vast, KnopBeeld("Andere dag kiezen", f"{basis}/plannen"),
                KnopBeeld("Gaat niet door", f"{basis}/plannen/weg", soort="stil"))  # fmt: skip
    return (KnopBeeld("Gesprek plannen", f"{basis}/plannen", soort="hoofd"), vast)


def tempobeeld(stand: Stand) -> TempoBeeld:
    """Return whether the path makes the term, in words."""
    nu = stand.tempo
    weken = ""
    if nu.weken is not None and stand.termijn.uiterste is not None:
        over = "1 week" if nu.weken == 1 else f"{nu.weken} weken"
        weken = f"De termijn loopt tot en met {datums.voluit(stand.termijn.uiterste)}: nog {over}."
    return TempoBeeld(
        ToestandBeeld(_VORM[nu.oordeel], domein_nl.zin(f"tempo_{nu.oordeel}")),
        weken,
        tuple(
            (
                domein_nl.zin(f"tempo_naam_{stap.onderdeel}"),
                ToestandBeeld(_VORM[stap.oordeel], domein_nl.zin(f"tempo_deel_{stap.oordeel}")),
                domein_nl.zin(stap.code, stap.waarden),
            )
            for stap in nu.stappen
        ),
        terugblikzin(Terugblik(**lees_gegevens("tempo_demo")["uitkomst"])),
    )


def terugblikzin(blik: Terugblik) -> str:
    """Return in one sentence how often the answer came out, and on whom that was measured."""
    return (
        f"Gemeten op {blik.mensen} verzonnen mensen, {blik.maanden} maanden voor het einde: van de {blik.ja} keer “ja” "
        f"haalden {blik.ja_gehaald} de termijn, van de {blik.nee} keer “nee” haalden {blik.nee_gehaald} hem toch, en "
        f"bij {blik.onbekend} wisten we het niet. Voor echte mensen zegt dat nog niets."
    )


def figuren(stand: Stand) -> tuple[Figuur, ...]:
    """Return the two drawings of the page with their tables."""
    return (
        Figuur("uren", "Lesuren", ("Gesprek van", "Lesuren", "Deel van het plan"), uren(stand)),
        Figuur("niveau", "Niveau, het laagste van de vier",
               ("Gesprek van", *(naam.capitalize() for naam in _VAARDIGHEDEN.values())), niveaus(stand)),
    )  # fmt: skip


def uren(stand: Stand) -> Reeks:
    """Return the hours of lessons against the plan, over time."""
    pip = stand.feiten.pip
    punten = [(m.datum, m.lesuren) for m in stand.feiten.metingen if m.lesuren is not None]
    plan = pip.uren_les if pip else None
    if not punten:
        leeg = "Zet bij een voortgangsgesprek hoeveel lesuren er tot nu toe zijn. Dan zie je hier hoe het gaat."
        return Reeks("Nog geen lesuren bekend", leeg=leeg)
    kop = f"{punten[-1][1]} lesuren" + (f" van de {plan} in het plan" if plan else "")
    tekening = urenlijn(punten, plan, stand.termijn.start, stand.termijn.uiterste, kop=kop)
    rijen = tuple((datums.voluit(dag), str(aantal), _deel(aantal, plan)) for dag, aantal in reversed(punten))
    return Reeks(kop, tekening, rijen)


def _deel(aantal: int, plan: int | None) -> str:
    return f"{round(100 * aantal / plan)}%" if plan else "–"


def niveaus(stand: Stand) -> Reeks:
    """Return the level per skill over time."""
    gezien = [m for m in stand.feiten.metingen if m.niveaus]
    doel = stand.feiten.pip.niveau if stand.feiten.pip else None
    if not gezien:
        leeg = "Zet bij een voortgangsgesprek welk niveau de school ziet. Dan zie je hier hoe het gaat."
        return Reeks("Nog geen niveau bekend", leeg=leeg)
    laatste = gezien[-1].niveaus
    kop = "Nu " + ", ".join(f"{naam} {laatste[code]}" for code, naam in _VAARDIGHEDEN.items() if code in laatste)
    rijen = tuple(
        (datums.voluit(m.datum), *(str(m.niveaus.get(code, "–")) for code in _VAARDIGHEDEN)) for m in reversed(gezien)
    )
    ladder = list(g.Taalniveau)
    laagste = [(m.datum, min(m.niveaus.values(), key=ladder.index)) for m in gezien]
    tekening = niveaulijn(laagste, doel, stand.termijn.start, stand.termijn.uiterste, kop=kop)
    return Reeks(kop, tekening, rijen)


def examens(stand: Stand) -> tuple[tuple[str, ToestandBeeld, str, str], ...]:
    """Return per part of the exam: name, state, last result, free attempts; nothing where the route asks no exam.

    Of a part that need not be passed the free attempts are left empty.
    """
    te_doen = open_examens(stand.feiten)
    duo = stand.feiten.duo
    if te_doen is None and not duo.examens:
        return ()
    tegoed = {poging.onderdeel: str(poging.tegoed) for poging in duo.pogingen}
    uit = []
    for deel in EXAMENS:
        laatste = next((e for e in reversed(duo.examens) if e.onderdeel == deel), None)
        zin = f"{_hoofd(bij_duo.examen(laatste))}, op {datums.voluit(laatste.datum)}" if laatste else "Geen uitslag"
        gehaald, over = laatste is not None and laatste.resultaat == "Geslaagd", tegoed.get(deel, "niet bekend")
        if te_doen is None:
            toestand = ToestandBeeld("informatie", "Mag")
        elif deel in te_doen:
            toestand = ToestandBeeld("nog_niet", "Nog te doen")
        elif gehaald:
            toestand = ToestandBeeld("goed", "Gehaald")
        else:
            # Which decision it was stands with the decisions: its ground can tell of health.
            toestand, over = ToestandBeeld("nvt", "Hoeft niet"), ""
            zin = zin if laatste else "Door een besluit van DUO"
        uit.append((_hoofd(bij_duo.onderdeel(deel)), toestand, zin, over))
    return tuple(uit)


def _hoofd(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def gesprekken(rijen: Sequence[tuple[g.Voortgangsgesprek, str]]) -> tuple[dict[str, object], ...]:
    """Return the talks in words, newest first."""
    uit = []
    for feit, door in rijen:
        hoe = [
            _KANAAL[feit.kanaal].lower(),
            "met tolk" if feit.tolk else "",
            f"erbij: {feit.aanwezig}" * bool(feit.aanwezig),
        ]
        delen = (("Wat gaat goed", feit.gaat_goed), ("Wat hindert", feit.hindert), ("Afgesproken", feit.afspraken))
        uit.append({"kop": datums.voluit(feit.datum), "onder": ", ".join(deel for deel in hoe if deel), "door": door,
                    "delen": [deel for deel in delen if deel[1]], "delen_met": feit.delen})  # fmt: skip
    return tuple(uit)


def csvrijen(stand: Stand) -> Iterator[tuple[str, str, str, str]]:
    """Yield what was measured, by day: hours and levels of the talks, and results of exams."""
    for m in stand.feiten.metingen:
        if m.lesuren is not None:
            yield (m.datum.isoformat(), "lesuren tot nu toe", "", str(m.lesuren))
        for code, naam in _VAARDIGHEDEN.items():
            if code in m.niveaus:
                yield (m.datum.isoformat(), "niveau", naam, str(m.niveaus[code]))
    for examen in stand.feiten.duo.examens:
        uitslag = f"{examen.niveau or ''} {bij_duo.uitslag(examen)}".strip()
        yield (examen.datum.isoformat(), "examen", bij_duo.onderdeel(examen.onderdeel), uitslag)
