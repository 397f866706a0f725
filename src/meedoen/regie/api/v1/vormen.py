# SPDX-License-Identifier: EUPL-1.2
"""What schools and guidance organisations send and get: the JSON Schemas. Needs no Django.

The document of the API shows these schemas and the views check bodies against them: there is one of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

HOOGSTENS: Final = 50_000
"""Bytes of one body."""
MEESTE: Final = 100
STANDAARD: Final = 50
"""Rows of one page: at most, and when nothing is asked."""
SLEUTEL: Final = "^[A-Za-z0-9_-]{8,64}$"
"""What an Idempotency-Key looks like."""
_ID: Final = {"type": "string", "format": "uuid", "examples": ["01890a5d-ac96-774b-bcce-b302099a8057"]}
_DAG: Final = {"type": "string", "format": "date", "examples": ["2026-12-01"]}
_MOMENT: Final = {"type": "string", "format": "date-time", "examples": ["2026-11-23T09:30:00+01:00"]}


def _tekst(uitleg: str, voorbeeld: str) -> dict[str, Any]:
    return {"type": ["string", "null"], "description": uitleg, "examples": [voorbeeld]}


def _object(uitleg: str, **velden: Any) -> dict[str, Any]:
    """An object of which every property is always there."""
    return {"type": "object", "description": uitleg, "required": list(velden), "properties": velden}


def _bladzij(naam: str, soort: str) -> dict[str, Any]:
    return _object(
        "Een bladzij van de lijst.",
        **{naam: {"type": "array", "items": {"$ref": f"#/components/schemas/{soort}"}}},
        volgende={
            "type": ["string", "null"], "format": "uuid",
            "description": "Geef dit mee als `na` voor de volgende bladzij. null: dit is de laatste.",
        },
    )  # fmt: skip


CONSULENT: Final = _object(
    "Met wie je bij de gemeente over deze persoon praat.",
    naam=_tekst("Naam. null: nog niemand.", "Sanne Bakker"),
    telefoon=_tekst("Nummer met landcode.", "+31355550121"),
    email=_tekst("E-mailadres.", "sanne@baarn.example"),
)
ADRES: Final = {
    **_object(
        "Adres. null: niet bekend, of niet te geven.",
        straat=_tekst("Straat.", "Laanstraat"),
        huisnummer=_tekst("Huisnummer met toevoeging.", "12a"),
        postcode=_tekst("Postcode zonder spatie.", "3743BA"),
        plaats=_tekst("Woonplaats.", "Baarn"),
    ),
    "type": ["object", "null"],
}
_NAAM: Final = {
    "naam": {"type": "string", "description": "Hele naam.", "examples": ["Amira Haddad"]},
    "voornamen": _tekst("Voornamen, als apart bekend.", "Amira"),
    "achternaam": _tekst("Achternaam, als apart bekend.", "Haddad"),
}
PLAATSING: Final = _object(
    "Een persoon gaat bij jou naar les of begeleiding.",
    id=_ID,
    leerling=_object("Wie het is.", **_NAAM),
    leerroute={
        "type": ["string", "null"], "enum": ["B", "O", "Z", None], "examples": ["B"],
        "description": "B: B1-route; O: onderwijsroute; Z: Z-route. null: het is geen les.",
    },
    cursus=_tekst("Cursus of groep, in woorden van de gemeente.", "B1, twee ochtenden"),
    instellingsnummer=_tekst("Nummer van de instelling bij DUO.", "9900000101"),
    vanaf={**_DAG, "description": "Eerste dag."},
    tot={
        **_DAG, "type": ["string", "null"],
        "description": "De dag waarop de plaatsing voorbij is; die dag telt niet mee. null: nog geen einde bekend.",
    },
    startdatum={
        **_DAG, "type": ["string", "null"], "description": "De dag waarop de persoon begon, zoals jij doorgaf.",
    },
    consulent=CONSULENT,
)  # fmt: skip
CONTACT: Final = _object(
    "Contactgegevens, zo ver als het doel van je aansluiting reikt. Voor les: alleen naam en adres. Meer deelt de "
    "persoon zelf. Een geheim adres krijg je nooit.",
    leerling=_object(
        "Wie het is en hoe je de persoon bereikt.",
        **_NAAM,
        adres=ADRES,
        telefoon=_tekst("Nummer met landcode. Alleen voor begeleiding.", "+31612345678"),
        telefoonUitleg=_tekst("Waar je op let bij bellen.", "na 16.00 uur"),
        email=_tekst("E-mailadres. Alleen voor begeleiding.", "amira@voorbeeld.example"),
        taal=_tekst("Taal. Alleen voor begeleiding.", "Arabisch"),
        tolk=_tekst("Welke tolk. Alleen voor begeleiding.", "Arabisch (Syrisch)"),
        veiligContact=_tekst("Zo is contact veilig. Houd je hieraan.", "Niet appen: iemand leest mee."),
    ),
    consulent=CONSULENT,
)
BERICHT: Final = _object(
    "Een bericht over een plaatsing.",
    id=_ID,
    plaatsing=_ID,
    van={"type": "string", "enum": ["gemeente", "aanbieder"], "description": "Wie het schreef."},
    onderwerp={"type": "string", "examples": ["Eerste lesweek"]},
    tekst={"type": "string", "examples": ["Amira begon goed. Kunnen we maandag bellen?"]},
    gemaaktOp={**_MOMENT, "description": "Moment, met tijdzone."},
    gelezenOp={
        **_MOMENT, "type": ["string", "null"],
        "description": "Wanneer de ander zei dat het is gelezen. null: nog niet.",
    },
)  # fmt: skip
NIEUW_BERICHT: Final[dict[str, Any]] = {
    "type": "object",
    "description": "Een bericht aan de consulent. Zet er geen BSN in, en niets over gezondheid.",
    "required": ["plaatsing", "onderwerp", "tekst"],
    "additionalProperties": False,
    "properties": {
        "plaatsing": {**_ID, "description": "De plaatsing waar het over gaat."},
        "onderwerp": {"type": "string", "minLength": 1, "maxLength": 120, "examples": ["Eerste lesweek"]},
        "tekst": {"type": "string", "minLength": 1, "maxLength": 4000, "examples": ["Kunnen we maandag bellen?"]},
    },
}
NIEUWE_START: Final[dict[str, Any]] = {
    "type": "object",
    "description": "De dag waarop de persoon begon.",
    "required": ["startdatum"],
    "additionalProperties": False,
    "properties": {"startdatum": {**_DAG, "description": "Niet voor `vanaf` en niet na vandaag."}},
}
SCHEMAS: Final[Mapping[str, Any]] = {
    "Plaatsing": PLAATSING,
    "Plaatsingen": _bladzij("plaatsingen", "Plaatsing"),
    "Contact": CONTACT,
    "Bericht": BERICHT,
    "Berichten": _bladzij("berichten", "Bericht"),
    "NieuwBericht": NIEUW_BERICHT,
    "NieuweStart": NIEUWE_START,
}
