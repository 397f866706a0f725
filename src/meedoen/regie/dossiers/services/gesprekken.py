# SPDX-License-Identifier: EUPL-1.2
"""Contact moments, notes, tasks that a person closes, and handing a dossier over with a word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from meedoen.domein import gebeurtenissen as g
from meedoen.domein.toegang import Handeling, Scope, Veldgroep, mag_in
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis, Taak
from meedoen.regie.dossiers.services.fouten import Weigering
from meedoen.regie.dossiers.services.toewijzen import wijs_toe
from meedoen.regie.dossiers.services.vastleggen import eis_open, houd_vast, leg_vast, neem_over


def leg_contact_vast(
    *,
    scope: Scope,
    dossier: Dossier,
    datum: date,
    kanaal: g.Kanaal,
    gesprek: bool = True,
    tolk: bool = False,
    onderwerp: str = "",
    tekst: str = "",
    delen: bool = False,
) -> Gebeurtenis:
    """Lay down that somebody spoke (or tried to speak) with the person. `delen`: the person reads it at once."""
    if not mag_in(scope, Handeling.CONTACT_VASTLEGGEN, dossier.gemeente_id):
        raise Weigering("mag_niet")
    eis_open(scope, dossier)
    if datum > scope.vandaag:
        raise Weigering("datum_toekomst")
    inhoud = g.Contactmoment(
        datum=datum,
        kanaal=kanaal,
        gesprek=gesprek,
        tolk=tolk,
        onderwerp=onderwerp.strip(),
        tekst=tekst.strip(),
        delen=delen,
    )
    return _leg_neer(scope, dossier, inhoud, datum)


def schrijf_notitie(
    *, scope: Scope, dossier: Dossier, tekst: str, delen: bool = False, datum: date | None = None
) -> Gebeurtenis:
    """Lay down a note. `delen`: the person reads it at once; otherwise on request."""
    if not mag_in(scope, Handeling.NOTITIE_SCHRIJVEN, dossier.gemeente_id):
        raise Weigering("mag_niet")
    eis_open(scope, dossier)
    if not tekst.strip():
        raise Weigering("tekst_nodig")
    dag = datum or scope.vandaag
    if dag > scope.vandaag:
        raise Weigering("datum_toekomst")
    inhoud = g.Notitie(datum=dag, tekst=tekst.strip(), delen=delen)
    return _leg_neer(scope, dossier, inhoud, dag)


def _leg_neer(scope: Scope, dossier: Dossier, inhoud: g.Gegevens, dag: date) -> Gebeurtenis:
    """Lay down what was said. Under another ground than the act of 2021 it is kept with that help, and goes with it."""
    groep = Veldgroep.VERVOLG if dossier.leesgroepen else None
    return leg_vast(scope=scope, dossier=dossier, inhoud=inhoud, geldig_op=dag, bron=g.Bron.MEDEWERKER, veldgroep=groep)


@transaction.atomic
def sluit_taak(*, scope: Scope, taak_id: UUID, toelichting: str = "") -> Taak:
    """Close a task that a person closes. Raise `Weigering` when it is gone, `Taak.DoesNotExist` outside scope."""
    taak = Taak.objects.select_related("dossier").get(id=taak_id)
    if not mag_in(scope, Handeling.TAAK_AFSLUITEN, taak.gemeente_id):
        raise Weigering("mag_niet")
    nu = houd_vast(scope=scope, dossier=taak.dossier)
    gedaan = Taak.objects.filter(gemeente_id=taak.gemeente_id, id=taak_id, open=True).update(
        open=False, klaar_op=scope.nu, klaar_door=scope.naam
    )
    if not gedaan:
        raise Weigering("taak_weg")
    if not taak.afsluitbaar:
        # It would come back at once: its cause is still there.
        raise Weigering("taak_vanzelf")
    leg_vast(
        scope=scope,
        dossier=nu,
        inhoud=g.TaakAfgesloten(sleutel=taak.sleutel, datum=scope.vandaag, toelichting=toelichting.strip()),
        geldig_op=scope.vandaag,
        bron=g.Bron.MEDEWERKER,
    )
    taak.refresh_from_db()
    return taak


@transaction.atomic
def draag_over(
    *, scope: Scope, dossiers: Sequence[Dossier], medewerker_id: UUID, bericht: str = ""
) -> tuple[Dossier, ...]:
    """Hand dossiers over to a colleague, with a note in each for who takes them on."""
    anders = wijs_toe(scope=scope, dossiers=dossiers, medewerker_id=medewerker_id)
    if bericht.strip() and mag_in(scope, Handeling.NOTITIE_SCHRIJVEN, dossiers[0].gemeente_id):
        for dossier in anders:
            schrijf_notitie(scope=scope, dossier=dossier, tekst=f"Overdracht: {bericht.strip()}")
            neem_over(houd_vast(scope=scope, dossier=dossier), dossier)
    return anders
