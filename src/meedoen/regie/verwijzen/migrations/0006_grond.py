# SPDX-License-Identifier: EUPL-1.2
"""When the contract behind a referral ends; and who divides the work may move guidance without writing it."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations import RunSQL

from meedoen.regie.databank.rls import IN_GEMEENTE, NIETS, leest, schrijft

# A move holds ids, a day and a reason: who reads guidance and keeps the course of dossiers may ask for one. What it
# does in a dossier, the worker does in the scope of that dossier.
_BEGELEIDING, _VERLOOP = "'begeleiding'", "'verloop'"
_MAG = f"{IN_GEMEENTE} and {leest(_BEGELEIDING)} and {schrijft(_VERLOOP)}"


class Migration(migrations.Migration):
    dependencies: ClassVar = [("verwijzen", "0005_overgangen")]

    operations: ClassVar = [
        migrations.AddField("verwijzing", "afgesproken_tot", models.DateField(null=True)),
        RunSQL(
            [
                f"alter policy gemeente on {tabel} with check ({_MAG})"
                for tabel in ("verwijzen_overgang", "verwijzen_overgangsregel")
            ],
            NIETS,
        ),
    ]
