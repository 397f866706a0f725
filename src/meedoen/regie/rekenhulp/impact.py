# SPDX-License-Identifier: EUPL-1.2
"""`meedoen recht impact`: whose clocks would move if the law changed, before anything is changed.

Reckons all clocks of the open dossiers twice, with the law as it is and with the proposal. Nothing is written.
"""

from __future__ import annotations

import argparse
import csv
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from meedoen.domein.klokken import Klok, klokken
from meedoen.domein.toegang import Rol, Scope, veldgroepen
from meedoen.domein.vouwen import feiten_uit
from meedoen.recht.geldigheid import Versie, met_voorstel
from meedoen.recht.parameters import PARAMETERS
from meedoen.regie.dossiers.feiten import beleid as lees_beleid
from meedoen.regie.dossiers.feiten import rijen_van
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.organisaties.models import Gemeente
from meedoen.regie.web import datums, kalender
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.web.zinnen import domein_nl

Voorstel = Mapping[str, tuple[Versie[int], ...]]
_BLOK = 200
_VOORBEELDEN = 5


class Verschuiving(NamedTuple):
    """One clock that moves: whose, which, from which day to which; None where there is no day."""

    gemeente: str
    dossier: str
    klok: str
    van: date | None
    naar: date | None

    @property
    def dagen(self) -> int | None:
        """How many days later (negative: earlier), None when one of the two has no day."""
        return (self.naar - self.van).days if self.van and self.naar else None


def lees_voorstel(met: Sequence[str], van: date) -> Voorstel:
    """Return the proposal of `name=length` texts, in force from `van`. ValueError says in Dutch what is wrong."""
    voorstel: dict[str, tuple[Versie[int], ...]] = {}
    for tekst in met:
        naam, _, waarde = tekst.partition("=")
        naam = naam.replace("-", "_")
        if naam not in PARAMETERS:
            bekend = ", ".join(sleutel.replace("_", "-") for sleutel in PARAMETERS)
            raise ValueError(f"'{naam[:60]}' is geen parameter. Wel: {bekend}.")
        parameter = PARAMETERS[naam]
        if not re.fullmatch(r"[0-9]{1,4}", waarde) or not parameter.minst <= int(waarde) <= parameter.meest:
            raise ValueError(
                f"{naam.replace('_', '-')}: verwacht een aantal {parameter.eenheid} van {parameter.minst} tot en met "
                f"{parameter.meest} ({parameter.artikel.citaat}), niet '{waarde[:20]}'."
            )
        # Known "since" the first day of all, so that every dossier is reckoned with it.
        voorstel[naam] = (Versie(van, int(waarde), date.min),)
    return voorstel


def verschuivingen(gemeente: Gemeente, voorstel: Voorstel, *, nu: Scope) -> Iterator[tuple[int, list[Verschuiving]]]:
    """Yield per block of dossiers of one gemeente how many were reckoned, and which clocks move."""
    beleid = lees_beleid(gemeente.id, nu.vandaag)
    open_ = Dossier.objects.filter(gemeente_id=gemeente.id, gesloten_op__isnull=True).order_by("id")
    laatste = None
    while True:
        vanaf = open_.filter(id__gt=laatste) if laatste else open_
        blok = list(vanaf.values_list("id", "nummer")[:_BLOK])
        if not blok:
            return
        rijen = rijen_van(gemeente.id, [id_ for id_, _ in blok])
        gevonden: list[Verschuiving] = []
        for id_, nummer in blok:
            feiten = feiten_uit(rijen[id_], gemeente=gemeente.id)
            voor = klokken(feiten, vandaag=nu.vandaag, beleid=beleid)
            with met_voorstel(voorstel):
                na = klokken(feiten, vandaag=nu.vandaag, beleid=beleid)
            gevonden += _verschil(gemeente.naam, nummer, voor, na)
        yield len(blok), gevonden
        laatste = blok[-1][0]


def _verschil(gemeente: str, dossier: str, voor: tuple[Klok, ...], na: tuple[Klok, ...]) -> Iterator[Verschuiving]:
    for oud, nieuw in zip(voor, na, strict=True):
        if oud.uiterste != nieuw.uiterste:
            yield Verschuiving(
                gemeente, dossier, domein_nl.zin(f"klok_{oud.soort.value}"), oud.uiterste, nieuw.uiterste
            )


def main(argumenten: Sequence[str]) -> int:
    """Print per clock how many dossiers move and by how much; with --csv every one of them. 2 for a bad proposal."""
    lezer = argparse.ArgumentParser(prog="meedoen recht impact", description="Wat verschuift er als de wet verandert?")
    lezer.add_argument("--van", required=True, help="eerste dag van de nieuwe regel, als 2026-04-02")
    lezer.add_argument("--met", action="append", required=True, metavar="parameter=lengte", help="mag vaker")
    lezer.add_argument("--gemeente", type=int, help="officiële code; zonder: alle gemeenten")
    lezer.add_argument("--csv", type=Path, help="schrijf elke verschuiving in dit bestand")
    keuze = lezer.parse_args(argumenten)
    try:
        voorstel = lees_voorstel(keuze.met, datums.lees(keuze.van))
    except (ValueError, datums.DatumFout) as fout:
        print(fout, file=sys.stderr)
        return 2
    gemeenten = Gemeente.objects.order_by("id")
    if keuze.gemeente is not None:
        gemeenten = gemeenten.filter(id=keuze.gemeente)
        if not gemeenten:
            print(f"Gemeente {keuze.gemeente:04d} bestaat niet (meer).", file=sys.stderr)
            return 2
    gerekend, alle = _reken(list(gemeenten), voorstel)
    print("\n".join(_verslag(gerekend, alle)))
    if keuze.csv:
        _schrijf(keuze.csv, alle)
    return 0


def _reken(gemeenten: list[Gemeente], voorstel: Voorstel) -> tuple[int, list[Verschuiving]]:
    gerekend, alle, begin = 0, list[Verschuiving](), time.monotonic()
    for gemeente in gemeenten:
        scope = _scope(gemeente.id)
        with met_scope(scope):
            for aantal, gevonden in verschuivingen(gemeente, voorstel, nu=scope):
                gerekend, alle = gerekend + aantal, alle + gevonden
                if sys.stderr.isatty():
                    print(f"\r{gerekend} dossiers, {time.monotonic() - begin:.0f} s", end="", file=sys.stderr)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    return gerekend, alle


def _scope(gemeente_id: int) -> Scope:
    nu = kalender.nu()
    return Scope(
        medewerker_id=None,
        naam="Meedoen",
        rol=Rol.KETEN,
        gemeenten=(gemeente_id,),
        veldgroepen=veldgroepen(Rol.KETEN),
        herkomst="opdracht",
        vandaag=nu.date(),
        nu=nu,
        doel="gevolgen van een voorstel berekenen",
    )


def _verslag(gerekend: int, alle: list[Verschuiving]) -> Iterator[str]:
    geraakt = len({(v.gemeente, v.dossier) for v in alle})
    yield f"{gerekend} open dossiers gerekend. Bij {geraakt} verschuift een datum. Er is niets gewijzigd."
    per_klok: dict[str, list[Verschuiving]] = defaultdict(list)
    for verschuiving in alle:
        per_klok[verschuiving.klok].append(verschuiving)
    for klok, lijst in per_klok.items():
        yield ""
        yield f"{klok}: {len(lijst)} {'dossier' if len(lijst) == 1 else 'dossiers'}"
        dagen = sorted(v.dagen for v in lijst if v.dagen is not None)
        if dagen:
            midden = _later(int(statistics.median(dagen)))
            yield f"  van {_later(dagen[0])} tot {_later(dagen[-1])}; het midden is {midden}"
        for v in lijst[:_VOORBEELDEN]:
            yield f"  {v.gemeente} {v.dossier}: van {_dag(v.van)} naar {_dag(v.naar)}"
        if len(lijst) > _VOORBEELDEN:
            yield f"  en nog {len(lijst) - _VOORBEELDEN}"


def _later(dagen: int) -> str:
    return f"{datums.dagen(abs(dagen))} {'later' if dagen >= 0 else 'eerder'}"


def _dag(dag: date | None) -> str:
    return datums.voluit(dag) if dag else "geen datum"


def _schrijf(pad: Path, alle: list[Verschuiving]) -> None:
    with pad.open("w", encoding="utf-8-sig", newline="") as bestand:
        schrijver = csv.writer(bestand, delimiter=";")
        schrijver.writerow(["Gemeente", "Dossier", "Klok", "Nu", "Straks", "Dagen later"])
        for v in alle:
            nu, straks = (dag.isoformat() if dag else "" for dag in (v.van, v.naar))
            schrijver.writerow([v.gemeente, v.dossier, v.klok, nu, straks, "" if v.dagen is None else v.dagen])
