# SPDX-License-Identifier: EUPL-1.2
"""Compares docs/beheer/ggm.md with the export in names of the GGM; `schrijf` writes it anew."""

import difflib
import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from meedoen import gegevens
from meedoen.regie.web.datums import voluit

PAD = Path(__file__).resolve().parents[1] / "docs" / "beheer" / "ggm.md"
KOP = """\
<!-- SPDX-License-Identifier: EUPL-1.2 -->
# Gegevens in namen van het GGM

Gemaakt door `gereedschap/ggm_bladzijde.py` uit de tabel waarmee Meedoen werkt; niet met de hand wijzigen.
Bron van de namen: {bron}, versie {versie}, stand {dag}, licentie {licentie}.

De teamleider downloadt de gegevens van de eigen gemeente (*Team*, onderaan): als JSON, een mens per regel, of als
tabellen in een zip. Wat een teamleider niet mag zien, staat er niet in. Elke download staat in het logboek, met wie
erin staat. Vanaf de server:

    meedoen ggm --gemeente 0308 --naar bestand.json

In de JSON staan bij elke mens de objecten met de namen van het JSON Schema van het GGM. In de zip is elk object een
tabel, met het dossiernummer in de eerste kolom. Een attribuut dat wij niet weten, blijft weg. Alles wat hieronder niet
als afwijking staat, past in dat schema; een test kijkt dat na.
"""


def maak() -> str:
    """Return the page as it follows from the tables."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "meedoen.regie.instellingen")
    import django

    django.setup()
    model = gegevens.lees("ggm_inburgering")
    kop = KOP.format(**model, dag=voluit(date.fromisoformat(model["brondatum"])))
    return "\n".join([kop, *_afwijkingen(), *_objecten(model["objecten"])]) + "\n"


def _afwijkingen() -> Iterator[str]:
    from meedoen.regie.uitvoer.ggm.afwijkingen import AFWIJKINGEN, NIET

    yield "## Afwijkingen\n"
    yield "| object | attribuut | soort | GGM | Meedoen | waarom |\n|---|---|---|---|---|---|"
    for a in AFWIJKINGEN:
        yield f"| {a.object} | {a.attribuut or '–'} | {a.soort} | {a.ggm} | {a.wij} | {a.waarom} |"
    yield "\n## Blijft bewust weg\n"
    yield from (f"- {wat}: {waarom}" for wat, waarom in NIET)


def _objecten(schema: dict[str, dict[str, object]]) -> Iterator[str]:
    from meedoen.regie.uitvoer.ggm.velden import OBJECTEN

    gevuld = {o.naam: [a.naam for a in o.attributen] for o in OBJECTEN}
    yield "\n## Wat erin staat\n"
    yield "| object | gevuld | niet gevuld |\n|---|---|---|"
    for naam, attributen in gevuld.items():
        niet = [a for a in schema.get(naam, {}) if a not in attributen]
        yield f"| {naam} | {', '.join(attributen) or '–'} | {', '.join(niet) or '–'} |"
    weg = sorted(naam for naam in schema if naam not in gevuld and naam != "GEMEENTE")
    yield f"\nGEMEENTE staat boven aan het bestand. Deze objecten vult Meedoen niet: {', '.join(weg)}."


def main() -> int:
    """Return 1 when the committed page is not that of the tables, and show the difference."""
    nu = maak()
    if sys.argv[1:] == ["schrijf"]:
        PAD.write_text(nu, encoding="utf-8")
        return 0
    vast = PAD.read_text(encoding="utf-8") if PAD.is_file() else ""
    verschil = list(difflib.unified_diff(vast.splitlines(), nu.splitlines(), "vastgelegd", "nu", lineterm="", n=1))
    print("\n".join(verschil[:60]))
    if verschil:
        print(
            "De uitvoer is anders dan docs/beheer/ggm.md zegt. "
            "Bedoeld? Dan: .venv/bin/python gereedschap/ggm_bladzijde.py schrijf"
        )
    return 1 if verschil else 0


if __name__ == "__main__":
    sys.exit(main())
