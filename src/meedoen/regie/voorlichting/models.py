# SPDX-License-Identifier: EUPL-1.2
"""Voorlichting in groups: kinds, sessions, and who asked, came and got a follow-up offer.

Each row carries its field group. Of a kind about health (mental resilience) that is gezondheid (Wet inburgering 2021,
article 37): only who reads health sees the kind, its sessions and who came; no partner, and nothing on the tijdlijn.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from meedoen.regie.dossiers.models import VanDossier
from meedoen.regie.organisaties.models import Gemeente, nieuw_id


class Staat(models.TextChoices):
    """How it stands with one person. Never why somebody was not there."""

    GEVRAAGD = "gevraagd", "Wil graag"
    UITGENODIGD = "uitgenodigd", "Uitgenodigd"
    AANWEZIG = "aanwezig", "Aanwezig"
    AFGEMELD = "afgemeld", "Afgemeld"
    NIET_AFGEMELD = "niet_afgemeld", "Niet afgemeld"
    GEOORLOOFD = "geoorloofd", "Geoorloofd afwezig"
    INGETROKKEN = "ingetrokken", "Hoeft niet meer"


GEWEEST = (Staat.AANWEZIG, Staat.AFGEMELD, Staat.NIET_AFGEMELD, Staat.GEOORLOOFD)
"""What can be laid down from the day of the session on."""


class Vervolg(models.TextChoices):
    """What was offered afterwards."""

    AFSPRAAK = "afspraak", "Een afspraak, met een dag"
    GESPREK = "gesprek", "Een gesprek met de consulent"
    NOG_EENS = "nog_eens", "Nog eens naar deze voorlichting"
    NIET_NODIG = "niet_nodig", "Niets meer nodig"


class Soort(models.Model):
    """A kind of voorlichting of this gemeente, offered from `vanaf` until (not with) `tot`."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    naam = models.CharField(max_length=80)
    uitleg = models.CharField(max_length=200, blank=True)
    veldgroep = models.CharField(max_length=20)
    vanaf = models.DateField()
    tot = models.DateField(null=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "naam"], condition=Q(tot=None), name="voorlichting_soort_naam")
        ]

    def __str__(self) -> str:
        return self.naam


class Bijeenkomst(models.Model):
    """One session. `taal`: of the interpreter, empty without one. `versie` counts changes."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    # The real constraint is composite (gemeente_id, soort_id).
    soort = models.ForeignKey(Soort, on_delete=models.PROTECT, db_constraint=False)
    veldgroep = models.CharField(max_length=20)
    datum = models.DateField()
    begin = models.TimeField()
    plaats = models.CharField(max_length=120)
    plekken = models.SmallIntegerField()
    taal = models.CharField(max_length=60, blank=True)
    versie = models.IntegerField(default=1)
    afgelast_op = models.DateField(null=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "soort", "datum", "begin", "plaats"], condition=Q(afgelast_op=None),
                name="bijeenkomst_een_keer",
            )
        ]  # fmt: skip
        indexes: ClassVar = [models.Index(fields=["gemeente", "datum"], name="voorlichtin_gemeent_dag")]

    def __str__(self) -> str:
        return f"bijeenkomst van {self.datum}"


class Deelname(VanDossier):
    """One person and one kind: asked for it, was invited to a session, came or not, and what was offered then."""

    soort = models.ForeignKey(Soort, on_delete=models.PROTECT, db_constraint=False)
    bijeenkomst = models.ForeignKey(Bijeenkomst, on_delete=models.PROTECT, null=True, db_constraint=False)
    veldgroep = models.CharField(max_length=20)
    staat = models.CharField(max_length=14, choices=Staat.choices)
    gevraagd_op = models.DateField()
    vervolg = models.CharField(max_length=10, blank=True, choices=Vervolg.choices)
    vervolg_op = models.DateField(null=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "bijeenkomst"], condition=Q(bijeenkomst__isnull=False),
                name="deelname_een_per_bijeenkomst",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "soort"], condition=Q(staat="gevraagd"),
                name="deelname_een_keer_gevraagd",
            ),
        ]  # fmt: skip
        indexes: ClassVar = [
            models.Index(fields=["gemeente", "soort", "gevraagd_op", "id"], condition=Q(staat="gevraagd"),
                         name="deelname_gevraagd"),
            models.Index(fields=["gemeente", "bijeenkomst"], name="deelname_bijeenkomst"),
        ]  # fmt: skip

    def __str__(self) -> str:
        return "deelname"
