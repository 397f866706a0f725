# SPDX-License-Identifier: EUPL-1.2
"""Dutch words for what DUO holds of a person: exams, exemptions, term, hours, requests, fines.

The codes are DUO's (files of June 2026); what a code means follows the description in those files.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final

from meedoen import gegevens as bestanden
from meedoen.domein import gebeurtenissen as g
from meedoen.domein.nummers import gemeentecode
from meedoen.regie.web import datums

ONDERDELEN: Final = {
    "KNM": "kennis van de Nederlandse maatschappij (KNM)",
    "LE": "lezen",
    "LU": "luisteren",
    "SC": "schrijven",
    "SP": "spreken",
}
GEEN_UITSLAG: Final = {
    "Verwijtbaar": "zonder goede reden",
    "Nietverwijtbaar": "met een goede reden",
    "Afgemeld": "afgemeld",
    "Absent": "niet gekomen",
}
VRIJSTELLINGSREDENEN: Final = {
    "AVI": "aantoonbaar ingeburgerd",
    "DIP": "een diploma dat DUO al kent",
    "DOC": "een document dat de inburgeraar liet zien",
    "GED": "een deel van het examen is al gehaald",
    "INB": "een inburgeringsdiploma van de vorige wet, op niveau B1",
    "INS": "een opleiding, met bewijs van inschrijving",
    "OPL": "een opleiding die DUO zelf zag",
}
ONTHEFFINGSGRONDEN: Final = {"BIO": "bijzondere omstandigheden van deze persoon", "MED": "gezondheid"}
BEOORDELINGEN: Final = {
    "Toegekend": "gegeven",
    "Afgewezen": "afgewezen",
    "InBehandeling": "in behandeling",
}
_REIKWIJDTE: Final = {
    g.Reikwijdte.GEHEEL: "volledige",
    g.Reikwijdte.TIJDELIJK: "tijdelijke",
    g.Reikwijdte.GEDEELTELIJK: "gedeeltelijke",
}
_WEG: Final = {
    g.BijDuo.EXAMEN: "Een examenuitslag staat niet meer bij DUO",
    g.BijDuo.VRIJSTELLING: "Een besluit over vrijstelling staat niet meer bij DUO",
    g.BijDuo.ONTHEFFING: "Een besluit over ontheffing staat niet meer bij DUO",
    g.BijDuo.LBT_NUMMER: "De aanmelding voor de leerbaarheidstoets is ingetrokken",
    g.BijDuo.MAP: "Het eindgesprek van de MAP staat niet meer bij DUO",
    g.BijDuo.PVT: "De participatieverklaring staat niet meer bij DUO",
    g.BijDuo.VERLENGING: "Een verzoek om verlenging staat niet meer bij DUO",
    g.BijDuo.BOETE: "Een boete staat niet meer bij DUO",
}
_DAG: Final = timedelta(days=1)

TITELS: Final[dict[str, str]] = {
    "examen_uitslag": "Examen: {wat}",
    "gratis_pogingen": "Gratis examens: {wat}",
    "examentegoed": "Gratis examens bij DUO",
    "vrijstelling_besloten": "{wat}",
    "ontheffing_besloten": "{wat}",
    "termijn_eerder": "Eerdere inburgeringstermijn",
    "plicht_eerder": "Eerder bij DUO: {wat}",
    "pip_elders": "Nieuw plan (PIP) bij een andere gemeente",
    "uren_bij_duo": "Uren bij DUO van gemeente {wat}",
    "onderdeel_bij_duo": "{wat}",
    "verlenging_gevraagd": "Verzoek om verlenging: {wat}",
    "boete_bij_duo": "Boete van DUO: € {bedrag}",
    "niet_meer_bij_duo": "{wat}",
    "toegang_duo_geeindigd": "Geen gegevens van DUO meer",
}
ZINNEN: Final[dict[str, str]] = {
    "examen_uitslag": "Het examen was op {datum}.{meer}",
    "gratis_pogingen": "Zo vaak kan het nog zonder te betalen: {tegoed:keer|keer}.",
    "examentegoed": "Zo vaak kan het nog zonder te betalen: {wat}.",
    "vrijstelling_besloten": "{meer}",
    "ontheffing_besloten": "{meer}",
    "termijn_eerder": "{meer}",
    "plicht_eerder": "{meer}",
    "pip_elders": "Het plan is van {dagtekening}. Onze toegang tot de gegevens bij DUO stopt daarna.",
    "uren_bij_duo": "{meer}",
    "onderdeel_bij_duo": "Op {datum}. Zo staat het bij DUO.",
    "verlenging_gevraagd": "DUO kreeg het verzoek op {ontvangen}.{meer}",
    "boete_bij_duo": "Definitief op {datum}. De termijn ging verwijtbaar voorbij.",
    "niet_meer_bij_duo": "DUO noemt dit niet meer. Wat er stond, blijft op de tijdlijn te lezen.",
    "toegang_duo_geeindigd": "Vanaf {datum} mogen we DUO niets meer vragen over deze persoon. Wat er al stond, blijft "
    "te lezen.",
}


def onderdeel(code: str | None) -> str:
    """Return an exam part in words; an unknown code as it is."""
    return ONDERDELEN.get(code or "", code or "")


def examen(feit: g.ExamenUitslag) -> str:
    """Return one result in words: "lezen, niveau B1, gehaald"."""
    niveau = f", niveau {feit.niveau}" if feit.niveau else ""
    return f"{onderdeel(feit.onderdeel)}{niveau}, {uitslag(feit)}"


def uitslag(feit: g.ExamenUitslag) -> str:
    """Return only the result: gehaald, niet gehaald, or why there is none."""
    if feit.resultaat == "Geslaagd":
        return "gehaald"
    if feit.resultaat == "Gezakt":
        return "niet gehaald"
    waarom = GEEN_UITSLAG.get(feit.reden or "", "")
    return f"geen uitslag ({waarom})" if waarom else "geen uitslag"


def tegoed(feit: g.Examentegoed) -> str:
    """Return how often each part is still free, the fewest first: "spreken 1 keer; lezen en luisteren 2 keer"."""
    per_aantal: dict[int, list[str]] = {}
    for deel in sorted(feit.delen, key=lambda deel: deel.tegoed):
        per_aantal.setdefault(deel.tegoed, []).append(onderdeel(deel.onderdeel))
    return "; ".join(f"{_opsomming(namen)} {aantal} keer" for aantal, namen in per_aantal.items())


def _opsomming(namen: list[str]) -> str:
    return " en ".join(deel for deel in (", ".join(namen[:-1]), namen[-1]) if deel)


def vrijstelling(feit: g.VrijstellingBesloten) -> str:
    """Return a decision on a vrijstelling in one line."""
    ja = "gegeven" if feit.toegekend else "afgewezen"
    niveau = f" op niveau {feit.niveau}" if feit.niveau else ""
    deel = f" voor {onderdeel(feit.onderdeel)}{niveau}" if feit.onderdeel else ""
    return f"{_REIKWIJDTE[feit.reikwijdte].capitalize()} vrijstelling{deel} {ja}"


def _besloot(dag: date | None) -> str:
    return f"DUO besloot op {datums.voluit(dag)}." if dag else "DUO besloot dit."


def vrijstelling_grond(feit: g.VrijstellingBesloten) -> str:
    """Return ground and period of a decision on a vrijstelling."""
    delen = [f"Grond: {VRIJSTELLINGSREDENEN.get(feit.reden, feit.reden)}."]
    if feit.start:
        tot = f" tot en met {datums.voluit(feit.einde)}" if feit.einde else ""
        delen.append(f"Vanaf {datums.voluit(feit.start)}{tot}.")
    return " ".join(delen)


def ontheffing(feit: g.OntheffingBesloten) -> str:
    """Return a decision on an ontheffing in one line."""
    ja = "gegeven" if feit.toegekend else "afgewezen"
    deel = f" voor {onderdeel(feit.onderdeel)}" if feit.onderdeel else ""
    return f"{_REIKWIJDTE[feit.reikwijdte].capitalize()} ontheffing{deel} {ja}"


def ontheffing_grond(feit: g.OntheffingBesloten) -> str:
    """Return ground of a decision on an ontheffing, and the hours somebody can bear."""
    delen = [f"Grond: {ONTHEFFINGSGRONDEN.get(feit.grond, feit.grond)}."]
    if feit.uren is not None:
        delen.append(f"Participatie in de Z-route: hoogstens {feit.uren} uur in vijf jaar." if feit.uren
                     else "Participatie in de Z-route hoeft niet.")  # fmt: skip
    return " ".join(delen)


def uren(feit: g.UrenBijDuo) -> str:
    """Return the totals of one gemeente."""
    paren = (("taalles en KNM in de brede intake", feit.brede_intake), ("participatie", feit.participatie),
             ("participatie als taalles", feit.taalles))  # fmt: skip
    delen = [f"{aantal} uur {wat}" for wat, aantal in paren if aantal is not None]
    tot = f" Bijgewerkt tot {datums.voluit(feit.bekend_tot)}." if feit.bekend_tot else ""
    return f"{', '.join(delen) or 'Nog geen uren'}.{tot}"


def gemeente(code: int) -> str:
    """Return the name of a gemeente, or its code when the table does not have it."""
    gezocht = gemeentecode(code)
    return next((rij["naam"] for rij in bestanden.tabel("gemeenten") if rij["code"] == gezocht), gezocht)


def verlenging_meer(feit: g.VerlengingGevraagd) -> str:
    """Return when DUO judged a request, with a space before it; empty while it is being judged."""
    return f" DUO besliste op {datums.voluit(feit.datum)}." if feit.datum else ""


def grond(feit: g.TermijnGesteld | g.TermijnEerder) -> str:
    """Return the ground of an extension in DUO's words; empty without one."""
    return feit.omschrijving or feit.grondcode or ""


def termijn_meer(feit: g.TermijnEerder) -> str:
    """Return until when an earlier term ran, and on which ground."""
    tot = f"De termijn liep tot en met {datums.voluit(feit.einde - _DAG)}." if feit.einde else "Zonder einddatum."
    sinds = f" Zo stond het sinds {datums.voluit(feit.wijzigingsdatum)}." if feit.wijzigingsdatum else ""
    return f"{tot}{sinds}" + (f" Grond: {grond(feit)}." if grond(feit) else "")


def _plicht(feit: g.PlichtEerder) -> str:
    van = f"Vanaf {datums.voluit(feit.begindatum)}" if feit.begindatum else "Zonder begindatum"
    return f"{van}{f' tot en met {datums.voluit(feit.einddatum)}' if feit.einddatum else ''}."


def _examen_meer(feit: g.ExamenUitslag) -> str:
    return "" if feit.resultaat != "Geen" or not feit.reden else " Een uitslag is er niet."


_WAARDEN: Final[dict[type[g.Gegevens], Callable[[Any], dict[str, object]]]] = {
    g.ExamenUitslag: lambda f: {"wat": examen(f), "meer": _examen_meer(f)},
    g.GratisPogingen: lambda f: {"wat": onderdeel(f.onderdeel)},
    g.Examentegoed: lambda f: {"wat": tegoed(f)},
    g.VrijstellingBesloten: lambda f: {"wat": vrijstelling(f), "meer": f"{_besloot(f.datum)} {vrijstelling_grond(f)}"},
    g.OntheffingBesloten: lambda f: {"wat": ontheffing(f), "meer": f"{_besloot(f.datum)} {ontheffing_grond(f)}"},
    g.TermijnEerder: lambda f: {"meer": termijn_meer(f)},
    g.PlichtEerder: lambda f: {
        "wat": "moest inburgeren" if f.inburgeringsplichtig else "hoefde niet in te burgeren",
        "meer": _plicht(f),
    },
    g.UrenBijDuo: lambda f: {"wat": gemeente(f.gemeente), "meer": uren(f)},
    g.OnderdeelBijDuo: lambda f: {
        "wat": "Eindgesprek van de MAP" if f.onderdeel is g.BijDuo.MAP else "Participatieverklaring ondertekend"
    },
    g.VerlengingGevraagd: lambda f: {"wat": BEOORDELINGEN.get(f.oordeel, f.oordeel), "meer": verlenging_meer(f)},
    g.NietMeerBijDuo: lambda f: {"wat": _WEG[f.wat]},
}


def waarden(feit: g.Gegevens) -> dict[str, object]:
    """Return what the sentences of a row of this kind need beside its own fields."""
    maak = _WAARDEN.get(type(feit))
    return maak(feit) if maak else {}
