# SPDX-License-Identifier: EUPL-1.2
"""From rows to the file, and the file held against layout and XSD. No database here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from meedoen.regie.uitvoer.cbs import indelen, xml, xsd
from meedoen.regie.uitvoer.cbs.beschrijving import Beschrijving
from meedoen.regie.uitvoer.models import Opgave, OpgaveRegel
from meedoen.regie.web import gemeenten

PROGRAMMA: Final = "Meedoen"
_PROEF: Final = 200
"""So many rows per gemeente are held against the XSD first: an XSD that fits nowhere is known at once."""
_RONDEN: Final = 10


class Deel(NamedTuple):
    """One gemeente in the file: its head, and its rows."""

    stuk: Opgave
    rijen: list[OpgaveRegel]


class Oordeel(NamedTuple):
    """`opmerkingen`: what is wrong outside a row. `inhoud`: the file of all rows without a fault."""

    opmerkingen: list[str]
    inhoud: bytes


def goede(rijen: Sequence[OpgaveRegel]) -> list[OpgaveRegel]:
    """Return the rows that go into the file."""
    return [rij for rij in rijen if not rij.fouten]


def maak(delen: Sequence[Deel], b: Beschrijving) -> bytes:
    """Return the file with these rows, numbered from 1 through all gemeenten."""
    nummer, stukken = 0, []
    for deel in delen:
        rijen = []
        for rij in deel.rijen:
            nummer += 1
            rijen.append(_waarden(rij, nummer))
        stukken.append(xml.Deel(_kop(deel.stuk, len(rijen)), rijen))
    return "".join(xml.schrijf(b, _kop(delen[0].stuk, nummer), stukken)).encode()


def keur_op_beschrijving(rij: OpgaveRegel, b: Beschrijving) -> list[list[str]]:
    """Return what the layout refuses in a row: element, value, sentence."""
    return [list(fout) for fout in indelen.deel_regel_in(b, _waarden(rij, rij.nummer)).fouten]


def keur(delen: Sequence[Deel], b: Beschrijving, schema_tekst: bytes) -> Oordeel:
    """Hold the file against the XSD. Rows that it refuses get their fault; what is refused elsewhere comes back."""
    schema = xsd.lees(schema_tekst)
    kop = indelen.deel_in(b.velden_kop, _kop(delen[0].stuk, 0)).fouten
    los = {f"{fout.veld}: {fout.zin}": None for fout in kop}
    proef = [Deel(deel.stuk, goede(deel.rijen)[:_PROEF]) for deel in delen]
    geraakt = _ronde(proef, b, schema, los)
    if geraakt and geraakt == sum(len(deel.rijen) for deel in proef):
        los[f"Geen van de eerste {geraakt} regels past bij het XSD. Horen beschrijving en XSD bij elkaar?"] = None
        return Oordeel(list(los), b"")
    for _ in range(_RONDEN):
        if not _ronde([Deel(deel.stuk, goede(deel.rijen)) for deel in delen], b, schema, los):
            break
    else:
        los["Er zijn meer regels met een fout dan Meedoen in een keer kan nakijken."] = None
    inhoud = maak([Deel(deel.stuk, goede(deel.rijen)) for deel in delen], b)
    return Oordeel(list(los), inhoud)


def _ronde(delen: Sequence[Deel], b: Beschrijving, schema: xsd.Schema, los: dict[str, None]) -> int:
    """Mark the rows that the XSD refuses; return how many."""
    rijen = [rij for deel in delen for rij in deel.rijen]
    geraakt = set()
    for fout in xsd.keur(maak(delen, b), schema, b):
        if fout.rij is None:
            los[f"{fout.veld}: {fout.zin}"] = None
        else:
            rij = rijen[fout.rij - 1]
            rij.fouten = [*rij.fouten, [fout.veld, "", fout.zin]]
            geraakt.add(rij.id)
    return len(geraakt)


def _waarden(rij: OpgaveRegel, nummer: int) -> dict[str, str]:
    return {**rij.waarden, "kwartaal": rij.kwartaal, "soort_regel": rij.soort, "volgnummer": str(nummer)}


def _kop(stuk: Opgave, aantal: int) -> dict[str, str]:
    return {
        "kwartaal": stuk.kwartaal,
        "berichtgever": stuk.berichtgever,
        "gemaakt_op": stuk.gemaakt_dag.isoformat(),
        "aantal": str(aantal),
        "programma": PROGRAMMA,
        "gemeentecode": f"{stuk.gemeente_id:04d}",
        "gemeente": gemeenten.naam_van(stuk.gemeente_id),
        "leeg": "nee" if aantal else "ja",
    }
