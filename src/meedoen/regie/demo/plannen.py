# SPDX-License-Identifier: EUPL-1.2
"""The rows of an invented plan: one version with its agreements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, time, timedelta

from django.db.models import JSONField, Model

from meedoen.domein import gebeurtenissen as g
from meedoen.recht.wi2021.doelgroep import Doelgroep
from meedoen.regie.demo.bevolking import DemoDossier
from meedoen.regie.demo.levensloop.schrijver import AMSTERDAM
from meedoen.regie.demo.sleutels import Rij, Sleutels
from meedoen.regie.plannen.models import Afspraak, Pip


def kolommen(model: type[Model]) -> tuple[str, ...]:
    """Return the columns of a table in the order of `rij`."""
    return tuple(veld.column for veld in model._meta.concrete_fields)


def rij(rij_: Model) -> Rij:
    """Return an unsaved row as COPY takes it; what was not given stands at the default of the model."""
    return tuple(
        json.dumps(getattr(rij_, veld.attname)) if isinstance(veld, JSONField) else getattr(rij_, veld.attname)
        for veld in rij_._meta.concrete_fields
    )


KOLOMMEN_PLAN = {"plannen_pip": kolommen(Pip), "plannen_afspraak": kolommen(Afspraak)}
_HALF_JAAR, _ANDERHALF_JAAR = timedelta(days=182), timedelta(days=547)
_REDEN = {
    "B": "De leerbaarheidstoets en het gesprek laten zien dat B1 haalbaar is.",
    "O": "Wil een diploma halen in Nederland en maakt daar een grote kans op.",
    "Z": "Leren uit een boek lukt nog niet; in de praktijk leren past beter.",
}


def plan_rijen(dossier: DemoDossier, sleutels: Sleutels) -> Iterator[tuple[str, Rij]]:
    """Yield the plan of this dossier, as draft or adopted, with its agreements; nothing where there is none."""
    pip = dossier.loop.pip
    if pip is None:
        return
    eigen = {"gemeente_id": sleutels.gemeente_id, "dossier_id": sleutels.dossier_id}
    rij_ = _pip(dossier, sleutels)
    yield "plannen_pip", rij(rij_)
    for volgorde, afspraak in enumerate(pip.afspraken):
        yield (
            "plannen_afspraak",
            rij(
                Afspraak(
                    id=sleutels.begin()[0],
                    **eigen,
                    pip_id=rij_.id,
                    volgorde=volgorde,
                    wat=afspraak.wat,
                    wie=afspraak.wie,
                    uiterlijk=afspraak.uiterlijk,
                    zichtbaar_aan="Wij kijken er samen naar in het volgende gesprek.",
                )
            ),
        )


def _pip(dossier: DemoDossier, sleutels: Sleutels) -> Pip:
    pip, lijn = dossier.loop.pip, dossier.lijn
    assert pip is not None
    dag = lijn.pip if pip.staat == "vastgesteld" else None
    begin = lijn.concept or dag or dossier.loop.aangemaakt_op.date()
    moment = datetime.combine(begin, time(11, 0), AMSTERDAM)
    niveau = pip.niveau_vaardigheden if pip.leerroute != "Z" else ""
    versies = [f.gegevens.versie for f in dossier.loop.feiten if isinstance(f.gegevens, g.PipVastgesteld)]
    asiel = lijn.doelgroep is Doelgroep.ASIEL
    peil = dag or begin
    return Pip(
        id=sleutels.begin()[0],
        gemeente_id=sleutels.gemeente_id,
        dossier_id=sleutels.dossier_id,
        versie=max(versies, default=1),
        staat=pip.staat,
        bewerking=1,
        doel=pip.doel,
        leerroute=pip.leerroute,
        route_reden=_REDEN[pip.leerroute],
        wens_onderwijsroute=pip.leerroute == "O",
        niveau_lezen=niveau,
        niveau_luisteren=niveau,
        niveau_schrijven=niveau,
        niveau_spreken=niveau,
        uren_taal_knm=pip.uren_taal_knm if asiel else None,
        uren_participatie=pip.uren_participatie if asiel else None,
        weken=pip.weken,
        school=pip.school,
        alfabetisering=pip.alfabetisering,
        # Besluit inburgering 2021, art. 6.2: who has to learn our letters finds it in the plan as a duty.
        alfabetisering_verplicht=pip.alfabetisering in ("A", "AA"),
        examens_z_gewenst=False if pip.leerroute == "Z" else None,
        pvt_uren=pip.pvt_uren,
        pvt_uiterlijk=peil + _HALF_JAAR,
        map_uren=pip.map_uren,
        map_uiterlijk=peil + _ANDERHALF_JAAR,
        begeleiding=pip.begeleiding or "De consulent helpt en verwijst waar het nodig is.",
        voortgangsgesprekken=pip.voortgangsgesprekken,
        vve_kind=bool(pip.vve),
        vve=pip.vve,
        pw_beschikkingen=False,
        besproken_op=peil,
        dagtekening=dag,
        gemaakt_op=moment,
        bewaard_op=moment,
        bewaard_door=next((f.door for f in dossier.loop.feiten if f.medewerker_id is not None), "Meedoen"),
        **_voorgelegd(dossier),
    )


def _voorgelegd(dossier: DemoDossier) -> dict[str, object]:
    for feit in dossier.loop.feiten:
        if isinstance(feit.gegevens, g.PipVoorgelegd):
            return {
                "voorgelegd_op": feit.vastgelegd_op,
                "voorgelegd_door": feit.medewerker_id,
                "voorgelegd_door_naam": feit.door,
            }
    return {}
