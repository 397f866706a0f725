# SPDX-License-Identifier: EUPL-1.2
"""Why a dossier is closed, also for those that were closed before: from the rows of their tijdlijn."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

# Death goes before what closed the dossier first; a row that was withdrawn or undone does not count.
VUL = """
update dossiers_dossier d set gesloten_om = coalesce(
  (select 'overlijden' from dossiers_gebeurtenis o
   where o.gemeente_id = d.gemeente_id and o.dossier_id = d.id and o.kenmerk = 'overleden'
     and not exists (select from dossiers_gebeurtenis k
                     where k.gemeente_id = d.gemeente_id and k.dossier_id = d.id
                       and (k.corrigeert_id = o.id or k.gegevens -> 'regels' ? o.id::text))
   limit 1),
  (select f.gegevens ->> 'aanleiding' from dossiers_gebeurtenis f
   where f.gemeente_id = d.gemeente_id and f.dossier_id = d.id and f.kenmerk = 'fase_gewijzigd'
     and f.gegevens ->> 'naar' = 'gesloten'
   order by f.vastgelegd_op desc, f.id desc limit 1),
  '')
where d.gesloten_op is not null
"""
_TABELLEN = ("dossiers_dossier", "dossiers_gebeurtenis")


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0003_titel_vanaf")]

    operations: ClassVar = [
        # With its default, so that no row is written twice.
        migrations.AddField("dossier", "gesloten_om", models.CharField(max_length=30, blank=True, default="")),
        migrations.AlterField("dossier", "gesloten_om", models.CharField(max_length=30, blank=True)),
        # Row-Level Security binds the owner too. In this one transaction, which locks both tables, it does not.
        RunSQL([f"alter table {tabel} no force row level security" for tabel in _TABELLEN], NIETS),
        RunSQL(VUL, NIETS),
        RunSQL([f"alter table {tabel} force row level security" for tabel in _TABELLEN], NIETS),
    ]
