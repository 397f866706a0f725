# SPDX-License-Identifier: EUPL-1.2
"""What somebody asks to change in the plan in words: clock, tasks and rows on the tijdlijn. None says what it was."""

from __future__ import annotations

from typing import Final

ALLES: Final[dict[str, str]] = {
    "taak_verzoek_beslissen": "Beslis uiterlijk {uiterste} op het verzoek van {gevraagd}.",
    "taak_verzoek_te_laat": "Beslis nu op het verzoek van {gevraagd}. Dat moest uiterlijk {uiterste}.",
    "taak_verzoek_aanvullen": "De inburgeraar vult het verzoek aan, uiterlijk {uiterste}.",
    "taak_verzoek_wacht_collega": "Een collega leest de afwijzing van het verzoek en beslist uiterlijk {uiterste}.",
    "taak_verzoek_voorgelegd": "Lees de afwijzing die {door} voorlegt en beslis uiterlijk {uiterste}.",
    "stap_verzoek_beslissen": "Beslis op het verzoek",
    "stap_verzoek_te_laat": "Beslis nu op het verzoek",
    "stap_verzoek_aanvullen": "Wacht op de aanvulling van het verzoek",
    "stap_verzoek_wacht_collega": "Wacht op een collega voor het verzoek",
    "stap_verzoek_voorgelegd": "Lees de afwijzing van het verzoek",
    "klok_verzoek_beslissen": "Beslissen op een verzoek",
    "reden_verzoek_ingetrokken": "De inburgeraar heeft het verzoek ingetrokken.",
    "knop_verzoek_behandelen": "Verzoek openen",
    "knop_verzoek_beslissen": "Verzoek openen",
}
TITELS: Final[dict[str, str]] = {
    "verzoek_stap": "Verzoek om een wijziging",
    "verzoek_stap__ontvangen": "Verzoek om een wijziging gekregen",
    "verzoek_stap__aanvulling_gevraagd": "Gevraagd om het verzoek aan te vullen",
    "verzoek_stap__aangevuld": "Verzoek aangevuld",
    "verzoek_stap__later": "Geschreven dat de beslissing op het verzoek later komt",
    "verzoek_stap__voorgelegd": "Afwijzing van het verzoek voorgelegd aan een collega",
    "verzoek_stap__teruggegeven": "Afwijzing van het verzoek ligt niet meer bij een collega",
    "verzoek_stap__toegekend": "Verzoek toegekend",
    "verzoek_stap__afgewezen": "Verzoek afgewezen",
    "verzoek_stap__niet_behandeld": "Verzoek niet behandeld: het was niet compleet",
    "verzoek_stap__ingetrokken": "Verzoek ingetrokken door de inburgeraar",
}
ZINNEN: Final[dict[str, str]] = {
    "verzoek_stap": "Op {datum}.",
    "verzoek_stap__aanvulling_gevraagd": "Op {datum}. Aanvullen kan tot en met {tot}.",
    "verzoek_stap__later": "Op {datum}. De gemeente beslist uiterlijk {tot}.",
    "verzoek_stap__voorgelegd": "Op {datum}, door {door}.",
}
