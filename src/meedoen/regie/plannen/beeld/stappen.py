# SPDX-License-Identifier: EUPL-1.2
"""The parts of the plan, one card or row each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from meedoen.domein.feiten import DossierFeiten
from meedoen.regie.plannen import wijziging
from meedoen.regie.plannen.controle import Oordeel
from meedoen.regie.plannen.feiten import minder_dan_z, per_week
from meedoen.regie.plannen.models import Afspraak, Pip
from meedoen.regie.plannen.onderdelen import BIJ_EIS, TITELS, VAARDIGHEDEN
from meedoen.regie.plannen.voorstel import Voorstel
from meedoen.regie.plannen.zinnen import ALFABETISERING, LEERROUTES
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import AfspraakBeeld, LinkBeeld

_VOLGORDE = ("doel", "leerroute", "pvt_map", "afspraken", "begeleiding", "gesprekken", "kinderen")
_FOUTE_NIVEAUS = frozenset({"a2_bij_eerste_pip", "a2_bij_onderwijsroute", "a2_zonder_afschalen"})


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStap:
    """One part: what stands in it, and what is offered where it is still empty.

    `niveaus`: (skill, level, wrong). `kort`: shares a card with its neighbours. `ontbreekt`: the law asks it.
    """

    nummer: int
    sleutel: str
    titel: str
    url: str = ""
    leeg: bool = False
    ontbreekt: bool = False
    citaat: str = ""
    sterk: str = ""
    tekst: str = ""
    regels: tuple[tuple[str, str], ...] = ()
    niveaus: tuple[tuple[str, str, bool], ...] = ()
    afspraken: tuple[AfspraakBeeld, ...] = ()
    voorstellen: tuple[Voorstel, ...] = ()
    kort: bool = False


def maak_stappen(
    pip: Pip,
    *,
    basis: str,
    afspraken: Sequence[Afspraak],
    feiten: DossierFeiten,
    oordeel: Oordeel | None,
    voorstellen: Sequence[Voorstel] = (),
    wijzigen: bool,
) -> tuple[PlanStap, ...]:
    """Return the parts in order; a later version begins with the reason of the change."""
    volgorde = ("wijziging", *_VOLGORDE) if pip.wijzigingsgrond or (oordeel and feiten.pips) else _VOLGORDE
    ontbreekt = {BIJ_EIS[eis.code] for eis in oordeel.ontbreekt} if oordeel else set()
    if oordeel:
        ontbreekt |= {punt.onderdeel for punt in oordeel.punten}
    return tuple(
        PlanStap(
            nummer=nummer,
            sleutel=sleutel,
            titel=TITELS[sleutel],
            url=(f"{basis}/afspraken/nieuw" if sleutel == "afspraken" else f"{basis}/{sleutel}") if wijzigen else "",
            ontbreekt=sleutel in ontbreekt,
            voorstellen=tuple(v for v in voorstellen if v.onderdeel == sleutel) if wijzigen else (),
            kort=sleutel in ("begeleiding", "gesprekken", "kinderen"),
            **_inhoud(sleutel, pip, afspraken, oordeel, basis if wijzigen else ""),
        )
        for nummer, sleutel in enumerate(volgorde, 1)
    )


def _inhoud(
    sleutel: str, pip: Pip, afspraken: Sequence[Afspraak], oordeel: Oordeel | None, basis: str
) -> dict[str, Any]:
    match sleutel:
        case "doel":
            return {"citaat": pip.doel, "leeg": not pip.doel}
        case "leerroute":
            return _leerroute(pip, oordeel)
        case "pvt_map":
            return _pvt_map(pip)
        case "afspraken":
            return {"afspraken": tuple(_afspraak(a, basis) for a in afspraken), "leeg": not afspraken}
        case "begeleiding":
            return {"tekst": _begeleiding(pip), "leeg": not pip.begeleiding}
        case "gesprekken":
            return {"tekst": _gesprekken(pip), "leeg": not pip.voortgangsgesprekken}
        case "kinderen":
            return {"tekst": _kinderen(pip), "leeg": pip.vve_kind is None}
    grond = wijziging.TEKSTEN.get(pip.wijzigingsgrond, "")
    regels = [("Inzet", pip.inzet_reden), ("B1 lukt niet op tijd bij", ", ".join(pip.niet_haalbaar)),
              ("Waaruit dat blijkt", pip.niet_haalbaar_reden)]  # fmt: skip
    return {"sterk": grond, "tekst": pip.wijzigingsreden, "regels": _gevuld(regels), "leeg": not grond}


def _leerroute(pip: Pip, oordeel: Oordeel | None) -> dict[str, Any]:
    if not pip.leerroute:
        return {"leeg": True}
    week = per_week(pip.uren_taal_knm, pip.weken)
    delen = [LEERROUTES[pip.leerroute]]
    if week:
        delen.append(f"{week} uur les per week")
    bij = f" bij {pip.school}" if pip.school else ""
    regels = [("Waarom", pip.route_reden), ("Uren in totaal", _uren(pip)), ("Meedoen", _meedoen(pip)),
              ("Waarom minder uren", pip.z_minder_reden if minder_dan_z(pip) else ""),
              ("Alfabetisering", _alfabetisering(pip)), ("Examens", ", ".join(pip.examens_z))]  # fmt: skip
    return {
        "sterk": ", ".join(delen) + bij,
        "regels": _gevuld(regels),
        "niveaus": _niveaus(pip, oordeel),
    }


def _uren(pip: Pip) -> str:
    if not pip.uren_taal_knm:
        return ""
    weken = f" in {pip.weken} weken" if pip.weken else ""
    return f"{pip.uren_taal_knm} uur taal en KNM{weken}"


def _meedoen(pip: Pip) -> str:
    return f"{pip.uren_participatie} uur in totaal" if pip.leerroute == "Z" and pip.uren_participatie else ""


def _alfabetisering(pip: Pip) -> str:
    tekst = ALFABETISERING.get(pip.alfabetisering, "")
    return f"{tekst}. Dit is een plicht in het plan." if tekst and pip.alfabetisering_verplicht else tekst


def _niveaus(pip: Pip, oordeel: Oordeel | None) -> tuple[tuple[str, str, bool], ...]:
    codes = {w.code for w in oordeel.weigeringen} | {e.reden for e in oordeel.ontbreekt} if oordeel else set()
    fout = bool(codes & _FOUTE_NIVEAUS)
    gevuld = [(naam.capitalize(), str(getattr(pip, f"niveau_{naam}"))) for naam in VAARDIGHEDEN]
    return tuple((naam, niveau, fout and niveau == "A2") for naam, niveau in gevuld if niveau)


def _pvt_map(pip: Pip) -> dict[str, Any]:
    pvt = _traject(pip.pvt_uren, "uur", pip.pvt_uiterlijk, pip.pvt_toelichting)
    praktijk = _traject(pip.map_uren, "uur praktijk", pip.map_uiterlijk, pip.map_toelichting)
    if not praktijk and pip.volgt_taalschakeltraject:
        praktijk = "Niet nodig: volgt het taalschakeltraject"
    regels = [("Participatieverklaring", pvt), ("Arbeidsmarkt en Participatie", praktijk)]
    return {"regels": _gevuld(regels), "leeg": not (pvt or praktijk)}


def _traject(uren: int | None, eenheid: str, uiterlijk: object, toelichting: str) -> str:
    if not uren:
        return ""
    klaar = f", klaar uiterlijk {datums.voluit(uiterlijk)}" if isinstance(uiterlijk, date) else ""
    return f"{uren} {eenheid}{klaar}{f'. {toelichting}' if toelichting else ''}"


def _afspraak(afspraak: Afspraak, basis: str) -> AfspraakBeeld:
    regels = [
        ("Wie", afspraak.wie),
        ("Uiterlijk", datums.kort_met_dag(afspraak.uiterlijk) if afspraak.uiterlijk else ""),
        ("Zo zien we het", afspraak.zichtbaar_aan),
    ]
    links = (
        (
            LinkBeeld("Wijzigen", f"{basis}/afspraken/{afspraak.id}"),
            LinkBeeld("Weghalen", f"{basis}/afspraken/{afspraak.id}/weg"),
        )
        if basis
        else ()
    )
    return AfspraakBeeld(afspraak.wat, _gevuld(regels), links)


def _begeleiding(pip: Pip) -> str:
    mee = " Het besluit over bijstand gaat mee met het plan." if pip.pw_bijgevoegd else ""
    return f"{pip.begeleiding}{mee}" if pip.begeleiding else ""


def _gesprekken(pip: Pip) -> str:
    aantal = pip.voortgangsgesprekken
    if not aantal:
        return ""
    woord = "voortgangsgesprek" if aantal == 1 else "voortgangsgesprekken"
    besproken = f" Het plan is besproken op {datums.voluit(pip.besproken_op)}." if pip.besproken_op else ""
    return f"{aantal} {woord}. {pip.gesprekken_toelichting}{besproken}".strip()


def _kinderen(pip: Pip) -> str:
    if pip.vve_kind is None:
        return ""
    return (
        (pip.vve or "Er is een kind voor voorschool of vroegschool.")
        if pip.vve_kind
        else ("Geen kind voor voorschool of vroegschool.")
    )


def _gevuld(regels: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, waarde) for label, waarde in regels if waarde)
