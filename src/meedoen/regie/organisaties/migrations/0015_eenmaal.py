# SPDX-License-Identifier: EUPL-1.2
"""The forms that were handled in the last day, so that one that is sent twice does its act once (`web.eenmaal`)."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

# The insert waits for whoever handles the same form, and goes on when that is undone. Rows of yesterday go meanwhile.
FUNCTIES = """
create function meedoen.begin_formulier(p_sleutel bytea, p_nu timestamptz) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_waarheen text;
begin
  insert into organisaties_verstuurd (sleutel, op, waarheen) values (p_sleutel, p_nu, '') on conflict do nothing;
  if found then
    delete from organisaties_verstuurd where sleutel in (
      select v.sleutel from organisaties_verstuurd v where v.op < p_nu - interval '1 day' order by v.op limit 20
      for update skip locked);
    return null;
  end if;
  select v.waarheen into v_waarheen from organisaties_verstuurd v where v.sleutel = p_sleutel;
  return coalesce(v_waarheen, '');
end
$$;

create function meedoen.eind_formulier(p_sleutel bytea, p_waarheen text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if p_waarheen = '' then
    delete from organisaties_verstuurd where sleutel = p_sleutel;
  else
    update organisaties_verstuurd set waarheen = p_waarheen where sleutel = p_sleutel;
  end if;
end
$$;
"""
_ROLLEN = "meedoen_app, gemeente, functioneel_beheer, begeleider, vrijwilliger"
RECHTEN = "grant select, insert, update, delete on organisaties_verstuurd to meedoen_functies;" + "".join(
    f"alter function meedoen.{functie} owner to meedoen_functies;"
    f"revoke all on function meedoen.{functie} from public;"
    f"grant execute on function meedoen.{functie} to {_ROLLEN};"
    for functie in ("begin_formulier(bytea, timestamptz)", "eind_formulier(bytea, text)")
)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("organisaties", "0014_passkeys")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Verstuurd",
            fields=[
                ("sleutel", models.BinaryField(max_length=32, primary_key=True, serialize=False)),
                ("op", models.DateTimeField(db_index=True)),
                ("waarheen", models.TextField(blank=True)),
            ],
        ),
        RunSQL(FUNCTIES, NIETS),
        RunSQL(RECHTEN, NIETS),
    ]
