# SPDX-License-Identifier: EUPL-1.2
"""A referral to a guidance organisation, and what its people write down: list, appointments, hours, notes.

Who of the organisation guides stands with the betrokkenen of the dossier (roles begeleider and vrijwilliger). What
the organisation writes is read by the gemeente for guidance alone: no clock, task, letter or fine rests on it.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from meedoen.regie.dossiers.models import VanDossier
from meedoen.regie.mandaten.models import Contract
from meedoen.regie.organisaties.models import Gemeente, Medewerker, Organisatie, nieuw_id
from meedoen.regie.trajecten.models import Plaatsing

OPEN = ("gevraagd", "aangenomen")
"""States in which a referral is not over."""


class Verwijzing(VanDossier):
    """An organisation is asked to guide this person: `taak` is a `Begeleidtaak`, `nodig` what is asked, without a name.

    From `vanaf` until `tot` (exclusive; None: no end agreed). `staat`: gevraagd, aangenomen, teruggegeven, gestopt.
    `antwoord_op` and `antwoord_door`: who of the organisation took it on or gave it back; `reden` why it is over.
    `afgesproken_tot`: the first day without contract or cooperation, once that is near.
    """

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    taak = models.CharField(max_length=12)
    nodig = models.CharField(max_length=600)
    vanaf = models.DateField()
    tot = models.DateField(null=True)
    afgesproken_tot = models.DateField(null=True)
    staat = models.CharField(max_length=12, default="gevraagd")
    gevraagd_op = models.DateTimeField()
    gevraagd_door = models.CharField(max_length=100)
    antwoord_op = models.DateTimeField(null=True)
    antwoord_door = models.CharField(max_length=100, blank=True)
    reden = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "organisatie"], condition=Q(staat__in=OPEN),
                name="verwijzing_een_per_organisatie",
            ),
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")), name="verwijzing_tot_na_vanaf"
            ),
        ]  # fmt: skip
        indexes: ClassVar = [
            models.Index(
                fields=["gemeente", "organisatie", "gevraagd_op"], condition=Q(staat__in=OPEN),
                name="verwijzing_open",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"verwijzing ({self.staat})"


class Overgang(models.Model):
    """What an organisation does for many people goes to another, from a day on.

    `taak`: a `Begeleidtaak`, "" for all guidance, or `overgangen.LES` for lessons and courses (placements).

    `id` is the key of the form: sent twice, it is one move. `contract`: under which the new one takes them on, where
    the gemeente keeps contracts; `boven_contract`: who asked knew that there are more people than agreed. The worker
    does it in the name of `medewerker`, one dossier at a time, while `staat` is "bezig"; then it is "klaar".
    """

    id = models.UUIDField(primary_key=True)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", db_index=False)
    van = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    naar = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, null=True, related_name="+")
    taak = models.CharField(max_length=12, blank=True)
    vanaf = models.DateField()
    reden = models.CharField(max_length=300)
    boven_contract = models.BooleanField(default=False)
    staat = models.CharField(max_length=8, default="bezig")
    gevraagd_op = models.DateTimeField()
    gevraagd_door = models.CharField(max_length=100)
    medewerker_id = models.UUIDField()
    klaar_op = models.DateTimeField(null=True)
    geleend_tot = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "van"], condition=Q(staat="bezig"), name="overgang_een_tegelijk"
            ),
            models.CheckConstraint(condition=~Q(van=F("naar")), name="overgang_naar_een_ander"),
            models.CheckConstraint(condition=Q(staat__in=["bezig", "klaar"]), name="overgang_staat"),
        ]

    def __str__(self) -> str:
        return f"overgang vanaf {self.vanaf}"


class Overgangsregel(VanDossier):
    """One referral or placement of a move. `staat`: wacht, gedaan or mislukt (`waarom` says why).

    `nieuw` or `nieuwe_plaatsing`: what took its place, once it is done.
    """

    overgang = models.ForeignKey(Overgang, on_delete=models.PROTECT, db_constraint=False, related_name="regels")
    verwijzing = models.ForeignKey(
        Verwijzing, on_delete=models.PROTECT, db_constraint=False, null=True, related_name="+"
    )
    nieuw = models.ForeignKey(Verwijzing, on_delete=models.PROTECT, db_constraint=False, null=True, related_name="+")
    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.PROTECT, db_constraint=False, null=True, related_name="+")
    nieuwe_plaatsing = models.ForeignKey(
        Plaatsing, on_delete=models.PROTECT, db_constraint=False, null=True, related_name="+"
    )
    staat = models.CharField(max_length=8, default="wacht")
    waarom = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["overgang", "verwijzing"], name="overgangsregel_een_per_verwijzing"),
            models.UniqueConstraint(fields=["overgang", "plaatsing"], name="overgangsregel_een_per_plaatsing"),
            models.CheckConstraint(condition=Q(staat__in=["wacht", "gedaan", "mislukt"]), name="overgangsregel_staat"),
            models.CheckConstraint(
                condition=Q(verwijzing__isnull=False, plaatsing__isnull=True)
                | Q(verwijzing__isnull=True, plaatsing__isnull=False),
                name="overgangsregel_een_ding",
            ),
        ]

    def __str__(self) -> str:
        return self.staat


class Gidspartij(models.Model):
    """A local party in the guide that everybody of a gemeente may read. It is tied to no person, dossier or referral.

    `thema` is a value of `domein.verwijzen.Gidsthema`; `versie` counts the changes.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", db_index=False)
    thema = models.CharField(max_length=12)
    naam = models.CharField(max_length=128)
    wat = models.CharField(max_length=300)
    waar = models.CharField(max_length=160, blank=True)
    telefoon = models.CharField(max_length=22, blank=True)
    email = models.EmailField(blank=True)
    website = models.URLField(blank=True)
    versie = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "thema", "naam"], name="gidspartij_een_per_thema")
        ]

    def __str__(self) -> str:
        return self.naam


class Afgevinkt(VanDossier):
    """One thing of the list (`domein.verwijzen.LIJST`): done on `gedaan_op`, or (None) not any more."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    punt = models.CharField(max_length=40)
    gedaan_op = models.DateField(null=True)
    bijgewerkt_op = models.DateTimeField()
    door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "organisatie", "punt"], name="afgevinkt_een_per_punt"
            )
        ]

    def __str__(self) -> str:
        return self.punt


class VanBegeleider(VanDossier):
    """What one person of an organisation wrote down about somebody.

    `id` is the key of the form: sent twice, it is kept once.
    """

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    dag = models.DateField()
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        abstract = True


class Bezoek(VanBegeleider):
    """An appointment on a day and an hour; `afgezegd_op`: it does not go on."""

    tijd = models.TimeField()
    waar = models.CharField(max_length=80)
    wat = models.CharField(max_length=160)
    afgezegd_op = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["medewerker", "dag", "tijd"], condition=Q(afgezegd_op__isnull=True), name="bezoek_van_wie"
            )
        ]

    def __str__(self) -> str:
        return f"bezoek op {self.dag}"


class Uren(VanBegeleider):
    """Minutes of guidance on a day: a ledger, so a mistake is mended by a row below zero that says why."""

    minuten = models.SmallIntegerField()
    wat = models.CharField(max_length=12)
    uitleg = models.CharField(max_length=160, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(minuten=0) & Q(minuten__range=(-1440, 1440)), name="uren_echt")
        ]

    def __str__(self) -> str:
        return f"{self.minuten} minuten op {self.dag}"


class Notitie(VanBegeleider):
    """A short note. Who guides wrote it and reads it, the consulent too; a colleague of the organisation does not."""

    tekst = models.CharField(max_length=1000)
    delen = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"notitie van {self.dag}"
