# SPDX-License-Identifier: EUPL-1.2
"""The page Vervolg in words: how it stands, what is open and what is closed, and how long all is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import Beleid
from meedoen.domein.fasen import Aanleiding, Fase
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import KlokSoort, KlokStaat, klokken
from meedoen.domein.toegang import Veldgroep
from meedoen.domein.vervolg import leesgroepen
from meedoen.recht.kalender import tel_maanden_op
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.vervolg.services import VervolgWeigering
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, ToestandBeeld
from meedoen.regie.web.taal import hoofdletter
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.web.zinnen.domein_nl.vervolg import GRONDEN, GRONDSLAGEN, MEE, STOPREDENEN, WIJZEN, waarvoor

_DICHT: Final = (
    (Veldgroep.BSN, "BSN en V-nummer"),
    (Veldgroep.STARTNIVEAU, "Opleiding, werk en talen"),
    (Veldgroep.GEZONDHEID, "Gezondheid"),
    (Veldgroep.LBT_EXAMENS, "Leerbaarheidstoets en examens"),
    (Veldgroep.PIP, "Plan (PIP), lessen en uren"),
    (Veldgroep.GEZIN, "Gezin"),
    (Veldgroep.BEGELEIDING, "Begeleiding"),
    (Veldgroep.ONTZORGEN, "Ontzorgen en bedragen"),
    (Veldgroep.HANDHAVING, "Handhaving en boetes"),
    (Veldgroep.NOTITIES, "Notities en gesprekken van toen"),
)
_KLOKKEN: Final = (KlokSoort.BEWAREN_VERVOLG, KlokSoort.BEWAARTERMIJN)


@dataclass(frozen=True, slots=True)
class StandBeeld:
    """How it stands: heading, state, pairs of label and value, and sentences."""

    kop: str
    toestand: ToestandBeeld
    paren: tuple[tuple[str, str], ...]
    zinnen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BewaarBeeld:
    """One clock of keeping: what, until when or why not yet, with its reasons and its doubts."""

    naam: str
    wanneer: str
    waarom_url: str
    twijfels: tuple[str, ...]


def stand(dossier: Dossier, feiten: DossierFeiten, beleid: Beleid, vandaag: date) -> StandBeeld:
    """Return the first card of the page."""
    if feiten.vervolg.begonnen is not None and feiten.buiten_de_wet:
        return _vervolg(feiten, feiten.vervolg.begonnen)
    if feiten.fase is Fase.NAZORG:
        return _nazorg(dossier, feiten, beleid, vandaag)
    einde = feiten.vervolg.nazorg_gestopt
    if einde is not None or dossier.gesloten_om == Aanleiding.NAZORG_BEEINDIGD.value:
        paren = [("Afgesloten op", datums.voluit(dossier.gesloten_op or dossier.fase_sinds))]
        if einde is not None:
            paren.append(("Gesproken", "Ja" if einde.bereikt else "Nee, niet bereikt"))
        return StandBeeld("Nazorg", ToestandBeeld("goed", "Afgesloten"), tuple(paren))
    return StandBeeld(
        "Nazorg", ToestandBeeld("nog_niet", "Nog niet"), (),
        ("Nazorg begint als DUO meldt dat het inburgeren klaar is. Daarna kan hulp verder onder een andere grond.",),
    )  # fmt: skip


def _nazorg(dossier: Dossier, feiten: DossierFeiten, beleid: Beleid, vandaag: date) -> StandBeeld:
    """How nazorg stands: its months are policy, so after them nothing is late; only the last talk is left."""
    paren = [("In de nazorg sinds", datums.voluit(dossier.fase_sinds))]
    einde = tel_maanden_op(feiten.voldaan.datum, beleid.nazorg_maanden).dag if feiten.voldaan is not None else None
    if einde is not None and einde < vandaag:
        paren.append(("Nazorg liep tot en met", datums.voluit(einde)))
        zin = (
            f"De {beleid.nazorg_maanden} maanden nazorg zijn voorbij. Er hoeft niets meer, behalve het laatste gesprek "
            "waarmee je afsluit. Verder onder een andere grond kan ook."
        )
        return StandBeeld("Nazorg", ToestandBeeld("let_op", "Voorbij"), tuple(paren), (zin,))
    if einde is not None:
        paren.append(("Nazorg tot en met", datums.voluit(einde)))
    zin = (
        f"De gemeente koos {beleid.nazorg_maanden} maanden nazorg. De wet noemt geen termijn. Sluit af met een "
        "laatste gesprek, of ga verder onder een andere grond."
    )
    return StandBeeld("Nazorg", ToestandBeeld("loopt", "Loopt"), tuple(paren), (zin,))


def _vervolg(feiten: DossierFeiten, begonnen: g.VervolgBegonnen) -> StandBeeld:
    nu = feiten.vervolg
    paren = [
        ("Doel", f"{hoofdletter(waarvoor(begonnen.doelen))}. Voor niets anders."),
        ("Rust op", hoofdletter(GRONDSLAGEN[begonnen.grondslag])),
        ("Sinds", datums.voluit(begonnen.vanaf)),
    ]
    if begonnen.toestemming_op is not None and begonnen.wijze is not None:
        op = datums.voluit(begonnen.toestemming_op)
        paren.append(("Toestemming", f"{op}. {WIJZEN[begonnen.wijze]}. Intrekken mag altijd."))
    if begonnen.lening_procent is not None:
        paren.append(("Lening gebruikt", f"{begonnen.lening_procent}%"))
    if nu.laatste_dag is not None and nu.loopt:
        paren.append(("Tot en met", datums.voluit(nu.laatste_dag)))
    toestand = ToestandBeeld("loopt", "Loopt")
    if nu.gestopt is not None:
        paren.append(("Gestopt", f"{datums.voluit(nu.gestopt.datum)}. {STOPREDENEN[nu.gestopt.reden]}."))
        toestand = ToestandBeeld("goed", "Gestopt")
    if nu.gewist is not None:
        paren.append(("Gewist op", datums.voluit(nu.gewist.datum)))
    return StandBeeld(GRONDEN[begonnen.grond.value], toestand, tuple(paren))


def knoppen(
    feiten: DossierFeiten, basis: str, *, kan_niet: VervolgWeigering | None, vandaag: date, beleid: Beleid
) -> tuple[KnopBeeld, ...]:
    """Return the acts that make sense now, the first as the main one."""
    nu = feiten.vervolg
    if nu.loopt and feiten.buiten_de_wet:
        return (
            KnopBeeld("Activiteit toevoegen", f"{basis}/activiteit", soort="hoofd"),
            KnopBeeld("Verlengen", f"{basis}/verlengen"),
            KnopBeeld("Stoppen of toestemming intrekken", f"{basis}/stoppen"),
        )
    uit: list[KnopBeeld] = []
    if feiten.fase is Fase.NAZORG:
        uit.append(KnopBeeld("Nazorg afsluiten", f"{basis}/nazorg-afsluiten", soort="hoofd"))
    if nu.gestopt is not None and nu.gewist is None and feiten.buiten_de_wet:
        klok = next(k for k in klokken(feiten, vandaag=vandaag, beleid=beleid) if k.soort is KlokSoort.BEWAREN_VERVOLG)
        if klok.uiterste is not None and klok.uiterste <= vandaag:
            uit.append(KnopBeeld("Gegevens wissen", f"{basis}/wissen", soort="hoofd"))
    if kan_niet is None:
        uit.append(KnopBeeld("Verder onder een andere grond", f"{basis}/begin"))
    return tuple(uit)


def dicht(feiten: DossierFeiten) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what went along, and what is closed, in words."""
    open_ = leesgroepen(feiten.vervolg)
    mee = tuple(naam for groep, naam in MEE.items() if groep in open_)
    return mee, tuple(naam for groep, naam in _DICHT if groep not in open_)


def bewaren(dossier: Dossier, feiten: DossierFeiten, vandaag: date, beleid: Beleid) -> tuple[BewaarBeeld, ...]:
    """Return how long what is kept: that of the help, and that of the inburgering."""
    alle = {klok.soort: klok for klok in klokken(feiten, vandaag=vandaag, beleid=beleid)}
    uit = []
    for soort in _KLOKKEN:
        klok = alle.get(soort)
        if klok is None:
            continue
        if klok.gehaald_op is not None:
            wanneer = f"Gewist op {datums.voluit(klok.gehaald_op)}"
        elif klok.uiterste is not None and klok.staat is not KlokStaat.NOG_NIET:
            wanneer = f"Uiterlijk {datums.voluit(klok.uiterste)} weg"
        else:
            wanneer = domein_nl.zin(f"reden_{klok.reden}") if klok.reden else ""
        url = f"/dossiers/{dossier.id}/waarom/{soort.value}" if klok.stappen else ""
        twijfels = tuple(domein_nl.twijfelzin(code) for code in klok.twijfel)
        naam = (
            "Wat voor het vervolg is bewaard"
            if soort is KlokSoort.BEWAREN_VERVOLG
            else "Wat voor de inburgering is bewaard"
        )
        uit.append(BewaarBeeld(naam, wanneer, url, twijfels))
    return tuple(uit)
