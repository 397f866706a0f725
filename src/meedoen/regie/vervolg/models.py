# SPDX-License-Identifier: EUPL-1.2
"""What somebody does with the help after or outside the act: lessons, work, a course. Field group vervolg."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from meedoen.regie.dossiers.models import VanDossier


class Soort(models.TextChoices):
    """A kind of activity."""

    LES = "les", "Nederlandse les"
    WERKERVARING = "werkervaring", "Werkervaring of stage"
    WERK = "werk", "Betaald werk"
    OPLEIDING = "opleiding", "Opleiding of cursus"
    VRIJWILLIG = "vrijwillig", "Vrijwilligerswerk"
    ANDERS = "anders", "Iets anders"


class Activiteit(VanDossier):
    """One activity from `vanaf` until `tot` (exclusive; None: no end is known).

    `uren`: hours per week, None where nobody counts them. `uitkomst`: what came of it, when it is over.
    """

    soort = models.CharField(max_length=12, choices=Soort.choices)
    wat = models.CharField(max_length=120)
    waar = models.CharField(max_length=80, blank=True)
    uren = models.SmallIntegerField(null=True)
    vanaf = models.DateField()
    tot = models.DateField(null=True)
    uitkomst = models.CharField(max_length=300, blank=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")), name="activiteit_tot_na_vanaf"
            ),
            models.CheckConstraint(
                condition=Q(uren__isnull=True) | Q(uren__gte=1, uren__lte=60), name="activiteit_uren_in_de_week"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.soort} vanaf {self.vanaf}"
