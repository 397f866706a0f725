# SPDX-License-Identifier: EUPL-1.2
"""Vandaag, and the two acts that are done from it: taking up a dossier and closing a task."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET, require_safe

from meedoen.domein.toegang import Handeling, Rol, Scope, mag
from meedoen.regie.dossiers import queries
from meedoen.regie.dossiers.queries import TaakRij
from meedoen.regie.dossiers.views.hulp import scope_van
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.uitvoer.cbs.beeld import taakrij as taakrij_cbs
from meedoen.regie.uitvoer.cbs.queries import open_taken
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, LinkBeeld, MeldingBeeld, RijBeeld, StripDeel
from meedoen.regie.web.velden import uuid_of_niets
from meedoen.regie.werkplek import queries as werk
from meedoen.regie.werkplek.vandaag import beheer, financien, jurist, paneel
from meedoen.regie.werkplek.vandaag.groep import Groep
from meedoen.regie.werkplek.vandaag.indeling import Indeling, Werkdag, deel_in, werkdag
from meedoen.regie.werkplek.vandaag.rijen import nieuwrij, taakrij

NIEUW_OP_BLAD = 8
RIJEN_OP_BLAD = 30
"""Rows of tasks on a whole page: more than a day holds. The rest stands behind "Toon alle"."""
VOOR_JOU_OP_BLAD = 12
MENSEN_OP_BLAD, PER_MENS = 6, 3
_GROEPEN = ("vandaag", "week", "later", "wacht", "weggelegd")
_OP_VERZOEK = ("later", "weggelegd")
_ONDER = "onder-"
"""In the address, before the row below which it is said what was done."""


@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """Show the first page of this role."""
    scope: Scope = request.scope  # type: ignore[attr-defined]
    if scope.rol is Rol.BEHEERDER:
        return render(request, "werkplek/vandaag.html", beheer.pagina(scope, lead=f"{_dag(scope.vandaag)}."))
    if mag(scope.rol, Handeling.BEGELEIDEN):
        return redirect("/begeleiding")
    return vandaag(request)


@require_GET
def vandaag(request: HttpRequest) -> HttpResponse:
    """Show who needs this person (or this team) today and why, in one sentence each."""
    scope = scope_van(request, Handeling.DOSSIER_INZIEN)
    wanneer = werkdag(scope.vandaag)
    blad = _Blad(request, scope, wanneer)
    if mag(scope.rol, Handeling.ZAAKSTUKKEN_INZIEN):
        inhoud = jurist.pagina(scope, lead=_lead(wanneer), week_tot=wanneer.week_tot)
        return render(request, "werkplek/vandaag.html", blad.met_taken(inhoud))
    if mag(scope.rol, Handeling.BOETEBEDRAGEN_INZIEN):
        inhoud = financien.pagina(scope, lead=f"{_dag(scope.vandaag)}.")
        return render(request, "werkplek/vandaag.html", blad.met_taken(inhoud))
    if not mag(scope.rol, Handeling.DOSSIER_LEZEN):
        return render(request, "werkplek/vandaag.html", blad.van_rol())
    inhoud = blad.team() if mag(scope.rol, Handeling.TEAM_BEKIJKEN) else blad.eigen()
    return render(request, "werkplek/vandaag.html", inhoud)


class _Blad:
    """One drawing of Vandaag: what is asked for in the address, and the rows it leads to."""

    def __init__(self, request: HttpRequest, scope: Scope, wanneer: Werkdag) -> None:
        self.request, self.scope, self.wanneer = request, scope, wanneer
        self.open = uuid_of_niets(request.GET.get("open", ""))
        groep = request.GET.get("groep", "")
        self.groep = groep if groep in _GROEPEN else ""
        self.lijst = f"/?groep={self.groep}" if self.groep else "/"
        bij = request.GET.get("bij")
        self.bij = [] if bij is None else [str(self.open), bij.removeprefix(_ONDER)]
        self.onder = (bij or "").startswith(_ONDER)
        self.getoond: list[tuple[int, UUID]] = []
        self.op_verzoek: Collection[str] = _OP_VERZOEK
        self.ruimte = RIJEN_OP_BLAD

    @cached_property
    def vooraf(self) -> werk.Vooraf:
        """What this page asks beside its tasks."""
        return werk.vooraf(self.scope)

    @property
    def dag(self) -> str:
        """The day of this list in a word: vandaag, or maandag when today is no working day."""
        return datums.weekdag(self.wanneer.dag) if self.wanneer.vrij else "vandaag"

    def adres(self, open_: str) -> str:
        """Return the address of this list with another row open, by its id; with "" the list itself."""
        return f"{self.lijst}{'&' if self.groep else '?'}open={open_}" if open_ else self.lijst

    def eigen(self) -> dict[str, Any]:
        """Return the list of one consulent."""
        taken = werk.eigen_taken(self.scope, self.vooraf.vervangt)
        indeling = deel_in(taken, self.wanneer)
        nieuw_totaal = self.vooraf.nieuw
        groepen = [self._nieuw(nieuw_totaal), *self._groepen(indeling)]
        return self._pagina(
            groepen,
            self._strip(indeling.te_laat, _deze_week(indeling), nieuw_totaal, len(indeling.weggelegd)),
            _leeg_eigen(nieuw_totaal) if not taken else None,
        )

    def van_rol(self) -> dict[str, Any]:
        """Return the list of a role whose tasks are of whoever has that role, as `Taak.rol` says."""
        taken = queries.open_taken(self.scope, rol=self.scope.rol)
        self.op_verzoek = ("weggelegd",)  # few tasks, most of them with a long term
        indeling = deel_in(taken, self.wanneer)
        strip = self._strip(indeling.te_laat, _deze_week(indeling), None, len(indeling.weggelegd))
        return self._pagina(self._groepen(indeling), strip, None if taken else _leeg_rol())

    def met_taken(self, inhoud: dict[str, Any]) -> dict[str, Any]:
        """Return the page of a role with work of another kind, and above it the tasks of that role, if there are."""
        taken = self.van_rol()
        if taken["leeg"]:
            return inhoud
        samen = {naam: taken[naam] for naam in ("alles", "op_zijn_plek")}
        return {**inhoud, "groepen": [*taken["groepen"], *inhoud["groepen"]], "leeg": None, **samen}

    def team(self) -> dict[str, Any]:
        """Return the list of a teamleider: own tasks, unclaimed dossiers, and the team by person."""
        eigen = deel_in(queries.open_taken(self.scope, rol=Rol.TEAMLEIDER), self.wanneer)
        voor_jou = eigen.nu + eigen.week + eigen.later
        ploeg = werk.werk_van_het_team(
            self.scope, tot_en_met=self.wanneer.week_tot, mensen=MENSEN_OP_BLAD, per_mens=PER_MENS
        )
        nieuw_totaal = self.vooraf.nieuw
        self.ruimte = VOOR_JOU_OP_BLAD
        groepen = [self._groep("vandaag", "Voor jou", "Toewijzen, contactpersonen en voorstellen lezen", voor_jou)]
        al_jouw = {taak.dossier_id for taak in voor_jou if taak.soort == "niemand"}
        groepen.append(self._cbs())
        groepen.append(self._nieuw(nieuw_totaal - len(al_jouw), zonder=al_jouw))
        groepen += [] if self.groep else self._ploeg(ploeg)
        weggelegd = queries.open_taken(self.scope, alleen_weggelegd=True)
        groepen.append(self._groep("weggelegd", "Weggelegd", "Door het team, tot later", weggelegd))
        te_laat = eigen.te_laat + ploeg.te_laat
        alles = ploeg.aantal + len(eigen.nu) + len(eigen.week)
        leeg = _leeg_team() if not ploeg.mensen and not nieuw_totaal and not voor_jou and not weggelegd else None
        return self._pagina(groepen, self._strip(te_laat, alles, nieuw_totaal, len(weggelegd)), leeg)

    def _ploeg(self, ploeg: werk.Teamwerk) -> list[Groep]:
        """The team by person, who has most of it late first; of the others how much they have together."""
        tot = f"Tot en met {datums.voluit_met_dag(self.wanneer.week_tot)}"
        groepen = [
            Groep(
                sleutel=f"mens-{mens.medewerker_id}",
                kop=mens.naam,
                klein=f"{tot}, {_te_laat(mens.te_laat)}",
                aantal=mens.aantal,
                rijen=self._rijen(mens.taken),
                rest=_alles_van(mens),
            )
            for mens in ploeg.eerst
        ]
        if anderen := ploeg.mensen - len(ploeg.eerst):
            aantal = ploeg.aantal - sum(mens.aantal for mens in ploeg.eerst)
            laat = ploeg.te_laat - sum(mens.te_laat for mens in ploeg.eerst)
            kop = "Nog 1 collega" if anderen == 1 else f"Nog {anderen} collega's"
            team = LinkBeeld("Bekijk iedereen op Team", "/team")
            groepen.append(Groep("anderen", kop, f"{tot}, {_te_laat(laat)}", aantal, (), team))
        return groepen

    def _groepen(self, indeling: Indeling) -> list[Groep]:
        w = self.wanneer
        wanneer = self.dag
        tot = f"Tot en met {datums.voluit_met_dag(w.week_tot).removesuffix(f' {w.week_tot.year}')}"
        return [
            self._groep("vandaag", f"Moet {wanneer}", f"Te laat, of uiterlijk {wanneer} klaar", indeling.nu),
            self._groep("week", "Deze week", tot, indeling.week),
            self._groep("wacht", "Wacht op een ander", "Je hoeft nu niets te doen", indeling.wacht),
            self._groep("later", "Later", f"Na {datums.voluit_met_dag(w.week_tot)}", indeling.later),
            self._groep("weggelegd", "Weggelegd", "Komt vanzelf terug op de gekozen dag", indeling.weggelegd),
        ]

    def _groep(self, sleutel: str, kop: str, klein: str, taken: Sequence[TaakRij]) -> Groep:
        """One heading; what can wait is drawn only when it is asked for, and a long list only in its first part."""
        alleen = self.groep == sleutel
        if self.groep and not alleen:
            toon: Sequence[TaakRij] = ()
        elif alleen:
            toon = taken
        else:
            toon = () if sleutel in self.op_verzoek else taken[: self.ruimte]
            self.ruimte -= len(toon)
        rest = None
        if len(toon) < len(taken):
            rest = LinkBeeld(f"Toon alle {len(taken)}" if len(taken) > 1 else "Toon deze taak", f"/?groep={sleutel}")
        return Groep(sleutel, kop, klein, len(taken), self._rijen(toon), rest)

    def _nieuw(self, totaal: int, zonder: Collection[UUID] = ()) -> Groep:
        if self.groep or totaal < 1:
            return Groep("nieuw", "Nieuw, nog van niemand", "", 0 if self.groep else totaal, ())
        gevonden = werk.nieuw_van_niemand(self.scope, hoogstens=NIEUW_OP_BLAD + len(zonder))
        rijen = [rij for rij in gevonden if rij.dossier_id not in zonder][:NIEUW_OP_BLAD]
        self.ruimte -= len(rijen)
        self.getoond += [(rij.gemeente_id, rij.dossier_id) for rij in rijen]
        rest = LinkBeeld(f"Toon alle {totaal}", "/dossiers?consulent=niemand") if totaal > len(rijen) else None
        klein = "Wie er ruimte voor heeft, neemt het dossier op zich"
        return Groep("nieuw", "Nieuw, nog van niemand", klein, totaal,
                     tuple(nieuwrij(rij, self.scope) for rij in rijen), rest)  # fmt: skip

    def _cbs(self) -> Groep:
        """The quarters that still have to go to CBS: a task of the gemeente, of no dossier."""
        rijen = () if self.groep else tuple(taakrij_cbs(taak, self.scope) for taak in open_taken(self.scope))
        return Groep("cbs", "Voor de gemeente", "Moet elk kwartaal naar het CBS", len(rijen), rijen)

    def _rijen(self, taken: Sequence[TaakRij]) -> tuple[RijBeeld, ...]:
        self.getoond += [(taak.gemeente_id, taak.dossier_id) for taak in taken]
        uit = []
        for nummer, taak in enumerate(taken):
            na, voor = taken[nummer + 1 : nummer + 2], taken[:nummer][-1:]
            terug = self._terug(taak, str(na[0].id) if na else f"{_ONDER}{voor[0].id}" if voor else "")
            deel = self._paneel(taak, terug)
            uit.append(taakrij(taak, self.scope, self.wanneer, self.adres, terug=terug, paneel=deel))
        return tuple(uit)

    def _terug(self, taak: TaakRij, buur: str) -> str:
        """Return where an act on this row leads back to: the row itself, and when it is gone the one beside it."""
        return f"{self.adres(str(taak.id))}&bij={buur}#gedaan"

    def _paneel(self, taak: TaakRij, terug: str) -> str:
        if taak.id != self.open or not mag(self.scope.rol, Handeling.DOSSIER_LEZEN):
            return ""
        return paneel.teken(self.request, taak, terug)

    def _met_gedaan(self, groepen: list[Groep]) -> tuple[list[Groep], bool]:
        """Put what was just done in the place of the row it was done from; False: that place is not on this page."""
        getekend = {rij.sleutel for groep in groepen for rij in groep.rijen}
        plek = next((sleutel for sleutel in self.bij if sleutel in getekend), None)
        if plek is None or not (berichten := list(get_messages(self.request))):
            return groepen, False
        gedaan = render_to_string("web/berichten.html", {"berichten": berichten})
        onder = self.onder and plek != str(self.open)

        def met(rij: RijBeeld) -> RijBeeld:
            return replace(rij, gedaan=gedaan, gedaan_onder=onder) if rij.sleutel == plek else rij

        return [replace(groep, rijen=tuple(met(rij) for rij in groep.rijen)) for groep in groepen], True

    def _strip(self, te_laat: int, week: int, nieuw: int | None, weggelegd: int) -> tuple[StripDeel, ...]:
        delen: tuple[StripDeel, ...] = (
            StripDeel(str(te_laat), "Te laat", _laat_woord(te_laat), "/#groep-vandaag", te_laat=True),
            StripDeel(str(week), "Deze week", f"met {self.dag} erbij", "/#groep-vandaag"),
        )
        if nieuw is not None:
            delen += (StripDeel(str(nieuw), "Nieuw", "nog van niemand", "/#groep-nieuw"),)
        if weggelegd:
            delen += (StripDeel(str(weggelegd), "Weggelegd", "komt vanzelf terug", "/?groep=weggelegd"),)
        return delen

    def _blijft_hangen(self) -> MeldingBeeld | None:
        """The sentence about messages of the chain that stand in no list of tasks; None when there are none."""
        if not mag(self.scope.rol, Handeling.BERICHTEN_BEKIJKEN) or not (aantal := self.vooraf.blijft_hangen):
            return None
        wat = "1 bericht van of naar DUO blijft hangen en staat" if aantal == 1 else (
            f"{aantal} berichten van of naar DUO blijven hangen en staan"
        )  # fmt: skip
        return MeldingBeeld("let_op", f"{wat} niet in deze lijst.", knop=KnopBeeld("Bekijk op Keten", "/keten#wacht"))

    def _pagina(self, groepen: list[Groep], strip: tuple[StripDeel, ...], leeg: LeegBeeld | None) -> dict[str, Any]:
        log_lijst(scope=self.scope, handeling="lezen", object="vandaag", dossiers=self.getoond)
        groepen, op_zijn_plek = self._met_gedaan([groep for groep in groepen if groep.rijen or groep.rest])
        return {
            "lead": _lead(self.wanneer),
            "melding": self._blijft_hangen(),
            "strip": strip,
            "groepen": groepen,
            "op_zijn_plek": op_zijn_plek,
            "leeg": leeg,
            "alles": bool(self.groep),
        }


def _alles_van(mens: werk.Teamtaken) -> LinkBeeld | None:
    if mens.aantal <= len(mens.taken):
        return None
    return LinkBeeld(f"Alle dossiers van {mens.naam}", f"/dossiers?consulent={mens.medewerker_id}")


def _te_laat(aantal: int) -> str:
    return f"{aantal} te laat" if aantal else "niets te laat"


def _deze_week(indeling: Indeling) -> int:
    return len(indeling.nu) + len(indeling.week)


def _laat_woord(aantal: int) -> str:
    return "dat gaat voor" if aantal else "alles is op tijd"


def _lead(w: Werkdag) -> str:
    if not w.vrij:
        return f"{_dag(w.vandaag)}. Wat de wet vraagt, staat bovenaan."
    return f"{_dag(w.vandaag)} is geen werkdag. Dit is de lijst voor {datums.voluit_met_dag(w.dag)}."


def _dag(dag: date) -> str:
    nu = datums.voluit_met_dag(dag)
    return nu[:1].upper() + nu[1:]


def _leeg_eigen(nieuw: int) -> LeegBeeld:
    if nieuw:
        tekst = "Zodra je een dossier op je neemt, staat hier wat je moet doen, voor wanneer en waarom."
        return LeegBeeld("Je hebt nu geen taken", tekst)
    return LeegBeeld(
        "Je hebt nu geen taken",
        "Stuurt DUO een melding over een nieuwe inburgeraar, dan staat die hier. Taken verschijnen vanzelf.",
        KnopBeeld("Dossiers bekijken", "/dossiers"),
    )


def _leeg_rol() -> LeegBeeld:
    return LeegBeeld(
        "Je hebt nu geen taken",
        "Vraagt een dossier iets van jouw rol, dan staat het hier, met voor wanneer en waarom. "
        "Zoek je iemand? Typ bovenaan een naam of een dossiernummer.",
    )


def _leeg_team() -> LeegBeeld:
    return LeegBeeld(
        "Het team heeft deze week geen taken",
        "Zodra er iets moet, staat het hier per medewerker. Op Team zie je wie hoeveel werk heeft.",
        KnopBeeld("Team bekijken", "/team"),
    )
