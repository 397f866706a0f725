# SPDX-License-Identifier: EUPL-1.2
"""The traject: what happened stands on the tijdlijn; here DUO's list of institutions, and what providers share.

A provider (school, guidance organisation) sees a dossier through its plaatsingen only; the database lets it see
those, and the messages about them, as long as their ground lasts (migration 0003).
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from meedoen.regie.besluiten.models import ANDER_MENS, Voorstel
from meedoen.regie.dossiers.models import VanDossier
from meedoen.regie.organisaties.models import Aansluiting, Gemeente, Organisatie, nieuw_id


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


class Plaatsing(VanDossier):
    """A person goes to one provider from a day until a day (exclusive); None: no end is known.

    `leerroute` B, O or Z, empty where it is no lesson. `instellingsnummer` is that of DUO, where the provider is a
    school on its list. `startdatum`: the day on which the person began, as the provider told on `gestart_op`.
    """

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    instellingsnummer = models.CharField(max_length=10, blank=True)
    leerroute = models.CharField(max_length=1, blank=True)
    cursus = models.CharField(max_length=120, blank=True)
    vanaf = models.DateField()
    tot = models.DateField(null=True)
    startdatum = models.DateField(null=True)
    gestart_op = models.DateTimeField(null=True)
    gemaakt_op = models.DateTimeField()
    gemaakt_door = models.CharField(max_length=100)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(tot__isnull=True) | Q(tot__gte=F("vanaf")), name="plaatsing_tot_na_vanaf"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["gemeente", "organisatie", "id"], name="plaatsing_van_aanbieder")]

    def __str__(self) -> str:
        return f"plaatsing vanaf {self.vanaf}"


class Partnerbericht(VanDossier):
    """A message between the gemeente and one provider about one plaatsing; `van`: gemeente or aanbieder.

    The text does not change. `gelezen_op`: when the other side said it was read.
    """

    # The real constraint is composite (gemeente_id, plaatsing_id).
    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.PROTECT, db_constraint=False, related_name="berichten")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    van = models.CharField(max_length=9)
    onderwerp = models.CharField(max_length=120)
    tekst = models.CharField(max_length=4000)
    gemaakt_op = models.DateTimeField()
    door = models.CharField(max_length=100)
    gelezen_op = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(van__in=["gemeente", "aanbieder"]), name="partnerbericht_van_wie")
        ]
        indexes: ClassVar = [
            models.Index(fields=["gemeente", "organisatie", "id"], name="partnerbericht_van_aanbieder")
        ]

    def __str__(self) -> str:
        return f"bericht van {self.van}"


class PartnerVerzoek(models.Model):
    """A write of a provider under its own key: the same key and body again gives the same answer (idempotency).

    `afdruk` is the SHA-256 of the act and the body, `uitkomst_id` what it made. Nothing of the body is kept.
    """

    id = models.UUIDField(primary_key=True, default=nieuw_id)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="+")
    # A provider does not see its own client; the id alone is enough.
    aansluiting = models.ForeignKey(Aansluiting, on_delete=models.PROTECT, db_constraint=False, related_name="+")
    sleutel = models.CharField(max_length=64)
    afdruk = models.BinaryField(max_length=32)
    uitkomst_id = models.UUIDField()
    op = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["aansluiting", "sleutel"], name="partnerverzoek_eenmaal")
        ]

    def __str__(self) -> str:
        return f"verzoek {self.sleutel}"


class Verwijtvoorstel(Voorstel):
    """That somebody is to blame for a PVT or MAP that is late, laid before a second person (Wet article 24 lid 1).

    It is vervallen once a result was laid down since. `datum`: the day on which it was done after all, None while it
    was not. `hoor`: the person was heard (gehoord) or invited and did not come (niet_gekomen), on `hoor_op`;
    `verklaring`: what they said. `punten`: what spoke for the person as both read it: key, name, sentence, source.
    """

    onderdeel = models.CharField(max_length=3)
    datum = models.DateField(null=True)
    hoor = models.CharField(max_length=12)
    hoor_op = models.DateField()
    verklaring = models.CharField(max_length=2000, blank=True)
    punten = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "dossier", "onderdeel"], condition=Q(staat="voorgelegd"),
                name="verwijtvoorstel_een_tegelijk",
            ),
            models.CheckConstraint(condition=ANDER_MENS, name="verwijtvoorstel_twee_mensen"),
        ]  # fmt: skip
        indexes: ClassVar = [models.Index(fields=["gemeente", "dossier"], name="verwijtvoorstel_van_dossier")]

    def __str__(self) -> str:
        return f"verwijtbaar: {self.onderdeel} ({self.staat})"
