# SPDX-License-Identifier: EUPL-1.2
"""Tries the connection and reads the catalogue: per line what is good, and what is wrong. Writes nothing there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from meedoen.domein.fasen import Fase
from meedoen.domein.keten.zgw import TYPEPLEKKEN, Typeplek
from meedoen.regie.koppelingen.duo.schema import lees_uuid
from meedoen.regie.koppelingen.zgw.catalogus import zaaktypen
from meedoen.regie.koppelingen.zgw.port import APIS, Register, ZgwPort
from meedoen.regie.koppelingen.zgw.vragen import GeenAntwoord, vraag
from meedoen.regie.koppelingen.zgw.woorden import API, naam

_NIEMAND: Final = "MEEDOEN-PROEF"
_VRAAG: Final[Mapping[str, tuple[str, str]]] = {
    "zaken": ("zaak_list", "bronorganisatie"),
    "documenten": ("enkelvoudiginformatieobject_list", "bronorganisatie"),
    "besluiten": ("besluit_list", "verantwoordelijkeOrganisatie"),
}
_Type = Mapping[str, Any]


class Regel(NamedTuple):
    """One line of the outcome."""

    wat: str
    goed: bool
    zin: str


def proef(register: Register, port: ZgwPort, *, vandaag: date, met_bsn: bool) -> list[Regel]:
    """Ask each API one harmless question and read every type that is set up; return one line each."""
    uit = [_bereik(api, register, port) for api in APIS]
    typen: dict[str, _Type] = {}
    for plek in TYPEPLEKKEN:
        url = register.typen.get(plek.sleutel, "")
        if plek.soort == "roltype" and not met_bsn:
            continue
        if not url:
            zin = "Nog niet gekozen." if plek.nodig else "Niet gekozen: dit gaat niet mee."
            uit.append(Regel(naam(plek), not plek.nodig, zin))
            continue
        try:
            gevonden = typen[plek.sleutel] = _lees(plek, url, register, port)
        except GeenAntwoord as fout:
            uit.append(Regel(naam(plek), False, str(fout)))
            continue
        mis = next(_wat_mis(plek, gevonden, typen, register, vandaag), "")
        uit.append(Regel(naam(plek), not mis, mis or f"In orde: {_omschrijving(gevonden)}."))
    return uit


def _bereik(api: str, register: Register, port: ZgwPort) -> Regel:
    """Say whether one API answers us; of the catalogue also whether there is a zaaktype in it."""
    try:
        if api == "catalogi":
            zaaktypen(port)
        else:
            operatie, organisatie = _VRAAG[api]
            vraag(port, operatie, vraag={"identificatie": _NIEMAND, organisatie: register.rsin})
    except GeenAntwoord as fout:
        return Regel(API[api], False, str(fout))
    return Regel(API[api], True, "Antwoordt.")


def _lees(plek: Typeplek, url: str, register: Register, port: ZgwPort) -> _Type:
    basis, _, uuid = url.rpartition("/")
    if lees_uuid(uuid) is None or not basis.startswith(register.adres("catalogi")):
        raise GeenAntwoord("Dit is geen adres van een type in deze Catalogi API.")
    gevonden: _Type = vraag(port, f"{plek.soort}_retrieve", uuid=uuid)
    return gevonden


def _wat_mis(
    plek: Typeplek, type_: _Type, typen: Mapping[str, _Type], register: Register, vandaag: date
) -> Iterator[str]:
    """Yield what is wrong with a type, the worst first."""
    zaaktype_url, zaaktype = register.typen.get("zaaktype", ""), typen.get("zaaktype", {})
    if type_.get("url") != register.typen[plek.sleutel]:
        yield "De zaakregistratie noemt dit type met een ander adres. Neem het adres over dat zij noemt."
    if type_.get("concept") is True:
        yield "Dit type is nog een concept. Publiceer het in de catalogus."
    begin, einde = type_.get("beginGeldigheid"), type_.get("eindeGeldigheid")
    if begin and str(begin) > vandaag.isoformat():
        yield f"Dit type geldt pas vanaf {begin}."
    if einde and str(einde) <= vandaag.isoformat():
        yield f"Dit type geldt niet meer sinds {einde}."
    if plek.soort in ("statustype", "resultaattype", "roltype") and type_.get("zaaktype") != zaaktype_url:
        yield "Dit type hoort bij een ander zaaktype."
    if plek.soort == "statustype" and bool(type_.get("isEindstatus")) is not (plek.voor == Fase.GESLOTEN):
        yield (
            "Dit moet de eindstatus van het zaaktype zijn, en dat is het niet."
            if plek.voor == Fase.GESLOTEN
            else "Dit is de eindstatus van het zaaktype: de zaak zou sluiten."
        )
    if plek.soort == "informatieobjecttype" and type_.get("url") not in zaaktype.get("informatieobjecttypen", ()):
        yield "Het zaaktype kent dit informatieobjecttype niet."
    if plek.soort == "besluittype":
        yield from _besluit_mis(plek, type_, zaaktype, register)


def _besluit_mis(plek: Typeplek, type_: _Type, zaaktype: _Type, register: Register) -> Iterator[str]:
    kent = type_.get("url") in zaaktype.get("besluittypen", ())
    if not kent and register.typen.get("zaaktype") not in type_.get("zaaktypen", ()):
        yield "Het zaaktype kent dit besluittype niet."
    brief = register.typen.get(f"informatieobjecttype_{plek.voor}", "")
    if not brief:
        yield "Kies ook het informatieobjecttype van de brief: zonder brief gaat het besluit niet mee."
    elif brief not in type_.get("informatieobjecttypen", ()):
        yield "Het besluittype kent het informatieobjecttype van de brief niet."


def _omschrijving(type_: _Type) -> str:
    return str(type_.get("omschrijving") or "gevonden")[:80]
