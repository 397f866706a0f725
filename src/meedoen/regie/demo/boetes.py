# SPDX-License-Identifier: EUPL-1.2
"""Three people of Baarn with a boeteprocedure of article 23, each in another stand, made by the services themselves.

One was fined, pays in parts and missed one; one made bezwaar; of one the report and the intention to fine are under
way. Every act is done as of its own day by who would do it: receipts, letters, tijdlijn and logboek are what a gemeente
has.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

import psycopg

from meedoen.domein.toegang import Rol, Scope
from meedoen.recht.wi2021.boete_medewerking import Planonderdeel, Verwijtbaarheid
from meedoen.regie.bezwaren.services import ontvang
from meedoen.regie.demo.medewerkers import Medewerker, consulenten, medewerkers
from meedoen.regie.demo.plangesprekken import BAARN, werkt
from meedoen.regie.dossiers.models import Dossier
from meedoen.regie.dossiers.services import herbereken
from meedoen.regie.handhaving import queries, services
from meedoen.regie.voordeel.punten import Soort
from meedoen.regie.web.toegang import met_scope

# The youngest plans first; a fine for an asielstatushouder asks for proof of unwillingness, these people are no such.
_WELK: Final = """
select d.id, d.consulent_id, d.tolk from dossiers_dossier d
join dossiers_verblijf v on v.dossier_id = d.id and v.doelgroep = 'GO'
where d.gemeente_id = %s and d.fase = 'traject' and d.gesloten_op is null and d.gepauzeerd_sinds is null
  and exists (select from plannen_pip p where p.dossier_id = d.id and p.staat = 'vastgesteld' and p.dagtekening < %s)
  and not exists (select from handhaving_boeteprocedure b where b.gemeente_id = d.gemeente_id and b.grond = '23')
order by d.fase_sinds desc, d.nummer limit 3
"""
# As all tasks of the demo: they came with the last thing that happened, and before they were due.
SINDS: Final = """
update dossiers_taak t set sinds = least(t.uiterlijk, (
  select max(g.vastgelegd_op)::date from dossiers_gebeurtenis g
  where g.gemeente_id = t.gemeente_id and g.dossier_id = t.dossier_id))
where t.gemeente_id = %s and t.dossier_id = %s and t.open and t.sinds = %s
"""
_PLAN_MINSTENS: Final = timedelta(days=30)
_UUR: Final = time(14, 5)


class _Zaak:
    """One procedure while it is played: who does what, how many days ago."""

    def __init__(self, dossier_id: UUID, wie: Medewerker, tolk: str, nu: datetime) -> None:
        self.dossier_id, self.wie, self.tolk, self.nu = dossier_id, wie, tolk, nu
        self.leiding = next(m for m in medewerkers() if m.rol is Rol.TEAMLEIDER and BAARN in m.gemeenten)
        self.id: UUID | None = None

    def dag(self, geleden: int) -> date:
        """Return the day that many days ago (below zero: ahead), or the Friday before a weekend."""
        dag = self.nu.date() - timedelta(days=geleden)
        return dag - timedelta(days=max(0, dag.weekday() - 4))

    def doe(self, geleden: int, daad: Callable[..., Any], *, leiding: bool = False, **velden: Any) -> Any:
        """Do one act as of that day; `gezien` True: with the count of saves that the page would have shown."""
        nu = datetime.combine(self.dag(geleden), _UUR, self.nu.tzinfo)
        with met_scope(werkt(self.leiding if leiding else self.wie, nu)) as scope:
            dossier = Dossier.objects.select_related("gemeente").get(gemeente_id=BAARN, id=self.dossier_id)
            if self.id is not None:
                velden["procedure_id"] = self.id
            if velden.pop("gezien", False):
                assert self.id is not None
                velden["gezien"] = queries.procedure(scope, dossier, self.id).bewerking
            return daad(scope=scope, dossier=dossier, **velden)

    def tot_voornemen(self, geleden: int, onderdeel: Planonderdeel, gezien: str, verteld: tuple[Soort, str]) -> None:
        """Begin so many days ago, weigh, add what speaks for the person, and send the report with the intention."""
        begonnen = self.doe(
            geleden, services.begin_medewerking, onderdeel=onderdeel, overtreding_op=self.dag(geleden + 3),
            feiten_zelf_gezien=gezien,
        )  # fmt: skip
        self.id = begonnen.id
        soort, tekst = verteld
        self.doe(geleden - 1, services.voeg_toe, gezien=True, soort=soort, tekst=tekst, zelf_verteld=True)
        self.doe(
            geleden - 1, services.weeg, gezien=True, verwijt=Verwijtbaarheid.NORMAAL, bijstand="niet",
            strafzaak="nee",
            verwijt_reden="Is gebeld in de eigen taal, kreeg een nieuwe datum en liet niets weten.",
        )  # fmt: skip
        self.doe(
            geleden - 2, services.verstuur_voornemen, gezien=True, tolk=self.tolk,
            plaats_tijd="Gemeentehuis, spreekkamer 2, 10.00 uur",
        )  # fmt: skip

    def beboet(self, geleden: int, motivering: str) -> None:
        """Let the teamleider impose the fine."""
        self.doe(
            geleden, services.leg_op, leiding=True, gezien=True, motivering=motivering, verwijt=Verwijtbaarheid.NORMAAL
        )


def leg_boetes_op(verbinding: psycopg.Connection[tuple[Any, ...]], *, nu: datetime) -> int:
    """Play these procedures up to today and return how many; a second call does nothing. `verbinding` passes RLS."""
    welke = verbinding.execute(_WELK, [BAARN, nu.date() - _PLAN_MINSTENS]).fetchall()
    mensen = {mens.id: mens for mens in consulenten(BAARN)}
    for (dossier_id, consulent_id, tolk), speel in zip(welke, (_voornemen, _betaalt, _bezwaar), strict=False):
        zaak = _Zaak(dossier_id, mensen.get(consulent_id) or next(iter(mensen.values())), tolk, nu)
        speel(zaak)
        # Each act computed clocks and tasks as of its own day.
        with met_scope(werkt(zaak.wie, nu)) as scope:
            herbereken(scope=scope, dossier=Dossier.objects.get(gemeente_id=BAARN, id=dossier_id))
        verbinding.execute(SINDS, [BAARN, dossier_id, nu.date()])
    return len(welke)


def _voornemen(zaak: _Zaak) -> None:
    zaak.tot_voornemen(
        8, Planonderdeel.PVT_MAP,
        "Kwam twee keer niet naar het gesprek over de module Arbeidsmarkt en Participatie. Meldde zich niet af.",
        (Soort.WERK, "Werkte die middagen in de keuken van een restaurant."),
    )  # fmt: skip


def _betaalt(zaak: _Zaak) -> None:
    zaak.tot_voornemen(
        120, Planonderdeel.PVT_MAP,
        "Kwam drie keer niet naar het participatieverklaringstraject en reageerde niet op twee telefoontjes.",
        (Soort.WERK, "Zocht in die weken werk."),
    )  # fmt: skip
    zaak.doe(
        110, services.leg_zienswijze_vast, gezien=True, gegeven=True, datum=zaak.dag(110),
        tekst="Ik wist niet dat ik mij moest afmelden. Ik kom nu wel.",
    )  # fmt: skip
    zaak.beboet(98, "Is drie keer niet gekomen en wist van de afspraken. Wat is verteld, verklaart niet elke keer.")
    zaak.doe(85, services.spreek_regeling_af, wat=services.Regeling(5, zaak.dag(-55)))
    # The third part was due a few days ago, and nobody asked about it yet.
    for geleden in (70, 40):
        zaak.doe(geleden, services.boek_betaling, gezien=True, datum=zaak.dag(geleden), centen=500)


def _bezwaar(zaak: _Zaak) -> None:
    zaak.tot_voornemen(
        80, Planonderdeel.PVT_MAP,
        "Leverde na drie verzoeken geen enkele opdracht van de module Arbeidsmarkt en Participatie in.",
        (Soort.WERK, "Werkt op wisselende dagen."),
    )  # fmt: skip
    # Well after the fourteen days, also where feestdagen moved their end.
    zaak.doe(55, services.leg_zienswijze_vast, gezien=True, gegeven=False, datum=zaak.dag(55))
    zaak.beboet(50, "Heeft drie keer uitstel gekregen en leverde daarna niets in.")
    zaak.doe(
        20, _leg_bezwaar_vast, ontvangen_op=zaak.dag(20),
        gronden="Ik had de opdrachten wel gemaakt. Ze lagen bij mijn begeleider. Niemand heeft daarnaar gevraagd.",
    )  # fmt: skip


def _leg_bezwaar_vast(*, scope: Scope, dossier: Dossier, procedure_id: UUID, **velden: Any) -> None:
    """Write that bezwaar came in against the fine, by the number on its letter."""
    nummer = queries.besluitnummer(queries.procedure(scope, dossier, procedure_id))
    ontvang(scope=scope, dossier=dossier, nummer=nummer, **velden)
