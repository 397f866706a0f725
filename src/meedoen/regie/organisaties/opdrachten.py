# SPDX-License-Identifier: EUPL-1.2
"""The command `meedoen gebruiker`: the first account of an installation is made here."""

import argparse
import getpass
import sys
from collections.abc import Sequence
from datetime import date

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from meedoen.domein.toegang import VAN_MENSEN, Rol
from meedoen.regie.organisaties.models import Aanstelling, Account, Gemeente, Medewerker
from meedoen.regie.organisaties.services import tijdelijk_wachtwoord

_ROLLEN = [rol.value for rol in VAN_MENSEN]


def main(argumenten: Sequence[str]) -> int:
    """Make a user: `meedoen gebruiker maak --email … --naam … --gemeente 0308 --rol beheerder`."""
    lezer = argparse.ArgumentParser(prog="meedoen gebruiker", description="Maak een gebruiker.")
    lezer.add_argument("handeling", choices=["maak"])
    lezer.add_argument("--email", required=True)
    lezer.add_argument("--naam", required=True)
    lezer.add_argument("--gemeente", required=True, help="officiële code van vier cijfers, meer met een komma")
    lezer.add_argument("--rol", required=True, choices=_ROLLEN)
    lezer.add_argument("--vraag-wachtwoord", action="store_true", help="typ zelf een wachtwoord")
    keuze = lezer.parse_args(argumenten)
    wachtwoord = getpass.getpass("Wachtwoord: ") if keuze.vraag_wachtwoord else tijdelijk_wachtwoord()
    try:
        validate_password(wachtwoord)
        maak(
            email=keuze.email,
            naam=keuze.naam,
            codes=[int(code) for code in keuze.gemeente.split(",")],
            rol=Rol(keuze.rol),
            wachtwoord=wachtwoord,
            tijdelijk=not keuze.vraag_wachtwoord,
        )
    except ValidationError as fout:
        print(" ".join(fout.messages), file=sys.stderr)
        return 1
    except ValueError as fout:
        print(fout, file=sys.stderr)
        return 1
    print(f"{keuze.naam} kan inloggen met {keuze.email}.")
    if not keuze.vraag_wachtwoord:
        print(f"Tijdelijk wachtwoord (kies bij het inloggen een eigen): {wachtwoord}")
    return 0


def maak(*, email: str, naam: str, codes: list[int], rol: Rol, wachtwoord: str, tijdelijk: bool) -> None:
    """Make account, person and roles with the BYPASSRLS role; raises ValueError with what is wrong."""
    bekend = set(Gemeente.objects.using("beheer").filter(id__in=codes).values_list("id", flat=True))
    if onbekend := [f"{code:04d}" for code in codes if code not in bekend]:
        raise ValueError(f"Deze gemeente bestaat niet (meer): {', '.join(onbekend)}.")
    try:
        with transaction.atomic(using="beheer"):
            mens = Medewerker(gemeente_id=codes[0], naam=naam, email=email, functie=rol.value)
            mens.save(using="beheer")
            Account.objects.using("beheer").create(
                id=mens.id,
                email=email,
                password=make_password(wachtwoord),
                moet_wachtwoord_wijzigen=tijdelijk,
            )
            for code in codes:
                Aanstelling.objects.using("beheer").create(
                    medewerker_id=mens.id, gemeente_id=code, rol=rol.value, vanaf=date(2022, 1, 1)
                )
    except IntegrityError as fout:
        raise ValueError(f"Er is al een account met {email}.") from fout
