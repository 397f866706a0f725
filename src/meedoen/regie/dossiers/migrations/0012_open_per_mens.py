# SPDX-License-Identifier: EUPL-1.2
"""Open dossiers counted per colleague and phase out of the index alone; the id is there for row-level security."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0011_voortgang")]

    operations: ClassVar = [
        migrations.RemoveIndex(model_name="dossier", name="dossier_open"),
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(
                fields=["gemeente", "consulent", "fase", "id"],
                condition=models.Q(("gesloten_op__isnull", True), ("samengevoegd_in__isnull", True)),
                name="dossier_open",
            ),
        ),
    ]
