# SPDX-License-Identifier: EUPL-1.2
"""What is known of a child of the household: school, childcare, and whether it came from abroad.

The table keeps its forced Row-Level Security of the field group gezin, which holds for these columns too.
"""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0016_eigen_taken")]

    operations: ClassVar = [
        migrations.AlterField(model_name="gezinslid", name="naam", field=models.CharField(blank=True, max_length=160)),
        migrations.AddField(
            model_name="gezinslid",
            name="alleen_maand",
            field=models.BooleanField(db_default=False, default=False),
        ),
        migrations.AddField(
            model_name="gezinslid",
            name="school",
            field=models.CharField(blank=True, db_default="", default="", max_length=10),
        ),
        migrations.AddField(model_name="gezinslid", name="opvang", field=models.BooleanField(null=True)),
        migrations.AddField(model_name="gezinslid", name="uit_buitenland", field=models.BooleanField(null=True)),
    ]
