# SPDX-License-Identifier: EUPL-1.2
"""Compares docs/wet/herleidbaarheid.md (article -> rule -> function -> tests) with the code; `schrijf` writes it anew.

Also refuses a rule without a test that calls it, and an id that is both computed and not computed.
"""

import ast
import difflib
import sys
from pathlib import Path

from herkomst import ids_bij

from meedoen.domein.keten.duo_voorcontrole.basis import Herkomst, Levering
from meedoen.domein.keten.duo_voorcontrole.regels import REGELS as DUOREGELS
from meedoen.recht.bron import Artikel
from meedoen.recht.niet_berekend import DEELS_NIET_BEREKEND, NIET_BEREKEND
from meedoen.recht.register import regels

WORTEL = Path(__file__).resolve().parents[1]
PAD = WORTEL / "docs" / "wet" / "herleidbaarheid.md"
KOP = """\
<!-- SPDX-License-Identifier: EUPL-1.2 -->
# Van artikel naar regel naar toets

Gemaakt door `gereedschap/herleidbaarheid.py` uit de code; niet met de hand wijzigen. De nummers (zoals TERM-01) zijn
onze eigen namen voor regels uit de Wet inburgering 2021, het besluit, de regeling en de wetten eromheen. Een getal
achter een bestand is het aantal toetsen daarin dat de functie aanroept. Rekent een functie meer regels uit, dan staan
bij een artikel de regels die daar staan. Waar `gereedschap/herkomst.py` dat niet kan zeggen, staan ze er allemaal.

## Berekend

| artikel | regel | functie | toetsen |
|---|---|---|---|
"""
NIET = """
## Niet berekend

| regel | artikel | waarom niet |
|---|---|---|
"""
DEELS = """
## Deels niet berekend

Van deze regels is de rest berekend. Wat hier staat, vraagt de regel aan een mens, of weigert hij met de naam van wat
ontbreekt.

| regel | artikel | wat niet, en waarom |
|---|---|---|
"""

DUO = """
## Regels van DUO

Deze staan in geen wet: DUO weigert een levering die er niet aan voldoet. Ze worden gecontroleerd voor het versturen, in
`domein.keten.duo_voorcontrole`. Elke regel heeft een geval in `tests/domein/keten/test_keten.py`, en
`tests/domein/keten/test_zelfde_als_simulator.py` legt ze naast de simulator.

| levering | regel | code | waar DUO het zegt |
|---|---|---|---|
"""
_BIJ_LEVERING = {
    Levering.PIP: "PIPC-06",
    Levering.PIP_VERWIJDEREN: "PIPC-06",
    Levering.AANBOD: "AANB-01",
    Levering.PVT_MAP: "FIN-13, PVT-01, MAP-01",
    Levering.ZROUTE: "RT-04",
    Levering.UREN: "DP-15",
    Levering.CONTACTPERSOON: "DP-14",
}
_WAAR = {Herkomst.README: "tekst bij de API", Herkomst.SCHEMA: "de API zelf", Herkomst.EIGEN: "nergens: regel van ons"}


def toetsen() -> dict[str, dict[str, int]]:
    """Return name of a rule -> test file -> number of tests in it that name the rule, directly or by a helper."""
    gevonden: dict[str, dict[str, int]] = {}
    namen = set(regels())
    for pad in sorted((WORTEL / "tests" / "recht").rglob("test_*.py")):
        boom = ast.parse(pad.read_text("utf-8"))
        functies = {f.name: _namen(f) for f in ast.walk(boom) if isinstance(f, ast.FunctionDef)}
        for naam, genoemd in functies.items():
            if not naam.startswith("test_"):
                continue
            alle = genoemd.union(*(functies.get(hulp, set()) for hulp in genoemd))
            for regel in alle & namen:
                per_bestand = gevonden.setdefault(regel, {})
                sleutel = pad.relative_to(WORTEL).as_posix()
                per_bestand[sleutel] = per_bestand.get(sleutel, 0) + 1
    return gevonden


def _namen(knoop: ast.AST) -> set[str]:
    los = {n.id for n in ast.walk(knoop) if isinstance(n, ast.Name)}
    return los | {n.attr for n in ast.walk(knoop) if isinstance(n, ast.Attribute)}


def document() -> str:
    """Return the whole text."""
    gevonden = toetsen()
    rijen = []
    for regel in regels().values():
        waar = f"`{regel.functie.__module__.removeprefix('meedoen.')}.{regel.naam}`"
        tests = ", ".join(f"`{pad}` ({aantal})" for pad, aantal in gevonden.get(regel.naam, {}).items())
        for artikel in regel.artikelen:
            ids = ", ".join(ids_bij(artikel, regel.ids, regel.artikelen))
            rijen.append((artikel.regeling, _volgorde(artikel.artikel), artikel, ids, waar, tests))
    rijen.sort(key=lambda rij: (rij[0], rij[1], rij[2], rij[4]))
    tekst = KOP + "".join(
        f"| [{a.citaat}]({a.link}) | {ids} | {waar} | {tests} |\n" for _, _, a, ids, waar, tests in rijen
    )
    niet = "".join(_rij(id_, n.artikel, n.waarom) for id_, n in sorted(NIET_BEREKEND.items()))
    duo = "".join(
        f"| {r.levering.value} | {_BIJ_LEVERING[r.levering]} | `{r.code}` | {_WAAR[r.herkomst]} |\n" for r in DUOREGELS
    )
    return tekst + DUO + duo + NIET + niet + DEELS + "".join(_rij(*deel) for deel in DEELS_NIET_BEREKEND)


def _rij(id_: str, artikel: Artikel, waarom: str) -> str:
    return f"| {id_} | [{artikel.citaat}]({artikel.link}) | {waarom} |\n"


def _volgorde(artikel: str) -> tuple[tuple[int, str], ...]:
    """Sort 5.10 after 5.9 and 40a after 40."""
    delen = artikel.replace(":", ".").split(".")
    return tuple((int("".join(t for t in deel if t.isdigit()) or 0), deel) for deel in delen)


def main() -> int:
    """Return 1 when the committed table is not that of the code, or a rule goes without a test."""
    if sys.argv[1:] == ["schrijf"]:
        PAD.parent.mkdir(parents=True, exist_ok=True)
        PAD.write_text(document(), encoding="utf-8")
        return 0
    gevonden = toetsen()
    klachten = [f"{naam} staat in geen enkele toets" for naam in regels() if naam not in gevonden]
    berekend = {id_ for regel in regels().values() for id_ in regel.ids}
    klachten += [f"{id_} is berekend en niet berekend" for id_ in sorted(berekend & set(NIET_BEREKEND))]
    vast = PAD.read_text(encoding="utf-8") if PAD.is_file() else ""
    klachten += list(difflib.unified_diff(vast.splitlines(), document().splitlines(), "vastgelegd", "nu", n=0))[:40]
    if klachten:
        print("\n".join(klachten), "\nNieuwe tabel: python gereedschap/herleidbaarheid.py schrijf")
    return 1 if klachten else 0


if __name__ == "__main__":
    sys.exit(main())
