# SPDX-License-Identifier: EUPL-1.2
"""Vandaag of the jurist: what waits, in the order of the law, each in one sentence with its day and its reason.

A jurist sees no tasks (those are the course of a dossier), so this page reads what the jurist may see: bezwaren,
advices to DUO that still have to be given, and which fines run. Papers stay behind the door of their case.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from meedoen.domein.toegang import Scope
from meedoen.regie.adviezen import beeld as advies
from meedoen.regie.adviezen.models import Advies
from meedoen.regie.adviezen.queries import te_geven
from meedoen.regie.bezwaren import beeld as bezwaar
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.queries import lopende
from meedoen.regie.dossiers.feiten import beleid_van
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.handhaving.queries import LopendeZaak, lopende_zaken
from meedoen.regie.handhaving.views.zaken import waarover
from meedoen.regie.logboek.services import log_lijst
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LeegBeeld, LinkBeeld, RijBeeld, StripDeel
from meedoen.regie.web.taal import hoofdletter
from meedoen.regie.werkplek.vandaag.groep import Groep
from meedoen.regie.werkplek.vandaag.rijen import toestand

_OP_BLAD: Final = 12
"""Rows under one heading: what comes first by the law. The rest stands on Zaken."""
_HOOGSTENS: Final = 400
_ZAKEN: Final = "/zaken"
_BOETES: Final = {
    "boete_zienswijze": "Voornemen voor een boete verstuurd. De zienswijze komt nog; beslissen kan daarna.",
    "boete_beslissen": "De zienswijze is er. Nu moet iemand beslissen of er een boete komt.",
    "boete_bezwaar": "Er is bezwaar tegen een boete. Beslissen doet een collega bij de boete, niet wie hem oplegde.",
}
"""Step of a fine -> what it waits for, where the next act has a day of the law."""
_BEROEP: Final = {
    "boete_beroep": "In beroep tegen een boete. De rechter is aan zet.",
    "bezwaar_beroep": "In beroep na het bezwaar. De rechter is aan zet.",
}


class _Stof(NamedTuple):
    """What the page reads."""

    bezwaren: list[Bezwaar]
    adviezen: list[Advies]
    zaken: list[LopendeZaak]


def pagina(scope: Scope, *, lead: str, week_tot: date) -> dict[str, Any]:
    """Return what the page Vandaag shows a jurist; four queries."""
    stof = _Stof(lopende(scope), te_geven(scope, hoogstens=_HOOGSTENS), lopende_zaken(hoogstens=_HOOGSTENS))
    groepen = [*_van_bezwaren(scope, stof.bezwaren), _van_adviezen(scope, stof.adviezen), *_van_zaken(scope, stof)]
    gevuld = [groep for groep in groepen if groep.aantal]
    log_lijst(scope=scope, handeling="lezen", object="vandaag", dossiers=_gezien(stof))
    return {
        "lead": lead,
        "strip": _strip(scope, stof, week_tot),
        "groepen": gevuld,
        "leeg": None if gevuld else _leeg(),
    }


def _gezien(stof: _Stof) -> list[tuple[int, Any]]:
    rijen: Sequence[Bezwaar | Advies | LopendeZaak] = (*stof.bezwaren, *stof.adviezen, *stof.zaken)
    return list(dict.fromkeys((rij.gemeente_id, rij.dossier_id) for rij in rijen))


def _strip(scope: Scope, stof: _Stof, week_tot: date) -> tuple[StripDeel, ...]:
    """Late and this week by the law: days of bezwaren and of fines."""
    dagen = [rij.uiterlijk for rij in stof.bezwaren]
    dagen += [zaak.dag for zaak in stof.zaken if zaak.stap in _BOETES and zaak.dag is not None]
    laat = sum(dag < scope.vandaag for dag in dagen)
    week = sum(scope.vandaag <= dag <= week_tot for dag in dagen)
    delen = [
        StripDeel(str(laat), "Te laat", "dat gaat voor" if laat else "alles is op tijd", _ZAKEN, te_laat=True),
        StripDeel(str(week), "Deze week", f"tot en met {datums.voluit_met_dag(week_tot)}", _ZAKEN),
        StripDeel(str(len(stof.zaken)), "Lopende zaken", "boetes en bezwaren", _ZAKEN),
    ]
    if stof.adviezen:
        delen.append(StripDeel(str(len(stof.adviezen)), "Adviezen", "aan DUO te geven", "/#groep-advies"))
    return tuple(delen)


def _groep(sleutel: str, kop: str, klein: str, rijen: list[RijBeeld], rest: str = _ZAKEN) -> Groep:
    meer = LinkBeeld(f"Toon alle {len(rijen)}", rest) if rest and len(rijen) > _OP_BLAD else None
    return Groep(sleutel, kop, klein, len(rijen), tuple(rijen[:_OP_BLAD] if meer else rijen), meer)


def _van_bezwaren(scope: Scope, rijen: list[Bezwaar]) -> list[Groep]:
    """What the jurist can do now, and what waits for somebody else."""
    nu: list[RijBeeld] = []
    wacht: list[RijBeeld] = []
    for rij in rijen:
        volgende = bezwaar.volgende(bezwaar.Kijk(scope=scope, rij=rij))
        aan_zet = volgende.knop is not None and not volgende.kop.startswith("Wacht op")
        (nu if aan_zet else wacht).append(_bezwaarrij(scope, rij, volgende, aan_zet=aan_zet))
    return [
        _groep("bezwaar", "Bezwaren", "De eerste dag van de wet bovenaan (artikel 7:10 Awb)", nu),
        _groep("wacht", "Wacht op een ander", "Je hoeft nu niets te doen", wacht),
    ]


def _bezwaarrij(scope: Scope, rij: Bezwaar, volgende: bezwaar.Volgende, *, aan_zet: bool) -> RijBeeld:
    url = bezwaar.basis(rij.dossier_id, rij.id)
    knop = volgende.knop if aan_zet and volgende.knop else KnopBeeld("Bezwaar openen", url)
    return RijBeeld(
        sleutel=str(rij.id),
        naam=hoofdletter(rij.dossier.naam),
        url=url,
        klein=_klein(scope, rij.dossier, rij.gemeente.naam, f"tegen {rij.besluit_nummer}"),
        zin=_zin(rij, volgende),
        toestand=toestand(rij.uiterlijk, scope.vandaag),
        datum=rij.uiterlijk,
        knop=_voor(knop, rij.dossier.naam),
        wacht=not aan_zet,
    )


def _zin(rij: Bezwaar, volgende: bezwaar.Volgende) -> str:
    """Return what comes next and why; where that is the decision itself, since when the bezwaar lies there."""
    if volgende.zin.startswith("Beslis uiterlijk"):
        return f"Het bezwaar kwam op {datums.voluit(rij.ontvangen_op)}. {volgende.zin}"
    return f"{volgende.kop}. {volgende.zin}"


def _voor(knop: KnopBeeld, naam: str) -> KnopBeeld:
    """Return the button as a row has it: named for who it is, and never the main one of the page."""
    return KnopBeeld(knop.tekst, knop.url, onzichtbaar=f" voor {naam}")


def _klein(scope: Scope, dossier: Dossier, gemeente: str, wat: str) -> str:
    return " · ".join(deel for deel in (dossier.nummer, wat, gemeente if len(scope.gemeenten) > 1 else "") if deel)


def _van_adviezen(scope: Scope, rijen: list[Advies]) -> Groep:
    regels = beleid_van({rij.gemeente_id for rij in rijen}, scope.vandaag) if rijen else {}
    uit = []
    for rij in rijen:
        gekozen = regels[rij.gemeente_id]
        volgende, dag = advies.volgende(rij, gekozen, mag=True), advies.uiterlijk(rij, gekozen)
        knop = KnopBeeld("Advies openen", advies.basis(rij.dossier_id))
        uit.append(
            RijBeeld(
                sleutel=str(rij.id),
                naam=hoofdletter(rij.dossier.naam),
                url=knop.url,
                klein=_klein(scope, rij.dossier, rij.gemeente.naam, ""),
                zin=f"Advies over ontheffing, gevraagd op {datums.voluit(rij.gevraagd_op)}. {volgende.kop}.",
                toestand=toestand(dag, scope.vandaag),
                datum=dag,
                knop=_voor(knop, rij.dossier.naam),
            )
        )
    # All of them: no other page lists them.
    return _groep("advies", "Adviezen aan DUO", "Samen met de consulent. De dag koos de gemeente zelf", uit, rest="")


def _van_zaken(scope: Scope, stof: _Stof) -> list[Groep]:
    boetes = [_zaakrij(scope, zaak, _BOETES[zaak.stap]) for zaak in stof.zaken if zaak.stap in _BOETES]
    beroep = [_zaakrij(scope, zaak, _BEROEP[zaak.stap]) for zaak in stof.zaken if zaak.stap in _BEROEP]
    return [
        _groep("boetes", "Boetes met een dag", "Lees mee bij de zaak. Beslissen doen twee collega's", boetes),
        _groep("beroep", "Bij de rechter", "Leg de uitspraak vast als die er is", beroep),
    ]


def _zaakrij(scope: Scope, zaak: LopendeZaak, zin: str) -> RijBeeld:
    naar = f"/dossiers/{zaak.dossier_id}"
    url = f"{naar}/bezwaren/{zaak.id}" if zaak.soort == "bezwaar" else f"{naar}/zaak"
    delen = (zaak.nummer, waarover(zaak), zaak.gemeente if len(scope.gemeenten) > 1 else "")
    beroep = zaak.stap in _BEROEP
    return RijBeeld(
        sleutel=str(zaak.id),
        naam=hoofdletter(zaak.naam),
        url=url,
        klein=" · ".join(deel for deel in delen if deel),
        zin=zin,
        toestand=bezwaar.dagstand(None if beroep else zaak.dag, scope.vandaag),
        datum=None if beroep else zaak.dag,
        knop=KnopBeeld("Zaak openen", url, onzichtbaar=f" van {zaak.naam}"),
        wacht=beroep,
    )


def _leeg() -> LeegBeeld:
    return LeegBeeld(
        "Er wacht nu niets op je",
        "Komt er een bezwaar, een advies aan DUO of een boete met een dag? Dan staat het hier, met voor wanneer en "
        "waarom. Kwam er een bezwaar bij jou binnen? Zoek de persoon en leg het vast bij Zaak.",
        KnopBeeld("Zoek een persoon", "/zoeken"),
    )
