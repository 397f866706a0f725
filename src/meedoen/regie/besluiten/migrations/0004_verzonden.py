# SPDX-License-Identifier: EUPL-1.2
"""How and by whom a letter was sent, and which besluit another one withdraws.

A besluit of before this keeps the day it was made known: it counts as sent on that day.
"""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("besluiten", "0003_mandaat_en_teksten")]

    operations: ClassVar = [
        migrations.AddField("besluit", "verstuurd_hoe",
                            models.CharField(blank=True, db_default="", default="", max_length=20)),
        migrations.AddField("besluit", "verstuurd_door",
                            models.CharField(blank=True, db_default="", default="", max_length=100)),
        migrations.AddField("besluit", "verstuurd_gemeld_op", models.DateTimeField(null=True)),
        migrations.AddField("besluit", "trekt_in", models.UUIDField(null=True)),
        migrations.AddField("besluit", "intrekken_voorgelegd_door", models.UUIDField(null=True)),
        migrations.AddField("besluit", "intrekken_voorgelegd_naam",
                            models.CharField(blank=True, db_default="", default="", max_length=100)),
    ]  # fmt: skip
