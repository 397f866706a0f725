# SPDX-License-Identifier: EUPL-1.2
"""What every act on a verzoek begins and ends with."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.gebeurtenissen.verzoek import Verzoekactie
from meedoen.domein.toegang import Handeling, Scope, mag_in
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import houd_vast, leg_vast
from meedoen.regie.verzoeken import queries
from meedoen.regie.verzoeken.models import Verzoek
from meedoen.regie.verzoeken.services.fouten import VerzoekWeigering

BEHANDELEN, BESLISSEN = Handeling.VERZOEK_BEHANDELEN, Handeling.VERZOEK_BESLISSEN


def open_dossier(scope: Scope, dossier: Dossier, handeling: Handeling = BEHANDELEN) -> Dossier:
    """Lock the dossier and return it as it is now; refuse who may not do this, and a closed dossier."""
    if not mag_in(scope, handeling, dossier.gemeente_id):
        raise VerzoekWeigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=dossier)
    if nu.gesloten_op is not None:
        raise VerzoekWeigering("gesloten")
    return nu


def pak(
    scope: Scope, dossier: Dossier, verzoek_id: UUID, gezien: int, *, handeling: Handeling = BEHANDELEN,
    ook_voorgelegd: bool = False,
) -> tuple[Dossier, Verzoek]:  # fmt: skip
    """Return dossier and verzoek, both locked.

    Refuse one that is done, a save on what somebody else changed since (`gezien`: the count that the page showed), and
    while a colleague reads the refusal, unless `ook_voorgelegd`.
    """
    nu = open_dossier(scope, dossier, handeling)
    rij = queries.verzoek(scope, nu, verzoek_id, vast=True)
    if not rij.loopt:
        raise VerzoekWeigering("klaar")
    if rij.bewerking != gezien:
        raise VerzoekWeigering("intussen")
    if rij.voorgelegd_door is not None and not ook_voorgelegd:
        raise VerzoekWeigering("ligt_voor")
    return nu, rij


def eis_dag(scope: Scope, dag: date, *, vanaf: date | None, veld: str) -> None:
    """Refuse a day that is still to come, or that lies before what it follows."""
    if dag > scope.vandaag:
        raise VerzoekWeigering("toekomst", veld=veld)
    if vanaf is not None and dag < vanaf:
        raise VerzoekWeigering("te_vroeg", veld=veld, dag=vanaf)


def bewaar(rij: Verzoek, **velden: Any) -> None:
    """Write these fields; the save counts up."""
    for veld, waarde in velden.items():
        setattr(rij, veld, waarde)
    rij.bewerking += 1
    rij.save(update_fields=[*velden, "bewerking"])


def op_tijdlijn(scope: Scope, dossier: Dossier, rij: Verzoek, actie: Verzoekactie, datum: date, **rest: Any) -> None:
    """Lay down one step; clocks and tasks follow from it. `rest`: more fields of `g.VerzoekStap`."""
    inhoud = g.VerzoekStap(verzoek_id=rij.id, actie=actie, datum=datum, **rest)
    leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=datum, bron=g.Bron.MEDEWERKER)
