# SPDX-License-Identifier: EUPL-1.2
"""The traject: what happened stands on the tijdlijn; here only DUO's list of institutions."""

from django.db import models


class Instelling(models.Model):
    """An institution as DUO lists it (Inburgeringsaanbod API 1.2.0, GET /instellingen). Tells nothing about persons.

    `gezien_op`: when DUO last gave it; one that is no longer on the list keeps its older moment.
    """

    instellingsnummer = models.CharField(max_length=10, primary_key=True)
    naam = models.CharField(max_length=128)
    plaats = models.CharField(max_length=40)
    bow = models.BooleanField(default=False)
    tst = models.BooleanField(default=False)
    gezien_op = models.DateTimeField()

    def __str__(self) -> str:
        return self.naam
