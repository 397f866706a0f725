# SPDX-License-Identifier: EUPL-1.2
"""Bookings of an interpreter. The name of the interpreter is not kept; the interpreter sees only the appointment."""

from typing import ClassVar

from django.db import models

from meedoen.domein.gebeurtenissen import TolkStand
from meedoen.regie.dossiers.models import VanDossier


class Wijze(models.TextChoices):
    """How the interpreter is there."""

    TELEFOON = "telefoon", "Per telefoon"
    BEELD = "beeld", "Met beeldbellen"
    PLAATS = "plaats", "Op de plek van het gesprek"


class Boeking(VanDossier):
    """One booking for one talk. `minuten`: how long; `kenmerk`: the number that the agency gave.

    `stand` is a value of `domein.gebeurtenissen.TolkStand`; its history stands on the tijdlijn.
    """

    datum = models.DateField()
    begin = models.TimeField()
    minuten = models.SmallIntegerField()
    taal = models.CharField(max_length=60)
    wijze = models.CharField(max_length=8, choices=Wijze.choices)
    plek = models.CharField(max_length=120)
    bureau = models.CharField(max_length=80, blank=True)
    kenmerk = models.CharField(max_length=40, blank=True)
    stand = models.CharField(max_length=10)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "datum", "begin"],
                condition=models.Q(stand__in=[TolkStand.GEVRAAGD.value, TolkStand.BEVESTIGD.value]),
                name="tolk_een_per_gesprek",
            )
        ]

    def __str__(self) -> str:
        return f"tolk op {self.datum}"
