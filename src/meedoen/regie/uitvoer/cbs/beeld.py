# SPDX-License-Identifier: EUPL-1.2
"""The words and rows of the pages about the opgave, and its report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from meedoen.domein.toegang import Scope
from meedoen.regie.uitvoer.cbs.beschrijving import Beschrijving, Veld
from meedoen.regie.uitvoer.cbs.bestand import Deel
from meedoen.regie.uitvoer.cbs.indelen import woord_van
from meedoen.regie.uitvoer.cbs.kwartaal import uit_code
from meedoen.regie.uitvoer.cbs.services import NIET_GEMAAKT
from meedoen.regie.uitvoer.cbs.taken import Staat, Taak
from meedoen.regie.uitvoer.cbs.vergelijken import Overlap
from meedoen.regie.uitvoer.models import Opgave, OpgaveRegel
from meedoen.regie.web import datums, gemeenten
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, RijBeeld, StripDeel, ToestandBeeld

SOORTEN: Final = {
    "nieuw": "Nieuw",
    "vervolg": "Al eerder in een opgave",
    "nagekomen": "Te laat bekend, eerder kwartaal",
    "correctie": "Verbeterd, eerder kwartaal",
    "vervallen": "Vervalt, eerder kwartaal",
}
_KORT: Final = {"nieuw": "nieuw", "vervolg": "al bekend", "nagekomen": "nagekomen", "correctie": "verbeterd",
                "vervallen": "vervallen"}  # fmt: skip
KOLOMMEN: Final = ("Wat", "Gemeente", "Kwartaal", "Dossier", "Naam", "Soort", "Veld", "Was", "Wordt", "Reden")
HOOGSTENS: Final = 50
"""So many rows of each table are on the page; the report has all."""


def kwartaalnaam(code: str) -> str:
    """Return the name of a quarter by its code."""
    k = uit_code(code)
    return k.naam if k is not None else code


def gemeentenamen(codes: Iterable[int]) -> str:
    """Return the names of gemeenten in one line."""
    return ", ".join(gemeenten.naam_van(code) for code in codes)


def strip_van(stukken: Sequence[Opgave]) -> list[StripDeel]:
    """Return the counts of one file."""
    t: dict[str, int] = {}
    for stuk in stukken:
        for code, aantal in stuk.tellingen.items():
            t[code] = t.get(code, 0) + aantal
    eerder = sum(t.get(code, 0) for code in ("nagekomen", "correctie", "vervallen"))
    return [
        StripDeel(str(t.get("nieuw", 0)), "Nieuw", "voor het eerst"),
        StripDeel(str(t.get("vervolg", 0)), "Al bekend", f"{t.get('niet_meer', 0)} staan er niet meer in"),
        StripDeel(str(eerder), "Eerder kwartaal", "verbeterd, nagekomen of vervallen"),
        StripDeel(str(t.get("fout", 0)), "Met een fout", "past niet", "#fouten", te_laat=bool(t.get("fout"))),
    ]


def stand(stuk: Opgave) -> str:
    """Return how a file stands in words."""
    match stuk.staat:
        case "wacht":
            return "Wordt gemaakt"
        case "mislukt":
            return "Maken is mislukt"
        case "geleverd" if stuk.geleverd_op is not None:
            return f"Geleverd op {datums.voluit(stuk.geleverd_op)}"
    return "Nog niet geleverd"


def telling(stuk: Opgave) -> str:
    """Return the counts of one gemeente in words."""
    delen = [f"{stuk.tellingen[code]} {woord}" for code, woord in _KORT.items() if stuk.tellingen.get(code)]
    return ", ".join(delen) or "leeg: geen personen"


def voortgang(gelezen: int, te_lezen: int) -> str:
    """Return how far it is in words, for who waits."""
    if not gelezen:
        return "De opgave staat klaar en begint zo."
    if gelezen >= te_lezen:
        return "Alle dossiers zijn gelezen. Nu controleert Meedoen het bestand."
    return f"{gelezen} van de {te_lezen} dossiers zijn gelezen."


def bundels(stukken: Iterable[Opgave]) -> list[dict[str, Any]]:
    """Return the files that were made, each with its gemeenten."""
    uit = []
    for id_, groep in groupby(stukken, key=lambda stuk: stuk.bundel):
        delen = list(groep)
        eerste = delen[0]
        uit.append({
            "id": id_,
            "stuk": eerste,
            "kwartaal": kwartaalnaam(eerste.kwartaal),
            "gemeenten": gemeentenamen(eerste.gemeenten),
            "stand": stand(eerste),
            "telling": "" if eerste.staat in NIET_GEMAAKT else "; ".join(telling(deel) for deel in delen),
        })  # fmt: skip
    return uit


def toestand(taak: Taak, scope: Scope) -> ToestandBeeld:
    """Return how a quarter stands, as a page draws it."""
    over = datums.nog_dagen(taak.uiterlijk, scope.vandaag)
    match taak.staat:
        case Staat.TE_LAAT:
            return ToestandBeeld("te_laat", over)
        case Staat.NADERT:
            return ToestandBeeld("let_op", over)
    return ToestandBeeld("nog_niet", over)


def taakrij(taak: Taak, scope: Scope) -> RijBeeld:
    """Return a quarter as a row of Vandaag."""
    return RijBeeld(
        sleutel=f"cbs-{taak.kwartaal.code}",
        naam="Opgave aan het CBS",
        url="/cbs",
        klein=gemeentenamen(taak.gemeenten),
        zin=f"Lever de gegevens over het {taak.kwartaal.naam} uiterlijk {datums.voluit(taak.uiterlijk)}.",
        toestand=toestand(taak, scope),
        datum=taak.uiterlijk,
        knop=KnopBeeld("Opgave maken", f"/cbs?kwartaal={taak.kwartaal.code}", onzichtbaar=f" {taak.kwartaal.naam}"),
    )


def velden(b: Beschrijving) -> list[tuple[str, list[tuple[Veld, str, str]]]]:
    """Return the fields of a layout by place: field, word of its kenmerk, and its form in words."""
    delen = (("Kop", b.velden_kop), ("Per gemeente", b.velden_gemeente), ("Per persoon", b.velden))
    return [(kop, [(veld, woord_van(veld.kenmerk), _vorm(veld)) for veld in rij]) for kop, rij in delen if rij]


def _vorm(veld: Veld) -> str:
    match veld.soort:
        case "datum":
            vorm = f"datum, {veld.vorm}"
        case "code":
            vorm = "code: " + ", ".join(dict.fromkeys(veld.codes.values()))
        case "getal":
            vorm = "heel getal"
        case _:
            vorm = f"tekst{', ' + veld.patroon if veld.patroon else f', hoogstens {veld.lengte} tekens'}"
    return f"{vorm}{', verplicht' if veld.verplicht else ''}"


def _waarde(tekst: str) -> str:
    try:
        return datums.getypt(datums.lees(tekst)) if len(tekst) == 10 and tekst[4] == "-" else tekst
    except datums.DatumFout:
        return tekst


def regelbeeld(rij: OpgaveRegel, namen: Mapping[UUID, tuple[str, str]]) -> dict[str, Any]:
    """Return one row as the page draws it."""
    naam, nummer = namen.get(rij.dossier_id, ("", ""))
    return {
        "rij": rij,
        "naam": naam or nummer,
        "nummer": nummer,
        "kwartaal": kwartaalnaam(rij.kwartaal),
        "soort": SOORTEN[rij.soort],
        "verschillen": [(woord_van(k), _waarde(was), _waarde(wordt)) for k, was, wordt in rij.verschillen],
    }


def overlapbeeld(o: Overlap, namen: Mapping[UUID, tuple[str, str]]) -> dict[str, Any]:
    """Return one person who stands double: where, and what may explain it."""
    plekken = []
    for plek in o.plaatsen:
        weg = f", vertrokken op {_waarde(plek.vertrokken_op)}" if plek.vertrokken_op else ""
        naam, nummer = namen.get(plek.dossier_id, ("", ""))
        plekken.append((gemeenten.naam_van(plek.gemeente_id), plek.dossier_id, nummer, naam, weg))
    waarom = "Verhuisd. Dat kan kloppen." if o.verhuisd else "Geen verhuizing bekend. Kijk welk dossier klopt."
    return {"kwartaal": o.kwartaal.naam, "naam": plekken[0][3], "plekken": plekken, "waarom": waarom}


def verslag(
    delen: Sequence[Deel], dubbel: Sequence[Overlap], namen: Mapping[UUID, tuple[str, str]]
) -> Iterator[tuple[str, ...]]:
    """Give the report as rows under `KOLOMMEN`: one per difference or fault, then who stands double."""
    for deel in delen:
        gemeente = gemeenten.naam_van(deel.stuk.gemeente_id)
        for rij in deel.rijen:
            beeld = regelbeeld(rij, namen)
            begin = (gemeente, rij.kwartaal, beeld["nummer"], beeld["naam"], beeld["soort"])
            for veld, waarde, zin in rij.fouten:
                yield ("Fout", *begin, veld, "", waarde, zin)
            for woord, was, wordt in beeld["verschillen"] if not rij.fouten else ():
                yield ("Verschil", *begin, woord, was, wordt, "")
            if not rij.fouten and not beeld["verschillen"]:
                yield ("Regel", *begin, "", "", "", "")
    for o in dubbel:
        beeld = overlapbeeld(o, namen)
        for gemeente, _, nummer, naam, weg in beeld["plekken"]:
            yield ("Overlap", gemeente, o.kwartaal.code, nummer, naam, "", "", "", "", beeld["waarom"] + weg)
