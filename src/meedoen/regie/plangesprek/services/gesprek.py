# SPDX-License-Identifier: EUPL-1.2
"""Keep what was discussed with its print, and that somebody signed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in
from meedoen.regie.besluiten import services as besluiten
from meedoen.regie.besluiten.brieven.maak import gegevens_voor_sjabloon
from meedoen.regie.besluiten.brieven.tekens import onafdrukbaar
from meedoen.regie.besluiten.brieven.tekens import zin as onafdrukbaar_zin
from meedoen.regie.besluiten.services import brieven as besluiten_brieven
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import Feit, houd_vast, leg_alles_vast
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.plangesprek import brief as brieven
from meedoen.regie.plangesprek import inhoud
from meedoen.regie.plangesprek.models import Handtekening, Plangesprek
from meedoen.regie.plangesprek.services.fouten import PlangesprekWeigering
from meedoen.regie.web.vertaling import TALEN

_HOOGSTENS: Final = 4
WIJZEN: Final = ("scherm", "papier")


@transaction.atomic
def bewaar(
    *,
    scope: Scope,
    dossier: Dossier,
    datum: date,
    taal: str = "",
    erbij: Sequence[str] = (),
    kanaal: g.Kanaal = g.Kanaal.KANTOOR,
    tolk: bool = False,
) -> Plangesprek:
    """Keep what is on the table as the next version, with its print, and that there was a talk on `datum`.

    `erbij`: who sat there beside the person and who works now. The same again on one day gives no second version.
    Raise `PlangesprekWeigering` for a day to come, an unknown language, or a print that can't be made.
    """
    nu = _begin(scope, dossier, datum)
    if taal and taal not in TALEN:
        raise PlangesprekWeigering("taal", veld="taal")
    namen = [naam.strip() for naam in erbij if naam.strip()]
    if len(namen) > _HOOGSTENS:
        raise PlangesprekWeigering("te_veel", veld="erbij")
    aanwezigen = [
        {"rol": "inburgeraar", "naam": nu.naam},
        {"rol": "gemeente", "naam": scope.naam},
        *({"rol": "partner", "naam": naam} for naam in namen),
    ]
    eigen = Plangesprek.objects.filter(gemeente_id=nu.gemeente_id, dossier_id=nu.id)
    laatste = eigen.select_related("brief").defer("brief__pdf").order_by("-gemaakt_op").first()
    versie = (eigen.aggregate(hoogste=Max("versie"))["hoogste"] or 0) + 1
    try:
        brief = brieven.maak(scope, nu, inhoud.lees(scope, nu), datum=datum, taal=taal, aanwezigen=aanwezigen,
                             versie=versie)  # fmt: skip
        if laatste is not None and laatste.datum == datum and _zelfde(laatste.brief.gegevens, brief):
            return laatste
        rij = besluiten.leg_brief_vast(
            scope=scope, dossier=nu, soort="plangesprek", brief=brief, veldgroep=Veldgroep.BEGELEIDING
        )
    except besluiten.BesluitWeigering as fout:
        raise PlangesprekWeigering("brief", zin=fout.zin) from fout
    gesprek = Plangesprek.objects.create(
        id=nieuw_id(), gemeente_id=nu.gemeente_id, dossier_id=nu.id, versie=versie, datum=datum, taal=taal,
        aanwezigen=aanwezigen, brief=rij, gemaakt_op=scope.nu, gemaakt_door=scope.naam,
    )  # fmt: skip
    besproken = g.PlanBesproken(gesprek_id=gesprek.id, datum=datum, versie=versie)
    contact = g.Contactmoment(datum=datum, kanaal=kanaal, tolk=tolk, onderwerp="plan en afspraken samen besproken")
    feiten = [Feit(feit, datum, g.Bron.MEDEWERKER) for feit in (besproken, contact)]
    leg_alles_vast(scope=scope, dossier=nu, feiten=feiten)
    return gesprek


@transaction.atomic
def teken(
    *, scope: Scope, dossier: Dossier, gesprek_id: UUID, plek: int, wijze: str, datum: date, naam: str = ""
) -> Handtekening:
    """Keep that who sat at `plek` signed, on the screen by typing the own name or on the print.

    Raise `PlangesprekWeigering`; ValueError for another `wijze`.
    """
    if wijze not in WIJZEN:
        raise ValueError(wijze)
    nu = _begin(scope, dossier, datum)
    eigen = Plangesprek.objects.filter(gemeente_id=nu.gemeente_id, dossier_id=nu.id, id=gesprek_id)
    gesprek = eigen.first()
    if gesprek is None or not 0 <= plek < len(gesprek.aanwezigen):
        raise PlangesprekWeigering("gesprek_weg")
    if datum < gesprek.datum:
        raise PlangesprekWeigering("voor_gesprek", veld="datum", dag=gesprek.datum)
    if wijze == "scherm" and not naam.strip():
        raise PlangesprekWeigering("naam_nodig", veld="naam")
    if mist := onafdrukbaar(naam, besluiten_brieven.afdrukbaar()):
        raise PlangesprekWeigering("brief", veld="naam", zin=onafdrukbaar_zin(mist))
    if gesprek.handtekeningen.filter(plek=plek).exists():
        raise PlangesprekWeigering("al_getekend", veld="plek")
    rij = Handtekening.objects.create(
        id=nieuw_id(), gemeente_id=nu.gemeente_id, dossier_id=nu.id, gesprek=gesprek, plek=plek, wijze=wijze,
        naam=naam.strip() or gesprek.aanwezigen[plek]["naam"], getekend_op=datum, gemaakt_op=scope.nu,
        gemaakt_door=scope.naam,
    )  # fmt: skip
    getekend = g.PlanGetekend(gesprek_id=gesprek.id, datum=datum, versie=gesprek.versie)
    leg_alles_vast(scope=scope, dossier=nu, feiten=[Feit(getekend, datum, g.Bron.MEDEWERKER)])
    return rij


def _begin(scope: Scope, dossier: Dossier, datum: date) -> Dossier:
    if not mag_in(scope, Handeling.BEGELEIDING_BIJHOUDEN, dossier.gemeente_id):
        raise PlangesprekWeigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier)
    if nu.gesloten_op is not None:
        raise PlangesprekWeigering("gesloten")
    if datum > scope.vandaag:
        raise PlangesprekWeigering("toekomst", veld="datum")
    return nu


def _zelfde(oud: Mapping[str, Any], nieuw: brieven.PlangesprekBrief) -> bool:
    gegevens = gegevens_voor_sjabloon(nieuw)
    return all(oud.get(naam) == gegevens[naam] for naam in ("taal", "paren"))
