# SPDX-License-Identifier: EUPL-1.2
"""The packages that went to another gemeente or came from one, and which dossiers form a household."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from meedoen.regie.dossiers.models import Dossier, VanDossier


class Overdrachtspakket(VanDossier):
    """A package as it left or came, with its signature; it never changes. Field group handhaving: it tells of fines.

    `richting`: uit (to `gemeentecode`, who asked it on `gevraagd_op`) or in (from it). `pdf` only of one that left.
    `sleutel` is the public key that signed, `afdruk` the SHA-256 over the data.
    """

    richting = models.CharField(max_length=3)
    gemeentecode = models.IntegerField()
    gevraagd_op = models.DateField()
    gevraagd_door = models.CharField(max_length=120)
    kenmerk = models.CharField(max_length=60, blank=True)
    bestand = models.TextField()
    afdruk = models.CharField(max_length=64)
    sleutel = models.BinaryField(max_length=32)
    pdf = models.BinaryField(null=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(richting__in=["uit", "in"]), name="pakket_richting"),
            models.UniqueConstraint(fields=["gemeente", "dossier", "richting", "afdruk"], name="pakket_eenmaal"),
        ]

    def __str__(self) -> str:
        return f"pakket {self.richting} {self.gemeentecode}"


class Verstrekking(VanDossier):
    """Who got a package from the page, as which file, and when: the log of who got what."""

    # The real constraint is composite (gemeente_id, pakket_id).
    pakket = models.ForeignKey(
        Overdrachtspakket, on_delete=models.PROTECT, db_constraint=False, related_name="verstrekkingen"
    )
    vorm = models.CharField(max_length=4)
    op = models.DateTimeField()
    door = models.CharField(max_length=100)

    def __str__(self) -> str:
        return f"{self.vorm} op {self.op:%Y-%m-%d}"


class Huishoudband(VanDossier):
    """Two dossiers of one gemeente belong to one household, as a person confirmed. Field group gezin.

    `relatie`: what `ander` is to `dossier` (partner, kind, ouder, familie). `weg_op`: taken back since then.
    """

    # The real constraint is composite (gemeente_id, ander_id).
    ander = models.ForeignKey(Dossier, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    relatie = models.CharField(max_length=8)
    bevestigd_op = models.DateTimeField()
    bevestigd_door = models.CharField(max_length=100)
    weg_op = models.DateTimeField(null=True)
    weg_door = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "ander"], condition=Q(weg_op__isnull=True), name="huishoudband_een"
            ),
            models.CheckConstraint(condition=~Q(dossier=F("ander")), name="huishoudband_twee_mensen"),
        ]

    def __str__(self) -> str:
        return self.relatie
