# SPDX-License-Identifier: EUPL-1.2
"""Compares docs/handleiding/berichten-van-duo.md with the table of DUO's events; `schrijf` writes it anew."""

import difflib
import sys
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

from meedoen import gegevens
from meedoen.domein.beleid import BELEID
from meedoen.domein.klokken.basis import KlokSoort
from meedoen.domein.signalen import SIGNALEN, Signaal, uiterlijk
from meedoen.regie.web.datums import voluit
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.web.zinnen.domein_nl.berichten import GEVOLGEN, RAADPLEGINGEN

PAD = Path(__file__).resolve().parents[1] / "docs" / "handleiding" / "berichten-van-duo.md"
_DAG = date(2026, 3, 2)
"""Any day: the terms are counted from it and written as a number of days."""
KOP = """\
<!-- SPDX-License-Identifier: EUPL-1.2 -->
# Berichten van DUO

Gemaakt door `gereedschap/berichten_van_duo.py` uit de tabel waarmee Meedoen werkt; niet met de hand wijzigen.
Bron van de lijst: {bron}, stand {dag}.

DUO stuurt alleen een code en een nummer. Wat er is gebeurd, haalt Meedoen daarna zelf op bij DUO. Hieronder staat per
code wat Meedoen ophaalt, wat er in het dossier komt, welke klokken kunnen bewegen en welke taak iemand krijgt. Wat
DUO twee keer zegt, staat één keer op de tijdlijn. Wat DUO verandert, komt er als nieuwe regel bij. De dagen zijn
beleid: je gemeente kan ze anders instellen.

Een * betekent: dit haalt Meedoen pas op als de beheerder het aanzet (zie [DUO in beheer](../beheer/duo.md)).
Attentiesignalen stuurt DUO volgens de eigen lijst voorlopig nog niet. Komt er een binnen, dan werkt Meedoen ermee
zoals hieronder staat. Komt er een code die hier niet staat, dan wacht die op de pagina Keten tot een mens kijkt.

Voor elk bericht geldt: Meedoen vraagt DUO alleen iets over iemand die bij je gemeente hoort (artikel 33 van de wet).
Is onze toegang voorbij, dan vraagt Meedoen niets meer en staat de reden in het dossier.
"""


def maak() -> str:
    """Return the chapter as it follows from the table."""
    lijst = gegevens.lees("duo_gebeurtenissen")
    delen = [KOP.format(bron=lijst["bron"], dag=voluit(date.fromisoformat(lijst["brondatum"])))]
    for groep, rijen in groupby(lijst["gebeurtenissen"], key=lambda rij: rij["groep"]):
        delen.append(f"\n## {groep}\n")
        delen += ["\n".join(_hoofdstuk(SIGNALEN[rij["id"]])) for rij in rijen]
    return "".join(delen)


def _hoofdstuk(signaal: Signaal) -> Iterator[str]:
    yield f"\n### {signaal.code}: {domein_nl.zin(signaal.zin).rstrip('.')}\n"
    yield f"- Meedoen haalt op: {_opsomming([RAADPLEGINGEN[wat] for wat in signaal.raadplegingen])}."
    yield f"- In het dossier kan komen: {_opsomming([GEVOLGEN[soort] for soort in signaal.gevolgen])}."
    yield f"- Klokken die kunnen bewegen: {_klokken(signaal)}."
    if signaal.aanleiding is not None:
        yield f"- De fase verandert door: {domein_nl.zin(f'aanleiding_{signaal.aanleiding}')}."
    rol = domein_nl.zin(f"rol_{signaal.rol}")
    if signaal.taak:
        zin = domein_nl.zin(f"taak_{signaal.code.lower()}", {"uiterste": "[datum]"})
        yield f"- Taak voor de {rol}: “{zin}” {_termijn(signaal)}.\n"
    else:
        zin = domein_nl.zin(f"taak_{signaal.volgt}", {"uiterste": "[datum]"})
        yield f"- Taak voor de {rol}, uit wat DUO vertelt: “{zin}”\n"


def _klokken(signaal: Signaal) -> str:
    if set(signaal.klokken) == set(KlokSoort):
        return "alle"
    return _opsomming([domein_nl.zin(f"klok_{klok}") for klok in signaal.klokken]) or "geen"


def _termijn(signaal: Signaal) -> str:
    dagen = (uiterlijk(signaal, _DAG, BELEID) - _DAG).days
    return "Dezelfde dag" if dagen == 0 else f"Binnen {dagen} dagen"


def _opsomming(woorden: list[str]) -> str:
    uniek = list(dict.fromkeys(woorden))
    return " en ".join([", ".join(uniek[:-1]), uniek[-1]] if len(uniek) > 1 else uniek)


def main() -> int:
    """Return 1 when the committed chapter is not that of the table, and show the difference."""
    nu = maak()
    if sys.argv[1:] == ["schrijf"]:
        PAD.write_text(nu, encoding="utf-8")
        return 0
    vast = PAD.read_text(encoding="utf-8") if PAD.is_file() else ""
    verschil = list(difflib.unified_diff(vast.splitlines(), nu.splitlines(), "vastgelegd", "nu", lineterm="", n=1))
    print("\n".join(verschil[:60]))
    if verschil:
        print(
            "De berichten van DUO zijn anders dan de handleiding zegt. "
            "Bedoeld? Dan: .venv/bin/python gereedschap/berichten_van_duo.py schrijf"
        )
    return 1 if verschil else 0


if __name__ == "__main__":
    sys.exit(main())
