# SPDX-License-Identifier: EUPL-1.2
"""`meedoen opmaak`: build the static files and lay them out for the site; nothing when nothing changed."""

import argparse
import hashlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from meedoen.regie.databank.adressen import staatmap

_REGIE = Path(__file__).resolve().parents[1]


def main(argumenten: Sequence[str]) -> int:
    """Run `meedoen opmaak`; the exit code of the build."""
    argparse.ArgumentParser(prog="meedoen opmaak").parse_args(argumenten)
    from meedoen.regie.web import bouw

    if uitslag := bouw.main():
        return uitslag
    staat = staatmap()
    som = _som(_mappen(staat))
    merk = staat / "statisch.stempel"
    if (staat / "statisch").is_dir() and merk.is_file() and merk.read_text(encoding="ascii") == som:
        return 0
    _verzamel()
    merk.write_text(som, encoding="ascii")
    return 0


def _verzamel() -> None:
    # Without MEEDOEN_TEST: names with a hash in them are for the site that runs, not for a test in memory.
    os.environ.pop("MEEDOEN_TEST", None)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "meedoen.regie.instellingen")
    import django
    from django.core.management import call_command

    django.setup()
    # The parts of our own CSS are in the one stylesheet that the build made of them.
    call_command("collectstatic", interactive=False, clear=True, verbosity=0, ignore_patterns=["web/css/*"])


def _mappen(staat: Path) -> list[Path]:
    return [staat / "statisch-bron", *sorted(_REGIE.glob("*/static"))]


def _som(mappen: Iterable[Path]) -> str:
    """Sum up what is in these folders by its place in them: a copy of the state folder needs no second build."""
    som = hashlib.sha256()
    for map_ in mappen:
        kamer = map_.parent.name if map_.name == "static" else ""
        for bestand in sorted(map_.rglob("*")):
            if bestand.is_file():
                som.update(f"{kamer}/{bestand.relative_to(map_)}".encode())
                som.update(hashlib.sha256(bestand.read_bytes()).digest())
    return som.hexdigest()
