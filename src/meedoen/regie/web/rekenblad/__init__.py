# SPDX-License-Identifier: EUPL-1.2
"""From an uploaded file to rows of text, or a clear refusal. Pure: knows no database and no fields."""

from __future__ import annotations

from meedoen.regie.web.rekenblad.fouten import HOOGSTENS_RIJEN, BestandGeweigerd, Tabel
from meedoen.regie.web.rekenblad.tekst import lees_csv
from meedoen.regie.web.rekenblad.xlsx import lees_xlsx

_OLE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"


def lees_bestand(naam: str, inhoud: bytes, *, hoogstens: int = HOOGSTENS_RIJEN) -> Tabel:
    """Return the rows of a CSV or .xlsx file; raise `BestandGeweigerd` for anything else, or more than `hoogstens`."""
    achtervoegsel = naam.rpartition(".")[2].lower()
    if achtervoegsel in ("xlsm", "xltm", "xlsb", "xlam"):
        raise BestandGeweigerd(
            "Dit is een Excel-bestand met macro's. Zulke bestanden leest Meedoen niet. "
            "Bewaar de lijst als Excel-werkmap (.xlsx) of als CSV."
        )
    if inhoud.startswith(_OLE):
        raise BestandGeweigerd(
            "Dit is een oud Excel-bestand (.xls), of een bestand met een wachtwoord. "
            "Bewaar de lijst zonder wachtwoord als Excel-werkmap (.xlsx) of als CSV."
        )
    if inhoud.startswith(_ZIP):
        return lees_xlsx(inhoud, hoogstens)
    if achtervoegsel not in ("csv", "txt", "tsv"):
        raise BestandGeweigerd("Meedoen leest hier CSV (.csv) en Excel-werkmappen (.xlsx). Bewaar de lijst zo.")
    return lees_csv(inhoud, hoogstens)


__all__ = ["HOOGSTENS_RIJEN", "BestandGeweigerd", "Tabel", "lees_bestand"]
