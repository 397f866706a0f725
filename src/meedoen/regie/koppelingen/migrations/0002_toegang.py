# SPDX-License-Identifier: EUPL-1.2
"""RLS on the inbox, and the few functions with which the server and the worker cross gemeenten."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS, hoort_bij, is_ouder, van_gemeente

# One round trip and one commit per notification. The lock makes two copies of one event wait for each other.
NEEM_AAN = """
create function meedoen.neem_aan(
  p_oin text, p_id uuid, p_bericht uuid, p_bron text, p_gebeurtenis text, p_registratie timestamptz, p_bsn text,
  p_v_nummer text, p_vingerafdruk bytea, p_inhoud jsonb, p_quarantaine text, p_nu timestamptz)
returns text language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_gemeente int;
  v_staat text;
  v_id uuid;
  v_zelfde boolean;
begin
  select g.id into v_gemeente from organisaties_gemeente g where g.oin = p_oin;
  if not found then
    return 'onbekend';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(v_gemeente || ':' || coalesce(p_bsn, p_v_nummer), 0));
  insert into koppelingen_inkomend (id, gemeente_id, bericht_id, bron, gebeurtenis_id, registratie, bsn, v_nummer,
    vingerafdruk, inhoud, ontvangen_op, oorzaak, pogingen, volgende_poging_op, staat)
  select p_id, v_gemeente, p_bericht, p_bron, p_gebeurtenis, p_registratie, p_bsn, p_v_nummer, p_vingerafdruk,
    p_inhoud, p_nu, p_quarantaine, 0, p_nu,
    case
      when exists (select from koppelingen_inkomend d where d.gemeente_id = v_gemeente and d.bsn = p_bsn
                     and d.gebeurtenis_id = p_gebeurtenis and d.registratie = p_registratie
                     and d.bericht_id <> p_bericht)
        or exists (select from koppelingen_inkomend d where d.gemeente_id = v_gemeente and d.v_nummer = p_v_nummer
                     and d.gebeurtenis_id = p_gebeurtenis and d.registratie = p_registratie
                     and d.bericht_id <> p_bericht) then 'dubbel'
      when p_quarantaine <> '' then 'quarantaine'
      else 'nieuw'
    end
  on conflict (gemeente_id, bericht_id) do nothing
  returning staat into v_staat;
  if found then
    return v_staat;
  end if;
  select i.id, i.vingerafdruk = p_vingerafdruk into v_id, v_zelfde from koppelingen_inkomend i
  where i.gemeente_id = v_gemeente and i.bericht_id = p_bericht;
  if v_zelfde then
    return 'zelfde';
  end if;
  insert into koppelingen_botsing (id, gemeente_id, inkomend_id, inhoud, ontvangen_op)
  select p_id, v_gemeente, v_id, p_inhoud, p_nu
  where not exists (select from koppelingen_botsing b where b.gemeente_id = v_gemeente and b.inkomend_id = v_id
                      and b.inhoud = p_inhoud);
  return 'botsing';
end $$;
"""

LEEN = """
create function meedoen.leen_inkomend(p_nu timestamptz, p_tot timestamptz, p_aantal int)
returns table (id uuid, gemeente_id int, registratie timestamptz)
language sql volatile security definer set search_path = public, pg_temp as $$
  update koppelingen_inkomend b set staat = 'bezig', geleend_tot = p_tot
  where b.id in (
    select x.id from koppelingen_inkomend x
    where x.staat in ('nieuw', 'bezig') and x.volgende_poging_op <= p_nu
      and (x.geleend_tot is null or x.geleend_tot < p_nu)
    order by x.registratie, x.id limit p_aantal for update skip locked)
  returning b.id, b.gemeente_id, b.registratie
$$;
"""

# A person filled in the BSN: what waited for it goes on.
WEK = """
create function meedoen.wek_na_bsn(p_nu timestamptz) returns bigint
language sql volatile security definer set search_path = public, pg_temp as $$
  with gewekt as (
    update koppelingen_inkomend i set staat = 'nieuw', volgende_poging_op = p_nu, geleend_tot = null
    from dossiers_identificatie d
    where i.staat = 'wacht_op_bsn' and d.gemeente_id = i.gemeente_id and d.dossier_id = i.dossier_id
      and d.bsn is not null
    returning 1)
  select count(*) from gewekt
$$;
"""

DAGWERK = """
create function meedoen.gemeenten_zonder_dagwerk(p_dag date, p_aantal int) returns setof int
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id from organisaties_gemeente g
  where not exists (select from koppelingen_dagwerk w where w.gemeente_id = g.id and w.dag = p_dag)
    and exists (select from dossiers_dossier d where d.gemeente_id = g.id and d.gesloten_op is null)
  order by g.id limit p_aantal
$$;
"""

# For monitoring: ages and counts over all gemeenten together, nothing about persons.
STAND = """
create function meedoen.keten_stand(p_nu timestamptz)
returns table (hartslag_seconden int, inkomend int, oudste_inkomend_seconden int, uitgaand int,
               oudste_uitgaand_seconden int, te_bekijken int)
language sql stable security definer set search_path = public, pg_temp as $$
  select (select extract(epoch from p_nu - max(h.gezien_op))::int from koppelingen_hartslag h),
    (select count(*)::int from koppelingen_inkomend i where i.staat in ('nieuw', 'bezig')),
    (select extract(epoch from p_nu - min(i.ontvangen_op))::int from koppelingen_inkomend i
     where i.staat in ('nieuw', 'bezig')),
    (select count(*)::int from uitgaand_bericht b where b.staat in ('wacht', 'bezig')),
    (select extract(epoch from p_nu - min(b.gelegd_op))::int from uitgaand_bericht b
     where b.staat in ('wacht', 'bezig')),
    (select count(*)::int from koppelingen_inkomend i where i.staat in ('quarantaine', 'vastgelopen'))
$$;
"""

_FUNCTIES = (
    "neem_aan(text, uuid, uuid, text, text, timestamptz, text, text, bytea, jsonb, text, timestamptz)",
    "leen_inkomend(timestamptz, timestamptz, int)",
    "wek_na_bsn(timestamptz)",
    "gemeenten_zonder_dagwerk(date, int)",
    "keten_stand(timestamptz)",
)
TABELLEN = """
grant select, insert, update on koppelingen_inkomend to meedoen_functies;
grant select, insert on koppelingen_botsing to meedoen_functies;
grant select on koppelingen_dagwerk, koppelingen_hartslag, dossiers_identificatie, dossiers_dossier,
  uitgaand_bericht to meedoen_functies;
grant select, insert, update, delete on koppelingen_hartslag to meedoen_app;
"""
EIGENDOM = "".join(
    f"alter function meedoen.{functie} owner to meedoen_functies;"
    f"revoke all on function meedoen.{functie} from public;"
    f"grant execute on function meedoen.{functie} to meedoen_app;"
    for functie in _FUNCTIES
)


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("koppelingen", "0001_initial"),
        ("organisaties", "0002_toegang"),
        ("dossiers", "0002_toegang"),
        ("uitgaand", "0002_toegang"),
    ]

    operations: ClassVar = [
        van_gemeente("koppelingen_inkomend", lees="berichten", schrijf="berichten"),
        van_gemeente("koppelingen_botsing", lees="berichten", schrijf="berichten", rechten="select, insert"),
        van_gemeente("koppelingen_raadpleging", lees="berichten", schrijf="berichten", rechten="select, insert"),
        van_gemeente("koppelingen_duocontactpersoon", lees="berichten", schrijf="berichten"),
        van_gemeente("koppelingen_dagwerk", lees="berichten", schrijf="berichten"),
        is_ouder("koppelingen_inkomend"),
        hoort_bij("koppelingen_botsing", "koppelingen_inkomend", "inkomend_id"),
        hoort_bij("koppelingen_raadpleging", "koppelingen_inkomend", "inkomend_id"),
        hoort_bij("koppelingen_raadpleging"),
        hoort_bij("koppelingen_inkomend"),
        RunSQL(NEEM_AAN, NIETS),
        RunSQL(LEEN, NIETS),
        RunSQL(WEK, NIETS),
        RunSQL(DAGWERK, NIETS),
        RunSQL(STAND, NIETS),
        RunSQL(TABELLEN, NIETS),
        RunSQL(EIGENDOM, NIETS),
    ]
