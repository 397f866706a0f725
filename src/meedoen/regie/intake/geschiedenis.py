# SPDX-License-Identifier: EUPL-1.2
"""What was sent and what came of it, newest first, as a page lists it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.intake.feiten import Ladder, Ronde
from meedoen.regie.intake.models import Oproep
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, ToestandBeeld

_UITKOMST: Final[dict[g.Opkomst, ToestandBeeld]] = {
    g.Opkomst.VERSCHENEN: ToestandBeeld("goed", "Gekomen"),
    g.Opkomst.NIET_VERSCHENEN: ToestandBeeld("te_laat", "Niet gekomen"),
    g.Opkomst.ONVOLDOENDE: ToestandBeeld("let_op", "Niet genoeg meegewerkt"),
}
_TELT: Final[dict[bool | None, str]] = {
    True: "telt mee",
    False: "telt niet mee: kon er niets aan doen",
    None: "telt nog niet mee: nog niet beoordeeld",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """One uitnodiging or oproep in the list. `zinnen`: what happened, in order."""

    titel: str
    verstuurd: date
    toestand: ToestandBeeld
    wanneer: str
    telt: str
    zinnen: tuple[str, ...]
    brieven: tuple[tuple[UUID, LinkBeeld], ...]


def regels(stand: Ladder, afspraken: Mapping[UUID, Oproep]) -> list[Regel]:
    """Return the list; a talk of before this product has no place or letter."""
    return [_regel(ronde, afspraken) for ronde in reversed(stand.rondes)]


def _regel(ronde: Ronde, afspraken: Mapping[UUID, Oproep]) -> Regel:
    rijen = [afspraken[regel] for regel in ronde.regels if regel in afspraken]
    vrijwillig = ronde.nummer is None
    return Regel(
        titel="Uitnodiging" if vrijwillig else f"Oproep {ronde.nummer}",
        verstuurd=ronde.verstuurd,
        toestand=_toestand(ronde),
        wanneer=_wanneer(ronde, rijen[-1] if rijen else None),
        telt="vrijwillig, telt nooit mee" if vrijwillig else _TELT[ronde.verwijtbaar] if ronde.gemist else "",
        zinnen=(*_verzet(ronde), *(_poging(poging) for poging in ronde.pogingen), *_gewaarschuwd(ronde)),
        brieven=tuple(
            (rij.brief_id, _link(rij, nummer, len(rijen))) for nummer, rij in enumerate(rijen, 1) if rij.brief_id
        ),
    )


def _link(rij: Oproep, nummer: int, aantal: int) -> LinkBeeld:
    tekst = "Waarschuwing en oproep" if rij.met_waarschuwing else "Brief"
    hoeveelste = f" {nummer} van {aantal}" if aantal > 1 else ""
    return LinkBeeld(f"{tekst}{hoeveelste} (PDF)", f"/dossiers/{rij.dossier_id}/oproep/brief/{rij.brief_id}", "blad")


def _toestand(ronde: Ronde) -> ToestandBeeld:
    if ronde.uitkomst is not None:
        return _UITKOMST[ronde.uitkomst]
    return ToestandBeeld("nvt", "Vrijwillig") if ronde.nummer is None else ToestandBeeld("wacht", "Verstuurd")


def _wanneer(ronde: Ronde, rij: Oproep | None) -> str:
    if ronde.afspraak_op is None:
        return "zonder afspraak"
    dag = datums.voluit_met_dag(ronde.afspraak_op)
    if rij is None:
        return dag
    tolk = f", tolk {rij.tolk}" if rij.tolk else ", zonder tolk"
    return f"{dag} om {datums.tijdstip(rij.gesprek_om)}, {rij.plaats}{tolk}"


def _verzet(ronde: Ronde) -> tuple[str, ...]:
    keer = len(ronde.regels) - 1
    if not keer:
        return ()
    return ("Wij hebben het gesprek verzet." if keer == 1 else f"Wij hebben het gesprek {keer} keer verzet.",)


def _poging(poging: g.Contactpoging) -> str:
    wat = "Langsgegaan" if poging.kanaal is g.Kanaal.BEZOEK else "Gebeld"
    hoe = "gesproken" if poging.bereikt else "niet bereikt"
    taal = ", in de eigen taal" if poging.bereikt and poging.eigen_taal else ""
    return f"{wat} op {datums.voluit(poging.datum)}: {hoe}{taal}."


def _gewaarschuwd(ronde: Ronde) -> tuple[str, ...]:
    return (f"Gewaarschuwd op {datums.voluit(ronde.gewaarschuwd_op)}.",) if ronde.gewaarschuwd_op else ()
