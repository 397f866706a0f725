# SPDX-License-Identifier: EUPL-1.2
"""Small official data, kept as plain files with their source and date inside. Every layer may read them."""

from __future__ import annotations

import csv
import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lees(naam: str) -> Any:
    """The content of the JSON data file `naam` (without `.json`); read once, so do not change what you get.

    Raises FileNotFoundError when there is no such file.
    """
    return json.loads(files(__name__).joinpath(f"{naam}.json").read_text(encoding="utf-8"))


@cache
def tabel(naam: str) -> tuple[dict[str, str], ...]:
    """The rows of the table `naam` (without `.csv`), each as column -> text. Raises FileNotFoundError."""
    tekst = files(__name__).joinpath(f"{naam}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(tekst.splitlines()))


@cache
def duo_apis() -> dict[str, Any]:
    """DUO's APIs by name: the twelve of `duo_api`, and the three newer ones of `duo_api_nieuw`."""
    return {**lees("duo_api")["apis"], **lees("duo_api_nieuw")["apis"]}
