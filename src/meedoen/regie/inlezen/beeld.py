# SPDX-License-Identifier: EUPL-1.2
"""The words and rows of the pages about a file, and its report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from meedoen.domein.afstemming import Onderdeel
from meedoen.regie.inlezen.models import InleesRij, Inlezing
from meedoen.regie.inlezen.services import keuzes_van
from meedoen.regie.inlezen.uit_oud import VAST
from meedoen.regie.inlezen.vergelijken import UIT_REGISTER
from meedoen.regie.koppelingen.afstemming import zinnen
from meedoen.regie.koppelingen.models import Verschil
from meedoen.regie.web.onderdelen.modellen import StripDeel

DELEN: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "nieuw": ("Nieuw", ("nieuw",)),
    "bekend": ("Al bekend", ("bekend", "gelijk", "gesloten")),
    "lijkt": ("Kijk zelf", ("lijkt",)),
    "fout": ("Fout", ("fout",)),
}
"""Part of the page -> its word and the kinds of rows in it."""
KEUZES: Final = {
    "nieuw": "Nieuw dossier",
    "aanvullen": "Aanvullen wat leeg is",
    "overnemen": "Alles overnemen",
    "overslaan": "Overslaan",
}
UITKOMSTEN: Final = {
    "gemaakt": "Nieuw dossier",
    "bijgewerkt": "Dossier bijgewerkt",
    "niets_nieuws": "Niets nieuws",
    "intussen_bekend": "Intussen al gemaakt",
    "overgeslagen": "Overgeslagen",
    "gesloten": "Dossier is gesloten",
    "mislukt": "Lukte niet",
    "ongedaan": "Ongedaan gemaakt",
    "verder": "Gebleven: er is verder gewerkt",
    "fout": "Niet ingelezen: fout",
}
_SOORTEN: Final = {
    "nieuw": "Nieuw", "bekend": "Al bekend", "gelijk": "Al bekend, niets nieuws", "lijkt": "Lijkt op een dossier",
    "gesloten": "Dossier is gesloten", "fout": "Fout",
}  # fmt: skip
STANDEN: Final = {
    "lezen": "Wordt nagekeken",
    "klaar": "Wacht op bevestigen",
    "wacht": "Wordt ingelezen",
    "ingelezen": "Ingelezen",
    "terug": "Wordt ongedaan gemaakt",
    "ongedaan": "Ongedaan gemaakt",
    "weggegooid": "Weggegooid",
}
_VOLGORDE: Final = (
    "fout", "mislukt", "verder", "intussen_bekend", "gesloten", "overgeslagen", "bijgewerkt", "ongedaan",
    "niets_nieuws", "gemaakt", "",
)  # fmt: skip
KOLOMMEN: Final = ("Rij", "Naam", "Uitkomst", "Dossier", "Veld", "In het dossier", "In het bestand", "Reden")


def strip_van(stuk: Inlezing) -> list[StripDeel]:
    """Return the counts: of the outcomes once it was confirmed, else of what the rows are."""
    t = stuk.tellingen
    if stuk.staat == "ongedaan":
        gelaten = sum(aantal for code, aantal in t.items() if code not in ("ongedaan", "verder"))
        return [
            StripDeel(str(t.get("ongedaan", 0)), "Ongedaan gemaakt"),
            StripDeel(str(t.get("verder", 0)), "Gebleven", "er is verder gewerkt"),
            StripDeel(str(gelaten), "Deed al niets"),
        ]
    if stuk.staat == "ingelezen":
        fout = t.get("fout", 0) + t.get("mislukt", 0)
        gelaten = sum(t.values()) - t.get("gemaakt", 0) - t.get("bijgewerkt", 0) - fout
        return [
            StripDeel(str(t.get("gemaakt", 0)), "Nieuw dossier"),
            StripDeel(str(t.get("bijgewerkt", 0)), "Bijgewerkt"),
            StripDeel(str(gelaten), "Gelaten zoals het was"),
            StripDeel(str(fout), "Niet ingelezen", "rijen met een fout", te_laat=True),
        ]
    klein = {
        "nieuw": "nog geen dossier", "bekend": "op nummer gevonden", "lijkt": "naam en dag lijken",
        "fout": "komt niet mee",
    }  # fmt: skip
    return [
        StripDeel(
            str(sum(t.get(soort, 0) for soort in soorten)), woord, klein[deel], f"?deel={deel}", te_laat=deel == "fout"
        )
        for deel, (woord, soorten) in DELEN.items()
    ]


def hoeveel(stuk: Inlezing) -> str:
    """Return how many rows are under way."""
    goed = sum(aantal for soort, aantal in stuk.tellingen.items() if soort != "fout")
    return f"{goed} rijen zijn onderweg naar de dossiers"


BEZIG: Final = {
    "lezen": ("Het bestand wordt nagekeken", "nagekeken", "Daarna zie je wat elke rij zou doen."),
    "wacht": ("Het bestand wordt ingelezen", "ingelezen", "Elke rij lukt helemaal of gebeurt niet."),
    "terug": ("Het overzetten wordt ongedaan gemaakt", "bekeken", "Waar iemand verder werkte, blijft alles staan."),
}
"""Stand of a file that the worker has in hand -> heading, what is done with rows, and what one should know."""


def samenvatting(stuk: Inlezing) -> str:
    """Return the counts in a sentence for a list of files."""
    woorden = UITKOMSTEN if stuk.staat in ("ingelezen", "terug", "ongedaan") else _SOORTEN
    return ", ".join(f"{woorden[code].lower()}: {aantal}" for code, aantal in stuk.tellingen.items() if code in woorden)


def na_afloop(rijen: Iterable[InleesRij]) -> list[InleesRij]:
    """Return the rows of a file that was read in: what asks attention first, new dossiers last."""
    return sorted(rijen, key=lambda rij: (_VOLGORDE.index(rij.uitkomst), rij.nummer))


def _verschillen(rij: InleesRij) -> list[tuple[str, str, str, str]]:
    """Return the differences, each with a word when the dossier kept what it had."""
    gedaan = rij.uitkomst in ("bijgewerkt", "niets_nieuws")
    uit = []
    for veld, was, wordt in rij.verschillen:
        altijd = veld in UIT_REGISTER and gedaan
        if veld in VAST and was:
            uit.append((veld, was, wordt, "blijft zoals het is"))
            continue
        gelaten = rij.uitkomst and not altijd and (not gedaan or (was and rij.keuze != "overnemen"))
        uit.append((veld, was, wordt, "niet overgenomen" if gelaten else ""))
    return uit


def regel(rij: InleesRij) -> dict[str, Any]:
    """Return one row as the page draws it."""
    keuzes = keuzes_van(rij)
    return {
        "rij": rij,
        "wat": UITKOMSTEN.get(rij.uitkomst) or _SOORTEN[rij.soort],
        "verschillen": _verschillen(rij),
        "keuzes": [(code, KEUZES[code], code == rij.keuze) for code in keuzes],
    }


def verslag(rijen: Iterable[InleesRij], bij_duo: Mapping[UUID, Sequence[Verschil]]) -> Iterator[tuple[str, ...]]:
    """Give the report of differences as rows under `KOLOMMEN`: one row per difference or fault.

    `bij_duo`: dossier -> the differences with DUO that the reconciliation of the nights found.
    """
    for rij in rijen:
        wat = UITKOMSTEN.get(rij.uitkomst) or _SOORTEN[rij.soort]
        begin = (str(rij.nummer), rij.naam, wat, rij.dossiernummer)
        regels = [] if rij.uitkomst == "gemaakt" else _verschillen(rij)
        regels += [(kolom, "", waarde, reden) for kolom, waarde, reden in rij.fouten]
        regels += [
            (
                f"DUO: {zinnen.ONDERDEEL[Onderdeel(v.onderdeel)]}, {zinnen.naam(veld).lower()}",
                zinnen.waarde(veld, ons),
                "",
                f"Bij DUO: {zinnen.waarde(veld, duo)}",
            )
            for v in (bij_duo.get(rij.dossier_id, ()) if rij.dossier_id else ())
            for veld, ons, duo in v.waarden
        ]
        for deel in regels or [("", "", "", "")]:
            yield (*begin, *deel)
