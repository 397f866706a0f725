# SPDX-License-Identifier: EUPL-1.2
"""When a person gets an e-mail that something lies ready, and when never; the worker sends it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.conf import settings

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.keten.berichten import MAIL, MailBericht
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Contact, Dossier, Gebeurtenis
from meedoen.regie.uitgaand.models import Bericht
from meedoen.regie.uitgaand.services import leg_klaar, vervang

AANLEIDINGEN: Final = frozenset(
    soort.code for soort in (g.UitnodigingVerstuurd, g.OproepVerstuurd, g.PipVastgesteld, g.LbtOntheffing)
)
"""What brings an e-mail along: an invitation or oproep (also with a warning, or a new day), a besluit announced."""
RAAKT: Final = frozenset({"email", "mag_mailen"})
"""Fields of a person of which a change may help an e-mail on that did not arrive."""


def waarom_geen_mail(dossier: Dossier, contact: Contact | None) -> str:
    """Return why this person gets no e-mail, as the end of a Dutch sentence; empty when one may go.

    Whoever sees the e-mail learns which gemeente helps this person: so none goes with a secret address, nor when
    anything stands with the safe contact (free words, which no program weighs).
    """
    if contact is None or not contact.mag_mailen:
        return "de persoon heeft er niet om gevraagd"
    if not contact.email:
        return "er is geen e-mailadres"
    if dossier.geheim_adres:
        return "het adres is geheim"
    if contact.veilig_contact.strip():
        return "er staat iets bij Veilig contact"
    return "het dossier is gesloten" if dossier.gesloten_op is not None or dossier.samengevoegd_in else ""


def mailadres(dossier: Dossier) -> str:
    """Return the address for an e-mail that something lies ready; empty when none may go now."""
    contact = Contact.objects.filter(gemeente_id=dossier.gemeente_id, dossier_id=dossier.id).first()
    if not settings.EMAIL_HOST or contact is None or waarom_geen_mail(dossier, contact):
        return ""
    return "" if dossierfeiten(dossier).overleden is not None else contact.email


def leg_klaar_na(*, scope: Scope, dossier: Dossier, nieuw: Iterable[Gebeurtenis]) -> None:
    """Lay one e-mail ready when a colleague did one of `AANLEIDINGEN`; one that still waits says it already."""
    codes = [
        rij.kenmerk
        for rij in nieuw
        if rij.kenmerk in AANLEIDINGEN and rij.bron == g.Bron.MEDEWERKER.value and rij.corrigeert_id is None
    ]
    if not codes or not mailadres(dossier):
        return
    onderweg = Bericht.objects.filter(
        gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort=MAIL, staat__in=("wacht", "vastgelopen")
    )
    if not onderweg.exists():
        _leg(scope, dossier, MailBericht(aanleiding=codes[-1]))


def _leg(scope: Scope, dossier: Dossier, bericht: MailBericht) -> None:
    leg_klaar(scope=scope, gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, bericht=bericht)


def na_ander_adres(*, scope: Scope, dossier: Dossier) -> list[g.Gegevens]:
    """Take an e-mail that did not arrive away, and lay a new one ready where one may go; return what became of it."""
    bericht = MailBericht(aanleiding=g.GegevensAangevuld.code)
    weg = vervang(scope=scope, gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, bericht=bericht)
    if weg and mailadres(dossier):
        _leg(scope, dossier, bericht)
    return [g.BerichtAfgehandeld(bericht_id=id_) for id_ in weg]
