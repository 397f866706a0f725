# SPDX-License-Identifier: EUPL-1.2
"""The package as a PDF to read and keep."""

from __future__ import annotations

from collections.abc import Container
from datetime import date
from typing import Any

from meedoen.regie.besluiten.brieven.maak import maak_stuk
from meedoen.regie.besluiten.brieven.tekens import onafdrukbaar
from meedoen.regie.besluiten.services.brieven import afdrukbaar, lettertypen
from meedoen.regie.wijzigingen.overdracht.vorm import Pakket
from meedoen.regie.wijzigingen.overdracht.woorden import NIET_IN, delen


def maak(pakket: Pakket, *, vandaag: date) -> bytes:
    """Return the PDF (PDF/UA-1 and PDF/A-2a). A character that no font has prints as a question mark."""
    kan = afdrukbaar()
    titel = f"Overdrachtspakket van gemeente {pakket.inhoud['van']['naam']}"
    gegevens: dict[str, object] = {
        "titel": _drukbaar(titel, kan),
        "uitleg": NIET_IN,
        "delen": [
            {"kop": deel.kop, "paren": [[_drukbaar(tekst, kan) for tekst in paar] for paar in deel.paren]}
            for deel in delen(pakket.inhoud)
        ],
        "sleutel": pakket.sleutelafdruk,
        "afdruk": pakket.afdruk,
    }
    return maak_stuk("pakket.typ", gegevens, dag=vandaag, lettertypen=lettertypen())


def _drukbaar(waarde: Any, kan: Container[int]) -> str:
    tekst = str(waarde)
    for teken in onafdrukbaar(tekst, kan):
        tekst = tekst.replace(teken, "?")
    return tekst
