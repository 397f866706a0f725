# SPDX-License-Identifier: EUPL-1.2
"""From an answer of the BRP API Personen to what we know of somebody. Pure.

A value that this version of Meedoen does not know (a new kind of verblijfplaats, a code that is none) is not known,
and never stops the rest. A date of which the BRP knows only a part is never filled up to a whole day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from meedoen.regie.koppelingen.brp.port import Adres, BrpPersoon, Gezin, Inschrijving, Kandidaat, Titel

_GESLACHT: Final = {"M": "m", "V": "v"}
_OVERLEDEN, _VERTROKKEN, _FOUT = "O", "E", "F"
"""Codes of `opschortingBijhouding.reden` (LO BRP, element 67.20)."""
_RNI = 1999
"""The gemeente code of the register of non-residents: nobody lives there."""
_Json = Mapping[str, Any]


def lees_persoon(json: _Json, *, vandaag: date) -> BrpPersoon | None:
    """Return one `Persoon` of an answer that fits the schema; None when it was taken off the BRP as a mistake."""
    reden = _code(json, "opschortingBijhouding", "reden")
    if reden == _FOUT:
        return None
    geboren = _lid(json, "geboorte", "datum")
    gemeente = lees_gemeente(_code(json, "gemeenteVanInschrijving"))
    vanaf = hele_dag(json.get("datumInschrijvingInGemeente"))
    overleden_op = hele_dag(_lid(json, "overlijden", "datum"))
    return BrpPersoon(
        voornamen=_tekst(_lid(json, "naam", "voornamen"))[:100],
        achternaam=_achternaam(json.get("naam")),
        geslacht=_GESLACHT.get(_code(json, "geslacht"), ""),
        geboortedatum=hele_dag(geboren),
        geboren=deel_van_datum(geboren),
        geheim_adres=json.get("geheimhoudingPersoonsgegevens") is True,
        adres=_adres(json.get("verblijfplaats")),
        inschrijvingen=(Inschrijving(gemeente, vanaf),) if gemeente and vanaf and vanaf <= vandaag else (),
        gemeente=gemeente,
        vertrokken=reden == _VERTROKKEN,
        vertrokken_op=hele_dag(_lid(json, "opschortingBijhouding", "datum")) if reden == _VERTROKKEN else None,
        overleden=reden == _OVERLEDEN or "overlijden" in json,
        overleden_op=overleden_op if overleden_op and overleden_op <= vandaag else None,
        titel=_titel(json.get("verblijfstitel")),
        gezin=_gezin(json),
    )


def lees_kandidaat(json: _Json) -> Kandidaat | None:
    """Return one `PersoonBeperkt` of an answer, or None without a BSN."""
    bsn = _tekst(json.get("burgerservicenummer"))
    if not bsn:
        return None
    dag = hele_dag(_lid(json, "geboorte", "datum"))
    return Kandidaat(bsn, _tekst(_lid(json, "naam", "voornamen")), _achternaam(json.get("naam")), dag)


def hele_dag(datum: Any) -> date | None:
    """Return the day of a `Datum`; None for one of which the BRP knows a part, nothing, or something new."""
    if not isinstance(datum, dict) or datum.get("type") != "Datum":
        return None
    try:
        return date.fromisoformat(_tekst(datum.get("datum")))
    except ValueError:
        return None


def deel_van_datum(datum: Any) -> str:
    """Return what is known of an incomplete date: "1985", "1985-03", or nothing."""
    if not isinstance(datum, dict) or not isinstance(jaar := datum.get("jaar"), int):
        return ""
    if datum.get("type") == "JaarMaandDatum" and isinstance(maand := datum.get("maand"), int):
        return f"{jaar:04d}-{maand:02d}"
    return f"{jaar:04d}" if datum.get("type") == "JaarDatum" else ""


def lees_gemeente(code: str) -> int | None:
    """Return the number of a gemeente, or None for what is none (unknown, register of non-residents)."""
    nummer = int(code) if re.fullmatch(r"[0-9]{4}", code) else 0
    return nummer if nummer not in (0, _RNI) else None


def _titel(json: Any) -> Titel | None:
    code = _code(json, "aanduiding") if isinstance(json, dict) else ""
    if not re.fullmatch(r"[0-9]{2}", code):
        return None
    return Titel(code, hele_dag(json.get("datumIngang")), hele_dag(json.get("datumEinde")))


def _gezin(json: _Json) -> Gezin:
    """Count partners that were not parted from, and children. Left out of the answer means: there is none."""
    partners = [p for p in json.get("partners", ()) if "ontbindingHuwelijkPartnerschap" not in p]
    return Gezin(len(partners), len(json.get("kinderen", ())))


def _adres(json: Any) -> Adres | None:
    if not isinstance(json, dict) or json.get("type") != "Adres":
        return None
    deel = json.get("verblijfadres") or {}
    nummer = "".join(str(deel.get(lid, "")) for lid in ("huisnummer", "huisletter"))
    toevoeging = _tekst(deel.get("huisnummertoevoeging"))
    straat = _tekst(deel.get("officieleStraatnaam")) or _tekst(deel.get("korteStraatnaam"))
    if not straat and not deel.get("postcode"):
        return None
    return Adres(
        straat[:80],
        f"{nummer}-{toevoeging}" if toevoeging else nummer,
        _tekst(deel.get("postcode")).replace(" ", "").upper()[:6],
        _tekst(deel.get("woonplaats"))[:80],
    )


def _achternaam(naam: Any) -> str:
    if not isinstance(naam, dict):
        return ""
    return " ".join(deel for lid in ("voorvoegsel", "geslachtsnaam") if (deel := _tekst(naam.get(lid))))[:100]


def _code(json: Any, *pad: str) -> str:
    return _tekst(_lid(json, *pad, "code"))


def _lid(json: Any, *pad: str) -> Any:
    for lid in pad:
        json = json.get(lid) if isinstance(json, dict) else None
    return json


def _tekst(waarde: Any) -> str:
    return waarde.strip() if isinstance(waarde, str) else ""
