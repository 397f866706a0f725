# SPDX-License-Identifier: EUPL-1.2
"""A besluit: decided by somebody who may, with number, receipt and the last day for bezwaar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import transaction

from meedoen.domein.gebeurtenissen import Verzendwijze
from meedoen.domein.mandaten import Mandaattaak
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.recht.bron import Artikel
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.services.fouten import BesluitWeigering
from meedoen.regie.besluiten.services.nummers import volgend_nummer
from meedoen.regie.besluiten.services.verzenden import hoeft_niet_weg, wacht_op_brief
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.logboek.services import log
from meedoen.regie.mandaten.models import Mandaat
from meedoen.regie.mandaten.services import Geweigerd, zoek_mandaat
from meedoen.regie.organisaties.models import nieuw_id

TAAK_VAN: Final = {
    "pip": Mandaattaak.PIP,
    "pip_gewijzigd": Mandaattaak.PIP,
    "ontheffing_lbt": Mandaattaak.LBT_ONTHEFFING,
    "ontheffing_lbt_afgewezen": Mandaattaak.LBT_ONTHEFFING,
    "ontzorgen_langer": Mandaattaak.ONTZORGEN_LANGER,
    "verzoek_afgewezen": Mandaattaak.PIP,
    "verzoek_niet_behandeld": Mandaattaak.PIP,
    "boete": Mandaattaak.BOETE,
    "boete_uitstel": Mandaattaak.BOETE_UITSTEL,
    "boete_bezwaar": Mandaattaak.BOETE_BEZWAAR,
    "bezwaar": Mandaattaak.BEZWAAR,
}
"""Kind of besluit -> the task it needs a mandate for."""


class Voorbereider(NamedTuple):
    """Who prepared a besluit, as the database knows it; never what a form says."""

    id: UUID
    naam: str


def wie_werkt(scope: Scope) -> Voorbereider:
    """Return the person of this scope. Raises BesluitWeigering for the system: it decides nothing."""
    if scope.medewerker_id is None:
        raise BesluitWeigering("mag_niet")
    return Voorbereider(scope.medewerker_id, scope.naam)


def mandaat_voor(scope: Scope, gemeente_id: int, soort: str) -> Mandaat | None:
    """Return the mandate under which this person takes a besluit of this kind today.

    Raises BesluitWeigering where the gemeente keeps mandates for it, and this role has none today.
    """
    taak = TAAK_VAN.get(soort)
    if taak is None:
        return None
    try:
        return zoek_mandaat(scope=scope, gemeente_id=gemeente_id, taak=taak)
    except Geweigerd as fout:
        raise BesluitWeigering("geen_mandaat") from fout


@transaction.atomic
def leg_besluit_vast(
    *,
    scope: Scope,
    dossier: Dossier,
    soort: str,
    veldgroep: Veldgroep,
    dagtekening: date,
    gronden: Sequence[Artikel],
    bewijs: Bewijs,
    voorbereid: Voorbereider,
    vier_ogen: bool = False,
    bevoegd: Scope | None = None,
    hoe: Verzendwijze | None = Verzendwijze.POST,
    trekt_in: Besluit | None = None,
) -> Besluit:
    """Adopt a besluit. `hoe`: how its letter goes out today (Awb 3:41); None: later, see `verzenden`.

    `bevoegd`: the scope of who decides, where `scope` was widened to lay it down. `trekt_in`: the besluit that this one
    withdraws, for which one needs its mandate. Raises BesluitWeigering for a dagtekening in the future, where four
    eyes asks somebody else, and without mandate.
    """
    beslisser = wie_werkt(scope)
    _eis_dag_en_mensen(scope, dagtekening, bewijs, voorbereid, beslisser, vier_ogen=vier_ogen)
    mandaat = mandaat_voor(bevoegd or scope, dossier.gemeente_id, trekt_in.soort if trekt_in else soort)
    laatste_dag = bewijs.reken("bezwaartermijn", bekendmaking=scope.vandaag).waarde.laatste_dag
    besluit = Besluit.objects.create(
        id=nieuw_id(),
        gemeente_id=dossier.gemeente_id,
        dossier_id=dossier.id,
        soort=soort,
        besloten_door=beslisser.id,
        besloten_door_naam=beslisser.naam,
        veldgroep=veldgroep.value,
        nummer=volgend_nummer(scope=scope, gemeente_id=dossier.gemeente_id),
        staat="vastgesteld",
        dagtekening=dagtekening,
        **_verzending(scope, hoe, laatste_dag),
        trekt_in=trekt_in.id if trekt_in else None,
        voorbereid_door=voorbereid.id,
        voorbereid_door_naam=voorbereid.naam,
        vier_ogen=vier_ogen,
        mandaat_id=mandaat.id if mandaat else None,
        gronden=[list(artikel) for artikel in gronden],
        ontvangstbewijs=bewijs.als_json(),
    )
    _log(scope, besluit, "besluit nemen")
    if hoe is None:
        wacht_op_brief(scope, dossier, besluit)
    return besluit


def _eis_dag_en_mensen(
    scope: Scope, dagtekening: date, bewijs: Bewijs, voorbereid: Voorbereider, beslisser: Voorbereider, *,
    vier_ogen: bool,
) -> None:  # fmt: skip
    if dagtekening > scope.vandaag:
        raise BesluitWeigering("datum_toekomst", veld="dagtekening")
    if not bewijs.reken("vier_ogen", voorbereid_door=voorbereid.id, beslisser=beslisser.id, vier_ogen=vier_ogen):
        raise BesluitWeigering("vier_ogen")


def _verzending(scope: Scope, hoe: Verzendwijze | None, laatste_dag: date) -> dict[str, Any]:
    """The fields of a letter that goes out today; none while it has still to."""
    if hoe is None:
        return {}
    return {
        "bekendmaking": scope.vandaag, "bezwaar_tot_en_met": laatste_dag, "verstuurd_hoe": hoe.value,
        "verstuurd_door": scope.naam, "verstuurd_gemeld_op": scope.nu,
    }  # fmt: skip


@transaction.atomic
def trek_in(*, scope: Scope, dossier: Dossier, besluit: Besluit, reden: str) -> Besluit:
    """Mark a besluit as withdrawn, with the reason; it stays readable. The besluit to do so: `neem_intrekking`."""
    besluit = Besluit.objects.select_for_update().get(gemeente_id=besluit.gemeente_id, id=besluit.id)
    if besluit.staat == "ingetrokken":
        raise BesluitWeigering("al_ingetrokken")
    if not reden.strip():
        raise BesluitWeigering("reden_nodig", veld="reden")
    besluit.staat, besluit.ingetrokken_op, besluit.intrekreden = "ingetrokken", scope.vandaag, reden[:300]
    besluit.save(update_fields=["staat", "ingetrokken_op", "intrekreden"])
    _log(scope, besluit, "besluit intrekken")
    if besluit.bekendmaking is None:
        hoeft_niet_weg(scope, dossier, besluit, reden)
    return besluit


def _log(scope: Scope, besluit: Besluit, handeling: str) -> None:
    log(
        scope=scope,
        handeling=handeling,
        object=f"besluit {besluit.nummer}: {besluit.soort}",
        gemeente_id=besluit.gemeente_id,
        dossier_ids=[besluit.dossier_id],
    )
