# SPDX-License-Identifier: EUPL-1.2
"""A move can be of lessons and courses too: its rows point at a referral or at a placement."""

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q

from meedoen.regie.databank.rls import hoort_bij

_WEG = django.db.models.deletion.PROTECT


def _naar(tabel: str) -> "models.ForeignKey[models.Model, models.Model]":
    return models.ForeignKey(db_constraint=False, null=True, on_delete=_WEG, related_name="+", to=tabel)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("verwijzen", "0006_grond"), ("trajecten", "0004_berichten_volgen_plaatsing")]

    operations: ClassVar = [
        migrations.AlterField("overgangsregel", "verwijzing", _naar("verwijzen.verwijzing")),
        migrations.AddField("overgangsregel", "plaatsing", _naar("trajecten.plaatsing")),
        migrations.AddField("overgangsregel", "nieuwe_plaatsing", _naar("trajecten.plaatsing")),
        migrations.AddConstraint(
            "overgangsregel",
            models.UniqueConstraint(fields=["overgang", "plaatsing"], name="overgangsregel_een_per_plaatsing"),
        ),
        migrations.AddConstraint(
            "overgangsregel",
            models.CheckConstraint(
                condition=Q(verwijzing__isnull=False, plaatsing__isnull=True)
                | Q(verwijzing__isnull=True, plaatsing__isnull=False),
                name="overgangsregel_een_ding",
            ),
        ),
        hoort_bij("verwijzen_overgangsregel", "trajecten_plaatsing", "plaatsing_id"),
        hoort_bij("verwijzen_overgangsregel", "trajecten_plaatsing", "nieuwe_plaatsing_id"),
    ]
