# SPDX-License-Identifier: EUPL-1.2
"""The brede intake: invitations and oproepen, the talk by section, the leerbaarheidstoets."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from meedoen.regie.besluiten.models import ANDER_MENS, Brief, Voorstel
from meedoen.regie.dossiers.models import EenPerDossier, VanDossier


class Oproep(VanDossier):
    """Where and when the talk of an uitnodiging or oproep is: only what the tijdlijn does not hold.

    That it was sent, for which day, and what came of it are facts on the tijdlijn; `gebeurtenis_id` is the row that
    this one belongs to. `volgnummer` is the number of that oproep; a (voluntary) uitnodiging has none.
    """

    soort = models.CharField(max_length=12)
    volgnummer = models.SmallIntegerField(null=True)
    gebeurtenis_id = models.UUIDField()
    gesprek_om = models.TimeField()
    plaats = models.CharField(max_length=120)
    tolk = models.CharField(max_length=60, blank=True)
    met_waarschuwing = models.BooleanField(default=False)
    brief = models.ForeignKey(Brief, on_delete=models.PROTECT, null=True, db_constraint=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "gebeurtenis_id"], name="oproep_een_per_regel")
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "dossier"], name="oproep_van_dossier")]

    def __str__(self) -> str:
        return f"{self.soort} {self.volgnummer or ''}".strip()


class Intake(EenPerDossier):
    """Around the talk(s): who was there. That it began, was completed or what was told are facts on the tijdlijn.

    `versie` counts up with each save, so that two people do not undo each other's work. `toelichting`: why the
    intake was completed without the person, before that took two people (now `Afrondingsvoorstel.reden`).
    """

    aanwezig = models.CharField(max_length=200, blank=True)
    tolk = models.CharField(max_length=100, blank=True)
    voorgelezen_op = models.DateField(null=True)
    toelichting = models.CharField(max_length=500, blank=True)
    versie = models.IntegerField(default=0)

    def __str__(self) -> str:
        return "brede intake"


class Afrondingsvoorstel(Voorstel):
    """Completing the intake without the person (art. 14 lid 2), laid before a second person.

    It is vervallen once the ladder moved on. That it lies there is a fact on the tijdlijn; only who and why stand here.
    """

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier"], condition=Q(staat="voorgelegd"), name="afrondingsvoorstel_een_tegelijk"
            ),
            models.CheckConstraint(condition=ANDER_MENS, name="afrondingsvoorstel_vier_ogen"),
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "dossier"], name="afrondingsvoorstel_van_dossier")]

    def __str__(self) -> str:
        return f"afronden zonder gesprek ({self.staat})"


class BijVraag(VanDossier):
    """What is kept per question; `veldgroep` guards the row, `bewerking` counts its saves."""

    onderdeel = models.CharField(max_length=30)
    vraag = models.CharField(max_length=40)
    veldgroep = models.CharField(max_length=20)
    bewerking = models.IntegerField(default=1)
    bewaard_op = models.DateTimeField()
    bewaard_door = models.CharField(max_length=100)
    medewerker_id = models.UUIDField(null=True)

    class Meta:
        abstract = True


class Antwoord(BijVraag):
    """One answer in the talk: code(s) of choices, number or text; `weet_niet` and `wil_niet` are answers too.

    A question whose value lives elsewhere (start level, health) has here only those two; its value stands there.
    """

    waarde = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "dossier", "vraag"], name="antwoord_een_per_vraag")
        ]

    def __str__(self) -> str:
        return f"{self.onderdeel}/{self.vraag}"


class Aantekening(BijVraag):
    """A note beside a question. `delen`: the person reads it at once; otherwise on request. Health: never shared."""

    tekst = models.TextField(blank=True)
    delen = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "dossier", "vraag"], name="aantekening_een_per_vraag"),
            models.CheckConstraint(
                condition=~models.Q(veldgroep="gezondheid", delen=True), name="aantekening_gezondheid_niet_delen"
            ),
        ]

    def __str__(self) -> str:
        return f"aantekening bij {self.onderdeel}/{self.vraag}"


class Leerbaarheidstoets(EenPerDossier):
    """What DUO says of the leerbaarheidstoets. Our own ontheffing (art. 14 lid 6) is a besluit."""

    examennummer = models.CharField(max_length=12, blank=True)
    aangemeld_op = models.DateField(null=True)
    resultaat = models.CharField(max_length=30, blank=True)
    behaalde_score = models.CharField(max_length=6, blank=True)
    benodigde_score = models.CharField(max_length=6, blank=True)
    afgenomen_op = models.DateField(null=True)

    def __str__(self) -> str:
        return "leerbaarheidstoets"
