# SPDX-License-Identifier: EUPL-1.2
"""Money, small numbers and lists as a Dutch sentence writes them."""

from __future__ import annotations

GETALLEN = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


def euro(centen: int) -> str:
    """Return "€ 250" or "€ 12,50"; centen are eurocents."""
    heel, rest = divmod(centen, 100)
    bedrag = f"{heel:,}".replace(",", ".")
    return f"€ {bedrag},{rest:02d}" if rest else f"€ {bedrag}"


def getal(aantal: int) -> str:
    """Return a small number in words ("drie"), a larger one in digits."""
    return GETALLEN[aantal] if 0 <= aantal < len(GETALLEN) else str(aantal)


def opsomming(delen: tuple[str, ...]) -> str:
    """Return "a, b en c"."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} en {delen[-1]}"
