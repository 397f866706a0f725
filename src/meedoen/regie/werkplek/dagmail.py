# SPDX-License-Identifier: EUPL-1.2
"""One e-mail per working day to a colleague who wants it: how many things lie ready, as Vandaag counts them."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from django.conf import settings

from meedoen.domein.toegang import Rol, Scope, Veldgroep
from meedoen.recht.termijnenwet import is_werkdag
from meedoen.regie.dossiers.queries import open_taken
from meedoen.regie.koppelingen.mail.tekst import maak_dagmail
from meedoen.regie.koppelingen.mail.zender import stuur
from meedoen.regie.organisaties import dagmail
from meedoen.regie.organisaties.dagmail import Wie
from meedoen.regie.uitvoer.cbs import queries as cbs
from meedoen.regie.web.toegang import met_scope
from meedoen.regie.werkplek.queries import eigen_taken
from meedoen.regie.werkplek.vandaag.indeling import deel_in, werkdag

LATER: Final = timedelta(minutes=15)
"""After a try in which the mail server took nothing, for certain."""
_log = logging.getLogger("meedoen.dagmail")


def werk(*, nu: datetime, lease: timedelta) -> bool:
    """Send one colleague how much lies ready; for the worker. False when it is nobody's turn.

    The turn is over before the e-mail leaves: a worker that dies meanwhile costs this day's e-mail, never a second one.
    """
    if not settings.EMAIL_HOST or not is_werkdag(nu.date()) or nu.time() < dagmail.OM:
        return False
    wie = dagmail.leen(nu)
    if wie is None:
        return False
    with met_scope(_scope(wie, nu)) as scope:
        aantal = klaar_voor(scope)
    if aantal:
        _stuur(wie, aantal, nu)
    return True


def klaar_voor(scope: Scope) -> int:
    """Return how many things this colleague has to do this week, as the page Vandaag shows them."""
    taken = eigen_taken(scope) if scope.rol is Rol.CONSULENT else open_taken(scope, rol=scope.rol)
    indeling = deel_in(taken, werkdag(scope.vandaag))
    opgaven = cbs.open_taken(scope) if scope.rol is Rol.TEAMLEIDER else []
    return len(indeling.nu) + len(indeling.week) + len(opgaven)


def _scope(wie: Wie, nu: datetime) -> Scope:
    """Return the scope of this colleague, narrowed to what the list of tasks is made of."""
    return Scope(
        medewerker_id=wie.account_id,
        naam="Meedoen",
        rol=wie.rol,
        gemeenten=wie.gemeenten,
        veldgroepen=(Veldgroep.NAAM.value, Veldgroep.VERLOOP.value),
        herkomst="worker",
        vandaag=nu.date(),
        nu=nu,
        doel="tellen wat er klaarstaat",
    )


def _stuur(wie: Wie, aantal: int, nu: datetime) -> None:
    mail = maak_dagmail(aan=wie.email, afzender=settings.DEFAULT_FROM_EMAIL, aantal=aantal, bericht_id=uuid4())
    einde = stuur(mail)
    if einde.uitslag.staat == "later" and einde.uitkomst == "niet_verzonden":
        dagmail.later_vandaag(wie, op=nu + LATER)
    if einde.uitslag.staat != "verstuurd":
        _log.warning("dagmail van account %s: %s", wie.account_id, einde.uitslag.oorzaak)
