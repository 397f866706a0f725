# SPDX-License-Identifier: EUPL-1.2
"""Start values for a plan, each with its source. A person takes one over or not; nothing is filled in by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import Onderwijsniveau
from meedoen.recht.parameters import LESSEN_Z, MAP_UREN, MEEDOEN_Z, PVT_UREN
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.dossiers.gezin import noem
from meedoen.regie.dossiers.models import Gezinslid, Startniveau
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.onderdelen import NIVEAUVELDEN
from meedoen.regie.plannen.zinnen import ALFABETISERING, LEERROUTES
from meedoen.regie.web.datums import voluit
from meedoen.regie.web.zinnen.domein_nl.diploma import NIVEAUS

GESPREKKEN: Final = 6
"""One talk each half year of the three years: our own habit, no law."""
_VVE_VAN: Final = 2
_VVE_TOT: Final = 6
_VERDER_LEREN: Final = frozenset(
    {Onderwijsniveau.HAVO, Onderwijsniveau.VWO, Onderwijsniveau.MBO_4, Onderwijsniveau.HBO, Onderwijsniveau.WO}
)
_SCHRIFT: Final[Mapping[str, str]] = {"A": "A", "AA": "AA", "NVT": "NVT"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorstel:
    """A suggestion for one part: what it would fill in, in words, and where it comes from."""

    onderdeel: str
    sleutel: str
    velden: Mapping[str, Any]
    tekst: str
    bron: str


def voorstellen(
    pip: Pip,
    feiten: DossierFeiten,
    *,
    startniveau: Startniveau | None,
    kinderen: Sequence[Gezinslid],
    vandaag: date,
) -> tuple[Voorstel, ...]:
    """Return the suggestions whose fields are still empty, in the order of the plan."""
    alle = (
        *_leerroute(feiten),
        *_diploma(feiten),
        *_uren_z(pip, feiten),
        *_alfabetisering(startniveau),
        *_pvt_map(pip),
        Voorstel(onderdeel="gesprekken", sleutel="gesprekken", velden={"voortgangsgesprekken": GESPREKKEN},
                 tekst=f"{GESPREKKEN} voortgangsgesprekken, elk half jaar",
                 bron="Gewoonte in Meedoen. De wet noemt geen aantal."),
        *_kinderen(kinderen, vandaag),
    )  # fmt: skip
    return tuple(v for v in alle if all(getattr(pip, veld) in (None, "") for veld in v.velden))


def _leerroute(feiten: DossierFeiten) -> tuple[Voorstel, ...]:
    overgenomen = feiten.pip_overgenomen
    if overgenomen is not None and not feiten.pips:
        return (
            Voorstel(
                onderdeel="leerroute",
                sleutel="route",
                velden={"leerroute": overgenomen.leerroute},
                tekst=LEERROUTES[overgenomen.leerroute],
                bron=f"Het plan van de vorige gemeente van {voluit(overgenomen.dagtekening)}, volgens DUO. "
                "Na een verhuizing blijft de leerroute dezelfde.",
            ),
        )
    uitslag = feiten.lbt_uitslag
    if uitslag is None or feiten.pips:
        return ()
    haalbaar = "niet" not in uitslag.resultaat.casefold()
    velden: dict[str, Any] = {"leerroute": "B" if haalbaar else "Z"}
    if haalbaar:
        velden |= dict.fromkeys(NIVEAUVELDEN, "B1")
    return (
        Voorstel(
            onderdeel="leerroute",
            sleutel="route",
            velden=velden,
            tekst="B1-route, alle vaardigheden op B1" if haalbaar else LEERROUTES["Z"],
            bron=f"Leerbaarheidstoets van {voluit(uitslag.datum_afname)}: {uitslag.resultaat}. "
            "De toets is een advies; jij kiest, en schrijft op waarom.",
        ),
    )


def _uren_z(pip: Pip, feiten: DossierFeiten) -> tuple[Voorstel, ...]:
    """The hours of the Z-route that are still open, for the group that the plan names hours for."""
    if pip.leerroute != "Z" or feiten.doelgroep is not Doelgroep.ASIEL:
        return ()
    alle = (("uren_taal_knm", LESSEN_Z, "les"), ("uren_participatie", MEEDOEN_Z, "meedoen"))
    leeg = [(veld, uren, waarvan) for veld, uren, waarvan in alle if getattr(pip, veld) is None]
    if not leeg:
        return ()
    return (
        Voorstel(
            onderdeel="leerroute",
            sleutel="uren_z",
            velden={veld: uren for veld, uren, _ in leeg},
            tekst=" en ".join(f"{uren} uur {waarvan}" for _, uren, waarvan in leeg),
            bron="Het minimum van de Z-route (artikel 3.14 lid 2 Besluit inburgering 2021).",
        ),
    )


def _diploma(feiten: DossierFeiten) -> tuple[Voorstel, ...]:
    """A diploma that IDW compares with a level from which one goes on learning: look at the onderwijsroute."""
    hoog = [w.niveau for w in feiten.waarderingen if w.niveau in _VERDER_LEREN]
    if not hoog or feiten.pips:
        return ()
    return (
        Voorstel(
            onderdeel="leerroute",
            sleutel="route_diploma",
            velden={"leerroute": "O"},
            tekst=LEERROUTES["O"],
            bron=f"IDW vergelijkt een diploma met {NIVEAUS[hoog[-1]]}. Past als iemand verder wil leren; kijk ook naar "
            "de leerbaarheidstoets en de leeftijd.",
        ),
    )


def _alfabetisering(startniveau: Startniveau | None) -> tuple[Voorstel, ...]:
    code = _SCHRIFT.get(startniveau.geletterdheid) if startniveau is not None else None
    if code is None or startniveau is None:
        return ()
    bron = startniveau.bronnen.get("geletterdheid", "")
    return (
        Voorstel(
            onderdeel="leerroute",
            sleutel="alfabetisering",
            velden={"alfabetisering": code},
            tekst=f"Alfabetisering: {ALFABETISERING[code].lower()}",
            bron=f"Startniveau uit de brede intake{f' ({bron})' if bron else ''}.",
        ),
    )


def _pvt_map(pip: Pip) -> tuple[Voorstel, ...]:
    velden, tekst = {"pvt_uren": PVT_UREN}, f"{PVT_UREN} uur PVT"
    bron = "Het minimum (artikel 3.1 Besluit inburgering 2021)."
    if not pip.volgt_taalschakeltraject:
        velden["map_uren"] = MAP_UREN
        tekst = f"{tekst} en {MAP_UREN} uur MAP"
        bron = "Het minimum (artikel 3.1 en 3.2 Besluit inburgering 2021)."
    return (Voorstel(onderdeel="pvt_map", sleutel="pvt_map", velden=velden, tekst=tekst, bron=bron),)


def _kinderen(kinderen: Sequence[Gezinslid], vandaag: date) -> tuple[Voorstel, ...]:
    klein = [
        kind
        for kind in kinderen
        if kind.geboortedatum and _VVE_VAN <= _leeftijd(kind.geboortedatum, vandaag) < _VVE_TOT
    ]
    if not klein:
        return ()
    namen = ", ".join(f"{noem(k)} ({_leeftijd(k.geboortedatum, vandaag)})" for k in klein if k.geboortedatum)
    return (
        Voorstel(
            onderdeel="kinderen",
            sleutel="kinderen",
            velden={"vve_kind": True},
            tekst=f"Er is een kind voor voorschool of vroegschool: {namen}",
            bron="Leeftijd in het gezin van dit dossier.",
        ),
    )


def _leeftijd(geboren: date, vandaag: date) -> int:
    return vandaag.year - geboren.year - ((vandaag.month, vandaag.day) < (geboren.month, geboren.day))
