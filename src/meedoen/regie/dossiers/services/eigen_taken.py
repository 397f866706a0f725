# SPDX-License-Identifier: EUPL-1.2
"""Writing down what oneself or a colleague does by a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.taken.basis import EIGEN_TAAK
from meedoen.domein.taken.dossier import eigen_sleutel
from meedoen.domein.toegang import Handeling, Rol, Scope, mag_in
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services.fouten import Weigering
from meedoen.regie.dossiers.services.vastleggen import eis_open, houd_vast, leg_vast, neem_over
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.organisaties.queries import collegas
from meedoen.regie.web import datums

VERST: Final = timedelta(days=366)
"""Nobody plans further ahead: a year."""


class Collega(NamedTuple):
    """A colleague for whom a task can be written down, in the role in which it comes on the list."""

    id: UUID
    naam: str
    rol: Rol


def voor_wie(scope: Scope, dossier: Dossier) -> list[Collega]:
    """Return who works here today, oneself first and then by name: consulenten and teamleiders; two queries."""
    gevonden: dict[UUID, Collega] = {}
    for rol in (Rol.CONSULENT, Rol.TEAMLEIDER):
        for id_, naam in collegas(dossier.gemeente_id, rol=rol.value, vandaag=scope.vandaag):
            if id_ not in gevonden or (id_ == scope.medewerker_id and rol is scope.rol):
                gevonden[id_] = Collega(id_, naam, rol)
    return sorted(gevonden.values(), key=lambda collega: (collega.id != scope.medewerker_id, collega.naam))


@transaction.atomic
def maak_eigen_taak(*, scope: Scope, dossier: Dossier, wat: str, uiterlijk: date, voor: UUID) -> Gebeurtenis:
    """Write down what `voor` does by `uiterlijk`. The same again, while it is open, changes nothing.

    Raise `Weigering` in a closed dossier, without words, for a day that is past or more than a year ahead, and for
    somebody who does not work here.
    """
    if not mag_in(scope, Handeling.EIGEN_TAAK_MAKEN, dossier.gemeente_id):
        raise Weigering("mag_niet")
    eis_open(scope, dossier)
    if not (tekst := " ".join(wat.split())):
        raise Weigering("taak_leeg")
    if uiterlijk < scope.vandaag:
        raise Weigering("taak_verleden")
    if uiterlijk > scope.vandaag + VERST:
        raise Weigering("taak_te_ver", dag=datums.voluit(scope.vandaag + VERST))
    collega = next((collega for collega in voor_wie(scope, dossier) if collega.id == voor), None)
    if collega is None:
        raise Weigering("taak_geen_collega")
    nu = houd_vast(scope=scope, dossier=dossier)
    inhoud = g.EigenTaak(
        taak_id=nieuw_id(), datum=scope.vandaag, uiterlijk=uiterlijk, naam=collega.naam, rol=collega.rol, wat=tekst,
        voor=None if collega.id == nu.consulent_id and collega.rol is Rol.CONSULENT else collega.id,
    )  # fmt: skip
    if (eerder := _al_open(nu, inhoud)) is not None:
        return eerder
    rij = leg_vast(scope=scope, dossier=nu, inhoud=inhoud, geldig_op=scope.vandaag, bron=g.Bron.MEDEWERKER)
    neem_over(nu, dossier)
    return rij


def laat_vrij(*, scope: Scope, gemeente_id: int) -> int:
    """Give own tasks of who does not work here any more to whoever has the dossier; return how many. One query if none.

    For the job of each new day. A second run changes nothing.
    """
    hier = {id_ for rol in (Rol.CONSULENT, Rol.TEAMLEIDER)
            for id_, _ in collegas(gemeente_id, rol=rol.value, vandaag=scope.vandaag)}  # fmt: skip
    weg = Taak.objects.filter(gemeente_id=gemeente_id, soort=EIGEN_TAAK, open=True, medewerker_id__isnull=False)
    vrij = 0
    for dossier_id in weg.exclude(medewerker_id__in=hier).values_list("dossier_id", flat=True).distinct():
        dossier = Dossier.objects.get(gemeente_id=gemeente_id, id=dossier_id)
        with transaction.atomic():
            nu = houd_vast(scope=scope, dossier=dossier)
            for taak in dossierfeiten(nu).eigen_taken:
                if taak.voor is not None and taak.voor not in hier:
                    feit = g.EigenTaakVrij(taak_id=taak.taak_id, datum=scope.vandaag, naam=taak.naam)
                    leg_vast(scope=scope, dossier=nu, inhoud=feit, geldig_op=scope.vandaag, bron=g.Bron.SYSTEEM)
                    vrij += 1
    return vrij


def _al_open(dossier: Dossier, nieuw: g.EigenTaak) -> Gebeurtenis | None:
    """Return the row of the same task, when that is still open."""
    for rij in Gebeurtenis.objects.filter(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, kenmerk=g.EigenTaak.code, gegevens__wat=nieuw.wat
    ):
        oud = g.uit_dict(rij.kenmerk, rij.gegevens)
        assert isinstance(oud, g.EigenTaak)
        if (oud.uiterlijk, oud.naam, oud.rol, oud.voor) == (nieuw.uiterlijk, nieuw.naam, nieuw.rol, nieuw.voor):
            open_ = Taak.objects.filter(
                gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, sleutel=eigen_sleutel(oud), open=True
            )
            if open_.exists():
                return rij
    return None
