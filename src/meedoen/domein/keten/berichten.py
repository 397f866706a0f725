# SPDX-License-Identifier: EUPL-1.2
"""Messages we lay ready for a chain partner: frozen and versioned, with their content fixed at the act.

They hold our words, not DUO's JSON: only the sender in `koppelingen.duo` knows that. A message that was laid
ready before a change stays readable under its own version.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from meedoen.domein.keten.berichten_basis import Bericht as Bericht
from meedoen.domein.keten.berichten_zaak import ZAAKBERICHTEN

PIP = "duo.pip"
PIP_VERWIJDEREN = "duo.pip_verwijderen"
CONTACTPERSOON = "duo.contactpersoon"
CONTACTPERSOON_VERWIJDEREN = "duo.contactpersoon_verwijderen"
CONTACTPERSOON_KOPPELEN = "duo.contactpersoon_koppelen"
CONTACTPERSOON_ONTKOPPELEN = "duo.contactpersoon_ontkoppelen"
AANBOD, AANBOD_VERWIJDEREN = "duo.aanbod", "duo.aanbod_verwijderen"
PVT, MAP, ZROUTE = "duo.pvt", "duo.map", "duo.zroute"
UREN = "duo.uren"
LBT_NUMMER = "duo.lbt_nummer_verwijderen"
PARTNERMELDING = "partner.melding"
MAIL = "mail.staat_klaar"


def betreft_aanbod(instellingsnummer: str) -> str:
    """Return what a message about the aanbod at this institution is about."""
    return f"{AANBOD}:{instellingsnummer}"


def betreft_uren(urensoort: str) -> str:
    """Return what a message with this total of hours is about."""
    return f"{UREN}:{urensoort}"


class BerichtOnleesbaar(Exception):
    """A stored message is of an unknown kind or version, or its fields do not fit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _OverPersoon(Bericht):
    """A message about one person."""

    bsn: str

    @property
    def onderwerp(self) -> str:
        return f"persoon:{self.bsn}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PipBericht(_OverPersoon):
    """Register a PIP at DUO (PIP API 1.2.0).

    `leerroute` B, O or Z; `niveau` A2 or B1 or left out; `uren_totaal` the estimate for the whole B1 route
    (language course and KNM), AS only, 1..9999; `alfabetisering` A, AA or NVT.
    """

    soort = PIP
    versie = 1
    dagtekening: date
    leerroute: str
    pip_versie: int
    niveau: str | None = None
    uren_totaal: int | None = None
    mag_opleiding_afmaken: bool | None = None
    alfabetisering: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PipVerwijderBericht(_OverPersoon):
    """Take the current PIP away at DUO: only while no term is set and no course hours are booked."""

    soort = PIP_VERWIJDEREN
    versie = 1
    pip_versie: int


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
class ContactpersoonKoppelBericht(_OverPersoon):
    """Make a contactpersoon the one for a person; DUO replaces an earlier coupling."""

    soort = CONTACTPERSOON_KOPPELEN
    versie = 1
    medewerker_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactpersoonVerwijderBericht(Bericht):
    """Take a contactpersoon away at DUO, with all couplings."""

    soort = CONTACTPERSOON_VERWIJDEREN
    versie = 1
    medewerker_id: str

    @property
    def onderwerp(self) -> str:
        return f"contactpersoon:{self.medewerker_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactpersoonOntkoppelBericht(_OverPersoon):
    """This contactpersoon is no longer the one for this person, and nobody of ours takes the place."""

    soort = CONTACTPERSOON_ONTKOPPELEN
    versie = 1
    medewerker_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AanbodBericht(_OverPersoon):
    """Register an inburgeringsaanbod (Inburgeringsaanbod API 1.2.0); one per institution, the last one counts."""

    soort = AANBOD
    versie = 1
    instellingsnummer: str
    alfabetisering: str
    datum: date | None = None
    start: date | None = None
    einde: date | None = None

    @property
    def betreft(self) -> str:
        return betreft_aanbod(self.instellingsnummer)


@dataclass(frozen=True, slots=True, kw_only=True)
class AanbodVerwijderBericht(_OverPersoon):
    """Take the aanbod at this institution away."""

    soort = AANBOD_VERWIJDEREN
    versie = 1
    instellingsnummer: str

    @property
    def betreft(self) -> str:
        return betreft_aanbod(self.instellingsnummer)


@dataclass(frozen=True, slots=True, kw_only=True)
class PvtBericht(_OverPersoon):
    """The whole result of the PVT as it stands now (MAP, PVT en Z-route API 1.0.0); what is left out goes at DUO."""

    soort = PVT
    versie = 1
    datum: date | None = None
    verwijtbaar: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MapBericht(_OverPersoon):
    """As `PvtBericht`, with the day of the final talk of the MAP."""

    soort = MAP
    versie = 1
    datum: date | None = None
    verwijtbaar: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ZrouteBericht(_OverPersoon):
    """The day the Z-route was completed; without it the completion goes at DUO."""

    soort = ZROUTE
    versie = 1
    datum: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UrenBericht(_OverPersoon):
    """A cumulative total of our gemeente, 0..9999 hours (Gevolgde Uren API 1.0.0). `urensoort`: see `Urensoort`."""

    soort = UREN
    versie = 1
    urensoort: str
    uren: int

    @property
    def betreft(self) -> str:
        return betreft_uren(self.urensoort)


@dataclass(frozen=True, slots=True, kw_only=True)
class LbtNummerBericht(_OverPersoon):
    """Withdraw the examennummer of the leerbaarheidstoets (Leerbaarheidstoets API 1.2.0)."""

    soort = LBT_NUMMER
    versie = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerMelding(Bericht):
    """Tell the system of a provider that something is new (a CloudEvent to its webhook); it says what, not whom.

    `gebeurtenis` is a `domein.partners.Gebeurtenis`; `stuk` the id of what is new, `pad` where to read it, below
    the address of the API.
    """

    soort = PARTNERMELDING
    versie = 1
    abonnement_id: str
    gebeurtenis: str
    stuk: str
    pad: str

    @property
    def onderwerp(self) -> str:
        return f"abonnement:{self.abonnement_id}"

    @property
    def betreft(self) -> str:
        return f"{self.soort}:{self.abonnement_id}:{self.gebeurtenis}:{self.stuk}"


@dataclass(frozen=True, slots=True, kw_only=True)
class MailBericht(Bericht):
    """Tell a person by e-mail that something lies ready. It holds nothing of the person, not even the address.

    `aanleiding` is the code of the row on the tijdlijn that brought it along. The address is read when it is sent.
    """

    soort = MAIL
    versie = 1
    aanleiding: str

    @property
    def onderwerp(self) -> str:
        return "mail:staat_klaar"


_SOORTEN: tuple[type[Bericht], ...] = (
    PipBericht,
    PipVerwijderBericht,
    ContactpersoonBericht,
    ContactpersoonVerwijderBericht,
    ContactpersoonKoppelBericht,
    ContactpersoonOntkoppelBericht,
    AanbodBericht,
    AanbodVerwijderBericht,
    PvtBericht,
    MapBericht,
    ZrouteBericht,
    UrenBericht,
    LbtNummerBericht,
    PartnerMelding,
    MailBericht,
    *ZAAKBERICHTEN,
)
_DATUMVELDEN = ("dagtekening", "datum", "start", "einde", "op", "bezwaar_tot")
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
        for veld in _DATUMVELDEN:
            if veld in waarden:
                waarden[veld] = date.fromisoformat(waarden[veld])
        return klasse(**waarden)
    except (TypeError, ValueError) as fout:
        raise BerichtOnleesbaar(f"{klasse.soort}: {fout}") from fout
