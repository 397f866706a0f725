# SPDX-License-Identifier: EUPL-1.2
"""One limited select per gemeente, so that each walks an index in order, however many gemeenten a region has."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def takken(
    tak: str, gemeenten: Sequence[int], eigen: Callable[[int], str] | None = None
) -> tuple[str, dict[str, int | str]]:
    """Return `tak` once per gemeente, joined by "union all", and the values of the parameters in it.

    `tak`: a select between brackets, with `{g}` where the gemeente stands, and `{eigen}` where what `eigen` gives for
    it does. All are parameters and not text, so that all gemeenten of the country share the statements that a
    connection keeps prepared.
    """
    delen, waarden = [], dict[str, int | str]()
    for nummer, gemeente in enumerate(gemeenten):
        delen.append(tak.replace("{g}", f"%(g{nummer})s::int").replace("{eigen}", f"%(e{nummer})s::text"))
        waarden[f"g{nummer}"] = gemeente
        if eigen is not None:
            waarden[f"e{nummer}"] = eigen(gemeente)
    return " union all ".join(delen), waarden
