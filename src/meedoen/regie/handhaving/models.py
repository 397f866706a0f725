# SPDX-License-Identifier: EUPL-1.2
"""Handhaving: one row per boeteprocedure with what was judged in it, what speaks for the person, and money.

The days of the steps are facts on the tijdlijn, and a bezwaar stands with all others (`regie.bezwaren`). Amounts are a
field group of their own: who collects a fine sees what is to be paid, and not what it was for.
"""

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from meedoen.regie.besluiten.models import Besluit, Brief
from meedoen.regie.dossiers.models import VanDossier

HOOGSTENS_CENTEN = 80_000
"""The highest fine that the college can impose (Wet inburgering 2021 article 26)."""


class Boeteprocedure(VanDossier):
    """The weighing of one fine. `grond`: article 22 or 23; `planonderdeel`: the part of the plan (article 23).

    `overtreding_op`: the day it happened; `geconstateerd_op`: the day it was seen, None on old rows: that same day.
    `strafzaak`: whether there is a criminal case for the same: empty (not asked), `nee` or `ja` (Awb 5:44).
    `verwijt` is a value of `Verwijtbaarheid`, empty while not judged. `bijstand`: what the one who decides on
    bijstand said: empty (not asked), `niet` or `verlaagd`. `stukken` are the sentences of the report as it left.
    `bewerking` counts the saves, so that two people do not write over each other.
    """

    grond = models.CharField(max_length=2)
    planonderdeel = models.CharField(max_length=16, blank=True)
    oproep_nummer = models.SmallIntegerField(null=True)
    overtreding_op = models.DateField()
    geconstateerd_op = models.DateField(null=True)
    feiten = models.CharField(max_length=2000, blank=True)
    begonnen_op = models.DateTimeField()
    begonnen_door = models.CharField(max_length=100)
    bewerking = models.IntegerField(default=1)
    # Weighing.
    verwijt = models.CharField(max_length=12, blank=True)
    verwijt_reden = models.CharField(max_length=1000, blank=True)
    onwil_bewezen = models.BooleanField(null=True)
    onwil_reden = models.CharField(max_length=1000, blank=True)
    bijstand = models.CharField(max_length=8, blank=True)
    verlaagd_op = models.DateField(null=True)
    verlaagd_artikel = models.CharField(max_length=3, blank=True)
    strafzaak = models.CharField(max_length=3, blank=True, default="")
    # A proposal to impose no fine, before there is a report.
    afzien_op = models.DateField(null=True)
    afzien_door = models.UUIDField(null=True)
    afzien_door_naam = models.CharField(max_length=100, blank=True)
    afzien_reden = models.CharField(max_length=2000, blank=True)
    # Report and intention.
    rapport_op = models.DateField(null=True)
    rapport_door = models.UUIDField(null=True)
    rapport_door_naam = models.CharField(max_length=100, blank=True)
    plaats_tijd = models.CharField(max_length=200, blank=True)
    stukken = models.JSONField(default=list)
    zienswijze_tot = models.DateField(null=True)
    voornemen = models.ForeignKey(Brief, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+")
    tolk_nodig = models.BooleanField(null=True)
    tolk_taal = models.CharField(max_length=60, blank=True)
    # Zienswijze.
    zienswijze_op = models.DateField(null=True)
    zienswijze_gegeven = models.BooleanField(null=True)
    zienswijze = models.CharField(max_length=4000, blank=True)
    verhoord = models.BooleanField(null=True)
    cautie_gegeven = models.BooleanField(null=True)
    # What came of asking why a part of the arrangement was not paid, newest last; `op` and `tot` are days as text.
    navragen = models.JSONField(default=list)
    # Decision.
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+")
    besloten_op = models.DateField(null=True)
    besloten_door = models.UUIDField(null=True)
    besloten_door_naam = models.CharField(max_length=100, blank=True)
    boete = models.BooleanField(null=True)
    motivering = models.CharField(max_length=2000, blank=True)
    gestopt_op = models.DateField(null=True)
    stopreden = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            # Two people is not only a matter of pages: the database keeps no fine by who made the report.
            models.CheckConstraint(
                condition=Q(besloten_door__isnull=True)
                | Q(rapport_door__isnull=True)
                | ~Q(besloten_door=F("rapport_door")),
                name="boeteprocedure_twee_mensen",
            ),
            models.CheckConstraint(
                condition=Q(besloten_door__isnull=True)
                | Q(afzien_door__isnull=True)
                | Q(rapport_door__isnull=False)
                | ~Q(besloten_door=F("afzien_door")),
                name="boeteprocedure_afzien_door_twee",
            ),
            models.CheckConstraint(
                condition=Q(boete__isnull=True) | Q(besloten_op__isnull=False, gestopt_op__isnull=True),
                name="boeteprocedure_een_einde",
            ),
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "oproep_nummer"],
                condition=Q(oproep_nummer__isnull=False),
                name="boeteprocedure_een_per_oproep",
            ),
            models.CheckConstraint(
                condition=Q(geconstateerd_op__isnull=True) | Q(geconstateerd_op__gte=F("overtreding_op")),
                name="boeteprocedure_gezien_na_overtreding",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "dossier"], name="boeteprocedure_van_dossier")]

    def __str__(self) -> str:
        return f"boeteprocedure artikel {self.grond}"

    @property
    def constatering(self) -> date:
        """The day the violation was seen."""
        return self.geconstateerd_op or self.overtreding_op


class Omstandigheid(VanDossier):
    """What speaks for the person, added by hand, or why one that was counted has no weight here (`weegt` False).

    `soort` is a code of `voordeel.punten.Soort`; a health matter only when the person brought it up (`zelf_verteld`).
    Nothing is ever deleted: what has no weight says why, and stays readable.
    """

    procedure = models.ForeignKey(Boeteprocedure, on_delete=models.PROTECT, db_constraint=False)
    soort = models.CharField(max_length=24)
    tekst = models.CharField(max_length=500)
    zelf_verteld = models.BooleanField(default=False)
    weegt = models.BooleanField(default=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(soort="ziekte") | Q(zelf_verteld=True), name="omstandigheid_ziekte_zelf_verteld"
            )
        ]

    def __str__(self) -> str:
        return self.soort


class Boetebedrag(VanDossier):
    """What the fine is, in cents; field group handhaving_bedragen. `berekend`: by the rules, before it was lowered.

    `centen` is 0 once it was revoked on bezwaar or by a court, and never else. Of the arrangement that runs:
    `regeling_delen` are its parts as day (text) and cents, empty for one of before they were kept; `regeling_betaald`
    what was paid when it was made, in cents; `regeling_wacht_tot` until when a part that was missed is let be.
    """

    # The real constraint is composite (gemeente_id, procedure_id).
    procedure = models.OneToOneField(Boeteprocedure, on_delete=models.PROTECT, db_constraint=False)
    berekend = models.IntegerField()
    centen = models.IntegerField()
    regeling_termijnen = models.SmallIntegerField(null=True)
    regeling_tot = models.DateField(null=True)
    regeling_delen = models.JSONField(default=list)
    regeling_betaald = models.IntegerField(default=0)
    regeling_wacht_tot = models.DateField(null=True)
    regeling_besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, db_constraint=False, related_name="+"
    )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(centen__gte=0, centen__lte=F("berekend"), berekend__lte=HOOGSTENS_CENTEN),
                name="boetebedrag_in_de_maat",
            )
        ]

    def __str__(self) -> str:
        return "boetebedrag"


class Betaling(VanDossier):
    """One payment, in cents; field group handhaving_bedragen. Always by the person: never set off against bijstand."""

    procedure = models.ForeignKey(Boeteprocedure, on_delete=models.PROTECT, db_constraint=False)
    datum = models.DateField()
    centen = models.IntegerField()
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(centen__gt=0, centen__lte=HOOGSTENS_CENTEN), name="betaling_in_de_maat")
        ]

    def __str__(self) -> str:
        return "betaling"
