# SPDX-License-Identifier: EUPL-1.2
"""What a bezwaar lacks by the law, and the letter that asks for it (Awb 6:5, 6:6)."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models

from meedoen.regie.databank.rls import hoort_bij


class Migration(migrations.Migration):
    dependencies: ClassVar = [("bezwaren", "0003_een_gang"), ("besluiten", "0003_mandaat_en_teksten")]

    operations: ClassVar = [
        migrations.AddField(
            "bezwaar",
            "herstel_vereisten",
            models.JSONField(default=list, db_default=models.Value([], models.JSONField())),
        ),
        migrations.AddField(
            "bezwaar",
            "herstel_brief",
            models.ForeignKey(
                db_constraint=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+",
                to="besluiten.brief",
            ),
        ),
        migrations.AlterField("bezwaar", "herstel_wat", models.CharField(blank=True, max_length=1000)),
        hoort_bij("bezwaren_bezwaar", "besluiten_brief", "herstel_brief_id"),
    ]  # fmt: skip
