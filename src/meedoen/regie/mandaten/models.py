# SPDX-License-Identifier: EUPL-1.2
"""Mandates, division of tasks and contracts, each from a day until a day (exclusive). No person of a dossier in it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from meedoen.regie.organisaties.models import Gemeente, Organisatie, nieuw_id


class VanDagTotDag(models.Model):
    """What the registers have. A row is never changed but for its end; `door` and `beeindigd_door` did that."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", db_index=False)
    vanaf = models.DateField()
    tot = models.DateField(null=True)
    vastgelegd_op = models.DateTimeField()
    door = models.CharField(max_length=100)
    beeindigd_op = models.DateTimeField(null=True)
    beeindigd_door = models.CharField(max_length=100, blank=True)

    class Meta:
        abstract = True


class Mandaat(VanDagTotDag):
    """The college lets somebody decide in its name. `taak` and `aan` are codes of `domein.mandaten`.

    `rol`: a `domein.toegang.Rol`, when `aan` is that; else `naam` says who. `grondslag`: the document it rests on.
    """

    taak = models.CharField(max_length=20)
    aan = models.CharField(max_length=20)
    rol = models.CharField(max_length=20, blank=True)
    naam = models.CharField(max_length=128, blank=True)
    grondslag = models.CharField(max_length=200)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")), name="mandaat_tot_na_vanaf"),
            models.CheckConstraint(condition=~Q(rol="", naam=""), name="mandaat_aan_iemand"),
            # Besluit inburgering 2021, art. 3.14 lid 4: not only a matter of pages.
            models.CheckConstraint(
                condition=~Q(taak="eindgesprek_z", aan="organisatie"), name="mandaat_eindgesprek_z_niet_aan_derde"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "taak", "vanaf"], name="mandaat_van_taak")]

    def __str__(self) -> str:
        return f"{self.taak} vanaf {self.vanaf}"


class Taakdeel(VanDagTotDag):
    """A party carries a part of the work. `onderdeel` is a code of `domein.mandaten`; `partij` is a name in words."""

    onderdeel = models.CharField(max_length=20)
    partij = models.CharField(max_length=128)
    afspraak = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")), name="taakdeel_tot_na_vanaf")
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "onderdeel", "vanaf"], name="taakdeel_van_onderdeel")]

    def __str__(self) -> str:
        return f"{self.onderdeel}: {self.partij}"


class Contract(VanDagTotDag):
    """What was agreed with an organisation about a part of the work (`onderdeel`, a code of `domein.mandaten`).

    `aantal`: for how many people at a time, None where that was not agreed. `prijs` in eurocents, with `per` a
    `domein.contracten.PrijsPer`; None where it is not known. Of one organisation and part one contract holds on a day.
    """

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    onderdeel = models.CharField(max_length=20)
    kenmerk = models.CharField(max_length=80)
    aantal = models.PositiveIntegerField(null=True)
    prijs = models.PositiveIntegerField(null=True)
    per = models.CharField(max_length=8, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")), name="contract_tot_na_vanaf"
            ),
            models.CheckConstraint(
                condition=Q(prijs__isnull=True, per="") | (Q(prijs__gte=0) & ~Q(per="")), name="contract_prijs_per_iets"
            ),
            models.UniqueConstraint(
                fields=["gemeente", "onderdeel", "organisatie", "vanaf"], name="contract_een_per_dag"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kenmerk} vanaf {self.vanaf}"
