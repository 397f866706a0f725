# SPDX-License-Identifier: EUPL-1.2
"""The form DUO asks of a contactpersoon (Contactpersoon API 1.0.0)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from meedoen.domein.keten.duo_voorcontrole.basis import Herstel, Weigering

LANGSTE_NAAM, LANGSTE_EMAIL, KORTSTE_EMAIL = 100, 241, 4
LANGSTE_TELEFOON, KORTSTE_TELEFOON = 22, 3
_TELEFOON = re.compile(r"(\+|[0-9])((\s|\s?(-|\(0\))\s?)?[0-9]){2,15}([,][1-9][0-9]{1,8})?", re.ASCII)
_WIT = frozenset(" \t\n\r\f\v")


def controleer_contactpersoon(*, naam: str, email: str, telefoonnummer: str) -> tuple[Weigering, ...]:
    """Return every reason for which DUO would refuse these data of a contactpersoon."""
    return (*_naam(naam), *_email(email), *_telefoon(telefoonnummer))


def _naam(naam: str) -> Iterator[Weigering]:
    if not naam.strip():
        yield Weigering("naam_leeg", "naam")
        return
    if len(naam) > LANGSTE_NAAM:
        yield Weigering("naam_te_lang", "naam", None, {"langste": LANGSTE_NAAM})
    fout = sorted({teken for teken in naam if not _mag_in_naam(teken)})
    if fout:
        netjes = unicodedata.normalize("NFC", naam).replace("\u2019", "'")
        netjes = "".join(teken for teken in netjes if _mag_in_naam(teken)).strip()
        herstel = Herstel("naam", netjes) if netjes and len(netjes) <= LANGSTE_NAAM else None
        yield Weigering("naam_tekens", "naam", herstel, {"tekens": " ".join(fout)})


def _mag_in_naam(teken: str) -> bool:
    r"""DUO's pattern `[\s'‘.\p{L}\p{Pd}]`: white space, two quotes, a full stop, letters and dashes."""
    return teken in _WIT or teken in "'\u2018." or unicodedata.category(teken)[0] == "L" or _is_streep(teken)


def _is_streep(teken: str) -> bool:
    return unicodedata.category(teken) == "Pd"


def _email(email: str) -> Iterator[Weigering]:
    if not KORTSTE_EMAIL <= len(email) <= LANGSTE_EMAIL or email.count("@") != 1:
        yield Weigering("email_vorm", "email", None, {"langste": LANGSTE_EMAIL})


def _telefoon(nummer: str) -> Iterator[Weigering]:
    if _past_telefoon(nummer):
        return
    netjes = re.sub(r"[^0-9]", "", nummer)
    if nummer.strip().startswith("+"):
        netjes = "+" + netjes
    yield Weigering(
        "telefoon_vorm",
        "telefoonnummer",
        Herstel("telefoonnummer", netjes) if _past_telefoon(netjes) else None,
    )


def _past_telefoon(nummer: str) -> bool:
    return KORTSTE_TELEFOON <= len(nummer) <= LANGSTE_TELEFOON and _TELEFOON.fullmatch(nummer) is not None
