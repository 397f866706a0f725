# SPDX-License-Identifier: EUPL-1.2
"""Points to arrange, per gemeente. Who does it is a name of a post or a colleague, no person of a dossier."""

from typing import ClassVar

from django.db import models

from meedoen.regie.organisaties.models import Gemeente, nieuw_id


class Staat(models.TextChoices):
    """How far a point is."""

    OPEN = "open", "Nog niet begonnen"
    BEZIG = "bezig", "Mee bezig"
    KLAAR = "klaar", "Klaar"
    NIET_NODIG = "niet_nodig", "Niet nodig"


class Invoeringspunt(models.Model):
    """One thing that this gemeente has to arrange. `versie` counts changes; `sleutel` is empty for an own point."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    sleutel = models.CharField(max_length=40, blank=True)
    rubriek = models.CharField(max_length=20)
    titel = models.CharField(max_length=120)
    uitleg = models.CharField(max_length=300, blank=True)
    wie = models.CharField(max_length=100, blank=True)
    uiterlijk = models.DateField(null=True)
    staat = models.CharField(max_length=12, choices=Staat.choices, default=Staat.OPEN)
    toelichting = models.CharField(max_length=1000, blank=True)
    versie = models.PositiveIntegerField(default=1)
    gewijzigd_op = models.DateTimeField()
    door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "sleutel"], condition=~models.Q(sleutel=""), name="invoeringspunt_sleutel"
            ),
        ]

    def __str__(self) -> str:
        return self.titel
