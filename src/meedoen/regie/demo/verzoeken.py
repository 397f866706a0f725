# SPDX-License-Identifier: EUPL-1.2
"""What three people of Baarn asked to change in their plan: one to decide of, one to complete, one refused."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

import psycopg

from meedoen.regie.demo.boetes import SINDS
from meedoen.regie.demo.medewerkers import consulenten
from meedoen.regie.demo.plangesprekken import BAARN, werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import herbereken
from meedoen.regie.verzoeken import services
from meedoen.regie.verzoeken.models import Verzoek
from meedoen.regie.verzoeken.soorten import Einde, Gegevens
from meedoen.regie.web.toegang import met_scope

_WELK: Final = """
select d.id from dossiers_dossier d
where d.gemeente_id = %s and d.fase = 'traject' and d.gesloten_op is null and d.gepauzeerd_sinds is null
  and d.naam_bekend
  and exists (select from plannen_pip p where p.dossier_id = d.id and p.staat = 'vastgesteld' and p.dagtekening < %s)
  and not exists (select from plannen_pip p where p.dossier_id = d.id and p.staat in ('concept', 'ter_vaststelling'))
order by d.nummer desc offset 1 limit %s
"""
_UUR: Final = time(13, 40)


class _Vraag(NamedTuple):
    onderwerp: str
    gezegd: str
    hoe: str
    dagen: int


_VRAGEN: Final = (
    _Vraag("uren", "Ik werk nu drie dagen. Ik wil minder uren les in een week, en langer door.", "mail", 52),
    _Vraag("leerroute", "Ik wil naar het mbo. Kan ik naar de onderwijsroute?", "gesprek", 20),
    _Vraag("afspraken", "Ik wil een andere plek voor de praktijk, dichter bij huis.", "brief", 33),
)
_WAT: Final = "De uitslag van uw laatste toets op school."
_NEE: Final = services.Afwijzing(
    Einde.AFGEWEZEN, "U begon er drie weken geleden en de reis is twintig minuten met de bus.", Gegevens.EIGEN
)


def dien_verzoeken_in(verbinding: psycopg.Connection[tuple[Any, ...]], *, nu: datetime) -> int:
    """Lay down the three, each on its own days, and return how many. `verbinding` passes RLS."""
    voor = nu.date() - timedelta(days=max(vraag.dagen for vraag in _VRAGEN))
    rijen = verbinding.execute(_WELK, [BAARN, voor, len(_VRAGEN)]).fetchall()
    gelegd = [(rij[0], _neem_op(rij[0], vraag, nu)) for rij, vraag in zip(rijen, _VRAGEN, strict=False)]
    for (dossier_id, verzoek), dagen, stap in zip(gelegd[1:], (10, 5), (_vraag_aanvulling, _wijs_af), strict=False):
        stap(dossier_id, verzoek, _toen(nu, dagen))
    for dossier_id, _ in gelegd:
        with met_scope(werkt(consulenten(BAARN)[0], nu)) as scope:
            herbereken(scope=scope, dossier=_dossier(dossier_id))
        verbinding.execute(SINDS, [BAARN, dossier_id, nu.date()])
    return len(gelegd)


def _toen(nu: datetime, dagen: int) -> datetime:
    return datetime.combine(nu.date() - timedelta(days=dagen), _UUR, nu.tzinfo)


def _dossier(dossier_id: UUID) -> Dossier:
    return Dossier.objects.select_related("gemeente").get(gemeente_id=BAARN, id=dossier_id)


def _neem_op(dossier_id: UUID, vraag: _Vraag, nu: datetime) -> Verzoek:
    toen = _toen(nu, vraag.dagen - 1)
    with met_scope(werkt(consulenten(BAARN)[0], toen)) as scope:
        return services.neem_op(
            scope=scope, dossier=_dossier(dossier_id), onderwerp=vraag.onderwerp, gezegd=vraag.gezegd, hoe=vraag.hoe,
            ontvangen_op=toen.date() - timedelta(days=1),
        )  # fmt: skip


def _vraag_aanvulling(dossier_id: UUID, verzoek: Verzoek, toen: datetime) -> None:
    with met_scope(werkt(consulenten(BAARN)[0], toen)) as scope:
        dossier = _dossier(dossier_id)
        services.vraag_aanvulling(
            scope=scope, dossier=dossier, verzoek_id=verzoek.id, gezien=verzoek.bewerking, wat=_WAT,
            tot=services.aanvuldag(dossier, toen.date()),
        )  # fmt: skip


def _wijs_af(dossier_id: UUID, verzoek: Verzoek, toen: datetime) -> None:
    with met_scope(werkt(consulenten(BAARN)[0], toen)) as scope:
        services.wijs_af(
            scope=scope, dossier=_dossier(dossier_id), verzoek_id=verzoek.id, gezien=verzoek.bewerking, afwijzing=_NEE
        )
