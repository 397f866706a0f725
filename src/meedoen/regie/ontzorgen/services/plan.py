# SPDX-License-Identifier: EUPL-1.2
"""The budget plan, the weeks between COA and bijstand, and the check-list of toeslagen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from django.db import transaction

from meedoen.domein.huishoudgeld import HOOGSTENS_DAGEN, Post
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.ontzorgen.models import HOOGSTENS_CENTEN, Begrotingsplan, Overgang, Toeslag
from meedoen.regie.ontzorgen.services import basis
from meedoen.regie.ontzorgen.services.fouten import OntzorgWeigering

TOESLAGEN: Final[Mapping[str, str]] = {
    "zorgtoeslag": "Zorgtoeslag",
    "huurtoeslag": "Huurtoeslag",
    "kindgebonden_budget": "Kindgebonden budget",
    "kinderbijslag": "Kinderbijslag",
    "kinderopvangtoeslag": "Kinderopvangtoeslag",
    "bijzondere_bijstand": "Bijzondere bijstand (inrichting)",
    "kwijtschelding": "Kwijtschelding van belastingen van gemeente en waterschap",
}
"""The check-list, in the order of the page; most of them hang on the income of the household."""


@transaction.atomic
def bewaar_begroting(*, scope: Scope, dossier: Dossier, posten: Mapping[Post, int]) -> Begrotingsplan:
    """Keep a budget plan of today; earlier ones stay. Raise `OntzorgWeigering`."""
    basis.begin(scope, dossier)
    for post, centen in posten.items():
        if not 0 <= centen <= HOOGSTENS_CENTEN:
            raise OntzorgWeigering("te_groot", veld=post.value)
    plan = Begrotingsplan.objects.create(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, opgesteld_op=scope.vandaag, gemaakt_op=scope.nu,
        gemaakt_door=scope.naam, posten={post.value: centen for post, centen in posten.items() if centen},
    )  # fmt: skip
    basis.in_logboek(scope, dossier, "ontzorgen: begroting")
    return plan


@transaction.atomic
def bewaar_overgang(
    *,
    scope: Scope,
    dossier: Dossier,
    leefgeld_tot_en_met: date,
    uitkering_op: date,
    voorschot: tuple[date, date] | None = None,
    anders: tuple[str, date, date] | None = None,
) -> Overgang:
    """Lay down from when until when there is no leefgeld and no benefit, and what bridges it. `OntzorgWeigering`."""
    basis.begin(scope, dossier)
    if uitkering_op < leefgeld_tot_en_met:
        raise OntzorgWeigering("einde_voor_begin", veld="uitkering_op")
    if (uitkering_op - leefgeld_tot_en_met).days >= HOOGSTENS_DAGEN:
        raise OntzorgWeigering("overgang_lang", veld="uitkering_op")
    for veld, dagen in (("voorschot_tot_en_met", voorschot), ("anders_tot_en_met", anders and anders[1:])):
        if dagen and dagen[1] < dagen[0]:
            raise OntzorgWeigering("einde_voor_begin", veld=veld)
    wat, anders_vanaf, anders_tot = anders or ("", None, None)
    rij, _ = Overgang.objects.update_or_create(
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        defaults={
            "leefgeld_tot_en_met": leefgeld_tot_en_met,
            "uitkering_op": uitkering_op,
            "voorschot_vanaf": voorschot[0] if voorschot else None,
            "voorschot_tot_en_met": voorschot[1] if voorschot else None,
            "anders": wat,
            "anders_vanaf": anders_vanaf,
            "anders_tot_en_met": anders_tot,
        },
    )
    basis.in_logboek(scope, dossier, "ontzorgen: van COA naar bijstand")
    return rij


@transaction.atomic
def bewaar_toeslag(
    *,
    scope: Scope,
    dossier: Dossier,
    soort: str,
    wie: str,
    uiterlijk: date | None,
    gedaan_op: date | None,
    nvt: bool = False,
) -> Toeslag:
    """Lay down who asks for one of `TOESLAGEN`, by when, and when that was done. Raise `OntzorgWeigering`."""
    basis.begin(scope, dossier)
    if soort not in TOESLAGEN:
        raise OntzorgWeigering("toeslag_onbekend")
    if gedaan_op is not None:
        basis.eis_geweest(scope, gedaan_op, "gedaan_op")
        if nvt:
            raise OntzorgWeigering("nvt_en_gedaan", veld="nvt")
    rij, _ = Toeslag.objects.update_or_create(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort=soort,
        defaults={"wie": wie.strip(), "uiterlijk": uiterlijk, "gedaan_op": gedaan_op, "nvt": nvt},
    )  # fmt: skip
    basis.in_logboek(scope, dossier, f"ontzorgen: {soort}")
    return rij
