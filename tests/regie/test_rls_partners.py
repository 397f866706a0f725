# SPDX-License-Identifier: EUPL-1.2
"""Raw SQL on the site's own role as `partner`: another provider, gemeente or day gets zero rows of anything."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg import sql

from meedoen.domein.toegang import Doel, Rol, schrijfbare_veldgroepen, veldgroepen_voor
from meedoen.regie.databank import adressen
from tests import sjabloon
from tests.conftest import BAARN, SOEST

Verbinding = psycopg.Connection[tuple[Any, ...]]
SCHOOL, ANDER = uuid.UUID(int=101), uuid.UUID(int=102)
EIGEN, VREEMD, OVER, DICHT, ZONDER = (uuid.UUID(int=200 + n) for n in range(5))
BERICHT = uuid.UUID(int=301)


@pytest.fixture(scope="module")
def plekken(gemigreerd: str) -> Iterator[adressen.Adressen]:
    """A database of its own with placements at two providers, committed, so that other connections see it."""
    with sjabloon.kopie(gemigreerd, "partners") as nieuw:
        with psycopg.connect(nieuw.beheer, autocommit=True) as verbinding:
            _vul(verbinding)
        yield nieuw


def _vul(v: Verbinding) -> None:
    for partner in (SCHOOL, ANDER):
        v.execute(
            "insert into organisaties_organisatie (id, naam, soort, telefoon, email) values (%s, 'x', 'x', '', '')",
            [partner],
        )
        v.execute(
            "insert into organisaties_samenwerking (id, organisatie_id, gemeente_id, vanaf)"
            " values (gen_random_uuid(), %s, %s, '2022-01-01')",
            [partner, BAARN],
        )
    # Who is placed where: by us, by another provider, over, in a closed dossier, and in a gemeente without a contract.
    _plaats(v, EIGEN, SCHOOL, BAARN)
    _plaats(v, VREEMD, ANDER, BAARN)
    _plaats(v, OVER, SCHOOL, BAARN, tot="2026-11-23")
    _plaats(v, DICHT, SCHOOL, BAARN, gesloten="2026-11-01")
    _plaats(v, ZONDER, SCHOOL, SOEST)
    for plaatsing, partner in ((EIGEN, SCHOOL), (VREEMD, ANDER), (OVER, SCHOOL)):
        v.execute(
            "insert into trajecten_partnerbericht (id, gemeente_id, dossier_id, plaatsing_id, organisatie_id, van,"
            " onderwerp, tekst, gemaakt_op, door) select gen_random_uuid(), gemeente_id, dossier_id, id, %s,"
            " 'gemeente', 'x', 'y', now(), 'z' from trajecten_plaatsing where id = %s",
            [partner, plaatsing],
        )


def _plaats(
    v: Verbinding,
    id_: uuid.UUID,
    partner: uuid.UUID,
    gemeente: int,
    *,
    tot: str | None = None,
    gesloten: str | None = None,
) -> None:
    dossier = uuid.uuid4()
    v.execute(
        "insert into dossiers_dossier (id, gemeente_id, nummer, naam, voornamen, achternaam, naam_bekend, sorteernaam,"
        " zoeknaam, uitspraak, geslacht, taal, talen, tolk, geheim_adres, grond, fase, fase_sinds, aangemaakt_op,"
        " gesloten_op, gesloten_om) values (%s, %s, %s, 'Amira', '', '', true, 'a', 'a', '', '', 'Arabisch', '', '',"
        " false, 'wi2021', 'traject', '2026-01-01', now(), %s, '')",
        [dossier, gemeente, str(id_)[-10:], gesloten],
    )
    v.execute(
        "insert into dossiers_contact (id, gemeente_id, dossier_id, telefoon, telefoon_uitleg, email, straat,"
        " huisnummer, postcode, plaats, veilig_contact) values (gen_random_uuid(), %s, %s, '+31612345678', '', '',"
        " 'Laanstraat', '1', '', '', '')",
        [gemeente, dossier],
    )
    v.execute(
        "insert into trajecten_plaatsing (id, gemeente_id, dossier_id, organisatie_id, instellingsnummer, leerroute,"
        " cursus, vanaf, tot, gemaakt_op, gemaakt_door) values (%s, %s, %s, %s, '', 'B', '', '2026-11-01', %s, now(),"
        " 'x')",
        [id_, gemeente, dossier, partner, tot],
    )


@pytest.fixture
def app(plekken: adressen.Adressen) -> Iterator[Verbinding]:
    with psycopg.connect(plekken.app, autocommit=True) as verbinding:
        yield verbinding


def zet(v: Verbinding, partner: uuid.UUID | None, *, gemeente: int = BAARN, doel: Doel = Doel.LES, **meer: str) -> None:
    waarden = {
        "meedoen.gemeenten": f"{{{gemeente}}}",
        "meedoen.leesgroepen": "{" + ",".join(veldgroepen_voor(doel)) + "}",
        "meedoen.schrijfgroepen": "{" + ",".join(schrijfbare_veldgroepen(Rol.PARTNER)) + "}",
        "meedoen.vandaag": "2026-11-23",
        "meedoen.organisatie": str(partner or ""),
        **meer,
        "role": "partner",
    }
    for naam, waarde in waarden.items():
        v.execute("select set_config(%s, %s, true)", [naam, waarde])


def ids(v: Verbinding, tabel: str, kolom: str = "id") -> set[uuid.UUID]:
    vraag = sql.SQL("select {} from {}").format(sql.Identifier(kolom), sql.Identifier(tabel))
    return {rij[0] for rij in v.execute(vraag)}


def test_a_provider_sees_its_own_and_only_while_the_ground_lasts(app: Verbinding) -> None:
    for partner, verwacht in ((SCHOOL, {EIGEN}), (ANDER, {VREEMD}), (uuid.UUID(int=999), set()), (None, set())):
        with app.transaction():
            zet(app, partner)
            assert ids(app, "trajecten_plaatsing") == verwacht
            assert ids(app, "trajecten_partnerbericht", "plaatsing_id") == verwacht
            alle = [EIGEN, VREEMD, OVER, DICHT, ZONDER]
            gezien = app.execute("select plaatsing from meedoen.partner_leerlingen(%s)", [alle])
            assert {rij[0] for rij in gezien} == verwacht


def test_another_gemeente_without_samenwerking_gives_nothing(app: Verbinding) -> None:
    with app.transaction():
        zet(app, SCHOOL, gemeente=SOEST)
        assert ids(app, "trajecten_plaatsing") == set()


@pytest.mark.parametrize(
    "instelling", ["meedoen.gemeenten", "meedoen.leesgroepen", "meedoen.vandaag", "meedoen.organisatie"]
)
def test_without_one_of_its_settings_there_is_nothing(app: Verbinding, instelling: str) -> None:
    with app.transaction():
        zet(app, SCHOOL, **{instelling: ""})
        assert ids(app, "trajecten_plaatsing") == set()
        assert ids(app, "trajecten_partnerbericht") == set()
        assert app.execute("select * from meedoen.partner_leerlingen(%s)", [[EIGEN]]).fetchall() == []


def test_the_purpose_opens_the_columns(app: Verbinding) -> None:
    for doel, telefoon in ((Doel.LES, ""), (Doel.BEGELEIDING, "+31612345678")):
        with app.transaction():
            zet(app, SCHOOL, doel=doel)
            rij = app.execute("select naam, straat, telefoon from meedoen.partner_leerlingen(%s)", [[EIGEN]]).fetchone()
            assert rij == ("Amira", "Laanstraat", telefoon)


def test_no_table_of_the_dossiers_is_open_to_a_provider(app: Verbinding, plekken: adressen.Adressen) -> None:
    with psycopg.connect(plekken.beheer, autocommit=True) as beheer:
        tabellen = [rij[0] for rij in beheer.execute(
            "select c.relname from pg_class c where c.relkind in ('r', 'p') and not c.relispartition"
            " and c.relnamespace = 'public'::regnamespace")]  # fmt: skip
    mag = {"trajecten_plaatsing", "trajecten_partnerbericht", "trajecten_partnerverzoek", "organisaties_gemeente",
           "organisaties_organisatie"}  # fmt: skip
    assert len(tabellen) > 40
    for tabel in set(tabellen) - mag:
        with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
            zet(app, SCHOOL)
            ids(app, tabel, "ctid")


@pytest.mark.parametrize(
    "opdracht",
    [
        "update trajecten_plaatsing set tot = null",
        "update trajecten_plaatsing set vanaf = '2020-01-01'",
        "update trajecten_plaatsing set organisatie_id = '00000000-0000-0000-0000-000000000066'",
        "delete from trajecten_plaatsing",
        "update trajecten_partnerbericht set tekst = 'x'",
        "delete from trajecten_partnerbericht",
        "update trajecten_partnerverzoek set sleutel = 'x'",
        "select * from logboek_logregel",
        "select * from organisaties_aansluiting",
        "select meedoen.leen_uitgaand(now(), now(), 1)",
        "set role meedoen_functies",
    ],
)
def test_a_provider_changes_nothing_that_is_not_its_own_to_say(app: Verbinding, opdracht: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
        zet(app, SCHOOL)
        app.execute(opdracht)  # type: ignore[arg-type]


def test_what_it_may_say_it_says_of_its_own_only(app: Verbinding) -> None:
    with app.transaction():
        zet(app, SCHOOL)
        assert app.execute("update trajecten_plaatsing set startdatum = '2026-11-02'").rowcount == 1
    with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
        zet(app, SCHOOL)
        app.execute(
            "insert into trajecten_partnerbericht (id, gemeente_id, dossier_id, plaatsing_id, organisatie_id, van,"
            " onderwerp, tekst, gemaakt_op, door) values (%s, %s, %s, %s, %s, 'aanbieder', 'x', 'y', now(), 'z')",
            [BERICHT, BAARN, uuid.uuid4(), VREEMD, SCHOOL],
        )
