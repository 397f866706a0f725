# SPDX-License-Identifier: EUPL-1.2
"""Which field groups of a dossier stay readable once it goes on under another ground than the act of 2021."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0013_op_volgorde")]

    operations: ClassVar = [
        migrations.AddField(
            model_name="dossier",
            name="leesgroepen",
            field=models.CharField(blank=True, db_default="", max_length=200),
        ),
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(
                condition=~models.Q(("grond", "wi2021")),
                fields=["gemeente", "sorteernaam", "id"],
                name="dossier_andere_grond",
            ),
        ),
    ]
