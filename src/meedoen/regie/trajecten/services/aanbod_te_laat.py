# SPDX-License-Identifier: EUPL-1.2
"""An inburgeringsaanbod that was not made in time: told to DUO by hand, and declared to the person, unasked.

Besluit inburgering 2021 article 9.3 lid 2 b and Regeling article 4.1 lid 3 g. DUO's APIs have no message for it, so
what is laid down here is when and how a person told DUO.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.beleid import Beleid
from meedoen.domein.feiten import DossierFeiten
from meedoen.domein.keten.duo_voorcontrole import ROUTE_VAN_DUO
from meedoen.domein.klokken import Klok
from meedoen.domein.klokken.traject import aanbod as aanbodklok
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.recht.kalender import EEN_DAG
from meedoen.recht.wi2021.aanbod import AanbodFeiten
from meedoen.recht.wi2021.leerroute import Leerroute
from meedoen.recht.wi2021.verklaring_aanbod import verklaring_geen_aanbod
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven.aanbod import VerklaringAanbodBrief
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.feiten import beleid
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, leg_alles_vast
from meedoen.regie.trajecten.services import leveren
from meedoen.regie.trajecten.services.fouten import TrajectWeigering

SOORT = "verklaring_aanbod"


def laat(feiten: DossierFeiten, vandaag: date, beleid: Beleid) -> Klok | None:
    """Return the clock of an aanbod that was not made in time, come since or not; None where nothing is late.

    Only for who is owed an aanbod: the clock does not run for anybody else.
    """
    klok = aanbodklok(feiten, vandaag, beleid)
    return klok if klok.waarden.get("dagen") else None


def verklaring(feiten: DossierFeiten, vandaag: date, beleid: Beleid) -> g.VerklaringAanbod:
    """Return what can be declared today; raise `TrajectWeigering` where nothing is late.

    The time begins the day after the last day of our clock, which leaves out the days of a pause where the gemeente
    reads the law so.
    """
    klok = laat(feiten, vandaag, beleid)
    if klok is None or klok.uiterste is None:
        raise TrajectWeigering("aanbod_niet_laat")
    route = ROUTE_VAN_DUO[feiten.pips[-1].leerroute]
    onderwijs = route is Leerroute.ONDERWIJS
    vraag = AanbodFeiten(
        dagtekening=feiten.pips[0].dagtekening, groep=feiten.doelgroep, route=route,
        aanbod_op=None if onderwijs else klok.gehaald_op, begin_traject=klok.gehaald_op if onderwijs else None,
    )  # fmt: skip
    waarde = verklaring_geen_aanbod(vraag, peildatum=vandaag).waarde
    if waarde is None:
        raise TrajectWeigering("aanbod_niet_laat")
    vanaf = max(waarde.omstandigheid.start, klok.uiterste + EEN_DAG)
    tot_en_met = None if waarde.loopt_nog else waarde.omstandigheid.einde - EEN_DAG
    return g.VerklaringAanbod(datum=vandaag, vanaf=vanaf, tot_en_met=tot_en_met)


@transaction.atomic
def meld_aanbod_aan_duo(*, scope: Scope, dossier: Dossier, datum: date, hoe: g.Meldwijze) -> None:
    """Lay down that DUO was told by a person on `datum`. Raise `TrajectWeigering`."""
    feiten, _ = leveren.begin(scope, dossier)
    klok = laat(feiten, scope.vandaag, beleid(dossier.gemeente_id, scope.vandaag))
    if klok is None or klok.uiterste is None:
        raise TrajectWeigering("aanbod_niet_laat")
    if datum > scope.vandaag:
        raise TrajectWeigering("gemeld_toekomst", veld="datum")
    if datum <= klok.uiterste:
        raise TrajectWeigering("gemeld_te_vroeg", veld="datum")
    inhoud = g.AanbodGemeld(datum=datum, hoe=hoe)
    if feiten.aanbod_gemeld != inhoud:
        leveren.op_tijdlijn(scope, dossier, inhoud, datum)


@transaction.atomic
def geef_verklaring(*, scope: Scope, dossier: Dossier) -> Brief:
    """Make the letter for the person, with the time as it stands today. Raise `TrajectWeigering` or `BesluitWeigering`.

    A second one with the same words on one day is refused: a double click makes one letter.
    """
    feiten, _ = leveren.begin(scope, dossier)
    inhoud = verklaring(feiten, scope.vandaag, beleid(dossier.gemeente_id, scope.vandaag))
    oud = feiten.verklaring_aanbod
    if oud is not None and (oud.datum, oud.vanaf, oud.tot_en_met) == (inhoud.datum, inhoud.vanaf, inhoud.tot_en_met):
        raise TrajectWeigering("verklaring_al")
    # What is on the letter is read after the lock: somebody may just have changed name or address.
    nu = Dossier.objects.get(gemeente_id=dossier.gemeente_id, id=dossier.id)
    brief = besluiten.leg_brief_vast(
        scope=scope, dossier=nu, soort=SOORT, brief=_brief(scope, nu, feiten, inhoud), veldgroep=Veldgroep.PIP
    )
    feit = g.VerklaringAanbod(datum=inhoud.datum, vanaf=inhoud.vanaf, tot_en_met=inhoud.tot_en_met, brief_id=brief.id)
    leg_alles_vast(scope=scope, dossier=nu, feiten=[
        Feit(feit, scope.vandaag, g.Bron.MEDEWERKER, grond="artikel 4.1 lid 3 Regeling inburgering 2021")
    ])  # fmt: skip
    return brief


def _brief(scope: Scope, dossier: Dossier, feiten: DossierFeiten, inhoud: g.VerklaringAanbod) -> VerklaringAanbodBrief:
    return VerklaringAanbodBrief(
        afzender=besluiten.afzender(dossier.gemeente, scope),
        geadresseerde=besluiten.geadresseerde(dossier),
        ondertekenaar=besluiten.ondertekenaar(dossier.gemeente, scope),
        dagtekening=scope.vandaag,
        nummer=dossier.nummer,
        over=f"{dossier.voornamen} {dossier.achternaam}".strip() or dossier.naam,
        geboren=dossier.geboortedatum,
        plan_van=feiten.pips[0].dagtekening,
        uiterlijk=inhoud.vanaf - EEN_DAG,
        vanaf=inhoud.vanaf,
        tot_en_met=inhoud.tot_en_met,
        onderwijsroute=feiten.pips[-1].leerroute == "O",
    )
