# SPDX-License-Identifier: EUPL-1.2
"""One limited select per gemeente, so that each walks an index in order, however many gemeenten a region has."""

from __future__ import annotations

from collections.abc import Sequence


def takken(tak: str, gemeenten: Sequence[int]) -> tuple[str, dict[str, int]]:
    """Return `tak` once per gemeente, joined by "union all", and the values of the parameters in it.

    `tak`: a select between brackets, with `{g}` where the gemeente stands. The codes are parameters and not text, so
    that all gemeenten of the country share the statements that a connection keeps prepared.
    """
    namen = [f"g{nummer}" for nummer in range(len(gemeenten))]
    sql = " union all ".join(tak.replace("{g}", f"%({naam})s::int") for naam in namen)
    return sql, dict(zip(namen, gemeenten, strict=True))
