# SPDX-License-Identifier: EUPL-1.2
"""The kinds of lists that can be read in: profiles of the COA, and dossiers of an old system. One way for both."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Final, NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.regie.inlezen.velden import TWIJFEL, UIT_OUD, VELDEN, Indeling, Veld, sleutel


class Woorden(NamedTuple):
    """What the pages of one kind of list say; `bevestigd` is what happens with facts once somebody confirms."""

    lijst: str
    kop: str
    lead: str
    bestand: str
    leeg: str
    twijfel_kop: str
    twijfel: str
    bekend: str
    bewaard: str
    bevestigd: str
    lukt: str


class Bestandsoort(NamedTuple):
    """One kind of list. `pad`: under which address its pages stand; `nodig`: fields that no row can miss.

    `bron` is who told the facts. `hoogstens`: rows of one file; `bewaard`: so long its rows are kept. `blok`: rows
    that are written in one transaction, None for all of them; a kind with blocks can be undone.
    """

    code: str
    pad: str
    bron: g.Bron
    velden: tuple[Veld, ...]
    nodig: tuple[str, ...]
    hoogstens: int
    bewaard: timedelta
    blok: int | None
    woorden: Woorden

    @property
    def op_naam(self) -> Mapping[str, Veld]:
        """Name of a field -> the field."""
        return {veld.naam: veld for veld in self.velden}

    @property
    def standaard(self) -> Indeling:
        """Field -> column as we propose it."""
        return {veld.naam: veld.kolom for veld in self.velden}


COA: Final = Bestandsoort(
    "coa", "coa", g.Bron.COA, VELDEN, ("achternaam", "koppeldag", "gemeente"), 2_500, timedelta(hours=24), None,
    Woorden(
        "COA-bestanden", "COA-bestand inlezen",
        "Maak dossiers van de mensen die het COA aan de gemeente koppelt.",
        "Bestand van het COA",
        "Krijg je een lijst van het COA? Bewaar die als CSV of Excel en kies het bestand hierboven. Wil je zien hoe "
        "zo'n lijst eruitziet, pak dan het voorbeeld: daarin staan verzonnen mensen.",
        "Er is geen openbare lijst met velden", TWIJFEL,
        "Koppeling en verblijf in het azc komen uit het bestand. Kies wat er met de andere verschillen gebeurt.",
        "24 uur",
        "Koppeling en verblijf in het azc komen op de tijdlijn, met het COA als bron. Klokken gaan mee.",
        "Het lukt helemaal of het gebeurt niet.",
    ),
)  # fmt: skip
OUD: Final = Bestandsoort(
    "oud", "overzetten", g.Bron.OUD_SYSTEEM, UIT_OUD, ("achternaam",), 10_000, timedelta(days=14), 200,
    Woorden(
        "Overzetten", "Dossiers overzetten uit een oud systeem",
        "Neem mensen mee uit het systeem dat jullie eerst gebruikten, met wat telt: nummers, plan en termijn.",
        "Bestand uit het oude systeem",
        "Maak in het oude systeem een lijst met een rij per persoon. Bewaar die als CSV of Excel en kies het bestand "
        "hierboven. Begin met het voorbeeld: daarin staan verzonnen mensen.",
        "Elk systeem noemt zijn kolommen anders",
        "De namen hier zijn een voorstel van Meedoen. De functioneel beheerder legt ze naast het bestand dat jullie "
        "hebben, bij Beheer, Overzetten.",
        "Wat al op de tijdlijn staat, blijft staan: een ouder systeem gaat nooit voor DUO, BRP of een collega. Wat "
        "ontbreekt, komt erbij. Kies wat er met naam, dag en taal gebeurt.",
        "14 dagen",
        "De feiten komen op de tijdlijn, met het oude systeem als bron. Klokken gaan mee. Er gaat niets naar DUO.",
        "Elke rij lukt helemaal of gebeurt niet. Je kunt het daarna in één keer ongedaan maken.",
    ),
)  # fmt: skip
SOORTEN: Final[Mapping[str, Bestandsoort]] = {soort.code: soort for soort in (COA, OUD)}


def klachten(soort: Bestandsoort, indeling: Indeling) -> list[tuple[str, str]]:
    """Return (field, sentence) of what is wrong with a choice of columns; empty when it can be used."""
    uit: list[tuple[str, str]] = []
    gezien: dict[str, str] = {}
    velden = soort.op_naam
    for naam in velden:
        kolom = sleutel(indeling.get(naam, ""))
        if kolom and kolom in gezien:
            uit.append((naam, f"Deze kolom staat ook al bij {velden[gezien[kolom]].woord}. Kies er één."))
        gezien.setdefault(kolom, naam)
    if not indeling.get("v_nummer") and not indeling.get("bsn"):
        uit.append(("v_nummer", "Kies een kolom voor het V-nummer of voor het BSN. Zonder nummer komen er dubbelen."))
    for naam in soort.nodig:
        if naam != "gemeente" and not indeling.get(naam):
            woord = velden[naam].woord
            uit.append((naam, f"Kies een kolom voor {woord}. Zonder die kolom kan geen rij naar binnen."))
    return uit
