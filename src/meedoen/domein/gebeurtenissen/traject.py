# SPDX-License-Identifier: EUPL-1.2
"""Rows of the traject: the aanbod, PVT, MAP, Z-route, hours, and what DUO said to each (Wi2021, articles 6-16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from meedoen.domein.gebeurtenissen.basis import Gegevens, Soort, gebeurtenis
from meedoen.domein.gebeurtenissen.intake import Voorlegging
from meedoen.domein.gebeurtenissen.keten import DuoUitkomst
from meedoen.domein.toegang import Veldgroep
from meedoen.recht.wi2021.uren import Aanbieder, Uursoort


class Urensoort(StrEnum):
    """The three totals that a gemeente delivers (Gevolgde Uren API 1.0.0)."""

    TAALLES_KNM = "taalles_knm"
    """Language lessons and KNM during the brede intake."""
    ACTIVITEITEN = "activiteiten"
    """Participation activities of the Z-route, those of the brede intake included."""
    TAALLES = "taalles"
    """Participation that counts as language lesson."""


@gebeurtenis("aanbod_gedaan", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class AanbodGedaan(Gegevens):
    """An inburgeringsaanbod at one institution; a later row for the same institution takes its place.

    `instellingsnummer`, `instelling` (its name) and the two keurmerken as DUO's list had them; `alfabetisering` A,
    AA or NVT; `datum` the day of the aanbod, `start` and `einde` the days the course is expected to run.
    """

    instellingsnummer: str
    instelling: str
    alfabetisering: str
    bow: bool = False
    tst: bool = False
    datum: date | None = None
    start: date | None = None
    einde: date | None = None


@gebeurtenis("aanbod_ingetrokken", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class AanbodIngetrokken(Gegevens):
    """The aanbod at this institution is withdrawn."""

    instellingsnummer: str
    instelling: str
    datum: date
    reden: str = ""


@gebeurtenis("keurmerk_vervallen", Soort.KETEN, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class KeurmerkVervallen(Gegevens):
    """On `datum` DUO's list no longer gave this institution, where lessons are offered, a keurmerk that fits.

    `lijst`: it stands on the list no more. `terug`: the keurmerk is there again.
    """

    instellingsnummer: str
    instelling: str
    datum: date
    lijst: bool = False
    terug: bool = False


class Meldwijze(StrEnum):
    """How DUO was told of something for which its APIs have no message."""

    TELEFOON = "telefoon"
    MAIL = "mail"
    BRIEF = "brief"
    ANDERS = "anders"


@gebeurtenis("aanbod_gemeld", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class AanbodGemeld(Gegevens):
    """On `datum` we told DUO that the aanbod was not made in time (Besluit article 9.3 lid 2 b); no API takes it."""

    datum: date
    hoe: Meldwijze


@gebeurtenis("verklaring_aanbod", Soort.BRIEF, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerklaringAanbod(Gegevens):
    """On `datum` the person got the verklaring that there was no aanbod (Regeling article 4.1 lid 3 g).

    From `vanaf` up to and including `tot_en_met`; None: there was none yet on that day.
    """

    datum: date
    vanaf: date
    tot_en_met: date | None = None
    brief_id: UUID | None = None


@gebeurtenis("pvt_ondertekend", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class PvtOndertekend(Gegevens):
    """The participatieverklaring was signed on `datum`. `verwijtbaar`: who signs too late, or not, is to blame.

    Without `datum` and `verwijtbaar`: what was delivered before is withdrawn.
    """

    datum: date | None = None
    verwijtbaar: bool | None = None
    toelichting: str = ""


@gebeurtenis("map_afgerond", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class MapAfgerond(Gegevens):
    """The final talk of the MAP was on `datum`; otherwise as `PvtOndertekend`."""

    datum: date | None = None
    verwijtbaar: bool | None = None
    toelichting: str = ""


@gebeurtenis("verwijt_voorgelegd", Soort.MENS, Veldgroep.VERLOOP)
@dataclass(frozen=True, slots=True, kw_only=True)
class VerwijtVoorgelegd(Gegevens):
    """A judgement on a PVT or MAP that is late was laid before a second person, or what came of that.

    `onderdeel`: "pvt" or "map". `door`: who did this act, on `datum`; `voorgelegd_door`: who laid it before, for an
    act of somebody else. What was judged and why stands beside the tijdlijn: this row is about who works on what.
    """

    onderdeel: str
    datum: date
    door: str
    stand: Voorlegging = Voorlegging.VOORGELEGD
    voorgelegd_door: str = ""


@gebeurtenis("zroute_afgerond", Soort.MENS, Veldgroep.PIP)
@dataclass(frozen=True, slots=True, kw_only=True)
class ZrouteAfgerond(Gegevens):
    """The Z-route was completed on `datum`; without it the completion is withdrawn."""

    datum: date | None = None
    toelichting: str = ""


@gebeurtenis("uren_geboekt", Soort.MENS, Veldgroep.UREN)
@dataclass(frozen=True, slots=True, kw_only=True)
class UrenGeboekt(Gegevens):
    """Hours followed from `vanaf` up to and including `tot_en_met`. The total for DUO is the sum of these rows."""

    urensoort: Urensoort
    uren: int
    vanaf: date
    tot_en_met: date
    herkomst: str


@gebeurtenis("lesuren_geboekt", Soort.MENS, Veldgroep.UREN)
@dataclass(frozen=True, slots=True, kw_only=True)
class LesurenGeboekt(Gegevens):
    """Hours of lessons at a school from `vanaf` up to and including `tot_en_met`, as the school states them.

    They count for afschalen and for the credit of another leerroute (Besluit inburgering 2021, articles 5.4 lid 4
    and 5.5); a school tells DUO of them itself, so nothing is sent. `lessoort`: NT2, alfabetisering or KNM.
    `aangeboden`: hours given in that time, None when not told. `inzet`: what the school says about the effort.
    `in_intake` and `meegeteld`: of lessons from before the first PIP, and whether the college counts those.
    """

    lessoort: Uursoort
    uren: int
    vanaf: date
    tot_en_met: date
    school: str
    aanbieder: Aanbieder
    herkomst: str
    aangeboden: int | None = None
    inzet: str = ""
    nt2_docent: bool | None = None
    in_intake: bool = False
    meegeteld: bool | None = None


@gebeurtenis("lbt_nummer_ingetrokken", Soort.MENS, Veldgroep.BEGELEIDING)
@dataclass(frozen=True, slots=True, kw_only=True)
class LbtNummerIngetrokken(Gegevens):
    """The leerbaarheidstoets is not taken: its examennummer is withdrawn at DUO."""

    datum: date
    reden: str = ""


@gebeurtenis("levering_bij_duo", Soort.KETEN, Veldgroep.BERICHTEN)
@dataclass(frozen=True, slots=True, kw_only=True)
class LeveringBijDuo(Gegevens):
    """DUO's answer to a delivery that is no PIP. `betreft` is `keten.berichten.Bericht.betreft`.

    `tekst` is DUO's own sentence when it refused.
    """

    bericht_id: UUID
    betreft: str
    uitkomst: DuoUitkomst
    tekst: str | None = None
