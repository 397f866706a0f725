# SPDX-License-Identifier: EUPL-1.2
"""Lets the open tasks of a role be counted per colleague from the index alone."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0014_leesgroepen")]

    operations: ClassVar = [
        migrations.RemoveIndex(model_name="taak", name="taak_open_rol"),
        migrations.AddIndex(
            model_name="taak",
            index=models.Index(
                condition=models.Q(("open", True)),
                fields=["gemeente", "rol", "uiterlijk"],
                include=["medewerker", "groep", "later_tot", "dossier"],
                name="taak_open_rol",
            ),
        ),
    ]
