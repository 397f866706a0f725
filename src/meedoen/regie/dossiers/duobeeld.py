# SPDX-License-Identifier: EUPL-1.2
"""What DUO holds of a person, as the pages Persoon and Besluiten show it; each part only to who may read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.toegang import Scope, Veldgroep, ziet
from meedoen.domein.uitwisseling import toegang_bij_duo
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.web.zinnen.domein_nl import bij_duo as woorden

_DAG: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Kaart:
    """One card: code, heading, pairs of label and value, and what stands there when there are none."""

    code: str
    kop: str
    paren: tuple[tuple[str, str], ...]
    leeg: str = ""


def persoonkaarten(scope: Scope, dossier: Dossier, feiten: DossierFeiten) -> list[Kaart]:
    """Return the cards with exams and with what else DUO holds."""
    uit = []
    if ziet(scope, Veldgroep.LBT_EXAMENS, dossier.gemeente_id):
        uit.append(
            Kaart("examens", "Examens", _examens(feiten), "DUO heeft nog geen uitslag. Die komt hier vanzelf te staan.")
        )
    uit.append(Kaart("duo", "Bij DUO", _bij_duo(scope, dossier, feiten)))
    return uit


def besluitkaarten(scope: Scope, dossier: Dossier, feiten: DossierFeiten) -> list[Kaart]:
    """Return the cards with what DUO decided; none when DUO decided nothing that this reader may see."""
    duo, gemeente = feiten.duo, dossier.gemeente_id
    kaarten = []
    if ziet(scope, Veldgroep.PIP, gemeente):
        kaarten.append(Kaart("duo-termijn", "Inburgeringstermijn volgens DUO", _termijn(feiten)))
        verzoeken = tuple(
            (
                datums.voluit(v.ontvangen),
                _zin(woorden.BEOORDELINGEN.get(v.oordeel, v.oordeel), woorden.verlenging_meer(v)),
            )
            for v in reversed(duo.verlengingen)
        )
        kaarten.append(Kaart("duo-verlenging", "Verzoeken om verlenging", verzoeken))
    if ziet(scope, Veldgroep.VERBLIJF, gemeente):
        paren = tuple(
            (_dag(v.datum or v.start), f"{woorden.vrijstelling(v)}. {woorden.vrijstelling_grond(v)}")
            for v in reversed(duo.vrijstellingen)
        )
        kaarten.append(Kaart("duo-vrijstelling", "Vrijstelling", paren))
    if ziet(scope, Veldgroep.ONTHEFFING, gemeente):
        paren = tuple(
            (_dag(o.datum), f"{woorden.ontheffing(o)}. {woorden.ontheffing_grond(o)}")
            for o in reversed(duo.ontheffingen)
        )
        kaarten.append(Kaart("duo-ontheffing", "Ontheffing", paren))
    if ziet(scope, Veldgroep.HANDHAVING, gemeente):
        paren = tuple((f"€ {b.bedrag}", f"Definitief op {datums.voluit(b.datum)}.") for b in reversed(duo.boetes))
        kaarten.append(Kaart("duo-boete", "Boete van DUO", paren))
    return [kaart for kaart in kaarten if kaart.paren]


def _dag(dag: date | None) -> str:
    return datums.voluit(dag) if dag else "Dag niet bekend"


def _zin(begin: str, rest: str) -> str:
    return f"{begin[:1].upper()}{begin[1:]}.{rest}"


def _examens(feiten: DossierFeiten) -> tuple[tuple[str, str], ...]:
    """Newest first; then how often each part can still be sat without paying."""
    uitslagen = tuple((datums.voluit(e.datum), _zin(woorden.examen(e), "")) for e in reversed(feiten.duo.examens))
    if not feiten.duo.pogingen:
        return uitslagen
    tegoed = ", ".join(f"{p.onderdeel} {p.tegoed} keer" for p in feiten.duo.pogingen)
    return (*uitslagen, ("Nog gratis", tegoed))


def _termijn(feiten: DossierFeiten) -> tuple[tuple[str, str], ...]:
    """The term of now, and each change that led to it with its ground, newest first."""
    nu = feiten.termijn
    if nu is None:
        return ()
    paren = [("Nu", f"{datums.voluit(nu.start)} tot en met {datums.voluit(nu.einde - _DAG)}")]
    # In order of recording, so that of two changes on one day the last one stands on top.
    alle: list[g.TermijnEerder | g.TermijnGesteld] = [*feiten.duo.termijnen_eerder, *feiten.duo.termijnen]
    regels = dict.fromkeys((t.wijzigingsdatum, _tot(t.einde, woorden.grond(t))) for t in alle)
    op_dag = sorted(regels, key=lambda regel: regel[0] or date.min)[::-1]
    paren += [(datums.voluit(dag) if dag else "Eerder", tekst) for dag, tekst in op_dag]
    return tuple(paren)


def _tot(einde: date | None, grond: str) -> str:
    tot = f"tot en met {datums.voluit(einde - _DAG)}" if einde else "zonder einddatum"
    return f"Verlengd {tot}. Reden: {grond}." if grond else f"Vastgesteld {tot}."


def _bij_duo(scope: Scope, dossier: Dossier, feiten: DossierFeiten) -> tuple[tuple[str, str], ...]:
    gemeente, paren = dossier.gemeente_id, []
    if ziet(scope, Veldgroep.LBT_EXAMENS, gemeente):
        paren.append(("Toets (LBT)", _lbt(feiten)))
    if ziet(scope, Veldgroep.PIP, gemeente):
        for wat, label in ((g.BijDuo.PVT, "PVT getekend"), (g.BijDuo.MAP, "Eindgesprek MAP")):
            dag = feiten.duo.datum(wat)
            paren.append((label, datums.voluit(dag) if dag else ""))
    if ziet(scope, Veldgroep.UREN, gemeente):
        paren += [(f"Uren, {woorden.gemeente(u.gemeente)}", woorden.uren(u)) for u in feiten.duo.uren]
    paren.append(("Vragen aan DUO", _toegang(dossier, feiten, scope.vandaag)))
    return tuple(paren)


def _lbt(feiten: DossierFeiten) -> str:
    if feiten.lbt_uitslag is not None:
        return f"{feiten.lbt_uitslag.resultaat}, op {datums.voluit(feiten.lbt_uitslag.datum_afname)}"
    if feiten.lbt_aangemeld is None:
        return ""
    nummer = f", nummer {feiten.lbt_aangemeld.examennummer}" if feiten.lbt_aangemeld.examennummer else ""
    return f"Aangemeld{nummer}"


def _toegang(dossier: Dossier, feiten: DossierFeiten, vandaag: date) -> str:
    """Return whether we may ask DUO, and why, in the words of the rule."""
    toegang = toegang_bij_duo(feiten, gemeente=dossier.gemeente_id, vandaag=vandaag)
    if not toegang.stappen:
        return "Mag. Waar deze persoon woont, is nog niet bekend. DUO kijkt zelf of het mag."
    waarom = domein_nl.titel(toegang.stappen[-1])
    return f"{'Mag' if toegang.mag else 'Mag niet meer'}. {waarom.rstrip('.')}."
