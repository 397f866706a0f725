# SPDX-License-Identifier: EUPL-1.2
"""Who sees and does what, and the numbers that identify people."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meedoen.domein.nummers import (
    elfproef,
    gemeente_id,
    gemeentecode,
    is_oin,
    lees_bsn,
    toon_v_nummer,
    v_nummer,
)
from meedoen.domein.toegang import (
    Handeling,
    Rol,
    Scope,
    Veldgroep,
    mag,
    mag_besluiten,
    mag_in,
    schrijfbare_veldgroepen,
    veldgroepen,
    ziet,
)
from meedoen.regie.web.zinnen import domein_nl
from tests.domein.bouw import D

V, H = Veldgroep, Handeling


def scope(rol: Rol, *, groepen: tuple[str, ...] | None = None) -> Scope:
    return Scope(
        medewerker_id=UUID(int=1), naam="Sanne", rol=rol, gemeenten=(308,), herkomst="10.0.0.1",
        veldgroepen=veldgroepen(rol) if groepen is None else groepen, vandaag=D(2026, 11, 20),
        nu=datetime(2026, 11, 20, 9, tzinfo=UTC), doel="inburgering",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rol", "groep", "leest"),
    [
        (Rol.CONSULENT, V.GEZONDHEID, True),
        (Rol.CONSULENT, V.NOTITIES, True),
        (Rol.TEAMLEIDER, V.PIP, True),
        (Rol.TEAMLEIDER, V.GEZONDHEID, False),
        (Rol.TEAMLEIDER, V.NOTITIES, False),
        (Rol.KETEN, V.PIP, True),
        (Rol.KETEN, V.BERICHTEN, True),
        (Rol.KETEN, V.GEZONDHEID, False),
        (Rol.KETEN, V.NOTITIES, False),
        (Rol.KETEN, V.BEGELEIDING, False),
    ],
)
def test_a_role_reads_the_groups_of_its_purpose(rol: Rol, groep: Veldgroep, leest: bool) -> None:
    assert (groep.value in veldgroepen(rol)) is leest
    assert ziet(scope(rol), groep, 308) is leest
    assert not ziet(scope(rol), groep, 313)


def test_the_beheerder_sees_no_content_of_any_dossier() -> None:
    assert veldgroepen(Rol.BEHEERDER) == ()
    assert not mag(Rol.BEHEERDER, H.DOSSIER_LEZEN)
    assert mag(Rol.BEHEERDER, H.MEDEWERKERS_BEHEREN)


@pytest.mark.parametrize("rol", Rol)
def test_nobody_writes_what_they_cannot_read(rol: Rol) -> None:
    assert set(schrijfbare_veldgroepen(rol)) <= set(veldgroepen(rol))


def test_what_duo_says_is_not_written_by_people() -> None:
    assert V.LBT_EXAMENS.value not in schrijfbare_veldgroepen(Rol.CONSULENT)


@pytest.mark.parametrize(
    ("rol", "handeling", "uitkomst"),
    [
        (Rol.CONSULENT, H.NEEM_OP_MIJ, True),
        (Rol.CONSULENT, H.TOEWIJZEN, False),
        (Rol.CONSULENT, H.PIP_VASTSTELLEN, True),
        (Rol.CONSULENT, H.KETEN_VERWERKEN, False),
        (Rol.TEAMLEIDER, H.TOEWIJZEN, True),
        (Rol.TEAMLEIDER, H.INTAKE_INVULLEN, False),
        (Rol.KETEN, H.KETEN_VERWERKEN, True),
        (Rol.KETEN, H.PIP_VASTSTELLEN, False),
    ],
)
def test_a_role_does_its_own_acts_in_its_own_gemeente(rol: Rol, handeling: Handeling, uitkomst: bool) -> None:
    assert mag_in(scope(rol), handeling, 308) is uitkomst
    assert not mag_in(scope(rol), handeling, 313)


@pytest.mark.parametrize("handeling", Handeling)
def test_every_act_belongs_to_a_role_and_has_a_button(handeling: Handeling) -> None:
    assert any(mag(rol, handeling) for rol in Rol)
    assert domein_nl.zin(f"knop_{handeling}")


def test_roles_and_groups_have_a_name() -> None:
    assert all(domein_nl.zin(f"rol_{rol}") for rol in Rol)
    assert all(domein_nl.zin(f"veldgroep_{groep}") for groep in Veldgroep)


def test_a_scope_narrower_than_its_role_sees_less_and_never_more() -> None:
    assert not ziet(scope(Rol.CONSULENT, groepen=("pip",)), V.GEZONDHEID, 308)
    assert not ziet(scope(Rol.TEAMLEIDER, groepen=("gezondheid",)), V.GEZONDHEID, 308)


def test_four_eyes_asks_two_people() -> None:
    een, twee = UUID(int=1), UUID(int=2)
    assert not mag_besluiten(voorbereid_door=een, beslisser=een, vier_ogen=True)
    assert mag_besluiten(voorbereid_door=een, beslisser=twee, vier_ogen=True)
    assert mag_besluiten(voorbereid_door=een, beslisser=een, vier_ogen=False)


@pytest.mark.parametrize(
    ("bsn", "goed"),
    [("999990019", True), ("999990018", False), ("000000000", False), ("99999001", False), ("99999001x", False)],
)
def test_the_elfproef(bsn: str, goed: bool) -> None:
    assert elfproef(bsn) is goed


@given(st.integers(0, 999_999_999), st.integers(0, 8), st.integers(1, 9))
def test_one_mistyped_digit_never_passes(getal: int, plaats: int, erbij: int) -> None:
    bsn = f"{getal:09d}"
    if elfproef(bsn):
        fout = bsn[:plaats] + str((int(bsn[plaats]) + erbij) % 10) + bsn[plaats + 1 :]
        assert not elfproef(fout)


def test_numbers_are_read_as_people_type_them() -> None:
    assert lees_bsn("9999.90.019") == "999990019"
    assert lees_bsn("9999.90.018") is None
    assert (v_nummer("012 345 6789"), v_nummer(10**10), v_nummer("12a"), v_nummer(True)) == (
        123456789,
        None,
        None,
        None,
    )
    assert toon_v_nummer(123456789) == "0123456789"
    assert is_oin("0" * 20) and not is_oin("0" * 19)
    assert (gemeentecode(308), gemeente_id("0308")) == ("0308", 308)
    for fout in ("308", "0000", "03O8"):
        with pytest.raises(ValueError, match="gemeentecode"):
            gemeente_id(fout)
