# SPDX-License-Identifier: EUPL-1.2
"""How often the rules of a receipt are run again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from meedoen.recht import versie
from meedoen.regie.besluiten.bewijs import Bewijs, Verschil, herreken
from meedoen.regie.rekenhulp import bewijzen


@pytest.mark.parametrize(("regelversie", "keer"), [(versie.regelversie(), 1), ("2026.1+0", 2)])
def test_a_receipt_of_now_is_run_once_and_an_older_one_twice(
    regelversie: str, keer: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    bewijs = Bewijs(peildatum=date(2026, 11, 20), nu=datetime(2026, 11, 20, tzinfo=UTC))
    bewijs.reken("bezwaartermijn", bekendmaking=date(2026, 11, 20))
    geteld = list[bool]()

    def tel(bewijs: Any, *, kennis_van_nu: bool = False) -> tuple[Verschil, ...]:
        geteld.append(kennis_van_nu)
        return herreken(bewijs, kennis_van_nu=kennis_van_nu)

    monkeypatch.setattr(bewijzen, "herreken", tel)
    assert bewijzen.toen_en_nu(bewijs.als_json() | {"regelversie": regelversie}) == ((), ())
    assert geteld == [False, True][:keer]
