# SPDX-License-Identifier: EUPL-1.2
"""An index over the messages that wait for a person: every first page counts them."""

from typing import ClassVar

from django.db import migrations, models
from django.db.migrations.operations.base import Operation


class Migration(migrations.Migration):
    """A partial index, small whatever the size of the inbox."""

    dependencies: ClassVar = [("koppelingen", "0008_bewaren")]

    operations: ClassVar[list[Operation]] = [
        migrations.AddIndex(
            model_name="inkomend",
            index=models.Index(
                condition=models.Q(("staat__in", ["quarantaine", "vastgelopen"])),
                fields=["gemeente"],
                name="inkomend_voor_mens",
            ),
        ),
    ]
