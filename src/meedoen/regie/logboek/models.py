# SPDX-License-Identifier: EUPL-1.2
"""The read and write log: who did what with whose data, when, from where, for which purpose (BIO2 8.15.01)."""

from typing import ClassVar

from django.db import models

from meedoen.regie.organisaties.models import nieuw_id


class Logregel(models.Model):
    """One line: action, object, result, origin, actor, time (BIO2 8.15.01) and the purpose.

    The table is partitioned by year on `tijd` (see the migration), has no foreign keys and is append-only.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente_id = models.IntegerField(null=True)
    dossier_id = models.UUIDField(null=True)
    handeling = models.CharField(max_length=60)
    object = models.CharField(max_length=80)
    resultaat = models.CharField(max_length=20)
    herkomst = models.CharField(max_length=64)
    medewerker_id = models.UUIDField(null=True)
    actor = models.CharField(max_length=100)
    tijd = models.DateTimeField()
    doel = models.CharField(max_length=80)

    class Meta:
        managed = False
        db_table = "logboek_logregel"
        ordering: ClassVar = ["-tijd"]

    def __str__(self) -> str:
        return f"{self.handeling} {self.object} {self.resultaat}"
