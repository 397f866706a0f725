# SPDX-License-Identifier: EUPL-1.2
"""Dates, times, money and lists as a Dutch letter writes them."""

from datetime import date, time

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
GETALLEN = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")


def datum_voluit(dag: date) -> str:
    """Return "24 november 2026"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def dag_en_datum(dag: date) -> str:
    """Return "dinsdag 24 november 2026"."""
    return f"{DAGEN[dag.weekday()]} {datum_voluit(dag)}"


def tijdstip(tijd: time) -> str:
    """Return "10.00 uur"."""
    return f"{tijd.hour}.{tijd.minute:02d} uur"


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
