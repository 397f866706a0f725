# SPDX-License-Identifier: EUPL-1.2
"""What was asked and what came out: counts for the beheerder, shifts per dossier for who may read dossiers."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from meedoen.regie.organisaties.models import Gemeente, nieuw_id


class Berekening(models.Model):
    """One proposal reckoned for one gemeente, by the worker, a piece at a time.

    `voorstel`: name of a parameter -> number in its unit (eurocents), in force from `vanaf`. `peildatum` is the day on
    which dossiers are looked at, `regelversie` the rules they are reckoned with, empty until the worker begins.
    `staat`: wacht, bezig, klaar, mislukt. `gerekend` of `te_rekenen` open dossiers are done. `uitkomst` holds counts
    without names (`impact.optellen`), empty until it is done. `laatste` is the dossier the worker got to: the role of
    the beheerder may not read that column.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    voorstel = models.JSONField()
    vanaf = models.DateField()
    peildatum = models.DateField()
    regelversie = models.CharField(max_length=60, blank=True)
    gevraagd_op = models.DateTimeField()
    gevraagd_door = models.CharField(max_length=100)
    medewerker_id = models.UUIDField(null=True)
    staat = models.CharField(max_length=8, default="wacht")
    gerekend = models.IntegerField(default=0)
    te_rekenen = models.IntegerField(null=True)
    klaar_op = models.DateTimeField(null=True)
    uitkomst = models.JSONField(default=dict)
    laatste = models.UUIDField(null=True)
    geleend_tot = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente"], condition=Q(staat__in=["wacht", "bezig"]), name="berekening_een_tegelijk"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "-gevraagd_op"], name="berekening_nieuwste")]

    def __str__(self) -> str:
        return f"berekening van {self.gevraagd_op:%d-%m-%Y}: {self.staat}"


class Verschoven(models.Model):
    """One thing of one dossier that would shift (`impact.rekenen.Verschuiving`). Goes with its berekening.

    `van` and `naar` are days, `van_getal` and `naar_getal` hours or eurocents. `veldgroep` says who reads the row.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", db_index=False)
    # The real constraints are composite (gemeente_id, …), see the next migration: a plain one bypasses RLS.
    berekening = models.ForeignKey(Berekening, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False)
    dossier_id = models.UUIDField()
    onderdeel = models.CharField(max_length=8)
    veldgroep = models.CharField(max_length=24, db_default="verloop")
    soort = models.CharField(max_length=40)
    van = models.DateField(null=True)
    naar = models.DateField(null=True)
    van_getal = models.IntegerField(null=True)
    naar_getal = models.IntegerField(null=True)
    was = models.CharField(max_length=20, blank=True)
    wordt = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["gemeente", "berekening", "dossier_id"], name="verschoven_bij")]

    def __str__(self) -> str:
        return f"{self.onderdeel} {self.soort}"
