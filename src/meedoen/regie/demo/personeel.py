# SPDX-License-Identifier: EUPL-1.2
"""Lays down the people and the school that log in to the demo, the partners, and the OINs of the gemeenten."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from uuid import NAMESPACE_URL, UUID, uuid5

import psycopg
from django.contrib.auth.hashers import make_password

from meedoen.domein.partners import BEVOEGDHEDEN
from meedoen.domein.toegang import Doel, Rol
from meedoen.regie.demo import nummers
from meedoen.regie.demo.beleid import GEKOZEN
from meedoen.regie.demo.gids import PARTIJEN
from meedoen.regie.demo.medewerkers import REGIO, Medewerker, aansluitingen, begeleiders, medewerkers, partners
from meedoen.regie.demo.schrijven import kopieer
from meedoen.regie.organisaties.toegangsbewijzen import afdruk

WACHTWOORD = "samen-meedoen-2026"
"""Of every demo account, and the secret of a school. Both are refused in production."""
BEGIN = date(2022, 1, 1)
_THEMA = {308: "baarn", 313: "bunschoten", 342: "soest"}

Verbinding = psycopg.Connection[tuple[object, ...]]


def leg_gemeenten(verbinding: Verbinding, codes: Iterable[int]) -> None:
    """Give these gemeenten what a letter and DUO need: invented addresses and OINs."""
    for code in codes:
        naam = verbinding.execute("select naam from organisaties_gemeente where id = %s", [code]).fetchone()
        plaats = str(naam[0]) if naam else ""
        kort = plaats.lower().replace(" ", "-").replace("'", "")
        verbinding.execute(
            "update organisaties_gemeente set oin = %s, thema = %s, adres = %s, bezwaaradres = %s, telefoon = %s,"
            " email = %s where id = %s",
            [
                nummers.oin(code),
                _THEMA.get(code, "standaard"),
                f"Raadhuisplein 1, 3740 AA {plaats}",
                f"Postbus 1000, 3740 BA {plaats}",
                f"0880{code:06d}",
                f"inburgering@{kort}.example",
                code,
            ],
        )


def _leg_beleid(verbinding: Verbinding, codes: Iterable[int]) -> None:
    """Lay down what these gemeenten chose."""
    for code in codes:
        for sleutel, waarde in GEKOZEN.get(code, {}).items():
            verbinding.execute(
                "insert into organisaties_beleidsregel (id, gemeente_id, sleutel, waarde, vanaf, reden)"
                " values (%s, %s, %s, %s, %s, '')",
                [_id(f"beleid/{code}/{sleutel}"), code, sleutel, json.dumps(waarde), BEGIN],
            )


def leg_regio(verbinding: Verbinding) -> None:
    """Lay down staff, accounts, roles and partners of the demo region."""
    with verbinding.transaction():
        leg_gemeenten(verbinding, REGIO)
        _leg_beleid(verbinding, REGIO)
        _leg_medewerkers(verbinding, medewerkers())
        for partner in partners():
            verbinding.execute(
                "insert into organisaties_organisatie (id, naam, soort, telefoon, email) values (%s, %s, %s, %s, %s)",
                [partner.id, partner.naam, partner.soort, partner.telefoon, partner.email],
            )
            for code in partner.gemeenten:
                verbinding.execute(
                    "insert into organisaties_samenwerking (id, organisatie_id, gemeente_id, vanaf)"
                    " values (%s, %s, %s, %s)",
                    [_id(f"samenwerking/{partner.id}/{code}"), partner.id, code, BEGIN],
                )
        _leg_medewerkers(verbinding, begeleiders())
        _leg_gids(verbinding)
        _leg_aansluitingen(verbinding)


def _leg_gids(verbinding: Verbinding) -> None:
    kolommen = ("id", "gemeente_id", "thema", "naam", "wat", "waar", "telefoon", "email", "website", "versie")
    rijen = [
        (_id(f"gids/{code}/{p.naam}"), code, p.thema.value, p.naam.format(plaats), p.wat, p.waar.format(plaats), "", "",
         "", 1)
        for code, plaats in REGIO.items() for p in PARTIJEN
    ]  # fmt: skip
    kopieer(verbinding, "verwijzen_gidspartij", kolommen, rijen)


def leg_landelijk(verbinding: Verbinding, mensen: Iterable[tuple[UUID, str, int]]) -> None:
    """Lay down nameless staff (id, name, gemeente) for the national set; nobody of them can log in."""
    rijen = list(mensen)
    with verbinding.transaction():
        _leg_beleid(verbinding, sorted({code for _, _, code in rijen}))
        kopieer(
            verbinding,
            "organisaties_medewerker",
            ("id", "gemeente_id", "naam", "functie", "email", "telefoon", "talen", "uren_per_week"),
            [(wie, code, naam, "consulent", f"{wie}@medewerker.example", "", "", 36) for wie, naam, code in rijen],
        )
        kopieer(
            verbinding,
            "organisaties_aanstelling",
            ("id", "medewerker_id", "gemeente_id", "rol", "vanaf"),
            [(_id(f"aanstelling/{wie}/{code}"), wie, code, "consulent", BEGIN) for wie, _, code in rijen],
        )


def _leg_medewerkers(verbinding: Verbinding, mensen: Iterable[Medewerker]) -> None:
    versleuteld = make_password(WACHTWOORD)
    for mens in mensen:
        verbinding.execute(
            "insert into organisaties_account (id, email, password, is_active, is_demo, moet_wachtwoord_wijzigen)"
            " values (%s, %s, %s, true, true, false)",
            [mens.id, mens.email, versleuteld],
        )
        verbinding.execute(
            "insert into organisaties_medewerker (id, gemeente_id, naam, functie, email, telefoon, talen,"
            " uren_per_week) values (%s, %s, %s, %s, %s, %s, %s, %s)",
            [
                mens.id,
                mens.gemeenten[0],
                mens.naam,
                mens.functie,
                mens.email,
                mens.telefoon,
                mens.talen,
                mens.uren_per_week,
            ],
        )
        for code in mens.gemeenten:
            verbinding.execute(
                "insert into organisaties_aanstelling (id, medewerker_id, gemeente_id, rol, vanaf, organisatie_id)"
                " values (%s, %s, %s, %s, %s, %s)",
                [_id(f"aanstelling/{mens.id}/{code}"), mens.id, code, mens.rol.value, BEGIN, mens.organisatie],
            )


def _leg_aansluitingen(verbinding: Verbinding) -> None:
    sinds = datetime.combine(BEGIN, time(9), UTC)
    (beheerder,) = (mens.naam for mens in medewerkers() if mens.rol is Rol.BEHEERDER)
    for rij in aansluitingen():
        verbinding.execute(
            "insert into organisaties_aansluiting (id, gemeente_id, organisatie_id, naam, doel, bevoegdheden, geheim,"
            " geheim_sinds, gemaakt_op, gemaakt_door, ingetrokken_door, is_demo)"
            " values (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, '', true)",
            [
                rij.id,
                rij.gemeente,
                rij.partner.id,
                rij.naam,
                Doel.LES.value,
                json.dumps(sorted(BEVOEGDHEDEN)),
                afdruk(WACHTWOORD),
                sinds,
                sinds,
                beheerder,
            ],
        )


def _id(naam: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"https://meedoen.example/demo/{naam}")
