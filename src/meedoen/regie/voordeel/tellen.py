# SPDX-License-Identifier: EUPL-1.2
"""What speaks for the person, counted out of facts without anybody having to think of it (Awb 3:2 and 5:46).

Each with its days and where it comes from. Health is never read here: it counts only when the person brought it up,
and somebody typed that.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.klokken import Klok, KlokSoort, KlokStaat
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.kop import leeftijd
from meedoen.regie.dossiers.models import Dossier, Gezinslid
from meedoen.regie.intake.models import Oproep as Afspraak
from meedoen.regie.voordeel import rijen as uit_rijen
from meedoen.regie.voordeel.punten import DAG, Punt, Soort, Venster, in_dagen
from meedoen.regie.web import datums

_OPVANG_TOT: Final = 12
"""Years: a younger child needs childcare during a lesson or a talk."""


class Bronnen(NamedTuple):
    """What the counting reads. `venster`: the days that matter. `in_traject`: it is about what comes after the plan."""

    feiten: DossierFeiten
    klokken: tuple[Klok, ...]
    beleid: Beleid
    afspraken: tuple[Afspraak, ...]
    gezin: tuple[Gezinslid, ...]
    tolk: str
    venster: Venster
    in_traject: bool

    @property
    def op(self) -> date:
        """The last day that matters: of a violation, or of the term."""
        return self.venster.tot


def lees(
    dossier: Dossier, feiten: DossierFeiten, klokken: tuple[Klok, ...], *, beleid: Beleid, venster: Venster,
    in_traject: bool,
) -> Bronnen:  # fmt: skip
    """Return what is needed to count; two queries."""
    eigen = {"gemeente_id": dossier.gemeente_id, "dossier_id": dossier.id}
    return Bronnen(
        feiten, klokken, beleid,
        tuple(Afspraak.objects.filter(**eigen, volgnummer__isnull=False).order_by("id")),
        tuple(Gezinslid.objects.filter(**eigen, woont_bij=True, geboortedatum__isnull=False).order_by("id")),
        dossier.tolk, venster, in_traject,
    )  # fmt: skip


def tel(bronnen: Bronnen) -> list[Punt]:
    """Return what the facts themselves say for the person, in a fixed order."""
    delen = (_woning, _duo, _gemeente, _aanbod, _oproepen, _tolken, _pauze, _kinderen)
    return [punt for deel in delen for punt in deel(bronnen)]


def _tijd(
    b: Bronnen, sleutel: str, soort: Soort, zin: str, vanaf: date, tot_en_met: date | None, bron: str
) -> Iterator[Punt]:
    """One thing with its days, as far as they matter here."""
    dagen = b.venster.knip(vanaf, tot_en_met)
    if dagen is not None:
        yield Punt(sleutel, soort, in_dagen(zin, dagen), bron, vanaf=dagen[0], tot_en_met=dagen[1])


def _woning(b: Bronnen) -> Iterator[Punt]:
    f = b.feiten
    begin = f.gekoppeld.datum if f.gekoppeld is not None else f.azc[0].vanaf if f.azc else None
    if begin is not None and f.azc:
        einde = f.gevestigd_op - DAG if f.gevestigd_op else None
        yield from _tijd(b, "woning", Soort.WONING, "Wachtte op een woning", begin, einde,
                         "COA en BRP, op de tijdlijn")  # fmt: skip
    yield from uit_rijen.geen_woning(b.feiten.begeleiding.bronnen, b.venster)
    yield from uit_rijen.woonvormen(b.feiten.begeleiding.bronnen, b.venster, azc_bekend=bool(f.azc))


def _duo(b: Bronnen) -> Iterator[Punt]:
    f = b.feiten
    kennis = f.plicht.kennisgeving if f.plicht is not None else None
    if kennis is not None and f.gevestigd_op is not None and kennis > f.gevestigd_op:
        yield from _tijd(b, "duo:kennisgeving", Soort.DUO,
                         "DUO was laat. De kennisgeving was er nog niet", f.gevestigd_op,
                         kennis - DAG, "DUO, op de tijdlijn")  # fmt: skip
    if f.lbt_aangemeld is not None and f.lbt_uitslag is None:
        # The test is for the plan: once that was there, nobody waited for it any more.
        aangemeld, plan = f.lbt_aangemeld.datum, f.eerste_dagtekening
        yield from _tijd(b, "duo:lbt", Soort.DUO,
                         f"DUO was laat. De leerbaarheidstoets, aangemeld op {datums.voluit(aangemeld)}, was nog niet "
                         "afgenomen",
                         aangemeld + timedelta(days=b.beleid.lbt_dagen) + DAG, plan - DAG if plan else None,
                         "DUO, op de tijdlijn")  # fmt: skip


def _klok(b: Bronnen, soort: KlokSoort) -> Klok | None:
    return next((klok for klok in b.klokken if klok.soort is soort), None)


def _na_de_klok(b: Bronnen, klok: Klok | None, sleutel: str, soort: Soort, zin: str) -> Iterator[Punt]:
    """The days since a clock of ours passed its last day."""
    if klok is None or klok.uiterste is None or (klok.gehaald_op is None and klok.staat is not KlokStaat.TE_LAAT):
        return
    einde = klok.gehaald_op - DAG if klok.gehaald_op else None
    yield from _tijd(b, sleutel, soort, zin, klok.uiterste + DAG, einde, "Klok van dit dossier")


def _gemeente(b: Bronnen) -> Iterator[Punt]:
    """Our own lateness: the first talk, and for what comes after the plan the plan."""
    soorten = {KlokSoort.EERSTE_CONTACT: "Het eerste gesprek"}
    if b.in_traject:
        soorten[KlokSoort.PIP_TIEN_WEKEN] = "Het plan (PIP)"
    for soort, wat in soorten.items():
        zin = f"De gemeente was te laat. {wat} was er nog niet"
        yield from _na_de_klok(b, _klok(b, soort), f"gemeente:{soort.value}", Soort.GEMEENTE, zin)


def _aanbod(b: Bronnen) -> Iterator[Punt]:
    if b.in_traject and b.feiten.doelgroep is Doelgroep.ASIEL:
        yield from _na_de_klok(b, _klok(b, KlokSoort.AANBOD), "aanbod", Soort.AANBOD,
                               "De gemeente bood de lessen niet op tijd aan. Er was nog geen aanbod")  # fmt: skip


def _oproepen(b: Bronnen) -> Iterator[Punt]:
    """Missing interpreters, talks that we moved, and missed oproepen after which nobody was reached."""
    per_nummer: dict[int, list[Afspraak]] = {}
    for afspraak in b.afspraken:
        per_nummer.setdefault(afspraak.volgnummer or 0, []).append(afspraak)
    for oproep in b.feiten.oproepen:
        if not b.venster.heeft(oproep.verstuurd):
            continue
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


def _tolken(b: Bronnen) -> Iterator[Punt]:
    gemist = frozenset(o.afspraak_op for o in b.feiten.oproepen if o.gemist and b.venster.heeft(o.verstuurd))
    yield from uit_rijen.tolken(b.feiten.begeleiding.bronnen, b.venster, al=gemist)


def _pauze(b: Bronnen) -> Iterator[Punt]:
    """The time without a duty. For one day that counts, only what lasted on that day."""
    for pauze in b.feiten.pauzes:
        einde = pauze.tot - DAG if pauze.tot else None
        if b.venster.vanaf is None and not (pauze.vanaf <= b.op and (einde is None or einde >= b.op)):
            continue
        sleutel = "pauze" if b.venster.vanaf is None else f"pauze:{pauze.vanaf.isoformat()}"
        yield from _tijd(b, sleutel, Soort.PAUZE, "Was tijdelijk vrijgesteld", pauze.vanaf,
                         einde, "DUO, op de tijdlijn")  # fmt: skip


def _kinderen(b: Bronnen) -> Iterator[Punt]:
    """Young children at home, and the time in which their childcare was not arranged."""
    opvang = list(uit_rijen.opvang(b.feiten.begeleiding.bronnen, b.venster, concept=b.feiten.pip_concept))
    yield from opvang
    jong = sorted(
        leeftijd(lid.geboortedatum, b.op)
        for lid in b.gezin
        if lid.geboortedatum is not None and lid.geboortedatum <= b.op
    )  # fmt: skip
    jong = [jaren for jaren in jong if jaren < _OPVANG_TOT]
    if jong:
        leeftijden = " en ".join(f"{jaren} jaar" for jaren in jong)
        kijk = "" if opvang else " Kijk na of er opvang was."
        yield Punt("kind", Soort.KIND, f"Zorgt thuis voor {'een kind' if len(jong) == 1 else f'{len(jong)} kinderen'} "
                   f"van {leeftijden}.{kijk}", "Gezin")  # fmt: skip
