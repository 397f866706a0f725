# SPDX-License-Identifier: EUPL-1.2
"""Completing the brede intake: after the talk, or in reduced form after a move (art. 14)."""

from __future__ import annotations

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, Veldgroep
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.queries import taken_van
from meedoen.regie.dossiers.services import Feit, leg_alles_vast, sluit_taak
from meedoen.regie.intake.models import Intake
from meedoen.regie.intake.services import startniveau
from meedoen.regie.intake.services.fouten import IntakeWeigering
from meedoen.regie.intake.services.toegang import eis_lopende_intake, pak
from meedoen.regie.intake.staat import Gegeven, Gesprek, gesprek
from meedoen.regie.intake.vragen import ELEMENTNAMEN, LBT

_LBT_TAKEN = ("lbt_uitslag", "lbt_aangemeld")


def eis_volledig(staat: Gesprek, *, alleen_verteld: bool) -> None:
    """Refuse while something is missing that the law asks of the intake; the start level with its sources too.

    After a move with a plan the LBT and the inquiry into education and work are not done again (art. 14 lid 3 c, d
    and Besluit art. 5.2 remain).
    """
    if not alleen_verteld:
        raise IntakeWeigering("alleen_praten")
    ontbreekt = staat.ontbreekt().waarde
    if LBT in ontbreekt and len(ontbreekt) == 1:
        raise IntakeWeigering("lbt_mist")
    if ontbreekt:
        namen = ", ".join(ELEMENTNAMEN[element] for element in ontbreekt)
        raise IntakeWeigering("niet_volledig", onderdelen=namen)
    mist = startniveau.ontbreekt(staat.startniveau)
    if mist and not staat.na_verhuizing:
        velden = ", ".join(startniveau.NAMEN[veld].lower() for veld in mist)
        raise IntakeWeigering("startniveau_mist", velden=velden)


@transaction.atomic
def rond_af(*, scope: Scope, dossier: Dossier, voorgelezen: bool = False) -> Gebeurtenis:
    """Complete the intake after the talk. Raises IntakeWeigering with what is still missing."""
    nu, stand = pak(scope, Handeling.INTAKE_AFRONDEN, dossier)
    eis_lopende_intake(nu, stand.feiten)
    if stand.feiten.intake_gestart is None:
        raise IntakeWeigering("niet_begonnen")
    staat = gesprek(scope, nu, stand.feiten)
    eis_volledig(staat, alleen_verteld=stand.feiten.alleen_praten is not None)
    if staat.startniveau is not None and not startniveau.ontbreekt(staat.startniveau):
        startniveau.stel_vast(scope=scope, dossier=nu, start=staat.startniveau)
    if voorgelezen:
        Intake.objects.filter(gemeente_id=nu.gemeente_id, dossier_id=nu.id).update(voorgelezen_op=scope.vandaag)
    wijze = g.IntakeWijze.BEPERKT_NA_VERHUIZING if staat.na_verhuizing else g.IntakeWijze.GESPREK
    klaar = g.IntakeAfgerond(datum=scope.vandaag, wijze=wijze)
    feiten = [Feit(klaar, scope.vandaag, g.Bron.MEDEWERKER, grond="artikel 14 lid 3 Wet inburgering 2021")]
    if _noemt_kinderen(staat):
        gezin = g.GegevensAangevuld(velden=("gezin",), noemt_kinderen=True)
        feiten.append(Feit(gezin, scope.vandaag, g.Bron.MEDEWERKER, veldgroep=Veldgroep.GEZIN))
    return leg_alles_vast(scope=scope, dossier=nu, feiten=feiten)[0]


def _noemt_kinderen(staat: Gesprek) -> bool:
    """Say whether the person told of children at home."""
    wie, klein = (staat.gegevens.get(vraag, Gegeven()).waarde for vraag in ("gezin_wie", "kind_onder_zes"))
    return "kinderen" in wie.split(",") or klein == "ja"


@transaction.atomic
def bespreek_lbt(*, scope: Scope, dossier: Dossier) -> list[Taak]:
    """Lay down that the person was told the result (or booking) of the LBT: closes what is asked of it."""
    nu, _ = pak(scope, Handeling.TAAK_AFSLUITEN, dossier)
    taken = [taak for taak in taken_van(nu) if taak.soort in _LBT_TAKEN]
    if not taken:
        raise IntakeWeigering("geen_uitslag")
    return [sluit_taak(scope=scope, taak_id=taak.id) for taak in taken]
