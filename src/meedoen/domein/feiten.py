# SPDX-License-Identifier: EUPL-1.2
"""The facts of one dossier. Clocks, tasks and the metro line read only these; `vouwen` makes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.adviezen import Advies
from meedoen.domein.begeleiding import LEEG as GEEN_BEGELEIDING
from meedoen.domein.begeleiding import BegeleidingFeiten
from meedoen.domein.bezwaren import Bezwaar
from meedoen.domein.boetes import Boete
from meedoen.domein.duofeiten import LEEG, DuoFeiten
from meedoen.domein.fasen import Fase
from meedoen.domein.vervolg import LEEG as GEEN_VERVOLG
from meedoen.domein.vervolg import VervolgFeiten
from meedoen.domein.verzoeken import Verzoek
from meedoen.recht.kalender import Periode
from meedoen.recht.wi2021.doelgroep import Doelgroep


class Oproep(NamedTuple):
    """One oproep with all that came of it."""

    nummer: int
    verstuurd: date
    afspraak_op: date
    uitkomst: g.Opkomst | None = None
    uitkomst_op: date | None = None
    verwijtbaar: bool | None = None
    gewaarschuwd_op: date | None = None
    gezocht_op: date | None = None
    """Called or visited after it was missed."""
    gesproken: bool = False
    """Somebody reached the person after it was missed."""

    @property
    def gemist(self) -> bool:
        """Nobody came, or not enough came of it, and it was not judged to be without blame."""
        return self.uitkomst in (g.Opkomst.NIET_VERSCHENEN, g.Opkomst.ONVOLDOENDE)

    @property
    def telt(self) -> bool:
        """Counts towards the three of article 14 lid 2: missed, and somebody judged it is to blame."""
        return self.gemist and self.verwijtbaar is True


class Derde(NamedTuple):
    """Information asked of a third party."""

    vraag: str
    derde: str
    gevraagd_op: date
    ontvangen_op: date | None = None


class PipVersie(NamedTuple):
    """One adopted PIP of our gemeente with what DUO said about it."""

    versie: int
    dagtekening: date
    leerroute: str
    niveau: str | None
    wijzigingsgrond: str | None
    bekendgemaakt_op: date | None
    vastgesteld_op: date
    duo: g.DuoUitkomst | None = None
    duo_op: date | None = None
    duo_tekst: str | None = None
    gesprekken: int | None = None
    uren_les: int | None = None
    uren_meedoen: int | None = None


class Meting(NamedTuple):
    """What a voortgangsgesprek told of the lessons: hours followed in total up to that day, and levels by skill."""

    datum: date
    lesuren: int | None
    niveaus: Mapping[str, g.Taalniveau]
    """Keyed by DUO's code of the exam: LE, LU, SC or SP; a skill that was not told is not there."""


class Pauze(NamedTuple):
    """A temporary vrijstelling: `tot` is the first day that counts again; None while it lasts."""

    vanaf: date
    tot: date | None = None


class Ontvangen(NamedTuple):
    """A signal of DUO and the day it was recorded here."""

    code: str
    op: date


class Levering(NamedTuple):
    """The last answer of DUO to one delivery; `betreft` says to which (`keten.berichten.Bericht.betreft`)."""

    betreft: str
    uitkomst: g.DuoUitkomst
    op: date
    tekst: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFeiten:
    """What is known of one dossier. None or empty means: not known, never "no"."""

    fase: Fase | None = None
    gemaakt_op: date | None = None
    naam_bekend: bool = True
    bsn_bekend: bool = True
    plicht: g.PlichtVastgesteld | None = None
    doelgroepen: tuple[g.DoelgroepVastgesteld, ...] = ()
    gekoppeld: g.Gekoppeld | None = None
    azc: tuple[g.VerblijfAzc, ...] = ()
    ingeschreven: g.Ingeschreven | None = None
    verblijfstitels: tuple[g.VerblijfstitelVastgesteld, ...] = ()
    """The titles in the order in which we heard of them: the last is the one of now."""
    verhuisd: g.VerhuisdNaarGemeente | None = None
    verhuisd_uit: g.VerhuisdUit | None = None
    gezin_brp: g.GezinVolgensBrp | None = None
    kinderen_thuis: int | None = None
    """How many under eighteen live here by the list of a colleague."""
    opvang_thuis: int | None = None
    """How many of those may need childcare before the lessons; None where nobody looked."""
    worden_18: tuple[date, ...] = ()
    """The first days of the months in which a child of that list becomes eighteen who may have come from abroad."""
    noemt_kinderen: bool = False
    """The person told in the intake of children at home."""
    derden: tuple[Derde, ...] = ()
    uitnodigingen: tuple[g.UitnodigingVerstuurd, ...] = ()
    oproepen: tuple[Oproep, ...] = ()
    eerste_gesprek: date | None = None
    laatste_gesprek: date | None = None
    """The last day on which somebody spoke with the person; a rebuild of all clocks, which reads no talks, lacks it."""
    alleen_praten: date | None = None
    intake_gestart: date | None = None
    intake: g.IntakeAfgerond | None = None
    voorlegging: g.IntakeVoorgelegd | None = None
    """The last act on completing the intake in absence by two people; None when the ladder moved on since."""
    startniveau: g.StartniveauVastgesteld | None = None
    lbt_aangemeld: g.LbtAangemeld | None = None
    lbt_uitslag: g.LbtUitslag | None = None
    lbt_ontheffing: date | None = None
    pip_concept: date | None = None
    pip_voorgelegd: g.PipVoorgelegd | None = None
    """Since when and by whom a draft lies before a colleague; None when none does."""
    pip_intrekken: g.PipIntrekkenVoorgelegd | None = None
    """What was laid before a colleague last about withdrawing a plan; see `intrekken_voorgelegd`."""
    pips: tuple[PipVersie, ...] = ()
    pip_overgenomen: g.PipOvergenomen | None = None
    termijn: g.TermijnGesteld | None = None
    termijn_verteld: date | None = None
    """The end (exclusive) that the person was last told."""
    pauzes: tuple[Pauze, ...] = ()
    toegewezen: g.Toegewezen | None = None
    nieuw_sinds: date | None = None
    """Since when nobody works on the dossier; None while somebody does."""
    contactpersonen: tuple[tuple[g.Plek, str], ...] = ()
    plicht_ingetrokken: g.PlichtIngetrokken | None = None
    voldaan: g.Voldaan | None = None
    overleden: g.Overleden | None = None
    samengevoegd_in: UUID | None = None
    signalen: tuple[Ontvangen, ...] = ()
    verschil_ss139: g.VerschilSs139 | None = None
    """The difference on the start of the ten weeks; None while there is none."""
    start_bij_duo: date | None = None
    """The start of the ten weeks by DUO that was last compared with ours, also when the difference is gone."""
    verschil_termijn: g.VerschilTermijn | None = None
    """The difference on the last day of the term, as it was last laid down; None while there is none."""
    duo: DuoFeiten = LEEG
    """What DUO holds beside plicht and term: exams, exemptions, hours, requests."""
    vastgelopen: tuple[g.BerichtVastgelopen, ...] = ()
    aanbod: tuple[g.AanbodGedaan, ...] = ()
    """What is offered now, one for each institution."""
    keurmerk_weg: tuple[g.KeurmerkVervallen, ...] = ()
    """Of the institutions of `aanbod`: those that lost their keurmerk since."""
    aanbod_gemeld: g.AanbodGemeld | None = None
    """That DUO was told of an aanbod that was not made in time."""
    verklaring_aanbod: g.VerklaringAanbod | None = None
    """The last verklaring of that, for the person."""
    pvt: g.PvtOndertekend | None = None
    map: g.MapAfgerond | None = None
    pvt_voorgelegd: g.VerwijtVoorgelegd | None = None
    """The last act on a judgement of the PVT by two people; None when a result was laid down since."""
    map_voorgelegd: g.VerwijtVoorgelegd | None = None
    zroute: g.ZrouteAfgerond | None = None
    uren: tuple[tuple[g.Urensoort, int], ...] = ()
    """The total of the hours book per kind; a kind without a row is not there."""
    lesuren: tuple[g.LesurenGeboekt, ...] = ()
    """Hours of lessons as schools stated them, in order of their last day."""
    uren_tot: date | None = None
    """The last day for which hours of taking part (Z-route) were booked."""
    laatste_voortgangsgesprek: date | None = None
    voortgang_gepland: g.VoortgangsgesprekGepland | None = None
    """The next talk as it was planned; None when nothing is planned, or a talk was held since."""
    metingen: tuple[Meting, ...] = ()
    """What the voortgangsgesprekken told of hours and levels, by day."""
    lbt_nummer_ingetrokken: date | None = None
    leveringen: tuple[Levering, ...] = ()
    """DUO's last answer per delivery; gone when the same was delivered anew."""
    ongelezen: tuple[tuple[g.BerichtVanPartner, date], ...] = ()
    """Messages of providers that nobody of the gemeente read yet, with the day they came; oldest first."""
    na_te_kijken: tuple[tuple[g.GlasGebroken, date], ...] = ()
    """Looks by break-glass that nobody else judged yet, with their day; oldest first."""
    bijstand: g.BijstandVastgesteld | None = None
    ontzorgen_begonnen: g.OntzorgenBegonnen | None = None
    exitplan: g.ExitplanGemaakt | None = None
    ontzorgen_verlengd: g.OntzorgenVerlengd | None = None
    ontzorgen_beeindigd: g.OntzorgenBeeindigd | None = None
    te_versturen: tuple[g.BesluitWachtOpBrief, ...] = ()
    """The besluiten whose letter still has to go out, in the order in which they were taken."""
    boetes: tuple[Boete, ...] = ()
    """The boeteprocedures of the gemeente, in the order in which they began."""
    bezwaren: tuple[Bezwaar, ...] = ()
    """The bezwaren against other decisions than a fine, in the order in which they came in."""
    adviezen: tuple[Advies, ...] = ()
    """The advices to DUO on ontheffing, in the order in which they were taken up."""
    verzoeken: tuple[Verzoek, ...] = ()
    """What somebody asked to change in the plan, in the order in which it came in."""
    pakket: g.PakketOvergenomen | None = None
    """The package of the previous gemeente, as it was last read."""
    nareis: g.NareisAangekondigd | None = None
    """The family that follows, as it was last told; None when none does."""
    nareis_hier: date | None = None
    """Since when that family is here; None while it is not."""
    begeleiding: BegeleidingFeiten = GEEN_BEGELEIDING
    """House, list of the first week and the line of guidance."""
    waarderingen: tuple[g.DiplomawaarderingStap, ...] = ()
    """The valuations of foreign diplomas, each as it stands now, in the order in which they were asked."""
    vervolg: VervolgFeiten = GEEN_VERVOLG
    """The end of nazorg, and help after or outside the act on a ground of its own."""
    verlengingsgronden: tuple[g.VerlengingsgrondVastgelegd, ...] = ()
    """What the person can ask more time for, by its first day. Of health: shown to who may read that alone."""
    eigen_taken: tuple[g.EigenTaak, ...] = ()
    """What colleagues wrote down to do, in order of recording, closed ones too."""
    afgesloten: frozenset[str] = frozenset()

    @property
    def doelgroep(self) -> Doelgroep | None:
        """The group that DUO told last."""
        return self.doelgroepen[-1].doelgroep if self.doelgroepen else None

    @property
    def stilstand(self) -> tuple[Periode, ...]:
        """The times of a temporary vrijstelling that are over."""
        return tuple([Periode(vanaf, tot) for vanaf, tot in self.pauzes if tot is not None and vanaf < tot])

    @property
    def in_azc(self) -> bool:
        """A stay on a COA location lasts."""
        return bool(self.azc) and self.azc[-1].tot is None

    @property
    def gevestigd_op(self) -> date | None:
        """The day of settling here: BRP registration, but not before a stay on a COA location ended.

        Registered on the COA location itself is not housed: while that stay lasts the answer is None.
        """
        if self.verhuisd is not None:
            return self.verhuisd.datum
        if self.ingeschreven is None or self.in_azc:
            return None
        return max([self.ingeschreven.datum, *[s.tot for s in self.azc if s.tot is not None]])

    @property
    def pip(self) -> PipVersie | None:
        """The current PIP of our gemeente."""
        return self.pips[-1] if self.pips else None

    @property
    def eerste_dagtekening(self) -> date | None:
        """The dagtekening of the very first PIP, of any gemeente: it started the term (article 11 lid 2).

        DUO tells of the gemeente before only its last PIP. Where DUO's term began before that one, it was no first
        PIP: a later one does not move the start (article 11 lid 3), so the first is of the day before the term.
        """
        dagen = [versie.dagtekening for versie in self.pips]
        if self.pip_overgenomen is not None:
            dagen.append(self.pip_overgenomen.dagtekening)
            if self.termijn is not None and self.termijn.start <= self.pip_overgenomen.dagtekening:
                dagen.append(self.termijn.start - timedelta(days=1))
        return min(dagen, default=None)

    @property
    def leerroute(self) -> str | None:
        """The route that binds now: B, O or Z."""
        if self.pip is not None:
            return self.pip.leerroute
        return self.pip_overgenomen.leerroute if self.pip_overgenomen else None

    @property
    def pvt_op(self) -> date | None:
        """The day of the PVT: as we laid it down, else as DUO holds it, which another gemeente may have told."""
        return (self.pvt.datum if self.pvt else None) or self.duo.datum(g.BijDuo.PVT)

    @property
    def map_op(self) -> date | None:
        """The day of the end talk of the MAP, told as that of the PVT."""
        return (self.map.datum if self.map else None) or self.duo.datum(g.BijDuo.MAP)

    @property
    def pauze(self) -> Pauze | None:
        """The pause that lasts, if any."""
        return self.pauzes[-1] if self.pauzes and self.pauzes[-1].tot is None else None

    @property
    def buiten_de_wet(self) -> bool:
        """The dossier is (or was last) under another ground than the Wet inburgering 2021.

        A duty that DUO told of since brings it back under that act.
        """
        if self.vervolg.begonnen is None:
            return False
        plicht = self.plicht
        weer = plicht is not None and plicht.inburgeringsplichtig and plicht.einddatum is None
        return not weer or plicht == self.vervolg.plicht_toen

    @property
    def beeindigd(self) -> bool:
        """No more clocks or tasks of this line: duty over, died, merged away or closed, or under another ground."""
        return (
            self.plicht_ingetrokken is not None
            or self.voldaan is not None
            or self.overleden is not None
            or self.samengevoegd_in is not None
            or self.fase is Fase.GESLOTEN
            or self.buiten_de_wet
        )

    @property
    def vertrokken(self) -> bool:
        """Moved out of our gemeente, and not back since."""
        weg = self.verhuisd_uit
        if weg is None:
            return False
        terug = [feit.datum for feit in (self.ingeschreven, self.verhuisd) if feit is not None]
        return max(terug, default=date.min) <= weg.datum

    @property
    def intake_voorgelegd(self) -> g.IntakeVoorgelegd | None:
        """Since when and by whom completing the intake in absence lies before a colleague; None when it does not."""
        ligt_voor = self.voorlegging is not None and self.voorlegging.stand is g.Voorlegging.VOORGELEGD
        return self.voorlegging if ligt_voor else None

    @property
    def intrekken_voorgelegd(self) -> g.PipIntrekkenVoorgelegd | None:
        """Since when and by whom withdrawing the plan in force lies before a colleague; None when it does not."""
        past = self.pip_intrekken is not None and self.pip is not None and self.pip_intrekken.versie == self.pip.versie
        return self.pip_intrekken if past else None

    def contactpersoon(self, plek: g.Plek) -> str | None:
        """Return the name of the contact person on this place, or None when it is open."""
        return dict(self.contactpersonen).get(plek)

    @property
    def kinderen(self) -> int | None:
        """How many children there are at least: by the BRP, a colleague's list or the intake; None: nobody knows.

        That a list names none says nothing of children that it may lack.
        """
        brp = self.gezin_brp.kinderen if self.gezin_brp is not None else None
        return max(brp or 0, self.kinderen_thuis or 0, int(self.noemt_kinderen)) or brp

    @property
    def opvang_voor(self) -> int | None:
        """For how many children care may be needed before the lessons; None: nobody knows.

        While the list lacks children that others tell of, each of them may need it.
        """
        alle = self.kinderen
        compleet = self.opvang_thuis is not None and (self.kinderen_thuis or 0) >= (alle or 0)
        return self.opvang_thuis if compleet else alle

    def totaal(self, soort: g.Urensoort) -> int | None:
        """Return the total of the hours book for one kind, or None when nothing was booked."""
        return dict(self.uren).get(soort)
