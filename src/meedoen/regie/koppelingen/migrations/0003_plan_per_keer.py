# SPDX-License-Identifier: EUPL-1.2
"""The queue begins empty: a plan that is kept from then would read all of it for each notification."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL
from django.db.migrations.operations.base import Operation

_FUNCTIES = ("neem_aan", "leen_inkomend")


class Migration(migrations.Migration):
    """Let these functions plan as PostgreSQL does of itself, whatever the connection asks (docs/besluiten/0013)."""

    dependencies: ClassVar = [("koppelingen", "0002_toegang")]

    operations: ClassVar[list[Operation]] = [
        RunSQL(
            [f"alter function meedoen.{functie} set plan_cache_mode to auto" for functie in _FUNCTIES],
            [f"alter function meedoen.{functie} reset plan_cache_mode" for functie in _FUNCTIES],
        )
    ]
