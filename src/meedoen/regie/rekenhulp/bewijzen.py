# SPDX-License-Identifier: EUPL-1.2
"""`meedoen recht bewijzen`: runs the receipt of every decision again, and says which rules would differ now."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from meedoen.recht.versie import bekend_op
from meedoen.regie.besluiten.bewijs import Verschil, herreken
from meedoen.regie.besluiten.models import Besluit

_MEESTE = 50


def main(argumenten: Sequence[str]) -> int:
    """Say per rule how many decisions would come out differently now. 1 when one can't be reproduced as of then."""
    lezer = argparse.ArgumentParser(prog="meedoen recht bewijzen", description=main.__doc__)
    lezer.add_argument("--gemeente", type=int, help="officiële code; zonder: alle gemeenten")
    keuze = lezer.parse_args(argumenten)
    # As the role above Row-Level Security, and only numbers and names of rules leave here: no facts of persons.
    besluiten = Besluit.objects.using("beheer").exclude(ontvangstbewijs={}).order_by("gemeente_id", "nummer")
    if keuze.gemeente is not None:
        besluiten = besluiten.filter(gemeente_id=keuze.gemeente)
    gerekend, kapot, anders = 0, list[str](), list[tuple[str, str]]()
    for gemeente, nummer, bewijs in besluiten.values_list("gemeente_id", "nummer", "ontvangstbewijs").iterator(200):
        gerekend += 1
        naam = f"{gemeente:04d} {nummer}"
        toen, nu = toen_en_nu(bewijs)
        kapot += [naam] if toen else []
        anders += [(verschil.regel, naam) for verschil in nu]
        if gerekend % 200 == 0 and sys.stderr.isatty():
            print(f"\r{gerekend} bewijzen", end="", file=sys.stderr)
    print("\n".join(_verslag(gerekend, kapot, anders)))
    return 1 if kapot else 0


def toen_en_nu(bewijs: Mapping[str, Any]) -> tuple[tuple[Verschil, ...], tuple[Verschil, ...]]:
    """Return what differs with the knowledge of then, and with that of now; for a receipt of now that is the same."""
    toen = herreken(bewijs)
    return toen, toen if bekend_op(bewijs["regelversie"]) is None else herreken(bewijs, kennis_van_nu=True)


def _verslag(gerekend: int, kapot: list[str], anders: list[tuple[str, str]]) -> Iterator[str]:
    yield f"{gerekend} bewijzen nagerekend. Met de kennis van toen komt er bij {gerekend - len(kapot)} hetzelfde uit."
    if kapot:
        yield f"Anders dan toen, zonder dat een nieuwere regel dat verklaart: {', '.join(kapot[:_MEESTE])}."
    if not anders:
        yield "Met de regels van nu zou geen besluit anders uitvallen."
    for regel, aantal in Counter(regel for regel, _ in anders).most_common():
        namen = [naam for welke, naam in anders if welke == regel]
        meer = f" en nog {aantal - _MEESTE}" if aantal > _MEESTE else ""
        yield f"{regel} geeft nu iets anders bij {aantal}: {', '.join(namen[:_MEESTE])}{meer}"
