# SPDX-License-Identifier: EUPL-1.2
"""Partners, and which gemeente works with them."""

from typing import ClassVar

from django.db import models

from meedoen.regie.organisaties.models.gemeenten import Gemeente, nieuw_id


class Organisatie(models.Model):
    """A partner: guidance, school, employer. Holds no personal data.

    `alleen_gids`: being sent here would reveal orientation, belief, health or violence; nobody is ever referred to it.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    naam = models.CharField(max_length=128)
    soort = models.CharField(max_length=40)
    telefoon = models.CharField(max_length=22, blank=True)
    email = models.EmailField(blank=True)
    alleen_gids = models.BooleanField(default=False, db_default=False)

    class Meta:
        ordering: ClassVar = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Samenwerking(models.Model):
    """A gemeente works with an organisation from a day until a day (exclusive)."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="samenwerkingen")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    vanaf = models.DateField()
    tot = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("vanaf")),
                name="samenwerking_tot_na_vanaf",
                violation_error_message="De samenwerking eindigt voordat zij begint. Kijk de datums na.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisatie_id} in {self.gemeente_id}"
