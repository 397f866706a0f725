# SPDX-License-Identifier: EUPL-1.2
"""What afschalen to A2 rests on: two judgements and the words behind them; plans of before have none."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("plannen", "0003_z_minder_reden")]

    operations: ClassVar = [
        migrations.AddField(model_name="pip", name="inzet_genoeg", field=models.BooleanField(null=True)),
        migrations.AddField(
            model_name="pip", name="inzet_reden", field=models.TextField(blank=True, db_default="", default="")
        ),
        migrations.AddField(
            model_name="pip", name="niet_haalbaar", field=models.JSONField(db_default=[], default=list)
        ),
        migrations.AddField(
            model_name="pip", name="niet_haalbaar_reden", field=models.TextField(blank=True, db_default="", default="")
        ),
    ]
