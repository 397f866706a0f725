# SPDX-License-Identifier: EUPL-1.2
"""Rows in the shape of `vormen`; text that is not known, or not for this purpose, is null."""

from __future__ import annotations

from typing import Any

from meedoen.regie.trajecten.models import Partnerbericht, Plaatsing
from meedoen.regie.trajecten.queries import Leerling


def plaatsing_json(rij: Plaatsing, leerling: Leerling) -> dict[str, Any]:
    """Return a placement as `PLAATSING`."""
    return {
        "id": str(rij.id),
        "leerling": _naam(leerling),
        "leerroute": rij.leerroute or None,
        "cursus": rij.cursus or None,
        "instellingsnummer": rij.instellingsnummer or None,
        "vanaf": rij.vanaf.isoformat(),
        "tot": rij.tot.isoformat() if rij.tot else None,
        "startdatum": rij.startdatum.isoformat() if rij.startdatum else None,
        "consulent": _consulent(leerling),
    }


def contact_json(leerling: Leerling) -> dict[str, Any]:
    """Return what the purpose allows as `CONTACT`."""
    adres = {naam: getattr(leerling, naam) or None for naam in ("straat", "huisnummer", "postcode", "plaats")}
    return {
        "leerling": {
            **_naam(leerling),
            "adres": adres if any(adres.values()) else None,
            "telefoon": leerling.telefoon or None,
            "telefoonUitleg": leerling.telefoon_uitleg or None,
            "email": leerling.email or None,
            "taal": leerling.taal or None,
            "tolk": leerling.tolk or None,
            "veiligContact": leerling.veilig_contact or None,
        },
        "consulent": _consulent(leerling),
    }


def bericht_json(rij: Partnerbericht) -> dict[str, Any]:
    """Return a message as `BERICHT`."""
    return {
        "id": str(rij.id),
        "plaatsing": str(rij.plaatsing_id),
        "van": rij.van,
        "onderwerp": rij.onderwerp,
        "tekst": rij.tekst,
        "gemaaktOp": rij.gemaakt_op.isoformat(),
        "gelezenOp": rij.gelezen_op.isoformat() if rij.gelezen_op else None,
    }


def _naam(leerling: Leerling) -> dict[str, Any]:
    return {
        "naam": leerling.naam,
        "voornamen": leerling.voornamen or None,
        "achternaam": leerling.achternaam or None,
    }


def _consulent(leerling: Leerling) -> dict[str, Any]:
    return {
        "naam": leerling.consulent or None,
        "telefoon": leerling.consulent_telefoon or None,
        "email": leerling.consulent_email or None,
    }
