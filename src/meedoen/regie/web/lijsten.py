# SPDX-License-Identifier: EUPL-1.2
"""What the lists of the workplace share: order, choices and place in the address, headers that sort, and files.

An address holds what was chosen by name, the order as `op` ("naam", or "-naam" to run down), and the place as `na` or
`voor`: the key and the id of a row, so that any depth costs the same and a page stands still while rows come and go.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple, TypeVar
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest

from meedoen.regie.web.onderdelen.modellen import BladerBeeld, KnopBeeld, KolomBeeld
from meedoen.regie.web.velden import uuid_of_niets

T = TypeVar("T")
_SLEUTELMAAT: Final = 300
_SOORTEN: Final = {"csv": "CSV", "xlsx": "Excel"}


class Orde(NamedTuple):
    """The order of a list: the code of a column, and whether it runs down."""

    kolom: str
    omlaag: bool = False

    @property
    def code(self) -> str:
        """Return this order as it stands in an address."""
        return f"-{self.kolom}" if self.omlaag else self.kolom


class Plaats(NamedTuple):
    """Where a page begins: after (or, with `terug`, before) the row with this key and id in the order of the list."""

    sleutel: str
    id: UUID
    terug: bool = False


class Lijstadres(NamedTuple):
    """The address of a list: its path and what was chosen, without the place."""

    pad: str
    keuze: Mapping[str, str]

    def met(self, pad: str = "", **anders: str) -> str:
        """Return the address with some choices changed, at `pad` if there is one; what is empty is left out."""
        vraag = {naam: waarde for naam, waarde in {**self.keuze, **anders}.items() if waarde}
        return f"{pad or self.pad}?{urlencode(vraag)}" if vraag else pad or self.pad


def lees_adres(request: HttpRequest, namen: Iterable[str]) -> Lijstadres:
    """Return where this list is, with those of its choices (`namen`) that somebody made."""
    gekozen = {naam: request.GET.get(naam, "")[:100] for naam in (*namen, "op")}
    return Lijstadres(request.path, {naam: waarde for naam, waarde in gekozen.items() if waarde})


def lees_orde(adres: Lijstadres, kolommen: Iterable[str], gewoon: Orde) -> Orde:
    """Return the order in the address, or the usual one where it names no column of this list."""
    code = adres.keuze.get("op", "")
    kolom = code.removeprefix("-")
    return Orde(kolom, code.startswith("-")) if kolom in tuple(kolommen) else gewoon


def lees_plaats(request: HttpRequest) -> Plaats | None:
    """Return the place in the address, or None for the first page and for one that is none."""
    for naam in ("na", "voor"):
        sleutel, _, tekst = request.GET.get(naam, "").rpartition("~")
        id_ = uuid_of_niets(tekst)
        if id_ is not None and "\0" not in sleutel:
            return Plaats(sleutel[:_SLEUTELMAAT], id_, terug=naam == "voor")
    return None


def koppen(
    kolommen: Sequence[tuple[str, str]], orde: Orde, adres: Lijstadres, gewoon: Orde, *, anker: str = ""
) -> tuple[KolomBeeld, ...]:
    """Return the headers of a table from (words, code of a column or "" for one that can't sort).

    A click on the column of now turns the order round; the usual order needs no word in the address. `anker`: the id
    of the heading above the table, on a page with more.
    """
    uit = []
    for tekst, kolom in kolommen:
        if not kolom:
            uit.append(KolomBeeld(tekst))
            continue
        nu = kolom == orde.kolom
        nieuw = Orde(kolom, nu and not orde.omlaag)
        url = adres.met(op="" if nieuw == gewoon else nieuw.code) + (f"#{anker}" if anker else "")
        uit.append(KolomBeeld(tekst, url, ("descending" if orde.omlaag else "ascending") if nu else ""))
    return tuple(uit)


def bijschrift(wat: str, kolommen: Sequence[KolomBeeld]) -> str:
    """Return the caption of a table that says by what it is sorted."""
    nu = next((kolom for kolom in kolommen if kolom.richting), None)
    if nu is None:
        return wat
    return f"{wat}, gesorteerd op {nu.tekst.lower()}, {'aflopend' if nu.richting == 'descending' else 'oplopend'}"


def snij(gevonden: list[T], plaats: Plaats | None, aantal: int) -> tuple[list[T], bool]:
    """Return the rows of a page out of at most one more than fit, and whether that one is there."""
    meer = len(gevonden) > aantal
    if meer:
        gevonden = gevonden[1:] if plaats is not None and plaats.terug else gevonden[:aantal]
    return gevonden, meer


def knip(
    rijen: Iterable[T], sleutel: Callable[[T], tuple[str, UUID]], orde: Orde, plaats: Plaats | None, aantal: int
) -> tuple[list[T], bool]:
    """Return one page of a list that is small enough to be sorted here, and whether there is more that way."""
    alle = sorted(rijen, key=sleutel, reverse=orde.omlaag)
    if plaats is None:
        return alle[:aantal], len(alle) > aantal
    hier = (plaats.sleutel, plaats.id)
    if plaats.terug:
        eerder = [rij for rij in alle if (sleutel(rij) > hier if orde.omlaag else sleutel(rij) < hier)]
        return eerder[-aantal:], len(eerder) > aantal
    later = [rij for rij in alle if (sleutel(rij) < hier if orde.omlaag else sleutel(rij) > hier)]
    return later[:aantal], len(later) > aantal


def blader(
    adres: Lijstadres, sleutels: Sequence[tuple[str, UUID]], plaats: Plaats | None, *, meer: bool
) -> BladerBeeld:
    """Return previous and next page around rows with these keys; `meer`: there are more in the direction we went."""
    if not sleutels:
        return BladerBeeld()
    vorige, volgende = (meer, True) if plaats is not None and plaats.terug else (plaats is not None, meer)

    def naar(richting: str, rij: tuple[str, UUID]) -> str:
        return adres.met(**{richting: f"{rij[0]}~{rij[1]}"})

    return BladerBeeld(
        vorige_url=naar("voor", sleutels[0]) if vorige else "",
        volgende_url=naar("na", sleutels[-1]) if volgende else "",
        telling=f"{len(sleutels)} op deze bladzijde",
    )


def downloads(adres: Lijstadres, basis: str = "", waarvan: str = "") -> tuple[KnopBeeld, ...]:
    """Return the buttons that save the list as it was chosen and sorted: `basis`.csv and `basis`.xlsx.

    `basis`: the path without ending, else that of the list with "/lijst". `waarvan` is read out after the words, on a
    page with more lists.
    """
    return tuple(
        KnopBeeld(f"Downloaden ({soort})", adres.met(f"{basis or adres.pad + '/lijst'}.{einde}"), "stil", "download",
                  onzichtbaar=waarvan)
        for einde, soort in _SOORTEN.items()
    )  # fmt: skip
