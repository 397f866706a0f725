# SPDX-License-Identifier: EUPL-1.2
"""The settings that policies read, the session functions, and RLS on the people who work in Meedoen."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, beleid

SCHEMA = """
create schema if not exists meedoen;
grant usage, create on schema meedoen to meedoen_functies;
grant usage on schema meedoen to meedoen_app, gemeente, partner, functioneel_beheer;

create function meedoen.gemeenten() returns int[] language sql stable as
$$ select nullif(current_setting('meedoen.gemeenten', true), '')::int[] $$;
create function meedoen.leesgroepen() returns text[] language sql stable as
$$ select nullif(current_setting('meedoen.leesgroepen', true), '')::text[] $$;
create function meedoen.schrijfgroepen() returns text[] language sql stable as
$$ select nullif(current_setting('meedoen.schrijfgroepen', true), '')::text[] $$;
"""

SESSIES = """
create function meedoen.zoek_sessie(p_sleutel bytea, p_nu timestamptz, p_vandaag date)
returns table (medewerker uuid, naam text, rol text, gemeenten int[], gemeente int, gemeente_naam text,
               thema text, gezien_op timestamptz, moet_wijzigen boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.naam, a.rol, a.gemeenten, m.gemeente_id, g.naam, g.thema, s.gezien_op,
         k.moet_wachtwoord_wijzigen
  from organisaties_sessie s
  join organisaties_account k on k.id = s.account_id and k.is_active
  join organisaties_medewerker m on m.id = k.id
  join organisaties_gemeente g on g.id = m.gemeente_id
  cross join lateral (
    select x.rol, array_agg(distinct x.gemeente_id) as gemeenten
    from organisaties_aanstelling x
    where x.medewerker_id = m.id and x.vanaf <= p_vandaag and (x.tot is null or x.tot > p_vandaag)
    group by x.rol
    order by array_position(array['teamleider', 'consulent', 'beheerder'], x.rol::text)
    limit 1) a
  where s.sleutel = p_sleutel and s.verloopt_op > p_nu
$$;

create function meedoen.open_sessie(p_id uuid, p_account uuid, p_sleutel bytea, p_nu timestamptz, p_minuten int,
                                    p_herkomst text)
returns void language sql volatile security definer set search_path = public, pg_temp as $$
  delete from organisaties_sessie where verloopt_op < p_nu and account_id = p_account;
  insert into organisaties_sessie (id, sleutel, account_id, begonnen_op, gezien_op, verloopt_op, herkomst)
  values (p_id, p_sleutel, p_account, p_nu, p_nu, p_nu + make_interval(mins => p_minuten), p_herkomst)
$$;

create function meedoen.verleng_sessie(p_sleutel bytea, p_nu timestamptz, p_minuten int)
returns void language sql volatile security definer set search_path = public, pg_temp as $$
  update organisaties_sessie set gezien_op = p_nu, verloopt_op = p_nu + make_interval(mins => p_minuten)
  where sleutel = p_sleutel
$$;

create function meedoen.sluit_sessie(p_sleutel bytea)
returns void language sql volatile security definer set search_path = public, pg_temp as $$
  delete from organisaties_sessie where sleutel = p_sleutel
$$;

create function meedoen.medewerkers_in_bereik() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_agg(distinct medewerker_id) from organisaties_aanstelling
  where gemeente_id = any (nullif(current_setting('meedoen.gemeenten', true), '')::int[])
$$;
"""

_DEFINER = {
    "zoek_sessie(bytea, timestamptz, date)": "meedoen_app",
    "open_sessie(uuid, uuid, bytea, timestamptz, int, text)": "meedoen_app",
    "verleng_sessie(bytea, timestamptz, int)": "meedoen_app, gemeente, functioneel_beheer",
    "sluit_sessie(bytea)": "meedoen_app, gemeente, functioneel_beheer",
    "medewerkers_in_bereik()": "gemeente, functioneel_beheer",
}

EIGENDOM = "".join(
    f"alter function meedoen.{functie} owner to meedoen_functies;"
    f"revoke all on function meedoen.{functie} from public;"
    f"grant execute on function meedoen.{functie} to {rollen};"
    for functie, rollen in _DEFINER.items()
)

IN_BEREIK = "= any ((select meedoen.medewerkers_in_bereik())::uuid[])"
ALLES = "select, insert, update, delete"

RECHTEN = f"""
grant select on organisaties_gemeente, organisaties_organisatie, organisaties_samenwerking,
  organisaties_beleidsregel to meedoen_app, gemeente, functioneel_beheer;
grant insert, update on organisaties_organisatie, organisaties_samenwerking, organisaties_beleidsregel
  to functioneel_beheer;
grant select, insert, update, delete on organisaties_sessie to meedoen_functies;
grant select on organisaties_account, organisaties_medewerker, organisaties_aanstelling, organisaties_gemeente
  to meedoen_functies;
grant select, update on organisaties_account to meedoen_app;
grant {ALLES} on axes_accessattempt, axes_accesslog, axes_accessfailurelog, axes_accessattemptexpiration,
  otp_totp_totpdevice to meedoen_app;
grant select, delete on otp_totp_totpdevice, axes_accessattempt, axes_accessattemptexpiration
  to functioneel_beheer;
grant usage on all sequences in schema public to meedoen_app;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("organisaties", "0001_initial"),
        ("axes", "__latest__"),
        ("otp_totp", "__latest__"),
    ]

    operations: ClassVar = [
        RunSQL(SCHEMA, NIETS),
        RunSQL(SESSIES, NIETS),
        RunSQL(EIGENDOM, NIETS),
        RunSQL(RECHTEN, NIETS),
        beleid("organisaties_medewerker", "gemeente", lezen=f"id {IN_BEREIK}", schrijven=None, rechten="select"),
        beleid(
            "organisaties_medewerker",
            "functioneel_beheer",
            lezen=IN_GEMEENTE,
            schrijven=IN_GEMEENTE,
            rechten="select, insert, update",
        ),
        beleid("organisaties_aanstelling", "gemeente", lezen=IN_GEMEENTE, schrijven=None, rechten="select"),
        beleid(
            "organisaties_aanstelling",
            "functioneel_beheer",
            lezen=IN_GEMEENTE,
            schrijven=IN_GEMEENTE,
            rechten="select, insert, update",
        ),
        # The login itself happens before there is a scope: the bare app role may read and update any account.
        beleid("organisaties_account", "meedoen_app", lezen="true", schrijven="true", rechten="select"),
        RunSQL(
            "create policy functioneel_beheer on organisaties_account for all to functioneel_beheer "
            "using (exists (select 1 from organisaties_medewerker m where m.id = organisaties_account.id)) "
            "with check (exists (select 1 from organisaties_medewerker m where m.id = organisaties_account.id));"
            "grant select (id, email, is_active, is_demo, moet_wachtwoord_wijzigen, last_login), insert, update "
            "on organisaties_account to functioneel_beheer",
            NIETS,
        ),
    ]
