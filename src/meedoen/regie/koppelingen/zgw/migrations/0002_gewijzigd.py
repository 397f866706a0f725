# SPDX-License-Identifier: EUPL-1.2
"""The database writes down which dossier changed for the registration of zaken; no look at all dossiers any more."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL
from django.db.migrations.operations.base import Operation

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import NIETS, hoort_bij, van_gemeente

# A row per change and never one that two share: nobody waits for another, and what is not committed yet is not seen
# yet. Who switches it on holds the other end of this lock, so that no change falls between off and on.
MERK = """
create function meedoen.merk_zaak() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare van uuid;
begin
  if tg_table_name = 'dossiers_dossier' then van := new.id; else van := new.dossier_id; end if;
  perform pg_advisory_xact_lock_shared(7010, new.gemeente_id);
  insert into koppelingen_zgw_gewijzigd (id, gemeente_id, dossier_id)
  select gen_random_uuid(), new.gemeente_id, van
  where exists (select from koppelingen_zgw_aansluiting a where a.gemeente_id = new.gemeente_id and a.aan);
  return null;
end $$;
create trigger merk_zaak after insert on dossiers_dossier
  for each row execute function meedoen.merk_zaak();
create trigger merk_zaak_fase after update on dossiers_dossier for each row
  when ((old.fase, old.fase_sinds, old.gesloten_om) is distinct from (new.fase, new.fase_sinds, new.gesloten_om))
  execute function meedoen.merk_zaak();
create trigger merk_zaak after insert on besluiten_brief
  for each row execute function meedoen.merk_zaak();
create trigger merk_zaak after update on besluiten_besluit for each row
  when ((old.staat, old.ingetrokken_op) is distinct from (new.staat, new.ingetrokken_op))
  execute function meedoen.merk_zaak();
create trigger merk_zaak after insert or update of bsn on dossiers_identificatie
  for each row execute function meedoen.merk_zaak();
grant select, insert on koppelingen_zgw_gewijzigd to meedoen_functies;
alter function meedoen.merk_zaak() owner to meedoen_functies;
revoke all on function meedoen.merk_zaak() from public;
"""
# Only a gemeente of which something changed: at rest this is all that the worker asks.
LEEN = """
create or replace function meedoen.leen_zgw(p_nu timestamptz, p_tot timestamptz) returns int
language sql volatile security definer set search_path = public, pg_temp as $$
  update koppelingen_zgw_aansluiting a set geleend_tot = p_tot
  where a.gemeente_id = (
    select x.gemeente_id from koppelingen_zgw_aansluiting x
    where x.aan and (x.geleend_tot is null or x.geleend_tot < p_nu)
      and (x.alles or exists (select from koppelingen_zgw_gewijzigd g where g.gemeente_id = x.gemeente_id))
    order by x.geleend_tot nulls first, x.gemeente_id limit 1 for update skip locked)
  returning a.gemeente_id
$$;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("koppelingen_zgw", "0001_zgw"),
        ("dossiers", "0004_gesloten_om"),
        ("besluiten", "0002_toegang"),
    ]

    operations: ClassVar[list[Operation]] = [
        # What was compared before is looked at once more: `alles` is true for every set-up that is there.
        migrations.AddField("aansluiting", "alles", models.BooleanField(default=True)),
        migrations.DeleteModel("Vergeleken"),
        migrations.CreateModel(
            name="Gewijzigd",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("dossier_id", models.UUIDField()),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.gemeente",
                    ),
                ),
            ],
            options={"indexes": [models.Index(fields=["gemeente", "dossier_id"], name="zgw_gewijzigd_dossier")]},
        ),
        van_gemeente(
            "koppelingen_zgw_gewijzigd", lees="berichten", schrijf="berichten", rechten="select, insert, delete"
        ),
        hoort_bij("koppelingen_zgw_gewijzigd"),
        RunSQL("grant update (alles) on koppelingen_zgw_aansluiting to gemeente", NIETS),
        RunSQL(MERK, NIETS),
        RunSQL(LEEN, NIETS),
    ]
