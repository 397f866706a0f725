# SPDX-License-Identifier: EUPL-1.2
"""Guidance: how somebody does the things of life, as the person and as who guides sees it.

That it was talked about is a fact on the tijdlijn. What came of it stands only here, in the field group begeleiding:
no clock, task, letter, export or act of enforcement reads it.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from meedoen.regie.dossiers.models import VanDossier
from meedoen.regie.organisaties.models import Medewerker, Organisatie


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


class Doel(VanDossier):
    """A goal in the words of the person. `thema` is a value of `doelen.Thema`; `klaar_op`: reached, or let go."""

    thema = models.CharField(max_length=12)
    tekst = models.CharField(max_length=300)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    klaar_op = models.DateField(null=True)
    gehaald = models.BooleanField(null=True)

    def __str__(self) -> str:
        return "doel"


class Afspraak(VanDossier):
    """Who does what by when, and how both see that it is done; part of a goal, or taken over from the plan (PIP).

    `uitkomst` is a value of `domein.gebeurtenissen.Uitkomst`, empty while it is open. `uit_plan` is the agreement in
    the plan it was taken from. `organisatie` and `medewerker`: the guidance organisation that does it or does it along,
    and who there; it sees this agreement and no other.
    """

    # The real constraint is composite (gemeente_id, doel_id).
    doel = models.ForeignKey(Doel, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="afspraken")
    uit_plan = models.UUIDField(null=True)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, related_name="+")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    wat = models.CharField(max_length=200)
    wie = models.CharField(max_length=120)
    uiterlijk = models.DateField()
    gezien = models.CharField(max_length=200, blank=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    uitkomst = models.CharField(max_length=12, blank=True)
    klaar_op = models.DateField(null=True)
    toelichting = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "uit_plan"], condition=Q(uit_plan__isnull=False),
                name="afspraak_een_keer_uit_plan",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return "afspraak"


class HoeGaatHet(VanDossier):
    """What the person answered on one day: `antwoorden` is a question (`schaal.Vraag`) -> 1 up to 5.

    Left out: no answer. `weg_op`: it was a mistake, and counts no more since then.
    """

    datum = models.DateField()
    antwoorden = models.JSONField(default=dict)
    woorden = models.CharField(max_length=500, blank=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    weg_op = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "datum"], condition=Q(weg_op__isnull=True),
                name="hoe_gaat_het_een_per_dag",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"hoe gaat het op {self.datum}"
