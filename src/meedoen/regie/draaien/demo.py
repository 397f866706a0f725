# SPDX-License-Identifier: EUPL-1.2
"""`meedoen demo`: PostgreSQL, site, worker and DUO simulator with a demo region, until Ctrl-C."""

import argparse
import json
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from meedoen.regie.databank import ingebed
from meedoen.regie.databank.fouten import DatabankFout
from meedoen.regie.databank.slot import pak
from meedoen.regie.demo.nummers import DUO_OIN

from .kind import Kind
from .opstelling import Opstelling, OpstellingFout, controleer_poorten, lees_opstelling, zorg_voor_sleutel
from .site import granian
from .toezicht import Gestopt, Toezicht, antwoordt


def main(argumenten: Sequence[str]) -> int:
    """Run `meedoen demo`; 0 after a stop that was asked for, 1 when it could not start or go on."""
    lezer = argparse.ArgumentParser(prog="meedoen demo")
    lezer.add_argument("--schoon", action="store_true", help="gooi de gegevens van de vorige keer weg")
    schoon = lezer.parse_args(argumenten).schoon
    if os.environ.get("MEEDOEN_PRODUCTIE"):
        print("De demo start niet in productie: haal MEEDOEN_PRODUCTIE uit de omgeving.", file=sys.stderr)
        return 1
    gevraagd = False
    try:
        opstelling = lees_opstelling()
        ingebed.maak_staatmap(opstelling.staat)
        greep = pak(opstelling.staat / "demo.slot", samen=False)
        if greep is None:
            raise OpstellingFout(f"De demo draait al vanuit {opstelling.staat}.")
        with Toezicht() as toezicht:
            if schoon:
                maak_schoon(opstelling.staat)
            _draai(toezicht, opstelling)
    except Gestopt:
        gevraagd = True
    except (OpstellingFout, DatabankFout) as fout:
        print(f"\nFout: {fout}", file=sys.stderr)
    _laat_databank_los()
    if gevraagd:
        print("\nAlles is gestopt. De gegevens blijven bewaard; begin opnieuw met: make demo-schoon")
    return 0 if gevraagd else 1


def _draai(toezicht: Toezicht, opstelling: Opstelling) -> None:
    controleer_poorten(opstelling)
    zorg_voor_sleutel(opstelling.staat)
    omgeving = opstelling.omgeving()
    if not os.environ.get("DATABASE_URL"):
        print("PostgreSQL start …")
        ingebed.zorg_dat_hij_draait(opstelling.staat)

    def kind(naam: str, *opdracht: str) -> Kind:
        return Kind(naam, [sys.executable, "-m", *opdracht], opstelling.staat / "log" / f"{naam}.log", omgeving)

    simulator = kind("simulator", *_duo(opstelling))
    toezicht.begin(simulator)
    print("Opmaak klaarzetten en tabellen bijwerken …")
    toezicht.doe(
        kind("opmaak", "meedoen.regie.beheer", "opmaak"),
        kind("migreren", "meedoen.regie.beheer", "db", "migreer"),
    )
    print("Site en worker starten, demoregio laden …")
    eerste_keer = not (opstelling.staat / "demo.json").is_file()
    site, laden = kind("site", *granian(poort=opstelling.poort)), kind("laden", "meedoen.regie.draaien.laden")
    toezicht.begin(site)
    toezicht.wacht_op(simulator, lambda: antwoordt(f"{opstelling.simulator}/"))
    laden.log.unlink(missing_ok=True)
    toezicht.doe(laden)
    toezicht.wacht_op(site, lambda: antwoordt(f"{opstelling.adres}/gezond"))
    # After the site: the first page should not wait for it on a small machine.
    toezicht.begin(kind("worker", "meedoen.regie.beheer", "worker"))
    if geladen := laden.einde_van_log(200):
        print(geladen)
    if eerste_keer:
        _speel_lijn(toezicht, kind("lijn", "meedoen.regie.draaien.lijn"))
    _toon(opstelling)
    toezicht.waak()


def _speel_lijn(toezicht: Toezicht, lijn: Kind) -> None:
    """Let one line play by itself; when it does not come to its end, say so and go on with the demo."""
    print("\nEén lijn speelt zichzelf, van de melding van DUO tot de brief met het besluit:")
    if toezicht.speel(lijn, lambda regel: print(regel, flush=True)):
        print(f"De lijn is niet uitgespeeld; zie {lijn.log}. De demo zelf gaat door.")


def maak_schoon(staat: Path) -> None:
    """Throw away the demo's data: the cluster, files and what the simulator knows.

    By name, never "all that is in it": MEEDOEN_MAP may be a folder that holds other things as well.
    """
    ingebed.stop(staat)
    for map_ in ingebed.mappen(staat):
        shutil.rmtree(map_)
    for patroon in ("databank.*", "plek", "demo.json", "sleutel", "bestanden", "log", "duo-simulator*"):
        for deel in staat.glob(patroon):
            if deel.is_dir() and not deel.is_symlink():
                shutil.rmtree(deel)
            else:
                deel.unlink()


def _duo(opstelling: Opstelling) -> tuple[str, ...]:
    poort, staat = str(opstelling.duo_poort), str(opstelling.staat)
    plek = ("--poort", poort, "--map", staat, "--meedoen", opstelling.adres)
    return ("meedoen.simulator", *plek, "--oin-duo", DUO_OIN)


def _toon(opstelling: Opstelling) -> None:
    """Print where to go and who to be."""
    gegevens = json.loads((opstelling.staat / "demo.json").read_text(encoding="utf-8"))
    print(f"\nMeedoen draait op {gegevens['adres']}")
    print(f"De simulator van DUO op {gegevens['simulator']}\n")
    breedte = max(len(account["email"]) for account in gegevens["accounts"])
    for account in gegevens["accounts"]:
        wie = f"{account['rol']}, {account['gemeente']}"
        print(f"  {account['email']:<{breedte}}  {account['wachtwoord']}  {wie}")
    print("\nOp /scholen, met het nummer en het geheim van de aansluiting van een school:\n")
    for school in gegevens["scholen"]:
        print(f"  {school['client_id']}  {school['geheim']}  {school['naam']}, voor {school['gemeente']}")
    _toon_melding(gegevens)
    print(f"\nDit staat ook in {opstelling.staat / 'demo.json'}. Stoppen: Ctrl-C", flush=True)


def _toon_melding(gegevens: Mapping[str, Any]) -> None:
    """Print how to let DUO tell of somebody whom no gemeente knows yet."""
    for gast in gegevens.get("gasten", [])[1:2]:
        opdracht = f"{sys.executable} -m meedoen.simulator.opdracht --adres {gegevens['simulator']}"
        print(f"\nEen melding van DUO sturen: {gegevens['simulator']}/persoon/{gast['bsn']}, of in een ander venster")
        print(f"  {opdracht} stuur {gast['bsn']} {gast['melding']}")


def _laat_databank_los() -> None:
    try:
        ingebed.laat_los(lees_opstelling().staat)
    except (OpstellingFout, DatabankFout) as fout:
        print(f"PostgreSQL: {fout}", file=sys.stderr)
