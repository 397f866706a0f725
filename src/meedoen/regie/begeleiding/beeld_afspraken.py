# SPDX-License-Identifier: EUPL-1.2
"""Goals and agreements in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from meedoen.domein.gebeurtenissen import Uitkomst
from meedoen.domein.klokken import Klok
from meedoen.regie.begeleiding.doelen import THEMAS, Thema, Voorbeeld, dagen_van, voorbeelden_voor
from meedoen.regie.begeleiding.models import Afspraak, Doel
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.web.zinnen.domein_nl.begeleiding import UITKOMSTEN


@dataclass(frozen=True, slots=True)
class AfspraakBeeld:
    """One agreement: what, who, by when, how both see it, how it stands."""

    wat: str
    wie: str
    uiterlijk: str
    gezien: str
    toestand: ToestandBeeld
    knop: KnopBeeld | None


@dataclass(frozen=True, slots=True)
class GroepBeeld:
    """A goal with its open agreements; without a goal: those that belong to none."""

    kop: str
    thema: str
    afspraken: tuple[AfspraakBeeld, ...]
    knoppen: tuple[KnopBeeld, ...]


def groepen(
    doelen: Sequence[Doel], alle: Sequence[Afspraak], basis: str, vandaag: date, *, mag: bool
) -> tuple[GroepBeeld, ...]:
    """Return each goal that is not reached yet, and at the end the agreements without a goal."""
    open_ = [a for a in alle if not a.uitkomst]
    uit = []
    for doel in (d for d in doelen if d.klaar_op is None):
        lees = f": {doel.tekst}"
        knoppen = (
            KnopBeeld("Afspraak toevoegen", f"{basis}/nieuw?doel={doel.id}", onzichtbaar=lees),
            KnopBeeld("Doel afsluiten", f"{basis}/doel/{doel.id}/klaar", "stil", onzichtbaar=lees),
        )
        rijen = tuple(_afspraak(a, basis, vandaag, mag=mag) for a in open_ if a.doel_id == doel.id)
        uit.append(GroepBeeld(doel.tekst, THEMAS[Thema(doel.thema)], rijen, knoppen if mag else ()))
    los = tuple(_afspraak(a, basis, vandaag, mag=mag) for a in open_ if a.doel_id is None)
    if los:
        uit.append(GroepBeeld("Afspraken zonder doel", "", los, ()))
    return tuple(uit)


def _afspraak(rij: Afspraak, basis: str, vandaag: date, *, mag: bool) -> AfspraakBeeld:
    over = (rij.uiterlijk - vandaag).days
    if over < 0:
        teken = ToestandBeeld("te_laat", "Dag voorbij", vlak=True)
    else:
        teken = ToestandBeeld("let_op" if over <= 7 else "loopt", "Loopt")
    knop = KnopBeeld("Uitkomst vastleggen", f"{basis}/{rij.id}/klaar", onzichtbaar=f": {rij.wat}") if mag else None
    uit_plan = "uit het plan (PIP)" if rij.uit_plan else ""
    return AfspraakBeeld(
        rij.wat, _wie(rij), datums.voluit(rij.uiterlijk), rij.gezien or uit_plan or "nog niet afgesproken", teken, knop
    )


def _wie(rij: Afspraak) -> str:
    """Return who does it, and who of an organisation does it (along)."""
    naam = rij.medewerker.naam if rij.medewerker is not None else ""
    organisatie = rij.organisatie.naam if rij.organisatie is not None else ""
    if not naam or naam == rij.wie:
        return f"{rij.wie} ({organisatie})" if organisatie else rij.wie
    return f"{rij.wie}, met {naam} ({organisatie})"


def eerder(doelen: Sequence[Doel], alle: Sequence[Afspraak]) -> tuple[str, ...]:
    """Return what was closed, newest first: goals and agreements."""
    dicht = [
        (d.klaar_op, f"Doel {'gehaald' if d.gehaald else 'losgelaten'}: {d.tekst}") for d in doelen if d.klaar_op
    ] + [
        (a.klaar_op, f"{a.wat}: {UITKOMSTEN[Uitkomst(a.uitkomst)]}{f'. {a.toelichting}' if a.toelichting else ''}")
        for a in alle
        if a.uitkomst and a.klaar_op
    ]
    return tuple(f"{datums.voluit(dag)}. {zin}" for dag, zin in sorted(dicht, key=lambda p: p[0], reverse=True))


@dataclass(frozen=True, slots=True)
class VoorbeeldBeeld:
    """An example to take over, with the days its agreements would get."""

    code: str
    naam: str
    past: bool
    doel: str
    afspraken: tuple[str, ...]


def voorbeelden(
    doelen: Sequence[Doel], leerroute: str | None, lopend: Iterable[Klok], vandaag: date
) -> tuple[VoorbeeldBeeld, ...]:
    """Return the examples for this route whose goal does not stand there yet."""
    klok = {k.soort: k for k in lopend}
    er = {d.tekst for d in doelen if d.klaar_op is None}

    def beeld(v: Voorbeeld) -> VoorbeeldBeeld:
        dagen = zip(v.afspraken, dagen_van(v, klok, vandaag), strict=True)
        regels = tuple(f"{a.wat} ({a.wie}, uiterlijk {datums.voluit(dag)})" for a, dag in dagen)
        return VoorbeeldBeeld(v.code, v.naam, bool(leerroute and leerroute in v.routes), v.doel, regels)

    return tuple(beeld(v) for v in voorbeelden_voor(leerroute) if v.doel not in er)
