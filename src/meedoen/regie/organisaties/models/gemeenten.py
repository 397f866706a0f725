# SPDX-License-Identifier: EUPL-1.2
"""Gemeenten and their policy."""

import uuid
from typing import ClassVar

import uuid_utils.compat as uuid7
from django.db import models


def nieuw_id() -> uuid.UUID:
    """Return a fresh UUIDv7: sortable by time, made by us and not by the database."""
    return uuid7.uuid7()


class Gemeente(models.Model):
    """A gemeente in force; `id` is the official code as a number (Baarn: 308)."""

    id = models.IntegerField(primary_key=True)
    naam = models.CharField(max_length=80)
    oin = models.CharField(max_length=20, unique=True, null=True)
    thema = models.CharField(max_length=40, default="standaard")
    adres = models.CharField(max_length=200, blank=True)
    bezwaaradres = models.CharField(max_length=200, blank=True)
    telefoon = models.CharField(max_length=22, blank=True)
    email = models.EmailField(blank=True)

    class Meta:
        ordering: ClassVar = ["naam"]

    def __str__(self) -> str:
        return self.naam

    @property
    def code(self) -> str:
        """The official code as text of four digits."""
        return f"{self.id:04d}"


class Beleidsregel(models.Model):
    """A choice of the gemeente by date (four eyes on the PIP, terms of an oproep); the newest `vanaf` holds."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    sleutel = models.CharField(max_length=60)
    waarde = models.JSONField()
    vanaf = models.DateField()
    reden = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "sleutel", "vanaf"], name="beleidsregel_een_per_dag")
        ]

    def __str__(self) -> str:
        return f"{self.sleutel} vanaf {self.vanaf}"
