# SPDX-License-Identifier: EUPL-1.2
"""The part of the OpenAPI document about placements, contact and messages."""

from __future__ import annotations

from typing import Any, Final

from meedoen.domein.partners import BEVOEGDHEDEN, Bevoegdheid
from meedoen.regie.api.v1.openapi_delen import KOPPEN, fout, goed
from meedoen.regie.api.v1.vormen import HOOGSTENS, MEESTE, SLEUTEL, STANDAARD

_B = Bevoegdheid
_BERICHT: Final = {
    "id": "01890a5d-ac96-774b-bcce-b302099a8057", "plaatsing": "01890a5d-ac96-774b-bcce-b302099a8058",
    "van": "aanbieder", "onderwerp": "Eerste lesweek", "tekst": "Amira begon goed. Kunnen we maandag bellen?",
    "gemaaktOp": "2026-11-23T09:30:00+01:00", "gelezenOp": None,
}  # fmt: skip
_CONSULENT: Final = {"naam": "Sanne Bakker", "telefoon": "+31355550121", "email": "sanne@baarn.example"}
_WIE: Final = {"naam": "Amira Haddad", "voornamen": "Amira", "achternaam": "Haddad"}
_PLAATSING: Final = {
    "id": "01890a5d-ac96-774b-bcce-b302099a8058", "leerling": _WIE, "leerroute": "B",
    "cursus": "B1, twee ochtenden", "instellingsnummer": "9900000101", "vanaf": "2026-12-01", "tot": None,
    "startdatum": None, "consulent": _CONSULENT,
}  # fmt: skip
_ADRES: Final = {"straat": "Laanstraat", "huisnummer": "12a", "postcode": "3743BA", "plaats": "Baarn"}
_LEEG: Final = ("telefoon", "telefoonUitleg", "email", "taal", "tolk", "veiligContact")
_CONTACT: Final = {"leerling": {**_WIE, "adres": _ADRES, **dict.fromkeys(_LEEG)}, "consulent": _CONSULENT}
LABEL: Final = {
    "name": "partners",
    "description": "Voor scholen en begeleiders: plaatsingen, contact en berichten. Je ziet alleen wie bij jou is "
    "geplaatst, zolang dat duurt. Een toegangsbewijs vraag je bij /oauth/token met client_id en client_secret.",
}
BEVEILIGING: Final = {
    "aansluiting": {
        "type": "oauth2",
        "description": "De functioneel beheerder van de gemeente maakt je aansluiting. Een toegangsbewijs geldt 15 "
        "minuten.",
        "flows": {
            "clientCredentials": {
                "tokenUrl": "https://meedoen.example/oauth/token",
                "scopes": {naam: f"{woorden}." for naam, woorden in BEVOEGDHEDEN.items()},
            }
        },
    }
}
SOORTEN: Final = (
    "sleutelAnders", "plaatsingOnbekend", "startToekomst", "startTeVroeg", "berichtLeeg", "berichtLang",
    "berichtTekens", "berichtOnbekend", "dossierGesloten", "plaatsingVerhuisd",
)  # fmt: skip
"""Values of `soort` in the refusals of this part."""


def paden_van_partners() -> dict[str, Any]:
    """Return path -> operations."""
    return {
        "/plaatsingen": {"get": _lijst_plaatsingen()},
        "/plaatsingen/{id}": {"get": _een("plaatsing", "Een plaatsing", "Plaatsing", _B.PLAATSINGEN_LEZEN, _PLAATSING)},
        "/plaatsingen/{id}/contact": {
            "get": _een("contact", "Contactgegevens bij een plaatsing", "Contact", _B.CONTACT_LEZEN, _CONTACT)
        },
        "/plaatsingen/{id}/start": {"put": _start()},
        "/berichten": {"get": _lijst_berichten(), "post": _schrijf()},
        "/berichten/{id}": {"get": _een("bericht", "Een bericht", "Bericht", _B.BERICHTEN_LEZEN, _BERICHT)},
        "/berichten/{id}/gelezen": {"put": _gelezen()},
    }


def _operatie(id_: str, titel: str, bevoegdheid: Bevoegdheid, **meer: Any) -> dict[str, Any]:
    antwoorden = {
        **meer.pop("responses"),
        "401": fout("Er is geen toegangsbewijs, of het geldt niet meer."),
        "403": fout("Dit toegangsbewijs mag dit niet."),
        "429": _te_vaak(),
    }
    return {
        "operationId": id_,
        "tags": ["partners"],
        "summary": titel,
        "security": [{"aansluiting": [bevoegdheid.value]}],
        **meer,
        "responses": dict(sorted(antwoorden.items())),
    }


def _te_vaak() -> dict[str, Any]:
    wachten = {"description": "Zoveel seconden wachten.", "schema": {"type": "integer", "minimum": 1, "maximum": 60}}
    antwoord = fout("Deze aansluiting vroeg te vaak in deze minuut. Wacht zo lang als `Retry-After` zegt.")
    return {**antwoord, "headers": {**KOPPEN, "Retry-After": wachten}}


def _inhoud(schema: str, voorbeeld: Any) -> dict[str, Any]:
    return {"schema": {"$ref": f"#/components/schemas/{schema}"}, "example": voorbeeld}


def _id_in_pad() -> dict[str, Any]:
    return {
        "name": "id", "in": "path", "required": True, "description": "Id uit een lijst. Zegt niets over de persoon.",
        "schema": {"type": "string", "format": "uuid"},
    }  # fmt: skip


def _bladeren() -> list[dict[str, Any]]:
    return [
        {
            "name": "na", "in": "query", "description": "Geef wat na dit id komt; `volgende` van de vorige bladzij.",
            "schema": {"type": "string", "format": "uuid"},
        },
        {
            "name": "aantal", "in": "query", "description": "Hoeveel hoogstens op een bladzij.",
            "schema": {"type": "integer", "minimum": 1, "maximum": MEESTE, "default": STANDAARD},
        },
    ]  # fmt: skip


_400: Final = "De vraag klopt niet; `veld` zegt wat."
_404: Final = "Dit is er niet, of je mag het niet (meer) zien."


def _lijst_plaatsingen() -> dict[str, Any]:
    voorbeeld = {"plaatsingen": [_PLAATSING], "volgende": None}
    return _operatie(
        "plaatsingen", "Wie bij jou is geplaatst", _B.PLAATSINGEN_LEZEN, parameters=_bladeren(),
        responses={"200": goed(_inhoud("Plaatsingen", voorbeeld)), "400": fout(_400)},
    )  # fmt: skip


def _lijst_berichten() -> dict[str, Any]:
    plaatsing = {
        "name": "plaatsing", "in": "query", "description": "Alleen berichten over deze plaatsing.",
        "schema": {"type": "string", "format": "uuid"},
    }  # fmt: skip
    voorbeeld = {"berichten": [_BERICHT], "volgende": None}
    return _operatie(
        "berichten", "Berichten, de oudste eerst", _B.BERICHTEN_LEZEN, parameters=[plaatsing, *_bladeren()],
        responses={"200": goed(_inhoud("Berichten", voorbeeld)), "400": fout(_400)},
    )  # fmt: skip


def _een(id_: str, titel: str, schema: str, bevoegdheid: Bevoegdheid, voorbeeld: Any) -> dict[str, Any]:
    antwoord = goed(_inhoud(schema, voorbeeld))
    etag = {"description": "Geef mee in If-None-Match: dan krijg je 304 zolang er niets is veranderd.",
            "schema": {"type": "string"}}  # fmt: skip
    antwoord["headers"] = {**KOPPEN, "ETag": etag}
    als_nog_zo = {
        "name": "If-None-Match", "in": "header", "description": "De ETag van wat je al hebt.",
        "schema": {"type": "string", "maxLength": 200},
    }  # fmt: skip
    niets = {"description": "Er is niets veranderd.", "headers": antwoord["headers"]}
    return _operatie(
        id_, titel, bevoegdheid, parameters=[_id_in_pad(), als_nog_zo],
        responses={"200": antwoord, "304": niets, "400": fout(_400), "404": fout(_404)},
    )  # fmt: skip


def _met_lichaam(schema: str, voorbeeld: Any) -> dict[str, Any]:
    return {"required": True, "content": {"application/json": _inhoud(schema, voorbeeld)}}


def _fouten_bij_lichaam() -> dict[str, Any]:
    return {
        "400": fout(_400),
        "413": fout(f"Dit is groter dan {HOOGSTENS} bytes."),
        "415": fout("Dit is geen application/json."),
        "422": fout("De vraag is goed geschreven, maar kan niet; `soort` zegt waarom."),
    }


def _start() -> dict[str, Any]:
    return _operatie(
        "meld-start", "Doorgeven dat iemand is begonnen", _B.PLAATSINGEN_SCHRIJVEN, parameters=[_id_in_pad()],
        description="Nog eens dezelfde dag verandert niets. Een andere dag vervangt de vorige.",
        requestBody=_met_lichaam("NieuweStart", {"startdatum": "2026-12-01"}),
        responses={"200": goed(_inhoud("Plaatsing", _PLAATSING)), "404": fout(_404), **_fouten_bij_lichaam()},
    )  # fmt: skip


def _schrijf() -> dict[str, Any]:
    sleutel = {
        "name": "Idempotency-Key", "in": "header", "required": True,
        "description": "Een eigen sleutel per bericht. Dezelfde sleutel met hetzelfde bericht geeft hetzelfde "
        "antwoord; met een ander bericht 422.",
        "schema": {"type": "string", "pattern": SLEUTEL}, "example": "8e03978e-40d5-43e8-bc93-6894a57f9324",
    }  # fmt: skip
    antwoord = goed(_inhoud("Bericht", _BERICHT))
    waar = {"description": "Adres van het bericht.", "schema": {"type": "string", "format": "uri-reference"}}
    antwoord["headers"] = {**KOPPEN, "Location": waar}
    nieuw = {naam: _BERICHT[naam] for naam in ("plaatsing", "onderwerp", "tekst")}
    return _operatie(
        "schrijf-bericht", "Een bericht aan de consulent", _B.BERICHTEN_SCHRIJVEN, parameters=[sleutel],
        description="De consulent ziet het bericht in het dossier en krijgt er een taak bij.",
        requestBody=_met_lichaam("NieuwBericht", nieuw),
        responses={"201": antwoord, **_fouten_bij_lichaam()},
    )  # fmt: skip


def _gelezen() -> dict[str, Any]:
    return _operatie(
        "meld-gelezen", "Doorgeven dat een bericht is gelezen", _B.BERICHTEN_LEZEN, parameters=[_id_in_pad()],
        description="Alleen voor een bericht van de gemeente. Nog eens verandert niets.",
        responses={
            "200": goed(_inhoud("Bericht", {**_BERICHT, "van": "gemeente"})), "400": fout(_400), "404": fout(_404),
            "422": fout("Dit bericht is van jezelf."),
        },
    )  # fmt: skip
