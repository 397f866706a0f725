# SPDX-License-Identifier: EUPL-1.2
"""Decisions on the adopted plans of the demo region: a real besluit with receipt and letter, as of its dagtekening.

Made with the code that a page uses when a consulent adopts a plan, on the facts that were known that day; so each
receipt can be computed again. The national set has no decisions and no letters: a million PDFs serve nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from uuid import UUID

import psycopg

from meedoen.domein.gebeurtenissen import PipVastgesteld
from meedoen.domein.toegang import Rol, Scope, veldgroepen
from meedoen.regie.besluiten.services import Voorbereider
from meedoen.regie.dossiers.feiten import dossierfeiten
from meedoen.regie.dossiers.models import Dossier, Gebeurtenis
from meedoen.regie.plannen.models import Pip
from meedoen.regie.plannen.services import besluit_met_brief
from meedoen.regie.web.kalender import AMSTERDAM
from meedoen.regie.web.toegang import keten_scope, met_scope

_WERKTIJD = time(11, 30)
_ZOEK = "besluiten van de demo"


# The site may only add to the tijdlijn; the demo names the besluit in the row that it wrote itself.
_NOEM = """
update dossiers_gebeurtenis g set grond = 'besluit ' || b.nummer
from plannen_pip p join besluiten_besluit b on b.id = p.besluit_id
where g.gemeente_id = p.gemeente_id and g.dossier_id = p.dossier_id and g.kenmerk = %s and g.grond = ''
  and (g.gegevens ->> 'versie')::int = p.versie
"""


def leg_besluiten_vast(
    verbinding: psycopg.Connection[tuple[object, ...]], gemeenten: Iterable[int], *, nu: datetime
) -> int:
    """Decide on every adopted plan of these gemeenten that has no besluit yet; return how many.

    Oldest first, so that numbers rise with the days. A second call finds nothing to do. `verbinding` passes RLS.
    """
    besloten = sum(_van_gemeente(gemeente, nu) for gemeente in gemeenten)
    if besloten:
        verbinding.execute(_NOEM, [PipVastgesteld.code])
    return besloten


def _van_gemeente(gemeente: int, nu: datetime) -> int:
    scope = keten_scope(gemeente, nu=nu, vandaag=nu.date(), herkomst="demo", doel=_ZOEK)
    with met_scope(scope):
        open_ = list(
            Pip.objects.filter(gemeente_id=gemeente, staat="vastgesteld", besluit__isnull=True)
            .exclude(doel="")  # taken over from an old system, which sent its own letter
            .order_by("dagtekening", "id")
            .values_list("id", flat=True)
        )
    for pip_id in open_:
        _besluit(gemeente, pip_id, scope)
    return len(open_)


def _besluit(gemeente: int, pip_id: UUID, zoeker: Scope) -> None:
    with met_scope(zoeker):
        pip = Pip.objects.get(gemeente_id=gemeente, id=pip_id)
        regel = Gebeurtenis.objects.get(
            gemeente_id=gemeente,
            dossier_id=pip.dossier_id,
            kenmerk=PipVastgesteld.code,
            gegevens__versie=pip.versie,
        )
    if regel.medewerker_id is None or pip.dagtekening is None:
        raise AssertionError("een plan zonder mens of dag is niet vastgesteld")
    scope = Scope(
        medewerker_id=regel.medewerker_id,
        naam=regel.door,
        rol=Rol.CONSULENT,
        gemeenten=(gemeente,),
        veldgroepen=veldgroepen(Rol.CONSULENT),
        herkomst="demo",
        vandaag=pip.dagtekening,
        nu=datetime.combine(pip.dagtekening, _WERKTIJD, AMSTERDAM),
        doel="plan vaststellen",
    )
    with met_scope(scope):
        dossier = Dossier.objects.select_related("gemeente", "consulent").get(gemeente_id=gemeente, id=pip.dossier_id)
        besluit, _ = besluit_met_brief(
            scope=scope,
            dossier=dossier,
            pip=pip,
            dagtekening=pip.dagtekening,
            voorbereid=Voorbereider(regel.medewerker_id, regel.door),
            vier_ogen=False,
            # What was known just before it was adopted: the row of the adoption itself is not among it.
            feiten=dossierfeiten(dossier, bekend_op=regel.vastgelegd_op - timedelta(microseconds=1)),
            geldend=None,
        )
        Pip.objects.filter(gemeente_id=gemeente, id=pip.id).update(besluit=besluit)
