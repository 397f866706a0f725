# SPDX-License-Identifier: EUPL-1.2
"""The days of the story, and the days its people tell of. The page of the manual may name no other."""

from datetime import date
from typing import Final

VERBLIJF: Final = date(2026, 8, 17)
"""The plicht begins, and COA coupled them to Baarn."""
KENNISGEVING: Final = date(2026, 8, 31)
KOPPELING: Final = date(2026, 9, 7)
KENNISMAKING: Final = date(2026, 9, 17)
GESPREK_AZC: Final = date(2026, 10, 14)
SLEUTEL_ECHT: Final = date(2026, 10, 29)
"""The day of key and registration, as it turned out later."""
SLEUTEL: Final = date(2026, 11, 2)
"""The day of key and registration, as it was told first; the right to bijstand arose on it."""
DUO_MELDT_HUIS: Final = date(2026, 11, 4)
EERSTE_WEEK_KLAAR: Final = date(2026, 11, 11)
VERBETERD: Final = date(2026, 11, 18)
TOETS: Final = date(2026, 11, 19)
UITSLAG: Final = date(2026, 11, 23)
INTAKE: Final = date(2026, 11, 25)
CONCEPT: Final = date(2026, 12, 9)
PLAN_SELAM: Final = date(2026, 12, 14)
PLAN_YONAS: Final = date(2027, 1, 5)
AANBOD_SELAM: Final = date(2027, 2, 1)
OPVANG: Final = date(2027, 2, 25)
EERSTE_LES: Final = date(2027, 3, 1)
EXITPLAN: Final = date(2027, 3, 10)
AANBOD_YONAS: Final = date(2027, 3, 22)
"""The day of the aanbod, as the school wrote afterwards."""
AANBOD_WEG: Final = date(2027, 4, 7)
AANBOD_TERUG: Final = date(2027, 4, 12)
LES_YONAS: Final = date(2027, 4, 19)
EXITGESPREK: Final = date(2027, 4, 22)
ZELF: Final = date(2027, 5, 2)
"""From this day they pay all themselves."""
PVT_ECHT: Final = date(2027, 5, 26)
PVT_EERST: Final = date(2027, 6, 2)
PVT_GEBOEKT: Final = date(2027, 6, 3)
GESPREK_1: Final = date(2027, 6, 10)
GESPREK_2: Final = date(2027, 10, 7)
GESPREK_3: Final = date(2028, 4, 4)
AFSCHALEN: Final = date(2028, 5, 11)
VERHUISD_ECHT: Final = date(2028, 9, 1)
VERHUISD: Final = date(2028, 9, 4)
DUO_MELDT_SOEST: Final = date(2028, 9, 6)
VERZOEK: Final = date(2028, 9, 8)
"""Soest asks Baarn for the package."""
SOEST_VERBETERD: Final = date(2028, 9, 12)
SOEST_INTAKE: Final = date(2028, 9, 27)
SOEST_PLAN: Final = date(2028, 10, 12)
SOEST_AANBOD: Final = date(2028, 10, 16)
PVT_YONAS: Final = date(2028, 11, 21)
MAP_SELAM: Final = date(2029, 2, 14)
MAP_YONAS: Final = date(2029, 3, 6)
EXAMEN: Final = date(2029, 6, 4)
SELAM_VOLDAAN: Final = date(2029, 6, 18)
DUO_MELDT_VOLDAAN: Final = date(2029, 6, 20)
ZROUTE: Final = date(2029, 9, 28)
DUO_MELDT_ZROUTE: Final = date(2029, 10, 3)

ALLE: Final = frozenset(waarde for waarde in dict(globals()).values() if isinstance(waarde, date))
