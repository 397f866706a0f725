# SPDX-License-Identifier: EUPL-1.2
"""What a registration of zaken (ZGW) should be told of a dossier, and what of a catalogue that asks. Pure.

Only the phase, the letters and besluiten of the kinds below, and (where the gemeente chose so) the BSN ever leave:
nothing of the field groups gezondheid, ontheffing and notities.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.keten import berichten_zaak as b
from meedoen.domein.keten.berichten_basis import Bericht

BRIEFSOORTEN: Final = ("pip", "pip_gewijzigd")
"""Letters that may leave, by kind. All of them belong to the field group PIP."""
BESLUITSOORTEN: Final = BRIEFSOORTEN
"""Besluiten that may leave; each has its letter under the same kind."""
MANIEREN: Final = (
    Aanleiding.NAZORG_BEEINDIGD, Aanleiding.VERHUISD_UIT_AFGESLOTEN, Aanleiding.PLICHT_INGETROKKEN,
    Aanleiding.ONTKOPPELING, Aanleiding.OVERLIJDEN, Aanleiding.SAMENGEVOEGD, Aanleiding.TERUGGEDRAAID,
)  # fmt: skip
"""The ways in which a dossier closes; each needs a resultaattype."""


class Typeplek(NamedTuple):
    """One place in the set-up where a type of the catalogue belongs. `soort`: the kind of type, `voor`: of what."""

    soort: str
    voor: str
    nodig: bool

    @property
    def sleutel(self) -> str:
        """The key under which the set-up keeps the address of the type."""
        return f"{self.soort}_{self.voor}" if self.voor else self.soort


TYPEPLEKKEN: Final = (
    Typeplek("zaaktype", "", True),
    *(Typeplek("statustype", fase.value, True) for fase in Fase),
    *(Typeplek("resultaattype", manier.value, True) for manier in MANIEREN),
    *(Typeplek("informatieobjecttype", soort, False) for soort in BRIEFSOORTEN),
    *(Typeplek("besluittype", soort, False) for soort in BESLUITSOORTEN),
    Typeplek("roltype", "", False),
)
"""All types of the catalogue that the set-up names. What is not `nodig` and not named, does not leave."""


class BriefStand(NamedTuple):
    """One letter of a dossier, with the besluit it announces where it does."""

    id: str
    soort: str
    dagtekening: date
    besluitnummer: str = ""
    besluitsoort: str = ""
    bezwaar_tot: date | None = None
    ingetrokken_op: date | None = None


class ZaakStand(NamedTuple):
    """A dossier as far as a registration of zaken may know it. `gesloten_om`: a value of `Aanleiding`, or ""."""

    nummer: str
    start: date
    fase: Fase
    sinds: date
    gesloten_om: str = ""
    bsn: str | None = None
    brieven: tuple[BriefStand, ...] = ()


def te_melden(stand: ZaakStand, verteld: Sequence[Bericht], *, met: frozenset[str]) -> tuple[b.OverZaak, ...]:
    """Return the messages that make the registration equal to `stand`, in the order in which they must leave.

    `verteld`: what was laid ready before, oldest first. `met`: the keys of the types (`Typeplek.sleutel`) that the
    gemeente set up; with `roltype` the BSN goes along. A dossier that closed before it had a zaak gets none.
    """
    if not verteld and stand.fase is Fase.GESLOTEN:
        return ()
    kop = {"nummer": stand.nummer, "start": stand.start}
    uit: list[b.OverZaak] = []
    if not any(isinstance(bericht, b.ZaakBericht) for bericht in verteld):
        uit.append(b.ZaakBericht(**kop))  # type: ignore[arg-type]
    wie = {bericht.bsn for bericht in verteld if isinstance(bericht, b.ZaakRolBericht)}
    if "roltype" in met and stand.bsn is not None and stand.bsn not in wie:
        uit.append(b.ZaakRolBericht(**kop, bsn=stand.bsn))  # type: ignore[arg-type]
    al = {(bericht.soort, bericht.betreft) for bericht in verteld}
    for brief in stand.brieven:
        stukken = _van_brief(stand, brief, met, al)
        uit += [bericht for bericht in stukken if (bericht.soort, bericht.betreft) not in al]
    return (*uit, *_status(stand, verteld))


def _van_brief(
    stand: ZaakStand, brief: BriefStand, met: frozenset[str], al: set[tuple[str, str]]
) -> Iterator[b.OverZaak]:
    if brief.soort not in BRIEFSOORTEN or f"informatieobjecttype_{brief.soort}" not in met:
        return
    if brief.besluitsoort in BESLUITSOORTEN and f"besluittype_{brief.besluitsoort}" in met:
        besluit = b.ZaakBesluitBericht(
            nummer=stand.nummer, start=stand.start, brief_id=brief.id, briefsoort=brief.soort,
            dagtekening=brief.dagtekening, besluitnummer=brief.besluitnummer, besluitsoort=brief.besluitsoort,
            bezwaar_tot=brief.bezwaar_tot,
        )  # fmt: skip
        bekend = (besluit.soort, besluit.betreft) in al
        # One that was withdrawn before it ever left, is told with its letter only.
        if bekend or brief.ingetrokken_op is None:
            yield besluit
            if bekend and brief.ingetrokken_op is not None:
                yield b.ZaakBesluitVervaltBericht(
                    nummer=stand.nummer, start=stand.start, besluitnummer=brief.besluitnummer, op=brief.ingetrokken_op
                )
            return
    yield b.ZaakDocumentBericht(
        nummer=stand.nummer, start=stand.start, brief_id=brief.id, briefsoort=brief.soort,
        dagtekening=brief.dagtekening,
    )  # fmt: skip


def _status(stand: ZaakStand, verteld: Sequence[Bericht]) -> Iterator[b.OverZaak]:
    """Yield the status where the last one told is another phase, day or way of closing."""
    statussen = [
        bericht for bericht in verteld if isinstance(bericht, b.ZaakStatusBericht | b.ZaakAfsluitBericht)
    ]  # fmt: skip
    nummer = len(statussen)
    nieuw: b.ZaakStatusBericht | b.ZaakAfsluitBericht
    if stand.fase is Fase.GESLOTEN:
        nieuw = b.ZaakAfsluitBericht(
            nummer=stand.nummer, start=stand.start, aanleiding=stand.gesloten_om, op=stand.sinds, volgnummer=nummer
        )
    else:
        nieuw = b.ZaakStatusBericht(
            nummer=stand.nummer, start=stand.start, fase=stand.fase.value, op=stand.sinds, volgnummer=nummer
        )
    if not statussen or _kern(statussen[-1]) != _kern(nieuw):
        yield nieuw


def _kern(bericht: b.ZaakStatusBericht | b.ZaakAfsluitBericht) -> tuple[str, str, date]:
    wat = bericht.fase if isinstance(bericht, b.ZaakStatusBericht) else bericht.aanleiding
    return bericht.soort, wat, bericht.op
