# SPDX-License-Identifier: EUPL-1.2
"""Who may see clients of the API, and the functions that give, find and take back a token."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, beleid

SCHEMA = """
create function meedoen.organisatie() returns uuid language sql stable as
$$ select nullif(current_setting('meedoen.organisatie', true), '')::uuid $$;
create function meedoen.vandaag() returns date language sql stable as
$$ select nullif(current_setting('meedoen.vandaag', true), '')::date $$;
"""

# Only the functions below reach these: no policy for anybody.
DICHT = (
    "".join(
        f"alter table {tabel} enable row level security; alter table {tabel} force row level security;"
        f"grant select, insert, delete on {tabel} to meedoen_functies;"
        for tabel in ("organisaties_toegangsbewijs", "organisaties_aanmeldpoging")
    )
    + """
grant usage on all sequences in schema public to meedoen_functies;
grant select on organisaties_aansluiting, organisaties_organisatie, organisaties_samenwerking to meedoen_functies;
grant update (laatst_gebruikt_op) on organisaties_aansluiting to meedoen_functies;
"""
)

# 5 failures of one client, or 50 of one origin, within a quarter of an hour: closed until that is over.
FUNCTIES = """
create function meedoen.werkt_samen(p_organisatie uuid, p_gemeente int, p_vandaag date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from organisaties_samenwerking s
    where s.organisatie_id = p_organisatie and s.gemeente_id = p_gemeente
      and s.vanaf <= p_vandaag and (s.tot is null or s.tot > p_vandaag))
$$;

create function meedoen.keur_aansluiting(p_client uuid, p_geheim bytea, p_nu timestamptz, p_vandaag date,
                                         p_herkomst text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare klopt boolean;
begin
  delete from organisaties_aanmeldpoging where op < p_nu - interval '1 hour';
  if (select count(*) filter (where client is not distinct from p_client) >= 5 or count(*) >= 50
      from organisaties_aanmeldpoging where herkomst = p_herkomst and op > p_nu - interval '15 minutes') then
    return 'dicht';
  end if;
  select a.geheim = p_geheim into klopt from organisaties_aansluiting a
  where a.id = p_client and a.ingetrokken_op is null
    and meedoen.werkt_samen(a.organisatie_id, a.gemeente_id, p_vandaag);
  if klopt then
    return 'goed';
  end if;
  insert into organisaties_aanmeldpoging (client, herkomst, op) values (p_client, p_herkomst, p_nu);
  return 'onbekend';
end $$;

create function meedoen.bevoegdheden_van(p_client uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select bevoegdheden from organisaties_aansluiting where id = p_client
$$;

create function meedoen.geef_toegangsbewijs(p_id uuid, p_client uuid, p_sleutel bytea, p_bevoegdheden jsonb,
                                            p_nu timestamptz, p_seconden int) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from organisaties_toegangsbewijs where verloopt_op < p_nu;
  update organisaties_aansluiting set laatst_gebruikt_op = p_nu where id = p_client;
  insert into organisaties_toegangsbewijs (id, sleutel, aansluiting_id, bevoegdheden, gemaakt_op, verloopt_op)
  values (p_id, p_sleutel, p_client, p_bevoegdheden, p_nu, p_nu + make_interval(secs => p_seconden))
$$;

create function meedoen.zoek_toegangsbewijs(p_sleutel bytea, p_nu timestamptz, p_vandaag date)
returns table (aansluiting uuid, gemeente int, organisatie uuid, organisatie_naam text, naam text, doel text,
               bevoegdheden jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.gemeente_id, a.organisatie_id, o.naam, a.naam, a.doel, t.bevoegdheden
  from organisaties_toegangsbewijs t
  join organisaties_aansluiting a on a.id = t.aansluiting_id
  join organisaties_organisatie o on o.id = a.organisatie_id
  where t.sleutel = p_sleutel and t.verloopt_op > p_nu and a.ingetrokken_op is null
    and t.gemaakt_op >= a.geheim_sinds and meedoen.werkt_samen(a.organisatie_id, a.gemeente_id, p_vandaag)
$$;

create function meedoen.trek_toegangsbewijs_in(p_sleutel bytea, p_client uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from organisaties_toegangsbewijs where sleutel = p_sleutel and aansluiting_id = p_client
$$;
"""

_DEFINER = {
    "werkt_samen(uuid, int, date)": "meedoen_app",
    "keur_aansluiting(uuid, bytea, timestamptz, date, text)": "meedoen_app",
    "bevoegdheden_van(uuid)": "meedoen_app",
    "geef_toegangsbewijs(uuid, uuid, bytea, jsonb, timestamptz, int)": "meedoen_app",
    "zoek_toegangsbewijs(bytea, timestamptz, date)": "meedoen_app",
    "trek_toegangsbewijs_in(bytea, uuid)": "meedoen_app",
}
EIGENDOM = "".join(
    f"alter function meedoen.{functie} owner to meedoen_functies;"
    f"revoke all on function meedoen.{functie} from public;"
    f"grant execute on function meedoen.{functie} to {rollen};"
    for functie, rollen in _DEFINER.items()
)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("organisaties", "0006_aansluitingen")]

    operations: ClassVar = [
        RunSQL(SCHEMA, NIETS),
        RunSQL(DICHT, NIETS),
        RunSQL(FUNCTIES, NIETS),
        RunSQL(EIGENDOM, NIETS),
        *(
            beleid(
                f"organisaties_{naam}",
                "functioneel_beheer",
                lezen=IN_GEMEENTE,
                schrijven=IN_GEMEENTE,
                rechten="select, insert, update",
            )
            for naam in ("aansluiting", "abonnement")
        ),
        # Who acts in a dossier sees whom to tell; the worker writes down how that went.
        beleid("organisaties_abonnement", "gemeente", lezen=IN_GEMEENTE, schrijven=IN_GEMEENTE, rechten="select"),
        RunSQL(
            "grant update (gelukt_op, mislukt_op, mislukt_om) on organisaties_abonnement to gemeente;"
            "grant select on organisaties_gemeente, organisaties_organisatie to partner",
            NIETS,
        ),
    ]
