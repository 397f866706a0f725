# SPDX-License-Identifier: EUPL-1.2
"""The addresses (URLs) under which the database roles log in. Pure reading: nothing is started here."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

BESTAND = "databank.json"


class Adressen(NamedTuple):
    """One URL per login role; an empty text means: this process has no such access.

    `app` is what site and worker use (RLS applies), `eigenaar` migrates (RLS applies too), `beheer` is for
    generator, rebuild and back-up (BYPASSRLS). `super` is known for the embedded PostgreSQL only.
    """

    app: str
    eigenaar: str
    beheer: str
    super: str | None = None

    def omgeving(self) -> dict[str, str]:
        """Return the variables by which `lees` in another process finds these."""
        return {
            "DATABASE_URL": self.app,
            "MEEDOEN_EIGENAAR_URL": self.eigenaar,
            "MEEDOEN_BEHEER_URL": self.beheer,
        }

    def met_databank(self, naam: str) -> "Adressen":
        """Return the same roles on the database `naam` of the same cluster."""
        return Adressen(
            app=_andere_databank(self.app, naam),
            eigenaar=_andere_databank(self.eigenaar, naam),
            beheer=_andere_databank(self.beheer, naam),
            super=_andere_databank(self.super, naam) if self.super else None,
        )


def checkout() -> Path:
    """Return the folder of the checkout; for an installed package, the folder one stands in."""
    for ouder in Path(__file__).resolve().parents:
        if (ouder / "pyproject.toml").is_file():
            return ouder
    return Path.cwd()


def staatmap(omgeving: Mapping[str, str] = os.environ) -> Path:
    """Return the folder that holds all state: MEEDOEN_MAP, or `.meedoen` in the checkout."""
    gekozen = omgeving.get("MEEDOEN_MAP", "")
    return Path(gekozen).expanduser().resolve() if gekozen else checkout() / ".meedoen"


def lees(omgeving: Mapping[str, str] = os.environ) -> Adressen:
    """Return the addresses: the environment first, else those of the embedded PostgreSQL.

    DATABASE_URL decides: with it nothing comes from the file, so that a production process never mixes with a
    local cluster. Without either every address is empty: settings still load, and the first query fails.
    """
    if omgeving.get("DATABASE_URL"):
        return Adressen(
            app=omgeving["DATABASE_URL"],
            eigenaar=omgeving.get("MEEDOEN_EIGENAAR_URL", ""),
            beheer=omgeving.get("MEEDOEN_BEHEER_URL", ""),
        )
    return lees_bestand(staatmap(omgeving)) or Adressen("", "", "")


def lees_bestand(map_: Path) -> Adressen | None:
    """Return what `databank.json` in the state folder says, or None where there is none yet."""
    try:
        gegevens = json.loads((map_ / BESTAND).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return Adressen(gegevens["app"], gegevens["eigenaar"], gegevens["beheer"], gegevens["super"])


def schrijf_bestand(map_: Path, adressen: Adressen) -> None:
    """Write the addresses, readable for the owner of the file only: they hold passwords."""
    nieuw = map_ / f"{BESTAND}.{os.getpid()}"
    nieuw.touch(mode=0o600)
    nieuw.write_text(json.dumps(adressen._asdict(), indent=2) + "\n", encoding="utf-8")
    nieuw.replace(map_ / BESTAND)


def adres(rol: str, wachtwoord: str, poort: int, databank: str) -> str:
    """Return the URL for `rol` on this machine's cluster at `poort`."""
    return f"postgresql://{rol}:{quote(wachtwoord, safe='')}@127.0.0.1:{poort}/{databank}"


def _andere_databank(url: str, naam: str) -> str:
    return urlunsplit(urlsplit(url)._replace(path=f"/{naam}")) if url else ""
