# SPDX-License-Identifier: EUPL-1.2
"""Writes a small workbook (.xlsx, ECMA-376) with the standard library: one sheet, text cells, no formulas."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import Final
from xml.sax.saxutils import escape

_KOP: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RUIMTE: Final = "http://schemas.openxmlformats.org"
_BLAD: Final = f"{_RUIMTE}/spreadsheetml/2006/main"
_VERBAND: Final = f"{_RUIMTE}/officeDocument/2006/relationships"
_PAKKET: Final = f"{_RUIMTE}/package/2006"
_SOORT: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
XLSX: Final = f"{_SOORT}.sheet"
"""The media type of a workbook."""
_VAST: Final = {
    "[Content_Types].xml": f'<Types xmlns="{_PAKKET}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SOORT}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SOORT}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PAKKET}/relationships"><Relationship Id="rId1" '
    f'Type="{_VERBAND}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_BLAD}" xmlns:r="{_VERBAND}"><sheets>'
    '<sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PAKKET}/relationships"><Relationship Id="rId1" '
    f'Type="{_VERBAND}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


def schrijf_xlsx(rijen: Iterable[Sequence[str]]) -> bytes:
    """Return a workbook with these rows on its only sheet; each cell is text, whatever it begins with."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pakket:
        for naam, tekst in _VAST.items():
            pakket.writestr(naam, _KOP + tekst)
        # Row by row: a list of a region as one text would be ten times the size of the workbook.
        with pakket.open("xl/worksheets/sheet1.xml", "w") as blad:
            blad.write(f'{_KOP}<worksheet xmlns="{_BLAD}"><sheetData>'.encode())
            for rij in rijen:
                blad.write(f"<row>{''.join(map(_cel, rij))}</row>".encode())
            blad.write(b"</sheetData></worksheet>")
    return uit.getvalue()


def _cel(tekst: str) -> str:
    # XML 1.0 can't hold control characters, not even escaped.
    schoon = "".join(teken for teken in tekst if teken >= " " or teken in "\t\n")
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(schoon)}</t></is></c>'
