# SPDX-License-Identifier: EUPL-1.2
"""What we knew of a dossier at the end of a day, whatever was recorded or corrected since."""

from __future__ import annotations

from datetime import date

from meedoen.domein.fasen import Aanleiding
from meedoen.domein.klokken import Klok, KlokStaat, klokken
from meedoen.domein.toegang import Scope, Veldgroep, ziet
from meedoen.regie.dossiers.feiten import beleid, dossierfeiten
from meedoen.regie.dossiers.kop import DOELGROEPEN, ONBEKEND, fasenaam
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.web import datums
from meedoen.regie.web.kalender import einde_van
from meedoen.regie.web.onderdelen.modellen import FeitBeeld
from meedoen.regie.web.zinnen import domein_nl

_OPEN = (KlokStaat.TE_LAAT, KlokStaat.LOOPT, KlokStaat.OPGESCHORT)


def stand(scope: Scope, dossier: Dossier, dag: date) -> tuple[FeitBeeld, ...]:
    """Return phase, doelgroep and the clocks that ran, as known at the end of `dag`; empty before the dossier began.

    The clocks are computed anew from the facts known then, with the policy that held on that day.
    """
    feiten = dossierfeiten(dossier, bekend_op=einde_van(dag))
    if feiten.fase is None:
        return ()
    om = Aanleiding.OVERLIJDEN.value if feiten.overleden is not None else ""
    beelden = [FeitBeeld("Fase", fasenaam(feiten.fase.value, om))]
    if ziet(scope, Veldgroep.VERBLIJF, dossier.gemeente_id):
        groep = feiten.doelgroep
        beelden.append(FeitBeeld("Doelgroep", DOELGROEPEN[groep.value] if groep else ONBEKEND))
    alle = klokken(feiten, vandaag=dag, beleid=beleid(dossier.gemeente_id, dag))
    return (*beelden, *(_klok(klok, dag) for klok in alle if klok.staat in _OPEN))


def _klok(klok: Klok, dag: date) -> FeitBeeld:
    naam = domein_nl.zin(f"klok_{klok.soort.value}")
    if klok.staat is KlokStaat.OPGESCHORT or klok.uiterste is None:
        return FeitBeeld(naam, domein_nl.zin(f"staat_{klok.staat.value}"))
    return FeitBeeld(naam, datums.voluit(klok.uiterste), datums.nog_dagen(klok.uiterste, dag).lower())
