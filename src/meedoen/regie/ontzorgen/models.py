# SPDX-License-Identifier: EUPL-1.2
"""Ontzorgen: who pays which fixed cost, the amounts apart, the budget plan, and the weeks between COA and bijstand.

That it began, when it ends and what was agreed are facts on the tijdlijn. Amounts are a field group of their own:
who may see what is paid by whom (a guidance organisation, later) does not see what somebody has or owes.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from meedoen.regie.dossiers.models import EenPerDossier, VanDossier

HOOGSTENS_CENTEN = 1_000_000


class VasteLast(VanDossier):
    """One fixed cost that one party pays from `vanaf` until `tot` (exclusive; None: no end is known).

    `last` and `betaler` are values of `domein.gebeurtenissen`. `reden`: why it departs from article 56a.
    `weg_op`: it was a mistake, and counts no more since then.
    """

    last = models.CharField(max_length=16)
    betaler = models.CharField(max_length=8)
    ontvanger = models.CharField(max_length=80)
    vanaf = models.DateField()
    tot = models.DateField(null=True)
    reden = models.CharField(max_length=300, blank=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    weg_op = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(tot__isnull=True) | Q(tot__gt=F("vanaf")), name="vastelast_tot_na_vanaf")
        ]

    def __str__(self) -> str:
        return f"{self.last} vanaf {self.vanaf}"


class Bedrag(VanDossier):
    """What one fixed cost is per month, in cents; field group ontzorgen_bedragen."""

    # The real constraint is composite (gemeente_id, vaste_last_id).
    vaste_last = models.OneToOneField(VasteLast, on_delete=models.PROTECT, db_constraint=False, related_name="bedrag")
    centen = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(centen__gt=0, centen__lte=HOOGSTENS_CENTEN), name="bedrag_in_de_maat")
        ]

    def __str__(self) -> str:
        return "bedrag"


class Begrotingsplan(VanDossier):
    """A budget plan per month: `posten` is a line (`domein.huishoudgeld.Post`) -> cents. The newest counts."""

    posten = models.JSONField(default=dict)
    opgesteld_op = models.DateField()
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    def __str__(self) -> str:
        return f"begroting van {self.opgesteld_op}"


class Overgang(EenPerDossier):
    """From COA to bijstand: the last day of leefgeld, the first day with a benefit, and what bridges the days between.

    Both periods hold their last day.
    """

    leefgeld_tot_en_met = models.DateField()
    uitkering_op = models.DateField()
    voorschot_vanaf = models.DateField(null=True)
    voorschot_tot_en_met = models.DateField(null=True)
    anders = models.CharField(max_length=120, blank=True)
    anders_vanaf = models.DateField(null=True)
    anders_tot_en_met = models.DateField(null=True)

    def __str__(self) -> str:
        return "van COA naar bijstand"


class Toeslag(VanDossier):
    """One line of the check-list of toeslagen: who asks for it, by when, and the day it was done.

    `nvt`: this person has no right to it, or does not want it.
    """

    soort = models.CharField(max_length=24)
    wie = models.CharField(max_length=80, blank=True)
    uiterlijk = models.DateField(null=True)
    gedaan_op = models.DateField(null=True)
    nvt = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "dossier", "soort"], name="toeslag_een_per_soort")
        ]

    def __str__(self) -> str:
        return self.soort
