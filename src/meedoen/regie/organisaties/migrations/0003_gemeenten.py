# SPDX-License-Identifier: EUPL-1.2
"""All gemeenten in force, from the national table 33."""

from typing import Any, ClassVar

from django.db import migrations

from meedoen import gegevens


def laad(apps: Any, schema_editor: Any) -> None:
    gemeente = apps.get_model("organisaties", "Gemeente")
    gemeente.objects.using(schema_editor.connection.alias).bulk_create(
        [gemeente(id=int(rij["code"]), naam=rij["naam"]) for rij in gegevens.tabel("gemeenten")],
        ignore_conflicts=True,
    )


class Migration(migrations.Migration):
    dependencies: ClassVar = [("organisaties", "0002_toegang")]

    operations: ClassVar = [migrations.RunPython(laad, migrations.RunPython.noop)]
