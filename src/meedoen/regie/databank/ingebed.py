# SPDX-License-Identifier: EUPL-1.2
"""The embedded PostgreSQL: made, started, shared between processes, and stopped by the last one out.

Every process that uses the cluster holds a shared lock on `databank.gebruik` for as long as it lives. Whoever
leaves and finds nobody else stops the server, unless `meedoen db start` asked it to stay (`databank.blijft`).
"""

import atexit
import hashlib
import json
import os
import secrets
import time
from pathlib import Path

import psycopg

from . import rollen
from .adressen import Adressen, adres, lees_bestand, schrijf_bestand
from .fouten import DatabankFout
from .inrichten import richt_in
from .plek import Plek, buiten, zoek
from .server import draait, leg_opzij, maak_cluster, start, stop_server
from .slot import alleen, pak

SUPER = "meedoen_super"
_gebruik: dict[Path, int] = {}


def zorg_dat_hij_draait(map_: Path) -> Adressen:
    """Start the cluster of the state folder, or join it when it runs; return its addresses.

    Makes the cluster, roles, template and database `meedoen` the first time. May be called again at will. The
    server stays for as long as some process that called this lives. Raises DatabankFout with what to do.
    """
    staat = map_.resolve()
    maak_staatmap(staat)
    with alleen(staat / "databank.slot"):
        _meld_gebruik(staat)
        plek = zoek(staat)
        adressen = lees_bestand(staat)
        if adressen is not None and draait(plek, adressen.super or ""):
            return _bijgewerkt(staat, adressen)
        if adressen is None or not (plek.gegevens / "PG_VERSION").is_file():
            leg_opzij(plek)
            adressen = _nieuw(staat, plek)
        poort = start(plek, psycopg.conninfo.conninfo_to_dict(adressen.super or "").get("port"))
        adressen = _op_poort(adressen, poort)
        schrijf_bestand(staat, adressen)
        _wacht(plek, adressen)
        return _bijgewerkt(staat, adressen)


def maak_staatmap(staat: Path) -> None:
    """Make the state folder: others may pass through to what is theirs, but see no list of what is in it."""
    if not staat.is_dir():
        staat.mkdir(parents=True, exist_ok=True)
        staat.chmod(0o711)


def laat_los(map_: Path) -> None:
    """Leave the cluster; stop it when nobody else uses it and nobody asked for it to stay."""
    staat = map_.resolve()
    greep = _gebruik.pop(staat, None)
    if greep is None or not staat.is_dir():
        return
    with alleen(staat / "databank.slot"):
        os.close(greep)
        if (staat / "databank.blijft").exists():
            return
        laatste = pak(staat / "databank.gebruik", samen=False)
        if laatste is not None:
            stop_server(zoek(staat))
            os.close(laatste)


def blijf(map_: Path, *, staan: bool) -> None:
    """Let the server stay when the last process leaves, or no longer."""
    merk = map_.resolve() / "databank.blijft"
    if staan:
        merk.touch()
    else:
        merk.unlink(missing_ok=True)


def stop(map_: Path) -> bool:
    """Stop the cluster, whoever uses it; whether there was something to stop."""
    staat = map_.resolve()
    if not (staat / "databank.json").is_file():
        return False
    blijf(staat, staan=False)
    with alleen(staat / "databank.slot"):
        return stop_server(zoek(staat))


def mappen(map_: Path) -> tuple[Path, ...]:
    """Return the folders that hold this cluster's data, for whoever wants to begin anew."""
    staat = map_.resolve()
    return tuple(plaats for plaats in (staat / "postgres", buiten(staat)) if plaats.exists())


def _meld_gebruik(staat: Path) -> None:
    if staat in _gebruik:
        return
    greep = pak(staat / "databank.gebruik", samen=True)
    if greep is None:
        raise DatabankFout("De databank wordt juist gestopt; probeer het opnieuw.")
    _gebruik[staat] = greep
    eigenaar = os.getpid()
    atexit.register(lambda: laat_los(staat) if os.getpid() == eigenaar else None)


def _nieuw(staat: Path, plek: Plek) -> Adressen:
    geheim = {rol: secrets.token_urlsafe(24) for rol in (*rollen.LOGINROLLEN, SUPER)}
    maak_cluster(plek, SUPER, geheim[SUPER])
    (staat / "databank.ingericht").unlink(missing_ok=True)
    adressen = Adressen(
        app=adres("meedoen_app", geheim["meedoen_app"], 0, rollen.DATABANK),
        eigenaar=adres("meedoen_eigenaar", geheim["meedoen_eigenaar"], 0, rollen.DATABANK),
        beheer=adres("meedoen_beheer", geheim["meedoen_beheer"], 0, rollen.DATABANK),
        super=adres(SUPER, geheim[SUPER], 0, rollen.DATABANK),
    )
    schrijf_bestand(staat, adressen)
    return adressen


def _op_poort(adressen: Adressen, poort: int) -> Adressen:
    def verzet(url: str) -> str:
        delen = psycopg.conninfo.conninfo_to_dict(url)
        return adres(str(delen["user"]), str(delen["password"]), poort, str(delen["dbname"]))

    return Adressen(
        verzet(adressen.app), verzet(adressen.eigenaar), verzet(adressen.beheer), verzet(adressen.super or "")
    )


def _wacht(plek: Plek, adressen: Adressen, seconden: float = 60.0) -> None:
    """Wait until the server answers; after a crash it first repairs itself."""
    einde = time.monotonic() + seconden
    while not draait(plek, adressen.super or ""):
        if time.monotonic() > einde:
            raise DatabankFout(f"PostgreSQL antwoordt niet na {seconden:.0f} seconden; lees {plek.log}.")
        time.sleep(0.1)


def _bijgewerkt(staat: Path, adressen: Adressen) -> Adressen:
    """Lay out roles and databases again where the SQL for them is not what was last run."""
    merk = staat / "databank.ingericht"
    inhoud = json.dumps([rollen.rollen_sql(), rollen.databank_sql(rollen.DATABANK), adressen.app])
    vingerafdruk = hashlib.sha256(inhoud.encode()).hexdigest()
    if not merk.is_file() or merk.read_text(encoding="utf-8") != vingerafdruk:
        wachtwoorden = {}
        for url in (adressen.app, adressen.eigenaar, adressen.beheer):
            delen = psycopg.conninfo.conninfo_to_dict(url)
            wachtwoorden[str(delen["user"])] = str(delen["password"])
        richt_in(adressen.super or "", wachtwoorden)
        merk.write_text(vingerafdruk, encoding="utf-8")
    return adressen
