# SPDX-License-Identifier: EUPL-1.2
"""DUO's acceptance rules, run at the desk before anything is sent.

Source: DUO's specification "gemeente-m2m-inburgering", release of 11 June 2026. DUO answers 403 with a sentence for
each rule broken; here each has a code, the field, and where one click mends it the value to fill in. `REGELS` is the
table of all of them.
"""

from meedoen.domein.keten.duo_voorcontrole.aanbod import AanbodVoorDuo, controleer_aanbod, keurmerk_past
from meedoen.domein.keten.duo_voorcontrole.basis import (
    LEZING,
    DuoRegel,
    Herkomst,
    Herstel,
    Levering,
    Lezing,
    Weigering,
)
from meedoen.domein.keten.duo_voorcontrole.contact import controleer_contactpersoon
from meedoen.domein.keten.duo_voorcontrole.pip import (
    ALFABETISERING,
    DUO_ROUTE,
    LEERROUTES,
    ROUTE_VAN_DUO,
    DuoStand,
    NiveauKeuze,
    PipVoorDuo,
    controleer_pip,
    controleer_verwijderen,
    kies_niveau,
)
from meedoen.domein.keten.duo_voorcontrole.resultaten import controleer_resultaat, controleer_zroute, eerste_dag_nee
from meedoen.domein.keten.duo_voorcontrole.traject import ResultaatVoorDuo, TrajectStand
from meedoen.domein.keten.duo_voorcontrole.uren import HOOGSTE_TOTAAL, controleer_uren

__all__ = [
    "ALFABETISERING",
    "DUO_ROUTE",
    "HOOGSTE_TOTAAL",
    "LEERROUTES",
    "LEZING",
    "ROUTE_VAN_DUO",
    "AanbodVoorDuo",
    "DuoRegel",
    "DuoStand",
    "Herkomst",
    "Herstel",
    "Levering",
    "Lezing",
    "NiveauKeuze",
    "PipVoorDuo",
    "ResultaatVoorDuo",
    "TrajectStand",
    "Weigering",
    "controleer_aanbod",
    "controleer_contactpersoon",
    "controleer_pip",
    "controleer_resultaat",
    "controleer_uren",
    "controleer_verwijderen",
    "controleer_zroute",
    "eerste_dag_nee",
    "keurmerk_past",
    "kies_niveau",
]
