# SPDX-License-Identifier: EUPL-1.2
"""Rows that the chain brings: DUO, BRP and COA. Names of fields follow DUO's APIs where DUO has the field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.toegang import Veldgroep
from meedoen.recht.wi2021.doelgroep import Doelgroep


class Vaststelling(StrEnum):
    """How the duty ended well (DUO: SS106, SS107, SS108; the Z-route ends with our own delivery)."""

    DIPLOMA = "diploma"
    VRIJSTELLING = "vrijstelling"
    ONTHEFFING = "ontheffing"
    ZROUTE = "zroute"


class DuoUitkomst(StrEnum):
    """What DUO said to a delivery."""

    AANVAARD = "aanvaard"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"


@gebeurtenis("notificatie_ontvangen", Soort.KETEN, Veldgroep.BERICHTEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class NotificatieOntvangen(Gegevens):
    """DUO told that something happened (Notificatie API 1.8.0). `gebeurtenis_id` is the SS code."""

    gebeurtenis_id: str
    registratie_datum_tijd: datetime
    bericht_id: UUID | None = None


@gebeurtenis("plicht_vastgesteld", Soort.KETEN, Veldgroep.VERBLIJF)
@dataclass(frozen=True, slots=True, kw_only=True)
class PlichtVastgesteld(Gegevens):
    """DUO's answer on the inburgeringsplicht. `kennisgeving` starts the ten weeks (Besluit 5.3 lid 1)."""

    inburgeringsplichtig: bool
    begindatum: date | None = None
    kennisgeving: date | None = None
    einddatum: date | None = None
    wijzigingsdatum: date | None = None
    reden: str | None = None


@gebeurtenis("doelgroep_vastgesteld", Soort.KETEN, Veldgroep.VERBLIJF)
@dataclass(frozen=True, slots=True, kw_only=True)
class DoelgroepVastgesteld(Gegevens):
    """DUO's group from a day on. A later row is a change of group, never an overwrite."""

    doelgroep: Doelgroep
    begindatum: date | None = None
    gedetailleerd: str | None = None


@gebeurtenis("gekoppeld", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class Gekoppeld(Gegevens):
    """COA coupled this person to our gemeente."""

    datum: date
    gemeente: int


@gebeurtenis("ontkoppeld", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class Ontkoppeld(Gegevens):
    """The coupling was withdrawn before housing."""

    datum: date


@gebeurtenis("verblijf_azc", Soort.KETEN, Veldgroep.VERBLIJF)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerblijfAzc(Gegevens):
    """A stay on a COA location. `tot` is the first day elsewhere; None while it lasts.

    `regioplaatsing`: the location is in the region where this person will live; None when the COA did not say.
    """

    vanaf: date
    tot: date | None = None
    locatie: str | None = None
    regioplaatsing: bool | None = None


@gebeurtenis("ingeschreven", Soort.KETEN, Veldgroep.VERBLIJF)
@dataclass(frozen=True, slots=True, kw_only=True)
class Ingeschreven(Gegevens):
    """Registered in the BRP of `gemeente` (official code) from `datum`."""

    datum: date
    gemeente: int


@gebeurtenis("verhuisd_naar_gemeente", Soort.KETEN, Veldgroep.VERBLIJF)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerhuisdNaarGemeente(Gegevens):
    """Came to us from another gemeente; `datum` is the BRP registration here (Besluit 5.3 lid 3)."""

    datum: date
    vorige_gemeente: int | None = None


@gebeurtenis("verhuisd_uit", Soort.KETEN, Veldgroep.VERBLIJF)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerhuisdUit(Gegevens):
    """Left our gemeente; `nieuwe_gemeente` is None when the person left the country or it is unknown."""

    datum: date
    nieuwe_gemeente: int | None = None
    buitenland: bool = False


@gebeurtenis("lbt_aangemeld", Soort.KETEN, Veldgroep.LBT_EXAMENS)
@dataclass(frozen=True, slots=True, kw_only=True)
class LbtAangemeld(Gegevens):
    """DUO knows the person for the leerbaarheidstoets (SS137); `examennummer` has at most 12 characters."""

    datum: date
    examennummer: str | None = None


@gebeurtenis("lbt_uitslag", Soort.KETEN, Veldgroep.LBT_EXAMENS)
@dataclass(frozen=True, slots=True, kw_only=True)
class LbtUitslag(Gegevens):
    """Result of the leerbaarheidstoets, in DUO's words. Scores keep DUO's decimal comma."""

    datum_afname: date
    resultaat: str
    behaalde_score: str | None = None
    benodigde_score: str | None = None


@gebeurtenis("pip_overgenomen", Soort.KETEN, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PipOvergenomen(Gegevens):
    """The PIP DUO holds from another gemeente. It started the term, and its route is binding after a move."""

    dagtekening: date
    leerroute: str
    gemeente: int
    niveau: str | None = None


@gebeurtenis("pip_bij_duo", Soort.KETEN, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PipBijDuo(Gegevens):
    """DUO's answer to version `versie` of our PIP; `tekst` is DUO's own sentence when it refused."""

    versie: int
    uitkomst: DuoUitkomst
    tekst: str | None = None


@gebeurtenis("termijn_gesteld", Soort.KETEN, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class TermijnGesteld(Gegevens):
    """The inburgeringstermijn as DUO set it. `einde` is EXCLUSIVE, as DUO exchanges it."""

    start: date
    einde: date
    wijzigingsdatum: date | None = None
    grondcode: str | None = None
    omschrijving: str | None = None


@gebeurtenis("gepauzeerd", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class Gepauzeerd(Gegevens):
    """A temporary vrijstelling began (SS109). `vanaf` is the first day of the pause."""

    vanaf: date


@gebeurtenis("hervat", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class Hervat(Gegevens):
    """The temporary vrijstelling ended (SS129, SS130). `vanaf` is the first day that counts again."""

    vanaf: date


@gebeurtenis("plicht_ingetrokken", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PlichtIngetrokken(Gegevens):
    """The duty ended without being met (SS110); `reden` in DUO's words."""

    datum: date
    reden: str | None = None


@gebeurtenis("voldaan", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class Voldaan(Gegevens):
    """The duty is met, or fully lifted."""

    datum: date
    wijze: Vaststelling


@gebeurtenis("overleden", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class Overleden(Gegevens):
    """The person died (SS111, BRP). All letters stop at once."""

    datum: date | None = None


@gebeurtenis("gezin_volgens_brp", Soort.KETEN, Veldgroep.GEZIN)
@dataclass(frozen=True, slots=True, kw_only=True)
class GezinVolgensBrp(Gegevens):
    """How many partners (0 or more) and children the BRP registers with this person, wherever those live."""

    partners: int
    kinderen: int


@gebeurtenis("verschil_ss139", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerschilSs139(Gegevens):
    """DUO says the ten weeks started (SS139) on another day than we computed from the facts."""

    duo_start: date
    onze_start: date | None = None


@gebeurtenis("verschil_termijn", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerschilTermijn(Gegevens):
    """DUO has another last day (inclusive) of the inburgeringstermijn than we computed."""

    duo_laatste: date
    onze_laatste: date


class VerschilOver(StrEnum):
    """About which date we and DUO differ."""

    TIEN_WEKEN = "tien_weken"
    TERMIJN = "termijn"


@gebeurtenis("verschil_opgelost", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerschilOpgelost(Gegevens):
    """A difference is gone, by a later answer of DUO or by a corrected fact. `duo`: DUO's date that was compared."""

    over: VerschilOver
    duo: date


@gebeurtenis("overig_signaal", Soort.KETEN, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class OverigSignaal(Gegevens):
    """A signal of DUO that asks a person to look, and changes nothing by itself."""

    gebeurtenis_id: str
    ontvangen_op: date


@gebeurtenis("bericht_vastgelopen", Soort.KETEN, Veldgroep.BERICHTEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class BerichtVastgelopen(Gegevens):
    """A message of ours cannot be delivered; `oorzaak` is a code, `tekst` what the other side said."""

    bericht_id: UUID
    bericht: str
    oorzaak: str
    sinds: date
    tekst: str | None = None


@gebeurtenis("mail_verstuurd", Soort.BRIEF, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class MailVerstuurd(Gegevens):
    """An e-mail without content told the person that something lies ready; the mail server took it."""

    datum: date


@gebeurtenis("bericht_afgehandeld", Soort.KETEN, Veldgroep.BERICHTEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class BerichtAfgehandeld(Gegevens):
    """The message that was stuck arrived, or a person withdrew it."""

    bericht_id: UUID
