# SPDX-License-Identifier: EUPL-1.2
"""All that the overview shows of one dossier in two queries; as many round trips as ORM queries cost it its speed.

Row-Level Security decides about each part by itself: what a scope may not read comes back empty.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import Model

from meedoen.domein.beleid import BELEID, Beleid
from meedoen.domein.gebeurtenissen import (
    REGISTER,
    NotificatieTeruggedraaid,
    SamenvoegingTeruggedraaid,
    Soort,
)
from meedoen.domein.toegang import Scope
from meedoen.regie.dossiers.models import (
    Betrokkene,
    Contact,
    Dossier,
    Gebeurtenis,
    Gezinslid,
    Taak,
    Verblijf,
)
from meedoen.regie.dossiers.queries.taken import waarden_sql
from meedoen.regie.koppelingen.queries import OPEN_IN, OPEN_UIT, VOOR_MENS_IN, VOOR_MENS_UIT, Ketenstand
from meedoen.regie.organisaties.models import Gemeente, Medewerker, Organisatie


class Rondom(NamedTuple):
    """What stands around a dossier. `vervallen` are the ids of rows of `tijdlijn` that a later row corrected."""

    beleid: Beleid
    betrokkenen: list[Betrokkene]
    gezin: list[Gezinslid]
    taken: list[Taak]
    tijdlijn: list[Gebeurtenis]
    vervallen: frozenset[UUID]
    keten: Ketenstand


def _namen(model: type[Model]) -> tuple[str, ...]:
    return tuple(str(veld.attname) for veld in model._meta.concrete_fields)


_D, _C, _V = _namen(Dossier), _namen(Contact), _namen(Verblijf)
_DOSSIER: Final = f"""
select {", ".join(f"d.{n}" for n in _D)}, g.naam, m.naam, {", ".join(f"c.{n}" for n in _C)},
       {", ".join(f"v.{n}" for n in _V)}
from dossiers_dossier d
join organisaties_gemeente g on g.id = d.gemeente_id
left join organisaties_medewerker m on m.id = d.consulent_id
left join dossiers_contact c on c.dossier_id = d.id and c.gemeente_id = d.gemeente_id
left join dossiers_verblijf v on v.dossier_id = d.id and v.gemeente_id = d.gemeente_id
where d.id = %s::uuid and d.gemeente_id = any(%s::int[])
"""  # noqa: S608  column names of our own models


def lees_dossier(scope: Scope, dossier_id: UUID) -> Dossier:
    """Return one dossier with gemeente, consulent, contact and verblijf, or raise `Dossier.DoesNotExist`."""
    with connection.cursor() as cursor:
        cursor.execute(_DOSSIER, [dossier_id, list(scope.gemeenten)])
        rij = cursor.fetchone()
    if rij is None:
        raise Dossier.DoesNotExist
    d, rest = rij[: len(_D)], rij[len(_D) :]
    dossier = Dossier.from_db("default", _D, d)
    dossier.gemeente = Gemeente(id=dossier.gemeente_id, naam=rest[0])
    if dossier.consulent_id is not None and rest[1] is not None:
        dossier.consulent = Medewerker(id=dossier.consulent_id, naam=rest[1])
    contact, verblijf = rest[2 : 2 + len(_C)], rest[2 + len(_C) :]
    cache = dossier._state.fields_cache
    cache["contact"] = Contact.from_db("default", _C, contact) if contact[0] else None
    cache["verblijf"] = Verblijf.from_db("default", _V, verblijf) if verblijf[0] else None
    return dossier


_NIET_TONEN: Final = [code for code, klasse in REGISTER.items() if klasse.soort is Soort.KLOK]
_RONDOM: Final = f"""
with hier as (select %s::int as g, %s::uuid as d, %s::date as dag)
select
 (select jsonb_agg(jsonb_build_array(b.sleutel, b.waarde) order by b.vanaf)
  from organisaties_beleidsregel b, hier where b.gemeente_id = hier.g and b.vanaf <= hier.dag),
 (select jsonb_agg(jsonb_build_array(b.rol, b.naam, b.telefoon, o.naam)
    order by case b.rol when 'contact_gemeente' then 0 when 'contact_uitvoerder' then 1 else 2 end, b.naam)
  from hier, dossiers_betrokkene b left join organisaties_organisatie o on o.id = b.organisatie_id
  where b.gemeente_id = hier.g and b.dossier_id = hier.d and b.vanaf <= hier.dag
    and (b.tot is null or b.tot > hier.dag)),
 (select jsonb_agg(jsonb_build_array(l.relatie, l.naam, l.geboortedatum, l.woont_bij)
    order by l.geboortedatum, l.naam)
  from dossiers_gezinslid l, hier where l.gemeente_id = hier.g and l.dossier_id = hier.d),
 (select jsonb_agg(jsonb_build_array(t.id, t.soort, t.zin, {waarden_sql("''")}, t.knop, t.rol, t.groep, t.uiterlijk,
    t.afsluitbaar) order by t.groep, t.gewicht, t.uiterlijk, t.sleutel)
  from dossiers_taak t, hier where t.gemeente_id = hier.g and t.dossier_id = hier.d and t.open),
 (select jsonb_agg(jsonb_build_array(r.id, r.kenmerk, r.geldig_op, r.vastgelegd_op, r.gegevens, r.bron, r.door,
    r.medewerker_id, r.grond, r.corrigeert_id, r.vervallen, o.kenmerk, o.gegevens,
    exists (select 1 from dossiers_gebeurtenis k where k.gemeente_id = r.gemeente_id and k.corrigeert_id = r.id))
    order by r.geldig_op desc, r.vastgelegd_op desc, r.id desc)
  from (select t.* from dossiers_gebeurtenis t, hier where t.gemeente_id = hier.g and t.dossier_id = hier.d
          and (t.corrigeert_id is not null or t.kenmerk <> all(%s::text[]))
        order by t.geldig_op desc, t.vastgelegd_op desc, t.id desc limit %s::int) r
  left join dossiers_gebeurtenis o on o.gemeente_id = r.gemeente_id and o.id = r.corrigeert_id),
 (select jsonb_agg(jsonb_build_array(i.staat, i.ontvangen_op))
  from koppelingen_inkomend i, hier where i.gemeente_id = hier.g and i.dossier_id = hier.d),
 (select jsonb_agg(jsonb_build_array(u.staat, coalesce(u.afgehandeld_op, u.gelegd_op)))
  from uitgaand_bericht u, hier
  where u.gemeente_id = hier.g and u.dossier_id = hier.d and starts_with(u.soort, 'duo.')),
 (select count(*) from koppelingen_verschil v, hier
  where v.gemeente_id = hier.g and v.dossier_id = hier.d and v.opgelost_op is null)
"""  # noqa: S608  SQL of our own


def lees_rondom(scope: Scope, dossier: Dossier, *, gebeurtenissen: int) -> Rondom:
    """Return policy, people, household, tasks, the newest rows of the tijdlijn and the exchange, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(_RONDOM, [dossier.gemeente_id, dossier.id, scope.vandaag, _NIET_TONEN, gebeurtenissen])
        *delen, verschillen = cursor.fetchone()
    beleid, betrokkenen, gezin, taken, rijen, meldingen, berichten = (_lijst(deel) for deel in delen)
    return Rondom(
        _beleid(beleid),
        [_betrokkene(deel) for deel in betrokkenen],
        [Gezinslid(relatie=d[0], naam=d[1], geboortedatum=_datum(d[2]), woont_bij=d[3]) for d in gezin],
        [_taak(dossier, deel) for deel in taken],
        [_gebeurtenis(deel) for deel in rijen],
        frozenset(UUID(deel[0]) for deel in rijen if deel[13]) | _meegenomen(rijen),
        _keten(meldingen, berichten, verschillen),
    )


def _meegenomen(rijen: Sequence[Sequence[Any]]) -> frozenset[UUID]:
    """Return what fell with an undone notification or merge: among the newest rows stands the act itself."""
    daden = (NotificatieTeruggedraaid.code, SamenvoegingTeruggedraaid.code)
    return frozenset(UUID(regel) for deel in rijen if deel[1] in daden for regel in deel[4].get("regels", ()))


def _lijst(waarde: Any) -> list[Any]:
    # Django leaves jsonb of raw SQL as text.
    geladen: list[Any] = json.loads(waarde) if isinstance(waarde, str) else waarde
    return geladen or []


def _beleid(keuzes: Sequence[Sequence[Any]]) -> Beleid:
    bekend = {veld.name for veld in fields(Beleid)}
    eigen: Mapping[str, Any] = {sleutel: waarde for sleutel, waarde in keuzes if sleutel in bekend}
    return replace(BELEID, **eigen) if eigen else BELEID


def _keten(meldingen: Sequence[Sequence[str]], berichten: Sequence[Sequence[str]], verschillen: int) -> Ketenstand:
    momenten = [datetime.fromisoformat(op) for _, op in (*meldingen, *berichten)]
    wacht = sum(staat in (*OPEN_IN, "wacht_op_bsn") for staat, _ in meldingen)
    voor_mens = sum(staat in VOOR_MENS_IN for staat, _ in meldingen)
    return Ketenstand(
        max(momenten, default=None),
        wacht + sum(staat in OPEN_UIT for staat, _ in berichten),
        voor_mens + sum(staat in VOOR_MENS_UIT for staat, _ in berichten),
        verschillen,
    )


def _betrokkene(deel: Sequence[Any]) -> Betrokkene:
    rol, naam, telefoon, organisatie = deel
    return Betrokkene(
        rol=rol, naam=naam, telefoon=telefoon, organisatie=Organisatie(naam=organisatie) if organisatie else None
    )


def _taak(dossier: Dossier, deel: Sequence[Any]) -> Taak:
    id_, soort, zin, waarden, knop, rol, groep, uiterlijk, afsluitbaar = deel
    return Taak(
        id=UUID(id_), gemeente_id=dossier.gemeente_id, dossier_id=dossier.id, soort=soort, zin=zin, waarden=waarden,
        knop=knop, rol=rol, groep=groep, uiterlijk=_datum(uiterlijk), afsluitbaar=afsluitbaar,
    )  # fmt: skip


def _gebeurtenis(deel: Sequence[Any]) -> Gebeurtenis:
    oud = None
    if deel[9] and deel[11]:
        oud = Gebeurtenis(id=UUID(deel[9]), kenmerk=deel[11], gegevens=deel[12])
    return Gebeurtenis(
        id=UUID(deel[0]), kenmerk=deel[1], geldig_op=date.fromisoformat(deel[2]),
        vastgelegd_op=datetime.fromisoformat(deel[3]),
        gegevens=deel[4], bron=deel[5], door=deel[6], medewerker_id=UUID(deel[7]) if deel[7] else None,
        grond=deel[8], corrigeert=oud, vervallen=deel[10],
    )  # fmt: skip


def _datum(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None
