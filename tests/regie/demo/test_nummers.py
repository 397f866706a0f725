# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import UTC, datetime
from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn as stdnum_bsn

from meedoen.domein import nummers as domein
from meedoen.gegevens import lees
from meedoen.regie.demo import nummers
from meedoen.regie.demo.bevolking import vrije_bsns


def test_bsns_pass_the_elfproef_are_unique_and_leave_rvigs_persons_alone() -> None:
    bezet = set(lees("rvig_personen")["bezette_bsns"])
    eerste = list(islice(vrije_bsns(), 12_000))
    assert len(set(eerste)) == len(eerste)
    assert not bezet & set(eerste)
    assert all(stdnum_bsn.is_valid(bsn) and domein.elfproef(bsn) for bsn in eerste)


def test_the_test_range_comes_first_and_then_numbers_that_start_with_00() -> None:
    eerste = list(islice(vrije_bsns(), 12_000))
    uit_reeks = [bsn for bsn in eerste if bsn.startswith("9999")]
    assert 8_000 < len(uit_reeks) < 9_100
    assert eerste[: len(uit_reeks)] == uit_reeks
    assert all(bsn.startswith("00") for bsn in eerste[len(uit_reeks) :])


def test_a_bsn_in_use_is_skipped() -> None:
    eerste, tweede = islice(nummers.bsns(), 2)
    assert next(nummers.bsns([eerste])) == tweede


@given(st.integers(0, 9_999_999), st.integers(0, 9_999_999))
def test_v_nummers_have_ten_digits_and_differ(een: int, ander: int) -> None:
    assert domein.v_nummer(nummers.v_nummer(een)) is not None
    assert len(nummers.v_nummer(een)) == 10
    assert (nummers.v_nummer(een) == nummers.v_nummer(ander)) is (een == ander)


@pytest.mark.parametrize("volgnummer", [-1, 10_000_000])
def test_a_v_nummer_outside_the_range_is_refused(volgnummer: int) -> None:
    with pytest.raises(ValueError, match="volgnummer"):
        nummers.v_nummer(volgnummer)


def test_oins_are_twenty_digits_and_differ_per_gemeente() -> None:
    oins = {nummers.oin(code) for code in range(2, 2_000)}
    assert len(oins) == 1_998
    assert all(domein.is_oin(oin) for oin in oins)
    assert nummers.oin(308) == "00000009900000000308"
    assert nummers.DUO_OIN not in oins
    assert domein.is_oin(nummers.DUO_OIN)


@pytest.mark.parametrize("code", [0, 10_000])
def test_an_oin_for_no_gemeente_is_refused(code: int) -> None:
    with pytest.raises(ValueError, match="gemeentecode"):
        nummers.oin(code)


def test_a_uuid7_carries_its_moment_and_sorts_by_it() -> None:
    rng = Random(1)
    vroeg, laat = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, 0, 0, 1, tzinfo=UTC)
    een, twee = nummers.uuid7(vroeg, rng), nummers.uuid7(laat, rng)
    assert een < twee
    assert een.version == 7
    assert een.variant == "specified in RFC 4122"
    assert een.int >> 80 == int(vroeg.timestamp() * 1000)
