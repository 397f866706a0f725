# SPDX-License-Identifier: EUPL-1.2
"""AVG articles 5, 7 and 17: when data of help after or outside the act must be gone."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meedoen.recht.archief.bewaren_vervolg import VervolgBewaarFeiten, verwijderdag_vervolg
from meedoen.recht.fouten import GegevenOntbreekt, GegevenStrijdig

BEGIN, EINDE = date(2026, 3, 2), date(2026, 8, 31)


def _feiten(**anders: Any) -> VervolgBewaarFeiten:
    return VervolgBewaarFeiten(**({"hulp_begonnen_op": BEGIN} | anders))


@pytest.mark.parametrize(
    ("anders", "dag", "codes"),
    [
        ({}, None, ["vervolg_loopt"]),
        ({"bewaarmaanden": 12}, None, ["vervolg_loopt"]),
        ({"hulp_gestopt_op": EINDE, "bewaarmaanden": 12}, date(2027, 8, 31), ["vervolg_niet_langer_dan_nodig",
                                                                             "vervolg_termijn_gemeente"]),
        # 31 August and six months: February has no 31st, so the day after its last.
        ({"hulp_gestopt_op": EINDE, "bewaarmaanden": 6}, date(2027, 3, 1), ["vervolg_niet_langer_dan_nodig",
                                                                            "vervolg_termijn_gemeente"]),
        ({"hulp_gestopt_op": EINDE, "bewaarmaanden": 0}, EINDE, ["vervolg_niet_langer_dan_nodig",
                                                                "vervolg_termijn_gemeente"]),
        ({"toestemming_weg_op": EINDE}, EINDE, ["toestemming_weg", "vervolg_meteen_weg"]),
        ({"toestemming_weg_op": BEGIN}, BEGIN, ["toestemming_weg", "vervolg_meteen_weg"]),
        # The consent goes at once, whatever months the gemeente chose, and also where it chose none.
        ({"toestemming_weg_op": EINDE, "hulp_gestopt_op": EINDE, "bewaarmaanden": 12}, EINDE,
         ["toestemming_weg", "vervolg_meteen_weg"]),
        ({"toestemming_weg_op": EINDE, "hulp_gestopt_op": EINDE}, EINDE, ["toestemming_weg", "vervolg_meteen_weg"]),
        ({"overleden_op": EINDE}, EINDE, ["vervolg_overleden"]),
        # Died after the help ended: the months or the death, what comes first.
        ({"overleden_op": date(2028, 1, 1), "hulp_gestopt_op": EINDE, "bewaarmaanden": 12}, date(2027, 8, 31),
         ["vervolg_niet_langer_dan_nodig", "vervolg_termijn_gemeente"]),
        ({"overleden_op": date(2027, 1, 1), "hulp_gestopt_op": EINDE, "bewaarmaanden": 12}, date(2027, 1, 1),
         ["vervolg_overleden"]),
    ],
)  # fmt: skip
def test_the_day_on_which_it_must_be_gone(anders: dict[str, Any], dag: date | None, codes: list[str]) -> None:
    uit = verwijderdag_vervolg(_feiten(**anders))
    assert uit.waarde == dag
    assert [stap.code for stap in uit.stappen] == codes


def test_no_months_are_guessed() -> None:
    for maanden in (None, -1):
        with pytest.raises(GegevenOntbreekt) as fout:
            verwijderdag_vervolg(_feiten(hulp_gestopt_op=EINDE, bewaarmaanden=maanden))
        assert fout.value.veld == "bewaarmaanden"


@pytest.mark.parametrize("veld", ["hulp_gestopt_op", "toestemming_weg_op", "overleden_op"])
def test_nothing_ends_before_it_began(veld: str) -> None:
    with pytest.raises(GegevenStrijdig) as fout:
        verwijderdag_vervolg(_feiten(**{veld: date(2026, 3, 1), "bewaarmaanden": 12}))
    assert fout.value.veld == veld
    verwijderdag_vervolg(_feiten(**{veld: BEGIN, "bewaarmaanden": 12}))


def test_where_no_law_gives_a_number_the_doubt_is_in_sight() -> None:
    uit = verwijderdag_vervolg(_feiten(hulp_gestopt_op=EINDE, bewaarmaanden=12))
    assert {stap.twijfel for stap in uit.stappen} == {"vervolg_geen_termijn_in_wet"}
    assert verwijderdag_vervolg(_feiten(toestemming_weg_op=EINDE)).stappen[-1].twijfel == ""
    assert verwijderdag_vervolg(_feiten(overleden_op=EINDE)).stappen[-1].twijfel == "vervolg_na_overlijden"


_DAGEN = st.dates(BEGIN, date(2040, 1, 1))


@settings(max_examples=60, deadline=None)
@given(_DAGEN, _DAGEN | st.none(), _DAGEN | st.none(), st.integers(0, 120))
def test_more_reasons_to_go_never_keep_it_longer(
    einde: date, weg: date | None, overleden: date | None, maanden: int
) -> None:
    alleen = verwijderdag_vervolg(_feiten(hulp_gestopt_op=einde, bewaarmaanden=maanden)).waarde
    samen = verwijderdag_vervolg(
        _feiten(hulp_gestopt_op=einde, bewaarmaanden=maanden, toestemming_weg_op=weg, overleden_op=overleden)
    ).waarde
    assert alleen is not None and samen is not None and einde <= alleen
    assert samen == min(dag for dag in (alleen, weg, overleden) if dag is not None)
