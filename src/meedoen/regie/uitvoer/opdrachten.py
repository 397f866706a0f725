# SPDX-License-Identifier: EUPL-1.2
"""What the commands of this room share: in whose name they work, and how they write a file."""

from __future__ import annotations

import os
from pathlib import Path

from meedoen.domein.toegang import Rol, Scope, veldgroepen
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.web import kalender


def scope_van(codes: str, doel: str) -> Scope:
    """Return the scope of a command: a teamleider of these gemeenten. ValueError: a code that is none."""
    try:
        ids = tuple(sorted({int(code) for code in codes.split(",")}))
    except ValueError:
        raise ValueError("Schrijf gemeenten als 0308,0342.") from None
    bekend = set(Gemeente.objects.filter(id__in=ids).values_list("id", flat=True))
    if onbekend := [f"{code:04d}" for code in ids if code not in bekend]:
        raise ValueError(f"Deze gemeente staat niet in Meedoen: {', '.join(onbekend)}.")
    nu = kalender.nu()
    return Scope(
        medewerker_id=None,
        naam="Opdracht op de server",
        rol=Rol.TEAMLEIDER,
        gemeenten=ids,
        veldgroepen=veldgroepen(Rol.TEAMLEIDER),
        herkomst="opdracht",
        vandaag=nu.date(),
        nu=nu,
        doel=doel,
    )


def schrijf(pad: Path, inhoud: bytes) -> None:
    """Write a file that only its owner may read: people stand in it."""
    with os.fdopen(os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as bestand:
        bestand.write(inhoud)
