# SPDX-License-Identifier: EUPL-1.2
"""Completing the brede intake without the person (art. 14 lid 2): one proposes with a reason, another confirms.

That two people look at it is the way of working built in here; the law says nothing of it. Until the second person
confirmed, the intake is not complete.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.taken.intake import oproepfeiten
from meedoen.domein.toegang import Handeling, Scope, Veldgroep
from meedoen.recht.wi2021 import intake as recht
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.services import bewaar_voorstel, wie_werkt
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.dossiers.services import Feit, leg_alles_vast
from meedoen.regie.intake import queries
from meedoen.regie.intake.feiten import Ladder, open_voorstel
from meedoen.regie.intake.models import Afrondingsvoorstel
from meedoen.regie.intake.services.fouten import IntakeWeigering
from meedoen.regie.intake.services.toegang import eis_lopende_intake, eis_oproep_kan, pak
from meedoen.regie.intake.trappen import stapzin
from meedoen.regie.organisaties.models import nieuw_id
from meedoen.regie.web.kalender import AMSTERDAM

_V = g.Voorlegging
_GROND = "artikel 14 lid 2 Wet inburgering 2021"


@transaction.atomic
def leg_afronden_voor(*, scope: Scope, dossier: Dossier, reden: str) -> Afrondingsvoorstel:
    """Propose to complete the intake without the person, after three oproepen that count. Needs a reason.

    Never in the azc, never automatic: it says on what data the plan will rest, and waits for somebody else. Raises
    IntakeWeigering.
    """
    nu, stand = pak(scope, Handeling.INTAKE_AFRONDEN, dossier)
    _eis_kan(nu, stand)
    open_ = open_voorstel(stand, queries.voorstellen(nu))
    if open_ is not None:
        raise IntakeWeigering("ligt_al_voor", door=open_.voorgelegd_door_naam)
    if not reden.strip():
        raise IntakeWeigering("reden_nodig", veld="reden")
    # What still lies there of before the ladder moved on rests on an old state.
    oud = Afrondingsvoorstel.objects.filter(gemeente_id=nu.gemeente_id, dossier_id=nu.id, staat=_V.VOORGELEGD.value)
    oud.update(staat="vervallen")
    wie = wie_werkt(scope)
    voorstel = Afrondingsvoorstel.objects.create(
        id=nieuw_id(),
        gemeente_id=nu.gemeente_id,
        dossier_id=nu.id,
        staat=_V.VOORGELEGD.value,
        reden=reden.strip()[:500],
        voorgelegd_op=scope.nu,
        voorgelegd_door=wie.id,
        voorgelegd_door_naam=wie.naam,
    )
    _meld(scope, nu, voorstel)
    return voorstel


@transaction.atomic
def haal_afronden_terug(*, scope: Scope, dossier: Dossier) -> Afrondingsvoorstel:
    """Take the own proposal back. Raises IntakeWeigering."""
    nu, stand = pak(scope, Handeling.INTAKE_AFRONDEN, dossier)
    voorstel = _open(nu, stand)
    if voorstel.voorgelegd_door != wie_werkt(scope).id:
        raise IntakeWeigering("niet_van_jou")
    bewaar_voorstel(voorstel, staat=_V.TERUGGEHAALD.value)
    _meld(scope, nu, voorstel)
    return voorstel


@transaction.atomic
def geef_afronden_terug(*, scope: Scope, dossier: Dossier, voorstel_id: UUID | None, reden: str) -> Afrondingsvoorstel:
    """Send a proposal of a colleague back with a reason; `voorstel_id` is the one that was read.

    Raises IntakeWeigering.
    """
    nu, stand = pak(scope, Handeling.INTAKE_BEVESTIGEN, dossier)
    voorstel = _van_een_ander(scope, _open(nu, stand, voorstel_id))
    if not reden.strip():
        raise IntakeWeigering("reden_nodig", veld="reden")
    bewaar_voorstel(voorstel, scope, staat=_V.TERUGGEGEVEN.value, terugreden=reden.strip()[:500])
    _meld(scope, nu, voorstel)
    return voorstel


@transaction.atomic
def bevestig_afronden(*, scope: Scope, dossier: Dossier, voorstel_id: UUID | None) -> Gebeurtenis:
    """Confirm a proposal of a colleague: the intake is complete, with a receipt that names both.

    Everything is checked again as it stands now; `voorstel_id` is the proposal that was read. Raises IntakeWeigering.
    """
    nu, stand = pak(scope, Handeling.INTAKE_BEVESTIGEN, dossier)
    _eis_kan(nu, stand)
    voorstel = _van_een_ander(scope, _open(nu, stand, voorstel_id))
    bewijs = _bewijs(scope, stand, voorstel)
    bewaar_voorstel(voorstel, scope, staat=_V.BEVESTIGD.value, ontvangstbewijs=bewijs.als_json())
    return _meld(scope, nu, voorstel, Feit(
        g.IntakeAfgerond(datum=scope.vandaag, wijze=g.IntakeWijze.ZONDER_MEDEWERKING),
        scope.vandaag,
        g.Bron.MEDEWERKER,
        # A teamleider may be the second person, and writes only the course of the dossier.
        veldgroep=Veldgroep.VERLOOP,
        grond=_GROND,
    ))  # fmt: skip


def _eis_kan(dossier: Dossier, stand: Ladder) -> None:
    eis_oproep_kan(dossier, stand)
    if not recht.afronden_zonder_medewerking(_vraag(stand)).waarde:
        raise IntakeWeigering("niet_drie", aantal=stand.geteld)
    if stand.stap is not recht.IntakeStap.AFRONDEN_ZONDER_MEDEWERKING:
        raise IntakeWeigering("nu_niet", stap=stapzin(stand))


def _vraag(stand: Ladder) -> recht.OproepFeiten:
    return replace(oproepfeiten(stand.feiten), in_azc=stand.in_azc)


def _open(dossier: Dossier, stand: Ladder, voorstel_id: UUID | None = None) -> Afrondingsvoorstel:
    """The proposal that lies before a colleague; with `voorstel_id` only when it is that one."""
    eis_lopende_intake(dossier, stand.feiten)
    voorstel = open_voorstel(stand, queries.voorstellen(dossier))
    if voorstel is None or voorstel_id not in (None, voorstel.id):
        raise IntakeWeigering("ligt_niet_voor")
    return voorstel


def _van_een_ander(scope: Scope, voorstel: Afrondingsvoorstel) -> Afrondingsvoorstel:
    if voorstel.voorgelegd_door == wie_werkt(scope).id:
        raise IntakeWeigering("vier_ogen")
    return voorstel


def _bewijs(scope: Scope, stand: Ladder, voorstel: Afrondingsvoorstel) -> Bewijs:
    wie = wie_werkt(scope)
    bewijs = Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    bewijs.reken("afronden_zonder_medewerking", feiten=_vraag(stand))
    if not bewijs.reken("vier_ogen", voorbereid_door=voorstel.voorgelegd_door, beslisser=wie.id, vier_ogen=True):
        raise IntakeWeigering("vier_ogen")
    bewijs.feiten = {
        "voorgelegd_door": voorstel.voorgelegd_door_naam,
        "voorgelegd_op": voorstel.voorgelegd_op.astimezone(AMSTERDAM).date(),
        "reden": voorstel.reden,
        "bevestigd_door": wie.naam,
        "bevestigd_op": scope.vandaag,
    }
    bewijs.uitkomst = {"afgerond_zonder_gesprek": True}
    return bewijs


def _meld(scope: Scope, dossier: Dossier, voorstel: Afrondingsvoorstel, *meer: Feit) -> Gebeurtenis:
    """Put it on the tijdlijn: from there the task goes to the second person, and back. Return the last row."""
    inhoud = g.IntakeVoorgelegd(
        datum=scope.vandaag,
        door=scope.naam,
        stand=_V(voorstel.staat),
        voorgelegd_door=voorstel.voorgelegd_door_naam,
    )
    eerst = Feit(inhoud, scope.vandaag, g.Bron.MEDEWERKER, grond=_GROND)
    return leg_alles_vast(scope=scope, dossier=dossier, feiten=[eerst, *meer])[-1]
