# SPDX-License-Identifier: EUPL-1.2
"""Who takes care of whose tasks, from a day until a day."""

from typing import Any, ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.migrations.operations import RunSQL

import meedoen.regie.organisaties.models
from meedoen.regie.databank.rls import NIETS, van_gemeente

# Nobody is replaced by two people at a time, whoever writes them down at the same moment.
EEN_TEGELIJK = """
alter table organisaties_vervanging add constraint vervanging_een_tegelijk exclude using gist
  (gemeente_id with =, medewerker_id with =, daterange(vanaf, tot) with &&) where (ingetrokken_op is null)
"""


def _mens(**opties: Any) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.medewerker", **opties
    )


class Migration(migrations.Migration):
    dependencies: ClassVar = [("organisaties", "0010_agendaadres")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="Vervanging",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=meedoen.regie.organisaties.models.nieuw_id, primary_key=True, serialize=False
                    ),
                ),
                ("vanaf", models.DateField()),
                ("tot", models.DateField()),
                ("gemaakt_op", models.DateTimeField()),
                ("gemaakt_door", models.CharField(max_length=100)),
                ("ingetrokken_op", models.DateTimeField(null=True)),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisaties.gemeente",
                    ),
                ),
                ("medewerker", _mens()),
                ("vervanger", _mens(db_index=False)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(ingetrokken_op__isnull=True),
                        fields=["gemeente", "vervanger", "tot"],
                        name="vervanging_van_wie",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(tot__gt=models.F("vanaf")) & ~models.Q(medewerker=models.F("vervanger")),
                        name="vervanging_klopt",
                    )
                ],
            },
        ),
        RunSQL(EEN_TEGELIJK, NIETS),
        van_gemeente("organisaties_vervanging", lees="verloop", schrijf="verloop"),
    ]
