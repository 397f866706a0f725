# SPDX-License-Identifier: EUPL-1.2
"""When the letter of a besluit went out: from that day the besluit is in force and its terms run (Awb 3:40, 6:8)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen import Verzendwijze
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in, schrijfbare_veldgroepen, ziet
from meedoen.recht.awb.betaling import uiterste_betaaldag_boete
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.wi2021.boete import nieuwe_termijn_intake
from meedoen.regie.besluiten.brieven.maak import dag_voor_sjabloon
from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.besluiten.services.brieven import leg_opnieuw_vast
from meedoen.regie.besluiten.services.fouten import BesluitWeigering
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import corrigeer, houd_vast, leg_vast
from meedoen.regie.logboek.services import log

Haak = Callable[[Scope, Dossier, Besluit, date], Mapping[str, Any]]
_haken: list[Haak] = []
# Where in the data of a letter stands a day that runs from its sending, and by which rule.
_DAGEN: Final[tuple[tuple[tuple[str, ...], Callable[[date], date]], ...]] = (
    (("bezwaar", "tot_en_met"), lambda dag: bezwaartermijn(dag).waarde.laatste_dag),
    (("beroep_tot",), lambda dag: bezwaartermijn(dag).waarde.laatste_dag),
    (("betalen_tot",), lambda dag: uiterste_betaaldag_boete(dag).waarde),
    (("termijn_tot",), lambda dag: nieuwe_termijn_intake(dag).waarde),
)


def bij_verzending(haak: Haak) -> None:
    """Let a room say what follows when a letter goes out, or on another day than was known.

    It gets the besluit as it was and the day, refuses (`BesluitWeigering`) or lays down what changes, and returns what
    it adds to the row (`g.BesluitVerstuurd`).
    """
    if haak not in _haken:
        _haken.append(haak)


def mag_versturen(scope: Scope, besluit: Besluit) -> bool:
    """Say whether this scope may write down on which day the letter of this besluit went out."""
    groep = Veldgroep(besluit.veldgroep)
    return (
        mag_in(scope, Handeling.BESLUIT_VERSTUREN, besluit.gemeente_id)
        and ziet(scope, groep, besluit.gemeente_id)
        and groep.value in schrijfbare_veldgroepen(scope.rol)
    )


@transaction.atomic
def verstuur(*, scope: Scope, dossier: Dossier, besluit_id: UUID, dag: date, hoe: Verzendwijze) -> Besluit:
    """Write down that the letter went out on `dag`, or that it was another day than was written before; all that runs
    from it is reckoned anew. The same once more changes nothing.

    Raise `BesluitWeigering`: not this role, withdrawn, a day to come or before the date on the besluit, or where a
    bezwaar was already weighed by that day.
    """
    besluit = _pak(scope, dossier, besluit_id)
    if dag > scope.vandaag:
        raise BesluitWeigering("verstuurd_toekomst", veld="datum")
    if dag < besluit.dagtekening:
        raise BesluitWeigering("verstuurd_te_vroeg", veld="datum", dag=besluit.dagtekening)
    if (besluit.bekendmaking, besluit.verstuurd_hoe) == (dag, hoe.value):
        return besluit
    velden: dict[str, Any] = {}
    if dag != besluit.bekendmaking:
        for haak in _haken:
            velden |= haak(scope, dossier, besluit, dag)
    besluit.bekendmaking, besluit.verstuurd_hoe = dag, hoe.value
    besluit.bezwaar_tot_en_met = bezwaartermijn(dag).waarde.laatste_dag
    besluit.verstuurd_door, besluit.verstuurd_gemeld_op = scope.naam, scope.nu
    besluit.save(update_fields=["bekendmaking", "verstuurd_hoe", "bezwaar_tot_en_met", "verstuurd_door",
                                "verstuurd_gemeld_op"])  # fmt: skip
    leg_vast(
        scope=scope, dossier=dossier, geldig_op=dag, bron=g.Bron.MEDEWERKER, grond=f"besluit {besluit.nummer}",
        inhoud=g.BesluitVerstuurd(besluit_id=besluit.id, nummer=besluit.nummer, datum=dag, hoe=hoe, **velden),
    )  # fmt: skip
    _log(scope, besluit, "brief versturen")
    return besluit


@transaction.atomic
def maak_opnieuw(*, scope: Scope, dossier: Dossier, besluit_id: UUID) -> Brief:
    """Make the letter anew for sending it today: the same words, with the last days as they are then.

    The besluit and the date on it stay, and the earlier letter stays in the dossier. Raise `BesluitWeigering`: not this
    role, withdrawn, already sent, or where the letter is right as it is.
    """
    besluit = _pak(scope, dossier, besluit_id)
    if besluit.bekendmaking is not None:
        raise BesluitWeigering("al_verstuurd")
    oud = besluit.brief_set.order_by("-gemaakt_op", "-id").first()
    nieuw = None if oud is None else dagen_anders(oud.gegevens, scope.vandaag)
    if oud is None or nieuw is None:
        raise BesluitWeigering("brief_klopt")
    return leg_opnieuw_vast(scope=scope, dossier=dossier, oud=oud, gegevens=nieuw)


def dagen_anders(gegevens: Mapping[str, Any], dag: date) -> dict[str, Any] | None:
    """Return the data of a letter with the days that hold when it goes out on `dag`; None when they hold already."""
    nieuw: dict[str, Any] = dict(gegevens)
    for (begin, *rest), regel in _DAGEN:
        if not gegevens.get(begin):
            continue
        waarde = dag_voor_sjabloon(regel(dag))
        nieuw[begin] = {**gegevens[begin], rest[0]: waarde} if rest else waarde
    return None if nieuw == gegevens else nieuw


def wacht_op_brief(scope: Scope, dossier: Dossier, besluit: Besluit) -> None:
    """Lay down that the letter of this besluit has still to go out: it becomes a task."""
    inhoud = g.BesluitWachtOpBrief(besluit_id=besluit.id, nummer=besluit.nummer, datum=scope.vandaag)
    leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER,
             grond=f"besluit {besluit.nummer}")  # fmt: skip


def hoeft_niet_weg(scope: Scope, dossier: Dossier, besluit: Besluit, reden: str) -> None:
    """Take back that the letter has to go out, of a besluit that was withdrawn before it did."""
    rijen = Gebeurtenis.objects.filter(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, kenmerk=g.BesluitWachtOpBrief.code,
        gegevens__besluit_id=str(besluit.id), correcties__isnull=True,
    )  # fmt: skip
    for rij in rijen:
        corrigeer(scope=scope, dossier=dossier, regel_id=rij.id, inhoud=None, reden=reden)


def _pak(scope: Scope, dossier: Dossier, besluit_id: UUID) -> Besluit:
    houd_vast(scope=scope, dossier=dossier)
    besluit = Besluit.objects.select_for_update().get(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, id=besluit_id
    )
    if not mag_versturen(scope, besluit):
        raise BesluitWeigering("mag_niet")
    if besluit.staat == "ingetrokken":
        raise BesluitWeigering("al_ingetrokken")
    return besluit


def _log(scope: Scope, besluit: Besluit, handeling: str) -> None:
    log(scope=scope, handeling=handeling, object=f"besluit {besluit.nummer}: {besluit.soort}",
        gemeente_id=besluit.gemeente_id, dossier_ids=[besluit.dossier_id])  # fmt: skip
