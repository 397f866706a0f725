# SPDX-License-Identifier: EUPL-1.2
"""Letters about somebody who does not exist, to see how the words of a gemeente stand in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any, Final

from meedoen.recht.termijnenwet import tel_werkdagen_op
from meedoen.regie.besluiten.brieven import gegevens as b
from meedoen.regie.besluiten.brieven import regels
from meedoen.regie.besluiten.brieven.maak import SJABLONEN

_WEEK: Final = timedelta(days=7)
_KOP: Final = re.compile(r'kop(?:\[|\(zin\(t, ")([^\]"#]+)[\]"]')
NAAM: Final[Mapping[str, str]] = {
    "pip_besluit": "Besluit over het plan (PIP)",
    "uitnodiging": "Uitnodiging, ook in het azc",
    "oproep": "Oproep voor de brede intake",
    "waarschuwing": "Waarschuwing",
    "ontheffing_lbt": "Besluit over de leerbaarheidstoets",
}
"""Template -> what the letter is called, of the letters to which a gemeente can add words of its own."""


def voorbeeld(soort: str, *, afzender: b.Afzender, ondertekenaar: b.Ondertekenaar, dag: date) -> b.Brief:
    """Return an invented letter of this kind, from this gemeente, as it would be dated on `dag`."""
    gemeen = {
        "afzender": afzender,
        "ondertekenaar": ondertekenaar,
        "geadresseerde": b.Geadresseerde(
            aanhef="Geachte mevrouw Voorbeeld", naam="Mevrouw V. Voorbeeld", adresregels=("Voorbeeldstraat 1",)
        ),
        "dagtekening": dag,
        "nummer": "VOORBEELD",
    }
    return _MAAK[soort](gemeen, dag)


def _gesprek(dag: date) -> b.Gesprek:
    return b.Gesprek(datum=tel_werkdagen_op(dag, 10), tijd=time(10), plaats=("Gemeentehuis",), tolktaal="Tigrinya")


def _bezwaar(gemeen: Mapping[str, Any], dag: date) -> b.Bezwaar:
    return b.Bezwaar(tot_en_met=dag + 6 * _WEEK, orgaan=gemeen["ondertekenaar"].namens, adresregels=("Postbus 1",))


def _pip(gemeen: Mapping[str, Any], dag: date) -> b.Brief:
    van = dag + timedelta(days=1)
    return b.PipBesluitBrief(
        **gemeen,
        leerroute=b.Leerroute.B1_ROUTE,
        regels=(regels.leerroute(b.Leerroute.B1_ROUTE, niveau="B1"), regels.lessen(12), regels.gesprekken(6)),
        termijn_van=van,
        termijn_tot_en_met=van + timedelta(days=3 * 365),
        waarom_deze_route="U bent twaalf jaar naar school gegaan.",
        bezwaar=_bezwaar(gemeen, dag),
        besproken_op=dag,
    )


def _waarschuwing(gemeen: Mapping[str, Any], dag: date) -> b.Brief:
    return b.WaarschuwingBrief(
        **gemeen, tekortkoming=b.Tekortkoming.NIET_GEKOMEN, gemist_op=dag - _WEEK, gesprek=_gesprek(dag), boete=25_000
    )


_MAAK: Final[Mapping[str, Callable[[Mapping[str, Any], date], b.Brief]]] = {
    "pip_besluit": _pip,
    "uitnodiging": lambda gemeen, dag: b.UitnodigingBrief(**gemeen, gesprek=_gesprek(dag)),
    "oproep": lambda gemeen, dag: b.OproepBrief(**gemeen, volgnummer=1, gesprek=_gesprek(dag), boete=25_000),
    "waarschuwing": _waarschuwing,
    "ontheffing_lbt": lambda gemeen, dag: b.OntheffingLbtBesluitBrief(
        **gemeen, toegekend=True, bezwaar=_bezwaar(gemeen, dag)
    ),
}


def vaste_koppen(soort: str) -> tuple[str, ...]:
    """Return the headings of what a gemeente can't change in this letter, as its template has them."""
    tekst = Path(SJABLONEN / f"{soort}.typ").read_text(encoding="utf-8")
    koppen = [kop.strip() for kop in _KOP.findall(tekst)]
    return tuple(dict.fromkeys([*koppen, *(["Zo maakt u bezwaar"] if "bezwaar-lang" in tekst else [])]))
