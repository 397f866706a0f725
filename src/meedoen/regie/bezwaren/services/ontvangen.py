# SPDX-License-Identifier: EUPL-1.2
"""A bezwaar comes in: against which decision, in time or not (Awb 6:4, 6:7, 6:9), and the person is told (6:14)."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.bezwaren import beslistermijn
from meedoen.domein.toegang import Handeling, Scope
from meedoen.recht.awb.bezwaar import bezwaar_tijdig
from meedoen.recht.fouten import GegevenStrijdig
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.zinnen import OP_BEZWAAR
from meedoen.regie.bezwaren import brieven, queries
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.services import basis
from meedoen.regie.bezwaren.services.fouten import BezwaarWeigering
from meedoen.regie.bezwaren.soorten import soort_van
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast
from meedoen.regie.organisaties.models import nieuw_id


@transaction.atomic
def ontvang(
    *,
    scope: Scope,
    dossier: Dossier,
    nummer: str,
    ontvangen_op: date,
    post_op: date | None = None,
    commissie: bool = False,
    gronden: str = "",
) -> Bezwaar:
    """Write that bezwaar came in against the decision with this number, in time or not, with the letter that
    confirms it (Awb 6:14 lid 1). Raise `VeldWeigering`, and `BesluitWeigering` where the letter can't be made.

    `post_op`: day of posting, None when it did not come by post. `commissie`: one of Awb 7:13 advises. Who is late
    still gets a decision: whether that can be forgiven (Awb 6:11) is asked from a person.
    """
    basis.eis_mag(scope, dossier, Handeling.BEZWAAR_ONTVANGEN)
    houd_vast(scope=scope, dossier=dossier)
    besluit = _besluit(scope, dossier, nummer, ontvangen_op)
    rij = Bezwaar(
        id=nieuw_id(),
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        besluit_id=besluit.id,
        besluit_soort=besluit.soort,
        besluit_nummer=nummer.strip(),
        besluit_veldgroep=besluit.veldgroep,
        besluit_van=besluit.dagtekening,
        bekendmaking=besluit.bekendmaking,
        besluit_door=besluit.besloten_door,
        besluit_door_naam=besluit.besloten_door_naam,
        voorbereid_door=besluit.voorbereid_door,
        ontvangen_op=ontvangen_op,
        post_op=post_op,
        tijdig=_tijdig(besluit.bekendmaking, ontvangen_op, post_op),
        commissie=commissie,
        gronden=gronden.strip(),
        uiterlijk=beslistermijn(besluit.bekendmaking, commissie=commissie, verdaagd_weken=0).waarde,
        gemaakt_op=scope.nu,
        gemaakt_door=scope.naam,
    )
    with basis.in_groepen(scope, rij) as eigen:
        _eis_eerste(dossier, rij)
        soort_van(rij).eis(eigen, dossier, rij)
        rij.ontvangst_brief = brieven.leg_ontvangst_vast(scope, eigen, dossier, rij)
    rij.save(force_insert=True)
    basis.op_tijdlijn(
        scope, rij, g.Bezwaaractie.ONTVANGEN, ontvangen_op, bekendmaking=besluit.bekendmaking, commissie=commissie
    )
    return rij


def _tijdig(bekendmaking: date, ontvangen_op: date, post_op: date | None) -> bool:
    try:
        return bezwaar_tijdig(bekendmaking, ontvangen_op=ontvangen_op, per_post_op=post_op).waarde
    except GegevenStrijdig as fout:
        raise BezwaarWeigering("post_na_ontvangst", veld="post_op") from fout


def _besluit(scope: Scope, dossier: Dossier, nummer: str, ontvangen_op: date) -> queries.BesluitVan:
    """Return the decision with this number; refuse what no bezwaar can be against, or not on this day."""
    if ontvangen_op > scope.vandaag:
        raise BezwaarWeigering("toekomst", veld="ontvangen_op")
    besluit = queries.besluit_met_nummer(dossier, nummer)
    if besluit is None:
        wacht = Besluit.objects.filter(
            gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, nummer=nummer.strip(), bekendmaking__isnull=True
        )
        raise BezwaarWeigering("nog_niet_verstuurd" if wacht.exists() else "geen_besluit", veld="nummer")
    if besluit.soort in OP_BEZWAAR:
        raise BezwaarWeigering("van_bezwaar", veld="nummer")
    # From the day it was made on, also before it was sent (Awb 6:10 lid 1 a).
    if ontvangen_op < besluit.dagtekening:
        raise BezwaarWeigering("voor_besluit", veld="ontvangen_op", dag=besluit.dagtekening)
    return besluit


def _eis_eerste(dossier: Dossier, nieuw: Bezwaar) -> None:
    """Refuse a second bezwaar against one decision, also where the first is sealed for who writes this down."""
    eerder = queries.tegen(dossier, nieuw.besluit_id)
    if any(rij.loopt for rij in eerder):
        raise BezwaarWeigering("er_loopt_al", veld="nummer")
    if any(rij.beslist_op is not None for rij in eerder):
        raise BezwaarWeigering("al_beslist", veld="nummer")
