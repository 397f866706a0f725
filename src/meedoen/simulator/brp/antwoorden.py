# SPDX-License-Identifier: EUPL-1.2
"""What the BRP answers to a question: the persons that fit, of each only the fields that were asked, or a refusal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from meedoen import gegevens
from meedoen.simulator.brp.bevolking import Rij, persoon
from meedoen.simulator.http import Antwoord, json_antwoord
from meedoen.simulator.schema import fouten

RAADPLEEG = "RaadpleegMetBurgerservicenummer"
_UITLEG = "https://www.rfc-editor.org/rfc/rfc9110"
_TITELS = {
    400: ("Een of meerdere parameters zijn niet correct.", "paramsValidation"),
    401: ("Niet correct geauthenticeerd.", "authentication"),
    403: ("U bent niet geautoriseerd voor deze operatie.", "unauthorized"),
    404: ("Opgevraagde resource bestaat niet.", "notFound"),
    406: ("Gevraagde contenttype wordt niet ondersteund.", "notAcceptable"),
    415: ("Media type wordt niet ondersteund.", "unsupported"),
    429: ("Teveel request.", "tooManyRequests"),
    500: ("Interne server fout.", "serverError"),
    503: ("Bronservice niet beschikbaar.", "sourceUnavailable"),
}
_Past = Callable[[Rij, Any], bool]


def _zelfde(veld: str) -> _Past:
    return lambda rij, waarde: str(rij[veld]).casefold() == str(waarde).casefold()


def _begint(veld: str) -> _Past:
    def past(rij: Rij, waarde: Any) -> bool:
        heeft, vraag = str(rij[veld]).casefold(), str(waarde).casefold()
        return heeft.startswith(vraag[:-1]) if vraag.endswith("*") else heeft == vraag

    return past


_PAST: dict[str, _Past] = {
    "burgerservicenummer": lambda rij, waarde: rij["bsn"] in waarde,
    "geslachtsnaam": _begint("geslachtsnaam"),
    "voornamen": _begint("voornamen"),
    "voorvoegsel": _zelfde("voorvoegsel"),
    "geslacht": _zelfde("geslacht"),
    "geboortedatum": _zelfde("geboortedatum"),
    "gemeenteVanInschrijving": _zelfde("gemeente"),
    "straat": _begint("straat"),
    "postcode": lambda rij, waarde: rij["postcode"] == str(waarde).replace(" ", "").upper(),
    "huisnummer": _zelfde("huisnummer"),
    "huisletter": _zelfde("huisletter"),
    "huisnummertoevoeging": _zelfde("toevoeging"),
    # RvIG's rows hold no identification of the BAG, so nobody lives at one.
    "nummeraanduidingIdentificatie": lambda rij, waarde: False,
    "adresseerbaarObjectIdentificatie": lambda rij, waarde: False,
}


def antwoord(rijen: dict[str, Rij], vraag: Any) -> Antwoord:
    """The answer to one question: 200 with a list (empty when nobody fits), or 400 with what is wrong."""
    schemas = gegevens.lees("brp_api")["schemas"]
    gevonden = fouten(schemas, {"ref": "PersonenQuery"}, vraag)
    if gevonden:
        delen = {regel.split(" ")[0].split("[")[0][:30] for regel in gevonden}
        return fout(
            400, sorted(delen & _PAST.keys() | delen & {"fields"}) or ["type"], "invalid", "Waarde is niet geldig."
        )
    soort = vraag["type"]
    schema = "Persoon" if soort == RAADPLEEG else "PersoonBeperkt"
    if any(not _bestaat(schemas, schema, pad.split(".")) for pad in vraag["fields"]):
        return fout(400, ["fields"], "fields", "Parameter bevat een niet bestaande veldnaam.")
    onbekend = sorted(vraag.keys() - _PAST.keys() - {"type", "fields", "inclusiefOverledenPersonen"})
    if onbekend:
        return fout(400, onbekend, "unknownParam", "Parameter is niet verwacht.")
    return json_antwoord(
        {"type": soort, "personen": [_deel(rij, vraag) for rij in rijen.values() if _past(rij, vraag)]}
    )


def fout(status: int, parameters: Sequence[str] = (), code: str = "", reden: str = "") -> Antwoord:
    """A Foutbericht; of a 400 with the parameters that are wrong."""
    titel, soort = _TITELS[status]
    inhoud: dict[str, Any] = {
        "type": f"{_UITLEG}#status.{status}", "title": titel.rstrip("."), "status": status, "detail": titel,
        "code": soort,
        "instance": "/haalcentraal/api/brp/personen",
    }  # fmt: skip
    if parameters:
        inhoud["invalidParams"] = [{"name": naam, "code": code, "reason": reden} for naam in parameters]
    kaal = json_antwoord(inhoud, status)
    return Antwoord(status=status, lichaam=kaal.lichaam, soort="application/problem+json")


def _past(rij: Rij, vraag: dict[str, Any]) -> bool:
    zoekt = vraag["type"] != RAADPLEEG
    if rij["opschorting"] == "F" or (zoekt and rij["overleden_op"] and not vraag.get("inclusiefOverledenPersonen")):
        return False
    return all(past(rij, vraag[naam]) for naam, past in _PAST.items() if naam in vraag)


def _deel(rij: Rij, vraag: dict[str, Any]) -> dict[str, Any]:
    """Only what was asked, and what the BRP always tells."""
    heel = persoon(rij)
    uit: dict[str, Any] = {naam: heel[naam] for naam in gegevens.lees("brp_api")["vanzelf"] if naam in heel}
    for pad in vraag["fields"]:
        if (deel := _kies(heel, pad.split("."))) is not None:
            _voeg_samen(uit, deel)
    return uit


def _kies(bron: Any, pad: list[str]) -> Any:
    """The part of `bron` under `pad`, in the same shape; None when it is not there. Lists keep their places."""
    if not pad:
        return bron
    if isinstance(bron, list):
        return [_kies(deel, pad) or {} for deel in bron]
    if pad[0] not in bron:
        return None
    deel = _kies(bron[pad[0]], pad[1:])
    soort = {"type": bron["type"]} if "type" in bron else {}
    return None if deel is None else {**soort, pad[0]: deel}


def _voeg_samen(doel: dict[str, Any], deel: dict[str, Any]) -> None:
    for naam, waarde in deel.items():
        oud = doel.get(naam)
        if isinstance(oud, dict) and isinstance(waarde, dict):
            _voeg_samen(oud, waarde)
        elif isinstance(oud, list) and isinstance(waarde, list):
            for links, rechts in zip(oud, waarde, strict=True):
                _voeg_samen(links, rechts)
        else:
            doel[naam] = waarde


def _bestaat(schemas: dict[str, Any], naam: str, pad: list[str]) -> bool:
    """Whether a path of `fields` exists below a schema; a date is one, and what comes by itself is not asked."""
    if not pad:
        return True
    if naam == "AbstractDatum" or pad[0] in gegevens.lees("brp_api")["vanzelf"]:
        return False
    for soort in (naam, *schemas[naam].get("soorten", {}).values()):
        veld = schemas[soort].get("properties", {}).get(pad[0])
        if veld is None or pad[0] == "type":
            continue
        veld = veld.get("items", veld)
        if _bestaat(schemas, veld["ref"], pad[1:]) if "ref" in veld else len(pad) == 1:
            return True
    return False
