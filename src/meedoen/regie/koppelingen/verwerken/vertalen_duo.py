# SPDX-License-Identifier: EUPL-1.2
"""From DUO's JSON to facts: histories, exemptions, exams, hours, requests and fines. Only what differs. Pure.

DUO gives whole lists: what is new or other becomes a row, what is gone becomes a row that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, TypeVar

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.nummers import gemeente_id
from meedoen.domein.signalen import SIGNALEN
from meedoen.regie.dossiers.services import Feit
from meedoen.regie.koppelingen.verwerken import halen
from meedoen.regie.koppelingen.verwerken.bronnen import Bronnen, dag_uit, niet_meer, van_duo

_T = TypeVar("_T", g.VrijstellingBesloten, g.OntheffingBesloten, g.ExamenUitslag, g.VerlengingGevraagd, g.BoeteBijDuo)
"""What DUO lists, each with a `sleutel`."""
_REIKWIJDTE: Final = {
    "Gehele": g.Reikwijdte.GEHEEL,
    "Tijdelijke": g.Reikwijdte.TIJDELIJK,
    "Gedeeltelijke": g.Reikwijdte.GEDEELTELIJK,
}


def plichten(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    """The earlier lines of the plicht: DUO's list ends with the one of now, which the plicht itself tells."""
    nu = b.duo.get(halen.PLICHT) or {}
    for json in b.duo.get(halen.PLICHTEN) or []:
        eerder = g.PlichtEerder(
            inburgeringsplichtig=json["indicatorInburgeringsplicht"],
            begindatum=dag_uit(json, "begindatum"),
            einddatum=dag_uit(json, "einddatum"),
            wijzigingsdatum=dag_uit(json, "wijzigingsdatum"),
        )
        van_nu = all(json.get(lid) == nu.get(lid) for lid in json)
        if not van_nu and not _was_bekend(eerder, bekend):
            yield van_duo(eerder, eerder.wijzigingsdatum or eerder.begindatum, b)


def _was_bekend(eerder: g.PlichtEerder, bekend: DossierFeiten) -> bool:
    plicht = bekend.plicht
    zelfde = plicht is not None and (plicht.inburgeringsplichtig, plicht.begindatum, plicht.einddatum) == (
        eerder.inburgeringsplichtig, eerder.begindatum, eerder.einddatum,
    )  # fmt: skip
    return zelfde or eerder in bekend.duo.plichten_eerder


def termijnen(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    """The earlier terms with their grounds, as far as we did not hear of them at the time."""
    gehoord = {_van_termijn(t) for t in bekend.duo.termijnen} | {_van_termijn(t) for t in bekend.duo.termijnen_eerder}
    nu = b.duo.get(halen.TERMIJN) or {}
    for json in b.duo.get(halen.TERMIJNEN) or []:
        eerder = g.TermijnEerder(
            einde=dag_uit(json, "einddatum"),
            wijzigingsdatum=dag_uit(json, "wijzigingsdatum"),
            grondcode=json.get("verlengingsgrondcode"),
            omschrijving=json.get("verlengingsgrondomschrijving"),
        )
        van_nu = all(json.get(lid) == nu.get(lid) for lid in json)
        if not van_nu and _van_termijn(eerder) not in gehoord:
            yield van_duo(eerder, eerder.wijzigingsdatum, b)


def _van_termijn(termijn: g.TermijnGesteld | g.TermijnEerder) -> tuple[object, ...]:
    return termijn.einde, termijn.wijzigingsdatum, termijn.grondcode, termijn.omschrijving


def vrijstellingen(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    """Every decision on a vrijstelling, granted or not."""
    lijst = b.duo.get(halen.VRIJSTELLINGEN)
    if lijst is None:
        return
    gevonden = []
    for json in lijst:
        for soort, deel in json.items():
            gevonden.append(
                g.VrijstellingBesloten(
                    reikwijdte=_REIKWIJDTE[soort.removesuffix("Vrijstelling")],
                    toegekend=deel["oordeel"] == "Toekenning",
                    reden=deel["reden"],
                    datum=dag_uit(deel, "datumOordeel"),
                    start=dag_uit(deel, "startdatum"),
                    einde=dag_uit(deel, "einddatum"),
                    onderdeel=deel.get("examenonderdeel"),
                    niveau=deel.get("examenniveau"),
                )
            )
    oud = bekend.duo.vrijstellingen
    yield from _leg_naast(b, g.BijDuo.VRIJSTELLING, gevonden, oud, lambda feit: feit.datum or feit.start)


def ontheffingen(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    """Every decision on an ontheffing, granted or not."""
    lijst = b.duo.get(halen.ONTHEFFINGEN)
    if lijst is None:
        return
    gevonden = []
    for json in lijst:
        for soort, deel in json.items():
            gevonden.append(
                g.OntheffingBesloten(
                    reikwijdte=_REIKWIJDTE[soort.removesuffix("Ontheffing")],
                    toegekend=deel["oordeel"] == "Toekenning",
                    grond=deel["grond"],
                    datum=date.fromisoformat(deel["datumOordeel"]),
                    onderdeel=deel.get("examenonderdeel"),
                    uren=deel.get("urenBelastbaarheidParticipatieactiviteit"),
                )
            )
    yield from _leg_naast(b, g.BijDuo.ONTHEFFING, gevonden, bekend.duo.ontheffingen, lambda feit: feit.datum)


def examens(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    """Results and free attempts."""
    lijst = b.duo.get(halen.EXAMENS)
    if lijst is not None:
        gevonden = [
            g.ExamenUitslag(
                datum=date.fromisoformat(json["examendatum"]),
                onderdeel=json["onderdeel"],
                resultaat=json["resultaat"],
                niveau=json.get("niveau"),
                reden=json.get("redenGeenResultaat"),
            )
            for json in lijst
        ]
        yield from _leg_naast(b, g.BijDuo.EXAMEN, gevonden, bekend.duo.examens, lambda feit: feit.datum)
    for json in b.duo.get(halen.POGINGEN) or []:
        tegoed = g.GratisPogingen(onderdeel=json["onderdeel"], tegoed=json["gratisPogingenTegoed"])
        if tegoed not in bekend.duo.pogingen:
            yield van_duo(tegoed, b.dag, b)


def inzet(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    """What gemeenten gave DUO: hours, MAP and PVT."""
    for json in b.duo.get(halen.UREN) or []:
        if not json.get("gemeentecode"):
            continue
        uren = g.UrenBijDuo(
            gemeente=gemeente_id(json["gemeentecode"]),
            bekend_tot=dag_uit(json, "bekendTot"),
            taalles=_uren(json, "ParticipatieAlsTaalles"),
            participatie=_uren(json, "ParticipatieactiviteitenBredeIntake"),
            brede_intake=_uren(json, "TaallesEnKnmBredeIntake"),
        )
        if uren not in bekend.duo.uren:
            yield van_duo(uren, uren.bekend_tot, b)
    paren = (
        (g.BijDuo.MAP, halen.MAP, "datumEindgesprekMap"),
        (g.BijDuo.PVT, halen.PVT, "datumOndertekeningPvt"),
    )
    for wat, operatie, lid in paren:
        if operatie not in b.duo:
            continue
        dag, oud = dag_uit(b.duo[operatie] or {}, lid), bekend.duo.datum(wat)
        if dag is not None and dag != oud:
            yield van_duo(g.OnderdeelBijDuo(onderdeel=wat, datum=dag), dag, b)
        elif dag is None and oud is not None:
            yield niet_meer(b, wat)


def _uren(json: Mapping[str, Any], lid: str) -> int | None:
    return json[lid]["uren"] if lid in json else None


def verzoeken(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    """Requests for extension and fines, from the newer APIs."""
    lijst = b.duo.get(halen.VERLENGINGEN)
    if lijst is not None:
        gevraagd = [
            g.VerlengingGevraagd(
                ontvangen=date.fromisoformat(json["ontvangstdatum"]),
                oordeel=json["beoordelingAanvraag"],
                datum=dag_uit(json, "datumBeoordeling"),
            )
            for json in lijst
        ]
        oud = bekend.duo.verlengingen
        yield from _leg_naast(b, g.BijDuo.VERLENGING, gevraagd, oud, lambda feit: feit.datum or feit.ontvangen)
    lijst = b.duo.get(halen.BOETES)
    if lijst is not None:
        boetes = [g.BoeteBijDuo(bedrag=int(json["bedrag"]), datum=date.fromisoformat(json["datum"])) for json in lijst]
        yield from _leg_naast(b, g.BijDuo.BOETE, boetes, bekend.duo.boetes, lambda feit: feit.datum)


def signalen(b: Bronnen, bekend: DossierFeiten) -> Iterator[Feit]:
    """Attention signals that DUO lists and did not send: the Gebeurtenis API is the only way they come."""
    gehad = {(o.code, o.op) for o in bekend.signalen} | {(b.signaal, b.dag)}
    for json in b.duo.get(halen.GEBEURTENISSEN) or []:
        code, dag = json["id"], date.fromisoformat(json["datum"])
        signaal = SIGNALEN.get(code)
        oud = bekend.gemaakt_op is not None and dag < bekend.gemaakt_op
        if signaal is None or not signaal.attentie or oud or dag > b.dag or (code, dag) in gehad:
            continue
        gehad.add((code, dag))
        yield van_duo(g.OverigSignaal(gebeurtenis_id=code, ontvangen_op=dag), dag, b)


def _leg_naast(
    b: Bronnen, wat: g.BijDuo, gevonden: Iterable[_T], bekend: Collection[_T], dag: Callable[[_T], date | None]
) -> Iterator[Feit]:
    """Yield what DUO lists and we do not know so, on its `dag`, and what it lists no more.

    The same twice in one list is one.
    """
    lijst = dict.fromkeys(gevonden)
    for feit in lijst:
        if feit not in bekend:
            yield van_duo(feit, dag(feit), b)
    staat = {feit.sleutel for feit in lijst}
    for feit in bekend:
        if feit.sleutel not in staat:
            yield niet_meer(b, wat, feit.sleutel)
