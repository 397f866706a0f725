# SPDX-License-Identifier: EUPL-1.2
"""The questions (GET) that a gemeente may ask, each answered from the state of the person."""

from __future__ import annotations

from datetime import date
from typing import Any

from meedoen.simulator.duo.oproep import Oproep, Weiger
from meedoen.simulator.model import Doelgroep, Pip, Plicht, Resultaat, Termijn
from meedoen.simulator.verzonnen import INSTELLINGEN, VERLENGINGSGRONDEN

Uit = tuple[int, Any]


def _zonder_leeg(**velden: Any) -> dict[str, Any]:
    """The members that have a value; dates in ISO form."""
    return {
        naam: waarde.isoformat() if isinstance(waarde, date) else waarde
        for naam, waarde in velden.items()
        if waarde is not None
    }


def _of_404(waarde: Any, wat: str) -> Any:
    if waarde is None:
        raise Weiger(404, f"Er is geen {wat} bekend.")
    return waarde


def doelgroep(oproep: Oproep) -> Uit:
    groep = oproep.persoon().doelgroep
    return 200, _zonder_leeg(
        indeling=groep.indeling,
        begindatum=groep.begindatum,
        gedetailleerdeDoelgroep=groep.gedetailleerd,
        asielrechtenWijzigingVerblijfsdoel=groep.asielrechten,
    )


def doelgroep_historie(oproep: Oproep) -> Uit:
    """The earlier doelgroepen and the present one, oldest first."""

    def regel(groep: Doelgroep) -> dict[str, Any]:
        return _zonder_leeg(indeling=groep.indeling, begindatum=groep.begindatum, einddatum=groep.einddatum)

    persoon = oproep.persoon()
    return 200, [regel(groep) for groep in [*persoon.doelgroep_historie, persoon.doelgroep]]


def _plichtregel(plicht: Plicht) -> dict[str, Any]:
    return _zonder_leeg(
        indicatorInburgeringsplicht=plicht.indicator,
        begindatum=plicht.begindatum,
        einddatum=plicht.einddatum,
        wijzigingsdatum=plicht.wijzigingsdatum,
    )


def plicht(oproep: Oproep) -> Uit:
    nu: Plicht = _of_404(oproep.persoon().plicht, "inburgeringsplicht")
    extra = _zonder_leeg(datumKennisgevingInburgeringsplicht=nu.kennisgeving, redenGeenInburgeringsplicht=nu.reden)
    return 200, _plichtregel(nu) | extra


def plicht_historie(oproep: Oproep) -> Uit:
    persoon = oproep.persoon()
    nu: Plicht = _of_404(persoon.plicht, "inburgeringsplicht")
    return 200, [_plichtregel(regel) for regel in [*persoon.plicht_historie, nu]]


def _termijnregel(termijn: Termijn) -> dict[str, Any]:
    return _zonder_leeg(
        einddatum=termijn.einde,
        wijzigingsdatum=termijn.wijzigingsdatum,
        verlengingsgrondcode=termijn.grondcode,
        verlengingsgrondomschrijving=termijn.grondomschrijving,
    )


def termijn(oproep: Oproep) -> Uit:
    nu: Termijn = _of_404(oproep.persoon().termijn, "inburgeringstermijn")
    return 200, {"startdatum": nu.start.isoformat()} | _termijnregel(nu)


def termijn_historie(oproep: Oproep) -> Uit:
    persoon = oproep.persoon()
    nu: Termijn = _of_404(persoon.termijn, "inburgeringstermijn")
    return 200, [_termijnregel(regel) for regel in [*persoon.termijn_historie, nu]]


def pip(oproep: Oproep) -> Uit:
    """The current PIP, also when it is of another gemeente."""
    nu: Pip = _of_404(oproep.persoon().pip, "PIP")
    velden = _zonder_leeg(
        dagtekeningPip=nu.dagtekening,
        leerroute=nu.leerroute,
        niveau=nu.niveau,
        geschatteIntensiteitB1Route=nu.intensiteit,
        indicatorMagOpleidingAfmaken=nu.mag_opleiding_afmaken,
        indicatorAlfabetiseringsonderwijs=nu.alfabetisering,
    )
    return 200, {"gemeentecode": nu.gemeentecode, "pip": velden}


def lbt_examennummer(oproep: Oproep) -> Uit:
    return 200, {"examennummer": _of_404(oproep.persoon().lbt_nummer, "examennummer")}


def lbt_resultaten(oproep: Oproep) -> Uit:
    return 200, oproep.persoon().lbt_resultaten


def examenresultaten(oproep: Oproep) -> Uit:
    return 200, oproep.persoon().examens


def gratis_pogingen(oproep: Oproep) -> Uit:
    tegoed = oproep.persoon().gratis_pogingen
    return 200, [{"onderdeel": deel, "gratisPogingenTegoed": aantal} for deel, aantal in sorted(tegoed.items())]


def vrijstellingen(oproep: Oproep) -> Uit:
    return 200, oproep.persoon().vrijstellingen


def ontheffingen(oproep: Oproep) -> Uit:
    return 200, oproep.persoon().ontheffingen


def verlengingen(oproep: Oproep) -> Uit:
    """The requests for a longer term, with DUO's judgement (Verlenging API)."""
    return 200, oproep.persoon().verlengingen


def boetes(oproep: Oproep) -> Uit:
    """The fines that DUO gave (Boete API)."""
    return 200, oproep.persoon().boetes


def gebeurtenissen(oproep: Oproep) -> Uit:
    """All that happened, attention signals included (Gebeurtenis API)."""
    return 200, oproep.persoon().gebeurtenissen


def uren(oproep: Oproep) -> Uit:
    """The totals per gemeente, as each gave them."""

    def totaal(aantal: int | None) -> dict[str, int] | None:
        return None if aantal is None else {"uren": aantal}

    return 200, [
        _zonder_leeg(
            gemeentecode=regel.gemeentecode,
            bekendTot=regel.bekend_tot,
            ParticipatieAlsTaalles=totaal(regel.taalles),
            ParticipatieactiviteitenBredeIntake=totaal(regel.activiteiten),
            TaallesEnKnmBredeIntake=totaal(regel.brede_intake),
        )
        for regel in oproep.persoon().uren
    ]


def _datum_van(resultaat: Resultaat | None, wat: str) -> str:
    dag: date = _of_404(resultaat.datum if resultaat else None, wat)
    return dag.isoformat()


def map_datum(oproep: Oproep) -> Uit:
    return 200, {"datumEindgesprekMap": _datum_van(oproep.persoon().map, "datum van het eindgesprek MAP")}


def pvt_datum(oproep: Oproep) -> Uit:
    return 200, {"datumOndertekeningPvt": _datum_van(oproep.persoon().pvt, "datum van ondertekening")}


def instellingen(oproep: Oproep) -> Uit:
    return 200, list(INSTELLINGEN.values())


def verlengingsgronden(oproep: Oproep) -> Uit:
    return 200, list(VERLENGINGSGRONDEN)
