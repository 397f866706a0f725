# SPDX-License-Identifier: EUPL-1.2
"""Why a plan with the zelfredzaamheidsroute has fewer hours than the act asks; plans of before have none."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("plannen", "0002_toegang")]

    operations: ClassVar = [
        migrations.AddField(model_name="pip", name="z_minder_reden", field=models.TextField(blank=True, default="")),
    ]
