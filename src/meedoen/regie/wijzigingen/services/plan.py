# SPDX-License-Identifier: EUPL-1.2
"""Changes that end in a new version of the plan: they begin its draft with what the law says filled in.

The draft then goes the way of every plan: checked, adopted by who may, letter, message to DUO. Nothing is decided
here, and what is filled in can still be changed there.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import ROUTE_VAN_DUO
from meedoen.domein.keten.duo_voorcontrole.pip import DUO_ROUTE
from meedoen.domein.toegang import Scope
from meedoen.recht.fouten import RechtFout
from meedoen.recht.parameters import LESSEN_Z
from meedoen.recht.uitkomst import OordeelNodig
from meedoen.recht.wi2021.leerroute import Leerroute, Niveau, Vaardigheid
from meedoen.recht.wi2021.pip_wijziging import RoutewisselFeiten, mag_route_wijzigen
from meedoen.recht.wi2021.termijn import start_inburgeringstermijn
from meedoen.recht.wi2021.wisselkrediet import Wisselkrediet
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.plannen import leren, wijziging
from meedoen.regie.plannen import services as plannen
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.onderdelen import NIVEAUVELDEN
from meedoen.regie.web.zinnen import recht_nl
from meedoen.regie.wijzigingen.services.fouten import WijzigWeigering


@transaction.atomic
def begin_afschalen(
    *,
    scope: Scope,
    dossier: Dossier,
    genoeg_inzet: bool,
    inzet_reden: str,
    niet_haalbaar: tuple[Vaardigheid, ...],
    niet_haalbaar_reden: str,
    reden: str,
) -> Pip:
    """Begin a version of the plan with A2 for the skills of which B1 is out of reach (art. 17 lid 3).

    Raises WijzigWeigering with the sentence of the law where it does not allow that, PlanWeigering as `begin_pip`.
    """
    pip = plannen.begin_pip(scope=scope, dossier=dossier, grond=wijziging.AFSCHALEN)
    try:
        uitkomst = leren.afschalen(
            dossierfeiten(dossier), genoeg_inzet=genoeg_inzet, niet_haalbaar=niet_haalbaar,
            peildatum=scope.vandaag, bewijs=Bewijs(peildatum=scope.vandaag, nu=scope.nu),
        )  # fmt: skip
    except RechtFout as fout:
        raise WijzigWeigering("kan_niet", waarom=recht_nl.weigerzin(fout)) from fout
    if isinstance(uitkomst, OordeelNodig):
        raise WijzigWeigering("kan_niet", waarom=recht_nl.vraagzin(uitkomst))
    if not uitkomst.waarde:
        raise WijzigWeigering("kan_niet", waarom=laatste_zin(uitkomst.stappen))
    pip = _bewaar(scope, dossier, pip, "wijziging", {
        "wijzigingsreden": reden, "inzet_genoeg": genoeg_inzet, "inzet_reden": inzet_reden,
        "niet_haalbaar": [v.value for v in uitkomst.waarde], "niet_haalbaar_reden": niet_haalbaar_reden,
    })  # fmt: skip
    return _bewaar(scope, dossier, pip, "leerroute", {f"niveau_{v.value}": Niveau.A2.value for v in uitkomst.waarde})


@transaction.atomic
def begin_andere_route(
    *,
    scope: Scope,
    dossier: Dossier,
    naar: Leerroute,
    voortgang: str,
    reden: str,
    opleiding_tot: date | None = None,
    bijzonder_geval: bool | None = None,
) -> Pip:
    """Begin a version of the plan with another leerroute, and with the credit of Besluit art. 5.4 lid 4 filled in.

    Raises WijzigWeigering with the sentence of the law where the route can't change, PlanWeigering as `begin_pip`.
    """
    feiten = dossierfeiten(dossier)
    van = ROUTE_VAN_DUO.get(feiten.leerroute or "")
    if van is None:
        raise WijzigWeigering("route_onbekend")
    if van is naar:
        raise WijzigWeigering("zelfde_route", veld="naar")
    pip = plannen.begin_pip(scope=scope, dossier=dossier, grond=wijziging.ANDERE_LEERROUTE)
    _eis_mag_wisselen(
        RoutewisselFeiten(
            start=start_termijn(feiten), van=van, naar=naar, voortgang=voortgang,
            niet_vrijstellende_opleiding_tot=opleiding_tot, bijzonder_geval=bijzonder_geval,
            stilstand=feiten.stilstand,
            stilstand_lezing=beleid(dossier.gemeente_id, scope.vandaag).vrijstelling_lezing,
        ),
        scope.vandaag,
    )  # fmt: skip
    bewijs = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    try:
        krediet = leren.krediet(feiten, van=van, naar=naar, peildatum=scope.vandaag, bewijs=bewijs).waarde
    except RechtFout as fout:
        raise WijzigWeigering("kan_niet", waarom=recht_nl.weigerzin(fout)) from fout
    pip = _bewaar(scope, dossier, pip, "wijziging", {"wijzigingsreden": reden})
    velden = {"voortgang": voortgang, "opleiding_tot": opleiding_tot, "bijzonder_geval": bijzonder_geval}
    return _bewaar(scope, dossier, pip, "leerroute", velden | _van_route(naar, krediet))


def start_termijn(feiten: DossierFeiten) -> date:
    """Return the first day of the term of art. 11: DUO's, else the day after the first plan."""
    if feiten.termijn is not None:
        return feiten.termijn.start
    if feiten.eerste_dagtekening is None:
        raise WijzigWeigering("route_onbekend")
    return start_inburgeringstermijn(feiten.eerste_dagtekening).waarde


def laatste_zin(stappen: Any) -> str:
    """Return the last step of an outcome as one text: why it is so."""
    laatste = stappen[-1]
    return f"{recht_nl.titel(laatste)}. {recht_nl.uitleg(laatste)}"


def _eis_mag_wisselen(feiten: RoutewisselFeiten, vandaag: date) -> None:
    try:
        uitkomst = mag_route_wijzigen(feiten, peildatum=vandaag)
    except RechtFout as fout:
        raise WijzigWeigering("kan_niet", waarom=recht_nl.weigerzin(fout)) from fout
    if isinstance(uitkomst, OordeelNodig):
        veld = "bijzonder_geval" if uitkomst.vraag == "bijzonder_geval" else "voortgang"
        raise WijzigWeigering("kan_niet", veld=veld, waarom=recht_nl.vraagzin(uitkomst))
    if not uitkomst.waarde:
        raise WijzigWeigering("kan_niet", waarom=laatste_zin(uitkomst.stappen))


def _van_route(naar: Leerroute, krediet: Wisselkrediet) -> dict[str, Any]:
    """What follows for the part Leerroute: the route, its levels, and in the Z-route the hours that are left."""
    niveau = "" if naar is Leerroute.ZELFREDZAAMHEID else Niveau.B1.value
    velden: dict[str, Any] = {"leerroute": DUO_ROUTE[naar], "route_reden": "", **dict.fromkeys(NIVEAUVELDEN, niveau)}
    if naar is Leerroute.ZELFREDZAAMHEID:
        velden["uren_taal_knm"] = LESSEN_Z - krediet.aftrek_uren
        if krediet.aftrek_uren:
            velden["z_minder_reden"] = (
                f"U hebt al {krediet.aftrek_uren} uur les gehad die meetelt. Die uren gaan van de {LESSEN_Z} uur af "
                "(artikel 5.4 lid 4 onderdeel c van het Besluit inburgering 2021)."
            )
    return velden


def _bewaar(scope: Scope, dossier: Dossier, pip: Pip, onderdeel: str, velden: dict[str, Any]) -> Pip:
    return plannen.bewaar_onderdeel(
        scope=scope, dossier=dossier, onderdeel=onderdeel, velden=velden, bewerking=pip.bewerking
    )
