# SPDX-License-Identifier: EUPL-1.2
"""A list of a school read with the checks of the API: all rows are good and are kept, or nothing is.

Each row gets its answer. A row that was sent before (the same first day, the same message) does nothing again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import transaction

from meedoen.domein.partners import Bevoegdheid
from meedoen.regie.dossiers.services import Weigering
from meedoen.regie.organisaties.toegangsbewijzen import Houder
from meedoen.regie.trajecten import queries, services
from meedoen.regie.trajecten.models import Partnerbericht, Plaatsing
from meedoen.regie.trajecten.queries import Leerling
from meedoen.regie.web import datums
from meedoen.regie.web.rekenblad import BestandGeweigerd, Tabel, lees_bestand

KOLOMMEN: Final = ("plaatsing", "naam", "cursus", "vanaf", "stopt op", "startdatum", "onderwerp", "bericht")
MEESTE_RIJEN: Final = 500
MEESTE_BERICHTEN: Final = 50
_NODIG: Final = ("plaatsing", "naam")


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What came of one row; `nummer` as a spreadsheet counts. `goed`: False when it stops the whole list."""

    nummer: int
    naam: str
    zin: str
    goed: bool = True
    nieuw: bool = False


class _Terug(Exception):
    """Undo all that was written."""


def geplaatst(houder: Houder) -> list[tuple[Plaatsing, Leerling]]:
    """Return who is placed at this provider, with what its purpose lets it know of them."""
    plekken = queries.eigen_plaatsingen(houder.scope)
    mensen = queries.leerlingen(houder.scope, [plek.id for plek in plekken])
    return [(plek, mensen[plek.id]) for plek in plekken]


def rijen(wie: Sequence[tuple[Plaatsing, Leerling]]) -> list[tuple[str, ...]]:
    """Return the list to fill in, with its heading."""
    lijst: list[tuple[str, ...]] = [KOLOMMEN]
    for plek, mens in wie:
        dagen = (plek.vanaf, plek.tot, plek.startdatum)
        vanaf, tot, start = (f"{dag:%d-%m-%Y}" if dag else "" for dag in dagen)
        lijst.append((str(plek.id), mens.naam, plek.cursus, vanaf, tot, start, "", ""))
    return lijst


def berichten(houder: Houder) -> list[Partnerbericht]:
    """Return what the gemeente wrote, unread first; nothing where this client may not read messages."""
    if Bevoegdheid.BERICHTEN_LEZEN.value not in houder.bevoegdheden:
        return []
    return queries.berichten_van_gemeente(houder.scope, hoogstens=MEESTE_BERICHTEN)


def lees_bericht(*, houder: Houder, bericht_id: UUID) -> bool:
    """Say that a message of the gemeente was read; False when there is none (any more)."""
    if Bevoegdheid.BERICHTEN_LEZEN.value not in houder.bevoegdheden:
        return False
    bericht = queries.eigen_bericht(houder.scope, bericht_id)
    if bericht is None or bericht.van != "gemeente":
        return False
    services.lees_als_partner(scope=houder.scope, bericht=bericht)
    return True


def lees(*, houder: Houder, naam: str, inhoud: bytes) -> tuple[list[Antwoord], bool]:
    """Read a list; return the answer per row, and whether it was kept. Raise `BestandGeweigerd`."""
    tabel = lees_bestand(naam, inhoud, hoogstens=MEESTE_RIJEN)
    kolommen = _kolommen(tabel)
    wie = geplaatst(houder)
    plekken = {plek.id: plek for plek, _ in wie}
    mensen = {plek.id: mens for plek, mens in wie}
    antwoorden: list[Antwoord] = []
    try:
        with transaction.atomic():
            for nummer, cellen in tabel.rijen:
                rij = {kolom: cellen[plek] if plek < len(cellen) else "" for kolom, plek in kolommen.items()}
                antwoorden.append(_doe(houder, nummer, rij, plekken, mensen))
            if not all(antwoord.goed for antwoord in antwoorden):
                raise _Terug
    except _Terug:
        return antwoorden, False
    return antwoorden, True


def _kolommen(tabel: Tabel) -> dict[str, int]:
    """Return where each column we know stands. Raise `BestandGeweigerd`."""
    kop = [" ".join(cel.casefold().split()) for cel in tabel.kop]
    dubbel = next((naam for naam in KOLOMMEN if kop.count(naam) > 1), None)
    if dubbel:
        raise BestandGeweigerd(f"De kolom {dubbel} staat er twee keer. Download de lijst opnieuw.")
    for naam in _NODIG:
        if naam not in kop:
            raise BestandGeweigerd(f"De kolom {naam} ontbreekt. Download de lijst opnieuw en vul die in.")
    return {naam: kop.index(naam) for naam in KOLOMMEN if naam in kop}


def _doe(
    houder: Houder,
    nummer: int,
    rij: Mapping[str, str],
    plekken: Mapping[UUID, Plaatsing],
    mensen: Mapping[UUID, Leerling],
) -> Antwoord:
    naam = rij["naam"]
    try:
        plek = plekken.get(UUID(rij["plaatsing"]))
    except ValueError:
        plek = None
    if plek is None:
        return Antwoord(nummer, naam, "Deze plaatsing is er niet (meer). Download de lijst opnieuw.", goed=False)
    echt = mensen[plek.id].naam
    if naam.casefold() != echt.casefold():
        zin = "De naam hoort niet bij deze plaatsing. Zijn er rijen verschoven? Download de lijst opnieuw."
        return Antwoord(nummer, naam, zin, goed=False)
    try:
        gedaan = [*_start(houder, plek, rij.get("startdatum", "")), *_bericht(houder, plek, rij)]
    except (services.TrajectWeigering, Weigering, datums.DatumFout, _Mag) as fout:
        return Antwoord(nummer, echt, str(fout), goed=False)
    if not gedaan:
        return Antwoord(nummer, echt, "Niets nieuws ingevuld.")
    return Antwoord(nummer, echt, " ".join(gedaan), nieuw=True)


class _Mag(Exception):
    """This client may not do what the row asks."""


def _eis(houder: Houder, bevoegdheid: Bevoegdheid, wat: str) -> None:
    if bevoegdheid.value not in houder.bevoegdheden:
        raise _Mag(f"Jullie aansluiting mag geen {wat} doorgeven. Vraag het aan de gemeente.")


def _start(houder: Houder, plek: Plaatsing, tekst: str) -> Sequence[str]:
    if not tekst:
        return ()
    dag = datums.lees(tekst)
    if plek.startdatum == dag:
        return ()
    _eis(houder, Bevoegdheid.PLAATSINGEN_SCHRIJVEN, "eerste dag")
    services.meld_start(scope=houder.scope, organisatie=houder.organisatie, plaatsing=plek, startdatum=dag)
    return (f"Eerste dag: {datums.voluit(dag)}.",)


def _bericht(houder: Houder, plek: Plaatsing, rij: Mapping[str, str]) -> Sequence[str]:
    onderwerp, tekst = rij.get("onderwerp", ""), rij.get("bericht", "")
    if not onderwerp and not tekst:
        return ()
    _eis(houder, Bevoegdheid.BERICHTEN_SCHRIJVEN, "berichten")
    wat = {"wat": "rekenblad", "plaatsing": str(plek.id), "onderwerp": onderwerp, "tekst": tekst}
    sleutel = hashlib.sha256("\n".join(wat.values()).encode()).hexdigest()

    def schrijf() -> UUID:
        return services.schrijf_als_partner(
            scope=houder.scope, organisatie=houder.organisatie, plaatsing=plek, onderwerp=onderwerp, tekst=tekst
        ).id

    _, nieuw = services.eenmaal(
        scope=houder.scope, aansluiting_id=houder.aansluiting_id, sleutel=sleutel, wat=wat, doe=schrijf
    )
    return ("Bericht verstuurd.",) if nieuw else ()
