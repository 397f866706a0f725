# SPDX-License-Identifier: EUPL-1.2
"""Files with rows for a spreadsheet: one frame for every download of the workplace."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from django.http import HttpResponse, StreamingHttpResponse

from meedoen.regie.web.bijlage import als_bijlage
from meedoen.regie.web.rekenblad.schrijven import XLSX, schrijf_xlsx


def csvregel(cellen: Sequence[str]) -> str:
    """Return one line of a CSV file for a spreadsheet, with semicolons."""
    uit = io.StringIO()
    # A cell that begins like a formula would be run by the spreadsheet.
    veilig = [f"'{cel}" if cel[:1] in ("=", "+", "-", "@", "\t", "\r") else cel for cel in cellen]
    csv.writer(uit, delimiter=";", lineterminator="\r\n").writerow(veilig)
    return uit.getvalue()


def csvbestand(naam: str, kolommen: Sequence[str], rijen: Iterable[Sequence[str]]) -> StreamingHttpResponse:
    """Return a download called `naam`.csv that begins with `kolommen`; rows are asked for while it is sent."""
    antwoord = StreamingHttpResponse(csvregels(kolommen, rijen), content_type="text/csv; charset=utf-8")
    return als_bijlage(antwoord, f"{naam}.csv")


def xlsxbestand(naam: str, kolommen: Sequence[str], rijen: Iterable[Sequence[str]]) -> HttpResponse:
    """Return a download called `naam`.xlsx that begins with `kolommen`."""
    return als_bijlage(HttpResponse(schrijf_xlsx([kolommen, *rijen]), content_type=XLSX), f"{naam}.xlsx")


def csvregels(kolommen: Sequence[str], rijen: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield a whole file line by line: the names of the columns, then the rows."""
    # The mark lets a spreadsheet read the letters of all languages; semicolons are what Dutch ones expect.
    yield "\ufeff" + csvregel(kolommen)
    for rij in rijen:
        yield csvregel(rij)
