# SPDX-License-Identifier: EUPL-1.2
"""Money, small numbers and lists as a Dutch sentence writes them."""

from __future__ import annotations

GETALLEN = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


def euro(centen: int) -> str:
    """Return "€ 250", "€ 12,50" or "€ -12,50"; centen are eurocents."""
    heel, rest = divmod(abs(centen), 100)
    bedrag = f"{'-' if centen < 0 else ''}{met_punten(heel)}"
    return f"€ {bedrag},{rest:02d}" if rest else f"€ {bedrag}"


def met_punten(aantal: int) -> str:
    """Return a whole number as we write it: "1.250"."""
    return f"{aantal:,}".replace(",", ".")


def duur(minuten: int) -> str:
    """Return "2 uur en 30 minuten"."""
    uren, rest = divmod(minuten, 60)
    los = f"{rest} {'minuut' if rest == 1 else 'minuten'}"
    if not rest:
        return f"{uren} uur"
    return f"{uren} uur en {los}" if uren else los


def getal(aantal: int) -> str:
    """Return a small number in words ("drie"), a larger one in digits."""
    return GETALLEN[aantal] if 0 <= aantal < len(GETALLEN) else str(aantal)


def opsomming(delen: tuple[str, ...]) -> str:
    """Return "a, b en c"."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} en {delen[-1]}"


def hoofdletter(tekst: str) -> str:
    """Return a text as a sentence, a row or a cell begins with it; what follows keeps its own capitals."""
    return tekst[:1].upper() + tekst[1:]
