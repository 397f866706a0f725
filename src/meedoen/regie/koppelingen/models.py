# SPDX-License-Identifier: EUPL-1.2
"""The inbox, what we asked DUO, the contact persons as DUO numbers them, and how far the worker is."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from meedoen.regie.organisaties.models import Gemeente, nieuw_id


class Inkomend(models.Model):
    """One accepted notification, as it came. Same berichtId, other body: refused with 400 and kept as `Botsing`.

    `staat`: nieuw, bezig, verwerkt, wacht_op_bsn (known by V-nummer only: reading at DUO waits), quarantaine (a
    person must look), dubbel, vastgelopen, afgewezen (a person said: not ours to handle), teruggedraaid.
    `inhoud` holds the members that DUO's schema names; `vingerafdruk` is of the whole body.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    bericht_id = models.UUIDField()
    bron = models.CharField(max_length=20)
    gebeurtenis_id = models.CharField(max_length=6)
    registratie = models.DateTimeField()
    bsn = models.CharField(max_length=9, null=True)
    v_nummer = models.CharField(max_length=10, null=True)
    vingerafdruk = models.BinaryField(max_length=32)
    inhoud = models.JSONField()
    ontvangen_op = models.DateTimeField()
    staat = models.CharField(max_length=13, default="nieuw")
    oorzaak = models.CharField(max_length=500, blank=True)
    pogingen = models.SmallIntegerField(default=0)
    volgende_poging_op = models.DateTimeField()
    geleend_tot = models.DateTimeField(null=True)
    verwerkt_op = models.DateTimeField(null=True)
    dossier_id = models.UUIDField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "bericht_id"], name="inkomend_bericht_eenmaal"),
            models.CheckConstraint(
                condition=Q(bsn__isnull=False) | Q(v_nummer__isnull=False), name="inkomend_over_iemand"
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["volgende_poging_op"],
                condition=Q(staat__in=["nieuw", "bezig"]),
                name="inkomend_te_doen",
            ),
            models.Index(
                fields=["dossier_id"],
                condition=Q(staat="wacht_op_bsn"),
                name="inkomend_wacht_op_bsn",
            ),
            # What waits on a person, counted by each first page: few rows, so that no plan reads the whole inbox.
            models.Index(
                fields=["gemeente"],
                condition=Q(staat__in=["quarantaine", "vastgelopen"]),
                name="inkomend_voor_mens",
            ),
            models.Index(fields=["gemeente", "staat", "ontvangen_op"]),
            models.Index(fields=["gemeente", "bsn", "gebeurtenis_id", "registratie"], name="inkomend_dubbel_bsn"),
            models.Index(fields=["gemeente", "v_nummer", "gebeurtenis_id", "registratie"], name="inkomend_dubbel_vnr"),
            models.Index(fields=["gemeente", "dossier_id"]),
        ]

    def __str__(self) -> str:
        return f"{self.gebeurtenis_id} ({self.staat})"


class Botsing(models.Model):
    """A berichtId that came back with another body: refused, and shown on the page Keten."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    inkomend = models.ForeignKey(Inkomend, on_delete=models.PROTECT, db_constraint=False)
    inhoud = models.JSONField()
    ontvangen_op = models.DateTimeField()

    def __str__(self) -> str:
        return f"botsing op {self.ontvangen_op}"


class Raadpleging(models.Model):
    """One question to DUO (a GET): which, under which berichtId, and in which way it was answered.

    Holds no BSN and no answer: what DUO said became facts on the tijdlijn. Without `inkomend` it was asked for the
    reconciliation; of those only the questions are kept that found something else than the time before.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    inkomend = models.ForeignKey(Inkomend, on_delete=models.PROTECT, db_constraint=False, null=True)
    dossier_id = models.UUIDField(null=True)
    operatie = models.CharField(max_length=60)
    bericht_id = models.UUIDField()
    begonnen_op = models.DateTimeField()
    milliseconden = models.IntegerField()
    status = models.SmallIntegerField(null=True)
    uitkomst = models.CharField(max_length=20)
    api_versie = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["gemeente", "dossier_id", "begonnen_op"]),
            models.Index(fields=["inkomend"]),
            # The last answer and the last failure per question, for the page Keten.
            models.Index(
                fields=["gemeente", "operatie", "begonnen_op"],
                condition=~Q(uitkomst="mislukt"),
                name="raadpleging_laatst_goed",
            ),
            models.Index(
                fields=["gemeente", "operatie", "begonnen_op"],
                condition=Q(uitkomst="mislukt"),
                name="raadpleging_laatst_mis",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.operatie}: {self.uitkomst}"


class DuoContactpersoon(models.Model):
    """The number DUO gave a contactpersoon of ours (0: taken away again); DUO has no way to look it up afterwards."""

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    medewerker_id = models.UUIDField()
    duo_id = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "medewerker_id"], name="duo_contactpersoon_eenmaal")
        ]

    def __str__(self) -> str:
        return f"contactpersoon {self.duo_id}"


class Dagwerk(models.Model):
    """The last day on which all open dossiers of a gemeente were computed again."""

    gemeente = models.OneToOneField(Gemeente, on_delete=models.PROTECT, primary_key=True)
    dag = models.DateField()

    def __str__(self) -> str:
        return f"dagwerk {self.gemeente_id}: {self.dag}"


class Hartslag(models.Model):
    """When each worker was last seen alive. Tells nothing about persons."""

    naam = models.CharField(max_length=80, primary_key=True)
    gezien_op = models.DateTimeField()

    def __str__(self) -> str:
        return self.naam


class DuoLijst(models.Model):
    """A list of DUO that is about nobody: when it was fetched last, and whether somebody asks for it now.

    `naam`: instellingen or verlengingsgronden. `gevraagd_gemeente_id`: on behalf of which gemeente the worker fetches.
    """

    naam = models.CharField(max_length=20, primary_key=True)
    ververst_op = models.DateTimeField(null=True)
    gevraagd_op = models.DateTimeField(null=True)
    gevraagd_gemeente_id = models.IntegerField(null=True)
    mislukt = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.naam}: {self.ververst_op}"


class Verlengingsgrond(models.Model):
    """A ground for extension as DUO lists it (Inburgeringstermijn API); DUO publishes the list nowhere else."""

    code = models.CharField(max_length=10, primary_key=True)
    omschrijving = models.CharField(max_length=200)
    sinds = models.DateField()
    weg_sinds = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.code}: {self.omschrijving}"


class BrpVraag(models.Model):
    """When the BRP was last asked about a dossier. `uitkomst`: gelijk, gewijzigd, onbekend (nobody there), mislukt.

    Holds no answer: what the BRP said became facts on the tijdlijn.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier_id = models.UUIDField()
    gevraagd_op = models.DateTimeField()
    uitkomst = models.CharField(max_length=10)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "dossier_id"], name="brpvraag_een_per_dossier")
        ]

    def __str__(self) -> str:
        return f"BRP: {self.uitkomst}"


class BrpRonde(models.Model):
    """How far asking the BRP again is today, per gemeente. `oorzaak`: why it does not go on (a code of `zinnen`)."""

    gemeente = models.OneToOneField(Gemeente, on_delete=models.PROTECT, primary_key=True)
    dag = models.DateField()
    gedaan = models.IntegerField()
    klaar = models.BooleanField()
    geleend_tot = models.DateTimeField()
    oorzaak = models.CharField(max_length=40, blank=True)

    def __str__(self) -> str:
        return f"BRP op {self.dag}: {self.gedaan}"


class Afstemming(models.Model):
    """One night in which what we hold was held against DUO, per gemeente; numbers only, so that a trend can stay.

    `gevraagd`: a person wanted it, no night. `per_oorzaak`: cause -> how many differences. `gelezen_op`: when DUO last
    answered. `oorzaak`: why it does not go on (a code of `zinnen`), empty while it does.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT)
    dag = models.DateField()
    gevraagd = models.BooleanField(default=False)
    begonnen_op = models.DateTimeField()
    klaar_op = models.DateTimeField(null=True)
    gelezen_op = models.DateTimeField(null=True)
    geleend_tot = models.DateTimeField()
    te_doen = models.IntegerField(default=0)
    gedaan = models.IntegerField(default=0)
    mislukt = models.IntegerField(default=0)
    verschillen = models.IntegerField(default=0)
    per_oorzaak = models.JSONField(default=dict)
    oorzaak = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "dag"], name="afstemming_een_per_dag"),
        ]

    def __str__(self) -> str:
        return f"afstemming op {self.dag}: {self.gedaan} van {self.te_doen}"


class Afgestemd(models.Model):
    """When one dossier was last held against DUO, and whether somebody wants it done again now.

    `uitkomst`: gelijk, verschil, niet_gevraagd (outside our scope), onzeker (a message left meanwhile) or mislukt.
    `gelijk`: the keys that were equal. `gevraagd`: vergelijken, overnemen, or empty.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier_id = models.UUIDField()
    gekeken_op = models.DateTimeField(null=True)
    uitkomst = models.CharField(max_length=13, blank=True)
    gelijk = models.JSONField(default=list)
    gevraagd = models.CharField(max_length=11, blank=True)
    gevraagd_op = models.DateTimeField(null=True)
    geleend_tot = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "dossier_id"], name="afgestemd_een_per_dossier")
        ]
        indexes: ClassVar = [
            models.Index(fields=["gevraagd_op"], condition=~Q(gevraagd=""), name="afgestemd_gevraagd"),
        ]

    def __str__(self) -> str:
        return f"afgestemd: {self.uitkomst}"


class Verschil(models.Model):
    """One difference between a dossier and DUO (`domein.afstemming`), for as long as it lasts and after.

    `waarden`: lists of name, ours, DUO's. `tekst`: what DUO said when it refused. `veldgroep`: who may read it.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, db_index=False)
    dossier_id = models.UUIDField()
    sleutel = models.CharField(max_length=60)
    onderdeel = models.CharField(max_length=14)
    veldgroep = models.CharField(max_length=12)
    oorzaak = models.CharField(max_length=18)
    stap = models.CharField(max_length=14)
    waarden = models.JSONField(default=list)
    bericht_id = models.UUIDField(null=True)
    tekst = models.CharField(max_length=500, blank=True)
    sinds = models.DateTimeField()
    gezien_op = models.DateTimeField()
    opgelost_op = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier_id", "sleutel"],
                condition=Q(opgelost_op__isnull=True),
                name="verschil_een_open",
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["gemeente", "sinds", "id"], condition=Q(opgelost_op__isnull=True), name="verschil_open"
            ),
        ]

    def __str__(self) -> str:
        return f"verschil in {self.onderdeel}: {self.oorzaak}"
