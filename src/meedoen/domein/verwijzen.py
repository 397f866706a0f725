# SPDX-License-Identifier: EUPL-1.2
"""Which organisation nobody may be referred to, and what a begeleider goes through with somebody. Pure.

A party whose name reveals orientation, belief, health or violence stands in a guide that everybody gets: a referral
would record that somebody was pointed there.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import Final, NamedTuple

_DELEN: Final = (
    "moskee", "kerk", "parochie", "synagoge", "diaconie", "diaconaal", "kerkelijk", "gemeente gods", "islamit",
    "christelijk", "katholiek", "protestant", "evangeli", "joods", "hindoe", "boeddh", "humanist", "leger des heils",
    "kruispost", "lhbt", "homo", "lesb", "transgender", "regenboog", "psych", "verslav", "ziekenhuis", "kliniek",
    "huisarts", "trauma", "vrouwenopvang", "huiselijk geweld", "slachtoffer", "mishandel", "seksueel", "eerwraak",
    "mensenhandel", "blijf-van-mijn-lijf", "blijf van mijn lijf", "veilig thuis", "abortus",
)  # fmt: skip
_WOORDEN: Final = ("coc", "ggz", "ggd", "hiv", "aids", "gay", "queer", "roze", "blijfgroep", "moviera", "fiom")
"""Our own lists, to catch the plain cases; the gemeente marks the others itself (`Organisatie.alleen_gids`)."""


def onthult(naam: str) -> bool:
    """Say whether a name would tell of orientation, belief, health or violence by itself."""
    kaal = "".join(t for t in unicodedata.normalize("NFKD", naam.casefold()) if not unicodedata.combining(t))
    woorden = set(re.findall(r"[a-z]+", kaal))
    return any(deel in kaal for deel in _DELEN) or bool(woorden & set(_WOORDEN))


class Gidsthema(StrEnum):
    """What somebody looks for in the guide for everybody, in the order of the page."""

    TAAL = "taal"
    ONTMOETEN = "ontmoeten"
    KINDEREN = "kinderen"
    SPORT = "sport"
    WERK = "werk"
    GELD = "geld"
    GEZONDHEID = "gezondheid"
    VEILIG = "veilig"
    ZINGEVING = "zingeving"
    JEZELF = "jezelf"


class Lijstthema(StrEnum):
    """A part of daily life that a begeleider goes through with somebody."""

    WONEN = "wonen"
    ZORG = "zorg"
    WERK = "werk"
    INKOMEN = "inkomen"
    VERZEKERINGEN = "verzekeringen"
    ONDERWIJS = "onderwijs"
    BUURT = "buurt"


class Lijstpunt(NamedTuple):
    """One thing on a list; `code` never changes. `wat`: as it reads when it is done."""

    code: str
    thema: Lijstthema
    wat: str


_T = Lijstthema
LIJST: Final = (
    Lijstpunt("wonen_sleutel", _T.WONEN, "Huurcontract en sleutels besproken"),
    Lijstpunt("wonen_energie", _T.WONEN, "Energie, water en internet staan aan"),
    Lijstpunt("wonen_afval", _T.WONEN, "Weet hoe het afval werkt"),
    Lijstpunt("wonen_kapot", _T.WONEN, "Weet wie te bellen als er iets kapot is"),
    Lijstpunt("wonen_veilig", _T.WONEN, "Kent 112, de rookmelder en ventileren"),
    Lijstpunt("zorg_huisarts", _T.ZORG, "Huisarts en apotheek: ingeschreven"),
    Lijstpunt("zorg_tandarts", _T.ZORG, "Tandarts: ingeschreven"),
    Lijstpunt("zorg_weg", _T.ZORG, "Weet wanneer je de huisartsenpost belt"),
    Lijstpunt("zorg_tolk", _T.ZORG, "Weet dat je om een tolk mag vragen"),
    Lijstpunt("werk_cv", _T.WERK, "Heeft een cv"),
    Lijstpunt("werk_diploma", _T.WERK, "Diploma laten waarderen besproken"),
    Lijstpunt("werk_zoeken", _T.WERK, "Weet waar je werk en vrijwilligerswerk vindt"),
    Lijstpunt("inkomen_bank", _T.INKOMEN, "Bankrekening werkt"),
    Lijstpunt("inkomen_digid", _T.INKOMEN, "DigiD werkt"),
    Lijstpunt("inkomen_toeslagen", _T.INKOMEN, "Toeslagen aangevraagd"),
    Lijstpunt("inkomen_post", _T.INKOMEN, "Leest en bewaart de post"),
    Lijstpunt("inkomen_zelf", _T.INKOMEN, "Betaalt de vaste lasten zelf"),
    Lijstpunt("verzekeringen_zorg", _T.VERZEKERINGEN, "Zorgverzekering is geregeld"),
    Lijstpunt("verzekeringen_wa", _T.VERZEKERINGEN, "Aansprakelijkheid is verzekerd"),
    Lijstpunt("verzekeringen_inboedel", _T.VERZEKERINGEN, "Inboedel is verzekerd"),
    Lijstpunt("onderwijs_school", _T.ONDERWIJS, "Kinderen aangemeld op school"),
    Lijstpunt("onderwijs_ouders", _T.ONDERWIJS, "Kent de leerkracht en de regels van school"),
    Lijstpunt("onderwijs_les", _T.ONDERWIJS, "Kan zelf naar de les komen"),
    Lijstpunt("buurt_ov", _T.BUURT, "Reist zelf met bus, trein of fiets"),
    Lijstpunt("buurt_buren", _T.BUURT, "Kent de buren en het buurthuis"),
    Lijstpunt("buurt_taal", _T.BUURT, "Weet waar je Nederlands oefent"),
    Lijstpunt("buurt_sport", _T.BUURT, "Weet waar je sport of iets leuks doet"),
)  # fmt: skip
"""Our own list, in the order of the page: no law, and never a condition for anything."""
VAN_CODE: Final = {punt.code: punt for punt in LIJST}


def punten_van(thema: Lijstthema) -> tuple[Lijstpunt, ...]:
    """Return the things of one theme, in the order of the page."""
    return tuple(punt for punt in LIJST if punt.thema is thema)


def samengevoegd(stond: frozenset[str], gekozen: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return what a person ticked and what they unticked since they opened the list, whatever stands there now.

    `stond`: what was ticked when the list was opened; `gekozen`: what was ticked when it was sent.
    """
    return gekozen - stond, stond - gekozen
