# SPDX-License-Identifier: EUPL-1.2
"""The brede intake: invitations and oproepen, the talk by section, the leerbaarheidstoets."""

from typing import ClassVar

from django.db import models

from meedoen.regie.besluiten.models import Brief
from meedoen.regie.dossiers.models import EenPerDossier, VanDossier


class Oproep(VanDossier):
    """An invitation (azc: `uitnodiging`) or an oproep of art. 14, with what came of it.

    `volgnummer` counts oproepen only; an invitation has none. `uitkomst`: empty (open), verschenen,
    niet_verschenen, onvoldoende, verzet. `verwijtbaar`: None as long as nobody spoke to the person.
    """

    soort = models.CharField(max_length=12)
    volgnummer = models.SmallIntegerField(null=True)
    verstuurd_op = models.DateField()
    termijn_tot_en_met = models.DateField()
    gesprek_op = models.DateField()
    gesprek_om = models.TimeField(null=True)
    plaats = models.CharField(max_length=120)
    tolk = models.CharField(max_length=60, blank=True)
    met_waarschuwing = models.BooleanField(default=False)
    uitkomst = models.CharField(max_length=20, blank=True)
    verwijtbaar = models.BooleanField(null=True)
    reden = models.CharField(max_length=300, blank=True)
    afgehandeld_op = models.DateField(null=True)
    brief = models.ForeignKey(Brief, on_delete=models.PROTECT, null=True, db_constraint=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["dossier", "verstuurd_op"])]

    def __str__(self) -> str:
        return f"{self.soort} {self.volgnummer or ''}"


class Intake(EenPerDossier):
    """The talk(s) of the brede intake of one dossier."""

    begonnen_op = models.DateField()
    afgerond_op = models.DateField(null=True)
    wijze = models.CharField(max_length=24, blank=True)
    aanwezig = models.CharField(max_length=200, blank=True)
    tolk = models.CharField(max_length=100, blank=True)
    alleen_praten_verteld_op = models.DateTimeField(null=True)
    versie = models.IntegerField(default=0)

    def __str__(self) -> str:
        return "brede intake"


class Antwoord(VanDossier):
    """One answer in the talk. `waarde` may be `weet_niet` or `wil_niet`; `veldgroep` guards the row.

    Answers to the section on health carry the group gezondheid, so that only who may see health reads them.
    """

    onderdeel = models.CharField(max_length=30)
    vraag = models.CharField(max_length=40)
    waarde = models.CharField(max_length=500, blank=True)
    aantekening = models.TextField(blank=True)
    delen = models.BooleanField(default=True)
    veldgroep = models.CharField(max_length=20)
    bewaard_op = models.DateTimeField()
    bewaard_door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "dossier", "vraag"], name="antwoord_een_per_vraag")
        ]

    def __str__(self) -> str:
        return f"{self.onderdeel}/{self.vraag}"


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
