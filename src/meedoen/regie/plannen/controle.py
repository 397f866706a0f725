# SPDX-License-Identifier: EUPL-1.2
"""Is this plan ready: what the law asks, what DUO takes, and what the change itself asks.

Runs while typing and again at adoption; at adoption the `Bewijs` it fills becomes the receipt.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, NamedTuple

from meedoen.domein.fasen import Aanleiding, Fase, FaseWeigering, overgang
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import ROUTE_VAN_DUO, NiveauKeuze, Weigering
from meedoen.recht.fouten import RechtFout
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.pip_inhoud import Inhoudseis
from meedoen.recht.wi2021.pip_wijziging import RoutewisselFeiten, StilstandLezing
from meedoen.recht.wi2021.termijn import start_inburgeringstermijn
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.brieven import tekens
from meedoen.regie.plannen import feiten as vertaling
from meedoen.regie.plannen import leren, wijziging
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.onderdelen import IN_BRIEF, onderdeel_van
from meedoen.regie.web.datums import voluit
from meedoen.regie.web.zinnen import domein_nl, recht_nl

_NIET_BIJ_KLAAR: Final = frozenset({"dagtekening", "fase"})
"""What can be open while the content is ready: the day comes last, and someone in an azc is not settled yet."""


class Punt(NamedTuple):
    """One thing that is open, in plain words. `herstel` is the code of the button that mends it, or empty.

    `plek`: where below the plan it is mended, when that is more exact than `onderdeel`.
    """

    code: str
    zin: str
    onderdeel: str
    herstel: str = ""
    plek: str = ""


class Brieftekst(NamedTuple):
    """A text that the letter prints: the words beside its field, the part it belongs to, and where to mend it."""

    label: str
    tekst: str
    onderdeel: str
    plek: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoer:
    """What the check looks at beside the plan: facts, the plan in force, policy of the gemeente, the day.

    `briefteksten`: what the letter prints beside the fields of the plan; `afdrukbaar`: the code points it can print
    (empty: not known, nothing is said about it).
    """

    feiten: DossierFeiten
    geldend: Pip | None
    niveau_bij_deels_a2: str
    vrijstelling_lezing: StilstandLezing
    vandaag: date
    nu: datetime
    dagtekening: date | None = None
    briefteksten: tuple[Brieftekst, ...] = ()
    afdrukbaar: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Oordeel:
    """How a plan stands. `punten`: what our own duty asks (reasons, change, BSN, phase)."""

    eisen: tuple[Inhoudseis, ...]
    weigeringen: tuple[Weigering, ...]
    punten: tuple[Punt, ...]
    niveau: NiveauKeuze
    bewijs: Bewijs

    @property
    def ontbreekt(self) -> tuple[Inhoudseis, ...]:
        """The elements of the law that are missing."""
        return tuple(eis for eis in self.eisen if eis.staat == "ontbreekt")

    @property
    def open(self) -> int:
        """How many things stand in the way of adoption."""
        return len(self.ontbreekt) + len(self.weigeringen) + len(self.punten)

    @property
    def inhoud_klaar(self) -> bool:
        """The content is complete; only the day of adoption is left."""
        return (
            not self.ontbreekt
            and all(w.veld in _NIET_BIJ_KLAAR for w in self.weigeringen)
            and all(p.onderdeel in _NIET_BIJ_KLAAR for p in self.punten)
        )


def controleer(pip: Pip, invoer: Invoer, *, bewijs: Bewijs | None = None) -> Oordeel:
    """Return how this plan stands on `invoer.vandaag`; never raises for content that is not there yet."""
    dag = invoer.dagtekening or invoer.vandaag
    bewijs = bewijs or Bewijs(peildatum=dag, nu=invoer.nu)
    route = vertaling.leerroute(pip)
    niveau = NiveauKeuze(None)
    if route is not None:
        niveau = bewijs.reken(
            "niveau_voor_duo",
            route=route,
            niveaus=vertaling.niveaus(pip),
            niveau_bij_deels_a2=invoer.niveau_bij_deels_a2,
        )
    eisen, punten = _wet(pip, invoer, dag, bewijs)
    weigeringen: tuple[Weigering, ...] = bewijs.reken(
        "regels_van_duo",
        pip=vertaling.voor_duo(pip, dagtekening=dag, niveau=niveau.niveau, doelgroep=invoer.feiten.doelgroep),
        stand=vertaling.duo_stand(invoer.feiten),
        vandaag=invoer.vandaag,
    )
    # "Kies een leerroute" is said once, by the law.
    weigeringen = tuple(w for w in weigeringen if w.code != "leerroute_ontbreekt")
    punten += _eigen(pip, invoer) + _antedatering(pip, invoer, dag) + _wijziging(pip, invoer, route, dag, bewijs)
    punten += _tekens(pip, invoer)
    return Oordeel(eisen=eisen, weigeringen=weigeringen, punten=punten, niveau=niveau, bewijs=bewijs)


def _wet(pip: Pip, invoer: Invoer, dag: date, bewijs: Bewijs) -> tuple[tuple[Inhoudseis, ...], tuple[Punt, ...]]:
    mee = invoer.feiten.pip_overgenomen
    # What the gemeente before decided on the level goes along with a move (art. 15 lid 4: the same leerroute).
    eerder = mee is not None and mee.leerroute == "B" and mee.niveau == "A2"
    eerder = eerder or (invoer.geldend is not None and "A2" in vertaling.niveaus(invoer.geldend).values())
    try:
        uitkomst = bewijs.reken(
            "pip_inhoud",
            inhoud=vertaling.inhoud(pip, invoer.feiten, eerder_afgeschaald=eerder),
            groep=invoer.feiten.doelgroep,
            peildatum=dag,
        )
    except RechtFout as fout:
        return (), (Punt("wet", recht_nl.weigerzin(fout), "dossier"),)
    eisen: tuple[Inhoudseis, ...] = uitkomst.waarde
    return eisen, ()


def _eigen(pip: Pip, invoer: Invoer) -> tuple[Punt, ...]:
    """What we need for the letter, for DUO and for the phase, beside what article 15 asks."""
    uit = []
    if not pip.route_reden.strip() and pip.leerroute == "B":
        uit.append(
            Punt(
                "route_reden",
                "Schrijf op waarom deze leerroute past. Dat staat in de brief (artikel 3:46 Awb).",
                "leerroute",
            )
        )
    if not invoer.feiten.bsn_bekend:
        uit.append(Punt("bsn", "Vul het BSN in. Zonder BSN kan het plan niet naar DUO.", "dossier"))
    if invoer.feiten.overleden is not None:
        uit.append(Punt("overleden", "De inburgeraar is overleden. Er komt geen plan meer.", "fase"))
    if invoer.feiten.fase is not None:
        stap = overgang(Fase(invoer.feiten.fase), Aanleiding.PIP_VASTGESTELD)
        if isinstance(stap, FaseWeigering):
            uit.append(Punt(stap.code, domein_nl.zin(f"weiger_{stap.code}"), "fase"))
    return tuple(uit)


def _tekens(pip: Pip, invoer: Invoer) -> tuple[Punt, ...]:
    """What the letter can't print, each by the field it stands in; said now and not only at adoption."""
    if not invoer.afdrukbaar:
        return ()
    velden = (
        Brieftekst(label, getattr(pip, veld), onderdeel_van(veld), f"{onderdeel_van(veld)}#id_{veld}")
        for veld, label in IN_BRIEF.items()
    )
    return tuple(
        Punt("teken_ontbreekt", bij_veld(deel.label, zin), deel.onderdeel, plek=deel.plek)
        for deel in (*velden, *invoer.briefteksten)
        if (zin := tekens.zin(tekens.onafdrukbaar(deel.tekst, invoer.afdrukbaar)))
    )


def bij_veld(label: str, zin: str) -> str:
    """Return a sentence about one field, for a place where that field is not in sight."""
    return f"Bij “{label}”: {zin[:1].lower()}{zin[1:]}"


def _antedatering(pip: Pip, invoer: Invoer, dag: date) -> tuple[Punt, ...]:
    """A plan rests on the brede intake (W 15 lid 1), so it is not dated before that was complete: our reading.

    Nor before the talk about the plan, which the letter names as past.
    """
    if pip.besproken_op is not None and pip.besproken_op > dag:
        zin = f"Het plan is besproken op {voluit(pip.besproken_op)}. Kies een datum op of na die dag."
        return (Punt("dagtekening_voor_gesprek", zin, "dagtekening"),)
    intake = invoer.feiten.intake
    if intake is None or dag >= intake.datum:
        return ()
    zin = f"Het plan bouwt op de brede intake van {voluit(intake.datum)}. Kies een datum op of na die dag."
    return (Punt("dagtekening_voor_intake", zin, "dagtekening"),)


def _wijziging(pip: Pip, invoer: Invoer, route: Leerroute | None, dag: date, bewijs: Bewijs) -> tuple[Punt, ...]:
    """What a later version asks: a ground with its reason, and a route that may change."""
    if not wijziging.mogelijke_gronden(invoer.feiten):
        return ()
    uit = []
    if not pip.wijzigingsgrond:
        uit.append(Punt("grond_kiezen", "Kies waarom het plan verandert.", "wijziging"))
    elif not pip.wijzigingsreden.strip():
        uit.append(Punt("reden_schrijven", "Schrijf op waarom het plan verandert.", "wijziging"))
    van = ROUTE_VAN_DUO.get(invoer.feiten.leerroute or "")
    if route is None or van is None:
        return tuple(uit)
    if pip.wijzigingsgrond == wijziging.VERHUIZING:
        bewijs.reken("leerroute_na_verhuizing", eerdere=van)
    elif pip.wijzigingsgrond == wijziging.ANDERE_LEERROUTE:
        uit.extend(_routewissel(pip, invoer, van, route, dag, bewijs))
    elif route is not van and pip.wijzigingsgrond != wijziging.HERSTEL:
        naam = recht_nl.WOORDEN["leerroute"][van.value]
        zin = f"Nu geldt {naam}. Kies als reden “{wijziging.TEKSTEN[wijziging.ANDERE_LEERROUTE]}” of laat de route "
        uit.append(Punt("route_zonder_grond", f"{zin}zoals die is.", "wijziging", "route_terug"))
    if pip.wijzigingsgrond == wijziging.AFSCHALEN:
        uit += [Punt(*deel) for deel in leren.ontbreekt_voor_a2(pip, invoer.feiten, dag, bewijs)]
        if "A2" not in vertaling.niveaus(pip).values():
            uit.append(Punt("afschalen_zonder_a2", "Kies bij ten minste één vaardigheid A2.", "leerroute"))
    return tuple(uit)


def _routewissel(pip: Pip, invoer: Invoer, van: Leerroute, naar: Leerroute, dag: date, bewijs: Bewijs) -> list[Punt]:
    eerste = invoer.feiten.eerste_dagtekening
    if eerste is None:
        return []
    start = invoer.feiten.termijn.start if invoer.feiten.termijn else start_inburgeringstermijn(eerste).waarde
    feiten = RoutewisselFeiten(
        start=start,
        van=van,
        naar=naar,
        voortgang=pip.voortgang or None,
        niet_vrijstellende_opleiding_tot=pip.opleiding_tot,
        bijzonder_geval=pip.bijzonder_geval,
        stilstand=invoer.feiten.stilstand,
        stilstand_lezing=invoer.vrijstelling_lezing,
    )
    try:
        uitkomst = bewijs.reken("mag_route_wijzigen", feiten=feiten, peildatum=dag)
    except RechtFout as fout:
        return [Punt("routewissel", recht_nl.weigerzin(fout), "leerroute")]
    if isinstance(uitkomst, OordeelNodig):
        return [Punt(uitkomst.vraag, recht_nl.vraagzin(uitkomst), "leerroute")]
    if not uitkomst.waarde:
        laatste = uitkomst.stappen[-1]
        return [Punt(laatste.code, f"{recht_nl.titel(laatste)}. {recht_nl.uitleg(laatste)}", "leerroute")]
    try:
        leren.krediet(invoer.feiten, van=van, naar=naar, peildatum=dag, bewijs=bewijs)
    except RechtFout as fout:
        return [Punt("wisselkrediet", recht_nl.weigerzin(fout), "leerroute")]
    return []
