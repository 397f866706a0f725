# SPDX-License-Identifier: EUPL-1.2
"""A foreign diploma at IDW: asked, what came back, and its use in the start level."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Onderwijsniveau, Waarderingstand
from meedoen.domein.toegang import Handeling, Scope
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import leg_vast
from meedoen.regie.intake.services.fouten import IntakeWeigering
from meedoen.regie.intake.services.startniveau import Startwaarde, schrijf
from meedoen.regie.intake.services.toegang import pak
from meedoen.regie.organisaties.models import nieuw_id

BRON: Final = "diplomawaardering"
ONDERWEG: Final = (Waarderingstand.AANGEVRAAGD, Waarderingstand.AANVULLEN)
TERUG: Final = (Waarderingstand.ONTVANGEN, Waarderingstand.GEEN)
_N = Onderwijsniveau
HOOGSTE_DIPLOMA: Final = {
    _N.VMBO: "middelbaar", _N.HAVO: "middelbaar", _N.VWO: "middelbaar", _N.MBO_1_2: "vakopleiding",
    _N.MBO_3: "vakopleiding", _N.MBO_4: "vakopleiding", _N.HBO: "hoger", _N.WO: "hoger",
}  # fmt: skip
"""Level by IDW -> the answer of the start level (`vragen.DIPLOMAS`)."""


@transaction.atomic
def vraag_waardering(
    *, scope: Scope, dossier: Dossier, diploma: str, land: str, datum: date, verwacht: date | None = None
) -> UUID:
    """Keep that this diploma lies with IDW since `datum`. Raise `IntakeWeigering` for one that already does."""
    nu, stand = pak(scope, Handeling.INTAKE_INVULLEN, dossier)
    diploma, land = diploma.strip(), land.strip()
    if datum > scope.vandaag:
        raise IntakeWeigering("datum_toekomst", veld="datum")
    if any(w.stand in ONDERWEG and w.diploma.lower() == diploma.lower() for w in stand.feiten.waarderingen):
        raise IntakeWeigering("diploma_dubbel", veld="diploma")
    _eis_na(verwacht, datum)
    id_ = nieuw_id()
    stap = g.DiplomawaarderingStap(
        waardering_id=id_, datum=datum, stand=Waarderingstand.AANGEVRAAGD, diploma=diploma, land=land, verwacht=verwacht
    )
    leg_vast(scope=scope, dossier=nu, inhoud=stap, geldig_op=datum, bron=g.Bron.MEDEWERKER)
    return id_


@transaction.atomic
def leg_antwoord_vast(
    *, scope: Scope, dossier: Dossier, waardering_id: UUID, stand: Waarderingstand, datum: date,
    verwacht: date | None = None, niveau: Onderwijsniveau | None = None, richting: str = "",
) -> None:  # fmt: skip
    """Keep what IDW let know: more papers, complete now, the outcome with its level, none, or taken back.

    Raise `IntakeWeigering` for one that was answered already.
    """
    nu, ladder = pak(scope, Handeling.INTAKE_INVULLEN, dossier)
    oud = _zoek(ladder.feiten.waarderingen, waardering_id, ONDERWEG)
    if datum > scope.vandaag:
        raise IntakeWeigering("datum_toekomst", veld="datum")
    if datum < oud.datum:
        raise IntakeWeigering("diploma_eerder", veld="datum")
    ontvangen, onderweg = stand is Waarderingstand.ONTVANGEN, stand is Waarderingstand.AANGEVRAAGD
    if ontvangen and niveau is None:
        raise IntakeWeigering("diploma_niveau", veld="niveau")
    _eis_na(verwacht if onderweg else None, datum)
    stap = g.DiplomawaarderingStap(
        waardering_id=oud.waardering_id, datum=datum, stand=stand, diploma=oud.diploma, land=oud.land,
        verwacht=verwacht if onderweg else None, niveau=niveau if ontvangen else None,
        richting=richting.strip() if ontvangen else "",
    )  # fmt: skip
    leg_vast(scope=scope, dossier=nu, inhoud=stap, geldig_op=datum, bron=g.Bron.MEDEWERKER)


@transaction.atomic
def gebruik_waardering(*, scope: Scope, dossier: Dossier, waardering_id: UUID, in_startniveau: bool) -> None:
    """Keep that start level and plan were looked at with the outcome.

    With `in_startniveau` the highest diploma of the start level becomes what IDW says, with IDW as its source. Raise
    `IntakeWeigering` for one without an answer.
    """
    nu, ladder = pak(scope, Handeling.INTAKE_INVULLEN, dossier)
    oud = _zoek(ladder.feiten.waarderingen, waardering_id, TERUG)
    if in_startniveau:
        if oud.niveau is None:
            raise IntakeWeigering("diploma_zonder_niveau", veld="in_startniveau")
        schrijf(scope=scope, dossier=nu, waarden={"hoogste_diploma": Startwaarde(HOOGSTE_DIPLOMA[oud.niveau], BRON)})
    stap = g.DiplomawaarderingStap(
        waardering_id=oud.waardering_id, datum=scope.vandaag, stand=Waarderingstand.GEBRUIKT, diploma=oud.diploma,
        land=oud.land, niveau=oud.niveau, richting=oud.richting,
    )  # fmt: skip
    leg_vast(scope=scope, dossier=nu, inhoud=stap, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER)


def _zoek(
    alle: tuple[g.DiplomawaarderingStap, ...], waardering_id: UUID, standen: tuple[Waarderingstand, ...]
) -> g.DiplomawaarderingStap:
    for waardering in alle:
        if waardering.waardering_id == waardering_id and waardering.stand in standen:
            return waardering
    raise IntakeWeigering("diploma_weg")


def _eis_na(verwacht: date | None, datum: date) -> None:
    if verwacht is not None and verwacht < datum:
        raise IntakeWeigering("diploma_eerder", veld="verwacht")
