# SPDX-License-Identifier: EUPL-1.2
"""What speaks for the person, counted out of facts without anybody having to think of it (Awb 3:2 and 5:46).

Each with where it comes from. A worker adds to it, and can say why one has no weight; it then stays in sight.
Health is never read here: it counts only when the person brought it up, and somebody typed that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Boetegrond
from meedoen.domein.klokken import Klok, KlokSoort, KlokStaat
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.kop import leeftijd
from meedoen.regie.dossiers.models import Dossier, Gezinslid
from meedoen.regie.handhaving.models import Omstandigheid
from meedoen.regie.intake.models import Oproep as Afspraak
from meedoen.regie.web import datums

_OPVANG_TOT: Final = 12
"""Years: a younger child needs childcare during a lesson or a talk."""


class Soort(StrEnum):
    """Kinds of circumstance. The last five are only ever added by hand."""

    WONING = "woning"
    DUO = "duo"
    GEMEENTE = "gemeente"
    AANBOD = "aanbod"
    TOLK = "tolk"
    BEREIKT = "bereikt"
    VERZET = "verzet"
    PAUZE = "pauze"
    KIND = "kind"
    ZIEKTE = "ziekte"
    WERK = "werk"
    REIZEN = "reizen"
    GELD = "geld"
    ANDERS = "anders"


NAMEN: Final = {
    Soort.WONING: "Wachten op een woning",
    Soort.DUO: "DUO was laat",
    Soort.GEMEENTE: "De gemeente was laat",
    Soort.AANBOD: "Geen lessen aangeboden",
    Soort.TOLK: "Geen tolk",
    Soort.BEREIKT: "Niemand bereikt",
    Soort.VERZET: "Gesprek door ons verzet",
    Soort.PAUZE: "Tijdelijk vrijgesteld",
    Soort.KIND: "Zorg voor een kind",
    Soort.ZIEKTE: "Ziekte of zorgen, zelf verteld",
    Soort.WERK: "Werk of opleiding",
    Soort.REIZEN: "Reizen",
    Soort.GELD: "Weinig geld of schulden",
    Soort.ANDERS: "Iets anders",
}


class Punt(NamedTuple):
    """One thing that speaks for the person. `sleutel` makes it the same thing each time it is counted.

    `bron`: where it comes from. `weegt` False with `waarom`: somebody wrote why it has no weight here.
    """

    sleutel: str
    soort: Soort
    zin: str
    bron: str
    weegt: bool = True
    waarom: str = ""


class Bronnen(NamedTuple):
    """What the counting reads."""

    feiten: DossierFeiten
    klokken: tuple[Klok, ...]
    beleid: Beleid
    afspraken: tuple[Afspraak, ...]
    gezin: tuple[Gezinslid, ...]
    tolk: str
    grond: Boetegrond
    overtreding_op: date


def lees(
    dossier: Dossier, feiten: DossierFeiten, klokken: tuple[Klok, ...], *, beleid: Beleid, grond: Boetegrond, op: date
) -> Bronnen:
    """Return what is needed to count for a violation on day `op`; two queries."""
    eigen = {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}
    return Bronnen(
        feiten, klokken, beleid,
        tuple(Afspraak.objects.filter(**eigen, volgnummer__isnull=False).order_by("id")),
        tuple(Gezinslid.objects.filter(**eigen, woont_bij=True, geboortedatum__isnull=False).order_by("id")),
        dossier.tolk, grond, op,
    )  # fmt: skip


def tel(bronnen: Bronnen) -> list[Punt]:
    """Return what the facts themselves say for the person, in a fixed order."""
    delen = (_woning, _duo, _gemeente, _aanbod, _oproepen, _pauze, _kinderen)
    return [punt for deel in delen for punt in deel(bronnen)]


def met_de_hand(punten: Iterable[Punt], rijen: Iterable[Omstandigheid]) -> list[Punt]:
    """Return the counted points with what people added, and with why one of them has no weight.

    A row with `weegt` False is about the counted point whose key is its `soort`.
    """
    erbij, zonder = [], {}
    for rij in rijen:
        if rij.weegt:
            bron = f"Toegevoegd door {rij.gemaakt_door}" + (", zelf verteld" if rij.zelf_verteld else "")
            erbij.append(Punt(f"hand:{rij.id}", Soort(rij.soort), rij.tekst, bron))
        else:
            zonder[rij.soort] = f"{rij.tekst} ({rij.gemaakt_door})"
    return [
        *(
            punt._replace(weegt=False, waarom=zonder[punt.sleutel]) if punt.sleutel in zonder else punt
            for punt in punten
        ),
        *erbij,
    ]


def _woning(b: Bronnen) -> Iterator[Punt]:
    f = b.feiten
    begin = f.gekoppeld.datum if f.gekoppeld is not None else f.azc[0].vanaf if f.azc else None
    eind = f.gevestigd_op or b.overtreding_op
    if begin is None or not f.azc or eind <= begin:
        return
    dagen = (eind - begin).days
    yield Punt("woning", Soort.WONING, f"Wachtte {dagen} dagen op een woning, tot {datums.voluit(eind)}.",
               "COA en BRP, op de tijdlijn")  # fmt: skip


def _duo(b: Bronnen) -> Iterator[Punt]:
    f = b.feiten
    kennis = f.plicht.kennisgeving if f.plicht is not None else None
    if kennis is not None and f.gevestigd_op is not None and kennis > f.gevestigd_op:
        dagen = (kennis - f.gevestigd_op).days
        yield Punt("duo:kennisgeving", Soort.DUO,
                   f"DUO stuurde de kennisgeving {dagen} dagen na de inschrijving in de gemeente.",
                   "DUO, op de tijdlijn")  # fmt: skip
    if f.lbt_aangemeld is not None and f.lbt_uitslag is None:
        laat = f.lbt_aangemeld.datum + timedelta(days=b.beleid.lbt_dagen)
        if laat < b.overtreding_op:
            yield Punt("duo:lbt", Soort.DUO,
                       f"DUO had de leerbaarheidstoets nog niet afgenomen; aangemeld op "
                       f"{datums.voluit(f.lbt_aangemeld.datum)}.", "DUO, op de tijdlijn")  # fmt: skip


def _klok(b: Bronnen, soort: KlokSoort) -> Klok | None:
    return next((klok for klok in b.klokken if klok.soort is soort), None)


def _gemeente(b: Bronnen) -> Iterator[Punt]:
    """Our own lateness: the first talk, and for a fine during the traject the plan."""
    soorten = {KlokSoort.EERSTE_CONTACT: "Het eerste gesprek"}
    if b.grond is Boetegrond.MEDEWERKING:
        soorten[KlokSoort.PIP_TIEN_WEKEN] = "Het plan (PIP)"
    for soort, wat in soorten.items():
        klok = _klok(b, soort)
        if klok is None or klok.uiterste is None:
            continue
        einde = klok.gehaald_op or (b.overtreding_op if klok.staat is KlokStaat.TE_LAAT else None)
        if einde is not None and einde > klok.uiterste:
            yield Punt(f"gemeente:{soort.value}", Soort.GEMEENTE,
                       f"{wat} was er niet op {datums.voluit(klok.uiterste)}, de laatste dag.",
                       "Klok van dit dossier")  # fmt: skip


def _aanbod(b: Bronnen) -> Iterator[Punt]:
    if b.grond is not Boetegrond.MEDEWERKING or b.feiten.doelgroep is not Doelgroep.ASIEL:
        return
    klok = _klok(b, KlokSoort.AANBOD)
    if klok is not None and klok.staat is KlokStaat.TE_LAAT:
        yield Punt("aanbod", Soort.AANBOD, "De gemeente heeft nog geen lessen aangeboden. Dat had wel gemoeten.",
                   "Klok van dit dossier")  # fmt: skip
    elif klok is not None and klok.gehaald_op and klok.uiterste and klok.gehaald_op > klok.uiterste:
        op = datums.voluit(klok.gehaald_op)
        yield Punt("aanbod", Soort.AANBOD, f"De gemeente bood de lessen te laat aan: op {op}.",
                   "Klok van dit dossier")  # fmt: skip


def _oproepen(b: Bronnen) -> Iterator[Punt]:
    """Missing interpreters, talks that we moved, and missed oproepen after which nobody was reached."""
    per_nummer: dict[int, list[Afspraak]] = {}
    for afspraak in b.afspraken:
        per_nummer.setdefault(afspraak.volgnummer or 0, []).append(afspraak)
    for oproep in b.feiten.oproepen:
        rijen = per_nummer.get(oproep.nummer, [])
        if len(rijen) > 1:
            yield Punt(f"verzet:{oproep.nummer}", Soort.VERZET, f"De gemeente verzette het gesprek van oproep "
                       f"{oproep.nummer}.", "Oproepen")  # fmt: skip
        if not oproep.gemist:
            continue
        if rijen and b.tolk and not rijen[-1].tolk:
            yield Punt(f"tolk:{oproep.nummer}", Soort.TOLK, f"Bij oproep {oproep.nummer} was geen tolk geregeld. "
                       f"In het dossier staat: tolk {b.tolk}.", "Oproepen en dossier")  # fmt: skip
        if oproep.afspraak_op in b.feiten.begeleiding.tolk_kwam_niet:
            yield Punt(f"tolk_weg:{oproep.nummer}", Soort.TOLK, f"De tolk die wij boekten voor oproep {oproep.nummer} "
                       "kwam niet.", "Boeking van de tolk")  # fmt: skip
        if not oproep.gesproken:
            yield Punt(f"bereikt:{oproep.nummer}", Soort.BEREIKT, f"Na oproep {oproep.nummer} is niemand gesproken. "
                       "Het is niet zeker dat de brief is aangekomen en begrepen.", "Tijdlijn")  # fmt: skip


def _pauze(b: Bronnen) -> Iterator[Punt]:
    for pauze in b.feiten.pauzes:
        if pauze.vanaf <= b.overtreding_op and (pauze.tot is None or pauze.tot > b.overtreding_op):
            yield Punt("pauze", Soort.PAUZE, f"Was tijdelijk vrijgesteld sinds {datums.voluit(pauze.vanaf)}.",
                       "DUO, op de tijdlijn")  # fmt: skip


def _kinderen(b: Bronnen) -> Iterator[Punt]:
    jong = sorted(
        leeftijd(lid.geboortedatum, b.overtreding_op)
        for lid in b.gezin
        if lid.geboortedatum is not None and lid.geboortedatum <= b.overtreding_op
    )  # fmt: skip
    jong = [jaren for jaren in jong if jaren < _OPVANG_TOT]
    if jong:
        leeftijden = " en ".join(f"{jaren} jaar" for jaren in jong)
        yield Punt("kind", Soort.KIND, f"Zorgt thuis voor {'een kind' if len(jong) == 1 else f'{len(jong)} kinderen'} "
                   f"van {leeftijden}. Kijk na of er opvang was.", "Gezin")  # fmt: skip
