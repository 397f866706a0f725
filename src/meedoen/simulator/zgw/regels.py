# SPDX-License-Identifier: EUPL-1.2
"""The rules of the standard for what comes in, with its own codes; as far as a client of inburgering meets them."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from meedoen.simulator.zgw.fouten import Weigering

if TYPE_CHECKING:
    from meedoen.simulator.zgw.register import Register

_Rij = dict[str, Any]
_NODIG = {
    "zaken": ("bronorganisatie", "verantwoordelijkeOrganisatie", "zaaktype", "startdatum"),
    "statussen": ("zaak", "statustype", "datumStatusGezet"),
    "resultaten": ("zaak", "resultaattype"),
    "rollen": ("zaak", "betrokkeneType", "roltype", "roltoelichting"),
    "zaakinformatieobjecten": ("zaak", "informatieobject"),
    "enkelvoudiginformatieobjecten": (
        "bronorganisatie", "creatiedatum", "titel", "auteur", "taal", "informatieobjecttype",
    ),
    "besluiten": ("verantwoordelijkeOrganisatie", "besluittype", "datum", "ingangsdatum"),
    "besluitinformatieobjecten": ("besluit", "informatieobject"),
}  # fmt: skip
_UNIEK = {
    "zaken": ("identificatie", "bronorganisatie"),
    "statussen": ("zaak", "datumStatusGezet"),
    "resultaten": ("zaak",),
    "zaakinformatieobjecten": ("zaak", "informatieobject"),
    "enkelvoudiginformatieobjecten": ("identificatie", "bronorganisatie"),
    "besluiten": ("identificatie", "verantwoordelijkeOrganisatie"),
    "besluitinformatieobjecten": ("besluit", "informatieobject"),
}
_VERWIJST = {
    "zaaktype": "zaaktypen", "statustype": "statustypen", "resultaattype": "resultaattypen", "roltype": "roltypen",
    "besluittype": "besluittypen", "informatieobjecttype": "informatieobjecttypen", "zaak": "zaken",
    "informatieobject": "enkelvoudiginformatieobjecten", "besluit": "besluiten",
}  # fmt: skip
_DAGEN = ("startdatum", "creatiedatum", "datum", "ingangsdatum", "vervaldatum", "uiterlijkeReactiedatum")


def keur(register: Register, soort: str, rij: _Rij, *, eigen: str = "", nu: datetime | None = None) -> None:
    """Raise `Weigering` when `rij` may not come in. `eigen`: the address of the row that it changes."""
    mist = [(naam, "required", "Dit veld is vereist.") for naam in _NODIG[soort] if not rij.get(naam)]
    if mist:
        raise Weigering(400, *mist)
    _keur_vorm(rij)
    for veld, doel in _VERWIJST.items():
        if veld in rij and rij[veld] not in register.rijen[doel]:
            raise Weigering(400, (veld, "bad-url", "De URL verwijst naar niets dat hier bestaat."))
    sleutel = _UNIEK.get(soort, ())
    for ander in register.alle(soort):
        if sleutel and ander["url"] != eigen and all(ander.get(veld) == rij.get(veld) for veld in sleutel):
            code = "identificatie-niet-uniek" if "identificatie" in sleutel else "unique"
            raise Weigering(400, (sleutel[0], code, "Dit bestaat al."))
    if (eigen_regel := _REGELS.get(soort)) is not None:
        eigen_regel(register, rij, nu or datetime.now(UTC))


def _keur_vorm(rij: _Rij) -> None:
    for veld in ("bronorganisatie", "verantwoordelijkeOrganisatie"):
        if veld in rij and not _elfproef(rij[veld]):
            raise Weigering(400, (veld, "invalid", "Onjuist RSIN nummer."))
    for veld in _DAGEN:
        try:
            if rij.get(veld) is not None:
                date.fromisoformat(rij[veld])
        except (TypeError, ValueError):
            raise Weigering(400, (veld, "invalid", "Geen datum.")) from None


def _elfproef(nummer: Any) -> bool:
    if not isinstance(nummer, str) or len(nummer) != 9 or not nummer.isdigit():
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(g * int(c) for g, c in zip(gewichten, nummer, strict=True)) % 11 == 0


def _open(register: Register, rij: _Rij) -> _Rij:
    """Return the zaak of a row; a closed one takes nothing more in without a right of its own."""
    zaak: _Rij = register.rijen["zaken"][rij["zaak"]]
    if zaak["einddatum"] is not None:
        raise Weigering(403, code="permission_denied", detail="Je mag geen gegevens aanpassen van een gesloten zaak.")
    return zaak


def _zelfde_zaaktype(register: Register, rij: _Rij, veld: str) -> None:
    zaak = register.rijen["zaken"][rij["zaak"]]
    if register.rijen[_VERWIJST[veld]][rij[veld]]["zaaktype"] != zaak["zaaktype"]:
        raise Weigering(400, ("nonFieldErrors", "zaaktype-mismatch", "Het type hoort niet bij het zaaktype."))


def _zaak(register: Register, rij: _Rij, nu: datetime) -> None:
    if register.rijen["zaaktypen"][rij["zaaktype"]]["concept"]:
        raise Weigering(400, ("zaaktype", "not-published", "Het zaaktype is nog een concept."))


def _status(register: Register, rij: _Rij, nu: datetime) -> None:
    zaak = _open(register, rij)
    _zelfde_zaaktype(register, rij, "statustype")
    if datetime.fromisoformat(rij["datumStatusGezet"]) > nu + register.verzet:
        raise Weigering(400, ("datumStatusGezet", "date-in-future", "Deze datum ligt in de toekomst."))
    if not register.rijen["statustypen"][rij["statustype"]]["isEindstatus"]:
        return
    if not any(ander["zaak"] == zaak["url"] for ander in register.alle("resultaten")):
        raise Weigering(400, ("nonFieldErrors", "resultaat-does-not-exist", "De zaak heeft geen resultaat."))
    for relatie in register.alle("zaakinformatieobjecten"):
        document = register.rijen["enkelvoudiginformatieobjecten"][relatie["informatieobject"]]
        if relatie["zaak"] == zaak["url"] and document.get("indicatieGebruiksrecht") is None:
            raise Weigering(400, ("nonFieldErrors", "indicatiegebruiksrecht-unset", "Gebruiksrecht is onbekend."))


def _resultaat(register: Register, rij: _Rij, nu: datetime) -> None:
    _open(register, rij)
    _zelfde_zaaktype(register, rij, "resultaattype")


def _rol(register: Register, rij: _Rij, nu: datetime) -> None:
    _open(register, rij)
    _zelfde_zaaktype(register, rij, "roltype")
    if not rij.get("betrokkene") and not rij.get("betrokkeneIdentificatie"):
        raise Weigering(400, ("nonFieldErrors", "invalid-betrokkene", "betrokkene of identificatie is nodig."))


def _relatie(register: Register, rij: _Rij, nu: datetime) -> None:
    zaak = _open(register, rij)
    document = register.rijen["enkelvoudiginformatieobjecten"][rij["informatieobject"]]
    bekend = register.rijen["zaaktypen"][zaak["zaaktype"]]["informatieobjecttypen"]
    if document["informatieobjecttype"] not in bekend:
        code = "missing-zaaktype-informatieobjecttype-relation"
        raise Weigering(400, ("nonFieldErrors", code, "Het zaaktype kent dit informatieobjecttype niet."))


def _document(register: Register, rij: _Rij, nu: datetime) -> None:
    try:
        inhoud = base64.b64decode(rij.get("inhoud") or "", validate=True)
    except (binascii.Error, TypeError):
        raise Weigering(400, ("inhoud", "invalid", "Geen base64.")) from None
    if len(inhoud) != rij.get("bestandsomvang"):
        raise Weigering(400, ("inhoud", "file-size", "De omvang klopt niet."))
    if len(rij["taal"]) != 3:
        raise Weigering(400, ("taal", "invalid", "Geen taal van drie letters."))


def _besluit(register: Register, rij: _Rij, nu: datetime) -> None:
    if "zaak" in rij:
        zaak = register.rijen["zaken"][rij["zaak"]]
        if zaak["zaaktype"] not in register.rijen["besluittypen"][rij["besluittype"]]["zaaktypen"]:
            raise Weigering(400, ("nonFieldErrors", "zaaktype-mismatch", "Het besluittype hoort niet bij de zaak."))


def _besluit_relatie(register: Register, rij: _Rij, nu: datetime) -> None:
    besluit = register.rijen["besluiten"][rij["besluit"]]
    document = register.rijen["enkelvoudiginformatieobjecten"][rij["informatieobject"]]
    bekend = register.rijen["besluittypen"][besluit["besluittype"]]["informatieobjecttypen"]
    if document["informatieobjecttype"] not in bekend:
        code = "missing-besluittype-informatieobjecttype-relation"
        raise Weigering(400, ("nonFieldErrors", code, "Het besluittype kent dit informatieobjecttype niet."))


_REGELS: dict[str, Callable[[Register, _Rij, datetime], None]] = {
    "zaken": _zaak,
    "statussen": _status,
    "resultaten": _resultaat,
    "rollen": _rol,
    "zaakinformatieobjecten": _relatie,
    "enkelvoudiginformatieobjecten": _document,
    "besluiten": _besluit,
    "besluitinformatieobjecten": _besluit_relatie,
}
