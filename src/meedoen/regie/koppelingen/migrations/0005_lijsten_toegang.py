# SPDX-License-Identifier: EUPL-1.2
"""The lists of DUO hold no persons: every worker of a gemeente reads them, only the chain writes them."""

from typing import ClassVar

from django.db import migrations
from django.db.migrations.operations import RunSQL
from django.db.migrations.operations.base import Operation

from meedoen.regie.databank.rls import NIETS

_RECHTEN = """
grant select, insert, update on koppelingen_verlengingsgrond, koppelingen_duolijst to gemeente;
grant select on koppelingen_duolijst to meedoen_app;
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("koppelingen", "0004_lijsten")]

    operations: ClassVar[list[Operation]] = [RunSQL(_RECHTEN, NIETS)]
