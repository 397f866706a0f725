# SPDX-License-Identifier: EUPL-1.2
"""Decisions and letters: what was decided, by whom, on which facts, and what was sent."""

from typing import ClassVar

from django.db import models

from meedoen.regie.dossiers.models import VanDossier


class Besluit(VanDossier):
    """A besluit in the sense of the Awb with its receipt.

    `ontvangstbewijs` holds facts, peildatum, outcome, steps and version of the rules: enough to recompute it.
    `staat`: ter_vaststelling (waits for the second person), vastgesteld, ingetrokken.
    """

    soort = models.CharField(max_length=40)
    veldgroep = models.CharField(max_length=20)
    nummer = models.CharField(max_length=20)
    staat = models.CharField(max_length=20)
    dagtekening = models.DateField()
    bekendmaking = models.DateField(null=True)
    bezwaar_tot_en_met = models.DateField(null=True)
    voorbereid_door = models.UUIDField()
    voorbereid_door_naam = models.CharField(max_length=100)
    besloten_door = models.UUIDField(null=True)
    besloten_door_naam = models.CharField(max_length=100, blank=True)
    gronden = models.JSONField(default=list)
    ontvangstbewijs = models.JSONField(default=dict)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="besluit_nummer"),
        ]
        indexes: ClassVar = [models.Index(fields=["dossier", "dagtekening"])]

    def __str__(self) -> str:
        return f"{self.soort} {self.nummer}"


class Brief(VanDossier):
    """A letter as it left: the PDF itself and the data it was made from. Never changed."""

    soort = models.CharField(max_length=40)
    veldgroep = models.CharField(max_length=20)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, db_constraint=False)
    dagtekening = models.DateField()
    onderwerp = models.CharField(max_length=160)
    gegevens = models.JSONField(default=dict)
    pdf = models.BinaryField()
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["dossier", "gemaakt_op"])]

    def __str__(self) -> str:
        return self.onderwerp
