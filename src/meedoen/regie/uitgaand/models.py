# SPDX-License-Identifier: EUPL-1.2
"""The outbox: messages laid down in the same transaction as the act, sent later by the worker."""

from typing import ClassVar

from django.db import models

from meedoen.regie.organisaties.models import Gemeente, nieuw_id

MISSCHIEN_AANGEKOMEN = ("", "onbekend", "gelukt")
"""Outcomes of the last write of a message that is still to be sent, after which it may be there already: no end was
written down, nobody knows, or it arrived and whoever sent it died before the message said so."""


class Bericht(models.Model):
    """A frozen, versioned message; its content never changes after the act that laid it down.

    `staat`: wacht, bezig, verstuurd, geweigerd (the other side said no), vastgelopen (a person must look),
    ingetrokken. `dossier_id` is a plain id: this room does not know dossiers.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    dossier_id = models.UUIDField()
    soort = models.CharField(max_length=40)
    versie = models.SmallIntegerField()
    inhoud = models.JSONField()
    staat = models.CharField(max_length=12, default="wacht")
    gelegd_op = models.DateTimeField()
    gelegd_door = models.CharField(max_length=100)
    uiterlijk = models.DateField(null=True)
    pogingen = models.SmallIntegerField(default=0)
    volgende_poging_op = models.DateTimeField()
    geleend_tot = models.DateTimeField(null=True)
    afgehandeld_op = models.DateTimeField(null=True)
    oorzaak = models.CharField(max_length=500, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["volgende_poging_op"],
                condition=models.Q(staat__in=["wacht", "bezig"]),
                name="bericht_te_doen",
            ),
            models.Index(fields=["gemeente", "dossier_id", "gelegd_op"]),
            models.Index(fields=["gemeente", "staat", "gelegd_op"]),
        ]

    def __str__(self) -> str:
        return f"{self.soort} v{self.versie} ({self.staat})"


class Poging(models.Model):
    """One attempt to send: a fresh berichtId each time, what came back, and how long it took."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    bericht = models.ForeignKey(Bericht, on_delete=models.PROTECT, related_name="verzoeken", db_constraint=False)
    bericht_id_duo = models.UUIDField(unique=True)
    handeling = models.CharField(max_length=60)
    begonnen_op = models.DateTimeField()
    klaar_op = models.DateTimeField(null=True)
    status = models.SmallIntegerField(null=True)
    uitkomst = models.CharField(max_length=20, blank=True)
    antwoord = models.CharField(max_length=1000, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["bericht", "begonnen_op"]),
            # The last answer and the last failure per request, for the page Keten.
            models.Index(
                fields=["gemeente", "handeling", "begonnen_op"],
                condition=models.Q(uitkomst__in=["gelukt", "geweigerd"]),
                name="poging_laatst_goed",
            ),
            models.Index(
                fields=["gemeente", "handeling", "begonnen_op"],
                condition=models.Q(uitkomst__in=["niet_verzonden", "onbekend"]),
                name="poging_laatst_mis",
            ),
        ]

    def __str__(self) -> str:
        return f"poging {self.bericht_id_duo}"
