# SPDX-License-Identifier: EUPL-1.2
"""The open row: how to reach the person, what happened, what the law asks, and the act itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.http import HttpRequest
from django.template.loader import render_to_string

from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag
from meedoen.regie.dossiers import kop, queries
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.queries import TaakRij
from meedoen.regie.dossiers.regels import kort
from meedoen.regie.dossiers.views.hulp import vernauw
from meedoen.regie.web import datums
from meedoen.regie.web.onderdelen.modellen import KnopBeeld, LinkBeeld
from meedoen.regie.web.toegang import zet_scope
from meedoen.regie.web.zinnen import domein_nl
from meedoen.regie.werkplek import handelingen
from meedoen.regie.werkplek.vandaag.rijen import taakzin
from meedoen.regie.werkplek.vandaag.wet import wat_de_wet_vraagt

_GEBEURD = 4


class Gebeurd(NamedTuple):
    """A line of what happened: the day in short, and what."""

    dag: str
    wat: str


@dataclass(frozen=True, slots=True)
class PaneelBeeld:
    """What stands in an open row. `telefoon` is as stored; `sluiten` is where the form to close the task goes.

    `terug` is the list at the place of this row, for after an act. `contact` is where the form about a call goes; empty
    where this role records none. `vandaag` is today as that form takes a day.
    """

    taak: TaakRij
    zin: str
    naam: str
    telefoon: str
    telefoon_uitleg: str
    veilig_contact: str
    taal: str
    tolk: str
    gebeurd: tuple[Gebeurd, ...]
    wet: str
    artikelen: tuple[LinkBeeld, ...]
    doen_kop: str
    hoofdknop: KnopBeeld | None
    stille_knop: KnopBeeld
    later_knop: KnopBeeld | None
    sluiten: str
    terug: str
    contact: str
    vandaag: str


def teken(request: HttpRequest, taak: TaakRij, terug: str) -> str:
    """Return the rendered panel; three queries (dossier, tijdlijn). `terug`: the list at the place of this row."""
    scope: Scope = request.scope  # type: ignore[attr-defined]
    dossier = queries.dossier(scope, taak.dossier_id)
    paneel = maak(vernauw(request, scope, dossier, open_bij=Veldgroep.VERLOOP), taak, dossier, terug)
    if request.scope is not scope:  # type: ignore[attr-defined]
        # The rest of the page is about other dossiers too.
        zet_scope(scope)
        request.scope = scope  # type: ignore[attr-defined]
    return render_to_string("werkplek/_paneel.html", {"paneel": paneel}, request=request)


def maak(scope: Scope, taak: TaakRij, dossier: Dossier, terug: str) -> PaneelBeeld:
    """Return what the open row of `taak` shows."""
    contact = kop.contact_van(dossier)
    wet, artikelen = wat_de_wet_vraagt(taak.soort)
    handeling = Handeling(taak.knop)
    afsluiten = taak.afsluitbaar and mag(scope.rol, Handeling.TAAK_AFSLUITEN)
    eigen_pagina = handeling is not Handeling.TAAK_AFSLUITEN and mag(scope.rol, handeling)
    naam = dossier.naam[:1].upper() + dossier.naam[1:]
    hoofdknop, wacht = None, taak.groep == "wacht"
    if eigen_pagina:
        hoofdknop = KnopBeeld(
            handelingen.knoptekst(taak.soort, handeling, wacht=wacht),
            handelingen.en_terug(handelingen.adres(handeling, taak.dossier_id, taak=taak.soort), terug),
            soort="gewoon" if afsluiten or wacht else "hoofd",
        )
    elif handeling is Handeling.TAAK_AFSLUITEN:
        hoofdknop = handelingen.werk(taak.zin, taak.dossier_id, scope.rol)
    return PaneelBeeld(
        taak=taak,
        zin=taakzin(taak.zin, taak.waarden),
        naam=naam,
        telefoon=contact.telefoon if contact else "",
        telefoon_uitleg=contact.telefoon_uitleg if contact else "",
        veilig_contact=contact.veilig_contact if contact else "",
        taal=dossier.taal,
        tolk=dossier.tolk,
        gebeurd=_gebeurd(scope, dossier),
        wet=wet,
        artikelen=artikelen,
        doen_kop=domein_nl.ZINNEN.get(f"stap_{taak.soort}", "Wat je nu doet"),
        hoofdknop=hoofdknop,
        stille_knop=KnopBeeld("Dossier openen", f"/dossiers/{dossier.id}", soort="stil"),
        later_knop=_later(scope, taak, terug),
        sluiten=handelingen.sluit_taak(taak.id) if afsluiten else "",
        terug=terug,
        contact=_contact(scope, dossier),
        vandaag=f"{scope.vandaag:%d-%m-%Y}",
    )


def _contact(scope: Scope, dossier: Dossier) -> str:
    """Return where a call is recorded; empty for who may not, and in a dossier that takes no contact any more."""
    dicht = dossier.gesloten_op is not None
    buiten_de_wet = dossier.leesgroepen and Veldgroep.VERVOLG.value not in dossier.leesgroepen.split(",")
    if dicht or buiten_de_wet or not mag(scope.rol, Handeling.CONTACT_VASTLEGGEN):
        return ""
    return handelingen.adres(Handeling.CONTACT_VASTLEGGEN, dossier.id)


def _later(scope: Scope, taak: TaakRij, terug: str) -> KnopBeeld | None:
    kan = taak.groep != "wacht" and not taak.weggelegd(scope.vandaag) and mag(scope.rol, Handeling.TAAK_AFSLUITEN)
    url = handelingen.en_terug(handelingen.leg_weg(taak.id), terug)
    return KnopBeeld("Wegleggen tot later", url, soort="stil") if kan else None


def _gebeurd(scope: Scope, dossier: Dossier) -> tuple[Gebeurd, ...]:
    regels = kort(scope, dossier, hoogstens=_GEBEURD)
    return tuple(Gebeurd(_dag(regel.datum, scope.vandaag), regel.titel) for regel in reversed(regels))


def _dag(dag: date, vandaag: date) -> str:
    return datums.kort(dag).removesuffix(f" {vandaag.year}")
