# SPDX-License-Identifier: EUPL-1.2
"""Decisions and letters: what was decided, by whom, on which facts, and what was sent."""

from typing import ClassVar, Final

from django.db import models
from django.db.models import F, Q

from meedoen.regie.dossiers.models import VanDossier
from meedoen.regie.organisaties.models import Gemeente, nieuw_id


class Besluit(VanDossier):
    """A besluit in the sense of the Awb with its receipt.

    `ontvangstbewijs` holds facts, peildatum, outcome, steps and version of the rules: enough to recompute it.
    `staat`: vastgesteld, ingetrokken. `vier_ogen`: policy asked two people on the day of the decision. `mandaat_id`:
    the mandate of the register under which it was decided; None where the gemeente keeps none for this.
    `bekendmaking`: the day its letter went out (Awb 3:41), None while it still has to; with it `bezwaar_tot_en_met`.
    `verstuurd_hoe`, `verstuurd_door`, `verstuurd_gemeld_op`: how, and who wrote that down when; empty before it was
    asked. `trekt_in`: the besluit that this one withdraws.
    """

    soort = models.CharField(max_length=40)
    veldgroep = models.CharField(max_length=20)
    nummer = models.CharField(max_length=20)
    staat = models.CharField(max_length=20)
    dagtekening = models.DateField()
    bekendmaking = models.DateField(null=True)
    bezwaar_tot_en_met = models.DateField(null=True)
    verstuurd_hoe = models.CharField(max_length=20, blank=True, default="", db_default="")
    verstuurd_door = models.CharField(max_length=100, blank=True, default="", db_default="")
    verstuurd_gemeld_op = models.DateTimeField(null=True)
    trekt_in = models.UUIDField(null=True)
    voorbereid_door = models.UUIDField()
    voorbereid_door_naam = models.CharField(max_length=100)
    besloten_door = models.UUIDField(null=True)
    besloten_door_naam = models.CharField(max_length=100, blank=True)
    vier_ogen = models.BooleanField(default=False)
    mandaat_id = models.UUIDField(null=True)
    gronden = models.JSONField(default=list)
    ontvangstbewijs = models.JSONField(default=dict)
    ingetrokken_op = models.DateField(null=True)
    intrekreden = models.CharField(max_length=300, blank=True)
    intrekken_voorgelegd_door = models.UUIDField(null=True)
    intrekken_voorgelegd_naam = models.CharField(max_length=100, blank=True, default="", db_default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "nummer"], name="besluit_nummer"),
            # Four eyes is not only a matter of pages: the database keeps no decision of one person.
            models.CheckConstraint(
                condition=Q(vier_ogen=False) | Q(besloten_door__isnull=True) | ~Q(besloten_door=F("voorbereid_door")),
                name="besluit_vier_ogen",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["dossier", "dagtekening"])]

    def __str__(self) -> str:
        return f"{self.soort} {self.nummer}"


class Nummerreeks(models.Model):
    """The last number given to a besluit, per gemeente and year: numbers rise by one and none is left out.

    A row of its own, because not everyone who decides may read every besluit (health) to count them.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    jaar = models.SmallIntegerField()
    laatste = models.IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "jaar"], name="nummerreeks_een_per_jaar"),
        ]

    def __str__(self) -> str:
        return f"{self.jaar}: {self.laatste}"


class Brieftekst(models.Model):
    """What a gemeente adds to a kind of letter, from a day on; append-only, the newest of the newest day holds.

    `soort`: the name of a template, or "alle". `teksten`: place in the letter -> text. `versie` counts from 1.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", db_index=False)
    soort = models.CharField(max_length=20)
    versie = models.IntegerField()
    teksten = models.JSONField(default=dict)
    vanaf = models.DateField()
    vastgelegd_op = models.DateTimeField()
    door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "soort", "versie"], name="brieftekst_versie"),
        ]

    def __str__(self) -> str:
        return f"{self.soort}, versie {self.versie}"


class Brief(VanDossier):
    """A letter as it left: the PDF itself and the data it was made from. Never changed."""

    soort = models.CharField(max_length=40)
    veldgroep = models.CharField(max_length=20)
    besluit = models.ForeignKey(Besluit, on_delete=models.PROTECT, null=True, db_constraint=False)
    dagtekening = models.DateField()
    onderwerp = models.CharField(max_length=160)
    gegevens = models.JSONField(default=dict)
    pdf = models.BinaryField()
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["dossier", "gemaakt_op"])]

    def __str__(self) -> str:
        return self.onderwerp


class Voorstel(VanDossier):
    """Something that two people do, and that is no besluit: laid before a colleague, who confirms it or gives it back.

    `staat`: voorgelegd, bevestigd, teruggegeven (`terugreden` says why), teruggehaald, vervallen (it no longer stands).
    `besloten_door`: who confirmed it or sent it back, never who laid it before (`ANDER_MENS`). `ontvangstbewijs`, once
    confirmed: as that of a besluit.
    """

    staat = models.CharField(max_length=12, default="voorgelegd")
    reden = models.CharField(max_length=500)
    voorgelegd_op = models.DateTimeField()
    voorgelegd_door = models.UUIDField()
    voorgelegd_door_naam = models.CharField(max_length=100)
    besloten_op = models.DateTimeField(null=True)
    besloten_door = models.UUIDField(null=True)
    besloten_door_naam = models.CharField(max_length=100, blank=True)
    terugreden = models.CharField(max_length=500, blank=True)
    ontvangstbewijs = models.JSONField(default=dict)

    class Meta:
        abstract = True


ANDER_MENS: Final = ~Q(staat__in=["bevestigd", "teruggegeven"]) | (
    Q(besloten_door__isnull=False) & ~Q(besloten_door=F("voorgelegd_door"))
)
"""Two people is not only a matter of pages: the database keeps no confirmation by who laid it before."""
