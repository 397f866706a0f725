# SPDX-License-Identifier: EUPL-1.2
"""Whether a person wants an e-mail when something lies ready; of nobody is that known yet."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("dossiers", "0006_klokkenronde")]

    operations: ClassVar = [migrations.AddField("contact", "mag_mailen", models.BooleanField(null=True))]
