# SPDX-License-Identifier: EUPL-1.2
"""Writes the export: one person after the other as JSON, or a table per object type in a zip."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from meedoen import gegevens
from meedoen.domein.nummers import gemeentecode
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.logboek.services import log, log_lijst
from meedoen.regie.uitvoer.ggm.bron import BLOK, Bron, blok
from meedoen.regie.uitvoer.ggm.velden import OBJECTEN
from meedoen.regie.web import gemeenten
from meedoen.regie.web.csvbestand import csvregel
from meedoen.regie.web.toegang import met_scope

_OBJECT = "GGM-uitvoer"
Objecten = dict[str, list[dict[str, Any]]]


class Geweigerd(Exception):
    """The act can't be done; the text says why in the words of the person who asked."""


def objecten_van(bron: Bron, groepen: frozenset[str]) -> Objecten:
    """Return the objects of one dossier by type; only attributes of these field groups, and none that is not known."""
    uit: Objecten = {}
    for soort in OBJECTEN:
        for ding in soort.uit(bron):
            waarden = {a.naam: _vorm(a.lees(ding)) for a in soort.attributen if a.groep.value in groepen}
            gekend = {naam: waarde for naam, waarde in waarden.items() if waarde is not None}
            if gekend or not soort.attributen:
                uit.setdefault(soort.naam, []).append(gekend)
    return uit


def _vorm(waarde: Any) -> Any:
    return waarde.isoformat() if isinstance(waarde, date) else waarde


def als_json(scope: Scope, gemeente_id: int) -> Iterator[str]:
    """Yield the export of a gemeente as JSON, one person on a line. Raise `Geweigerd` before anything is given."""
    _eis(scope, gemeente_id)
    return _json(scope, gemeente_id)


def _json(scope: Scope, gemeente_id: int) -> Iterator[str]:
    naam = gemeenten.naam_van(gemeente_id)
    kop = {
        "model": "Gemeentelijk Gegevensmodel, Inburgering",
        "versie": gegevens.lees("ggm_inburgering")["versie"],
        "gemaaktOp": scope.vandaag.isoformat(),
        "GEMEENTE": {"GEMEENTECODE": gemeentecode(gemeente_id), "GEMEENTENAAM": naam},
    }
    yield _tekst(kop)[:-1] + ', "inburgeraars": ['
    teken = "\n"
    for nummer, objecten in _per_dossier(scope, gemeente_id):
        yield teken + _tekst({"dossier": nummer, **objecten})
        teken = ",\n"
    yield "\n]}\n"


def als_zip(scope: Scope, gemeente_id: int) -> bytes:
    """Return the export as a zip with a table (CSV) per object type; the first column is the dossier number."""
    _eis(scope, gemeente_id)
    tabellen = {o.naam: [csvregel(("DOSSIER", *(a.naam for a in o.attributen)))] for o in OBJECTEN}
    for nummer, objecten in _per_dossier(scope, gemeente_id):
        for soort in OBJECTEN:
            for ding in objecten.get(soort.naam, ()):
                tabellen[soort.naam].append(csvregel((nummer, *(_cel(ding.get(a.naam)) for a in soort.attributen))))
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, regels in tabellen.items():
            # The mark lets a spreadsheet read the letters of all languages.
            zip_.writestr(f"{naam}.csv", "\ufeff" + "".join(regels))
    return uit.getvalue()


def _per_dossier(scope: Scope, gemeente_id: int) -> Iterator[tuple[str, Objecten]]:
    """Yield every dossier; each block in a transaction of its own, with a line in the logboek for everybody in it."""
    naam, groepen, na = gemeenten.naam_van(gemeente_id), frozenset(scope.veldgroepen), _begin(scope, gemeente_id)
    while True:
        with met_scope(scope):
            mensen = blok(gemeente_id, naam, scope.vandaag, na)
            log_lijst(
                scope=scope, handeling="downloaden", object=_OBJECT, dossiers=((gemeente_id, b.id) for b in mensen)
            )
        for bron in mensen:
            yield bron.nummer, objecten_van(bron, groepen)
        if len(mensen) < BLOK:
            return
        na = mensen[-1].id


def _begin(scope: Scope, gemeente_id: int) -> UUID | None:
    with met_scope(scope):
        log(scope=scope, handeling="downloaden", object=_OBJECT, gemeente_id=gemeente_id)
    return None


def _eis(scope: Scope, gemeente_id: int) -> None:
    if not mag_in(scope, Handeling.GEGEVENS_UITVOEREN, gemeente_id):
        raise Geweigerd("Dit mag je niet voor deze gemeente.")


def _tekst(ding: Any) -> str:
    return json.dumps(ding, ensure_ascii=False)


def _cel(waarde: Any) -> str:
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    return "" if waarde is None else str(waarde)
