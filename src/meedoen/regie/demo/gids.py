# SPDX-License-Identifier: EUPL-1.2
"""The guide for everybody of an invented gemeente: parties, also those to which nobody is ever referred."""

from __future__ import annotations

from typing import Final, NamedTuple

from meedoen.domein.verwijzen import Gidsthema as _T


class Partij(NamedTuple):
    """A party of the guide; `{}` is the name of the place."""

    thema: _T
    naam: str
    wat: str
    waar: str = ""


PARTIJEN: Final = (
    Partij(_T.TAAL, "Taalcafé in de bibliotheek", "Nederlands oefenen met koffie. Dinsdag om 10 uur. Gratis.",
           "Bibliotheek {}"),
    Partij(_T.ONTMOETEN, "Buurthuis De Linde", "Eten met buren op donderdag om 18 uur. Kost 4 euro.",
           "Lindelaan 1, {}"),
    Partij(_T.KINDEREN, "Speel-o-theek {}", "Speelgoed lenen voor kinderen tot 8 jaar. Zaterdag open.",
           "Dorpsstraat 9, {}"),
    Partij(_T.SPORT, "Zwemmen voor vrouwen", "Zwemles met alleen vrouwen. Zondag om 9 uur.", "Zwembad {}"),
    Partij(_T.WERK, "Vrijwilligerspunt {}", "Zoek samen vrijwilligerswerk dat bij je past."),
    Partij(_T.GELD, "Formulierenbrigade", "Hulp bij brieven en toeslagen. Elke ochtend zonder afspraak.",
           "Gemeentehuis {}"),
    Partij(_T.GEZONDHEID, "Inloop GGZ {}", "Praten over stress, slapen of verdriet. Een tolk kan."),
    Partij(_T.VEILIG, "Veilig Thuis regio {}", "Bel als het thuis niet veilig is. Dag en nacht, gratis."),
    Partij(_T.ZINGEVING, "Moskee Het Licht", "Open voor iedereen op zondagmiddag.", "Parkweg 30, {}"),
    Partij(_T.ZINGEVING, "Open Kerk {}", "Koffie en stilte. Woensdag van 10 tot 12 uur.", "Kerkplein 2, {}"),
    Partij(_T.JEZELF, "Regenboogcafé {}", "Voor iedereen die van een man, vrouw of allebei houdt. Eerste vrijdag."),
)  # fmt: skip
