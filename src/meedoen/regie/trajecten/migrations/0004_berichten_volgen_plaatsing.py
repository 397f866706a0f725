# SPDX-License-Identifier: EUPL-1.2
"""A message always hangs on the dossier of its plaatsing, and follows it when that moves (a merge of dossiers)."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import NIETS

VOLGT = """
alter table trajecten_plaatsing add constraint trajecten_plaatsing_met_dossier unique (gemeente_id, dossier_id, id);
alter table trajecten_partnerbericht drop constraint trajecten_partnerbericht_plaatsing_id_gemeente;
alter table trajecten_partnerbericht add constraint trajecten_partnerbericht_plaatsing_id_gemeente
  foreign key (gemeente_id, dossier_id, plaatsing_id) references trajecten_plaatsing (gemeente_id, dossier_id, id)
  on update cascade deferrable initially deferred;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("trajecten", "0003_plaatsingen_toegang")]

    operations: ClassVar = [RunSQL(VOLGT, NIETS)]
