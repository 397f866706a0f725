# SPDX-License-Identifier: EUPL-1.2
"""Lists that DUO keeps and does not publish: invented here, so that there is something to choose from.

The schools do not exist. The grounds follow the letters of article 4.3 lid 1 of the Besluit inburgering
2021; the codes and words that DUO itself uses are not public.
"""

from __future__ import annotations

from typing import Any


def _school(nummer: int, naam: str, postcode: str, plaats: str, *, bow: bool, tst: bool) -> dict[str, Any]:
    school: dict[str, Any] = {
        "instellingsnummer": f"{nummer:010d}",
        "naam": naam,
        "postcode": postcode,
        "huisnummer": nummer % 90 + 1,
        "plaatsnaam": plaats,
        "indicatieBowKeurmerk": bow,
        "indicatieTstKeurmerk": tst,
    }
    return school | ({"bow": str(80_000 + nummer % 1000)} if bow else {})


_SCHOLEN = (
    _school(9900000101, "Taalschool De Eem (verzonnen)", "3741AB", "Baarn", bow=True, tst=False),
    _school(9900000102, "Taalhuis Spakenburg (verzonnen)", "3752CD", "Bunschoten", bow=True, tst=False),
    _school(9900000103, "Soest Leert (verzonnen)", "3761EF", "Soest", bow=True, tst=False),
    _school(9900000104, "Schakelcollege Eemland (verzonnen)", "3811GH", "Amersfoort", bow=False, tst=True),
    _school(9900000105, "Taal en Meer (verzonnen)", "3812JK", "Amersfoort", bow=True, tst=True),
    _school(9900000106, "Cursus zonder keurmerk (verzonnen)", "3813LM", "Amersfoort", bow=False, tst=False),
)
INSTELLINGEN: dict[str, dict[str, Any]] = {school["instellingsnummer"]: school for school in _SCHOLEN}

VERLENGINGSGRONDEN: tuple[dict[str, str], ...] = tuple(
    {"code": code, "omschrijving": omschrijving}
    for code, omschrijving in (
        ("A", "Langdurige ziekte"),
        ("B", "Overlijden van een naaste"),
        ("C", "Geboorte van een kind"),
        ("D", "Verblijf in een opvanghuis"),
        ("E", "Alfabetisering"),
        ("F", "Dakloosheid"),
        ("G", "Geen aanbod op tijd"),
        ("H", "Aanbieder kon niet leveren"),
        ("I", "Andere bijzondere omstandigheid"),
        ("J", "Samenloop van omstandigheden"),
        ("K", "Onderbreking van de inburgeringsplicht"),
    )
)
