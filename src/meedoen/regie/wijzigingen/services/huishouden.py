# SPDX-License-Identifier: EUPL-1.2
"""The household: which dossiers belong together, as people confirmed, and family that follows."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.wijzigingen import queries
from meedoen.regie.wijzigingen.models import Huishoudband
from meedoen.regie.wijzigingen.services.fouten import WijzigWeigering

RELATIES: Final = ("partner", "kind", "ouder", "familie")
ANDERSOM: Final = {"partner": "partner", "kind": "ouder", "ouder": "kind", "familie": "familie"}


def zoek_dossier(*, scope: Scope, dossier: Dossier, nummer: str) -> Dossier:
    """Return the open dossier with this number in the same gemeente. Raises WijzigWeigering."""
    ander = Dossier.objects.filter(
        gemeente_id=dossier.gemeente_id, nummer__iexact=nummer.strip(), samengevoegd_in__isnull=True
    ).first()
    if ander is None:
        raise WijzigWeigering("dossier_onbekend", veld="nummer")
    if ander.id == dossier.id:
        raise WijzigWeigering("zichzelf", veld="nummer")
    if queries.banden(scope, dossier).filter(Q(dossier_id=ander.id) | Q(ander_id=ander.id)).exists():
        raise WijzigWeigering("band_is_er", veld="nummer")
    return ander


@transaction.atomic
def verbind(*, scope: Scope, dossier: Dossier, nummer: str, relatie: str) -> Huishoudband:
    """Let two dossiers belong to one household; `relatie` is what the other is to this person.

    Both dossiers stay what they are: own plan, own talks, own contact. Raises WijzigWeigering.
    """
    nu = _begin(scope, dossier, vast=False)
    ander = zoek_dossier(scope=scope, dossier=nu, nummer=nummer)
    paar = _houd_beide_vast(nu, ander.id)
    zoek_dossier(scope=scope, dossier=nu, nummer=nummer)
    if relatie not in RELATIES:
        raise WijzigWeigering("kan_niet", veld="relatie", waarom="Kies wie dit is.")
    band = Huishoudband.objects.create(
        gemeente_id=nu.gemeente_id, dossier_id=nu.id, ander_id=ander.id, relatie=relatie, bevestigd_op=scope.nu,
        bevestigd_door=scope.naam,
    )  # fmt: skip
    _leg_bij_beide(scope, paar, g.HuishoudenVerbonden(datum=scope.vandaag))
    return band


@transaction.atomic
def maak_los(*, scope: Scope, dossier: Dossier, band_id: UUID) -> None:
    """Take two dossiers of one household apart again; with whom it was, stays with the tie, which shows no more."""
    nu = _begin(scope, dossier, vast=False)
    tussen = queries.banden(scope, nu).filter(id=band_id).values_list("dossier_id", "ander_id").first()
    if tussen is None:
        raise WijzigWeigering("band_weg")
    paar = _houd_beide_vast(nu, *tussen)
    band = queries.banden(scope, nu).select_for_update().filter(id=band_id).first()
    if band is None:
        raise WijzigWeigering("band_weg")
    band.weg_op, band.weg_door = scope.nu, scope.naam
    band.save(update_fields=["weg_op", "weg_door"])
    _leg_bij_beide(scope, paar, g.HuishoudenLosgemaakt(datum=scope.vandaag))


@transaction.atomic
def kondig_nareis_aan(
    *, scope: Scope, dossier: Dossier, volwassenen: int, kinderen: int, verwacht: date | None
) -> None:
    """Lay down that family will follow, or (nobody) that it does not go through. Raises WijzigWeigering."""
    nu = _begin(scope, dossier)
    if not volwassenen and not kinderen and dossierfeiten(nu).nareis is None:
        raise WijzigWeigering("niemand", veld="volwassenen")
    inhoud = g.NareisAangekondigd(datum=scope.vandaag, volwassenen=volwassenen, kinderen=kinderen, verwacht=verwacht)
    leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER)


@transaction.atomic
def meld_aankomst(*, scope: Scope, dossier: Dossier, datum: date) -> None:
    """Lay down that the family that was announced is here. Raises WijzigWeigering."""
    nu = _begin(scope, dossier)
    komt = dossierfeiten(nu).nareis
    if komt is None:
        raise WijzigWeigering("nareis_onbekend")
    if datum > scope.vandaag:
        raise WijzigWeigering("nareis_toekomst", veld="datum")
    leg_vast(
        scope=scope, dossier=dossier, inhoud=g.NareisAangekomen(datum=datum), geldig_op=datum, bron=g.Bron.MEDEWERKER
    )


def _begin(scope: Scope, dossier: Dossier, *, vast: bool = True) -> Dossier:
    if not mag_in(scope, Handeling.GEGEVENS_AANVULLEN, dossier.gemeente_id):
        raise WijzigWeigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier) if vast else dossier
    if nu.gesloten_op is not None:
        raise WijzigWeigering("gesloten")
    return nu


def _houd_beide_vast(nu: Dossier, *ids: UUID) -> list[Dossier]:
    """Lock both dossiers, in one order: whoever of the other side does the same waits, and then finds the tie."""
    paar = Dossier.objects.filter(gemeente_id=nu.gemeente_id, id__in={nu.id, *ids}).order_by("id")
    return list(paar.select_for_update())


def _leg_bij_beide(scope: Scope, paar: list[Dossier], inhoud: g.Gegevens) -> None:
    for dossier in paar:
        leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER)
