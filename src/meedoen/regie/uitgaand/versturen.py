# SPDX-License-Identifier: EUPL-1.2
"""Send one borrowed message: sent at least once, in effect once.

Each request gets a fresh berichtId and a row of its own before it leaves. A worker that dies in between leaves
that row without an end, so that the next attempt knows that the outcome is unknown; one that dies right after an
answer leaves a message that arrived and does not say so. With each request the loan begins
anew; who was so slow that another borrowed the message stops there.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q

from meedoen.domein.keten import berichten
from meedoen.domein.toegang import Scope
from meedoen.regie.organisaties.models import Gemeente, nieuw_id
from meedoen.regie.uitgaand.models import MISSCHIEN_AANGEKOMEN, Bericht, Poging
from meedoen.regie.uitgaand.wachten import MEESTE_POGINGEN, MEESTE_POGINGEN_STORING, wachttijd
from meedoen.regie.uitgaand.zenders import GeenZender, Uitslag, Verzending, Zender, zender_van
from meedoen.regie.web.toegang import met_scope

_TE_DOEN = ("wacht", "bezig")
_EINDE = frozenset({"verstuurd", "geweigerd", "vastgelopen", "ingetrokken"})
_log = logging.getLogger("meedoen.worker")


class _NietMeerVanOns(Exception):
    """The loan ended and another worker has the message now."""


def verstuur(
    bericht_id: UUID,
    gemeente_id: int,
    *,
    scope: Scope,
    verbinding: Any,
    nu: Callable[[], datetime],
    lease: timedelta = timedelta(minutes=2),
) -> str:
    """Send one borrowed message and return its new state; nothing that goes wrong here is raised.

    `lease`: how long it stays with this worker from each request on; longer than the longest request.
    """
    with met_scope(scope):
        gepakt = _pak(bericht_id, gemeente_id, scope, verbinding, nu, lease)
    if not isinstance(gepakt, tuple):
        return gepakt
    zender, verzending = gepakt
    try:
        uitslag = zender.zend(verzending)
    except _NietMeerVanOns:
        return "gedaan"
    except Exception as fout:  # one message must never stop the others
        # The text may hold data of a person: only the kind is kept.
        _log.error("bericht %s niet verstuurd: %s", bericht_id, type(fout).__name__)
        uitslag = Uitslag("later_beperkt", f"eigen_fout: ({type(fout).__name__})")
    try:
        with met_scope(scope):
            return _rond_af(zender, verzending, uitslag, scope)
    except Exception as fout:
        _log.error("uitkomst van bericht %s niet verwerkt: %s", bericht_id, type(fout).__name__)
        with met_scope(scope):
            ander = Uitslag("later_beperkt", f"eigen_fout: ({type(fout).__name__})")
            return _rond_af(None, verzending, ander, scope)


def _pak(
    bericht_id: UUID, gemeente_id: int, scope: Scope, verbinding: Any, nu: Callable[[], datetime], lease: timedelta
) -> tuple[Zender, Verzending] | str:
    """Return the message ready to send, or why it does not go now."""
    rij = Bericht.objects.filter(gemeente_id=gemeente_id, id=bericht_id, staat="bezig").first()
    if rij is None:
        return "gedaan"
    try:
        bericht, zender = berichten.uit_dict(rij.inhoud), zender_van(rij.soort)
    except (berichten.BerichtOnleesbaar, GeenZender):
        _zet(rij, "vastgelopen", "onleesbaar", scope)
        return "vastgelopen"
    eerder = _eerder(rij, bericht)
    if eerder is not None:
        rij.volgende_poging_op = max(scope.nu, eerder.volgende_poging_op) + wachttijd(1) / 5
        _zet(rij, "wacht", "wacht_op_eerder", scope)
        return "wacht"
    oin = Gemeente.objects.values_list("oin", flat=True).get(id=gemeente_id)
    if oin is None and zender.met_oin:
        _zet(rij, "vastgelopen", "gemeente_zonder_oin", scope)
        return "vastgelopen"
    laatste = rij.verzoeken.filter(handeling__in=zender.schrijft).order_by("-begonnen_op", "-id").first()
    onbekend = laatste is not None and laatste.uitkomst in MISSCHIEN_AANGEKOMEN
    verzending = Verzending(
        rij.id, gemeente_id, rij.dossier_id, oin or "", bericht, onbekend, rij.gelegd_op, verbinding,
        lambda handeling: _verzoek(rij, handeling, scope, nu, lease), lambda vraag: _lees(vraag, scope),
    )  # fmt: skip
    return zender, verzending


def _eerder(rij: Bericht, bericht: berichten.Bericht) -> Bericht | None:
    """Return an older message about the same person or contactpersoon that is still to be sent."""
    over = Q(dossier_id=rij.dossier_id)
    if "medewerker_id" in rij.inhoud:
        over |= Q(inhoud__medewerker_id=rij.inhoud["medewerker_id"])
    ouder = (
        Bericht.objects.filter(over, gemeente_id=rij.gemeente_id, staat__in=_TE_DOEN)
        .filter(Q(gelegd_op__lt=rij.gelegd_op) | Q(gelegd_op=rij.gelegd_op, id__lt=rij.id))
        .order_by("-volgende_poging_op")
    )
    # A coupling also waits for the contactpersoon itself, which has a subject of its own.
    contact = f"contactpersoon:{rij.inhoud.get('medewerker_id')}"
    sleutels = {bericht.onderwerp, contact}
    if bericht.onderwerp == contact:
        # And a contactpersoon that changes or goes waits for the couplings that were laid down before.
        wie = rij.inhoud["medewerker_id"]
        return next((ander for ander in ouder if ander.inhoud.get("medewerker_id") == wie), None)
    return next((ander for ander in ouder if berichten.uit_dict(ander.inhoud).onderwerp in sleutels), None)


def _lees(vraag: Callable[[], Any], scope: Scope) -> Any:
    with met_scope(scope):
        return vraag()


class _Verzoek:
    """See `zenders.Verzoek`."""

    def __init__(self, bericht_id: UUID) -> None:
        self.bericht_id = bericht_id
        self.uitkomst, self.antwoord = "", ""
        self.status: int | None = None

    def klaar(self, *, uitkomst: str, status: int | None = None, antwoord: str = "") -> None:
        self.uitkomst, self.status, self.antwoord = uitkomst, status, antwoord


@contextmanager
def _verzoek(
    rij: Bericht, handeling: str, scope: Scope, nu: Callable[[], datetime], lease: timedelta
) -> Iterator[_Verzoek]:
    verzoek = _Verzoek(uuid.uuid4())
    poging_id = nieuw_id()
    with met_scope(scope):
        tot = nu() + lease
        van_ons = Bericht.objects.filter(
            gemeente_id=rij.gemeente_id, id=rij.id, staat="bezig", geleend_tot=rij.geleend_tot
        )
        if not van_ons.update(geleend_tot=tot):
            raise _NietMeerVanOns
        rij.geleend_tot = tot
        Poging.objects.create(
            id=poging_id,
            gemeente_id=rij.gemeente_id,
            bericht_id=rij.id,
            bericht_id_duo=verzoek.bericht_id,
            handeling=handeling,
            begonnen_op=nu(),
        )
    try:
        yield verzoek
    finally:
        with met_scope(scope):
            Poging.objects.filter(gemeente_id=rij.gemeente_id, id=poging_id).update(
                klaar_op=nu(),
                status=verzoek.status,
                uitkomst=verzoek.uitkomst or "onbekend",
                antwoord=verzoek.antwoord[:1000],
            )


def _rond_af(zender: Zender | None, verzending: Verzending, uitslag: Uitslag, scope: Scope) -> str:
    rij = Bericht.objects.select_for_update().get(gemeente_id=verzending.gemeente_id, id=verzending.id)
    if rij.staat != "bezig":
        return "gedaan"  # another worker, or a person, was first
    rij.pogingen += 1
    staat = uitslag.staat
    if staat not in _EINDE:
        meeste = MEESTE_POGINGEN_STORING if staat == "later" else MEESTE_POGINGEN
        staat = "vastgelopen" if rij.pogingen >= meeste else "wacht"
        rij.volgende_poging_op = scope.nu + wachttijd(rij.pogingen)
    _zet(rij, staat, uitslag.oorzaak, scope)
    if zender is not None:
        zender.rond_af(verzending, uitslag._replace(staat=staat), scope=scope)
    return staat


def _zet(rij: Bericht, staat: str, oorzaak: str, scope: Scope) -> None:
    rij.staat, rij.oorzaak, rij.geleend_tot = staat, oorzaak[:500], None
    rij.afgehandeld_op = scope.nu if staat in _EINDE else None
    rij.save(update_fields=["staat", "oorzaak", "geleend_tot", "afgehandeld_op", "pogingen", "volgende_poging_op"])
