# SPDX-License-Identifier: EUPL-1.2
"""What a rebuild says: how far it is, per clock what changed and why, and each change as a line."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import Any

from meedoen.regie.dossiers.klokkenronde.verschil import KORT, Verschil, Waardoor, Wat
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen import domein_nl

_WAT = {
    Wat.ERBIJ: "erbij", Wat.VERSCHOVEN: "andere datum", Wat.STAAT: "andere stand", Wat.UITLEG: "andere uitleg",
    Wat.WEG: "weg",
}  # fmt: skip
_WAARDOOR = {
    Waardoor.REGELS: "door andere regels in deze versie",
    Waardoor.BELEID: "door ander beleid van de gemeente",
    Waardoor.DAG: "door een andere dag",
    Waardoor.FEITEN: "door een gegeven dat erbij kwam of is verbeterd",
    Waardoor.ONBEKEND: "oorzaak niet bekend: de eerste keer dat deze gemeente helemaal is nagerekend",
}


def voortgang(gedaan: int, totaal: int, klaar: int, gemeenten: int) -> str:
    """Return how far a run is."""
    return f"{_aantal(gedaan)} van {_aantal(totaal)} dossiers, {klaar} van {gemeenten} gemeenten klaar"


def _aantal(getal: int) -> str:
    return f"{getal:,}".replace(",", ".")


def meld(
    tel: Counter[tuple[str, Wat, Waardoor]],
    *,
    gedaan: int,
    eerder: int,
    geraakt: int,
    vandaag: date,
    proef: bool,
    seconden: float,
) -> None:
    """Print per clock what changed, and why."""
    begin = "Proef, er is niets geschreven. " if proef else ""
    verder = f" {_aantal(eerder)} dossiers waren al gedaan in een run die is afgebroken." if eerder else ""
    wanneer = f"op {vandaag:%d-%m-%Y} in {seconden:.1f} seconden"
    print(f"{begin}{_aantal(gedaan)} dossiers nagerekend {wanneer}.{verder}")
    print(f"{_aantal(tel.total())} klokken gewijzigd in {_aantal(geraakt)} dossiers.")
    for waardoor in Waardoor:
        rijen = {(soort, wat): aantal for (soort, wat, door), aantal in tel.items() if door is waardoor}
        if not rijen:
            continue
        waarom = _WAARDOOR[waardoor]
        print(f"\n{waarom[0].upper()}{waarom[1:]}:")
        for (soort, wat), aantal in sorted(rijen.items(), key=lambda rij: (rij[0][0], rij[0][1])):
            print(f"  {_naam(soort):<32}{_WAT[wat]:<14}{_aantal(aantal):>10}")


def _naam(soort: str) -> str:
    code = f"klok_{soort}"
    return domein_nl.ZINNEN.get(code, soort)


def in_woorden(gemeente: int, regel: Verschil) -> str:
    """Return one clock that changed as a line to read."""
    van, naar = (_kort(deel) for deel in (regel.van, regel.naar))
    return f"{gemeente:04d} {regel.dossier}  {_naam(regel.soort)}: {van} -> {naar} ({_WAARDOOR[regel.waardoor]})"


def _kort(velden: Any) -> str:
    if velden is None:
        return "geen klok"
    dag = velden["gehaald_op"] if velden["staat"] == "gehaald" else velden["uiterste"]
    staat = domein_nl.ZINNEN[f"staat_{velden['staat']}"].lower()
    return f"{staat}, {datums.kort(dag)}" if dag else staat


def als_json(gemeente: int, regel: Verschil) -> str:
    """Return one clock that changed as a line of JSON."""
    inhoud = {
        "gemeente": gemeente, "dossier": regel.dossier, "klok": regel.soort, "wat": regel.wat.value,
        "waardoor": regel.waardoor.value, "van": _plat(regel.van), "naar": _plat(regel.naar),
    }  # fmt: skip
    return json.dumps(inhoud, ensure_ascii=False)


def _plat(velden: Any) -> dict[str, Any] | None:
    if velden is None:
        return None
    return {naam: velden[naam].isoformat() if isinstance(velden[naam], date) else velden[naam] for naam in KORT}
