# SPDX-License-Identifier: EUPL-1.2
"""Which column is which field, the file that somebody read, and its rows for as long as they are kept."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from meedoen.regie.organisaties.models import Gemeente, nieuw_id


class Indeling(models.Model):
    """Which column of the file is which field, from a day on; append-only, the newest of the newest day holds.

    `soort`: code of the kind of list (`soorten`). `kolommen`: field -> name of the column, empty for a field that is
    not read.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=4, default="coa", db_default="coa")
    kolommen = models.JSONField()
    vanaf = models.DateField()
    reden = models.CharField(max_length=300, blank=True)
    vastgelegd_op = models.DateTimeField()
    door = models.CharField(max_length=100)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["gemeente", "-vanaf", "-vastgelegd_op"], name="indeling_nieuwste")]

    def __str__(self) -> str:
        return f"indeling vanaf {self.vanaf}"


class Inlezing(models.Model):
    """One file that somebody read. Holds no person; its rows are wiped at `vervalt_op`, this line stays.

    `staat`: lezen (the worker judges its rows), klaar (to be looked at), wacht (confirmed, the worker writes it),
    ingelezen, terug (the worker undoes it), ongedaan, weggegooid. `tellingen`: outcome of a row -> how many.
    `gewist`: the rows are gone. `melding`: why the worker gave it back. `soort`: code of the kind of list, `kop`: its
    heading, `indeling_id`: the choice of columns it was read with, None for our proposal.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    soort = models.CharField(max_length=4, default="coa", db_default="coa")
    indeling_id = models.UUIDField(null=True)
    kop = models.JSONField(default=list, db_default=[])
    bestand = models.CharField(max_length=100)
    letop = models.JSONField(default=list)
    gelezen_op = models.DateTimeField()
    door = models.CharField(max_length=100)
    medewerker_id = models.UUIDField(null=True)
    vervalt_op = models.DateTimeField()
    staat = models.CharField(max_length=10, default="klaar")
    bevestigd_op = models.DateTimeField(null=True)
    bevestigd_door = models.CharField(max_length=100, blank=True)
    bevestigd_id = models.UUIDField(null=True)
    terug_op = models.DateTimeField(null=True)
    terug_door = models.CharField(max_length=100, blank=True, default="", db_default="")
    terug_id = models.UUIDField(null=True)
    geleend_tot = models.DateTimeField(null=True)
    melding = models.CharField(max_length=300, blank=True)
    tellingen = models.JSONField(default=dict)
    gewist = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["gemeente", "-gelezen_op"], name="inlezing_nieuwste"),
            models.Index(fields=["vervalt_op"], condition=Q(gewist=False), name="inlezing_te_wissen"),
            models.Index(
                fields=["gelezen_op"], condition=Q(staat__in=["lezen", "wacht", "terug"]), name="inlezing_voor_worker"
            ),
        ]

    def __str__(self) -> str:
        return f"inlezing van {self.gelezen_op:%d-%m-%Y}: {self.staat}"


class InleesRij(models.Model):
    """One row of the file. `soort`: nieuw, bekend, gelijk, lijkt, gesloten, fout (see `vergelijken`); empty: to judge.

    `profiel` is `keuren.Profiel` as JSON; `fouten` and `verschillen` are lists of three texts. `keuze` is what the
    person wants, `uitkomst` what came of it at `gedaan_op`. `cellen`: the row as it stood in the file, until it is
    judged. `oud`: field -> what the dossier had before, to undo.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", db_index=False)
    # The real constraints are composite (gemeente_id, …), see the next migration: a plain one bypasses RLS.
    inlezing = models.ForeignKey(Inlezing, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False)
    nummer = models.IntegerField()
    naam = models.CharField(max_length=60)
    soort = models.CharField(max_length=10)
    profiel = models.JSONField(default=dict)
    fouten = models.JSONField(default=list)
    dossier_id = models.UUIDField(null=True)
    dossiernummer = models.CharField(max_length=12, blank=True)
    verschillen = models.JSONField(default=list)
    keuze = models.CharField(max_length=10, blank=True)
    uitkomst = models.CharField(max_length=16, blank=True)
    gedaan_op = models.DateTimeField(null=True)
    cellen = models.JSONField(default=list, db_default=[])
    oud = models.JSONField(default=dict, db_default={})

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "inlezing", "nummer"], name="inleesrij_een_per_nummer")
        ]

    def __str__(self) -> str:
        return f"rij {self.nummer}: {self.soort}"
