# SPDX-License-Identifier: EUPL-1.2
"""Where the programs and the data of the embedded PostgreSQL stand.

Normally: the programs in the wheel, the data in `<state folder>/postgres`. When root starts it, PostgreSQL
runs as another user, and that user may be unable to enter the checkout. Then both go to
/var/lib/meedoen/<hash of the state folder>, and the file `plek` in the state folder says so.
"""

import hashlib
import os
import shutil
from pathlib import Path
from typing import NamedTuple

from .fouten import DatabankFout
from .programma import Gebruiker, Programma, draai, kies_gebruiker, lees_versie, systeem, vind, wiel

BESTAND = "plek"
_BUITEN = Path("/var/lib/meedoen")


class Plek(NamedTuple):
    """One cluster: its programs, its data folder, its log and the user it runs as."""

    programma: Programma
    gegevens: Path
    log: Path
    wie: Gebruiker


def zoek(staat: Path) -> Plek:
    """Return the place of the cluster that belongs to the state folder `staat`; make the folders it needs."""
    elders = _lees(staat)
    thuis = elders or staat / "postgres"
    wie = kies_gebruiker(thuis / "gegevens")
    if elders is None and not _kan_erbij(staat, wie):
        elders = thuis = buiten(staat)
        wie = kies_gebruiker(thuis / "gegevens")
    _maak(thuis, wie)
    programma = vind(wie) if elders is None else _programma_buiten(elders, wie)
    if elders is not None:
        (staat / BESTAND).write_text(f"{elders}\n", encoding="utf-8")
    return Plek(programma, thuis / "gegevens", thuis / "postgres.log", wie)


def buiten(staat: Path) -> Path:
    """Return the folder outside the checkout that belongs to `staat`, whether or not it is in use."""
    return _BUITEN / hashlib.sha256(str(staat).encode()).hexdigest()[:12]


def _lees(staat: Path) -> Path | None:
    try:
        return Path((staat / BESTAND).read_text(encoding="utf-8").strip())
    except FileNotFoundError:
        return None


def _kan_erbij(staat: Path, wie: Gebruiker) -> bool:
    """Whether `wie` can enter the state folder and run the programs where they are."""
    if wie.uid is None:
        return True
    binnen = draai(["/bin/sh", "-c", 'cd "$1"', "sh", staat], wie).returncode == 0
    programmas = wiel()
    return binnen and (programmas is None or lees_versie(programmas / "bin", wie) is not None)


def _maak(thuis: Path, wie: Gebruiker) -> None:
    try:
        thuis.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise DatabankFout(f"De map {thuis} voor PostgreSQL kan niet worden gemaakt: {fout}") from fout
    if wie.uid is not None and wie.gid is not None:
        os.chown(thuis, wie.uid, wie.gid)
    thuis.chmod(0o700)


def _programma_buiten(elders: Path, wie: Gebruiker) -> Programma:
    """Return the programs copied next to the data; the system's own where those can't run."""
    if os.environ.get("MEEDOEN_PG_BIN"):
        return vind(wie)
    kopie = elders / "programma"
    bron = wiel()
    if bron is not None:
        bin_ = kopie / bron.relative_to(bron.parents[1]) / "bin"
        if not _zelfde(bron / "bin", bin_):
            _kopieer(bron, kopie, wie)
        if programma := lees_versie(bin_, wie):
            return programma
    for map_ in systeem():
        if programma := lees_versie(map_, wie):
            return programma
    return vind(wie)


def _zelfde(bron: Path, kopie: Path) -> bool:
    hier, daar = bron / "postgres", kopie / "postgres"
    if not daar.is_file():
        return False
    eerst, dan = hier.stat(), daar.stat()
    return (eerst.st_size, int(eerst.st_mtime)) == (dan.st_size, int(dan.st_mtime))


def _kopieer(bron: Path, kopie: Path, wie: Gebruiker) -> None:
    """Copy the wheel's programs; into place by a rename, so that a half copy never counts as a whole one.

    The programs look for their libraries in a folder beside their package, so both keep their places.
    """
    nieuw = kopie.with_name(f"programma.{os.getpid()}")
    pakketten = bron.parents[1]
    for deel in (bron, *pakketten.glob(f"{bron.parent.name}.libs")):
        shutil.copytree(deel, nieuw / deel.relative_to(pakketten), symlinks=True)
    for map_, _, bestanden in os.walk(nieuw):
        Path(map_).chmod(0o755)
        for naam in bestanden:
            bestand = Path(map_, naam)
            if not bestand.is_symlink():
                bestand.chmod(0o755 if os.access(bestand, os.X_OK) else 0o644)
    if wie.uid is not None and wie.gid is not None:
        os.chown(nieuw, wie.uid, wie.gid)
    shutil.rmtree(kopie, ignore_errors=True)
    nieuw.replace(kopie)
