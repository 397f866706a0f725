# SPDX-License-Identifier: EUPL-1.2
"""Withdrawing a besluit is a besluit of its own: by who may take it, with reason, receipt, number and letter."""

from __future__ import annotations

from typing import Final, NamedTuple

from django.db import transaction

from meedoen.domein.gebeurtenissen import Verzendwijze
from meedoen.domein.mandaten import Mandaattaak
from meedoen.domein.toegang import Scope, Veldgroep
from meedoen.recht.awb.bezwaar import bezwaartermijn
from meedoen.recht.bron import AWB, Artikel
from meedoen.regie.besluiten.bewijs import Bewijs
from meedoen.regie.besluiten.brieven.intrekking import WAT, IntrekkingBrief
from meedoen.regie.besluiten.models import Besluit
from meedoen.regie.besluiten.services import besluiten, brieven
from meedoen.regie.besluiten.services.fouten import BesluitWeigering
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.logboek.services import log

SOORT: Final = "intrekking"
CONCEPT: Final = "concept"
AWB_3_46: Final = Artikel(AWB, "3:46")


class Intrekking(NamedTuple):
    """Why a besluit is withdrawn, to the reader, what that means for them, and how the letter goes out (`hoe`, as in
    `leg_besluit_vast`). `grond`: the ground of the law in a sentence to the reader, `gronden` its articles and
    `bewijs` what was reckoned for it, where a rule lets this be withdrawn."""

    reden: str
    gevolg: tuple[str, ...]
    hoe: Verzendwijze | None = Verzendwijze.POST
    grond: str = ""
    gronden: tuple[Artikel, ...] = ()
    bewijs: Bewijs | None = None


def concept_intrekking(*, scope: Scope, dossier: Dossier, besluit: Besluit, wat: Intrekking) -> IntrekkingBrief:
    """Return the letter as it would leave today; writes nothing."""
    return _brief(scope, dossier, besluit, wat, CONCEPT)


@transaction.atomic
def neem_intrekking(*, scope: Scope, dossier: Dossier, besluit: Besluit, wat: Intrekking) -> Besluit | None:
    """Withdraw a besluit by a besluit, with its letter; what follows in its own room is for the caller.

    It asks the mandate of what it withdraws, and two people where that did. A besluit whose letter never went out was
    never in force (Awb 3:40): it is only taken back, without letter, and None comes back. Raise `BesluitWeigering`.
    """
    besluit = besluiten.trek_in(scope=scope, dossier=dossier, besluit=besluit, reden=wat.reden)
    if besluit.bekendmaking is None:
        return None
    voorbereid = besluiten.wie_werkt(scope)
    if besluit.vier_ogen:
        if besluit.intrekken_voorgelegd_door is None:
            raise BesluitWeigering("eerst_voorleggen")
        voorbereid = besluiten.Voorbereider(besluit.intrekken_voorgelegd_door, besluit.intrekken_voorgelegd_naam)
    bewijs = wat.bewijs or Bewijs(peildatum=scope.vandaag, nu=scope.nu)
    bewijs.feiten = {
        **bewijs.feiten, "besluit": besluit.nummer, "besluit_van": besluit.dagtekening, "motivering": wat.reden,
        "besloten_door": scope.naam,
    }  # fmt: skip
    bewijs.uitkomst = {**bewijs.uitkomst, "ingetrokken": besluit.nummer}
    nieuw = besluiten.leg_besluit_vast(
        scope=scope, dossier=dossier, soort=SOORT, veldgroep=Veldgroep(besluit.veldgroep), dagtekening=scope.vandaag,
        gronden=[AWB_3_46, *wat.gronden, *(Artikel(*grond) for grond in besluit.gronden)], bewijs=bewijs,
        voorbereid=voorbereid, vier_ogen=besluit.vier_ogen, hoe=wat.hoe, trekt_in=besluit,
    )  # fmt: skip
    brieven.leg_brief_vast(
        scope=scope, dossier=dossier, soort=SOORT, besluit=nieuw, veldgroep=Veldgroep(besluit.veldgroep),
        brief=_brief(scope, dossier, besluit, wat, nieuw.nummer),
    )  # fmt: skip
    return nieuw


@transaction.atomic
def leg_intrekking_voor(*, scope: Scope, besluit: Besluit, reden: str) -> None:
    """Lay before a second person that a besluit is withdrawn, where two people took it. Raise `BesluitWeigering`."""
    besluit = Besluit.objects.select_for_update().get(gemeente_id=besluit.gemeente_id, id=besluit.id)
    if besluit.staat == "ingetrokken":
        raise BesluitWeigering("al_ingetrokken")
    if not reden.strip():
        raise BesluitWeigering("reden_nodig", veld="reden")
    wie = besluiten.wie_werkt(scope)
    besluit.intrekken_voorgelegd_door, besluit.intrekken_voorgelegd_naam = wie.id, wie.naam
    besluit.intrekreden = reden.strip()[:300]
    besluit.save(update_fields=["intrekken_voorgelegd_door", "intrekken_voorgelegd_naam", "intrekreden"])
    log(scope=scope, handeling="besluit intrekken voorleggen", object=f"besluit {besluit.nummer}: {besluit.soort}",
        gemeente_id=besluit.gemeente_id, dossier_ids=[besluit.dossier_id])  # fmt: skip


@transaction.atomic
def geef_intrekking_terug(*, scope: Scope, besluit: Besluit) -> None:
    """Let a besluit stand whose withdrawal lay before a second person. Raise `BesluitWeigering` where none did."""
    besluit = Besluit.objects.select_for_update().get(gemeente_id=besluit.gemeente_id, id=besluit.id)
    if besluit.staat == "ingetrokken":
        raise BesluitWeigering("al_ingetrokken")
    if besluit.intrekken_voorgelegd_door is None:
        raise BesluitWeigering("ligt_niet_voor")
    besluit.intrekken_voorgelegd_door, besluit.intrekken_voorgelegd_naam, besluit.intrekreden = None, "", ""
    besluit.save(update_fields=["intrekken_voorgelegd_door", "intrekken_voorgelegd_naam", "intrekreden"])
    log(scope=scope, handeling="besluit niet intrekken", object=f"besluit {besluit.nummer}: {besluit.soort}",
        gemeente_id=besluit.gemeente_id, dossier_ids=[besluit.dossier_id])  # fmt: skip


def _brief(scope: Scope, dossier: Dossier, besluit: Besluit, wat: Intrekking, nummer: str) -> IntrekkingBrief:
    gemeente = dossier.gemeente
    taak: Mandaattaak = besluiten.TAAK_VAN[besluit.soort]
    return IntrekkingBrief(
        afzender=brieven.afzender(gemeente, scope),
        geadresseerde=brieven.geadresseerde(dossier),
        ondertekenaar=brieven.ondertekenaar(gemeente, scope, besluit=taak.value),
        dagtekening=scope.vandaag,
        nummer=nummer,
        wat=WAT[besluit.soort],
        besluit_van=besluit.dagtekening,
        besluit_nummer=besluit.nummer,
        reden=wat.reden.strip(),
        gevolg=wat.gevolg,
        grond=wat.grond,
        bezwaar=brieven.bezwaarclausule(gemeente, bezwaartermijn(scope.vandaag).waarde.laatste_dag),
    )
