# SPDX-License-Identifier: EUPL-1.2
"""Questions that a person waits for: the answer, or a sentence that says what is wrong and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from meedoen.regie.koppelingen.lijn import Onbegrijpelijk, Onbereikbaar
from meedoen.regie.koppelingen.zgw.port import Antwoord, ZgwPort

HOOGSTENS_BLADEN: Final = 20
"""Of one list; a registration gives some hundred of a kind on each."""
_KENT_ONS_NIET: Final = ("jwt", "client", "authenticat")
"""Parts of the codes with which registrations refuse a token; the standard names none."""
_Type = Mapping[str, Any]


class GeenAntwoord(Exception):
    """There is no answer to go on with; the text is a sentence for the beheerder."""


def vraag(port: ZgwPort, operatie: str, **rest: Any) -> Any:
    """Return what the registration answers to one question. Raise `GeenAntwoord`."""
    return _roep(port, operatie, **rest).inhoud


def alle(port: ZgwPort, operatie: str, vraag: Mapping[str, str]) -> list[_Type]:
    """Return all that a list operation has, page after page. Raise `GeenAntwoord`."""
    uit: list[_Type] = []
    for blad in range(1, HOOGSTENS_BLADEN + 1):
        antwoord = _roep(port, operatie, vraag={**vraag, **({"page": str(blad)} if blad > 1 else {})})
        uit += antwoord.inhoud
        if not antwoord.meer:
            return uit
    raise GeenAntwoord("De catalogus is te groot om uit te kiezen.")


def _roep(port: ZgwPort, operatie: str, **rest: Any) -> Antwoord:
    try:
        antwoord = port.roep(operatie, **rest)
    except Onbereikbaar as fout:
        raise GeenAntwoord(f"Niet bereikbaar: {fout.waarom}. Kijk het adres na.") from fout
    except Onbegrijpelijk as fout:
        raise GeenAntwoord(f"Geen goed antwoord: {fout.waarom}. Kijk het adres na.") from fout
    if antwoord.status in (401, 403):
        raise GeenAntwoord(_geen_toegang(antwoord))
    if antwoord.status == 404:
        raise GeenAntwoord("Dit staat niet op dit adres. Kijk het adres na.")
    if antwoord.status >= 400:
        raise GeenAntwoord(f"Geweigerd: {antwoord.reden}")
    return antwoord


def _geen_toegang(antwoord: Antwoord) -> str:
    code, reden = str(antwoord.inhoud.get("code", "")), antwoord.reden.rstrip(".")
    if "expired" in code:
        return f"Geen toegang: {reden}. Loopt de klok van deze computer gelijk?"
    if antwoord.status == 401 or any(deel in code for deel in _KENT_ONS_NIET):
        return f"Client-id of geheim is niet goed: {reden}. Vul beide opnieuw in."
    return f"Meedoen heeft hier geen recht op: {reden}. Geef dit client-id rechten in de zaakregistratie."
