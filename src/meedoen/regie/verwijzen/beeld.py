# SPDX-License-Identifier: EUPL-1.2
"""Referrals of a dossier in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from meedoen.domein.gebeurtenissen import Begeleidtaak
from meedoen.regie.dossiers.models import Betrokkene
from meedoen.regie.verwijzen.models import Notitie, Verwijzing
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.web.zinnen.domein_nl.begeleiding import BEGELEIDTAKEN

_STAAT = {
    "gevraagd": ToestandBeeld("wacht", "Wacht op antwoord", vlak=True),
    "aangenomen": ToestandBeeld("goed", "Begeleidt", vlak=True),
    "teruggegeven": ToestandBeeld("nvt", "Teruggegeven"),
    "gestopt": ToestandBeeld("nvt", "Gestopt"),
}


@dataclass(frozen=True, slots=True)
class VerwijzingBeeld:
    """One referral: who, for what, how it stands, who guides, hours, and the buttons that end or move it."""

    organisatie: str
    taak: str
    nodig: str
    toestand: ToestandBeeld
    zinnen: tuple[str, ...]
    wie: tuple[str, ...]
    uren: str
    knoppen: tuple[KnopBeeld, ...]


def verwijzingen(
    rijen: Sequence[Verwijzing], mensen: Sequence[Betrokkene], minuten: Mapping[UUID, int], basis: str, vandaag: date,
    *, mag: bool,
) -> list[VerwijzingBeeld]:  # fmt: skip
    """Return each referral, those that run first as they come."""
    return [_beeld(rij, mensen, minuten.get(rij.organisatie_id, 0), basis, vandaag, mag=mag) for rij in rijen]


def _beeld(
    rij: Verwijzing, mensen: Sequence[Betrokkene], minuten: int, basis: str, vandaag: date, *, mag: bool
) -> VerwijzingBeeld:
    voorbij = rij.tot is not None and rij.tot <= vandaag
    loopt = rij.staat in ("gevraagd", "aangenomen") and not voorbij
    zinnen = [f"Gevraagd op {datums.voluit(rij.gevraagd_op.date())} door {rij.gevraagd_door}."]
    if rij.antwoord_op is not None:
        hoe = "Teruggegeven" if rij.staat == "teruggegeven" else "Aangenomen"
        zinnen.append(f"{hoe} op {datums.voluit(rij.antwoord_op.date())} door {rij.antwoord_door}.")
    zinnen.append(_wanneer(rij, loopt=loopt))
    if rij.reden:
        zinnen.append(f"Reden: {rij.reden.rstrip('.')}.")
    wie = tuple(
        f"{mens.naam} ({mens.rol}){f', {mens.telefoon}' if mens.telefoon else ''}"
        for mens in mensen
        if loopt and mens.organisatie_id == rij.organisatie_id
    )
    tekst = "Stoppen" if rij.staat == "aangenomen" else "Intrekken"
    wie_nu = f"bij {rij.organisatie.naam}"
    knoppen = (
        KnopBeeld("Verplaatsen", f"{basis}/{rij.id}/verplaatsen", onzichtbaar=wie_nu),
        KnopBeeld(tekst, f"{basis}/{rij.id}/stoppen", onzichtbaar=wie_nu),
    )
    return VerwijzingBeeld(
        organisatie=rij.organisatie.naam, taak=BEGELEIDTAKEN[Begeleidtaak(rij.taak)], nodig=rij.nodig,
        toestand=_STAAT["gestopt" if voorbij and rij.staat != "teruggegeven" else rij.staat], zinnen=tuple(zinnen),
        wie=wie, uren=duur(minuten) if minuten else "", knoppen=knoppen if mag and loopt else (),
    )  # fmt: skip


def _wanneer(rij: Verwijzing, *, loopt: bool) -> str:
    if not loopt:
        return f"Toegang tot {datums.voluit(rij.tot)}." if rij.tot and rij.staat == "aangenomen" else "Geen toegang."
    einde = f", stopt op {datums.voluit(rij.tot)}" if rij.tot else ", geen einde afgesproken"
    return f"Vanaf {datums.voluit(rij.vanaf)}{einde}."


def duur(minuten: int) -> str:
    """Return a number of minutes as people say it."""
    uren, rest = divmod(abs(minuten), 60)
    delen = [f"{uren} uur" if uren else "", f"{rest} {'minuut' if rest == 1 else 'minuten'}" if rest else ""]
    tekst = " en ".join(deel for deel in delen if deel) or "0 minuten"
    return f"{tekst} eraf" if minuten < 0 else tekst


def notities(rijen: Sequence[Notitie]) -> list[tuple[str, str]]:
    """Return when and by whom each note was written, and its text."""
    return [(f"{datums.voluit(rij.dag)}, {rij.gemaakt_door}", rij.tekst) for rij in rijen]
