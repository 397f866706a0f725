# SPDX-License-Identifier: EUPL-1.2
"""From plan to the letter with the decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import IntakeWijze
from meedoen.domein.toegang import Scope
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven import regels
from meedoen.regie.besluiten.brieven.gegevens import (
    Afspraak,
    Leerroute,
    PipBesluitBrief,
    Regel,
    Wijziging,
)
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.plannen import wijziging
from meedoen.regie.plannen.feiten import minder_dan_z, per_week
from meedoen.regie.plannen.gevolgen import Gevolgen
from meedoen.regie.plannen.models import Afspraak as PlanAfspraak
from meedoen.regie.plannen.models import Pip

CONCEPT = "concept"


@dataclass(frozen=True, kw_only=True)
class PipConceptBrief(PipBesluitBrief):
    """The same letter before adoption: its heading says that nothing was decided yet."""

    @property
    def titel(self) -> str:
        """Heading of the letter."""
        return f"Concept, nog geen besluit: {super().titel.removeprefix('Besluit: ')}"


def maak(
    scope: Scope,
    dossier: Dossier,
    pip: Pip,
    *,
    afspraken: Sequence[PlanAfspraak],
    feiten: DossierFeiten,
    gevolgen: Gevolgen,
    dagtekening: date,
    niveau: str | None,
    nummer: str = "",
    taal: str = "",
) -> PipBesluitBrief:
    """Return the letter of a plan; without `nummer` the draft of it. Raises BesluitWeigering."""
    gemeente = dossier.gemeente
    klasse = PipBesluitBrief if nummer else PipConceptBrief
    return klasse(
        afzender=besluiten.afzender(gemeente, scope, contact=dossier.consulent),
        geadresseerde=besluiten.geadresseerde(dossier),
        dagtekening=dagtekening,
        nummer=nummer or CONCEPT,
        taal=taal,
        ondertekenaar=besluiten.ondertekenaar(gemeente, scope, besluit="pip"),
        leerroute=Leerroute(pip.leerroute),
        regels=_regels(pip, niveau),
        termijn_van=gevolgen.termijn_van,
        termijn_tot_en_met=gevolgen.termijn_tot_en_met,
        routewissel_tot_en_met=gevolgen.routewissel,
        waarom_deze_route=_waarom(pip),
        bezwaar=besluiten.bezwaarclausule(gemeente, gevolgen.bezwaar),
        besproken_op=pip.besproken_op,
        bij_afwezigheid=_bij_afwezigheid(pip, feiten),
        afspraken=tuple(Afspraak(wie=rij.wie, wat=rij.wat, uiterlijk=rij.uiterlijk) for rij in afspraken),
        wijziging=_wijziging(pip, feiten),
    )


def _waarom(pip: Pip) -> str:
    return "\n".join(filter(None, (pip.route_reden.strip(), pip.onderwijsroute_onderzocht.strip()))) or (
        "(Dit schrijft de gemeente nog.)"
    )


def _bij_afwezigheid(pip: Pip, feiten: DossierFeiten) -> bool:
    zonder = feiten.intake is not None and feiten.intake.wijze is IntakeWijze.ZONDER_MEDEWERKING
    return zonder and pip.besproken_op is None


def _wijziging(pip: Pip, feiten: DossierFeiten) -> Wijziging | None:
    if not pip.wijzigingsgrond:
        return None
    vorige = feiten.pip.dagtekening if feiten.pip else None
    if vorige is None and feiten.pip_overgenomen is not None:
        vorige = feiten.pip_overgenomen.dagtekening
    if vorige is None:
        return None
    return Wijziging(
        vorige_dagtekening=vorige,
        reden="\n".join(filter(None, (pip.wijzigingsreden, pip.inzet_reden.strip(), pip.niet_haalbaar_reden.strip()))),
        artikel=wijziging.artikel(pip.wijzigingsgrond).citaat,
    )


def _regels(pip: Pip, niveau: str | None) -> tuple[Regel, ...]:
    """The rows of the decision, in the order of the plan."""
    route = Leerroute(pip.leerroute)
    uit = [regels.vrij("Uw doel", f"“{pip.doel.strip()}”")] if pip.doel.strip() else []
    uit.append(regels.leerroute(route, niveau=niveau or ""))
    if _verschillend(pip):
        uit.append(_niveaus(pip))
    uit.extend(_lessen(pip))
    if pip.alfabetisering_verplicht:
        uit.append(regels.alfabetisering())
    if pip.examens_z:
        uit.append(regels.vast("Examens", "U doet examen in: {vakken}.", vakken=", ".join(pip.examens_z)))
    if pip.pvt_uren:
        uit.append(regels.participatieverklaring(pip.pvt_uren, uiterlijk=pip.pvt_uiterlijk))
    if pip.map_uren:
        uit.append(regels.werk(pip.map_uren))
    if pip.begeleiding.strip():
        uit.append(regels.vrij("Hulp", pip.begeleiding.strip()))
    if pip.vve_kind and pip.vve.strip():
        uit.append(regels.vrij("Kinderen", pip.vve.strip()))
    if pip.voortgangsgesprekken:
        uit.append(regels.gesprekken(pip.voortgangsgesprekken))
    if pip.pw_bijgevoegd:
        uit.append(regels.vast("Bijstand", "Het besluit over uw bijstand hoort bij dit plan. Dat krijgt u ook."))
    return tuple(uit)


def _verschillend(pip: Pip) -> bool:
    waarden = {pip.niveau_lezen, pip.niveau_luisteren, pip.niveau_schrijven, pip.niveau_spreken} - {""}
    return pip.leerroute == "B" and len(waarden) > 1


def _niveaus(pip: Pip) -> Regel:
    return regels.vast(
        "Niveau", "Lezen {lezen}, luisteren {luisteren}, schrijven {schrijven} en spreken {spreken}.",
        lezen=pip.niveau_lezen, luisteren=pip.niveau_luisteren, schrijven=pip.niveau_schrijven,
        spreken=pip.niveau_spreken,
    )  # fmt: skip


def _lessen(pip: Pip) -> list[Regel]:
    uit = []
    week = per_week(pip.uren_taal_knm, pip.weken)
    if pip.uren_taal_knm and week:
        uit.append(regels.lessen(week, school=pip.school))
        samen = "Dat is {uren} uur in {weken} weken, taal en KNM samen."
        uit.append(regels.vast("Samen", samen, uren=pip.uren_taal_knm, weken=pip.weken or 0))
    elif pip.uren_taal_knm and pip.school:
        bij = "U krijgt {uren} uur les bij {school}."
        uit.append(regels.vast("Lessen", bij, uren=pip.uren_taal_knm, school=pip.school))
    elif pip.uren_taal_knm:
        uit.append(regels.vast("Lessen", "U krijgt {uren} uur les.", uren=pip.uren_taal_knm))
    if pip.leerroute == "Z" and pip.uren_participatie:
        uit.append(regels.meedoen(pip.uren_participatie))
    if minder_dan_z(pip):
        uit.append(regels.vrij("Minder uren", pip.z_minder_reden.strip()))
    return uit
