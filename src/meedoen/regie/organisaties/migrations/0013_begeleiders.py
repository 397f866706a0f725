# SPDX-License-Identifier: EUPL-1.2
"""People of a guidance organisation log in: their appointment names the organisation, their session brings it along."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, beleid

_ROLLEN = ["begeleider", "vrijwilliger"]

# Where the gemeente no longer works with the organisation, its people are not let in.
SESSIE = """
drop function meedoen.zoek_sessie(bytea, timestamptz, date);
create function meedoen.zoek_sessie(p_sleutel bytea, p_nu timestamptz, p_vandaag date)
returns table (medewerker uuid, naam text, rol text, gemeenten int[], gemeente int, gemeente_naam text,
               thema text, gezien_op timestamptz, moet_wijzigen boolean, organisatie uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.naam, a.rol, a.gemeenten, m.gemeente_id, g.naam, g.thema, s.gezien_op,
         k.moet_wachtwoord_wijzigen, a.organisatie_id
  from organisaties_sessie s
  join organisaties_account k on k.id = s.account_id and k.is_active
  join organisaties_medewerker m on m.id = k.id
  join organisaties_gemeente g on g.id = m.gemeente_id
  cross join lateral (
    select x.rol, x.organisatie_id, array_agg(distinct x.gemeente_id) as gemeenten
    from organisaties_aanstelling x
    where x.medewerker_id = m.id and x.vanaf <= p_vandaag and (x.tot is null or x.tot > p_vandaag)
      and (x.organisatie_id is null or meedoen.werkt_samen(x.organisatie_id, x.gemeente_id, p_vandaag))
    group by x.rol, x.organisatie_id
    order by array_position(array['teamleider', 'consulent', 'inkomen', 'jurist', 'financien', 'beheerder',
                                  'begeleider', 'vrijwilliger'], x.rol::text), x.organisatie_id
    limit 1) a
  where s.sleutel = p_sleutel and s.verloopt_op > p_nu
$$;
alter function meedoen.zoek_sessie(bytea, timestamptz, date) owner to meedoen_functies;
revoke all on function meedoen.zoek_sessie(bytea, timestamptz, date) from public;
grant execute on function meedoen.zoek_sessie(bytea, timestamptz, date) to meedoen_app;
"""

# A begeleider names a colleague of the own organisation; of the gemeente nobody is seen here.
COLLEGAS = """
create function meedoen.mensen_van_organisatie() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array_agg(distinct medewerker_id) from organisaties_aanstelling
  where organisatie_id = meedoen.organisatie() and gemeente_id = any (meedoen.gemeenten())
    and vanaf <= meedoen.vandaag() and (tot is null or tot > meedoen.vandaag())
$$;
alter function meedoen.mensen_van_organisatie() owner to meedoen_functies;
revoke all on function meedoen.mensen_van_organisatie() from public;
grant execute on function meedoen.mensen_van_organisatie() to begeleider;
grant execute on function meedoen.werkt_samen(uuid, int, date) to meedoen_functies;
"""

RECHTEN = f"""
grant usage on schema meedoen to begeleider, vrijwilliger;
grant execute on function meedoen.verleng_sessie(bytea, timestamptz, int), meedoen.sluit_sessie(bytea)
  to begeleider, vrijwilliger;
grant select on organisaties_gemeente, organisaties_organisatie to begeleider, vrijwilliger;
create policy begeleider on logboek_logregel for insert to begeleider with check ({IN_GEMEENTE});
create policy vrijwilliger on logboek_logregel for insert to vrijwilliger with check ({IN_GEMEENTE});
grant insert on logboek_logregel to begeleider, vrijwilliger;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("organisaties", "0012_oidc"), ("inzage", "0001_rollen"), ("logboek", "0001_initial")]

    operations: ClassVar = [
        migrations.AddField(
            model_name="organisatie",
            name="alleen_gids",
            field=models.BooleanField(default=False, db_default=False),
        ),
        migrations.AddField(
            model_name="aanstelling",
            name="organisatie",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="organisaties.organisatie",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanstelling",
            constraint=models.CheckConstraint(
                condition=models.Q(("organisatie__isnull", False), ("rol__in", _ROLLEN))
                | models.Q(models.Q(("rol__in", _ROLLEN), _negated=True), ("organisatie__isnull", True)),
                name="aanstelling_van_organisatie",
            ),
        ),
        RunSQL(SESSIE, NIETS),
        RunSQL(COLLEGAS, NIETS),
        RunSQL(RECHTEN, NIETS),
        beleid(
            "organisaties_medewerker",
            "begeleider",
            lezen="id = any ((select meedoen.mensen_van_organisatie())::uuid[])",
            schrijven=None,
            rechten="select",
        ),
        beleid(
            "organisaties_aanstelling",
            "begeleider",
            lezen=f"{IN_GEMEENTE} and organisatie_id = (select meedoen.organisatie())",
            schrijven=None,
            rechten="select",
        ),
    ]
