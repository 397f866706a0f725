# SPDX-License-Identifier: EUPL-1.2
"""What a hand-over page holds, of one dossier or of many in one query.

Health, notes, handhaving, money, numbers of persons and addresses are not even selected. Who has a veilig contact
gets no telephone number here: first the dossier is read.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection

from meedoen.domein.klokken import KlokSoort, KlokStaat
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.kop import fasenaam
from meedoen.regie.dossiers.queries.taken import waarden_sql
from meedoen.regie.dossiers.uitleg import lees_waarden
from meedoen.regie.plannen.zinnen import LEERROUTES
from meedoen.regie.web import datums
from meedoen.regie.web.velden import toon_telefoon
from meedoen.regie.web.zinnen import domein_nl

HOOGSTENS: Final = 200
"""Dossiers in one file."""
_TAKEN, _AFSPRAKEN = 8, 8
_MENSEN: Final = {"contact_gemeente": "Contactpersoon gemeente", "contact_uitvoerder": "Contactpersoon uitvoerder"}
_LEES: Final = """
select d.id, d.gemeente_id, d.naam, d.nummer, d.fase, d.gesloten_om, d.fase_sinds, d.gepauzeerd_sinds, d.taal, d.tolk,
  g.naam, m.naam, coalesce(c.telefoon, ''), coalesce(c.veilig_contact, '') <> '', coalesce(p.leerroute, ''),
  (select jsonb_agg(jsonb_build_array(t.zin, t.waarden, t.uiterlijk, t.groep) order by t.plaats) from (
     select t.zin, {waarden} as waarden, t.uiterlijk, t.groep,
            row_number() over (order by t.groep, t.gewicht, t.uiterlijk, t.sleutel) as plaats
     from dossiers_taak t where t.gemeente_id = d.gemeente_id and t.dossier_id = d.id and t.open) t
   where t.plaats <= %(taken)s::int),
  (select jsonb_agg(jsonb_build_array(k.soort, k.staat, k.uiterste) order by k.uiterste, k.soort) from dossiers_klok k
   where k.gemeente_id = d.gemeente_id and k.dossier_id = d.id and k.staat = any(%(staten)s::text[])
     and k.soort <> %(bewaren)s::text),
  (select jsonb_agg(jsonb_build_array(a.wat, a.wie, a.uiterlijk) order by a.volgorde, a.id) from (
     select a.* from plannen_afspraak a where a.gemeente_id = d.gemeente_id and a.pip_id = p.id
     order by a.volgorde, a.id limit %(afspraken)s::int) a),
  (select jsonb_agg(jsonb_build_array(b.rol, b.naam, b.telefoon, o.naam) order by b.rol) from dossiers_betrokkene b
   left join organisaties_organisatie o on o.id = b.organisatie_id
   where b.gemeente_id = d.gemeente_id and b.dossier_id = d.id and b.rol = any(%(rollen)s::text[])
     and b.vanaf <= %(vandaag)s::date and (b.tot is null or b.tot > %(vandaag)s::date))
from dossiers_dossier d
join organisaties_gemeente g on g.id = d.gemeente_id
left join organisaties_medewerker m on m.id = d.consulent_id
left join dossiers_contact c on c.gemeente_id = d.gemeente_id and c.dossier_id = d.id
left join lateral (
  select p.id, p.leerroute from plannen_pip p where p.gemeente_id = d.gemeente_id and p.dossier_id = d.id
    and p.staat in ('vastgesteld', 'overgenomen') order by p.versie desc limit 1) p on true
where d.gemeente_id = any(%(gemeenten)s::int[]) and {waar}
order by d.sorteernaam, d.id limit %(hoogstens)s::int
"""


class Taakregel(NamedTuple):
    """An open task: the sentence, its last day, and whether somebody else has to act first."""

    zin: str
    uiterlijk: str
    wacht: bool


class Klokregel(NamedTuple):
    """A clock that runs: its name, its last day in words, and how it stands."""

    naam: str
    uiterste: str
    stand: str


class Afspraakregel(NamedTuple):
    """An agreement in the plan that holds."""

    wat: str
    wie: str
    uiterlijk: str


class Overdracht(NamedTuple):
    """One dossier as the next consulent needs it, in words. `veilig`: the dossier says how to reach this person."""

    dossier_id: UUID
    gemeente_id: int
    naam: str
    nummer: str
    gemeente: str
    consulent: str
    stand: str
    taal: str
    telefoon: str
    veilig: bool
    leerroute: str
    taken: tuple[Taakregel, ...]
    klokken: tuple[Klokregel, ...]
    afspraken: tuple[Afspraakregel, ...]
    mensen: tuple[tuple[str, str], ...]


def van_dossier(scope: Scope, dossier_id: UUID) -> Overdracht | None:
    """Return the hand-over of one dossier; None outside this scope. One query."""
    rijen = _lees(scope, "d.id = %(wie)s::uuid", dossier_id)
    return rijen[0] if rijen else None


def van_collega(scope: Scope, medewerker_id: UUID) -> list[Overdracht]:
    """Return the hand-over of each open dossier of a colleague, by name; one query."""
    waar = "d.consulent_id = %(wie)s::uuid and d.gesloten_op is null and d.samengevoegd_in is null"
    return _lees(scope, waar, medewerker_id)


def _lees(scope: Scope, waar: str, wie: UUID) -> list[Overdracht]:
    waarden: dict[str, Any] = {
        "gemeenten": list(scope.gemeenten), "wie": wie, "vandaag": scope.vandaag, "hoogstens": HOOGSTENS,
        "taken": _TAKEN, "afspraken": _AFSPRAKEN, "rollen": list(_MENSEN), "bewaren": KlokSoort.BEWAARTERMIJN.value,
        "staten": [KlokStaat.LOOPT.value, KlokStaat.TE_LAAT.value, KlokStaat.OPGESCHORT.value],
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_LEES.format(waar=waar, waarden=waarden_sql("d.leesgroepen")), waarden)
        return [_overdracht(rij, scope.vandaag) for rij in cursor.fetchall()]


def _overdracht(rij: tuple[Any, ...], vandaag: date) -> Overdracht:
    id_, gemeente_id, naam, nummer, fase, gesloten_om, sinds, pauze, taal, tolk = rij[:10]
    gemeente, consulent, telefoon, veilig, route, *lijsten = rij[10:]
    taken, klokken, afspraken, mensen = (json.loads(lijst or "[]") for lijst in lijsten)
    stand = f"{fasenaam(fase, gesloten_om)}, sinds {datums.voluit(sinds)}"
    if pauze:
        stand += f". Gepauzeerd sinds {datums.voluit(pauze)}"
    return Overdracht(
        dossier_id=id_,
        gemeente_id=gemeente_id,
        naam=naam[:1].upper() + naam[1:],
        nummer=nummer,
        gemeente=gemeente,
        consulent=consulent or "nog van niemand",
        stand=stand,
        taal=(taal or "nog onbekend") + ("" if not tolk else ", met tolk" if tolk == taal else f", tolk {tolk}"),
        telefoon="" if veilig else toon_telefoon(telefoon),
        veilig=veilig,
        leerroute=LEERROUTES.get(route, ""),
        taken=tuple(Taakregel(domein_nl.zin(zin, lees_waarden(waarden)), _dag(dag), groep == "wacht")
                    for zin, waarden, dag, groep in taken),
        klokken=tuple(Klokregel(domein_nl.zin(f"klok_{soort}"), _dag(dag), _stand(staat, dag, vandaag))
                      for soort, staat, dag in klokken),
        afspraken=tuple(Afspraakregel(wat, wie, _dag(dag)) for wat, wie, dag in afspraken),
        mensen=tuple((_MENSEN[rol], ", ".join(deel for deel in (wie, bij, tel) if deel))
                     for rol, wie, tel, bij in mensen),
    )  # fmt: skip


def _dag(tekst: str | None) -> str:
    return datums.voluit(date.fromisoformat(tekst)) if tekst else "geen vaste dag"


def _stand(staat: str, dag: str | None, vandaag: date) -> str:
    if staat == KlokStaat.OPGESCHORT or not dag:
        return "staat stil" if staat == KlokStaat.OPGESCHORT else ""
    return datums.nog_dagen(date.fromisoformat(dag), vandaag)
