# SPDX-License-Identifier: EUPL-1.2
"""An agreement may be for somebody of a guidance organisation, who then sees it."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("begeleiding", "0006_hoe_gaat_het_toegang"),
        ("organisaties", "0013_begeleiders"),
    ]

    operations: ClassVar = [
        migrations.AddField(
            model_name="afspraak",
            name="medewerker",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.medewerker"
            ),
        ),
        migrations.AddField(
            model_name="afspraak",
            name="organisatie",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisaties.organisatie"
            ),
        ),
    ]
