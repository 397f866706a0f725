# SPDX-License-Identifier: EUPL-1.2
"""What was delivered to CBS, by person and quarter; and how the gemeente lays out that file."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from meedoen.regie.organisaties.models import Gemeente, nieuw_id


class Bestandsbeschrijving(models.Model):
    """How the file for CBS is laid out, from a day on; append-only, the newest of the newest day holds.

    `inhoud` is what `cbs.beschrijving` reads; empty: the example of Meedoen. `xsd` is the text of the XSD that the
    gemeente brought; empty: one that Meedoen makes from the description. Holds no person.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    inhoud = models.JSONField(default=dict)
    xsd = models.TextField(blank=True)
    vanaf = models.DateField()
    reden = models.CharField(max_length=300, blank=True)
    vastgelegd_op = models.DateTimeField()
    door = models.CharField(max_length=100)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["gemeente", "-vanaf", "-vastgelegd_op"], name="beschrijving_nieuwste")
        ]

    def __str__(self) -> str:
        return f"bestandsbeschrijving vanaf {self.vanaf}"


class Opgave(models.Model):
    """The part of one gemeente in one file for CBS. Holds no person.

    `bundel` is the same for the gemeenten (`gemeenten`, their codes) in one file. `staat`: wacht (the worker makes it,
    `gelezen` of `te_lezen` people were read), mislukt, klaar (to be looked at) or geleverd; what was delivered never
    changes. `tellingen`: kind of row -> how many, and `fout`, `niet_meer`, `overlap`. `opmerkingen`: what the XSD
    refuses outside a row. `zonder_fouten`: rows with a fault stay out of the file. `afdruk` is the SHA-256 of the file;
    empty when the XSD refuses it. `gemaakt_dag` is the day that the file names.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    bundel = models.UUIDField()
    gemeenten = models.JSONField()
    kwartaal = models.CharField(max_length=6)
    berichtgever = models.CharField(max_length=80)
    beschrijving = models.ForeignKey(Bestandsbeschrijving, on_delete=models.PROTECT, null=True, related_name="+")
    gemaakt_op = models.DateTimeField()
    gemaakt_dag = models.DateField()
    door = models.CharField(max_length=100)
    medewerker_id = models.UUIDField(null=True)
    staat = models.CharField(max_length=8, default="wacht")
    te_lezen = models.IntegerField(default=0)
    gelezen = models.IntegerField(default=0)
    geleend_tot = models.DateTimeField(null=True)
    zonder_fouten = models.BooleanField(default=False)
    tellingen = models.JSONField(default=dict)
    opmerkingen = models.JSONField(default=list)
    afdruk = models.CharField(max_length=64, blank=True)
    geleverd_op = models.DateField(null=True)
    bevestigd_op = models.DateTimeField(null=True)
    geleverd_door = models.CharField(max_length=100, blank=True)
    kenmerk = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "bundel"], name="opgave_een_per_bundel"),
            models.UniqueConstraint(fields=["gemeente"], condition=~Q(staat="geleverd"), name="opgave_een_open"),
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "-gemaakt_op"], name="opgave_nieuwste")]

    def __str__(self) -> str:
        return f"opgave over {self.kwartaal}: {self.staat}"


class OpgaveRegel(models.Model):
    """One person in one quarter, as it was put in the file: kenmerk -> text. Only added, never changed.

    `soort` is `cbs.vergelijken.Soort`; `fouten` and `verschillen` are lists of three texts. `vertrokken_op` only
    explains an overlap.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", db_index=False)
    # The real constraints are composite (gemeente_id, …), see the next migration: a plain one bypasses RLS.
    opgave = models.ForeignKey(Opgave, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False)
    dossier_id = models.UUIDField()
    nummer = models.IntegerField()
    kwartaal = models.CharField(max_length=6)
    soort = models.CharField(max_length=10)
    waarden = models.JSONField()
    verschillen = models.JSONField(default=list)
    fouten = models.JSONField(default=list)
    vertrokken_op = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "opgave", "nummer"], name="opgaveregel_een_per_nummer")
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "dossier_id", "kwartaal"], name="opgaveregel_van")]

    def __str__(self) -> str:
        return f"regel {self.nummer}: {self.soort}"
