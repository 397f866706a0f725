# SPDX-License-Identifier: EUPL-1.2
"""The pace in words: whether the path makes the term, part by part."""

from __future__ import annotations

from typing import Final

_GEZEGD: Final = {
    "lessen": ("les", "De school zei het op {op}."),
    "meedoen": ("meedoen", "Geboekt tot en met {op}."),
}
"""Part with hours -> its word, and where the number comes from."""


def _uren(wat: str, woord: str, bron: str) -> dict[str, str]:
    gedaan = f"{{gedaan}} van de {{plan}} uur {woord} zijn gedaan"
    return {
        f"tempo_{wat}_klaar": f"Alle {{plan}} uur {woord} uit het plan zijn gedaan. {bron}",
        f"tempo_{wat}_oud": f"{gedaan}. {bron} Dat is te lang "
        "geleden om er nu iets over te zeggen.",
        f"tempo_{wat}_kort": f"{gedaan}. {bron} Na "
        "{weken:week|weken} zien we pas hoe snel het gaat.",
        f"tempo_{wat}_over": f"Aan het einde van de termijn waren er nog {{over}} van de {{plan}} uur {woord} te doen. "
        f"{bron}",
        f"tempo_{wat}_vaart": f"{gedaan}: {{per_week}} uur per week. {bron} Er is "
        "{nodig} uur per week nodig om op tijd klaar te zijn.",
    }  # fmt: skip


TEMPO: Final[dict[str, str]] = {
    "tempo_haalt": "Ja, als het zo doorgaat",
    "tempo_haalt_niet": "Nee, niet als het zo doorgaat",
    "tempo_onbekend": "Dat weten we niet",
    "tempo_deel_haalt": "Gaat goed",
    "tempo_deel_haalt_niet": "Gaat niet snel genoeg",
    "tempo_deel_onbekend": "Weten we niet",
    "tempo_naam_termijn": "Termijn",
    "tempo_naam_lessen": "Lesuren",
    "tempo_naam_meedoen": "Uren meedoen",
    "tempo_naam_niveau": "Niveau",
    "tempo_naam_examens": "Examens",
    "tempo_naam_pvt": "Participatieverklaring (PVT)",
    "tempo_naam_map": "Eindgesprek MAP",
    "tempo_geen_plan": "Er is nog geen vastgesteld plan (PIP) van onze gemeente.",
    "tempo_geen_termijn": "De termijn loopt nu niet, of we kennen hem niet.",
    "tempo_lessen_geen_plan": "Hoeveel uren les er in het plan staan, is niet bekend op de tijdlijn.",
    "tempo_lessen_niet_gemeld": "In het plan staan {plan} uur les. Hoeveel er zijn gedaan, is niet bekend. Vraag het "
    "de school en zet het bij het volgende gesprek.",
    "tempo_meedoen_niet_geboekt": "In het plan staan {plan} uur meedoen. Er zijn nog geen uren geboekt.",
    **_uren("lessen", *_GEZEGD["lessen"]),
    **_uren("meedoen", *_GEZEGD["meedoen"]),
    "tempo_niveau_klaar": "Het niveau is voor alle vaardigheden {doel}. De school zei het op {op}.",
    "tempo_niveau_vaart": "{stappen:stap|stappen} omhoog, ongeveer {per_stap:week|weken} per stap. Tot {doel} nog "
    "{open:stap|stappen}: ongeveer {nodig:week|weken}. Er zijn nog {weken:week|weken}.",
    "tempo_niveau_niet_gezien": "Of het niveau richting {doel} gaat, is niet bekend. Vraag het bij elk gesprek, voor "
    "alle vier de vaardigheden.",
    "tempo_examens_klaar": "Alle onderdelen van het examen zijn gehaald of hoeven niet.",
    "tempo_examens_open": "Nog {open:onderdeel|onderdelen} van het examen. Met inschrijven en de uitslag kost dat "
    "ongeveer {nodig:week|weken}. Er zijn er nog {weken}.",
    "tempo_examens_niet_gemeld": "Van DUO is nog geen uitslag bekend. Voor {open:onderdeel|onderdelen} is ongeveer "
    "{nodig:week|weken} nodig. Er zijn er nog {weken}.",
    "tempo_pvt_klaar": "Getekend op {op}.",
    "tempo_map_klaar": "Gehouden op {op}.",
    "tempo_pvt_open": "Nog niet getekend. Reken op {nodig:week|weken}. Er zijn er nog {weken}.",
    "tempo_map_open": "Nog niet gehouden. Reken op {nodig:week|weken}. Er zijn er nog {weken}.",
}
