# SPDX-License-Identifier: EUPL-1.2
"""The inbox: every notification of DUO as it came, before anything is done with it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from meedoen.regie.organisaties.models import Gemeente, nieuw_id


class Inkomend(models.Model):
    """One accepted notification. Same berichtId, other body: refused with 400 and kept as `botsing`.

    `staat`: nieuw, bezig, verwerkt, quarantaine (a person must look), dubbel, vastgelopen, teruggedraaid.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    bericht_id = models.UUIDField()
    bron = models.CharField(max_length=20)
    gebeurtenis_id = models.CharField(max_length=6)
    registratie = models.DateTimeField()
    bsn = models.CharField(max_length=9, null=True)
    v_nummer = models.CharField(max_length=10, null=True)
    vingerafdruk = models.BinaryField(max_length=32)
    inhoud = models.JSONField()
    ontvangen_op = models.DateTimeField()
    staat = models.CharField(max_length=13, default="nieuw")
    oorzaak = models.CharField(max_length=500, blank=True)
    pogingen = models.SmallIntegerField(default=0)
    volgende_poging_op = models.DateTimeField()
    geleend_tot = models.DateTimeField(null=True)
    verwerkt_op = models.DateTimeField(null=True)
    dossier_id = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "bericht_id"], name="inkomend_bericht_eenmaal"),
            models.CheckConstraint(
                condition=Q(bsn__isnull=False) | Q(v_nummer__isnull=False), name="inkomend_over_iemand"
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["volgende_poging_op"],
                condition=Q(staat__in=["nieuw", "bezig"]),
                name="inkomend_te_doen",
            ),
            models.Index(fields=["gemeente", "staat", "ontvangen_op"]),
            models.Index(
                fields=["gemeente", "bsn", "gebeurtenis_id", "registratie"], name="inkomend_dubbel_bsn"
            ),
            models.Index(
                fields=["gemeente", "v_nummer", "gebeurtenis_id", "registratie"], name="inkomend_dubbel_vnr"
            ),
            models.Index(fields=["gemeente", "dossier_id"]),
        ]

    def __str__(self) -> str:
        return f"{self.gebeurtenis_id} ({self.staat})"


class Botsing(models.Model):
    """A berichtId that came back with another body: refused, and shown on the page Keten."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    inkomend = models.ForeignKey(Inkomend, on_delete=models.PROTECT, db_constraint=False)
    inhoud = models.JSONField()
    ontvangen_op = models.DateTimeField()

    def __str__(self) -> str:
        return f"botsing op {self.ontvangen_op}"
