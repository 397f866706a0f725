# SPDX-License-Identifier: EUPL-1.2
"""What somebody sends as a file, and the code that a telephone shows."""

from __future__ import annotations

import base64
import time
from typing import Final

from django_otp.oath import TOTP

from meedoen.regie.wijzigingen.overdracht.vorm import onderteken, schrijf
from tests.regie.daden.blad import Blad
from tests.regie.daden.speler import leest
from tests.regie.daden.stand import BSN
from tests.regie.matrix.stand import PAKKET as VORM

COA: Final = (
    b"V-nummer;BSN;Voornamen;Achternaam;Geboortedatum;Geslacht;Taal;COA-locatie;Verblijf vanaf;Verblijf tot;"
    b"Gekoppelde gemeente;Datum koppeling\n"
    b"2700000001;;Voorbeeld;Tesfay;14-3-1994;v;Tigrinya;azc Voorbeeldstad;7-5-2026;;Baarn;3-11-2026\n"
)
OUD: Final = (
    b"V-nummer;BSN;Voornamen;Achternaam;Geboortedatum;Geslacht;Taal;Doelgroep;Begin plicht;Kennisgeving;Inschrijving;"
    b"Brede intake;Datum PIP;Leerroute;Niveau;Einde termijn\n"
    b"2700000001;;Voorbeeld;Tesfay;14-3-1994;v;Tigrinya;AS;29-9-2025;29-9-2025;4-10-2025;18-11-2025;28-11-2025;B1-route;"
    b"B1;27-11-2028\n"
)
_ANDERS = {
    "persoon": {"naam": "x", "geboortedatum": None, "bsn": BSN},
    "van": {"naam": "Soest", "code": 342}, "aan": {"naam": "Baarn", "code": 308},
}  # fmt: skip
PAKKET: Final = schrijf(onderteken(VORM | _ANDERS, bytes(32))).encode()


def code_van_nu(bladen: list[Blad]) -> str:
    """Return the six digits that belong to the key on the page."""
    code = TOTP(base64.b32decode(leest(r"Sleutel: ([A-Z2-7]+)")(bladen)))
    code.time = time.time()
    return f"{code.token():06d}"
