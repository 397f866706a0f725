# SPDX-License-Identifier: EUPL-1.2
"""Begeleider and volunteer at every table and address: before they are betrokkene, while they are, after, others."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.conf import settings
from django.db import connections
from django.test import Client

from meedoen.domein.toegang import Rol, schrijfbare_veldgroepen, veldgroepen
from meedoen.regie.databank import adressen
from tests.conftest import BAARN, SOEST, VANDAAG
from tests.regie.matrix.stand import GISTEREN, MORGEN, eigen_id, merk
from tests.regie.matrix.test_adressen import _vraag
from tests.regie.matrix.test_rijen import doe, tabellen
from tests.regie.matrix.verwacht_adressen import VERWACHT
from tests.regie.regio import Verbinding, zet

ROLLEN = (Rol.BEGELEIDER, Rol.VRIJWILLIGER)
STANDEN = ("gevraagd", "vooraf", "tijdens", "achteraf", "teruggegeven", "afgelost", "van een ander")
"""How somebody stands to the one person of this test; only `tijdens` may see anything of it."""
NOOIT = ("gezondheid", "startniveau", "ontzorgen", "berichten", "pip")
ZONDER = {"organisaties_gemeente", "organisaties_organisatie", "verwijzen_gidspartij"}
LEEST = {
    Rol.BEGELEIDER: {"verwijzen_verwijzing", "verwijzen_afgevinkt", "verwijzen_bezoek", "verwijzen_uren",
                     "verwijzen_notitie", "begeleiding_afspraak", "dossiers_betrokkene"},
    Rol.VRIJWILLIGER: {"verwijzen_bezoek", "verwijzen_uren", "verwijzen_notitie", "begeleiding_afspraak"},
}  # fmt: skip
VAN_ORGANISATIE = {"organisaties_medewerker", "organisaties_aanstelling"}
_ALLE = "meedoen.begeleide_mensen(array(select meedoen.begeleid_op_naam(null, 50)))"
_KORT = "meedoen.begeleid_kort(null, 50)"
_VAN_KORT = (
    "dossier, gemeente, naam, taal, coalesce(telefoon, ''), coalesce(veilig_contact, ''), coalesce(leerroute, '')"
)
NIET_BEANTWOORD = {Rol.BEGELEIDER: {"verwijzen_verwijzing"}, Rol.VRIJWILLIGER: set()}


@pytest.fixture(scope="module")
def mens(regio: adressen.Adressen) -> UUID:
    """Return somebody of Baarn whom an organisation per standing was asked for, with a row of each kind by each."""
    with psycopg.connect(regio.beheer, autocommit=True) as v:
        (dossier,) = v.execute(
            "select id from dossiers_dossier where gemeente_id = %s and gesloten_op is null order by id desc limit 1",
            [BAARN],
        ).fetchone() or (None,)
        assert dossier is not None
        if v.execute("select 1 from organisaties_organisatie where id = %s", [_organisatie("tijdens")]).fetchone():
            return UUID(str(dossier))
        v.execute("update dossiers_dossier set voornamen = 'Voornaam', naam = %s where id = %s",
                  [f"Voornaam {merk('naam')}", dossier])  # fmt: skip
        for stand in STANDEN:
            _leg(v, stand, dossier)
    return UUID(str(dossier))


def _organisatie(stand: str) -> UUID:
    return eigen_id(f"begeleiding/{stand}")


def _wie(stand: str, rol: Rol) -> UUID:
    return eigen_id(f"begeleiding/{stand}/{rol}")


def _leg(v: Verbinding, stand: str, dossier: UUID) -> None:
    organisatie = _organisatie(stand)
    zet(v, "organisaties_organisatie", id=organisatie, naam=stand, soort="x")
    zet(v, "organisaties_samenwerking", id=organisatie, organisatie_id=organisatie, gemeente_id=BAARN,
        vanaf="2021-01-01")  # fmt: skip
    in_dossier = {"gemeente_id": BAARN, "dossier_id": dossier, "organisatie_id": organisatie}
    for rol in ROLLEN:
        wie = _wie(stand, rol)
        zet(v, "organisaties_account", id=wie, email=f"{wie}@voorbeeld.example", is_active=True)
        zet(v, "organisaties_medewerker", id=wie, gemeente_id=BAARN, naam=f"{stand} {rol}", email="x@voorbeeld.example")
        zet(v, "organisaties_aanstelling", id=wie, medewerker_id=wie, gemeente_id=BAARN, organisatie_id=organisatie,
            rol=rol.value, vanaf="2021-01-01")  # fmt: skip
        van = {**in_dossier, "medewerker_id": wie}
        for naam, meer in (("bezoek", {"tijd": "10:30"}), ("uren", {"minuten": 30}), ("notitie", {"tekst": "x"})):
            zet(v, f"verwijzen_{naam}", id=eigen_id(f"{naam}/{wie}"), **van, dag=VANDAAG, **meer)
        zet(v, "begeleiding_afspraak", id=eigen_id(f"afspraak/{wie}"), **van, wat="x", wie="x", uiterlijk=MORGEN)
        if stand not in ("gevraagd", "van een ander"):
            zet(v, "dossiers_betrokkene", id=wie, **van, rol=rol.value, naam="x", vanaf="2021-01-01",
                tot=VANDAAG if stand in ("achteraf", "teruggegeven", "afgelost") else None)  # fmt: skip
    if stand != "van een ander":
        zet(v, "verwijzen_verwijzing", id=organisatie, **in_dossier, taak="begeleiding", nodig="x",
            staat={"gevraagd": "gevraagd", "teruggegeven": "teruggegeven"}.get(stand, "aangenomen"),
            vanaf=MORGEN if stand == "vooraf" else GISTEREN,
            tot=VANDAAG if stand == "achteraf" else None)  # fmt: skip
    if stand == "tijdens":
        zet(v, "verwijzen_afgevinkt", id=organisatie, **in_dossier, punt="x", gedaan_op=GISTEREN)


def word(v: Verbinding, rol: Rol, stand: str, **anders: str) -> None:
    """Set on the running transaction what the site sets for somebody of this organisation."""
    waarden = {
        "meedoen.gemeenten": f"{{{BAARN}}}",
        "meedoen.leesgroepen": "{" + ",".join(veldgroepen(rol)) + "}",
        "meedoen.schrijfgroepen": "{" + ",".join(schrijfbare_veldgroepen(rol)) + "}",
        "meedoen.vandaag": VANDAAG.isoformat(),
        "meedoen.medewerker": str(_wie(stand, rol)),
        "meedoen.organisatie": str(_organisatie(stand)),
        "meedoen.rol": rol.value,
        **anders,
        "role": rol.value,
    }
    for naam, waarde in waarden.items():
        v.execute("select set_config(%s, %s, true)", [naam, waarde])


@pytest.fixture(scope="module")
def app(regio: adressen.Adressen) -> Any:
    with psycopg.connect(regio.app, autocommit=True) as verbinding:
        yield verbinding


@pytest.mark.parametrize("stand", STANDEN)
@pytest.mark.parametrize("rol", ROLLEN)
def test_only_who_is_betrokkene_today_reads_a_row(
    app: Verbinding, regio: adressen.Adressen, mens: UUID, rol: Rol, stand: str
) -> None:
    with psycopg.connect(regio.beheer, autocommit=True) as beheer:
        alle = tabellen(beheer)
    with app.transaction():
        word(app, rol, stand)
        open_ = {tabel for tabel in alle if doe(app, "select 1 from {}", tabel)} - ZONDER - VAN_ORGANISATIE
        mensen = app.execute(f"select dossier, naam from {_ALLE}").fetchall()
        # The list says nothing that the page of the person does not say.
        lijst = app.execute(f"select * from {_KORT}").fetchall()
        assert lijst == app.execute(f"select {_VAN_KORT} from {_ALLE}").fetchall()
        assert len(lijst) == (stand == "tijdens")
    if stand == "tijdens":
        assert open_ == LEEST[rol]
        assert mensen == [(mens, "Voornaam" if rol is Rol.VRIJWILLIGER else f"Voornaam {merk('naam')}")]
    else:
        # A begeleider goes on with the referral of the organisation, and reads who of it does it, without a name.
        van = {"gevraagd": {"verwijzen_verwijzing"}, "vooraf": {"verwijzen_verwijzing", "dossiers_betrokkene"},
               "afgelost": {"verwijzen_verwijzing", "dossiers_betrokkene"}}  # fmt: skip
        assert open_ == (van.get(stand, set()) if rol is Rol.BEGELEIDER else set())
        assert mensen == []


@pytest.mark.parametrize("rol", ROLLEN)
def test_rows_are_of_the_own_organisation_and_notes_of_oneself(app: Verbinding, mens: UUID, rol: Rol) -> None:
    with app.transaction():
        word(app, rol, "tijdens")
        for tabel in LEEST[rol]:
            assert doe(app, "select 1 from {} where organisatie_id <> %s", tabel, _organisatie("tijdens")) == 0, tabel
        van_mij = ("verwijzen_notitie",) if rol is Rol.BEGELEIDER else tuple(LEEST[rol])
        for tabel in van_mij:
            assert doe(app, "select 1 from {} where medewerker_id <> %s", tabel, _wie("tijdens", rol)) == 0, tabel


@pytest.mark.parametrize("rol", ROLLEN)
@pytest.mark.parametrize(
    ("instelling", "waarde"),
    [("meedoen.gemeenten", ""), ("meedoen.gemeenten", f"{{{SOEST}}}"), ("meedoen.leesgroepen", ""),
     ("meedoen.vandaag", ""), ("meedoen.organisatie", ""), ("meedoen.medewerker", ""), ("meedoen.rol", "")],
)  # fmt: skip
def test_without_one_of_the_settings_there_is_nobody(
    app: Verbinding, mens: UUID, rol: Rol, instelling: str, waarde: str
) -> None:
    with app.transaction():
        word(app, rol, "tijdens", **{instelling: waarde})
        assert app.execute(f"select 1 from {_ALLE}").fetchall() == []
        assert app.execute(f"select 1 from {_KORT}").fetchall() == []
        assert app.execute("select 1 from meedoen.begeleide_mensen(%s)", [[mens]]).fetchall() == []
        assert doe(app, "select 1 from {}", "verwijzen_notitie") == 0


@pytest.mark.parametrize(
    ("rol", "opdracht"),
    [
        (Rol.BEGELEIDER, "update begeleiding_afspraak set wat = 'x'"),
        (Rol.BEGELEIDER, "update verwijzen_verwijzing set dossier_id = gen_random_uuid()"),
        (Rol.BEGELEIDER, "update verwijzen_verwijzing set organisatie_id = gen_random_uuid()"),
        (Rol.BEGELEIDER, "insert into verwijzen_verwijzing (id) values (gen_random_uuid())"),
        (Rol.BEGELEIDER, "update verwijzen_uren set minuten = 1"),
        (Rol.BEGELEIDER, "delete from verwijzen_notitie"),
        (Rol.BEGELEIDER, "update dossiers_betrokkene set medewerker_id = gen_random_uuid()"),
        (Rol.BEGELEIDER, "select * from dossiers_dossier"),
        (Rol.BEGELEIDER, "select * from logboek_logregel"),
        (Rol.BEGELEIDER, "select meedoen.partner_leerlingen(null)"),
        (Rol.VRIJWILLIGER, "select meedoen.begeleid_gezin(null)"),
        (Rol.VRIJWILLIGER, "select meedoen.verwijzing_vraag(null)"),
        (Rol.VRIJWILLIGER, "insert into begeleiding_afspraak (id) values (gen_random_uuid())"),
        (Rol.VRIJWILLIGER, "select * from verwijzen_verwijzing"),
        (Rol.VRIJWILLIGER, "select wie from begeleiding_afspraak"),
        (Rol.VRIJWILLIGER, "select gezien from begeleiding_afspraak"),
        (Rol.VRIJWILLIGER, "select doel_id, gemaakt_door from begeleiding_afspraak"),
        (Rol.VRIJWILLIGER, "select * from organisaties_medewerker"),
        (Rol.VRIJWILLIGER, "set role begeleider; select * from dossiers_dossier"),
    ],
)
def test_nobody_of_them_changes_or_reads_what_is_not_theirs(
    app: Verbinding, mens: UUID, rol: Rol, opdracht: str
) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
        word(app, rol, "tijdens")
        for deel in opdracht.split(";"):
            app.execute(deel)  # type: ignore[arg-type]


@pytest.mark.parametrize("stand", ["gevraagd", "afgelost", "van een ander"])
def test_nobody_makes_themself_betrokkene(app: Verbinding, mens: UUID, stand: str) -> None:
    """Of a referral to the own organisation a begeleider may; of anybody else's person, or a stranger, never."""
    wie = _wie(stand, Rol.BEGELEIDER)
    rij = (
        "insert into dossiers_betrokkene (id, gemeente_id, dossier_id, rol, medewerker_id, organisatie_id, naam,"
        " telefoon, email, vanaf) values (gen_random_uuid(), %s, %s, 'begeleider', %s, %s, 'x', '', '', %s)"
    )
    ander = _wie("tijdens", Rol.BEGELEIDER)
    for mens_, organisatie in ((ander, stand), (wie, "tijdens")):
        with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
            word(app, Rol.BEGELEIDER, stand)
            app.execute(rij, [BAARN, mens, mens_, _organisatie(organisatie), VANDAAG])
    if stand == "van een ander":
        with pytest.raises(psycopg.errors.InsufficientPrivilege), app.transaction():
            word(app, Rol.BEGELEIDER, stand)
            app.execute(rij, [BAARN, mens, wie, _organisatie(stand), VANDAAG])


def _binnen(stand: str, rol: Rol) -> Client:
    from meedoen.regie.web import kalender
    from meedoen.regie.web.middleware import sleutel_van

    cookie = f"koek/{stand}/{rol}"
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "select meedoen.open_sessie(%s, %s, %s, %s, 30, '127.0.0.1')",
            [eigen_id(cookie), _wie(stand, rol), sleutel_van(cookie), kalender.nu()],
        )
    client = Client(raise_request_exception=False)
    client.cookies[settings.SESSIE_COOKIE] = cookie
    return client


@pytest.mark.parametrize("stand", STANDEN)
@pytest.mark.parametrize("rol", ROLLEN)
def test_every_address_about_somebody_opens_for_who_is_betrokkene_today(
    site: dict[str, str], mens: UUID, rol: Rol, stand: str
) -> None:
    client, fout = _binnen(stand, rol), []
    letter = {"begeleider": "M", "vrijwilliger": "V"}[rol]
    for route, regel in VERWACHT.items():
        if not route.startswith("begeleiding/<"):
            continue
        adres = "/" + route.replace("<uuid:dossier_id>", str(mens)).replace("<slug:thema>", "wonen")
        for woord in ("bezoek", "afspraak"):
            adres = adres.replace(f"<uuid:{woord}_id>", str(eigen_id(f"{woord}/{_wie(stand, rol)}")))
        status, lijf = _vraag(client, "get", adres)
        lekken = [groep for groep in (*NOOIT, *(("naam", "naam_contact", "gezin") if letter == "V" else ()))
                  if merk(groep) in lijf]  # fmt: skip
        open_ = stand == "tijdens" and letter in regel.split()[0]
        if lekken or (status == 200) is not open_ or (not open_ and merk("naam") in lijf) or status >= 500:
            fout.append(f"{adres}: {status}, en {'open' if open_ else 'dicht'} is bedoeld; geeft {lekken}")
    assert not fout, "\n".join(fout)
