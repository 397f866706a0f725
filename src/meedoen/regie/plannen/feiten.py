# SPDX-License-Identifier: EUPL-1.2
"""The only translator from a stored plan to the facts of `recht` and `domein`."""

from __future__ import annotations

from datetime import date
from typing import Any

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.gebeurtenissen import DuoUitkomst
from meedoen.domein.keten.duo_voorcontrole import ROUTE_VAN_DUO, DuoStand, PipVoorDuo
from meedoen.recht.parameters import LESSEN_Z, MEEDOEN_Z
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid
from meedoen.recht.wi2021.pip_inhoud import PipInhoud
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.onderdelen import NIVEAUVELDEN, ONDERDELEN
from meedoen.regie.plannen.wijziging import AFSCHALEN

_ALFABETISERING_NODIG = {"": None, "NVT": False, "A": True, "AA": True}


def leerroute(pip: Pip) -> Leerroute | None:
    """Return the route of a plan; None while none is chosen."""
    return ROUTE_VAN_DUO.get(pip.leerroute)


def niveaus(pip: Pip) -> dict[Vaardigheid, Niveau]:
    """Return the level per skill, without the skills that have none yet."""
    gevuld = {v: getattr(pip, f"niveau_{v.value}") for v in Vaardigheid}
    return {v: Niveau(waarde) for v, waarde in gevuld.items() if waarde}


def inhoud(pip: Pip, feiten: DossierFeiten, *, eerder_afgeschaald: bool = False) -> PipInhoud:
    """Return what the plan says so far, as the law rules read it."""
    overgenomen = feiten.pip_overgenomen
    vorige = ROUTE_VAN_DUO.get(overgenomen.leerroute) if overgenomen is not None and not feiten.pips else None
    return PipInhoud(
        leerroute=leerroute(pip),
        niveaus=niveaus(pip),
        oordeel_leerroute=pip.route_reden,
        wens_onderwijsroute=pip.wens_onderwijsroute,
        onderwijsroute_onderzocht=pip.onderwijsroute_onderzocht,
        volgt_taalschakeltraject=pip.volgt_taalschakeltraject,
        ondersteuning=pip.begeleiding,
        pvt_uren=pip.pvt_uren,
        map_uren=pip.map_uren,
        intensiteit_uren=pip.uren_taal_knm,
        meedoen_uren=pip.uren_participatie,
        z_minder_reden=pip.z_minder_reden,
        vve_kind=pip.vve_kind,
        vve_afspraken=pip.vve,
        voortgangsgesprekken=pip.voortgangsgesprekken,
        pw_beschikkingen=pip.pw_beschikkingen,
        pw_bijgevoegd=pip.pw_bijgevoegd,
        examens_z_gewenst=pip.examens_z_gewenst,
        examens_z=tuple(pip.examens_z),
        examens_z_in_staat=pip.examens_z_in_staat,
        alfabetisering_nodig=_ALFABETISERING_NODIG.get(pip.alfabetisering),
        alfabetisering_verplicht=pip.alfabetisering_verplicht,
        afgeschaald=eerder_afgeschaald or pip.wijzigingsgrond == AFSCHALEN,
        leerroute_vorige_gemeente=vorige,
    )


def voor_duo(pip: Pip, *, dagtekening: date | None, niveau: str | None, doelgroep: Doelgroep | None) -> PipVoorDuo:
    """Return the part of the plan that DUO takes. Hours go only where DUO asks them: B1-route, asiel group."""
    met_uren = pip.leerroute == "B" and doelgroep is Doelgroep.ASIEL
    return PipVoorDuo(
        dagtekening=dagtekening,
        leerroute=pip.leerroute or None,
        niveau=niveau,
        uren_totaal=pip.uren_taal_knm if met_uren else None,
        mag_opleiding_afmaken=pip.mag_opleiding_afmaken,
        alfabetisering=pip.alfabetisering or None,
    )


def duo_stand(feiten: DossierFeiten) -> DuoStand:
    """Return what DUO holds of this person, as far as we know. A version DUO refused is not there."""
    bij_duo = [
        versie.dagtekening
        for versie in feiten.pips
        if versie.duo not in (DuoUitkomst.GEWEIGERD, DuoUitkomst.INGETROKKEN)
    ]
    if feiten.pip_overgenomen is not None:
        bij_duo.append(feiten.pip_overgenomen.dagtekening)
    return DuoStand(
        doelgroep=feiten.doelgroep,
        begin_plicht=feiten.plicht.begindatum if feiten.plicht else None,
        vestiging=feiten.gevestigd_op,
        eerste_pip=min(bij_duo, default=None),
        huidige_pip=max(bij_duo, default=None),
    )


def momentopname(pip: Pip) -> dict[str, Any]:
    """Return the whole content of a plan by field, for the receipt and for what changed between versions."""
    velden = [veld for deel in ONDERDELEN.values() for veld in deel]
    return {veld: getattr(pip, veld) for veld in velden if getattr(pip, veld) not in (None, "", [])}


def minder_dan_z(pip: Pip) -> bool:
    """Say whether this plan gives a reason for fewer hours than the Z-route asks, and has fewer."""
    uren = ((pip.uren_taal_knm, LESSEN_Z), (pip.uren_participatie, MEEDOEN_Z))
    minder = any(heeft is not None and heeft < norm for heeft, norm in uren)
    return pip.leerroute == "Z" and minder and bool(pip.z_minder_reden.strip())


def per_week(uren: int | None, weken: int | None) -> int | None:
    """Return the hours per week of a total, rounded to whole hours; None where one of the two is missing."""
    if not uren or not weken:
        return None
    return max(1, (uren * 2 + weken) // (weken * 2))


__all__ = [
    "NIVEAUVELDEN",
    "duo_stand",
    "inhoud",
    "leerroute",
    "minder_dan_z",
    "momentopname",
    "niveaus",
    "per_week",
    "voor_duo",
]
