# SPDX-License-Identifier: EUPL-1.2
"""Besluit inburgering 2021 art. 2.7 lid 5, 2.8 lid 3, 4.5 lid 1, 6.5, 6.12 lid 1 and Regeling art. 2.3 lid 2."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from meedoen.recht.wi2021.duo_beslistermijn import DuoAanvraag, uiterste_beslisdag_duo

Goed = Callable[[Any], Any]


@pytest.mark.parametrize(
    ("ontvangen", "uiterlijk"),
    [
        (date(2026, 11, 20), date(2027, 1, 15)),
        (date(2026, 10, 30), date(2026, 12, 28)),  # Friday: Kerst, then the weekend
        (date(2026, 11, 6), date(2027, 1, 4)),  # Nieuwjaarsdag is a Friday
        (date(2026, 11, 21), date(2027, 1, 18)),  # a Saturday
    ],
)
@pytest.mark.parametrize("aanvraag", [a for a in DuoAanvraag if a is not DuoAanvraag.VRIJSTELLING])
def test_eight_weeks_and_never_in_a_weekend(
    aanvraag: DuoAanvraag, ontvangen: date, uiterlijk: date, goed: Goed
) -> None:
    assert goed(uiterste_beslisdag_duo(aanvraag, ontvangen_op=ontvangen)).waarde == uiterlijk


def test_a_term_of_a_ministerial_regulation_stays(goed: Goed) -> None:
    uitkomst = goed(uiterste_beslisdag_duo(DuoAanvraag.VRIJSTELLING, ontvangen_op=date(2026, 10, 30)))
    assert uitkomst.waarde == date(2026, 12, 25)
    assert uitkomst.twijfels == ("termijn_in_regeling",)


def test_each_application_cites_its_own_article() -> None:
    artikelen = {
        uiterste_beslisdag_duo(aanvraag, ontvangen_op=date(2026, 11, 20)).stappen[0].artikel.citaat
        for aanvraag in DuoAanvraag
    }
    assert len(artikelen) == len(DuoAanvraag)
