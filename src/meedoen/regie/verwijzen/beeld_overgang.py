# SPDX-License-Identifier: EUPL-1.2
"""A move of many people in words: what happens, who can't go, and what contracts say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from meedoen.domein.contracten import Bezwaar
from meedoen.domein.gebeurtenissen import Begeleidtaak
from meedoen.regie.mandaten import zinnen as registers
from meedoen.regie.trajecten.models import Plaatsing
from meedoen.regie.verwijzen.overgangen import LES, Kandidaat, Keuze, Stand
from meedoen.regie.verwijzen.services import VerwijsWeigering
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import ToestandBeeld
from meedoen.regie.web.zinnen.domein_nl.begeleiding import BEGELEIDTAKEN

STAAT: Final = {
    "wacht": ToestandBeeld("wacht", "Nog niet", vlak=True),
    "gedaan": ToestandBeeld("goed", "Verplaatst", vlak=True),
    "mislukt": ToestandBeeld("te_laat", "Niet gelukt", vlak=True),
}
mensen = registers.mensen


@dataclass(frozen=True, slots=True)
class StandBeeld:
    """An organisation: how many people it has on the day of the move and after it, and what was agreed."""

    organisatie: str
    nu: int
    straks: int
    afgesproken: str
    loopt: str
    vol: bool


@dataclass(frozen=True, slots=True)
class KandidaatBeeld:
    """One person: what for, who loses access, agreements, and why this person can't go ("" when nothing is against)."""

    id: UUID
    dossier_id: UUID
    naam: str
    taak: str
    wie: str
    afspraken: str
    waarom_niet: str
    gaat: bool
    pad: str


@dataclass(frozen=True, slots=True)
class VoorafBeeld:
    """The whole look beforehand. `mag_niet`: why nobody can go at all. `let_op`: what to know before."""

    kop: str
    zinnen: tuple[str, ...]
    mag_niet: str
    let_op: tuple[str, ...]
    standen: tuple[StandBeeld, ...]
    rijen: tuple[KandidaatBeeld, ...]
    gaan: int
    kunnen: int
    vol: bool
    les: bool

    @property
    def paren(self) -> tuple[tuple[str, StandBeeld], ...]:
        """The two organisations as the table wants them; the page is about one gemeente."""
        return tuple(("", stand) for stand in self.standen)


def vooraf(
    keuze: Keuze, alle: Sequence[Kandidaat], gaan: set[UUID], namen: Mapping[UUID, str], *, van: Stand, naar: Stand,
    verdeling: Sequence[str],
) -> VoorafBeeld:  # fmt: skip
    """Return what the page shows before anything happens; `gaan`: the referrals with a tick."""
    oud, nieuw = namen[keuze.van_id], namen[keuze.naar_id]
    mee = [k for k in alle if k.rij.id in gaan]
    kunnen = sum(not k.waarom_niet for k in alle)
    # What is too many when all go is asked about, also when somebody takes ticks away.
    bezwaren = naar.bezwaren(keuze.vanaf, kunnen)
    return VoorafBeeld(
        kop=f"Van {oud} naar {nieuw}",
        zinnen=_zinnen(keuze, mee, oud, nieuw),
        mag_niet=VerwijsWeigering("geen_contract").zin if Bezwaar.GEEN in bezwaren else "",
        let_op=tuple(_let_op(keuze, naar, bezwaren, nieuw, verdeling)),
        standen=(_stand(oud, van, -len(mee)), _stand(nieuw, naar, len(mee))),
        rijen=tuple(_kandidaat(k, k.rij.id in gaan) for k in alle),
        gaan=len(mee),
        kunnen=kunnen,
        vol=Bezwaar.VOL in bezwaren,
        les=keuze.taak == LES,
    )


def _zinnen(keuze: Keuze, mee: Sequence[Kandidaat], oud: str, nieuw: str) -> tuple[str, ...]:
    dag = datums.voluit(keuze.vanaf)
    if keuze.taak == LES:
        return (
            f"Vanaf {dag} ziet {oud} deze mensen niet meer, en {nieuw} wel: wat voor de les nodig is.",
            "Leerroute en cursus blijven hetzelfde. De systemen van beide organisaties horen het meteen.",
            "Een aanbod dat bij DUO staat, hoort bij de school en gaat niet mee. Registreer bij het traject van "
            "iedereen het nieuwe aanbod.",
            f"Wat {oud} schreef, blijft in het dossier. Bij iedereen komt het op de tijdlijn.",
        )
    wie = sorted({naam for k in mee for naam in k.wie})
    open_, blijft = sum(k.mee for k in mee), sum(k.blijft for k in mee)
    afspraken = "1 open afspraak gaat mee" if open_ == 1 else f"{open_ or 'Geen'} open afspraken gaan mee"
    rest = f" {blijft} van voor die dag {'blijft' if blijft == 1 else 'blijven'} bij {oud}." if blijft else ""
    return (
        f"Vanaf {dag} ziet niemand van {oud} deze mensen nog. Wie de toegang verliest: {', '.join(wie) or 'niemand'}.",
        f"{afspraken} naar {nieuw}.{rest}",
        f"{nieuw} ziet eerst alleen wat er nodig is. De naam pas als zij ja zegt.",
        f"Wat {oud} opschreef, blijft in het dossier. Bij iedereen komt het op de tijdlijn.",
    )


def _let_op(keuze: Keuze, naar: Stand, bezwaren: Sequence[Bezwaar], nieuw: str, verdeling: Sequence[str]) -> list[str]:
    uit = []
    rij = naar.contract
    if rij is not None and Bezwaar.VOL in bezwaren:
        uit.append(f"In het contract met {nieuw} staan {mensen(rij.aantal or 0)}. Gaat iedereen mee, dan zijn er meer.")
    if rij is not None and rij.tot is not None and Bezwaar.EINDIGT in bezwaren:
        uit.append(f"Het contract met {nieuw} loopt af op {datums.voluit(rij.tot)}.")
    if not naar.geregeld:
        wat = "lessen" if keuze.taak == LES else "begeleiding"
        uit.append(f"Er zijn geen contracten vastgelegd voor {wat}, dus Meedoen kijkt daar niet naar.")
    if verdeling and nieuw.casefold() not in {partij.casefold() for partij in verdeling}:
        uit.append(
            f"In de verdeling van het werk staat op {datums.voluit(keuze.vanaf)}: {', '.join(verdeling)}. "
            "De functioneel beheerder past dat aan."
        )
    return uit


def _stand(naam: str, stand: Stand, erbij: int) -> StandBeeld:
    rij = stand.contract
    straks = stand.bezet + erbij
    return StandBeeld(
        organisatie=naam, nu=stand.bezet, straks=straks,
        afgesproken=f"{registers.afgesproken(rij)} ({rij.kenmerk})" if rij else "geen contract op die dag",
        loopt=(f"tot {datums.voluit(rij.tot)}" if rij.tot else "geen einde") if rij else "",
        vol=rij is not None and rij.aantal is not None and straks > rij.aantal,
    )  # fmt: skip


def standen(rijen: Sequence[tuple[str, str, Stand]], vandaag: date) -> list[tuple[str, StandBeeld]]:
    """Return (gemeente, how it stands) of each organisation that has people or a contract."""
    return [(gemeente, _stand(naam, stand, 0)) for gemeente, naam, stand in rijen]


def _kandidaat(k: Kandidaat, gaat: bool) -> KandidaatBeeld:
    rij, dossier = k.rij, k.rij.dossier
    les = isinstance(rij, Plaatsing)
    if isinstance(rij, Plaatsing):
        taak = rij.cursus or (f"Lessen, {rij.leerroute}-route" if rij.leerroute else "Plaatsing")
    else:
        taak = BEGELEIDTAKEN[Begeleidtaak(rij.taak)]
    delen = [f"{k.mee} gaat mee" if k.mee == 1 else f"{k.mee} gaan mee" if k.mee else ""]
    delen.append(f"{k.blijft} blijft" if k.blijft == 1 else f"{k.blijft} blijven" if k.blijft else "")
    return KandidaatBeeld(
        id=rij.id, dossier_id=rij.dossier_id, naam=dossier.naam, taak=taak,
        wie=", ".join(k.wie) or "nog niemand", afspraken=", ".join(deel for deel in delen if deel) or "geen",
        waarom_niet=VerwijsWeigering(k.waarom_niet, dag=rij.tot).zin if k.waarom_niet else "", gaat=gaat,
        pad=f"/dossiers/{rij.dossier_id}/{'traject' if les else 'begeleiding/verwijzingen'}",
    )  # fmt: skip
