# SPDX-License-Identifier: EUPL-1.2
"""From the rows of a tijdlijn to the facts of a dossier: one handler per kind of row.

Bitemporal: `feiten_uit(rijen, bekend_op=t)` gives what was known at `t`, whatever was recorded later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.fasen import Fase
from meedoen.domein.feiten import Derde, DossierFeiten, Ontvangen, Oproep, Pauze, PipVersie
from meedoen.domein.wonen import REGISTERS, UIT_AZC, Aankomst, Verblijf, verblijven

_Handler = Callable[["Vouw", Any, g.Gebeurtenis], None]


def geldende_rijen(rijen: Iterable[g.Gebeurtenis], *, bekend_op: datetime | None = None) -> tuple[g.Gebeurtenis, ...]:
    """Return the rows that count, in order of recording: known at `bekend_op`, and not corrected since.

    A correction of a correction keeps the first row out; a correction that was itself withdrawn lets the row
    it corrected count again.
    """
    bekend = [rij for rij in rijen if bekend_op is None or rij.vastgelegd_op <= bekend_op]
    bekend.sort(key=lambda rij: (rij.vastgelegd_op, rij.id))
    weg: dict[UUID, bool] = {}  # id -> True when withdrawn, False when replaced
    for rij in reversed(bekend):
        if weg.get(rij.id):
            continue
        if isinstance(rij.gegevens, g.NotificatieTeruggedraaid | g.SamenvoegingTeruggedraaid):
            for regel in rij.gegevens.regels:
                weg.setdefault(regel, True)
        if rij.vervangt is None:
            continue
        ingetrokken = isinstance(rij.gegevens, g.RegelVervallen | g.NotificatieTeruggedraaid)
        if rij.vervangt in weg and not ingetrokken:
            # A later row already took this one's place; two corrections of one row would count double.
            weg.setdefault(rij.id, False)
        else:
            weg.setdefault(rij.vervangt, ingetrokken)
    return tuple(rij for rij in bekend if rij.id not in weg)


def feiten_uit(
    rijen: Iterable[g.Gebeurtenis], *, bekend_op: datetime | None = None, gemeente: int | None = None
) -> DossierFeiten:
    """Fold the rows of a tijdlijn to facts; the order in which they are handed over does not matter.

    `bekend_op`: only what was recorded up to that moment. `gemeente`: our official code; a BRP registration
    elsewhere (someone in an azc) is then no registration here. Without it that of the coupling is taken.
    """
    vouw = Vouw(gemeente)
    for rij in geldende_rijen(rijen, bekend_op=bekend_op):
        vouw.neem(rij)
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

    def neem(self, rij: g.Gebeurtenis) -> None:
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
            azc=self._azc(),
            ingeschreven=next((feit for feit, _ in reversed(self._hier())), None),
            verblijfstitels=tuple(self.titels),
            derden=tuple(self.derden.values()),
            uitnodigingen=tuple(self.uitnodigingen),
            oproepen=tuple(self.oproepen[nummer] for nummer in sorted(self.oproepen)),
            eerste_gesprek=min(self.gesprekken, default=None),
            pips=tuple(self.pips[versie] for versie in sorted(self.pips)),
            pauzes=_vouw_pauzes(self.pauzes),
            contactpersonen=tuple((plek, naam) for plek, naam in sorted(self.contact.items()) if naam),
            signalen=tuple(Ontvangen(code, op) for code, op in self.signalen),
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


def _dossier_gemaakt(vouw: Vouw, feit: g.DossierGemaakt, _: g.Gebeurtenis) -> None:
    vouw.velden.setdefault("gemaakt_op", feit.datum)
    vouw.velden.setdefault("naam_bekend", feit.naam_bekend)
    vouw.velden.setdefault("bsn_bekend", feit.bsn_bekend)
    if "toegewezen" not in vouw.velden:
        vouw.velden["nieuw_sinds"] = feit.datum


def _toegewezen(vouw: Vouw, feit: g.Toegewezen, _: g.Gebeurtenis) -> None:
    vouw.velden["toegewezen"] = feit if feit.medewerker_id is not None else None
    vouw.velden["nieuw_sinds"] = feit.datum if feit.medewerker_id is None else None


def _gegevens_aangevuld(vouw: Vouw, feit: g.GegevensAangevuld, _: g.Gebeurtenis) -> None:
    for veld in ("naam", "bsn"):
        if veld in feit.velden:
            vouw.velden[f"{veld}_bekend"] = True


def _azc(vouw: Vouw, feit: g.VerblijfAzc, rij: g.Gebeurtenis) -> None:
    vouw.azc.append(Verblijf(feit, rij.bron not in REGISTERS))


def _ingeschreven(vouw: Vouw, feit: g.Ingeschreven, rij: g.Gebeurtenis) -> None:
    vouw.inschrijvingen.append((feit, rij.bron not in REGISTERS))


def _derde_gevraagd(vouw: Vouw, feit: g.DerdeGevraagd, _: g.Gebeurtenis) -> None:
    vouw.derden[feit.vraag] = Derde(feit.vraag, feit.derde, feit.datum)


def _derde_ontvangen(vouw: Vouw, feit: g.DerdeOntvangen, _: g.Gebeurtenis) -> None:
    derde = vouw.derden.get(feit.vraag)
    if derde is not None and feit.datum >= derde.gevraagd_op:
        vouw.derden[feit.vraag] = derde._replace(ontvangen_op=feit.datum)


def _oproep(vouw: Vouw, feit: g.OproepVerstuurd, _: g.Gebeurtenis) -> None:
    _op_de_ladder(vouw)
    oud = vouw.oproepen.get(feit.nummer)
    nieuw = Oproep(feit.nummer, feit.datum, feit.afspraak_op)
    vouw.oproepen[feit.nummer] = nieuw if oud is None else oud._replace(
        verstuurd=feit.datum, afspraak_op=feit.afspraak_op
    )  # fmt: skip


def _oproep_uitkomst(vouw: Vouw, feit: g.OproepUitkomst, _: g.Gebeurtenis) -> None:
    _op_de_ladder(vouw)
    oproep = vouw.oproepen.get(feit.nummer)
    if oproep is not None:
        vouw.oproepen[feit.nummer] = oproep._replace(
            uitkomst=feit.uitkomst, uitkomst_op=feit.datum, verwijtbaar=feit.verwijtbaar
        )
    if feit.uitkomst is g.Opkomst.VERSCHENEN:
        vouw.gesprekken.append(feit.datum)


def _waarschuwing(vouw: Vouw, feit: g.WaarschuwingVerstuurd, _: g.Gebeurtenis) -> None:
    oproep = vouw.oproepen.get(feit.oproep_nummer)
    if oproep is not None:
        vouw.oproepen[feit.oproep_nummer] = oproep._replace(gewaarschuwd_op=feit.datum)


def _contactpoging(vouw: Vouw, feit: g.Contactpoging, _: g.Gebeurtenis) -> None:
    oproep = vouw.oproepen.get(feit.oproep_nummer or 0)
    if oproep is not None:
        vouw.oproepen[oproep.nummer] = oproep._replace(
            gezocht_op=feit.datum, gesproken=oproep.gesproken or feit.bereikt
        )


def _contactmoment(vouw: Vouw, feit: g.Contactmoment, _: g.Gebeurtenis) -> None:
    if feit.gesprek:
        vouw.gesprekken.append(feit.datum)


def _op_de_ladder(vouw: Vouw) -> None:
    """The ladder moved, or the person came after all: what was laid before a colleague rests on the old state."""
    vouw.velden["voorlegging"] = None


def _intake_gestart(vouw: Vouw, feit: g.IntakeGestart, _: g.Gebeurtenis) -> None:
    _op_de_ladder(vouw)
    vouw.velden.setdefault("intake_gestart", feit.datum)
    vouw.gesprekken.append(feit.datum)


def _intake_afgerond(vouw: Vouw, feit: g.IntakeAfgerond, _: g.Gebeurtenis) -> None:
    vouw.velden["intake"] = feit
    if feit.wijze is not g.IntakeWijze.ZONDER_MEDEWERKING:
        vouw.gesprekken.append(feit.datum)


def _alleen_praten(vouw: Vouw, feit: g.AlleenPratenVerteld, _: g.Gebeurtenis) -> None:
    vouw.velden["alleen_praten"] = feit.datum


def _lbt_ontheffing(vouw: Vouw, feit: g.LbtOntheffing, _: g.Gebeurtenis) -> None:
    if feit.toegekend:
        vouw.velden["lbt_ontheffing"] = feit.datum


def _pip_concept(vouw: Vouw, feit: g.PipConceptKlaar, _: g.Gebeurtenis) -> None:
    vouw.velden["pip_concept"] = feit.datum


def _pip_voorgelegd(vouw: Vouw, feit: g.PipVoorgelegd, _: g.Gebeurtenis) -> None:
    vouw.velden["pip_voorgelegd"] = None if feit.terug else feit


def _pip(vouw: Vouw, feit: g.PipVastgesteld, rij: g.Gebeurtenis) -> None:
    vouw.velden["pip_voorgelegd"] = None
    vouw.pips[feit.versie] = PipVersie(
        feit.versie, feit.dagtekening, feit.leerroute, feit.niveau, feit.wijzigingsgrond,
        feit.bekendgemaakt_op, rij.geldig_op,
    )  # fmt: skip


def _pip_bekend(vouw: Vouw, feit: g.PipBekendgemaakt, _: g.Gebeurtenis) -> None:
    pip = vouw.pips.get(feit.versie)
    if pip is not None:
        vouw.pips[feit.versie] = pip._replace(bekendgemaakt_op=feit.datum)


def _pip_bij_duo(vouw: Vouw, feit: g.PipBijDuo, rij: g.Gebeurtenis) -> None:
    pip = vouw.pips.get(feit.versie)
    if pip is not None:
        vouw.pips[feit.versie] = pip._replace(duo=feit.uitkomst, duo_op=rij.geldig_op, duo_tekst=feit.tekst)


def _termijn_verteld(vouw: Vouw, feit: g.TermijnVerteld, _: g.Gebeurtenis) -> None:
    vouw.velden["termijn_verteld"] = feit.einde


def _signaal(vouw: Vouw, feit: g.NotificatieOntvangen, rij: g.Gebeurtenis) -> None:
    vouw.signalen[(feit.gebeurtenis_id, rij.geldig_op)] = None


def _overig_signaal(vouw: Vouw, feit: g.OverigSignaal, _: g.Gebeurtenis) -> None:
    vouw.signalen[(feit.gebeurtenis_id, feit.ontvangen_op)] = None


def _fase(vouw: Vouw, feit: g.FaseGewijzigd, _: g.Gebeurtenis) -> None:
    vouw.velden["fase"] = Fase(feit.naar)


def _contactpersoon(vouw: Vouw, feit: g.ContactpersoonGewijzigd, _: g.Gebeurtenis) -> None:
    vouw.contact[feit.plek] = feit.naam


def _samengevoegd(vouw: Vouw, feit: g.Samengevoegd, _: g.Gebeurtenis) -> None:
    if not feit.blijft:
        vouw.velden["samengevoegd_in"] = feit.ander_dossier


def _ontvoegd(vouw: Vouw, _feit: g.SamenvoegingTeruggedraaid, _: g.Gebeurtenis) -> None:
    vouw.velden.pop("samengevoegd_in", None)


def _vastgelopen(vouw: Vouw, feit: g.BerichtVastgelopen, _: g.Gebeurtenis) -> None:
    oud = vouw.vastgelopen.get(feit.bericht_id)
    vouw.vastgelopen[feit.bericht_id] = feit if oud is None else replace(feit, sinds=oud.sinds)


def _afgehandeld(vouw: Vouw, feit: g.BerichtAfgehandeld, _: g.Gebeurtenis) -> None:
    vouw.vastgelopen.pop(feit.bericht_id, None)


def _verschil_ss139(vouw: Vouw, feit: g.VerschilSs139, _: g.Gebeurtenis) -> None:
    vouw.velden |= {"verschil_ss139": feit, "start_bij_duo": feit.duo_start}


def _verschil_opgelost(vouw: Vouw, feit: g.VerschilOpgelost, _: g.Gebeurtenis) -> None:
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
    g.TermijnGesteld: "termijn",
    g.PlichtIngetrokken: "plicht_ingetrokken",
    g.Voldaan: "voldaan",
    g.Overleden: "overleden",
    g.VerschilTermijn: "verschil_termijn",
}
"""Kinds of which only the last recorded row counts, with the field it fills."""

_HANDLERS: dict[type[g.Gegevens], _Handler] = {
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
    g.PipVastgesteld: _pip,
    g.PipBekendgemaakt: _pip_bekend,
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
    g.SamenvoegingTeruggedraaid: _ontvoegd,
    g.VerschilSs139: _verschil_ss139,
    g.VerschilOpgelost: _verschil_opgelost,
    g.BerichtVastgelopen: _vastgelopen,
    g.BerichtAfgehandeld: _afgehandeld,
}
