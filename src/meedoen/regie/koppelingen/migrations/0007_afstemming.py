# SPDX-License-Identifier: EUPL-1.2
"""The reconciliation with DUO: nights, dossiers and differences with their RLS, and the health of the chain."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL
from django.db.migrations.operations.base import Operation

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, beleid, hoort_bij, van_gemeente

# One worker at a time per night; what a killed worker had comes back after the loan. No row: nothing to do now.
LEEN = """
create function meedoen.leen_afstemming(p_nu timestamptz, p_dag date, p_tot timestamptz, p_id uuid)
returns table (id uuid, gemeente_id int)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  return query
    update koppelingen_afstemming a set geleend_tot = p_tot
    where a.id = (
      select x.id from koppelingen_afstemming x
      where x.dag = p_dag and x.klaar_op is null and x.geleend_tot < p_nu
      order by x.begonnen_op, x.id limit 1 for update skip locked)
    returning a.id, a.gemeente_id;
  if found then
    return;
  end if;
  return query
    insert into koppelingen_afstemming as n (id, gemeente_id, dag, gevraagd, begonnen_op, geleend_tot, te_doen,
      gedaan, mislukt, verschillen, per_oorzaak, oorzaak)
    select p_id, g.id, p_dag, false, p_nu, p_tot, 0, 0, 0, 0, '{}', ''
    from organisaties_gemeente g
    where not exists (select from koppelingen_afstemming a where a.gemeente_id = g.id and a.dag = p_dag)
      and (exists (select from dossiers_dossier d where d.gemeente_id = g.id and d.gesloten_op is null)
        or exists (select from koppelingen_verschil v where v.gemeente_id = g.id and v.opgelost_op is null))
    order by g.id limit 1
    on conflict do nothing
    returning n.id, n.gemeente_id;
end $$;
"""

# Dossiers about which a person asked: borrowed, so that a killed worker loses none.
GEVRAAGD = """
create function meedoen.leen_afgestemd(p_nu timestamptz, p_tot timestamptz, p_aantal int)
returns table (gemeente_id int, dossier_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  update koppelingen_afgestemd a set geleend_tot = p_tot
  where a.id in (
    select x.id from koppelingen_afgestemd x
    where x.gevraagd <> '' and (x.geleend_tot is null or x.geleend_tot < p_nu)
    order by x.gevraagd_op, x.id limit p_aantal for update skip locked)
  returning a.gemeente_id, a.dossier_id
$$;
"""

# Counts, causes and moments of the gemeenten of this scope, without any person: also for the functioneel beheerder.
# Of a cause only the code is given; after the colon may stand what DUO said of somebody.
GEZONDHEID = """
create function meedoen.keten_gezondheid(p_vragen text[], p_verzoeken text[])
returns table (soort text, sleutel text, aantal bigint, oudste timestamptz, laatste timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  with wij as (
    select unnest(nullif(current_setting('meedoen.gemeenten', true), '')::int[]) as gemeente_id)
  select 'rij_in', '', count(*), min(i.ontvangen_op), null::timestamptz
  from koppelingen_inkomend i join wij using (gemeente_id) where i.staat in ('nieuw', 'bezig')
  union all
  select 'rij_uit', b.soort, count(*), min(b.gelegd_op), null
  from uitgaand_bericht b join wij using (gemeente_id) where b.staat in ('wacht', 'bezig') group by b.soort
  union all
  select 'mens_in', split_part(i.oorzaak, ':', 1), count(*), min(i.ontvangen_op), max(i.ontvangen_op)
  from koppelingen_inkomend i join wij using (gemeente_id)
  where i.staat in ('quarantaine', 'vastgelopen') group by 2
  union all
  select 'mens_uit', split_part(b.oorzaak, ':', 1), count(*), min(b.gelegd_op), max(b.gelegd_op)
  from uitgaand_bericht b join wij using (gemeente_id)
  where b.staat in ('geweigerd', 'vastgelopen') group by 2
  union all
  select 'melding', '', null, null, max(i.ontvangen_op) from koppelingen_inkomend i join wij using (gemeente_id)
  union all
  select 'lijst', l.naam, null, null, l.ververst_op from koppelingen_duolijst l where exists (select from wij)
  union all
  select 'brp_ronde', coalesce(max(r.dag)::text, ''), sum(r.gedaan), null, null
  from koppelingen_brpronde r join wij using (gemeente_id)
  union all
  select 'brp_stil', r.oorzaak, count(*), null, null
  from koppelingen_brpronde r join wij using (gemeente_id) where r.oorzaak <> '' group by 2
  union all
  select 'vraag', v.naam, null, null, max(m.op)
  from unnest(p_vragen) as v (naam) cross join wij cross join lateral (
    select max(r.begonnen_op) as op from koppelingen_raadpleging r
    where r.gemeente_id = wij.gemeente_id and r.operatie = v.naam and r.uitkomst <> 'mislukt') m
  group by 2
  union all
  select 'vraag_mis', v.naam, null, null, max(m.op)
  from unnest(p_vragen) as v (naam) cross join wij cross join lateral (
    select max(r.begonnen_op) as op from koppelingen_raadpleging r
    where r.gemeente_id = wij.gemeente_id and r.operatie = v.naam and r.uitkomst = 'mislukt') m
  group by 2
  union all
  select 'verzoek', v.naam, null, null, max(m.op)
  from unnest(p_verzoeken) as v (naam) cross join wij cross join lateral (
    select max(p.begonnen_op) as op from uitgaand_poging p
    where p.gemeente_id = wij.gemeente_id and p.handeling = v.naam and p.uitkomst in ('gelukt', 'geweigerd')) m
  group by 2
  union all
  select 'verzoek_mis', v.naam, null, null, max(m.op)
  from unnest(p_verzoeken) as v (naam) cross join wij cross join lateral (
    select max(p.begonnen_op) as op from uitgaand_poging p
    where p.gemeente_id = wij.gemeente_id and p.handeling = v.naam
      and p.uitkomst in ('niet_verzonden', 'onbekend')) m
  group by 2
$$;
"""
EIGENDOM = """
grant select, insert, update on koppelingen_afstemming to meedoen_functies;
grant select, update on koppelingen_afgestemd to meedoen_functies;
grant select on koppelingen_raadpleging, koppelingen_brpronde, koppelingen_duolijst, koppelingen_verschil,
  uitgaand_poging
  to meedoen_functies;
alter function meedoen.leen_afstemming(timestamptz, date, timestamptz, uuid) owner to meedoen_functies;
revoke all on function meedoen.leen_afstemming(timestamptz, date, timestamptz, uuid) from public;
grant execute on function meedoen.leen_afstemming(timestamptz, date, timestamptz, uuid) to meedoen_app;
alter function meedoen.leen_afgestemd(timestamptz, timestamptz, int) owner to meedoen_functies;
revoke all on function meedoen.leen_afgestemd(timestamptz, timestamptz, int) from public;
grant execute on function meedoen.leen_afgestemd(timestamptz, timestamptz, int) to meedoen_app;
alter function meedoen.keten_gezondheid(text[], text[]) owner to meedoen_functies;
revoke all on function meedoen.keten_gezondheid(text[], text[]) from public;
grant execute on function meedoen.keten_gezondheid(text[], text[]) to gemeente, functioneel_beheer;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("koppelingen", "0006_brp"),
        ("dossiers", "0002_toegang"),
        ("organisaties", "0005_samenwerking_tot_na_vanaf"),
        ("uitgaand", "0003_laatste_antwoord"),
    ]

    operations: ClassVar[list[Operation]] = [
        migrations.CreateModel(
            name="Afgestemd",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("dossier_id", models.UUIDField()),
                ("gekeken_op", models.DateTimeField(null=True)),
                ("uitkomst", models.CharField(blank=True, max_length=13)),
                ("gelijk", models.JSONField(default=list)),
                ("gevraagd", models.CharField(blank=True, max_length=11)),
                ("gevraagd_op", models.DateTimeField(null=True)),
                ("geleend_tot", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Afstemming",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("dag", models.DateField()),
                ("gevraagd", models.BooleanField(default=False)),
                ("begonnen_op", models.DateTimeField()),
                ("klaar_op", models.DateTimeField(null=True)),
                ("gelezen_op", models.DateTimeField(null=True)),
                ("geleend_tot", models.DateTimeField()),
                ("te_doen", models.IntegerField(default=0)),
                ("gedaan", models.IntegerField(default=0)),
                ("mislukt", models.IntegerField(default=0)),
                ("verschillen", models.IntegerField(default=0)),
                ("per_oorzaak", models.JSONField(default=dict)),
                ("oorzaak", models.CharField(blank=True, max_length=300)),
            ],
        ),
        migrations.CreateModel(
            name="Verschil",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("dossier_id", models.UUIDField()),
                ("sleutel", models.CharField(max_length=60)),
                ("onderdeel", models.CharField(max_length=14)),
                ("veldgroep", models.CharField(max_length=12)),
                ("oorzaak", models.CharField(max_length=18)),
                ("stap", models.CharField(max_length=14)),
                ("waarden", models.JSONField(default=list)),
                ("bericht_id", models.UUIDField(null=True)),
                ("tekst", models.CharField(blank=True, max_length=500)),
                ("sinds", models.DateTimeField()),
                ("gezien_op", models.DateTimeField()),
                ("opgelost_op", models.DateTimeField(null=True)),
            ],
        ),
        migrations.AlterField(
            model_name="raadpleging",
            name="inkomend",
            field=models.ForeignKey(
                db_constraint=False, null=True, on_delete=django.db.models.deletion.PROTECT, to="koppelingen.inkomend"
            ),
        ),
        migrations.AddIndex(
            model_name="raadpleging",
            index=models.Index(
                condition=models.Q(("uitkomst", "mislukt"), _negated=True),
                fields=["gemeente", "operatie", "begonnen_op"],
                name="raadpleging_laatst_goed",
            ),
        ),
        migrations.AddIndex(
            model_name="raadpleging",
            index=models.Index(
                condition=models.Q(("uitkomst", "mislukt")),
                fields=["gemeente", "operatie", "begonnen_op"],
                name="raadpleging_laatst_mis",
            ),
        ),
        migrations.AddField(
            model_name="afgestemd",
            name="gemeente",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, to="organisaties.gemeente"
            ),
        ),
        migrations.AddField(
            model_name="afstemming",
            name="gemeente",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="organisaties.gemeente"),
        ),
        migrations.AddField(
            model_name="verschil",
            name="gemeente",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, to="organisaties.gemeente"
            ),
        ),
        migrations.AddIndex(
            model_name="afgestemd",
            index=models.Index(
                condition=models.Q(("gevraagd", ""), _negated=True), fields=["gevraagd_op"], name="afgestemd_gevraagd"
            ),
        ),
        migrations.AddConstraint(
            model_name="afgestemd",
            constraint=models.UniqueConstraint(fields=("gemeente", "dossier_id"), name="afgestemd_een_per_dossier"),
        ),
        migrations.AddConstraint(
            model_name="afstemming",
            constraint=models.UniqueConstraint(fields=("gemeente", "dag"), name="afstemming_een_per_dag"),
        ),
        migrations.AddIndex(
            model_name="verschil",
            index=models.Index(
                condition=models.Q(("opgelost_op__isnull", True)),
                fields=["gemeente", "sinds", "id"],
                name="verschil_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="verschil",
            constraint=models.UniqueConstraint(
                condition=models.Q(("opgelost_op__isnull", True)),
                fields=("gemeente", "dossier_id", "sleutel"),
                name="verschil_een_open",
            ),
        ),
        van_gemeente("koppelingen_afstemming", lees="berichten", schrijf="berichten"),
        beleid("koppelingen_afstemming", "functioneel_beheer", lezen=IN_GEMEENTE, schrijven=None, rechten="select"),
        van_gemeente("koppelingen_afgestemd", lees="berichten", schrijf="berichten"),
        van_gemeente("koppelingen_verschil", lees="veldgroep", schrijf="veldgroep", kolom=True),
        hoort_bij("koppelingen_afgestemd"),
        hoort_bij("koppelingen_verschil"),
        RunSQL(LEEN, NIETS),
        RunSQL(GEVRAAGD, NIETS),
        RunSQL(GEZONDHEID, NIETS),
        RunSQL(EIGENDOM, NIETS),
    ]
