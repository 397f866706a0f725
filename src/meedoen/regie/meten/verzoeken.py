# SPDX-License-Identifier: EUPL-1.2
"""What is asked in a measurement: pages for a kijker, and notifications as DUO sends them."""

from __future__ import annotations

import json
from datetime import timedelta
from itertools import cycle
from random import Random
from urllib.parse import quote, urlencode
from uuid import uuid4

import psycopg

from meedoen.regie.demo import nummers
from meedoen.regie.meten.klant import Verzoek
from meedoen.regie.meten.opzet import Kijker
from meedoen.regie.web import kalender

_STEEKPROEF = 200
_LIJST = 100
_TABBLADEN = ("persoon", "intake", "plan", "traject", "voortgang", "begeleiding", "ontzorgen", "wijzigen", "besluiten",
              "tijdlijn", "contact")  # fmt: skip
_LETTERS = "abcdefghijklmnoprstuvwz"
Verbinding = psycopg.Connection[tuple[object, ...]]


def bladzijden(verbinding: Verbinding, kijker: Kijker, rng: Random) -> dict[str, list[Verzoek]]:
    """Return per kind of page the requests of this kijker: a sample of dossiers, names with one typo."""
    koppen = {"Cookie": f"meedoen_sessie={kijker.cookie}"}
    rijen = verbinding.execute(
        "select id, sorteernaam, zoeknaam from dossiers_dossier"
        " where gemeente_id = any(%s) and gesloten_op is null and samengevoegd_in is null order by sorteernaam, id",
        [list(kijker.gemeenten)],
    ).fetchall()
    steekproef = rng.sample(rijen, min(_STEEKPROEF, len(rijen)))
    diep = rijen[max(-len(rijen), -_LIJST - 2)]

    def haal(pad: str) -> Verzoek:
        return Verzoek("GET", pad, koppen)

    return {
        "Vandaag": [haal("/")],
        "dossier": [haal(f"/dossiers/{id_}") for id_, _, _ in steekproef],
        "tabbladen van een dossier": [
            haal(f"/dossiers/{id_}/{tab}") for tab, (id_, _, _) in zip(cycle(_TABBLADEN), steekproef, strict=False)
        ],
        "lijst van 100, eerste": [haal(f"/dossiers?aantal={_LIJST}")],
        "lijst van 100, diepste": [haal("/dossiers?" + urlencode({"aantal": _LIJST, "na": f"{diep[1]}~{diep[0]}"}))],
        "zoeken met tikfout": [haal(f"/zoeken?q={quote(tikfout(str(naam), rng))}") for _, _, naam in steekproef],
    }


def teambladzijden(kijker: Kijker) -> dict[str, list[Verzoek]]:
    """Return per kind of page the requests of a teamleider."""
    koppen = {"Cookie": f"meedoen_sessie={kijker.cookie}"}
    return {
        "Vandaag van een team": [Verzoek("GET", "/", koppen)],
        "Team": [Verzoek("GET", "/team", koppen)],
    }


def tikfout(naam: str, rng: Random) -> str:
    """Return the name with one letter replaced by another."""
    plek = rng.choice([i for i, teken in enumerate(naam) if teken.isalpha()])
    return naam[:plek] + rng.choice([letter for letter in _LETTERS if letter != naam[plek]]) + naam[plek + 1 :]


def notificaties(verbinding: Verbinding, aantal: int, rng: Random) -> list[Verzoek]:
    """Return `aantal` different notifications of DUO, spread over persons of all gemeenten."""
    mensen = verbinding.execute(
        "select gemeente_id, bsn from dossiers_identificatie order by id limit 20000"
    ).fetchall()
    moment = kalender.nu() - timedelta(hours=1)
    return [
        Verzoek(
            "POST",
            "/duo/v1/notificaties",
            {
                "bron": nummers.DUO_OIN,
                "doel": nummers.oin(int(str(code))),
                "berichtId": str(uuid4()),
                "Clientoin": nummers.DUO_OIN,
            },
            json.dumps(
                {
                    "registratieDatumTijd": (moment + timedelta(milliseconds=nummer)).isoformat(),
                    "bsn": bsn,
                    "gebeurtenisId": "SS199",
                }
            ),
        )
        for nummer, (code, bsn) in enumerate(rng.choices(mensen, k=aantal))
    ]
