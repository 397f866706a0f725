# SPDX-License-Identifier: EUPL-1.2
"""`meedoen cbs`: what is open, make a file, say that it was delivered. With the rights of a teamleider, and logged."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from meedoen.domein.toegang import Scope
from meedoen.regie.uitvoer.cbs import beeld, kwartaal, maken, queries, services
from meedoen.regie.uitvoer.cbs.bestand import Deel
from meedoen.regie.uitvoer.opdrachten import schrijf, scope_van
from meedoen.regie.web.csvbestand import csvregels
from meedoen.regie.web.toegang import met_scope


def main(argumenten: Sequence[str]) -> int:
    """Make and keep the opgave for CBS: `meedoen cbs stand|maak|geleverd --gemeente 0308,0342 …`."""
    keuze = _lees(argumenten)
    try:
        with met_scope(scope_van(keuze.gemeente, "opgave aan het CBS")) as scope:
            match keuze.handeling:
                case "stand":
                    return _stand(scope)
                case "maak":
                    return _maak(scope, keuze)
                case _:
                    services.bevestig(
                        scope=scope, bundel_id=keuze.bundel, geleverd_op=keuze.op or scope.vandaag,
                        kenmerk=keuze.kenmerk,
                    )  # fmt: skip
                    print("Vastgelegd dat het bestand is geleverd.")
    except (services.Geweigerd, ValueError) as fout:
        print(f"Fout: {fout}", file=sys.stderr)
        return 1
    return 0


def _lees(argumenten: Sequence[str]) -> argparse.Namespace:
    lezer = argparse.ArgumentParser(prog="meedoen cbs", description=main.__doc__)
    lezer.add_argument("handeling", choices=["stand", "maak", "geleverd"])
    lezer.add_argument("--gemeente", required=True, help="officiële code van vier cijfers, meer met een komma")
    lezer.add_argument("--kwartaal", help="zoals 2026-3; zonder: het laatste dat voorbij is")
    lezer.add_argument("--berichtgever", default="", help="wie levert; zonder: de eerste gemeente")
    lezer.add_argument("--naar", type=Path, help="hier komt het XML-bestand")
    lezer.add_argument("--verslag", type=Path, help="hier komt het verslag (CSV)")
    lezer.add_argument("--zonder-fouten", action="store_true", help="laat regels met een fout weg")
    lezer.add_argument("--bundel", type=UUID, help="nummer van de opgave die is geleverd")
    lezer.add_argument("--op", type=date.fromisoformat, help="dag van levering, zoals 2026-10-20; zonder: vandaag")
    lezer.add_argument("--kenmerk", default="", help="ontvangstbewijs van het CBS")
    keuze = lezer.parse_args(argumenten)
    if keuze.handeling == "maak" and keuze.naar is None:
        lezer.error("maak vraagt om --naar")
    if keuze.handeling == "geleverd" and keuze.bundel is None:
        lezer.error("geleverd vraagt om --bundel")
    return keuze


def _stand(scope: Scope) -> int:
    for taak in queries.open_taken(scope):
        print(f"{taak.kwartaal.code}  uiterlijk {taak.uiterlijk}  {taak.staat}  {beeld.gemeentenamen(taak.gemeenten)}")
    return 0


def _maak(scope: Scope, keuze: argparse.Namespace) -> int:
    over = kwartaal.uit_code(keuze.kwartaal) if keuze.kwartaal else kwartaal.laatste_voorbij(scope.vandaag)
    if over is None:
        raise ValueError("Schrijf het kwartaal als 2026-3.")
    naam = keuze.berichtgever or f"Gemeente {beeld.gemeentenamen(scope.gemeenten[:1])}"
    bundel_id = maken.maak(scope=scope, gemeenten=scope.gemeenten, over=over, berichtgever=naam)
    stukken = queries.bundel(scope, bundel_id)
    for stuk in stukken:
        print(f"{stuk.gemeente.naam}: {beeld.telling(stuk)}; met een fout: {stuk.tellingen['fout']}")
    if keuze.verslag is not None:
        delen = [Deel(stuk, queries.regels(stuk)) for stuk in stukken]
        namen = queries.namen(scope.gemeenten, list({rij.dossier_id for deel in delen for rij in deel.rijen}))
        schrijf(
            keuze.verslag,
            "".join(csvregels(beeld.KOLOMMEN, beeld.verslag(delen, services.overlap(delen), namen))).encode(),
        )
    if keuze.zonder_fouten:
        services.laat_fouten_weg(scope=scope, bundel_id=bundel_id)
    schrijf(keuze.naar, services.geef_bestand(scope=scope, bundel_id=bundel_id))
    print(f"Opgave {bundel_id} staat in {keuze.naar}. Upload het zelf bij het CBS.")
    return 0
