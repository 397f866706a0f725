# SPDX-License-Identifier: EUPL-1.2
"""The test persons, from the rows of RvIG's test set (LO GBA) to the `Persoon` of the BRP API Personen."""

from __future__ import annotations

from functools import cache
from typing import Any

from meedoen import gegevens

_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_GESLACHT = {"M": "man", "V": "vrouw", "O": "onbekend"}
_VERBINTENIS = {"H": "huwelijk", "P": "geregistreerd partnerschap"}
_OPSCHORTING = {
    "E": "emigratie", "F": "fout", "M": "ministerieel besluit", "O": "overlijden", "R": "pl is aangelegd in de rni",
    "W": "wissen",
}  # fmt: skip
_GEEN_TITEL = "98"
Rij = dict[str, Any]


def rijen() -> dict[str, Rij]:
    """The rows of all test persons by BSN, each a copy that may be changed."""
    bron = gegevens.lees("rvig_personen")
    return {rij["bsn"]: dict(rij) for rij in (*bron["personen"], *bron["ook_in_de_brp"])}


def persoon(rij: Rij) -> dict[str, Any]:
    """The whole `Persoon` of one row; what the row does not hold is not in it."""
    uit: dict[str, Any] = {
        "burgerservicenummer": rij["bsn"],
        "naam": _vol({
            "voornamen": rij["voornamen"], "voorvoegsel": rij["voorvoegsel"], "geslachtsnaam": rij["geslachtsnaam"],
        }),
        "geslacht": _waarde(rij["geslacht"], _GESLACHT),
        "geboorte": {"datum": datum(rij["geboortedatum"])},
        "gemeenteVanInschrijving": _waarde(rij["gemeente"], _gemeenten()),
        "datumInschrijvingInGemeente": datum(rij["inschrijving_gemeente"]),
        "verblijfplaats": _verblijfplaats(rij),
        "verblijfstitel": _titel(rij["verblijfstitels"]),
        "partners": [_partner(p) for p in rij["partners"]],
        "kinderen": [{"geboorte": {"datum": datum(k["geboortedatum"])}} for k in rij["kinderen"]],
    }  # fmt: skip
    if rij["indicatie_geheim"] not in ("", "0"):
        uit["geheimhoudingPersoonsgegevens"] = True
    if rij["opschorting"]:
        uit["opschortingBijhouding"] = _vol({
            "reden": _waarde(rij["opschorting"], _OPSCHORTING), "datum": datum(rij["opschorting_op"]),
        })  # fmt: skip
    if rij["overleden_op"]:
        uit["overlijden"] = {"datum": datum(rij["overleden_op"])}
    return _vol(uit)


def datum(tekst: str) -> dict[str, Any] | None:
    """A date of LO GBA (`jjjj-mm-dd`, 00 for what is not known) as one of the four kinds of the API; empty: none."""
    if not tekst:
        return None
    jaar, maand, dag = (int(deel) for deel in tekst.split("-"))
    if not jaar:
        return {"type": "DatumOnbekend", "langFormaat": "onbekend", "onbekend": True}
    if not maand:
        return {"type": "JaarDatum", "langFormaat": str(jaar), "jaar": jaar}
    if not dag:
        naam = f"{_MAANDEN[maand - 1]} {jaar}"
        return {"type": "JaarMaandDatum", "langFormaat": naam, "jaar": jaar, "maand": maand}
    return {"type": "Datum", "langFormaat": f"{dag} {_MAANDEN[maand - 1]} {jaar}", "datum": tekst}


def _verblijfplaats(rij: Rij) -> dict[str, Any]:
    if not rij["straat"]:
        return {"type": "VerblijfplaatsOnbekend"}
    return {
        "type": "Adres",
        "verblijfadres": _vol({
            "korteStraatnaam": rij["straat"],
            "huisnummer": int(rij["huisnummer"] or 0) or None,
            "huisletter": rij["huisletter"],
            "huisnummertoevoeging": rij["toevoeging"],
            "postcode": rij["postcode"],
            "woonplaats": rij["woonplaats"],
        }),
    }  # fmt: skip


def _titel(titels: list[dict[str, str]]) -> dict[str, Any] | None:
    """The title of now; "no title any more" (98) is not delivered."""
    if not titels or titels[0]["code"] == _GEEN_TITEL:
        return None
    nu = titels[0]
    namen = {rij["code"]: rij["naam"] for rij in gegevens.tabel("verblijfstitels")}
    return _vol({
        "aanduiding": _waarde(nu["code"], namen), "datumIngang": datum(nu["vanaf"]), "datumEinde": datum(nu["tot"]),
    })  # fmt: skip


def _partner(rij: dict[str, str]) -> dict[str, Any]:
    ontbonden = datum(rij["ontbonden"])
    return _vol({
        "soortVerbintenis": _waarde(rij["verbintenis"], _VERBINTENIS),
        "ontbindingHuwelijkPartnerschap": {"datum": ontbonden} if ontbonden else None,
    })  # fmt: skip


@cache
def _gemeenten() -> dict[str, str]:
    namen = {rij["code"]: rij["naam"] for rij in gegevens.tabel("gemeenten")}
    return namen | {"1999": "Registratie Niet Ingezetenen (RNI)"}


def _waarde(code: str, namen: dict[str, str]) -> dict[str, str] | None:
    if not code:
        return None
    schoon = "".join(teken for teken in namen.get(code, "") if teken.isalnum() or teken in " '.-(),")
    return _vol({"code": code, "omschrijving": schoon})


def _vol(deel: dict[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in deel.items() if waarde not in (None, "", [], {})}
