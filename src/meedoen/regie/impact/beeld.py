# SPDX-License-Identifier: EUPL-1.2
"""Turns a berekening into what the pages draw."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from django.utils.html import format_html
from django.utils.safestring import SafeString

from meedoen.recht.parameters import PARAMETERS, lengte
from meedoen.regie.impact import zinnen
from meedoen.regie.impact.forms import VoorstelForm
from meedoen.regie.impact.models import Berekening
from meedoen.regie.impact.optellen import MINST
from meedoen.regie.impact.queries import DossierVerschoven
from meedoen.regie.impact.rekenen import Onderdeel, Verschuiving
from meedoen.regie.web.onderdelen.artikel import artikellink
from meedoen.regie.web.onderdelen.modellen import LinkBeeld, StripDeel, ToestandBeeld
from meedoen.regie.web.onderdelen.veldbeeld import VeldBeeld
from meedoen.regie.web.onderdelen.veldbeeld import maak as maak_veld
from meedoen.regie.web.taal import euro
from meedoen.regie.web.zinnen import recht_nl

WEINIG = f"minder dan {MINST}"
_STATEN = {
    "wacht": ToestandBeeld("wacht", "Wacht"),
    "bezig": ToestandBeeld("loopt", "Rekent"),
    "klaar": ToestandBeeld("goed", "Klaar"),
    "mislukt": ToestandBeeld("te_laat", "Mislukt"),
}


class ParameterBeeld(NamedTuple):
    """One parameter in the form: its field, its article, and the doubts that touch it, in words."""

    veld: VeldBeeld
    artikel: LinkBeeld
    twijfels: tuple[str, ...]


class OnderwerpBeeld(NamedTuple):
    """Parameters on one subject. `open`: something in it was filled in or refused."""

    naam: str
    parameters: list[ParameterBeeld]
    open: bool


class BakBeeld(NamedTuple):
    """One bar: how far things shift, how many, and the bar itself (for the eye; the words say the same)."""

    hoever: str
    aantal: int
    balk: SafeString


class GroepBeeld(NamedTuple):
    """One kind of clock, duty or fine: its name, sentences with counts, and the bars of its histogram."""

    naam: str
    zinnen: tuple[str, ...]
    bakken: list[BakBeeld]


def onderwerpen(form: VoorstelForm) -> list[OnderwerpBeeld]:
    """Return the fields of the form by subject."""
    uit: dict[str, OnderwerpBeeld] = {}
    for naam, parameter in PARAMETERS.items():
        over, gebonden = zinnen.OVER[naam], form[naam]
        beeld = ParameterBeeld(
            maak_veld(gebonden),
            artikellink(parameter.artikel),
            tuple(recht_nl.twijfelzin(twijfel) for twijfel in over.twijfels),
        )
        rest = uit.get(over.onderwerp, OnderwerpBeeld(over.onderwerp, [], False))
        open_ = rest.open or bool(gebonden.value()) or bool(gebonden.errors)
        uit[over.onderwerp] = OnderwerpBeeld(over.onderwerp, [*rest.parameters, beeld], open_)
    eerste, *andere = uit.values()
    return [eerste._replace(open=True), *andere]


def voorstel_zinnen(rij: Berekening) -> list[str]:
    """Return the proposal in words: "Tijd om het plan vast te stellen: 56 dagen (nu 70 dagen)"."""
    uit = []
    for naam, waarde in rij.voorstel.items():
        if naam not in PARAMETERS:  # a parameter of rules that are no longer here
            continue
        nu = zinnen.hoeveel(naam, lengte(naam, rij.peildatum))
        uit.append(f"{zinnen.OVER[naam].naam}: {zinnen.hoeveel(naam, waarde)} (nu {nu})")
    return uit


def toestand(rij: Berekening) -> ToestandBeeld:
    """Return how far it is."""
    return _STATEN[rij.staat]


def voortgang(rij: Berekening) -> str:
    """Return how far it is in words, for who waits."""
    if rij.staat == "wacht" or rij.te_rekenen is None:
        return "De berekening staat klaar en begint zo."
    return f"{rij.gerekend} van de {rij.te_rekenen} open dossiers zijn nagerekend."


def aandeel(rij: Berekening) -> float:
    """Return which part is done, 0 to 1."""
    return rij.gerekend / rij.te_rekenen if rij.te_rekenen else 0.0


def strip(rij: Berekening) -> tuple[StripDeel, ...]:
    """Return the figures on top: dossiers, how many are touched, how many clocks become late."""
    geraakt = rij.uitkomst["geraakt"]
    klokken = [groep for groep in rij.uitkomst["groepen"] if groep["onderdeel"] == Onderdeel.KLOK]
    laat = _som(groep["te_laat_erbij"] for groep in klokken)
    ongeveer = "" if geraakt in (0, None) else "±\u00a0"
    return (
        StripDeel(str(rij.gerekend), "Open dossiers", "zijn nagerekend"),
        StripDeel(_figuur(geraakt, ongeveer), "Dossiers verschuiven", "in uren, een dag of een boete; afgerond op 5"),
        StripDeel(_figuur(laat), "Klokken worden te laat", "die dat nu niet zijn", te_laat=laat != 0),
    )


def _som(aantallen: Iterable[int | None]) -> int | None:
    alle = list(aantallen)
    totaal = sum(aantal or 0 for aantal in alle)
    # Small counts stay unsaid: their sum would tell them.
    return None if None in alle and totaal < MINST else totaal


def _figuur(aantal: int | None, voor: str = "") -> str:
    return f"<\u00a0{MINST}" if aantal is None else f"{voor}{aantal}"


def groepen(uitkomst: Mapping[str, Any], onderdeel: Onderdeel) -> list[GroepBeeld]:
    """Return each kind of clock, duty or fine with its histogram."""
    return [_groep(groep, onderdeel) for groep in uitkomst["groepen"] if groep["onderdeel"] == onderdeel]


def telt_alles(uitkomst: Mapping[str, Any]) -> bool:
    """Say whether duties and fines were counted: of a berekening of before they were not."""
    return Onderdeel.BEDRAG.value in uitkomst.get("onderdelen", ())


def _groep(groep: Mapping[str, Any], onderdeel: Onderdeel) -> GroepBeeld:
    verschuift, erbij, weg = zinnen.TELLINGEN[onderdeel]
    tellingen = (
        (groep["verschuift"], verschuift),
        (groep.get("anders", 0), zinnen.ANDERS),
        (groep["erbij"], erbij),
        (groep["weg"], weg),
        (groep["te_laat_erbij"], "worden te laat"),
        (groep["te_laat_weg"], "zijn niet meer te laat"),
    )
    # Never one: a count is nothing, "minder dan 5", or 5 and more.
    regels = tuple(f"{_dossiers(aantal)} {wat}." for aantal, wat in tellingen if aantal != 0)
    hoogste = max((aantal for _, _, aantal in groep["bakken"]), default=0)
    balken = [
        BakBeeld(_hoever(onderdeel, van, tot), aantal, _balk(aantal / hoogste)) for van, tot, aantal in groep["bakken"]
    ]
    return GroepBeeld(zinnen.naam(onderdeel, groep["soort"]), regels, balken)


def _dossiers(aantal: int | None) -> str:
    return f"{WEINIG.capitalize()} dossiers" if aantal is None else f"{aantal} dossiers"


def _hoever(onderdeel: Onderdeel, van: int, tot: int) -> str:
    if van == tot:
        return zinnen.verder(onderdeel, van)
    if (van < 0) == (tot < 0):
        minst, meest = sorted((abs(van), abs(tot)))
        begin = euro(minst) if onderdeel is Onderdeel.BEDRAG else str(minst)
        return f"{begin} tot en met {zinnen.verder(onderdeel, meest if van >= 0 else -meest)}"
    return f"van {zinnen.verder(onderdeel, van)} tot en met {zinnen.verder(onderdeel, tot)}"


def _balk(aandeel: float) -> SafeString:
    return format_html(
        '<svg class="meedoen-last" width="100%" height="20" aria-hidden="true" focusable="false">'
        '<rect class="meedoen-last__spoor" width="100%" height="20" rx="3"/>'
        '<rect class="meedoen-last__deel--1" width="{}%" height="20" rx="3"/></svg>',
        round(aandeel * 100, 1),
    )


def taakregels(uitkomst: Mapping[str, Any]) -> list[tuple[str, str, str, str]]:
    """Return per kind of task: name, how many come, go, and get another day. One name, one line."""
    uit: dict[str, list[int | None]] = {}
    for groep in uitkomst["groepen"]:
        if groep["onderdeel"] == Onderdeel.TAAK:
            naam = zinnen.naam(Onderdeel.TAAK, groep["soort"])
            was = uit.get(naam, [0, 0, 0])
            nieuw = (groep["erbij"], groep["weg"], groep["verschuift"])
            uit[naam] = [_som(paar) for paar in zip(was, nieuw, strict=True)]
    return [(naam, _woord(erbij), _woord(weg), _woord(anders)) for naam, (erbij, weg, anders) in sorted(uit.items())]


def _woord(aantal: int | None) -> str:
    return WEINIG if aantal is None else str(aantal)


class DossierBeeld(NamedTuple):
    """One dossier on the page of the teamleider."""

    rij: DossierVerschoven
    regels: tuple[str, ...]


def dossier(rij: DossierVerschoven) -> DossierBeeld:
    """Return what shifts in one dossier, a sentence for each."""
    return DossierBeeld(rij, tuple(verschuiving(v) for v in rij.verschuivingen))


def verschuiving(v: Verschuiving) -> str:
    """Return one shift as a sentence."""
    naam = zinnen.naam(v.onderdeel, v.soort)
    if v.onderdeel is Onderdeel.TAAK and (not v.was or not v.wordt):
        dag = v.naar or v.van
        wat = "komt erbij" if v.wordt else "valt weg"
        return f"{naam}: {wat} ({zinnen.waarde(v.onderdeel, dag)})." if dag else f"{naam}: {wat}."
    if v.verschil == 0:
        nu, straks = (zinnen.stand(v.onderdeel, staat).lower() for staat in (v.was, v.wordt))
        return f"{naam}: van “{nu}” naar “{straks}”, met dezelfde laatste dag."
    van, naar = (zinnen.waarde(v.onderdeel, wat) for wat in (v.van, v.naar))
    hoever = f", {zinnen.verder(v.onderdeel, v.verschil)}" if v.verschil else ""
    laat = " Dat is dan te laat." if v.wordt == "te_laat" != v.was else ""
    laat = " Dat is dan niet meer te laat." if v.was == "te_laat" != v.wordt else laat
    return f"{naam}: van {van} naar {naar}{hoever}.{laat}"
