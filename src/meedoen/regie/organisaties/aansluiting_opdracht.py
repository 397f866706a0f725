# SPDX-License-Identifier: EUPL-1.2
"""The command `meedoen aansluiting`: list, make, renew and withdraw clients of the API, as the page does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from uuid import UUID

from meedoen.domein.partners import BEVOEGDHEDEN
from meedoen.domein.toegang import Doel, Rol, Scope
from meedoen.regie.organisaties import aansluitingen, queries
from meedoen.regie.organisaties.models import Aansluiting
from meedoen.regie.organisaties.services import Geweigerd
from meedoen.regie.web import kalender
from meedoen.regie.web.toegang import met_scope


def main(argumenten: Sequence[str]) -> int:
    """Do one act on the clients of one gemeente; the secret is printed once."""
    keuze = _lezer().parse_args(argumenten)
    nu = kalender.nu()
    scope = Scope(
        medewerker_id=None, naam="meedoen aansluiting", rol=Rol.BEHEERDER, gemeenten=(int(keuze.gemeente),),
        veldgroepen=(), herkomst="opdracht", vandaag=nu.date(), nu=nu, doel="beheer van aansluitingen",
    )  # fmt: skip
    try:
        with met_scope(scope):
            return int(_DOE[keuze.handeling](scope, keuze))
    except (Geweigerd, ValueError) as fout:
        print(fout, file=sys.stderr)
        return 1


def _lezer() -> argparse.ArgumentParser:
    lezer = argparse.ArgumentParser(prog="meedoen aansluiting", description="Aansluitingen van scholen en begeleiders.")
    lezer.add_argument("handeling", choices=list(_DOE))
    lezer.add_argument("--gemeente", required=True, type=_gemeente, help="officiële code van vier cijfers")
    lezer.add_argument("--organisatie", help="naam van de aanbieder, zoals op de bladzijde Aansluitingen")
    lezer.add_argument("--naam", help="naam van het systeem")
    lezer.add_argument("--doel", choices=[doel.value for doel in Doel], default=Doel.LES.value)
    lezer.add_argument("--mag", default=",".join(BEVOEGDHEDEN), help="bevoegdheden met een komma; standaard alle")
    lezer.add_argument("--id", type=UUID, help="client_id van een aansluiting")
    return lezer


def _gemeente(tekst: str) -> int:
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) == 4):
        raise argparse.ArgumentTypeError("een code van vier cijfers, zoals 0308")
    return int(tekst)


def _lijst(scope: Scope, keuze: argparse.Namespace) -> int:
    for rij in queries.aansluitingen(scope.gemeenten):
        stand = "ingetrokken" if rij.ingetrokken_op else "loopt"
        print(f"{rij.id}  {stand:<11}  {rij.doel:<11}  {rij.organisatie}: {rij.naam}")
    return 0


def _maak(scope: Scope, keuze: argparse.Namespace) -> int:
    if not keuze.organisatie or not keuze.naam:
        raise ValueError("Geef --organisatie en --naam.")
    gemeente_id = scope.gemeenten[0]
    gevonden = [id_ for id_, naam in queries.partners_van(gemeente_id, scope.vandaag) if naam == keuze.organisatie]
    if len(gevonden) != 1:
        raise ValueError(f"De gemeente werkt niet (of met meer dan een) aanbieder die {keuze.organisatie} heet.")
    rij, geheim = aansluitingen.maak(
        scope=scope, gemeente_id=gemeente_id, organisatie_id=gevonden[0], naam=keuze.naam, doel=Doel(keuze.doel),
        bevoegdheden=keuze.mag.split(","),
    )  # fmt: skip
    _toon(str(rij.id), geheim)
    return 0


def _geheim(scope: Scope, keuze: argparse.Namespace) -> int:
    rij = _vind(scope, keuze.id)
    _toon(str(rij.id), aansluitingen.vernieuw_geheim(scope=scope, aansluiting=rij))
    return 0


def _trek_in(scope: Scope, keuze: argparse.Namespace) -> int:
    aansluitingen.trek_in(scope=scope, aansluiting=_vind(scope, keuze.id))
    print("De aansluiting is ingetrokken.")
    return 0


def _vind(scope: Scope, id_: UUID | None) -> Aansluiting:
    rij = queries.aansluiting(scope.gemeenten, id_) if id_ else None
    if rij is None:
        raise ValueError("Geef met --id het client_id van een aansluiting van deze gemeente.")
    return rij


def _toon(client_id: str, geheim: str) -> None:
    print(f"client_id:     {client_id}\nclient_secret: {geheim}\nDit geheim zie je maar één keer.")


_DOE = {"lijst": _lijst, "maak": _maak, "geheim": _geheim, "trek-in": _trek_in}
