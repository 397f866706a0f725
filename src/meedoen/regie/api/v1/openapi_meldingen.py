# SPDX-License-Identifier: EUPL-1.2
"""The part of the OpenAPI document about what we send unasked: CloudEvents to the webhooks of a provider."""

from __future__ import annotations

from typing import Any, Final

from meedoen.domein.partners import Gebeurtenis

_VOORBEELD: Final = {
    "specversion": "1.0", "id": "01890a5d-ac96-774b-bcce-b302099a8059",
    "source": "urn:nld:oin:00000001000000000308:systeem:meedoen", "type": Gebeurtenis.BERICHT.value,
    "subject": "01890a5d-ac96-774b-bcce-b302099a8057", "time": "2026-11-23T08:30:00+00:00",
    "datacontenttype": "application/json",
    "data": {
        "id": "01890a5d-ac96-774b-bcce-b302099a8057",
        "link": "/api/v1/berichten/01890a5d-ac96-774b-bcce-b302099a8057",
    },
}  # fmt: skip
_ID: Final = {"type": "string", "format": "uuid"}
CLOUD_EVENT: Final = {
    "type": "object",
    "description": "CloudEvent (profiel NL GOV). Er staat niets over een persoon in: lees zelf op wat er nieuw is.",
    "required": list(_VOORBEELD),
    "properties": {
        "specversion": {"type": "string", "const": "1.0"},
        "id": {**_ID, "description": "Nummer van de melding. Komt dezelfde nog eens, dan met hetzelfde nummer."},
        "source": {"type": "string", "description": "Van welke gemeente (OIN)."},
        "type": {
            "type": "string", "enum": [soort.value for soort in Gebeurtenis],
            "description": "gemaakt: een nieuwe plaatsing of een nieuw bericht; beeindigd: de plaatsing krijgt een "
            "einde, en op die dag kun je haar niet meer lezen.",
        },
        "subject": {**_ID, "description": "Ons nummer van de plaatsing of het bericht."},
        "time": {"type": "string", "format": "date-time", "description": "Moment, met tijdzone."},
        "datacontenttype": {"type": "string", "const": "application/json"},
        "data": {
            "type": "object", "required": ["id", "link"],
            "properties": {
                "id": _ID,
                "link": {"type": "string", "format": "uri-reference", "description": "Waar het te lezen is."},
            },
        },
    },
}  # fmt: skip
_KOPPEN: Final = (
    ("webhook-id", "Nummer van de melding.", _VOORBEELD["id"]),
    ("webhook-timestamp", "Moment van versturen, in seconden sinds 1970.", "1795422600"),
    (
        "webhook-signature",
        "`v1,` en base64 van HMAC-SHA256 over `webhook-id.webhook-timestamp.inhoud` met het geheim van het adres.",
        "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=",
    ),
)


def meldingen() -> dict[str, Any]:
    """Return the `webhooks` of the document."""
    koppen = [
        {
            "name": naam, "in": "header", "required": True, "description": uitleg, "schema": {"type": "string"},
            "example": voorbeeld,
        }
        for naam, uitleg, voorbeeld in _KOPPEN
    ]  # fmt: skip
    inhoud = {"schema": {"$ref": "#/components/schemas/CloudEvent"}, "example": _VOORBEELD}
    return {
        "melding": {
            "post": {
                "operationId": "melding",
                "tags": ["partners"],
                "summary": "Er is iets nieuws voor je",
                "description": "Meedoen stuurt dit naar het https-adres dat de gemeente bij je aansluiting zet. "
                "Antwoord binnen 10 seconden met 2xx; anders komt het later nog eens.",
                "parameters": koppen,
                "requestBody": {"required": True, "content": {"application/cloudevents+json": inhoud}},
                "responses": {"2XX": {"description": "Aangenomen."}},
            }
        }
    }
