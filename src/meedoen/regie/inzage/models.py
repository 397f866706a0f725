# SPDX-License-Identifier: EUPL-1.2
"""Break-glass: who may read which dossier in whole, why, from when until when, and what another said of it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from meedoen.regie.dossiers.models import VanDossier
from meedoen.regie.organisaties.models import Medewerker


class Breekglas(VanDossier):
    """A look into one dossier by somebody who may not read it otherwise. `gestopt_op`: ended before its time.

    `terecht` is the judgement of `nagekeken_door`, who is somebody else than `medewerker`; None while nobody looked.
    """

    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=100)
    rol = models.CharField(max_length=20)
    reden = models.CharField(max_length=300)
    vanaf = models.DateTimeField()
    tot = models.DateTimeField()
    gestopt_op = models.DateTimeField(null=True)
    nagekeken_op = models.DateTimeField(null=True)
    nagekeken_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    terecht = models.BooleanField(null=True)
    toelichting = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(tot__gt=F("vanaf")), name="breekglas_tot_na_vanaf"),
            # Nobody judges their own look, whatever a page allows.
            models.CheckConstraint(
                condition=Q(nagekeken_door__isnull=True) | ~Q(nagekeken_door=F("medewerker")),
                name="breekglas_door_een_ander",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["medewerker", "dossier", "tot"], name="breekglas_loopt"),
            models.Index(
                fields=["gemeente", "vanaf"], condition=Q(nagekeken_op__isnull=True), name="breekglas_na_te_kijken"
            ),
        ]

    def __str__(self) -> str:
        return f"inzage van {self.vanaf:%d-%m-%Y}"
