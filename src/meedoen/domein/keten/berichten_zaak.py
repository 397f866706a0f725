# SPDX-License-Identifier: EUPL-1.2
"""The messages to a registration of zaken (ZGW); see `berichten`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from meedoen.domein.keten.berichten_basis import Bericht

ZGW_ZAAK, ZGW_ROL, ZGW_STATUS, ZGW_AFSLUITEN = "zgw.zaak", "zgw.rol", "zgw.status", "zgw.afsluiten"
ZGW_DOCUMENT, ZGW_BESLUIT, ZGW_BESLUIT_VERVALT = "zgw.document", "zgw.besluit", "zgw.besluit_vervalt"


@dataclass(frozen=True, slots=True, kw_only=True)
class OverZaak(Bericht):
    """A message to a registration of zaken (ZGW). `nummer` is that of the dossier, `start` the first day of the zaak.

    Each holds enough to make the zaak first, so that one that is stuck does not keep back the rest.
    """

    nummer: str
    start: date

    @property
    def onderwerp(self) -> str:
        return f"zaak:{self.nummer}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ZaakBericht(OverZaak):
    """Register the zaak of a dossier."""

    soort = ZGW_ZAAK
    versie = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ZaakRolBericht(OverZaak):
    """Say by BSN who the zaak is about."""

    soort = ZGW_ROL
    versie = 1
    bsn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ZaakStatusBericht(OverZaak):
    """The zaak reached a phase (a value of `Fase`) on day `op`; `volgnummer` counts statuses from 0."""

    soort = ZGW_STATUS
    versie = 1
    fase: str
    op: date
    volgnummer: int

    @property
    def betreft(self) -> str:
        return f"{self.soort}:{self.volgnummer}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ZaakAfsluitBericht(OverZaak):
    """The zaak is closed: `aanleiding` (a value of `Aanleiding`) gives the resultaat, then comes the end status."""

    soort = ZGW_AFSLUITEN
    versie = 1
    aanleiding: str
    op: date
    volgnummer: int

    @property
    def betreft(self) -> str:
        return f"{self.soort}:{self.volgnummer}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ZaakDocumentBericht(OverZaak):
    """A letter of the zaak as a document; the PDF is read when it leaves, a letter never changes."""

    soort = ZGW_DOCUMENT
    versie = 1
    brief_id: str
    briefsoort: str
    dagtekening: date

    @property
    def betreft(self) -> str:
        return f"{self.soort}:{self.brief_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ZaakBesluitBericht(ZaakDocumentBericht):
    """A besluit of the zaak with its letter. `besluitnummer` is ours; `bezwaar_tot` the last day to object."""

    soort = ZGW_BESLUIT
    versie = 1
    besluitnummer: str
    besluitsoort: str
    bezwaar_tot: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ZaakBesluitVervaltBericht(OverZaak):
    """A besluit that was sent is withdrawn on day `op`."""

    soort = ZGW_BESLUIT_VERVALT
    versie = 1
    besluitnummer: str
    op: date

    @property
    def betreft(self) -> str:
        return f"{self.soort}:{self.besluitnummer}"


ZAAKBERICHTEN: tuple[type[Bericht], ...] = (
    ZaakBericht,
    ZaakRolBericht,
    ZaakStatusBericht,
    ZaakAfsluitBericht,
    ZaakDocumentBericht,
    ZaakBesluitBericht,
    ZaakBesluitVervaltBericht,
)
