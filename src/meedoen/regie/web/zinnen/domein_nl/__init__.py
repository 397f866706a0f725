# SPDX-License-Identifier: EUPL-1.2
"""Dutch sentences for what the domain gives: tasks, signals, clocks, phases, stations, refusals, the tijdlijn.

Placeholders have names. `{dag}` is 12 november 2026, `{dag:dag}` has the weekday before it, `{dag:kort}` is short;
`{dagen:dag|dagen}` writes a number with its word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date, time, timedelta
from enum import Enum
from functools import cache
from typing import Final, NamedTuple

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.codes import STAPPEN as STAPVELDEN
from meedoen.domein.fasen import Fase
from meedoen.recht.uitkomst import Stap
from meedoen.regie.web import datums
from meedoen.regie.web.zinnen import recht_nl
from meedoen.regie.web.zinnen.domein_nl import (
    adviezen,
    begeleiding,
    bezwaar,
    bij_duo,
    diploma,
    duo,
    handhaving,
    knoppen,
    namen,
    ontzorgen,
    taken,
    tijdlijn,
    traject,
    vervolg,
    verzoeken,
    voortgang,
)
from meedoen.regie.web.zinnen.domein_nl.namen import verblijfstitels

__all__ = ["ZINNEN", "Regel", "knop", "regel", "titel", "twijfelzin", "uitleg", "verblijfstitel", "verblijfstitels",
           "zin"]  # fmt: skip

ZINNEN: Final[dict[str, str]] = (
    namen.ALLES
    | taken.ALLES
    | duo.ALLES
    | traject.TAKEN
    | ontzorgen.TAKEN
    | begeleiding.TAKEN
    | voortgang.TEMPO
    | adviezen.ALLES
    | verzoeken.ALLES
    | bezwaar.ALLES
    | handhaving.ALLES
    | vervolg.ALLES
    | diploma.ALLES
)
"""Every sentence code of the domain -> sentence."""
_DELEN: Final = (tijdlijn, bij_duo, ontzorgen, adviezen, bezwaar, handhaving, begeleiding, vervolg, diploma, verzoeken)
_TITELS: Final = {code: titel for deel in _DELEN for code, titel in deel.TITELS.items()}
_TEKSTEN: Final = {code: tekst for deel in _DELEN for code, tekst in deel.ZINNEN.items()}
_STAP_TITELS = namen.STAP_TITELS | handhaving.STAP_TITELS
_STAP_UITLEG = namen.STAP_UITLEG | handhaving.STAP_UITLEG
_KNOP_PER_TAAK: Final = knoppen.KNOP_PER_TAAK | handhaving.KNOP_PER_TAAK | vervolg.KNOP_PER_TAAK | diploma.KNOP_PER_TAAK
_WOORDEN: Final[dict[object, str]] = {
    g.Kanaal.TELEFOON: "telefoon",
    g.Kanaal.BEZOEK: "een bezoek",
    g.Kanaal.KANTOOR: "een gesprek op kantoor",
    g.Kanaal.EMAIL: "e-mail",
    g.Kanaal.BERICHT: "een bericht",
    g.Kanaal.BRIEF: "een brief",
    g.Verzendwijze.POST: "met de post",
    g.Verzendwijze.UITGEREIKT: "zelf gegeven",
    g.Verzendwijze.VEILIG_BERICHT: "met een veilig bericht",
    **{reden: namen.UITSTELREDENEN[reden.value] for reden in g.Uitstelreden},
}


class Regel(NamedTuple):
    """A row of the tijdlijn in words."""

    titel: str
    zin: str


_VORMEN: Final[Mapping[str, Callable[[date], str]]] = {
    "kort": datums.kort, "dag": datums.voluit_met_dag, "maand": lambda dag: datums.maand_en_jaar(dag).lower()
}  # fmt: skip


class _Datum:
    def __init__(self, dag: date) -> None:
        self._dag = dag

    def __format__(self, vorm: str) -> str:
        if vorm in _VORMEN:
            return _VORMEN[vorm](self._dag)
        return datums.voluit(self._dag)


class _Aantal:
    def __init__(self, aantal: int) -> None:
        self._aantal = aantal

    def __format__(self, vorm: str) -> str:
        if not vorm:
            return str(self._aantal)
        een, meer = vorm.split("|")
        return f"{self._aantal} {een if self._aantal == 1 else meer}"


def _beeld(waarde: object) -> object:
    if isinstance(waarde, date):
        return _Datum(waarde)
    if isinstance(waarde, time):
        return datums.tijdstip(waarde)
    if isinstance(waarde, int) and not isinstance(waarde, bool):
        return _Aantal(waarde)
    if isinstance(waarde, Enum):
        return _WOORDEN.get(waarde, waarde.value)
    if isinstance(waarde, tuple):
        return ", ".join(str(_beeld(deel)) for deel in waarde)
    return waarde


class _Waarden(dict[str, object]):
    """Values of a sentence. A stored task may be older than its sentence: then a gap shows, and the page stands."""

    def __missing__(self, naam: str) -> str:
        return "…"


def _vul(sjabloon: str, waarden: Mapping[str, object]) -> str:
    if "{" not in sjabloon:
        return sjabloon
    return sjabloon.format_map(_Waarden({naam: _beeld(waarde) for naam, waarde in waarden.items()}))


def zin(code: str, waarden: Mapping[str, object] | None = None) -> str:
    """Return the sentence for a code, filled in. Raise KeyError for an unknown code; a missing value shows as "…".

    A date that was stored as ISO text has to be a `date` again before it comes here.
    """
    return _vul(ZINNEN[code], waarden) if waarden else _zonder_waarden(code)


@cache
def _zonder_waarden(code: str) -> str:
    """A list asks for the same few words hundreds of times."""
    return _vul(ZINNEN[code], {})


def _stapwaarden(stap: Stap) -> dict[str, object]:
    waarden = dict(zip(STAPVELDEN[stap.code], stap.waarden, strict=True))
    if stap.code.startswith("fase_"):
        return {naam: ZINNEN.get(f"fase_{waarde}", waarde) for naam, waarde in waarden.items()}
    return waarden


def titel(stap: Stap) -> str:
    """Return the title of a step, of the domain or of the law."""
    if stap.code not in STAPVELDEN:
        return recht_nl.titel(stap)
    return _vul(_STAP_TITELS[stap.code], _stapwaarden(stap))


def uitleg(stap: Stap) -> str:
    """Return the sentence under the title of a step, of the domain or of the law; empty when there is none."""
    if stap.code not in STAPVELDEN:
        return recht_nl.uitleg(stap)
    return _vul(_STAP_UITLEG[stap.code], _stapwaarden(stap))


def knop(taak: str, handeling: str) -> str:
    """Return the text on the button of a task: its own, or that of the act."""
    return _KNOP_PER_TAAK.get(taak) or ZINNEN[f"knop_{handeling}"]


def twijfelzin(code: str) -> str:
    """Return what is doubtful and what we chose, for a doubt of the domain or of the law."""
    return namen.TWIJFELS.get(code) or duo.TWIJFELS.get(code) or recht_nl.twijfelzin(code)


def regel(gegevens: g.Gegevens) -> Regel:
    """Return title and sentence of a row on the tijdlijn."""
    code, variant = gegevens.code, f"{gegevens.code}__{_variant(gegevens)}"
    kop = _TITELS.get(variant) or _TITELS[code]
    tekst = _TEKSTEN.get(variant) or _TEKSTEN[code]
    if "{" not in kop and "{" not in tekst:
        return Regel(kop, tekst)
    waarden = _regelwaarden(gegevens)
    return Regel(_vul(kop, waarden), _vul(tekst, waarden))


def _regelwaarden(gegevens: g.Gegevens) -> dict[str, object]:
    waarden = {veld.name: getattr(gegevens, veld.name) for veld in fields(gegevens)} | traject.waarden(gegevens)
    if isinstance(gegevens, g.TermijnGesteld):
        waarden["laatste_dag"] = gegevens.einde - timedelta(days=1)
        waarden["grond"] = f" Reden: {bij_duo.grond(gegevens)}." if bij_duo.grond(gegevens) else ""
    if isinstance(gegevens, g.FaseGewijzigd):
        waarden |= {"van": ZINNEN.get(f"fase_{gegevens.van}"), "naar": ZINNEN[f"fase_{gegevens.naar}"]}
        waarden["aanleiding"] = ZINNEN.get(f"aanleiding_{gegevens.aanleiding}")
    if isinstance(gegevens, g.Overleden):
        waarden["wanneer"] = f"Op {datums.voluit(gegevens.datum)}. " if gegevens.datum else ""
    if isinstance(gegevens, g.ContactpersoonGewijzigd):
        wie = ", ".join(deel for deel in (gegevens.naam, gegevens.organisatie) if deel)
        waarden["wie"] = f"{wie}, vanaf" if wie else "Niemand vanaf"
    if isinstance(gegevens, g.PipBijDuo):
        waarden["reden"] = f": “{gegevens.tekst.rstrip('.')}”" if gegevens.tekst else ""
    if isinstance(gegevens, g.NotificatieOntvangen):
        signaal = f"signaal_{gegevens.gebeurtenis_id.lower()}"
        waarden["wat"] = ZINNEN.get(signaal, "DUO gebruikt een code die wij niet kennen.")
    if isinstance(gegevens, g.VerblijfstitelVastgesteld):
        waarden["wat"] = verblijfstitel(gegevens)
    if isinstance(gegevens, g.GezinVolgensBrp):
        waarden["wie"] = gezin_volgens_brp(gegevens)
    return (
        waarden
        | bij_duo.waarden(gegevens)
        | ontzorgen.waarden(gegevens)
        | adviezen.waarden(gegevens)
        | bezwaar.waarden(gegevens)
        | handhaving.waarden(gegevens)
        | begeleiding.waarden(gegevens)
        | vervolg.waarden(gegevens)
        | diploma.waarden(gegevens)
    )


def gezin_volgens_brp(feit: g.GezinVolgensBrp) -> str:
    """Return the household as the BRP counts it: "Een partner en 2 kinderen"."""
    partners = {0: "Geen partner", 1: "Een partner"}.get(feit.partners, f"{feit.partners} partners")
    kinderen = {0: "geen kinderen", 1: "een kind"}.get(feit.kinderen, f"{feit.kinderen} kinderen")
    return f"{partners} en {kinderen}"


def verblijfstitel(feit: g.VerblijfstitelVastgesteld) -> str:
    """Return a residence title with its days: "26: … asiel bepaalde tijd …, vanaf 1 juni 2026 tot 1 juni 2031"."""
    naam = verblijfstitels().get(feit.titel, "")
    wat = f"{feit.titel}: {naam}" if naam else feit.titel or "Titel niet bekend"
    vanaf = f" vanaf {datums.voluit(feit.vanaf)}" if feit.vanaf else ""
    tot = f" tot {datums.voluit(feit.tot)}" if feit.tot else ""
    return f"{wat},{vanaf}{tot}" if vanaf or tot else wat


def _variant(gegevens: g.Gegevens) -> str:
    """The part of the data that decides the sentence; empty when there is one sentence for all."""
    match gegevens:
        case g.PlichtVastgesteld():
            return "ja" if gegevens.inburgeringsplichtig else "nee"
        case g.DoelgroepVastgesteld():
            return gegevens.doelgroep.value
        case g.TermijnGesteld():
            return "verlengd" if gegevens.grondcode or gegevens.omschrijving else ""
        case g.VerblijfAzc():
            return ("open" if gegevens.tot is None else "weg") + ("_regio" if gegevens.regioplaatsing else "")
        case g.VerschilOpgelost():
            return gegevens.over.value
        case g.VerhuisdUit():
            return "buitenland" if gegevens.buitenland else ""
        case g.OproepUitkomst(verwijtbaar=bool(verwijtbaar)):
            return "geen_reden" if verwijtbaar else "goede_reden"
        case g.PipBijDuo() | g.OproepUitkomst():
            return gegevens.uitkomst.value
        case g.FaseGewijzigd():
            dicht = gegevens.naar == Fase.GESLOTEN and f"aanleiding_{gegevens.aanleiding}" in ZINNEN
            return ("dicht" if dicht else "") if gegevens.van else "begin"
        case g.Toegewezen():
            return "niemand" if gegevens.medewerker_id is None else ""
        case g.ContactpersoonGewijzigd():
            return gegevens.plek.value
        case g.Contactpoging():
            return "bereikt" if gegevens.bereikt else "niet"
        case g.Samengevoegd():
            return "blijft" if gegevens.blijft else "vervalt"
        case g.IntakeAfgerond() | g.Voldaan():
            return gegevens.wijze.value
        case g.LbtOntheffing():
            return "" if gegevens.toegekend else "afgewezen"
        case g.IntakeVoorgelegd() | g.VerwijtVoorgelegd():
            return gegevens.stand.value
        case g.PipVoorgelegd() | g.PipIntrekkenVoorgelegd() | g.KeurmerkVervallen():
            return "terug" if gegevens.terug else ""
        case g.PipVastgesteld():
            return str(gegevens.versie)
        case g.BoeteStap():
            return handhaving.variant(gegevens)
        case g.AdviesStap():
            return adviezen.variant(gegevens)
        case g.VerzoekStap():
            return gegevens.actie.value
        case g.BezwaarStap():
            return bezwaar.variant(gegevens)
        case _:
            return traject.variant(gegevens)
