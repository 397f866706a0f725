# SPDX-License-Identifier: EUPL-1.2
"""Clients of the API, and their tokens, tries and webhooks. Of a secret only the SHA-256 is kept."""

from typing import ClassVar

from django.db import models

from meedoen.regie.organisaties.models.gemeenten import Gemeente, nieuw_id
from meedoen.regie.organisaties.models.partners import Organisatie


class Aansluiting(models.Model):
    """A client of the API: the system of one provider, for one gemeente, with one purpose.

    `id` is the client_id. Of the secret only the SHA-256 is kept; `geheim_sinds`: tokens of before that moment are
    no longer good. `doel` is a `domein.toegang.Doel`, `bevoegdheden` a list of `domein.partners.Bevoegdheid`.
    `is_demo`: its secret stands in our code, so production refuses it.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="aansluitingen")
    naam = models.CharField(max_length=100)
    doel = models.CharField(max_length=20)
    bevoegdheden = models.JSONField(default=list)
    geheim = models.BinaryField(max_length=32)
    geheim_sinds = models.DateTimeField()
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    laatst_gebruikt_op = models.DateTimeField(null=True)
    ingetrokken_op = models.DateTimeField(null=True)
    ingetrokken_door = models.CharField(max_length=100, blank=True)
    is_demo = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.naam


class Toegangsbewijs(models.Model):
    """A token of the API, good for a quarter of an hour; only its SHA-256 is kept. Only functions reach it."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    sleutel = models.BinaryField(max_length=32, unique=True)
    aansluiting = models.ForeignKey(Aansluiting, on_delete=models.CASCADE)
    bevoegdheden = models.JSONField(default=list)
    gemaakt_op = models.DateTimeField()
    verloopt_op = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"toegang sinds {self.gemaakt_op:%d-%m-%Y %H.%M}"


class Aanmeldpoging(models.Model):
    """A failed request for a token, for the lock-out; kept for an hour. Only functions reach it."""

    id = models.BigAutoField(primary_key=True)
    client = models.UUIDField(null=True)
    herkomst = models.CharField(max_length=64)
    op = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["herkomst", "op"])]

    def __str__(self) -> str:
        return f"mislukt vanaf {self.herkomst}"


class Verbruik(models.Model):
    """How often a client asked in its last minute, for the limit; one row per client. Only functions reach it.

    The table is unlogged: counting costs no write to disk, and after a crash it begins at nothing.
    """

    client = models.UUIDField(primary_key=True)
    minuut = models.DateTimeField()
    aantal = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.aantal} in deze minuut"


class Abonnement(models.Model):
    """A webhook of a client. The signing secret is not kept: it follows from `zout` and the key of the site."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    aansluiting = models.ForeignKey(Aansluiting, on_delete=models.PROTECT, related_name="abonnementen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    adres = models.CharField(max_length=300)
    zout = models.BinaryField(max_length=16)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)
    gestopt_op = models.DateTimeField(null=True)
    gelukt_op = models.DateTimeField(null=True)
    mislukt_op = models.DateTimeField(null=True)
    mislukt_om = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["gemeente", "organisatie"],
                condition=models.Q(gestopt_op__isnull=True),
                name="abonnement_loopt",
            )
        ]

    def __str__(self) -> str:
        return self.adres
