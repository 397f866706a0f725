# SPDX-License-Identifier: EUPL-1.2
"""The traject: what happened stands on the tijdlijn; here only DUO's list of institutions."""

from django.db import models


class Instelling(models.Model):
    """An institution as DUO lists it (Inburgeringsaanbod API 1.2.0, GET /instellingen); it tells nothing about persons.

    `weg_sinds`: DUO lists it no more from that day.

    `bow_keurmerk` (Blik op Werk) and `tst_keurmerk` (taalschakeltraject) are None when DUO does not say.
    """

    instellingsnummer = models.CharField(max_length=10, primary_key=True)
    naam = models.CharField(max_length=128)
    postcode = models.CharField(max_length=6)
    huisnummer = models.IntegerField()
    huisnummertoevoeging = models.CharField(max_length=4, blank=True)
    plaatsnaam = models.CharField(max_length=40)
    bow = models.CharField(max_length=10, blank=True)
    brin = models.CharField(max_length=4, blank=True)
    bow_keurmerk = models.BooleanField(null=True)
    tst_keurmerk = models.BooleanField(null=True)
    sinds = models.DateField()
    weg_sinds = models.DateField(null=True)

    def __str__(self) -> str:
        return self.naam
