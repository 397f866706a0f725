# SPDX-License-Identifier: EUPL-1.2
"""The parts of the overview: next step, path, planned talks, people and what has to be said on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, KlokSoort, zoek
from meedoen.domein.metrolijn import Station
from meedoen.domein.taken import Taak as DomeinTaak
from meedoen.domein.toegang import Handeling, Rol, Scope, mag
from meedoen.domein.volgende_stap import volgende_stap
from meedoen.regie.dossiers.forms import KANALEN
from meedoen.regie.dossiers.gezin import RELATIES
from meedoen.regie.dossiers.kop import gesloten, leeftijd
from meedoen.regie.dossiers.models import Betrokkene, Dossier, Gebeurtenis, Gezinslid, Taak
from meedoen.regie.dossiers.regels import maak_regel
from meedoen.regie.dossiers.uitleg import lees_waarden
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import (
    GeplandBeeld,
    KnopBeeld,
    LinkBeeld,
    MeldingBeeld,
    MensBeeld,
    StapBeeld,
    StationBeeld,
    TijdlijnRegel,
    ToestandBeeld,
)
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.werkplek import handelingen

_CONTACTPERSONEN = (
    ("contact_gemeente", "contactpersoon gemeente", "contactpersoon_gemeente"),
    ("contact_uitvoerder", "contactpersoon uitvoerder", "contactpersoon_uitvoerder"),
)
_RELATIES = dict(RELATIES)
_KANALEN = dict(KANALEN)
_TOLK: dict[g.TolkStand | None, str] = {
    g.TolkStand.GEVRAAGD: "Tolk gevraagd, nog niet bevestigd", g.TolkStand.BEVESTIGD: "Tolk bevestigd",
}  # fmt: skip
_LET_OP_DAGEN = 2
_DRINGT = ("te_laat", "let_op")
"""States that the next step says beside its reason."""
_TWEEDE = (Handeling.PIP_VASTSTELLEN, Handeling.INTAKE_BEVESTIGEN, Handeling.VERWIJT_BEVESTIGEN)
"""Acts of a second person on what somebody else prepared."""


def stap(
    scope: Scope, dossier: Dossier, feiten: DossierFeiten, taken: Iterable[DomeinTaak], open_: Sequence[Taak]
) -> tuple[StapBeeld | None, UUID | None]:
    """Return the card on top (what moves this dossier on, why, and the button that does it) and the task it is.

    `open_` are the stored tasks: a step that a person closes needs the id of its task. A closed dossier that asks
    nothing has no next step.
    """
    volgende = volgende_stap(feiten, taken)
    if dossier.gesloten_op is not None and volgende.code == "klaar":
        return None, None
    zelf = next((taak for taak in open_ if taak.soort == volgende.code and taak.rol == Rol.CONSULENT.value), None)
    hoofd: KnopBeeld | None = None
    stil: KnopBeeld | None = None
    if volgende.knop is not None and mag(scope.rol, volgende.knop):
        url = handelingen.adres(volgende.knop, dossier.id, taak=volgende.code)
        if volgende.knop is not Handeling.TAAK_AFSLUITEN:
            wacht = zelf is not None and zelf.groep == "wacht"
            tekst = handelingen.knoptekst(volgende.code, volgende.knop, wacht=wacht)
            hoofd = KnopBeeld(tekst, url, soort="gewoon" if wacht else "hoofd")
        elif zelf is not None and zelf.afsluitbaar:
            hoofd, stil = _werk_en_afsluiten(scope, zelf)
    if dossier.consulent_id is None and dossier.gesloten_op is None:
        if mag(scope.rol, Handeling.NEEM_OP_MIJ):
            neem = handelingen.adres(Handeling.NEEM_OP_MIJ, dossier.id)
            terug = (("terug", f"/dossiers/{dossier.id}"),)
            stil, hoofd = hoofd, KnopBeeld("Neem op mij", neem, soort="hoofd", post=True, velden=terug)
            stil = replace(stil, soort="stil") if stil else None
        elif mag(scope.rol, Handeling.TOEWIJZEN):
            stil = KnopBeeld("Toewijzen", handelingen.adres(Handeling.TOEWIJZEN, dossier.id), soort="gewoon")
    titel, reden = domein_nl.zin(volgende.titel), domein_nl.zin(volgende.reden, volgende.waarden)
    dringt = _toestand(zelf, scope.vandaag) if zelf else None
    if dringt is not None and dringt.soort not in _DRINGT:
        dringt = None
    return StapBeeld(titel, reden, hoofd, stil, toestand=dringt), zelf.id if zelf else None


def _werk_en_afsluiten(scope: Scope, taak: Taak) -> tuple[KnopBeeld, KnopBeeld | None]:
    """Return the button to the work and the one that closes the task; without a page for the work only the latter."""
    werk = handelingen.werk(taak.zin, taak.dossier_id, scope.rol)
    terug = (("terug", f"/dossiers/{taak.dossier_id}"),)
    sluiten = KnopBeeld("Taak afsluiten", handelingen.sluit_taak(taak.id), soort="hoofd", post=True, velden=terug)
    return (replace(werk, soort="hoofd"), replace(sluiten, soort="gewoon")) if werk else (sluiten, None)


def stations(lijn: Sequence[Station]) -> tuple[StationBeeld, ...]:
    """Return the metro line in words."""
    uit = []
    for station in lijn:
        regels = [domein_nl.zin(regel.zin, regel.waarden) for regel in station.regels[:2]]
        regels += [""] * (2 - len(regels))
        uit.append(StationBeeld(domein_nl.zin(station.naam), station.staat.value, *regels))
    return tuple(uit)


def gepland(feiten: DossierFeiten, vandaag: date) -> tuple[GeplandBeeld, ...]:
    """Return the talks that still come, the first one first, each with its interpreter; none after the end."""
    if feiten.beeindigd:
        return ()
    komen = sorted((afspraak for afspraak in _afspraken(feiten) if afspraak.dag >= vandaag), key=lambda a: a.dag)
    tolken = {boeking.datum: boeking.stand for boeking in feiten.begeleiding.tolken if boeking.datum >= vandaag}
    met_tolk = [
        GeplandBeeld(a.wanneer, a.titel, ". ".join(deel for deel in (a.zin, _TOLK.get(tolken.get(a.dag), "")) if deel))
        for a in komen
    ]
    # A booking for a talk that we have no day of: what it is for, is not known here.
    dagen = {afspraak.dag for afspraak in komen}
    los = [(dag, GeplandBeeld(datums.kort_met_dag(dag), "Gesprek met een tolk", _TOLK[stand]))
           for dag, stand in tolken.items() if dag not in dagen]  # fmt: skip
    alle = [*zip((a.dag for a in komen), met_tolk, strict=True), *los]
    return tuple(beeld for _, beeld in sorted(alle, key=lambda paar: paar[0]))


class _Afspraak(NamedTuple):
    """One talk: its day, that day (and time) in words, what it is, and a line about it."""

    dag: date
    wanneer: str
    titel: str
    zin: str


def _afspraken(feiten: DossierFeiten) -> Iterator[_Afspraak]:
    """Yield the talks for which somebody was invited or called, and the planned voortgangsgesprek."""
    for uitnodiging in feiten.uitnodigingen:
        if (dag := uitnodiging.afspraak_op) and feiten.intake_gestart is None:
            zin = f"Uitnodiging, verstuurd op {datums.voluit(uitnodiging.datum)}"
            yield _Afspraak(dag, datums.kort_met_dag(dag), "Kennismaken, vrijwillig", zin)
    for oproep in feiten.oproepen:
        if oproep.uitkomst is None:
            dag, zin = oproep.afspraak_op, f"Oproep {oproep.nummer}, verstuurd op {datums.voluit(oproep.verstuurd)}"
            yield _Afspraak(dag, datums.kort_met_dag(dag), "Gesprek voor de brede intake", zin)
    plan = feiten.voortgang_gepland
    if plan is not None and plan.op is not None:
        om = f", {datums.tijdstip(plan.om)}" if plan.om else ""
        hoe = _KANALEN[plan.kanaal] if plan.kanaal else ""
        yield _Afspraak(plan.op, f"{datums.kort_met_dag(plan.op)}{om}", "Voortgangsgesprek", hoe)


def gebeurtenis(rij: Gebeurtenis, scope: Scope, dossier: Dossier, vervallen: frozenset[UUID]) -> TijdlijnRegel:
    """Return a row of the tijdlijn in words; taking it back is done on the tijdlijn itself."""
    return maak_regel(rij, scope, dossier, vervallen=rij.id in vervallen, met_links=False)


def mensen(
    scope: Scope, dossier: Dossier, betrokkenen: Sequence[Betrokkene], gezin: Sequence[Gezinslid]
) -> tuple[MensBeeld, ...]:
    """Return who is around this newcomer: the two contact persons first, an open place as such, then family."""
    uit: list[MensBeeld] = []
    for rol, naam, _ in _CONTACTPERSONEN:
        mens = next((b for b in betrokkenen if b.rol == rol), None)
        if mens is not None:
            bij = f"{naam}, {mens.organisatie.naam}" if mens.organisatie else naam
            uit.append(MensBeeld(mens.naam, bij, mens.telefoon))
        elif dossier.gesloten_op is None:
            uit.append(MensBeeld("Nog niemand", naam, toestand=ToestandBeeld("let_op", "Kies iemand")))
    vast = {rol for rol, _, _ in _CONTACTPERSONEN}
    uit += [
        MensBeeld(b.naam, b.organisatie.naam if b.organisatie else b.rol.replace("_", " "), b.telefoon)
        for b in betrokkenen
        if b.rol not in vast
    ]
    return (*uit, *(_gezinslid(lid, scope.vandaag) for lid in gezin))


def kies_links(scope: Scope, dossier: Dossier, betrokkenen: Sequence[Betrokkene]) -> tuple[LinkBeeld, ...]:
    """Return the links that fill an open place of contact person, for who may."""
    if dossier.gesloten_op is not None or not mag(scope.rol, Handeling.CONTACTPERSOON_KIEZEN):
        return ()
    bezet = {b.rol for b in betrokkenen}
    return tuple(
        LinkBeeld(f"Kies de {naam}", handelingen.adres(Handeling.CONTACTPERSOON_KIEZEN, dossier.id, taak=taak))
        for rol, naam, taak in _CONTACTPERSONEN
        if rol not in bezet
    )


def _gezinslid(lid: Gezinslid, vandaag: date) -> MensBeeld:
    jaren = f" ({leeftijd(lid.geboortedatum, vandaag)})" if lid.geboortedatum else ""
    waar = "" if lid.woont_bij else ", woont ergens anders"
    naam = lid.naam or _RELATIES.get(lid.relatie, lid.relatie)
    return MensBeeld(f"{naam}{jaren}", f"{_RELATIES.get(lid.relatie, lid.relatie).lower()}{waar}")


def meldingen(dossier: Dossier, feiten: DossierFeiten, klokken: tuple[Klok, ...], basis: str) -> list[MeldingBeeld]:
    """Return what must be read before anything else: closed, merged, paused, and where DUO differs."""
    uit: list[MeldingBeeld] = []
    if dossier.samengevoegd_in is not None:
        knop = KnopBeeld("Naar dat dossier", f"/dossiers/{dossier.samengevoegd_in}")
        uit.append(MeldingBeeld("informatie", "Dit dossier is samengevoegd",
                                "Het gaat verder in een ander dossier. Hier verandert niets meer.", knop))  # fmt: skip
    elif dossier.gesloten_op is not None:
        uit.append(gesloten(dossier, feiten))
    if feiten.pauze is not None:
        uit.append(MeldingBeeld(
            "let_op",
            f"Gepauzeerd sinds {datums.voluit(feiten.pauze.vanaf)}",
            "Er is een tijdelijke vrijstelling. De klokken voor het plan en de termijn staan stil.",
        ))  # fmt: skip
    termijn = zoek(klokken, KlokSoort.INBURGERINGSTERMIJN)
    if termijn.reden == "termijn_verschil_duo":
        ons, duo = termijn.waarden["ons"], termijn.waarden["laatste_dag"]
        uit.append(_verschil(
            "DUO heeft een andere einddatum dan wij",
            f"DUO heeft {_dag(duo)} als laatste dag van de termijn, wij komen uit op {_dag(ons)}. "
            "De datum van DUO geldt tot het is uitgezocht.",
            f"{basis}?waarom=inburgeringstermijn#waarom-kop-inburgeringstermijn",
        ))  # fmt: skip
    verschil, tien_weken = feiten.verschil_ss139, zoek(klokken, KlokSoort.PIP_TIEN_WEKEN)
    if verschil is not None and tien_weken.gehaald_op is None and not feiten.beeindigd:
        ons_zin = f"wij op {_dag(tien_weken.start)}" if tien_weken.start else "bij ons lopen ze nog niet"
        uit.append(_verschil(
            "DUO laat de tien weken op een andere dag beginnen",
            f"DUO laat de tien weken beginnen op {_dag(verschil.duo_start)}, {ons_zin}. "
            "Onze datum komt uit de feiten in dit dossier.",
            f"{basis}?waarom=pip_tien_weken#waarom-kop-pip_tien_weken",
        ))  # fmt: skip
    return uit


def _verschil(kop: str, tekst: str, url: str) -> MeldingBeeld:
    return MeldingBeeld("let_op", kop, tekst, KnopBeeld("Bekijk de berekening", url))


def _dag(dag: object) -> str:
    return datums.voluit(dag) if isinstance(dag, date) else "een andere dag"


class Regel(NamedTuple):
    """One open task on the overview: sentence, state, the way to its work, and the form that closes it."""

    taak: Taak
    zin: str
    toestand: ToestandBeeld
    knop: KnopBeeld | None
    sluiten: str


def te_doen(scope: Scope, dossier: Dossier, taken: Sequence[Taak]) -> tuple[Regel, ...]:
    """Return the open tasks of this dossier, each with its state and what does it."""
    return tuple(_taakregel(scope, dossier, taak) for taak in taken if not _eigen_voorstel(scope, taak))


def _eigen_voorstel(scope: Scope, taak: Taak) -> bool:
    """Reading what one laid before a colleague oneself is no task of one's own: the line beside it says it waits."""
    return taak.knop in _TWEEDE and lees_waarden(taak.waarden).get("door") == scope.naam


def _toestand(taak: Taak, vandaag: date) -> ToestandBeeld:
    if taak.groep == "wacht":
        return ToestandBeeld("wacht", "Wacht op een ander")
    if taak.uiterlijk is None:
        return ToestandBeeld("let_op", "Vandaag")
    over, tekst = (taak.uiterlijk - vandaag).days, datums.nog_dagen(taak.uiterlijk, vandaag)
    return ToestandBeeld("te_laat" if over < 0 else "let_op" if over <= _LET_OP_DAGEN else "nog_niet", tekst)


def _taakregel(scope: Scope, dossier: Dossier, taak: Taak) -> Regel:
    zin, toestand = domein_nl.zin(taak.zin, lees_waarden(taak.waarden)), _toestand(taak, scope.vandaag)
    handeling = Handeling(taak.knop)
    knop = handelingen.werk(taak.zin, dossier.id, scope.rol) if handeling is Handeling.TAAK_AFSLUITEN else None
    # What waits for a second person asks nothing of who looks on; a colleague may be that person, whatever the role.
    andermans = taak.rol != scope.rol.value and handeling in _TWEEDE and taak.groep == "wacht"
    if handeling is not Handeling.TAAK_AFSLUITEN and mag(scope.rol, handeling) and not andermans:
        url = handelingen.adres(handeling, dossier.id, taak=taak.soort)
        knop = KnopBeeld(handelingen.knoptekst(taak.soort, handeling, wacht=taak.groep == "wacht"), url)
    sluiten = taak.afsluitbaar and mag(scope.rol, Handeling.TAAK_AFSLUITEN)
    return Regel(taak, zin, toestand, knop, handelingen.sluit_taak(taak.id) if sluiten else "")
