# SPDX-License-Identifier: EUPL-1.2
"""The proof of a report: rows of the tijdlijn of a few named kinds, and nothing else.

This is the wall between help and punishment. What a talk, a guide, the pace, a wish, a test or a message told never
comes here: the query asks for the kinds below by name, so a new kind of row is outside until somebody lets it in.
That somebody called or visited after a missed oproep is in it, because it shows what the gemeente did; what was said
then is written down nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Boetegrond
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.queries.tijdlijn import gecorrigeerd
from meedoen.regie.web import datums

BRUIKBAAR: Final[Mapping[Boetegrond, tuple[type[g.Gegevens], ...]]] = MappingProxyType(
    {
        Boetegrond.INTAKE: (g.OproepVerstuurd, g.OproepUitkomst, g.WaarschuwingVerstuurd, g.Contactpoging),
        Boetegrond.MEDEWERKING: (g.PipVastgesteld, g.BesluitVerstuurd),
    }
)
"""The kinds of row that a report for a fine of this article can draw from."""


class Stuk(NamedTuple):
    """One earlier step that is proven: its day and what happened, in a sentence."""

    datum: date
    zin: str


def stukken(dossier: Dossier, grond: Boetegrond, *, tot: date) -> list[Stuk]:
    """Return the proof that the tijdlijn holds up to and including `tot`, oldest first; two queries.

    Only rows that count: not those that were corrected, nor what came along with a merge that was undone.
    """
    rijen = Gebeurtenis.objects.filter(
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        kenmerk__in=[soort.code for soort in BRUIKBAAR[grond]],
        geldig_op__lte=tot,
    ).order_by("geldig_op", "vastgelegd_op", "id")
    weg = gecorrigeerd(dossier, [rij.id for rij in rijen])
    return maak((rij.geldig_op, g.uit_dict(rij.kenmerk, rij.gegevens)) for rij in rijen if rij.id not in weg)


def maak(feiten: Iterable[tuple[date, g.Gegevens]]) -> list[Stuk]:
    """Return the proof in these facts, given in order of recording; of each oproep the last word on what came of it."""
    uit: dict[object, Stuk] = {}
    for plek, (dag, inhoud) in enumerate(feiten):
        zin = _zin(inhoud)
        if zin:
            sleutel: object = ("uitkomst", inhoud.nummer) if isinstance(inhoud, g.OproepUitkomst) else plek
            uit[sleutel] = Stuk(dag, zin)
    return list(uit.values())


def _zin(inhoud: g.Gegevens) -> str:
    """The sentence of a row; empty for a row that says nothing here."""
    match inhoud:
        case g.OproepVerstuurd():
            return f"Oproep {inhoud.nummer} verstuurd, voor een gesprek op {datums.voluit(inhoud.afspraak_op)}."
        case g.OproepUitkomst():
            return _uitkomst(inhoud)
        case g.WaarschuwingVerstuurd():
            return f"Schriftelijke waarschuwing verstuurd, na oproep {inhoud.oproep_nummer}."
        case g.Contactpoging(oproep_nummer=int(nummer)):
            wat = "langsgegaan" if inhoud.kanaal is g.Kanaal.BEZOEK else "gebeld"
            hoe = "bereikt" if inhoud.bereikt else "niet bereikt"
            return f"De gemeente heeft na oproep {nummer} {wat}: {hoe}."
        case g.PipVastgesteld():
            return f"Plan (PIP) vastgesteld, met dagtekening {datums.voluit(inhoud.dagtekening)}."
        case g.BesluitVerstuurd(pip_versie=int()):
            return f"Brief met het plan (PIP) verstuurd op {datums.voluit(inhoud.datum)}."
        case _:
            return ""


def _uitkomst(inhoud: g.OproepUitkomst) -> str:
    wat = {
        g.Opkomst.VERSCHENEN: "Gekomen op",
        g.Opkomst.NIET_VERSCHENEN: "Niet gekomen op",
        g.Opkomst.ONVOLDOENDE: "Niet genoeg meegewerkt bij",
    }[inhoud.uitkomst]
    if inhoud.uitkomst is g.Opkomst.VERSCHENEN:
        return f"{wat} oproep {inhoud.nummer}."
    oordeel = {True: "Dat telt mee.", False: "Met een goede reden: dat telt niet mee.", None: "Nog niet beoordeeld."}
    return f"{wat} oproep {inhoud.nummer}. {oordeel[inhoud.verwijtbaar]}"
