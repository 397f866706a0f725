# SPDX-License-Identifier: EUPL-1.2
"""What every act of a bezwaar has in common: may it, how the bezwaar stands, and a row on the tijdlijn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.bezwaren import beslistermijn
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in
from meedoen.recht.awb.beslissing_op_bezwaar import Verzuim
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.uitkomst import Uitkomst
from meedoen.regie.besluiten.models import Brief
from meedoen.regie.bezwaren import queries
from meedoen.regie.bezwaren.models import Bezwaar
from meedoen.regie.bezwaren.services.fouten import BezwaarWeigering
from meedoen.regie.bezwaren.soorten import soort_van
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast
from meedoen.regie.logboek.services import log
from meedoen.regie.web.toegang import in_dossier

BEHANDELEN: Final = Handeling.BEZWAAR_BEHANDELEN
_POST: Final = timedelta(weeks=1)
"""What was posted in time may still arrive (Awb 6:9 lid 2)."""


def eis_mag(scope: Scope, dossier: Dossier, handeling: Handeling) -> None:
    """Refuse who may not do this in this gemeente."""
    if not mag_in(scope, handeling, dossier.gemeente_id):
        raise BezwaarWeigering("mag_niet")


def pak(scope: Scope, dossier: Dossier, bezwaar_id: UUID, *, gezien: int, handeling: Handeling = BEHANDELEN) -> Bezwaar:
    """Lock dossier and bezwaar and return it. `gezien`: the count of saves that the page showed; another save since
    then is refused. Raise `BezwaarWeigering`.
    """
    eis_mag(scope, dossier, handeling)
    houd_vast(scope=scope, dossier=dossier)
    rij = queries.bezwaar(scope, dossier, bezwaar_id, vast=True)
    if rij.bewerking != gezien:
        raise BezwaarWeigering("intussen")
    return rij


def pak_lopend(scope: Scope, dossier: Dossier, bezwaar_id: UUID, *, gezien: int) -> Bezwaar:
    """Return a bezwaar that waits for its decision, as `pak`."""
    rij = pak(scope, dossier, bezwaar_id, gezien=gezien)
    if not rij.loopt:
        raise BezwaarWeigering("klaar")
    return rij


def verzuimen(rij: Bezwaar) -> tuple[Verzuim, ...]:
    """Return the defect that the person was asked to mend, as the law reads it; empty when nothing was asked."""
    if rij.herstel_op is None or rij.herstel_tot is None:
        return ()
    return (Verzuim(herstel_gevraagd_op=rij.herstel_op, herstel_tot=rij.herstel_tot, hersteld_op=rij.hersteld_op),)


def termijn(rij: Bezwaar) -> Uitkomst[date]:
    """Return the last day to decide, with its steps (Awb 7:10)."""
    return beslistermijn(
        rij.bekendmaking, commissie=rij.commissie, verdaagd_weken=rij.verdaagd_weken, verzuimen=verzuimen(rij),
        uitstel_tot=rij.uitstel_tot,
    )  # fmt: skip


def laatste_dag_beroep(bekendmaking: date) -> date:
    """Return the last day on which beroep can still arrive: its six weeks (Awb 6:7) and a week for the post (6:9)."""
    return bezwaartermijn(bekendmaking).waarde.laatste_dag + _POST


def bewaar(rij: Bezwaar, **velden: Any) -> None:
    """Write fields of a bezwaar, reckon the last day to decide anew, and count the save."""
    for veld, waarde in velden.items():
        setattr(rij, veld, waarde)
    rij.uiterlijk, rij.bewerking = termijn(rij).waarde, rij.bewerking + 1
    rij.save(update_fields=[*velden, "uiterlijk", "bewerking"])


def eis_soort(scope: Scope, dossier: Dossier, rij: Bezwaar) -> None:
    """Refuse what the room of the decision bars."""
    with in_groepen(scope, rij) as eigen:
        soort_van(rij).eis(eigen, dossier, rij)


def hang_aan(rij: Bezwaar, **brieven: Brief) -> None:
    """Keep which letters were made in this act; it is no save of its own."""
    for veld, brief in brieven.items():
        setattr(rij, veld, brief)
    rij.save(update_fields=list(brieven))


def op_tijdlijn(scope: Scope, rij: Bezwaar, actie: g.Bezwaaractie, datum: date, **velden: Any) -> None:
    """Lay down one step of the bezwaar, in the name of who did it (a jurist may not read the tijdlijn)."""
    with in_groepen(scope, rij) as eigen:
        dossier = Dossier.objects.get(gemeente_id=rij.gemeente_id, id=rij.dossier_id)
        soort_van(rij).op_tijdlijn(eigen, dossier, rij, actie, datum, **velden)


@contextmanager
def in_groepen(scope: Scope, rij: Bezwaar) -> Iterator[Scope]:
    """Work for a moment with the field groups of this bezwaar: zaakstukken, that of the decision, and what is added.

    Whoever reads the decision objected to reads the letters, and no other: they are kept in its field group.
    """
    groepen = (Veldgroep.ZAAKSTUKKEN, Veldgroep(rij.besluit_veldgroep), *soort_van(rij).groepen)
    with in_dossier(scope, rij.gemeente_id, rij.dossier_id, *groepen) as eigen:
        yield eigen


def eis_dag(scope: Scope, rij: Bezwaar, dag: date, veld: str = "datum") -> None:
    """Refuse a day that is still to come, or lies before the bezwaar."""
    if dag > scope.vandaag:
        raise BezwaarWeigering("toekomst", veld=veld)
    if dag < rij.ontvangen_op:
        raise BezwaarWeigering("voor_ontvangst", veld=veld, dag=rij.ontvangen_op)


def eis_tekst(tekst: str, veld: str) -> str:
    """Return the text without blanks around it; refuse an empty one."""
    if not tekst.strip():
        raise BezwaarWeigering("reden_nodig", veld=veld)
    return tekst.strip()


def in_logboek(scope: Scope, rij: Bezwaar, wat: str) -> None:
    """Write in the logboek what changed beside the tijdlijn."""
    log(scope=scope, handeling="vastleggen", object=wat, gemeente_id=rij.gemeente_id, dossier_ids=[rij.dossier_id])
