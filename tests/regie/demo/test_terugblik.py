# SPDX-License-Identifier: EUPL-1.2
"""What the page says of the pace is what measuring gives."""

from meedoen.gegevens import lees
from meedoen.regie.demo.terugblik import meet


def test_the_file_holds_what_is_measured() -> None:
    assert meet() == lees("tempo_demo"), "meet opnieuw: meedoen tempo --bewaar"


def test_another_number_of_months_is_another_measure() -> None:
    kort, lang = (meet(dossiers=600, maanden=maanden)["uitkomst"] for maanden in (3, 9))
    # Longer before the end fewer are done already.
    assert lang["mensen"] > kort["mensen"] > 0 and kort["maanden"] == 3
