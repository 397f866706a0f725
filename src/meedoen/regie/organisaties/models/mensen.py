# SPDX-License-Identifier: EUPL-1.2
"""The people who work in Meedoen, their roles by date, and who stands in for whom."""

from typing import ClassVar

from django.db import models

from meedoen.regie.organisaties.models.gemeenten import Gemeente, nieuw_id
from meedoen.regie.web.zinnen import domein_nl


class Medewerker(models.Model):
    """A person who works in Meedoen; has the same id as the account."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    naam = models.CharField(max_length=100)
    functie = models.CharField(max_length=80, blank=True)
    email = models.EmailField()
    telefoon = models.CharField(max_length=22, blank=True)
    talen = models.CharField(max_length=200, blank=True)
    uren_per_week = models.SmallIntegerField(default=36)

    def __str__(self) -> str:
        return self.naam


class Aanstelling(models.Model):
    """A role in a gemeente from a day until a day (exclusive): the mandate from which scope follows.

    `organisatie`: the guidance organisation that a begeleider or vrijwilliger works for; None for all other roles.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="aanstellingen")
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    organisatie = models.ForeignKey("Organisatie", on_delete=models.PROTECT, null=True, related_name="+")
    rol = models.CharField(max_length=20)
    vanaf = models.DateField()
    tot = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(tot__isnull=True) | models.Q(tot__gte=models.F("vanaf")),
                name="aanstelling_tot_na_vanaf",
            ),
            models.CheckConstraint(
                condition=models.Q(rol__in=["begeleider", "vrijwilliger"], organisatie__isnull=False)
                | (~models.Q(rol__in=["begeleider", "vrijwilliger"]) & models.Q(organisatie__isnull=True)),
                name="aanstelling_van_organisatie",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "rol"]), models.Index(fields=["medewerker"])]

    def __str__(self) -> str:
        return f"{self.rol} in {self.gemeente_id}"

    @property
    def rolnaam(self) -> str:
        """The role as people call it."""
        return domein_nl.zin(f"rol_{self.rol}")


class Vervanging(models.Model):
    """A colleague takes care of another's tasks from a day until a day (exclusive). Access does not follow from it."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", db_index=False)
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    vervanger = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+", db_index=False)
    vanaf = models.DateField()
    tot = models.DateField()
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    ingetrokken_op = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(tot__gt=models.F("vanaf")) & ~models.Q(medewerker=models.F("vervanger")),
                name="vervanging_klopt",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["gemeente", "vervanger", "tot"],
                condition=models.Q(ingetrokken_op__isnull=True),
                name="vervanging_van_wie",
            )
        ]

    def __str__(self) -> str:
        return f"vervanging van {self.vanaf} tot {self.tot}"
