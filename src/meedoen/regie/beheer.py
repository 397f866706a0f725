# SPDX-License-Identifier: EUPL-1.2
"""The command `meedoen`: one table of subcommands, each living in its own room and imported when asked.

A subcommand is a function `(argumenten: Sequence[str]) -> int` that reads its own arguments and returns the
exit code. With `django=True` the settings are loaded and the database runs before it is called.
"""

import importlib
import sys
from collections.abc import Callable, Sequence
from typing import NamedTuple

from meedoen.regie.databank.aansluiten import zet_klaar
from meedoen.regie.databank.fouten import DatabankFout


class Opdracht(NamedTuple):
    """Where a subcommand lives ("module:functie"), what it does, and whether it needs Django running."""

    waar: str
    uitleg: str
    django: bool = True


OPDRACHTEN = {
    "demo": Opdracht("meedoen.regie.draaien.demo:main", "start alles met een demoregio; stop met Ctrl-C", False),
    "opmaak": Opdracht("meedoen.regie.draaien.opmaak:main", "bouw opmaak en lettertypen", False),
    "db": Opdracht("meedoen.regie.databank.opdrachten:main", "rollen, migreer, start of stop", False),
    "backup": Opdracht("meedoen.regie.databank.kopie:backup", "bewaar de databank in een bestand", False),
    "herstel": Opdracht("meedoen.regie.databank.kopie:herstel", "zet een bewaard bestand terug", False),
    "gebruiker": Opdracht("meedoen.regie.organisaties.opdrachten:main", "maak een gebruiker"),
    "aansluiting": Opdracht("meedoen.regie.organisaties.aansluiting_opdracht:main", "aansluitingen van scholen"),
    "site": Opdracht("meedoen.regie.draaien.site:main", "geef de site aan een proxy", False),
    "worker": Opdracht("meedoen.regie.koppelingen.worker:main", "verwerk berichten en taken"),
    "genereer": Opdracht("meedoen.regie.demo.opdrachten:genereer", "maak een landelijke set dossiers"),
    "tempo": Opdracht(
        "meedoen.regie.demo.terugblik:main", "meet hoe vaak het tempo uitkomt op verzonnen mensen", False
    ),
    "klokken": Opdracht("meedoen.regie.dossiers.klokkenronde.opdracht:main", "bereken alle klokken opnieuw"),
    "recht": Opdracht("meedoen.regie.rekenhulp.opdracht:main", "vraag het de wet", False),
    "cbs": Opdracht("meedoen.regie.uitvoer.cbs.opdracht:main", "maak de opgave voor het CBS"),
    "ggm": Opdracht("meedoen.regie.uitvoer.ggm.opdracht:main", "schrijf eigen gegevens in namen van het GGM"),
    "bench": Opdracht("meedoen.regie.meten.meet:main", "meet de snelheid"),
}


def main(argumenten: Sequence[str] | None = None) -> int:
    """Run one subcommand and return its exit code."""
    woorden = list(sys.argv[1:] if argumenten is None else argumenten)
    if not woorden or woorden[0] in {"-h", "--help", "help"}:
        print(_hulp())
        return 0
    naam, *rest = woorden
    opdracht = OPDRACHTEN.get(naam)
    if opdracht is None:
        print(f"'{naam}' is geen opdracht van meedoen.\n\n{_hulp()}", file=sys.stderr)
        return 2
    try:
        if opdracht.django:
            zet_klaar()
        return functie(opdracht.waar)(rest)
    except DatabankFout as fout:
        print(f"Fout: {fout}", file=sys.stderr)
        return 1


def functie(waar: str) -> Callable[[Sequence[str]], int]:
    """Return the function that "module:naam" points at; imported only now."""
    module, naam = waar.split(":")
    gevonden: Callable[[Sequence[str]], int] = getattr(importlib.import_module(module), naam)
    return gevonden


def _hulp() -> str:
    breedte = max(map(len, OPDRACHTEN))
    regels = [f"  {naam:<{breedte}}  {opdracht.uitleg}" for naam, opdracht in OPDRACHTEN.items()]
    return "\n".join(["Gebruik: meedoen OPDRACHT [...]", "", *regels])


if __name__ == "__main__":
    sys.exit(main())
