# SPDX-License-Identifier: EUPL-1.2
"""Messages we lay ready for a chain partner: frozen and versioned, with their content fixed at the act.

They hold our words, not DUO's JSON: only the sender in `koppelingen.duo` knows that. A message that was laid
ready before a change stays readable under its own version.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, ClassVar

PIP = "duo.pip"
PIP_VERWIJDEREN = "duo.pip_verwijderen"
CONTACTPERSOON = "duo.contactpersoon"
CONTACTPERSOON_KOPPELEN = "duo.contactpersoon_koppelen"


class BerichtOnleesbaar(Exception):
    """A stored message is of an unknown kind or version, or its fields do not fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bericht:
    """What every message has: the kind that picks the sender, and the version of its content."""

    soort: ClassVar[str]
    versie: ClassVar[int]

    @property
    def onderwerp(self) -> str:
        """The key within which messages keep their order: those of one person, or of one contactpersoon."""
        raise NotImplementedError(type(self).__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class PipBericht(Bericht):
    """Register a PIP at DUO (PIP API 1.2.0).

    `leerroute` B, O or Z; `niveau` A2 or B1 or left out; `uren_totaal` the estimate for the whole B1 route
    (language course and KNM), AS only, 1..9999; `alfabetisering` A, AA or NVT.
    """

    soort = PIP
    versie = 1
    bsn: str
    dagtekening: date
    leerroute: str
    pip_versie: int
    niveau: str | None = None
    uren_totaal: int | None = None
    mag_opleiding_afmaken: bool | None = None
    alfabetisering: str | None = None

    @property
    def onderwerp(self) -> str:
        return f"persoon:{self.bsn}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PipVerwijderBericht(Bericht):
    """Take the current PIP away at DUO: only while no term is set and no course hours are booked."""

    soort = PIP_VERWIJDEREN
    versie = 1
    bsn: str
    pip_versie: int

    @property
    def onderwerp(self) -> str:
        return f"persoon:{self.bsn}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactpersoonBericht(Bericht):
    """Register (without `duo_id`) or change a contactpersoon at DUO (Contactpersoon API 1.0.0)."""

    soort = CONTACTPERSOON
    versie = 1
    medewerker_id: str
    naam: str
    email: str
    telefoonnummer: str
    duo_id: int | None = None

    @property
    def onderwerp(self) -> str:
        return f"contactpersoon:{self.medewerker_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactpersoonKoppelBericht(Bericht):
    """Make a contactpersoon the one for a person; DUO replaces an earlier coupling."""

    soort = CONTACTPERSOON_KOPPELEN
    versie = 1
    bsn: str
    medewerker_id: str

    @property
    def onderwerp(self) -> str:
        return f"persoon:{self.bsn}"


_SOORTEN: tuple[type[Bericht], ...] = (
    PipBericht,
    PipVerwijderBericht,
    ContactpersoonBericht,
    ContactpersoonKoppelBericht,
)
BERICHTEN: dict[tuple[str, int], type[Bericht]] = {(s.soort, s.versie): s for s in _SOORTEN}
"""(kind, version) -> class. A sender must exist for every kind in here."""


def naar_dict(bericht: Bericht) -> dict[str, Any]:
    """Return the message as JSON can hold it, with `soort` and `versie`; fields at None are left out."""
    uit: dict[str, Any] = {"soort": bericht.soort, "versie": bericht.versie}
    for veld in fields(bericht):
        waarde = getattr(bericht, veld.name)
        if waarde is not None:
            uit[veld.name] = waarde.isoformat() if isinstance(waarde, date) else waarde
    return uit


def uit_dict(ruw: Mapping[str, Any]) -> Bericht:
    """Return the message that `naar_dict` wrote. Raise `BerichtOnleesbaar` for anything else."""
    klasse = BERICHTEN.get((ruw.get("soort", ""), ruw.get("versie", 0)))
    if klasse is None:
        raise BerichtOnleesbaar(f"onbekend bericht {ruw.get('soort')!r} versie {ruw.get('versie')!r}")
    waarden = {naam: waarde for naam, waarde in ruw.items() if naam not in ("soort", "versie")}
    try:
        if "dagtekening" in waarden:
            waarden["dagtekening"] = date.fromisoformat(waarden["dagtekening"])
        return klasse(**waarden)
    except (TypeError, ValueError) as fout:
        raise BerichtOnleesbaar(f"{klasse.soort}: {fout}") from fout
