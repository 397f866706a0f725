# SPDX-License-Identifier: EUPL-1.2
"""Guidance: how somebody does the things of life, as the person and as who guides sees it.

That it was talked about is a fact on the tijdlijn. What came of it stands only here, in the field group begeleiding:
no clock, task, letter, export or act of enforcement reads it.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from meedoen.regie.dossiers.models import VanDossier


class Meting(VanDossier):
    """One view on one day: `trappen` is a part of life (`schaal.Leefgebied`) -> 1 up to 5, left out: not asked.

    `blik` is a value of `domein.gebeurtenissen.Blik`. `weg_op`: it was a mistake, and counts no more since then.
    """

    datum = models.DateField()
    blik = models.CharField(max_length=10)
    trappen = models.JSONField(default=dict)
    toelichting = models.CharField(max_length=500, blank=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    weg_op = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "datum", "blik"], condition=Q(weg_op__isnull=True),
                name="meting_een_per_dag",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"meting van {self.datum}"
