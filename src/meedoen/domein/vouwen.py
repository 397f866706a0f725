# SPDX-License-Identifier: EUPL-1.2
"""From the rows of a tijdlijn to the facts of a dossier: one handler per kind of row.

Bitemporal: `feiten_uit(rijen, bekend_op=t)` gives what was known at `t`, whatever was recorded later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from meedoen.domein import duofeiten
from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import Derde, DossierFeiten, Ontvangen, Oproep, Pauze, PipVersie
from meedoen.domein.geldend import geldende_rijen
from meedoen.domein.vouwen_traject import HANDLERS as TRAJECT
from meedoen.domein.vouwen_traject import LAATSTE
from meedoen.domein.wonen import REGISTERS, UIT_AZC, Aankomst, Verblijf, door_mens, verblijven


class Regel(NamedTuple):
    """What the fold reads of a row that counts: enough for a rebuild, which fetches no more."""

    gegevens: g.Gegevens
    geldig_op: date
    bron: g.Bron


_T = TypeVar("_T")
_Rij = g.Gebeurtenis | Regel
_Handler = Callable[["Vouw", Any, _Rij], None]


def feiten_uit(
    rijen: Iterable[g.Gebeurtenis], *, bekend_op: datetime | None = None, gemeente: int | None = None
) -> DossierFeiten:
    """Fold the rows of a tijdlijn to facts; the order in which they are handed over does not matter.

    `bekend_op`: only what was recorded up to that moment. `gemeente`: our official code (else that of the coupling);
    a BRP registration elsewhere, of someone in an azc, is no registration here.
    """
    vouw = Vouw(gemeente)
    for rij in geldende_rijen(rijen, bekend_op=bekend_op):
        vouw.neem(rij)
    return vouw.feiten()


def feiten_uit_geldende(
    regels: Iterable[Regel], *, gemeente: int, eerste_contact: date | None, laatste_voortgang: date | None = None
) -> DossierFeiten:
    """Fold rows of which it is known that none corrects or withdraws another, in order of recording.

    `eerste_contact` is the day of the first contactmoment that was a talk, or of the first voortgangsgesprek, and
    `laatste_voortgang` of the last: both in the place of those rows. `laatste_gesprek`, for tasks, is not known so.
    """
    vouw = Vouw(gemeente)
    if laatste_voortgang is not None:
        vouw.velden["laatste_voortgangsgesprek"] = laatste_voortgang
    vouw.gesprekken += [] if eerste_contact is None else [eerste_contact]
    velden, laatste, handlers = vouw.velden, _LAATSTE.get, _HANDLERS.get  # `neem`, written out for millions of rows
    for regel in regels:
        gegevens = regel[0]
        veld = laatste(type(gegevens))
        if veld is not None:
            velden[veld] = gegevens
        elif (handler := handlers(type(gegevens))) is not None:
            handler(vouw, gegevens, regel)
    return vouw.feiten()


class Vouw:
    """Collects the facts while the rows of one dossier pass in order of recording."""

    __slots__ = (
        "afgesloten", "azc", "contact", "derden", "doelgroepen", "gemeente", "gesprekken", "inschrijvingen",
        "oproepen", "pauzes", "pips", "signalen", "titels", "uitnodigingen", "vastgelopen", "velden",
    )  # fmt: skip

    def __init__(self, gemeente: int | None) -> None:
        self.gemeente = gemeente
        self.velden: dict[str, Any] = {}
        self.doelgroepen: list[g.DoelgroepVastgesteld] = []
        self.azc: list[Verblijf] = []
        self.inschrijvingen: list[tuple[g.Ingeschreven, bool]] = []
        self.titels: list[g.VerblijfstitelVastgesteld] = []
        self.derden: dict[str, Derde] = {}
        self.uitnodigingen: list[g.UitnodigingVerstuurd] = []
        self.oproepen: dict[int, Oproep] = {}
        self.gesprekken: list[date] = []
        self.pips: dict[int, PipVersie] = {}
        self.pauzes: list[tuple[date, bool]] = []
        self.contact: dict[g.Plek, str | None] = {}
        self.signalen: dict[tuple[str, date], None] = {}
        self.vastgelopen: dict[UUID, g.BerichtVastgelopen] = {}
        self.afgesloten: set[str] = set()

    def neem(self, rij: _Rij) -> None:
        """Take in one row. A kind without a handler changes no clock."""
        gegevens = rij.gegevens
        veld = _LAATSTE.get(type(gegevens))
        if veld is not None:
            self.velden[veld] = gegevens
            return
        handler = _HANDLERS.get(type(gegevens))
        if handler is not None:
            handler(self, gegevens, rij)

    def feiten(self) -> DossierFeiten:
        """Return the facts of all rows taken in."""
        return DossierFeiten(
            **self.velden,
            doelgroepen=tuple(sorted(self.doelgroepen, key=lambda d: d.begindatum or date.min)),
            azc=self._azc() if self.azc else (),
            ingeschreven=next((feit for feit, _ in reversed(self._hier())), None) if self.inschrijvingen else None,
            verblijfstitels=tuple(self.titels),
            derden=tuple(self.derden.values()),
            uitnodigingen=tuple(self.uitnodigingen),
            oproepen=_op_nummer(self.oproepen),
            eerste_gesprek=min(self.gesprekken, default=None),
            laatste_gesprek=max(self.gesprekken, default=None),
            pips=_op_nummer(self.pips),
            pauzes=_vouw_pauzes(self.pauzes) if self.pauzes else (),
            contactpersonen=tuple([(plek, naam) for plek, naam in sorted(self.contact.items()) if naam]),
            signalen=tuple([Ontvangen(code, op) for code, op in self.signalen]),
            vastgelopen=tuple(self.vastgelopen.values()),
            afgesloten=frozenset(self.afgesloten),
        )

    def _hier(self) -> list[tuple[g.Ingeschreven, bool]]:
        """The registrations in our gemeente, in order of recording; True: a person laid it down."""
        gekoppeld: g.Gekoppeld | None = self.velden.get("gekoppeld")
        eigen = self.gemeente if self.gemeente is not None else gekoppeld.gemeente if gekoppeld else None
        return [paar for paar in self.inschrijvingen if eigen is None or paar[0].gemeente == eigen]

    def _azc(self) -> tuple[g.VerblijfAzc, ...]:
        verhuisd: g.VerhuisdNaarGemeente | None = self.velden.get("verhuisd")
        return verblijven(
            self.azc,
            [Aankomst(feit.datum, met_de_hand) for feit, met_de_hand in self._hier()],
            verhuisd=verhuisd.datum if verhuisd else None,
            gemeld=[op for code, op in self.signalen if code in UIT_AZC],
        )


def _op_nummer(genummerd: dict[int, _T]) -> tuple[_T, ...]:
    if len(genummerd) < 2:
        return tuple(genummerd.values())
    return tuple([genummerd[nummer] for nummer in sorted(genummerd)])


def _vouw_pauzes(grenzen: list[tuple[date, bool]]) -> tuple[Pauze, ...]:
    """Return the pauses in order, none overlapping, from begins (True) and ends (False) as they were recorded."""
    uit: list[Pauze] = []
    open_vanaf: date | None = None
    # On one day they go as recorded: a pause can end on the day it began, and the next begin on the day one ended.
    for dag, begint in sorted(grenzen, key=lambda grens: grens[0]):
        if begint and open_vanaf is None:
            open_vanaf = dag
        elif not begint and open_vanaf is not None:
            if dag > open_vanaf:
                uit.append(Pauze(open_vanaf, dag))
            open_vanaf = None
    if open_vanaf is not None:
        uit.append(Pauze(open_vanaf))
    return tuple(uit)


def _dossier_gemaakt(vouw: Vouw, feit: g.DossierGemaakt, _: _Rij) -> None:
    vouw.velden.setdefault("gemaakt_op", feit.datum)
    vouw.velden.setdefault("naam_bekend", feit.naam_bekend)
    vouw.velden.setdefault("bsn_bekend", feit.bsn_bekend)
    if "toegewezen" not in vouw.velden:
        vouw.velden["nieuw_sinds"] = feit.datum


def _toegewezen(vouw: Vouw, feit: g.Toegewezen, _: _Rij) -> None:
    vouw.velden["toegewezen"] = feit if feit.medewerker_id is not None else None
    vouw.velden["nieuw_sinds"] = feit.datum if feit.medewerker_id is None else None


def _gegevens_aangevuld(vouw: Vouw, feit: g.GegevensAangevuld, _: _Rij) -> None:
    vouw.velden |= {f"{veld}_bekend": True for veld in ("naam", "bsn") if veld in feit.velden}
    if feit.kinderen is not None:
        vouw.velden |= {"kinderen_thuis": feit.kinderen, "opvang_thuis": feit.opvang, "worden_18": feit.worden_18}
    vouw.velden |= {"noemt_kinderen": True} if feit.noemt_kinderen else {}


def _azc(vouw: Vouw, feit: g.VerblijfAzc, rij: _Rij) -> None:
    vouw.azc.append(Verblijf(feit, door_mens(feit, rij.bron, getattr(rij, "vervangt", None))))


def _ingeschreven(vouw: Vouw, feit: g.Ingeschreven, rij: _Rij) -> None:
    vouw.inschrijvingen.append((feit, rij.bron not in REGISTERS))


def _derde_gevraagd(vouw: Vouw, feit: g.DerdeGevraagd, _: _Rij) -> None:
    vouw.derden[feit.vraag] = Derde(feit.vraag, feit.derde, feit.datum)


def _derde_ontvangen(vouw: Vouw, feit: g.DerdeOntvangen, _: _Rij) -> None:
    derde = vouw.derden.get(feit.vraag)
    if derde is not None and feit.datum >= derde.gevraagd_op:
        vouw.derden[feit.vraag] = derde._replace(ontvangen_op=feit.datum)


def _oproep(vouw: Vouw, feit: g.OproepVerstuurd, _: _Rij) -> None:
    _op_de_ladder(vouw)
    oud = vouw.oproepen.get(feit.nummer)
    nieuw = Oproep(feit.nummer, feit.datum, feit.afspraak_op)
    vouw.oproepen[feit.nummer] = nieuw if oud is None else oud._replace(
        verstuurd=feit.datum, afspraak_op=feit.afspraak_op
    )  # fmt: skip


def _oproep_uitkomst(vouw: Vouw, feit: g.OproepUitkomst, _: _Rij) -> None:
    _op_de_ladder(vouw)
    oproep = vouw.oproepen.get(feit.nummer)
    if oproep is not None:
        vouw.oproepen[feit.nummer] = oproep._replace(
            uitkomst=feit.uitkomst, uitkomst_op=feit.datum, verwijtbaar=feit.verwijtbaar
        )
    if feit.uitkomst is g.Opkomst.VERSCHENEN:
        vouw.gesprekken.append(feit.datum)


def _waarschuwing(vouw: Vouw, feit: g.WaarschuwingVerstuurd, _: _Rij) -> None:
    oproep = vouw.oproepen.get(feit.oproep_nummer)
    if oproep is not None:
        vouw.oproepen[feit.oproep_nummer] = oproep._replace(gewaarschuwd_op=feit.datum)


def _contactpoging(vouw: Vouw, feit: g.Contactpoging, _: _Rij) -> None:
    oproep = vouw.oproepen.get(feit.oproep_nummer or 0)
    if oproep is not None:
        vouw.oproepen[oproep.nummer] = oproep._replace(
            gezocht_op=feit.datum, gesproken=oproep.gesproken or feit.bereikt
        )


def _contactmoment(vouw: Vouw, feit: g.Contactmoment, _: _Rij) -> None:
    if feit.gesprek:
        vouw.gesprekken.append(feit.datum)


def _op_de_ladder(vouw: Vouw) -> None:
    """The ladder moved, or the person came after all: what was laid before a colleague rests on the old state."""
    vouw.velden["voorlegging"] = None


def _intake_gestart(vouw: Vouw, feit: g.IntakeGestart, _: _Rij) -> None:
    _op_de_ladder(vouw)
    vouw.velden.setdefault("intake_gestart", feit.datum)
    vouw.gesprekken.append(feit.datum)


def _intake_afgerond(vouw: Vouw, feit: g.IntakeAfgerond, _: _Rij) -> None:
    vouw.velden["intake"] = feit
    if feit.wijze is not g.IntakeWijze.ZONDER_MEDEWERKING:
        vouw.gesprekken.append(feit.datum)


def _alleen_praten(vouw: Vouw, feit: g.AlleenPratenVerteld, _: _Rij) -> None:
    vouw.velden["alleen_praten"] = feit.datum


def _lbt_ontheffing(vouw: Vouw, feit: g.LbtOntheffing, _: _Rij) -> None:
    if feit.toegekend:
        vouw.velden["lbt_ontheffing"] = feit.datum


def _pip_concept(vouw: Vouw, feit: g.PipConceptKlaar, _: _Rij) -> None:
    vouw.velden["pip_concept"] = feit.datum


def _pip_voorgelegd(vouw: Vouw, feit: g.PipVoorgelegd, _: _Rij) -> None:
    vouw.velden["pip_voorgelegd"] = None if feit.terug else feit


def _pip_intrekken(vouw: Vouw, feit: g.PipIntrekkenVoorgelegd, _: _Rij) -> None:
    vouw.velden["pip_intrekken"] = None if feit.terug else feit


def _pip(vouw: Vouw, feit: g.PipVastgesteld, rij: _Rij) -> None:
    vouw.velden["pip_voorgelegd"] = vouw.velden["pip_intrekken"] = None
    vouw.pips[feit.versie] = PipVersie(
        feit.versie, feit.dagtekening, feit.leerroute, feit.niveau, feit.wijzigingsgrond,
        feit.bekendgemaakt_op, rij.geldig_op, gesprekken=feit.gesprekken, uren_les=feit.uren_les,
        uren_meedoen=feit.uren_meedoen,
    )  # fmt: skip


def _pip_bij_duo(vouw: Vouw, feit: g.PipBijDuo, rij: _Rij) -> None:
    pip = vouw.pips.get(feit.versie)
    if pip is not None:
        vouw.pips[feit.versie] = pip._replace(duo=feit.uitkomst, duo_op=rij.geldig_op, duo_tekst=feit.tekst)


def _termijn_verteld(vouw: Vouw, feit: g.TermijnVerteld, _: _Rij) -> None:
    vouw.velden["termijn_verteld"] = feit.einde


def _signaal(vouw: Vouw, feit: g.NotificatieOntvangen, rij: _Rij) -> None:
    vouw.signalen[(feit.gebeurtenis_id, rij.geldig_op)] = None


def _overig_signaal(vouw: Vouw, feit: g.OverigSignaal, _: _Rij) -> None:
    vouw.signalen[(feit.gebeurtenis_id, feit.ontvangen_op)] = None


_FASEN = {fase.value: fase for fase in Fase}


def _fase(vouw: Vouw, feit: g.FaseGewijzigd, _: _Rij) -> None:
    vouw.velden["fase"] = _FASEN[feit.naar]


def _contactpersoon(vouw: Vouw, feit: g.ContactpersoonGewijzigd, _: _Rij) -> None:
    vouw.contact[feit.plek] = feit.naam


def _samengevoegd(vouw: Vouw, feit: g.Samengevoegd, _: _Rij) -> None:
    if not feit.blijft:
        vouw.velden["samengevoegd_in"] = feit.ander_dossier


def _verschil_ss139(vouw: Vouw, feit: g.VerschilSs139, _: _Rij) -> None:
    vouw.velden |= {"verschil_ss139": feit, "start_bij_duo": feit.duo_start}


def _verschil_opgelost(vouw: Vouw, feit: g.VerschilOpgelost, _: _Rij) -> None:
    if feit.over is g.VerschilOver.TERMIJN:
        vouw.velden.pop("verschil_termijn", None)
    elif vouw.velden.pop("verschil_ss139", None) is not None:
        vouw.velden["start_bij_duo"] = feit.duo


_LAATSTE: dict[type[g.Gegevens], str] = {
    g.PlichtVastgesteld: "plicht",
    g.Gekoppeld: "gekoppeld",
    g.VerhuisdNaarGemeente: "verhuisd",
    g.VerhuisdUit: "verhuisd_uit",
    g.GezinVolgensBrp: "gezin_brp",
    g.IntakeVoorgelegd: "voorlegging",
    g.StartniveauVastgesteld: "startniveau",
    g.LbtAangemeld: "lbt_aangemeld",
    g.LbtUitslag: "lbt_uitslag",
    g.PipOvergenomen: "pip_overgenomen",
    g.PlichtIngetrokken: "plicht_ingetrokken",
    g.Voldaan: "voldaan",
    g.Overleden: "overleden",
    g.VerschilTermijn: "verschil_termijn",
    **LAATSTE,
}
"""Kinds of which only the last recorded row counts, with the field it fills."""

_HANDLERS: dict[type[g.Gegevens], _Handler] = {
    **dict.fromkeys(duofeiten.SOORTEN, lambda vouw, feit, _: duofeiten.vouw(vouw.velden, feit)),
    g.DossierGemaakt: _dossier_gemaakt,
    g.Toegewezen: _toegewezen,
    g.GegevensAangevuld: _gegevens_aangevuld,
    g.DoelgroepVastgesteld: lambda vouw, feit, _: vouw.doelgroepen.append(feit),
    g.VerblijfAzc: _azc,
    g.Ingeschreven: _ingeschreven,
    g.VerblijfstitelVastgesteld: lambda vouw, feit, _: vouw.titels.append(feit),
    g.Ontkoppeld: lambda vouw, _feit, _: vouw.velden.pop("gekoppeld", None),
    g.DerdeGevraagd: _derde_gevraagd,
    g.DerdeOntvangen: _derde_ontvangen,
    g.UitnodigingVerstuurd: lambda vouw, feit, _: vouw.uitnodigingen.append(feit),
    g.OproepVerstuurd: _oproep,
    g.OproepUitkomst: _oproep_uitkomst,
    g.WaarschuwingVerstuurd: _waarschuwing,
    g.Contactpoging: _contactpoging,
    g.Contactmoment: _contactmoment,
    g.IntakeGestart: _intake_gestart,
    g.IntakeAfgerond: _intake_afgerond,
    g.AlleenPratenVerteld: _alleen_praten,
    g.LbtOntheffing: _lbt_ontheffing,
    g.PipConceptKlaar: _pip_concept,
    g.PipVoorgelegd: _pip_voorgelegd,
    g.PipIntrekkenVoorgelegd: _pip_intrekken,
    g.PipVastgesteld: _pip,
    g.PipBijDuo: _pip_bij_duo,
    g.TermijnVerteld: _termijn_verteld,
    g.NotificatieOntvangen: _signaal,
    g.OverigSignaal: _overig_signaal,
    g.Gepauzeerd: lambda vouw, feit, _: vouw.pauzes.append((feit.vanaf, True)),
    g.Hervat: lambda vouw, feit, _: vouw.pauzes.append((feit.vanaf, False)),
    g.FaseGewijzigd: _fase,
    g.ContactpersoonGewijzigd: _contactpersoon,
    g.TaakAfgesloten: lambda vouw, feit, _: vouw.afgesloten.add(feit.sleutel),
    g.Samengevoegd: _samengevoegd,
    g.SamenvoegingTeruggedraaid: lambda vouw, _feit, _: vouw.velden.pop("samengevoegd_in", None),
    g.VerschilSs139: _verschil_ss139,
    g.VerschilOpgelost: _verschil_opgelost,
    **TRAJECT,
}
